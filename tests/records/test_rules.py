"""Every rule of one record, as a person meets it: an exit code, and one line that names the field and what to type."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from conftest import Stronghold

CASE = "add case --name Larch --opened 4/3/2019"
LINE = "add line --name Falcon"
ARREST = "add arrest --date 4/3/2021 --person P-31"
HEROIN = "add seizure --date 4/3/2021 --item heroin"
SENTENCE = "add sentence --date 4/3/2021 --person P-31 --disposal"

FORBIDDEN = [
    # The day of a thing done is not in the future.
    (f"{CASE} --closed 1/9/2021", "closed: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
    (f"{LINE} --first-seen 1/9/2021", "first_seen: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
    (f"{LINE} --dismantled 1/9/2021", "dismantled: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
    ("add arrest --date 1/9/2021 --person P-31", "date: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
    (f"{ARREST} --result charged --result-on 1/9/2021", "result_on: 1 Sep 2021 is in the future"),
    (f"{SENTENCE} dto --term 4m --quashed-on 1/9/2021", "quashed_on: 1 Sep 2021 is in the future"),
    (f"{SENTENCE} dto --term 4m --varied-on 1/9/2021", "varied_on: 1 Sep 2021 is in the future"),
    # Days in order.
    (f"{CASE} --closed 3/3/2019", "closed: 3 Mar 2019 is before opened, 4 Mar 2019"),
    (f"{LINE} --first-seen 4/3/2019 --dismantled 3/3/2019", "dismantled: 3 Mar 2019 is before first_seen, 4 Mar 2019"),
    (f"{ARREST} --result charged --result-on 3/3/2021", "result_on: 3 Mar 2021 is before date, 4 Mar 2021"),
    (f"{SENTENCE} dto --term 4m --varied-on 3/3/2021", "varied_on: 3 Mar 2021 is before date, 4 Mar 2021"),
    (f"{SENTENCE} dto --term 4m --quashed-on 3/3/2021", "quashed_on: 3 Mar 2021 is before date, 4 Mar 2021"),
    *(
        (f"add safeguarding --date 4/3/2021 --people 1 --action {said}", message)
        for said, message in (
            ("referred --reasonable-grounds positive", "reasonable_grounds: is only for an nrm-referral"),
            ("nrm-referral --reasonable-grounds-on 5/3/2021", "is only for a reasonable grounds decision"),
            (
                "nrm-referral --reasonable-grounds negative --conclusive-grounds positive",
                "is only for a referral whose reasonable grounds decision was not negative",
            ),
            (
                "nrm-referral --conclusive-grounds positive --conclusive-grounds-on 3/3/2021",
                "conclusive_grounds_on: 3 Mar 2021 is before date, 4 Mar 2021",
            ),
        )
    ),
    # What is needed because of another field.
    (f"{LINE} --replaces 1", "first_seen: missing, since it replaces another line (e.g. --first-seen 4/3/2019)"),
    (f"{ARREST} --result charged", "result_on: missing, since the result is not pending (e.g. --result-on 5/3/2021)"),
    # An item and how much of it.
    (
        "add seizure --date 4/3/2021 --item widget --new-item",
        "category: missing, for 'widget' is not in the item table",
    ),
    (f"{HEROIN} --weight 1g --category cash", "category: heroin is a drug, not cash (leave it out)"),
    (HEROIN, 'weight: missing, a drug has a weight, pieces or both (e.g. --weight "4.92 g")'),
    (
        f"{HEROIN} --pieces 4",
        "pieces: say what was counted (one of tablets, wraps, ml, vials, bottles, doses, rocks, bags, deals, bombs, "
        'e.g. --pieces "4 tablets" or --pieces "4 wraps")',
    ),
    ("add seizure --date 4/3/2021 --item cash --pieces 4", "pieces: cash has no weight and no pieces"),
    ("add seizure --date 4/3/2021 --item cash --weight 4g", "(e.g. --value £4,260)"),
    ("add seizure --date 4/3/2021 --item machete --weight 4g", "weight: is only for drugs (leave it out)"),
    ("add seizure --date 4/3/2021 --item machete --pieces '4 wraps'", "pieces: a thing is counted without a unit"),
    *(
        (f"add seizure --date 4/3/2021 --item phone --{field} {value}", f"{field.replace('-', '_')}: is only for drugs")
        for field, value in (
            ("form", "powder"),
            ("weighed", "net"),
            ("identified", "lab"),
            ("purity", "42%"),
            ("lab-ref", "L-1"),
            ("value-basis", "street"),
        )
    ),
    # A term for the disposals that have one, a minimum term for life, neither for the rest.
    *(
        (f"{SENTENCE} {disposal}", f"term: missing, since the disposal is one of {every} (e.g. --term 6y9m)")
        for every in ("imprisonment, yoi, detention, extended, dto, suspended, activation, sopc, hybrid",)
        for disposal in every.split(", ")
    ),
    *(
        (f"{SENTENCE} {disposal} --term 4m", "term: is only for imprisonment, yoi, detention")
        for disposal in (
            *("community", "yro", "referral-order", "fine", "compensation", "conditional-discharge"),
            *("absolute-discharge", "discharge", "bind-over", "deferred", "hospital-order", "no-separate-penalty"),
            "other",
        )
    ),
    *(
        (f"{SENTENCE} {life}", "minimum_term: missing, since it is a life or ipp sentence (e.g. --minimum-term 18y)")
        for life in ("life", "ipp")
    ),
    (f"{SENTENCE} life --minimum-term 18y --term 4m", "term: is only for imprisonment"),
    (f"{SENTENCE} imprisonment --term 4m --minimum-term 3m", "minimum_term: is only for life, ipp (leave it out)"),
    (f"{SENTENCE} imprisonment --term 4m --licence 3m", "licence: is only for extended, sopc (leave it out)"),
    (f"{SENTENCE} imprisonment --term 4m --suspended-for 3m", "suspended_for: is only for suspended (leave it out)"),
    (f"{SENTENCE} fine --effective 4m", "effective: is only for imprisonment"),
]

UNREADABLE = [
    ("add arrest --date 31/02/2021 --person P-31", "date: '31/02/2021' is not a day of the calendar (e.g. "),
    ("add arrest --date 21 --person P-31", "date: '21' is not a date (e.g. 4/3/2021"),
    ("add arrest --date 4/3/2021 --person 'Ada Lovelace'", "person: 'Ada Lovelace' is not a person's key"),
    (f"{ARREST} --age-band teenager", "age_band: 'teenager' is not one of adult, child, unknown"),
    (f"{ARREST} --role runer", "(did you mean runner?)"),
    (f"{ARREST} --activity SEVEN", "activity: 'SEVEN' is not a reference (e.g. ACTIVITY-12)"),
    (f"{HEROIN} --weight 42.5", "weight: '42.5' has no unit (e.g. 42.5 g)"),
    (f"{HEROIN} --weight 12,5g", "weight: '12,5g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
    (f"{HEROIN} --weight 0.0001g", "weight: '0.0001g' is finer than a milligram (e.g. 4.92 g)"),
    (f"{HEROIN} --weight 0g", "weight: '0g' is nothing at all (leave out what is unknown)"),
    (f"{HEROIN} --weight=-1g", "weight: '-1g' is not a weight"),
    (f"{HEROIN} --weight NaNg", "weight: 'NaNg' is not a weight"),
    (f"{HEROIN} --weight 1e400g", "weight: '1e400g' is not a weight"),
    (f"{HEROIN} --weight 99999999999999999999g", "is too large (at most 1,000,000 kg)"),
    (f"{HEROIN} --weight '４.92 g'", "is not a weight"),  # full-width digits
    (f"{HEROIN} --weight 1g --value £4,25", "value: '£4,25' is not "),
    (f"{HEROIN} --weight 1g --value £10.005", "value: '£10.005' "),
    (f"{HEROIN} --weight 1g --value €50", "value: '€50' "),
    (f"{HEROIN} --weight 1g --purity 101", "purity: '101' is not a percentage (e.g. 42% or 7.5%)"),
    (f"{HEROIN} --weight 1g --time 25:00", "time: '25:00' is not a time of day (e.g. 06:15)"),
    (f"{HEROIN} --pieces '1.5 wraps'", "pieces: '1.5 wraps' is not a whole number of pieces (e.g. 41 wraps)"),
    (f"{SENTENCE} imprisonment --term 18", "term: '18' has no unit (e.g. 6y9m, 18 months or 28 days)"),
    (f"{SENTENCE} imprisonment --term 2000y", "term: '2000y' is over a thousand years (e.g. 6y9m or 18 months)"),
    ("add line --name ' '", "name: is empty (leave it out, or say what it is)"),
]


def recorded(stronghold: Stronghold, number: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(stronghold(f"show SEIZURE-{number} --format json").out)["record"]
    return found


def refused(stronghold: Stronghold, line: str, code: int, words: str, ledger: Path) -> None:
    before = ledger.read_bytes()
    answer = stronghold(line)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("error: ")
    assert answer.err.count("\n") == 1
    assert words in answer.err
    assert ledger.read_bytes() == before, "nothing is kept of what is refused"


@pytest.mark.parametrize(("line", "words"), FORBIDDEN)
@pytest.mark.usefixtures("begun")
def test_what_a_rule_forbids_is_refused_in_a_line(stronghold: Stronghold, ledger: Path, line: str, words: str) -> None:
    """Exit code 5, the field, and what to do about it."""
    refused(stronghold, line, 5, words, ledger)


@pytest.mark.parametrize(("line", "words"), UNREADABLE)
@pytest.mark.usefixtures("begun")
def test_what_cannot_be_read_is_refused_in_a_line(stronghold: Stronghold, ledger: Path, line: str, words: str) -> None:
    """Exit code 2, the field, what was typed, and an example of what can be read."""
    refused(stronghold, line, 2, words, ledger)


def test_everything_wrong_is_named_at_once(stronghold: Stronghold, ledger: Path) -> None:
    """What is missing and what cannot be read, a line each, so that nobody corrects it field by field."""
    answer = stronghold("add seizure --weight 42.5 --value nothing --time noon")
    assert answer.code == 2
    lines = answer.err.splitlines()
    assert lines[0] == "error: seizure not recorded:"
    assert [line.split(":")[0].strip() for line in lines[1:]] == ["date", "time", "item", "weight", "value"]
    assert not ledger.exists()


@pytest.mark.usefixtures("begun")
def test_every_broken_rule_is_named_at_once(stronghold: Stronghold) -> None:
    """Two rules broken by one record are two lines."""
    answer = stronghold(f"{SENTENCE} imprisonment --licence 1y --quashed-on 3/3/2021")
    assert answer.code == 5
    assert [line.split(":")[0].strip() for line in answer.err.splitlines()[1:]] == ["term", "licence", "quashed_on"]


@pytest.mark.parametrize(
    "line",
    [
        f"{CASE} --closed 4/3/2019",
        f"{LINE} --first-seen 4/3/2019 --dismantled 4/3/2019",
        "add arrest --date today --person P-31",
        "add arrest --date 31/8/2021 --person P-31 --result charged --result-on 31/8/2021",
        f"{HEROIN} --weight 1mg",
        f"{HEROIN} --pieces '41 wraps'",
        "add seizure --date 4/3/2021 --item cash",
        "add seizure --date 4/3/2021 --item machete",
        f"{SENTENCE} life --minimum-term 18y",
        f"{SENTENCE} fine",
        f"{SENTENCE} extended --term 6y --licence 3y --effective 6y",
        f"{SENTENCE} imprisonment --term 1000y",
    ],
)
@pytest.mark.usefixtures("begun")
def test_what_is_just_within_the_rules_is_recorded(stronghold: Stronghold, line: str) -> None:
    """Today, the same day twice, the smallest weight, the longest term, a drug without a weight, cash uncounted."""
    assert stronghold(line).code == 0


@pytest.mark.usefixtures("begun")
def test_a_day_of_a_thing_due_may_be_in_the_future(stronghold: Stronghold) -> None:
    """A detention of cash ends on a day to come."""
    assert stronghold("add seizure --date 30/8/2021 --item cash --value £4,260").code == 0
    order = "add cash-order --date 31/8/2021 --seizure 1 --amount £4,260 --stage"
    assert stronghold(f"{order} detained --until 28/2/2022") == (0, "CASH-ORDER-1\n", "")
    answer = stronghold(f"{order} returned --until 28/2/2022")
    assert (answer.code, answer.err) == (
        5,
        "error: cash-order not recorded: until: is only for a detention or a notice (leave it out)\n",
    )
    assert stronghold(f"{order} detained --until 30/8/2021").err.endswith("is before date, 31 Aug 2021\n")


@pytest.mark.usefixtures("begun")
def test_a_person_is_a_key_and_never_a_name(stronghold: Stronghold) -> None:
    """`p 31` is `P-31`; one never seen is said to be new; `new` gives the next."""
    assert stronghold("add arrest --date 4/3/2021 --person 'p 31'").err == (
        "P-31 is new: no record had this person before\n"
    )
    assert stronghold("add arrest --date 5/3/2021 --person p-0031").err == ""
    assert stronghold("add arrest --date 4/3/2021 --person new").err == (
        "P-32 is new: no record had this person before\n"
    )


@pytest.mark.parametrize(
    ("item", "day", "expected"),
    [
        ("cannabis", "28/1/2004", "B"),
        ("cannabis", "29/1/2004", "C"),
        ("cannabis", "25/1/2009", "C"),
        ("cannabis", "26/1/2009", "B"),
        ("ketamine", "31/12/2005", "none"),
        ("ketamine", "9/6/2014", "C"),
        ("ketamine", "10/6/2014", "B"),
        ("GHB", "12/4/2022", "C"),
        ("GHB", "13/4/2022", "B"),
        ("nitrous oxide", "25/5/2016", "none"),
        ("nitrous oxide", "26/5/2016", "psa"),
        ("nitrous oxide", "7/11/2023", "psa"),
        ("nitrous oxide", "8/11/2023", "C"),
        ("crack cocaine", "4/3/2021", "A"),
        ("paracetamol", "4/3/2021", "none"),
        ("mystery dust", "4/3/2021", "unknown"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_drug_gets_the_class_that_it_had_on_that_day(
    stronghold: Stronghold, item: str, day: str, expected: str
) -> None:
    """On the last day of one order and the first of the next; what the table cannot say is unknown, never guessed."""
    later = datetime.fromisoformat("2024-06-01T12:00:00+01:00")
    known = " --category drug --new-item" if item == "mystery dust" else ""
    assert stronghold(f"add seizure --date {day} --item '{item}' --weight 1g{known}", now=later).code == 0
    assert recorded(stronghold, 1)["class"] == expected


@pytest.mark.usefixtures("begun")
def test_a_form_can_change_the_class(stronghold: Stronghold) -> None:
    """Amphetamine is class B, and class A where it was prepared for injection."""
    assert stronghold("add seizure --date 4/3/2021 --item speed --weight 1g").code == 0
    assert stronghold("add seizure --date 4/3/2021 --item speed --weight 1g --form injectable").code == 0
    assert [recorded(stronghold, number)["class"] for number in (1, 2)] == ["B", "A"]


@pytest.mark.usefixtures("begun")
def test_the_defaults_of_a_seizure_follow_its_category(stronghold: Stronghold) -> None:
    """One thing where nobody says how many; street value of a drug; neither of cash."""
    assert stronghold("add seizure --date 4/3/2021 --item machete").code == 0
    assert stronghold(f"{HEROIN} --weight 1g --value £10").code == 0
    assert stronghold("add seizure --date 4/3/2021 --item cash --value £10").code == 0
    machete, heroin, cash = (recorded(stronghold, number) for number in (1, 2, 3))
    assert (machete["category"], machete["pieces"]["number"], machete["class"]) == ("weapon", 1, None)
    assert (heroin["category"], heroin["pieces"], heroin["value_basis"]) == ("drug", None, "street")
    assert (cash["category"], cash["pieces"], cash["value_basis"]) == ("cash", None, None)


@pytest.mark.parametrize("given", ["--weight 4g", "--pieces '41 wraps'", "--form powder --purity 40%"])
@pytest.mark.usefixtures("begun")
def test_what_is_only_for_drugs_waits_until_the_item_is_known(stronghold: Stronghold, given: str) -> None:
    """A missing item is all that is said: whether it is a drug is not known yet."""
    answer = stronghold(f"add seizure --date 4/3/2021 {given}")
    assert answer == (2, "", "error: seizure not recorded: item: missing (e.g. --item heroin)\n")
