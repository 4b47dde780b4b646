// The URL test that the Transparency Database API applies to `decision_ground_reference_url`.
#pragma once

#include "dsacheck/export.hpp"

#include <string_view>

namespace dsacheck {

/// Whether the API accepts `utf8` as a URL: Laravel 12's `url` rule, that is `Str::isUrl` without protocol
/// arguments. That is looser than RFC 3986 in the host (`http://a<b.com` passes) and stricter elsewhere
/// (`mailto:a@b.com` and `file:///x` do not pass, nor does a path with combining marks).
///
/// `utf8` is the value after JSON unescaping and the API's trimming (`trim_as_api`); bytes that are not valid
/// UTF-8 make it no URL. It is read during the call only. Its length is not judged: the API's limit of 500
/// characters is another rule. (Far above it, from some 5,000 characters on, PHP's regular expression engine
/// gives up and the API calls any URL invalid; that is not imitated.)
///
/// Linear in the length; allocates nothing, does not recurse.
[[nodiscard]] DSACHECK_EXPORT bool is_api_url(std::string_view utf8) noexcept;

} // namespace dsacheck
