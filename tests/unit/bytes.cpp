// UTF-8, code points, lines and columns.
#define BOOST_TEST_MODULE bytes
#include <boost/test/unit_test.hpp>

#include "dsacheck/bytes.hpp"
#include "line_ends.hpp"
#include "support/naive_position.hpp"
#include "support/random.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;
using dsacheck::testing::naive_position;
using dsacheck::testing::random_source;

BOOST_AUTO_TEST_CASE(every_scalar_value_is_encoded_and_decoded) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c == 0xD800)
            c = 0xE000;
        char bytes[4];
        const std::string_view text(bytes, encode_utf8(c, bytes));
        const code_point first = first_code_point(text);
        const code_point last = last_code_point(text);
        if (first.value != c || first.size != text.size() || last.value != c || last.size != text.size() ||
            find_invalid_utf8(text) != npos || count_code_points(text) != 1)
            BOOST_ERROR("U+" << std::hex << static_cast<unsigned>(c));
    }
}

BOOST_AUTO_TEST_CASE(what_rfc_3629_refuses_is_found_at_its_first_byte) {
    using namespace std::string_view_literals;
    for (const std::string_view bad :
         {"\x80"sv, "\xBF"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xC3"sv, "\xC3("sv, "\xE0\x9F\xBF"sv, "\xE2\x82"sv, "\xE2(\xA1"sv,
          "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xF0\x9F\x98"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv,
          "\xFE"sv, "\xFF"sv}) {
        BOOST_TEST(find_invalid_utf8("aé€🐕" + std::string(bad) + "b") == 10U);
        BOOST_TEST(find_invalid_utf8("aé€🐕" + std::string(bad)) == 10U);
        BOOST_TEST(first_code_point(bad).size == 0U);
    }
    BOOST_TEST(find_invalid_utf8("") == npos);
    BOOST_TEST(find_invalid_utf8("a\0b"sv) == npos);
}

BOOST_AUTO_TEST_CASE(code_points_are_counted_also_in_what_is_not_utf_8) {
    BOOST_TEST(count_code_points("aé€🐕") == 4U);
    BOOST_TEST(count_code_points("\xFF\xFF") == 2U);
    BOOST_TEST(count_code_points("") == 0U);
}

BOOST_AUTO_TEST_CASE(a_text_is_cut_between_code_points) {
    const std::string_view text = "aé€🐕b"; // 1, 2, 3, 4 and 1 bytes
    const std::size_t kept[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
    for (std::size_t limit = 0; limit < std::size(kept); ++limit)
        BOOST_TEST(truncate_at_code_point(text, limit).size() == kept[limit]);
    // What is not UTF-8 may be cut anywhere, but is cut.
    BOOST_TEST(truncate_at_code_point("\x80\x80\x80\x80\x80\x80", 5).size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_locator_counts_like_a_slow_count) {
    random_source random(3);
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (std::size_t n = random.below(60); n > 0; --n)
            text += random.pick(testing::json_pieces);
        locator where(text);
        for (int n = 0; n < 20; ++n) {
            const std::size_t offset = random.below(text.size() + 1);
            if (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U)
                continue;
            if (random.one_in(3))
                where.advance(offset);
            const position at = where.locate(offset);
            BOOST_TEST(at.line == naive_position(text, offset).line);
            BOOST_TEST(at.column == naive_position(text, offset).column);
        }
    }
}

BOOST_AUTO_TEST_CASE(line_ends_are_counted_in_texts_of_any_length) {
    random_source random(5);
    std::string text;
    for (std::uint64_t lines = 0; text.size() < 300;) {
        BOOST_TEST(count_line_ends(text) == lines);
        if (!text.empty()) // at another place, seen from any block's beginning
            BOOST_TEST(count_line_ends(std::string_view(text).substr(1)) == lines - (text[0] == '\n' ? 1U : 0U));
        text += random.one_in(3) ? '\n' : random.one_in(2) ? '\r' : '\x8A';
        lines += text.back() == '\n' ? 1U : 0U;
    }
}

BOOST_AUTO_TEST_CASE(a_locator_goes_on_with_other_bytes_of_the_source) {
    const std::string text = "é\nab€cd\n\n🐕x\ny";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        if (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            continue;
        locator where(std::string_view(text).substr(0, cut));
        where.rebase(std::string_view(text).substr(cut), cut);
        for (const std::size_t offset : {cut, text.size()}) {
            BOOST_TEST(where.locate(offset).line == naive_position(text, offset).line);
            BOOST_TEST(where.locate(offset).column == naive_position(text, offset).column);
        }
    }
    const locator middle(std::string_view("x\nyz"), 1000, {7, 3});
    BOOST_TEST(middle.locate(1001).column == 4U);
    BOOST_TEST(middle.locate(1003).line == 8U);
    BOOST_TEST(middle.locate(1003).column == 2U);
}
