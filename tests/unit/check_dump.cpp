// Whole runs over dumps: the same findings as by JSON, the same for any number of threads, and what shows only in bulk.
#define BOOST_TEST_MODULE check_dump
#include <boost/test/unit_test.hpp>

#include "dsacheck/check_dump.hpp"
#include "dsacheck/catalogue.hpp"
#include "dsacheck/render_dump.hpp"
#include "dsacheck/rules/dump_bulk.hpp"
#include "dsacheck/rules/dump_rows.hpp"
#include "dsacheck/rules/statement_texts.hpp"
#include "dsacheck/text.hpp"
#include "dsacheck/validate.hpp"
#include "support/dump_rows.hpp"
#include "support/random_statement.hpp"
#include "support/scratch_folder.hpp"
#include "support/seen.hpp"
#include "support/statements.hpp"
#include "support/zip_file.hpp"

#include <simdjson.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <vector>

using namespace dsacheck;
using testing::dump_row_with;

namespace {

dump_options api_options(unsigned jobs = 1) {
    dump_options chosen;
    chosen.asked = profile::api;
    chosen.jobs = jobs;
    chosen.now = testing::request_time;
    chosen.rules.turn_on(rules::puid_repeated);
    return chosen;
}

/// Rows of three platforms over some days, every seventh with an error, some of them damaged.
std::string many_rows(unsigned count, unsigned seed = 0) {
    std::string file = testing::dump_header_line();
    for (unsigned i = 0; i < count; ++i) {
        char uuid[37];
        std::snprintf(uuid, sizeof uuid, "8d387973-0c88-4463-94db-%012x", i + seed * 1000000);
        const std::string number = std::to_string(i + seed * 1000000);
        char created[32];
        std::snprintf(created, sizeof created, "\"2025-09-%02u 0%u:00:00\"", 1 + i % 5, i % 10);
        testing::cells changes{{"uuid", uuid},
                               {"platform_uid", "p-" + number},
                               {"created_at", created},
                               {"platform_name", i % 3 == 0 ? "Alpha" : i % 3 == 1 ? "\"Beta, Inc.\"" : "Gamma"},
                               {"decision_facts", "\"Case " + number + ":\nsaid \\\"no\\\", then \"\"yes\"\".\""}};
        if (i % 7 == 0)
            changes.emplace_back("category", "STATEMENT_CATEGORY_UNHEARD_OF_" + number);
        if (i % 501 == 0)
            changes.emplace_back("decision_facts", "\"a \"b\" c\"");
        file += dump_row_with(changes) + "\n";
    }
    return file;
}

std::string render(const dump_report& report) {
    std::string page;
    render_dump(report, dump_format::json, {}, {}, page);
    render_profile(report.profile, page);
    return page;
}

// ---- a statement in JSON as a row -----------------------------------------------------------------------------------

std::string quoted_cell(const std::string& value) {
    if (value.find_first_of(",\"\\ \t\r\n") == std::string::npos)
        return value;
    std::string out = "\"";
    bool escaped = false;
    for (const char c : value) {
        if (c == '\\')
            escaped = true;
        else if (!escaped && c == '"')
            out += '"';
        else
            escaped = false;
        out += c;
    }
    return out + "\"";
}

/// The row that the database would publish; nothing for statements that hold what no column can show.
std::optional<std::string> row_of(simdjson::dom::object statement) {
    testing::cells row;
    for (const dump_column_info& column : dump_columns)
        if (column.field)
            row.emplace_back(std::string(column.name), "");
    const auto set = [&row](std::string_view name, std::string value) {
        for (auto& [column, cell] : row)
            if (column == name)
                cell = quoted_cell(value);
    };
    std::set<std::string_view> seen;
    for (const auto member : statement) {
        const std::string_view name = member.key == "puid" ? std::string_view("platform_uid") : member.key;
        if (!seen.insert(name).second)
            return std::nullopt;
        const auto column = std::find_if(dump_columns.begin(), dump_columns.end(),
                                         [name](const dump_column_info& each) { return each.name == name; });
        if (column == dump_columns.end() || !column->field || name == "content_id_ean")
            return std::nullopt;
        const field_kind kind = info_of(*column->field).kind;
        if (member.value.is_null())
            continue;
        if (member.value.is_array() && kind == field_kind::many_of)
            set(name, simdjson::minify(member.value));
        else if (member.value.is_string() && kind != field_kind::many_of) {
            const std::string text(std::string_view(member.value));
            if (text.empty() || std::string_view(trim_as_api(text)).size() != text.size())
                return std::nullopt; // trimmed when it was stored
            if (kind == field_kind::date && text.size() > 10)
                return std::nullopt;
            set(name, text);
        } else {
            return std::nullopt;
        }
    }
    return dump_row_with(row);
}

std::multiset<std::string> rules_in(const findings& all) {
    std::multiset<std::string> list;
    for (const finding& each : all)
        list.insert(std::string(each.broken->id) + " " + std::string(each.pointer) + " " + std::string(each.detail));
    return list;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_statement_gives_the_same_findings_by_either_road) {
    testing::random_source random(5);
    simdjson::dom::parser parser;
    unsigned compared = 0;
    unsigned with_findings = 0;
#if defined(__SANITIZE_THREAD__)
    constexpr int rounds = 200; // this case starts no threads, and takes many times as long there
#elif defined(__SANITIZE_ADDRESS__)
    constexpr int rounds = 1000;
#else
    constexpr int rounds = 4000;
#endif
    for (int round = 0; round < rounds; ++round) {
        std::string patch;
        for (std::size_t i = random.below(4); i > 0; --i) {
            const field_info& info = statement_fields[random.below(statement_field_count)];
            if (info.kind == field_kind::object || info.kind == field_kind::ean)
                continue;
            patch.append(patch.empty() ? "" : ",").append("\"").append(info.name).append("\":");
            patch += testing::detail::random_value(info, random);
        }
        std::string json;
        simdjson::dom::parser patches;
        simdjson::dom::element ignored;
        if (patches.parse(simdjson::padded_string("{" + patch + "}")).get(ignored) != simdjson::SUCCESS)
            continue;
        json = testing::complete_statement_with("{" + patch + "}");
        simdjson::dom::object object;
        if (parser.parse(simdjson::padded_string(json)).get(object) != simdjson::SUCCESS)
            continue;
        const auto row = row_of(object);
        if (!row)
            continue;
        for (const profile asked : {profile::api, profile::full}) {
            options by_json;
            by_json.asked = asked;
            by_json.now = testing::request_time;
            const findings expected = validate_statements(json, by_json);
            if (expected.records() != 1)
                continue;
            dump_options by_row = api_options();
            by_row.asked = asked;
            for (const rule* each : all_rules()) // what only a dump shows
                if (each->number >= 2700 && each->number < 2900)
                    by_row.rules.turn_off(*each);
            const dump_report report = check_dump_bytes(testing::dump_header_line() + *row, by_row);
            BOOST_TEST(rules_in(report.found) == rules_in(expected), json << "\n" << *row);
            ++compared;
            with_findings += expected.total() > 0 ? 1U : 0U;
        }
    }
    BOOST_TEST(compared > static_cast<unsigned>(rounds) * 200U / 4000U);
    BOOST_TEST(with_findings > static_cast<unsigned>(rounds) * 50U / 4000U);
}

BOOST_AUTO_TEST_CASE(the_report_is_the_same_for_any_number_of_threads) {
    const testing::scratch_folder folder("check_dump_scratch");
    std::vector<testing::zip_entry> inner;
    for (unsigned i = 0; i < 4; ++i)
        inner.push_back({"part-" + std::to_string(i) + ".csv", many_rows(1500, i)});
    const std::string archive = folder.write("day.zip", testing::zip_of({{"a.csv.zip", testing::zip_of(inner)},
                                                                         {"b.csv.zip", testing::zip_of({inner[2]})}}));
    const std::string plain = folder.write("plain.csv", many_rows(4000, 9));
    const std::string once = render(check_dump({archive, plain}, api_options(1)));
    BOOST_TEST(once.find("puid-repeated") != std::string::npos);
    BOOST_TEST(once.find("row-quoting") != std::string::npos);
    for (const unsigned jobs : {2U, 3U, std::max(8U, std::thread::hardware_concurrency())})
        BOOST_TEST(render(check_dump({archive, plain}, api_options(jobs))) == once, jobs << " threads");
}

BOOST_AUTO_TEST_CASE(places_count_on_over_the_chunks) {
    const std::string file = many_rows(5000);
    dump_options chosen = api_options(2);
    chosen.storage.findings_per_rule = 100000;
    const dump_report report = check_dump_bytes(file, chosen, "file.csv");
    BOOST_TEST(report.found.records() == 5000U);
    std::vector<std::uint64_t> line_ends;
    for (std::size_t at = file.find('\n'); at != std::string::npos; at = file.find('\n', at + 1))
        line_ends.push_back(at);
    const auto line_of = [&line_ends](std::uint64_t offset) {
        return 1 + static_cast<std::uint64_t>(std::lower_bound(line_ends.begin(), line_ends.end(), offset) - line_ends.begin());
    };
    unsigned seen = 0;
    for (const finding& each : report.found) {
        BOOST_TEST(each.at.line == line_of(each.where.offset));
        BOOST_TEST(file.substr(each.where.offset, each.value.size()) == each.value);
        ++seen;
    }
    BOOST_TEST(seen > 700U);
    for (const dump_platform& platform : report.platforms)
        for (const dump_tally& tally : platform.tallies)
            BOOST_TEST(file.substr(tally.first.offset, 36) == tally.first.uuid);
}

BOOST_AUTO_TEST_CASE(counts_are_exact_whatever_is_kept) {
    const std::string file = many_rows(3000);
    dump_options few = api_options(2);
    few.storage.findings_per_rule = 1;
    dump_options many = api_options(2);
    many.storage.findings_per_rule = 1000000;
    const dump_report a = check_dump_bytes(file, few);
    const dump_report b = check_dump_bytes(file, many);
    BOOST_TEST(testing::same_counts(a.found, b.found));
    BOOST_TEST(a.found.stored() < 10U);
    std::uint64_t tallied = 0;
    for (const dump_platform& platform : a.platforms)
        for (const dump_tally& tally : platform.tallies)
            tallied += tally.count;
    BOOST_TEST(tallied == a.found.total());
}

BOOST_AUTO_TEST_CASE(puids_that_do_not_fit_into_memory_are_found_all_the_same) {
    const testing::scratch_folder folder("check_dump_scratch");
    std::string file = many_rows(30000);
    file += dump_row_with({{"platform_name", "Alpha"}, {"platform_uid", "p-3"}}) + "\n";    // stood in row 4
    file += dump_row_with({{"platform_name", "Alpha"}, {"platform_uid", "p-1"}}) + "\n";    // another platform's
    file += dump_row_with({{"platform_name", "Alpha"}, {"platform_uid", "p-29999"}}) + "\n"; // so is this
    file += dump_row_with({{"platform_name", "Alpha"}, {"platform_uid", "p-29997"}}) + "\n";
    dump_options chosen = api_options(2);
    chosen.memory_bytes = 1;
    chosen.spill_folder = folder.path;
    const dump_report report = check_dump_bytes(file, chosen, "f");
    BOOST_TEST(report.failures.empty());
    BOOST_TEST(report.found.count(rules::puid_repeated) == 2U);
    std::vector<std::string> details;
    for (const finding& each : report.found)
        if (*each.broken == rules::puid_repeated)
            details.emplace_back(each.detail);
    BOOST_TEST(details == (std::vector<std::string>{"in row 4 of f, and again in row 30001",
                                                    "in row 29998 of f, and again in row 30004"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_take_the_spilled_puids_is_a_failure_and_loses_no_rows) {
    dump_options chosen = api_options(2);
    chosen.memory_bytes = 1;
    chosen.spill_folder = "/nowhere/at/all";
    const dump_report report = check_dump_bytes(many_rows(30000), chosen, "f");
    BOOST_TEST_REQUIRE(report.failures.size() == 1U);
    BOOST_TEST(report.failures[0].find("/nowhere/at/all") != std::string::npos);
    BOOST_TEST(report.found.records() == 30000U);
    BOOST_TEST(report.found.not_run().size() == 1U);
}

BOOST_AUTO_TEST_CASE(rows_are_split_with_their_bytes_unchanged) {
    const testing::scratch_folder folder("check_dump_scratch");
    const std::string file = many_rows(3000);
    dump_options chosen = api_options(2);
    chosen.split_folder = folder.path;
    const dump_report report = check_dump_bytes(file, chosen, "in/some.csv");
    const std::string header = testing::dump_header_line();
    const std::string valid = folder.read("valid/some.csv");
    const std::string invalid = folder.read("invalid/some.csv");
    BOOST_TEST(valid.substr(0, header.size()) == header);
    BOOST_TEST(valid.size() + invalid.size() == file.size() + header.size());
    BOOST_TEST(check_dump_bytes(valid, api_options()).found.total() == 0U);
    BOOST_TEST(check_dump_bytes(invalid, api_options()).found.count(severity::error) == report.found.count(severity::error));
    const std::string reasons = folder.read("invalid/some.reasons.csv");
    BOOST_TEST(static_cast<std::uint64_t>(std::count(reasons.begin(), reasons.end(), '\n')) == report.found.invalid_records() + 1);
    BOOST_TEST(reasons.find("8d387973-0c88-4463-94db-000000000af8,2809,row-column-count\n") == std::string::npos);
    BOOST_TEST(reasons.find("8d387973-0c88-4463-94db-000000000007,8,value-not-allowed\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_published_incidents_show_in_miniature) {
    std::string file = testing::dump_header_line();
    unsigned number = 0;
    for (unsigned day = 1; day <= 28; ++day)
        for (unsigned i = 0; i < 300; ++i, ++number) {
            char created[32];
            std::snprintf(created, sizeof created, "\"2025-09-%02u 12:00:00\"", day);
            const bool automatic = i % 10 != 0;
            const bool flagged = i % 50 == 0;
            testing::cells changes{{"platform_uid", "p-" + std::to_string(number)}, {"created_at", created}};
            testing::cells store = changes;
            store.emplace_back("platform_name", "\"App store\"");
            // From the 15th on, the field says the opposite.
            store.emplace_back("automated_detection", automatic == (day < 15) ? "Yes" : "No");
            testing::cells network = changes;
            network.emplace_back("platform_name", "\"Social network\"");
            // From the 20th on, the mapping of trusted flaggers is lost.
            network.emplace_back("source_type", flagged && day < 20 ? "SOURCE_TRUSTED_FLAGGER" : "SOURCE_VOLUNTARY");
            testing::cells steady = changes;
            steady.emplace_back("platform_name", "\"Steady market\"");
            steady.emplace_back("automated_detection", automatic ? "Yes" : "No");
            steady.emplace_back("source_type", flagged ? "SOURCE_TRUSTED_FLAGGER" : "SOURCE_VOLUNTARY");
            file += dump_row_with(store) + "\n" + dump_row_with(network) + "\n" + dump_row_with(steady) + "\n";
        }
    dump_options chosen = api_options(2);
    chosen.rules.turn_on(rules::automation_shift);
    chosen.rules.turn_on(rules::trusted_flagger_vanished);
    chosen.rules.turn_on(rules::volume_shift);
    const dump_report report = check_dump_bytes(file, chosen);
    std::vector<std::string> told;
    for (const finding& each : report.found)
        told.push_back(std::string(each.broken->id) + ": " + std::string(each.value) + ": " + std::string(each.detail));
    const std::vector<std::string> expected{
        "automation-shift: App store: from 90.0 % of 2100 rows to 10.0 % of 2100 rows on 2025-09-15",
        "trusted-flagger-vanished: Social network: there were 42 of 2100 rows, 2.0 % before 2025-09-20, and none from then "
        "on in 2700 rows"};
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_profile_is_read_back_and_compared) {
    const dump_report report = check_dump_bytes(many_rows(3000), api_options());
    std::string csv;
    render_profile(report.profile, csv);
    dump_profile again;
    std::size_t line = 0;
    BOOST_TEST_REQUIRE(read_profile(csv, again, line));
    std::string twice;
    render_profile(again, twice);
    BOOST_TEST(twice == csv);
    BOOST_TEST(compare_profiles(report.profile, again, 100, 0.1).empty());
    dump_day& day = again.platforms[0].days[0];
    day.counts.of[dump_counter::detection] += 0;
    again.platforms.pop_back();
    const auto changes = compare_profiles(report.profile, again, 100, 0.1);
    BOOST_TEST_REQUIRE(changes.size() == 1U);
    BOOST_TEST(changes[0].platform == "Gamma");
    BOOST_TEST(!read_profile("platform,day\n", again, line));
    BOOST_TEST(!read_profile("platform,day,counter,count\n\"a\",2025-09-01,rows,many\n", again, line));
    BOOST_TEST(line == 2U);
}

BOOST_AUTO_TEST_CASE(a_run_can_be_ended_and_says_so) {
    std::atomic<bool> stop{false};
    dump_options chosen = api_options(2);
    chosen.stop = &stop;
    chosen.progress = [&stop](const dump_progress& so_far) { stop = so_far.rows > 1000; };
    const dump_report report = check_dump_bytes(many_rows(20000), chosen);
    BOOST_TEST(report.stopped);
    BOOST_TEST(report.found.records() > 1000U);
    BOOST_TEST(report.found.records() < 20000U);
}

BOOST_AUTO_TEST_CASE(rows_of_files_from_other_writers_are_read_too) {
    // created_at without quotes: no line end is certain.
    std::string file = testing::dump_header_line();
    for (unsigned i = 0; i < 3000; ++i)
        file += dump_row_with({{"created_at", "2025-09-01"}, {"platform_uid", "p-" + std::to_string(i)}}) + "\r\n";
    const dump_report report = check_dump_bytes(file, api_options(2));
    BOOST_TEST(report.found.records() == 3000U);
    BOOST_TEST(report.found.total() == 0U, testing::summary_of(report.found));
}

BOOST_AUTO_TEST_CASE(no_control_character_passes_for_a_digit_of_a_text_that_came_before) {
    const auto row = [](unsigned i, std::string_view digit) {
        return dump_row_with({{"decision_facts", "\"A reviewer found that section 4." + std::string(digit) +
                                                     " of the terms of use, as they are, does not allow it.\""},
                              {"platform_uid", "p-" + std::to_string(i)}}) +
               "\n";
    };
    using namespace std::string_view_literals;
    dump_options chosen = api_options();
    chosen.asked = profile::full;
    for (const std::string_view other : {""sv, "\xFF"sv}) { // in UTF-8, and not
        std::string file = testing::dump_header_line();
        for (unsigned i = 0; i < 4; ++i)
            file += row(i, "2");
        for (const std::string_view digit : {"\0"sv, "\x01"sv})
            file += row(9, digit);
        file += row(9, other);
        const dump_report report = check_dump_bytes(file, chosen);
        BOOST_TEST(report.found.count(rules::control_character_in_text) == 2U, testing::summary_of(report.found));
    }
}

BOOST_AUTO_TEST_CASE(hostile_archives_are_told_and_lose_no_rows) {
    const testing::scratch_folder folder("check_dump_scratch");
    const std::string rows = many_rows(1000);
    const std::string whole = testing::zip_of({{"a.csv", rows}, {"b.csv", many_rows(1000, 1)}});
    const auto check = [](const std::string& path) { return check_dump({path}, api_options(2)); };
    const std::uint64_t all = check(folder.write("whole.zip", whole)).found.records();
    BOOST_TEST(all == 2000U);
    // Cut at each of some places: what is whole is read.
    for (std::size_t left : {whole.size() - 1, whole.size() - 50, rows.size() + 5000, std::size_t{20}, std::size_t{4}}) {
        const dump_report report = check(folder.write("cut.zip", whole.substr(0, left)));
        BOOST_TEST(report.found.count(severity::error) > 0U);
        if (left > whole.size() - 60)
            BOOST_TEST(report.found.records() == all, left);
        else if (left > rows.size())
            BOOST_TEST(report.found.records() > 1000U);
    }
    // A directory that does not count its members.
    std::string uncounted = whole;
    uncounted.replace(uncounted.rfind("PK\x05\x06") + 8, 4, std::string(4, '\0'));
    const dump_report miscounted = check(folder.write("uncounted.zip", uncounted));
    BOOST_TEST(miscounted.found.count(severity::error) > 0U);
    BOOST_TEST(miscounted.found.records() == all);
    // One that says that it is empty.
    std::string emptied = whole;
    emptied.replace(emptied.rfind("PK\x05\x06") + 8, 8, std::string(8, '\0'));
    const dump_report empty = check(folder.write("emptied.zip", emptied));
    BOOST_TEST(empty.found.count(severity::error) > 0U);
    BOOST_TEST(empty.found.records() == all);
    // Members over each other.
    std::string folded = whole;
    const std::size_t second = folded.rfind("PK\x01\x02");
    folded.replace(second + 42, 4, std::string(4, '\0'));
    BOOST_TEST(check(folder.write("folded.zip", folded)).found.count(severity::error) > 0U);
    // An archive in an archive in an archive ...
    std::string deep = whole;
    for (int i = 0; i < 6; ++i)
        deep = testing::zip_of({{"inner.zip", deep}});
    const dump_report report = check(folder.write("deep.zip", deep));
    BOOST_TEST(report.found.records() == 0U);
    BOOST_TEST(report.found.count(severity::warning) == 1U);
    BOOST_TEST(check_dump({"missing.zip"}, api_options()).failures.size() == 1U);
}
