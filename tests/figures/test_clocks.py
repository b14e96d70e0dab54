"""The clocks are declared rightly: every field, link and placeholder that they name is there."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.catalogue.limits import limits
from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import Day
from stronghold_cli.results.due import last_moment, time_left

ALL = [pytest.param(clock, id=clock.name) for clock in CLOCKS.values()]


@pytest.mark.parametrize("clock", ALL)
def test_a_clock_names_fields_that_there_are(clock: Clock) -> None:
    """It runs from a day, says what a record has, and asks of choices what they have."""
    kind = clock.recorded
    assert isinstance(kind.fields[clock.starts].type, Day)
    assert set(clock.says) <= set(kind.fields)
    assert {name for name, _ in clock.unsaid} <= set(kind.fields)
    assert clock.of is None or clock.of in kind.links
    asked = [(kind, condition) for condition in clock.where]
    asked += [(kind, condition) for out in clock.left_out for condition in out.when]
    asked += [(KINDS[settled.kind], condition) for settled in clock.settled for condition in settled.where]
    for owner, condition in asked:
        field = asked_field(owner, condition.field)
        if isinstance(field.type, Choice):
            assert set(condition.any_of) <= set(field.type.choices)


@pytest.mark.parametrize("clock", ALL)
def test_what_settles_a_clock_names_what_it_runs_for(clock: Clock) -> None:
    """The records that settle it link to its record, or to what its record links to; sums add up to a sum."""
    for settled in clock.settled:
        named = KINDS[settled.kind].links[settled.link].kind
        assert named == (clock.recorded.links[clock.of].kind if clock.of else clock.kind)
        assert (settled.add is None) == (settled.reaches is None)
        if settled.add and settled.reaches:
            added, reached = KINDS[settled.kind].fields[settled.add], KINDS[named].fields[settled.reaches]
            assert isinstance(added.type, Sum)
            assert isinstance(reached.type, Sum)


@pytest.mark.parametrize("clock", ALL)
def test_a_clock_says_where_it_comes_from_and_what_settles_it(clock: Clock) -> None:
    """Its words stand in the middle of a sentence, and the first part of its command can always be filled in."""
    for words in (clock.about, clock.settle, clock.source, *(words for _, words in clock.unsaid)):
        assert words and not words.endswith(".")
    always = {"ref", *(name for name, field in clock.recorded.fields.items() if field.required)}
    known = {"ref", "left", *clock.recorded.fields}
    for n, part in enumerate(clock.command):
        assert set(re.findall(r"{(\w+)}", part)) <= (known if n else always)


@pytest.mark.parametrize("clock", ALL)
def test_a_clock_that_rests_on_law_that_nobody_read_says_so(clock: Clock) -> None:
    """`due` prints its source: where today's limit is not checked, the source is not silent about it."""
    rests_on = [row for name in clock.limits for row in limits(name) if row.until is None]
    assert all(rests_on) and bool(rests_on) == bool(clock.limits)
    if any("not checked" in row.authority for row in rests_on):
        assert "not checked" in clock.source


@pytest.mark.parametrize("clock", ALL)
def test_a_clock_names_limits_and_days_that_there_are(clock: Clock) -> None:
    """A sort of limit is a choice of its field, each of them with rows, and a last day is a day."""
    fields = clock.recorded.fields
    assert clock.said is None or isinstance(fields[clock.said].type, Day)
    assert set(clock.together) <= set(fields)
    if clock.sort_of_limit:
        sorts = fields[clock.sort_of_limit].type
        assert isinstance(sorts, Choice)
        assert {f"{clock.limit}-{sort}" for sort in sorts.choices} == {row.name for row in limits(str(clock.limit))}


NOW = datetime.fromisoformat("2021-08-31T12:00:00+01:00")


@pytest.mark.parametrize(
    ("by", "left"),
    [
        (date(2021, 8, 31), "today"),
        (date(2021, 9, 1), "1 day"),
        (date(2021, 8, 30), "overdue 1 day"),
        (date(2021, 8, 3), "overdue 28 days"),
        (NOW, "0 min"),
        (NOW + timedelta(minutes=59, seconds=59), "59 min"),
        (NOW + timedelta(hours=47, minutes=59), "47 h 59 min"),
        (NOW + timedelta(hours=48), "2 days"),
        (NOW + timedelta(hours=73, minutes=59), "3 days 1 h"),
        (NOW - timedelta(hours=47, minutes=59), "overdue 47 h 59 min"),
        (NOW - timedelta(hours=71), "overdue 2 days"),
    ],
)
def test_how_long_is_left(by: date | datetime, left: str) -> None:
    """In the largest whole units, of a day in days."""
    assert time_left(by, NOW) == left


@given(st.timedeltas(timedelta(days=-4000), timedelta(days=4000)))
def test_what_is_left_is_never_said_longer_than_it_is(span: timedelta) -> None:
    """Nor what is overdue, nor by more than an hour shorter while something is left."""
    said = time_left(NOW + span, NOW)
    assert said.startswith("overdue") is (span < timedelta(0))
    units = {"day": timedelta(days=1), "h": timedelta(hours=1), "min": timedelta(minutes=1)}
    parts = re.findall(r"([0-9,]+) (day|h|min)", said)
    total = sum((int(number.replace(",", "")) * units[unit] for number, unit in parts), timedelta())
    assert total <= abs(span)
    if span >= timedelta(0):
        assert span - total < timedelta(hours=1)


def test_moments_are_compared_as_they_pass_not_as_the_wall_shows_them() -> None:
    """On 31 October half past one comes twice: an hour lies between."""
    from zoneinfo import ZoneInfo

    london = ZoneInfo("Europe/London")
    first = datetime(2021, 10, 31, 1, 30, tzinfo=london)
    second = first.replace(fold=1)
    assert last_moment(second, first) - last_moment(first, first) == timedelta(hours=1)
    assert time_left(second, first) == "1 h 0 min"
    assert time_left(first, second) == "overdue 1 h 0 min"
    assert last_moment(date(2021, 10, 31), first.astimezone(UTC)) > last_moment(second, first)
