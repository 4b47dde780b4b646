// What most files of the library include, for DSACHECK_PRECOMPILE_HEADERS. Each file still includes what it needs itself:
// builds without that option show it.
#pragma once

#include "dsacheck/findings.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>
