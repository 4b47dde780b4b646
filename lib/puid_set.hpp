// The puids of one batch. Memory is reused from batch to batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

class puid_set {
  public:
    void clear() noexcept {
        for (const std::size_t slot : used_)
            slots_[slot] = {};
        used_.clear();
        copies_.clear();
    }

    /// False when `puid` is there already. The bytes must stay where they are until `clear`.
    bool insert(std::string_view puid) {
        if (used_.size() * 2 >= slots_.size())
            grow();
        std::size_t slot = std::hash<std::string_view>{}(puid) & (slots_.size() - 1);
        while (slots_[slot].data() != nullptr) {
            if (slots_[slot] == puid)
                return false;
            slot = (slot + 1) & (slots_.size() - 1);
        }
        slots_[slot] = puid;
        used_.push_back(slot);
        return true;
    }

    /// Same for bytes that will not stay.
    bool insert_copy(std::string_view puid) { return insert(copies_.emplace_back(puid)); }

  private:
    void grow() {
        const std::vector<std::string_view> old = std::move(slots_);
        slots_.assign(old.empty() ? 256 : old.size() * 2, {});
        used_.clear();
        for (const std::string_view puid : old)
            if (puid.data() != nullptr)
                insert(puid);
    }

    std::vector<std::string_view> slots_; ///< a power of two of them; null data: free
    std::vector<std::size_t> used_;
    std::deque<std::string> copies_;
};

} // namespace dsacheck
