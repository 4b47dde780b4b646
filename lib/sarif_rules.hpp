// The rules of a SARIF log, and its small words.
#pragma once

#include "dsacheck/findings.hpp"
#include "json_write.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// The rules that findings name, each with all its texts.
class sarif_rules {
  public:
    explicit sarif_rules(const findings& all);

    [[nodiscard]] std::size_t index_of(const rule& which) const noexcept;
    /// Writes the elements of tool.driver.rules.
    void write(json::writer& to) const;

  private:
    std::vector<const rule*> rules_; ///< by number
};

/// "error", "warning", "note"
[[nodiscard]] std::string_view sarif_level(severity level) noexcept;

/// A plain text message: what would read as an embedded link is escaped (SARIF 2.1.0, section 3.11.6).
[[nodiscard]] std::string sarif_text(std::string text);

} // namespace dsacheck
