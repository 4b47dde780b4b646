#include "zip.hpp"

#include "inflate.hpp"
#include "zip_format.hpp"
#include "zip_gaps.hpp"

#include <algorithm>

namespace dsacheck::archive {

namespace {

using namespace zip_format;

constexpr std::size_t longest_comment = 65535;
constexpr std::uint64_t largest_directory = std::uint64_t{256} * 1024 * 1024;

struct directory_place {
    std::uint64_t offset = 0; ///< from the archive's beginning
    std::uint64_t size = 0;
    std::uint64_t count = 0;
    std::uint64_t end = 0; ///< where the record behind it stands, as found
    std::uint64_t last = 0; ///< where the record at the archive's end stands; the same, but in ZIP64
};

bool find_directory(const file& from, std::uint64_t offset, std::uint64_t size, directory_place& place,
                    std::string& problem) {
    const auto tail_size = static_cast<std::size_t>(
        std::min<std::uint64_t>(size, end_size + longest_comment + locator64_size + end64_size));
    std::string tail;
    if (!from.read_exactly(offset + size - tail_size, tail_size, tail, problem))
        return false;
    const std::string_view bytes = tail;
    for (std::size_t at = bytes.rfind(end_mark); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : bytes.rfind(end_mark, at - 1)) {
        if (bytes.size() - at < end_size || bytes.size() - at != end_size + u16(bytes, at + 20))
            continue; // the mark stands in the comment
        place.end = place.last = size - tail_size + at;
        place.count = u16(bytes, at + 10);
        place.size = u32(bytes, at + 12);
        place.offset = u32(bytes, at + 16);
        const bool large = place.count == in_extra_16 || place.size == in_extra_32 || place.offset == in_extra_32;
        if (!large)
            return true;
        if (at < locator64_size || bytes.substr(at - locator64_size, 4) != locator64_mark)
            return true; // numbers that happen to be all ones
        const std::uint64_t end64 = number(bytes, at - locator64_size + 8, 8);
        std::string record;
        if (end64 > size || size - end64 < end64_size ||
            !from.read_exactly(offset + end64, end64_size, record, problem) || record.compare(0, 4, end64_mark) != 0)
            break;
        place.end = end64;
        place.count = number(record, 32, 8);
        place.size = number(record, 40, 8);
        place.offset = number(record, 48, 8);
        return true;
    }
    problem = "the archive's directory is missing: it is cut off";
    return false;
}

} // namespace

bool read_zip_directory(const file& from, std::uint64_t offset, std::uint64_t size, zip_listing& listing,
                        std::string& problem) {
    directory_place place;
    if (!find_directory(from, offset, size, place, problem))
        return false;
    problem = "the archive's directory is damaged";
    if (place.offset > size || place.size > size - place.offset || place.size > largest_directory ||
        place.count > most_zip_members)
        return false;
    std::string directory;
    if (!from.read_exactly(offset + place.offset, static_cast<std::size_t>(place.size), directory, problem))
        return false;
    std::vector<zip_member> found;
    std::string_view rest = directory;
    for (std::uint64_t i = 0; i < place.count; ++i) {
        if (rest.size() < directory_header_size || rest.substr(0, 4) != directory_mark)
            return false;
        zip_member member;
        read_common(rest, 8, member);
        const std::size_t name = u16(rest, 28);
        const std::size_t extra = u16(rest, 30);
        const std::size_t comment = u16(rest, 32);
        member.header = u32(rest, 42);
        rest.remove_prefix(directory_header_size);
        if (rest.size() < name + extra + comment)
            return false;
        member.name = rest.substr(0, name);
        read_extra64(rest.substr(name, extra), member.size, member.compressed, &member.header);
        rest.remove_prefix(name + extra + comment);
        if (member.header > size || member.compressed > size - member.header)
            return false;
        member.header += offset;
        found.push_back(std::move(member));
    }
    constexpr std::string_view signature_mark = "PK\x05\x05"; // of the directory, which nobody checks
    constexpr std::size_t signature_size = 6;
    const bool is_signature = rest.size() >= signature_size && rest.substr(0, 4) == signature_mark &&
                              rest.size() == signature_size + u16(rest, 4);
    if (!rest.empty() && !is_signature) {
        problem = "the archive's directory holds more than the members that it counts";
        return false;
    }
    if (found.empty() && place.end > 0) {
        problem = "the archive's directory counts no member, but there are bytes before it";
        return false;
    }
    // Members that lie over each other unpack to more than there is: a trap, not an archive.
    std::vector<std::pair<std::uint64_t, std::uint64_t>> extents;
    for (const zip_member& each : found)
        extents.emplace_back(each.header, each.header + member_header_size + each.compressed);
    std::sort(extents.begin(), extents.end());
    for (std::size_t i = 1; i < extents.size(); ++i)
        if (extents[i].first < extents[i - 1].second) {
            problem = "members of the archive lie over each other";
            return false;
        }
    zip_leftovers leftovers;
    if (!find_zip_leftovers(from, {offset, offset + place.last},
                            {offset + place.offset, offset + place.offset + place.size}, found, leftovers, problem))
        return false;
    if (leftovers.line_before_directory) {
        problem = "the archive's directory begins before the place that is given for it";
        return false;
    }
    listing.members = std::move(found);
    listing.has_unnamed = leftovers.has_member;
    listing.unnamed = std::move(leftovers.member);
    listing.unread = leftovers.unread;
    problem.clear();
    return true;
}

bool find_zip_member(const file& from, const zip_member& member, std::uint64_t& begin, std::string& problem) {
    std::string header;
    if (!from.read_exactly(member.header, member_header_size, header, problem))
        return false;
    if (header.compare(0, 4, member_mark) != 0) {
        problem = "there is no member where the archive's directory says";
        return false;
    }
    begin = member.header + member_header_size + u16(header, 26) + u16(header, 28);
    return true;
}

// ---- one member -----------------------------------------------------------------------------------------------------

zip_member_stream::zip_member_stream(std::unique_ptr<byte_stream> packed, const zip_member& member)
    : packed_(std::move(packed)), member_(member) {
    if (member.method == static_cast<std::uint16_t>(zip_method::deflated))
        unpacked_ = std::make_unique<inflate_stream>(packed_, wrapping::none);
}

zip_member_stream::~zip_member_stream() = default;

std::size_t zip_member_stream::read(char* to, std::size_t size) {
    if (at_end_)
        return 0;
    std::size_t got = 0;
    if (unpacked_ != nullptr) {
        got = unpacked_->read(to, size);
    } else {
        const std::string_view bytes = packed_.peek(1);
        got = std::min(size, bytes.size());
        std::copy_n(bytes.data(), got, to);
        packed_.take(got);
    }
    crc_ = crc32_of(crc_, to, got);
    size_ += got;
    if (got > 0 && size_ <= member_.size)
        return got;
    at_end_ = true;
    if (unpacked_ != nullptr && !unpacked_->problem().empty())
        fail(unpacked_->problem());
    else if (!packed_.problem().empty())
        fail(packed_.problem());
    else if (size_ != member_.size)
        fail(size_ < member_.size ? "it is shorter than the archive's directory says"
                                  : "it is longer than the archive's directory says");
    else if (crc_ != member_.crc)
        fail("its checksum is wrong");
    else if (!packed_.peek(1).empty())
        fail("the archive's directory counts bytes as its own that it does not need");
    return got;
}

} // namespace dsacheck::archive
