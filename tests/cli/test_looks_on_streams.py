"""What any command's streams name is in the access log, in history as what it changed, or was typed."""

import itertools
import json
import os
import re
import shlex
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from access_entries import logged
from conftest import TIMES, Answer, Stronghold, daily
from every_line import LEDGER, LINES, Line, begin, options, there
from stronghold_cli.records.kinds import BY_TABLE, KINDS, person_columns

PREFIXES = "|".join(kind.prefix for kind in KINDS.values())
NAME = re.compile(rf"\b({PREFIXES}|P)-(\d+)(?:\.\.(\d+))?")
EXAMPLE = re.compile(r"e\.g\. [^)\n]*")
MORE = (
    "add seizure --date 30/9/2019 --item heroin --weight 1g --pieces '2 wraps' --line 1",
    "add arrest --date 4/3/2021 --person P-1 --age-band child",
    "add arrest --date 4/3/2021 --person P-1 --age-band child --dry-run",
    "add sentence --date 4/5/2021 --person P-2 --disposal fine --arrest 1",
    "add cash-order --date 4/5/2021 --seizure 1 --stage forfeited --amount £4",
    "add case --name 'Operation Larch' --opened 4/3/2021",
    "void CASE-1 --why slip",
    "edit LINE-1 --replaces LINE-2",
    "edit SEIZURE-1 --person P-2",
    "totals --by line",
    "totals --by case --format json",
    "totals --measure arrests --by person --format csv",
    "totals --where person=P-2 --measure arrests",
    "totals --where exhibit=AB/1",
    "totals --where name=Merln --measure lines.active",
    "list line --notes 'seen Merlyn'",
    "views add slip --where 'notes=seen Merlyn' --measure lines.active",
    "items remove heroin",
    "same P-1 P-99",
    "undo 1",
    "history --limit 1",
    "history 29",
    "show ARREST-99",
    "doctor --format json",
)
"""What notes, warnings, groups and refusals name."""
ASKED = {
    "add": "seizure\n4/3/2021\nheroin\n\n1g\n",
    "add seizure": "4/3/2021\nheroin\n?\nCASE-1\n\n\n",
    "add arrest": "4/3/2021\nP-1\n\n\n?\n\n\n\n",
    "add charge": "4/3/2021\nP-1\npwits-a\n\n?\n1\n\n",
    "add cash-order": "?\n1\n4/5/2021\nforfeited\n£4\n\n\n",
    "add line": "Merlin\n\n\n\n\n",
    "day 4/3/2021": "warrant 1 address\narrest P-1\n",
    "day 4/3/2021 -": "arrest P-1 line Merlin\nheroin 2g\n",
    "day 4/3/2021 day.sheet": "?\n",
    "undo 12": "n\n",
    "erase ARREST-1 --authority s.47 --why old": "no\n",
    "edit Merlin --notes x": "\n",
    "show merlyn": "y\n",
    "import seized.csv": "n\n",
    "reconcile release.toml --detail all": "",
    "explain arrests": "",
    "": "",
}
"""What is typed at the keyboard, and the answers to what is then asked."""


def names_in(text: str) -> Iterator[str]:
    """Yield the references and keys in a text, without what a hint gives as an example."""
    for prefix, low, high in NAME.findall(EXAMPLE.sub("", text)):
        for number in range(int(low), int(high or low) + 1):
            yield f"{prefix}-{number}"


def typed_in(line: str) -> Iterator[str]:
    """Yield what somebody typed; after `--case` and its like a number is a reference."""
    yield from names_in(line.upper())
    words = shlex.split(line)
    for option, value in itertools.pairwise(words):
        if option.startswith("--") and value.isdecimal():
            yield f"{option[2:].upper()}-{value}"


class Book:
    """A ledger as it stands, read without the program."""

    def __init__(self, path: Path) -> None:
        """Read what has happened so far."""
        self.path = path
        self.entries, self.change = len(logged(path)), self._newest()
        self.before = self._versions()

    def _all(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.path)) as raw:
            return raw.execute(query, values).fetchall()

    def _versions(self) -> dict[str, list[str]]:
        """Return by reference what each record was ever."""
        found: dict[str, list[str]] = {}
        for table, number, content in self._all("SELECT record_table, record_number, content FROM version"):
            if content is not None and table in BY_TABLE:
                found.setdefault(f"{BY_TABLE[str(table)].prefix}-{number}", []).append(str(content))
        return found

    def _newest(self) -> int:
        [(number,)] = self._all("SELECT max(number) FROM command")
        return int(str(number or 0))

    def accounted_for(self) -> set[str]:
        """Return what was logged or changed since, with all that is or was in those records."""
        found: set[str] = set()
        for entry in logged(self.path)[self.entries :]:
            found |= {*entry.get("people", ()), *names_in(" ".join([*entry.get("refs", ()), *entry.get("among", ())]))}
        changed = self._all("SELECT DISTINCT record_table, record_number FROM version WHERE command > ?", self.change)
        found |= {f"{BY_TABLE[str(table)].prefix}-{number}" for table, number in changed if table in BY_TABLE}
        held = (self.before, self._versions())
        return found | {name for each in found for versions in held for name in _held(versions, each)}

    def are_there(self, names: set[str]) -> set[str]:
        """Return those of some names that are of a record, or the key of a person."""
        keys = [f"SELECT {column} FROM {table}" for table, column in person_columns()]
        records = [f"SELECT '{kind.prefix}-' || number FROM {kind.table}" for kind in KINDS.values()]
        return names & {str(name) for (name,) in self._all(" UNION ".join([*keys, *records]))}


def _held(versions: dict[str, list[str]], name: str) -> Iterator[str]:
    """Yield what the fields of a record name, what it borrows from others among them."""
    for kind in (kind for kind in KINDS.values() if name.startswith(f"{kind.prefix}-")):
        links = {f"{link}_no": KINDS[each.kind].prefix for link, each in kind.links.items()}
        people = [column for table, column in person_columns() if table == kind.table]
        for cells in map(json.loads, versions.get(name, ())):
            linked = [f"{links[column]}-{cells[column]}" for column in links if column in cells]
            yield from (*linked, *(cells[column] for column in people if column in cells))
            borrowed = tuple(f"{each.upper()}-" for each in kind.borrows)
            yield from (its for each in linked for its in _held(versions, each) if its.startswith(borrowed))


@pytest.fixture(scope="session")
def begun_to_look(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that every line is typed in, made once."""
    return tmp_path_factory.mktemp("looks")


def unlogged(stronghold: Stronghold, place: Path, line: str, answers: str = "", **screen: Any) -> list[str]:
    """Type a line, and return what its streams name, and a pager shows, that nothing accounts for."""
    book = Book(place / ("other/ledger.db" if LEDGER in line else "ledger.db"))
    desk = there(place)
    desk["environ"] |= screen.pop("environ", {})
    answer: Answer = stronghold(line, stdin=answers, **desk | screen)
    assert answer.code != 70, answer.err
    paged = (place / "paged").read_text() if (place / "paged").exists() else ""
    named = {*names_in(answer.out), *names_in(answer.err), *names_in(paged)} - {*typed_in(line), *names_in(answers)}
    return sorted(book.are_there(named) - book.accounted_for())


@pytest.mark.often
@pytest.mark.parametrize(
    "line",
    [line for line in (*LINES, *map(Line, MORE)) if line.words != "demo"],
    ids=lambda line: line.words,
)
def test_nothing_that_a_stream_names_is_seen_without_an_entry(
    stronghold: Stronghold, begun_to_look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: Line
) -> None:
    """Of every command: plain or in a format, and with each option among the long faults.

    But for the demonstration, whose names are of illustrative records.
    """
    if not (begun_to_look / "ledger.db").exists():
        begin(stronghold, begun_to_look, monkeypatch)
    more = [typed for _, typed in options(line)] if line in LINES else []
    more = [typed for typed in more if not typed.startswith("--kind ")]  # the log itself is who looked, and no record
    # Daily plain or in one format, with every option among the long faults.
    formats = ["", *(typed for typed in more if typed.startswith("--format "))]
    for typed in ["", *more] if TIMES > 1 else daily(formats, len(formats), line.words):
        place = tmp_path / "run"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(begun_to_look, place)
        monkeypatch.chdir(place)
        assert unlogged(stronghold, place, f"{line.words} {typed}") == [], typed


@pytest.mark.long
@pytest.mark.parametrize(
    ("line", "answers"),
    [*ASKED.items(), *((line, "\n\n\n") for line in (*(of.words for of in LINES), *MORE) if line != "demo")],
)
@pytest.mark.skipif("os.name != 'posix'", reason="the pager here is a script")
def test_nothing_on_a_screen_is_seen_without_an_entry(
    stronghold: Stronghold,
    begun_to_look: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    answers: str,
) -> None:
    """Where a person is at the keyboard: questions and what they offer, what is read back, the pager."""
    if not (begun_to_look / "ledger.db").exists():
        begin(stronghold, begun_to_look, monkeypatch)
    place = tmp_path / "run"
    shutil.copytree(begun_to_look, place)
    monkeypatch.chdir(place)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # a sheet that is not kept is left there
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\ncat >> '{place}/paged'\n")
    pager.chmod(0o700)
    environ = {"PAGER": f"'{pager}'", "PATH": os.environ["PATH"], "EDITOR": "true"}
    screen = {"terminal": True, "keyboard": True, "height": 6, "width": 80, "environ": environ}
    assert unlogged(stronghold, place, line, answers, **screen) == []
