// Deflate, by ISA-L where it is there and by zlib otherwise. See ARCHITECTURE.md, "Archives", for what was measured.
#pragma once

#include "byte_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace dsacheck::archive {

enum class wrapping : std::uint8_t {
    none, ///< as in ZIP
    gzip  ///< with header and trailer, which are checked; several in a row are one
};

/// Unpacks from `from`, and takes exactly the compressed bytes.
class inflate_stream final : public byte_stream {
  public:
    inflate_stream(look_ahead& from, wrapping around);
    ~inflate_stream() override;
    std::size_t read(char* to, std::size_t size) override;

  private:
    struct state;
    look_ahead* from_;
    wrapping around_;
    std::unique_ptr<state> state_;
    bool at_end_ = false;
};

/// The checksum of ZIP and gzip, continued from `before`; 0 to begin.
[[nodiscard]] std::uint32_t crc32_of(std::uint32_t before, const char* bytes, std::size_t size) noexcept;

/// Which library unpacks.
[[nodiscard]] std::string_view inflater_name() noexcept;

} // namespace dsacheck::archive
