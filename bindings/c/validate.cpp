// Validators: making them, and everything that validates.
#include "guard.hpp"
#include "handles.hpp"
#include "run.hpp"

#include <functional>
#include <memory>
#include <utility>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

/// A caller's callback as the library's source of bytes; remembers why it ended.
class callback_source {
  public:
    callback_source(dsacheck_read read, void* context) noexcept : read_(read), context_(context) {}

    std::size_t operator()(char* buffer, std::size_t size) {
        if (status_ != DSACHECK_OK)
            return dsacheck::read_failed;
        const std::int64_t got = read_(context_, buffer, size);
        if (got < 0)
            status_ = DSACHECK_CANCELLED;
        else if (static_cast<std::uint64_t>(got) > size)
            status_ = DSACHECK_MISUSE;
        return status_ == DSACHECK_OK ? static_cast<std::size_t>(got) : dsacheck::read_failed;
    }

    [[nodiscard]] std::int32_t status() const noexcept { return status_; }

  private:
    dsacheck_read read_;
    void* context_;
    std::int32_t status_ = DSACHECK_OK;
};

} // namespace

int32_t dsacheck_validator_new(const dsacheck_options* options, dsacheck_validator** created) {
    return guarded([&]() -> std::int32_t {
        all_options chosen;
        if (created == nullptr)
            return DSACHECK_MISUSE;
        if (const std::int32_t status = read_options(options, chosen); status != DSACHECK_OK)
            return status;
        auto made = std::make_unique<dsacheck_validator>(chosen);
        add_handle(handle_kind::validator, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_validator_free(dsacheck_validator* validator) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        // In use: called back from its own call. It must live on, so it is better lost than freed.
        if (!is_handle(validator) || validator->busy.exchange(true))
            return DSACHECK_MISUSE;
        if (remove_handle(handle_kind::validator, validator))
            delete validator;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_validator_message(const dsacheck_validator* validator, dsacheck_text* message) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(validator) || message == nullptr)
            return DSACHECK_MISUSE;
        *message = text(validator->message);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_validate(dsacheck_validator* validator, const char* json, size_t json_size,
                          dsacheck_findings* findings, int32_t* valid) {
    if (!is_bytes(json, json_size))
        return DSACHECK_MISUSE;
    return run(validator, findings, [&] {
        const bool good = validator->statements.validate(view(json, json_size), findings->all);
        if (valid != nullptr)
            *valid = good ? 1 : 0;
        return DSACHECK_OK;
    });
}

int32_t dsacheck_validate_all(dsacheck_validator* validator, const char* bytes, size_t bytes_size,
                              const char* name, size_t name_size, dsacheck_findings* findings) {
    if (!is_bytes(bytes, bytes_size) || !is_bytes(name, name_size))
        return DSACHECK_MISUSE;
    return run(validator, findings, [&] {
        validator->statements.validate_all(view(bytes, bytes_size), findings->all, view(name, name_size));
        return DSACHECK_OK;
    });
}

int32_t dsacheck_validate_file(dsacheck_validator* validator, const char* path, dsacheck_findings* findings) {
    if (path == nullptr)
        return DSACHECK_MISUSE;
    return run(validator, findings, [&] {
        return status_of(*validator, dsacheck::validate_file(path, validator->chosen, findings->all));
    });
}

int32_t dsacheck_validate_stream(dsacheck_validator* validator, dsacheck_read read, void* context,
                                 const char* name, size_t name_size, dsacheck_findings* findings) {
    if (read == nullptr || !is_bytes(name, name_size))
        return DSACHECK_MISUSE;
    return run(validator, findings, [&] {
        callback_source source(read, context);
        dsacheck::run_status status =
            validator->statements.validate_stream(std::ref(source), findings->all, view(name, name_size));
        return source.status() != DSACHECK_OK ? source.status() : status_of(*validator, std::move(status));
    });
}
