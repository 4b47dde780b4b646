#include "zip_gaps.hpp"

#include "zip_format.hpp"

#include <algorithm>
#include <string_view>

namespace dsacheck::archive {

namespace {

using namespace zip_format;

constexpr std::size_t name_at_hand = 255; ///< so much of a name is looked at
constexpr std::uint64_t most_looked_through = std::uint64_t{256} * 1024 * 1024; // of an honest archive it is next to nothing
constexpr std::size_t longest_line = directory_header_size + std::size_t{3} * 65535;

/// Where the member's bytes end, as far as its headers tell. Behind them may stand up to 24 bytes with its sizes.
bool find_end(const file& from, const zip_member& member, std::uint64_t limit, std::uint64_t& end,
              std::string& problem) {
    end = member.header + member_header_size + member.compressed;
    if (limit <= end || limit - end < member_header_size)
        return true; // no room for anything, whatever stands in the header
    std::string header;
    if (!from.read_exactly(member.header, member_header_size, header, problem))
        return false;
    if (header.compare(0, 4, member_mark) == 0)
        end += std::size_t{u16(header, 26)} + u16(header, 28);
    return true;
}

/// Whether these are the headers of a member. In front of the archive's own members (`strictly`) may stand a program that
/// unpacks it, which knows the mark, too.
bool is_member(std::string_view bytes, std::uint64_t left, bool strictly) noexcept {
    constexpr std::uint16_t newest_version = 63;
    constexpr std::uint16_t last_method = 99;
    const std::size_t name = u16(bytes, 26);
    zip_member member;
    read_common(bytes, 6, member);
    std::uint64_t size = member_header_size + name + u16(bytes, 28);
    if (!member.sizes_behind && member.compressed != in_extra_32)
        size += member.compressed;
    if (size > left)
        return false;
    if (!strictly)
        return true;
    const std::string_view text = bytes.substr(member_header_size, std::min(name, name_at_hand));
    return (u16(bytes, 4) & 0xFFU) <= newest_version && u16(bytes, 8) <= last_method && name != 0 &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// The first member's header in the gap, of which at most `budget` bytes are looked at.
bool find_member(const file& from, zip_span gap, bool strictly, std::uint64_t& budget, zip_leftovers& found,
                 std::string& problem) {
    if (gap.end - gap.begin > budget) {
        found.unread += gap.end - gap.begin - budget;
        gap.end = gap.begin + budget;
    }
    budget -= gap.end - gap.begin;
    constexpr std::size_t window = std::size_t{256} * 1024;
    constexpr std::size_t whole_header = member_header_size + name_at_hand;
    std::string bytes;
    for (std::uint64_t at = gap.begin; gap.end - at > member_header_size;) {
        const std::uint64_t left = gap.end - at;
        if (!from.read_exactly(at, static_cast<std::size_t>(std::min<std::uint64_t>(left, window)), bytes, problem))
            return false;
        const std::string_view view = bytes;
        const bool last = view.size() == left;
        for (std::size_t mark = view.find(member_mark);
             mark != std::string_view::npos && view.size() - mark > (last ? member_header_size : whole_header);
             mark = view.find(member_mark, mark + 1))
            if (is_member(view.substr(mark), left - mark, strictly)) {
                found.has_member = true;
                found.member = view.substr(mark + member_header_size,
                                           std::min<std::size_t>(u16(view, mark + 26), name_at_hand));
                return true;
            }
        if (last)
            return true;
        at += view.size() - whole_header;
    }
    return true;
}

/// Whether a line of a directory ends where the gap does.
bool find_line(const file& from, zip_span gap, zip_leftovers& found, std::string& problem) {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(gap.end - gap.begin, longest_line));
    std::string bytes;
    if (!from.read_exactly(gap.end - size, size, bytes, problem))
        return false;
    const std::string_view view = bytes;
    for (std::size_t mark = view.find(directory_mark);
         mark != std::string_view::npos && view.size() - mark >= directory_header_size && !found.line_before_directory;
         mark = view.find(directory_mark, mark + 1))
        found.line_before_directory = view.size() - mark == directory_header_size + u16(view, mark + 28) +
                                                                u16(view, mark + 30) + u16(view, mark + 32);
    return true;
}

} // namespace

bool find_zip_leftovers(const file& from, zip_span archive, zip_span directory, const std::vector<zip_member>& named,
                        zip_leftovers& found, std::string& problem) {
    std::vector<const zip_member*> members; // in the order in which they lie there; null stands for the directory
    members.reserve(named.size() + 1);
    for (const zip_member& each : named)
        members.push_back(&each);
    members.push_back(nullptr);
    const auto begin_of = [&](const zip_member* each) { return each == nullptr ? directory.begin : each->header; };
    std::sort(members.begin(), members.end(),
              [&](const zip_member* a, const zip_member* b) { return begin_of(a) < begin_of(b); });
    std::uint64_t done = archive.begin;
    std::uint64_t budget = most_looked_through;
    for (std::size_t i = 0; i <= members.size(); ++i) {
        const zip_span gap{done, i == members.size() ? archive.end : begin_of(members[i])};
        if (gap.end > gap.begin && gap.end - gap.begin > member_header_size) {
            if (i < members.size() && members[i] == nullptr && !find_line(from, gap, found, problem))
                return false;
            if (!found.has_member && !find_member(from, gap, i == 0, budget, found, problem))
                return false;
        }
        if (i == members.size())
            break;
        std::uint64_t end = directory.end;
        if (members[i] != nullptr &&
            !find_end(from, *members[i], i + 1 < members.size() ? begin_of(members[i + 1]) : archive.end, end, problem))
            return false;
        done = std::max(done, end);
    }
    return true;
}

} // namespace dsacheck::archive
