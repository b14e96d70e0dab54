"""Days as people type them: on which side of today they lie, what is refused, and that the whole day is said."""

import pytest

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Day

CHARGE = "add charge --person P-1 --offences pwits-a --date"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30/8/21", "date: Mon 30 Aug 2021"),
        ("1/9", "date: Tue 1 Sep 2020"),
        ("Thursday", "date: Thu 26 Aug 2021"),
        ("yesterday", "date: Mon 30 Aug 2021"),
        ("30/8/2021 --trial-on Thursday", "trial-on: Thu 2 Sep 2021"),
        ("30/8/2021 --trial-on 1/8", "trial-on: Mon 1 Aug 2022"),
        ("30/8/2021 --trial-on 3-Sep-26", "trial-on: Thu 3 Sep 2026"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_the_whole_day_is_said_of_one_that_was_typed_in_part(stronghold: Stronghold, typed: str, said: str) -> None:
    """What happened lies behind, what is to come ahead."""
    answer = stronghold(f"{CHARGE} {typed}")
    assert answer.code == 0 and said in answer.err.splitlines()
    assert said not in stronghold(f"{CHARGE} 30/8/2021").err


@pytest.mark.parametrize(
    ("typed", "code", "why"),
    [
        ("15/9/26", 5, "date: 15 Sep 2026 is in the future"),
        ("30/8/2021 --trial-on 29/8/21", 5, "trial_on: 29 Aug 2021 is before date, 30 Aug 2021"),
        ("Tuesday", 2, "date: 'Tuesday' may be today, 31 Aug 2021, or 24 Aug 2021 (say which one)"),
        ("'Mon 31 Aug 2021'", 2, "date: 'Mon 31 Aug 2021' is a Tuesday"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_day_that_may_be_another_one_is_refused(stronghold: Stronghold, typed: str, code: int, why: str) -> None:
    """A slip of the keyboard never becomes a record."""
    answer = stronghold(f"{CHARGE} {typed}")
    assert answer.code == code and why in answer.err


def test_no_field_of_what_is_to_come_takes_a_day_before_its_record() -> None:
    """But a warrant may be recorded as executed after it ran out."""
    today = NOW.date()
    for kind in KINDS.values():
        for field in kind.fields.values():
            if isinstance(field.type, Day) and field.type.due:
                record = dict.fromkeys(kind.fields) | {kind.date: today, field.name: today.replace(day=1)}
                wrong = [problem for rule in kind.rules if (problem := rule(record)) and problem.field == field.name]
                assert any("is before" in problem.said for problem in wrong), (kind.name, field.name)


def test_an_edit_says_the_whole_day_too(stronghold: Stronghold, prepared: Prepared) -> None:
    """And a condition on days its window, wherever it is typed."""
    prepared("add line --name Falcon --dismantled 1/3/2021")
    assert "dismantled: Thu 4 Mar 2021\n" in stronghold("edit LINE-1 --dismantled 4/3").err
    for line in ("list line --dismantled 'Q4 2020/21'", "list line --in 'last 2 quarters'"):
        answer = stronghold(f"{line} --format csv")
        assert "Falcon" in answer.out and "1 January 2021 to " in answer.err
    assert "calendar year to date (since 1 Jan 2021)" in stronghold("totals --in 'year to date'").err


@pytest.mark.parametrize("command", ["list line", "history", "trace lines.dismantled --format csv", "export line"])
def test_a_window_in_words_is_said_with_its_days(stronghold: Stronghold, prepared: Prepared, command: str) -> None:
    """One in figures need not be."""
    prepared("add line --name Falcon --dismantled 1/3/2021")
    assert "window: 1 April 2020 to 31 March 2021\n" in stronghold(f"{command} --in 2020/21").err
    assert "window:" not in stronghold(f"{command} --in 2020").err
