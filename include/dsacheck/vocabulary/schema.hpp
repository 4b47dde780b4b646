// The two submission schemas of the Transparency Database, and in which of them a value is valid.
#pragma once

#include <cstdint>

namespace dsacheck {

enum class schema_version : std::uint8_t {
    before_2025_07, ///< in force until 30 June 2025
    since_2025_07   ///< in force since 1 July 2025
};

/// The schemas in which a value is valid.
class schema_set {
  public:
    constexpr schema_set() noexcept = default;
    constexpr explicit schema_set(schema_version only) noexcept : bits_(bit(only)) {}

    [[nodiscard]] constexpr bool has(schema_version schema) const noexcept {
        return (bits_ & bit(schema)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

    friend constexpr schema_set operator|(schema_set a, schema_set b) noexcept {
        a.bits_ = static_cast<std::uint8_t>(a.bits_ | b.bits_);
        return a;
    }
    friend constexpr bool operator==(schema_set a, schema_set b) noexcept { return a.bits_ == b.bits_; }
    friend constexpr bool operator!=(schema_set a, schema_set b) noexcept { return a.bits_ != b.bits_; }

  private:
    static constexpr std::uint8_t bit(schema_version schema) noexcept {
        return schema == schema_version::before_2025_07 ? std::uint8_t{1} : std::uint8_t{2};
    }
    std::uint8_t bits_ = 0;
};

inline constexpr schema_set only_before_2025_07{schema_version::before_2025_07};
inline constexpr schema_set only_since_2025_07{schema_version::since_2025_07};
inline constexpr schema_set in_both = only_before_2025_07 | only_since_2025_07;

/// For values of the reports' templates that no schema of the database ever had.
inline constexpr schema_set in_reports_only{};

} // namespace dsacheck
