// Time zones of PHP's date grammar.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck::php {

struct php_zone {
    std::int64_t offset = 0; ///< seconds east of Greenwich
    bool has_rules = false;  ///< an identifier such as Europe/Brussels: "now" is local time there
};

/// Reads a zone as it stands in a token: "+02:00", "GMT-5", "(CET)", "Europe/Brussels", "z".
/// An identifier gives the offset that is in force there on 1 January 2020: the dates that this is
/// compared with are all new year's days. Nothing: PHP does not know the zone.
std::optional<php_zone> read_php_zone(std::string_view token) noexcept;

} // namespace dsacheck::php
