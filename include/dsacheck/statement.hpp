// A statement of reasons as it was read: typed values with their places, nothing judged yet.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/statement_field.hpp"
#include "dsacheck/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// The type of a value, after the preparation that the API gives it: strings are trimmed, empty ones are null.
enum class value_type : std::uint8_t { null, boolean, number, string, array, object };

/// No entry of the enumeration; also the code of values that are not strings.
inline constexpr std::uint8_t no_code = 0xFF;

/// One element of an array (or member of an object that stands in its place). Its text: `statement::text_of`.
struct element_value {
    span where;                        ///< of the token, within the record
    std::uint32_t other_text = no_text; ///< index into `statement::other_texts`, for a string that is no value of the list
    std::uint8_t code = no_code;       ///< index in the field's enumeration
    value_type type = value_type::null;

    static constexpr std::uint32_t no_text = 0xFFFFFFFF;
};

/// The elements of all arrays of a statement, in the order in which they were read. A vector that can be filled in
/// place: `room_for`, then `commit`.
class element_list {
  public:
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] const element_value* begin() const noexcept { return memory_.data(); }
    [[nodiscard]] const element_value* end() const noexcept { return memory_.data() + size_; }
    [[nodiscard]] const element_value& operator[](std::size_t i) const noexcept { return memory_[i]; }
    [[nodiscard]] element_value& operator[](std::size_t i) noexcept { return memory_[i]; }

    /// Memory behind the last element for `count` more; what it holds is undefined.
    [[nodiscard]] element_value* room_for(std::size_t count) {
        if (memory_.size() - size_ < count)
            memory_.resize(2 * memory_.size() + count);
        return memory_.data() + size_;
    }
    /// The next `count` elements are filled.
    void commit(std::size_t count) noexcept { size_ += count; }

    void push_back(const element_value& element) {
        *room_for(1) = element;
        commit(1);
    }
    void clear() noexcept { size_ = 0; }
    /// Keeps the first `size` elements only.
    void truncate(std::size_t size) noexcept { size_ = size; }

  private:
    std::vector<element_value> memory_;
    std::size_t size_ = 0;
};

/// The value of one field.
struct field_value {
    std::string_view text; ///< a string's characters, trimmed, in `form`; otherwise the token
    span where;            ///< of the token with its quotes, within the record
    std::uint32_t first_element = 0;
    std::uint32_t element_count = 0; ///< elements kept in `statement::elements`, for fields of kind many_of
    std::uint32_t size = 0;          ///< number of elements of an array or of different keys of an object
    date day{};                      ///< for dates that are real days
    value_type type = value_type::null;
    text_form form = text_form::plain;
    std::uint8_t code = no_code; ///< index in the field's enumeration
    bool nested = false;         ///< an array or object with another one inside
};

/// A member that the API does not know, and ignores.
struct unknown_member {
    span key;   ///< without quotes, escaped as it stands
    span value; ///< the token: of an array or object only the bracket
};

/// A record that is reused: `clear` keeps the memory.
///
/// All views point into the bytes that were read or into the statement's own scratch memory; they are valid
/// until the bytes go away or the statement is read again.
struct statement {
    field_set present; ///< the member is there, null included
    field_set nulls;   ///< ...and is null, or a string that is empty after trimming
    field_set plain;   ///< ...and is a value that the field's own format allows, whatever the other fields say
    field_set trimmed; ///< ...and is a string from whose ends the API removes something
    field_set repeated; ///< ...more than once; the last one counts
    field_set unseen;   ///< fields that the source has no place for, so that their absence says nothing
    std::array<field_value, statement_field_count> values;
    element_list elements;
    std::vector<std::string_view> other_texts; ///< of elements, trimmed and unescaped
    std::vector<unknown_member> unknown;
    std::uint32_t offset = 0; ///< of the first byte, within the document
    bool is_object = true; ///< false: an array stands in its place, which has no members
    std::string scratch;   ///< memory for the few texts that had to be unescaped

    [[nodiscard]] const field_value& operator[](statement_field f) const noexcept {
        return values[static_cast<std::size_t>(f)];
    }
    [[nodiscard]] field_value& operator[](statement_field f) noexcept {
        return values[static_cast<std::size_t>(f)];
    }
    /// A string element's characters, trimmed and unescaped; `list` is the field's enumeration. Empty for other types.
    [[nodiscard]] std::string_view text_of(const element_value& element, enumeration list) const noexcept {
        if (element.code != no_code)
            return allowed_values(list)[element.code].value;
        return element.other_text == element_value::no_text ? std::string_view() : other_texts[element.other_text];
    }
    /// What the API's rule "required" asks: present, not null, not an empty array or object.
    [[nodiscard]] bool is_filled(statement_field f) const noexcept {
        if (!present.has(f) || nulls.has(f))
            return false;
        const field_value& value = (*this)[f];
        return value.type < value_type::array || value.size > 0;
    }
    void clear() noexcept {
        present = nulls = plain = trimmed = repeated = unseen = field_set{};
        elements.clear();
        other_texts.clear();
        unknown.clear();
        scratch.clear();
        is_object = true;
    }
};

} // namespace dsacheck
