#include "line_reader.hpp"

#include <cerrno>
#include <cstring>

namespace {

constexpr std::size_t piece = 256 * 1024;

} // namespace

line_reader::line_reader(const std::string& path, std::size_t max_line)
    : path_(path == "-" ? "standard input" : path), max_line_(max_line) {
    errno = 0;
    file_.reset(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file_)
        note_problem(std::strerror(errno));
}

void line_reader::note_problem(const std::string& reason) {
    if (problem_.empty()) // the first one is enough
        problem_ = path_ + ": " + reason;
}

bool line_reader::fill() {
    if (!file_)
        return false;
    buffer_.resize(piece);
    errno = 0;
    buffer_.resize(std::fread(buffer_.data(), 1, piece, file_.get()));
    used_ = 0;
    if (buffer_.empty() && std::ferror(file_.get()) != 0)
        note_problem(errno == EISDIR ? "is a directory" : std::strerror(errno));
    return !buffer_.empty();
}

void line_reader::append(std::string_view text) {
    too_long_ = too_long_ || line_.size() + text.size() > max_line_;
    if (!too_long_)
        line_ += text;
}

bool line_reader::next() {
    line_.clear();
    too_long_ = false;
    bool any = false;
    while (used_ < buffer_.size() || fill()) {
        any = true;
        const std::string_view rest = std::string_view(buffer_).substr(used_);
        const std::size_t end = rest.find('\n');
        append(rest.substr(0, end));
        used_ += end == std::string_view::npos ? rest.size() : end + 1;
        if (end == std::string_view::npos)
            continue;
        ++number_;
        if (!too_long_)
            return true;
        note_problem("line " + std::to_string(number_) + " is longer than " + std::to_string(max_line_) +
                     " bytes");
        line_.clear();
        too_long_ = false;
        any = false;
    }
    if (any && too_long_)
        note_problem("the last line is longer than " + std::to_string(max_line_) + " bytes");
    return any && !too_long_;
}
