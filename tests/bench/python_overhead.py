"""What Python adds: a call of validate_statement beside the C++ call, and a large file beside the command line.

usage: python_overhead.py BENCH_ONE_STATEMENT DSACHECK [MEGABYTES]      (the package has to be importable)
Processor time, the best of several rounds, so that other programs on the machine count little.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

import dsacheck

ROUNDS, CALLS = 15, 20_000


def cost(call):
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(CALLS):
            call()
        best = min(best, (time.process_time() - start) * 1e9 / CALLS)
    return best


def children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    program, cli = sys.argv[1:3]
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "statements.ndjson")
        subprocess.run([program, "--write", str(megabytes), path], check=True)
        native = json.loads(subprocess.run([program], check=True, capture_output=True).stdout)
        with open(path + ".one", "rb") as one:
            statement = one.read()
        validate = cost(lambda: dsacheck.validate_statement(statement))
        with_ok = cost(lambda: dsacheck.validate_statement(statement).ok)
        print(f"one statement of {native['bytes']} bytes: C++ {native['warm_ns']:.0f} ns, with findings of its own {native['own_findings_ns']:.0f} ns")
        print(f"  validate_statement(bytes)     {validate:.0f} ns: {(validate - native['warm_ns']) / 1000:.2f} microseconds more")
        print(f"  validate_statement(bytes).ok  {with_ok:.0f} ns: {(with_ok - native['warm_ns']) / 1000:.2f} microseconds more")

        ours, theirs = [], []
        for _ in range(5):
            before = children()
            subprocess.run([cli, "statements", "--quiet", path])
            theirs.append(children() - before)
            before = time.process_time()
            dsacheck.validate_statements(path)
            ours.append(time.process_time() - before)
        ratio = min(ours) / min(theirs)
        print(f"{os.path.getsize(path) / 1e6:.0f} MB of NDJSON: command line {min(theirs):.3f} s, Python {min(ours):.3f} s: {100 * (ratio - 1):+.1f} %")


if __name__ == "__main__":
    main()
