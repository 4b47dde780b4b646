// The messages of the Transparency Database API, made from findings.
#pragma once

#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/statement_field.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// The API's messages about one statement, by field. A message stands once a field, as in the API, where we may have
/// a finding for each element of an array.
class api_errors {
  public:
    void add(const findings& found);

    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    /// True when the API would not answer with errors but fail: HTTP 500.
    [[nodiscard]] bool server_fails() const noexcept { return server_fails_; }
    /// {"field":["message",...],...}
    void append_json(endpoint to, std::string& out) const;
    /// The first message, and how many more there are.
    [[nodiscard]] std::string summary(endpoint to) const;

  private:
    void add_message(statement_field field, std::string message);

    std::array<std::vector<std::string>, statement_field_count> messages_;
    std::size_t count_ = 0;
    bool server_fails_ = false;
};

/// "first", "first (and 1 more error)", "first (and 2 more errors)".
[[nodiscard]] std::string api_summary(std::string_view first, std::size_t messages);

} // namespace dsacheck
