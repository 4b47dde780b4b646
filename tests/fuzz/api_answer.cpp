// The API's answer to any bytes, from both endpoints: a known status, a body that is JSON on one line, and the same
// answer when asked again.
#include "dsacheck/render.hpp"

#include "json_syntax.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string_view>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t deepest = 1024;
    constexpr std::int64_t now = 1781524800;
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    for (const endpoint to : {endpoint::single, endpoint::batch}) {
        const api_answer answer = render_api_answer(body, to, now, show_dropped::yes);
        require(answer.status == 201 || answer.status == 422 || answer.status == 500);
        require(answer.status != 201 || answer.valid);
        require(!json::find_syntax_error(answer.body, deepest));
        require(answer.body.find('\n') == std::string::npos);
        require(answer.status == 201 || answer.dropped.empty());
        if (!answer.dropped.empty()) {
            require(!json::find_syntax_error(answer.dropped, deepest));
            require(answer.dropped.find('\n') == std::string::npos);
        }
        require(render_api_answer(body, to, now).body == answer.body);
    }
    return 0;
}
