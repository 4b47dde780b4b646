// Validation of any bytes: a stream in small pieces gives the findings that the bytes in memory give, and every
// finding lies within the input and quotes it.
#include "dsacheck/validate.hpp"

#include "support/require.hpp"
#include "support/seen.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

using namespace dsacheck;

namespace {

void require_sound(const findings& found, std::string_view input) {
    for (const finding& each : found) {
        require(each.where.offset + each.where.length <= input.size());
        require(each.at.line >= 1 && each.at.column >= 1);
        const std::string_view bytes = input.substr(each.where.offset, each.where.length);
        require(each.value_cut ? bytes.substr(0, each.value.size()) == each.value : bytes == each.value);
        require(each.broken != nullptr);
    }
    require(found.invalid_records() <= found.records());
}

byte_source in_pieces(std::string_view input, std::size_t piece) {
    return [input, piece](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min({piece, size, input.size()});
        std::copy_n(input.begin(), count, buffer);
        input.remove_prefix(count);
        return count;
    };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    options chosen;
    chosen.now = 1781524800;
    chosen.limits.record_bytes = 2048;
    chosen.storage.findings_per_rule = 20;
    for (const input_form form : {input_form::automatic, input_form::ndjson, input_form::batch, input_form::array}) {
        chosen.form = form;
        statement_validator validator(chosen);
        findings memory(chosen.storage);
        validator.validate_all(input, memory, "input");
        require_sound(memory, input);
        if (form != input_form::automatic && form != input_form::ndjson)
            continue; // whole documents, however they arrive
        findings stream(chosen.storage);
        require(validator.validate_stream(in_pieces(input, 1 + size / 9), stream, "input").ok);
        require(testing::all_seen(stream) == testing::all_seen(memory));
        require(testing::same_counts(stream, memory));
    }
    return 0;
}
