"""Each declaration keeps what it promises: help, an example that its own type reads, and values that survive."""

import re
import shlex
from datetime import date, datetime
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Prepared, Stronghold, tried
from stronghold_cli.catalogue.items import all_items
from stronghold_cli.catalogue.short_forms import is_short
from stronghold_cli.records.amounts import Count, Length, Percent, Sum, Weight, Whole, Worth
from stronghold_cli.records.arrest import AGE_BAND
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind, find_reference
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Flag, ItemName, Person
from stronghold_cli.records.offences import MOST_COUNTS, Offence, Offences
from stronghold_cli.records.types import ERASED, Day, Exhibit, FieldType, Notes, Reading, Text, TimeOfDay
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.quantity import UNITS, Mass, Pieces
from stronghold_cli.values.term import Term

LATER = datetime.fromisoformat("2022-06-01T12:00:00+01:00")
"""A day after those of every example."""
READING = Reading(LATER.date(), lambda: "P-7")
FIELDS = [
    pytest.param(kind, field, id=f"{kind.name}.{field.name}")
    for kind in KINDS.values()
    for field in kind.fields.values()
]
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_a_field_explains_itself(kind: Kind, field: Field) -> None:
    """A whole sentence of help, and for what is typed an example that its own type reads."""
    assert field.help[0].isupper()
    assert field.help.endswith(".")
    if field.derived or isinstance(field.type, Flag):
        return
    [example] = shlex.split(field.example)
    assert kind.read_field(field, example, READING) is not None
    if field.default is not None:
        assert field.type.read(field.default, READING) is not None


@every_kind
def test_a_kind_names_only_fields_that_it_has(kind: Kind) -> None:
    """The day that decides, what a listing shows, what is borrowed, what joins, what is estimated."""
    named = {kind.date, *kind.shows, *(kind.estimated or ())[:1]}
    links = {*chain(*kind.borrows.values()), *chain(*kind.joins.values()), *(rule.link for rule in kind.across)}
    assert named <= kind.fields.keys()
    assert links <= kind.links.keys()
    assert {link for several in kind.joins.values() for link in several} <= {
        name for name, link in kind.links.items() if link.kind == kind.name
    }
    assert isinstance(kind.fields[kind.date].type, Day)


@every_kind
def test_no_two_columns_and_no_two_headings_are_the_same(kind: Kind) -> None:
    """Each field has places of its own in the table and in a spreadsheet."""
    headings = [heading for field in kind.fields.values() for heading in field.headings]
    assert len({*headings, "ref", "uid"}) == len(headings) + 2
    assert len({*kind.columns, "number", "uid"}) == len(kind.columns) + 2


@every_kind
def test_a_kind_is_found_by_every_name_it_has(kind: Kind) -> None:
    """Its name, its plural, with a hyphen, an underscore or a space, in any case; its records by reference."""
    for name in (kind.name, kind.plural, kind.name.upper(), kind.name.replace("-", "_"), *kind.also):
        assert find_kind(name) is kind
        assert find_kind(name.replace("-", " ")) is kind
    for prefix in (kind.prefix, *kind.also):
        assert find_reference(f"{prefix.lower()} 12") == (kind, 12)


def test_a_kind_comes_after_those_that_it_links_to() -> None:
    """So that records can be written kind by kind."""
    seen: set[str] = set()
    for kind in KINDS.values():
        seen.add(kind.name)
        assert {link.kind for link in kind.links.values()} <= seen


@every_kind
def test_the_example_of_a_kind_runs(prepared: Prepared, stronghold: Stronghold, kind: Kind) -> None:
    """As `add KIND --help` shows it, word by word, in a ledger that has what it links to."""
    prepared(
        *["add case --name Larch --opened 4/3/2019", "add line --name Falcon"] * 7,
        *["add seizure --date 4/3/2021 --item cash --value £4,260"] * 12,
    )
    words = shlex.split(kind.example)
    assert words[:3] == ["stronghold", "add", kind.name]
    answer = stronghold(words[1:], now=LATER)
    assert (answer.code, answer.out.rpartition("-")[0]) == (0, kind.prefix), answer


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).map(str.strip).filter(bool)
terms = st.builds(Term, st.integers(0, 12_000), st.integers(0, 360_000)).filter(lambda term: term != Term(0))
names = st.from_regex(r"\A[A-Za-z(][A-Za-z0-9(),'/-]*( [A-Za-z0-9(),'/-]+)*\Z").filter(
    lambda name: not re.search(r" x ?[0-9]+$", name) and not is_short(name, "offence")
)
offences = st.dictionaries(names, st.integers(1, MOST_COUNTS), min_size=1, max_size=4).map(
    lambda counts: "; ".join(name if many == 1 else f"{name} x{many}" for name, many in counts.items())
)

VALUES: list[tuple[FieldType, st.SearchStrategy[Any]]] = [
    (Text(), texts),
    (Notes(), texts.filter(lambda text: text != ERASED)),
    (Exhibit(), st.from_regex(r"\A[A-Z]{1,4}/[1-9][0-9]{0,3}\Z") | texts),
    (Offence(), texts.filter(lambda text: not is_short(text, "offence"))),
    (Day(), st.dates(date(1900, 1, 1), date(2199, 12, 31))),
    (TimeOfDay(), st.times().map(lambda time: f"{time.hour:02}:{time.minute:02}")),
    (AGE_BAND.type, st.sampled_from(["adult", "child", "unknown"])),
    (Choice("line-holder", "runner", "A", "none"), st.sampled_from(["line-holder", "runner", "A", "none"])),
    (Flag(), st.booleans()),
    (Person(), st.from_regex(r"\A(?:[A-Z]{1,9}:)?[A-Z]{1,9}(?:-[A-Z]{1,5})?-[1-9][0-9]{0,8}\Z")),
    (ItemName("category", "form"), st.sampled_from(sorted(all_items())) | st.just("fur-coat")),
    (Link("line"), st.integers(1, LARGEST)),
    (Sum(), st.integers(1, LARGEST).map(Money)),
    (Worth(), st.integers(1, LARGEST).map(Money)),
    (Weight(), st.integers(1, LARGEST).map(Mass)),
    (Count(), st.builds(Pieces, st.integers(1, LARGEST), st.sampled_from(sorted(UNITS)))),
    (Percent(), st.integers(1, 10_000)),
    (Whole(), st.integers(1, 10**6)),
    (Offences(), offences),
    (Length(), terms),
]
every_type = pytest.mark.parametrize(("type_", "values"), VALUES, ids=[type(type_).__name__ for type_, _ in VALUES])


def test_every_type_that_a_kind_uses_is_tested_here() -> None:
    """A new type of field brings its values."""
    used = {type(field.type) for kind in KINDS.values() for field in kind.fields.values()}
    assert used == {type(type_) for type_, _ in VALUES}


@every_type
@tried(10, often=800)
@given(data=st.data())
def test_a_value_that_is_shown_reads_back(
    type_: FieldType, values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    """What a person reads on the screen can be typed in again, and is the same."""
    value = data.draw(values)
    assert type_.read(type_.show(value), READING) == value


@pytest.mark.usefixtures("begun")
def test_a_short_form_is_read_as_what_it_stands_for(stronghold: Stronghold) -> None:
    """An offence, several with their counts, and a role; in any case, and wherever it is typed."""
    person = "--date 4/3/2021 --person P-31"
    assert stronghold(f"add arrest {person} --offence PWITS-a --role banker").code == 0
    assert stronghold(f'add charge {person} --offences "pwits-a x2; poss-b; PWITS class A"').code == 0
    assert "PWITS class A" in stronghold("list arrest --where role=cash-holder --columns offence --format csv").out
    assert "PWITS class A x3; possession of class B" in stronghold("list charge --columns offences --format csv").out


@pytest.mark.parametrize("said", ["type 1", "Type-1", "TYPE1", "holder charged"])
@pytest.mark.usefixtures("begun")
def test_a_choice_is_read_by_what_officers_call_it(stronghold: Stronghold, said: str) -> None:
    """As an option and in a condition; what is no such word is refused with the choices themselves."""
    line = "add line --name Kite --first-seen 1/7/2021 --dismantled 2/7/2021 --closure"
    assert stronghold([*line.split(), said]).code == 0
    assert "LINE-1" in stronghold(["list", "line", "--where", f"closure={said}"]).out
    assert "'type 3' is not one of holder-charged, " in stronghold([*line.split(), "type 3"]).err


@every_type
@tried(10, often=800)
@given(data=st.data())
def test_a_value_in_cells_reads_back(type_: FieldType, values: st.SearchStrategy[Any], data: st.DataObject) -> None:
    """What stands in a spreadsheet, in as many cells as there are headings, is the same when it is read."""
    value = data.draw(values)
    cells = type_.cells(value)
    assert len(cells) == len(type_.headings)
    assert type_.read(type_.uncell(cells), READING) == value


@every_type
@tried(10, often=800)
@given(data=st.data())
def test_a_value_in_columns_loads_back(type_: FieldType, values: st.SearchStrategy[Any], data: st.DataObject) -> None:
    """What the table holds, in as many columns as there are suffixes and of the type declared, is the same."""
    value = data.draw(values)
    stored = type_.store(value)
    assert len(stored) == len(type_.suffixes)
    assert isinstance(stored[0], int if type_.sql == "INTEGER" else str)
    assert type_.load(stored) == value


@every_type
def test_an_empty_field_stays_empty(type_: FieldType, values: st.SearchStrategy[Any]) -> None:
    """Nothing is null in every column, and no cell; a flag is no."""
    assert type_.uncell([""] * len(type_.headings)) == ""
    if isinstance(type_, Flag):
        assert type_.load(type_.store(None)) is False
    else:
        assert type_.store(None) == (None,) * len(type_.suffixes)
        assert type_.load(type_.store(None)) is None
