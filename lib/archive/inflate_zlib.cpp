#include "inflate.hpp"

#include <zlib.h>

#include <algorithm>

namespace dsacheck::archive {

struct inflate_stream::state {
    z_stream zlib{};
    bool ready = false;
    bool finished = false;
    ~state() {
        if (ready)
            inflateEnd(&zlib);
    }
};

inflate_stream::inflate_stream(look_ahead& from, wrapping around)
    : from_(&from), around_(around), state_(std::make_unique<state>()) {
    constexpr int window = 15;
    constexpr int gzip_only = 16;
    state_->ready = inflateInit2(&state_->zlib, around == wrapping::gzip ? window + gzip_only : -window) == Z_OK;
    if (!state_->ready)
        fail("out of memory");
}

inflate_stream::~inflate_stream() = default;

std::size_t inflate_stream::read(char* to, std::size_t size) {
    z_stream& zlib = state_->zlib;
    const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::size_t{1} << 30U));
    zlib.next_out = reinterpret_cast<Bytef*>(to);
    zlib.avail_out = room;
    while (state_->ready && zlib.avail_out == room && !at_end_) {
        const std::string_view input = from_->peek(1);
        if (state_->finished) {
            if (around_ == wrapping::none || input.size() < 2 || input[0] != '\x1f') {
                at_end_ = true;
                break;
            }
            inflateReset(&zlib); // another gzip member
            state_->finished = false;
        }
        zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        zlib.avail_in = static_cast<uInt>(input.size());
        const int result = inflate(&zlib, Z_NO_FLUSH);
        const std::size_t used = input.size() - zlib.avail_in;
        from_->take(used);
        if (result == Z_STREAM_END) {
            state_->finished = true;
            at_end_ = around_ == wrapping::none;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            at_end_ = true;
            const bool checksum = zlib.msg != nullptr && std::string_view(zlib.msg) == "incorrect data check";
            fail(checksum ? "its checksum is wrong" : "its compressed bytes are damaged");
        } else if (input.empty() && zlib.avail_out == room) {
            at_end_ = true;
            fail("its compressed bytes end too early");
        }
    }
    return room - zlib.avail_out;
}

std::uint32_t crc32_of(std::uint32_t before, const char* bytes, std::size_t size) noexcept {
    return static_cast<std::uint32_t>(crc32_z(before, reinterpret_cast<const Bytef*>(bytes), size));
}

std::string_view inflater_name() noexcept { return "zlib"; }

} // namespace dsacheck::archive
