// Cuts an input of statements into pieces that can be checked apart.
#pragma once

#include "dsacheck/options.hpp"
#include "dsacheck/validate.hpp"

#include "statement_job.hpp"
#include "statement_lines.hpp"
#include "statement_run.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// Reused from piece to piece.
struct statement_piece {
    enum class kind : std::uint8_t {
        lines,    ///< whole lines of NDJSON
        too_long, ///< the beginning of a line that is longer than a record may be
        document  ///< all of the input
    };
    kind what = kind::lines;
    std::string_view bytes;  ///< in `buffer`, or in the caller's memory
    std::uint64_t base = 0;  ///< offset of the first of them
    std::uint64_t line_bytes = 0; ///< of what is too long
    input_form form = input_form::ndjson; ///< of a document
    const statement_source* from = nullptr;
    std::vector<char> buffer;
};

/// Checks a piece; `lines` counts those of all pieces that it is given.
void check_piece(const statement_piece& piece, statement_run& run, line_checker& lines);

class statement_pieces {
  public:
    static constexpr std::size_t piece_bytes = std::size_t{512} * 1024;

    /// `status` is set when the input cannot be opened or read; it and the others must outlive this.
    statement_pieces(const statement_source& from, const input_limits& limits, run_status& status);

    /// False at the end, also when reading failed.
    bool next(statement_piece& to);

  private:
    void begin(statement_piece& to);
    bool take_from_memory(statement_piece& to);
    bool take_document(statement_piece& to);
    bool take_lines(statement_piece& to);
    bool skip_line(statement_piece& to);
    void fill(statement_piece& to, std::size_t wanted);
    bool fail(std::string_view reason);

    const statement_source* from_;
    input_limits limits_;
    run_status* status_;
    byte_source read_;
    input_form form_;
    bool begun_ = false;
    bool over_ = false;
    bool at_end_ = false;
    int error_ = 0; ///< why reading failed, as errno has it
    std::uint64_t base_ = 0; ///< of what comes next
    std::size_t size_ = 0;   ///< of what is in the buffer of the piece
    std::string left_over_;  ///< was read behind the last piece
};

} // namespace dsacheck
