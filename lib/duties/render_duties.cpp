// The duties of the Implementing Regulation with the rules that check them: a table, JSON, markdown.
#include "dsacheck/duties.hpp"

#include "json_write.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

namespace {

std::string_view name_of(duty_force force) noexcept { return duty_force_names[static_cast<std::size_t>(force)]; }
std::string_view name_of(duty_check check) noexcept { return duty_check_names[static_cast<std::size_t>(check)]; }
std::string_view name_of(duty_addressee who) noexcept { return duty_addressee_names[static_cast<std::size_t>(who)]; }

/// The ids of the rules, or why there is none.
std::string rules_in_words(const duty& which, std::string_view open, std::string_view close) {
    std::string text;
    for (const rule* each : rules_that_check(which))
        text += fmt::format("{}{}{}{}", text.empty() ? "" : ", ", open, each->id, close);
    if (!text.empty() || which.is_checkable())
        return text.empty() ? "none" : text;
    return which.check == duty_check::permission ? "none: nothing to breach" : "none: not to be seen in the files";
}

std::size_t count(bool (*holds)(const duty&)) noexcept {
    const array_view<duty> all = all_duties();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), holds));
}

} // namespace

void render_duties_text(std::string& out) {
    for (const duty& each : all_duties()) {
        out += fmt::format("{}  {}; {}, {}\n    {}\n    {}: {}\n", each.id, each.place, name_of(each.force),
                           name_of(each.who), each.text, name_of(each.check), rules_in_words(each, "", ""));
    }
    out += fmt::format("\n{} duties of Implementing Regulation (EU) 2024/2835: {} can be checked in one report, {} in several "
                       "documents,\n{} only outside of the files, {} are permissions. The texts are reminders; the Regulation "
                       "prevails.\n",
                       all_duties().size(), count([](const duty& d) { return d.check == duty_check::one_report; }),
                       count([](const duty& d) { return d.check == duty_check::several_documents; }),
                       count([](const duty& d) { return d.check == duty_check::outside; }),
                       count([](const duty& d) { return d.check == duty_check::permission; }));
}

void render_duties_json(std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_array();
    for (const duty& each : all_duties()) {
        to.begin_object();
        to.member("id", each.id);
        to.member("place", each.place);
        to.member("verb", name_of(each.force));
        to.name("mandatory").boolean(each.is_mandatory());
        to.member("check", name_of(each.check));
        to.member("addressee", name_of(each.who));
        to.member("text", each.text);
        to.name("rules").begin_array();
        for (const rule* rule : rules_that_check(each))
            to.string(rule->id);
        to.end_array();
        to.end_object();
    }
    to.end_array();
    out += '\n';
}

void render_duties_markdown(std::string& out) {
    out += "| duty | place | verb | whom it binds | what it asks | seen in | rules |\n|---|---|---|---|---|---|---|\n";
    for (const duty& each : all_duties())
        out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", each.id, each.place, name_of(each.force),
                           name_of(each.who), each.text, name_of(each.check), rules_in_words(each, "`", "`"));
}

} // namespace dsacheck
