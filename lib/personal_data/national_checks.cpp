#include "national_checks.hpp"

#include "check_digits.hpp"

namespace dsacheck::personal_data {

bool is_austrian_svnr(std::string_view d) noexcept {
    const unsigned check =
        (weighted_sum<3>(d, {3, 7, 9}) + weighted_sum<6>(d.substr(4), {5, 8, 4, 2, 1, 6})) % 11;
    return d[0] != '0' && check == digit_value(d[3]) && is_birthday(two_digits(d, 6), two_digits(d, 4));
}

bool is_belgian_national(std::string_view d) noexcept {
    const unsigned month = two_digits(d, 2) % 20; // 20 or 40 is added to the month of foreigners
    if (month > 12 || two_digits(d, 4) > 31 || two_digits(d, 2) >= 53 || number_value(d.substr(6, 3)) == 0)
        return false;
    const unsigned long long body = number_value(d.substr(0, 9));
    const unsigned check = two_digits(d, 9);
    return 97 - body % 97 == check || 97 - (2'000'000'000 + body) % 97 == check; // born before or since 2000
}

bool is_bulgarian_egn(std::string_view d) noexcept {
    const unsigned month = two_digits(d, 2) % 20; // 20: born before 1900, 40: since 2000
    return two_digits(d, 2) < 53 && is_birthday(month, two_digits(d, 4)) &&
           weighted_sum<9>(d, {2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10 == digit_value(d[9]);
}

bool is_croatian_oib(std::string_view d) noexcept {
    return passes_mod_11_10(d);
}

bool is_czech_or_slovak(std::string_view d) noexcept {
    unsigned month =
        two_digits(d, 2); // women: 50 more; since 2004, when the numbers of a day are used up: 20 more
    if (month > 50)
        month -= 50;
    if (month > 20)
        month -= 20;
    return is_birthday(month, two_digits(d, 4)) && number_value(d) % 11 == 0;
}

bool is_danish_cpr(std::string_view d) noexcept {
    return is_birthday(two_digits(d, 2), two_digits(d, 0));
}

bool is_dutch_bsn(std::string_view d) noexcept {
    const unsigned sum = weighted_sum<8>(d, {9, 8, 7, 6, 5, 4, 3, 2});
    return sum != 0 && sum % 11 == digit_value(d[8]);
}

bool is_baltic_code(std::string_view d) noexcept {
    if (d[0] < '1' || d[0] > '6' || !is_birthday(two_digits(d, 3), two_digits(d, 5)))
        return false;
    unsigned check = weighted_sum<10>(d, {1, 2, 3, 4, 5, 6, 7, 8, 9, 1}) % 11;
    if (check == 10)
        check = weighted_sum<10>(d, {3, 4, 5, 6, 7, 8, 9, 1, 2, 3}) % 11 % 10;
    return check == digit_value(d[10]);
}

bool is_french_nir(std::string_view d) noexcept {
    const unsigned month = two_digits(d, 3);
    const bool known_month = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return (d[0] == '1' || d[0] == '2') && known_month && two_digits(d, 5) >= 1 &&
           97 - number_value(d.substr(0, 13)) % 97 == two_digits(d, 13);
}

bool is_german_tax_id(std::string_view d) noexcept {
    if (d[0] == '0' || !passes_mod_11_10(d))
        return false;
    // Among the first ten digits one occurs two or three times, the others at most once.
    unsigned counts[10] = {};
    for (std::size_t i = 0; i < 10; ++i)
        ++counts[digit_value(d[i])];
    unsigned repeated = 0;
    for (const unsigned count : counts) {
        if (count > 3)
            return false;
        repeated += count > 1 ? 1 : 0;
    }
    return repeated == 1;
}

bool is_greek_amka(std::string_view d) noexcept {
    return is_birthday(two_digits(d, 2), two_digits(d, 0)) && passes_luhn(d);
}

bool is_hungarian_taj(std::string_view d) noexcept {
    const unsigned sum = weighted_sum<8>(d, {3, 7, 3, 7, 3, 7, 3, 7});
    return sum != 0 && sum % 10 == digit_value(d[8]);
}

bool is_hungarian_tax_id(std::string_view d) noexcept {
    return d[0] == '8' && weighted_sum<9>(d, {1, 2, 3, 4, 5, 6, 7, 8, 9}) % 11 == digit_value(d[9]);
}

bool is_icelandic_kennitala(std::string_view d) noexcept {
    const unsigned check = (11 - weighted_sum<8>(d, {3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return is_birthday(two_digits(d, 2), two_digits(d, 0)) && check == digit_value(d[8]) &&
           (d[9] == '9' || d[9] == '0' || d[9] == '8');
}

bool is_latvian_code(std::string_view d) noexcept {
    if (d[0] == '3' && d[1] == '2') // issued since 2017, without a date
        return true;
    const unsigned check = (1101 - weighted_sum<10>(d, {1, 6, 3, 7, 9, 10, 5, 8, 4, 2})) % 11;
    return is_birthday(two_digits(d, 2), two_digits(d, 0)) && d[6] <= '2' && check == digit_value(d[10]);
}

bool is_luxembourg_number(std::string_view d) noexcept {
    const unsigned century = two_digits(d, 0);
    if ((century != 19 && century != 20) || !is_birthday(two_digits(d, 4), two_digits(d, 6)))
        return false;
    char checked_by_verhoeff[12] = {};
    for (std::size_t i = 0; i < 11; ++i)
        checked_by_verhoeff[i] = d[i];
    checked_by_verhoeff[11] = d[12];
    return passes_luhn(d.substr(0, 12)) && passes_verhoeff({checked_by_verhoeff, 12});
}

bool is_norwegian_number(std::string_view d) noexcept {
    const unsigned day =
        two_digits(d, 0) > 40 ? two_digits(d, 0) - 40 : two_digits(d, 0); // 40 more: a D number
    const unsigned first = (11 - weighted_sum<9>(d, {3, 7, 6, 1, 8, 9, 4, 5, 2}) % 11) % 11;
    const unsigned second = (11 - weighted_sum<10>(d, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return is_birthday(two_digits(d, 2), day) && first == digit_value(d[9]) && second == digit_value(d[10]);
}

bool is_polish_pesel(std::string_view d) noexcept {
    const unsigned month = two_digits(d, 2); // born since 2000: 20 more
    const bool known =
        (month <= 12 && two_digits(d, 0) >= 10) || (month >= 21 && month <= 32 && two_digits(d, 0) <= 40);
    return known && is_birthday(month % 20, two_digits(d, 4)) &&
           weighted_sum<11>(d, {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1}) % 10 == 0;
}

bool is_portuguese_nif(std::string_view d) noexcept {
    const bool of_a_person = (d[0] >= '1' && d[0] <= '3') || (d[0] == '4' && d[1] == '5');
    const unsigned check = 11 - weighted_sum<8>(d, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return of_a_person && (check > 9 ? 0 : check) == digit_value(d[8]);
}

bool is_romanian_cnp(std::string_view d) noexcept {
    const unsigned county = two_digits(d, 7);
    const bool known_county = (county >= 1 && county <= 48) || county == 51 || county == 52 || county == 70;
    const unsigned check = weighted_sum<12>(d, {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}) % 11;
    return d[0] >= '1' && d[0] <= '8' && known_county && is_birthday(two_digits(d, 3), two_digits(d, 5)) &&
           (check == 10 ? 1 : check) == digit_value(d[12]);
}

bool is_swedish_number(std::string_view d) noexcept {
    const unsigned day =
        two_digits(d, 4) > 60 ? two_digits(d, 4) - 60 : two_digits(d, 4); // 60 more: a coordination number
    return is_birthday(two_digits(d, 2), day) && passes_luhn(d);
}

bool is_long_swedish_number(std::string_view d) noexcept {
    const unsigned long long year = number_value(d.substr(0, 4));
    return year >= 1900 && year <= 2015 && is_swedish_number(d.substr(2));
}

bool is_emso(std::string_view d) noexcept {
    const unsigned long long year = number_value(d.substr(4, 3)); // without its first digit
    const unsigned check = (11 - weighted_sum<12>(d, {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return is_birthday(two_digits(d, 2), two_digits(d, 0)) && (year >= 900 || year <= 30) &&
           check == digit_value(d[12]);
}

} // namespace dsacheck::personal_data
