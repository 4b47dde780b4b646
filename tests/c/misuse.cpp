#define BOOST_TEST_MODULE c_misuse
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"

#include <cstdint>

using c::negative;
using c::sized;

BOOST_AUTO_TEST_CASE(null_is_misuse_wherever_something_is_needed) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    const c::answer answer = c::new_answer("{}", DSACHECK_ENDPOINT_SINGLE, 1);
    std::size_t needed = 0;
    auto summary = sized<dsacheck_summary>();
    auto finding = sized<dsacheck_finding>();
    BOOST_TEST(dsacheck_version(nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validator_new(nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_new(nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validator_message(validator.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate(nullptr, "{}", 2, found.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate(validator.get(), nullptr, 2, found.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_all(validator.get(), "{}", 2, nullptr, 3, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_file(validator.get(), nullptr, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_stream(validator.get(), nullptr, nullptr, nullptr, 0, found.get()) ==
               DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_summary(nullptr, &summary) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_summary(found.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_finding_at(nullptr, 0, &finding) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_finding_at(found.get(), 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_merge(found.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_clear(nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_tally_at(found.get(), 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_source_at(nullptr, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_not_run_at(nullptr, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_JSON, nullptr, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_JSON, nullptr, 10, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_new(nullptr, 1, DSACHECK_ENDPOINT_SINGLE, 1, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_status(answer.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_body(answer.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_valid(nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_dropped(nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_rule_count(nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_rule_at(0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_rule_find("2011", 4, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_rule_citation(0, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_explain(nullptr, 4, nullptr, 0, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_rules(DSACHECK_FORMAT_JSON, nullptr, 0, nullptr) == DSACHECK_MISUSE);
    dsacheck_validator_free(nullptr); // as with free()
    dsacheck_findings_free(nullptr);
    dsacheck_answer_free(nullptr);
}

BOOST_AUTO_TEST_CASE(negative_sizes_are_misuse) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    dsacheck_answer* none = nullptr;
    std::size_t needed = 0;
    std::uint64_t index = 0;
    char buffer[10];
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", negative, found.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_all(validator.get(), "{}", negative, nullptr, 0, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_all(validator.get(), "{}", 2, "name", negative, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_new("{}", negative, DSACHECK_ENDPOINT_SINGLE, 1, &none) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_JSON, buffer, negative, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_rule_find("2011", negative, &index) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_explain("2011", negative, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(c::summary_of(found).records == 0U);
}

BOOST_AUTO_TEST_CASE(a_freed_handle_is_misuse_and_may_be_freed_again) {
    dsacheck_validator* const validator = c::new_validator().release();
    dsacheck_findings* const found = c::new_findings().release();
    dsacheck_answer* const answer = c::new_answer("{}", DSACHECK_ENDPOINT_SINGLE, 1).release();
    dsacheck_validator_free(validator);
    dsacheck_findings_free(found);
    dsacheck_answer_free(answer);
    auto summary = sized<dsacheck_summary>();
    std::int32_t number = 0;
    BOOST_TEST(dsacheck_validate(validator, "{}", 2, found, &number) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_summary(found, &summary) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_status(answer, &number) == DSACHECK_MISUSE);
    dsacheck_validator_free(validator);
    dsacheck_findings_free(found);
    dsacheck_answer_free(answer);
}

BOOST_AUTO_TEST_CASE(a_handle_of_another_kind_or_any_other_pointer_is_misuse) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    auto summary = sized<dsacheck_summary>();
    int anything = 0;
    auto* const wrong_kind = reinterpret_cast<dsacheck_findings*>(validator.get());
    auto* const no_handle = reinterpret_cast<dsacheck_findings*>(&anything);
    BOOST_TEST(dsacheck_findings_summary(wrong_kind, &summary) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_summary(no_handle, &summary) == DSACHECK_MISUSE);
    dsacheck_findings_free(wrong_kind);
    dsacheck_findings_free(no_handle);
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr) == DSACHECK_OK);
}

BOOST_AUTO_TEST_CASE(a_struct_of_a_wrong_size_is_misuse_and_stays_as_it_was) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr) == DSACHECK_OK);
    for (const std::size_t wrong : {std::size_t{0}, sizeof(std::size_t), sizeof(dsacheck_finding) + 1, negative}) {
        auto options = sized<dsacheck_options>(wrong);
        dsacheck_validator* none = nullptr;
        BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
        BOOST_TEST((none == nullptr));
        auto summary = sized<dsacheck_summary>(wrong);
        BOOST_TEST(dsacheck_findings_summary(found.get(), &summary) == DSACHECK_MISUSE);
        BOOST_TEST(summary.errors == 0U);
        auto finding = sized<dsacheck_finding>(wrong);
        BOOST_TEST(dsacheck_finding_at(found.get(), 0, &finding) == DSACHECK_MISUSE);
        auto tally = sized<dsacheck_tally>(wrong);
        BOOST_TEST(dsacheck_tally_at(found.get(), 0, &tally) == DSACHECK_MISUSE);
        auto rule = sized<dsacheck_rule>(wrong);
        BOOST_TEST(dsacheck_rule_at(0, &rule) == DSACHECK_MISUSE);
        auto citation = sized<dsacheck_citation>(wrong);
        BOOST_TEST(dsacheck_rule_citation(0, 0, &citation) == DSACHECK_MISUSE);
    }
}

BOOST_AUTO_TEST_CASE(a_number_that_no_choice_has_is_misuse) {
    dsacheck_validator* none = nullptr;
    const auto refuses = [&none](void (*spoil)(dsacheck_options&)) {
        auto options = sized<dsacheck_options>();
        spoil(options);
        return dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE && none == nullptr;
    };
    BOOST_TEST(refuses([](dsacheck_options& o) { o.endpoint = 3; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.form = -1; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.profile = 3; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.as_of = 20260230; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.as_of = -1; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.document_bytes = UINT64_C(1) << 32; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.findings_per_rule = UINT64_MAX; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.rule_choice_count = 1; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.jobs = -1; }));
    BOOST_TEST(refuses([](dsacheck_options& o) { o.jobs = 257; }));
    static dsacheck_rule_choice choice{{"2011", 4}, 9, 0};
    BOOST_TEST(refuses([](dsacheck_options& o) { o.rule_choices = &choice, o.rule_choice_count = 1; }));

    const c::findings found = c::new_findings();
    std::size_t needed = 0;
    dsacheck_answer* answer = nullptr;
    BOOST_TEST(dsacheck_render(found.get(), 99, nullptr, 0, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_rules(-1, nullptr, 0, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_answer_new("{}", 2, DSACHECK_ENDPOINT_AS_INPUT, 1, &answer) == DSACHECK_MISUSE);
}

BOOST_AUTO_TEST_CASE(an_index_beyond_the_end_is_not_found) {
    const c::findings found = c::new_findings();
    auto finding = sized<dsacheck_finding>();
    auto tally = sized<dsacheck_tally>();
    auto rule = sized<dsacheck_rule>();
    auto citation = sized<dsacheck_citation>();
    dsacheck_text text{};
    std::uint64_t index = 0;
    std::size_t needed = 0;
    BOOST_TEST(dsacheck_finding_at(found.get(), 0, &finding) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_finding_text(found.get(), UINT64_MAX, 0, nullptr, 0, &needed) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_tally_at(found.get(), 0, &tally) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_source_at(found.get(), 0, &text) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_not_run_at(found.get(), 0, &text) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_rule_at(1'000'000, &rule) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_rule_citation(0, 9, &citation) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_rule_citation(1'000'000, 0, &citation) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_rule_find("no-such-rule", 12, &index) == DSACHECK_NOT_FOUND);
}

namespace {

struct tangle {
    dsacheck_validator* validator;
    dsacheck_findings* found;
    std::int32_t nested = -1;
    std::int32_t cleared = -1;
    std::int32_t counted = -1;
    int calls = 0;

    /// Calls back with handles that are in use, frees them, and then lies about what it wrote.
    static std::int64_t read(void* context, char* buffer, std::size_t size) {
        auto& self = *static_cast<tangle*>(context);
        if (self.calls++ == 0) {
            auto summary = sized<dsacheck_summary>();
            self.nested = dsacheck_validate(self.validator, "{}", 2, self.found, nullptr);
            self.cleared = dsacheck_findings_clear(self.found);
            self.counted = dsacheck_findings_summary(self.found, &summary);
            dsacheck_validator_free(self.validator);
            dsacheck_findings_free(self.found);
            buffer[0] = '\n';
            return 1;
        }
        return static_cast<std::int64_t>(size) + 1;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_callback_can_read_its_handles_but_neither_use_nor_free_them) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    tangle context{validator.get(), found.get()};
    BOOST_TEST(dsacheck_validate_stream(validator.get(), &tangle::read, &context, nullptr, 0, found.get()) ==
               DSACHECK_MISUSE); // more than fits
    BOOST_TEST(context.nested == DSACHECK_MISUSE);
    BOOST_TEST(context.cleared == DSACHECK_MISUSE);
    BOOST_TEST(context.counted == DSACHECK_OK);
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr) == DSACHECK_OK);
}

BOOST_AUTO_TEST_CASE(every_status_has_a_name_of_its_own) {
    for (int i = DSACHECK_OK; i <= DSACHECK_INTERNAL; ++i)
        for (int k = DSACHECK_OK; k < i; ++k)
            BOOST_TEST(std::string(dsacheck_status_name(i)) != dsacheck_status_name(k));
    BOOST_TEST(std::string(dsacheck_status_name(-1)) == "unknown");
}
