"""python -m dsacheck: the command line, which is the program that the package brings along."""
import os
import sys
from pathlib import Path


def main() -> None:
    program = Path(__file__).resolve().parent / "_bin" / "dsacheck"
    os.execv(program, ["dsacheck", *sys.argv[1:]])  # its own process: standard streams, signals and status are the program's


if __name__ == "__main__":
    main()
