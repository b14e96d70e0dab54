"""Saying that two keys are one person gives the figures of the ledger in which it was one key from the start."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import Texts, made_ledgers, record
from recount import Asked
from test_recount import Counted, told

from conftest import NOW, Stronghold, daily, tried
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry

Made = dict[str, list[Texts]]
Open = Callable[[Made], Counted]

keys = st.integers(1, 4).map(lambda number: f"P-{number}")
pairs = st.lists(st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=4)


@pytest.fixture
def opened(stronghold: Stronghold, tmp_path: Path, blank: Path) -> Open:
    """Return what records a ledger and opens it."""
    numbers = iter(range(10**6))

    def make(made: Made) -> Counted:
        path = tmp_path / f"{next(numbers)}.db"
        shutil.copy(blank, path)
        record(path, made, {}, Entry(NOW, "record"))
        return Counted(stronghold, path, {})

    return make


def named_in(made: Made) -> set[str]:
    return {texts["person"] for several in made.values() for texts in several if "person" in texts}


def joined(said: list[tuple[str, str]]) -> dict[str, str]:
    """Return the key that each key is shown as, worked out without a table: the first one named, if they were two."""
    people = {key: [key] for pair in said for key in pair}
    for first, second in said:
        if people[first] is people[second]:
            continue
        whole = [first, *(key for key in [*people[first], *people[second]] if key != first)]
        for key in whole:
            people[key] = whole
    return {key: whole[0] for key, whole in people.items()}


def written_as(made: Made, shown: dict[str, str]) -> Made:
    return {
        kind: [
            texts | {"person": shown.get(texts["person"], texts["person"])} if "person" in texts else texts
            for texts in several
        ]
        for kind, several in made.items()
    }


def everything(book: Counted) -> dict[str, Any]:
    """All that is told of a ledger's figures, without the words of a record, which stay as they were written."""
    answer: dict[str, Any] = {"totals": book.ask("totals", asked=Asked())["figures"]}
    for by in ("year", "line"):
        answer[by] = book.ask("totals", "--by", by, asked=Asked())["groups"]
    answer["confirmed"] = book.ask("totals", asked=Asked("2019-12-31", "2021-08-30", True))["figures"]
    for name in daily(MEASURES, 8):
        trace = book.ask("trace", name, asked=Asked())
        answer[name] = [{**row, "record": None} for row in trace["records"]]
    return answer


@pytest.mark.long
@tried(1, often=60)
@given(made=made_ledgers(), said=pairs)
def test_two_keys_said_to_be_one_count_as_one_key(opened: Open, made: Made, said: list[tuple[str, str]]) -> None:
    """Totals, periods, groups, traces and their keys; and the independent recount of the exported records agrees."""
    said = [pair for pair in said if set(pair) <= named_in(made)]
    shown = joined(said)
    book, one = opened(made), opened(written_as(made, shown))
    for pair in said:
        book.run("same", *pair)
    assert everything(book) == everything(one)
    for row in (row for rows in book.book.rows.values() for row in rows.values() if row.get("person")):
        row["person"] = shown.get(row["person"], row["person"])
    book.check(Asked())


@pytest.mark.long
@tried(1, often=60)
@given(made=made_ledgers(), said=pairs, asked=keys)
def test_a_condition_on_a_person_means_all_keys(
    opened: Open, made: Made, said: list[tuple[str, str]], asked: str
) -> None:
    """`--where person=` and `list --person` take any of the keys, for the same records."""
    said = [pair for pair in said if set(pair) <= named_in(made)]
    shown = joined(said)
    book, one = opened(made), opened(written_as(made, shown))
    for pair in said:
        book.run("same", *pair)
    theirs = shown.get(asked, asked)
    for measure in MEASURES.values():
        if "person" in measure.recorded.fields:
            people = ["--measure", measure.name, "--where"]
            got = json.loads(book.run("totals", *people, f"person={asked}", "--format", "json"))["figures"]
            want = json.loads(one.run("totals", *people, f"person={theirs}", "--format", "json"))["figures"]
            assert [told(figure) for figure in got] == [told(figure) for figure in want]
    for kind in (kind for kind in KINDS.values() if "person" in kind.fields):
        refs = [
            [each["ref"] for each in json.loads(ledger.run(*line, "--format", "json"))["records"]]
            for ledger, line in (
                (book, ("list", kind.name, "--person", asked)),
                (one, ("list", kind.name, "--person", theirs)),
            )
        ]
        assert refs[0] == refs[1]


@pytest.mark.long
@tried(1, often=60)
@given(made=made_ledgers(), said=pairs)
def test_what_is_taken_apart_is_as_it_was(opened: Open, made: Made, said: list[tuple[str, str]]) -> None:
    """Once every key is taken back the figures are the first ones, and no key stands for another."""
    said = [pair for pair in said if set(pair) <= named_in(made)]
    book = opened(made)
    before = everything(book)
    for pair in said:
        book.run("same", *pair)
    for key in {key for pair in said for key in pair}:
        book.run("same", "--apart", key)
    assert everything(book) == before
    assert json.loads(book.run("same", "--format", "json"))["same"] == []
