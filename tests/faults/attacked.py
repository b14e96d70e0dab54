"""A ledger that another program did something to: no fault, no hang, no figure wrong in silence, nothing lost."""

import json
import random
import shlex
import shutil
import sqlite3
from collections import Counter
from contextlib import chdir, closing
from datetime import timedelta
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from answering import LEFT_BY, Answered, answered
from attack import Attack
from attacks import attacks

import every_line
from conftest import NOW
from stronghold_cli.catalogue.prices import HEADINGS
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.health.examining import EXAMINATIONS

ERASED = "erase P-9 --authority 'DPA 2018 s.47' --why ended --yes"
TYPED = (
    *every_line.BEFORE,
    "add charge --date 4/3/2021 --person P-1 --offences 'PWITS class A x2' --arrest 1",
    "add activity --date 4/3/2021 --activity warrant --line 1",
    "add safeguarding --date 4/3/2021 --action referred --people 2 --case 1",
    "add sentence --date 5/5/2021 --person P-9 --disposal imprisonment --term 2y",
    "cover arrest --from 2019",
    "area Tring",
    "prices use prices.csv",
    "import seized.csv --yes",
    *every_line.SINCE,
    ERASED,
    "add seizure --date 4/3/2021 --item phone",
    "undo",
    "edit SEIZURE-1 --exhibit JB/1 --notes seen",
)
"""What makes a ledger that has a row in every table."""
READ = (
    *(f"list {kind} --format csv" for kind in KINDS),
    "totals --format json",
    "totals --by year",
    "totals --by case",
    "totals --confirmed --since 2019",
    "totals @usual",
    "totals --as-at '31/8/2021 10:30'",
    "trace drugs.weight",
    "trace people.jailed",
    "trace cash.seized",
    "show P-1",
    "show LINE-1",
    "history",
    "history SEIZURE-1",
    "due",
    "check --format json",
    "search a",
    "reconcile --say 'over 50' arrests",
    *("views", "cover", "hold", "restrict", "same", "imports", "items moon", "words gnom", "prices heroin"),
    "export seizure",
)
WRITTEN = (
    "add seizure --date 4/3/2021 --item heroin --weight 5g --line 1",
    "add arrest --date 4/3/2021 --person new",
    "add case --name Rowan --opened 4/3/2021",
    "day 4/3/2021 day.sheet --yes",
    "edit ARREST-1 --role runner --why slip",
    "void ARREST-1 --why slip",
    "undo",
    "undo 20 --why slip",
    "erase P-3 --authority 'DPA 2018 s.47' --why ended --yes",
    "hold LINE-1 --why 'an appeal'",
    "restrict LINE-1 --why 'an appeal'",
    "same P-1 P-3",
    "views remove usual",
    "items add zonk --category drug",
    "words remove gnom",
    "cover line --from 2019",
    "import other.csv --yes",
    "export --output all",
    "backup copy.db",
    "restore old.db --yes",
    "doctor --mend",
)
SECONDS = 10
RULES = ("tables", "triggers")
"""The examinations that say whether what commands write, and write by, is this program's."""


class Whole(NamedTuple):
    """The ledger before it is attacked, and what it then answers."""

    folder: Path
    seal: str
    verdicts: dict[str, str]
    said: dict[str, tuple[int, str]]
    attacks: list[Attack]


def attack_ledgers(seed: int, folder: Path, many: int) -> Counter[str]:
    """Carry out attacks, each on a copy of one ledger, and type some commands at what is left of it."""
    chance, counts = random.Random(seed), Counter[str]()
    with chdir(folder):
        whole = _made(folder / "whole")
        for attack in chance.sample(whole.attacks, min(many, len(whole.attacks))):
            place = folder / "attacked"
            _copy(whole.folder, place)
            try:
                attack.carry_out(place / "ledger.db")
            except sqlite3.Error:
                counts["refused by SQLite"] += 1
                continue
            with chdir(place):
                counts += _judged(attack, whole, place / "ledger.db", chance)
    return counts


def _made(folder: Path) -> Whole:
    folder.mkdir()
    ledger = folder / "ledger.db"
    files = {
        "prices.csv": f"{','.join(HEADINGS)}\nheroin,,g,42,street,ours,2021-01-01,\n",
        "seized.csv": "Date seized,Drug,Weight (g)\n4/3/2021,heroin,7\n",
        "other.csv": "Date seized,Drug,Weight (g)\n4/3/2021,heroin,7\n5/3/2021,crack,8\n",
        "day.sheet": "warrant 1 address\narrest P-1\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with chdir(folder):
        for number, line in enumerate(TYPED):
            done = answered(ledger, shlex.split(line), now=NOW - timedelta(hours=100 - number))
            assert done.code == 0, (line, done)
            if line == ERASED:
                shutil.copy(ledger, "old.db")
        with closing(sqlite3.connect(ledger)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        examined = json.loads(_typed(ledger, "doctor --format json").out)
        said = {line: _typed(ledger, line)[:2] for line in READ}
    verdicts = {each["examined"]: each["verdict"] for each in examined["examinations"]}
    assert "broken" not in verdicts.values()
    return Whole(folder, examined["seal"]["full"], verdicts, said, [*attacks(ledger)])


def _copy(folder: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place)


def _typed(ledger: Path, line: str, after: str = "nothing") -> Answered:
    began, said = process_time(), f"{after}, then {line!r}"
    done = answered(ledger, shlex.split(line), said=said, patience=0.2)
    assert process_time() - began < SECONDS, f"{said} took {process_time() - began:.0f} s"
    return done


def _judged(attack: Attack, whole: Whole, ledger: Path, chance: random.Random) -> Counter[str]:
    """Type commands at an attacked ledger, and assert what must hold."""
    counts = Counter({"attacks": 1})
    doctor = _typed(ledger, "doctor --format json", attack.name)
    sealed = _typed(ledger, f"doctor --seal {whole.seal} --format json", attack.name)
    assert doctor.code in (0, 1, 4), (attack.name, doctor)
    found = json.loads(doctor.out) if doctor.code != 4 else {"examinations": [], "not_examined": []}
    verdicts = {each["examined"]: each["verdict"] for each in found["examinations"]}
    if doctor.code != 4:
        assert {*verdicts, *found["not_examined"]} == {each.name for each in EXAMINATIONS}, attack.name
    told = [each for each in json.loads(sealed.out)["examinations"] if each["verdict"] != "fine"] if sealed.out else []
    counts["doctor says broken" if doctor.code else "doctor says fine, or look"] += 1
    saved = {path.name: path.read_bytes() for path in ledger.parent.glob("ledger.db*") if path.is_file()}
    for line in chance.sample(READ, 4):
        done = _typed(ledger, line, attack.name)
        counts[LEFT_BY.format(done.code)] += 1
        if (sealed.code == 0 and not told) or verdicts == whole.verdicts:
            assert done[:2] == whole.said[line], f"{attack.name}: {line!r} is another, and doctor says fine"
    for line in chance.sample(WRITTEN, 3):
        for path in ledger.parent.glob("ledger.db*"):
            if path.is_file():
                path.unlink()
        for name, content in saved.items():
            ledger.with_name(name).write_bytes(content)
        ledger.chmod(0o600)
        done = _typed(ledger, line, attack.name)
        counts[LEFT_BY.format(done.code)] += 1
        if done.code == 0 and line.startswith("add"):
            counts["kept"] += 1
            _check_kept(attack, ledger, line, done)
            wrong = [each for each in found["examinations"] if each["examined"] in RULES and _of_rules(each)]
            assert not wrong, f"{attack.name}: {line!r} was recorded, though {wrong}"
    return counts


def _of_rules(examined: dict[str, Any]) -> bool:
    """Whether an examination found other rules: wrong numbers are made right, and a list of steps is no rule."""
    words = examined["found"]
    return (
        examined["verdict"] == "broken"
        and "the last number" not in words
        and "_sqlite_migrations" not in words
        and "the list of the steps" not in words
        and "is kept as UTF" not in words
    )


def _check_kept(attack: Attack, ledger: Path, line: str, done: Answered) -> None:
    """Assert that what was acknowledged is there, sealed, and can be shown."""
    with closing(sqlite3.connect(ledger)) as raw:
        [number, seal] = raw.execute("SELECT number, seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
        versions = raw.execute("SELECT count(*) FROM version WHERE command = ?", (number,)).fetchone()
    shown = _typed(ledger, f"show {done.out.split()[0]}")
    assert (bool(seal), versions, shown.code) == (True, (1,), 0), f"{attack.name}: {line!r} is not there: {shown}"
