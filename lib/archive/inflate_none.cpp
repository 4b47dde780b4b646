#include "inflate.hpp"

namespace dsacheck::archive {

struct inflate_stream::state {};

inflate_stream::inflate_stream(look_ahead& from, wrapping around) : from_(&from), around_(around) {
    fail("this program was built without archives");
}
inflate_stream::~inflate_stream() = default;
std::size_t inflate_stream::read(char*, std::size_t) { return 0; }

std::uint32_t crc32_of(std::uint32_t before, const char*, std::size_t) noexcept { return before; }

std::string_view inflater_name() noexcept { return "none"; }

} // namespace dsacheck::archive
