"""The promise of `--as-at`: for a random sequence of commands, each moment is answered as it was answered then."""

import json
import shlex
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import Maker, record

from conftest import NOW, Stronghold, tried
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry

ADDED = ("case", "line", "arrest", "charge", "seizure", "cash-order", "sentence", "safeguarding", "activity")
SHEET = "warrant 2 addresses\narrest P-3 runner\nfind on P-3\n  heroin 12 wraps 3g £120\n  cash £900\n"

few, people = st.integers(1, 5), st.integers(1, 4).map("P-{}".format)
days = st.sampled_from(("2019-12-31", "2020-04-01", "2021-03-04", "2021-08-31"))
kinds = st.sampled_from(ADDED)


def line(template: str, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[list[str]]:
    """Command lines of one shape: the words of a template, each filled from what it may be."""
    drawn = st.fixed_dictionaries(parts)
    return drawn.map(lambda drew: [word.format(**drew) for word in template.split()])


def ref(kind: str) -> st.SearchStrategy[str]:
    return few.map(f"{kind.upper()}-{{}}".format)


some_ref = st.one_of(*map(ref, ADDED))
corrections = st.one_of(
    line("void {ref} --why twice", ref=some_ref),
    line("void {ref} --why twice", ref=some_ref),
    line("unvoid {ref}", ref=some_ref),
    line("edit {ref} --weight {n}00mg", ref=ref("seizure"), n=few),
    line("edit {ref} --item {item}", ref=ref("seizure"), item=st.sampled_from(("heroin", "crack", "gear"))),
    line("edit {ref} --provisional", ref=some_ref),
    line("edit {ref} --person {p}", ref=ref("arrest") | ref("sentence"), p=people),
    line("edit {ref} --line {n}", ref=ref("arrest") | ref("seizure"), n=few),
    line("edit {ref} --dismantled {day}", ref=ref("line"), day=days),
    line("edit {ref} --clear dismantled", ref=ref("line")),
    line("edit {ref} --replaces {n}", ref=ref("line") | ref("sentence"), n=few),
    line("edit {ref} --quashed-on 2021-08-31", ref=ref("sentence")),
    line("edit {ref} --term {n}y", ref=ref("sentence"), n=few),
    line("edit {ref} --find {n}", ref=ref("seizure"), n=few),
    line("edit {ref} --reach {reach}", ref=ref("line"), reach=st.sampled_from(("county", "local"))),
)
said = st.one_of(
    line("same {p} {q}", p=people, q=people),
    line("same --apart {p}", p=people),
    line("cover {kind} --from {day}", kind=kinds, day=days),
    line("cover {kind} --clear", kind=kinds),
    line("area {area}", area=st.sampled_from(("Aylesbury", "Bicester"))),
    line("items add gear --category drug"),
    line("items remove gear"),
    line("undo"),
    line("undo {n} --why wrong", n=st.integers(3, 9)),
    st.just(["day", "2021-08-30", "06:00", "--yes", "-"]),
)


class Step(NamedTuple):
    """One command: the words, or the kind to add and the chance it is made by, and how long after the one before."""

    words: list[str] | tuple[str, int]
    after: timedelta


added = st.tuples(kinds, st.integers(0, 2**32 - 1))
waits = st.sampled_from([timedelta(n) for n in (0, 1, 40)] + [timedelta(0, n) for n in (0, 1, 90)])
steps = st.lists(st.builds(Step, added | corrections | said, waits), min_size=4, max_size=8)


def words_of(step: Step, place: int) -> list[str]:
    """Return the command line of a step; what it adds is made as a random ledger's records are."""
    if isinstance(step.words, list):
        return step.words
    kind, seed = step.words
    maker = Maker(seed, dict.fromkeys(ADDED, 3), backwards=False)
    texts = maker.all()[kind]
    fields = {name: text for name, text in (texts[place % len(texts)] if texts else {}).items() if name != "no"}
    fields.pop("voided", None)
    flags = ["--provisional"] if fields.pop("provisional", None) else []
    options = [[f"--{name.replace('_', '-')}", text] for name, text in fields.items()]
    return ["add", kind, *(word for option in options for word in option), *flags]


class Answered(NamedTuple):
    """What was asked once a change was made, and what was answered."""

    change: int
    now: datetime
    answers: list[str]


class Replay:
    """Runs random commands on a ledger of its own and keeps what it answers to some questions after each."""

    def __init__(self, stronghold: Stronghold, path: Path) -> None:
        self.stronghold, self.path = stronghold, path

    def ask(self, question: str, now: datetime, *as_at: str) -> str:
        answer = self.stronghold([*shlex.split(question), *as_at, "--ledger", str(self.path)], now=now)
        assert answer.code in (0, 1), (question, as_at, answer)
        return answer.out

    def run(self, done: list[Step], questions: list[str]) -> Iterator[Answered]:
        now, change = NOW, 2
        for place, step in enumerate(done):
            now += step.after
            stdin = SHEET if step.words == ["day", "2021-08-30", "06:00", "--yes", "-"] else ""
            self.stronghold([*words_of(step, place), "--ledger", str(self.path)], stdin=stdin, now=now)
            change = self.changes()
            yield Answered(change, now, [self.ask(question, now) for question in questions])

    def changes(self) -> int:
        with closing(sqlite3.connect(self.path)) as connection:
            number: int = connection.execute("SELECT max(number) FROM command").fetchone()[0]
        return number


@pytest.fixture
def replay(stronghold: Stronghold, tmp_path: Path) -> Callable[[int], Replay]:
    """Return what opens a ledger with some random records: one of a few that are made once and copied."""
    numbers, usual = count(), {"cash-order": 2, "safeguarding": 2, "activity": 2}

    def make(seed: int) -> Replay:
        path, base = tmp_path / f"{next(numbers)}.db", tmp_path / f"base-{seed}.db"
        if not base.exists():
            made = Maker(seed, dict.fromkeys(ADDED, 5) | usual, backwards=False).all()
            record(base, made, {"arrest": "2019-01-01"}, Entry(NOW - timedelta(1), "record"))
        shutil.copy(base, path)
        return Replay(stronghold, path)

    return make


def last_at_each(answered: list[Answered]) -> list[Answered]:
    """Of several that were made in one moment, the last one."""
    return list({each.now: each for each in answered}.values())


bases = st.integers(1, 3)


@pytest.mark.long
@tried(1, often=100)
@given(base=bases, done=steps)
def test_totals_as_at_each_moment_are_what_totals_printed_then(
    replay: Callable[[int], Replay], base: int, done: list[Step]
) -> None:
    """By the moment, to the last character; by the number of the change also where several share a moment."""
    ledger = replay(base)
    answered = list(ledger.run(done, ["totals --format json"]))
    end = answered[-1].now + timedelta(1)
    for _, now, (printed,) in last_at_each(answered):
        assert ledger.ask("totals --format json", end, "--as-at", now.isoformat(timespec="microseconds")) == printed
    for change, _, (printed,) in answered:
        again = ledger.ask("totals --format json", end, "--as-at", f"change-{change}")
        assert json.loads(again)["figures"] == json.loads(printed)["figures"]


CLAIMS = """title = "A release"
since = 2019
[[claim]]
measure = "lines.dismantled"
says = "over 1"
[[claim]]
measure = "prison"
says = "over 3 years"
verb = "serving"
[[claim]]
measure = "people.arrested"
says = "3"
where = "line=LINE-1"
"""

QUESTIONS = (
    "totals --by month --in 'last financial year' --measure lines --measure prison --format json",
    "totals --by line --measure people --measure drugs.weight --format csv",
    "totals --compare previous --in 2020 --confirmed --format json",
    *(f"trace {m} --left-out --format json" for m in ("lines.dismantled", "prison", "people.jailed", "drugs.weight")),
    "trace cash.seized --where area=Aylesbury --format json",
    "list seizure --voided --in 'this quarter' --format csv",
    "list arrest --sort -date --format jsonl",
    "list line --format csv",
    "reconcile {claims} --format json",
)


@pytest.mark.long
@tried(1, often=40)
@given(base=bases, done=steps, asked=st.lists(st.sampled_from(QUESTIONS), min_size=2, max_size=2, unique=True))
def test_whatever_was_asked_is_answered_as_it_was_then(
    replay: Callable[[int], Replay], tmp_path: Path, base: int, done: list[Step], asked: list[str]
) -> None:
    """Periods, groups, comparisons, traces, lists, claims; words such as "this quarter" are read as they were."""
    claims = tmp_path / "release.toml"
    claims.write_text(CLAIMS)
    questions = [question.format(claims=shlex.quote(str(claims))) for question in asked]
    ledger = replay(base)
    answered = last_at_each(list(ledger.run(done, questions)))
    end = answered[-1].now + timedelta(100)
    for _, now, printed in answered:
        for question, before in zip(questions, printed, strict=True):
            again = ledger.ask(question, end, "--as-at", now.isoformat(timespec="microseconds"))
            assert less_the_moment(again) == less_the_moment(before), question


def less_the_moment(answer: str) -> Any:
    """Return an answer without what only an answer of the past has."""
    if not answer.startswith("{\n"):
        return answer
    found = json.loads(answer)
    for key in ("as_at", "change", "note"):
        found.pop(key, None)
    for claim in found.get("claims", ()):
        claim.pop("since_then", None)
    return found


def test_every_kind_is_added_and_corrected() -> None:
    """A kind that no step adds would have a past that nobody tries."""
    assert set(ADDED) == set(KINDS)
