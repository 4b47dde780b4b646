// Tells threads of which rules enough findings are stored, so that they do not make what would be dropped.
#pragma once

#include "dsacheck/findings.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace dsacheck::parallel {

class full_rules {
  public:
    using list = std::vector<findings::rule_count>;

    /// By one thread at a time: takes over from `merged` what is full now.
    void update(const findings& merged) {
        const std::size_t room = merged.policy().storage.findings_per_rule;
        auto full = std::make_shared<list>();
        for (const findings::rule_count& each : merged.by_rule())
            if (each.stored >= room)
                full->push_back(each);
        if (full->size() == count_)
            return; // what is full stays so
        count_ = full->size();
        const std::lock_guard<std::mutex> lock(mutex_);
        full_ = std::move(full);
    }

    /// By many threads at once: `part` stores no more of what is full.
    void apply(findings& part) const {
        std::shared_ptr<const list> full;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            full = full_;
        }
        for (const findings::rule_count& each : *full)
            part.store_no_more(*each.which, each.level);
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const list> full_ = std::make_shared<const list>();
    std::size_t count_ = 0;
};

} // namespace dsacheck::parallel
