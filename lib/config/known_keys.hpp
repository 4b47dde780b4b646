// The keys of a configuration: one place for the reader and its suggestions.
#pragma once

#include <cstdint>
#include <string_view>

namespace dsacheck {

/// A key of a section that stands for an option of a command.
struct section_key {
    std::string_view section;
    std::string_view key;
    enum class kind : std::uint8_t { words, whole_number, number, readings } takes;
    std::string_view words; ///< the allowed ones, separated by blanks
};

inline constexpr section_key section_keys[] = {
    {"statements", "as", section_key::kind::words, "auto single batch array ndjson"},
    {"statements", "endpoint", section_key::kind::words, "single batch"},
    {"statements", "max-record", section_key::kind::whole_number, ""},
    {"report", "provider", section_key::kind::words, "intermediary hosting platform vlop vlose"},
    {"report", "tolerance", section_key::kind::number, ""},
    {"report", "deadline", section_key::kind::words, "working-day strict"},
    {"report", "reading", section_key::kind::readings, ""},
};

inline constexpr std::string_view top_keys = "profile as-of fail-on format baseline rules suppressions statements report";
inline constexpr std::string_view suppression_keys = "rule pointer puid path reason author expires";

} // namespace dsacheck
