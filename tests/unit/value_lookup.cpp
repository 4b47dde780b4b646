// Values of the vocabulary, compared as a whole.
#define BOOST_TEST_MODULE value_lookup
#include <boost/test/unit_test.hpp>

#include "value_lookup.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

constexpr enumeration hashed_lists[] = {
    enumeration::account_type,        enumeration::source_type,       enumeration::content_type,
    enumeration::automated_decision,  enumeration::decision_ground,   enumeration::decision_visibility,
    enumeration::decision_monetary,   enumeration::decision_provision, enumeration::decision_account,
    enumeration::category,            enumeration::keyword};

/// Wherever the value lies, the answer is that of the plain lookup.
void require_same(enumeration list, const std::string& value) {
    const std::uint8_t expected = find_current(list, value);
    for (const std::size_t behind : {0, 1, 40, 63, 64, 100}) {
        const std::string around = "\"" + value + "\"" + std::string(behind, ',');
        const std::string_view inside = std::string_view(around).substr(1, value.size());
        if (find_current_value(list, inside, around) != expected)
            BOOST_TEST(find_current_value(list, inside, around) == expected, value << " with " << behind << " bytes behind it");
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(exactly_the_values_of_a_list_are_found_in_it) {
    std::size_t current = 0;
    for (const enumeration list : hashed_lists)
        for (const enumeration other : hashed_lists)
            for (const vocabulary_entry& entry : allowed_values(other)) {
                require_same(list, std::string(entry.value));
                current += list == other && find_current(list, entry.value) != no_code ? 1U : 0U;
            }
    BOOST_TEST(current > 100U);
}

BOOST_AUTO_TEST_CASE(a_value_with_one_other_character_is_not_found) {
    for (const enumeration list : hashed_lists)
        for (const vocabulary_entry& entry : allowed_values(list)) {
            const std::string value(entry.value);
            for (std::size_t i = 0; i < value.size(); ++i) {
                std::string other = value;
                other[i] = static_cast<char>(other[i] ^ 1);
                require_same(list, other);
            }
            for (const std::string& other : {value + "S", value + " ", " " + value, value.substr(1), value.substr(0, value.size() - 1),
                                             value.substr(0, 3), std::string()})
                require_same(list, other);
        }
}
