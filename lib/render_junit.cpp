// Findings as JUnit's XML.
#include "dsacheck/render.hpp"

#include "dsacheck/catalogue.hpp"
#include "finding_facts.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>
#include <vector>

namespace dsacheck {

namespace {

constexpr std::uint64_t most_passed_cases = 10'000; // of a source; viewers suffer from more

/// Printable text holds no character that XML 1.0 forbids but U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
    std::string printable;
    append_printable(printable, text);
    std::string escaped;
    for (std::size_t at = 0; at < printable.size(); ++at) {
        const char c = printable[at];
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break; // for "]]>"
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&apos;"; break;
        default:
            if (const std::string_view three = std::string_view(printable).substr(at, 3);
                three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
                escaped += three[2] == '\xBE' ? "\\ufffe" : "\\uffff";
                at += 2;
            } else {
                escaped += c;
            }
        }
    }
    return escaped;
}

struct test_case {
    std::string name;
    std::vector<const finding*> found;
    bool fails = false;
};

class junit_renderer {
  public:
    junit_renderer(const findings& all, severity fail_on, std::string& out) : all_(all), fail_on_(fail_on), out_(out) {}

    void render(junit_case cases) {
        for (const finding& each : all_)
            is_report_ = is_report_ || each.cell() != nullptr;
        out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dsacheck\">\n";
        if (cases == junit_case::rule)
            render_rules();
        else
            for (std::size_t source = 0; source < std::max<std::size_t>(1, all_.sources().size()); ++source)
                render_source(static_cast<std::uint16_t>(source));
        out_ += "</testsuites>\n";
    }

  private:
    void add(test_case& to, const finding& found) const {
        to.found.push_back(&found);
        to.fails = to.fails || found.level >= fail_on_;
    }

    void render_rules() {
        std::vector<test_case> cases;
        std::vector<std::uint64_t> more; // findings that were not kept
        for (const rule* which : all_rules()) {
            if (!all_.policy().asks(*which) && all_.count(*which) == 0)
                continue;
            test_case each{std::string(which->id), {}, false};
            for (const finding& found : all_)
                if (*found.broken == *which)
                    add(each, found);
            for (const findings::rule_count& counted : all_.by_rule())
                each.fails = each.fails || (*counted.which == *which && counted.level >= fail_on_);
            more.push_back(all_.count(*which) - each.found.size());
            cases.push_back(std::move(each));
        }
        begin_suite("rules", cases.size(), failures_of(cases), 0);
        for (std::size_t i = 0; i < cases.size(); ++i)
            append_case("dsacheck", cases[i], more[i]);
        end_suite();
    }

    /// What a finding is about: a record, or in a report a part of it.
    static std::string name_of_case(const finding& found) {
        if (const cell_place* const cell = found.cell())
            return cell->part == 0 ? "the whole report" : fmt::format("part {}", cell->part);
        return fmt::format("record {}", found.where.record + 1);
    }

    void render_source(std::uint16_t source) {
        std::map<std::pair<std::uint64_t, std::string>, test_case> found; // by record
        bool in_cells = false;
        for (const finding& each : all_) {
            if (each.where.source != source)
                continue;
            in_cells = in_cells || each.cell() != nullptr;
            const std::uint64_t record = each.cell() != nullptr ? each.cell()->part : each.where.record;
            test_case& one = found[{record, name_of_case(each)}];
            if (one.name.empty())
                one.name = name_of_case(each); // the same when the record passes, so that its history is one
            add(one, each);
        }
        const std::uint64_t records = source < all_.records_by_source().size() ? all_.records_by_source()[source] : 0;
        const bool is_complete = caps_of(all_).empty();
        std::vector<test_case> cases;
        std::uint64_t passed = 0;
        // Where not all findings were kept, nobody knows which of the other records passed.
        for (std::uint64_t i = 0; !in_cells && !is_report_ && is_complete && i < records && passed < most_passed_cases; ++i) {
            if (const auto at = found.lower_bound({i, ""}); at != found.end() && at->first.first == i) {
                cases.push_back(std::move(at->second));
                found.erase(at);
            } else {
                cases.push_back({fmt::format("record {}", i + 1), {}, false});
                ++passed;
            }
        }
        for (auto& [key, each] : found)
            cases.push_back(std::move(each));
        const std::uint64_t unkept = is_complete || source != 0 ? 0 : all_.total() - all_.stored();
        if (cases.empty())
            cases.push_back({is_report_ ? "the whole file" : "all records", {}, false});
        const bool unkept_fails = unkept != 0 && all_.reaches(fail_on_);
        begin_suite(path_of(all_, source).empty() ? "memory" : path_of(all_, source), cases.size() + (unkept != 0 ? 1 : 0),
                    failures_of(cases) + (unkept_fails ? 1 : 0), unkept != 0 && !unkept_fails ? 1 : 0);
        const std::string class_name(path_of(all_, source));
        for (const test_case& each : cases)
            append_case(class_name, each, 0);
        if (unkept != 0)
            append_unkept(class_name, unkept, unkept_fails);
        end_suite();
    }

    void append_unkept(std::string_view class_name, std::uint64_t count, bool fails) {
        out_ += fmt::format("    <testcase classname=\"{}\" name=\"findings that are not listed\"><{} message=\"{} more\"/></testcase>\n",
                            xml(class_name), fails ? "failure" : "skipped", counted(count, "finding", "findings"));
    }

    static std::uint64_t failures_of(const std::vector<test_case>& cases) noexcept {
        std::uint64_t count = 0;
        for (const test_case& each : cases)
            count += each.fails ? 1U : 0U;
        return count;
    }

    void begin_suite(std::string_view name, std::size_t tests, std::uint64_t failures, unsigned skipped) {
        out_ += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n", xml(name), tests,
                            failures, skipped);
        if (!std::exchange(withheld_told_, true) && all_.suppressed() + all_.known() > 0)
            out_ += fmt::format("    <properties>\n      <property name=\"suppressed findings\" value=\"{}\"/>\n"
                                "      <property name=\"findings of the baseline\" value=\"{}\"/>\n    </properties>\n",
                                all_.suppressed(), all_.known());
    }
    void end_suite() { out_ += "  </testsuite>\n"; }

    void append_case(std::string_view class_name, const test_case& each, std::uint64_t more) {
        out_ += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", xml(class_name), xml(each.name));
        if (each.found.empty() && more == 0) {
            out_ += "/>\n";
            return;
        }
        out_ += ">\n";
        if (each.fails)
            append_block("failure", each, more);
        if (!each.fails || has_lesser(each))
            append_block("system-out", each, each.fails ? 0 : more);
        out_ += "    </testcase>\n";
    }

    bool has_lesser(const test_case& each) const noexcept {
        for (const finding* found : each.found)
            if (found->level < fail_on_)
                return true;
        return false;
    }

    /// The findings that fail, or those that do not: JUnit's schema has one failure a case.
    void append_block(std::string_view element, const test_case& each, std::uint64_t more) {
        const bool failing = element == "failure";
        std::string first;
        std::string lines;
        for (const finding* found : each.found) {
            if ((found->level >= fail_on_) != failing)
                continue;
            const std::string message = message_of(*found);
            if (first.empty())
                first = message;
            lines += xml(shown_path(all_, found->where.source));
            if (found->at.line != 0)
                lines += fmt::format(":{}:{}", found->at.line, found->at.column);
            const cell_place* const cell = found->cell();
            lines += fmt::format(": {}: {}{} [{}]\n", name_of(found->level), xml(message),
                                 cell != nullptr         ? " (" + xml(place_of(*cell)) + ")"
                                 : !found->puid.empty() ? " (puid " + xml(found->puid) + ")"
                                                        : std::string(),
                                 found->broken->id);
        }
        if (more != 0)
            lines += counted(more, "more finding", "more findings") + "\n";
        if (failing)
            out_ += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n", xml(first),
                                each.found.empty() ? std::string_view("error") : name_of(each.found.front()->level), lines);
        else
            out_ += fmt::format("      <system-out>{}</system-out>\n", lines);
    }

    const findings& all_;
    bool is_report_ = false; ///< findings stand in cells
    bool withheld_told_ = false;
    severity fail_on_;
    std::string& out_;
};

} // namespace

void render_junit(const findings& all, junit_case cases, severity fail_on, std::string& out) {
    junit_renderer(all, fail_on, out).render(cases);
}

} // namespace dsacheck
