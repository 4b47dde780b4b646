// Findings for programs, with what one kind of run tells besides.
#pragma once

#include "dsacheck/findings.hpp"
#include "json_write.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace dsacheck {

/// `render_json`; `more` writes further members of the object, before the findings.
void render_json_with(const findings& all, std::chrono::nanoseconds elapsed, const std::function<void(json::writer&)>& more,
                      std::string& out);

} // namespace dsacheck
