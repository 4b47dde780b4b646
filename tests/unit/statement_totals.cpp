// What statements of reasons add up to, in the terms of a transparency report.
#define BOOST_TEST_MODULE statement_totals
#include <boost/test/unit_test.hpp>

#include "dsacheck/statement_totals.hpp"
#include "support/statements.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace dsacheck;

namespace {

constexpr date_range first_half{{2025, 1, 1}, {2025, 6, 30}};

/// A file that goes away with the object.
class temporary_file {
  public:
    explicit temporary_file(const std::string& content)
        : path_((std::filesystem::temp_directory_path() / ("dsacheck_totals_" + std::to_string(++made_) + ".json")).string()) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~temporary_file() { std::filesystem::remove(path_); }
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

  private:
    static inline int made_ = 0;
    std::string path_;
};

statement_totals totals_of(const std::string& content) {
    const temporary_file file(content);
    statement_totals all;
    const run_status status = read_statement_totals(file.path(), first_half, all);
    BOOST_TEST(status.ok, status.message);
    return all;
}

std::size_t index(category which) { return static_cast<std::size_t>(which); }

} // namespace

BOOST_AUTO_TEST_CASE(each_form_of_input_is_counted_alike) {
    const std::vector<std::string> three = testing::different_statements(3);
    for (const std::string& input : {testing::join(three, "\n"), testing::join(three, "\n") + "\n", testing::batch_of(three),
                                     testing::batch_of(three, ",\n\n"), "[" + testing::join(three, ",") + "]",
                                     "\n\n" + testing::batch_of(three) + "\n" + testing::batch_of(three).substr(0, 0)}) {
        const statement_totals all = totals_of(input);
        BOOST_TEST(all.counted == 3U, input.substr(0, 60));
        BOOST_TEST(all.unusable == 0U);
        BOOST_TEST(all.illegal.own_initiative[index(category::animal_welfare)] == 3U);
    }
    BOOST_TEST(totals_of(three[0]).counted == 1U);
    BOOST_TEST(totals_of("").counted == 0U);
}

BOOST_AUTO_TEST_CASE(lines_that_are_batches_count_each_statement) {
    const std::vector<std::string> two = testing::different_statements(2);
    BOOST_TEST(totals_of(testing::batch_of(two) + "\n" + testing::batch_of(two) + "\n").counted == 4U);
}

BOOST_AUTO_TEST_CASE(only_the_period_counts) {
    const statement_totals all = totals_of(testing::statement_with(R"({"application_date":"2025-01-01"})") + "\n" +
                                           testing::statement_with(R"({"application_date":"2025-06-30"})") + "\n" +
                                           testing::statement_with(R"({"application_date":"2025-07-01"})") + "\n" +
                                           testing::statement_with(R"({"application_date":"2024-12-31"})"));
    BOOST_TEST(all.counted == 2U);
    BOOST_TEST(all.outside_period == 2U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_filed_is_told_apart) {
    const statement_totals all = totals_of(testing::statement_with(R"({"category":"STATEMENT_CATEGORY_DOGS"})") + "\n" +
                                           testing::statement_with(R"({"application_date":"soon"})") + "\n12\nno JSON\n" +
                                           std::string(testing::minimal_statement));
    BOOST_TEST(all.unusable == 4U);
    BOOST_TEST(all.counted == 1U);
}

BOOST_AUTO_TEST_CASE(notices_are_no_own_initiative_and_other_notifications_are) {
    const statement_totals all =
        totals_of(testing::statement_with(R"({"source_type":"SOURCE_ARTICLE_16"})") + "\n" +
                  testing::statement_with(R"({"source_type":"SOURCE_TRUSTED_FLAGGER"})") + "\n" +
                  testing::statement_with(R"({"source_type":"SOURCE_TYPE_OTHER_NOTIFICATION"})") + "\n" +
                  std::string(testing::minimal_statement));
    BOOST_TEST(all.illegal.after_notices == 2U);
    BOOST_TEST(all.illegal.after_trusted_flaggers == 1U);
    BOOST_TEST(all.illegal.own_initiative_total == 2U);
    BOOST_TEST(all.incompatible.own_initiative_total == 0U);
}

BOOST_AUTO_TEST_CASE(the_ground_decides_between_parts_5_and_6) {
    const statement_totals all = totals_of(testing::statement_with(
        R"({"decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT","automated_decision":"AUTOMATED_DECISION_FULLY"})"));
    BOOST_TEST(all.incompatible.own_initiative_total == 1U);
    BOOST_TEST(all.incompatible.fully_automated == 1U);
    BOOST_TEST(all.illegal.own_initiative_total == 0U);
}

BOOST_AUTO_TEST_CASE(restrictions_go_to_the_columns_of_the_report) {
    const statement_totals all = totals_of(testing::statement_with(
        R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_DEMOTED","DECISION_VISIBILITY_OTHER"],)"
        R"("decision_monetary":"DECISION_MONETARY_TERMINATION","decision_provision":"DECISION_PROVISION_TOTAL_SUSPENSION",)"
        R"("decision_account":"DECISION_ACCOUNT_TERMINATED"})"));
    const auto at = [&all](char column) { return all.illegal.restricted[static_cast<std::size_t>(column - 'H')]; };
    for (const char filled : {'J', 'N', 'P', 'R', 'U'})
        BOOST_TEST(at(filled) == 1U, filled);
    for (const char empty : {'H', 'I', 'K', 'L', 'M', 'O', 'Q', 'S', 'T'})
        BOOST_TEST(at(empty) == 0U, empty);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_a_failed_run_that_names_it) {
    statement_totals all;
    const run_status status = read_statement_totals("no/such/file.ndjson", first_half, all);
    BOOST_TEST(!status.ok);
    BOOST_TEST(status.message.find("no/such/file.ndjson") != std::string::npos);
}
