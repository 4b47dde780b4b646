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
DSACHECK_FORM_LABEL(title);   ///< states the requirement in the source's own words
DSACHECK_FORM_LABEL(message); ///< what a finding says; placeholders {field} {value} {detail}
DSACHECK_FORM_LABEL(why);     ///< why it matters
DSACHECK_FORM_LABEL(remedy);  ///< how to fix it
/// The API's own words; placeholders {attribute} {name} {limit}; empty when the API says nothing of its own.
DSACHECK_FORM_LABEL(api_message);
DSACHECK_FORM_LABEL(bad);  ///< input that raises exactly this rule
DSACHECK_FORM_LABEL(good); ///< input that raises nothing

#undef DSACHECK_FORM_LABEL

/// What the two texts of an example are.
enum class example_kind : std::uint8_t {
    members, ///< a JSON merge patch (RFC 7396) on the minimal valid statement
    body     ///< the whole input, a request body to the batch endpoint if it is an object with `statements`
};

struct example {
    std::string_view bad;
    std::string_view good;
    example_kind kind;
    constexpr example(form::bad b, form::good g, example_kind k = example_kind::members) noexcept
        : bad(b.text), good(g.text), kind(k) {}
};

} // namespace form

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
    form::example examples;

    constexpr rule(form::number n, form::id i, severity s, citations c, form::title t, form::message m, form::why w,
                   form::remedy r, form::api_message a, form::example e) noexcept
        : number(n.value), level(s), id(i.text), sources(c), title(t.text), message(m.text), why(w.text),
          remedy(r.text), api_message(a.text), examples(e) {}

    constexpr rule(form::number n, form::id i, severity s, citations c, form::title t, form::message m, form::why w,
                   form::remedy r, form::example e) noexcept
        : rule(n, i, s, c, t, m, w, r, form::api_message{""}, e) {}

    friend constexpr bool operator==(const rule& a, const rule& b) noexcept { return a.number == b.number; }
    friend constexpr bool operator!=(const rule& a, const rule& b) noexcept { return a.number != b.number; }
};

} // namespace dsacheck
