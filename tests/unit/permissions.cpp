// What the Regulation permits ("may", "encouraged", "not necessarily"): a report that makes use of it is told nothing.
#define BOOST_TEST_MODULE permissions
#include <boost/test/unit_test.hpp>

#include "dsacheck/duties.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

/// A report that makes use of some permissions.
struct use {
    std::string_view duties; ///< ids, separated by blanks
    std::string edits;       ///< none: the report as it is does already
    std::string_view noted;  ///< ids of rules that may leave a note, separated by blanks

    friend std::ostream& operator<<(std::ostream& out, const use& u) { return out << u.duties; }
};

/// The report of an online platform on the whole transitional year, on the templates.
std::string transitional_year() {
    std::string edits = "provider platform\nas-of 2026-03-01\n1 D@period_start = 2025-01-01\n1 D@period_end = 2025-12-31\n"
                        "1 D@published = 2026-02-20\n1 D@previous_published = 2025-02-14\n";
    for (const unsigned part : {3, 4, 5, 6, 7, 8, 11})
        edits += std::to_string(part) + " C@* = 2025-01-01/2025-12-31\n";
    return edits;
}

const use uses[] = {
    {"D-I.1-13", "add further_figures.txt Figures on appeals by country.\nadd annual_report.pdf %PDF-1.7\nadd figures.html <html></html>",
     ""},
    {"D-I.1-14",
     "8 append Only for VLOPs,Example,2026-07-01/2026-12-31,Use of automated means for content moderation,Number of measures "
     "solely taken by automated means,Measures by means of watermarks,7,",
     "row-not-in-the-template"},
    {"D-I.3-10", transitional_year(), ""},
    {"D-I.5-03",
     "version 4 F@TOTAL = 312\nrename 1 1_report_identification_version2.csv\n"
     "11 E@summary = Version 2, updated on 14 February 2027: notices received (part 4, TOTAL) were calculated anew, since one had "
     "been left out. We remove, disable, demote, label, restrict by age, and suspend or terminate accounts, payments and the service.",
     "version-changes versions-indistinguishable"},
    {"D-I.6-03 D-II.1.7-S2-04", "", ""}, // numbers of persons only, and languages that add up to more than the total
    {"D-I.7-17 D-I.7-21 D-I.7-24 D-I.7-26b",
     "4 insert 7 \"Only for providers of hosting services, including online platforms\",Example,2026-07-01/2026-12-31,"
     "KEYWORD_OTHER,Cockfights,0,0,0,0,,,0,0,0,0,,,,,,,,,,\n"
     "4 insert 7 \"Only for providers of hosting services, including online platforms\",Example,2026-07-01/2026-12-31,"
     "KEYWORD_OTHER,Puppies without papers,0,0,0,0,,,0,0,0,0,,,,,,,,,,",
     ""},
    {"D-I.7-20 D-I.7-26a D-II.1-01",
     "2 D@4 = Covers section 3 of our terms and conditions; the publication of addresses is not in it\n"
     "6 V@4 = Section 3 of our terms and conditions\n4 P@4 = Section 3 of our terms and conditions", ""},
    {"D-I.7-34",
     "6 append All,Example,2026-07-01/2026-12-31,KEYWORD_OTHER,Reviews of one's own shop,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,",
     ""},
    {"D-II.1.2.1-D-02 D-II.1.3-D-02", "", ""}, // categories 16 and 17 have figures
    {"D-II.1.2.1-I-04 D-II.1.2.2-L-04", "3 I@* = 0\n3 L@* = 0", ""},
    {"D-II.1.2.2-NT-01 D-II.1.3-PY-01 D-II.1.4-VAK-01 D-II.1.5.1-H-01 D-II.1.6-H-01 D-II.1.7-H-01",
     "3 N@2 = One order named a service that we do not offer.\n4 P@2 = Notices by post are among them.\n"
     "5 V@2 = Measures on accounts count once.\n6 V@2 = Measures on accounts count once.\n"
     "7 H@complaints/total = Complaints by telephone are among them.\n8 H@measures_solely/total = Measures by lists of known material.\n"
     "9 H@linguistic/bg = Two of them speak Turkish as well.", ""},
    {"D-II.1.3-H-03 D-II.1.3-I-03 D-II.1.3-J-03 D-II.1.3-K-03", "", ""}, // more items than notices, no medians without action
    {"D-II.1.5.1-S6-03", "", ""},
    {"D-II.1.6-R5-04",
     "8 repeat @accuracy/total\n8 repeat @precision/total\n8 repeat @recall/total\n"
     "8 H@142 = Images: share of right decisions in a sample of 400\n8 H@143 = Images: share of right decisions among those that acted\n"
     "8 H@144 = Images: share of violations that were found", ""},
    {"D-II.2-R04-05 D-II.2-R04-06 D-II.2-R05-02",
     "11 E@accuracy = Accuracy, precision and recall are calculated from a random sample of decisions as input, in control groups; "
     "human reviewers were right in 96 of 100 cases; the rate of false positives is 2 percent, that of false negatives 4 percent.\n"
     "11 E@purposes = The risks addressed are harm to minors and financial loss of consumers.", ""},
};

std::set<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::set<std::string> words;
    for (std::string word; in >> word;)
        words.insert(word);
    return words;
}

} // namespace

BOOST_DATA_TEST_CASE(the_use_of_a_permission_raises_nothing, data::make(uses), each) {
    const auto judged = testing::judged(each.edits);
    const std::set<std::string> noted = words_of(each.noted);
    for (const finding& found : judged.found)
        BOOST_TEST((found.level != severity::error && noted.count(std::string(found.broken->id)) != 0), testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(every_permission_is_made_use_of) {
    std::set<std::string> used;
    for (const use& each : uses)
        for (const std::string& id : words_of(each.duties)) {
            BOOST_TEST(used.insert(id).second, id);
            const duty* const found = find_duty(id);
            BOOST_TEST_REQUIRE(found != nullptr, id);
            BOOST_TEST((found->check == duty_check::permission), id);
        }
    for (const duty& each : all_duties())
        if (each.check == duty_check::permission)
            BOOST_TEST(used.count(std::string(each.id)) == 1U, each.id << ": " << each.text);
}
