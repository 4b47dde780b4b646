// What is asked of all bytes of a chunk: UTF-8, and how many line ends there are.
#define BOOST_TEST_MODULE scan_bytes
#include <boost/test/unit_test.hpp>

#include "dsacheck/bytes.hpp"
#include "dump/scan_bytes.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;

namespace {

void check(const std::string& text) {
    // In memory of its own, so that a sanitizer sees what is read beside it.
    const std::vector<char> alone(text.begin(), text.end());
    const std::string_view bytes(alone.data(), alone.size());
    const dump::scanned_bytes scanned = dump::scan_bytes(bytes);
    BOOST_TEST(scanned.valid_utf8 == (find_invalid_utf8(bytes) == npos), text.size() << " bytes");
    BOOST_TEST(scanned.line_ends == static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n')));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_text_of_any_length_is_scanned_to_its_end) {
    for (std::size_t size = 0; size < 300; ++size) {
        check(std::string(size, 'a'));
        check(std::string(size, '\n'));
        check(std::string(size, 'a') + "\xC3");
        check(std::string(size, 'a') + "\xE2\x82");
        check(std::string(size, 'a') + "\xF0\x9F\x90");
        check(std::string(size, 'a') + "\xF0\x9F\x90\x95");
    }
    check(std::string(64 * 64 * 2, 'a') + "\xC3");
}

BOOST_AUTO_TEST_CASE(each_wrong_sequence_is_found_wherever_it_stands) {
    const std::vector<std::string> sequences{
        "\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x80", "\xDF\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE0\xA0\x80", "\xE2\x82",
        "\xE2\x82\xAC\x80", "\xED\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xEF\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF0\x90\x80\x80",
        "\xF0\x9F\x90", "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF", "\xC3\xC3\xA4", "\xE2\xC3\xA4"};
    for (const std::string& sequence : sequences)
        for (const std::size_t around : {std::size_t{0}, std::size_t{64 * 60}, std::size_t{64 * 64 * 2 - 10}})
            for (std::size_t at = 0; at < 140; ++at) {
                std::string text = std::string(around + at, 'x') + sequence;
                check(text);
                check(text + std::string(130, 'y'));
                check(text + "\xC3\xA4" + std::string(64 * 64, 'z'));
            }
}

BOOST_AUTO_TEST_CASE(bytes_of_many_kinds_are_found_wrong_where_a_slow_reader_finds_them_so) {
    testing::random_source random(31);
    const std::string_view pieces[] = {"a", "bcdefgh ijklm nopq", "\n", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x90\x95", "\xD0\x9E\xD0\xB1\xD1\x8F",
                                       "0123456789012345678901234567890123456789012345678901234567890123"};
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t size = random.below(9000); text.size() < size;)
            text += random.pick(pieces);
        check(text);
        if (text.empty())
            continue;
        text[random.below(text.size())] = static_cast<char>(random.below(256));
        check(text);
    }
}
