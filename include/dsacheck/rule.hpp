// A rule: one constexpr object that holds everything a person reads about it.
//
// A rule is declared directly above the check that raises it (see rules/*.hpp). Each part of the
// declaration has its own small label type, so that the initialiser reads as a form and a swapped
// field does not compile.
#pragma once

#include "dsacheck/citation.hpp"
#include "dsacheck/severity.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

/// The labels of a rule's declaration. All texts have static storage and are English.
namespace form {

/// Four digits: 1xxx encoding and syntax, 2xxx statements, 3xxx reports, 4xxx across documents. Never reused.
struct number {
    std::uint16_t value;
    constexpr explicit number(std::uint16_t n) noexcept : value(n) {}
};

#define DSACHECK_FORM_LABEL(label)                                                                           \
    struct label {                                                                                           \
        std::string_view text;                                                                               \
        constexpr explicit label(std::string_view t) noexcept : text(t) {}                                   \
    }

DSACHECK_FORM_LABEL(id);      ///< names the defect, lower case with hyphens; never reused
DSACHECK_FORM_LABEL(title);   ///< states the requirement, close to the source's words
DSACHECK_FORM_LABEL(message); ///< what a finding says; placeholders {field} {value} {detail}
DSACHECK_FORM_LABEL(why);     ///< why it matters
DSACHECK_FORM_LABEL(remedy);  ///< how to fix it
/// The API's own words; placeholders {attribute} {name} {limit}; empty when the API says nothing of its own.
DSACHECK_FORM_LABEL(api_message);
/// Ids of the duties of Implementing Regulation (EU) 2024/2835 that the rule checks, separated by blanks.
DSACHECK_FORM_LABEL(duties);
/// Where the sources contradict each other: what they say, which reading is the default, and which option takes the other.
DSACHECK_FORM_LABEL(conflict);
DSACHECK_FORM_LABEL(bad);  ///< input that raises exactly this rule
DSACHECK_FORM_LABEL(good); ///< input that raises nothing

#undef DSACHECK_FORM_LABEL

/// What the two texts of an example are.
enum class example_kind : std::uint8_t {
    members, ///< a JSON merge patch (RFC 7396) on a valid statement: the minimal one, or for rules of the profile `full`
             ///< one in which nothing is missing
    body,    ///< the whole input, a request body to the batch endpoint if it is an object with `statements`
    report,  ///< edits of a complete transparency report, one a line
    dump,    ///< rows of a dump; see tests/support/dump_rows.hpp for what stands in braces
    configuration ///< a file dsacheck.toml, with a valid statement checked by it on 24 November 2026
};

struct example {
    std::string_view bad;
    std::string_view good;
    example_kind kind;
    constexpr example(form::bad b, form::good g, example_kind k = example_kind::members) noexcept
        : bad(b.text), good(g.text), kind(k) {}
};

} // namespace form

/// When a rule is asked.
enum class rule_use : std::uint8_t {
    api,       ///< always: what the API refuses, or what cannot be read
    full,      ///< in the profile `full`: what the sources ask for beyond that
    on_request ///< only when it is turned on by name: statistics, or what an honest document often does
};

/// Rules with lower numbers tell what cannot be read or what the API refuses.
inline constexpr std::uint16_t first_number_beyond_api = 2100;

/// A rule. Rules live for the whole program (constexpr objects) and are compared by number, never by address.
struct rule {
    std::uint16_t number;
    severity level; ///< the severity unless options say otherwise
    std::string_view id;
    citations sources;
    std::string_view title;
    std::string_view message;
    std::string_view why;
    std::string_view remedy;
    std::string_view api_message;
    std::string_view duties;
    std::string_view conflict;
    rule_use use;
    form::example examples;

    /// The parts that every rule has, then those that only some have, in any order: `rule_use`, `form::api_message`,
    /// `form::duties`, `form::conflict`, `form::example`.
    template <class... Parts>
    constexpr rule(form::number n, form::id i, severity s, citations c, form::title t, form::message m, form::why w,
                   form::remedy r, Parts... parts) noexcept
        : number(n.value), level(s), id(i.text), sources(c), title(t.text), message(m.text), why(w.text),
          remedy(r.text), use(usual_use(n.value)), examples(form::bad{""}, form::good{""}) {
        (set(parts), ...);
    }

    friend constexpr bool operator==(const rule& a, const rule& b) noexcept { return a.number == b.number; }
    friend constexpr bool operator!=(const rule& a, const rule& b) noexcept { return a.number != b.number; }

  private:
    static constexpr rule_use usual_use(std::uint16_t number) noexcept {
        return number < first_number_beyond_api ? rule_use::api : rule_use::full;
    }
    constexpr void set(rule_use u) noexcept { use = u; }
    constexpr void set(form::api_message a) noexcept { api_message = a.text; }
    constexpr void set(form::duties d) noexcept { duties = d.text; }
    constexpr void set(form::conflict c) noexcept { conflict = c.text; }
    constexpr void set(form::example e) noexcept { examples = e; }
};

} // namespace dsacheck
