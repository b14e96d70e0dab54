"""A sentence of a sheet that cannot be read is named in one line, with the one change; what leans on others is read."""

from datetime import date

import pytest

from stronghold_cli.errors import NoSuchRecord, Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

DAY = {"date": "12/11/2026"}


def called(kind: str, name: str) -> int:
    if (kind, name) not in (("line", "Ricky"), ("case", "Op Tern")):
        raise NoSuchRecord(f"no {kind} is called '{name}'", "see: stronghold list line")
    return 3


READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False, called=called)


def said(text: str) -> list[dict[str, str]]:
    """Return what each record of a sheet says, beside its day."""
    lines = read_sheet(text, DAY, READING)
    return [
        {"kind": line.kind.name, **{name: text for name, text in line.texts.items() if not name.endswith("date")}}
        for line in lines
    ]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING)
    return [str(problem) for problem in refused.value.problems]


def test_what_a_line_says_beside_its_record_is_one_message_with_the_line_to_paste() -> None:
    [problem] = wrong("P-66 arrested PWITS class A, P-67 (arrested allowing premises to be used)")
    assert problem == (
        "line 1: 'allowing' is not understood (say it in other words: without it the rest is read: "
        "P-66 arrested PWITS class A // P-67 (arrested allowing premises to be used))"
    )


def test_a_slip_in_such_a_sentence_is_still_named_by_itself() -> None:
    problems = wrong("P-9 charged PWITS crack, remandd, with whoever the council asked at 5120")
    assert any("did you mean remanded?" in problem for problem in problems)


def test_a_word_of_every_sentence_is_no_slip() -> None:
    assert wrong("nothing from youth court, list was pulled") == [
        "line 1: 'nothing from youth court, list was …' is not understood (say in few words what was done, a line "
        "each, with youth court; # in front leaves it out)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "P-1 arrested PWITS crack, spliff",
        "P-1 arrested PWITS crack, cannabis",
        # They ended the program.
        "P-50 under floor: imitation firearm LB4",
        "this morning",
    ],
)
def test_a_thing_beside_somebody_is_no_second_offence(text: str) -> None:
    assert wrong(text)


def test_somebody_who_is_searched_in_the_street_is_one_stop_and_search() -> None:
    """Under a warrant, once arrested or in custody it is asked."""
    assert said("P-57 searched, neg") == said("P-57 stop and search, neg")
    for text in ("warrant 5 High St\nP-57 searched, neg", "P-57 arrested PWITS crack\nP-57 searched, neg"):
        assert "'searched' may be" in wrong(text)[0]
    assert "'searched' may be" in wrong("P-57 searched in custody, neg")[0]
    assert "'searched' may be" in wrong("Custody log\nP-57 searched, neg")[0]


def test_charged_with_it_is_with_what_the_arrest_above_was_for() -> None:
    arrested, charged = said(
        "P-29 arrested 1130 by PC 5120 breach of closure order\nP-29 charged with it at 1745 and bailed, court 12/1"
    )
    assert arrested["notes"] == "at 11:30; by PC 5120"
    assert charged["offences"] == arrested["offence"] == "breach of closure order"
    assert (charged["held"], charged["trial_on"]) == ("court-bail", "12/1")
    assert "no one offence" in wrong("P-29 charged with it")[0]
    several = "P-29 arrested PWITS crack and cannabis\nP-29 charged with it"
    assert "no one offence" in wrong(several)[0]


def test_ages_of_both_are_of_the_two_above() -> None:
    assert [each["age_band"] for each in said("NRMs in today: P-120, P-121. Both 17.")] == ["child", "child"]


def test_a_line_is_linked_by_its_name_or_refused_with_how_to_add_it() -> None:
    for text in (
        "warrant 5 High St, Ricky line",
        "Ricky line warrant 5 High St",
        "warrant 5 High St for the Ricky line",
        "warrant 5 High St, Ricky",
        "warrant 5 High St (Ricky)",
    ):
        assert [(each["kind"], each["line"]) for each in said(text)] == [("activity", "Ricky")]
    assert wrong("warrant 5 High St, for the Falcon line") == [
        "line 1: no line is called 'Falcon' (add it first: stronghold add line --name Falcon)"
    ]


def test_a_community_resolution_without_an_arrest_is_a_note_of_the_search() -> None:
    searched, found = said("P-52 s/s Kiln Lane, 1 wrap heroin, community resolution given")
    assert (searched["notes"], found["notes"]) == ("P-52; community resolution", "from P-52")
    [arrested] = said("P-52 arrested possession of heroin, community resolution")
    assert arrested["result"] == "community-resolution"


def test_what_became_of_an_arrest_follows_its_offence() -> None:
    [arrested] = said("P-115 arrested PWITS crack and charged")
    assert (arrested["offence"], arrested["result"]) == ("pwits-a", "charged")


def test_a_sentence_may_begin_with_an_iphone() -> None:
    *_, found = said("Stop search P-17. Arrested PWITS class A. iPhone taken")
    assert found["item"] == "iPhone"


def test_a_case_is_linked_by_its_name_where_the_ledger_has_it() -> None:
    assert said("warrant 5 High St, Op Tern")[0]["case"] == "Op Tern"


def test_a_title_of_visits_is_no_visit() -> None:
    [visit] = said("Cuckoo visits\nP-9 - 31 Paradise Row - 1000 seen")
    assert (visit["activity"], visit["result"]) == ("cuckooing-visit", "seen")
    visits = "P-22 - 5A Mill St - seen 1015, well, no callers\nP-27 - 61 Mill St - 1045 not in"
    assert [each["result"] for each in said(f"Hart ward, cuckooing visits list\n{visits}")] == ["seen", "not in"]
    assert [each["kind"] for each in said("cuckoo visits 5 Mill St\narrest P-9")] == ["activity", "arrest"]
    assert [each["kind"] for each in said("cuckoo visits x2\narrest P-9")] == ["activity", "arrest"]


def test_a_night_is_of_the_day_that_it_begins_on() -> None:
    assert said("NIGHT TURN 12/13 NOV 2026\narrest P-1") == said("arrest P-1")


def test_who_was_there_is_meant_by_both_and_is_no_record() -> None:
    records = said("warrant 5 High St. P-4 and P-77 inside. Both arrested PWITS class A")
    assert [each.get("person") for each in records] == [None, "P-4", "P-77"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "P-95 NRM came back on Monday, positive reasonable grounds",
            "'NRM came back': a decision is no new referral: say it",
        ),
        (
            "NRM P-33 - conclusive grounds POSITIVE recd on Tuesday",
            "'conclusive grounds': a decision is no new referral",
        ),
        ("P-9 NRM, he has positive reasonable grounds", "'positive reasonable grounds': a decision is no new referral"),
        ("NRM already in from the rural PC", "'NRM already in': it is recorded where it was made"),
        ("P-16 - no action", "'no action': it is no record, unless an arrest ended so: then say NFA"),
        ("van was off the road from 4", "'from 4' does not say from what"),
    ],
)
def test_what_has_no_place_here_is_one_line(text: str, why: str) -> None:
    [problem] = wrong(text)
    assert problem.startswith(f"line 1: {why}")
