#include "chunk.hpp"

#include <algorithm>
#include <cstring>

namespace dsacheck::dump {

namespace {

constexpr std::size_t longest_header = std::size_t{64} * 1024;

/// Where the last whole row ends, by reading them all: for files in which no line end is certain.
std::size_t last_row_end(std::string_view bytes, const dump_header& header) {
    dump_reader rows;
    rows.open(bytes, header, dump_reader::ending::open);
    statement unused;
    std::size_t end = 0;
    for (;;) {
        const dump_row_status status = rows.next(unused);
        if (status == dump_row_status::end || status == dump_row_status::unfinished)
            return end;
        const span where = rows.row().where;
        end = std::min<std::size_t>(std::size_t{where.offset} + where.length + 1, bytes.size());
    }
}

} // namespace

void chunk_reader::take_problems(chunk& to) {
    for (part_reader::problem each = from_.take_problem(); each.broken != nullptr; each = from_.take_problem())
        to.problems.push_back(std::move(each));
}

/// Reads on until the chunk has `wanted` bytes, or the file ends.
void chunk_reader::fill(chunk& to, std::size_t wanted) {
    if (to.buffer.size() < wanted)
        to.buffer.resize(wanted);
    while (to.size < wanted && !exhausted_) {
        const std::size_t got = from_.read(to.buffer.data() + to.size, wanted - to.size);
        exhausted_ = got == 0;
        to.size += got;
    }
}

/// How many bytes of the chunk are whole rows; 0 when there is none.
std::size_t chunk_reader::cut(const chunk& to) const {
    const std::size_t certain = cuts_for_certain_ ? last_certain_row_end(to.rows()) : 0;
    return certain != 0 ? certain : last_row_end(to.rows(), *header_);
}

/// Reads the header line of the next file; the rows behind it stay in the chunk.
bool chunk_reader::begin_file(chunk& to) {
    if (!from_.next(name_)) {
        over_ = true;
        return false;
    }
    to.name = name_;
    in_file_ = true;
    exhausted_ = false;
    to.begins_file = true;
    fill(to, chunk_bytes);
    const std::string_view bytes = to.rows();
    const std::size_t end = std::min(bytes.substr(0, longest_header).find('\n'), bytes.size());
    to.header_line.assign(bytes.substr(0, std::min(end, longest_header)));
    auto header = read_dump_header(to.header_line);
    to.is_dump = header.has_value();
    if (!to.is_dump) {
        to.size = 0;
        exhausted_ = true;
        header_ = nullptr;
        return true;
    }
    header_ = std::make_shared<const dump_header>(std::move(*header));
    cuts_for_certain_ = header_->column_at[0] == static_cast<std::uint8_t>(dump_column::uuid) &&
                        header_->column_at[header_->column_count - 1] ==
                            static_cast<std::uint8_t>(dump_column::created_at);
    const std::size_t rows = std::min(end + 1, bytes.size());
    std::memmove(to.buffer.data(), to.buffer.data() + rows, to.size - rows);
    to.size -= rows;
    offset_ = rows;
    return true;
}

bool chunk_reader::next(chunk& to) {
    to.size = 0;
    to.begins_file = to.final = to.cut = false;
    to.is_dump = true;
    to.name = name_;
    to.header_line.clear();
    to.problems.clear();
    to.packed_bytes = 0;
    if (over_)
        return false;
    const bool packed = part_->what != input_part::kind::csv && part_->what != input_part::kind::memory;
    if (!in_file_) {
        const bool any = begin_file(to);
        take_problems(to);
        if (!any) {
            to.packed_bytes = packed ? part_->packed : 0;
            return !to.problems.empty();
        }
    } else {
        to.size = left_over_.size();
        if (to.buffer.size() < std::max(to.size, chunk_bytes))
            to.buffer.resize(std::max(to.size, chunk_bytes));
        std::memcpy(to.buffer.data(), left_over_.data(), left_over_.size());
    }
    to.header = header_;
    to.base = offset_;
    left_over_.clear();
    for (std::size_t wanted = chunk_bytes; to.is_dump; wanted *= 2) {
        fill(to, wanted);
        if (exhausted_)
            break;
        const std::size_t rows = cut(to);
        if (rows == 0 && to.size <= 2 * dump_reader::max_row_bytes)
            continue;
        const std::size_t taken = rows != 0 ? rows : to.size;
        left_over_.assign(to.buffer.data() + taken, to.size - taken);
        to.size = taken;
        offset_ += taken;
        break;
    }
    take_problems(to);
    if (!packed)
        to.packed_bytes = to.size;
    if (exhausted_) {
        in_file_ = false;
        to.final = true;
        to.cut = from_.is_damaged();
    }
    return true;
}

} // namespace dsacheck::dump
