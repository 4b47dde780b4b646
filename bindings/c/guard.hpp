// What stands round the body of every function of the C interface, and the checks of its arguments.
#pragma once

#include "dsacheck.h"

#include <dsacheck/finding.hpp>
#include <dsacheck/severity.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

namespace dsacheck::c {

/// Runs `body`, which returns a status. No exception crosses the border to C.
template <typename Body>
std::int32_t guarded(Body&& body) noexcept {
    try {
        return std::forward<Body>(body)();
    } catch (const std::bad_alloc&) {
        return DSACHECK_OUT_OF_MEMORY;
    } catch (...) {
        return DSACHECK_INTERNAL;
    }
}

/// A size that can be one: a negative number that became a size_t cannot.
inline bool is_size(std::size_t size) noexcept {
    return size <= static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
}

/// More threads than anybody has processors.
inline constexpr std::int32_t most_jobs = 256;

inline bool is_bytes(const char* data, std::size_t size) noexcept {
    return is_size(size) && (data != nullptr || size == 0);
}

inline std::string_view view(const char* data, std::size_t size) noexcept {
    return size == 0 ? std::string_view{} : std::string_view{data, size};
}

/// The interface begins to count at 1, so that 0 can mean none.
inline std::int32_t number_of(severity level) noexcept {
    return static_cast<std::int32_t>(level) + DSACHECK_INFO;
}
inline severity severity_of(std::int32_t number) noexcept {
    return static_cast<severity>(number - DSACHECK_INFO);
}
static_assert(static_cast<int>(severity::info) + DSACHECK_INFO == DSACHECK_INFO);
static_assert(static_cast<int>(severity::warning) + DSACHECK_INFO == DSACHECK_WARNING);
static_assert(static_cast<int>(severity::error) + DSACHECK_INFO == DSACHECK_ERROR);

inline std::int32_t number_of(fix_safety safety) noexcept {
    return static_cast<std::int32_t>(safety);
}
static_assert(static_cast<int>(fix_safety::none) == DSACHECK_FIX_NONE);
static_assert(static_cast<int>(fix_safety::safe) == DSACHECK_FIX_SAFE);
static_assert(static_cast<int>(fix_safety::unsafe) == DSACHECK_FIX_UNSAFE);

inline dsacheck_text text(std::string_view from) noexcept {
    return {from.data(), from.size()};
}

/// True when a struct of this size can have been compiled with the header of this library or an older one,
/// whose struct ended at `first_size`.
template <typename Struct>
bool is_struct(const Struct* given, std::size_t first_size) noexcept {
    return given != nullptr && given->size >= first_size && given->size <= sizeof(Struct);
}

/// Copies as much of `value` as the caller's struct holds.
template <typename Struct>
void fill(Struct& to, Struct value) noexcept {
    value.size = to.size;
    std::memcpy(&to, &value, to.size);
}

/// Whether there is a place for a text.
inline bool is_buffer(const char* buffer, std::size_t capacity, const std::size_t* needed) noexcept {
    return needed != nullptr && is_bytes(buffer, capacity);
}

/// Stores a text in the caller's buffer; `status` is what to return when it fits.
inline std::int32_t give(std::string_view from, char* buffer, std::size_t capacity, std::size_t* needed,
                         std::int32_t status = DSACHECK_OK) noexcept {
    *needed = from.size();
    if (from.size() > capacity)
        return DSACHECK_TOO_SMALL;
    if (!from.empty())
        std::memcpy(buffer, from.data(), from.size());
    return status;
}

} // namespace dsacheck::c
