#define BOOST_TEST_MODULE nearest
#include <boost/test/unit_test.hpp>

#include "dsacheck/vocabulary.hpp"
#include "edit_distance.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;

namespace {

constexpr std::string_view nothing = "(nothing)";

std::string_view near(enumeration which, std::string_view text,
                      schema_version version = schema_version::since_2025_07) {
    return nearest(which, text, version).value_or(nothing);
}

/// All of the table, without a bound.
std::size_t whole_distance(std::string_view from, std::string_view to) {
    std::vector<std::vector<std::size_t>> d(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i)
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1), d[i - 1][j] + 1, d[i][j - 1] + 1});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[from.size()][to.size()];
}

} // namespace

BOOST_AUTO_TEST_CASE(a_distance_within_a_bound_is_that_of_the_whole_table) {
    testing::random_source random(7);
    for (int i = 0; i < 50'000; ++i) {
        std::string words[2];
        for (std::string& word : words)
            for (std::size_t left = random.below(random.one_in(100) ? 140 : 12); left > 0; --left)
                word += static_cast<char>('a' + random.below(3));
        const std::size_t bound = random.below(9);
        const std::size_t most = words[1].size() < 128 ? whole_distance(words[0], words[1]) : bound + 1;
        if (const std::size_t found = detail::distance_up_to(bound, words[0], words[1]); found != std::min(most, bound + 1))
            BOOST_TEST(found == std::min(most, bound + 1), words[0] << ' ' << words[1] << ' ' << bound);
    }
}

BOOST_AUTO_TEST_CASE(an_allowed_value_is_its_own_nearest) {
    for (std::uint8_t i = 1; i < enumeration_count; ++i) {
        const auto which = static_cast<enumeration>(i);
        for (const vocabulary_entry& entry : allowed_values(which))
            if (entry.schemas.has(schema_version::since_2025_07))
                BOOST_TEST(near(which, entry.value) == entry.value);
    }
}

BOOST_AUTO_TEST_CASE(every_value_is_recognised_in_lower_case) {
    for (std::uint8_t i = 1; i < enumeration_count; ++i) {
        const auto which = static_cast<enumeration>(i);
        for (const vocabulary_entry& entry : allowed_values(which)) {
            std::string lower(entry.value);
            for (char& c : lower)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
            if (entry.schemas.has(schema_version::since_2025_07))
                BOOST_TEST(near(which, lower) == entry.value);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_value_is_recognised_without_its_prefix) {
    for (std::uint8_t i = 1; i < enumeration_count; ++i) {
        const auto which = static_cast<enumeration>(i);
        for (const vocabulary_entry& entry : allowed_values(which))
            if (entry.schemas.has(schema_version::since_2025_07))
                BOOST_TEST(near(which, entry.value.substr(value_prefix(which).size())) == entry.value);
    }
}

BOOST_AUTO_TEST_CASE(every_label_is_recognised) {
    for (std::uint8_t i = 1; i < enumeration_count; ++i) {
        const auto which = static_cast<enumeration>(i);
        for (const vocabulary_entry& entry : allowed_values(which))
            if (entry.schemas.has(schema_version::since_2025_07) && which != enumeration::language)
                BOOST_TEST(near(which, entry.label) == entry.value);
    }
}

BOOST_AUTO_TEST_CASE(any_wrong_letter_in_a_long_value_is_forgiven) {
    for (const enumeration which :
         {enumeration::category, enumeration::decision_visibility, enumeration::keyword})
        for (const vocabulary_entry& entry : allowed_values(which)) {
            if (!entry.schemas.has(schema_version::since_2025_07))
                continue;
            for (std::size_t i = 0; i < entry.value.size(); ++i) {
                std::string wrong(entry.value);
                wrong[i] = '#';
                BOOST_TEST(near(which, wrong) == entry.value);
            }
        }
}

BOOST_AUTO_TEST_CASE(case_blanks_and_hyphens_do_not_matter) {
    BOOST_TEST(near(enumeration::yes_no, "yes") == "Yes");
    BOOST_TEST(near(enumeration::yes_no, "NO ") == "No");
    BOOST_TEST(near(enumeration::keyword, " keyword hate-speech\n") == "KEYWORD_HATE_SPEECH");
}

BOOST_AUTO_TEST_CASE(boolean_words_mean_yes_and_no) {
    BOOST_TEST(near(enumeration::yes_no, "true") == "Yes");
    BOOST_TEST(near(enumeration::yes_no, "False") == "No");
    BOOST_TEST(near(enumeration::yes_no, "maybe") == nothing);
}

BOOST_AUTO_TEST_CASE(former_labels_are_recognised) {
    BOOST_TEST(near(enumeration::keyword, "Hate speech") == "KEYWORD_HATE_SPEECH");
    BOOST_TEST(near(enumeration::keyword, "trademark infringement") == "KEYWORD_TRADEMARK_INFRINGEMENT");
    BOOST_TEST(near(enumeration::keyword, "Online bullying/intimidation") ==
               "KEYWORD_CYBER_BULLYING_INTIMIDATION");
}

BOOST_AUTO_TEST_CASE(straight_and_curly_apostrophes_are_the_same) {
    BOOST_TEST(near(enumeration::category, "Other violation of provider's terms and conditions") ==
               "STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
    BOOST_TEST(near(enumeration::keyword, "Misleading information about the consumer\xE2\x80\x99s rights") ==
               "KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS");
}

BOOST_AUTO_TEST_CASE(a_missing_prefix_is_added) {
    BOOST_TEST(near(enumeration::decision_ground, "ILLEGAL_CONTENT") == "DECISION_GROUND_ILLEGAL_CONTENT");
    BOOST_TEST(near(enumeration::category, "VIOLENCE") == "STATEMENT_CATEGORY_VIOLENCE");
    BOOST_TEST(near(enumeration::category, "CATEGORY_VIOLENCE") == "STATEMENT_CATEGORY_VIOLENCE");
    BOOST_TEST(near(enumeration::category, "cyber violence") == "STATEMENT_CATEGORY_CYBER_VIOLENCE");
    BOOST_TEST(near(enumeration::keyword, "HATE_SPEACH") == "KEYWORD_HATE_SPEECH");
}

BOOST_AUTO_TEST_CASE(withdrawn_values_lead_to_their_successor) {
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS") ==
               "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS");
    BOOST_TEST(near(enumeration::keyword, "keyword_online_bullying_intimidation") ==
               "KEYWORD_CYBER_BULLYING_INTIMIDATION");
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_ONLINE_BULLYNG_INTIMIDATION") ==
               "KEYWORD_CYBER_BULLYING_INTIMIDATION");
    BOOST_TEST(near(enumeration::keyword, "DISINFORMATION") == "KEYWORD_MISINFORMATION_DISINFORMATION");
}

BOOST_AUTO_TEST_CASE(values_withdrawn_without_replacement_have_no_nearest) {
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_PORNOGRAPHY_OR_SEXUALIZED_CONTENT") ==
               nothing);
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOR") == nothing);
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_MISINFORMATION") == nothing);
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_GENDER_BASED_VIOLENCE") == nothing);
}

BOOST_AUTO_TEST_CASE(the_category_of_orders_is_not_mistaken_for_that_of_notices) {
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER") == nothing);
}

BOOST_AUTO_TEST_CASE(the_former_schema_gets_former_values) {
    const auto before = schema_version::before_2025_07;
    BOOST_TEST(near(enumeration::category, "SCOPE_OF_PLATFORM_SERVICE", before) ==
               "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE");
    BOOST_TEST(near(enumeration::keyword, "Misinformation", before) == "KEYWORD_MISINFORMATION");
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_CYBER_VIOLENCE", before) == nothing);
}

BOOST_AUTO_TEST_CASE(a_few_wrong_letters_are_forgiven) {
    BOOST_TEST(near(enumeration::category, "STATMENT_CATAGORY_VIOLENCE") == "STATEMENT_CATEGORY_VIOLENCE");
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_SELF_HRAM") == "STATEMENT_CATEGORY_SELF_HARM");
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_PISHING") == "KEYWORD_PHISHING");
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_COPYRIGHT_INFRINGMENTS") ==
               "KEYWORD_COPYRIGHT_INFRINGEMENT");
    BOOST_TEST(near(enumeration::content_type, "CONTENT_TYPE_VIDEOS") == "CONTENT_TYPE_VIDEO");
    BOOST_TEST(near(enumeration::content_type, "CONTENT_TYPE_APPS") == "CONTENT_TYPE_APP");
    BOOST_TEST(near(enumeration::automated_decision, "AUTOMATED_DECISION_FULY") ==
               "AUTOMATED_DECISION_FULLY");
}

BOOST_AUTO_TEST_CASE(a_shared_prefix_makes_no_values_similar) {
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_ANGER") == nothing);
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_OTHER_ILLEGAL") == nothing);
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_") == nothing);
    BOOST_TEST(near(enumeration::content_type, "CONTENT_TYPE_PHOTO") == nothing);
}

BOOST_AUTO_TEST_CASE(words_that_only_one_value_has_at_an_end_are_enough) {
    BOOST_TEST(near(enumeration::category, "STATEMENT_CATEGORY_SCAMS") ==
               "STATEMENT_CATEGORY_SCAMS_AND_FRAUD");
    BOOST_TEST(near(enumeration::decision_visibility, "DECISION_VISIBILITY_REMOVED") ==
               "DECISION_VISIBILITY_CONTENT_REMOVED");
    BOOST_TEST(near(enumeration::source_type, "NOTIFICATION") == "SOURCE_TYPE_OTHER_NOTIFICATION");
    BOOST_TEST(near(enumeration::decision_ground, "CONTENT") == nothing);        // two end with it
    BOOST_TEST(near(enumeration::keyword, "KEYWORD_NON_CONSENSUAL") == nothing); // several begin with it
}

BOOST_AUTO_TEST_CASE(countries_are_recognised_by_case_eurostat_code_name_and_alpha_3) {
    BOOST_TEST(near(enumeration::country, "EL") == "GR");
    BOOST_TEST(near(enumeration::country, "de") == "DE");
    BOOST_TEST(near(enumeration::country, " fr ") == "FR");
    BOOST_TEST(near(enumeration::country, "Germany") == "DE");
    BOOST_TEST(near(enumeration::country, "Germny") == "DE");
    BOOST_TEST(near(enumeration::country, "Czech Republic") == "CZ");
    BOOST_TEST(near(enumeration::country, "DEU") == "DE");
}

BOOST_AUTO_TEST_CASE(countries_outside_the_eea_have_no_nearest) {
    for (const std::string_view text :
         {"UK", "GB", "CH", "US", "USA", "SP", "XX", "Switzerland", "EU", "EEA"})
        BOOST_TEST(near(enumeration::country, text) == nothing, text);
}

BOOST_AUTO_TEST_CASE(languages_are_recognised_by_case_tag_name_and_alpha_3) {
    BOOST_TEST(near(enumeration::language, "en") == "EN");
    BOOST_TEST(near(enumeration::language, "ENG") == "EN");
    BOOST_TEST(near(enumeration::language, "deu") == "DE");
    BOOST_TEST(near(enumeration::language, "en-GB") == "EN");
    BOOST_TEST(near(enumeration::language, "pt_BR") == "PT");
    BOOST_TEST(near(enumeration::language, "German") == "DE");
    BOOST_TEST(near(enumeration::language, "Portugese") == "PT");
    BOOST_TEST(near(enumeration::language, "Valencian") == "CA");
    BOOST_TEST(near(enumeration::language, "occitan") == "OC");
    BOOST_TEST(near(enumeration::language, "GR") == "EL");
    BOOST_TEST(near(enumeration::language, "CZ") == "CS");
}

BOOST_AUTO_TEST_CASE(unknown_languages_have_no_nearest) {
    for (const std::string_view text : {"XX", "xx-YY", "Klingon", "MUL", "UND", "E", "??"})
        BOOST_TEST(near(enumeration::language, text) == nothing, text);
}

BOOST_AUTO_TEST_CASE(every_name_of_a_language_is_recognised) {
    for (const language& l : languages)
        BOOST_TEST(near(enumeration::language, l.name.substr(0, l.name.find_first_of(",("))) == l.code,
                   l.name);
}

BOOST_AUTO_TEST_CASE(hostile_texts_have_no_nearest) {
    for (std::uint8_t i = 0; i < enumeration_count; ++i) {
        const auto which = static_cast<enumeration>(i);
        BOOST_TEST(near(which, "") == nothing);
        BOOST_TEST(near(which, "   ") == nothing);
        BOOST_TEST(near(which, std::string(10'000'000, 'A')) == nothing);
        BOOST_TEST(near(which, std::string(256, '_')) == nothing);
        BOOST_TEST(near(which, std::string(256, '\xE2')) == nothing);
        BOOST_TEST(near(which, std::string_view("\0\0\0", 3)) == nothing);
    }
}
