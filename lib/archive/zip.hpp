// ZIP archives: their directory, and their members one after the other.
//
// The directory at the end of an archive gives each member's place, so that members can be read at the same time. Where it
// is missing (a cut archive, a stream), the headers before each member are followed instead. Source: APPNOTE.TXT 6.3.10.
#pragma once

#include "byte_stream.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dsacheck::archive {

enum class zip_method : std::uint16_t { stored = 0, deflated = 8 };

struct zip_member {
    std::string name;
    std::uint16_t method = 0;
    bool encrypted = false;
    bool sizes_behind = false; ///< checksum and sizes stand behind the bytes
    std::uint32_t crc = 0;
    std::uint64_t compressed = 0; ///< bytes in the archive
    std::uint64_t size = 0;       ///< bytes when unpacked
    std::uint64_t header = 0;     ///< offset of the member's own header in the file
};

/// Archives with more members than this are not read by their directory.
inline constexpr std::size_t most_zip_members = 1'000'000;

/// What an archive holds, by its directory.
struct zip_listing {
    std::vector<zip_member> members;
    bool has_unnamed = false; ///< between them lie others, which the directory does not name: hidden, or deleted
    std::string unnamed;      ///< the name of the first of these, by its own header
    std::uint64_t unread = 0; ///< bytes between them in which nobody looked for others: there are too many
};

/// Reads the directory of the archive that takes the `size` bytes from `offset` on. False, with a reason, when there is none
/// or it makes no sense: then nothing is known about the members.
bool read_zip_directory(const file& from, std::uint64_t offset, std::uint64_t size, zip_listing& listing,
                        std::string& problem);

/// Where a member's bytes begin, by its own header. False when there is no header.
bool find_zip_member(const file& from, const zip_member& member, std::uint64_t& begin, std::string& problem);

/// The bytes of one member, checked against the checksum and size that the directory gives.
class zip_member_stream final : public byte_stream {
  public:
    zip_member_stream(std::unique_ptr<byte_stream> packed, const zip_member& member);
    ~zip_member_stream() override;
    std::size_t read(char* to, std::size_t size) override;

  private:
    look_ahead packed_;
    zip_member member_;
    std::unique_ptr<byte_stream> unpacked_;
    std::uint32_t crc_ = 0;
    std::uint64_t size_ = 0;
    bool at_end_ = false;
};

/// The members of an archive that is read from front to back.
class zip_walk {
  public:
    explicit zip_walk(std::unique_ptr<byte_stream> from) : from_(std::move(from)) {}

    /// Goes to the next member, past what is left of the one before. False at the directory or the end; then `problem` tells
    /// whether the archive is cut off or damaged.
    bool next(zip_member& member);
    /// Bytes of the member; 0 at its end.
    std::size_t read(char* to, std::size_t size);
    /// What is wrong with the member that was read to its end.
    [[nodiscard]] const std::string& member_problem() const noexcept { return member_problem_; }
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    void end_member();
    bool skip_packed();

    look_ahead from_;
    zip_member member_;
    std::unique_ptr<byte_stream> unpacked_;
    std::uint64_t left_ = 0; ///< of a stored member
    std::uint32_t crc_ = 0;
    std::uint64_t size_ = 0;
    std::uint64_t begin_ = 0; ///< of the member's bytes
    bool in_member_ = false;
    std::string member_problem_;
    std::string problem_;
};

} // namespace dsacheck::archive
