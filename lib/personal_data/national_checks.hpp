// The national identification numbers that consist of digits: the checks of each country.
//
// Each function takes the digits alone, as many as its comment says, and tells whether they may be such a
// number: the check digits are right, and a date of birth in it is a day. The weights are those that the
// issuing authority publishes.
#pragma once

#include <string_view>

namespace dsacheck::personal_data {

[[nodiscard]] bool is_austrian_svnr(std::string_view digits) noexcept;    ///< 10: NNNC DDMMYY
[[nodiscard]] bool is_belgian_national(std::string_view digits) noexcept; ///< 11: YYMMDD NNN CC
[[nodiscard]] bool is_bulgarian_egn(std::string_view digits) noexcept;    ///< 10: YYMMDD NNN C
[[nodiscard]] bool is_croatian_oib(std::string_view digits) noexcept;     ///< 11
[[nodiscard]] bool is_czech_or_slovak(std::string_view digits) noexcept;  ///< 10: YYMMDD NNNC
[[nodiscard]] bool
is_danish_cpr(std::string_view digits) noexcept; ///< 10: DDMMYY NNNN; no check digit since 2007
[[nodiscard]] bool is_dutch_bsn(std::string_view digits) noexcept; ///< 9
[[nodiscard]] bool
is_baltic_code(std::string_view digits) noexcept; ///< 11: G YYMMDD NNN C, of Estonia and Lithuania
[[nodiscard]] bool is_french_nir(std::string_view digits) noexcept;          ///< 15: S YYMM DD CCC NNN KK
[[nodiscard]] bool is_german_tax_id(std::string_view digits) noexcept;       ///< 11
[[nodiscard]] bool is_greek_amka(std::string_view digits) noexcept;          ///< 11: DDMMYY NNNN C
[[nodiscard]] bool is_hungarian_taj(std::string_view digits) noexcept;       ///< 9
[[nodiscard]] bool is_hungarian_tax_id(std::string_view digits) noexcept;    ///< 10
[[nodiscard]] bool is_icelandic_kennitala(std::string_view digits) noexcept; ///< 10: DDMMYY NN C C
[[nodiscard]] bool
is_latvian_code(std::string_view digits) noexcept; ///< 11: DDMMYY C NNN C, or 32 and nine digits
[[nodiscard]] bool is_luxembourg_number(std::string_view digits) noexcept;   ///< 13: YYYYMMDD NNN CC
[[nodiscard]] bool is_norwegian_number(std::string_view digits) noexcept;    ///< 11: DDMMYY NNN CC
[[nodiscard]] bool is_polish_pesel(std::string_view digits) noexcept;        ///< 11: YYMMDD NNNN C
[[nodiscard]] bool is_portuguese_nif(std::string_view digits) noexcept;      ///< 9; of natural persons only
[[nodiscard]] bool is_romanian_cnp(std::string_view digits) noexcept;        ///< 13: S YYMMDD JJ NNN C
[[nodiscard]] bool is_swedish_number(std::string_view digits) noexcept;      ///< 10: YYMMDD NNN C
[[nodiscard]] bool is_long_swedish_number(std::string_view digits) noexcept; ///< 12, born from 1900 to 2015
[[nodiscard]] bool is_emso(std::string_view digits) noexcept; ///< 13: DDMMYYY RR NNN C, of former Yugoslavia

} // namespace dsacheck::personal_data
