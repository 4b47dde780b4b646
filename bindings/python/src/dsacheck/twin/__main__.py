"""python -m dsacheck.twin: a twin of the API for programs in any language."""
import argparse
import signal
import sys
import threading
from typing import List, Optional

from . import MAX_BODY, TOKEN, Twin

_EPILOG = """\
Besides the API there is, for tests:
  GET /twin/statements      what was stored
  DELETE /twin/statements   forgets it
  POST /twin/fail           {"status": 503, "times": 2, "retry_after": 1}: the next answers
"""


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m dsacheck.twin",
        description="Answers on this machine as the API of the DSA Transparency Database does.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8080, help="port to listen at, 0 for a free one (default: %(default)s)")
    parser.add_argument("--token", action="append", help=f"a token that is accepted, once or more (default: {TOKEN})")
    parser.add_argument("--max-body", type=int, default=MAX_BODY, help="larger bodies get a 413 (default: %(default)s)")
    parser.add_argument("--verbose", action="store_true", help="print each request")
    given = parser.parse_args(arguments)
    tokens = {token: f"Twin Platform {number}" for number, token in enumerate(given.token or [TOKEN], 1)}
    try:
        twin = Twin(host=given.host, port=given.port, tokens=tokens, max_body=given.max_body)
    except (OSError, OverflowError) as failure:
        print(f"dsacheck.twin: {given.host}:{given.port}: {failure}", file=sys.stderr)
        return 2
    with twin:
        twin.verbose = given.verbose
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        print(f"{twin.url} answers; token: {twin.token}", flush=True)
        stop.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
