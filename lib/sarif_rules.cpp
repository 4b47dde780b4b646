#include "sarif_rules.hpp"

#include "dsacheck/catalogue.hpp"
#include "field_facts.hpp"
#include "rule_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

namespace {

/// "ValueNotAllowed": SARIF's names for rules are for people, in Pascal case by custom.
std::string name_of_rule(std::string_view id) {
    std::string name;
    bool capital = true;
    for (const char c : id) {
        if (c == '-') {
            capital = true;
            continue;
        }
        name += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        capital = false;
    }
    return name;
}

std::string help_text(const rule& which) {
    return fmt::format("{}\n\nWhy: {}\n\nRemedy: {}\n\nBreaks the rule, {}:\n{}\n\nKeeps it:\n{}\n", which.title, which.why,
                       which.remedy, place_of(which.examples), printable_example(which.examples.bad),
                       printable_example(which.examples.good));
}

std::string help_markdown(const rule& which) {
    std::string sources;
    for (const citation& each : which.sources)
        sources += fmt::format("- {}\n", linked(each));
    return fmt::format("**{}**\n\n{}\n\n**Remedy:** {}\n\nBreaks the rule, {}:\n\n```text\n{}\n```\n\nKeeps it:\n\n"
                       "```text\n{}\n```\n\nSources:\n\n{}",
                       markdown(which.title), markdown(which.why), markdown(which.remedy), place_of(which.examples),
                       printable_example(which.examples.bad), printable_example(which.examples.good), sources);
}

void write_text(json::writer& to, std::string_view key, std::string_view text) {
    to.name(key).begin_object().member("text", text).end_object();
}

void write_rule(json::writer& to, const rule& which) {
    to.begin_object();
    to.member("id", which.id);
    to.member("name", name_of_rule(which.id));
    write_text(to, "shortDescription", sarif_text(std::string(which.title)));
    write_text(to, "fullDescription", sarif_text(std::string(which.why)));
    to.name("help").begin_object();
    to.member("text", sarif_text(help_text(which)));
    to.member("markdown", help_markdown(which));
    to.end_object();
    if (const std::string_view url = name_of(which.sources.list[0].in).url; !url.empty())
        to.member("helpUri", url);
    to.name("defaultConfiguration").begin_object().member("level", sarif_level(which.level)).end_object();
    to.name("properties").begin_object();
    to.member("number", which.number);
    to.name("sources").begin_array();
    for (const citation& each : which.sources)
        to.string(text_of(each));
    to.end_array();
    to.name("tags").begin_array().string(group_of(which));
    if (const rule_subject* const subject = subject_of(which))
        to.string(subject->title);
    to.end_array();
    to.end_object().end_object();
}

} // namespace

sarif_rules::sarif_rules(const findings& all) {
    const auto add = [this](const rule* which) {
        const auto at = std::lower_bound(rules_.begin(), rules_.end(), which,
                                         [](const rule* a, const rule* b) { return a->number < b->number; });
        if (at == rules_.end() || **at != *which)
            rules_.insert(at, which);
    };
    for (const findings::rule_count& each : all.by_rule())
        add(each.which);
    for (const finding& each : all.withheld())
        add(each.broken);
}

std::size_t sarif_rules::index_of(const rule& which) const noexcept {
    const auto at = std::find_if(rules_.begin(), rules_.end(), [&which](const rule* each) { return *each == which; });
    return static_cast<std::size_t>(at - rules_.begin());
}

void sarif_rules::write(json::writer& to) const {
    for (const rule* each : rules_)
        write_rule(to, *each);
}

std::string_view sarif_level(severity level) noexcept { return level == severity::info ? "note" : name_of(level); }

std::string sarif_text(std::string text) {
    if (text.find("](") == std::string::npos)
        return text;
    for (std::size_t at = 0; (at = text.find_first_of("[]", at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\\');
    return text;
}

} // namespace dsacheck
