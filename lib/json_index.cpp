#include "json_index.hpp"

#include <simdjson.h>

#include <algorithm>

namespace dsacheck::json {

struct json_index::impl {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
    std::string_view document;
};

json_index::json_index() : impl_(std::make_unique<impl>()) {}
json_index::~json_index() = default;
json_index::json_index(json_index&&) noexcept = default;
json_index& json_index::operator=(json_index&&) noexcept = default;

bool json_index::build(std::string_view document) {
    impl_->document = {};
    auto& stage = impl_->stage;
    if (document.empty() || document.size() > simdjson::SIMDJSON_MAXSIZE_BYTES)
        return false;
    if (stage == nullptr || stage->capacity() < document.size()) {
        // In powers of two, so that a stream of ever longer records does not allocate for each of them.
        std::size_t capacity = std::size_t{64} * 1024;
        while (capacity < document.size())
            capacity *= 2;
        capacity = std::min<std::size_t>(capacity, simdjson::SIMDJSON_MAXSIZE_BYTES);
        constexpr std::size_t unused_depth = 1; // of the second stage, which is not run
        if (simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, unused_depth, stage) !=
            simdjson::SUCCESS)
            return false;
    }
    if (stage->stage1(reinterpret_cast<const std::uint8_t*>(document.data()), document.size(),
                      simdjson::stage1_mode::regular) != simdjson::SUCCESS)
        return false;
    // simdjson leaves room for it, and writes it too; the cursor relies on it.
    stage->structural_indexes[stage->n_structural_indexes] = static_cast<std::uint32_t>(document.size());
    impl_->document = document;
    return true;
}

token_cursor json_index::tokens() const noexcept {
    if (impl_->document.empty())
        return {};
    const std::uint32_t* const begin = impl_->stage->structural_indexes.get();
    return {impl_->document, begin, begin + impl_->stage->n_structural_indexes};
}

} // namespace dsacheck::json
