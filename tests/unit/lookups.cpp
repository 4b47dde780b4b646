// Fields by their names, and the puids of a batch.
#define BOOST_TEST_MODULE lookups
#include <boost/test/unit_test.hpp>

#include "dsacheck/statement_field.hpp"
#include "field_lookup.hpp"
#include "puid_set.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;

namespace {

/// Looked up alone, and where other bytes stand around it; the answers have to be the same.
std::uint8_t look_up(std::string_view name) {
    const std::uint8_t alone = lookup_field(name, {});
    for (const std::size_t behind : {0, 1, 8, 31, 32, 100}) {
        const std::string around = "\"" + std::string(name) + "\"" + std::string(behind, ':');
        const std::string_view inside = std::string_view(around).substr(1, name.size());
        BOOST_TEST(lookup_field(inside, around) == alone, name);
    }
    return alone;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_member_is_found_by_exactly_its_name) {
    for (const field_info& info : statement_fields) {
        const std::string name(info.name);
        const auto index = static_cast<std::uint8_t>(info.field);
        if (info.field == statement_field::content_id_ean13) {
            BOOST_TEST(look_up(name) == no_field_index, "a literal key content_id.EAN-13 is unknown");
            continue;
        }
        BOOST_TEST(look_up(name) == index, name);
        for (const std::string& other : {name + " ", " " + name, name.substr(1), name.substr(0, name.size() - 1), name + "s",
                                         std::string(1, static_cast<char>(name[0] - 'a' + 'A')) + name.substr(1)})
            BOOST_TEST(look_up(other) != index, other);
        for (std::size_t i = 0; i < name.size(); ++i) {
            std::string other = name;
            other[i] = static_cast<char>(other[i] ^ 1);
            BOOST_TEST(look_up(other) != index, other);
        }
    }
    for (const std::string_view name : {"", "p", "pui", "\xFF\xFF\xFF\xFF", "statements"})
        BOOST_TEST(look_up(name) == no_field_index, name);
}

BOOST_AUTO_TEST_CASE(a_puid_is_new_once) {
    puid_set puids;
    for (int round = 0; round < 3; ++round) {
        std::vector<std::string> names;
        for (int i = 0; i < 1000; ++i)
            names.push_back("case-" + std::to_string(i));
        for (const std::string& name : names)
            BOOST_TEST(puids.insert(name));
        for (const std::string& name : names)
            BOOST_TEST(!puids.insert(name));
        BOOST_TEST(puids.insert_copy(std::string("Case-1")));
        BOOST_TEST(!puids.insert_copy(std::string("Case-1")));
        BOOST_TEST(!puids.insert_copy(std::string("case-1")));
        puids.clear();
    }
}
