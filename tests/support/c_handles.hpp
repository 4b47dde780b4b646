// The handles of the C interface, freed at the end of the scope.
#pragma once

#include "dsacheck.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace c {

struct free_handle {
    void operator()(dsacheck_validator* each) const noexcept { dsacheck_validator_free(each); }
    void operator()(dsacheck_findings* each) const noexcept { dsacheck_findings_free(each); }
    void operator()(dsacheck_answer* each) const noexcept { dsacheck_answer_free(each); }
    void operator()(dsacheck_settings* each) const noexcept { dsacheck_settings_free(each); }
    void operator()(dsacheck_mended* each) const noexcept { dsacheck_mended_free(each); }
    void operator()(dsacheck_dump* each) const noexcept { dsacheck_dump_free(each); }
};

template <typename Handle>
using owned = std::unique_ptr<Handle, free_handle>;
using validator = owned<dsacheck_validator>;
using findings = owned<dsacheck_findings>;
using answer = owned<dsacheck_answer>;
using settings = owned<dsacheck_settings>;
using mended = owned<dsacheck_mended>;
using dump = owned<dsacheck_dump>;

/// What a caller passes that computed a size wrongly.
inline constexpr auto negative = static_cast<std::size_t>(-5);

/// An empty structure that says how large it is.
template <typename Struct>
Struct sized(std::size_t size = sizeof(Struct)) {
    Struct made{};
    made.size = size;
    return made;
}

inline void must(std::int32_t status) {
    if (status != DSACHECK_OK)
        throw std::runtime_error(dsacheck_status_name(status));
}

inline validator new_validator(const dsacheck_options* options = nullptr) {
    dsacheck_validator* made = nullptr;
    must(dsacheck_validator_new(options, &made));
    return validator(made);
}

inline findings new_findings(const dsacheck_options* options = nullptr) {
    dsacheck_findings* made = nullptr;
    must(dsacheck_findings_new(options, &made));
    return findings(made);
}

inline answer new_answer(std::string_view body, std::int32_t endpoint, std::int64_t now) {
    dsacheck_answer* made = nullptr;
    must(dsacheck_answer_new(body.data(), body.size(), endpoint, now, &made));
    return answer(made);
}

inline settings new_settings() {
    dsacheck_settings* made = nullptr;
    must(dsacheck_settings_new(&made));
    return settings(made);
}

inline mended new_mended(std::string_view bytes, std::string_view name, std::int32_t which,
                         const dsacheck_options* options = nullptr) {
    dsacheck_mended* made = nullptr;
    must(dsacheck_mended_new(options, bytes.data(), bytes.size(), name.data(), name.size(), which, &made));
    return mended(made);
}

inline dump new_dump(const dsacheck_options* options = nullptr, const dsacheck_dump_options* more = nullptr) {
    dsacheck_dump* made = nullptr;
    must(dsacheck_dump_new(options, more, &made));
    return dump(made);
}

inline std::string_view view(const dsacheck_text& text) { return {text.data, text.size}; }

inline dsacheck_summary summary_of(const findings& all) {
    dsacheck_summary summary{};
    summary.size = sizeof summary;
    must(dsacheck_findings_summary(all.get(), &summary));
    return summary;
}

inline dsacheck_finding finding_at(const findings& all, std::uint64_t index) {
    dsacheck_finding found{};
    found.size = sizeof found;
    must(dsacheck_finding_at(all.get(), index, &found));
    return found;
}

/// Whatever a function prints into a buffer: `print(buffer, capacity, needed)`.
template <typename Print>
std::string printed(Print&& print) {
    std::size_t needed = 0;
    if (const std::int32_t status = print(nullptr, std::size_t{0}, &needed); status != DSACHECK_TOO_SMALL)
        must(status);
    std::string text(needed, '\0');
    must(print(text.data(), text.size(), &needed));
    return text;
}

inline std::string rendered(const findings& all, std::int32_t format) {
    return printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_render(all.get(), format, buffer, capacity, needed);
    });
}

} // namespace c
