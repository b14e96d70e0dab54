"""What a sheet says that was not done, not yet, on another day or by others: it is not recorded."""

from datetime import date

import pytest

from stronghold_cli.errors import NoSuchRecord, Refused, SeveralMeanings
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_with_left_out


def called(kind: str, name: str) -> int:
    """Return the number of one of the two drug lines that the ledger has."""
    if kind == "line" and name.casefold() in ("falcon", "kestrel"):
        return 1 + (name.casefold() == "kestrel")
    raise NoSuchRecord(f"no {kind} is called {name}")


READING = Reading(
    date(2026, 11, 29), lambda: "P-50", new_items=False, called=called, has_record=lambda key: key in ("P-7", "P-8")
)
DAY = {"date": "12/11/2026"}


@pytest.mark.parametrize(
    "text",
    [
        "warrant 5 High St to be executed tomorrow",
        "warrant 5 High St planned for Friday",
        "2 warrants planned",
        "P-20 arrested PWITS crack, RUI, charges dropped",
        "attempted to arrest P-20 for PWITS crack",
        "P-20 arrested PWITS crack in May",
        "P-7 jailed in 2019 for 4 years",
        "P-7 got 4 years in 2019",
        "P-7 NFA'd by the Met",
        "P-7 NFA for another matter",
        "P-9 MASH referral done by school",
        "NRM to be submitted P-9",
        "tomorrow warrant 5 High St",
        "warrant 5 High St tomorrow 0600",
        "please do NRM P-9",
        "NRM half done P-9",
        "P-7 NFA under appeal",
        "P-7 guilty at previous hearing",
        "£200 in each pocket",
        "stop search P-21 neg\n3 wraps heroin",
        "warrant 5 High St\nwarrant 6 High St\n3 wraps heroin at 5 High St",
        "car recovered by owner",
        "warrant 5 High St, put off",
        "warrant 5 High St, recce only",
        "P-20 arrested PWITS crack, in another matter RUI",
        "1340 cash",
        "P-20 arrested PWITS crack, line holder's brother",
        "P-20 arrested PWITS crack, should be NFA",
        "P-20 cautioned and arrested PWITS crack",
        "P-20 arr PWITS crack, cautioned, no reply",
        "P-20 arrested PWITS crack. Cautioned. Made no reply.",
        "P-20 further arrested and cautioned",
        "P-7 cautioned and interviewed",
        "P-20 PWITS crack",  # was that an arrest, or a charge?
        "P-20 wanted for PWITS crack",
        "P-20 arrested PWITS crack, P-21 for poss cannabis",
        "P-7 4 months curfew",
        "P-7 4 months in rehab",
        "P-7 CBO 2 years, not granted",
        "P-7 licence revoked 3 months",
        "P-7 tag, 3 months",
        "P-7 denied PWITS crack in interview",
        "P-7 interviewed, admitted PWITS crack",
        "P-20 arr FTA, chgd, remanded mags 14/12",
        "warrant 5 High St granted",
        "warrant 5 High St outstanding",
        "20g heroin seized by Border Force",
        "2 wraps crack reported by neighbour",
        "warrant executed 5 High St by BTP",
        "wt 5 High St led by NCA",
        "P-7 4 years on licence",
        "P-7 6 years, 2 years on licence",
        "P-20 and P-21 (17) arrested PWITS crack",  # who is 17?
        "warrant 5 High St\n2 phones left behind",
        "warrant 5 High St\n20 wraps crack flushed down the toilet",
        "Falcon closed, reopened same day",
        "Falcon closed by the Met",
        "Falcon and Kestrel closed",
        "Falcon closed for now",
        "P-7 charge PWITS cannabis, CPS to decide",
        "P-7 NFA awaited",
        "P-7 NFA likely",
        "P-20 arr PWITS crack, charged, CPS decision awaited",
        "P-7 fined £120, decision awaited",
        "P-7 conditional caution, to be offered",
    ],
)
def test_what_was_not_done_here_today_stops(text: str) -> None:
    """Neither a record is made of it, nor is it left out as a remark."""
    with pytest.raises(Refused):
        read_with_left_out(text, DAY, READING)


@pytest.mark.parametrize("text", ["P-7 NFA awaited", "P-7 NFA, CPS to decide", "P-7 charged PWITS crack pending"])
def test_no_offer_keeps_what_is_not_decided_yet(text: str) -> None:
    with pytest.raises(Refused) as raised:
        read_with_left_out(text, DAY, READING)
    assert all(each.instead is None or not each.instead.kept for each in raised.value.one_by_one())


@pytest.mark.parametrize(
    "text", ["closure order 5 High St, decision awaited", "P-7 file to CPS for charge", "P-7 awaiting charge decision"]
)
def test_what_is_only_awaited_is_left_out_and_said(text: str) -> None:
    lines, told = read_with_left_out(f"warrant 5 High St\n{text}", DAY, READING)
    assert len(lines) == 1
    assert told[0].startswith("line 2 is no record here")


@pytest.mark.parametrize(
    "text", ["P-20 arr PWITS crack, cautioned, no reply, RUI", "P-20 arr poss cannabis, cautioned"]
)
def test_each_meaning_of_cautioned_is_read_as_it_is_offered(text: str) -> None:
    with pytest.raises(Refused) as raised:
        read_with_left_out(text, DAY, READING)
    [problem] = raised.value.one_by_one()
    assert isinstance(problem, SeveralMeanings)
    for choice in problem.choices[" RUI" in text :]:  # an arrest has one result
        lines, _ = read_with_left_out(choice, DAY, READING)
        assert [line.kind.name for line in lines] == ["arrest"]


def test_what_somebody_had_who_is_referred_is_theirs() -> None:
    """It was nobody's."""
    lines, _ = read_with_left_out("P-20 girl 15, 2 wraps crack, NRM done", DAY, READING)
    assert [line.on for line in lines] == [None, "P-20"]


@pytest.mark.parametrize("text", ["Kestrel not closed yet", "Falcon may be closed soon", "Falcon still open"])
def test_a_drug_line_that_is_said_to_go_on_is_left_out_and_said(text: str) -> None:
    lines, told = read_with_left_out(f"warrant 5 High St\n{text}", DAY, READING)
    assert [line.kind.name for line in lines] == ["activity"]
    assert told[0].startswith("line 2 is no record here")


def test_the_term_of_a_curfew_is_no_prison() -> None:
    lines, _ = read_with_left_out("P-7 12 months community order, 4 months curfew", DAY, READING)
    assert [(line.texts["disposal"], line.texts["notes"]) for line in lines] == [("community", "4 months curfew")]


@pytest.mark.parametrize(
    "text",
    [
        "£200 and £140 cash, £340 total",
        "£200 cash\n£140 cash\ntotal cash £340",
        "12 wraps crack\n8 wraps crack\nTotal: 20 wraps crack",
        "12 wraps crack\n8 wraps crack\n20 wraps crack in total",
        "total seized £400\n£200 cash\n£200 cash",
        "2 phones\n1 phone\n3 phones altogether",
        "3 phones, 2 iphones",
        "3 phones: 1 iphone, 1 samsung",
    ],
)
def test_a_total_beside_its_parts_is_asked(text: str) -> None:
    with pytest.raises(Refused):
        read_with_left_out(text, DAY, READING)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("total 3 phones", ["3"]),
        ("3 phones, 2 iphones 1 samsung", ["2", "1"]),
        ("2 phones plus 1 iphone", ["2", "1"]),
        ("8 snap bags of cannabis\n12 snap bags of cannabis, 35g total", ["8 bags", "12 bags"]),
    ],
)
def test_a_total_that_is_no_other_things_is_read(text: str, pieces: list[str]) -> None:
    lines, _ = read_with_left_out(text, DAY, READING)
    assert [line.texts.get("pieces", "1") for line in lines] == pieces
