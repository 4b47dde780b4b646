// Fixes of cells: applied, the finding is gone and nothing else has changed.
#define BOOST_TEST_MODULE report_fixes
#include <boost/test/unit_test.hpp>

#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

struct mend {
    std::string_view edits;
    unsigned rule;
    std::string_view replacement;
    bool safe;

    friend std::ostream& operator<<(std::ostream& out, const mend& m) { return out << m.edits; }
};

constexpr mend mends[] = {
    {"10 G@monthly_active/total = 53,891,815", 3016, "53891815", false},
    {"10 G@monthly_active/total = 53891815.0", 3204, "53891815", true},
    {"8 G@accuracy/bg = 95.3%", 3021, "0.953", true},
    {"7 G@complaints/median_time = 2 days", 3022, "48", false},
    {"1 D@published = 2027-02-14 00:00:00", 3026, "2027-02-14", true},
    {"1 D@published = 2027/2/14", 3026, "2027-02-14", false},
    {"9 C@2 = 2026-07-01 - 2026-12-31", 3026, "2026-07-01/2026-12-31", true},
    {"10 F@monthly_active/EL = GR", 3031, "EL", true},
    {"1 D@provider_name = \"Example, Provider Ltd\" ", 3203, "\"\"\"Example, Provider Ltd\"\"\"", true},
};

const finding* find(const findings& all, unsigned rule) {
    for (const finding& each : all)
        if (each.broken->number == rule)
            return &each;
    return nullptr;
}

} // namespace

BOOST_DATA_TEST_CASE(a_fix_mends_its_cell, data::make(mends), each) {
    testing::edited_report made = testing::edited(each.edits);
    findings found(made.chosen);
    const report whole = validate_report(made.files, made.chosen, found);
    const finding* const told = find(found, each.rule);
    BOOST_TEST_REQUIRE(told != nullptr, testing::told(found));
    BOOST_TEST_REQUIRE(told->repair.exists());
    BOOST_TEST(told->repair.replacement == each.replacement);
    BOOST_TEST((told->repair.safety == fix_safety::safe) == each.safe);
    report_source& file = made.files.at(told->where.source);
    file.bytes.replace(told->repair.offset, told->repair.length, told->repair.replacement);
    findings after(made.chosen);
    const report mended = validate_report(made.files, made.chosen, after);
    BOOST_TEST(after.count(*told->broken) == 0U, testing::told(after));
    BOOST_TEST(after.total() < found.total(), testing::told(after));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_understood_surely_and_groups_have_no_fix) {
    for (const std::string_view edits : {"10 G@monthly_active/total = 53.9M", "10 G@monthly_active/total = 53 - 54", "10 G@monthly_active/total = many",
                                         "1 D@published = soon", "7 G@2 = 1,234\n7 G@3 = 1,234"}) {
        const auto judged = testing::judged(edits);
        for (const finding& each : judged.found)
            BOOST_TEST(!each.repair.exists(), testing::told(judged.found));
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_had_to_be_converted_has_no_fix_of_cells) {
    testing::edited_report made = testing::edited("10 F@monthly_active/EL = GR");
    made.files[9].bytes.insert(0, "\xEF\xBB\xBF");
    findings found(made.chosen);
    const report whole = validate_report(made.files, made.chosen, found);
    BOOST_TEST_REQUIRE(find(found, 3031) != nullptr);
    BOOST_TEST(!find(found, 3031)->repair.exists());
}
