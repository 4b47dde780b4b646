// National identification numbers of digits: in which forms they are written, and how sure each form is.
#include "check_digits.hpp"
#include "national_checks.hpp"
#include "number_matchers.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

/// What a form needs besides its check.
enum class proof : std::uint8_t {
    word,     ///< a word that names the number: many other numbers look like it
    no_label, ///< that it is not called an order, a case, an article
    greek,    ///< the same, and Greek letters before it
};

struct national_form {
    std::string_view shape; ///< "d" is a digit, " " any blank; the rest stands for itself
    proof needed;
    std::uint32_t words; ///< for proof::word
    bool (*check)(std::string_view digits) noexcept;
    std::string_view detail;
};

// clang-format off
constexpr national_form national_forms[] = {
    {"dd.dd.dd-ddd.dd", proof::no_label, 0, is_belgian_national, "a Belgian national register number"},
    {"dd.dd.dd-ddd-dd", proof::no_label, 0, is_belgian_national, "a Belgian national register number"},
    {"dddddd-ddd-dd", proof::no_label, 0, is_belgian_national, "a Belgian national register number"},
    {"dddddd ddd dd", proof::no_label, 0, is_belgian_national, "a Belgian national register number"},
    {"d dd dd dd ddd ddd dd", proof::no_label, 0, is_french_nir, "a French social security number"},
    {"ddddddddddddddd", proof::no_label, 0, is_french_nir, "a French social security number"},
    {"ddddddddddddd dd", proof::no_label, 0, is_french_nir, "a French social security number"},
    {"dddddd/dddd", proof::no_label, 0, is_czech_or_slovak, "a Czech or Slovak birth number"},
    {"dddddddddd", proof::word, says_cz_sk, is_czech_or_slovak, "a Czech or Slovak birth number"},
    {"dddddd-dddd", proof::word, says_dk, is_danish_cpr, "a Danish CPR number"},
    {"dddddd dddd", proof::word, says_dk, is_danish_cpr, "a Danish CPR number"},
    {"dddddddddd", proof::word, says_dk, is_danish_cpr, "a Danish CPR number"},
    {"dddddd-dddd", proof::word, says_is, is_icelandic_kennitala, "an Icelandic kennitala"},
    {"dddddd-dddd", proof::no_label, 0, is_swedish_number, "a Swedish personal identity number"},
    {"dddddddd-dddd", proof::no_label, 0, is_long_swedish_number, "a Swedish personal identity number"},
    {"dddddddddddd", proof::no_label, 0, is_long_swedish_number, "a Swedish personal identity number"},
    {"dddddddddd", proof::word, says_se, is_swedish_number, "a Swedish personal identity number"},
    {"dddddd-ddddd", proof::no_label, 0, is_latvian_code, "a Latvian personal code"},
    {"ddddddddddd", proof::word, says_lv, is_latvian_code, "a Latvian personal code"},
    {"dddddddddd", proof::word, says_bg, is_bulgarian_egn, "a Bulgarian EGN"},
    {"dddd dddddd", proof::word, says_at | says_identity, is_austrian_svnr, "an Austrian social insurance number"},
    {"dddddddddd", proof::word, says_at, is_austrian_svnr, "an Austrian social insurance number"},
    {"ddddddddddd", proof::word, says_pl, is_polish_pesel, "a Polish PESEL"},
    {"ddddddddddd", proof::word, says_gr, is_greek_amka, "a Greek AMKA"},
    {"ddddddddddd", proof::word, says_hr, is_croatian_oib, "a Croatian OIB"},
    {"ddddddddddd", proof::word, says_de, is_german_tax_id, "a German tax identification number"},
    {"dd ddd ddd ddd", proof::word, says_de, is_german_tax_id, "a German tax identification number"},
    {"ddddddddddd", proof::no_label, 0, is_baltic_code, "an Estonian or Lithuanian personal code"},
    {"ddddddddddd", proof::no_label, 0, is_belgian_national, "a Belgian national register number"},
    {"ddddddddddd", proof::no_label, 0, is_norwegian_number, "a Norwegian national identity number"},
    {"dddddd ddddd", proof::no_label, 0, is_norwegian_number, "a Norwegian national identity number"},
    {"ddddddddddd", proof::no_label, 0, is_polish_pesel, "a Polish PESEL"},
    {"ddddddddddd", proof::greek, 0, is_greek_amka, "a Greek AMKA"},
    {"ddddddddd", proof::word, says_nl, is_dutch_bsn, "a Dutch citizen service number"},
    {"dddd.dd.ddd", proof::word, says_nl, is_dutch_bsn, "a Dutch citizen service number"},
    {"ddd ddd ddd", proof::word, says_nl, is_dutch_bsn, "a Dutch citizen service number"},
    {"ddddddddd", proof::word, says_pt, is_portuguese_nif, "a Portuguese tax number of a person"},
    {"ddd ddd ddd", proof::word, says_pt, is_portuguese_nif, "a Portuguese tax number of a person"},
    {"ddd ddd ddd", proof::word, says_hu, is_hungarian_taj, "a Hungarian social insurance number"},
    {"ddd-ddd-ddd", proof::word, says_hu, is_hungarian_taj, "a Hungarian social insurance number"},
    {"ddddddddd", proof::word, says_hu, is_hungarian_taj, "a Hungarian social insurance number"},
    {"dddddddddd", proof::word, says_hu, is_hungarian_tax_id, "a Hungarian tax number of a person"},
    {"ddddddddddddd", proof::no_label, 0, is_romanian_cnp, "a Romanian CNP"},
    {"ddddddddddddd", proof::no_label, 0, is_emso, "an EMSO"},
    {"ddddddddddddd", proof::no_label, 0, is_luxembourg_number, "a Luxembourg identification number"},
};
// clang-format on

constexpr std::size_t form_count = sizeof national_forms / sizeof national_forms[0];
constexpr std::size_t longest_run = 15;

/// How many digits a shape begins with.
constexpr std::size_t first_group(std::string_view shape) noexcept {
    std::size_t size = 0;
    while (size < shape.size() && shape[size] == 'd')
        ++size;
    return size;
}

/// The forms by the digits that they begin with, in the order of the table.
struct form_index {
    std::array<std::uint8_t, longest_run + 2> first{}; ///< in `rows`, for each number of digits
    std::array<std::uint8_t, form_count> rows{};
};

constexpr form_index make_form_index() noexcept {
    form_index index;
    std::uint8_t count = 0;
    for (std::size_t run = 0; run <= longest_run; ++run) {
        index.first[run] = count;
        for (std::size_t i = 0; i < form_count; ++i)
            if (first_group(national_forms[i].shape) == run)
                index.rows[count++] = static_cast<std::uint8_t>(i);
    }
    index.first[longest_run + 1] = count;
    return index;
}
constexpr form_index forms_by_run = make_form_index();
static_assert(forms_by_run.first[longest_run + 1] == form_count);

/// The digits of `text` at `at` when it has the shape; the end of the number, or `npos`.
struct fitted {
    std::array<char, 16> digits{};
    std::size_t count = 0;
    std::size_t end = npos;
};

fitted fit(std::string_view shape, std::string_view text, std::size_t at) noexcept {
    fitted result;
    for (const char c : shape) { // most fail at the first separator
        const code_point next = code_point_at(text, at);
        if (c == 'd') {
            if (next.value < '0' || next.value > '9')
                return result;
            result.digits[result.count++] = static_cast<char>(next.value);
        } else if (c == ' ' ? next.value != ' ' && next.value != 0xA0 && next.value != 0x202F
                            : next.value != static_cast<unsigned char>(c)) {
            return result;
        }
        at += next.size;
    }
    result.end = at;
    return result;
}

bool is_proven(const national_form& form, std::string_view digits, const context& before) noexcept {
    if (form.needed == proof::word)
        return before.has(form.words);
    if (before.has(says_any_identity))
        return true;
    if (before.is_label_of_something_else())
        return false;
    if (form.shape == "dddddd/dddd" && (digits.substr(6, 2) == "19" || digits.substr(6, 2) == "20"))
        return false; // a case number and its year
    if (form.needed == proof::greek && !before.has(says_greek_letters))
        return false;
    return digits.size() != 13 || !passes_ean(digits); // 13 digits are an article number more often than not
}

} // namespace

match match_national_number(std::string_view text, std::size_t at, lazy_context& words) noexcept {
    const std::size_t run = digits_end(text, at) - at;
    if (run > longest_run)
        return {};
    for (std::size_t row = forms_by_run.first[run]; row < forms_by_run.first[run + 1]; ++row) {
        const national_form& form = national_forms[forms_by_run.rows[row]];
        const fitted number = fit(form.shape, text, at);
        if (number.end == npos || number_goes_on(text, number.end))
            continue;
        const std::string_view digits(number.digits.data(), number.count);
        if (digits.find_first_not_of(digits[0]) == std::string_view::npos || !form.check(digits) ||
            !is_proven(form, digits, words.get()))
            continue;
        return {kind::national_number, form.detail, at, number.end - at};
    }
    return {};
}

} // namespace dsacheck::personal_data
