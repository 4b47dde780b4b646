// The URL test on any bytes.
#include "dsacheck/url.hpp"

#include "dsacheck/bytes.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using dsacheck::is_api_url;

namespace {

/// The scheme in capitals: letters are compared without case.
std::string with_loud_scheme(std::string_view url) {
    std::string loud(url);
    for (std::size_t i = 0; i < loud.size() && loud[i] != ':'; ++i)
        if (loud[i] >= 'a' && loud[i] <= 'z')
            loud[i] = static_cast<char>(loud[i] - 'a' + 'A');
    return loud;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool accepted = is_api_url(text);
    require(is_api_url(with_loud_scheme(text)) == accepted);
    if (!accepted)
        return 0;
    const std::string url(text);
    require(dsacheck::find_invalid_utf8(url) == dsacheck::npos);
    require(url.find("://") != std::string::npos);
    require(url.find_first_of(" \\\"{}\t\r\n") == std::string::npos);
    require(!is_api_url(url + " ") && !is_api_url(" " + url) && !is_api_url(url + "\n"));
    const bool has_fragment = url.find('#') != std::string::npos;
    require(is_api_url(url + "#x") == !has_fragment);
    return 0;
}
