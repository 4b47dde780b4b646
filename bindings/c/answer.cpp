// The API's answer to a request body.
#include "guard.hpp"
#include "handles.hpp"

#include <ctime>
#include <memory>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

int32_t dsacheck_answer_new(const char* body, size_t body_size, int32_t endpoint, int64_t now,
                            dsacheck_answer** created) {
    return guarded([&]() -> std::int32_t {
        const bool known = endpoint == DSACHECK_ENDPOINT_SINGLE || endpoint == DSACHECK_ENDPOINT_BATCH;
        if (!is_bytes(body, body_size) || !known || created == nullptr)
            return DSACHECK_MISUSE;
        const auto to =
            endpoint == DSACHECK_ENDPOINT_SINGLE ? dsacheck::endpoint::single : dsacheck::endpoint::batch;
        const std::int64_t when = now != 0 ? now : static_cast<std::int64_t>(std::time(nullptr));
        auto made = std::make_unique<dsacheck_answer>();
        made->given =
            dsacheck::render_api_answer(view(body, body_size), to, when, dsacheck::show_dropped::yes);
        if (made->given.dropped.empty())
            made->given.dropped = "[]";
        add_handle(handle_kind::answer, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_answer_free(dsacheck_answer* answer) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        if (remove_handle(handle_kind::answer, answer))
            delete answer;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_answer_status(const dsacheck_answer* answer, int32_t* http_status) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(answer) || http_status == nullptr)
            return DSACHECK_MISUSE;
        *http_status = answer->given.status;
        return DSACHECK_OK;
    });
}

int32_t dsacheck_answer_body(const dsacheck_answer* answer, dsacheck_text* body) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(answer) || body == nullptr)
            return DSACHECK_MISUSE;
        *body = text(answer->given.body);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_answer_valid(const dsacheck_answer* answer, int32_t* valid) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(answer) || valid == nullptr)
            return DSACHECK_MISUSE;
        *valid = answer->given.valid ? 1 : 0;
        return DSACHECK_OK;
    });
}

int32_t dsacheck_answer_dropped(const dsacheck_answer* answer, dsacheck_text* dropped) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(answer) || dropped == nullptr)
            return DSACHECK_MISUSE;
        *dropped = text(answer->given.dropped);
        return DSACHECK_OK;
    });
}
