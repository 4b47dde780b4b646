// The reference of the benchmarks: simdjson On-Demand, reading every field and every element as unescaped text.
#pragma once

#include <cstddef>
#include <string_view>

namespace touch_all {

/// Bytes that must be readable behind a record.
inline constexpr std::size_t padding = 64;

struct result {
    std::size_t records = 0;
    std::size_t values = 0;     ///< strings, numbers, booleans and nulls, in arrays and nested objects too
    std::size_t characters = 0; ///< of all texts: keeps the compiler from leaving anything out
};

/// Reads NDJSON record by record. Compiled for any x86-64, as the distribution's programs are.
result generic(std::string_view ndjson);

/// The same compiled for AVX2, so that On-Demand's own parts use it too. False when this processor has none.
bool has_avx2() noexcept;
result avx2(std::string_view ndjson);

} // namespace touch_all
