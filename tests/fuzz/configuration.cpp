// Any bytes can be read as a configuration or as a baseline; what is accepted can be used, and what is refused says where.
#include "dsacheck/baseline.hpp"
#include "dsacheck/config.hpp"
#include "dsacheck/validate.hpp"

#include "support/require.hpp"

#include <cstdint>
#include <string_view>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (const config_reading read = read_config(input, "fuzz.toml")) {
        options chosen;
        chosen.now = 1781524800;
        read.value.apply_to(chosen);
        const findings found = validate_statements(R"({"puid":"puid 7","decision_facts":"x","decision_facts":" y"})", chosen);
        for (const finding& each : found)
            require(each.broken != nullptr && each.where.source < found.sources().size());
        for (const config_setting& each : read.value.settings) {
            require(each.line >= 1);
            require(read.value.setting(each.section, each.key).has_value());
        }
    } else {
        require(read.problem.substr(0, 9) == "fuzz.toml");
    }
    baseline known;
    std::string problem;
    require(read_baseline(input, known, problem) == problem.empty());
    return 0;
}
