# Sourced by tests/run.sh and examples/run.sh, which set root to the source folder.
#   need PACKAGE...               installs what is missing of these (Debian, Ubuntu), or exits 2
#   want PACKAGE...               the same for what tests can be skipped without: goes on when it cannot be had
#   configure FOLDER ARGUMENT...  runs CMake
#
# Each package is looked for by what it brings (a command, a header, a library), not by its name, so that other
# systems and hand-made installations count too. When everything is there, apt is not called at all.

# Is what the package brings there?
have() {
    case $1 in
        g++) command -v "${CXX:-c++}" ;;
        ninja-build) command -v ninja || command -v make ;;
        cmake | pkg-config | python3 | lcov) command -v "$1" ;;
        clang) command -v clang++ ;;
        libclang-rt-dev) have_libfuzzer ;;
        libsimdjson-dev) links simdjson.h -lsimdjson ;;
        libfmt-dev) links fmt/core.h -lfmt ;;
        libboost-test-dev) links boost/test/unit_test.hpp -lboost_unit_test_framework ;;
        libbenchmark-dev) links benchmark/benchmark.h -lbenchmark ;;
        zlib1g-dev) links zlib.h -lz ;;
        libisal-dev) links isa-l/igzip_lib.h -lisal ;;
        libzstd-dev) links zstd.h -lzstd ;;
        libcli11-dev) links CLI/CLI.hpp ;;
        libarchive-dev) links archive.h -larchive ;;
        libtomlplusplus-dev) links toml++/toml.h ;;
        python3-jsonschema) python3 -c 'import jsonschema' ;;
        python3-dev) has_python_header ;;
        python3-cffi | python3-setuptools | python3-wheel | python3-pip | python3-pytest | python3-venv)
            has_python_module "${1#python3-}" ;;
        php-cli) command -v php ;;
        mypy | pre-commit | curl | zip | unzip | ccache) command -v "$1" ;;
        python3-yaml | python3-pandas | python3-distributed) has_python_module "${1#python3-}" ;;
        mono-mcs) command -v mcs ;;
        mono-runtime) command -v mono ;;
        abigail-tools) command -v abidiff && command -v abidw ;;
        *) echo "setup.sh does not know $1" >&2; return 1 ;;
    esac >/dev/null 2>&1
}

# links HEADER [-lLIBRARY]: the compiler finds both.
links() {
    printf '#if !__has_include(<%s>)\n#error missing\n#endif\nint main() {}\n' "$1" |
        "${CXX:-c++}" -std=c++17 -x c++ - -o /dev/null "${@:2}"
}

# The distribution's Python, where there is one: python3 may be another without its modules.
distribution_python() {
    if [ -x /usr/bin/python3 ]; then echo /usr/bin/python3; else echo python3; fi
}

has_python_module() {
    if [ "$1" = venv ]; then
        "$(distribution_python)" -c 'import ensurepip'
    else
        "$(distribution_python)" -c "import $1"
    fi
}

has_python_header() {
    "$(distribution_python)" -c 'import os, sysconfig, sys
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'
}

have_libfuzzer() {
    printf 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n' |
        clang++ -fsanitize=fuzzer,address -x c++ - -o /dev/null
}

# The distribution's name for it: clang's run-time library carries clang's version.
package_name() {
    if [ "$1" = libclang-rt-dev ]; then
        local version
        version=$(clang++ -dumpversion 2>/dev/null || apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-//p')
        echo "libclang-rt-${version%%.*}-dev"
    else
        echo "$1"
    fi
}

is_debian_like() {
    command -v apt-get >/dev/null && [ -r /etc/os-release ] &&
        (. /etc/os-release && case " ${ID:-} ${ID_LIKE:-} " in *" debian "* | *" ubuntu "*) true ;; *) false ;; esac)
}

missing_of() {
    local package
    for package in "$@"; do
        have "$package" || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi </dev/null
}

can_be_root() { # a password is asked for at a terminal only
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || { [ -t 1 ] && command -v sudo >/dev/null && sudo -v; }
}

# install_packages PACKAGE...: false when apt-get cannot be used or fails.
install_packages() {
    local package names=()
    if ! is_debian_like; then
        echo "This is neither Debian nor Ubuntu: install what is missing by this system's own means." >&2
        return 1
    fi
    for package in "$@"; do
        names+=("$(package_name "$package")")
    done
    if ! can_be_root; then
        echo "This needs root, or sudo without a password. Run: sudo apt-get install ${names[*]}" >&2
        return 1
    fi
    echo "Installing with apt-get: ${names[*]}"
    if [ -z "${apt_updated:-}" ]; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
            echo "apt-get update failed; trying with the package lists at hand" >&2
        apt_updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}"
}

need() {
    local missing
    mapfile -t missing < <(missing_of "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Missing: ${missing[*]}"
    install_packages "${missing[@]}" || true
    mapfile -t missing < <(missing_of "$@")
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Cannot go on without (Debian's names): ${missing[*]}" >&2
        exit 2
    fi
}

want() {
    local package
    for package in "$@"; do # one by one: the run-time library's name depends on the clang installed just before
        if ! have "$package"; then
            echo "Missing, optional: $package"
            install_packages "$package" && have "$package" || echo "Going on without $package: what needs it is skipped." >&2
        fi
    done
}

# configure BUILD_FOLDER ARGUMENT...: cmake with Ninja and ccache where they exist. A cache that was made for
# another source folder (a copied tree) is thrown away.
configure() {
    local folder=$1 cache=$1/CMakeCache.txt arguments=()
    shift
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf "$cache" "$folder/CMakeFiles"
    fi
    if [ ! -f "$cache" ] && [ -z "${CMAKE_GENERATOR:-}" ] && command -v ninja >/dev/null; then
        arguments+=(-G Ninja)
    fi
    if command -v ccache >/dev/null; then
        arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    (cd "$root" && cmake -B "$folder" "${arguments[@]}" "$@")
}

processors() { nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }
