#include "report/check_run.hpp"

namespace dsacheck {

void check_run::add(const draft& made) {
    finding_notes notes;
    notes.detail = made.detail_;
    notes.explanation = made.context_;
    if (made.safety_ != fix_safety::none && !made.places_.empty()) {
        const span where = to_->span_of(made.places_.front());
        notes.repair.offset = where.offset;
        notes.repair.length = where.length;
        notes.repair.safety = made.safety_;
        notes.repair.replacement = made.replacement_;
    }
    to_->add(*made.broken_, made.level_, {made.places_.data(), made.places_.size()}, notes);
}

} // namespace dsacheck
