// PHP's free-form date reader on any bytes: total, and exact where the text is a real day.
#include "php/php_date.hpp"

#include "dsacheck/date.hpp"
#include "json_text.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string_view>

using namespace dsacheck;

namespace {

constexpr std::int64_t now = 1781524800;

void require_sound(const php_date& value) {
    require(value.microsecond >= 0 && value.microsecond <= 999999);
    const date day{2025, 7, 1};
    const bool comparable = is_at_or_after(value, day) || is_at_or_before(value, day);
    require(comparable == (value.outcome == php_outcome::instant));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!text.empty()) {
        const php_date value = read_php_date(text, now);
        require_sound(value);
        if (const auto day = parse_date(text))
            require(is_at_or_after(value, *day) && is_at_or_before(value, *day));
    }
    if (json::is_number(text))
        require_sound(read_php_date_number(text, now));
    return 0;
}
