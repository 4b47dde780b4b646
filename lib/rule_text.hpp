// The parts of a rule as the rule book and `explain` show them.
#pragma once

#include "dsacheck/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A word in braces that stands for something in a rule's texts.
struct placeholder {
    std::string_view name; ///< with its braces
    std::string_view meaning;
};

/// "Statements of reasons" for the rules 2000 to 2999.
[[nodiscard]] std::string_view group_of(const rule& which) noexcept;

/// The anchor that Markdown viewers give to a heading: "Part 4: notices" is at "#part-4-notices".
[[nodiscard]] std::string anchor_of(std::string_view heading);

/// The placeholders that stand in `text`.
[[nodiscard]] std::vector<placeholder> placeholders_in(std::string_view text);

/// All placeholders of the rules' examples and messages.
[[nodiscard]] std::vector<placeholder> all_placeholders();

/// An example made printable: line breaks stay, what cannot be seen is escaped, white space alone is
/// described.
[[nodiscard]] std::string printable_example(std::string_view example);

/// How to read the example of a rule on reports or dumps; empty where an example needs no such help. Several lines.
[[nodiscard]] std::string_view notation_of(const form::example& example) noexcept;

/// When the rule is asked, in words.
[[nodiscard]] std::string_view use_of(const rule& which) noexcept;

/// "in an otherwise valid statement" or "as the whole input".
[[nodiscard]] std::string_view place_of(const form::example& example) noexcept;

/// Text outside of code: what Markdown or HTML would take for its own is escaped.
[[nodiscard]] std::string markdown(std::string_view text);

/// A citation in Markdown, linked where it has an address.
[[nodiscard]] std::string linked(const citation& source);

} // namespace dsacheck
