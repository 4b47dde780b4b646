#include "report/label_index.hpp"

#include "dsacheck/read_report.hpp"

#include <algorithm>

namespace dsacheck::detail {

const label_index& label_index::known() {
    static const label_index all; // 2 ms, which small reports would notice
    return all;
}

label_index::label_index() {
    for (const label_language* language : {&german_labels(), &french_labels(), &spanish_labels(), &italian_labels()})
        for (const translated_label& label : language->labels)
            translations_.try_emplace(fold_label(label.other), translation{fold_label(label.english), language->name});
    for (const annex_part& form : annex_parts) {
        for (const annex_column& column : form.columns)
            headers_[form.number - 1U].push_back(fold_label(column.header));
        for (const annex_indicator& indicator : form.indicators)
            indicators_[form.number - 1U].push_back(fold_label(indicator.label));
    }
    for (const std::string_view label : applicability_labels)
        applicability_.push_back(fold_label(label));
}

canonical_label label_index::canonical(std::string_view text) const {
    canonical_label label{fold_label(text), {}};
    const auto found = translations_.find(label.folded);
    // A word that is the same in English is not taken for a translation.
    if (found != translations_.end() && found->second.english != label.folded)
        label = {found->second.english, found->second.language};
    return label;
}

bool label_index::is_applicability(const canonical_label& label) const noexcept {
    return std::find(applicability_.begin(), applicability_.end(), label.folded) != applicability_.end();
}

label_match match_label(std::string_view text, const canonical_label& label, std::string_view english,
                        const std::string& english_folded) noexcept {
    if (label.folded != english_folded)
        return label_match::none;
    if (!label.language.empty())
        return label_match::translated;
    return text == english ? label_match::exact : label_match::folded;
}

} // namespace dsacheck::detail
