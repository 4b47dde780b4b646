#include "dsacheck/rules/configuration.hpp"

#include "dsacheck/glob.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace dsacheck {

namespace {

/// Whether a run on this subject could have raised the rule.
bool could_be_found(const rule& which, run_subject subject, const finding_policy& policy) noexcept {
    const bool on_statements = which.number >= 2000 && which.number < 3000;
    const bool on_reports = which.number >= 3000 && which.number < 4000;
    const bool of_other_subject = subject == run_subject::statements ? on_reports : on_statements;
    return !of_other_subject && policy.asks(which);
}

/// Whether a source of the run lies where the suppression looks.
bool has_source(const suppression& each, const std::vector<std::string>& sources) {
    return each.path.empty() || std::any_of(sources.begin(), sources.end(), [&each](std::string_view path) {
        return fits_path(each.path, path);
    });
}

class suppression_check {
  public:
    explicit suppression_check(findings& all) : all_(&all), inputs_(all.sources()) {}

    void add(const rule& broken, const suppression& about, std::string_view detail) {
        finding found;
        found.broken = &broken;
        found.level = broken.level;
        found.value = about.which->id;
        found.value_is_text = true;
        found.detail = detail;
        found.where.source = source_called(about.file);
        found.at = {about.line, about.line == 0 ? 0U : 1U};
        all_->append(found);
    }

    [[nodiscard]] const std::vector<std::string>& inputs() const noexcept { return inputs_; }

  private:
    std::uint16_t source_called(const std::string& file) {
        const auto& sources = all_->sources();
        const auto at = std::find(sources.begin() + static_cast<std::ptrdiff_t>(inputs_.size()), sources.end(), file);
        return at != sources.end() ? static_cast<std::uint16_t>(at - sources.begin()) : all_->begin_source(file);
    }

    findings* all_;
    std::vector<std::string> inputs_; ///< without those that the check adds
};

std::string iso(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

} // namespace

void check_suppressions(findings& all, run_subject subject) {
    suppression_check check(all);
    const suppression_list& list = all.policy().suppressions;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const suppression& each = list[i];
        const bool was_used = i < all.by_suppression().size() && all.by_suppression()[i] != 0;
        if (has_expired(each.expires, all.today()))
            check.add(rules::suppression_expired, each, iso(each.expires));
        else if (!was_used && could_be_found(*each.which, subject, all.policy()) && has_source(each, check.inputs()))
            check.add(rules::suppression_unused, each, {});
    }
}

} // namespace dsacheck
