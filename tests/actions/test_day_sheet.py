"""Keeping a sheet: its records with their links, what it settles in the ledger, and what is remarked on."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from stronghold_cli.actions.day import KeptSheet, keep_sheet
from stronghold_cli.errors import Refused
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.sheet.reader import read_sheet
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.creation import empty_in_memory
from stronghold_cli.store.records.recording import Given, reading_of, record_one
from stronghold_cli.store.records.rows import fetch

TODAY = date(2021, 8, 31)
Answer = tuple[KeptSheet, dict[str, Record]]


@pytest.fixture
def ledger() -> Iterator[Connection]:
    """A ledger in memory with two cases and a line of the first."""
    with empty_in_memory(datetime.fromisoformat("2021-08-31T12:00:00+01:00")) as connection:
        for kind, texts in (
            ("case", {"name": "Larch", "opened": "1/3/2021"}),
            ("case", {"name": "Rowan", "opened": "1/3/2021"}),
            ("line", {"name": "Falcon", "case": "1"}),
        ):
            record_one(connection, KINDS[kind], Given(texts), TODAY)
        yield connection


def keep(ledger: Connection, text: str, **heading: str) -> Answer:
    """Keep a sheet, and return what was kept with its records by reference."""
    headed = {"date": "4/3/2021"} | heading
    kept = keep_sheet(ledger, read_sheet(text, headed, reading_of(ledger, TODAY)), headed, TODAY)
    return kept, {kind.reference(record["no"]): record for kind, record, _ in (*kept.records, *kept.settled)}


def wrong(ledger: Connection, text: str, **heading: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        keep(ledger, text, **heading)
    assert refused.value.said == "sheet not recorded"
    return [str(problem) for problem in refused.value.problems]


def test_a_warrant_day_is_kept_with_its_links(ledger: Connection) -> None:
    """Each record has the number, the class and the links that the same commands would have given it."""
    kept, records = keep(
        ledger,
        "warrant 1 address\n"
        "arrest P-31 line-holder pwits-a\n"
        "arrest P-33 child runner pwits-a\n"
        "find on P-31\n"
        "  heroin 41 wraps 4.92g gross JB/1\n"
        "  cash £4,260 poca JB/3\n"
        "  2 phones JB/4\n"
        "nrm-referral P-33\n",
        time="06:00",
        line="1",
    )
    assert [(kind.reference(record["no"]), at) for kind, record, at in kept.records] == [
        ("ACTIVITY-1", 1),
        ("ARREST-1", 2),
        ("ARREST-2", 3),
        ("SEIZURE-1", 5),
        ("SEIZURE-2", 6),
        ("SEIZURE-3", 7),
        ("SAFEGUARDING-1", 8),
    ]
    assert kept.settled == ()
    assert (records["ARREST-1"]["activity"], records["ARREST-1"]["offence"]) == (1, "PWITS class A")
    heroin, phones = records["SEIZURE-1"], records["SEIZURE-3"]
    assert (heroin["class"], heroin["find"], heroin["arrest"], heroin["activity"]) == ("A", None, 1, 1)
    assert (phones["item"], str(phones["pieces"]), phones["find"], phones["time"]) == ("phone", "2", 1, "06:00")
    for kind, record, _ in kept.records:
        kept_now = fetch(ledger, kind, record["no"])
        assert {name: kept_now[name] for name in kind.fields} == {name: record[name] for name in kind.fields}


def test_a_find_links_to_an_arrest_of_that_day_in_the_ledger(ledger: Connection) -> None:
    """To the one arrest; where there is none, or several, the sheet stops and says which."""
    keep(ledger, "arrest P-31\narrest P-32\narrest P-32")
    keep(ledger, "arrest P-31", date="5/3/2021")
    _, records = keep(ledger, "find on P-31\n phone\n car")
    assert [record["arrest"] for record in records.values()] == [1, 1]
    assert wrong(ledger, "find on P-32\n phone\nfind on P-99\n car") == [
        "line 2: arrest: ARREST-2 and ARREST-3 are of P-32 on 4 Mar 2021 (say on ARREST-2)",
        "line 4: arrest: no arrest of P-99 on 4 Mar 2021, on this sheet or in the ledger "
        "(if there was one: arrest P-99 on a line above, or on ARREST-31; "
        'else leave the person out, e.g. notes="from P-99")',
    ]


def test_an_outcome_settles_the_one_charge_that_awaits_it(ledger: Connection) -> None:
    """The charge is changed, not written anew, and keeps what it was for; the outcome is of the sheet's day."""
    keep(ledger, "charge P-37 poss-a\ncharge P-38 ocg")
    kept, records = keep(ledger, "acquitted P-37\nconvicted CHARGE-2 guilty", date="2/7/2021")
    assert kept.records == ()
    assert [(record["no"], at) for _, record, at in kept.settled] == [(1, 1), (2, 2)]
    settled = records["CHARGE-1"]
    assert (settled["outcome"], settled["outcome_on"], settled["date"]) == (
        "acquitted",
        date(2021, 7, 2),
        date(2021, 3, 4),
    )
    assert (settled["offences"], records["CHARGE-2"]["plea"]) == ("possession of class A", "guilty")
    assert fetch(ledger, KINDS["charge"], 1)["outcome"] == "acquitted"


def test_a_result_of_custody_decides_the_one_arrest_that_is_open(ledger: Connection) -> None:
    """A later sheet says what became of somebody: no second arrest, and nobody's who has none."""
    keep(ledger, "P-4 arrested, RUI\nP-5 arrested")
    kept, records = keep(ledger, "P-4 NFA\nP-5 bailed to 1/6/2021", date="9/3/2021")
    assert kept.records == ()
    assert [records[ref]["result"] for ref in ("ARREST-1", "ARREST-2")] == ["no-further-action", "bailed"]
    assert records["ARREST-1"]["result_on"] == date(2021, 3, 9)
    assert records["ARREST-2"]["bail_until"] == date(2021, 6, 1)
    assert wrong(ledger, "P-4 cautioned", date="10/3/2021") == [
        "line 1: no arrest of P-4 is open on that day (see: stronghold list arrest --where person=P-4; to record one "
        "of this day: arrest P-4 cautioned; of a day before, first: stronghold add arrest --date DATE …)"
    ]
    keep(ledger, "P-6 arrested, bailed until 1/6/2021")
    keep(ledger, "charge P-6 pwits-a", date="9/3/2021")
    assert "no arrest of P-6 is open on that day" in wrong(ledger, "P-6 NFA", date="10/3/2021")[0]
    keep(ledger, "P-5 arrested", date="10/3/2021")
    assert wrong(ledger, "P-5 NFA", date="11/3/2021") == [
        "line 1: ARREST-2 and ARREST-4 of P-5 are open (say which, e.g. stronghold edit ARREST-2 --result "
        "no-further-action)"
    ]


def test_an_outcome_without_one_open_charge_stops_the_sheet(ledger: Connection) -> None:
    """None, several, one of other offences, one settled, one of somebody else, none of that number: each is named."""
    keep(ledger, "charge P-37 poss-a\ncharge P-37 poss-b\ncharge P-38 ocg\ncharge P-39 ocg acquitted")
    assert wrong(
        ledger,
        "acquitted P-50\nacquitted P-37\nacquitted P-38 poss-a\nacquitted CHARGE-4\nacquitted P-38 CHARGE-1\n"
        "acquitted CHARGE-9\nacquitted P-38 date=5/3/2021",
    ) == [
        "line 1: no charge of P-50 awaits an outcome "
        "(to record one, say its offences too, e.g. acquitted P-50 pwits-a)",
        "line 2: CHARGE-1 and CHARGE-2 of P-37 await an outcome (say which, e.g. acquitted CHARGE-1)",
        "line 3: CHARGE-3 of P-38 awaits an outcome, and is for something else "
        "(say which, e.g. acquitted CHARGE-3; charge P-38 … acquitted records a new one)",
        "line 4: CHARGE-4 has outcome acquitted already (leave the line out)",
        "line 5: CHARGE-1 is of P-37, not of P-38 (name another charge)",
        "line 6: no CHARGE-9 (see: stronghold list charge)",
        "line 7: date: CHARGE-3 keeps its own (say outcome-on=)",
    ]


def test_what_tells_two_charges_apart_says_which_is_meant(ledger: Connection) -> None:
    """The offences, or the case of the heading; a charge without a case may be of any."""
    keep(ledger, "charge P-37 poss-a case=1\ncharge P-37 poss-b case=2\ncharge P-38 ocg")
    assert keep(ledger, "acquitted P-37 poss-b")[1].keys() == {"CHARGE-2"}
    keep(ledger, "charge P-37 poss-b case=2")
    assert keep(ledger, "acquitted P-37", line="1")[1].keys() == {"CHARGE-1"}
    assert keep(ledger, "acquitted P-38", case="1")[1].keys() == {"CHARGE-3"}
    assert wrong(ledger, "acquitted P-37", case="1")[0].startswith("line 1: no charge of P-37 awaits an outcome")


def test_an_outcome_of_what_was_never_recorded_is_recorded_with_it(ledger: Connection) -> None:
    """Where the line says for what; the heading then holds for it as for any other record."""
    kept, records = keep(ledger, "convicted P-50 poss-a guilty", case="2")
    assert kept.settled == ()
    charge = records["CHARGE-1"]
    assert (charge["outcome"], charge["outcome_on"], charge["case"], charge["counts"]) == (
        "convicted",
        date(2021, 3, 4),
        2,
        1,
    )


def test_a_charge_and_its_outcome_may_be_on_one_sheet(ledger: Connection) -> None:
    """In any order; one outcome is enough."""
    kept, _ = keep(ledger, "acquitted P-37\ncharge P-37 poss-a")
    assert [record["outcome"] for _, record, _ in kept.settled] == ["acquitted"]
    keep(ledger, "charge P-38 ocg")
    assert wrong(ledger, "acquitted CHARGE-2\nconvicted CHARGE-2")[0].startswith("line 2: CHARGE-2 ")


def test_keys_of_people_who_are_new_follow_those_of_the_ledger_and_the_sheet(ledger: Connection) -> None:
    """`new` is somebody each time, `new=A` one person on all lines; none is a key that the sheet names."""
    keep(ledger, "arrest P-7")
    kept, _ = keep(
        ledger, "arrest new\narrest new=A\narrest P-9\nnrm-referral new=a\nsentence new yoi 2y x2 concurrent"
    )
    assert [record["person"] for _, record, _ in kept.records] == ["P-10", "P-11", "P-9", "P-11", "P-12", "P-12"]


def test_what_somebody_should_know_is_remarked_on(ledger: Connection) -> None:
    """New people; a person sentenced who was never charged; an exhibit that is there; a charge that is settled."""
    keep(ledger, "charge P-31 ocg\nphone JB/1\nphone JB/2 case=2", case="1")
    kept, _ = keep(
        ledger,
        "sentence P-31 yoi 2y\nsentence P-34 suspended 20m for 2y\nphone jb/1\nphone JB/2\nphone JB/3",
        case="1",
    )
    assert kept.remarks == (
        "SEIZURE-3..5 are kept as 3 finds, for no arrest or activity is above "
        "(put what came of one search under a line find, indented)",
        "P-34 is new: no record had this person before",
        "P-34 was never charged in this ledger, so no conviction is counted",
        "exhibit jb/1 of SEIZURE-3 is SEIZURE-1 too, in CASE-1",
        "SENTENCE-1: charge CHARGE-1, of 4 Mar 2021: the only one of P-31 with outcome awaiting",
    )
    assert [(record["no"], record["outcome"]) for _, record, _ in kept.settled] == [(1, "convicted")]


def test_a_plea_beside_a_sentence_is_of_the_charge_that_is_open_or_makes_one(ledger: Connection) -> None:
    """Somebody who was convicted before is sentenced for that; a plea to it again would be a second charge."""
    keep(ledger, "charge P-31 pwits-a\nconvicted P-33 pwits-a", case="1")
    with pytest.raises(Refused, match="CHARGE-2 of P-33 is for that, and has the outcome convicted already"):
        keep(ledger, "P-33 pleaded guilty PWITS heroin", case="1")
    with pytest.raises(Refused) as refused:
        keep(ledger, "P-33 pleaded guilty, 3 years\nphone on P-55", case="1")
    assert [each.line for each in refused.value.problems] == [2]
    sheet = "P-31 pleaded guilty, 5 years\nP-32 pleaded guilty PWITS heroin and poss cannabis, 2 years"
    kept, _ = keep(ledger, f"{sheet}\nP-33 pleaded guilty PWITS heroin, 3 years", case="1")
    assert [kind.name for kind, *_ in kept.records] == ["sentence", "sentence", "charge", "sentence"]
    settled = {record["no"]: (record["offences"], record["plea"], record["outcome"]) for _, record, _ in kept.settled}
    assert settled[1] == ("PWITS class A", "guilty", "convicted")
    assert settled[3] == ("PWITS class A; possession of class B", "guilty", "convicted")
    assert len(kept.settled) == 2
    keep(ledger, "charge P-34 pwits-a", case="1")
    kept, _ = keep(ledger, "P-34 PTPH, NG to PWITS crack and PWITS heroin, RIC", case="1")
    assert [(record["no"], record["plea"]) for _, record, _ in kept.settled] == [(4, "not-guilty")]


def test_what_the_order_of_a_sheet_makes_of_finds_is_remarked_on(ledger: Connection) -> None:
    """Whose things were taken to be, what is one find, and what may be one and was kept apart."""
    keep(ledger, "arrest P-1\narrest P-2\narrest P-3")
    kept, _ = keep(
        ledger,
        "arrest P-1\nheroin 3 wraps\ncash £3\narrest P-2\nphone\nwarrant\nknife\naxe\nvan\ncrack 1 wrap\n"
        "stop and search\nmachete\nvehicle-stop number=2\n2 phones\ncash £4\nknife on P-2\naxe\nphone at home\n"
        "axe on P-2",
        date="5/3/2021",
    )
    assert kept.remarks == (
        "SEIZURE-1..2 are one find, taken as seized from P-1, ARREST-4 (apart parts what is another)",
        "SEIZURE-3 is a find of its own, taken as seized from P-2, ARREST-5, after that of line 2",
        "SEIZURE-4..5 are one find of ACTIVITY-1 (apart parts what is another)",
        "SEIZURE-6..7 are one find of the van (apart parts what is another)",
        "SEIZURE-8 is a find of its own of ACTIVITY-2, after that of line 9",
        "SEIZURE-9..10 are kept as 2 finds, for line 13 is of several places "
        "(put what came of one search under a line find, indented)",
        "SEIZURE-11..12 are one find on P-2 (apart parts what is another)",
        "SEIZURE-13 is a find of its own at home, after that of line 16",
        "SEIZURE-14 begins a second find on P-2, after that of line 16 (move it there if it was one search)",
    )


def test_each_find_that_begins_without_apart_and_what_has_no_arrest_is_remarked_on(ledger: Connection) -> None:
    """Under a bare find, after it, at a place of its own, and under several arrests."""

    def remarks(text: str) -> tuple[str, ...]:
        kept, _ = keep(ledger, text)
        return tuple(each for each in kept.remarks if "is new" not in each)

    assert remarks("arrest P-1\ncash £7 in bedroom\nfind\n cash £4\n car\nphone") == (
        "SEIZURE-1 is taken as seized from P-1, ARREST-1",
        "SEIZURE-2..3 are one find, taken as seized from P-1, ARREST-1",
        "SEIZURE-4 begins a second find, taken as seized from P-1, ARREST-1, after that of line 2 "
        "(move it there if it was one search)",
    )
    assert remarks("warrant 1 address\nfind\n crack 1g\n phone\nknife") == (
        "SEIZURE-5..6 are one find of ACTIVITY-1",
        "SEIZURE-7 begins a second find of ACTIVITY-1, after that of line 2 (move it there if it was one search)",
    )
    assert remarks('arrest P-1\nphone\nknife at "boot of Audi"\nfind on P-1\n axe\naxe arrest=') == (
        "SEIZURE-8 is taken as seized from P-1, ARREST-2",
        "SEIZURE-9 is a find of its own at boot of Audi, after that of line 2",
        "SEIZURE-9 has no arrest, though ARREST-2 is above (say from P-1 if that is so)",
        "SEIZURE-11 is a find of its own on nobody, after that of line 4",
    )
    assert remarks("arrest P-2\narrest P-3\nphone\napart\nphone") == (
        "SEIZURE-12 has no arrest, though ARREST-3..4 are above (say from whom if that is so)",
        "SEIZURE-13 has no arrest, though ARREST-3..4 are above (say from whom if that is so)",
    )
    assert remarks("arrest P-4\nphone\nfind\n crack 1g arrest=\n knife") == (
        "SEIZURE-14 is taken as seized from P-4, ARREST-5",
        "SEIZURE-16 is taken as seized from P-4, ARREST-5",
    )


def test_a_sentence_with_its_outcome_on_the_same_sheet_is_not_remarked_on(ledger: Connection) -> None:
    """The charge is settled by then."""
    keep(ledger, "charge P-31 ocg")
    kept, _ = keep(ledger, "sentence P-31 yoi 2y charge=1\nconvicted P-31")
    assert kept.remarks == ()


def test_rules_between_records_name_the_line(ledger: Connection) -> None:
    """No such case, cash settled beyond what was counted, another person's sentence, a record that names itself."""
    keep(ledger, "cash £100\nsentence P-1 yoi 2y")
    assert wrong(
        ledger,
        "arrest P-1 CASE-9\nforfeited SEIZURE-1 £60\nreturned SEIZURE-1 £60\nsentence P-2 yoi 1y with=SENTENCE-1\n"
        "sentence P-3 yoi 1y with=SENTENCE-3\nacquitted P-77",
    ) == [
        "line 1: case: no CASE-9 (see: stronghold list case)",
        "line 3: amount: forfeited, returned and confiscated would come to £120, over the £100 of SEIZURE-1 "
        "(if the cash was recounted: stronghold edit SEIZURE-1 --value £120)",
        "line 4: with: SENTENCE-1 has person P-1, not P-2 (name another sentence)",
        "line 5: with: SENTENCE-3 would be this sentence itself (name another sentence)",
        "line 6: no charge of P-77 awaits an outcome "
        "(to record one, say its offences too, e.g. acquitted P-77 pwits-a)",
    ]


def test_a_court_day_keeps_groups_and_what_follows(ledger: Connection) -> None:
    """Terms that run together are joined, one that follows names the one before it."""
    _, records = keep(
        ledger,
        "sentence P-31 imprisonment 6y9m x2 concurrent\nsentence P-35 imprisonment 4y\n"
        "sentence P-35 imprisonment 18m consecutive",
        court="Aylesbury Crown Court",
    )
    joined = [(record["with"], record["after"], record["court"]) for record in records.values()]
    court = "Aylesbury Crown Court"
    assert joined == [(None, None, court), (1, None, court), (None, None, court), (None, 3, court)]


def test_a_sentence_for_another_offence_proves_no_charge(ledger: Connection) -> None:
    """A fine for possession leaves the charge of PWITS as it is, and says why."""
    keep(ledger, "charge P-31 pwits-a", case="1")
    kept, _ = keep(ledger, "P-31 convicted poss heroin, fined £250", case="1")
    assert not kept.settled
    assert any("is for PWITS class A, and this sentence for possession of class A" in each for each in kept.remarks)
