// What the rows of a dump hold, counted by platform and day: for rules on shares and shifts, and to compare with later.
#pragma once

#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// What is counted, besides the values of some fields.
enum class dump_measure : std::uint8_t {
    rows,
    invalid_rows,        ///< with an error
    keyword_given,       ///< category_specification is not empty
    keyword_other,       ///< KEYWORD_OTHER is among them
    zero_delay,          ///< content_date and application_date are the same day
    zero_delay_manual,   ///< ...and the decision was not automated
    sentinel_date,       ///< content_date is 2000-01-01, the earliest day that the API takes
    late,                ///< received later than allowed after application_date
};
inline constexpr std::size_t dump_measure_count = 8;

/// Where each group of counters begins in `dump_counts`.
struct dump_counter {
    static constexpr std::size_t categories = 32; ///< room for the values of `category`
    static constexpr std::size_t detection = dump_measure_count; ///< by `yes_no`
    static constexpr std::size_t decision = detection + 2;       ///< by `automated_decision`
    static constexpr std::size_t source = decision + 4;          ///< by `source_type`
    static constexpr std::size_t ground = source + 4;            ///< by `decision_ground`
    static constexpr std::size_t category = ground + 2;
    static constexpr std::size_t category_detected = category + categories; ///< ...with automated_detection "Yes"
    static constexpr std::size_t count = category_detected + categories;
};
static_assert(detail::category_entries.size() <= dump_counter::categories);
static_assert(detail::automated_decision_entries.size() <= 4 && detail::source_type_entries.size() <= 4);

/// Counters of one platform and day.
struct dump_counts {
    std::array<std::uint64_t, dump_counter::count> of{};

    [[nodiscard]] std::uint64_t operator[](dump_measure which) const noexcept { return of[static_cast<std::size_t>(which)]; }
    template <class Enum>
    [[nodiscard]] std::uint64_t at(std::size_t group, Enum value) const noexcept {
        return of[group + static_cast<std::size_t>(value)];
    }
    void add(const dump_counts& other) noexcept {
        for (std::size_t i = 0; i < of.size(); ++i)
            of[i] += other.of[i];
    }
};

/// The name of a counter in files, such as "rows" or "automated_detection=Yes"; empty where no value has that place.
[[nodiscard]] DSACHECK_EXPORT std::string dump_counter_name(std::size_t counter);

struct dump_day {
    date day{}; ///< of `created_at`; 0000-00-00 for rows without one
    dump_counts counts;
};

/// One platform's days, in order.
struct platform_profile {
    std::string platform;
    std::vector<dump_day> days;
};

/// By the platforms' names.
struct dump_profile {
    std::vector<platform_profile> platforms;
};

/// Appends the profile as CSV: "platform,day,counter,count", without zeros.
DSACHECK_EXPORT void render_profile(const dump_profile& profile, std::string& out);

/// Reads what `render_profile` wrote. False, with the number of the line, when it is something else.
[[nodiscard]] DSACHECK_EXPORT bool read_profile(std::string_view csv, dump_profile& profile, std::size_t& bad_line);

} // namespace dsacheck
