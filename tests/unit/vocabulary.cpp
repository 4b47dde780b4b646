#define BOOST_TEST_MODULE vocabulary
#include <boost/test/unit_test.hpp>

#include "dsacheck/vocabulary.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;

namespace {

std::vector<enumeration> all_enumerations() {
    std::vector<enumeration> result;
    for (std::uint8_t i = 1; i < enumeration_count; ++i)
        result.push_back(static_cast<enumeration>(i));
    return result;
}

std::size_t count_valid(enumeration which, schema_version version) {
    const auto entries = allowed_values(which);
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [&](const vocabulary_entry& e) { return e.schemas.has(version); }));
}

std::size_t current(enumeration which) {
    return count_valid(which, schema_version::since_2025_07);
}
std::size_t former(enumeration which) {
    return count_valid(which, schema_version::before_2025_07);
}

/// A copy in memory of exactly this size, so that the address sanitizer sees a read beyond the text.
class exact_copy {
  public:
    explicit exact_copy(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
        std::copy(text.begin(), text.end(), bytes_.get());
    }
    std::string_view view() const { return {bytes_.get(), size_}; }

  private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(lookup)

BOOST_AUTO_TEST_CASE(every_value_is_found_at_its_row) {
    for (const enumeration which : all_enumerations()) {
        const auto entries = allowed_values(which);
        for (std::size_t row = 0; row < entries.size(); ++row)
            BOOST_TEST(find(which, exact_copy(entries[row].value).view()) == row, entries[row].value);
    }
}

BOOST_AUTO_TEST_CASE(no_value_stands_twice) {
    for (const enumeration which : all_enumerations()) {
        std::set<std::string_view> values;
        for (const vocabulary_entry& entry : allowed_values(which))
            BOOST_TEST(values.insert(entry.value).second, entry.value);
    }
}

BOOST_AUTO_TEST_CASE(near_misses_are_not_found) {
    for (const enumeration which : all_enumerations())
        for (const vocabulary_entry& entry : allowed_values(which)) {
            const std::string value(entry.value);
            std::vector<std::string> wrong{value + ' ', ' ' + value, value + 'X', value + value,
                                           value + '\0'};
            for (std::size_t i = 0; i < value.size(); ++i) {
                std::string other_case = value;
                other_case[i] = static_cast<char>(other_case[i] ^ 0x20);
                wrong.push_back(other_case);
            }
            for (std::size_t size = 0; size < value.size(); ++size)
                wrong.push_back(value.substr(0, size));
            for (std::size_t start = 1; start < value.size(); ++start)
                wrong.push_back(value.substr(start));
            for (const std::string& text : wrong) {
                const std::uint8_t row = find(which, exact_copy(text).view());
                // some values are the beginning of a longer one
                BOOST_TEST((row == not_found || allowed_values(which)[row].value == text), text);
            }
        }
}

BOOST_AUTO_TEST_CASE(the_empty_text_is_no_value) {
    for (const enumeration which : all_enumerations()) {
        BOOST_TEST(find(which, "") == not_found);
        BOOST_TEST(find(which, std::string_view()) == not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_value_of_one_enumeration_is_not_found_in_another) {
    for (const enumeration which : all_enumerations())
        for (const enumeration other : all_enumerations()) {
            const bool both_have_two_letters =
                (which == enumeration::country && other == enumeration::language) ||
                (which == enumeration::language && other == enumeration::country);
            if (which == other || both_have_two_letters)
                continue;
            for (const vocabulary_entry& entry : allowed_values(other))
                BOOST_TEST(find(which, entry.value) == not_found, entry.value);
        }
}

BOOST_AUTO_TEST_CASE(the_enumeration_none_has_no_values) {
    BOOST_TEST(allowed_values(enumeration::none).empty());
    BOOST_TEST(find(enumeration::none, "Yes") == not_found);
}

BOOST_AUTO_TEST_CASE(bytes_above_ascii_are_no_codes) {
    BOOST_TEST(find_country("\xC1\xD4") == not_found);
    BOOST_TEST(find_language("\xFF\xFF") == not_found);
    BOOST_TEST(find_language("[[") == not_found);
    BOOST_TEST(find_language("@@") == not_found);
}

BOOST_AUTO_TEST_CASE(lookups_work_at_compile_time) {
    static_assert(find<category>("STATEMENT_CATEGORY_VIOLENCE") == category::violence);
    static_assert(find<keyword>("KEYWORD_NUDITY") == keyword::nudity);
    static_assert(find<yes_no>("No") == yes_no::no);
    static_assert(!find<yes_no>("no"));
    static_assert(find(enumeration::language, "EN") == find_language("EN"));
    static_assert(value_of(source_type::article_16) == "SOURCE_ARTICLE_16");
    static_assert(label_of(automated_decision::fully) == "Fully automated");
    static_assert(enumeration_of<keyword> == enumeration::keyword);
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(values_of_an_enumeration_share_their_prefix) {
    BOOST_TEST(value_prefix(enumeration::category) == "STATEMENT_CATEGORY_");
    BOOST_TEST(value_prefix(enumeration::keyword) == "KEYWORD_");
    BOOST_TEST(value_prefix(enumeration::source_type) == "SOURCE_");
    BOOST_TEST(value_prefix(enumeration::decision_ground) == "DECISION_GROUND_");
    BOOST_TEST(value_prefix(enumeration::yes_no) == "");
    BOOST_TEST(value_prefix(enumeration::country) == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(schemas)

BOOST_AUTO_TEST_CASE(the_current_schema_has_16_categories_and_69_keywords) {
    BOOST_TEST(current(enumeration::category) == 16U);
    BOOST_TEST(current(enumeration::keyword) == 69U);
}

BOOST_AUTO_TEST_CASE(the_former_schema_had_14_categories_and_55_keywords) {
    BOOST_TEST(former(enumeration::category) == 14U);
    BOOST_TEST(former(enumeration::keyword) == 55U);
}

BOOST_AUTO_TEST_CASE(the_other_enumerations_are_the_same_in_both_schemas) {
    const std::vector<std::pair<enumeration, std::size_t>> sizes{
        {enumeration::account_type, 2},
        {enumeration::source_type, 4},
        {enumeration::content_type, 8},
        {enumeration::yes_no, 2},
        {enumeration::automated_decision, 3},
        {enumeration::decision_ground, 2},
        {enumeration::decision_visibility, 7},
        {enumeration::decision_monetary, 3},
        {enumeration::decision_provision, 4},
        {enumeration::decision_account, 2},
        {enumeration::country, 30},
        {enumeration::language, 184},
    };
    for (const auto& [which, size] : sizes) {
        BOOST_TEST(allowed_values(which).size() == size);
        BOOST_TEST(current(which) == size);
        BOOST_TEST(former(which) == size);
    }
}

BOOST_AUTO_TEST_CASE(current_values_come_before_withdrawn_ones) {
    for (const enumeration which : all_enumerations()) {
        const auto entries = allowed_values(which);
        for (std::size_t row = 0; row < entries.size(); ++row)
            BOOST_TEST(entries[row].schemas.has(schema_version::since_2025_07) == (row < current(which)));
    }
}

BOOST_AUTO_TEST_CASE(no_schema_has_the_category_that_orders_of_authorities_need) {
    BOOST_TEST(value_of(category::not_specified_order) == "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER");
    BOOST_TEST(entry_of(category::not_specified_order).schemas.empty());
    BOOST_TEST(!is_valid_in(category::not_specified_order, schema_version::since_2025_07));
    BOOST_TEST(is_valid_in(category::not_specified_notice, schema_version::since_2025_07));
    BOOST_TEST(!is_valid_in(category::not_specified_notice, schema_version::before_2025_07));
}

BOOST_AUTO_TEST_CASE(nine_keywords_have_a_former_label) {
    const auto keywords = table_of<keyword>();
    BOOST_TEST(std::count_if(keywords.begin(), keywords.end(),
                             [](const vocabulary_entry& e) { return !e.former_label.empty(); }) == 9);
    BOOST_TEST(entry_of(keyword::hate_speech).former_label == "Hate speech");
    BOOST_TEST(entry_of(keyword::other).label == "Not captured by any other keyword");
    BOOST_TEST(entry_of(keyword::other).former_label == "Other");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(tree)

BOOST_AUTO_TEST_CASE(annex_i_has_17_categories_in_order) {
    BOOST_TEST(annex_categories.size() == 17U);
    for (std::size_t i = 0; i < annex_categories.size(); ++i)
        BOOST_TEST(annex_categories[i].label == "Category " + std::to_string(i + 1));
}

BOOST_AUTO_TEST_CASE(sub_categories_are_lettered_below_their_category) {
    for (const annex_category& parent : annex_categories)
        for (std::size_t i = 0; i < parent.keywords.size(); ++i)
            BOOST_TEST(parent.keywords[i].label == std::string(parent.label) + static_cast<char>('a' + i));
}

BOOST_AUTO_TEST_CASE(every_category_but_withdrawn_ones_is_in_the_tree) {
    for (std::size_t i = 0; i < table_of<category>().size(); ++i) {
        const auto c = static_cast<category>(i);
        const bool withdrawn = entry_of(c).schemas == only_before_2025_07;
        BOOST_TEST((annex_category_of(c) == nullptr) == withdrawn, value_of(c));
    }
}

BOOST_AUTO_TEST_CASE(every_current_keyword_but_stalking_has_a_parent) {
    for (std::size_t i = 0; i < table_of<keyword>().size(); ++i) {
        const auto k = static_cast<keyword>(i);
        const bool expected = is_valid_in(k, schema_version::since_2025_07) && k != keyword::stalking;
        BOOST_TEST(!parent_categories(k).empty() == expected, value_of(k));
    }
}

BOOST_AUTO_TEST_CASE(every_keyword_but_other_has_at_most_one_parent) {
    for (std::size_t i = 0; i < table_of<keyword>().size(); ++i)
        if (const auto k = static_cast<keyword>(i); k != keyword::other)
            BOOST_TEST(parent_categories(k).size() <= 1U, value_of(k));
}

BOOST_AUTO_TEST_CASE(the_keyword_other_closes_each_of_the_15_categories_with_keywords) {
    BOOST_TEST(parent_categories(keyword::other).size() == 15U);
    for (const annex_category& parent : annex_categories) {
        BOOST_TEST(is_keyword_of(keyword::other, parent.which) == !parent.keywords.empty());
        if (!parent.keywords.empty())
            BOOST_TEST((parent.keywords[parent.keywords.size() - 1].which == keyword::other));
    }
}

BOOST_AUTO_TEST_CASE(unspecified_categories_have_no_keywords) {
    BOOST_TEST(annex_category_of(category::not_specified_order)->keywords.empty());
    BOOST_TEST(annex_category_of(category::not_specified_notice)->keywords.empty());
}

BOOST_AUTO_TEST_CASE(unsafe_challenges_are_category_9e) {
    const annex_category& minors = *annex_category_of(category::protection_of_minors);
    BOOST_TEST(minors.label == "Category 9");
    BOOST_TEST(minors.keywords[4].label == "Category 9e");
    BOOST_TEST((minors.keywords[4].which == keyword::unsafe_challenges));
    BOOST_TEST(is_keyword_of(keyword::unsafe_challenges, category::protection_of_minors));
    BOOST_TEST(!is_keyword_of(keyword::unsafe_challenges, category::violence));
}

BOOST_AUTO_TEST_CASE(a_category_set_gives_its_categories_in_order) {
    category_set set;
    set.add(category::violence);
    set.add(category::animal_welfare);
    BOOST_TEST(set.size() == 2U);
    BOOST_TEST((set.take_first() == category::animal_welfare));
    BOOST_TEST((set.take_first() == category::violence));
    BOOST_TEST(set.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(changes)

BOOST_AUTO_TEST_CASE(replaced_values_have_their_successor) {
    BOOST_TEST(
        (successor(category::unsafe_and_illegal_products) == category::unsafe_and_prohibited_products));
    BOOST_TEST((successor(category::scope_of_platform_service) == category::other_violation_tc));
    BOOST_TEST((successor(keyword::online_bullying_intimidation) == keyword::cyber_bullying_intimidation));
    BOOST_TEST((successor(keyword::disinformation) == keyword::misinformation_disinformation));
    BOOST_TEST((successor(keyword::insufficient_information_traders) ==
                keyword::insufficient_information_on_traders));
    BOOST_TEST(
        (successor(keyword::non_consensual_items_deepfake) == keyword::non_consensual_material_deepfake));
    BOOST_TEST((successor(enumeration::category, "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE") ==
                std::optional<std::string_view>("STATEMENT_CATEGORY_OTHER_VIOLATION_TC")));
}

BOOST_AUTO_TEST_CASE(values_withdrawn_without_replacement_have_no_successor) {
    BOOST_TEST(!successor(category::non_consensual_behaviour));
    BOOST_TEST(!successor(category::pornography_or_sexualized_content));
    BOOST_TEST(!successor(keyword::misinformation));
    BOOST_TEST(!successor(keyword::dangerous_toys));
}

BOOST_AUTO_TEST_CASE(values_that_stayed_have_no_successor) {
    BOOST_TEST(!successor(keyword::hate_speech)); // only labelled anew
    BOOST_TEST(!successor(keyword::nudity));
    BOOST_TEST(!successor(category::violence));
    BOOST_TEST(!successor(source_type::voluntary));
}

BOOST_AUTO_TEST_CASE(new_values_are_nobodys_predecessor) {
    BOOST_TEST(!successor(enumeration::category, ""));
    BOOST_TEST(!successor(enumeration::keyword, "KEYWORD_CYBER_STALKING"));
    BOOST_TEST(!successor(enumeration::keyword, "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"));
}

BOOST_AUTO_TEST_CASE(every_difference_of_the_schemas_is_in_the_table_of_changes) {
    for (const enumeration which : {enumeration::category, enumeration::keyword})
        for (const vocabulary_entry& entry : allowed_values(which)) {
            const auto stands_in = [&](std::string_view vocabulary_change::*column) {
                return std::any_of(
                    vocabulary_changes.begin(), vocabulary_changes.end(),
                    [&](const vocabulary_change& c) { return c.of == which && c.*column == entry.value; });
            };
            const bool relabelled = !entry.former_label.empty();
            const bool withdrawn = entry.schemas == only_before_2025_07;
            const bool added = entry.schemas == only_since_2025_07;
            BOOST_TEST(stands_in(&vocabulary_change::former) == (withdrawn || relabelled), entry.value);
            BOOST_TEST(stands_in(&vocabulary_change::current) == (added || relabelled), entry.value);
        }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(countries_and_languages)

BOOST_AUTO_TEST_CASE(the_30_countries_are_27_member_states_and_3_of_the_eea) {
    BOOST_TEST(countries.size() == 30U);
    BOOST_TEST(std::count_if(countries.begin(), countries.end(), is_eu_member) == 27);
    for (const std::string_view code : {"IS", "LI", "NO"})
        BOOST_TEST(!is_eu_member(countries[find_country(code)]), code);
}

BOOST_AUTO_TEST_CASE(countries_outside_the_eea_are_not_found) {
    for (const std::string_view code : {"UK", "GB", "CH", "US", "TR", "EU", "XX"})
        BOOST_TEST(find_country(code) == not_found, code);
}

BOOST_AUTO_TEST_CASE(greece_is_gr_in_the_database_and_el_at_eurostat) {
    BOOST_TEST(countries[find_country("GR")].name == "Greece");
    BOOST_TEST(find_country("EL") == not_found);
    BOOST_TEST(find_eurostat_country("EL") == find_country("GR"));
    BOOST_TEST(find_eurostat_country("GR") == not_found);
    BOOST_TEST(find_eurostat_country("DE") == find_country("DE"));
    BOOST_TEST(eurostat_code(countries[find_country("GR")]) == "EL");
    BOOST_TEST(eurostat_code(countries[find_country("AT")]) == "AT");
}

BOOST_AUTO_TEST_CASE(of_the_184_languages_24_are_official) {
    BOOST_TEST(languages.size() == 184U);
    BOOST_TEST(std::count_if(languages.begin(), languages.end(), is_official_eu_language) == 24);
    BOOST_TEST(is_official_eu_language(languages[find_language("GA")]));
    BOOST_TEST(!is_official_eu_language(languages[find_language("CA")]));
}

BOOST_AUTO_TEST_CASE(languages_are_found_in_capitals_only) {
    BOOST_TEST(languages[find_language("EL")].name == "Greek");
    BOOST_TEST(find_language("el") == not_found);
    BOOST_TEST(find_language("El") == not_found);
    BOOST_TEST(find_language("ENG") == not_found);
}

BOOST_AUTO_TEST_SUITE_END()
