// The free texts of a statement, and which of them a memo knows.
#pragma once

#include "dsacheck/statement.hpp"

#include "free_texts.hpp"
#include "text_memo.hpp"

#include <array>
#include <cstddef>

namespace dsacheck {

/// Looks for all of them side by side, in steps: memory comes while other things are done.
class text_lookups {
  public:
    /// The first step. With no memo, null, no text is known.
    text_lookups(const statement& s, text_memo* memo) noexcept : memo_(memo) {
        for (field_set rest = (s.present - s.nulls) & free_text_fields; !rest.empty();) {
            const statement_field field = rest.take_first();
            if (s[field].type != value_type::string)
                continue;
            filled_.add(field);
            if (memo_ != nullptr && text_memo::is_kept(s[field].text))
                memo_->begin(field, s[field], all_[count_++]);
        }
    }

    /// The second.
    void look_up() noexcept {
        for (std::size_t i = 0; i < count_; ++i)
            memo_->look_up(all_[i]);
    }

    /// The last.
    void compare() noexcept {
        for (std::size_t i = 0; i < count_; ++i)
            if (memo_->is_known(all_[i]))
                known_.add(all_[i].field);
    }

    /// Fields with strings that are not empty.
    [[nodiscard]] field_set filled() const noexcept { return filled_; }
    /// Those whose texts have no fault of their own, for certain. Until one is remembered.
    [[nodiscard]] field_set known() const noexcept { return known_; }

    /// Whether two of them, both known, say different things for certain.
    [[nodiscard]] bool differ(statement_field a, statement_field b) const noexcept {
        return known_.has(a) && known_.has(b) && letters_of(a) != letters_of(b);
    }

    /// For those that turned out to have no fault of their own.
    void remember(field_set sound) {
        for (std::size_t i = 0; i < count_; ++i)
            if (sound.has(all_[i].field))
                memo_->remember(all_[i]);
    }

  private:
    /// Of a field whose text is known.
    [[nodiscard]] std::uint32_t letters_of(statement_field field) const noexcept {
        std::size_t i = 0;
        while (all_[i].field != field)
            ++i;
        return text_memo::hash_of_letters(all_[i]);
    }

    text_memo* memo_;
    field_set filled_;
    field_set known_;
    std::size_t count_ = 0;
    std::array<text_memo::lookup, free_text_count> all_; ///< the first `count_` are set
};

} // namespace dsacheck
