#include "dsacheck/report.hpp"

#include <algorithm>

namespace dsacheck {

const cell_value& part::blank_value() noexcept {
    static constexpr cell_value blank{};
    return blank;
}

std::pair<const std::uint32_t*, const std::uint32_t*> part::find_all(row_key key) const noexcept {
    const std::uint16_t wanted = key.packed();
    const auto first = std::partition_point(order_.begin(), order_.end(), [this, wanted](std::uint32_t i) {
        return rows_[i].key.packed() < wanted;
    });
    const auto last = std::partition_point(first, order_.end(), [this, wanted](std::uint32_t i) {
        return rows_[i].key.packed() == wanted;
    });
    return {order_.data() + (first - order_.begin()), order_.data() + (last - order_.begin())};
}

const part_row* part::find(row_key key) const noexcept {
    const auto [first, last] = find_all(key);
    return first != last ? &rows_[*first] : nullptr;
}

std::string_view part::header_of(std::uint32_t column) const noexcept {
    if (column >= columns_.size())
        return {};
    const part_column& here = columns_[column];
    const std::string_view written = here.header != nullptr ? trim_blanks(here.header->text) : std::string_view{};
    if (!written.empty() || here.of.index >= form().columns.size())
        return written;
    return form().columns[here.of.index].header;
}

bool only_in_workbooks(const report& whole) noexcept {
    return whole.parts().empty() && std::any_of(whole.files().begin(), whole.files().end(), [](const report_file& file) {
        return file.kind == file_kind::xlsx || file.kind == file_kind::ods || file.kind == file_kind::xls;
    });
}

array_view<part> report::parts_of(unsigned number) const noexcept {
    const auto before = [](const part& p, unsigned n) { return p.number() < n; };
    const auto first = std::lower_bound(parts_.begin(), parts_.end(), number, before);
    const auto last = std::lower_bound(first, parts_.end(), number + 1, before);
    return {parts_.data() + (first - parts_.begin()), static_cast<std::size_t>(last - first)};
}

} // namespace dsacheck
