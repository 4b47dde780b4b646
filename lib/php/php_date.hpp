// How the Transparency Database API reads a date field that is not a real YYYY-MM-DD date.
//
// The format message is certain then; this tells whether the bounds (after, before) fail as well.
// Follows Laravel 12 (ValidatesAttributes::compareDates), Carbon 3.11 (Creator, Timestamp, Modifiers) and
// PHP 8.4 (timelib 2022). Observations: api-semantics.md, section 2.5.
#pragma once

#include "dsacheck/date.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

enum class php_outcome : std::uint8_t {
    unparseable, ///< both bounds fail
    instant,     ///< compare with the bounds
    raises       ///< the API answers HTTP 500 for the whole request
};

/// What PHP makes of a value. Default-constructed: not a date, as for booleans, arrays and objects.
struct php_date {
    php_outcome outcome = php_outcome::unparseable;
    std::int64_t seconds = 0;     ///< since 1970-01-01T00:00:00Z
    std::int32_t microsecond = 0; ///< 0 to 999999, counting upwards from `seconds`
};

/// Reads a JSON string, after the API's trimming and not empty. `now` is the time of the request in seconds
/// since the epoch; relative texts count from it. Any bytes, any length; nothing is allocated.
/// A NUL inside raises (ValueError).
php_date read_php_date(std::string_view text, std::int64_t now) noexcept;

/// Reads a JSON number from its token text: seconds since the epoch. Far out of range raises (TypeError).
php_date read_php_date_number(std::string_view token, std::int64_t now) noexcept;

/// The rules after_or_equal and before_or_equal: against midnight UTC of a day. Only an instant passes.
bool is_at_or_after(const php_date& value, date bound) noexcept;
bool is_at_or_before(const php_date& value, date bound) noexcept;

} // namespace dsacheck
