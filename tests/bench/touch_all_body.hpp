// The body of the reference, included once for each instruction set.
#include "touch_all.hpp"

#include <simdjson.h>

#include <cstring>

namespace touch_all {
namespace {

namespace od = simdjson::ondemand;

bool touch(od::value value, result& sum) {
    switch (value.type().value_unsafe()) {
    case od::json_type::array: {
        for (auto entry : value.get_array()) {
            od::value child;
            if (std::move(entry).get(child) != simdjson::SUCCESS || !touch(child, sum))
                return false;
        }
        return true;
    }
    case od::json_type::object: {
        for (auto entry : value.get_object()) {
            od::field field;
            std::string_view key;
            if (std::move(entry).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS ||
                !touch(field.value(), sum))
                return false;
            sum.characters += key.size();
        }
        return true;
    }
    case od::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return false;
        sum.characters += text.size();
        ++sum.values;
        return true;
    }
    default:
        sum.characters += value.raw_json_token().size();
        ++sum.values;
        return true;
    }
}

result run(std::string_view ndjson) {
    static thread_local od::parser parser; // warm from call to call, as a long run is
    result sum;
    for (std::size_t at = 0; at < ndjson.size();) {
        const void* const newline = std::memchr(ndjson.data() + at, '\n', ndjson.size() - at);
        const std::size_t end =
            newline == nullptr ? ndjson.size() : static_cast<std::size_t>(static_cast<const char*>(newline) - ndjson.data());
        od::document document;
        od::object object;
        const simdjson::padded_string_view record(ndjson.data() + at, end - at, end - at + padding);
        if (parser.iterate(record).get(document) == simdjson::SUCCESS &&
            document.get_object().get(object) == simdjson::SUCCESS) {
            for (auto entry : object) {
                od::field field;
                std::string_view key;
                if (std::move(entry).get(field) != simdjson::SUCCESS ||
                    field.unescaped_key().get(key) != simdjson::SUCCESS || !touch(field.value(), sum))
                    break;
                sum.characters += key.size();
            }
        }
        ++sum.records;
        at = end + 1;
    }
    return sum;
}

} // namespace
} // namespace touch_all
