"""Rounds of kills: random commands typed once in peace, then again and again from where they stood, and killed."""

import random
import shlex
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from killing import Answered, Content, Kill, Lost, Run, as_it_lies, check_whole, content, difference, victims
from sheets import any_good_sheet

from commands import Typist
from stronghold_cli.store.schema.views import VERSION

HOW = ("second", "second", "step", "byte")
"""How a command is killed: half of the moments are of the clock, from outside."""

BY_LAW = (
    "hold {} --why 'an appeal'",
    "hold --lift {} --why 'it is over'",
    "restrict {} --why 'a request'",
    "erase {} --authority 'DPA 2018 s.47' --why 'retention has ended' --yes",
    "erase P-1 --authority 'DPA 2018 s.47' --why 'retention has ended' --yes",
)
"""What the law asks for."""

DUMPS = [Path(__file__).parent.parent / "migrations" / f"v{version}.sql" for version in range(1, VERSION)]


class Peace(NamedTuple):
    """Some commands as they went with nobody in the way."""

    lines: list[list[str]]
    answers: list[Answered]
    states: list[Content]
    """What the ledger held before each of them, and after the last."""
    copies: list[Path]
    """The ledger as a file before each of them; none where it was not there yet."""
    migrates: bool = False
    """Whether the first of them brings the ledger up to date."""


def kill_commands(seed: int, folder: Path, moments: int) -> Counter[str]:
    """Kill adds, day sheets, edits, voids and undos, in a ledger with a write-ahead log or one without."""
    chance = random.Random(seed)
    changes = moments + 2
    lines, journal = _lines(chance, folder, changes), chance.choice(("wal", "delete"))
    peace = _in_peace(lines, changes, folder / "peace.db", journal)
    return _kills(peace, chance, folder, moments)


def kill_migrations(seed: int, folder: Path, moments: int) -> Counter[str]:
    """Kill the first command of this program on a ledger of an earlier version, with a write-ahead log or without."""
    chance = random.Random(seed)
    old = folder / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(chance.choice(DUMPS).read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA journal_mode = {chance.choice(('wal', 'delete'))}")
    old.chmod(0o600)
    peaceful = _copied(old, folder / "peace")
    lines = [["totals"]]
    answers = victims().run(peaceful, lines).answers
    assert answers[0].code == 0, answers
    peace = Peace(lines, answers, [content(old), content(peaceful)], [old], migrates=True)
    return _kills(peace, chance, folder, moments)


def _kills(peace: Peace, chance: random.Random, folder: Path, moments: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    for attempt in range(5 * moments):
        if counts["moments killed"] < moments:
            counts += _killed(peace, chance, folder / f"{attempt}")
    assert counts["moments killed"] == moments, counts
    return counts


def _lines(chance: random.Random, folder: Path, changes: int) -> list[list[str]]:
    """Return random command lines; those of day sheets name files in the folder."""
    typist = Typist(chance.randrange(2**32))
    lines = [["add", "case", "--name", "Larch", "--opened", "2019-04-01"]]
    while len(lines) < 3 * changes:
        other = chance.random()
        if other < 0.2:
            sheet = folder / f"{len(lines)}.sheet"
            sheet.write_text(any_good_sheet(chance), encoding="utf-8")
            lines.append(["day", "2021-08-30", "06:00", "--yes", str(sheet)])
        elif other < 0.3:
            lines.append(shlex.split(f"undo --why slip{' 2' if chance.random() < 0.1 else ''}"))
        elif other < 0.4:
            ref = f"{chance.choice(('ARREST', 'SEIZURE', 'CASE'))}-{chance.randrange(1, 4)}"
            lines.append(shlex.split(chance.choice(BY_LAW).format(ref)))
        else:
            lines.append(typist.line())
    return lines


def _in_peace(lines: Sequence[list[str]], changes: int, ledger: Path, journal: str) -> Peace:
    """Type random lines until so many of them have changed something, and keep the ledger before each."""
    peace = Peace([], [], [{}], [])
    changed = 0
    for line in lines:
        kept = _copied(ledger, ledger.with_name(f"before-{len(peace.lines)}"))
        [answer] = victims().run(ledger, [line]).answers
        assert answer.code in (0, 2, 3, 5), (line, answer)
        if not peace.lines:
            with closing(sqlite3.connect(ledger)) as connection:
                connection.execute(f"PRAGMA journal_mode = {journal}")
        peace.lines.append(line)
        peace.answers.append(answer)
        peace.copies.append(kept)
        peace.states.append(content(ledger))
        changed += peace.states[-1] != peace.states[-2]
        if changed == changes:
            break
    return peace


def _copied(ledger: Path, folder: Path) -> Path:
    """Copy a ledger, if there is one, into a new folder, with its access log."""
    folder.mkdir()
    for end in ("", ".access"):
        if (path := ledger.with_name(ledger.name + end)).exists():
            shutil.copy(path, folder / f"ledger.db{end}")
    return folder / "ledger.db"


def _killed(peace: Peace, chance: random.Random, folder: Path) -> Counter[str]:
    """Kill one command of a round at one moment, and look at what is in the file."""
    at = chance.randrange(len(peace.lines))
    first = max(0, at - chance.randrange(3))
    ledger = _copied(peace.copies[first], folder)
    size = ledger.stat().st_size if ledger.exists() else 0
    how, answer = chance.choice(HOW), peace.answers[at]
    steps = answer.steps + 2  # half of them near the end, where a command keeps what it did
    where = {
        "second": chance.uniform(0, 1.1 * answer.seconds),
        "step": chance.choice((chance.randrange(steps), chance.randrange(7 * steps // 8, steps))),
        "byte": chance.choice((chance.randrange(40_000), chance.randrange(size + 1), size + chance.randrange(40_000))),
    }
    kill = Kill(how, at - first, where[how])
    lines = peace.lines[first : at + 3]
    run = victims().run(ledger, lines, kill)
    try:
        kept = _look_at(ledger, peace, first, run)
    except AssertionError as fault:
        typed = [shlex.join(line) for line in lines]
        raise type(fault)(f"{kill} of {typed} (answered {len(run.answers)}, {ledger}): {fault}") from None
    killed = bool(run.signal)
    return Counter(
        {
            "moments killed": killed,
            "inside a command": killed and run.inside,
            f"by the {how}": killed,
            "kept and not answered": kept,
        }
    )


def _look_at(ledger: Path, peace: Peace, first: int, run: Run) -> bool:
    """Assert that the file holds what had answered, or one command more, which is returned: whether it does.

    It is looked at twice: as it lies, in a copy, and as the program then opens it, before anything put it right.
    """
    done = first + len(run.answers)
    wanted = [answer.code for answer in peace.answers[first:done]]
    assert [answer.code for answer in run.answers] == wanted, run.answers
    if not ledger.exists():
        assert peace.states[done] == {}, f"the ledger is gone, and there is {[*ledger.parent.iterdir()]}"
        return False
    lying = as_it_lies(ledger)
    try:
        check_whole(lying)
    except (AssertionError, sqlite3.DatabaseError) as fault:
        raise Lost(f"half kept: {fault!r}") from None
    found, allowed = content(lying), peace.states[done : done + 1 + run.inside]
    if found not in allowed:
        raise Lost(f"lost, or half kept: {difference(found, allowed[0])}")
    backups = list(ledger.parent.glob("ledger.db.before-*"))
    assert backups or not peace.migrates or found == peace.states[0], "migrated without a backup"
    for backup in backups:
        check_whole(backup)
        assert content(backup) == peace.states[0], "the backup is not what was there before"
    lines = [["totals"], ["doctor"], ["totals"], ["add", "case", "--name", "Elm", "--opened", "2020-01-01"]]
    seen, sound, again, more = victims().run(ledger, lines).answers
    assert (seen.code, seen.seen) == (0, again.seen), f"what was read first is not what is there: {seen}"
    assert sound.code == 0, f"the doctor says: {sound.seen}"
    assert more.code == 0, more
    check_whole(ledger)
    return run.inside and found != allowed[0]
