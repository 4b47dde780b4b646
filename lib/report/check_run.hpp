// What the checks of one report share: the report, what was chosen, and where findings go.
#pragma once

#include "dsacheck/report.hpp"
#include "dsacheck/report_options.hpp"
#include "dsacheck/report_reporter.hpp"
#include "report/draft.hpp"

#include <set>
#include <string>

namespace dsacheck {

class check_run {
  public:
    check_run(const report& whole, const report_options& chosen, report_reporter& to)
        : whole_(&whole), chosen_(&chosen), to_(&to) {}

    [[nodiscard]] const report& whole() const noexcept { return *whole_; }
    [[nodiscard]] const report_options& chosen() const noexcept { return *chosen_; }
    [[nodiscard]] bool takes_other(ambiguity which) const noexcept { return chosen_->readings.takes_other(which); }
    /// Whether a row binds the provider of this report.
    [[nodiscard]] bool binds(const part& in, const part_row& row) const noexcept {
        row_key key = row.key;
        if (key.where == scope::placeholder) // a row of the template that stands for several
            key.where = in.number() == 8 || in.number() == 9 ? scope::first_language : scope::first_state;
        return dsacheck::binds(applicability_of(in.number(), key), whole_->provider());
    }
    [[nodiscard]] bool binds(applicability who) const noexcept { return dsacheck::binds(who, whole_->provider()); }

    void add(const draft& made);
    /// Names a check that could not run everywhere; once for each key.
    void note_not_run(const std::string& key, const std::string& what) {
        if (not_run_.insert(key).second)
            to_->note_not_run(what);
    }

  private:
    const report* whole_;
    const report_options* chosen_;
    report_reporter* to_;
    std::set<std::string> not_run_;
};

} // namespace dsacheck
