#include "zip.hpp"

#include "inflate.hpp"
#include "zip_format.hpp"

#include <algorithm>

namespace dsacheck::archive {

using namespace zip_format;

bool zip_walk::next(zip_member& member) {
    char rest[16 * 1024];
    while (in_member_ && read(rest, sizeof rest) > 0) {
    }
    if (!problem_.empty())
        return false;
    member_problem_.clear();
    const std::string_view header = from_.peek(member_header_size);
    if (header.size() >= 4 && (header.substr(0, 4) == directory_mark || header.substr(0, 4) == end_mark))
        return false;
    if (header.size() < member_header_size || header.substr(0, 4) != member_mark) {
        problem_ = header.empty() || header.size() < member_header_size
                       ? "the archive is cut off: its directory is missing"
                       : "the archive is damaged: there is no member where one should be";
        return false;
    }
    member_ = {};
    read_common(header, 6, member_);
    const std::size_t name = u16(header, 26);
    const std::size_t extra = u16(header, 28);
    from_.take(member_header_size);
    constexpr std::size_t at_hand = 60 * 1024;
    std::string texts;
    while (texts.size() < name + extra) {
        const std::string_view more = from_.peek(std::min(name + extra - texts.size(), at_hand));
        const std::size_t taken = std::min(more.size(), name + extra - texts.size());
        if (taken == 0) {
            problem_ = "the archive is cut off: its directory is missing";
            return false;
        }
        texts.append(more.substr(0, taken));
        from_.take(taken);
    }
    member_.name = texts.substr(0, name);
    read_extra64(std::string_view(texts).substr(name), member_.size, member_.compressed, nullptr);
    const bool deflated = member_.method == static_cast<std::uint16_t>(zip_method::deflated);
    if (member_.sizes_behind && (!deflated || member_.encrypted)) {
        problem_ = "the archive cannot be followed without its directory: where the member " + member_.name +
                   " ends stands only there";
        return false;
    }
    unpacked_ = deflated && !member_.encrypted ? std::make_unique<inflate_stream>(from_, wrapping::none) : nullptr;
    left_ = member_.compressed;
    begin_ = from_.taken();
    crc_ = 0;
    size_ = 0;
    in_member_ = true;
    member = member_;
    return true;
}

std::size_t zip_walk::read(char* to, std::size_t size) {
    if (!in_member_)
        return 0;
    std::size_t got = 0;
    if (unpacked_ != nullptr) {
        got = unpacked_->read(to, size);
    } else {
        const std::string_view bytes = from_.peek(1);
        got = static_cast<std::size_t>(std::min<std::uint64_t>({size, bytes.size(), left_}));
        std::copy_n(bytes.data(), got, to);
        from_.take(got);
        left_ -= got;
    }
    crc_ = crc32_of(crc_, to, got);
    size_ += got;
    if (got == 0)
        end_member();
    return got;
}

/// Passes over what is left of a damaged member, whose size stood before it.
bool zip_walk::skip_packed() {
    while (from_.taken() < begin_ + member_.compressed) {
        const std::size_t at_hand = from_.peek(1).size();
        if (at_hand == 0)
            return false;
        from_.take(static_cast<std::size_t>(
            std::min<std::uint64_t>(at_hand, begin_ + member_.compressed - from_.taken())));
    }
    return from_.taken() == begin_ + member_.compressed;
}

void zip_walk::end_member() {
    in_member_ = false;
    if (unpacked_ != nullptr && !unpacked_->problem().empty()) {
        member_problem_ = unpacked_->problem();
        if (member_.sizes_behind || !skip_packed())
            problem_ = "the archive cannot be followed behind the member " + member_.name + ", which is damaged";
        return;
    }
    if (unpacked_ == nullptr && left_ > 0) {
        member_problem_ = "its bytes end too early";
        problem_ = "the archive is cut off: its directory is missing";
        return;
    }
    if (member_.sizes_behind) {
        const bool large = from_.taken() - begin_ >= in_extra_32 || size_ >= in_extra_32;
        const std::string_view bytes = from_.peek(24);
        const std::size_t mark = bytes.substr(0, 4) == sizes_mark ? 4 : 0;
        const std::size_t length = mark + (large ? 20U : 12U);
        if (bytes.size() < length) {
            problem_ = "the archive is cut off: its directory is missing";
            return;
        }
        member_.crc = u32(bytes, mark);
        member_.size = size_;
        from_.take(length);
    }
    if (member_.encrypted)
        return;
    if (size_ != member_.size)
        member_problem_ = "it is not as long as its header says";
    else if (crc_ != member_.crc)
        member_problem_ = "its checksum is wrong";
}

} // namespace dsacheck::archive
