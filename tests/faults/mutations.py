"""Which small faults do the tests not notice?  `python tests/faults/mutations.py`, or only of some places.

A place is a folder or a module below src/stronghold_cli:

    python tests/faults/mutations.py store/counting --many 40
    python tests/faults/mutations.py store/counting/standing.py values/term.py --seed 12

Of each module, `--many` mutants are made by chance from the seed, which is printed (0 makes all of them), each in a
copy of the repository and never in the repository itself.  Then the quick tests of that place are run on it.  What they
do not notice is printed: the line, what stands there and what stood in its place.  A mutant that means the same as what
was there always survives; any other one that does is a test that is missing.
"""

import argparse
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic

from mutants import Mutant, mutants

ROOT = Path(__file__).parents[2]
PACKAGE = Path("src", "stronghold_cli")
TESTS = {
    "values": ["tests/values"],
    "figures": ["tests/figures", "tests/store/counting"],
    "claims": ["tests/claims"],
    "results": ["tests/results", "tests/store/counting"],
    "store/counting": ["tests/store/counting"],
    "sheet": ["tests/sheet"],
}
"""The tests that are to notice a fault, by place: those that answer quickly."""
AT_ONCE = 2
LEFT_BEHIND = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "ledgers", "*.egg-info")

Copies = queue.SimpleQueue[Path]


def main() -> int:
    """Try the mutants of the places that are named, and print which survive; 1 if some do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the copies go, whoever ends it
    parser.add_argument("place", nargs="*", default=list(TESTS), help=f"a folder or module, of {', '.join(TESTS)}")
    parser.add_argument("--many", type=int, default=20, help="how many mutants of each module; 0 is all of them")
    parser.add_argument("--seed", type=int, default=random.randrange(10**9), help="the same mutants again")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    print(f"--seed {asked.seed} --many {asked.many}", flush=True)
    alive = 0
    for place in asked.place:
        name = next((name for name in TESTS if f"{place}/".startswith(f"{name}/")), None)
        found = ROOT / PACKAGE / place
        if name is None or not found.exists():
            parser.error(f"there are no tests of {place} (there are of {', '.join(TESTS)})")
        with copies() as free:
            seconds = as_it_is(free, TESTS[name])
            for module in [found] if found.is_file() else sorted(found.glob("*.py")):
                every = list(mutants(module.read_text(encoding="utf-8")))
                tried = chance.sample(every, min(asked.many, len(every))) if asked.many else every
                alive += try_module(module.relative_to(ROOT), sorted(tried), free, TESTS[name], 5 * seconds)
    return int(bool(alive))


def try_module(module: Path, tried: list[Mutant], free: Copies, tests: list[str], patience: float) -> int:
    """Try some mutants of a module, print those that survive, and return how many they are."""
    survivors = 0
    own = [test for test in (f"{folder}/test_{module.stem}.py" for folder in tests) if (ROOT / test).exists()]
    rounds = [own, tests] if own else [tests]
    with ThreadPoolExecutor(AT_ONCE) as several:
        answers = several.map(partial(survives, module, free=free, rounds=rounds, patience=patience), tried)
        for mutant, alive in zip(tried, answers, strict=True):
            if alive:
                survivors += 1
                print(f"  {module}:{mutant.line}: {mutant.was}  ->  {mutant.now}", flush=True)
    if tried:
        print(f"{module}: {len(tried)} mutants, {survivors} survive", flush=True)
    return survivors


def survives(module: Path, mutant: Mutant, free: Copies, rounds: list[list[str]], patience: float) -> bool:
    """Whether the tests pass with a mutant in a module's place, those of its own name first: most notice it.

    A mutant that never ends does not survive.
    """
    copy = free.get()
    place = copy / module
    kept = place.read_bytes()
    shutil.rmtree(place.with_name("__pycache__"), ignore_errors=True)
    try:
        place.write_text(mutant.source, encoding="utf-8")
        return all(passes(copy, tests, patience) for tests in rounds)
    finally:
        place.write_bytes(kept)
        free.put(copy)


def passes(copy: Path, tests: list[str], patience: float | None = None) -> bool:
    """Whether the tests pass in a copy of the repository."""
    words = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", *tests]
    # Of two sources of one second and one size, what was compiled does not tell: `-B` keeps nothing.
    environ = os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "", "TMPDIR": str(copy.parent)}
    try:
        run = subprocess.run(words, cwd=copy, env=environ, capture_output=True, timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        return False
    return run.returncode == 0


def as_it_is(free: Copies, tests: list[str]) -> float:
    """Return how many seconds the tests take without a fault; RuntimeError where they do not pass even so."""
    copy, began = free.get(), monotonic()
    if not passes(copy, tests):
        raise RuntimeError(f"{' '.join(tests)} must pass before anything is put wrong")
    free.put(copy)
    return max(10.0, monotonic() - began)


@contextmanager
def copies() -> Iterator[Copies]:
    """Hand over copies of the repository, as many as are tried at once."""
    free: Copies = queue.SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(AT_ONCE):
            copy = Path(folder, str(number))
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
            subprocess.run([sys.executable, "-m", "compileall", "-q", copy / "src"], check=True)
            free.put(copy)
        yield free


if __name__ == "__main__":
    sys.exit(main())
