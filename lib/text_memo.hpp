// Texts that were looked at before and had no fault of their own. Platforms fill most free texts from templates: when the
// bytes are the same, so is the answer.
#pragma once

#include "dsacheck/statement.hpp"
#include "dsacheck/text.hpp"

#include "free_numbers.hpp"
#include "hashing.hpp"
#include "text_shape.hpp"
#include "texts/texts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>

namespace dsacheck {

/// Remembers only texts without a finding, so that it never has to tell one again. They are in UTF-8. Its memory is bounded,
/// and allocated at once with the first text. One a thread.
class text_memo {
  public:
    static constexpr std::size_t shortest_text = text_shape::shortest; ///< bytes: shorter ones are looked at as fast as they are looked up
    static constexpr std::size_t longest_text = 4096;                  ///< bytes

    /// A text that is looked for. The steps are taken for all texts of a statement together, and with other work in between:
    /// then nothing waits for memory.
    struct lookup {
        std::string_view text;
        text_form form;
        statement_field field;
        std::uint32_t label;
        std::uint64_t hash;
        const char* known; ///< what is known of a text that may be the same; null when there is none
    };

    [[nodiscard]] static bool is_kept(std::string_view text) noexcept {
        return text.size() >= shortest_text && text.size() <= longest_text;
    }

    /// The first step for the text of this field, which is one that is kept.
    void begin(statement_field field, const field_value& value, lookup& begun) const noexcept {
        begun.text = value.text;
        begun.form = value.form;
        begun.field = field;
        begun.label = label_of(field, value);
        begun.hash = hash_of(value.text, begun.label);
        begun.known = nullptr;
        if (memory_ != nullptr)
            fetch(memory_->place_of(begun));
    }

    /// The second. What it finds holds until another text is remembered.
    void look_up(lookup& begun) const noexcept {
        if (memory_ == nullptr)
            return;
        const place& here = memory_->place_of(begun);
        const bool is_first = fits(here.texts[0], begun);
        if (!is_first && !fits(here.texts[1], begun)) // one branch: which of them it is cannot be foreseen
            return;
        begun.known = &memory_->bytes[here.texts[is_first ? 0 : 1].begin];
        fetch(begun.known);
    }

    /// The last: whether the text is one that was remembered.
    [[nodiscard]] bool is_known(const lookup& done) const noexcept {
        return done.known != nullptr && fits_(done.known + size_of_letters, done.text.data(), done.text.size());
    }

    /// texts::hash_of_letters of a text that is known.
    [[nodiscard]] static std::uint32_t hash_of_letters(const lookup& known) noexcept {
        std::uint32_t letters = 0;
        std::memcpy(&letters, known.known, size_of_letters);
        return letters;
    }

    /// Remembers a text when it seems to come for the second time: many never do. It takes the place of an older one.
    void remember(const lookup& unknown) {
        if (memory_ == nullptr)
            memory_.reset(memory::make());
        if (memory_ == nullptr)
            return;
        place& here = memory_->place_of(unknown);
        if (here.seen != tag_of(unknown)) {
            here.seen = tag_of(unknown);
            return;
        }
        const std::size_t size = size_of_letters + unknown.text.size();
        if (size > memory_->bytes.size() - fetched - memory_->used)
            memory_->forget();
        here.texts[1] = here.texts[0];
        here.texts[0] = {tag_of(unknown), unknown.label, memory_->used};
        char* const to = &memory_->bytes[memory_->used];
        const std::uint32_t letters = texts::hash_of_letters(unknown.text, unknown.form);
        std::memcpy(to, &letters, size_of_letters);
        write_shape(unknown.text, unknown.form, to + size_of_letters);
        memory_->used += static_cast<std::uint32_t>(size);
    }

  private:
    struct known_text {
        std::uint32_t tag; ///< 0 when there is none
        std::uint32_t label;
        std::uint32_t begin; ///< of what is known of it: a hash of its letters, then its shape
    };
    static constexpr std::size_t size_of_letters = sizeof(std::uint32_t);
    static constexpr std::size_t fetched = 256; ///< bytes
    struct alignas(32) place { // within one line of the processor's cache
        std::array<known_text, 2> texts; ///< the newer one first
        std::uint32_t seen;              ///< the tag of the unknown text that came here last
    };
    struct memory {
        std::array<place, 16384> places{};
        std::uint32_t used = 0; ///< of the bytes
        /// Not set before they are used: then those that are not cost nothing. The last are never used.
        std::array<char, (std::size_t{1} << 23U) + fetched> bytes;

        /// Null when there is no memory.
        static memory* make() noexcept {
            void* const bytes = std::aligned_alloc(alignof(memory), sizeof(memory));
            return bytes != nullptr ? new (bytes) memory : nullptr;
        }
        struct release {
            void operator()(memory* held) const noexcept { std::free(held); }
        };

        memory() noexcept {} // NOLINT(modernize-use-equals-default): that would set all bytes

        [[nodiscard]] place& place_of(const lookup& of) noexcept { return places[of.hash % places.size()]; }
        void forget() noexcept {
            for (place& each : places)
                each.texts = {};
            used = 0;
        }
    };

    static constexpr std::uint32_t tag_of(const lookup& of) noexcept { return static_cast<std::uint32_t>(of.hash >> 32U) | 1U; }

    static bool fits(const known_text& known, const lookup& of) noexcept {
        return ((known.tag ^ tag_of(of)) | (known.label ^ of.label)) == 0;
    }

    /// Has the processor fetch what is read later: what is known of most texts. How long this one is cannot be foreseen, and
    /// a branch on it would cost more than lines that are fetched in vain.
    static void fetch(const char* known) noexcept {
#if defined(__GNUC__)
        constexpr std::size_t cache_line = 64;
        for (std::size_t at = 0; at < fetched; at += cache_line)
            __builtin_prefetch(known + at);
#else
        static_cast<void>(known);
#endif
    }
    static void fetch(const place& where) noexcept {
#if defined(__GNUC__)
        __builtin_prefetch(&where);
#else
        static_cast<void>(where);
#endif
    }

    /// All that an answer depends on, besides the bytes.
    static constexpr std::uint32_t label_of(statement_field field, const field_value& value) noexcept {
        return static_cast<std::uint32_t>(value.text.size()) << 16U | static_cast<std::uint32_t>(same_rules(field)) << 8U |
               static_cast<std::uint32_t>(value.form);
    }

    /// The first of the fields whose texts the same rules are about.
    static constexpr statement_field same_rules(statement_field field) noexcept {
        const bool explains = field == statement_field::illegal_content_explanation ||
                              field == statement_field::incompatible_content_explanation;
        return explains ? statement_field::decision_facts : field;
    }

    /// Looks at a few bytes only, and not at what digits there are: texts that differ elsewhere share a place, and leave the
    /// others to the rest.
    static std::uint64_t hash_of(std::string_view text, std::uint32_t label) noexcept {
        const std::size_t last = text.size() - 8;
        const auto sample = [&](std::size_t at) { return without_digits(detail::load(text.data() + at, 8)); };
        return detail::mix(detail::mix(sample(0) ^ label, sample(last) ^ 0xE7037ED1A0B428DBU) ^ sample(last / 2),
                           detail::mix(sample(last / 4) ^ 0xA0761D6478BD642FU, sample(last - last / 4)));
    }

    /// Eight bytes, in which no digit differs from another: of bytes without the bit 0x40, which letters have, the upper half.
    static constexpr std::uint64_t without_digits(std::uint64_t bytes) noexcept {
        constexpr std::uint64_t each = 0x0101010101010101;
        const std::uint64_t letters = bytes >> 6U & each;
        return bytes & (each * 0xF0 | letters * 0x0F);
    }

    static_assert(std::is_trivially_destructible_v<memory>);

    std::unique_ptr<memory, memory::release> memory_;
    text_shape::comparison fits_ = text_shape::fastest_comparison();
};

} // namespace dsacheck
