// Statements checked on many threads, so that the findings do not depend on how many there are.
#pragma once

#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/validate.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// One input: bytes in memory, or what `open` gives.
struct statement_source {
    std::string name;
    input_form form = input_form::automatic;
    std::string_view bytes; ///< where `open` is empty
    std::function<run_status(byte_source& read)> open; ///< called once, by any thread
};

/// Checks the sources one after the other, as far as the findings tell, and appends to `out`. A status for each of them.
/// Lines of NDJSON are shared out among the threads in pieces, and so are sources. Where pieces end depends on the bytes
/// alone. Runs on one thread where statements depend on earlier ones: when `chosen.remembered` is set.
std::vector<run_status> run_statements(const std::vector<statement_source>& sources, const options& chosen, findings& out);

} // namespace dsacheck
