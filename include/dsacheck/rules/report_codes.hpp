// Rules on transparency reports: codes of Member States and languages.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule country_code{
    number{3031},
    id{"country-code"},
    severity::error,
    {annex_ii("Part II, 1.2.1, column F"), annex_ii("Part II, 1.8")},
    title{"Member States must be indicated using the two-letter country code, always written in capital letters, "
          "as indicated in Eurostat's Glossary"},
    message{"codes of Member States: {detail}"},
    why{"Orders and recipients of a Member State can be compared only under one code."},
    remedy{"Write the code in capitals, one in a row; Greece is EL."},
    duties{"D-II.1.2.1-F-01 D-II.1.2.1-F-03 D-II.1.2.1-F-06 D-II.1.2.1-F-07 D-II.1.2.2-AF-01 D-II.1.8-S2-02 "
           "D-II.1.8-S2-03"},
    conflict{"A-48: Eurostat has EL for Greece, ISO 3166 and the Transparency Database have GR. By default GR is "
             "read as EL, with a warning; `--reading greece=gr` accepts it."},
    example{bad{"10 F@3 = at"}, good{"10 F@3 = AT"}, example_kind::report}};

inline constexpr rule language_code{
    number{3032},
    id{"language-code"},
    severity::error,
    {annex_ii("Part II, 1.6"), annex_ii("Part II, 1.7")},
    title{"Languages must be indicated using the two-letter language code, always written in small letters, as "
          "indicated in Eurostat's Glossary"},
    message{"codes of languages: {detail}"},
    why{"Figures by language are asked for; a country has none, or several."},
    remedy{"Write one of the 24 official languages' codes in small letters."},
    duties{"D-II.1.6-S5-02 D-II.1.6-S5-03 D-II.1.7-S2-05 D-II.1.7-S2-06"},
    example{bad{"9 F@5 = BG"}, good{"9 F@5 = bg"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_codes_rules[] = {&country_code, &language_code};

} // namespace dsacheck::rules
