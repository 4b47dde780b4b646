// Hashes of texts: what is kept on disk by one program is read by another.
#define BOOST_TEST_MODULE hashing
#include <boost/test/unit_test.hpp>

#include "hashing.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

using namespace dsacheck;

BOOST_AUTO_TEST_CASE(the_bytes_of_a_short_text_are_a_number_with_the_first_one_lowest) {
    constexpr std::string_view text = "\x81\x92\xA3\xB4\xC5\xD6\xE7\xF8";
    std::uint64_t expected = 0;
    for (std::size_t size = 1; size <= text.size(); ++size) {
        expected |= std::uint64_t{static_cast<unsigned char>(text[size - 1])} << 8 * (size - 1);
        BOOST_TEST(detail::load(text.data(), size) == expected);
    }
}

BOOST_AUTO_TEST_CASE(every_byte_counts_in_texts_of_any_length) {
    std::set<std::uint64_t> hashes;
    std::size_t texts = 0;
    for (std::size_t size = 0; size < 50; ++size) {
        std::string text(size, 'a');
        hashes.insert(hash_of(text, 0));
        ++texts;
        for (char& each : text) {
            each = 'b';
            hashes.insert(hash_of(text, 0));
            ++texts;
            each = 'a';
        }
    }
    BOOST_TEST(hashes.size() == texts);
}
