// The duties of Articles 1 to 3 of the Implementing Regulation.
#pragma once

#include "dsacheck/duties.hpp"

namespace dsacheck::detail {

// clang-format off
inline constexpr duty duties_of_articles[] = {
    {"D-A1-01", "Article 1(1)", duty_force::shall, duty_check::one_report, duty_addressee::everyone,
     "Reports under Articles 15, 24 and 42 DSA use the templates of Annex I, as CSV or as workbook"},
    {"D-A1-02a", "Article 1(2)", duty_force::shall, duty_check::one_report, duty_addressee::everyone,
     "The templates are filled in as Annex II says"},
    {"D-A1-02b", "Article 1(2)", duty_force::shall, duty_check::outside, duty_addressee::everyone,
     "The filled templates are published as Annex II says"},
    {"D-A2-01", "Article 2(1)", duty_force::shall, duty_check::one_report, duty_addressee::ordinary,
     "The period is the calendar year"},
    {"D-A2-02a", "Article 2(2)", duty_force::shall, duty_check::several_documents, duty_addressee::very_large,
     "A report appears every six months at least"},
    {"D-A2-02b", "Article 2(2)", duty_force::shall, duty_check::one_report, duty_addressee::very_large,
     "The period is the first or the second half of a year"},
    {"D-A2-03", "Article 2(3)", duty_force::shall, duty_check::one_report, duty_addressee::everyone,
     "Publication within two months after the end of the period"},
    {"D-A2-04", "Article 2(4)", duty_force::shall, duty_check::one_report, duty_addressee::everyone,
     "The templates apply from 1 July 2025"},
    {"D-A3-01", "Article 3(1)", duty_force::shall, duty_check::outside, duty_addressee::everyone,
     "Reports are kept for five years after publication"},
    {"D-A3-02a", "Article 3(2)", duty_force::shall, duty_check::several_documents, duty_addressee::everyone,
     "They stay public for as long"},
    {"D-A3-02b", "Article 3(2)", duty_force::shall, duty_check::several_documents, duty_addressee::everyone,
     "So do their earlier versions"},
};
// clang-format on

} // namespace dsacheck::detail
