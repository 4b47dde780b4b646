#include "dsacheck/render_template.hpp"

#include "report/demo_figures.hpp"

#include <algorithm>
#include <memory>

namespace dsacheck {

namespace {

using detail::demo_figures;

constexpr std::string_view placeholder_states = "AT, [\xE2\x80\xA6], SE";
constexpr std::string_view placeholder_members = "[...]";
constexpr std::string_view placeholder_description = "Text to detail the \"Other\" keyword.";
constexpr int days_to_publication = 45;

void append_number(std::string& out, unsigned value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0');
    out += digits;
}

std::string text_of(date day) {
    std::string out;
    append_number(out, static_cast<unsigned>(day.year), 4);
    out += '-';
    append_number(out, day.month, 2);
    out += '-';
    append_number(out, day.day, 2);
    return out;
}

date days_later(date day, int days) { return civil_from_days(days_from_civil(day) + days); }

class template_writer {
  public:
    explicit template_writer(const template_request& wanted)
        : wanted_(wanted), period_(text_of(wanted.start) + "/" + text_of(wanted.end)) {
        if (wanted.figures == template_figures::demo)
            demo_ = std::make_unique<demo_figures>(wanted.provider);
    }

    report_source file(unsigned part) {
        form_ = &annex_part_of(part);
        out_.clear();
        for (std::size_t i = 0; i < form_->columns.size(); ++i)
            field(i, form_->columns[i].header);
        out_ += "\r\n";
        if (has_category_rows(part))
            write_category_rows();
        else
            for (const annex_row& row : form_->rows)
                if (binds(row.who, wanted_.provider))
                    write_scopes(row);
        return {std::string(form_->stem) + ".csv", out_};
    }

  private:
    [[nodiscard]] bool expanded() const noexcept { return demo_ || wanted_.rows == template_rows::expanded; }

    void field(std::size_t index, std::string_view text) {
        if (index > 0)
            out_ += ',';
        append_csv_field(out_, text);
    }

    void write_category_rows() {
        const unsigned part = form_->number;
        if (part == 4 && !binds(form_->who, wanted_.provider))
            return;
        if (part != 3) {
            write_lines(scope::none);
            return;
        }
        write_lines(scope::total);
        if (wanted_.rows == template_rows::expanded) {
            for (std::size_t i = 0; i < member_states.size(); ++i)
                write_lines(scope_of_state(i));
        } else if (demo_) {
            for (const scope state : demo_figures::ordering_states())
                write_lines(state);
        } else {
            write_lines(scope::placeholder);
        }
    }

    void write_lines(scope where) {
        for (std::uint8_t line = 0; line < category_lines.size(); ++line)
            if (part_has_line(form_->number, line))
                write_row(row_key(line, where), form_->who);
    }

    void write_scopes(const annex_row& row) {
        const bool states = row.where == scope::each_state;
        if (!states && row.where != scope::each_language) {
            write_row(row_key(row.subject, row.where), row.who);
            return;
        }
        const std::size_t members = states ? member_states.size() : official_languages.size();
        const auto member = [states](std::size_t i) { return states ? scope_of_state(i) : scope_of_language(i); };
        for (std::size_t i = 0; i < members; ++i) {
            if (expanded() || i == 0 || i + 1 == members)
                write_row(row_key(row.subject, member(i)), row.who);
            if (!expanded() && i == 0)
                write_row(row_key(row.subject, scope::placeholder), row.who);
        }
    }

    void write_row(row_key key, applicability who) {
        for (std::size_t i = 0; i < form_->columns.size(); ++i)
            field(i, cell(key, who, i));
        out_ += "\r\n";
    }

    std::string cell(row_key key, applicability who, std::size_t column) {
        const category_line* line = has_category_rows(form_->number) ? &category_lines[key.subject] : nullptr;
        switch (form_->columns[column].kind) {
        case column_kind::applicability: return std::string(label_of(who));
        case column_kind::service: return wanted_.service;
        case column_kind::period: return period_;
        case column_kind::category_label: return std::string(line->label);
        case column_kind::category_description: return std::string(line->description);
        case column_kind::category_code: return std::string(line->code);
        case column_kind::other_description: return description(key, *line);
        case column_kind::section: return std::string(annex_sections[form_->indicators[key.subject].section]);
        case column_kind::indicator: return std::string(form_->indicators[key.subject].label);
        case column_kind::scope: return std::string(shown_scope(form_->number, key.where));
        case column_kind::count:
        case column_kind::hours:
            return demo_ ? demo_->figure(form_->number, key, template_column(column)) : std::string();
        case column_kind::value: return value(key);
        case column_kind::contextual: return context(key, template_column(column));
        }
        return {};
    }

    std::string description(row_key key, const category_line& line) {
        if (line.level != line_level::sub_category || line.sub != keyword::other)
            return {};
        if (!demo_)
            return std::string(placeholder_description);
        return demo_->has_figures(form_->number, key) ? std::string(detail::demo_description(form_->number, key.subject))
                                                      : std::string();
    }

    std::string context(row_key key, template_column column) {
        if (!demo_ || (has_category_rows(form_->number) && form_->number != 2))
            return {};
        const bool has_figure = form_->number == 2 || !demo_->figure(form_->number, key, column).empty();
        return detail::demo_context(form_->number, key, wanted_.provider, has_figure);
    }

    std::string value(row_key key) {
        if (form_->number == 1)
            return identification_value(static_cast<identification>(key.subject));
        if (form_->number == 11)
            return demo_ ? std::string(detail::demo_text(static_cast<qualitative>(key.subject), wanted_.provider)) : "Free text";
        return demo_ ? demo_->figure(form_->number, key, column_of(form_->number, column_kind::value)) : std::string();
    }

    std::string identification_value(identification which) {
        switch (which) {
        case identification::provider_name:
            return !wanted_.provider_name.empty() ? wanted_.provider_name : demo_ ? "Example Provider Ltd" : "Text";
        case identification::published:
            return demo_ ? text_of(days_later(wanted_.end, days_to_publication)) : "YYYY-MM-DD";
        case identification::previous_published: // as late after its own period, which ended the day before this one began
            return demo_ ? text_of(days_later(wanted_.start, days_to_publication - 1)) : "YYYY-MM-DD";
        case identification::period_start: return text_of(wanted_.start);
        case identification::period_end: break;
        }
        return text_of(wanted_.end);
    }

    static std::string_view shown_scope(unsigned part, scope where) {
        if (where == scope::placeholder)
            return part == 3 ? placeholder_states : placeholder_members;
        return scope_label(part, where);
    }

    const template_request& wanted_;
    std::string period_;
    std::unique_ptr<demo_figures> demo_;
    const annex_part* form_ = nullptr;
    std::string out_;
};

} // namespace

void append_csv_field(std::string& out, std::string_view text) {
    const bool blank_ends = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blank_ends && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

std::vector<report_source> render_template(const template_request& wanted) {
    template_writer writer(wanted);
    std::vector<report_source> files;
    for (const annex_part& each : annex_parts)
        files.push_back(writer.file(each.number));
    return files;
}

} // namespace dsacheck
