// Three published reports: every defect that was found in them by hand, and that a rule covers, is found at its place.
#define BOOST_TEST_MODULE published_reports
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/likely_causes.hpp"
#include "dsacheck/render_report.hpp"
#include "dsacheck/validate_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

const std::filesystem::path folder = std::filesystem::path(DSACHECK_SOURCE_DIR) / ".." / "shared" / "dsa" / "reports";

/// Without the reports the test is skipped, by name.
struct needs_the_reports {
    needs_the_reports() {
        if (!std::filesystem::exists(folder)) {
            std::cout << "skipped: no folder with published reports beside the project\n";
            std::exit(77);
        }
    }
};

struct validated {
    report whole;
    findings found;
};

const validated& result_of(std::string_view name) {
    static std::map<std::string, validated, std::less<>> known;
    auto at = known.find(name);
    if (at == known.end()) {
        at = known.emplace(std::string(name), validated{}).first;
        report_options chosen;
        chosen.storage.findings_per_rule = 100000;
        at->second.found = findings(chosen);
        const run_status status = read_report_files({(folder / name).string()}, chosen, at->second.whole);
        BOOST_TEST_REQUIRE(static_cast<bool>(status), status.message);
        validate_report(at->second.whole, chosen, at->second.found);
    }
    return at->second;
}

constexpr std::string_view booking = "booking-com-2026h1";
constexpr std::string_view snap = "snap-2025h2-v2";
constexpr std::string_view hostel = "hostelworld-2025";

/// A defect: where it is, and the rule that tells it. A cell is "F2"; "93" is a row, "" the whole part.
struct defect {
    std::string_view report;
    unsigned part;
    std::string_view cell;
    unsigned rule;

    friend std::ostream& operator<<(std::ostream& out, const defect& d) {
        return out << d.report << ", part " << d.part << ", " << d.cell << ", rule " << d.rule;
    }
};

constexpr defect defects[] = {
    // Booking.com: the whole report
    {booking, 9, "B2", 3029}, {booking, 9, "B2", 3203}, {booking, 10, "B2", 3203}, {booking, 6, "B2", 3029}, {booking, 6, "B101", 3029},
    // 3: placeholders, figures on TOTAL and KEYWORD_OTHER only, medians, Member States
    {booking, 3, "F93", 3011}, {booking, 3, "F173", 3011}, {booking, 3, "F182", 3011}, {booking, 3, "F189", 3011},
    {booking, 3, "G2", 3055}, {booking, 3, "H2", 3055}, {booking, 3, "K2", 3055}, {booking, 3, "G81", 3056}, {booking, 3, "H81", 3056},
    {booking, 3, "K81", 3056}, {booking, 3, "J2", 3061}, {booking, 3, "M2", 3061}, {booking, 3, "E84", 3207}, {booking, 3, "E174", 3207},
    {booking, 3, "E181", 3207}, {booking, 3, "174", 3062}, {booking, 3, "E6", 3011}, {booking, 3, "G3", 3024},
    // 4: header, separators, sub-categories, blanks
    {booking, 4, "A1", 3009}, {booking, 4, "F2", 3016}, {booking, 4, "F7", 3016}, {booking, 4, "N7", 3016}, {booking, 4, "F7", 3065},
    {booking, 4, "F31", 3065}, {booking, 4, "F37", 3065}, {booking, 4, "F42", 3065}, {booking, 4, "F68", 3065}, {booking, 4, "N7", 3065},
    {booking, 4, "N14", 3065}, {booking, 4, "N31", 3065}, {booking, 4, "N37", 3065}, {booking, 4, "N42", 3065}, {booking, 4, "N68", 3065},
    {booking, 4, "F14", 3068}, {booking, 4, "G2", 3024}, {booking, 4, "H2", 3024}, {booking, 4, "L2", 3024}, {booking, 4, "E6", 3011},
    // 5 and 6
    {booking, 5, "F3", 3024}, {booking, 5, "E6", 3011}, {booking, 6, "F2", 3016}, {booking, 6, "I94", 3016}, {booking, 6, "102", 3008},
    {booking, 6, "110", 3008}, {booking, 6, "E36", 3047}, {booking, 6, "F31", 3074}, {booking, 6, "F37", 3074}, {booking, 6, "F68", 3074},
    {booking, 6, "F87", 3074}, {booking, 6, "R2", 3073}, {booking, 6, "U2", 3073}, {booking, 6, "I3", 3077},
    // 7
    {booking, 7, "A1", 3009}, {booking, 7, "G2", 3016}, {booking, 7, "G3", 3016}, {booking, 7, "G5", 3016}, {booking, 7, "G9", 3016},
    {booking, 7, "G10", 3016}, {booking, 7, "G12", 3016}, {booking, 7, "G7", 3024}, {booking, 7, "G8", 3024}, {booking, 7, "G14", 3024},
    {booking, 7, "G2", 3082}, {booking, 7, "G2", 3084}, {booking, 7, "G9", 3084},
    // 8
    {booking, 8, "C22", 3027}, {booking, 8, "C48", 3027}, {booking, 8, "F22", 3032}, {booking, 8, "G4", 3021}, {booking, 8, "G6", 3021},
    {booking, 8, "G9", 3021}, {booking, 8, "G49", 3021}, {booking, 8, "G114", 3021}, {booking, 8, "G2", 3016}, {booking, 8, "G8", 3016},
    {booking, 8, "G2", 3204}, {booking, 8, "G13", 3204}, {booking, 8, "G7", 3122}, {booking, 8, "G12", 3024},
    // 9 and 10
    {booking, 9, "A1", 3009}, {booking, 10, "G2", 3017}, {booking, 10, "G3", 3017}, {booking, 10, "G29", 3017}, {booking, 10, "F14", 3031},
    {booking, 10, "30", 3008}, {booking, 10, "32", 3008}, {booking, 11, "E12", 3203}, {booking, 11, "E9", 3216},
    // Snap
    {snap, 1, "D3", 3026}, {snap, 1, "D6", 3026}, {snap, 1, "D4", 3220}, {snap, 3, "L66", 3058}, {snap, 3, "K1575", 3062},
    {snap, 3, "K1578", 3062}, {snap, 3, "G84", 3054}, {snap, 3, "H84", 3054}, {snap, 3, "G85", 3054}, {snap, 3, "H85", 3054},
    {snap, 3, "E13", 3011}, {snap, 3, "E69", 3207}, {snap, 4, "E37", 3047}, {snap, 4, "H29", 3066}, {snap, 4, "H59", 3066},
    {snap, 4, "H60", 3066}, {snap, 4, "H63", 3066}, {snap, 4, "H69", 3066}, {snap, 4, "H84", 3066}, {snap, 4, "H86", 3066},
    {snap, 4, "I29", 3066}, {snap, 4, "I59", 3066}, {snap, 4, "I60", 3066}, {snap, 4, "N59", 3067}, {snap, 4, "J56", 3061},
    {snap, 5, "F2", 3204}, {snap, 5, "E6", 3011}, {snap, 6, "E62", 3048}, {snap, 6, "E103", 3048}, {snap, 6, "F2", 3075},
    {snap, 6, "F19", 3076}, {snap, 6, "F56", 3076}, {snap, 6, "F113", 3076}, {snap, 6, "E6", 3011}, {snap, 7, "G43", 3022},
    {snap, 7, "G39", 3082}, {snap, 7, "G2", 3082}, {snap, 7, "G30", 3024}, {snap, 7, "H43", 3203},
    {snap, 8, "10", 1103}, {snap, 2, "E1", 1108}, {snap, 6, "F95", 3051}, {snap, 8, "H9", 3097}, {snap, 8, "G2", 3204}, {snap, 8, "A24", 3015},
    {snap, 8, "F22", 3032}, {snap, 8, "G7", 3121}, {snap, 10, "G2", 3109},
    // Hostelworld
    {hostel, 1, "B2", 3029}, {hostel, 11, "B2", 3029}, {hostel, 1, "D3", 3026}, {hostel, 3, "I2", 3025}, {hostel, 3, "C3", 3011},
    {hostel, 3, "C182", 3011}, {hostel, 3, "F93", 3011}, {hostel, 3, "F182", 3011}, {hostel, 3, "G3", 3024}, {hostel, 4, "J2", 3022},
    {hostel, 4, "I2", 3025}, {hostel, 4, "O2", 3025}, {hostel, 4, "C84", 3011}, {hostel, 4, "E13", 3047}, {hostel, 4, "E49", 3047},
    {hostel, 4, "E99", 3047}, {hostel, 4, "D92", 3045}, {hostel, 4, "D99", 3045}, {hostel, 4, "D100", 3045}, {hostel, 4, "A101", 3015},
    {hostel, 4, "N14", 3065}, {hostel, 4, "N68", 3065}, {hostel, 4, "N2", 3064}, {hostel, 4, "H2", 3064}, {hostel, 5, "C2", 3011},
    {hostel, 5, "H2", 3025}, {hostel, 6, "O2", 3025}, {hostel, 6, "H2", 3073}, {hostel, 6, "G68", 3073}, {hostel, 6, "E6", 3011},
    {hostel, 7, "G6", 3022}, {hostel, 7, "G23", 3022}, {hostel, 7, "G10", 3025}, {hostel, 7, "G43", 3025}, {hostel, 8, "G4", 3025},
    {hostel, 8, "C22", 3011}, {hostel, 8, "F23", 3011}, {hostel, 11, "E5", 3115}, {hostel, 11, "E7", 3115}, {hostel, 11, "E8", 3011},
};

std::string name_of(const cell_place& place) {
    std::string name = place.column == cell_place::no_column ? std::string() : column_letters(place.column);
    return place.row == 0 ? name : name + std::to_string(place.row);
}

bool names(const finding& found, const defect& wanted) {
    for (std::size_t i = 0; i < found.cell_count; ++i)
        if (found.cells[i].part == wanted.part && name_of(found.cells[i]) == wanted.cell)
            return true;
    return false;
}

} // namespace

BOOST_TEST_GLOBAL_CONFIGURATION(needs_the_reports);

BOOST_DATA_TEST_CASE(a_defect_found_by_hand_is_found_at_its_place, data::make(defects), wanted) {
    bool found = false;
    std::string others;
    for (const finding& each : result_of(wanted.report).found) {
        found = found || (each.broken->number == wanted.rule && names(each, wanted));
        if (names(each, wanted))
            others += std::string(each.broken->id) + " ";
    }
    BOOST_TEST(found, wanted << " is not told; at this place: " << others);
}

BOOST_DATA_TEST_CASE(every_finding_can_be_told_in_words, data::make({booking, snap, hostel}), name) {
    const validated& result = result_of(name);
    for (const finding& each : result.found) {
        BOOST_TEST(!message_of(each).empty());
        BOOST_TEST(message_of(each).find('{') == std::string::npos, message_of(each));
        BOOST_TEST(each.cell_count > 0U, each.broken->id);
    }
    std::string page;
    render_report_text(result.whole, result.found, {}, report_page::full, page);
    BOOST_TEST(page.find("Likely causes") != std::string::npos);
    for (const likely_cause& each : likely_causes_of(result.whole, result.found))
        BOOST_TEST(!each.explains.empty(), each.what);
}

/// A line for each rule that is broken: number, id, how many findings in each report.
std::string counted_findings() {
    std::map<std::uint16_t, std::map<std::string_view, std::uint64_t>> counts;
    for (const std::string_view name : {booking, snap, hostel})
        for (const findings::rule_count& each : result_of(name).found.by_rule())
            counts[each.which->number][name] += each.count;
    std::string text = "rule\tid\tBooking.com\tSnap\tHostelworld\n";
    for (auto& [number, by_report] : counts) {
        text += std::to_string(number) + '\t' + std::string(find_rule(std::to_string(number))->id);
        for (const std::string_view name : {booking, snap, hostel})
            text += '\t' + std::to_string(by_report[name]);
        text += '\n';
    }
    return text;
}

// What changes here changes what is said of real reports: look at the pages before recording it.
BOOST_AUTO_TEST_CASE(how_often_each_rule_fires_is_recorded_in_published_reports_tsv) {
    std::ifstream file(std::filesystem::path(DSACHECK_SOURCE_DIR) / "tests" / "unit" / "published_reports.tsv");
    std::ostringstream recorded;
    recorded << file.rdbuf();
    BOOST_TEST(recorded.str() == counted_findings(), "it would be\n" << counted_findings());
}

BOOST_DATA_TEST_CASE(no_rule_floods_a_report, data::make({booking, snap, hostel}), name) {
    std::map<std::pair<unsigned, unsigned>, unsigned> counts; // by rule and part
    for (const finding& each : result_of(name).found)
        ++counts[{each.broken->number, each.cell()->part}];
    for (const auto& [key, count] : counts) // part 11 has a finding for each text
        BOOST_TEST(count <= 4U, "rule " << key.first << " is told " << count << " times in part " << key.second);
}

// What would be false: Annex II allows it, or the report is right.
BOOST_AUTO_TEST_CASE(what_is_right_is_not_told) {
    const auto raises = [](std::string_view name, unsigned rule) {
        for (const finding& each : result_of(name).found)
            if (each.broken->number == rule)
                return true;
        return false;
    };
    BOOST_TEST(!raises(booking, 3054)); // the Member States do add up to TOTAL
    BOOST_TEST(!raises(booking, 3064)); // and so do the categories of part 4
    BOOST_TEST(!raises(hostel, 3001));  // parts 9 and 10 do not apply
    BOOST_TEST(!raises(snap, 3062 + 1000));
    BOOST_TEST(!raises(snap, 3055));    // part 3 is complete
    BOOST_TEST(!raises(hostel, 3036));  // a calendar year was right in the transition
    for (const std::string_view name : {booking, snap, hostel})
        for (const unsigned rule : {3001U, 3012U, 3020U, 3034U, 3035U, 3037U, 3039U, 3043U, 3063U, 3104U, 3106U, 3110U})
            BOOST_TEST(!raises(name, rule), name << " raises " << rule);
}
