"""Short forms of offences and roles: what they mean, and that none means two things."""

import csv
import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import NOW, Stronghold
from stronghold_cli.catalogue import short_forms as module
from stronghold_cli.catalogue.ambiguous import ambiguous
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.short_forms import is_short, meaning, not_in_force, offence, shorts
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.values.day import show_day

with Path(module.__file__).with_name("short_forms.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def key(text: str) -> str:
    """Write a word as people may run it together."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@pytest.mark.parametrize("text", ["pwits-a", "PWITS-A", "pwits a", "  Pwits  A ", "pwits_a", "pwits\u2011a"])
def test_a_short_form_is_known_in_any_case_and_spacing(text: str) -> None:
    """However it is typed, one wording is recorded."""
    assert offence(text) == "PWITS class A"
    assert is_short(text, "offence")


@pytest.mark.parametrize(
    "text", ["PWITS class A", "PWITS heroin", "pwits", "pwits-", "pwits-d", "a", "", " murder ", "knife", "holder"]
)
def test_any_other_offence_stays_as_it_was_typed(text: str) -> None:
    """A wording in full, half a short form and a short form of a role are nobody's short form of an offence."""
    assert offence(text) == text
    assert not is_short(text, "offence")


@given(st.text())
def test_a_meaning_means_itself(text: str) -> None:
    """Reading a second time changes nothing, and what is no short form is not touched."""
    assert offence(offence(text)) == offence(text)
    assert is_short(text, "offence") or offence(text) == text


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("poss-a", "possession of class A"),
        ("supply-a", "supplying class A"),
        ("offer-b", "offering to supply class B"),
        ("concerned-a", "being concerned in the supply of class A"),
        ("Being concerned in the supply of class A", "being concerned in the supply of class A"),
        ("concerned-offer-c", "being concerned in an offer to supply class C"),
        ("conspiracy-a", "conspiracy to supply class A"),
        ("permitting drug offences on premises", "permitting drug offences on premises"),
    ],
)
def test_old_records_and_short_forms_have_one_wording(text: str, means: str) -> None:
    """What was typed in full before there were short forms is counted with what they mean."""
    assert offence(text) == means


def test_a_role_has_short_forms_of_its_own() -> None:
    """Every meaning is a choice of an arrest's role, and no offence is mistaken for one."""
    roles = ARREST.fields["role"].type
    assert isinstance(roles, Choice)
    assert [row.short for row in shorts("role")] == ["holder", "cuckooed", "banker"]
    assert all(row.means in roles.choices for row in shorts("role"))
    assert (meaning("Banker", "role"), meaning("runner", "role")) == ("cash-holder", "runner")
    assert not is_short("pwits-a", "role")


def test_every_row_can_be_read() -> None:
    """Each is of a field of an arrest, is plain, and an offence names its law."""
    assert [tuple(row.values()) for row in ROWS] == [
        (
            row.short,
            row.means,
            row.of,
            row.law or "",
            str(row.since or ("" if row.commenced else "unknown")),
            "; ".join(row.published),
            "; ".join(row.said),
        )
        for of in ("offence", "role")
        for row in shorts(of)
    ]
    for line, row in enumerate(ROWS, 2):
        where = f"short_forms.csv, line {line}: {row}"
        assert row["of"] in ARREST.fields, where
        assert set(row["short"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-"), where
        assert row["means"].strip() == row["means"] != "", where
        assert bool(row["law"]) == (row["of"] == "offence"), where
        assert not row["since"] or row["of"] == "offence", where
        assert row["since"] in ("", "unknown") or date.fromisoformat(row["since"]), where
        # Whoever finds the day puts it in the place of both.
        assert ("has not been found" in row["law"]) == (row["since"] == "unknown"), where
        assert ";" not in row["means"] and not re.search(r"x ?[0-9]+$", row["means"]), where
        assert row["of"] == "offence" or not (row["published"] or row["said"]), where


def test_no_published_words_are_of_two_offences() -> None:
    """Nor are they another offence's own, which a claim would be held against."""
    lines: dict[str, int] = {}
    for line, row in enumerate(ROWS, 2):
        for words in (row["means"], *filter(None, row["published"].split("; "))):
            if row["of"] == "offence":
                assert key(words) not in lines, f"short_forms.csv, lines {lines[key(words)]} and {line}: {words}"
                lines[key(words)] = line


def test_no_short_form_means_two_things() -> None:
    """None is doubled, not even run together, and none means another short form."""
    lines: dict[str, int] = {}
    for line, row in enumerate(ROWS, 2):
        short = key(row["short"])
        assert short not in lines, f"short_forms.csv, lines {lines[short]} and {line}: {short}"
        lines[short] = line
    for line, row in enumerate(ROWS, 2):
        assert key(row["means"]) not in lines, f"short_forms.csv, line {line}: {row}"


def test_no_short_form_is_a_word_already() -> None:
    """A choice of any kind, and a word for an item, keep what they mean wherever short forms are understood."""
    choices = {
        key(choice)
        for kind in KINDS.values()
        for field in kind.fields.values()
        if isinstance(field.type, Choice)
        for choice in field.type.choices
    }
    assert "lineholder" in choices
    for line, row in enumerate(ROWS, 2):
        where = f"short_forms.csv, line {line}: {row}"
        assert key(row["short"]) not in choices, where
        assert find_item(row["short"]) is None and ambiguous(row["short"]) is None, where


@pytest.mark.parametrize("short", [row["short"] for row in ROWS if row["since"] not in ("", "unknown")])
@pytest.mark.parametrize("kind", ["arrest", "charge", "sentence"])
@pytest.mark.usefixtures("begun")
def test_what_was_no_offence_yet_is_refused(stronghold: Stronghold, short: str, kind: str) -> None:
    """The day before the day that the table holds is refused with that day, and the day itself is not."""
    first = next(row.since for row in shorts("offence") if row.short == short)
    assert first is not None
    line = {
        "arrest": "add arrest --person P-31 --offence",
        "charge": "add charge --person P-31 --offences",
        "sentence": "add sentence --person P-31 --disposal imprisonment --term 2y --offence",
    }[kind]
    # The desk's day is in 2021, and a record of a day to come is refused by itself.
    later = datetime.combine(first, NOW.timetz()) + timedelta(days=1)
    before = stronghold(f"{line} {short} --date {first - timedelta(days=1)} --yes", now=later)
    assert before.code == 5
    assert (
        f"{offence(short)} was no offence on {show_day(first - timedelta(days=1))}, before {show_day(first)}"
        in before.err
    )
    assert stronghold(f"{line} {short} --date {first} --yes", now=later).code == 0


LATER = datetime(2030, 1, 2, tzinfo=NOW.tzinfo)


@pytest.mark.parametrize("short", [row["short"] for row in ROWS if row["since"] == "unknown"])
def test_what_has_no_known_commencement_day_is_refused_on_any_day(stronghold: Stronghold, short: str) -> None:
    """As its short form and in its own words, in an arrest, a charge and a sentence; no word offers it."""
    for line in (
        f"arrest --offence {short}",
        f'arrest --offence "{offence(short)}"',
        f'charge --offences "theft; {short} x2"',
        f"sentence --disposal fine --offence {short}",
    ):
        answer = stronghold(f"add {line} --date 1/1/2030 --person P-31", now=LATER)
        assert answer.code == 5
        assert (
            f"{offence(short)} may not be in force: no day on which it came into force is known here (not checked) "
            "(say the offence as it was charged; in quotes other words for it are kept as typed)\n"
        ) in answer.err
    assert not_in_force(short, date.max) and not_in_force("theft", date.max) is None


def test_an_offence_without_a_known_first_day_can_be_recorded_in_other_words(stronghold: Stronghold) -> None:
    """As the message says: it may be in force, for all that is known here."""
    line = ["add", "arrest", "--date", "1/1/2030", "--person", "P-31", "--offence"]
    answer = stronghold([*line, '"child criminal exploitation, Crime and Policing Act 2026"'], now=LATER)
    assert answer.code == 0
    assert "is in no table of offences: kept as typed" in answer.err


@pytest.mark.parametrize("said", ["cuckooing", "CCE"])
def test_what_officers_say_for_an_offence_that_is_not_in_force_is_kept(stronghold: Stronghold, said: str) -> None:
    """It is not answered with an offence that would then be refused."""
    answer = stronghold(f"add arrest --date 1/1/2030 --person P-31 --offence {said}", now=LATER)
    assert answer.code == 0 and "is in no table" in answer.err
