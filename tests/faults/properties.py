"""Every property of the tests, with many more examples than daily."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]


def try_properties(seed: int, folder: Path, many: int) -> Counter[str]:
    """Run every test that has examples, or more to try, with a seed, and with so many times as many of them."""
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-m", "hypothesis or often", "-p", "no:cacheprovider"),
            *("--hypothesis-seed", str(seed), "--basetemp", str(folder / "properties")),
        ],
        cwd=ROOT,
        env=os.environ | {"STRONGHOLD_TIMES": str(many), "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[run.stdout.find("= FAILURES =") :] + run.stderr
    return Counter({"properties": int(re.findall(r"(\d+) passed", run.stdout)[-1])})
