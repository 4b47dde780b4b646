// The syntax check on any bytes: its defect lies within them, it agrees with simdjson's DOM parser wherever that
// reads numbers as freely, and a value that it calls whole is a prefix.
#include "json_syntax.hpp"

#include "dsacheck/bytes.hpp"
#include "json_text.hpp"
#include "support/dom_verdict.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t deepest = 511;
    const std::string_view document(reinterpret_cast<const char*>(data), size);
    const auto error = json::find_syntax_error(document, deepest);
    if (error) {
        require(error->offset <= size && error->length <= size - error->offset);
        require(!error->reason.empty());
        require((error->kind == json::defect::invalid_utf8) <= (find_invalid_utf8(document) == error->offset));
    }
    require(testing::dom_reads(document) == !error);

    const std::string_view value = json::enclosed_value(document);
    require(value.empty() || (value.data() == document.data() && value.size() <= size));
    const std::string_view text = json::without_leading_space(json::without_trailing_space(document));
    if (!error && !text.empty() && (text.front() == '{' || text.front() == '['))
        require(json::enclosed_value(text) == text);
    return 0;
}
