// The reference for processors with AVX2; CMake compiles this file with -march=haswell on x86-64.
#include "touch_all_body.hpp"

namespace touch_all {

#ifdef __AVX2__
bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("bmi2") != 0;
}
#else
bool has_avx2() noexcept {
    return false;
}
#endif

result avx2(std::string_view ndjson) {
    return run(ndjson);
}

} // namespace touch_all
