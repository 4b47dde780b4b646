// A finding: which rule a document breaks, where, and with what value.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/rule.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Where a finding lies in its source: the shape of SARIF's byte region, with the record and the field.
struct place {
    std::uint64_t offset = 0; ///< of the first byte, from the start of the source
    std::uint64_t record = 0; ///< running number of the record in its source, from 0
    std::uint32_t length = 0; ///< in bytes; 0 for something that is missing
    std::uint16_t source = 0; ///< index into `findings::sources()`
    std::uint16_t field = no_field;

    static constexpr std::uint16_t no_field = 0xFFFF;
};
static_assert(sizeof(place) == 24);

/// A small value. The views point into the `findings` that holds it, or to static storage.
struct finding {
    const rule* broken = nullptr;        ///< never null in a stored finding
    severity level = severity::error;    ///< as the options have it
    bool value_cut = false;              ///< `value` is only the beginning of what was found
    bool value_is_text = false;          ///< `value` stood in quotes: "12" and 12 have the same bytes
    place where;
    position at;                         ///< line and column of `where.offset`
    std::string_view pointer;            ///< RFC 6901 JSON Pointer within the record's document; may be empty
    std::string_view value;              ///< the bytes found at `where`, as they stand in the source
    std::string_view detail;             ///< what else the message tells, for instance a reason; may be empty
};

} // namespace dsacheck
