// The container of findings: exact counts, bounded storage, merging.
#define BOOST_TEST_MODULE findings
#include <boost/test/unit_test.hpp>

#include "dsacheck/findings.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

finding example(const rule& broken, std::uint64_t offset, std::string_view value = "value") {
    finding found;
    found.broken = &broken;
    found.level = broken.level;
    found.where.offset = offset;
    found.value = value;
    found.pointer = "/puid";
    found.detail = "detail";
    return found;
}

storage_limits limits_of(std::size_t findings_per_rule, std::size_t value_bytes = 200) {
    storage_limits limits;
    limits.findings_per_rule = findings_per_rule;
    limits.value_bytes = value_bytes;
    return limits;
}

} // namespace

BOOST_AUTO_TEST_CASE(counts_are_exact_when_storage_is_full) {
    findings all(limits_of(2));
    for (std::uint64_t i = 0; i < 7; ++i) {
        BOOST_TEST(all.would_store(rules::not_a_date) == (i < 2));
        all.append(example(rules::not_a_date, i));
    }
    all.append(example(rules::duplicate_key, 7));
    BOOST_TEST(all.count(rules::not_a_date) == 7U);
    BOOST_TEST(all.count(rules::duplicate_key) == 1U);
    BOOST_TEST(all.count(rules::not_a_url) == 0U);
    BOOST_TEST(all.count(severity::error) == 7U);
    BOOST_TEST(all.count(severity::warning) == 1U);
    BOOST_TEST(all.total() == 8U);
    BOOST_TEST(all.stored() == 3U);
    BOOST_TEST_REQUIRE(all.by_rule().size() == 2U);
    BOOST_TEST(all.by_rule()[0].which->id == "duplicate-key"); // by number
    BOOST_TEST(all.by_rule()[1].count == 7U);
    BOOST_TEST(all.by_rule()[1].stored == 2U);
    BOOST_TEST(all[2].where.offset == 7U);
}

BOOST_AUTO_TEST_CASE(texts_are_copied) {
    findings all;
    {
        std::string value = "a text that goes away, too long to be kept in place";
        all.append(example(rules::not_a_date, 1, value));
        value.assign(value.size(), 'x');
    }
    BOOST_TEST(all[0].value == "a text that goes away, too long to be kept in place");
    BOOST_TEST(all[0].pointer == "/puid");
    BOOST_TEST(all[0].detail == "detail");
    BOOST_TEST(!all[0].value_cut);
}

BOOST_AUTO_TEST_CASE(long_texts_are_cut_and_never_move) {
    findings all(limits_of(100'000, 5));
    all.append(example(rules::not_a_date, 0, "abcdé"));
    BOOST_TEST(all[0].value == "abcd");
    BOOST_TEST(all[0].value_cut);
    const std::string_view first = all[0].value;
    for (std::uint64_t i = 0; i < 50'000; ++i)
        all.append(example(rules::not_a_date, i, "12345"));
    BOOST_TEST(first == "abcd");
    BOOST_TEST(all[0].value.data() == first.data());
    BOOST_TEST(all[50'000].value == "12345");
    finding hostile = example(rules::not_a_date, 1);
    const std::string key(1'000'000, 'k');
    hostile.pointer = key;
    all.append(hostile);
    BOOST_TEST(all[50'001].pointer.size() == 4096U);
}

BOOST_AUTO_TEST_CASE(merging_keeps_order_counts_and_sources) {
    findings first(limits_of(3));
    first.begin_source("one.json");
    first.append(example(rules::not_a_date, 1));
    first.append(example(rules::not_a_date, 2));
    first.count_record(true);
    first.note_not_run("the rest of one");
    findings second(limits_of(3));
    second.begin_source("two.json");
    const std::uint16_t third = second.begin_source("three.json");
    for (std::uint64_t i = 3; i < 8; ++i) {
        finding found = example(rules::not_a_date, i);
        found.where.source = i < 5 ? 0 : third;
        second.append(found);
    }
    second.append(example(rules::duplicate_key, 9));
    second.count_record(false);
    second.count_record(true);
    second.note_not_run("the rest of one");
    second.note_not_run("the rest of two");

    first.append(second);
    BOOST_TEST(first.count(rules::not_a_date) == 7U);
    BOOST_TEST(first.total() == 8U);
    BOOST_TEST(first.records() == 3U);
    BOOST_TEST(first.invalid_records() == 2U);
    BOOST_TEST(first.not_run().size() == 2U);
    BOOST_TEST_REQUIRE(first.sources().size() == 3U);
    BOOST_TEST_REQUIRE(first.stored() == 4U);
    BOOST_TEST(first[2].where.offset == 3U);
    BOOST_TEST(first.sources()[first[2].where.source] == "two.json");
    BOOST_TEST(first[3].where.offset == 9U);
}

BOOST_AUTO_TEST_CASE(reaches_compares_with_the_most_serious) {
    findings all;
    BOOST_TEST(!all.reaches(severity::info));
    all.append(example(rules::duplicate_key, 1));
    BOOST_TEST(all.reaches(severity::info));
    BOOST_TEST(all.reaches(severity::warning));
    BOOST_TEST(!all.reaches(severity::error));
}

BOOST_AUTO_TEST_CASE(clear_forgets_everything_but_the_limits) {
    findings all(limits_of(1));
    all.begin_source("one");
    all.append(example(rules::not_a_date, 1, "first"));
    all.count_record(true);
    all.note_not_run("something");
    all.clear();
    BOOST_TEST(all.total() == 0U);
    BOOST_TEST(all.records() == 0U);
    BOOST_TEST(all.stored() == 0U);
    BOOST_TEST(all.sources().empty());
    BOOST_TEST(all.not_run().empty());
    BOOST_TEST(all.by_rule().empty());
    all.append(example(rules::not_a_date, 2, "second"));
    all.append(example(rules::not_a_date, 3, "third"));
    BOOST_TEST(all.stored() == 1U);
    BOOST_TEST(all[0].value == "second");
}

BOOST_AUTO_TEST_CASE(more_sources_than_fit_share_the_last_index) {
    findings all;
    for (int i = 0; i < 65'535; ++i)
        all.begin_source("x");
    BOOST_TEST(all.begin_source("y") == 65'534U);
    BOOST_TEST(all.sources().size() == 65'535U);
}
