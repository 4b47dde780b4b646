#include "explain_pages.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/duties.hpp"
#include "field_facts.hpp"
#include "rule_text.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

void append_code(std::string_view introduction, const std::string& code, std::string& out) {
    out += fmt::format("\n{}\n", introduction);
    std::string_view rest = code;
    for (;;) {
        const std::size_t end = rest.find('\n');
        out += fmt::format("    {}\n", rest.substr(0, end));
        if (end == std::string_view::npos)
            return;
        rest.remove_prefix(end + 1);
    }
}

std::string names_of(const std::vector<statement_field>& fields) {
    std::string names;
    for (const statement_field field : fields) {
        names += names.empty() ? "" : ", ";
        names += name_of(field);
    }
    return names;
}

/// The placeholders of all texts of the rule, once each.
void append_placeholders(const rule& which, std::string& out) {
    std::string texts;
    for (const std::string_view text :
         {which.message, which.api_message, which.examples.bad, which.examples.good})
        texts += text;
    const std::vector<placeholder> used = placeholders_in(texts);
    if (used.empty())
        return;
    out += "\nIn these texts\n";
    for (const placeholder& each : used)
        append_entry(out, each.name, each.meaning, 18);
}

} // namespace

void append_rule_page(const rule& which, std::string& out) {
    out += fmt::format("{}: rule {}, {}\n\n  ", which.id, which.number,
                       name_of(which.level));
    append_wrapped(out, which.title, 2, 2); // not in quotation marks: not all are the words of a source
    out += '\n';
    if (const rule_subject* const subject = subject_of(which))
        append_entry(out, "Subject", fmt::format("{} ({})", subject->title, group_of(which)));
    std::string_view label = "Sources";
    for (const citation& source : which.sources) {
        append_entry(out, label, text_of(source));
        if (const std::string_view url = name_of(source.in).url; !url.empty())
            append_entry(out, "", url);
        label = "";
    }
    label = "Checks";
    for (const duty* each : duties_of(which)) {
        append_entry(out, label, fmt::format("{}, {}: {}", each->id, each->place, each->text));
        label = "";
    }
    append_entry(out, "Message", which.message);
    if (!which.api_message.empty())
        append_entry(out, "API says", fmt::format("“{}”", which.api_message));
    append_entry(out, "Why", which.why);
    append_entry(out, "Remedy", which.remedy);
    if (!which.conflict.empty())
        append_entry(out, "Readings", which.conflict);
    append_entry(out, "Asked", use_of(which));
    if (const std::vector<statement_field> fields = fields_under(which); !fields.empty())
        append_entry(out, "Fields", names_of(fields));
    append_code(fmt::format("Breaks the rule, {}", place_of(which.examples)),
                printable_example(which.examples.bad), out);
    append_code("Keeps it", printable_example(which.examples.good), out);
    if (const std::string_view notation = notation_of(which.examples); !notation.empty()) {
        out += "\nReading the example\n  ";
        append_wrapped(out, notation, 2, 2);
    }
    append_placeholders(which, out);
}

} // namespace dsacheck
