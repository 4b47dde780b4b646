// What Implementing Regulation (EU) 2024/2835 asks of transparency reports, duty by duty, and which rules check each.
//
// The texts are short reminders in our own words; the Regulation prevails.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// The verb that makes the duty.
enum class duty_force : std::uint8_t {
    shall,
    must,
    may_only,
    may_not,
    definition, ///< a sentence that fixes what a field holds
    implicit,   ///< visible in the template or the table of categories only
    should,
    encouraged,
    may
};

inline constexpr std::array<std::string_view, 9> duty_force_names{
    "shall", "must", "may only", "may not", "definition", "implicit", "should", "encouraged", "may"};

/// From what a breach can be seen.
enum class duty_check : std::uint8_t {
    one_report,        ///< the files of one report
    several_documents, ///< a preceding report, another version, statements of reasons, another publication
    outside,           ///< nothing in the documents
    permission         ///< there is nothing to breach: no rule may object to what it allows
};

inline constexpr std::array<std::string_view, 4> duty_check_names{"one report", "several documents", "outside the files",
                                                                  "permission"};

enum class duty_addressee : std::uint8_t {
    everyone,  ///< all providers of intermediary services
    hosting,   ///< hosting services, online platforms among them
    platforms, ///< online platforms, very large ones among them
    vlops,     ///< very large online platforms
    very_large, ///< these and very large online search engines
    ordinary   ///< all that are not very large
};

inline constexpr std::array<std::string_view, 6> duty_addressee_names{
    "everyone",           "hosting services",    "online platforms", "very large online platforms",
    "very large services", "all but very large services"};

struct duty {
    std::string_view id;    ///< "D-II.1.3-F-01"
    std::string_view place; ///< "Part II, 1.3, column F"; parts are those of Annex II, "part 4" is one of Annex I
    duty_force force;
    duty_check check;
    duty_addressee who;
    std::string_view text;

    [[nodiscard]] constexpr bool is_mandatory() const noexcept { return force < duty_force::should; }
    [[nodiscard]] constexpr bool is_checkable() const noexcept {
        return check == duty_check::one_report || check == duty_check::several_documents;
    }
};

/// All 451, in the order of the Regulation. They live for the whole program.
[[nodiscard]] DSACHECK_EXPORT array_view<duty> all_duties() noexcept;

/// The duty with this id, or null.
[[nodiscard]] DSACHECK_EXPORT const duty* find_duty(std::string_view id) noexcept;

/// The rules that check a duty, by number.
[[nodiscard]] DSACHECK_EXPORT std::vector<const rule*> rules_that_check(const duty& which);

/// The duties that a rule checks, in the order in which it names them.
[[nodiscard]] DSACHECK_EXPORT std::vector<const duty*> duties_of(const rule& which);

/// All duties with their rules, as a table for people.
DSACHECK_EXPORT void render_duties_text(std::string& out);
/// The same as a JSON array.
DSACHECK_EXPORT void render_duties_json(std::string& out);
/// The same as markdown.
DSACHECK_EXPORT void render_duties_markdown(std::string& out);

} // namespace dsacheck
