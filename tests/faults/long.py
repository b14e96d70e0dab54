"""The faults in full: `python tests/faults/long.py`, or some parts of it by name, or one round again by its seed."""

import argparse
import random
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "src")]

from answering import Traceback  # noqa: E402 - found by the line above
from killing import Lost  # noqa: E402
from parts import PARTS, try_part  # noqa: E402


def main() -> int:
    """Try the parts that are named, print what was counted and how to try again what failed; 1 if something did."""
    parser = argparse.ArgumentParser(description=__doc__)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the folders go, whoever ends it
    for each in {signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)}:
        # What is ignored here (in the background, under nohup) would be ignored by all that is started, to be stopped.
        if signal.getsignal(each) is signal.SIG_IGN:
            signal.signal(each, lambda *_: None)
    parser.add_argument("part", nargs="*", help=f"what to try, of {', '.join(PARTS)}; all of it without one")
    parser.add_argument("--seed", type=int, help="try one round, that of this seed")
    parser.add_argument("--many", type=int, help="how many times in a round")
    asked = parser.parse_args()
    if strange := set(asked.part) - PARTS.keys():
        parser.error(f"there is no {strange.pop()} (there are {', '.join(PARTS)})")
    in_all: Counter[str] = Counter({"commands lost": 0, "tracebacks": 0, "failures": 0})
    for name in asked.part or PARTS:
        in_all.update(in_rounds(name, asked.seed, asked.many))
    print(f"in all: {_figures(in_all)}")
    return int(bool(in_all["failures"]))


def in_rounds(name: str, seed: int | None, many: int | None) -> Counter[str]:
    """Try a part in all its rounds, or in that of a seed, and return what was counted."""
    part, began = PARTS[name], monotonic()
    first = random.randrange(10**9) if seed is None else seed
    seeds = range(first, first + (part.rounds if seed is None else 1))
    counts: Counter[str] = Counter()
    for each in seeds:
        with tempfile.TemporaryDirectory() as folder:
            try:
                counts.update(try_part(name, each, Path(folder), many or part.many))
            except AssertionError as fault:
                cause = fault.__cause__
                lost, ours = isinstance(cause, Lost), isinstance(cause, Traceback)
                counts.update({"failures": 1, "commands lost": lost, "tracebacks": ours})
                print(f"FAILED {fault}", flush=True)
    print(f"{name}: seeds {seeds[0]} to {seeds[-1]}, {monotonic() - began:.0f} s: {_figures(counts)}", flush=True)
    return counts


def _figures(counts: Counter[str]) -> str:
    return ", ".join(f"{what} {count:,}" for what, count in counts.items())


if __name__ == "__main__":
    sys.exit(main())
