// Zstandard frames.
#pragma once

#include "byte_stream.hpp"

#include <memory>

namespace dsacheck::archive {

class zstd_stream final : public byte_stream {
  public:
    explicit zstd_stream(look_ahead& from);
    ~zstd_stream() override;
    std::size_t read(char* to, std::size_t size) override;

  private:
    struct state;
    look_ahead* from_;
    std::unique_ptr<state> state_;
    bool between_frames_ = false;
    bool at_end_ = false;
};

} // namespace dsacheck::archive
