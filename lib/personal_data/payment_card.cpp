// Payment card numbers: ISO/IEC 7812 (Luhn), the issuers' ranges and lengths.
#include "check_digits.hpp"
#include "number_matchers.hpp"

namespace dsacheck::personal_data {

namespace {

struct card_range {
    unsigned first, last; ///< of the first four digits
    unsigned shortest, longest;
    std::string_view name;
};

// clang-format off
constexpr card_range card_ranges[] = {
    {4000, 4999, 16, 16, "a Visa card number"},
    {5100, 5599, 16, 16, "a Mastercard number"},
    {2221, 2720, 16, 16, "a Mastercard number"},
    {3400, 3499, 15, 15, "an American Express card number"},
    {3700, 3799, 15, 15, "an American Express card number"},
    {6011, 6011, 16, 16, "a Discover card number"},
    {6440, 6599, 16, 16, "a Discover card number"},
    {3528, 3589, 16, 16, "a JCB card number"},
    {3000, 3059, 14, 14, "a Diners Club card number"},
    {3600, 3699, 14, 14, "a Diners Club card number"},
    {3800, 3999, 14, 14, "a Diners Club card number"},
    {6200, 6299, 16, 19, "a UnionPay card number"},
    {5000, 5099, 12, 19, "a Maestro card number"},
    {5600, 5999, 12, 19, "a Maestro card number"},
    {6000, 6999, 12, 19, "a Maestro card number"},
};

// clang-format on

/// The groups in which cards show their numbers.
std::size_t groups_of_card(const number_groups& number) noexcept {
    const auto has = [&number](std::initializer_list<unsigned> sizes) {
        if (number.count < sizes.size())
            return false;
        std::size_t i = 0;
        const separator gap = number.groups[1].before;
        for (const unsigned size : sizes) {
            if (number.groups[i].size != size || (i > 0 && number.groups[i].before != gap))
                return false;
            ++i;
        }
        return gap == separator::blank || gap == separator::hyphen;
    };
    if (has({4, 4, 4, 4, 3}))
        return 5;
    if (has({4, 4, 4, 4}))
        return 4;
    if (has({4, 6, 5}) || has({4, 6, 4}))
        return 3;
    return 1;
}

} // namespace

match match_payment_card(std::string_view text, const number_groups& number, lazy_context& words) noexcept {
    const std::size_t groups = groups_of_card(number);
    const std::string_view digits = number.digits_of(0, groups - 1);
    if (digits.size() < 12 || digits.size() > 19 || number_goes_on(text, number.end_of(groups - 1)))
        return {};
    const auto start = static_cast<unsigned>(number_value(digits.substr(0, 4)));
    for (const card_range& range : card_ranges) {
        if (start < range.first || start > range.last || digits.size() < range.shortest ||
            digits.size() > range.longest)
            continue;
        if (!passes_luhn(digits))
            return {};
        const context& before = words.get();
        // One in forty numbers of 16 digits passes all this: without its groups it has to be called a card.
        if (before.is_label_of_something_else() || (groups == 1 && !before.has(says_card)))
            return {};
        const std::size_t offset = number.groups[0].offset;
        return {kind::payment_card, range.name, offset, number.end_of(groups - 1) - offset};
    }
    return {};
}

} // namespace dsacheck::personal_data
