#define BOOST_TEST_MODULE text_encoding
#include <boost/test/unit_test.hpp>

#include "dsacheck/text_encoding.hpp"

#include <string>

using namespace dsacheck;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_CASE(utf_8_is_certain) {
    BOOST_TEST((guess_encoding("Soci\xC3\xA9t\xC3\xA9").which == text_encoding::utf_8));
    BOOST_TEST(guess_encoding("\xEF\xBB\xBF" "a").mark == 3);
    BOOST_TEST(to_utf_8("\xEF\xBB\xBF" "a", guess_encoding("\xEF\xBB\xBF" "a")) == "a");
}

BOOST_AUTO_TEST_CASE(single_high_bytes_are_western_european) {
    const std::string_view bytes = "Soci\xE9t\xE9 \x93quoted\x94";
    const encoding_guess guess = guess_encoding(bytes);
    BOOST_TEST((guess.which == text_encoding::windows_1252));
    BOOST_TEST(guess.first_invalid == 4U);
    BOOST_TEST(to_utf_8(bytes, guess) == "Soci\xC3\xA9t\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D");
}

BOOST_AUTO_TEST_CASE(pairs_of_high_bytes_are_chinese) {
    BOOST_TEST((guess_encoding("\xCD\xA8\xB8\xE6,\xCA\xFD\xC1\xBF,\xD6\xD0\xB9\xFA").which == text_encoding::gb_18030));
}

BOOST_AUTO_TEST_CASE(utf_16_is_told_by_its_mark_or_its_zeros) {
    const std::string_view little = "\xFF\xFE" "A\0p\0\xE9\0"sv;
    BOOST_TEST((guess_encoding(little).which == text_encoding::utf_16_le));
    BOOST_TEST(to_utf_8(little, guess_encoding(little)) == "Ap\xC3\xA9");
    const std::string_view big = "\0A\0p\0p\0l\0i\0c\0a\0b\0i\0l\0i\0t\0y"sv;
    BOOST_TEST((guess_encoding(big).which == text_encoding::utf_16_be));
    BOOST_TEST(to_utf_8(big, guess_encoding(big)) == "Applicability");
    const std::string_view pair = "\xFF\xFE" "\x3D\xD8\x00\xDE"sv; // U+1F600
    BOOST_TEST(to_utf_8(pair, guess_encoding(pair)) == "\xF0\x9F\x98\x80");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_converted_becomes_the_replacement_character) {
    const std::string_view odd = "\xFF\xFE" "\x00\xD8"sv;
    BOOST_TEST(to_utf_8(odd, guess_encoding(odd)) == "\xEF\xBF\xBD");
    BOOST_TEST(to_utf_8("a\xFF" "b", {text_encoding::unknown, 0, 1}) == "a\xEF\xBF\xBD" "b");
}

BOOST_AUTO_TEST_CASE(files_are_told_by_their_first_bytes_whatever_their_name) {
    BOOST_TEST((sniff_file("%PDF-1.7\n") == file_kind::pdf));
    BOOST_TEST((sniff_file("PK\x03\x04" "...xl/workbook.xml") == file_kind::xlsx));
    BOOST_TEST((sniff_file("PK\x03\x04" "...4_notices.csv") == file_kind::zip));
    BOOST_TEST((sniff_file("\xD0\xCF\x11\xE0") == file_kind::xls));
    BOOST_TEST((sniff_file("\x1F\x8B\x08") == file_kind::gzip));
    BOOST_TEST((sniff_file("<!DOCTYPE html>") == file_kind::html));
    BOOST_TEST((sniff_file("") == file_kind::empty));
    BOOST_TEST((sniff_file(" \r\n\t") == file_kind::empty));
    BOOST_TEST((sniff_file("\x01\x02\x03\x04") == file_kind::binary));
    BOOST_TEST((sniff_file("Applicability,Service\r\n") == file_kind::text));
}
