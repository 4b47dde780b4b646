#include "dsacheck/read_statement.hpp"

#include "field_reader.hpp"
#include "json_index.hpp"
#include "json_text.hpp"

#include <string>
#include <unordered_map>

namespace dsacheck {

struct statement_reader::impl {
    /// Where in the document the reader stands.
    enum class phase : std::uint8_t {
        start,
        array_element, ///< before an element of "statements" or of the document's array
        named_element, ///< before a member of "statements", which is an object
        members,       ///< of a batch, before a comma or its end
        done,
        failed
    };

    json::json_index index;
    json::token_cursor in;

    // Lines that were indexed together.
    json::json_index lines_index;
    json::token_cursor in_lines; ///< before the next line, or in one that was broken
    json::token_cursor at_line;  ///< before the line that was begun last
    std::size_t line_begin = npos; ///< offset in `lines`
    std::string_view lines;
    bool in_a_line = false;
    std::size_t line_end = 0; ///< offset in `lines`

    field_reader fields;
    std::string_view bytes;
    document_layout layout = document_layout::statement;
    std::size_t base_depth = 0;
    phase state = phase::done;

    batch_shape shape;
    field_value odd;
    std::uint64_t item = 0;
    std::string item_key;
    std::unordered_map<std::string, std::uint64_t> keys; ///< of "statements" as an object, with their positions

    void begin(std::string_view document, document_layout how, std::size_t depth) noexcept {
        bytes = document;
        layout = how;
        base_depth = depth;
        shape = batch_shape{};
        item = 0;
        item_key.clear();
    }

    read_status fail() noexcept {
        state = phase::failed;
        return read_status::malformed;
    }

    /// Whether the document ends here: all of it is read, and nothing of the line behind it.
    [[nodiscard]] bool document_ends() const noexcept {
        if (!in_a_line)
            return in.at_end();
        return (in.at_end() || *in.position() >= line_end) && in.position()[-1] < line_end;
    }

    read_status finish() noexcept {
        if (!document_ends())
            return fail();
        state = phase::done;
        return read_status::end;
    }

    /// A scalar where a statement, or an array of them, should be.
    bool read_odd() {
        if (in.at_end())
            return false;
        odd = field_value{};
        odd.text = in.token();
        odd.where = fields.span_of(odd.text);
        if (odd.text.front() != '"') {
            in.advance();
            return field_reader::read_scalar(odd.text, odd.type);
        }
        odd.type = value_type::string;
        return fields.skip(in, base_depth);
    }

    /// One value in the place of a statement; `depth` counts what encloses it.
    read_status read_item(std::size_t depth, statement& out) {
        if (in.at_end())
            return fail();
        out.offset = fields.span_of(in.token()).offset;
        switch (in.first()) {
        case '{': return fields.read_statement(in, depth, out) ? read_status::statement : fail();
        case '[': // an array, which has no members
            out.is_object = false;
            return fields.skip(in, depth) ? read_status::statement : fail();
        default: return read_odd() ? read_status::not_an_object : fail();
        }
    }

    read_status start(statement& out) {
        if (!in_a_line)
            in = index.tokens();
        if (layout == document_layout::batch)
            return start_batch();
        if (layout == document_layout::array && in.take('[')) {
            if (base_depth >= max_depth)
                return fail();
            shape.type = value_type::array;
            state = phase::array_element;
            return in.take(']') ? finish() : next_element(out);
        }
        const read_status status = read_item(base_depth, out);
        if (status == read_status::malformed || finish() == read_status::malformed)
            return read_status::malformed;
        if (in_a_line)
            in_lines = in;
        return status;
    }

    // ---- batches ------------------------------------------------------------------------------------------------

    read_status start_batch() {
        if (in.first() != '{') // well-formed, perhaps, but without "statements"
            return fields.skip(in, base_depth) ? finish() : fail();
        if (base_depth >= max_depth)
            return fail();
        in.advance();
        if (in.take('}'))
            return finish();
        return read_until_statements();
    }

    /// Reads members of the batch, the first of which comes next, until one is "statements". Returns `statement` when it
    /// stands before what is in it, `restart` when it is not the first of that name.
    read_status read_until_statements() {
        for (bool more = true; more;) {
            std::string_view key;
            if (!field_reader::read_key(in, key) || json::find_invalid_escape(key) != npos)
                return fail();
            std::string name;
            unescape_json(key, name);
            if (name == "statements") {
                const bool again = shape.present;
                if (!open_statements())
                    return fail();
                return again ? read_status::restart : read_status::statement;
            }
            if (!fields.skip(in, base_depth + 1) || !field_reader::read_separator(in, '}', more))
                return fail();
        }
        return finish();
    }

    /// Starts on the value of "statements"; sets the phase.
    bool open_statements() {
        if (in.at_end())
            return false;
        shape = batch_shape{};
        shape.present = true;
        shape.where = fields.span_of(in.token());
        keys.clear();
        state = phase::members;
        const char first = in.first();
        if (first == '[' || first == '{') {
            if (base_depth + 1 >= max_depth)
                return false;
            in.advance();
            shape.type = first == '[' ? value_type::array : value_type::object;
            if (!in.take(first == '[' ? ']' : '}'))
                state = first == '[' ? phase::array_element : phase::named_element;
            return true;
        }
        if (!read_odd())
            return false;
        shape.type = odd.type;
        shape.truth = odd.text == "true";
        if (odd.type == value_type::string) {
            std::string text;
            unescape_json(odd.text.substr(1, odd.text.size() - 2), text);
            shape.size = count_characters(trim_as_api(text), text_form::plain);
            if (shape.size == 0)
                shape.type = value_type::null;
        }
        return true;
    }

    read_status next_element(statement& out) {
        const bool in_batch = layout == document_layout::batch;
        item = shape.size++;
        const read_status status = read_item(base_depth + (in_batch ? 2 : 1), out);
        return status == read_status::malformed ? status : end_element(']', status);
    }

    read_status next_named(statement& out) {
        std::string_view key;
        if (!field_reader::read_key(in, key) || json::find_invalid_escape(key) != npos)
            return fail();
        item_key.clear();
        unescape_json(key, item_key);
        const auto [known, added] = keys.emplace(item_key, shape.size);
        item = known->second;
        if (added)
            ++shape.size;
        const read_status status = read_item(base_depth + 2, out);
        return status == read_status::malformed ? status : end_element('}', status);
    }

    /// Behind an element: stands before the next one, or behind them all. A document that is broken there is told with
    /// the next call, since this element was sound.
    read_status end_element(char closing, read_status status) {
        bool more = true;
        if (!field_reader::read_separator(in, closing, more))
            state = phase::failed;
        else if (!more)
            state = phase::members;
        return status;
    }

    read_status next(statement& out) {
        for (;;) {
            switch (state) {
            case phase::start: {
                const read_status status = start(out);
                if (layout == document_layout::batch && status == read_status::statement)
                    continue;
                return status;
            }
            case phase::array_element: return next_element(out);
            case phase::named_element: return next_named(out);
            case phase::members: {
                if (layout != document_layout::batch)
                    return finish();
                bool more = true;
                if (!field_reader::read_separator(in, '}', more))
                    return fail();
                const read_status status = more ? read_until_statements() : finish();
                if (status == read_status::statement)
                    continue;
                return status;
            }
            case phase::done: return read_status::end;
            case phase::failed: return read_status::malformed;
            }
        }
    }
};

statement_reader::statement_reader() : impl_(std::make_unique<impl>()) {}
statement_reader::~statement_reader() = default;
statement_reader::statement_reader(statement_reader&&) noexcept = default;
statement_reader& statement_reader::operator=(statement_reader&&) noexcept = default;

void statement_reader::open(std::string_view document, document_layout layout, std::size_t depth) {
    impl& my = *impl_;
    my.begin(document, layout, depth);
    my.fields.begin(document, max_depth);
    my.in_a_line = false;
    my.state = my.index.build(document) ? impl::phase::start : impl::phase::failed;
}

bool statement_reader::open_lines(std::string_view lines) {
    impl& my = *impl_;
    my.lines = lines;
    if (!my.lines_index.build(lines))
        return false;
    my.in_lines = my.lines_index.tokens();
    my.line_begin = npos;
    my.fields.begin_lines(lines);
    return true;
}

void statement_reader::open_line(std::string_view line) {
    impl& my = *impl_;
    const auto begin = static_cast<std::size_t>(line.data() - my.lines.data());
    my.begin(my.lines, document_layout::statement, 0);
    my.fields.begin_line(my.lines, line, max_depth);
    my.in_a_line = true;
    my.line_end = begin + line.size();
    if (begin == my.line_begin)
        my.in_lines = my.at_line; // once more
    while (!my.in_lines.at_end() && *my.in_lines.position() < begin)
        my.in_lines.advance();
    my.in = my.at_line = my.in_lines;
    my.line_begin = begin;
    my.state = impl::phase::start;
}

read_status statement_reader::next(statement& out) {
    out.clear();
    return impl_->next(out);
}

std::uint64_t statement_reader::item() const noexcept { return impl_->item; }
std::string_view statement_reader::key() const noexcept { return impl_->item_key; }
const field_value& statement_reader::value() const noexcept { return impl_->odd; }
const batch_shape& statement_reader::batch() const noexcept { return impl_->shape; }
std::string_view statement_reader::document() const noexcept { return impl_->bytes; }

} // namespace dsacheck
