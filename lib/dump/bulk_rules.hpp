// The rules on many rows of one platform.
#pragma once

#include "dsacheck/check_dump.hpp"

#include <string>
#include <vector>

namespace dsacheck::dump {

struct platform_totals;

struct bulk_finding {
    const rule* broken = nullptr;
    std::string detail;
};

/// By the rules' numbers. `profile` are the platform's days.
std::vector<bulk_finding> check_bulk(const platform_totals& platform, const platform_profile& profile,
                                     const bulk_thresholds& limits);

} // namespace dsacheck::dump
