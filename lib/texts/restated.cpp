// Texts that repeat a value which the database lists.
#include "phrase_index.hpp"
#include "restated_phrases.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

#include "dsacheck/vocabulary.hpp"

namespace dsacheck::texts {

namespace {

constexpr phrase_index visibilities(restated::visibility_phrases);
constexpr phrase_index payments(restated::monetary_phrases);
constexpr phrase_index content_types(restated::content_type_phrases);
constexpr std::size_t longest_phrase = 64;

template <class Row>
std::string_view value_in(const Row* row) noexcept {
    return row == nullptr ? std::string_view() : value_of(row->value);
}

} // namespace

std::string_view restated_value(listed_in list, std::string_view text, text_form form) noexcept {
    const normalised_text<longest_phrase> normal(text, form);
    if (normal.is_cut())
        return {};
    switch (list) {
    case listed_in::decision_visibility: return value_in(visibilities.find(normal.text()));
    case listed_in::decision_monetary: return value_in(payments.find(normal.text()));
    case listed_in::content_type: return value_in(content_types.find(normal.text()));
    }
    return {};
}

} // namespace dsacheck::texts
