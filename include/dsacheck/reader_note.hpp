// What the reader of a report noticed: data, made into findings by the rules of rules/csv_shape.hpp,
// rules/archives.hpp and rules/report_*.hpp.
#pragma once

#include "dsacheck/bytes.hpp"

#include <cstdint>
#include <string>

namespace dsacheck {

enum class note_kind : std::uint8_t {
    // bytes
    empty_file,        ///< no byte, or blanks only
    not_text,          ///< a name like part of the report, but another kind of file; detail: which
    not_utf_8,         ///< detail: the encoding that it seems to be
    byte_order_mark,
    garbled_text,      ///< UTF-8 of text that was read in a wrong encoding before; detail: an example
    nul_bytes,
    file_too_large,    ///< over a limit, not read; detail: the limit
    // comma-separated values, RFC 4180
    stray_quote,
    text_after_quote,
    unclosed_quote,
    wrong_delimiter,   ///< detail: which one
    bare_cr,
    line_ends_lf,      ///< all records end with LF alone
    line_ends_mixed,
    ragged_record,     ///< more or fewer fields than the header; detail: how many
    columns_empty,     ///< columns beyond the table without a header and without content; count: how many
    too_many_columns,  ///< not all of them were read
    too_many_cells,    ///< the rest of the file was not read
    // which part
    part_unrecognised, ///< a text file that is none of the parts
    part_by_header,    ///< recognised by its columns although the name says nothing
    part_by_order,     ///< taken for a part only because of its place among the files
    part_contradicted, ///< the name says one part, the columns another; detail: which
    part_repeated,     ///< another file has the same part; detail: the surface
    companion,         ///< another document that came along
    // columns
    title_row,         ///< text above the header
    header_missing,    ///< the first record is data already
    column_missing,    ///< of the template; column: the template's; detail: its header
    column_renamed,    ///< recognised by its place or likeness; detail: the template's header
    column_moved,      ///< stands elsewhere than in the template; detail: the template's letter
    column_added,      ///< is in no template; detail: its header
    labels_translated, ///< in another language; detail: the language
    // rows
    footnote_row,
    foreign_row,       ///< the remains of another table
    blank_row,         ///< within or below the table; count: how many
    row_unknown,       ///< its key is in no template; detail: the key as written
    // archives
    archive_broken,    ///< the archive, or a file in it; detail: what the archive reader says, and what was not read
    archive_nested_too_deep,
    archive_expands_too_much, ///< detail: the limit
    archive_too_many_entries, ///< detail: the limit
    archive_entry_outside,    ///< an entry's name leads out of the folder; it was read in memory only
    archive_encrypted,
    archive_unsupported       ///< an archive that is not opened; detail: what kind
};

struct reader_note {
    note_kind kind = note_kind::empty_file;
    std::uint8_t part = 0;    ///< 1 to 11, or 0: none
    std::uint16_t file = 0;   ///< index into `report::files()`
    std::uint32_t row = 0;    ///< record number, from 1; 0: the whole file
    std::uint32_t column = 0; ///< from 0, as it stands in the file; meaningful when `has_column`
    bool has_column = false;
    span where;               ///< in the bytes of the file; of the whole file: empty
    std::uint64_t count = 1;  ///< how often, when one note stands for many
    std::string detail;
};

} // namespace dsacheck
