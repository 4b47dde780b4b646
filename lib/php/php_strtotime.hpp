// PHP's strtotime(): free-form English texts to points in time, for the default time zone UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck::php {

struct php_instant {
    std::int64_t seconds = 0;     ///< since 1970-01-01T00:00:00Z
    std::int64_t microsecond = 0; ///< 0 to 999999, counting upwards from `seconds`
};

/// Which of PHP's two readers to follow. They share a grammar, and differ in what a text leaves out.
enum class php_reader {
    construct, ///< new DateTime(text): a date without a time means midnight
    modify     ///< (new DateTime)->modify(text): keeps the time of now, ignores zones
};

/// Reads a text as PHP 8.4 (timelib 2022) would at the time `now` (seconds since the epoch).
/// Nothing: PHP throws DateMalformedStringException. Any bytes, any length; time is linear in the length.
/// Known gaps: a zone identifier has one offset all year (see read_php_zone), and years beyond 10^16 are
/// cut there.
std::optional<php_instant> read_php_time(std::string_view text, std::int64_t now, php_reader reader) noexcept;

} // namespace dsacheck::php
