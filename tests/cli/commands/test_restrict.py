"""`stronghold restrict REF…`: records that count, and that nothing shows."""

import json
from typing import Any

import pytest

from conftest import Answer, Prepared, Stronghold, Tab
from every_command import answers

CONTENT = ("P-71", "4 Mar", "2021-03-04", "Zebedee", "Southcourt", "JB/7", "cash-holder")
ARREST = "arrest --date 4/3/2021 --person P-71 --role cash-holder --line 1"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(
        "add case --name Larch --opened 1/1/2019",
        "add line --name Falcon --reach county --first-seen 1/1/2019 --case 1",
        f"add {ARREST} --notes 'seen by Zebedee' --source-ref Southcourt --result bailed --result-on 4/3/2021",
        "add arrest --date 9/3/2021 --person P-72 --line 1",
        "add seizure --date 4/3/2021 --item cash --value £4,000 --exhibit JB/7 --arrest 1 --line 1",
        "add sentence --date 4/3/2021 --person P-71 --disposal imprisonment --term 3y --arrest 1 --line 1",
        "restrict ARREST-1 SEIZURE-1 SENTENCE-1 --why contested",
    )


def without_notes(totals: Answer) -> dict[str, Any]:
    """Return what totals say beside the notes on each figure."""
    said: dict[str, Any] = json.loads(totals.out)
    return said | {"figures": [figure | {"notes": []} for figure in said["figures"]]}


@pytest.mark.long
def test_restricted_records_count(stronghold: Stronghold) -> None:
    """Every figure is the one it was before, though a note may not name them; by their fields they are not asked."""
    restricted = without_notes(stronghold("totals --format json"))
    by_line = stronghold("totals --by line --format csv").out
    stronghold("restrict --lift ARREST-1 SEIZURE-1 SENTENCE-1 --why over")
    assert without_notes(stronghold("totals --format json")) == restricted
    assert "restricted,arrests,,count,,,,,restricted" in by_line.splitlines()
    assert "restricted" not in stronghold("totals --by line --format csv").out


@pytest.mark.long
@pytest.mark.parametrize(
    "line",
    [
        *(f"{line} --format {form}" for line, formats in answers() for form in formats),
        *("list arrest", "list arrest --search Zebedee", "list sentence --format csv"),
        *("export arrest", "export seizure --voided", "show LINE-1", "show ARREST-2"),
        *("trace arrests", "trace arrests --format csv", "trace prison --format json", "trace cash.seized --left-out"),
        *("trace people.arrested --format jsonl", "trace drugs.weight --left-out", "totals --by line"),
        *("history LINE-1", "history 4"),
    ],
)
def test_nothing_shows_what_is_in_them(stronghold: Stronghold, line: str) -> None:
    """No word of a restricted record is printed, wherever records are: by no command, in no format of it."""
    answer = stronghold(line)
    assert answer.code in (0, 1)
    assert _told(answer) == []


@pytest.mark.parametrize(
    "line",
    [
        "show ARREST-1",
        "show ARREST-1 --format json",
        *("history ARREST-1", "history LINE-1 ARREST-1"),
        *("edit ARREST-1 --person P-71", "edit ARREST-1 --role cash-holder", "edit ARREST-1 --role courier --dry-run"),
        *("void ARREST-1 --why x", "unvoid ARREST-1"),
    ],
)
def test_by_its_reference_only_that_it_is_restricted_is_said(stronghold: Stronghold, line: str) -> None:
    """By whom and since when, not why; whether a guess at its content is right is not said either."""
    assert stronghold(line) == (
        5,
        "",
        "error: ARREST-1 has been restricted since 31 Aug 2021 by tester: it is in totals alone "
        "(to lift it: stronghold restrict --lift ARREST-1 --why …)\n",
    )


def test_a_trace_still_ends_at_its_figure(stronghold: Stronghold) -> None:
    """The row of a restricted record has its reference and what it adds."""
    rows = json.loads(stronghold("trace prison --format json").out)
    [row] = rows["records"]
    assert (row["ref"], row["record"], row["day"], row["key"]) == ("SENTENCE-1", "restricted", None, None)
    assert row["running"] == rows["total"] == {"months": 36, "days": 0}


def test_how_many_are_not_shown_is_said_and_tells_nothing(stronghold: Stronghold) -> None:
    """The number is of all that are restricted: whether one of them would match is not told."""
    said = "1 arrest is restricted, and not shown (see: stronghold restrict)\n"
    assert "no arrest has person P-71 (did you mean P-72?)\n" in stronghold("list arrest --person P-71").err
    for line, found in (
        ("--role cash-holder", "no arrests match"),
        ("--person P-72", "1 arrest"),
        ("--in 2019", "no arrests match"),
    ):
        assert sorted(stronghold(f"list arrest {line}").err.splitlines()) == sorted([said.strip(), found])
    assert stronghold("list line").err == "1 line\n"


def test_a_person_is_shown_without_them(stronghold: Stronghold) -> None:
    """Somebody whom restricted records alone name is shown as nobody; others as ever."""
    answer = stronghold("show P-71")
    assert answer.code == 3
    assert "1 arrest, 1 seizure and 1 sentence are restricted, and not shown" in answer.err
    assert stronghold("show P-72").out.splitlines()[1] == "  1 arrest"


def test_history_of_a_person_leaves_them_out(stronghold: Stronghold) -> None:
    """That a restricted record is among what was recorded of somebody would tell whose it is."""
    assert stronghold("history --person P-71") == (3, "", "error: no record names P-71 (see: stronghold list arrest)\n")
    assert stronghold("history --person P-72").code == 0


def test_a_rule_that_forbids_a_link_does_not_say_what_they_have(stronghold: Stronghold) -> None:
    """Whose sentence it is that a new one cannot run with is not told."""
    answer = stronghold("add sentence --date 4/5/2021 --person P-72 --disposal imprisonment --term 1y --with 1")
    assert (answer.code, answer.out) == (5, "")
    assert "with: SENTENCE-1 is restricted, and nothing new is linked to it (" in answer.err


def test_the_tab_key_does_not_offer_them(stronghold: Stronghold, tab: Tab) -> None:
    """But to lift what is on them."""
    assert not any("ARREST-1" in offer for offer in tab("show ARREST-"))
    stronghold("restrict --lift ARREST-1 --why over")
    assert any("ARREST-1" in offer for offer in tab("show ARREST-"))


@pytest.mark.long
def test_a_restricted_case_or_line_still_sorts_figures(stronghold: Stronghold) -> None:
    """Totals of a line and what is due of a case can be asked, though neither is shown."""
    before = stronghold("totals --where line=1 --format json").out
    stronghold("restrict LINE-1 CASE-1 --why contested")
    assert stronghold("totals --where line=1 --format json").out == before
    assert stronghold("list arrest --line 1").code == 0
    assert stronghold("due --case 1").code == 0
    assert "Falcon" not in stronghold("show ARREST-2").out


def test_what_is_lifted_is_shown_again(stronghold: Stronghold) -> None:
    """As it was; the restriction and its end are in the history of the ledger."""
    stronghold("restrict --lift ARREST-1 --why over")
    assert "Zebedee" in stronghold("show ARREST-1").out
    assert stronghold("edit ARREST-1 --role courier").code == 0


def test_the_first_screen_does_not_show_them(stronghold: Stronghold) -> None:
    """Neither among the last records nor in what is due."""
    answer = stronghold("", terminal=True)
    assert answer.code == 0
    assert "ARREST-2" in answer.out
    assert _told(answer) == []


def _told(answer: Answer) -> list[str]:
    return [word for word in CONTENT if word in answer.out + answer.err]
