#include "dsacheck/statement_totals.hpp"

#include "dsacheck/read_statement.hpp"
#include "detect_form.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dsacheck {

namespace {

constexpr std::size_t no_column = statement_totals::restrictions;

// Columns of parts 5 and 6, counted from H.
constexpr std::size_t first_monetary = 7;   // O
constexpr std::size_t service_suspended = 10; // R
constexpr std::size_t service_ended = 11;   // S
constexpr std::size_t first_account = 12;   // T

std::size_t column_of_provision(std::uint8_t code) noexcept {
    switch (static_cast<decision_provision>(code)) {
    case decision_provision::partial_suspension:
    case decision_provision::total_suspension: return service_suspended;
    case decision_provision::partial_termination:
    case decision_provision::total_termination: return service_ended;
    }
    return no_column;
}

void count_restrictions(const statement& s, statement_totals::by_ground& to) {
    const field_value& visibility = s[statement_field::decision_visibility];
    if (s.present.has(statement_field::decision_visibility))
        for (std::size_t i = 0; i < visibility.element_count; ++i)
            if (const std::uint8_t code = s.elements[visibility.first_element + i].code; code < first_monetary)
                ++to.restricted[code];
    const auto code_of = [&s](statement_field field) {
        return s.present.has(field) ? s[field].code : no_code;
    };
    if (const std::uint8_t code = code_of(statement_field::decision_monetary); code != no_code)
        ++to.restricted[first_monetary + code];
    if (const std::uint8_t code = code_of(statement_field::decision_provision); code != no_code)
        if (const std::size_t column = column_of_provision(code); column != no_column)
            ++to.restricted[column];
    if (const std::uint8_t code = code_of(statement_field::decision_account); code != no_code)
        ++to.restricted[first_account + code];
}

void add_document(std::string_view document, document_layout layout, const date_range& period, statement_reader& reader,
                  statement& current, statement_totals& into) {
    reader.open(document, layout);
    for (;;)
        switch (reader.next(current)) {
        case read_status::statement: into.add(current, period); break;
        case read_status::not_an_object: ++into.unusable; break;
        case read_status::restart: break; // the same key twice: what was counted stays, and the API takes the last
        case read_status::malformed: ++into.unusable; return;
        case read_status::end: return;
        }
}

document_layout layout_of(input_form form) noexcept {
    return form == input_form::batch   ? document_layout::batch
           : form == input_form::array ? document_layout::array
                                       : document_layout::statement;
}

template <class Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        use(line);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
}

bool is_blank(std::string_view line) noexcept { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace

void statement_totals::add(const statement& s, const date_range& period) {
    const auto usable = [&s](statement_field field) {
        return s.present.has(field) && s[field].code != no_code;
    };
    const date day = s.present.has(statement_field::application_date) ? s[statement_field::application_date].day : date{};
    if (!usable(statement_field::decision_ground) || !usable(statement_field::category) ||
        !usable(statement_field::source_type) || day.month == 0) {
        ++unusable;
        return;
    }
    if (day < period.first || period.last < day) {
        ++outside_period;
        return;
    }
    ++counted;
    by_ground& to = static_cast<decision_ground>(s[statement_field::decision_ground].code) == decision_ground::illegal_content
                        ? illegal
                        : incompatible;
    const auto source = static_cast<source_type>(s[statement_field::source_type].code);
    if (source == source_type::article_16 || source == source_type::trusted_flagger) {
        ++to.after_notices;
        to.after_trusted_flaggers += source == source_type::trusted_flagger ? 1U : 0U;
        return;
    }
    ++to.own_initiative[s[statement_field::category].code];
    ++to.own_initiative_total;
    if (usable(statement_field::automated_decision) &&
        static_cast<automated_decision>(s[statement_field::automated_decision].code) == automated_decision::fully)
        ++to.fully_automated;
    count_restrictions(s, to);
}

run_status read_statement_totals(const std::string& path, const date_range& period, statement_totals& into) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return {false, path + ": cannot be read"};
    std::string line;
    std::string beginning; // two lines tell NDJSON from a document of several lines
    for (int lines = 0; lines < 2 && std::getline(file, line); lines += is_blank(line) ? 0 : 1)
        beginning.append(line).append("\n");
    input_form form = detect_form(beginning);
    if (form != input_form::ndjson) {
        beginning.append(std::istreambuf_iterator<char>(file), {});
        form = detect_form(beginning);
    }
    statement_reader reader;
    statement current;
    const auto add_line = [&](std::string_view one) {
        if (!is_blank(one))
            add_document(one, detect_line_layout(one), period, reader, current, into);
    };
    if (form == input_form::ndjson) {
        for_each_line(beginning, add_line);
        while (std::getline(file, line))
            add_line(line);
    } else if (!is_blank(beginning)) {
        add_document(beginning, layout_of(form), period, reader, current, into);
    }
    return file.bad() ? run_status{false, path + ": reading failed"} : run_status{};
}

} // namespace dsacheck
