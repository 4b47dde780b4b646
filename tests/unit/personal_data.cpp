// Personal data in free text, measured on labelled snippets: personal_data.tsv beside this file holds, a line
// each, the part (tuned: the scanner was adjusted on them; held-out: it was not), the language, and the text,
// in which
// {{kind:the bytes that must be found}} marks each find. Everything outside the marks must not be found.
#define BOOST_TEST_MODULE personal_data
#include <boost/test/unit_test.hpp>

#include "dsacheck/bytes.hpp"
#include "personal_data/personal_data.hpp"
#include "support/personal_data_snippets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iomanip>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;
namespace pd = dsacheck::personal_data;

namespace {

const std::vector<snippet>& snippets() {
    static const std::vector<snippet> all =
        read_snippets(DSACHECK_SOURCE_DIR "/tests/unit/personal_data.tsv");
    return all;
}

std::vector<mark> found_in(std::string_view text, text_form form = text_form::plain) {
    std::vector<mark> result;
    pd::scan(text, form, [&](const pd::match& m) {
        result.push_back(
            {std::string(pd::name_of(m.what)), std::string(text.substr(m.offset, m.length)), m.offset});
    });
    return result;
}

/// Everything beyond ASCII and every slash as an escape, as PHP writes it.
std::string escape_all(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        text.remove_prefix(c.size);
        if (c.value == '/') {
            out += "\\/";
        } else if (c.value < 0x80) {
            out += static_cast<char>(c.value);
        } else {
            std::ostringstream hex;
            hex << "\\u" << std::hex << std::setw(4) << std::setfill('0')
                << static_cast<unsigned long>(c.value);
            out += hex.str();
        }
    }
    return out;
}

struct counts {
    std::size_t right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const {
        return right + wrong == 0 ? 1 : double(right) / double(right + wrong);
    }
    [[nodiscard]] double recall() const {
        return right + missed == 0 ? 1 : double(right) / double(right + missed);
    }
};

/// Counts per kind, with the total in the last place.
using table = std::array<counts, pd::kind_count + 1>;

void count(table& sums, const snippet& s, std::ostream& log) {
    std::vector<mark> expected = s.marks;
    const auto add = [&sums](const std::string& kind, std::size_t counts::*member) {
        for (std::size_t k = 0; k < pd::kind_count; ++k)
            if (pd::name_of(static_cast<pd::kind>(k)) == kind)
                ++(sums[k].*member);
        ++(sums[pd::kind_count].*member);
    };
    for (const mark& found : found_in(s.text)) {
        const auto hit = std::find(expected.begin(), expected.end(), found);
        if (hit != expected.end()) {
            expected.erase(hit);
            add(found.kind, &counts::right);
        } else {
            add(found.kind, &counts::wrong);
            if (s.part == "tuned")
                log << "  false: " << found.kind << " <" << found.bytes << "> in: " << s.text << '\n';
        }
    }
    for (const mark& missing : expected) {
        add(missing.kind, &counts::missed);
        if (s.part == "tuned")
            log << "  missed: " << missing.kind << " <" << missing.bytes << "> in: " << s.text << '\n';
    }
}

std::string shown(const table& sums, const std::string& title) {
    std::ostringstream out;
    out << title << std::fixed << std::setprecision(3) << '\n';
    for (std::size_t k = 0; k <= pd::kind_count; ++k) {
        const std::string_view name = k < pd::kind_count ? pd::name_of(static_cast<pd::kind>(k)) : "all";
        out << "  " << std::setw(18) << std::left << name << std::right << " precision "
            << sums[k].precision() << " recall " << sums[k].recall() << "  (right " << sums[k].right
            << ", false " << sums[k].wrong << ", missed " << sums[k].missed << ")\n";
    }
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_CASE(there_are_enough_labelled_snippets_in_enough_languages) {
    std::set<std::string> languages;
    std::size_t held_out = 0, without_marks = 0;
    for (const snippet& s : snippets()) {
        languages.insert(s.language);
        held_out += s.part == "held-out" ? 1 : 0;
        without_marks += s.marks.empty() ? 1 : 0;
    }
    BOOST_TEST(snippets().size() >= 400U);
    BOOST_TEST(languages.size() >= 12U);
    BOOST_TEST(held_out >= 100U);
    BOOST_TEST(without_marks >= 200U);
}

BOOST_AUTO_TEST_CASE(labelled_snippets_are_judged_with_the_stated_precision_and_recall) {
    table tuned, held_out;
    std::ostringstream log;
    for (const snippet& s : snippets())
        count(s.part == "tuned" ? tuned : held_out, s, log);
    BOOST_TEST_MESSAGE(shown(tuned, "tuned") << shown(held_out, "held-out"));
    std::cout << shown(tuned, "tuned") << shown(held_out, "held-out") << log.str();
    BOOST_TEST(tuned.back().precision() >= 0.99);
    BOOST_TEST(tuned.back().recall() >= 0.95);
    BOOST_TEST(held_out.back().precision() >= 0.97);
    BOOST_TEST(held_out.back().recall() >= 0.93);
}

BOOST_AUTO_TEST_CASE(escapes_change_neither_what_is_found_nor_its_place) {
    for (const snippet& s : snippets()) {
        const std::string escaped = escape_all(s.text);
        const std::vector<mark> plain = found_in(s.text);
        const std::vector<mark> seen = found_in(escaped, text_form::json_escaped);
        BOOST_TEST(plain.size() == seen.size(), escaped);
        for (std::size_t i = 0; i < std::min(plain.size(), seen.size()); ++i) {
            BOOST_TEST(plain[i].kind == seen[i].kind, escaped);
            BOOST_TEST(escape_all(plain[i].bytes) == seen[i].bytes, escaped);
        }
    }
}
