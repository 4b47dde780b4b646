// One door to the renderers of findings.
#include "dsacheck/render.hpp"

#include <cstddef>
#include <iterator>

namespace dsacheck {

std::optional<output_format> output_format_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(output_format_names); ++i)
        if (output_format_names[i] == name)
            return static_cast<output_format>(i);
    return std::nullopt;
}

void render(const findings& all, output_format format, const render_style& style, std::string& out) {
    switch (format) {
    case output_format::text: return render_text(all, style, out);
    case output_format::json: return render_json(all, style.elapsed, out);
    case output_format::sarif: return render_sarif(all, out);
    case output_format::junit: return render_junit(all, style.cases, style.fail_on, out);
    case output_format::github: return render_github(all, style.record, out);
    case output_format::csv: return render_csv(all, out);
    }
}

} // namespace dsacheck
