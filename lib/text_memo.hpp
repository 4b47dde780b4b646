// Texts that were looked at before and had no fault of their own. Platforms fill most free texts from templates: when the
// bytes are the same, so is the answer.
#pragma once

#include "dsacheck/statement.hpp"
#include "dsacheck/text.hpp"

#include "free_numbers.hpp"
#include "hashing.hpp"
#include "text_shape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <type_traits>

namespace dsacheck {

/// Remembers only texts without a finding, so that it never has to tell one again. They are in UTF-8. Its memory is bounded,
/// and allocated at once with the first text. One a thread.
class text_memo {
  public:
    static constexpr std::size_t shortest_text = text_shape::shortest; ///< bytes: shorter ones are looked at as fast as they are looked up
    static constexpr std::size_t longest_text = 4096;                  ///< bytes

    /// A text that is looked up, or was. Those of a statement are begun together: then none waits for the memory of another.
    struct lookup {
        std::string_view text;
        text_form form;
        statement_field field;
        std::uint32_t label;
        std::uint64_t hash;
        const char* shape; ///< of a text that may be the same; null when there is none

        [[nodiscard]] bool is_known() const noexcept { return shape != nullptr && text_shape::fits(shape, text.data(), text.size()); }
    };

    [[nodiscard]] static bool is_kept(std::string_view text) noexcept {
        return text.size() >= shortest_text && text.size() <= longest_text;
    }

    /// Begins to look for the text of this field, which is one that is kept. It is looked for until another text is remembered.
    void look_up(statement_field field, const field_value& value, lookup& begun) const noexcept {
        begun.text = value.text;
        begun.form = value.form;
        begun.field = field;
        begun.label = label_of(field, value);
        begun.hash = hash_of(value.text, begun.label);
        begun.shape = nullptr;
        if (memory_ == nullptr)
            return;
        for (const known_text& known : memory_->place_of(begun).texts)
            if (known.tag == tag_of(begun) && known.label == begun.label)
                begun.shape = begin_to_load(&memory_->shapes[known.begin]);
    }

    /// Remembers a text when it seems to come for the second time: many never do. It takes the place of an older one.
    void remember(const lookup& unknown) {
        if (memory_ == nullptr)
            memory_.reset(static_cast<memory*>(std::calloc(1, sizeof(memory)))); // zeros cost nothing where nobody looks
        if (memory_ == nullptr)
            return;
        place& here = memory_->place_of(unknown);
        if (here.seen != tag_of(unknown)) {
            here.seen = tag_of(unknown);
            return;
        }
        if (unknown.text.size() > memory_->shapes.size() - memory_->used)
            memory_->forget();
        here.texts[1] = here.texts[0];
        here.texts[0] = {tag_of(unknown), unknown.label, memory_->used};
        write_shape(unknown.text, unknown.form, &memory_->shapes[memory_->used]);
        memory_->used += static_cast<std::uint32_t>(unknown.text.size());
    }

  private:
    struct known_text {
        std::uint32_t tag; ///< 0 when there is none
        std::uint32_t label;
        std::uint32_t begin; ///< of its shape
    };
    struct place {
        std::array<known_text, 2> texts; ///< the newer one first
        std::uint32_t seen;              ///< the tag of the unknown text that came here last
    };
    struct memory {
        std::array<place, 8192> places;
        std::array<char, std::size_t{1} << 21U> shapes; ///< one behind the other: those that come often share few pages
        std::uint32_t used;                             ///< of them, bytes

        [[nodiscard]] place& place_of(const lookup& of) noexcept { return places[of.hash % places.size()]; }
        void forget() noexcept {
            for (place& each : places)
                each.texts = {};
            used = 0;
        }
    };
    static_assert(std::is_trivial_v<memory>);
    struct release {
        void operator()(memory* held) const noexcept { std::free(held); }
    };

    static constexpr std::uint32_t tag_of(const lookup& of) noexcept { return static_cast<std::uint32_t>(of.hash >> 32U) | 1U; }

    /// Has the processor fetch what is compared later.
    static const char* begin_to_load(const char* shape) noexcept {
#if defined(__GNUC__)
        __builtin_prefetch(shape);
        __builtin_prefetch(shape + 64);
#endif
        return shape;
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

    std::unique_ptr<memory, release> memory_;
};

} // namespace dsacheck
