"""Small ledgers of charges and cases, what became of them and what of them stands, worked out by hand in words."""

from pathlib import Path

from by_hand import Book

CHARGES = """\
arrest date=1/2/2020 person=P-1 role=line-holder
arrest date=1/2/2020 person=P-2 role=runner
charge date=2/2/2020 person=P-1 offences='PWITS class A x2; possession of class B' arrest=1
charge date=2/2/2020 person=P-2 offences='PWITS class A' arrest=2 outcome=convicted outcome_on=1/3/2020
charge date=2/2/2020 person=P-3 offences='PWITS class A' outcome=acquitted outcome_on=2/3/2020
charge date=3/2/2020 person=P-1 offences='PWITS class A' arrest=1 outcome=convicted outcome_on=1/3/2021
"""


def test_charges_count_their_counts_and_people_by_what_became_of_them(ledger: Path) -> None:
    """3 + 1 + 1 + 1 counts are six, of three people, of whom two were convicted, P-2 in 2020 and P-1 in 2021."""
    book = Book(ledger, CHARGES)
    assert book.shown("charges people.charged people.convicted") == ["6", "3", "2"]
    assert book.shown("people.convicted", "2020") == ["1"]
    assert book.figure("people.convicted").notes == (), "an acquittal is another figure, and not left out of this one"


def test_a_line_holder_charged_is_one_arrested_as_such(ledger: Path) -> None:
    """P-1 is charged twice and counts once; P-2 was a runner; nobody knows what P-3 was, and that is said."""
    book = Book(ledger, CHARGES)
    holders = book.figure("line-holders.charged")
    assert (holders.display, holders.records) == ("1", 2)
    assert holders.notes == ("left out: 1 charge without an arrest that says the person's part in the line",)
    assert book.by("role", "people.charged") == {"line-holder": "1", "runner": "1", "no role": "1"}


def test_who_awaits_trial_is_who_was_charged_by_then_and_not_yet_decided(ledger: Path) -> None:
    """On 29 February three await trial; on 1 March P-2's is decided, on 2 March P-3's, P-1's first one never."""
    book = Book(ledger, CHARGES)
    days = ["1/2/2020", "2/2/2020", "29/2/2020", "1/3/2020", "2/3/2020", "1/3/2021"]
    found = [book.figure("people.awaiting-trial", until=day) for day in days]
    assert [figure.display for figure in found] == ["no record", "3", "3", "2", "1", "1"]
    assert [figure.records for figure in found] == [0, 3, 4, 3, 2, 1]


PLEAS = """\
case name=Larch opened=1/1/2020
case name=Elm opened=1/1/2020
charge date=2/2/2020 person=P-1 offences=pwits-a plea=guilty plea_on=1/3/2020
charge date=2/2/2020 person=P-2 offences=pwits-a plea=guilty
charge date=2/2/2020 person=P-3 offences=pwits-a plea=mixed
charge date=2/2/2020 person=P-4 offences=pwits-a outcome=convicted outcome_on=1/4/2020 case=1
charge date=2/2/2020 person=P-5 offences=pwits-a outcome=convicted outcome_on=1/4/2020
charge date=2/2/2020 person=P-5 offences=poss-b outcome=convicted outcome_on=1/4/2020 case=2
charge date=2/2/2020 person=P-6 offences=pwits-a outcome=died outcome_on=1/4/2020 plea=guilty
sentence date=1/5/2020 person=P-4 disposal=imprisonment term=3y case=1
sentence date=1/5/2020 person=P-5 disposal=imprisonment term=3y case=1
sentence date=1/5/2020 person=P-5 disposal=imprisonment term=3y charge=5
"""


def test_who_pleaded_guilty_or_was_convicted_awaits_sentence_and_no_trial(ledger: Path) -> None:
    """P-2 and P-6 from the charge on, P-1 from the plea on; P-3 pleaded not guilty to a part, and awaits trial.

    P-4 and P-5 await sentence from the conviction to 1 May, P-5 then still that for the charge which neither sentence
    is for; P-6 has died.
    """
    book = Book(ledger, PLEAS)
    days = ["3/2/2020", "1/3/2020", "1/4/2020", "1/5/2020"]
    trial = [book.figure("people.awaiting-trial", until=day).display for day in days]
    sentence = [book.figure("people.awaiting-sentence", until=day) for day in days]
    assert trial == ["4", "3", "1", "1"]
    assert [figure.display for figure in sentence] == ["2", "3", "4", "3"]
    assert [ref for ref, *_ in book.trace("people.awaiting-sentence")] == ["CHARGE-1", "CHARGE-2", "CHARGE-6"]
    note = "left out: 2 charges pleaded guilty to (people.awaiting-sentence)"
    assert book.figure("people.awaiting-trial").notes == (note,)
    assert book.shown("people.convicted") == ["2"], "an end without a verdict is no conviction"


def test_what_stands_is_not_added_from_one_period_to_the_next(ledger: Path) -> None:
    """Cases open on the last day of each year are 1, 2 and 1, and from the first day on they are the same."""
    book = Book(
        ledger,
        """
        case name=Larch opened=1/1/2019 closed=31/12/2020
        case name=Elm opened=31/12/2020
        case name=Ash opened=1/1/2019 closed=31/12/2019
        case name=Yew opened=1/1/2019
        void CASE-4
        """,
    )
    standing = [("2019", "1", "1"), ("2020", "1", "1"), ("2021", "1", "1")]
    assert book.periods("year", "cases.open") == standing, "Larch; on the last day of 2020 Elm, for Larch is closed"
    assert [book.shown("cases.open", day) for day in ("1/1/2019", "30/12/2020", "31/12/2018")] == [
        ["2"],
        ["1"],
        ["no record"],
    ]
    assert book.shown("cases.open", "2022") == ["no record"], "of a year to come nobody knows"
    assert book.left_out("cases.open") == [("CASE-4", "voided: entered twice")]


LENT = """\
case name=Larch opened=1/1/2020 area=Tring
case name=Elm opened=1/1/2020
line name=Falcon first_seen=1/1/2020 case=1
activity date=1/2/2020 activity=warrant line=1
arrest date=1/2/2020 person=P-1 activity=1
charge date=2/2/2020 person=P-1 offences=pwits-a arrest=1 outcome=convicted outcome_on=1/4/2020
sentence date=1/5/2020 person=P-1 disposal=imprisonment term=3y charge=1
seizure date=1/2/2020 item=phone activity=1
seizure date=1/2/2020 item=phone arrest=1 case=2
seizure date=1/2/2020 item=phone
safeguarding date=1/2/2020 action=referred people=1 activity=1
"""


def test_a_record_is_of_the_case_and_line_of_what_it_names(ledger: Path) -> None:
    """Through an activity, an arrest, a charge; its own case goes before a borrowed one."""
    book = Book(ledger, LENT)
    for measure in ("arrests", "charges", "prison", "safeguarding.referred"):
        figure = book.shown(measure)[0]
        assert book.by("line", measure) == {"LINE-1": figure}, measure
        assert book.by("case", measure) == {"CASE-1": figure}, measure
        assert book.by("area", measure) == {"Tring": figure}, measure
    assert book.by("case", "phones") == {"CASE-1": "1", "CASE-2": "1", "no case": "1"}
    assert book.by("line", "phones") == {"LINE-1": "2", "no line": "1"}
