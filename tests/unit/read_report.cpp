#define BOOST_TEST_MODULE read_report
#include <boost/test/unit_test.hpp>

#include "dsacheck/csv.hpp"
#include "dsacheck/read_report.hpp"
#include "dsacheck/render_template.hpp"
#include "dsacheck/validate_report.hpp"
#include "support/zip_file.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace dsacheck;

namespace {

std::vector<report_source> demo(provider_type provider = provider_type::vlop) {
    template_request wanted;
    wanted.provider = provider;
    wanted.service = "Example";
    wanted.start = {2026, 1, 1};
    wanted.end = {2026, 6, 30};
    wanted.figures = template_figures::demo;
    return render_template(wanted);
}

report_source demo_part(unsigned number) { return demo()[number - 1]; }

report read_one(std::string bytes, std::string name) {
    std::vector<report_source> files;
    files.push_back({std::move(name), std::move(bytes)});
    return read_report(std::move(files));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// The table with another delimiter; fields are quoted where they have to be.
std::string delimited(std::string_view bytes, char delimiter) {
    std::string out;
    std::string field;
    for (csv_scanner scanner(bytes); scanner.next(); out += "\r\n")
        for (std::size_t i = 0; i < scanner.fields().size(); ++i) {
            field.clear();
            append_unescaped(scanner.fields()[i], field);
            if (i > 0)
                out += delimiter;
            const bool quotes = field.find_first_of(std::string("\"\r\n") + delimiter) != std::string::npos;
            out += quotes ? '"' + replaced(field, "\"", "\"\"") + '"' : field;
        }
    return out;
}

bool has_note(const report& whole, note_kind kind) {
    return std::any_of(whole.notes().begin(), whole.notes().end(), [kind](const reader_note& n) { return n.kind == kind; });
}

std::string note_detail(const report& whole, note_kind kind) {
    for (const reader_note& note : whole.notes())
        if (note.kind == kind)
            return note.detail;
    return "no such note";
}

} // namespace

BOOST_AUTO_TEST_CASE(parts_are_known_by_the_number_in_their_name) {
    for (const char* name : {"4_notices.csv", "04-whatever.csv", "Part 4.csv", "folder/4.csv", "4.csv"}) {
        const report whole = read_one(demo_part(4).bytes, name);
        BOOST_REQUIRE_EQUAL(whole.parts().size(), 1U);
        BOOST_TEST(whole.parts()[0].number() == 4U, name);
        BOOST_TEST((whole.files()[0].match == part_match::number), name);
    }
}

BOOST_AUTO_TEST_CASE(parts_are_known_by_the_words_of_their_name) {
    const report whole = read_one(demo_part(7).bytes, "dsa_appeals_and_recidivism_2026.csv");
    BOOST_TEST(whole.first(7) != nullptr);
    BOOST_TEST((whole.files()[0].match == part_match::name));
}

BOOST_AUTO_TEST_CASE(every_part_is_known_by_its_columns_and_rows_alone) {
    for (unsigned number = 1; number <= part_count; ++number) {
        const report whole = read_one(demo_part(number).bytes, "sheet.csv");
        BOOST_REQUIRE_EQUAL(whole.parts().size(), 1U);
        BOOST_TEST(whole.parts()[0].number() == number);
        BOOST_TEST(has_note(whole, note_kind::part_by_header));
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_contradicts_the_columns_is_told) {
    const report whole = read_one(demo_part(10).bytes, "4_notices.csv");
    BOOST_TEST(whole.first(10) != nullptr);
    BOOST_TEST(note_detail(whole, note_kind::part_contradicted) == "4");
}

BOOST_AUTO_TEST_CASE(eleven_files_that_say_nothing_are_taken_in_their_order) {
    std::vector<report_source> files;
    for (int i = 0; i < 11; ++i)
        files.push_back({std::string(1, static_cast<char>('a' + i)) + ".csv", "x,y\r\n1,2\r\n"});
    const report whole = read_report(std::move(files));
    BOOST_TEST(whole.parts().size() == 11U);
    BOOST_TEST(has_note(whole, note_kind::part_by_order));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_no_part_is_told) {
    BOOST_TEST(has_note(read_one("x,y\r\n1,2\r\n", "other.csv"), note_kind::part_unrecognised));
    BOOST_TEST(has_note(read_one("Dear reader", "notes.txt"), note_kind::companion));
}

BOOST_AUTO_TEST_CASE(several_files_of_a_part_are_kept_apart_by_their_surface) {
    std::vector<report_source> files = demo();
    files.push_back({"6_own_initiative_TC_Ads.csv", files[5].bytes});
    const report whole = read_report(std::move(files));
    BOOST_REQUIRE_EQUAL(whole.parts_of(6).size(), 2U);
    BOOST_TEST(whole.file_of(whole.parts_of(6)[1]).surface == "ads");
    BOOST_TEST(note_detail(whole, note_kind::part_repeated) == "ads");
    BOOST_TEST(whole.parts_of(7).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_cell_keeps_its_text_its_bytes_and_its_place) {
    const report whole = read_one(replaced(demo_part(4).bytes, "Example,2026-01-01/2026-06-30,TOTAL,,", "\"Exa\"\"mple\",2026-01-01/2026-06-30,TOTAL,,"), "4.csv");
    const part& in = *whole.first(4);
    const cell* service = in.at(row_key(total_line), "B");
    BOOST_REQUIRE(service != nullptr);
    BOOST_TEST(service->text == "Exa\"mple");
    BOOST_TEST(service->row == 2U);
    BOOST_TEST(column_letters(service->column) == "B");
    BOOST_TEST(service->quoted);
    BOOST_TEST(in.bytes().substr(service->where.offset, service->where.length) == "\"Exa\"\"mple\"");
    BOOST_TEST(in.header_of(service->column) == "Service");
}

BOOST_AUTO_TEST_CASE(titles_above_and_notes_below_the_table_are_no_rows_of_it) {
    const report_source plain = demo_part(10);
    const report whole = read_one("Report of Example\r\n\r\n" + plain.bytes + "\r\nMethodology\r\nAt,your,service,42,x,y,z\r\n", plain.name);
    const part& in = *whole.first(10);
    BOOST_TEST(in.header()->number == 3U);
    BOOST_TEST(in.data_rows() == 28U);
    BOOST_TEST(in.at(row_key(recipients::monthly_active, scope::total), "G")->row == 4U);
    BOOST_TEST(has_note(whole, note_kind::title_row));
    BOOST_TEST(note_detail(whole, note_kind::footnote_row) == "Methodology");
    BOOST_TEST(has_note(whole, note_kind::foreign_row));
    BOOST_TEST(has_note(whole, note_kind::blank_row));
}

BOOST_AUTO_TEST_CASE(columns_are_found_wherever_they_stand) {
    const std::string text = "Service,Value,Indicator,Applicability,Notes\r\nExample,Example Ltd,Name of the service provider,All,x\r\n"
                             "Example,2026-08-14,Date of the publication of the report,All,\r\n";
    const report whole = read_one(text, "1.csv");
    const part& in = *whole.first(1);
    BOOST_TEST(in.at(identification::provider_name, "D")->text == "Example Ltd");
    BOOST_TEST(column_letters(in.at(identification::provider_name, "D")->column) == "B");
    BOOST_TEST(has_note(whole, note_kind::column_moved));
    BOOST_TEST(note_detail(whole, note_kind::column_added) == "Notes");
    BOOST_TEST((whole.identity().published == date{2026, 8, 14}));
}

BOOST_AUTO_TEST_CASE(a_header_that_says_nothing_is_met_by_its_place) {
    const report whole = read_one(replaced(demo_part(4).bytes, "Applicability,Service", "6,Service"), "4.csv");
    BOOST_TEST(whole.first(4)->column_index("A") == 0U);
    BOOST_TEST(note_detail(whole, note_kind::column_renamed) == "Applicability");
}

BOOST_AUTO_TEST_CASE(a_header_with_a_slip_is_met_by_its_likeness) {
    const report whole = read_one(replaced(demo_part(4).bytes, "Median time to take action,", "Median time too take action,"), "4.csv");
    BOOST_TEST(whole.first(4)->column_index("J") == 9U);
    BOOST_TEST(has_note(whole, note_kind::column_renamed));
}

BOOST_AUTO_TEST_CASE(blanks_case_and_quotation_marks_of_labels_do_not_matter) {
    const report whole = read_one(replaced(replaced(demo_part(11).bytes, "providers’ own", "Providers'  own"), "Value", "VALUE\xC2\xA0"), "11.csv");
    BOOST_TEST(whole.first(11)->find(row_key(qualitative::summary)) != nullptr);
    BOOST_TEST(whole.notes().empty());
}

BOOST_AUTO_TEST_CASE(french_labels_are_understood_and_told) {
    std::string text = demo_part(7).bytes;
    text = replaced(text, "Applicability", "Applicabilité");
    text = replaced(text, "Decisions upheld", "Décisions confirmées");
    text = replaced(text, "Number of complaints submitted to the internal-complaints mechanism",
                    "Nombre de réclamations introduites par l’intermédiaire du système interne de traitement des réclamations");
    const report whole = read_one(text, "7_recours_et_récidive.csv");
    const part& in = *whole.first(7);
    BOOST_TEST((in.columns()[0].match == label_match::translated));
    BOOST_REQUIRE(in.find(row_key(appeal::on_account, scope::upheld)) != nullptr);
    BOOST_TEST((in.find(row_key(appeal::on_account, scope::upheld))->scope_match == label_match::translated));
    BOOST_TEST(note_detail(whole, note_kind::labels_translated) == "French");
}

BOOST_AUTO_TEST_CASE(german_scopes_are_understood) {
    const report whole = read_one(replaced(demo_part(7).bytes, "Total number", "Gesamtzahl"), "7.csv");
    BOOST_TEST(whole.first(7)->find(row_key(appeal::complaints, scope::total)) != nullptr);
}

BOOST_AUTO_TEST_CASE(codes_of_states_are_read_tolerantly_and_marked) {
    const report whole = read_one(replaced(replaced(demo_part(10).bytes, ",EL,", ",GR,"), ",FR,", ",fr,"), "10.csv");
    const part& in = *whole.first(10);
    BOOST_REQUIRE(in.find(row_key(recipients::monthly_active, find_state("EL"))) != nullptr);
    BOOST_TEST((in.find(row_key(recipients::monthly_active, find_state("EL")))->scope_match == label_match::similar));
    BOOST_TEST((in.find(row_key(recipients::monthly_active, find_state("FR")))->scope_match == label_match::similar));
    BOOST_TEST((in.find(row_key(recipients::monthly_active, find_state("DE")))->scope_match == label_match::exact));
}

BOOST_AUTO_TEST_CASE(a_keyword_other_belongs_to_the_category_above_it) {
    const report whole = read_report(demo());
    const part& in = *whole.first(4);
    const part_row* row = in.find(row_key(line_of(category::violence, keyword::other)));
    BOOST_REQUIRE(row != nullptr);
    BOOST_TEST(int{row->stands_under} == int{line_of(category::violence)});
    BOOST_TEST(int{in.find(row_key(line_of(category::self_harm, keyword::suicide)))->stands_under} ==
               int{line_of(category::self_harm)});
}

BOOST_AUTO_TEST_CASE(repeated_keys_are_counted_and_found_together) {
    report_source file = demo_part(4);
    const std::size_t row = file.bytes.find("\"Only for providers of hosting services, including online platforms\",Example,2026-01-01/2026-06-30,KEYWORD_PHISHING");
    const std::size_t end = file.bytes.find("\r\n", row) + 2;
    file.bytes += file.bytes.substr(row, end - row);
    const report whole = read_report({file});
    const part& in = *whole.first(4);
    const auto [first, last] = in.find_all(row_key(line_of(category::scams_and_fraud, keyword::phishing)));
    BOOST_REQUIRE_EQUAL(last - first, 2);
    BOOST_TEST(in.rows()[*(last - 1)].occurrence == 1U);
    BOOST_TEST(int{in.rows()[*(last - 1)].stands_under} == int{line_of(category::not_specified_notice)});
}

BOOST_AUTO_TEST_CASE(a_row_of_the_table_with_an_unknown_key_stays_one) {
    const report whole = read_one(demo_part(5).bytes + "All,Example,2026-01-01/2026-06-30,STATEMENT_CATEGORY_INVENTED,,4\r\n", "5.csv");
    BOOST_TEST(note_detail(whole, note_kind::row_unknown) == "STATEMENT_CATEGORY_INVENTED");
    BOOST_TEST(whole.first(5)->data_rows() == 91U);
}

BOOST_AUTO_TEST_CASE(an_encoding_other_than_utf_8_is_converted_and_told) {
    const report whole = read_one("Applicability,Service,Indicator,Value\r\nAll,Caf\xE9,Name of the service provider,Caf\xE9 SA\r\n", "1.csv");
    BOOST_TEST(whole.identity().provider == "Caf\xC3\xA9 SA");
    BOOST_TEST(note_detail(whole, note_kind::not_utf_8) == "Windows-1252");
}

BOOST_AUTO_TEST_CASE(text_that_was_garbled_before_is_told) {
    BOOST_TEST(has_note(read_one(replaced(demo_part(1).bytes, "Example Provider", "Soci\xC3\x83\xC2\xA9t\xC3\x83\xC2\xA9"), "1.csv"), note_kind::garbled_text));
    BOOST_TEST(!has_note(read_one(replaced(demo_part(1).bytes, "Example Provider", "Soci\xC3\xA9t\xC3\xA9"), "1.csv"), note_kind::garbled_text));
}

BOOST_AUTO_TEST_CASE(other_files_than_text_are_named_for_what_they_are) {
    BOOST_TEST(note_detail(read_one("%PDF-1.7", "4_notices.csv"), note_kind::not_text) == "a PDF document");
    BOOST_TEST(note_detail(read_one("%PDF-1.7", "methodology.pdf"), note_kind::companion) == "a PDF document");
    BOOST_TEST(has_note(read_one("", "4_notices.csv"), note_kind::empty_file));
    BOOST_TEST(has_note(read_one("\x1F\x8B\x08", "report.csv.gz"), note_kind::archive_unsupported));
}

BOOST_AUTO_TEST_CASE(every_part_is_read_with_other_delimiters_and_nothing_else_is_told) {
    for (const char delimiter : {';', '\t', '|'})
        for (unsigned number = 1; number <= part_count; ++number) {
            const report_source plain = demo_part(number);
            const report whole = read_one(delimited(plain.bytes, delimiter), plain.name);
            BOOST_TEST_CONTEXT("part " << number << ", delimiter " << int{delimiter}) {
                BOOST_REQUIRE_EQUAL(whole.parts().size(), 1U);
                BOOST_TEST(whole.parts()[0].data_rows() == read_one(plain.bytes, plain.name).parts()[0].data_rows());
                BOOST_TEST(whole.notes().size() == 1U);
                BOOST_TEST(has_note(whole, note_kind::wrong_delimiter));
            }
        }
}

BOOST_AUTO_TEST_CASE(a_damaged_file_of_an_archive_is_told_and_not_judged) {
    std::vector<testing::zip_entry> entries;
    for (const report_source& each : demo())
        entries.push_back({each.name, each.bytes});
    entries[2].bytes = replaced(entries[2].bytes, ",7,", ",x7,");
    entries[2].wrong_checksum = true;
    std::vector<report_source> files;
    files.push_back({"bundle.zip", testing::zip_of(entries)});
    findings out;
    const report whole = validate_report(std::move(files), {}, out);
    if (has_note(whole, note_kind::archive_unsupported))
        return;
    BOOST_TEST(whole.parts().size() == 10U);
    BOOST_TEST(whole.first(3) == nullptr);
    BOOST_TEST(whole.first(4) != nullptr);
    BOOST_TEST((whole.files()[3].kind == file_kind::damaged));
    BOOST_TEST(whole.files()[3].bytes.empty());
    BOOST_TEST(note_detail(whole, note_kind::archive_broken).find("bad CRC") != std::string::npos);
    std::size_t broken = 0;
    for (const finding& each : out) {
        broken += each.broken->id == "archive-broken" ? 1U : 0U;
        BOOST_TEST(each.broken->id != "part-missing", each.detail);
        BOOST_TEST((each.broken->id == "archive-broken" || each.level != severity::error), each.broken->id << ": " << each.detail);
    }
    BOOST_TEST(broken == 1U);
}

BOOST_AUTO_TEST_CASE(an_archive_that_was_cut_says_that_missing_parts_may_be_in_its_rest) {
    std::vector<testing::zip_entry> entries;
    for (const report_source& each : demo())
        entries.push_back({each.name, each.bytes});
    std::string bytes = testing::zip_of(entries);
    bytes.resize(bytes.find("7_appeals") + 2000);
    const report whole = read_one(std::move(bytes), "bundle.zip");
    if (has_note(whole, note_kind::archive_unsupported))
        return;
    BOOST_TEST(whole.first(6) != nullptr);
    BOOST_TEST(whole.first(7) == nullptr);
    BOOST_TEST(note_detail(whole, note_kind::archive_broken).find("may be in the rest") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(limits_are_kept_and_told) {
    report_options chosen;
    chosen.limits.cells = 1000;
    chosen.limits.columns = 30;
    chosen.limits.file_bytes = 10'000'000;
    BOOST_TEST(has_note(read_report({demo_part(4)}, chosen), note_kind::too_many_cells));
    BOOST_TEST(note_detail(read_report({demo_part(6)}, chosen), note_kind::too_many_columns) == "30");
    chosen.limits.file_bytes = 100;
    BOOST_TEST(has_note(read_report({demo_part(4)}, chosen), note_kind::file_too_large));
    chosen.limits.files = 3;
    BOOST_TEST(read_report(demo(), chosen).files().size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_declared_provider_prevails_over_the_filled_rows) {
    report_options chosen;
    chosen.provider = provider_type::hosting;
    const report whole = read_report(demo(), chosen);
    BOOST_TEST((whole.provider() == provider_type::hosting));
    BOOST_TEST((whole.provider_source() == type_source::declared));
    BOOST_TEST(read_report(demo()).provider_reason() == "part 9 has answers in rows that are only for VLOPs");
}

BOOST_AUTO_TEST_CASE(labels_fold_to_words) {
    BOOST_TEST(fold_label(" Number of notices\xC2\xA0 received ") == "number of notices received");
    BOOST_TEST(fold_label("providers’ own") == fold_label("providers' own"));
    BOOST_TEST(fold_label("Applicabilité") == fold_label("APPLICABILITÉ"));
    BOOST_TEST(fold_label("Accuracy – Recall") == "accuracy recall");
    BOOST_TEST(fold_label("ΆΈΉΊΌΎΏ ȘȚ Ÿ") == "άέήίόύώ șț ÿ");
}
