"""The glue between Python and the library for C, which cffi makes from dsacheck.h."""
import re
from pathlib import Path

from cffi import FFI

HEADER = Path(__file__).resolve().parent.parent / "c" / "dsacheck.h"


def declarations():
    """dsacheck.h without what is for the preprocessor: cffi reads declarations only."""
    text = re.sub(r"#ifdef __cplusplus.*?#endif", "", HEADER.read_text(encoding="utf-8"), flags=re.S)
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


builder = FFI()
builder.set_source(
    "dsacheck._native",
    '#include "dsacheck.h"\n',
    include_dirs=[str(HEADER.parent)],
)
builder.cdef(declarations())
# Reads for dsacheck_validate_stream; `context` is a handle to a dsacheck._streams.Source.
builder.cdef('extern "Python" int64_t dsacheck_python_read(void *context, char *buffer, size_t size);')

if __name__ == "__main__":
    print(declarations())
