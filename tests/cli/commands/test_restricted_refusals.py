"""No refusal, and no dry run, tells what a restricted record has: what rests on one is refused whatever is typed."""

import re

import pytest

from conftest import Answer, Prepared, Stronghold

BASE = (
    "add case --name Larch --opened 1/1/2019",
    "add line --name Falcon --reach county --first-seen 1/1/2019 --case 1",
)
CHARGED = (
    *BASE,
    "add arrest --date 1/7/2021 --person P-2 --line 1",
    "add charge --date 13/7/2021 --person P-2 --offences pwits-a --arrest 1",
    "add safeguarding --date 1/8/2021 --person P-2 --action nrm-referral",
    "restrict CHARGE-1 --why contested",
)
ARRESTED = (*BASE, "add arrest --date 13/7/2021 --person P-50 --line 1", "restrict ARREST-1 --why contested")
CASH = (
    *BASE,
    "add seizure --date 13/6/2021 --item cash --value £4,713 --line 1",
    "add cash-order --date 15/7/2021 --seizure 1 --stage returned --amount £1,713",
)
SENTENCED = (
    *BASE,
    "add sentence --date 19/7/2021 --person P-50 --disposal imprisonment --term 7y7m --line 1",
    "restrict SENTENCE-1 --why contested",
)
FIND = (
    *BASE,
    "add case --name Ash --opened 1/1/2019",
    "add seizure --date 13/6/2021 --item heroin --weight 4g",
    "add seizure --date 13/6/2021 --item crack --weight 3g --find 1 --case 2",
    "restrict SEIZURE-2 --why contested",
)


def fits(ref: str, refused: str) -> Answer:
    """Return what is said of whatever has to fit a restricted record."""
    hint = "lift the restriction, or leave this as it is"
    return Answer(5, "", f"error: {refused}: {ref} is restricted, and this has to fit it ({hint})\n")


def links(field: str, ref: str, refused: str) -> Answer:
    """Return what is said of a new link to a restricted record."""
    hint = "lift the restriction, or leave this as it is"
    return Answer(5, "", f"error: {refused}: {field}: {ref} is restricted, and nothing new is linked to it ({hint})\n")


@pytest.mark.parametrize("day", ["2/7/2021", "13/7/2021", "20/7/2021"])
@pytest.mark.parametrize("dry_run", ["", "--dry-run"])
def test_no_day_that_a_restricted_record_follows_tells_its_own(
    stronghold: Stronghold, prepared: Prepared, day: str, dry_run: str
) -> None:
    """The day of an arrest is the same answer before and after that of its restricted charge; other fields are free."""
    prepared(*CHARGED)
    assert stronghold(f"edit ARREST-1 --date {day} {dry_run}") == fits("CHARGE-1", "ARREST-1 not changed")
    assert stronghold("edit ARREST-1 --role runner").code == 0


def test_whose_a_restricted_record_is_cannot_be_tried(stronghold: Stronghold, prepared: Prepared) -> None:
    """The person of an arrest with a restricted charge is not edited either."""
    prepared(*CHARGED)
    assert stronghold("edit ARREST-1 --person P-3 --dry-run") == fits("CHARGE-1", "ARREST-1 not changed")


@pytest.mark.parametrize("number", [1, 2])
def test_an_erasure_names_no_restricted_record_of_the_person(
    stronghold: Stronghold, prepared: Prepared, number: int
) -> None:
    """Which records still name somebody is said of those that are shown."""
    prepared(*CHARGED)
    ref = ["ARREST-1", "SAFEGUARDING-1"][number - 1]
    answer = stronghold(f"erase {ref} --authority x --why y --dry-run")
    assert answer.code == 0
    assert "P-2 is still named by" in answer.err
    assert "CHARGE" not in answer.out + answer.err


def test_an_erasure_says_only_that_a_restricted_record_stands_in_the_way(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """Of somebody whom shown records name as well: not which one does."""
    prepared(*CHARGED)
    answer = stronghold("erase P-2 --authority x --why y --dry-run")
    assert (answer.code, answer.out) == (5, "")
    assert answer.err.startswith("error: a restricted record stands in the way: nothing is erased (")
    assert "CHARGE" not in answer.err


@pytest.mark.parametrize(
    "line",
    [
        "history --person {}",
        "history --person {} --kind disclosure",
        "show {}",
        *("erase {} --authority x --why y --dry-run", "erase {} --authority x --why y --yes"),
        "same {} P-1 --dry-run",
        "add charge --date 20/7/2021 --person {} --offences pwits-a --arrest 1 --dry-run",
        "add charge --date 12/7/2021 --person {} --offences pwits-a --arrest 1",
    ],
)
def test_who_is_in_a_restricted_record_alone_is_in_none(stronghold: Stronghold, prepared: Prepared, line: str) -> None:
    """Whatever is asked of that person is answered as it is of a key that nobody ever recorded."""
    prepared(*ARRESTED)
    held, unheld = (re.sub(key, "#", repr(stronghold(line.format(key)))) for key in ("P-50", "P-49"))
    assert held == unheld
    assert "code=0" not in held


def test_an_erasure_says_that_it_did_not_look_into_restricted_records(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """Whoever erases by law is not told that there is nothing."""
    prepared(*ARRESTED)
    assert stronghold("erase P-49 --authority x --why y --yes").err == (
        "error: no record that is shown names P-49 (restricted ones are not looked into; see: stronghold restrict)\n"
    )


@pytest.mark.parametrize("day", ["12/7/2021", "13/7/2021"])
@pytest.mark.parametrize("person", ["P-49", "P-50"])
def test_nothing_new_is_linked_to_a_restricted_record(
    stronghold: Stronghold, prepared: Prepared, day: str, person: str
) -> None:
    """By `add`, `edit` and `day` alike, whether it would fit or not."""
    prepared(*ARRESTED, "add charge --date 1/8/2021 --person P-50 --offences pwits-a")
    typed = f"add charge --date {day} --person {person} --offences pwits-a --arrest 1"
    assert stronghold(typed) == links("arrest", "ARREST-1", "charge not recorded")
    change = f"edit CHARGE-1 --date {day} --person {person} --arrest 1"
    assert stronghold(change) == links("arrest", "ARREST-1", "CHARGE-1 not changed")
    sheet = stronghold(f"day {day} - --yes", stdin=f"charge {person} pwits-a arrest=1\n")
    assert sheet.code == 5
    assert "ARREST-1 is restricted, and nothing new is linked to it" in sheet.err
    assert sheet.err.count("ARREST-1") == 1


@pytest.mark.long
def test_what_was_linked_to_it_can_still_be_edited(stronghold: Stronghold, prepared: Prepared) -> None:
    """But not in what a rule holds against it: its day and its person.  It can be voided, and brought back."""
    prepared(
        *ARRESTED[:-1],
        "add charge --date 1/8/2021 --person P-50 --offences pwits-a --arrest 1",
        "restrict ARREST-1 --why contested",
    )
    assert stronghold("edit CHARGE-1 --outcome convicted --outcome-on 2/8/2021").code == 0
    for change in ("--date 12/7/2021", "--date 14/7/2021", "--person P-49"):
        assert stronghold(f"edit CHARGE-1 {change} --dry-run") == fits("ARREST-1", "CHARGE-1 not changed")
    assert stronghold("void CHARGE-1 --why slip").code == 0
    assert stronghold("unvoid CHARGE-1").code == 0
    assert stronghold("edit CHARGE-1 --clear arrest").code == 0
    assert stronghold("edit CHARGE-1 --arrest 1") == links("arrest", "ARREST-1", "CHARGE-1 not changed")


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("edit SEIZURE-1 --date 20/7/2021 --dry-run", "SEIZURE-1 not changed"),
        ("edit SEIZURE-1 --date 14/6/2021 --dry-run", "SEIZURE-1 not changed"),
        ("edit SEIZURE-1 --value £10 --dry-run", "SEIZURE-1 not changed"),
        ("add cash-order --date 14/6/2021 --seizure 1 --stage forfeited --amount £4,000", "cash-order not recorded"),
        ("add cash-order --date 16/7/2021 --seizure 1 --stage detained --amount £4,000", "cash-order not recorded"),
        ("add cash-order --date 16/7/2021 --seizure 1 --stage forfeited --amount £9,000", "cash-order not recorded"),
    ],
)
def test_no_sum_is_told_to_which_a_restricted_record_adds(
    stronghold: Stronghold, prepared: Prepared, line: str, refused: str
) -> None:
    """Nor its day: the rule holds, and says nothing of it."""
    prepared(*CASH, "restrict CASH-ORDER-1 --why contested")
    assert stronghold(line) == fits("CASH-ORDER-1", refused)


def test_no_finding_tells_what_a_restricted_order_took(stronghold: Stronghold, prepared: Prepared) -> None:
    """A sum that another program made too high is not a finding while a restricted record is in it."""
    prepared(*CASH, "restrict CASH-ORDER-1 --why contested")
    assert "1,713" not in stronghold("check").out


@pytest.mark.parametrize("amount", ["£1", "£99,000"])
@pytest.mark.parametrize("day", ["1/6/2021", "16/7/2021"])
def test_nothing_of_a_restricted_seizure_is_told_by_its_orders(
    stronghold: Stronghold, prepared: Prepared, amount: str, day: str
) -> None:
    """Neither how much there was nor when."""
    prepared(*CASH, "restrict SEIZURE-1 --why contested")
    assert stronghold(f"add cash-order --date {day} --seizure 1 --stage forfeited --amount {amount}") == links(
        "seizure", "SEIZURE-1", "cash-order not recorded"
    )
    edited = stronghold("edit CASH-ORDER-1 --amount £99,000 --dry-run")
    assert edited == fits("SEIZURE-1", "CASH-ORDER-1 not changed")


@pytest.mark.parametrize("person", ["P-50", "P-51"])
@pytest.mark.parametrize("day", ["18/7/2021", "19/7/2021"])
def test_no_sentence_is_served_with_a_restricted_one(
    stronghold: Stronghold, prepared: Prepared, person: str, day: str
) -> None:
    """Whosever it is, and whenever it was passed."""
    prepared(*SENTENCED)
    line = f"add sentence --date {day} --person {person} --disposal imprisonment --term 1y"
    for link in ("with", "after"):
        assert stronghold(f"{line} --{link} 1 --dry-run") == links(link, "SENTENCE-1", "sentence not recorded")


@pytest.mark.parametrize("case", [1, 2])
def test_nothing_joins_a_find_with_a_restricted_record_in_it(
    stronghold: Stronghold, prepared: Prepared, case: int
) -> None:
    """Its case cannot be tried, neither by a new item of the find nor by an old one."""
    prepared(*FIND)
    new = f"add seizure --date 13/6/2021 --item ketamine --weight 1g --find 1 --case {case} --dry-run"
    assert stronghold(new) == fits("SEIZURE-2", "seizure not recorded")
    assert stronghold(f"edit SEIZURE-1 --case {case}") == fits("SEIZURE-2", "SEIZURE-1 not changed")
    assert stronghold("edit SEIZURE-1 --weight 5g").code == 0


def test_a_case_that_is_borrowed_from_a_restricted_record_is_not_told(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """An item of a find has its case from a restricted arrest: what the find's case is, another item does not tell."""
    prepared(
        *FIND[:3],
        "add arrest --date 13/6/2021 --person P-9 --case 2",
        "add seizure --date 13/6/2021 --item heroin --weight 4g --arrest 1",
        "restrict ARREST-1 --why contested",
    )
    for case in (1, 2):
        new = f"add seizure --date 13/6/2021 --item ketamine --weight 1g --find 1 --case {case} --dry-run"
        assert stronghold(new) == fits("ARREST-1", "seizure not recorded")


def test_undo_says_nothing_of_what_a_restricted_record_has(stronghold: Stronghold, prepared: Prepared) -> None:
    """What a restricted record names does not go, and its field is not told."""
    prepared(
        *BASE,
        "add arrest --date 1/7/2021 --person P-2 --line 1",
        "add charge --date 13/7/2021 --person P-2 --offences pwits-a --arrest 1",
        "restrict CHARGE-1 --why contested",
    )
    assert stronghold("undo 4 --why slip") == fits("CHARGE-1", "change 4 cannot be taken back")


def test_a_new_person_gets_the_key_after_the_highest(stronghold: Stronghold, prepared: Prepared) -> None:
    """The docs say so: no two people share a key, restricted or not."""
    prepared(*ARRESTED)
    assert "P-51" in stronghold("add arrest --date 1/8/2021 --person new").err


@pytest.mark.parametrize(
    ("restricted", "hidden"),
    [
        ("ARREST-1", ("ARREST-1", "1 Apr")),
        ("SENTENCE-1", ("SENTENCE-1", "3 Jun")),
        ("ARREST-1 SENTENCE-1", ("ARREST-1", "SENTENCE-1", "1 Apr", "3 Jun")),
    ],
)
def test_no_finding_quotes_a_restricted_record_beside_its_own(
    stronghold: Stronghold, prepared: Prepared, restricted: str, hidden: tuple[str, ...]
) -> None:
    """A charge whose person was arrested or sentenced by what is restricted has no finding that says so."""
    prepared(
        *BASE,
        "add arrest --date 1/4/2021 --person P-50 --line 1",
        "add sentence --date 3/6/2021 --person P-50 --disposal imprisonment --term 1y --line 1",
        f"restrict {restricted} --why contested",
        "add charge --date 2/4/2021 --person P-50 --offences pwits-a --line 1",
    )
    answer = stronghold("check")
    assert [word for word in hidden if word in answer.out] == []
    for ref in {"ARREST-1", "SENTENCE-1"} - {*restricted.split()}:
        assert ref in answer.out


def test_no_finding_tells_that_a_restricted_record_is_voided(stronghold: Stronghold, prepared: Prepared) -> None:
    """Though what names it counts."""
    prepared(
        *ARRESTED[:-1],
        "add charge --date 1/8/2021 --person P-50 --offences pwits-a --arrest 1",
        "void ARREST-1 --why slip",
        "restrict ARREST-1 --why contested",
    )
    assert "voided" not in stronghold("check").out
    stronghold("restrict --lift ARREST-1 --why over")
    assert "ARREST-1 was voided" in stronghold("check").out


@pytest.mark.parametrize("restricted", ["", "restrict CHARGE-1 --why contested"])
def test_what_a_new_sentence_settles_is_not_told_of_a_restricted_charge(
    stronghold: Stronghold, prepared: Prepared, restricted: str
) -> None:
    """Whose it is, and since when it waited."""
    lines = (
        *BASE,
        "add charge --date 2/4/2021 --person P-50 --offences pwits-a --outcome convicted --outcome-on 3/5/2021",
        restricted,
    )
    prepared(*filter(None, lines))
    answer = stronghold("add sentence --date 3/6/2021 --person P-50 --disposal imprisonment --term 1y --line 1")
    assert answer.code == 0
    voided = stronghold("void SENTENCE-1 --why slip")
    told = [word for word in ("CHARGE-1", "3 May") if word in answer.err + voided.out + voided.err]
    assert bool(told) is not bool(restricted)


def test_a_key_that_is_taken_apart_tells_of_no_restricted_record(stronghold: Stronghold, prepared: Prepared) -> None:
    """Whose it would be, and what it names."""
    prepared(
        *BASE,
        "add arrest --date 1/4/2021 --person P-2 --line 1",
        "add arrest --date 5/4/2021 --person P-3",
        "same P-2 P-3 --why photo",
        "add charge --date 6/4/2021 --person P-3 --offences pwits-a --arrest 1",
        "restrict CHARGE-1 --why contested",
    )
    assert stronghold("same --apart P-3") == fits("CHARGE-1", "P-3 not taken apart")
