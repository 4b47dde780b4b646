// Where the Regulation can be read in two ways: the default reading, and how to take the other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// The ambiguities that change a finding. Those that change none are told by the rules themselves (`rule::conflict`).
enum class ambiguity : std::uint8_t {
    workbook,
    line_ends,
    absent_states,
    blanks,
    median_of_nothing,
    moderators,
    accuracy_systems,
    automation,
    other_descriptions,
    sub_category_sums,
    category_sums,
    previous_report,
    deepfake_row,
    recipients_sum,
    greece,
    items,
    omission_reason,
    extra_rows,
    unused_other,
    late_updates,
    staff_languages,
    trusted_columns,
    complaint_systems,
    designation
};

struct ambiguity_info {
    ambiguity which;
    std::string_view id;      ///< "A-05": the number under which rules name it
    std::string_view name;    ///< on the command line: `--reading NAME=OTHER`
    std::string_view other;   ///< the name of the other reading
    std::string_view question;
    std::string_view standard; ///< what is done by default
    std::string_view instead;  ///< what the other reading does
};

// clang-format off
inline constexpr std::array<ambiguity_info, 24> ambiguities{{
    {ambiguity::workbook, "A-01", "workbook", "accepted",
     "Article 1(1) allows the CSV or the XLSX version of the templates; Annex II, Part I.4 asks for CSV",
     "a workbook in the place of a part is a warning", "it is a note"},
    {ambiguity::line_ends, "A-03", "line-ends", "crlf",
     "RFC 4180 ends records with CRLF; the official files end them with LF", "LF is a note", "LF is a warning"},
    {ambiguity::absent_states, "A-05", "absent-states", "zeros",
     "An example asks for 0 where a Member State sent no order; rows are to be added for States that sent one",
     "blocks of Member States without orders are not asked for", "all 27 Member States are asked for"},
    {ambiguity::blanks, "A-07", "blanks", "strict",
     "A row that does not apply should be left blank; one that applies and has no result shall have 0",
     "a blank where 0 is due is a warning", "it is an error"},
    {ambiguity::median_of_nothing, "A-08", "median-of-nothing", "blank",
     "A median or percentage of no cases has no value, and 0 hours also means at once",
     "blank and 0 are both accepted, 0 as a note at most", "0 is a warning"},
    {ambiguity::moderators, "A-09", "moderators", "integers",
     "Moderators per language are integers, totals are full-time equivalents",
     "totals may have fractions, and sums make allowance for them", "no fractions, and no allowance"},
    {ambiguity::accuracy_systems, "A-13", "accuracy-systems", "one-row",
     "Separate rows for each system are a must, but part 8 has one row for each key",
     "accuracy rows may repeat where the contextual information tells them apart", "they may not repeat"},
    {ambiguity::automation, "A-16", "automation", "taken",
     "Column G of parts 5 and 6 is headed detection, and explained as measures taken solely by automated means",
     "a difference between part 8 and column G is a warning", "it is an error"},
    {ambiguity::other_descriptions, "A-25", "other-descriptions", "category",
     "No two descriptions may be identical: within a category, a part, or the report?",
     "rows of one part and scope are compared", "rows of one category are compared"},
    {ambiguity::sub_category_sums, "A-26", "sub-category-sums", "soft",
     "Sub-categories shall equal their category, though double counts only should be omitted",
     "a difference is an error", "it is a warning"},
    {ambiguity::category_sums, "A-27", "category-sums", "derived",
     "No sentence says that the categories add up to TOTAL", "a difference is an error", "it is a warning"},
    {ambiguity::previous_report, "A-29", "previous-report", "version",
     "Is an earlier version of the same report a previous report?", "it is not", "it is"},
    {ambiguity::deepfake_row, "A-43", "deepfake-row", "required",
     "The official part 3 lacks Category 9c in the blocks of Member States",
     "a block may have the row or not", "it has to have it"},
    {ambiguity::recipients_sum, "A-47", "recipients-sum", "exact",
     "A recipient may be active in several Member States", "the Member States need not add up; a gap is a warning",
     "a gap is an error"},
    {ambiguity::greece, "A-48", "greece", "gr",
     "Eurostat has EL for Greece, ISO 3166 and the Transparency Database have GR", "GR is a warning", "GR is accepted"},
    {ambiguity::items, "A-51", "items", "unique",
     "Does an item that several notices name count each time?", "it does; fewer items than notices are a warning",
     "it counts once; fewer items are fine"},
    {ambiguity::omission_reason, "A-54", "omission-reason", "none",
     "Nothing says where the reason for an omission has to stand",
     "a text anywhere in the report that names the part takes the finding one step down", "no text does"},
    {ambiguity::extra_rows, "A-37", "extra-rows", "refused",
     "A further breakdown is encouraged, but lists are exhaustive and rows fixed",
     "a further scope of a known indicator is a note", "it is a warning"},
    {ambiguity::unused_other, "A-57", "unused-other", "described",
     "Is a 0 in an unused KEYWORD_OTHER row data that needs a description?", "it is not", "it is"},
    {ambiguity::late_updates, "A-28", "late-updates", "own-date",
     "Is the deadline that of the first version, or does each update have to keep it?",
     "an update after the deadline is a note", "it is an error"},
    {ambiguity::staff_languages, "A-40", "languages", "applicable",
     "\"Each applicable official language\" stands against the 24 of the template",
     "part 9 has to have a row for all 24", "rows of languages without moderators may be left out"},
    {ambiguity::trusted_columns, "A-18", "trusted-columns", "due",
     "Part 4 asks all hosting services for notices of trusted flaggers, who notify platforms only",
     "other hosting services may leave these columns blank", "blanks in them are warnings"},
    {ambiguity::complaint_systems, "A-22", "complaint-systems", "due",
     "Row 2 of part 7 binds providers that need no complaint system",
     "those that are no platforms may leave it blank", "a blank in it is a warning"},
    {ambiguity::designation, "A-35", "designation", "whole",
     "Nothing is said on services that are designated as very large during a half-year",
     "a first half-year may start late", "it has to be whole"},
}};
// clang-format on

/// Which readings were chosen. By default the standard one of each.
class reading_choices {
  public:
    constexpr void take_other(ambiguity which) noexcept { bits_ |= bit(which); }
    constexpr void take_standard(ambiguity which) noexcept { bits_ &= ~bit(which); }
    [[nodiscard]] constexpr bool takes_other(ambiguity which) const noexcept { return (bits_ & bit(which)) != 0; }
    /// Takes a choice as written on the command line, "greece=gr" or "greece=default". False when it is none.
    constexpr bool take(std::string_view choice) noexcept {
        const std::size_t equals = choice.find('=');
        if (equals == std::string_view::npos)
            return false;
        for (const ambiguity_info& each : ambiguities) {
            if (each.name != choice.substr(0, equals))
                continue;
            const std::string_view reading = choice.substr(equals + 1);
            if (reading != each.other && reading != "default")
                return false;
            reading == each.other ? take_other(each.which) : take_standard(each.which);
            return true;
        }
        return false;
    }

  private:
    static constexpr std::uint32_t bit(ambiguity which) noexcept { return std::uint32_t{1} << static_cast<unsigned>(which); }

    std::uint32_t bits_ = 0;
};

} // namespace dsacheck
