"""The outcome of a charge as officers say it: taken where it is one without doubt, else asked."""

import json

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.catalogue.outcome_words import OUTCOME_WORDS
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.names import Choice
from stronghold_cli.values.text import hyphened

ADD = "add charge --date 4/3/2021 --person P-31 --offences pwits-a"
CONVICTED, ACQUITTED = ("guilty", "found guilty"), ("not guilty", "Found not guilty", "no case to answer")
NO_EVIDENCE = (
    "may be acquitted or discontinued: in the Crown Court it is a verdict of not guilty (Criminal Justice Act 1967 "
    "s.17, not checked), before magistrates what they did decides (say which one)"
)


def outcome(stronghold: Stronghold, ref: str = "CHARGE-1") -> object:
    """Return the outcome of a charge."""
    return json.loads(stronghold(f"show {ref} --format json").out)["record"]["outcome"]


def test_every_row_can_be_read() -> None:
    """Each word is of outcomes that there are, and taken, or asked with the reason; the line of another is named."""
    choices = CHARGE.fields["outcome"].type
    assert isinstance(choices, Choice)
    words = [row.word for row in OUTCOME_WORDS]
    for line, row in enumerate(OUTCOME_WORDS, 2):
        where = f"outcome_words.csv, line {line}: {row}"
        assert set(row.may_be) <= set(choices.choices) and hyphened(row.word) not in choices.choices, where
        assert words.count(row.word) == 1 and row.word == row.word.strip().lower() != "", where
        assert len(set(row.may_be)) == len(row.may_be) > 0, where
        assert bool(row.why) == (len(row.may_be) > 1), where


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *((word, "convicted") for word in CONVICTED),
        *((word, "acquitted") for word in ACQUITTED),
        ("withdrawn", "discontinued"),
    ],
)
def test_what_is_one_outcome_without_doubt_is_taken(stronghold: Stronghold, typed: str, kept: str) -> None:
    """By add, and by edit."""
    assert stronghold([*ADD.split(), "--outcome", typed, "--outcome-on", "5/6/2021"]).code == 0
    assert outcome(stronghold) == kept
    assert stronghold("add charge --date 5/3/2021 --person P-31 --offences pwits-a").code == 0
    assert stronghold(["edit", "CHARGE-2", "--outcome", typed, "--outcome-on", "5/6/2021"]).code == 0
    assert outcome(stronghold, "CHARGE-2") == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("no evidence offered", NO_EVIDENCE),
        ("Offered no evidence", NO_EVIDENCE),
        ("dismissed", "may be acquitted, discontinued or other: after a trial by magistrates it is an acquittal"),
        ("hung jury", "may be awaiting or acquitted: it awaits a retrial"),
        ("jury discharged", "may be awaiting or acquitted: it awaits a retrial"),
        ("stayed", "may be other or awaiting: a stay is no verdict, and may be lifted"),
    ],
)
def test_what_may_be_several_is_asked(prepared: Prepared, stronghold: Stronghold, typed: str, said: str) -> None:
    """By whichever way a record is made or asked for: no evidence offered was kept as discontinued, unsaid."""
    prepared(ADD)
    option = ["--outcome", typed]
    for line in ([*ADD.split(), *option, "--outcome-on", "5/6/2021"], ["edit", "CHARGE-1", *option]):
        done = stronghold(line)
        assert (done.code, f"outcome: '{typed}' {said}" in done.err) == (2, True), done.err
    assert stronghold(["list", "charge", *option]).code == 2
    for sheet in (f"{typed} P-31", f"charge P-32 pwits-a {typed}"):
        done = stronghold("day 5/6/2021 - --yes", stdin=f"{sheet}\n")
        assert (done.code, said in done.err) == (2, True), done.err


def test_it_is_asked_at_a_terminal(stronghold: Stronghold) -> None:
    """With a number for each that it may be."""
    typed = "".join(f"{each}\n" for each in ("1", "5/6/2021", *[""] * 12))
    line = [*ADD.split(), "--outcome", "no evidence offered", "--outcome-on", "5/6/2021"]
    answer = stronghold(line, stdin=f"no evidence offered\n{typed}", terminal=True, keyboard=True, width=200)
    assert answer.code == 0, answer.out
    assert "1=acquitted 2=discontinued" in answer.out
    assert outcome(stronghold) == "acquitted"


@pytest.mark.long
def test_a_plea_on_a_sheet_stays_a_plea(stronghold: Stronghold) -> None:
    """`guilty` is what was pleaded, unless the field says otherwise."""
    assert stronghold("day 5/6/2021 - --yes", stdin="charge P-1 pwits-a guilty\n").code == 0
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert (record["plea"], record["outcome"]) == ("guilty", "awaiting")
    assert stronghold("day 6/6/2021 - --yes", stdin="charge P-2 pwits-a outcome=guilty\n").code == 0
    assert outcome(stronghold, "CHARGE-2") == "convicted"
    assert stronghold("day 7/6/2021 - --yes", stdin="guilty P-1\n").code == 0
    assert outcome(stronghold, "CHARGE-1") == "convicted", "alone it is the verdict on the open charge"


def test_a_sheet_settles_by_the_words(prepared: Prepared, stronghold: Stronghold) -> None:
    """Those that are one outcome begin a line as its own word does."""
    prepared(ADD)
    assert stronghold("day 5/6/2021 - --yes", stdin="no case to answer P-31\n").code == 0
    assert outcome(stronghold) == "acquitted"
