// Rules on the configuration of dsacheck itself: suppressions that do nothing (any more).
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/rule.hpp"

#include <cstdint>

namespace dsacheck {

/// What a run has looked at: suppressions of rules that it cannot ask are not called unused.
enum class run_subject : std::uint8_t { statements, report };

namespace rules {

inline constexpr rule suppression_expired{
    form::number{4001},
    form::id{"suppression-expired"},
    severity::warning,
    {dsacheck_docs("README, Suppressions")},
    form::title{"A suppression holds until the day on which it expires"},
    form::message{"the suppression of {value} expired on {detail}"},
    form::why{"Whoever accepted the findings did so until that day. They count again, and somebody should look at them."},
    form::remedy{"Correct what the rule found, or decide again: a new date in \"expires\", with the reason still true."},
    rule_use::api, // in every profile
    form::example{form::bad{"[[suppressions]]\nrule = \"duplicate-key\"\nreason = \"until the exporter is fixed\"\nexpires = 2025-01-31"},
                  form::good{"[[suppressions]]\nrule = \"duplicate-key\"\nreason = \"until the exporter is fixed\"\nexpires = 2125-01-31"},
                  form::example_kind::configuration}};

inline constexpr rule suppression_unused{
    form::number{4002},
    form::id{"suppression-unused"},
    severity::info,
    {dsacheck_docs("README, Suppressions")},
    form::title{"A suppression suppresses something"},
    form::message{"the suppression of {value} fits no finding"},
    form::why{"What it was made for may be mended. If it stays, it will hide the next finding of its kind without anybody "
              "having looked at it. Or a pattern is misspelt, and it never fitted."},
    form::remedy{"Remove it, or correct its patterns. A suppression for a file that is not checked in this run is not "
                 "called unused when it has a \"path\"."},
    rule_use::api, // in every profile
    form::example{form::bad{"[[suppressions]]\nrule = \"duplicate-key\"\nreason = \"known\""},
                  form::good{"# no suppressions"},
                  form::example_kind::configuration}};

inline constexpr const rule* configuration_rules[] = {&suppression_expired, &suppression_unused};

} // namespace rules

/// Adds a finding for each suppression that has expired or took nothing out. Call it once, when all input was read;
/// the findings lie in the file that the suppression came from, which becomes a source.
DSACHECK_EXPORT void check_suppressions(findings& all, run_subject subject);

} // namespace dsacheck
