// Part 11: the texts.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_people.hpp"
#include "dsacheck/rules/report_qualitative.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/text_hints.hpp"
#include "report/totals.hpp"
#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <map>

namespace dsacheck::checks {

namespace {

constexpr template_column text_column = "E";
constexpr std::size_t longest_text = 5000; // Annex II, Part II.2, column E

/// Code points; a line end of two counts as one.
std::size_t length_of(std::string_view text) noexcept {
    std::size_t pairs = 0;
    for (std::size_t at = text.find("\r\n"); at != npos; at = text.find("\r\n", at + 2))
        ++pairs;
    return count_code_points(text) - pairs;
}

bool automation_is_reported(const report& whole) {
    return total_of(whole, 8, row_key(automation::measures_solely, scope::total), "G").positive() ||
           total_of(whole, 5, row_key(total_line), "G").positive() || total_of(whole, 6, row_key(total_line), "G").positive() ||
           total_of(whole, 8, row_key(automation::notices_solely, scope::notices), "G").positive();
}

bool is_about_automation(const part_row& row) noexcept {
    return row.key.subject >= static_cast<std::uint8_t>(qualitative::automated_means) &&
           row.key.subject <= static_cast<std::uint8_t>(qualitative::safeguards);
}

class text_check {
  public:
    text_check(const part& in, check_run& to) : in_(in), to_(to), automated_(automation_is_reported(to.whole())) {}

    void run() {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data && row.key.subject < in_.form().indicators.size() && row.occurrence == 0)
                look_at(row);
        missing_.report(to_, "text is missing", "texts are missing");
        token_.report(to_, "text is only a word for \"not available\"", "texts are only a word for \"not available\"");
        denied_.report(to_, "text says that it does not apply, though the figures report automated means",
                       "texts say that they do not apply, though the figures report automated means");
        repeated();
    }

  private:
    void look_at(const part_row& row) {
        const bool due = to_.binds(in_, row);
        const cell_value& value = in_.value(row, text_column);
        const std::string_view text = trim_blanks(in_.text(row, text_column));
        if (value.kind == value_kind::blank) {
            if (due)
                missing_.add(in_, row, text_column);
            return;
        }
        if (value.kind == value_kind::placeholder)
            return;
        const bool denies = value.kind == value_kind::not_available ||
                            (text.size() < 300 && mentions(fold_label(text), words_for_no_automation()));
        if (denies && automated_ && is_about_automation(row)) {
            denied_.add(in_, row, text_column);
            return;
        }
        if (value.kind == value_kind::not_available) {
            if (due)
                token_.add(in_, row, text_column);
            return;
        }
        if (const std::size_t length = length_of(text); length > longest_text) {
            draft made(rules::qualitative_text_too_long);
            made.cell(in_, row, text_column).tell(fmt::format("{} has {} characters", row_in_words(in_, row), with_thousands(length)));
            to_.add(made);
        }
        constexpr std::size_t worth_comparing = 80;
        if (text.size() >= worth_comparing)
            texts_[text].push_back(&row);
        look_into(row, fold_label(text));
    }

    void look_into(const part_row& row, const std::string& folded) {
        const auto which = static_cast<qualitative>(row.key.subject);
        if (which == qualitative::qualifications || which == qualitative::methodology)
            language_levels(row, folded);
        const known_words known = words_known_for(folded);
        if (known == known_words::none)
            return;
        std::vector<std::string> absent;
        for (const text_element& each : text_elements())
            if (known == known_words::all && each.row == which && !mentions(folded, each.beginnings))
                absent.emplace_back(each.name);
        if (!absent.empty())
            tell(rules::element_not_found, rules::element_not_found.level, row, "no word was found on " + list_in_words(absent));
        if (which == qualitative::summary && !mentions(folded, words_for_restrictions()))
            tell(rules::required_content_not_found, severity::info, row, "no word was found on the types of restrictions");
        if (which == qualitative::meaningful_information && !mentions(folded, words_for_exposure()))
            tell(rules::required_content_not_found, severity::info, row, "no word was found on a measure of exposure, such as a share of views");
        if (which == qualitative::qualifications && !mentions_the_framework(folded))
            tell(rules::qualifications_framework_level_absent, severity::warning, row, "no level of the European Qualifications Framework was found");
        if (which == qualitative::summary)
            soft_restrictions(row, folded);
    }

    void soft_restrictions(const part_row& row, const std::string& folded) {
        const double labels = total_of(to_.whole(), 5, row_key(total_line), "M").amount() + total_of(to_.whole(), 6, row_key(total_line), "M").amount();
        const double demotions = total_of(to_.whole(), 5, row_key(total_line), "J").amount() + total_of(to_.whole(), 6, row_key(total_line), "J").amount();
        if ((labels == 0 && demotions == 0) || mentions(folded, words_for_soft_restrictions()))
            return;
        tell(rules::soft_restrictions_not_outlined, labels > 0 ? severity::warning : severity::info, row,
             fmt::format("the figures have {} labelled and {} demoted measures, and no word was found on labels, warnings or demotion",
                         number_in_words(labels), number_in_words(demotions)));
    }

    void language_levels(const part_row& row, const std::string& folded) {
        if (folded.find("b2") != std::string::npos || folded.find("c1") != std::string::npos)
            return;
        if (folded.find("cefr") == std::string::npos && folded.find("level") == std::string::npos)
            return;
        constexpr std::string_view low[] = {"b1", "a2", "a1"};
        if (mentions(folded, {low, 3}))
            tell(rules::language_level_below_b2, severity::info, row, "a level of language below B2 is named, and B2 is not");
    }

    void tell(const rule& broken, severity level, const part_row& row, std::string detail) {
        draft made(broken, level);
        made.cell(in_, row, text_column).tell(fmt::format("{}: {}", row_in_words(in_, row), detail));
        to_.add(made);
    }

    void repeated() {
        for (const auto& [text, rows] : texts_) {
            if (rows.size() < 2)
                continue;
            draft made(rules::texts_repeated);
            for (const part_row* row : rows)
                made.cell(in_, *row, text_column);
            to_.add(made.tell(fmt::format("{} indicators have the same text: {}", rows.size(), made.cells_in_words())));
        }
    }

    const part& in_;
    check_run& to_;
    bool automated_;
    std::map<std::string_view, std::vector<const part_row*>> texts_;
    cell_group missing_{rules::text_missing};
    cell_group token_{rules::text_missing, severity::warning};
    cell_group denied_{rules::automation_denied_but_reported};
};

} // namespace

void qualitative_texts(const part& in, check_run& to) {
    if (in.number() == 11)
        text_check(in, to).run();
}

} // namespace dsacheck::checks
