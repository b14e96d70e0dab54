"""Every property of the tests, with many more examples than daily; and every test there is, as often as daily."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]


def try_properties(seed: int, folder: Path, many: int) -> Counter[str]:
    """Run every test that has examples, or more to try, with a seed, and with so many times as many of them."""
    return _passed("properties", ("-m", "hypothesis or often"), seed, folder, {"STRONGHOLD_TIMES": str(many)})


def try_every(seed: int, folder: Path, many: int) -> Counter[str]:
    """Run every test with all its parameter sets, and those that are long, so many times."""
    counts: Counter[str] = Counter()
    for each in range(many):
        counts += _passed("tests", ("--every",), seed + each, folder, {})
    return counts


def _passed(what: str, asked: tuple[str, ...], seed: int, folder: Path, environ: dict[str, str]) -> Counter[str]:
    """Return how many passed of what pytest is asked for."""
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", *asked, "-p", "no:cacheprovider"),
            *("--hypothesis-seed", str(seed), "--basetemp", str(folder / what)),
        ],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(folder)} | environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[run.stdout.find("= FAILURES =") :] + run.stderr
    return Counter({what: int(re.findall(r"(\d+) passed", run.stdout)[-1])})
