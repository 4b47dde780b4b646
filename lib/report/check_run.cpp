#include "report/check_run.hpp"

namespace dsacheck {

void check_run::add(const draft& made) {
    finding_notes notes;
    notes.detail = made.detail_;
    notes.explanation = made.context_;
    const auto as_it_was = [this](const cell_place& place) { // offsets are those of the bytes as converted
        if (place.source == cell_place::no_file)
            return false;
        const encoding_guess& encoding = whole_->files()[place.source].encoding;
        return encoding.which == text_encoding::utf_8 && encoding.mark == 0;
    };
    if (made.safety_ != fix_safety::none && !made.places_.empty() && as_it_was(made.places_.front())) {
        const span where = to_->span_of(made.places_.front());
        notes.repair.offset = where.offset;
        notes.repair.length = where.length;
        notes.repair.safety = made.safety_;
        notes.repair.replacement = made.replacement_;
    }
    to_->add(*made.broken_, made.level_, {made.places_.data(), made.places_.size()}, notes);
}

} // namespace dsacheck
