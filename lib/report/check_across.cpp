// What the parts of a report say about each other.
#include "dsacheck/rules/report_across.hpp"
#include "report/checks.hpp"
#include "report/omission_reason.hpp"
#include "report/sums.hpp"
#include "report/totals.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck::checks {

namespace {

/// A figure named by its place, for both sides of a comparison.
struct figure_place {
    unsigned part;
    row_key key;
    template_column column;
};

constexpr figure_place all_solely{8, {automation::measures_solely, scope::total}, "G"};
constexpr figure_place all_not{8, {automation::measures_not, scope::total}, "G"};
constexpr figure_place own_solely{8, {automation::measures_solely, scope::own_initiative}, "G"};
constexpr figure_place own_not{8, {automation::measures_not, scope::own_initiative}, "G"};
constexpr figure_place notices_solely{8, {automation::notices_solely, scope::notices}, "G"};
constexpr figure_place notices_not{8, {automation::notices_not, scope::notices}, "G"};
constexpr figure_place trusted_solely{8, {automation::notices_solely, scope::trusted_flaggers}, "G"};
constexpr figure_place trusted_not{8, {automation::notices_not, scope::trusted_flaggers}, "G"};
constexpr figure_place illegal{5, row_key(total_line), "F"};
constexpr figure_place terms{6, row_key(total_line), "F"};

struct side {
    double sum = 0;
    bool any = false;
    bool unread = false;
    bool complete = true; ///< every cell is there, in parts that are not blank throughout; a blank cell counts as nothing
    std::vector<figure_place> places;
    std::string words;    ///< "G7 109,982 and G8 862,022 in part 8"
};

/// Whether the cell is there and blank, in a part that has figures elsewhere.
bool is_left_blank(const report& whole, const figure_place& place) {
    const array_view<part> files = whole.parts_of(place.part);
    return std::any_of(files.begin(), files.end(), [&place](const part& in) {
        return in.find(place.key) != nullptr && in.column_index(place.column) != part::none && has_content(in);
    });
}

side side_of(const report& whole, std::initializer_list<figure_place> places) {
    side all;
    all.places = places;
    std::vector<std::string> shown;
    for (const figure_place& each : places) {
        const figure value = total_of(whole, each.part, each.key, each.column);
        all.any = all.any || value.known();
        all.unread = all.unread || value.unread();
        all.complete = all.complete && (value.known() || is_left_blank(whole, each));
        all.sum += value.amount();
        if (value.known() && value.at != nullptr)
            shown.push_back(fmt::format("{}{} of part {}: {}", column_letters(value.at->column), value.at->row, each.part,
                                        number_in_words(value.number)));
    }
    all.words = list_in_words(shown, 9);
    return all;
}

class across_check {
  public:
    explicit across_check(check_run& to) : to_(to) {}

    void run() {
        exceeds(rules::automated_notices_exceed_notices, {notices_solely, notices_not}, {{4, row_key(total_line), "F"}},
                "notices in part 8", "notices received in part 4");
        exceeds(rules::automated_trusted_notices_exceed_notices, {trusted_solely, trusted_not}, {{4, row_key(total_line), "G"}},
                "notices of trusted flaggers in part 8", "such notices in part 4");
        exceeds(rules::own_initiative_exceeds_measures, {own_solely, own_not}, {illegal, terms},
                "own-initiative measures in part 8", "such measures in parts 5 and 6");
        exceeds(rules::all_measures_below_own_initiative, {illegal, terms}, {all_solely, all_not},
                "own-initiative measures in parts 5 and 6", "measures of all kinds in part 8");
        exceeds(rules::all_measures_exceed_parts, {all_solely, all_not},
                {{3, row_key(total_line, scope::total), "H"}, {4, row_key(total_line), "L"}, {4, row_key(total_line), "N"}, illegal, terms},
                "measures in part 8", "items of orders, actions on notices and own-initiative measures in parts 3 to 6");
        automated_measures();
        complaints();
        trusted_flaggers();
        medians();
        provider_type_given();
        omissions();
        companion();
    }

  private:
    [[nodiscard]] const report& whole() const noexcept { return to_.whole(); }

    draft& add_sides(draft& made, const side& left, const side& right) const {
        for (const side* each : {&left, &right})
            for (const figure_place& place : each->places)
                if (total_of(whole(), place.part, place.key, place.column).known())
                    add_cells(made, whole(), place.part, place.key, place.column);
        return made.unless_explained();
    }

    bool readable(const rule& broken, const side& left, const side& right) {
        if (left.unread || right.unread) {
            to_.note_not_run(std::string(broken.id), fmt::format("{}: a figure is no number", broken.message.substr(0, broken.message.find(':'))));
            return false;
        }
        return left.any && right.any;
    }

    /// Raised when the left side is more than the right, all of which has to be there: what is absent may be the rest.
    void exceeds(const rule& broken, std::initializer_list<figure_place> left_places, std::initializer_list<figure_place> right_places,
                 std::string_view left_name, std::string_view right_name) {
        const side left = side_of(whole(), left_places);
        const side right = side_of(whole(), right_places);
        if (!readable(broken, left, right) || !right.complete || left.sum <= right.sum + to_.chosen().tolerance)
            return;
        draft made(broken);
        add_sides(made, left, right);
        made.tell(fmt::format("{} {} ({}), but {} {} ({}); the difference is {}", number_in_words(left.sum), left_name, left.words,
                              number_in_words(right.sum), right_name, right.words, number_in_words(left.sum - right.sum)));
        to_.add(made);
    }

    void automated_measures() {
        const rule& broken = rules::automated_measures_differ;
        const side left = side_of(whole(), {own_solely});
        const side right = side_of(whole(), {{5, row_key(total_line), "G"}, {6, row_key(total_line), "G"}});
        if (!readable(broken, left, right) || !right.complete || !differ(left.sum, right.sum, to_.chosen()))
            return;
        draft made(broken, to_.takes_other(ambiguity::automation) ? severity::error : broken.level);
        add_sides(made, left, right);
        made.tell(fmt::format("{} own-initiative measures solely by automated means in part 8 ({}), but {} in column G of parts 5 and 6 ({}); "
                              "the difference is {}",
                              number_in_words(left.sum), left.words, number_in_words(right.sum), right.words,
                              number_in_words(std::abs(left.sum - right.sum))));
        to_.add(made);
    }

    struct basis {
        appeal which;
        std::string_view name;
        char first; ///< columns of parts 5 and 6
        char last;
    };

    /// Whether a column of parts 5 and 6 has any number.
    [[nodiscard]] bool is_used(char column) const {
        const char letters[] = {column, '\0'};
        for (const unsigned number : {5U, 6U})
            for (const part& in : whole().parts_of(number))
                for (const part_row& row : in.rows())
                    if (row.kind == row_kind::data && !figure_of(in, row, letters).blank())
                        return true;
        return false;
    }

    void complaints() {
        constexpr basis bases[] = {{appeal::on_visibility, "visibility", 'H', 'N'},
                                   {appeal::on_monetisation, "monetisation", 'O', 'Q'},
                                   {appeal::on_service, "the service", 'R', 'S'},
                                   {appeal::on_account, "accounts", 'T', 'U'}};
        if (whole().parts_of(5).empty() && whole().parts_of(6).empty())
            return;
        for (const basis& each : bases) {
            const row_key key(each.which, scope::total);
            const figure about = total_of(whole(), 7, key, "G");
            if (!about.positive())
                continue;
            bool used = false;
            double measures = 0;
            for (char column = each.first; column <= each.last; ++column) {
                const char letters[] = {column, '\0'};
                used = used || is_used(column);
                measures += total_of(whole(), 5, row_key(total_line), letters).amount() + total_of(whole(), 6, row_key(total_line), letters).amount();
            }
            if (!used) {
                draft made(rules::complaints_on_measures_that_are_blank);
                add_cells(made, whole(), 7, key, "G");
                made.unless_explained().tell(fmt::format("{} complaints on restrictions of {}, but columns {} to {} of parts 5 and 6 are blank in every row",
                                                         number_in_words(about.number), each.name, each.first, each.last));
                to_.add(made);
                continue;
            }
            measures += side_of(whole(), {{4, row_key(total_line), "L"}, {4, row_key(total_line), "N"}}).sum;
            constexpr double worth_telling = 10;
            if (about.number > 2 * measures + worth_telling) {
                draft made(rules::complaints_exceed_measures);
                add_cells(made, whole(), 7, key, "G");
                made.unless_explained().tell(fmt::format("{} complaints on restrictions of {}, but {} such measures and actions on notices together",
                                                         number_in_words(about.number), each.name, number_in_words(measures)));
                to_.add(made);
            }
        }
    }

    void trusted_flaggers() {
        const row_key key(appeal::on_no_action_trusted, scope::total);
        if (!total_of(whole(), 7, key, "G").positive() || !total_of(whole(), 4, row_key(total_line), "G").zero())
            return;
        draft made(rules::trusted_flagger_complaints_without_notices);
        add_cells(made, whole(), 7, key, "G");
        add_cells(made, whole(), 4, row_key(total_line), "G");
        made.unless_explained().tell(fmt::format("{} complaints about trusted flaggers' notices, and 0 such notices in part 4",
                                                 number_in_words(total_of(whole(), 7, key, "G").number)));
        to_.add(made);
    }

    void medians() {
        constexpr figure_place places[] = {{3, row_key(total_line, scope::total), "J"}, {3, row_key(total_line, scope::total), "M"},
                                           {4, row_key(total_line), "J"}, {7, {appeal::complaints, scope::median_time}, "G"},
                                           {7, {appeal::disputes, scope::median_time}, "G"}};
        const figure_place* lowest = nullptr;
        const figure_place* highest = nullptr;
        const auto value = [this](const figure_place& at) { return total_of(whole(), at.part, at.key, at.column).number; };
        for (const figure_place& each : places) {
            if (whole().parts_of(each.part).size() != 1 || !total_of(whole(), each.part, each.key, each.column).positive())
                continue;
            if (lowest == nullptr || value(each) < value(*lowest))
                lowest = &each;
            if (highest == nullptr || value(each) > value(*highest))
                highest = &each;
        }
        constexpr double far_apart = 3600;
        if (lowest == nullptr || value(*highest) < far_apart * value(*lowest))
            return;
        draft made(rules::medians_of_different_size);
        add_cells(made, whole(), highest->part, highest->key, highest->column);
        add_cells(made, whole(), lowest->part, lowest->key, lowest->column);
        made.unless_explained().tell(fmt::format("{} hours in part {} and {} hours in part {}", number_in_words(value(*highest)), highest->part,
                                                 number_in_words(value(*lowest)), lowest->part));
        to_.add(made);
    }

    /// Parts that are filled in tell a type; a type that was given should not contradict it.
    void provider_type_given() {
        if (whole().provider_source() != type_source::declared)
            return;
        const provider_type given = whole().provider();
        const auto filled = [this](unsigned number, template_column column) {
            for (const part& in : whole().parts_of(number))
                for (const part_row& row : in.rows())
                    if (row.kind == row_kind::data && row.key.known() && figure_of(in, row, column).positive())
                        return true;
            return false;
        };
        const auto tell = [this](unsigned number, std::string_view what) {
            draft made(rules::provider_type_contradicted);
            made.whole_part(*whole().first(number)).tell(fmt::format("part {} has figures, though the provider was given as {}", number, what));
            to_.add(made);
        };
        constexpr std::string_view names[] = {"an intermediary service", "a hosting service", "an online platform",
                                              "a very large online platform", "a very large online search engine"};
        const std::string_view name = names[static_cast<std::size_t>(given)];
        if (filled(4, "F") && !binds(applicability::hosting, given)) // parts 9 and 10 have rules of their own
            tell(4, name);
    }

    /// Parts that are blank throughout, without a reason anywhere. Absent ones are told by part-missing, and texts by
    /// text-missing.
    void omissions() {
        if (to_.takes_other(ambiguity::omission_reason))
            return;
        std::vector<std::string> names;
        draft made(rules::omission_without_reason);
        for (const annex_part& each : annex_parts) {
            if (!to_.binds(each.who) || each.number < 3 || each.number > 10 ||
                (each.number == 7 && !to_.binds(applicability::platforms)))
                continue;
            const array_view<part> files = whole().parts_of(each.number);
            if (files.empty() || std::any_of(files.begin(), files.end(), [](const part& in) { return has_content(in); }))
                continue;
            if (!reason_for_omitting(whole(), each.number).empty())
                continue;
            names.push_back(fmt::format("part {}", unsigned{each.number}));
            made.whole_part(files[0]);
        }
        if (names.empty())
            return;
        to_.add(made.tell(fmt::format("{} {} blank throughout, and no text of the report names {}", list_in_words(names, 11),
                                      names.size() == 1 ? "is" : "are", names.size() == 1 ? "it" : "them")));
    }

    void companion() {
        const auto& notes = whole().notes();
        if (std::any_of(notes.begin(), notes.end(), [](const reader_note& note) { return note.kind == note_kind::companion; }))
            return;
        draft made(rules::companion_document_absent);
        to_.add(made.absent_part(0).tell("no document on methods came along"));
    }

    check_run& to_;
};

} // namespace

void across(check_run& to) { across_check(to).run(); }

} // namespace dsacheck::checks
