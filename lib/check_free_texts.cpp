#include "free_text_checks.hpp"
#include "free_texts.hpp"

#include <array>
#include <cstddef>

namespace dsacheck::rules {

namespace {

constexpr std::size_t count_text_fields() noexcept {
    std::size_t count = 0;
    for (field_set rest = free_text_fields; !rest.empty(); rest.take_first())
        ++count;
    return count;
}

/// Those texts of a statement that a memo may know.
class text_lookups {
  public:
    text_lookups(const statement& s, field_set texts, const text_memo& memo) noexcept {
        while (!texts.empty()) {
            const statement_field field = texts.take_first();
            if (text_memo::is_kept(s[field].text))
                memo.look_up(field, s[field], all_[count_++]);
        }
    }

    [[nodiscard]] field_set known() const noexcept {
        field_set known;
        for (std::size_t i = 0; i < count_; ++i)
            if (all_[i].is_known())
                known.add(all_[i].field);
        return known;
    }

    void remember(field_set some, text_memo& memo) const {
        for (std::size_t i = 0; i < count_; ++i)
            if (some.has(all_[i].field))
                memo.remember(all_[i]);
    }

  private:
    std::array<text_memo::lookup, count_text_fields()> all_;
    std::size_t count_ = 0;
};

field_set filled_texts(const statement& s) noexcept {
    field_set texts;
    for (field_set rest = (s.present - s.nulls) & free_text_fields; !rest.empty();) {
        const statement_field field = rest.take_first();
        if (s[field].type == value_type::string)
            texts.add(field);
    }
    return texts;
}

/// Returns those that have no fault of their own and were not known.
field_set check_all(const statement& s, field_set texts, field_set known, reporter& out) {
    const field_set sound = check_texts(s, texts, known, out);
    const field_set unknown = texts - known;
    return unknown.empty() ? unknown : check_personal_data(s, unknown, out) & sound;
}

} // namespace

void check_free_texts(const statement& s, text_memo* memo, reporter& out) {
    const field_set texts = filled_texts(s);
    if (memo == nullptr) {
        check_all(s, texts, {}, out);
    } else {
        const text_lookups lookups(s, texts, *memo);
        if (const field_set sound = check_all(s, texts, lookups.known(), out); !sound.empty())
            lookups.remember(sound, *memo);
    }
    check_puid_for_personal_data(s, out);
}

} // namespace dsacheck::rules
