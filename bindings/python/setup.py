"""Builds the package: the library for C and the command line with CMake, the glue to Python with cffi.

Environment:
  DSACHECK_NATIVE_DIR  a build folder of dsacheck whose libdsacheck_c and program are used instead of building them
  DSACHECK_BUILD_DIR   where to build (default: build/python in the source tree of dsacheck)
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_ext import build_ext

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("DSACHECK_BUILD_DIR") or ROOT / "build" / "python").resolve()
LIBRARY = "libdsacheck_c.so.1"


def version():
    """The version is written once, in version.hpp."""
    header = (ROOT / "include" / "dsacheck" / "version.hpp").read_text()
    numbers = re.findall(r"^#define DSACHECK_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)$", header, re.M)
    return ".".join(numbers)


def native_folder():
    """A build folder that holds the library for C and the program."""
    given = os.environ.get("DSACHECK_NATIVE_DIR")
    if given:
        return Path(given).resolve()
    folder = BUILD / "native"
    configure = ["cmake", "-S", str(ROOT), "-B", str(folder), "-DCMAKE_BUILD_TYPE=Release", "-DDSACHECK_BUILD_TESTS=OFF",
                 "-DDSACHECK_BUILD_C=ON", "-DDSACHECK_BUILD_EXAMPLES=ON"]
    if shutil.which("ninja") and not (folder / "CMakeCache.txt").exists():
        configure += ["-G", "Ninja"]
    subprocess.run(configure, check=True)
    jobs = str(os.cpu_count() or 2)
    subprocess.run(["cmake", "--build", str(folder), "--parallel", jobs, "--target", "dsacheck_c", "dsacheck_cli"], check=True)
    return folder


class build_with_library(build_ext):
    """Links the glue with the library, and puts library and program beside it."""

    def run(self):
        native = native_folder()
        library = native / "bindings" / "c" / LIBRARY
        for extension in self.extensions:
            extension.extra_objects.append(str(library))
            extension.extra_link_args.append("-Wl,-rpath,$ORIGIN")
        super().run()
        package = HERE / "src" / "dsacheck" if self.inplace else Path(self.build_lib) / "dsacheck"
        (package / "_bin").mkdir(parents=True, exist_ok=True)
        shutil.copy2(library, package / LIBRARY)
        shutil.copy2(native / "examples" / "dsacheck", package / "_bin" / "dsacheck")


sys.path.insert(0, str(HERE))  # for build_cffi.py, in isolated builds too
BUILD.mkdir(parents=True, exist_ok=True)
setup(
    version=version(),
    cffi_modules=["build_cffi.py:builder"],
    cmdclass={"build_ext": build_with_library},
    # Nothing is written into the source tree.
    options={
        "build": {"build_base": str(BUILD / "package")},
        "egg_info": {"egg_base": str(BUILD)},
        "bdist_wheel": {"py_limited_api": "cp39", "bdist_dir": str(BUILD / "wheel")},
    },
)
