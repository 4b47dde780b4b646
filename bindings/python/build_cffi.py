"""The glue between Python and the library for C, which cffi makes from the headers of the library for C."""
import re
from pathlib import Path

from cffi import FFI

HEADERS = Path(__file__).resolve().parent.parent / "c"


def declarations():
    """dsacheck.h and what it includes, without what is for the preprocessor: cffi reads declarations only."""
    first = HEADERS / "dsacheck.h"
    headers = [first] + sorted(path for path in HEADERS.glob("*.h") if path != first)
    text = "".join(path.read_text(encoding="utf-8") for path in headers)
    text = re.sub(r"#ifdef __cplusplus.*?#endif", "", text, flags=re.S)
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


builder = FFI()
builder.set_source(
    "dsacheck._native",
    '#include "dsacheck.h"\n',
    include_dirs=[str(HEADERS)],
)
builder.cdef(declarations())
# Called back by the library; `context` is a handle to a dsacheck._streams.FileSource, or to a dsacheck._dump.Watch.
builder.cdef("""
extern "Python" int64_t dsacheck_python_read(void *context, char *buffer, size_t size);
extern "Python" int32_t dsacheck_python_watch(void *context, const dsacheck_dump_progress *so_far);
""")

if __name__ == "__main__":
    print(declarations())
