#include "byte_stream.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dsacheck::archive {

std::shared_ptr<file> file::open(const std::string& path, std::string& problem) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0 || S_ISDIR(about.st_mode)) {
        problem = path + ": " + (descriptor >= 0 && S_ISDIR(about.st_mode) ? "is a directory" : std::strerror(errno));
        if (descriptor >= 0)
            ::close(descriptor);
        return nullptr;
    }
    const bool regular = S_ISREG(about.st_mode);
    return std::shared_ptr<file>(
        new file(descriptor, regular ? static_cast<std::uint64_t>(about.st_size) : 0, regular, true));
}

std::shared_ptr<file> file::standard_input() {
    return std::shared_ptr<file>(new file(STDIN_FILENO, 0, false, false));
}

file::~file() {
    if (owned_)
        ::close(descriptor_);
}

std::size_t file::read_at(std::uint64_t offset, char* to, std::size_t size, std::string& problem) const {
    for (;;) {
        const ssize_t got = can_seek_ ? ::pread(descriptor_, to, size, static_cast<off_t>(offset))
                                      : ::read(descriptor_, to, size);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR) {
            problem = std::strerror(errno);
            return failed;
        }
    }
}

bool file::read_exactly(std::uint64_t offset, std::size_t size, std::string& to, std::string& problem) const {
    to.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const std::size_t got = read_at(offset + done, to.data() + done, size - done, problem);
        if (got == failed)
            return false;
        if (got == 0) {
            problem = "the archive ends too early";
            return false;
        }
        done += got;
    }
    return true;
}

std::size_t file_stream::read(char* to, std::size_t size) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, left_));
    if (wanted == 0)
        return 0;
    std::string why;
    const std::size_t got = from_->read_at(offset_, to, wanted, why);
    if (got == file::failed) {
        fail(why);
        return 0;
    }
    if (got == 0 && left_ != to_the_end)
        fail("the file ends too early");
    offset_ += got;
    if (left_ != to_the_end)
        left_ -= got;
    return got;
}

std::string_view look_ahead::peek(std::size_t wanted) {
    while (end_ - begin_ < wanted && !at_end_) {
        if (begin_ > history) {
            const std::size_t kept = begin_ - history;
            std::memmove(bytes_.data(), bytes_.data() + kept, end_ - kept);
            end_ -= kept;
            begin_ = history;
        }
        if (end_ == bytes_.size())
            break;
        const std::size_t got = from_->read(bytes_.data() + end_, bytes_.size() - end_);
        end_ += got;
        at_end_ = got == 0;
    }
    return {bytes_.data() + begin_, end_ - begin_};
}

} // namespace dsacheck::archive
