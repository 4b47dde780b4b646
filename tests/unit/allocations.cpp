// Memory: nothing is allocated for a valid record once the validator is warm, and a stream takes as much memory whether
// it is short or long.
#define BOOST_TEST_MODULE allocations
#include <boost/test/unit_test.hpp>

#include "dsacheck/validate.hpp"
#include "support/statements.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct {
    std::uint64_t count = 0;
    std::size_t live = 0;
    std::size_t peak = 0;
} memory;

void* allocate(std::size_t size, std::size_t alignment) {
    void* const block = alignment == 0 ? std::malloc(size + (size == 0 ? 1 : 0))
                                       : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (block == nullptr)
        throw std::bad_alloc();
    ++memory.count;
    memory.live += malloc_usable_size(block);
    memory.peak = std::max(memory.peak, memory.live);
    return block;
}

void release(void* block) noexcept {
    if (block != nullptr)
        memory.live -= malloc_usable_size(block);
    std::free(block);
}

} // namespace

// All forms: sanitizers replace those that are left out, and would then see blocks of one kind freed as another.
void* operator new(std::size_t size) { return allocate(size, 0); }
void* operator new[](std::size_t size) { return allocate(size, 0); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 0); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 0); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { release(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { release(block); }
void operator delete(void* block, std::align_val_t) noexcept { release(block); }
void operator delete[](void* block, std::align_val_t) noexcept { release(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept { release(block); }

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

options with_form(input_form form) {
    options chosen;
    chosen.asked = profile::api;
    chosen.now = request_time;
    chosen.form = form;
    return chosen;
}

/// Valid statements that look different: plain, of all fields, with escapes in every place where they may stand.
std::vector<std::string> valid_statements() {
    return {
        std::string(minimal_statement),
        full_statement(),
        // As Python and PHP write them: everything beyond ASCII and every slash escaped.
        statement_with(R"({"puid":"escaped-5"})").insert(1, R"("decision_ground_reference_url":"https:\/\/example.com\/terms\/\u00fc",)"
                                                            R"("source_identity":"B\u00fcrger \ud83d\ude00 \"A\" \\ \n B",)"),
        statement_and(R"("territorial_scope":["D\u0045","\u0046R"],"content_language":"\u0045N")"),
        // Trimmed at both ends, and empty after it.
        statement_and(R"("end_date_service_restriction":" 2027-01-02\u00a0","source_identity":"\u200b  ","account_type":"")"),
        statement_and("\"source_identity\":\"\xE2\x80\x8Bname\xC2\xA0\",\"content_id\":{\"EAN-13\":\"0123456789123\"}"),
        statement_and(R"("internal":{"a":[1,2,{"b":null}],"c":"\u00e9"},"\u0078":true)").replace(2, 8, "decision"),
        statement_and(R"("decision_visibility":["null"],"category_specification":[],"territorial_scope":null)"),
    };
}

/// Allocations while `run` runs a second time.
template <class Run>
std::uint64_t when_warm(Run run) {
    run();
    run();
    const std::uint64_t before = memory.count;
    run();
    return memory.count - before;
}

byte_source repeat(const std::string& text, std::size_t times) {
    return [&text, times, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
        std::size_t filled = 0;
        while (filled < size && times > 0) {
            const std::size_t count = std::min(size - filled, text.size() - at);
            std::copy_n(text.data() + at, count, buffer + filled);
            filled += count;
            at += count;
            if (at == text.size()) {
                at = 0;
                --times;
            }
        }
        return filled;
    };
}

/// What the blocks of the allocator may differ by.
constexpr std::size_t slack = 16 * 1024;

struct cost {
    std::uint64_t allocations;
    std::size_t peak;
    std::uint64_t records;
};

cost cost_of_stream(const std::string& text, std::size_t times, const options& chosen) {
    statement_validator validator(chosen);
    findings found(chosen.storage);
    const std::uint64_t before = memory.count;
    memory.peak = memory.live;
    const std::size_t live = memory.live;
    BOOST_TEST(validator.validate_stream(repeat(text, times), found).ok);
    return {memory.count - before, memory.peak - live, found.records()};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_valid_statement_allocates_nothing) {
    statement_validator validator(with_form(input_form::single));
    findings found;
    const std::vector<std::string> all = valid_statements();
    for (const std::string& statement : all)
        BOOST_TEST(validator.validate(statement, found), statement);
    for (const std::string& statement : all) {
        const std::uint64_t allocations = when_warm([&] { validator.validate(statement, found); });
        BOOST_TEST(allocations == 0U, allocations << " allocations for " << statement);
    }
    BOOST_TEST(found.total() == 0U);
}

BOOST_AUTO_TEST_CASE(a_statement_without_findings_allocates_nothing_in_the_profile_full) {
    options chosen = with_form(input_form::single);
    chosen.asked = profile::full;
    statement_validator validator(chosen);
    findings found(chosen);
    for (const std::string_view patch :
         {R"({})", R"({"content_id":{"EAN-13":"4006381333931"},"content_type":["CONTENT_TYPE_PRODUCT"]})",
          R"({"decision_ground_reference_url":"https://www.example.com/laws/animal-welfare#7"})",
          R"({"territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IT","LT","LU",
              "LV","MT","NL","PL","PT","RO","SE","SI","SK"]})"}) {
        const std::string statement = complete_statement_with(patch);
        BOOST_TEST(when_warm([&] { validator.validate(statement, found); }) == 0U, patch);
    }
    BOOST_TEST(found.total() == 0U);
}

BOOST_AUTO_TEST_CASE(a_valid_batch_allocates_nothing) {
    options chosen = with_form(input_form::batch);
    statement_validator validator(chosen);
    findings found;
    const std::string batch = batch_of(different_statements(100));
    BOOST_TEST(when_warm([&] { BOOST_TEST_REQUIRE(validator.validate(batch, found)); }) == 0U);
}

BOOST_AUTO_TEST_CASE(a_longer_stream_allocates_no_more_than_a_short_one) {
    for (const std::string& statement : valid_statements()) {
        const std::string line = statement + "\n";
        const options chosen = with_form(input_form::ndjson);
        const cost small = cost_of_stream(line, 5'000, chosen);
        const cost large = cost_of_stream(line, 20'000, chosen);
        BOOST_TEST(large.records == 4 * small.records);
        BOOST_TEST(large.allocations == small.allocations, large.allocations << " and " << small.allocations << ": " << statement);
        BOOST_TEST(large.peak <= small.peak + slack, large.peak << " and " << small.peak << ": " << statement);
    }
}

BOOST_AUTO_TEST_CASE(a_longer_stream_of_mixed_records_takes_no_more_memory) {
    std::string text;
    for (const std::string& statement : valid_statements())
        text += statement + "\r\n";
    text += statement_with(R"({"category":"NOTHING","content_date":"yesterday","puid":"x y"})") + "\n{\"puid\":\n\n";
    text += statement_and(R"("puid":"again")") + "\n";
    options chosen = with_form(input_form::automatic);
    chosen.storage.findings_per_rule = 50;
    const cost small = cost_of_stream(text, 500, chosen);
    const cost large = cost_of_stream(text, 5'000, chosen);
    BOOST_TEST(large.records == 10 * small.records);
    BOOST_TEST(large.peak <= small.peak + slack);
}

BOOST_AUTO_TEST_CASE(a_line_over_the_limit_is_not_kept) {
    options chosen = with_form(input_form::ndjson);
    chosen.limits.record_bytes = std::size_t{2} << 20U;
    const std::string head = std::string(minimal_statement) + "\n{\"note\":\"";
    const auto peak_with = [&](std::size_t note_bytes) {
        return cost_of_stream(head + std::string(note_bytes, 'n') + "\"}\n", 1, chosen).peak;
    };
    BOOST_TEST(peak_with(100'000'000) <= peak_with(10'000'000) + slack);
}
