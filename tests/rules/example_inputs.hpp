// The examples of the rules as whole inputs: for the test that runs them, and as seeds for fuzzers.
#pragma once

#include "dsacheck/options.hpp"
#include "dsacheck/puid_ledger.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_ledger.hpp"
#include "support/statements.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::testing {

/// The limit under which the examples of record-too-large are run.
inline constexpr std::size_t example_record_limit = 4096;

namespace detail {

/// As many different characters as there are; some take more than one byte.
inline std::string characters(std::size_t count) {
    constexpr std::string_view some[] = {"a", "ä", "€", "z"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += some[i % 4];
    return text;
}

inline std::string nested_batch() {
    constexpr std::size_t one_too_many = 511; // with the body's own brackets: 512
    return R"({"statements":[)" + std::string(minimal_statement) + R"(],"note":)" + std::string(one_too_many, '[') +
           std::string(one_too_many, ']') + "}";
}

inline const std::vector<std::pair<std::string_view, std::string>>& placeholders() {
    static const std::vector<std::pair<std::string_view, std::string>> all{
        {"{complete statement}", std::string(complete_statement)},
        {"{statement}", std::string(minimal_statement)},
        {"{statement+}", statement_and(R"("category":"STATEMENT_CATEGORY_VIOLENCE")")},
        {"{500 characters}", characters(500)},
        {"{501 characters}", characters(501)},
        {"{100 statements}", join(different_statements(100), ",")},
        {"{101 statements}", join(different_statements(101), ",")},
        {"{nested}", nested_batch()},
        {"{large}", statement_and("\"note\":\"" + std::string(example_record_limit, 'n') + "\"")},
    };
    return all;
}

inline std::string expanded(std::string_view text) {
    std::string result(text);
    for (const auto& [name, value] : placeholders())
        for (std::size_t at = result.find(name); at != std::string::npos; at = result.find(name, at + value.size()))
            result.replace(at, name.size(), value);
    return result;
}

} // namespace detail

/// `text`, the good or the bad example of the rule, as a whole input. Rules beyond the API's verdict patch a statement in
/// which nothing is missing, so that no other rule is broken.
inline std::string example_input(const rule& which, std::string_view text) {
    const std::string whole = detail::expanded(text);
    if (which.examples.kind == form::example_kind::body)
        return whole;
    return which.use == rule_use::api ? statement_with(whole) : complete_statement_with(whole);
}

/// The options under which an example is judged.
inline options example_options(const rule& which) {
    options chosen;
    chosen.now = request_time;
    chosen.asked = which.use == rule_use::api ? profile::api : profile::full;
    if (which.use == rule_use::on_request)
        chosen.rules.turn_on(which);
    if (which == rules::puid_seen_before) {
        static const puid_ledger ledger = [] {
            puid_ledger seen;
            seen.insert("in-the-ledger");
            return seen;
        }();
        chosen.seen = &ledger;
    }
    if (which.examples.bad == "{large}") {
        chosen.form = input_form::ndjson;
        chosen.limits.record_bytes = example_record_limit;
    }
    if (which == rules::nested_array_breaks_the_api) // only storing a batch does
        chosen.judged_as = options::endpoint_choice::batch;
    return chosen;
}

} // namespace dsacheck::testing
