// Parts 5 and 6: measures at the provider's own initiative.
#include "dsacheck/rules/report_own_initiative.hpp"
#include "report/category_sums.hpp"
#include "report/checks.hpp"
#include "report/comparison.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <set>

namespace dsacheck::checks {

namespace {

constexpr template_column measures = "F";
constexpr template_column automated = "G";
constexpr template_column first_restriction = "H";
constexpr template_column last_restriction = "U";

/// The columns H to U of one row.
struct restrictions {
    double sum = 0;
    bool any = false;    ///< some cell has a number
    bool unread = false; ///< some cell has something else
};

/// The first of the columns H to U that the file does not have.
template_column absent_restriction(const part& in) noexcept {
    for (std::size_t at = first_restriction.index; at <= last_restriction.index; ++at)
        if (in.column_index(template_column(at)) == part::none)
            return template_column(at);
    return {};
}

restrictions restrictions_of(const part& in, const part_row& row) noexcept {
    restrictions all;
    for (std::size_t at = first_restriction.index; at <= last_restriction.index; ++at) {
        const figure each = figure_of(in, row, template_column(at));
        all.any = all.any || each.known();
        all.unread = all.unread || each.unread();
        all.sum += each.amount();
    }
    return all;
}

class own_initiative_check {
  public:
    own_initiative_check(const part& in, check_run& to) : in_(in), to_(to), absent_(absent_restriction(in)) {}

    void run() {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data)
                look_at(row);
        automated_.report(to_);
        single_.report(to_);
        fewer_.report(to_);
        more_.report(to_);
        untold_.report(to_);
    }

  private:
    void look_at(const part_row& row) {
        const figure all = figure_of(in_, row, measures);
        const figure by_machine = figure_of(in_, row, automated);
        if (all.known() && by_machine.known() && by_machine.number > all.number + to_.chosen().tolerance)
            automated_.add(in_, row, {automated, measures},
                           cell_in_words(in_, row, automated) + ", " + cell_in_words(in_, row, measures));
        if (!all.known())
            return;
        for (std::size_t at = first_restriction.index; at <= last_restriction.index; ++at)
            if (const template_column column(at); figure_of(in_, row, column).amount() > all.number + to_.chosen().tolerance)
                single_.add(in_, row, {column, measures},
                            cell_in_words(in_, row, column) + ", " + cell_in_words(in_, row, measures));
        compare_restrictions(row, all);
    }

    void compare_restrictions(const part_row& row, const figure& all) {
        const restrictions told = restrictions_of(in_, row);
        if (told.unread || all.number <= 0)
            return;
        const bool less = !told.any || (told.sum < all.number && differ(all.number, told.sum, to_.chosen()));
        if (less && absent_.index != template_column::none) {
            to_.note_not_run(fmt::format("restrictions {}", in_.file()),
                             fmt::format("whether the restrictions of {} are fewer than its measures: the column \"{}\" is not there",
                                         part_in_words(in_.number()), in_.form().columns[absent_.index].header));
            return;
        }
        if (!told.any) {
            untold_.add(in_, row, {measures}, cell_in_words(in_, row, measures));
            return;
        }
        if (!differ(all.number, told.sum, to_.chosen()))
            return;
        comparison& which = told.sum < all.number ? fewer_ : more_;
        which.add(in_, row, {measures, first_restriction, last_restriction},
                  fmt::format("{}, H{} to U{} add up to {}, a difference of {}", cell_in_words(in_, row, measures),
                              row.number, row.number, number_in_words(told.sum),
                              number_in_words(told.sum < all.number ? all.number - told.sum : told.sum - all.number)));
    }

    const part& in_;
    check_run& to_;
    template_column absent_; ///< what was filed under it is not known
    comparison automated_{rules::automated_measures_exceed_all,
                          "column G (measures taken solely by automated means) is more than column F (all measures)"};
    comparison single_{rules::restriction_exceeds_measures, "one type of restriction is more than all measures, column F"};
    comparison fewer_{rules::restrictions_fewer_than_measures,
                      "the restrictions in columns H to U are fewer than the measures in column F"};
    comparison more_{rules::restrictions_exceed_measures,
                     "the restrictions in columns H to U are more than the measures in column F"};
    comparison untold_{rules::restrictions_blank,
                       "column F counts measures, and the columns H to U, which say what they did, are all blank"};
};

/// Rows that every service answers: TOTAL, categories and the template's keywords; added rows are left out.
bool is_answered_by_all(const part_row& row) noexcept {
    return row.kind == row_kind::data && row.key.known() && row.key.subject < category_lines.size() &&
           (category_lines[row.key.subject].level != line_level::sub_category ||
            category_lines[row.key.subject].sub != keyword::other);
}

/// One finding for all columns of the part.
void mixed_columns(const part& in, check_run& to) {
    draft made(rules::restriction_column_mixed);
    std::vector<std::string> named;
    for (std::size_t at = first_restriction.index; at <= last_restriction.index; ++at) {
        const template_column column(at);
        std::vector<const part_row*> blanks;
        std::size_t numbers = 0;
        for (const part_row& row : in.rows()) {
            if (!is_answered_by_all(row))
                continue;
            const figure each = figure_of(in, row, column);
            numbers += each.known() ? 1U : 0U;
            if (each.blank())
                blanks.push_back(&row);
        }
        if (numbers == 0 || blanks.empty())
            continue;
        for (const part_row* row : blanks)
            made.cell(in, *row, column);
        named.push_back(fmt::format("{} ({} blank, {} with a number)", column_in_words(in, column), blanks.size(), numbers));
    }
    if (named.empty())
        return;
    made.tell(fmt::format("blanks and numbers stand in the same column: {}", list_in_words(named, 4)));
    to.add(made);
}

/// Whether some cell of a column has a number.
bool has_number(const part& in, template_column column) noexcept {
    for (const part_row& row : in.rows())
        if (row.kind == row_kind::data && figure_of(in, row, column).known())
            return true;
    return false;
}

bool has_positive(const part& in, template_column column) noexcept {
    for (const part_row& row : in.rows())
        if (row.kind == row_kind::data && figure_of(in, row, column).positive())
            return true;
    return false;
}

/// A restriction that could be imposed against illegal content could be imposed under the terms, and the reverse.
void columns_of_both_parts(const part& illegal, const part& terms, check_run& to) {
    if (!has_number(illegal, measures) || !has_number(terms, measures))
        return;
    draft made(rules::restriction_column_mixed, severity::info);
    std::vector<std::string> named;
    for (std::size_t at = first_restriction.index; at <= last_restriction.index; ++at) {
        const template_column column(at);
        if (illegal.column_index(column) == part::none || terms.column_index(column) == part::none)
            continue; // column-not-found tells it
        const bool in_illegal = has_number(illegal, column);
        if (in_illegal == has_number(terms, column))
            continue;
        const part& blank = in_illegal ? terms : illegal;
        if (const part_row* const total = blank.find(row_key(total_line)))
            made.cell(blank, *total, column);
        named.push_back(fmt::format("{} is blank in part {} only", column_in_words(blank, column), blank.number()));
    }
    if (named.empty() || made.empty())
        return;
    made.tell("a restriction that can be imposed in one of parts 5 and 6 can be imposed in the other: " +
              list_in_words(named, 4));
    to.add(made);
}

} // namespace

void own_initiative(const part& in, check_run& to) {
    if (in.number() != 5 && in.number() != 6)
        return;
    compare_categories(in, rules::own_initiative_categories_sum, rules::own_initiative_sub_categories_sum, {}, to);
    own_initiative_check(in, to).run();
    mixed_columns(in, to);
}

void own_initiative_parts(check_run& to) {
    const part* const illegal = to.whole().first(5);
    const part* const terms = to.whole().first(6);
    if (illegal == nullptr || terms == nullptr)
        return;
    columns_of_both_parts(*illegal, *terms, to);
    if (has_positive(*terms, measures) && !has_positive(*illegal, measures)) {
        draft made(rules::own_initiative_illegal_content_empty);
        made.whole_part(*illegal);
        if (const part_row* const total = terms->find(row_key(total_line)))
            made.cell(*terms, *total, measures);
        made.tell("part 5 counts no measure against illegal content, while part 6 counts measures under the terms and "
                  "conditions");
        to.add(made);
    }
}

void surfaces(check_run& to) {
    for (unsigned number = 3; number <= 8; ++number) {
        const array_view<part> files = to.whole().parts_of(number);
        if (files.size() < 2)
            continue;
        std::set<std::uint16_t> keys;
        for (const part& in : files)
            for (const part_row& row : in.rows())
                if (row.kind == row_kind::data && row.key.known() && is_in_template(number, row.key))
                    keys.insert(row.key.packed());
        for (const part& in : files) {
            std::size_t missing = 0;
            bool total_missing = has_category_rows(number) && in.find(row_key(total_line, number == 3 ? scope::total : scope::none)) == nullptr;
            std::set<std::uint16_t> own;
            for (const part_row& row : in.rows())
                own.insert(row.key.packed());
            for (const std::uint16_t key : keys)
                missing += own.count(key) == 0 ? 1U : 0U;
            if (missing == 0 && !total_missing)
                continue;
            draft made(rules::surface_without_total);
            made.whole_part(in);
            made.tell(fmt::format("{} is published in {} files; {} lacks {}{} that another of them has", part_in_words(number),
                                  files.size(), quoted(to.whole().file_of(in).name), total_missing ? "the TOTAL row and " : "",
                                  missing == 1 ? std::string("1 row") : fmt::format("{} rows", missing)));
            to.add(made);
        }
    }
}

} // namespace dsacheck::checks
