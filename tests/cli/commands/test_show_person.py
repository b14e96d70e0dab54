"""`stronghold show P-31`: all that is tied to a person, in order of time."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold

LEDGER = (
    "case --name 'Operation Larch' --opened 1/3/2021",
    "line --name Falcon --first-seen 4/3/2021 --case 1",
    "arrest --date 20/4/2021 --person P-31 --role runner --line 1",
    "arrest --date 2/3/2021 --person P-31 --age-band adult",
    "arrest --date 20/4/2021 --person P-32 --line 1",
    "charge --date 21/4/2021 --person P-31 --offences 'PWITS class A x2' --arrest 1",
    "charge --date 21/4/2021 --person P-32 --offences 'PWITS class A' --arrest 3",
    "seizure --date 20/4/2021 --item heroin --weight '4.92 g' --arrest 1 --provisional",
    "seizure --date 20/4/2021 --item cash --value £4260 --find 1",
    "seizure --date 20/4/2021 --item machete --arrest 3",
    "cash-order --date 22/4/2021 --seizure 2 --stage forfeited --amount £4000",
    "sentence --date 4/8/2021 --person P-31 --disposal imprisonment --term 6y9m --line 1",
    "safeguarding --date 1/2/2021 --action referred --person P-31 --age-band child",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*(f"add {line}" for line in LEDGER))


def moments(text: str) -> str:
    return re.sub(r"\d+ \w{3} \d{4} \d\d:\d\d", "31 Aug 2021 12:00", text)


@pytest.mark.long
def test_a_person_is_shown_with_all_that_is_tied_to_them(stronghold: Stronghold) -> None:
    """Every record that names the key, what was seized on their arrests and what became of it; nobody else's."""
    assert stronghold("show P-31") == (
        0,
        snapshot("""\
P-31
  2 arrests, 1 charge, 2 seizures, 1 cash-order, 1 sentence, 1 safeguarding-action

day          ref             record                            case                    line
1 Feb 2021   SAFEGUARDING-1  referred, child
2 Mar 2021   ARREST-2        adult, pending
20 Apr 2021  ARREST-1        age band unknown, runner,         CASE-1 Operation Larch  LINE-1 Falcon
                             pending
20 Apr 2021  SEIZURE-1       heroin, class A, 4.92 g, of       CASE-1 Operation Larch  LINE-1 Falcon
                             ARREST-1, provisional
20 Apr 2021  SEIZURE-2       cash, £4,260, of SEIZURE-1
21 Apr 2021  CHARGE-1        PWITS class A x2, convicted,      CASE-1 Operation Larch  LINE-1 Falcon
                             ARREST-1
22 Apr 2021  CASH-ORDER-1    SEIZURE-2, forfeited, £4,000
4 Aug 2021   SENTENCE-1      imprisonment, 6 years 9 months    CASE-1 Operation Larch  LINE-1 Falcon
"""),
        "",
    )


@pytest.mark.parametrize("typed", ["p 31", "P31", "p-031"])
def test_a_key_is_taken_as_people_write_it(stronghold: Stronghold, typed: str) -> None:
    """In any case, with a space or nothing for the hyphen."""
    assert stronghold(["show", typed]) == stronghold("show P-31")


def test_a_person_known_by_another_key_is_shown_whole(stronghold: Stronghold) -> None:
    """By either key: the records of both, the key that was written, and who said when that they are one."""
    stronghold("add arrest --date 5/5/2021 --person NORTH:P-31")
    assert stronghold("same P-31 NORTH:P-31 --why 'one photograph'").code == 0
    shown = stronghold("show NORTH:P-31")
    assert shown == stronghold("show P-31")
    head, _, rest = moments(shown.out).partition("\n\n")
    assert head == snapshot("""\
P-31
  also NORTH:P-31, since 31 Aug 2021 12:00 (tester): one photograph
  3 arrests, 1 charge, 2 seizures, 1 cash-order, 1 sentence, 1 safeguarding-action\
""")
    assert re.search(r"5 May 2021 +ARREST-4 +NORTH:P-31, age band unknown,", rest)
    assert rest.partition("change")[2] == snapshot("""\
  when               who     what                                               why
    16  31 Aug 2021 12:00  tester  P-31 and NORTH:P-31 are one person, shown as P-31  one photograph
""")


def test_a_voided_record_is_shown_as_voided_and_not_counted(stronghold: Stronghold, ledger: Path) -> None:
    """What was taken out stays to be seen, with the reason; the counts are of the rest."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE arrest_record SET voided = 'entered twice' WHERE number = 2")
    out = stronghold("show P-31").out
    assert out.splitlines()[1] == snapshot(
        "  1 arrest, 1 charge, 2 seizures, 1 cash-order, 1 sentence, 1 safeguarding-action, 1 voided"
    )
    assert re.search(r"2 Mar 2021 +ARREST-2 +adult, pending, voided: entered", out)


def test_scripts_read_a_person(stronghold: Stronghold) -> None:
    """Every key of the answer by name; the case and the line as the record has them or borrows them."""
    stronghold("add arrest --date 5/5/2021 --person NORTH:P-31")
    stronghold("same P-31 NORTH:P-31")
    answer = json.loads(stronghold("show p-31 --format json").out)
    assert list(answer) == ["schema", "person", "also", "counts", "records", "history"]
    assert answer["person"] == "P-31"
    assert answer["also"] == [
        {"key": "NORTH:P-31", "since": "2021-08-31T11:00:00.000000+00:00", "who": "tester", "why": None}
    ]
    assert answer["counts"] == {
        "arrest": 3,
        "charge": 1,
        "seizure": 2,
        "cash-order": 1,
        "sentence": 1,
        "safeguarding": 1,
    }
    assert answer["records"][2:4] == snapshot(
        [
            {
                "ref": "ARREST-1",
                "kind": "arrest",
                "day": "2021-04-20",
                "of": None,
                "case": "CASE-1",
                "line": "LINE-1",
                "summary": "20 Apr 2021, P-31, age band unknown, runner, pending, LINE-1",
                "voided": None,
                "provisional": False,
            },
            {
                "ref": "SEIZURE-1",
                "kind": "seizure",
                "day": "2021-04-20",
                "of": "ARREST-1",
                "case": "CASE-1",
                "line": "LINE-1",
                "summary": "20 Apr 2021, heroin, class A, 4.92 g",
                "voided": None,
                "provisional": True,
            },
        ]
    )
    assert [(each["what"], each["why"]) for each in answer["history"]] == [
        ("P-31 and NORTH:P-31 are one person, shown as P-31", None)
    ]
    [line] = stronghold("show p-31 --format jsonl").out.splitlines()
    assert json.loads(line) == answer


def test_what_was_said_and_taken_back_stays_in_history(stronghold: Stronghold) -> None:
    """Somebody will ask why a figure was another one for a week."""
    stronghold("same P-31 P-32 --why 'one photograph'")
    stronghold("same --apart P-32 --why 'brothers'")
    answer = json.loads(stronghold("show P-32 --format json").out)
    assert (answer["person"], answer["also"]) == ("P-32", [])
    assert [(each["what"], each["why"]) for each in answer["history"]] == [
        ("P-31 and P-32 are one person, shown as P-31", "one photograph"),
        ("P-32 is a person of its own", "brothers"),
    ]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("P-99", 3, "error: no record names P-99 (see: stronghold list arrest)\n"),
        ("NORTH:P-31", 3, "error: no record names NORTH:P-31 (see: stronghold list arrest)\n"),
        ("SEISURE-1", 3, "error: no record names SEISURE-1 (did you mean SEIZURE-1?)\n"),
        ("ARREST-99", 3, "error: no ARREST-99 (see: stronghold list arrest)\n"),
        (
            "John Smith",
            2,
            "error: 'John Smith' is neither a record's reference (e.g. SEIZURE-12) nor a person's key (e.g. P-31)\n",
        ),
        ("", 2, "error: '' is neither a record's reference (e.g. SEIZURE-12) nor a person's key (e.g. P-31)\n"),
    ],
)
def test_what_names_nobody_is_answered(stronghold: Stronghold, typed: str, code: int, said: str) -> None:
    """A reference stays one; a key of nobody is 3, and what is neither is 2 and told both."""
    assert stronghold(["show", typed]) == (code, "", said)


def test_a_page_fits_a_narrow_screen(stronghold: Stronghold) -> None:
    """At 80 columns nothing is wider, and no reference is broken in two."""
    lines = stronghold("show P-31", width=80, terminal=True).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert any("CASH-ORDER-1" in line for line in lines)


def test_what_somebody_else_had_in_one_find_is_theirs(stronghold: Stronghold) -> None:
    """A search of two people: the page of one does not show the other's cash, and an erasure of one leaves it."""
    stronghold("add seizure --date 20/4/2021 --item cash --value £1450 --arrest 3 --find 1")
    assert ("£4,260" in (shown := stronghold("show P-31").out), "£1,450" in shown) == (True, False)
    assert "£1,450" in stronghold("show P-32").out
    dry = stronghold("erase P-31 --tied --authority 'DPA 2018 s.47' --why expired --dry-run").out
    assert ("SEIZURE-1" in dry, "SEIZURE-4" in dry) == (True, False), dry
