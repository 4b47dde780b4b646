# The compiled glue; see build_cffi.py.
from typing import Any

ffi: Any
lib: Any
