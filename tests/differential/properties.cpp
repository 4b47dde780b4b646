// What holds for the findings of any input: they quote the bytes at their place, their position is the one that a slow
// count gives, a prefix of an input gives the findings of its whole lines, and white space at the end changes nothing.
#define BOOST_TEST_MODULE properties
#include <boost/test/unit_test.hpp>

#include "dsacheck/render.hpp"
#include "dsacheck/validate.hpp"
#include "support/naive_position.hpp"
#include "support/random_statement.hpp"
#include "support/seen.hpp"
#include "support/statements.hpp"
#include "support/streams.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

options with_form(input_form form) {
    options chosen;
    chosen.now = request_time;
    chosen.form = form;
    chosen.storage.value_bytes = 40; // so that long values are cut
    return chosen;
}

findings judged(std::string_view input, input_form form) { return validate_statements(input, with_form(form)); }

void require_sound(const findings& found, std::string_view input) {
    std::uint64_t last_record = 0;
    for (const finding& each : found) {
        const bool within = each.where.offset + each.where.length <= input.size();
        const std::string_view bytes = within ? input.substr(each.where.offset, each.where.length) : "";
        const position at = naive_position(input, each.where.offset);
        const bool sound = within && each.value == bytes.substr(0, each.value.size()) &&
                           each.value_cut == (each.value.size() < bytes.size()) && each.at.line == at.line &&
                           each.at.column == at.column && (each.pointer.empty() || each.pointer.front() == '/') &&
                           each.where.record >= last_record && !message_of(each).empty();
        if (!sound) // a check for each of some hundred thousand would take most of the time
            BOOST_ERROR(seen(each) << ", but the line is " << at.line << ", the column " << at.column << ", and the bytes \""
                                   << bytes << "\" in " << input);
        last_record = each.where.record;
    }
    BOOST_TEST(found.invalid_records() <= found.records());
}

std::string random_lines(random_source& random, std::size_t lines) {
    std::string text;
    for (; lines > 0; --lines) {
        const std::string one = random_statement(random);
        switch (random.below(8)) {
        case 0: text += mutated(one, random); break;
        case 1: text += batch_of({one, random_statement(random)}); break;
        case 2: text += mutated(batch_of({one, random_statement(random)}), random); break;
        case 3: text += "  "; break;
        default: text += one;
        }
        text += random.one_in(4) ? "\r\n" : "\n";
    }
    return text;
}

/// Compares at once, and tells the difference only where there is one: the framework is slow to compare lists.
void require_same(const std::vector<seen>& a, const std::vector<seen>& b) {
    if (a != b)
        BOOST_TEST(a == b, boost::test_tools::per_element());
}

/// The findings of the lines that end before `size`.
std::vector<seen> of_whole_lines(const std::vector<seen>& all, std::size_t size) {
    std::vector<seen> part;
    std::copy_if(all.begin(), all.end(), std::back_inserter(part),
                 [size](const seen& each) { return each.offset < size; });
    return part;
}

} // namespace

BOOST_AUTO_TEST_CASE(findings_quote_the_input_at_their_place) {
    random_source random(11);
    for (int i = 0; i < 150; ++i) {
        const std::string lines = random_lines(random, 4);
        require_sound(judged(lines, input_form::ndjson), lines);
        const std::vector<std::string> items{random_statement(random), random_statement(random), random_statement(random)};
        for (std::string text : {batch_of(items, ",\n"), "[" + join(items, " ,\r\n") + "]", items.front()}) {
            require_sound(judged(text, input_form::automatic), text);
            text = mutated(text, random);
            for (const input_form form : {input_form::automatic, input_form::batch, input_form::array, input_form::single})
                require_sound(judged(text, form), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_prefix_of_lines_gives_the_findings_of_its_whole_lines) {
    random_source random(12);
    for (int i = 0; i < 12; ++i) {
        const std::string lines = random_lines(random, 5);
        const std::vector<seen> all = all_seen(judged(lines, input_form::ndjson));
        for (std::size_t size = 0; size < lines.size(); size += 1 + random.below(900)) {
            const std::string_view prefix = std::string_view(lines).substr(0, size);
            const findings found = judged(prefix, input_form::ndjson);
            require_sound(found, prefix);
            const std::size_t whole = prefix.rfind('\n') == npos ? 0 : prefix.rfind('\n') + 1;
            require_same(of_whole_lines(all_seen(found), whole), of_whole_lines(all, whole));
        }
    }
}

BOOST_AUTO_TEST_CASE(any_prefix_of_a_good_input_is_safe) {
    random_source random(16);
    const std::string batch = batch_of({full_statement("a-1"), std::string(minimal_statement)}, ",\n");
    for (const std::string& text :
         {full_statement(), batch, "[" + full_statement() + "]", full_statement() + "\n" + batch + "\n"})
        for (std::size_t size = 0; size <= text.size(); size += 1 + random.below(4)) {
            const std::vector<char> exact(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
            const std::string_view prefix(exact.data(), exact.size());
            const findings found = judged(prefix, input_form::automatic);
            require_sound(found, prefix);
            for (const endpoint to : {endpoint::single, endpoint::batch})
                BOOST_TEST(render_api_answer(prefix, to, request_time, show_dropped::yes).status != 0);
        }
}

BOOST_AUTO_TEST_CASE(white_space_at_the_end_changes_nothing) {
    random_source random(13);
    for (int i = 0; i < 100; ++i) {
        const std::string one = random_statement(random);
        for (const std::string& text : {one, batch_of({one, random_statement(random)}), "[" + one + "]",
                                        one + "\n" + random_statement(random)}) {
            const findings before = judged(text, input_form::automatic);
            for (const std::string_view space : {"\n", " ", "\r\n", "\t \n\n"}) {
                const findings after = judged(text + std::string(space), input_form::automatic);
                require_same(all_seen(after), all_seen(before));
                BOOST_TEST(same_counts(after, before));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_statement_is_judged_alike_wherever_it_stands) {
    random_source random(14);
    for (int i = 0; i < 300; ++i) {
        const std::string one = random_statement(random);
        options chosen = with_form(input_form::automatic);
        chosen.judged_as = options::endpoint_choice::batch;
        const std::vector<seen> alone = all_seen(validate_statements(one, chosen));
        for (const std::string& prefix : {"{\"statements\":[" + std::string(complete_statement) + ",\n",
                                          "[" + std::string(complete_statement) + ",\n", std::string(complete_statement) + "\n"}) {
            const std::string closing = prefix.front() == '[' ? "]" : prefix.find("\"statements\"") == 1 ? "]}" : "";
            const std::string text = prefix + one + closing;
            std::vector<seen> inside = all_seen(validate_statements(text, chosen));
            const std::string pointer = closing.empty() ? "" : closing == "]" ? "/1" : "/statements/1";
            BOOST_TEST_REQUIRE(inside.size() == alone.size(), text);
            for (std::size_t f = 0; f < inside.size(); ++f) {
                seen expected = alone[f];
                expected.offset += prefix.size();
                expected.line += 1;
                expected.record += 1;
                expected.pointer = pointer + expected.pointer;
                BOOST_TEST(inside[f] == expected);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(streams_of_random_lines_give_what_memory_gives) {
    random_source random(15);
    for (int i = 0; i < 60; ++i) {
        const std::string lines = random_lines(random, 6);
        for (const input_form form : {input_form::automatic, input_form::ndjson}) {
            statement_validator validator(with_form(form));
            findings memory;
            findings stream;
            validator.validate_all(lines, memory);
            BOOST_TEST(validator.validate_stream(in_pieces(lines, 1 + random.below(300)), stream).ok);
            require_same(all_seen(stream), all_seen(memory));
            BOOST_TEST(same_counts(stream, memory));
        }
    }
}
