#!/usr/bin/env bash
# Installs what is missing, builds dsacheck in several configurations, and runs the tests of each.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: tests/run.sh [--quick | --only NAME]

Without options, one after the other, in build/<preset>:
  asan-ubsan   the tests unit, rules, differential, conformance, cli and c under Address- and UBSanitizer, and where fuzz
               does not run the fuzzers' code over their seeds
  tsan         the tests that start threads (label threads) under ThreadSanitizer
  fuzz         each fuzzer over its seeds, then a short random run (clang with libFuzzer); the library, the program and the
               examples are compiled along, without a warning
  clang        the same compiled by clang alone: where fuzz cannot run, or with --only
  release      all tests of what is shipped, as shipped, compiled without a warning

  --quick      release alone
  --only NAME  one of asan, tsan, clang, fuzz, release
  --help       this text

The last line counts all tests of all configurations. Exit status: 0 all passed, 1 something failed, 2 could not run.
Environment: CXX the compiler, JOBS how many at once (default: all processors), DSACHECK_BUILD_DIR instead of build/.
With ccache, what was compiled once is not compiled again; its cache is in the build folder, or CCACHE_DIR.
TEXT
}

configurations=(asan-ubsan tsan fuzz release)
while [ $# -gt 0 ]; do
    case $1 in
        --quick) configurations=(release) ;;
        --only)
            case ${2:-} in
                asan | asan-ubsan) configurations=(asan-ubsan) ;;
                tsan | clang | fuzz | release) configurations=("$2") ;;
                *) echo "--only needs one of asan, tsan, clang, fuzz, release" >&2; exit 2 ;;
            esac
            shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
    shift
done

exec </dev/null
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
builds=${DSACHECK_BUILD_DIR:-$root/build}
mkdir -p "$builds"
builds=$(cd "$builds" && pwd -P)
logs=$builds/logs
mkdir -p "$logs"
. "$root/.ci/setup.sh"
jobs=${JOBS:-$(processors)}
export UBSAN_OPTIONS=print_stacktrace=1
export CCACHE_DIR=${CCACHE_DIR:-$builds/ccache} CCACHE_DEPEND=1 # nothing is preprocessed twice
export CCACHE_SLOPPINESS=pch_defines,time_macros                # or files with precompiled headers are not kept

need g++ cmake ninja-build libsimdjson-dev libfmt-dev libcli11-dev libboost-test-dev
want libarchive-dev libtomlplusplus-dev libisal-dev libzstd-dev pkg-config python3 zlib1g-dev libbenchmark-dev python3-jsonschema abigail-tools
want python3-dev python3-pip python3-cffi python3-setuptools python3-wheel python3-pytest python3-venv mypy
want python3-yaml python3-pandas python3-distributed pre-commit curl mono-mcs mono-runtime
want php-cli zip unzip ccache
if [[ " ${configurations[*]} " =~ \ (clang|fuzz)\  ]]; then
    want clang libclang-rt-dev
fi

passed=0 total=0
summary=() failures=() not_run=()
quick=(-DDSACHECK_PRECOMPILE_HEADERS=ON) # release shows that each file includes what it needs
say() { printf '\n==== %s\n' "$*"; }
fail() { # NAME WHAT: counted like a failed test
    total=$((total + 1))
    failures+=("$1: $2")
    summary+=("$(printf '%-11s %s failed' "$1" "$2")")
}
skip() { # NAME WHY
    not_run+=("$1: $2")
    summary+=("$(printf '%-11s skipped: %s' "$1" "$2")")
    echo "skipped: $2"
}

# build NAME ARGUMENT...: with the variable target set, that target alone.
build() {
    local name=$1
    configure "$builds/$name" --preset "$name" "${@:2}" >"$logs/$name.configure.log" 2>&1 ||
        { cat "$logs/$name.configure.log"; fail "$name" configuration; return 1; }
    cmake --build "$builds/$name" --parallel "$jobs" ${target:+--target "$target"} || { fail "$name" build; return 1; }
}

# sanitizer_works COMPILER FLAG: a program built with it runs, each time. Old run-times and much address-space
# randomisation do not go together: then the tests run without randomisation.
wrapper=()
sanitizer_works() {
    local probe=$logs/probe
    printf 'int main() {}\n' | "$1" "$2" -x c++ - -o "$probe" 2>/dev/null || return 1
    wrapper=()
    runs_ten_times "$probe" && return 0
    wrapper=(setarch "$(uname -m)" -R)
    runs_ten_times "$probe" && return 0
    wrapper=()
    return 1
}
runs_ten_times() {
    local i
    for i in 1 2 3 4 5 6 7 8 9 10; do
        "${wrapper[@]}" "$1" >/dev/null 2>&1 || return 1
    done
}

# run_tests NAME CTEST_ARGUMENT...: runs ctest, adds its count to the sum.
run_tests() {
    local name=$1 log=$logs/$1.ctest.log line counted failed
    shift
    (cd "$builds/$name" && "${wrapper[@]}" ctest --output-on-failure --parallel "$jobs" "$@") 2>&1 | tee "$log" || true
    line=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests failed out of [0-9]+' "$log" | tail -1)
    if [ -z "$line" ]; then
        fail "$name" ctest
        return
    fi
    counted=${line##* }
    failed=$(sed -E 's/.*passed, ([0-9]+) tests.*/\1/' <<<"$line")
    total=$((total + counted))
    passed=$((passed + counted - failed))
    while read -r line; do failures+=("$name: $line"); done < <(
        sed -n '/^The following tests FAILED:/,/^Errors while/s/^[[:space:]]*[0-9]* - //p' "$log")
    while read -r line; do not_run+=("$name: $line"); done < <(
        sed -n '/^The following tests did not run:/,/^$/s/^[[:space:]]*[0-9]* - //p' "$log")
    summary+=("$(printf '%-11s %d of %d tests passed' "$name" $((counted - failed)) "$counted")")
}

compile_with_clang() { # counted like one test
    if ! have clang; then
        skip clang "clang is missing"
    elif build clang; then
        total=$((total + 1)) passed=$((passed + 1))
        summary+=("$(printf '%-11s compiles without a warning' clang)")
    fi
}

why_no_fuzz() { # prints why the fuzzers cannot run
    if ! have clang || ! have libclang-rt-dev; then
        echo "clang with libFuzzer is missing"
    elif ! sanitizer_works clang++ -fsanitize=address,undefined; then
        echo "clang's AddressSanitizer does not work here"
    fi
}

for name in "${configurations[@]}"; do
    say "$name"
    wrapper=()
    case $name in
        asan-ubsan)
            if sanitizer_works "${CXX:-c++}" -fsanitize=address,undefined; then
                labels='unit|rules|differential|conformance|cli|c'
                if [[ " ${configurations[*]} " != *" fuzz "* ]] || [ -n "$(why_no_fuzz)" ]; then
                    labels+='|fuzz'
                fi
                build "$name" "${quick[@]}" && run_tests "$name" -L "^($labels)\$" || true
            else
                skip "$name" "AddressSanitizer does not work here"
            fi ;;
        tsan)
            if ! sanitizer_works "${CXX:-c++}" -fsanitize=thread; then
                skip "$name" "ThreadSanitizer does not work here"
            elif ! grep -rqsE 'include <(thread|future)>|label: threads' "$root/tests/"{unit,rules,differential,conformance,cli,c}; then
                skip "$name" "no test starts threads yet (label threads)"
            else
                target=thread_tests build "$name" "${quick[@]}" && run_tests "$name" -L '^threads$' || true
            fi ;;
        clang) compile_with_clang ;;
        fuzz)
            why=$(why_no_fuzz)
            if [ -n "$why" ]; then
                skip "$name" "$why"
                compile_with_clang
            else
                sanitizer_works clang++ -fsanitize=address,undefined # sets wrapper
                build "$name" "${quick[@]}" && run_tests "$name" -L '^fuzz$' || true
            fi ;;
        release)
            build "$name" -DDSACHECK_WARNINGS_AS_ERRORS=ON && run_tests "$name" || true ;;
    esac
done

say "all configurations"
printf '%s\n' "${summary[@]}"
if [ ${#not_run[@]} -gt 0 ]; then
    printf '\nNot run:\n'
    printf '  %s\n' "${not_run[@]}"
fi
if [ ${#failures[@]} -gt 0 ]; then
    printf '\nFailed:\n'
    printf '  %s\n' "${failures[@]}"
fi
failed=$((total - passed))
printf '\n%d%% tests passed, %d tests failed out of %d\n' $((total == 0 ? 100 : passed * 100 / total)) "$failed" "$total"
[ "$failed" -eq 0 ]
