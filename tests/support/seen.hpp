// Findings in a form that tests compare and print.
#pragma once

#include "dsacheck/findings.hpp"

#include <ostream>
#include <string>
#include <tuple>
#include <vector>

namespace dsacheck::testing {

struct seen {
    std::string rule;
    std::uint64_t offset;
    std::uint64_t length;
    std::uint64_t record;
    std::uint64_t line;
    std::uint64_t column;
    std::string pointer;
    std::string value;
    bool value_cut;
    std::string detail;

    explicit seen(const finding& f)
        : rule(f.broken->id), offset(f.where.offset), length(f.where.length), record(f.where.record), line(f.at.line),
          column(f.at.column), pointer(f.pointer), value(f.value), value_cut(f.value_cut), detail(f.detail) {}

    friend bool operator==(const seen& a, const seen& b) {
        return std::tie(a.rule, a.offset, a.length, a.record, a.line, a.column, a.pointer, a.value, a.value_cut,
                        a.detail) == std::tie(b.rule, b.offset, b.length, b.record, b.line, b.column, b.pointer, b.value,
                                              b.value_cut, b.detail);
    }
    friend bool operator!=(const seen& a, const seen& b) { return !(a == b); }
    friend std::ostream& operator<<(std::ostream& out, const seen& s) {
        return out << s.rule << " record " << s.record << " at " << s.line << ':' << s.column << " (" << s.offset << '+'
                   << s.length << ") " << s.pointer << " \"" << s.value << (s.value_cut ? "...\" " : "\" ") << s.detail;
    }
};

inline std::vector<seen> all_seen(const findings& all) {
    std::vector<seen> list;
    for (const finding& each : all)
        list.emplace_back(each);
    return list;
}

/// "rule@line:column pointer", one a finding, in order: for tests that name all they expect.
inline std::string summary_of(const findings& all) {
    std::string text;
    for (const finding& each : all) {
        text += text.empty() ? "" : "\n";
        text += std::string(each.broken->id) + "@" + std::to_string(each.at.line) + ":" +
                std::to_string(each.at.column) + (each.pointer.empty() ? "" : " ") + std::string(each.pointer);
    }
    return text;
}

/// What two runs have to agree on, apart from the names of their sources.
inline bool same_counts(const findings& a, const findings& b) {
    return a.records() == b.records() && a.invalid_records() == b.invalid_records() && a.total() == b.total() &&
           a.count(severity::error) == b.count(severity::error) && a.not_run() == b.not_run();
}

} // namespace dsacheck::testing
