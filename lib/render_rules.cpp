// All rules: a table for the terminal, JSON for programs, RULES.md.
#include "dsacheck/render.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/duties.hpp"
#include "field_facts.hpp"
#include "json_write.hpp"
#include "rule_text.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

// ---- text ----------------------------------------------------------------------------------------------------------

void render_rules_text(std::string& out) {
    std::size_t id_width = 0;
    for (const rule* each : all_rules())
        id_width = std::max(id_width, each->id.size());
    for (const rule_subject& subject : all_subjects()) {
        out += fmt::format("{}{} ({})\n", out.empty() ? "" : "\n", subject.title,
                           group_of(*subject.rules[0]));
        for (const rule* each : subject.rules) {
            out += fmt::format("  {:<6}{:<9}", each->number, name_of(each->level));
            append_padded(out, each->id, id_width + 2);
            out += each->title; // one line a rule, however long, for grep
            out += '\n';
        }
    }
    out += fmt::format("\n{}. More about one of them: dsacheck explain RULE\n",
                       counted(all_rules().size(), "rule", "rules"));
}

// ---- JSON ----------------------------------------------------------------------------------------------------------

namespace {

void write_rule(const rule& each, json::writer& to) {
    to.begin_object();
    to.member("number", each.number);
    to.member("id", each.id);
    to.member("severity", name_of(each.level));
    to.member("group", group_of(each));
    to.member("subject", subject_of(each)->title);
    to.member("asked", use_of(each));
    to.member("title", each.title);
    to.member("message", each.message);
    to.member("why", each.why);
    to.member("remedy", each.remedy);
    to.member("api_message", each.api_message);
    to.member("readings", each.conflict);
    to.name("sources").begin_array();
    for (const citation& source : each.sources) {
        to.begin_object();
        to.member("text", text_of(source));
        to.member("instrument", name_of(source.in).full_name);
        to.member("point", source.point);
        to.member("url", name_of(source.in).url);
        to.end_object();
    }
    to.end_array();
    to.name("duties").begin_array();
    for (const duty* checked : duties_of(each))
        to.string(checked->id);
    to.end_array();
    to.name("fields").begin_array();
    for (const statement_field field : fields_under(each))
        to.string(name_of(field));
    to.end_array();
    to.name("example").begin_object();
    to.member("place", place_of(each.examples));
    to.member("bad", printable_example(each.examples.bad));
    to.member("good", printable_example(each.examples.good));
    to.end_object();
    to.end_object();
}

} // namespace

void render_rules_json(std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_array();
    for (const rule* each : all_rules())
        write_rule(*each, to);
    to.end_array();
    out += '\n';
}

// ---- markdown ------------------------------------------------------------------------------------------------------

namespace {

constexpr std::string_view preface =
    R"(<!-- Generated from include/dsacheck/rules: cmake --build <build> --target regenerate. Do not edit. -->

# The rules of dsacheck

Every finding of dsacheck names one of these rules. `dsacheck explain RULE` shows the same text on the terminal.

A number or an id is never reused. Severities: **error**: the text says "shall" or "must", or the DSA Transparency
Database API refuses the document. **warning**: the text says "should", or an honest document could break the rule.
**info**: worth a look.

The sources name the provision of the law, the rule of the API's validator (in parentheses), or the standard. Titles
state the requirement, most of them close to the source's words; only the provision itself is authoritative.

An example is a few members, which replace or join those of a valid statement; or the whole input; or edits of a report;
or rows of a dump. Bytes that are not UTF-8 are shown as `\xe9`, characters that cannot be seen as `\ufeff`.

)";

/// The heading of a group, before the first subject of it.
void begin_group(const rule_subject& subject, std::string_view& group, std::string_view before,
                 std::string_view after, std::string& out) {
    if (const std::string_view next = group_of(*subject.rules[0]); next != group) {
        group = next;
        out += fmt::format("\n{}{}{}\n", before, group, after);
    }
}

void append_contents(std::string& out) {
    std::string_view group;
    for (const rule_subject& subject : all_subjects()) {
        begin_group(subject, group, "**", "**\n", out);
        out += fmt::format("- [{}](#{})\n", subject.title, anchor_of(subject.title));
        for (const rule* each : subject.rules)
            out += fmt::format("  - [{} {}](#{}): {}\n", each->number, each->id, each->id,
                               markdown(each->title));
    }
}

/// Without a language: placeholders and broken examples are no JSON.
void append_code(std::string_view introduction, std::string_view code, std::string& out) {
    out += fmt::format("\n{}\n\n```text\n{}\n```\n", introduction, code);
}

void append_rule(const rule& each, std::string& out) {
    out += fmt::format("\n#### {}\n\n**{}** · {} · {}\n\nSources: ", each.id,
                       each.number, name_of(each.level), markdown(each.title));
    for (const citation& source : each.sources)
        out += fmt::format("{}{}", &source == each.sources.begin() ? "" : " · ",
                           linked(source));
    out += "\n\n";
    out += fmt::format("- **Message:** `{}`\n- **Why:** {}\n- **Remedy:** {}\n",
                       each.message, markdown(each.why), markdown(each.remedy));
    if (!each.conflict.empty())
        out += fmt::format("- **Readings:** {}\n", markdown(each.conflict));
    out += fmt::format("- **Asked:** {}\n", use_of(each));
    if (!each.api_message.empty())
        out += fmt::format("- **The API says:** `{}`\n", each.api_message);
    const std::vector<statement_field> fields = fields_under(each);
    if (!fields.empty()) {
        out += "- **Fields:**";
        for (const statement_field field : fields)
            out += fmt::format("{} `{}`", field == fields.front() ? "" : ",",
                               name_of(field));
        out += '\n';
    }
    for (const duty* checked : duties_of(each))
        out += fmt::format("- **Checks** {}, {}: {}\n", checked->id, checked->place,
                           markdown(checked->text));
    append_code(fmt::format("Breaks the rule, {}:", place_of(each.examples)),
                printable_example(each.examples.bad), out);
    append_code("Keeps it:", printable_example(each.examples.good), out);
}

} // namespace

void render_rules_markdown(std::string& out) {
    out += preface;
    for (const form::example_kind kind : {form::example_kind::report, form::example_kind::dump}) {
        const form::example shown(form::bad(""), form::good(""), kind);
        out += fmt::format("- **Examples {}.** {}\n", place_of(shown), markdown(notation_of(shown)));
    }
    out += "\nWords in braces are placeholders:\n\n";
    out += "| placeholder | stands for |\n|---|---|\n";
    for (const placeholder& each : all_placeholders())
        out += fmt::format("| `{}` | {} |\n", each.name, each.meaning);
    out += "\n## Contents\n";
    append_contents(out);
    std::string_view group;
    for (const rule_subject& subject : all_subjects()) {
        begin_group(subject, group, "## ", "", out);
        out += fmt::format("\n### {}\n\n{}\n", subject.title, markdown(subject.about));
        for (const rule* each : subject.rules)
            append_rule(*each, out);
    }
}

} // namespace dsacheck
