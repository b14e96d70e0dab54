"""Commands that a signal ends at any moment, and what they leave: whole files, or none."""

import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

from killing import check_whole

from processes import COMMAND, environment, process
from stronghold_cli.records.kinds import KINDS

POLITE = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Those that let the program clean up."""
WHOLE = sorted(f"{kind.plural}.csv" for kind in KINDS.values())


def stop_commands(seed: int, folder: Path, many: int) -> Counter[str]:
    """Stop commands that write files, and one that records; return how often by which signal, and how many half-way."""
    chosen, counts = random.Random(seed), Counter[str]()
    ledger, copy = folder / "ledger.db", folder / "copy.db"
    for n in range(40):
        assert process(["add", "case", "--name", f"case {n}", "--opened", "4/3/2021"], ledger).returncode == 0
    assert process(["backup", str(copy)], ledger).returncode == 0
    for n in range(many):
        new = folder / f"new-{n}"
        words = chosen.choice(
            [
                ["backup", f"{new}.db"],
                ["export", "--output", str(new)],
                ["restore", str(copy), "--yes"],
                ["add", "case", "--name", f"more {n}", "--opened", "4/3/2021"],
            ]
        )
        how = chosen.choice([*POLITE, signal.SIGKILL])
        with subprocess.Popen(
            [*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(ledger)
        ) as running:
            time.sleep(chosen.uniform(0, 0.4))
            running.send_signal(how)
            said = running.communicate(timeout=30)
        # What comes before the program is loaded ends Python by itself, in its own words.
        loading = how is signal.SIGINT and b"KeyboardInterrupt" in said[1] and b"cli/main.py" not in said[1]
        assert running.returncode in (0, 128 + how, -how) or loading, (words, how, said)
        counts[f"by {how.name}"] += 1
        counts["half-way"] += running.returncode != 0
        left = [path.name for path in folder.glob(".*")]
        if how in POLITE:
            assert left == [], (words, how, left)
            assert not new.exists() or sorted(path.name for path in new.glob("*")) == WHOLE, (words, how)
        elif left:
            counts["left by SIGKILL and named by doctor"] += 1
            told = process(["doctor"], ledger).stdout.decode()
            assert all(name in told.replace("\n", "") for name in left), (left, told)
        check_whole(ledger)
        if new.with_suffix(".db").exists():
            check_whole(new.with_suffix(".db"))
        for path in (*folder.glob("new-*"), *folder.glob(".*"), *folder.glob("ledger.db.replaced*")):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return counts
