#include "zstd_stream.hpp"

namespace dsacheck::archive {

struct zstd_stream::state {};

zstd_stream::zstd_stream(look_ahead& from) : from_(&from) { fail("this program was built without Zstandard"); }
zstd_stream::~zstd_stream() = default;
std::size_t zstd_stream::read(char*, std::size_t) { return 0; }

} // namespace dsacheck::archive
