#include "report/archive/unpack.hpp"

namespace dsacheck::detail {

unpack_result unpack(std::string_view, std::uint64_t&, const take_entry&) {
    unpack_result result;
    result.end = unpack_end::unsupported;
    return result;
}

} // namespace dsacheck::detail
