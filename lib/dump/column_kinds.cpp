#include "column_kinds.hpp"

#include "filled_cells.hpp"

namespace dsacheck::dump {

namespace {

column_kind kind_of(const field_info& info) noexcept {
    switch (info.kind) {
    case field_kind::date: return column_kind::date;
    case field_kind::puid: return column_kind::puid;
    case field_kind::url: return column_kind::url;
    case field_kind::ean: return column_kind::ean;
    case field_kind::many_of: return column_kind::list;
    case field_kind::one_of:
        return info.values == enumeration::yes_no     ? column_kind::yes_no
               : info.values == enumeration::language ? column_kind::language
                                                      : column_kind::hashed;
    case field_kind::object: // no column is one
    case field_kind::text: break;
    }
    return column_kind::text;
}

} // namespace

void column_kinds::begin(const dump_header& header) {
    fields_.assign(header.column_count, nullptr);
    words_.assign(header.column_count / cells_in_word + 1, {});
    for (std::size_t i = 0; i < header.column_count; ++i) {
        const std::uint8_t column = header.column_at[i];
        if (column == dump_header::unknown || column == static_cast<std::uint8_t>(dump_column::created_at))
            continue;
        const auto field = dump_columns[column].field;
        fields_[i] = field ? &info_of(*field) : nullptr;
        const column_kind kind = field                                                   ? kind_of(*fields_[i])
                                 : column == static_cast<std::uint8_t>(dump_column::uuid) ? column_kind::uuid
                                                                                          : column_kind::platform;
        words_[i / cells_in_word][static_cast<std::size_t>(kind)] |= std::uint64_t{1} << i % cells_in_word;
    }
    created_place_ = header.place_of[static_cast<std::size_t>(dump_column::created_at)];
    unseen_ = header.unseen;
}

} // namespace dsacheck::dump
