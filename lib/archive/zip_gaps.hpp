// What lies between the members that an archive's directory names: nothing, a few bytes, or members that it hides.
#pragma once

#include "byte_stream.hpp"
#include "zip.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dsacheck::archive {

/// Bytes of a file.
struct zip_span {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct zip_leftovers {
    bool line_before_directory = false; ///< a line of a directory ends where the directory is said to begin
    bool has_member = false;            ///< a member's header stands where the directory names none
    std::string member;                 ///< the name of the first such member
    std::uint64_t unread = 0;           ///< bytes that were not looked through: there are too many
};

/// Looks through the bytes of `archive`, up to the record at its end, that belong neither to `named` nor to the
/// directory. What lies within a member that is named (an archive that is stored there) is its own. False when the file
/// cannot be read.
bool find_zip_leftovers(const file& from, zip_span archive, zip_span directory, const std::vector<zip_member>& named,
                        zip_leftovers& found, std::string& problem);

} // namespace dsacheck::archive
