// Pieces of CSV files that end where a row ends.
#pragma once

#include "dsacheck/read_dump.hpp"

#include "dump_parts.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Reused from chunk to chunk.
struct chunk {
    std::vector<char> buffer;
    std::size_t size = 0;     ///< of the rows in the buffer
    std::uint64_t base = 0;   ///< offset of the first of them in its CSV file
    bool final = false;       ///< no rows of this file come behind
    bool cut = false;         ///< ...because the rest is damaged, which is told already
    bool begins_file = false;
    std::string name;         ///< of the file
    std::string header_line;  ///< of the file that begins, without its line end
    bool is_dump = true;      ///< false: the file that begins has no header of a dump, and no rows are given
    std::shared_ptr<const dump_header> header;
    std::vector<part_reader::problem> problems; ///< which stand before the rows
    std::uint64_t packed_bytes = 0; ///< of the input that this chunk stands for; estimated

    [[nodiscard]] std::string_view rows() const noexcept { return {buffer.data(), size}; }
};

/// Cuts the files of one part into chunks. Where depends on the bytes alone.
class chunk_reader {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{512} * 1024;

    explicit chunk_reader(const input_part& part) : part_(&part), from_(part) {}

    /// False at the end of the part.
    bool next(chunk& to);

  private:
    bool begin_file(chunk& to);
    void fill(chunk& to, std::size_t wanted);
    std::size_t cut(const chunk& to) const;
    void take_problems(chunk& to);

    const input_part* part_;
    part_reader from_;
    bool in_file_ = false;
    bool exhausted_ = false;
    bool over_ = false;
    bool cuts_for_certain_ = true; ///< the first and last columns are uuid and created_at
    std::uint64_t offset_ = 0;     ///< of `left_over_` in its CSV file
    std::string left_over_;
    std::string name_; ///< of the file that is read
    std::shared_ptr<const dump_header> header_;
};

} // namespace dsacheck::dump
