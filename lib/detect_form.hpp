// Tells from the beginning of an input how statements stand in it.
#pragma once

#include "dsacheck/options.hpp"
#include "dsacheck/read_statement.hpp"

#include <string_view>

namespace dsacheck {

/// Never `automatic`. `beginning` holds at least the first line that is not blank, or everything.
[[nodiscard]] input_form detect_form(std::string_view beginning) noexcept;

/// Whether one line of NDJSON is a statement or a batch of them.
[[nodiscard]] document_layout detect_line_layout(std::string_view line) noexcept;

} // namespace dsacheck
