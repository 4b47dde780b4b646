#include "handles.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <new>
#include <unordered_map>

namespace dsacheck::c {

namespace {

/// A part of the list with a lock of its own, so that threads rarely wait for each other.
struct alignas(64) shard {
    std::mutex lock;
    std::unordered_map<const void*, handle_kind> alive;
};

constexpr std::size_t shard_count = 64;

shard& shard_of(const void* handle) {
    // Never destroyed: a handle may be freed while the process ends.
    using all_shards = std::array<shard, shard_count>;
    alignas(all_shards) static unsigned char room[sizeof(all_shards)];
    static all_shards& shards = *new (room) all_shards;
    const auto address = reinterpret_cast<std::uintptr_t>(handle);
    return shards[(address >> 5U ^ address >> 11U) % shard_count];
}

} // namespace

void add_handle(handle_kind kind, const void* handle) {
    shard& part = shard_of(handle);
    const std::lock_guard<std::mutex> hold(part.lock);
    part.alive.emplace(handle, kind);
}

bool remove_handle(handle_kind kind, const void* handle) {
    shard& part = shard_of(handle);
    const std::lock_guard<std::mutex> hold(part.lock);
    const auto found = part.alive.find(handle);
    if (found == part.alive.end() || found->second != kind)
        return false;
    part.alive.erase(found);
    return true;
}

bool is_handle(handle_kind kind, const void* handle) {
    if (handle == nullptr)
        return false;
    shard& part = shard_of(handle);
    const std::lock_guard<std::mutex> hold(part.lock);
    const auto found = part.alive.find(handle);
    return found != part.alive.end() && found->second == kind;
}

} // namespace dsacheck::c
