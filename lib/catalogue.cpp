#include "dsacheck/catalogue.hpp"

#include <charconv>
#include <system_error>

namespace dsacheck {

const rule* find_rule(std::string_view id_or_number) noexcept {
    const char* const end = id_or_number.data() + id_or_number.size();
    std::uint16_t number = 0;
    const auto [stop, error] = std::from_chars(id_or_number.data(), end, number);
    const bool is_number = error == std::errc{} && stop == end && id_or_number.size() == 4;
    for (const rule* each : all_rules)
        if (is_number ? each->number == number : each->id == id_or_number)
            return each;
    return nullptr;
}

} // namespace dsacheck
