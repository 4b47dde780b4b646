// Configuration files and baselines.
#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/config.hpp>
#include <dsacheck/validate.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

constexpr std::size_t largest_baseline = std::size_t{512} << 20U; // as on the command line

/// Runs `body` with the settings to itself.
template <typename Body>
std::int32_t change(dsacheck_settings* settings, Body&& body) noexcept {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(settings))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_settings> use(settings);
        if (!use)
            return DSACHECK_MISUSE;
        settings->message.clear();
        return body();
    });
}

std::int32_t fail(dsacheck_settings& settings, std::string message) {
    settings.message = std::move(message);
    return DSACHECK_RUN_FAILED;
}

std::int32_t take_baseline(dsacheck_settings& settings, std::string_view text, const std::string& name,
                           std::shared_ptr<const dsacheck::baseline>& to) {
    const auto known = std::make_shared<dsacheck::baseline>();
    std::string problem;
    if (!dsacheck::read_baseline(text, *known, problem))
        return fail(settings, name + ":" + problem);
    to = known;
    return DSACHECK_OK;
}

/// With the baseline that it names, unless that is still to be written.
std::int32_t take_config(dsacheck_settings& settings, dsacheck::config_reading&& reading) {
    if (!reading)
        return fail(settings, std::move(reading.problem));
    std::shared_ptr<const dsacheck::baseline> known;
    const std::string& path = reading.value.baseline;
    std::error_code ignored;
    if (!path.empty() && std::filesystem::exists(path, ignored)) {
        std::string text;
        if (dsacheck::run_status status = dsacheck::read_file(path, largest_baseline, text); !status)
            return fail(settings, std::move(status.message));
        if (const std::int32_t status = take_baseline(settings, text, path, known); status != DSACHECK_OK)
            return status;
    }
    settings.config = std::move(reading.value);
    settings.known = std::move(known);
    return DSACHECK_OK;
}

} // namespace

int32_t dsacheck_settings_new(dsacheck_settings** created) {
    return guarded([&]() -> std::int32_t {
        if (created == nullptr)
            return DSACHECK_MISUSE;
        auto made = std::make_unique<dsacheck_settings>();
        add_handle(handle_kind::settings, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_settings_free(dsacheck_settings* settings) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        if (remove_handle(handle_kind::settings, settings))
            delete settings;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_settings_read(dsacheck_settings* settings, const char* path) {
    if (path == nullptr)
        return DSACHECK_MISUSE;
    return change(settings, [&] { return take_config(*settings, dsacheck::read_config_file(path)); });
}

int32_t dsacheck_settings_read_text(dsacheck_settings* settings, const char* text, size_t text_size, const char* name,
                                    size_t name_size) {
    if (!is_bytes(text, text_size) || !is_bytes(name, name_size))
        return DSACHECK_MISUSE;
    return change(settings, [&] {
        return take_config(*settings, dsacheck::read_config(view(text, text_size), view(name, name_size)));
    });
}

int32_t dsacheck_settings_read_baseline(dsacheck_settings* settings, const char* text, size_t text_size) {
    if (!is_bytes(text, text_size))
        return DSACHECK_MISUSE;
    return change(settings, [&] {
        return take_baseline(*settings, view(text, text_size), "the baseline", settings->known);
    });
}

int32_t dsacheck_settings_message(const dsacheck_settings* settings, dsacheck_text* message) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(settings) || message == nullptr)
            return DSACHECK_MISUSE;
        *message = text(settings->message);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_settings_fail_on(const dsacheck_settings* settings, int32_t* severity) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(settings) || severity == nullptr)
            return DSACHECK_MISUSE;
        *severity = number_of(settings->config.fail_on.value_or(dsacheck::severity::error));
        return DSACHECK_OK;
    });
}

int32_t dsacheck_settings_baseline(const dsacheck_settings* settings, dsacheck_text* path) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(settings) || path == nullptr)
            return DSACHECK_MISUSE;
        *path = text(settings->config.baseline);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_settings_find(const char* input, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (input == nullptr || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        const std::string path = dsacheck::find_config(input);
        return give(path, buffer, capacity, needed, path.empty() ? DSACHECK_NOT_FOUND : DSACHECK_OK);
    });
}
