// The scanner for personal data on any bytes, plain and as a JSON string's characters.
#include "personal_data/personal_data.hpp"

#include "dsacheck/text.hpp"
#include "json_text.hpp"
#include "support/require.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pd = dsacheck::personal_data;
using dsacheck::text_form;

namespace {

std::vector<pd::match> scanned(std::string_view text, text_form form) {
    std::vector<pd::match> found;
    std::size_t end = 0;
    pd::scan(text, form, [&](const pd::match& m) {
        require(m.length > 0 && m.offset >= end && m.offset + m.length <= text.size());
        require(!pd::name_of(m.what).empty());
        end = m.offset + m.length;
        found.push_back(m);
    });
    return found;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto plain = scanned(text, text_form::plain);
    pd::scan_identifier(text, [&](const pd::match& m) { require(m.offset + m.length <= text.size()); });

    // Escapes change nothing: the finds of a valid escaped text are those of what it stands for.
    if (dsacheck::json::find_invalid_escape(text) != std::string_view::npos ||
        dsacheck::find_invalid_utf8(text) != std::string_view::npos)
        return 0;
    std::string unescaped;
    dsacheck::unescape_json(text, unescaped);
    const auto escaped = scanned(text, text_form::json_escaped);
    if (unescaped.size() > 2048) // longer texts are scanned in parts
        return 0;
    const auto direct = scanned(unescaped, text_form::plain);
    require(escaped.size() == direct.size());
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        std::string part;
        dsacheck::unescape_json(text.substr(escaped[i].offset, escaped[i].length), part);
        require(part == unescaped.substr(direct[i].offset, direct[i].length) &&
                escaped[i].what == direct[i].what);
    }
    return 0;
}
