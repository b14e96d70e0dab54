"""What stands after an erasure: every figure of whole months, and every rule of a record."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ledgers import LAST, Maker, Texts, made_ledgers, record

from conftest import NOW, Stronghold, tried
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Day, Reading, Redaction, no_new_person
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import reading, writing
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.people import join
from stronghold_cli.store.records.rows import insert, select_all

Made = dict[str, list[Texts]]
Open = Callable[[Made], Path]

keys = st.integers(1, 4).map(lambda number: f"P-{number}")
WINDOWS = (
    (),
    *(("--in", span) for span in ("Dec 2019", "FY2020/21")),
    *(("--by", step) for step in ("month", "year", "line")),
    ("--in", "2020", "--by", "quarter", "--confirmed"),
)


@pytest.fixture
def opened(tmp_path: Path, blank: Path) -> Open:
    """Return what records a ledger, and its place."""
    numbers = iter(range(10**6))

    def make(made: Made) -> Path:
        path = tmp_path / f"{next(numbers)}.db"
        shutil.copy(blank, path)
        record(path, made, {"arrest": "2019-06-01"}, Entry(NOW, "record"))
        return path

    return make


def figures(stronghold: Stronghold, path: Path) -> dict[tuple[str, ...], Any]:
    """Return every measure of every window, without the moment of the answer."""
    found = {}
    for window in WINDOWS:
        answer = stronghold(["totals", *window, "--format", "json", "--ledger", str(path)])
        assert answer.code == 0, answer
        found[window] = json.loads(answer.out)
        for group in found[window].get("groups", ()):
            # All dates begin on the day of the first record, which an erasure makes its month's first.
            del group["part"]
    return found


# A find whose days an erasure moved apart counts once under its class, in each period too.
APART = Maker(
    2097152,
    {"sentence": 13, "seizure": 17, "activity": 6, "case": 0, "charge": 7, "arrest": 12, "line": 12}
    | {"safeguarding": 8, "cash-order": 8},
    False,
)


@pytest.mark.long
@tried(1, often=60)
@example(made=APART.all(), person="P-4", said=[], tied=True)
@given(
    made=made_ledgers(),
    person=keys,
    said=st.lists(st.tuples(keys, keys), max_size=2),
    tied=st.booleans(),
)
def test_figures_of_whole_months_stand_after_a_person_is_erased(
    stronghold: Stronghold, opened: Open, made: Made, person: str, said: list[tuple[str, str]], tied: bool
) -> None:
    """Every measure by month, quarter, year, case and line; whoever the person was said to be, with what hangs."""
    path = opened(made)
    with writing(path, Entry(NOW, "same")) as connection:
        for pair in said:
            if pair[0] != pair[1]:
                join(connection, pair)
    before = figures(stronghold, path)
    line = ["erase", person, "--authority", "s.47", "--why", "over", "--yes", "--ledger", str(path)]
    answer = stronghold([*line, *(["--tied"] if tied else [])])
    if answer.code == 3:
        assert not any(row.get("person") == person for rows in made.values() for row in rows)
        return
    assert answer.code == 0, answer
    assert "No figure of all dates changes." in answer.out
    assert figures(stronghold, path) == before
    assert person.encode() + b'"' not in path.read_bytes()
    with reading(path) as connection:
        for kind in KINDS.values():
            assert wrong_between(connection, kind, 1, 10**6) == []


@tried(3, often=6)
@given(made=made_ledgers())
def test_an_erased_record_breaks_no_rule_and_keeps_its_month(opened: Open, made: Made) -> None:
    """Of every kind: its own rules, the tables' checks and those of the file hold; no day moved to another month."""
    path = opened(made)
    asking = Reading(LAST, no_new_person)
    with writing(path, Entry(NOW, "look")) as connection:
        for kind in KINDS.values():
            erased = []
            for before in select_all(connection, kind, "SELECT * FROM {}", ()):
                after = kind.erased(before, Redaction({f"P-{n}": f"ERASED-{n}" for n in range(1, 5)}))
                for name, field in kind.fields.items():
                    if isinstance(field.type, Day) and before[name] is not None:
                        assert after[name] == before[name].replace(day=1)
                    assert field.erased(after[name], Redaction({f"ERASED-{n}": "ERASED-9" for n in range(1, 5)})) == (
                        "ERASED-9" if name == "person" and after[name] else after[name]
                    ), "what is left is not emptied any further"
                    if field.required:
                        assert after[name] is not None
                assert (after["voided"] is None) is (before["voided"] is None)
                assert kind.wrong_with(dict(after), asking) == []
                read = {
                    name: field.type.uncell(field.type.cells(after[name]))
                    for name, field in kind.fields.items()
                    if after[name] is not None
                }
                again = {name: kind.fields[name].type.read(text, asking) for name, text in read.items() if text}
                assert again == {name: after[name] for name in again}, "an export of it can be read"
                erased.append(after | {"no": None, "uid": None})
            insert(connection, kind, erased)


def test_days_of_one_person_keep_their_order_within_a_month(stronghold: Stronghold, ledger: Path) -> None:
    """Two hearings of a person in a month, each with its stated total, stay two; their days are not the true ones."""
    for line in (
        "sentence --date 12/5/2021 --person P-1 --disposal imprisonment --term 3y --effective 4y",
        "sentence --date 12/5/2021 --person P-1 --disposal imprisonment --term 1y --quashed-on 13/5/2021",
        "sentence --date 27/5/2021 --person NORTH:P-1 --disposal imprisonment --term 2y --effective 2y",
    ):
        assert stronghold(f"add {line}").code == 0
    stronghold("same P-1 NORTH:P-1")
    before = stronghold("totals --measure prison --format csv").out
    assert stronghold("erase P-1 --authority s.47 --why over --yes").code == 0
    assert stronghold("totals --measure prison --format csv").out == before
    days = [each["date"] for each in json.loads(stronghold("list sentence --format json").out)["records"]]
    assert days == ["2021-05-01", "2021-05-01", "2021-05-02"]
    assert b"2021-05-12" not in ledger.read_bytes()
