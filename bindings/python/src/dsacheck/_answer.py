"""What the API of the Transparency Database answers."""
import json
from dataclasses import dataclass
from typing import Any

from ._library import check, raw
from ._native import ffi, lib
from ._options import Moment, seconds_of
from ._validate import Payload, json_bytes

_ENDPOINTS = {"statement": lib.DSACHECK_ENDPOINT_SINGLE, "statements": lib.DSACHECK_ENDPOINT_BATCH}


@dataclass(frozen=True)
class ApiResponse:
    """The API's answer to a request, without what only the server knows."""

    status: int
    """201, 422 or 500."""
    text: str
    """The body, JSON."""
    valid: bool
    """Whether the API's validator accepts the request, even if storing fails or puids clash."""
    dropped_text: str
    """What the API would silently discard: a JSON array."""

    @property
    def body(self) -> Any:
        """The body as plain values."""
        return json.loads(self.text)

    @property
    def dropped(self) -> Any:
        """What the API would silently discard, as plain values."""
        return json.loads(self.dropped_text)


def api_response(body: Payload, endpoint: str = "statement", *, now: Moment = None) -> ApiResponse:
    """What POST /api/v1/statement ("statement") or POST /api/v1/statements ("statements") answers to a body.

    `now` is the time of the request; None is the current time. What the API knows of earlier requests is not
    known here; see `dsacheck.twin`.
    """
    if endpoint not in _ENDPOINTS:
        raise ValueError(f"endpoint must be one of {', '.join(_ENDPOINTS)}, not {endpoint!r}")
    data = json_bytes(body)
    made = ffi.new("dsacheck_answer **")
    check(lib.dsacheck_answer_new(data, len(data), _ENDPOINTS[endpoint], seconds_of(now), made))
    answer = ffi.gc(made[0], lib.dsacheck_answer_free)
    status = ffi.new("int32_t *")
    valid = ffi.new("int32_t *")
    text = ffi.new("dsacheck_text *")
    dropped = ffi.new("dsacheck_text *")
    check(lib.dsacheck_answer_status(answer, status))
    check(lib.dsacheck_answer_valid(answer, valid))
    check(lib.dsacheck_answer_body(answer, text))
    check(lib.dsacheck_answer_dropped(answer, dropped))
    return ApiResponse(
        status=status[0],
        text=raw(text).decode("utf-8", "replace"),
        valid=valid[0] == 1,
        dropped_text=raw(dropped).decode("utf-8", "replace"),
    )
