"""Measures stronghold beside `sqlite-utils` and the `sqlite3` shell, and prints how the two compare.

    python benchmarks/run.py            everything; the first time it makes its ledgers, which takes some minutes
    python benchmarks/run.py --quick    only what needs no more than 10,000 records

Both sides run in turn, as a user runs them: a new process each time, its output piped.  Only ratios count: they say
much the same on any machine.  The exit code is 0 whether or not a target is met.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

from stronghold_cli.spreadsheets.archive import Archive
from stronghold_cli.spreadsheets.look_xlsx import look_at_xlsx
from stronghold_cli.spreadsheets.written import write_workbook

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
STRONGHOLD, SQLITE_UTILS = str(BIN / "stronghold"), str(BIN / "sqlite-utils")
KINDS = {
    kind: f"{kind.replace('_', '-')}s" for kind in ("case", "line", "arrest", "charge", "seizure", "cash_order")
} | {
    "sentence": "sentences",
    "activity": "activities",
    "safeguarding": "safeguarding-actions",
}
"""The kinds by the name of their table, with the name of their CSV file."""

AGGREGATE = """
    SELECT category, COUNT(*), SUM(weight_mg), SUM(pieces_number), SUM(value_pence), SUM(provisional)
    FROM seizure_record WHERE voided IS NULL GROUP BY category
"""

Commands = Sequence[Sequence[str]]
"""Commands that run one after the other, and count as one."""


class Run(NamedTuple):
    """What one side took, once."""

    ms: float
    cpu_ms: float
    """What its processes took of the processor, which another program on the same machine does not make more."""
    kilobytes: int
    """The most memory that it had."""
    out: bytes


class Work(NamedTuple):
    """Something that both sides do, and the ratio that is aimed at."""

    name: str
    ours: Commands
    peer: Commands
    target: float
    rounds: int
    before: Callable[[], None] = lambda: None
    """What is put in order before each side's turn, and is not measured."""
    stdin: Path | None = None
    """What the peer reads from standard input."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure stronghold beside sqlite-utils and the sqlite3 shell.")
    parser.add_argument("--quick", action="store_true", help="only what needs no more than 10,000 records")
    parser.add_argument("--rounds", type=int, default=9, help="how often each side runs; long work runs less often")
    asked = parser.parse_args()
    # What pip installs is compiled: whoever keeps Python from writing that would measure something else.
    own = ("STRONGHOLD_", "PYTHON")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    os.environ.clear()
    os.environ.update(environ | {"NO_COLOR": "1", "PYTHONUTF8": "1"})
    print(f"{'work':<38}{'ours':>15}{'peer':>15}{'ratio':>8}{'of CPU':>8}{'target':>8}")
    print(f"{'':<38}{'ms (spread)':>15}{'ms (spread)':>15}")
    with tempfile.TemporaryDirectory(prefix="stronghold-benchmarks-") as folder:
        small(Path(folder), max(asked.rounds, 1))
        if not asked.quick:
            large(Path(folder), max(asked.rounds // 3, 1))
    print("\nspread: from the quickest to the slowest round, as a share of the median; one much over 20 % is noise")


def small(folder: Path, rounds: int) -> None:
    """Measure what a user does all day: a start, a question, a record, a press of the Tab key."""
    ledger = str(ledger_of(1_000))
    written, plain, row = (str(folder / name) for name in ("written.db", "plain.db", "row.json"))
    shutil.copy(ledger, written)
    seizure = {"date": "2021-03-04", "item": "heroin", "weight": "4.92 g", "pieces": "41 wraps", "value": "£410"}
    Path(row).write_text(json.dumps(seizure | {"line": "LINE-7"}), encoding="utf-8")
    given = [word for name, value in (seizure | {"line": "LINE-7"}).items() for word in (f"--{name}", value)]
    version, help_ = ["--version"], ["--help"]
    ten_thousand = str(ledger_of(10_000))
    line = ["stronghold", "add", "seizure", "--ledger", ten_thousand, "--line", ""]
    # As the scripts of bash ask it.
    pressed = [
        "env",
        "_STRONGHOLD_COMPLETE=complete_bash",
        f"COMP_CWORD={len(line) - 1}",
        "COMP_WORDS=" + "\n".join(line),
    ]
    for work in (
        Work("--version", [[STRONGHOLD, *version]], [[SQLITE_UTILS, *version]], 0.25, rounds),
        Work("--help", [[STRONGHOLD, *help_]], [[SQLITE_UTILS, *help_]], 0.6, rounds),
        Work(
            "totals of 1,000 / sqlite-utils query",
            [[STRONGHOLD, "totals", "--ledger", ledger]],
            [[SQLITE_UTILS, "query", ledger, AGGREGATE]],
            0.9,
            rounds,
        ),
        Work(
            "add seizure / sqlite-utils insert",
            [[STRONGHOLD, "add", "seizure", *given, "--ledger", written]],
            [[SQLITE_UTILS, "insert", plain, "seizure", row]],
            0.75,
            rounds,
        ),
        Work(
            "Tab, 10,000 / sqlite-utils --version",
            [[*pressed, STRONGHOLD]],
            [[SQLITE_UTILS, *version]],
            1.0,
            rounds,
        ),
    ):
        measure(work)


def large(folder: Path, rounds: int) -> None:
    """Measure what grows with the ledger."""
    middle, big = ledger_of(100_000), ledger_of(1_000_000)
    export = Work(
        "export 50,000 / sqlite-utils rows --csv",
        [[STRONGHOLD, "export", "seizure", "--voided", "--ledger", str(middle)]],
        [[SQLITE_UTILS, "rows", str(middle), "seizure_record", "--csv"]],
        1.2,
        rounds,
    )
    measure(export)
    load(folder, middle)
    foreign(folder, 100_000)
    spreadsheets(folder, [100_000, 1_000_000])
    if not shutil.which("sqlite3"):
        print("totals of 1,000,000: not measured, for there is no sqlite3 shell on this machine")
        return
    hundred = once([[STRONGHOLD, "totals", "--ledger", str(middle)]])
    work = Work(
        "totals of 1,000,000 / sqlite3 shell",
        [[STRONGHOLD, "totals", "--ledger", str(big)]],
        [["sqlite3", "-readonly", str(big)]],
        1.1,
        rounds,
        stdin=HERE / "peer.sql",
    )
    ours, peer = measure(work)
    grown = ours.kilobytes / hundred.kilobytes
    print(
        f"  memory: ours {hundred.kilobytes / 1024:.0f} MB of 100,000 records, {ours.kilobytes / 1024:.0f} MB of "
        f"1,000,000 ({grown:.1f} times as much for ten times the records); sqlite3 {peer.kilobytes / 1024:.0f} MB"
    )
    told = once([[STRONGHOLD, "totals", "--format", "json", "--ledger", str(big)]])
    print(f"  {compared(json.loads(told.out), peer.out.decode())}")


def load(folder: Path, ledger: Path) -> None:
    """Measure our own CSV into a ledger, with validation, history and a seal."""
    sheets, loaded, plain = folder / "sheets", folder / "loaded.db", folder / "loaded-plain.db"
    once([[STRONGHOLD, "export", "-o", str(sheets), "--ledger", str(ledger)]])

    def afresh() -> None:
        for path in (*folder.glob("loaded.db*"), *folder.glob("loaded-plain.db*")):
            path.unlink()

    measure(
        Work(
            "import 100,000 / sqlite-utils insert --csv",
            [
                [STRONGHOLD, "area", "Aylesbury Vale", "--ledger", str(loaded)],
                [STRONGHOLD, "import", str(sheets), "--yes", "--ledger", str(loaded)],
            ],
            [
                [SQLITE_UTILS, "insert", str(plain), kind, str(sheets / f"{n}.csv"), "--csv"]
                for kind, n in KINDS.items()
            ],
            1.5,
            1,
            afresh,
        )
    )


MAPPING = """
[people]
column = "Nominal"
pseudonyms = "people.csv"
[[record]]
kind = "arrest"
date = "Date"
person = "Nominal"
result = "Outcome"
result_on = "Date"
[[record]]
kind = "charge"
date = "Date"
person = "Nominal"
offences = { always = "PWITS class A" }
[[lines]]
column = "Found"
bare_number = "wraps"
bare_money = "cash"
"""


def spreadsheets(folder: Path, many: Sequence[int]) -> None:
    """Measure other people's spreadsheets: rows of many records, a workbook, and what memory a large file takes."""
    mapping = folder / "rows.toml"
    mapping.write_text(MAPPING, encoding="utf-8")
    rows = [["Date", "Nominal", "Outcome", "Found"]]
    rows += [
        [f"{1 + n % 28}/{1 + n % 12}/2019", f"nobody {n}", "charged", f"{1 + n % 40} heroin, £{100 + n}, 2 phones"]
        for n in range(3_000)
    ]
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    took = _imported(folder, "rows.csv", "--mapping", str(mapping)).cpu_ms / 3_000
    print(f"a row of five records: {took:.1f} ms of the processor (must be 3)")
    seized = list(islice(_seized(), 5_001))
    write_workbook(folder / "seizures.xlsx", [("Seizures", seized)])
    print(f"a workbook of 5,000 rows: {_imported(folder, 'seizures.xlsx').cpu_ms / 1_000:.1f} s (must be 20)")
    memory = []
    for size in many:
        _foreign(folder, size)
        run = _imported(folder, "seizures.csv")
        memory.append(f"{run.kilobytes / 1024:.0f} MB of {size:,} rows, {run.cpu_ms / 1_000:.0f} s")
    print(f"  memory and processor of an import: {', '.join(memory)}")
    # Last: what a child is said to have had begins with what this process has.
    write_workbook(folder / "many.xlsx", [("Seizures", list(islice(_seized(), 100_001)))])
    archive = Archive((folder / "many.xlsx").read_bytes(), "many.xlsx")
    start = time.process_time()
    look_at_xlsx(archive)
    print(f"a look at a workbook of 100,000 rows: {time.process_time() - start:.2f} s (asked: 0.3)")


def foreign(folder: Path, size: int) -> None:
    """Measure a plain file of one kind that this program did not write, and taking it back."""
    plain = folder / "foreign-plain.db"
    made = [STRONGHOLD, "area", "Aylesbury Vale", "--ledger", str(folder / "foreign.db")]

    def afresh() -> None:
        for path in (*folder.glob("foreign.db*"), *folder.glob("foreign-plain.db*")):
            path.unlink()
        once([made])

    file = _foreign(folder, size)
    imported = [STRONGHOLD, "import", str(file), "--yes", "--ledger", str(folder / "foreign.db")]
    inserted = [SQLITE_UTILS, "insert", str(plain), "seizure", str(file), "--csv"]
    measure(Work(f"import {size:,} of others / insert --csv", [imported], [inserted], 1.5, 1, afresh))
    afresh()
    once([imported])
    run = once([[STRONGHOLD, "undo", "--ledger", str(folder / "foreign.db")]])
    print(f"  undo of that: {run.cpu_ms / 1_000:.0f} s of the processor, {run.kilobytes / 1024:.0f} MB")


def _foreign(folder: Path, size: int) -> Path:
    path = folder / "seizures.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(islice(_seized(), size + 1))
    return path


def _seized() -> Iterator[list[str]]:
    """Yield headings and then rows, each another seizure, as somebody else's spreadsheet has them."""
    drugs = ("heroin", "crack", "cocaine", "cannabis", "mdma")
    yield ["Date seized", "Drug", "Weight (g)", "Est. value", "Exhibit no."]
    for n in count():
        day = f"{1 + n % 28}/{1 + n % 12}/{2017 + n % 4}"
        yield [day, drugs[n % 5], f"{1 + n % 900}.5", f"£{n % 5_000 + 1}", f"JB/{n}"]


def _imported(folder: Path, name: str, *options: str) -> Run:
    ledger = folder / "imported.db"
    for path in folder.glob("imported.db*"):
        path.unlink()
    once([[STRONGHOLD, "area", "Aylesbury Vale", "--ledger", str(ledger)]])
    return once([[STRONGHOLD, "import", str(folder / name), *options, "--yes", "--ledger", str(ledger)]])


def ledger_of(records: int) -> Path:
    """Return a ledger of so many records.  Made in another process, whose memory is then not counted as anyone's."""
    made = subprocess.run(
        [sys.executable, HERE / "ledgers.py", "make", str(records)], stdout=subprocess.PIPE, check=True
    )
    return Path(made.stdout.decode().splitlines()[-1])


def measure(work: Work) -> tuple[Run, Run]:
    """Let both sides run in turn, print a line, and return the last run of each."""
    ours, peer = [], []
    # A first round, not counted, brings the files into memory; work of a single round is too long for that.
    for _ in range(work.rounds + (work.rounds > 1)):
        work.before()
        ours.append(once(work.ours))
        work.before()
        peer.append(once(work.peer, work.stdin))
    sides = [[run.ms for run in runs[work.rounds > 1 :]] for runs in (ours, peer)]
    ratio = median(sides[0]) / median(sides[1])
    of_cpu = min(run.cpu_ms for run in ours) / min(run.cpu_ms for run in peer)
    told = "".join(
        f"{median(ms):>9,.0f} {f'({(max(ms) - min(ms)) / median(ms):.0%})':<6}"[-15:].rjust(15) for ms in sides
    )
    met = "met" if ratio <= work.target else "NOT MET"
    print(f"{work.name:<38}{told}{ratio:>8.2f}{of_cpu:>8.2f}{work.target:>8.2f}  {met}", flush=True)
    return ours[-1], peer[-1]


def once(commands: Commands, stdin: Path | None = None) -> Run:
    """Run commands with their output piped, and return what they took.  CalledProcessError where one fails."""
    start, kilobytes, out = time.perf_counter(), 0, b""
    cpu = 0.0
    for command in commands:
        with (stdin or Path(os.devnull)).open("rb") as source:
            process = subprocess.Popen(command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout and process.stderr  # noqa: S101 - they are pipes
        with process.stdout, process.stderr:
            # Only a beginning is kept: the memory of a child is counted from what this process had when it began.
            out = process.stdout.read(1 << 16)
            while process.stdout.read(1 << 16):
                pass
            complaint = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command, out, complaint)
        cpu += used.ru_utime + used.ru_stime
        # In kilobytes; macOS says it in bytes.
        kilobytes = max(kilobytes, used.ru_maxrss // (1024 if sys.platform == "darwin" else 1))
    return Run(1000 * (time.perf_counter() - start), 1000 * cpu, kilobytes, out)


def compared(told: dict[str, list[dict[str, object]]], shell: str) -> str:
    """Hold our figures (JSON) against those of peer.sql, and say whether they agree."""
    theirs = {}
    for line in shell.splitlines():
        name, *numbers = line.split("|")
        theirs[name] = [int(number or 0) for number in numbers]
    ours = {}
    for figure in told["figures"]:
        ours[str(figure["measure"])] = [*amount(figure), figure["records"], figure["provisional"]]
        for part in figure["of_which"]:
            choice = next(iter(part["where"].values()))
            ours[f"{figure['measure']}/{choice}"] = [*amount(part), part["records"], 0]
    # What has no record is left out on one side and nothing on the other.
    differ = [name for name in ours | theirs if ours.get(name, [0] * 4) != theirs.get(name, [0] * 4)]
    for name in differ:
        print(f"  DIFFERENT: {name}: ours {ours.get(name)}, sqlite3 {theirs.get(name)}")
    return f"{len(ours) - len(differ)} of {len(ours)} figures are the same on both sides, to the unit"


def amount(figure: dict[str, object]) -> list[object]:
    """Return a figure as peer.sql gives it: a number and nothing, or months and days."""
    value = figure["value"] or 0
    return [value["months"], value["days"]] if isinstance(value, dict) else [value, 0]


if __name__ == "__main__":
    main()
