// Archives of reports, opened in memory only: nothing is ever written to a disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dsacheck::detail {

enum class unpack_end : std::uint8_t {
    complete,
    broken,      ///< what follows cannot be read
    expands,     ///< more than `budget` bytes came out
    refused,     ///< `take` wanted no more
    unsupported  ///< built without archives
};

struct unpack_result {
    unpack_end end = unpack_end::complete;
    std::uint64_t encrypted = 0; ///< entries that were passed over because they need a password
    std::string reason;          ///< of `broken`, in the reader's words
};

struct unpacked_entry {
    std::string name;   ///< as stored
    std::string bytes;  ///< none when it is damaged: what came out cannot be told from what was put in
    std::string damage; ///< in the reader's words; empty when the entry is whole
};

/// Called with each file. False: no more.
using take_entry = std::function<bool(unpacked_entry entry)>;

/// Unpacks a ZIP archive entry by entry. `budget` is how many bytes may come out, and is reduced by what did; an entry
/// beyond it is not passed on.
[[nodiscard]] unpack_result unpack(std::string_view archive, std::uint64_t& budget, const take_entry& take);

/// Whether the name of an entry leads out of the folder that it is unpacked to.
[[nodiscard]] bool leads_outside(std::string_view name) noexcept;

} // namespace dsacheck::detail
