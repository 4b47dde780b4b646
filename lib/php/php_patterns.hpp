// The dates and times of PHP's grammar that are mostly digits, as a table of patterns.
#pragma once

#include "php/php_scan.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::php {

/// Replaces `best` by the longest pattern that fits at `at`, if that is longer than `best`. The end may
/// lie one behind the text: a token can include the NUL that closes the text in PHP.
void match_php_patterns(std::string_view text, std::size_t at, php_token& best) noexcept;

/// The end of an hour from 0 to 24, perhaps with am or pm, which PHP looks at after it has added `shift`; or
/// no_match.
std::size_t match_php_hour(std::string_view text, std::size_t at, int shift, php_token& token) noexcept;

} // namespace dsacheck::php
