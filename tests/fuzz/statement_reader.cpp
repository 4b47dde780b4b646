// The reader on any bytes, in each layout: its verdict is that of the syntax check, what it reads lies within the
// document, and a reader that has read thousands of other documents reads the same as a fresh one.
#include "dsacheck/read_statement.hpp"

#include "json_syntax.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string_view>

using namespace dsacheck;

namespace {

void require_within(span where, std::string_view document) {
    require(std::uint64_t{where.offset} + where.length <= document.size());
}

void require_sound(const statement& s, std::string_view document) {
    for (field_set rest = s.present; !rest.empty();) {
        const statement_field field = rest.take_first();
        const field_value& value = s[field];
        require_within(value.where, document);
        require(value.where.length > 0);
        require(std::size_t{value.first_element} + value.element_count <= s.elements.size());
        require(value.type != value_type::null || s.nulls.has(field) || !s.present.has(field));
    }
    for (const element_value& element : s.elements)
        require_within(element.where, document);
    for (const unknown_member& member : s.unknown) {
        require_within(member.key, document);
        require_within(member.value, document);
    }
    require(s.offset <= document.size());
    require(((s.nulls | s.plain | s.repeated) - s.present - field_set{statement_field::content_id_ean13}).empty());
}

struct reading {
    read_status last = read_status::end;
    std::uint64_t statements = 0;
    std::uint64_t present = 0;
};

reading read_all(statement_reader& reader, statement& s, std::string_view document, document_layout layout) {
    reading result;
    reader.open(document, layout);
    for (;;) {
        result.last = reader.next(s);
        if (result.last == read_status::end || result.last == read_status::malformed)
            return result;
        if (result.last != read_status::statement)
            continue;
        require_sound(s, reader.document());
        ++result.statements;
        for (field_set rest = s.present; !rest.empty(); rest.take_first())
            ++result.present;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static statement_reader used;
    static statement used_statement;
    const std::string_view document(reinterpret_cast<const char*>(data), size);
    const bool is_json = !json::find_syntax_error(document, statement_reader::max_depth).has_value();
    for (const document_layout layout :
         {document_layout::statement, document_layout::batch, document_layout::array}) {
        statement_reader fresh;
        statement s;
        const reading first = read_all(fresh, s, document, layout);
        const reading again = read_all(used, used_statement, document, layout);
        require((first.last == read_status::end) == is_json);
        require(first.last == again.last && first.statements == again.statements && first.present == again.present);
    }
    return 0;
}
