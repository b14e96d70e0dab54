"""What a sentence leaves undecided, what stays settled when it goes, and sentences of whom nobody convicted."""

import json

import pytest

from conftest import Prepared, Stronghold
from ruled import finds_and_mends, records

CHARGED = "add charge --date 2/2/2020 --person P-1 --offences pwits-a"
FINED = "add sentence --date 1/5/2020 --person P-1 --disposal fine"
TYPED = {"terminal": True, "keyboard": True}


def outcome(stronghold: Stronghold) -> tuple[str, str | None]:
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    return record["outcome"], record["outcome_on"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("--plea not-guilty --trial-on 2/12/2021", "plea not-guilty, trial 2 Dec 2021"),
        ("--plea not-guilty", "plea not-guilty"),
        ("--plea mixed", "plea mixed"),
        ("--trial-on 2/5/2020", "trial 2 May 2020"),
        ("--plea guilty --plea-on 2/5/2020", "plea on 2 May 2020"),
    ],
)
def test_what_a_hearing_need_not_have_decided_is_left(
    prepared: Prepared, stronghold: Stronghold, more: str, said: str
) -> None:
    """A plea or a trial that speaks against it is said; at a terminal it is asked with no as the default."""
    prepared(f"{CHARGED} {more}")
    answer = stronghold(FINED)
    assert answer.err == (
        f"no charge settled: CHARGE-1 of P-1 ({said}) stays undecided "
        "(if this sentence is for it: stronghold edit SENTENCE-1 --charge CHARGE-1)\n"
    )
    asked = stronghold(FINED, stdin="\n", **TYPED)
    assert said in " ".join(asked.out.split())
    assert "charge settled by it, - for none [none]: " in asked.out
    assert outcome(stronghold) == ("awaiting", None)


@pytest.mark.parametrize("more", ["", "--plea guilty", "--plea guilty --plea-on 1/5/2020", "--trial-on 1/5/2020"])
def test_a_plea_that_allows_it_settles(prepared: Prepared, stronghold: Stronghold, more: str) -> None:
    """Guilty, or none, and nothing to come after the hearing."""
    prepared(f"{CHARGED} {more}")
    assert stronghold(FINED).err.endswith("settled CHARGE-1: outcome convicted on 1 May 2020\n")


def test_a_charge_that_is_named_is_settled_and_its_plea_said(prepared: Prepared, stronghold: Stronghold) -> None:
    """Whoever names it knows."""
    prepared(f"{CHARGED} --plea not-guilty --trial-on 2/12/2021")
    answer = stronghold(f"{FINED} --charge 1")
    assert answer.err == ("settled CHARGE-1: outcome convicted on 1 May 2020 (plea not-guilty, trial 2 Dec 2021)\n")


def test_a_sheet_leaves_it_too(prepared: Prepared, stronghold: Stronghold) -> None:
    """With the command that names it."""
    prepared(f"{CHARGED} --plea mixed")
    answer = stronghold("day 1/5/2020 - --yes", stdin="sentence P-1 fine\n")
    assert "note: SENTENCE-1: no charge settled: CHARGE-1 of P-1 (plea mixed) stays undecided" in answer.err
    assert outcome(stronghold) == ("awaiting", None)


def test_an_acquittal_of_a_guilty_plea_is_not_guessed(prepared: Prepared, stronghold: Stronghold) -> None:
    """By the person it is refused, with what to say; by the charge it is kept."""
    prepared(f"{CHARGED} --plea guilty")
    answer = stronghold("day 1/5/2020 - --yes", stdin="acquitted P-1\n")
    assert answer.code == 5
    assert "CHARGE-1 of P-1 has plea guilty (if it is right, say acquitted CHARGE-1" in answer.err
    assert stronghold("day 1/5/2020 - --yes", stdin="acquitted CHARGE-1\n").code == 0
    assert outcome(stronghold) == ("acquitted", "2020-05-01")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            "void SENTENCE-1 --why slip",
            "CHARGE-1 stays convicted on 1 May 2020 "
            "(else: stronghold edit CHARGE-1 --outcome awaiting --clear outcome-on)",
        ),
        (
            "edit SENTENCE-1 --disposal hospital-order",
            "CHARGE-1 stays convicted on 1 May 2020 "
            "(else: stronghold edit CHARGE-1 --outcome awaiting --clear outcome-on)",
        ),
        (
            "edit SENTENCE-1 --clear charge",
            "CHARGE-1 stays convicted on 1 May 2020 "
            "(else: stronghold edit CHARGE-1 --outcome awaiting --clear outcome-on)",
        ),
        (
            "edit SENTENCE-1 --date 30/4/2020",
            "CHARGE-1 stays convicted on 1 May 2020 (else: stronghold edit CHARGE-1 --outcome-on 2020-04-30)",
        ),
        (
            "edit SENTENCE-1 --date 2/5/2020",
            "CHARGE-1 stays convicted on 1 May 2020 (else: stronghold edit CHARGE-1 --outcome-on 2020-05-02)",
        ),
    ],
)
def test_what_stays_settled_is_said_with_what_mends_it(
    prepared: Prepared, stronghold: Stronghold, command: str, said: str
) -> None:
    """Voided, of another disposal, without its charge, of another day; the command is carried out."""
    prepared(CHARGED, FINED)
    answer = stronghold(command)
    assert f"note: {said}" in answer.err.splitlines()
    mends = said.partition("else: stronghold ")[2].rstrip(")")
    assert stronghold(mends).code == 0
    assert "undo" not in stronghold("undo").err


def test_what_the_same_command_settled_is_undone_with_it(prepared: Prepared, stronghold: Stronghold) -> None:
    """Nothing stays."""
    prepared(CHARGED, FINED)
    assert "stays" not in stronghold("undo").err
    assert outcome(stronghold) == ("awaiting", None)


def test_a_conviction_that_a_voided_sentence_settled_is_found(prepared: Prepared, stronghold: Stronghold) -> None:
    """As long as nothing else is for it; another sentence that is mends it as well."""
    prepared(CHARGED, FINED, "void SENTENCE-1 --why wrong")
    why = "SENTENCE-1, which settled CHARGE-1 as convicted on 1 May 2020, is voided, and no other is for it"
    assert records(stronghold, "conviction-by-voided") == ["CHARGE-1"]
    stronghold(f"{FINED} --charge 1")
    assert records(stronghold, "conviction-by-voided") == []
    stronghold("void SENTENCE-2 --why twice")
    fills = {"OUTCOME": "acquitted", "DATE": "1/5/2020"}
    finds_and_mends(stronghold, "conviction-by-voided", {"CHARGE-1": why.replace("SENTENCE-1", "SENTENCE-2")}, fills)


def test_a_sentence_before_its_conviction_is_found(prepared: Prepared, stronghold: Stronghold) -> None:
    """By the day of either; the command gives the conviction the day of the hearing."""
    prepared(CHARGED, FINED, "edit SENTENCE-1 --date 30/4/2020")
    why = "SENTENCE-1 is of 30 Apr 2020, and CHARGE-1, for which it was passed, was decided on 1 May 2020"
    finds_and_mends(stronghold, "sentence-before-conviction", {"SENTENCE-1 CHARGE-1": why})


@pytest.mark.parametrize(
    "line",
    [f"{FINED.replace('1/5/2020', '1/2/2020')} --charge 1", "edit SENTENCE-1 --date 1/2/2020 --charge 1"],
)
def test_no_sentence_is_of_before_its_charge(prepared: Prepared, stronghold: Stronghold, line: str) -> None:
    """In add and in edit, naming both."""
    prepared(CHARGED, FINED)
    answer = stronghold(line)
    assert answer.code == 5
    assert "date: 1 Feb 2020 is before CHARGE-1, which is of 2 Feb 2020" in answer.err
    late = stronghold("edit CHARGE-1 --date 2/6/2020 --outcome-on 2/6/2020")
    assert late.code == 5
    assert "SENTENCE-1: date: 1 May 2020 is before CHARGE-1, which is of 2 Jun 2020" in late.err


ACQUITTED = f"{CHARGED} --outcome acquitted --outcome-on 1/5/2020"


@pytest.mark.long
def test_a_sentence_of_whom_nobody_convicted_is_said_and_found(prepared: Prepared, stronghold: Stronghold) -> None:
    """In add and on a sheet, and by `check` as long as it stands."""
    prepared(ACQUITTED)
    said = "SENTENCE-1 of 1 May 2020 sentences P-1, whom nobody convicted: CHARGE-1 ended without a conviction"
    assert f"note: {said}" in stronghold(FINED).err.splitlines()
    sheet = stronghold("day 1/5/2020 - --yes", stdin="sentence P-1 fine\n")
    assert f"note: {said.replace('SENTENCE-1', 'SENTENCE-2')}" in sheet.err.splitlines()
    stronghold("void SENTENCE-2 --why twice")
    finds_and_mends(stronghold, "sentence-without-conviction", {"SENTENCE-1": said}, {"DATE": "1/5/2020"})


@pytest.mark.parametrize(
    "more",
    [
        (CHARGED.replace("pwits-a", "poss-b"), FINED),
        (f"{CHARGED} --outcome convicted --outcome-on 1/5/2020", FINED),
        (f"{FINED.replace('fine', 'hospital-order')}",),
        (f"{FINED} --case 2",),
        (f"{FINED.replace('1/5/2020', '1/2/2020')}",),
    ],
)
def test_who_may_have_been_convicted_is_not_found(
    prepared: Prepared, stronghold: Stronghold, more: tuple[str, ...]
) -> None:
    """Another charge, a disposal without a conviction, another case, a charge of after it."""
    cases = ("add case --name Larch --opened 1/1/2020", "add case --name Elm --opened 1/1/2020")
    prepared(*cases, f"{ACQUITTED} --case 1", *more)
    assert records(stronghold, "sentence-without-conviction") == []
