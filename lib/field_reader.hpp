// Reads the members of a statement from its tokens: the hot loop of the JSON road.
//
// Tokens are compared as they stand: a value that matches its field's format has neither escapes nor anything to trim.
// Only what does not match at first sight is unescaped and trimmed.
#pragma once

#include "dsacheck/statement.hpp"

#include "json_index.hpp"
#include "list_memo.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Every function that returns false does so because this is not JSON; the cursor then stands anywhere.
class field_reader {
  public:
    /// `document` is what the spans of the statements refer to; `max_depth` counts its nested arrays and objects.
    void begin(std::string_view document, std::size_t max_depth) noexcept {
        bytes_ = document;
        max_depth_ = max_depth;
        // One look at the whole document spares one at each text in it.
        may_have_escapes_ = document.find('\\') != std::string_view::npos;
    }

    /// The same for documents that are lines, one behind the other: `lines` is what the spans refer to, and `line` the part
    /// of it that comes next.
    void begin_lines(std::string_view lines) noexcept { next_escape_ = lines.find('\\'); }
    void begin_line(std::string_view lines, std::string_view line, std::size_t max_depth) noexcept {
        bytes_ = lines;
        max_depth_ = max_depth;
        const auto begin = static_cast<std::size_t>(line.data() - lines.data());
        if (next_escape_ < begin)
            next_escape_ = lines.find('\\', begin);
        may_have_escapes_ = next_escape_ < begin + line.size();
    }

    /// Reads an object into a statement. `depth` counts what encloses it.
    [[nodiscard]] bool read_statement(json::token_cursor& in, std::size_t depth, statement& out);

    /// Checks the syntax of a value that nobody asks for. `depth` counts what encloses it.
    [[nodiscard]] bool skip(json::token_cursor& in, std::size_t depth);

    /// Takes a member's name and its colon. `key` is without quotes, escaped as it stands.
    [[nodiscard]] static bool read_key(json::token_cursor& in, std::string_view& key) noexcept;
    /// Takes a comma, or the closing bracket: then `more` is false.
    [[nodiscard]] static bool read_separator(json::token_cursor& in, char closing, bool& more) noexcept;

    /// The type of a scalar that is not a string.
    [[nodiscard]] static bool read_scalar(std::string_view token, value_type& type) noexcept;

    [[nodiscard]] span span_of(std::string_view token) const noexcept {
        return {static_cast<std::uint32_t>(token.data() - bytes_.data()), static_cast<std::uint32_t>(token.size())};
    }

  private:
    bool read_field(const field_info& info, json::token_cursor& in, std::size_t depth, statement& out);
    bool read_member(std::uint8_t index, std::string_view key, json::token_cursor& in, std::size_t depth,
                     statement& out);
    bool read_other(const field_info& info, json::token_cursor& in, std::size_t depth, statement& out, field_value& to);
    static field_value& begin_field(std::uint8_t index, statement& out) noexcept;
    field_value& begin_field(const field_info& info, std::string_view token, statement& out) const noexcept;
    static field_value& begin_string(std::uint8_t index, std::uint32_t offset, std::string_view raw,
                                     statement& out) noexcept;
    bool end_string(std::uint8_t index, bool fits, std::string_view raw, statement& out, field_value& to);
    bool read_unusual_string(const field_info& info, std::string_view raw, statement& out, field_value& to);
    bool read_text(const field_info& info, std::string_view raw, statement& out, field_value& to);
    bool read_container(const field_info& info, json::token_cursor& in, std::size_t depth, statement& out,
                        field_value& to);
    /// Reads an array of values that are right as they stand; `at` is that of its bracket, and `depth` counts what encloses
    /// it. Returns the place behind it, or null when it must be read in the general way: then nothing was read.
    json::token_cursor::place read_plain_list(const field_info& info, const json::token_cursor& tokens,
                                              json::token_cursor::place at, std::size_t depth, statement& out);
    json::token_cursor::place read_countries(const json::token_cursor& tokens, json::token_cursor::place at,
                                             element_list& elements);
    bool read_elements(const field_info& info, json::token_cursor& in, std::size_t depth, statement& out,
                       field_value& to);
    bool read_members_as_elements(const field_info& info, json::token_cursor& in, std::size_t depth, statement& out,
                                  field_value& to);
    bool read_element(enumeration list, json::token_cursor& in, std::size_t depth, statement& out,
                              element_value& element);
    bool read_content_id(json::token_cursor& in, std::size_t depth, statement& out, field_value& to);
    bool skip_container(json::token_cursor& in, std::size_t depth);
    bool read_size(json::token_cursor& in, std::size_t depth, field_value& to);
    bool read_array_size(json::token_cursor& in, std::size_t depth, field_value& to);
    bool read_object_size(json::token_cursor& in, std::size_t depth, field_value& to);

    bool prepare(std::string_view raw, statement& out, std::string_view& text, bool& trimmed) const;
    std::string_view unescaped(std::string_view raw, statement& out) const;
    [[nodiscard]] bool has_escapes(std::string_view raw) const noexcept {
        return may_have_escapes_ && raw.find('\\') != std::string_view::npos;
    }
    static void forget(statement_field field, statement& out) noexcept;

    /// Copied from here, a value is reset faster than by putting an empty one together.
    static constexpr field_value no_value{};

    std::string_view bytes_;
    std::size_t max_depth_ = 0;
    list_memo countries_;
    bool may_have_escapes_ = false;
    std::size_t next_escape_ = 0; ///< offset in the lines, at or behind the last one begun
};

/// Begins a field, whose value the caller sets. `index` is that of the field.
inline field_value& field_reader::begin_field(std::uint8_t index, statement& out) noexcept {
    const auto field = static_cast<statement_field>(index);
    if (out.present.has(field))
        forget(field, out);
    out.present.add(field);
    return out.values[index];
}

} // namespace dsacheck
