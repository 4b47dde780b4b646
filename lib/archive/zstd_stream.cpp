#include "zstd_stream.hpp"

#include <zstd.h>

namespace dsacheck::archive {

namespace {

/// What a frame may ask for: more than any compressor's usual settings, less than what would hurt.
constexpr int largest_window_log = 27;

} // namespace

struct zstd_stream::state {
    ZSTD_DStream* zstd = ZSTD_createDStream();
    ~state() { ZSTD_freeDStream(zstd); }
};

zstd_stream::zstd_stream(look_ahead& from) : from_(&from), state_(std::make_unique<state>()) {
    if (state_->zstd == nullptr) {
        at_end_ = true;
        fail("out of memory");
        return;
    }
    ZSTD_initDStream(state_->zstd);
    ZSTD_DCtx_setParameter(state_->zstd, ZSTD_d_windowLogMax, largest_window_log);
}

zstd_stream::~zstd_stream() = default;

std::size_t zstd_stream::read(char* to, std::size_t size) {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0 && !at_end_ && size > 0) {
        const std::string_view input = from_->peek(1);
        if (input.empty() && between_frames_) {
            at_end_ = true;
            break;
        }
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        const std::size_t result = ZSTD_decompressStream(state_->zstd, &out, &in);
        from_->take(in.pos);
        if (ZSTD_isError(result) != 0) {
            at_end_ = true;
            fail(std::string("its compressed bytes are damaged: ") + ZSTD_getErrorName(result));
        } else {
            between_frames_ = result == 0;
            if (!between_frames_ && input.empty() && out.pos == 0) {
                at_end_ = true;
                fail("its compressed bytes end too early");
            }
        }
    }
    return out.pos;
}

} // namespace dsacheck::archive
