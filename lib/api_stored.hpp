// A valid statement as the Transparency Database stores it, and what gets lost on the way.
#pragma once

#include "dsacheck/options.hpp"
#include "dsacheck/statement.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// Appends the stored statement as JSON. `document` is what the statement's spans refer to. False when storing
/// fails with HTTP 500, which only the batch endpoint does: for a text that is an array with an array inside.
bool append_stored(const statement& s, std::string_view document, endpoint to, std::string& out);

/// Appends {"pointer":...,"value":...,"reason":...} for everything that the API accepts and discards, with commas
/// between them and behind what `out` holds already. `base` is the JSON Pointer of the statement.
void append_dropped(const statement& s, std::string_view document, endpoint to, std::string_view base,
                    std::string& out);

/// The puid of a valid statement, as text.
[[nodiscard]] std::string stored_puid(const statement& s);

} // namespace dsacheck
