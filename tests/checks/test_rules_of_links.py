"""Rules of links: rings and contradictions that an older program kept, and what names a voided record."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed
from stronghold_cli.records.kinds import KINDS

pytestmark = pytest.mark.usefixtures("begun")

SENTENCE = "sentence --date 4/3/2021 --disposal imprisonment --term 1y --person P-1"
LINE = "line --first-seen 4/3/2019 --name"


def kept(ledger: Path, *statements: str) -> None:
    """Change the ledger as an older program would have, which asked less."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_ring_is_found_once_and_mended_by_its_latest_link(stronghold: Stronghold, ledger: Path) -> None:
    """Two that run after each other, and one that hangs on them and is right in itself."""
    typed(stronghold, "\n".join([SENTENCE] * 4))
    kept(ledger, "UPDATE sentence_record SET after_no = 3 - number WHERE number < 3")
    kept(ledger, "UPDATE sentence_record SET after_no = 1 WHERE number = 3")
    why = "SENTENCE-2 runs after SENTENCE-1, which runs after SENTENCE-2: a ring without a first one"
    finds_and_mends(stronghold, "links-in-a-ring", {"SENTENCE-2 SENTENCE-1": why})


def test_every_kind_that_names_its_own_is_looked_at(stronghold: Stronghold, ledger: Path) -> None:
    """Lines that replace each other, seizures of each other's find; a voided one is a ring no more."""
    typed(
        stronghold, f"{LINE} Tez\n{LINE} Kaz\nseizure --date 4/3/2021 --item phone\nseizure --date 4/3/2021 --item car"
    )
    kept(
        ledger,
        "UPDATE line_record SET replaces_no = 3 - number",
        "UPDATE seizure_record SET find_no = 3 - number",
    )
    assert records(stronghold, "links-in-a-ring") == ["LINE-2 LINE-1", "SEIZURE-2 SEIZURE-1"]
    typed(stronghold, "void LINE-1 SEIZURE-1 --why twice")
    assert records(stronghold, "links-in-a-ring") == []
    assert records(stronghold, "names-voided") == ["LINE-2", "SEIZURE-2"]


def test_a_ring_of_links_of_several_sorts_is_found(stronghold: Stronghold, ledger: Path) -> None:
    """After, with and replaces, and groups that run after each other though no link leads back."""
    typed(stronghold, "\n".join([SENTENCE] * 7))
    kept(
        ledger,
        "UPDATE sentence_record SET after_no = 2 WHERE number = 1",
        "UPDATE sentence_record SET with_no = 3 WHERE number = 2",
        "UPDATE sentence_record SET replaces_no = 1 WHERE number = 3",
        "UPDATE sentence_record SET with_no = 4 WHERE number IN (5, 6)",
        "UPDATE sentence_record SET after_no = 7 WHERE number = 5",
        "UPDATE sentence_record SET after_no = 6 WHERE number = 7",
    )
    rings = found(stronghold, "links-in-a-ring")
    assert [sorted(each["records"]) for each in rings] == [
        ["SENTENCE-1", "SENTENCE-2", "SENTENCE-3"],
        ["SENTENCE-5", "SENTENCE-6", "SENTENCE-7"],
    ]
    assert "which is of one sentence group with" in rings[1]["why"]
    finds_and_mends(stronghold, "links-in-a-ring", {" ".join(each["records"]): each["why"] for each in rings})


@pytest.mark.parametrize(
    ("links", "why"),
    [
        ({"with_no": 1, "after_no": 1}, "SENTENCE-2 runs with SENTENCE-1 and runs after it: it cannot be both"),
        ({"after_no": 1, "replaces_no": 1}, "SENTENCE-2 runs after SENTENCE-1 and replaces it: it cannot be both"),
        (
            {"with_no": 3, "after_no": 1},
            "SENTENCE-2 runs after SENTENCE-1, which is of one sentence group with SENTENCE-2: it cannot be both",
        ),
    ],
)
def test_a_sentence_that_contradicts_itself_is_found(
    stronghold: Stronghold, ledger: Path, links: dict[str, int], why: str
) -> None:
    """It alone is named, and a link of it that is to go; 1 runs with 3."""
    typed(stronghold, f"{SENTENCE}\n{SENTENCE}\n{SENTENCE}\nedit SENTENCE-1 --with 3")
    assert records(stronghold, "links-contradict") == []
    settings = ", ".join(f"{column} = {number}" for column, number in links.items())
    kept(ledger, f"UPDATE sentence_record SET {settings} WHERE number = 2")
    finds_and_mends(stronghold, "links-contradict", {"SENTENCE-2": why})


def test_an_order_on_a_voided_seizure_fails_as_long_as_it_stands(stronghold: Stronghold) -> None:
    """It counts as cash forfeited; the command voids it too, for an order is of some seizure."""
    typed(
        stronghold,
        """
        seizure --date 4/3/2021 --item cash --value £2,000
        cash-order --date 6/3/2021 --seizure 1 --stage forfeited --amount £2,000
        void SEIZURE-1 --why "counted twice"
        """,
    )
    answer = stronghold("check")
    assert answer.code == 1
    assert "CASH-ORDER-1 counts, and its seizure SEIZURE-1 was voided" in answer.out
    said = {"CASH-ORDER-1": "CASH-ORDER-1 counts, and its seizure SEIZURE-1 was voided"}
    finds_and_mends(stronghold, "names-voided", said)


def test_records_of_a_voided_case_are_one_finding_a_kind(stronghold: Stronghold) -> None:
    """Its arrests together, its line apart; one that was voided with it is no one's trouble."""
    typed(
        stronghold,
        f"""
        case --name Larch --opened 4/3/2019
        {LINE} Tez --case 1
        arrest --date 4/3/2021 --person P-1 --case 1
        arrest --date 4/3/2021 --person P-2 --case 1
        arrest --date 4/3/2021 --person P-3 --case 1
        void CASE-1 ARREST-2 --why "the wrong case"
        """,
    )
    said = {
        "LINE-1": "LINE-1 counts, and its case CASE-1 was voided (name another, or void it too)",
        "ARREST-1 ARREST-3": "2 arrests count, and their case CASE-1 was voided (name another, or void them too)",
    }
    finds_and_mends(stronghold, "names-voided", said)


FIND = """
seizure --date 4/3/2021 --item phone
seizure --date 4/3/2021 --item heroin --weight 1g --find 1
seizure --date 4/3/2021 --item crack --weight 1g --find 1
seizure --date 4/3/2021 --item cash --value £700 --find 3
"""


@pytest.mark.parametrize(
    ("number", "records", "said"),
    [
        (
            1,
            "SEIZURE-2 SEIZURE-3",
            "2 seizures count, and their find SEIZURE-1 was voided (name another, or void them too)",
        ),
        (3, "SEIZURE-4", "SEIZURE-4 counts, and its find SEIZURE-3 was voided (name another, or void it too)"),
    ],
)
def test_what_one_search_found_stays_together_where_one_of_it_was_voided(
    stronghold: Stronghold, number: int, records: str, said: str
) -> None:
    """By what the voided one named, else by the first of the others: the search counts once before and after."""
    typed(stronghold, f"{FIND}\nvoid SEIZURE-{number} --why slip")
    before = stronghold("totals --measure finds --measure drugs.seizures").out
    finds_and_mends(stronghold, "names-voided", {records: said})
    assert stronghold("totals --measure finds --measure drugs.seizures").out == before
    assert re.findall(r"^(?:Drug seizures|Finds of any sort) +(\d+) ", before, re.MULTILINE) == ["1", "1"]


@pytest.mark.long
def test_what_is_left_alone_of_a_find_names_no_other(stronghold: Stronghold) -> None:
    """And the terms that ran with one that was voided still run with each other."""
    typed(stronghold, "seizure --date 4/3/2021 --item phone\nseizure --date 4/3/2021 --item car --find 1")
    typed(stronghold, f"{SENTENCE}\n{SENTENCE} --with 1\n{SENTENCE} --with 1\nvoid SEIZURE-1 SENTENCE-1 --why slip")
    said = {
        "SEIZURE-2": "SEIZURE-2 counts, and its find SEIZURE-1 was voided (name another, or void it too)",
        "SENTENCE-2 SENTENCE-3": (
            "2 sentences count, and their with SENTENCE-1 was voided (name another, or void them too)"
        ),
    }
    finds_and_mends(stronghold, "names-voided", said)
    prison = stronghold("totals --measure prison").out
    assert re.findall(r"^Prison terms +(.+?)  ", prison, re.MULTILINE) == ["1 year"]


def test_every_link_of_every_kind_is_looked_at() -> None:
    """A link that is declared tomorrow too."""
    from stronghold_cli.checks.links import LINKS

    [rule] = [check for check in LINKS if check.name == "names-voided"]
    assert [(test.kind, test.link) for test in rule.tests] == [
        (kind.name, link) for kind in KINDS.values() for link in kind.links
    ]


def test_what_is_restricted_is_left_out_and_the_others_are_found(stronghold: Stronghold) -> None:
    """One arrest of a voided case that nobody may see silences nothing of the other."""
    typed(
        stronghold,
        """
        case --name Larch --opened 4/3/2019
        arrest --date 4/3/2021 --person P-1 --case 1
        arrest --date 4/3/2021 --person P-2 --case 1
        void CASE-1 --why "the wrong case"
        """,
    )
    assert stronghold("restrict ARREST-1 --why art18").code == 0
    assert records(stronghold, "names-voided") == ["ARREST-2"]


SEIZED = "seizure --date 4/3/2021 --item phone"


@pytest.mark.long
def test_a_find_that_an_older_program_joined_of_several_searches_is_found_and_parted(
    stronghold: Stronghold, ledger: Path
) -> None:
    """Of several days, whatever names what; each day's seizures stay one find."""
    typed(stronghold, "\n".join([SEIZED] * 5))
    kept(
        ledger,
        "UPDATE seizure_record SET date = '2021-03-05' WHERE number IN (2, 4)",
        "UPDATE seizure_record SET find_no = number - 1 WHERE number IN (2, 3, 4)",
    )
    why = "SEIZURE-1..4 are one find of several: date 4 Mar 2021 (SEIZURE-1, 3) and 5 Mar 2021 (SEIZURE-2, 4)"
    finds_and_mends(stronghold, "find-of-several-searches", {"SEIZURE-1 SEIZURE-2 SEIZURE-3 SEIZURE-4": why})
    assert [stronghold(f"show SEIZURE-{n} --format json").out.count('"find": "SEIZURE-') for n in (1, 2, 3, 4)] == [
        *(0, 0, 1, 1)
    ]


@pytest.mark.long
def test_a_find_of_several_activities_and_cases_is_found(stronghold: Stronghold, ledger: Path) -> None:
    """Also of a case that is only borrowed; what says nothing fits either, and what is voided nothing."""
    typed(
        stronghold,
        f"""case --name A --opened 1/1/2021
        case --name B --opened 1/1/2021
        activity --date 4/3/2021 --activity warrant
        activity --date 4/3/2021 --activity warrant
        arrest --date 4/3/2021 --person P-1 --case 2
        {SEIZED} --activity 1 --case 1
        {SEIZED}
        {SEIZED} --activity 2
        {SEIZED} --arrest 1""",
    )
    kept(ledger, "UPDATE seizure_record SET find_no = 1 WHERE number > 1")
    said = found(stronghold, "find-of-several-searches")
    assert [each["why"].partition(": ")[2] for each in said] == [
        "activity ACTIVITY-1 (SEIZURE-1) and ACTIVITY-2 (SEIZURE-3); case CASE-1 (SEIZURE-1) and CASE-2 (SEIZURE-4)"
    ]
    finds_and_mends(stronghold, "find-of-several-searches", {" ".join(each["records"]): each["why"] for each in said})
    kept(ledger, "UPDATE seizure_record SET find_no = 1 WHERE number > 1")
    typed(stronghold, "void SEIZURE-1 --why twice\nedit SEIZURE-4 --clear find")
    assert found(stronghold, "find-of-several-searches") == []


TWO_CASES = """
case --name Larch --opened 1/1/2020
case --name Rowan --opened 1/1/2020
line --name Falcon --first-seen 1/2/2020 --case 1
line --name Kite --first-seen 1/2/2020 --case 2
arrest --date 4/3/2021 --person P-1 --line 1
"""


def test_a_record_of_one_case_that_names_a_line_of_another_is_found(stronghold: Stronghold) -> None:
    """By its own case or by two of its links, whatever its kind; what names nothing else is right."""
    typed(stronghold, TWO_CASES)
    typed(stronghold, "arrest --date 4/3/2021 --person P-2 --line 1 --case 2")
    typed(stronghold, "charge --date 4/3/2021 --person P-1 --offences pwits-a --case 2 --arrest 1")
    typed(
        stronghold,
        "seizure --date 4/3/2021 --item phone --case 2\nactivity --date 4/3/2021 --activity warrant --case 1",
    )
    said = {
        "ARREST-2": "ARREST-2 is of CASE-2, and names LINE-1 of CASE-1",
        "CHARGE-1": "CHARGE-1 is of CASE-2, and names ARREST-1 of CASE-1",
    }
    finds_and_mends(stronghold, "names-another-case", said, {"CASE": "1"})


def test_a_record_whose_line_and_arrest_are_of_two_cases_is_found(stronghold: Stronghold) -> None:
    """It has no case of its own, and counts for that of its line."""
    typed(stronghold, TWO_CASES + "seizure --date 4/3/2021 --item phone --arrest 1 --line 2")
    said = "SEIZURE-1 names LINE-2 of CASE-2 and ARREST-1 of CASE-1"
    finds_and_mends(stronghold, "names-another-case", {"SEIZURE-1": said}, {"LINE": "1"})


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "add arrest --date 4/3/2021 --person P-2 --line 1 --case 2",
            "ARREST-2 is of CASE-2, and names LINE-1 of CASE-1",
        ),
        ("edit ARREST-1 --case 2", "ARREST-1 is of CASE-2, and names LINE-1 of CASE-1"),
        ("edit ARREST-1 --line 2 --case 1", "ARREST-1 is of CASE-1, and names LINE-2 of CASE-2"),
        ("edit ARREST-1 --role runner", None),
        ("edit ARREST-1 --line 2", None),
    ],
)
def test_who_types_a_second_case_is_told(stronghold: Stronghold, line: str, says: str | None) -> None:
    """In a note: it is kept, for a line may be of a larger case."""
    typed(stronghold, TWO_CASES)
    answer = stronghold(line)
    assert answer.code == 0
    assert says in answer.err if says else "note: " not in answer.err


def test_of_two_cases_nothing_is_said_where_one_is_restricted_or_voided(stronghold: Stronghold) -> None:
    """What is restricted is not asked about; what is voided is said by a rule of its own."""
    typed(stronghold, TWO_CASES + "arrest --date 4/3/2021 --person P-2 --line 1 --case 2")
    assert records(stronghold, "names-another-case") == ["ARREST-2"]
    assert stronghold("restrict LINE-1 --why appeal").code == 0
    assert records(stronghold, "names-another-case") == []
    assert stronghold("restrict LINE-1 --lift --why over").code == 0
    typed(stronghold, "void LINE-1 --why slip")
    assert records(stronghold, "names-another-case") == []


FAR = """
case --name Larch --opened 1/3/2021
line --name Falcon --first-seen 1/3/2021 --case 1
activity --date 4/3/2021 --activity warrant
"""


@pytest.mark.parametrize(
    ("rule", "record", "says"),
    [
        (
            "long-before-its-case",
            "seizure --date 4/3/1921 --item phone --case 1",
            "SEIZURE-1 was on 4 Mar 1921, over 6 months before its case CASE-1 of 1 Mar 2021",
        ),
        (
            "long-before-its-case",
            "charge --date 31/8/2020 --person P-1 --offences pwits-a --line 1",
            "CHARGE-1 was on 31 Aug 2020, over 6 months before its line LINE-1 of 1 Mar 2021",
        ),
        (
            "not-on-the-day-of-its-activity",
            "seizure --date 3/3/2021 --item phone --activity 1",
            "SEIZURE-1 was on 3 Mar 2021, before its activity ACTIVITY-1 of 4 Mar 2021",
        ),
        (
            "not-on-the-day-of-its-activity",
            "arrest --date 6/3/2021 --person P-1 --activity 1",
            "ARREST-1 was on 6 Mar 2021, 2 days after its activity ACTIVITY-1 of 4 Mar 2021",
        ),
        (
            "not-on-the-day-of-its-activity",
            "safeguarding --date 3/3/2021 --action referred --people 1 --activity 1",
            "SAFEGUARDING-1 was on 3 Mar 2021, before its activity ACTIVITY-1 of 4 Mar 2021",
        ),
    ],
)
def test_what_is_dated_far_from_what_it_names_is_said_and_found(
    stronghold: Stronghold, rule: str, record: str, says: str
) -> None:
    """A slip in a year or a day: kept, with a note at once."""
    typed(stronghold, FAR)
    assert f"note: {says}" in stronghold(f"add {record}").err.splitlines()
    ref = says.split(maxsplit=1)[0]
    assert [each["why"] for each in found(stronghold, rule)] == [says]
    finds_and_mends(stronghold, rule, {" ".join([ref, says.split()[-5]]): says}, {"DATE": "4/3/2021"})


@pytest.mark.parametrize(
    "record",
    [
        "seizure --date 1/9/2020 --item phone --case 1",
        "seizure --date 5/3/2021 --item phone --activity 1",
        "safeguarding --date 4/5/2021 --action referred --people 1 --activity 1",
        "seizure --date 4/3/2011 --item phone",
        "line --name Merlin --first-seen 1/1/2015 --dismantled 1/1/2016 --case 1",
    ],
)
def test_what_is_near_or_names_nothing_is_not_found(stronghold: Stronghold, record: str) -> None:
    """Half a year before its case, the day after a night's warrant, a referral weeks later, a line of before."""
    typed(stronghold, FAR)
    assert "note: " not in stronghold(f"add {record}").err
    for rule in ("long-before-its-case", "not-on-the-day-of-its-activity"):
        assert records(stronghold, rule) == []


def test_an_edit_of_the_day_says_it_and_another_edit_does_not(stronghold: Stronghold) -> None:
    """Only who moved a day or a link is told."""
    typed(stronghold, FAR + "seizure --date 4/3/2021 --item phone --activity 1")
    moved = stronghold("edit SEIZURE-1 --date 3/3/2021")
    assert "note: SEIZURE-1 was on 3 Mar 2021, before its activity ACTIVITY-1 of 4 Mar 2021" in moved.err
    assert "note: " not in stronghold("edit SEIZURE-1 --notes seen").err


@pytest.mark.parametrize(("day", "is_said"), [("31/12/2010", True), ("4/3/1921", True), ("1/1/2011", False)])
def test_a_day_of_another_decade_is_said_at_once(stronghold: Stronghold, day: str, is_said: bool) -> None:
    """Of what names nothing that could tell: by add, by a sheet and by an edit."""
    note = "is of 4 Mar 1921, over 10 years ago" if "1921" in day else "is of 31 Dec 2010, over 10 years ago"
    added = stronghold(f"add arrest --date {day} --person P-1")
    sheet = stronghold(f"day {day} - --yes", stdin="arrest P-2\n")
    typed(stronghold, "arrest --date 4/3/2021 --person P-3")
    edited = stronghold(f"edit ARREST-3 --date {day}")
    for answer, ref in ((added, "ARREST-1"), (sheet, "ARREST-2"), (edited, "ARREST-3")):
        assert answer.code == 0
        assert (f"note: {ref} {note}" in answer.err) is is_said
    assert "over 10 years ago" not in stronghold("edit ARREST-3 --role runner").err


ENDED = "after-its-line-ended"
BARE = "line --name"
OVER = f"{BARE} Kite --first-seen 1/3/2021 --dismantled 21/3/2021 --closure other --basis analyst"


@pytest.mark.parametrize(
    ("kind", "rest"),
    [
        ("arrest", "--person P-1"),
        ("seizure", "--item phone"),
        ("activity", "--activity warrant"),
    ],
)
def test_what_is_done_after_a_line_was_dismantled_is_found(stronghold: Stronghold, kind: str, rest: str) -> None:
    """It is said at once and kept; on the last day itself it may be."""
    typed(stronghold, f"{OVER}\n{kind} --date 21/3/2021 --line 1 {rest}\n{BARE} Tez --first-seen 1/3/2021")
    ref = f"{kind.upper()}-2"
    answer = stronghold(f"add {kind} --date 22/3/2021 --line 1 {rest}")
    why = (
        f"LINE-1 was dismantled on 21 Mar 2021, and {ref} is of 22 Mar 2021: if it came back, record it again "
        "(stronghold add line --replaces LINE-1)"
    )
    assert answer.code == 0
    assert f"note: {why}" in answer.err.splitlines()
    moved = stronghold(f"edit {kind.upper()}-1 --date 23/3/2021").err
    assert f"and {kind.upper()}-1 is of 23 Mar 2021" in moved
    typed(stronghold, f"edit {kind.upper()}-1 --date 21/3/2021")
    finds_and_mends(stronghold, ENDED, {f"{ref} LINE-1": why}, {"LINE": "2"})


def test_a_line_that_came_back_is_named_instead(stronghold: Stronghold) -> None:
    """The one that replaces it, where somebody recorded that."""
    typed(stronghold, f"{OVER}\n{BARE} Kite --first-seen 25/3/2021 --replaces 1")
    typed(stronghold, "arrest --date 26/3/2021 --person P-1 --line 1")
    why = "LINE-1 was dismantled on 21 Mar 2021, and ARREST-1 is of 26 Mar 2021: name LINE-2, which replaces it"
    finds_and_mends(stronghold, ENDED, {"ARREST-1 LINE-1": why})


def test_what_comes_later_by_nature_is_no_finding(stronghold: Stronghold) -> None:
    """Charges, sentences and safeguarding; and nothing is said of what was voided."""
    typed(
        stronghold,
        f"""
        {OVER}
        charge --date 5/4/2021 --person P-1 --offences pwits-a --line 1
        sentence --date 5/5/2021 --person P-1 --disposal fine --line 1
        safeguarding --date 5/4/2021 --person P-1 --action referred --line 1
        arrest --date 5/4/2021 --person P-1 --line 1
        void ARREST-1 --why slip
        """,
    )
    assert records(stronghold, ENDED) == []


def test_a_sheet_of_a_line_that_is_over_is_told_once(stronghold: Stronghold) -> None:
    """Whatever its heading gives to every line."""
    typed(stronghold, OVER)
    answer = stronghold("day 29/3/2021 --line 1 - --yes", stdin="warrant 1 address\narrest P-1\n2 phones\ncrack 1g\n")
    assert [line for line in answer.err.splitlines() if "dismantled" in line] == [
        "note: LINE-1 was dismantled on 21 Mar 2021, and ACTIVITY-1, ARREST-1, SEIZURE-1..2 are of later days: "
        "if it came back, record it again (stronghold add line --replaces LINE-1)"
    ]


@pytest.mark.parametrize(("ends", "offered"), [("", "line [LINE-1:"), ("--dismantled 21/3/2021", "line (optional):")])
def test_enter_takes_no_line_that_is_over(stronghold: Stronghold, ends: str, offered: str) -> None:
    """A new record is seldom of it; whoever means it types it."""
    typed(stronghold, f"{BARE} Kite --first-seen 1/3/2021 {ends}")
    answer = stronghold("add seizure --date 22/3/2021", stdin="phone\n" + "\n" * 20, terminal=True, keyboard=True)
    assert offered in answer.out
