#include "dsacheck/puid_ledger.hpp"

#include <functional>

namespace dsacheck {

/// The slot that holds `puid`, or the free one where it belongs.
std::size_t puid_ledger::slot_of(std::string_view puid) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(puid) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const std::string_view there = std::string_view(lines_).substr(slots_[slot] - 1, puid.size() + 1);
        if (there.size() == puid.size() + 1 && there.back() == '\n' && there.substr(0, puid.size()) == puid)
            break;
    }
    return slot;
}

bool puid_ledger::contains(std::string_view puid) const noexcept { return !slots_.empty() && slots_[slot_of(puid)] != 0; }

bool puid_ledger::insert(std::string_view puid) {
    if (2 * (size_ + 1) > slots_.size())
        grow();
    std::uint64_t& slot = slots_[slot_of(puid)];
    if (slot != 0)
        return false;
    slot = lines_.size() + 1;
    lines_ += puid;
    lines_ += '\n';
    ++size_;
    return true;
}

void puid_ledger::grow() {
    constexpr std::size_t fewest = 64;
    const std::vector<std::uint64_t> old = std::move(slots_);
    slots_.assign(old.empty() ? fewest : 2 * old.size(), 0);
    const std::string_view all = lines_;
    for (const std::uint64_t each : old)
        if (each != 0)
            slots_[slot_of(all.substr(each - 1, all.find('\n', each - 1) - (each - 1)))] = each;
}

} // namespace dsacheck
