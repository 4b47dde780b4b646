#include "statement_pieces.hpp"

#include "run_failure.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dsacheck {

statement_pieces::statement_pieces(const statement_source& from, const input_limits& limits, run_status& status)
    : from_(&from), limits_(limits), status_(&status), form_(from.form) {}

bool statement_pieces::fail(std::string_view reason) {
    *status_ = run_failure(from_->name, reason);
    over_ = true;
    return false;
}

/// Reads on until the piece has `wanted` bytes, or the input ends.
void statement_pieces::fill(statement_piece& to, std::size_t wanted) {
    if (to.buffer.size() < wanted)
        to.buffer.resize(wanted);
    while (size_ < wanted && !at_end_) {
        const std::size_t got = read_(to.buffer.data() + size_, wanted - size_);
        if (got == read_failed)
            error_ = errno == 0 ? EIO : errno;
        at_end_ = got == 0 || got == read_failed;
        size_ += at_end_ ? 0 : got;
    }
}

/// Opens the input and tells its form; what was read stays in the piece.
void statement_pieces::begin(statement_piece& to) {
    if (run_status opened = from_->open(read_); !opened) {
        *status_ = std::move(opened);
        over_ = true;
        return;
    }
    for (std::size_t wanted = piece_bytes;; wanted *= 2) {
        fill(to, wanted);
        const std::string_view bytes(to.buffer.data(), size_);
        if (form_ != input_form::automatic)
            return;
        if (tells_form(bytes) || at_end_ || size_ > limits_.document_bytes) {
            form_ = detect_form(bytes);
            return;
        }
    }
}

bool statement_pieces::next(statement_piece& to) {
    to.from = from_;
    if (over_)
        return false;
    if (!from_->open)
        return take_from_memory(to);
    size_ = 0;
    if (!begun_) {
        begun_ = true;
        begin(to);
        if (over_)
            return false;
    } else {
        size_ = left_over_.size();
        if (to.buffer.size() < size_)
            to.buffer.resize(size_);
        std::copy(left_over_.begin(), left_over_.end(), to.buffer.begin());
    }
    left_over_.clear();
    return form_ == input_form::ndjson ? take_lines(to) : take_document(to);
}

bool statement_pieces::take_from_memory(statement_piece& to) {
    const std::string_view rest = from_->bytes.substr(static_cast<std::size_t>(base_));
    if (form_ == input_form::automatic)
        form_ = detect_form(rest);
    to.base = base_;
    to.form = form_;
    to.bytes = rest;
    over_ = true;
    to.what = form_ == input_form::ndjson ? statement_piece::kind::lines : statement_piece::kind::document;
    if (form_ != input_form::ndjson)
        return true;
    if (rest.size() > piece_bytes) {
        const std::size_t before = rest.rfind('\n', piece_bytes - 1);
        const std::size_t end = before != npos ? before : std::min(rest.find('\n', piece_bytes), rest.size() - 1);
        to.bytes = rest.substr(0, end + 1);
        over_ = to.bytes.size() == rest.size();
    }
    base_ += to.bytes.size();
    return !to.bytes.empty();
}

bool statement_pieces::take_document(statement_piece& to) {
    for (std::size_t wanted = std::max(size_, piece_bytes); !at_end_ && size_ <= limits_.document_bytes; wanted *= 2)
        fill(to, wanted);
    over_ = true;
    if (size_ > limits_.document_bytes)
        return fail("larger than " + std::to_string(limits_.document_bytes) +
                    " bytes, the limit for a document that is not NDJSON");
    if (error_ != 0)
        return fail(std::strerror(error_));
    to.what = statement_piece::kind::document;
    to.bytes = {to.buffer.data(), size_};
    to.base = 0;
    // The member "statements", which makes a batch of it, may stand far behind.
    to.form = from_->form == input_form::automatic ? detect_form(to.bytes) : form_;
    return true;
}

bool statement_pieces::take_lines(statement_piece& to) {
    to.what = statement_piece::kind::lines;
    to.base = base_;
    for (std::size_t wanted = piece_bytes;; wanted = 2 * size_) {
        fill(to, std::max(size_, wanted));
        const std::string_view bytes(to.buffer.data(), size_);
        const std::size_t last = at_end_ ? size_ : bytes.rfind('\n') + 1; // npos + 1 is 0
        if (last == 0 && !at_end_) {
            if (size_ > limits_.record_bytes)
                return skip_line(to);
            continue;
        }
        left_over_.assign(bytes.substr(last));
        to.bytes = bytes.substr(0, last);
        base_ += last;
        if (at_end_) {
            over_ = true;
            if (error_ != 0)
                fail(std::strerror(error_));
        }
        return !to.bytes.empty();
    }
}

/// The line at the front is too long: forgets it while it is read.
bool statement_pieces::skip_line(statement_piece& to) {
    const std::string beginning(truncate_at_code_point({to.buffer.data(), size_}, shown_of_too_large));
    to.what = statement_piece::kind::too_long;
    to.line_bytes = 0;
    for (;;) {
        const std::string_view bytes(to.buffer.data(), size_);
        const std::size_t end = bytes.find('\n');
        to.line_bytes += std::min(end, size_);
        if (end != npos || at_end_) {
            left_over_.assign(end != npos ? bytes.substr(end + 1) : std::string_view());
            base_ += to.line_bytes + (end != npos ? 1 : 0);
            break;
        }
        size_ = 0;
        fill(to, piece_bytes);
    }
    over_ = at_end_ && left_over_.empty();
    if (error_ != 0 && over_)
        fail(std::strerror(error_));
    std::copy(beginning.begin(), beginning.end(), to.buffer.begin());
    to.bytes = {to.buffer.data(), beginning.size()};
    return true;
}

void check_piece(const statement_piece& piece, statement_run& run, line_checker& lines) {
    switch (piece.what) {
    case statement_piece::kind::document:
        run.show(piece.bytes, 0, 1);
        return run.check_document({piece.bytes, 0}, layout_of(piece.form));
    case statement_piece::kind::lines: return lines.check(piece.bytes, piece.base);
    case statement_piece::kind::too_long: return lines.skip(piece.bytes, piece.base, piece.line_bytes);
    }
}

} // namespace dsacheck
