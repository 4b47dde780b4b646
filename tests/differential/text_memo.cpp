// A validator that remembers texts finds the same as one that does not.
#define BOOST_TEST_MODULE text_memo
#include <boost/test/unit_test.hpp>

#include "dsacheck/rules/statement_texts.hpp"
#include "dsacheck/validate.hpp"
#include "support/random.hpp"
#include "support/statements.hpp"
#include "text_memo.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

/// Words that say what a number is, words that say nothing, signs, and numbers: each 0 is any digit, and each 1 any but 0.
constexpr std::string_view pieces[] = {
    "The", "video", "was", "reported", "times", "section", "Section", "case", "reference", "Az.", "§", "phone", "call", "tel.", "card",
    "IP", "IPv4", "version", "EAN", "BSN", "DNI", "PESEL", "order no.", "Article", "Nr.", "and", "a", "test", "Test", "lorem", "ipsum",
    "é", "Übersicht", "Закон", "τηλ.", "\\u00e9t\\u00e9", "\\u00a0", "\\u2013", "\\/", "\\n", "\\\"", "(", ")", "(at)", "@", ":", ";", ",", ".",
    "-", "/", "+", "#", "x.com/name", "l'inserzione", "10", "10.0", "1.0", "0", "00", "000000", "1000000", "10000000", "00000000", "100000000",
    "0000000000", "10000000000", "1000 0000 0000 0000", "000-000", "00.00.00", "100.100.10.0", "10000000-mal", "10000000-A", "10000000 Z", "10000000 \\u0041", "10000000 \\u00e8", "1.0\\n10.0 ",
    "000000-0000", "1000000, 10000000", "10.0 10000000", "4 10000000", "case 4 10000000", "phone 10000000", "call x case 10 10000000",
    "\\u0031\\u0038", "\\u0040", "00 00 00 00", "jane@example.com", "DE00100000000000000000", "(089) 1000000", "(10000000)", "+(10000000)", "(10000000) 100", "+49 10 1000000", "::1", "a1b2", "A10000000", "1:00"};

std::string any_template(random_source& random) {
    std::string text;
    for (std::size_t n = random.below(14) + 1; n > 0; --n) {
        text += random.pick(pieces);
        if (!random.one_in(4))
            text += ' ';
    }
    return text;
}

std::string with_digits(std::string_view shape, random_source& random) {
    std::string text(shape);
    const bool repeats = random.one_in(8);
    const char same = static_cast<char>('1' + random.below(9));
    for (char& c : text)
        if (c == '0' || c == '1')
            c = repeats ? same : static_cast<char>(c + random.below(c == '0' || random.one_in(20) ? 10 - (c - '0') : 9));
    // Escapes keep their digits.
    for (std::size_t from = 0, to = 0; (from = shape.find("\\u", from)) != npos; ++from, ++to)
        text.replace(from, 6, shape.substr(from, 6));
    return text;
}

std::string told(const findings& found) {
    std::ostringstream text;
    for (const finding& each : found)
        text << each.broken->number << ' ' << each.pointer << ' ' << each.where.offset << ' ' << each.where.length << ' '
             << each.detail << '\n';
    return text.str();
}

options everything() {
    options chosen;
    chosen.now = request_time;
    chosen.as_of = {2026, 1, 1};
    return chosen;
}

/// The texts as they stand: escapes stay what they are.
std::string statement_with(std::string_view ground, std::string_view explanation, std::string_view facts) {
    std::string text = R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],)"
                       R"("decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT","incompatible_content_ground":")";
    text += ground;
    text += R"(","incompatible_content_explanation":")";
    text += explanation;
    text += R"(","content_type":["CONTENT_TYPE_VIDEO"],"content_language":"EN","category":"STATEMENT_CATEGORY_ANIMAL_WELFARE",)"
            R"("territorial_scope":["PT","ES"],"content_date":"2025-03-04","application_date":"2025-05-06","decision_facts":")";
    text += facts;
    text += R"(","source_type":"SOURCE_VOLUNTARY","automated_detection":"No",)"
            R"("automated_decision":"AUTOMATED_DECISION_NOT_AUTOMATED","puid":"case-1"})";
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_was_remembered_changes_no_finding) {
    random_source random(71);
    statement_validator with_memory(everything());
    std::size_t differences = 0;
    std::vector<std::string> shapes;
    for (int round = 0; round < 400; ++round) {
        shapes.clear();
        for (int i = 0; i < 4; ++i)
            shapes.push_back(any_template(random));
        for (int i = 0; i < 40; ++i) {
            const std::string input = statement_with(with_digits(random.pick(shapes), random), with_digits(random.pick(shapes), random),
                                                     with_digits(random.pick(shapes), random));
            findings remembering(everything());
            with_memory.validate(input, remembering);
            const std::string expected = told(validate_statements(input, everything()));
            if (told(remembering) != expected && ++differences <= 3)
                BOOST_ERROR(input + "\nwithout memory:\n" + expected + "with memory:\n" + told(remembering));
        }
    }
    BOOST_TEST(differences == 0U);
}

namespace {

field_value text_of(std::string_view text, text_form form) {
    field_value value;
    value.type = value_type::string;
    value.text = text;
    value.form = form;
    return value;
}

field_value plain_text(std::string_view text) { return text_of(text, text_form::plain); }

text_memo::lookup look_up(const text_memo& memo, const field_value& text, statement_field field = statement_field::decision_facts) {
    text_memo::lookup begun;
    memo.begin(field, text, begun);
    memo.look_up(begun);
    return begun;
}

void remember(text_memo& memo, const field_value& text) { memo.remember(look_up(memo, text)); }

bool knows(const text_memo& memo, const field_value& text, statement_field field = statement_field::decision_facts) {
    return text_memo::is_kept(text.text) && memo.is_known(look_up(memo, text, field));
}

/// Whether `text` is known after `base` came often enough.
bool is_known_after(std::string_view base, std::string_view text, text_form form = text_form::plain) {
    text_memo memo;
    for (int i = 0; i < 2; ++i)
        remember(memo, text_of(base, form));
    return knows(memo, text_of(text, form));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_text_is_remembered_when_it_comes_twice) {
    constexpr std::string_view text = "The post was removed.";
    text_memo memo;
    remember(memo, plain_text(text));
    BOOST_TEST(!knows(memo, plain_text(text)));
    remember(memo, plain_text(text));
    BOOST_TEST(knows(memo, plain_text(text)));
}

BOOST_AUTO_TEST_CASE(a_text_is_known_for_the_fields_with_the_same_rules_only) {
    constexpr std::string_view text = "The post was removed.";
    text_memo memo;
    for (int i = 0; i < 2; ++i)
        remember(memo, plain_text(text));
    BOOST_TEST(knows(memo, plain_text(text), statement_field::incompatible_content_explanation));
    BOOST_TEST(!knows(memo, plain_text(text), statement_field::incompatible_content_ground));
    BOOST_TEST(!knows(memo, text_of(text, text_form::json_escaped)));
}

BOOST_AUTO_TEST_CASE(a_text_with_another_section_or_count_is_known) {
    BOOST_TEST(is_known_after("It breaks section 4.2 of the terms.", "It breaks section 9.7 of the terms."));
    BOOST_TEST(is_known_after("It was reported 52431570 times.", "It was reported 61234895 times."));
    BOOST_TEST(is_known_after("It was reported (52431570).", "It was reported (61234895)."));
}

BOOST_AUTO_TEST_CASE(a_text_with_another_number_that_may_be_one_of_a_person_is_not_known) {
    BOOST_TEST(!is_known_after("It was reported 52431570 times.", "It was reported 02431570 times."));
    BOOST_TEST(!is_known_after("He is 12345678912 there now.", "He is 12345678913 there now."));
    BOOST_TEST(!is_known_after("The DNI is 12345678 A here.", "The DNI is 12345678 Z here."));
    BOOST_TEST(!is_known_after("He wrote 12 34 56 78 there.", "He wrote 12 34 56 79 there."));
    BOOST_TEST(!is_known_after("Tests         124", "Tests         123"));
    BOOST_TEST(!is_known_after("It breaks section 4.2 of the terms.", "It breaks section 4.2 of the rules."));
}

BOOST_AUTO_TEST_CASE(escaped_digits_are_digits_of_the_numbers_beside_them) {
    constexpr text_form form = text_form::json_escaped;
    BOOST_TEST(is_known_after("It breaks section 4.2 of caf\\u00e9 terms.", "It breaks section 9.7 of caf\\u00e9 terms.", form));
    BOOST_TEST(is_known_after("It breaks section 4.2 \\u003c of terms.", "It breaks section 9.7 \\u003c of terms.", form));
    BOOST_TEST(!is_known_after("They paid with 4015 \\u0038888 8888 1881 here.", "They paid with 4012 \\u0038888 8888 1881 here.", form));
    const std::string escaped = "\\u0038\\u0038\\u0038\\u0038 \\u0038\\u0038\\u0038\\u0038 \\u0031\\u0038\\u0038\\u0031";
    BOOST_TEST(!is_known_after("They paid with 4015 " + escaped + " here.", "They paid with 4012 " + escaped + " here.", form));
    BOOST_TEST(!is_known_after("Write to jane 10 \\u0040 mail here.", "Write to jane 12 \\u0040 mail here.", form));
}

namespace {

std::string shape_of(std::string_view text) {
    std::string shape(text.size(), ' ');
    write_shape(text, text_form::plain, shape.data());
    return shape;
}

} // namespace

BOOST_AUTO_TEST_CASE(no_other_byte_passes_for_a_digit) {
    const std::string base = "It breaks section 4.2 of the terms, as 52431570 say.";
    const std::string shape = shape_of(base);
    for (const std::size_t at : {base.find('4'), base.find("52"), base.find("70")})
        for (int byte = 0; byte <= 0xF7; ++byte) { // the rest is in no UTF-8
            std::string text = base;
            text[at] = static_cast<char>(byte);
            const bool fits = byte >= (at == base.find("52") ? '1' : '0') && byte <= '9';
            for (const auto comparison : {text_shape::fits, text_shape::fastest_comparison()})
                BOOST_TEST(comparison(shape.data(), text.data(), text.size()) == fits, "byte " << byte << " at " << at);
        }
}

BOOST_AUTO_TEST_CASE(one_other_byte_anywhere_makes_another_text) {
    for (const std::size_t size : {16U, 17U, 31U, 32U, 33U, 63U, 64U, 65U, 128U, 255U, 4095U, 4096U}) {
        const std::string base = std::string(size / 2, 'a') + ' ' + std::string(size - size / 2 - 1, 'b');
        const std::string shape = shape_of(base);
        BOOST_TEST(is_known_after(base, base), size);
        for (std::size_t at = 0; at < size; ++at) {
            std::string text = base;
            text[at] = 'c';
            for (const auto comparison : {text_shape::fits, text_shape::fastest_comparison()})
                BOOST_TEST(!comparison(shape.data(), text.data(), size), size << " bytes, at " << at);
        }
    }
    for (const std::size_t size : {0U, 1U, 15U, 4097U})
        BOOST_TEST(!text_memo::is_kept(std::string(size, 'a')), size);
}

BOOST_AUTO_TEST_CASE(copies_are_found_among_texts_that_are_known) {
    options chosen = everything();
    statement_validator with_memory(chosen);
    const auto copies_in = [&](std::string_view explanation, std::string_view facts) {
        findings found(chosen);
        with_memory.validate(statement_with("Terms of the shop, section 4.2", explanation, facts), found);
        return found.count(rules::explanation_copied);
    };
    for (int round = 0; round < 3; ++round) { // unknown, seen once, known
        BOOST_TEST(copies_in("The post was reported 52431570 times.", "THE POST was reported 52431570 times") == 1U, round);
        BOOST_TEST(copies_in("The post was reported 52431570 times.", "The post was reported 52431571 times.") == 0U, round);
        BOOST_TEST(copies_in("The post was reported 52431570 times.", "The pest was reported 52431570 times.") == 0U, round);
        BOOST_TEST(copies_in("Le texte a \\u00e9t\\u00e9 retir\\u00e9.", "Le texte a été retiré.") == 1U, round);
    }
}
