#include "inflate.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>

namespace dsacheck::archive {

struct inflate_stream::state {
    inflate_state isal{};

    void begin(wrapping around) noexcept {
        isal_inflate_init(&isal);
        isal.crc_flag = around == wrapping::gzip ? ISAL_GZIP : ISAL_DEFLATE;
    }
};

inflate_stream::inflate_stream(look_ahead& from, wrapping around)
    : from_(&from), around_(around), state_(std::make_unique<state>()) {
    state_->begin(around);
}

inflate_stream::~inflate_stream() = default;

std::size_t inflate_stream::read(char* to, std::size_t size) {
    inflate_state& isal = state_->isal;
    const auto room = static_cast<std::uint32_t>(std::min<std::size_t>(size, std::size_t{1} << 30U));
    isal.next_out = reinterpret_cast<std::uint8_t*>(to);
    isal.avail_out = room;
    while (isal.avail_out == room && !at_end_) {
        const std::string_view input = from_->peek(1);
        if (isal.block_state == ISAL_BLOCK_FINISH) {
            if (around_ == wrapping::none || input.size() < 2 || input[0] != '\x1f') {
                at_end_ = true;
                break;
            }
            state_->begin(around_); // another gzip member
            isal.next_out = reinterpret_cast<std::uint8_t*>(to);
            isal.avail_out = room;
        }
        // The library is asked even at the end of the input: it may hold output, and its trailer may be read already.
        isal.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(input.data()));
        isal.avail_in = static_cast<std::uint32_t>(input.size());
        const int result = isal_inflate(&isal);
        const std::size_t used = input.size() - isal.avail_in;
        from_->take(used);
        if (result != ISAL_DECOMP_OK) {
            at_end_ = true;
            fail(result == ISAL_INCORRECT_CHECKSUM ? "its checksum is wrong" : "its compressed bytes are damaged");
        } else if (isal.block_state != ISAL_BLOCK_FINISH && used == 0 && input.empty() && isal.avail_out == room) {
            at_end_ = true;
            fail("its compressed bytes end too early");
        }
    }
    if (isal.block_state == ISAL_BLOCK_FINISH && around_ == wrapping::none && !at_end_) {
        at_end_ = true;
        if (isal.read_in_length >= 8) // whole bytes in the library's bit buffer belong to what comes behind
            from_->give_back(std::min<std::size_t>(static_cast<std::size_t>(isal.read_in_length) / 8, look_ahead::history));
    }
    return room - isal.avail_out;
}

std::uint32_t crc32_of(std::uint32_t before, const char* bytes, std::size_t size) noexcept {
    return crc32_gzip_refl(before, reinterpret_cast<const unsigned char*>(bytes), size);
}

std::string_view inflater_name() noexcept { return "ISA-L"; }

} // namespace dsacheck::archive
