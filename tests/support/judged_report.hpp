// A report made by edits (see report_edits.hpp), checked.
#pragma once

#include "dsacheck/render.hpp"
#include "dsacheck/validate_report.hpp"
#include "support/report_edits.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace dsacheck::testing {

struct judged_report {
    report whole;
    findings found;
};

/// `choose` may change the options that the edits lead to.
inline judged_report judged(std::string_view edits, const std::function<void(report_options&)>& choose = {}) {
    edited_report made = edited(edits);
    report before;
    if (made.previous) {
        before = read_report(*made.previous, made.chosen);
        made.chosen.previous = &before;
    }
    if (choose)
        choose(made.chosen);
    judged_report result{{}, findings(made.chosen)};
    result.whole = read_report(std::move(made.files), made.chosen);
    validate_report(result.whole, made.chosen, result.found);
    return result;
}

/// A line for each finding, "error sub-categories-sum: the message".
inline std::string told(const findings& found) {
    std::string text;
    for (const finding& each : found)
        text += std::string(name_of(each.level)) + ' ' + std::string(each.broken->id) + ": " + message_of(each) + '\n';
    return text;
}

/// The severity of the first finding of a rule, by its number: "error", "warning", "info"; "none" without one.
inline std::string_view level_of(const findings& found, unsigned rule) {
    for (const finding& each : found)
        if (each.broken->number == rule)
            return name_of(each.level);
    return "none";
}

} // namespace dsacheck::testing
