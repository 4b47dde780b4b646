// The version, written once: CMake and the Python package read the three numbers below.
#pragma once

#include <string_view>

#define DSACHECK_VERSION_MAJOR 0
#define DSACHECK_VERSION_MINOR 1
#define DSACHECK_VERSION_PATCH 0

#define DSACHECK_DETAIL_QUOTE(number) #number
#define DSACHECK_DETAIL_TEXT(number) DSACHECK_DETAIL_QUOTE(number)

namespace dsacheck {

/// "major.minor.patch" of the headers that this program was compiled with.
inline constexpr std::string_view version = DSACHECK_DETAIL_TEXT(DSACHECK_VERSION_MAJOR) "." DSACHECK_DETAIL_TEXT(
    DSACHECK_VERSION_MINOR) "." DSACHECK_DETAIL_TEXT(DSACHECK_VERSION_PATCH);

} // namespace dsacheck

#undef DSACHECK_DETAIL_TEXT
#undef DSACHECK_DETAIL_QUOTE
