"""What a message says can stand on a line is read there, and names what may be a fact and is left out."""

import re
from datetime import date
from pathlib import Path

import pytest

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ASKED, sheet_words
from stronghold_cli.errors import Instead, Refused, StrongholdError, Unreadable
from stronghold_cli.records.arrest import ASKED_ROLES
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.pasted import in_place, left_out, with_pasted
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2026, 12, 29), lambda: "P-50", new_items=False)
SHEETS = sorted((Path(__file__).parent / "officers").glob("*.sheet"))
FACT = re.compile("P-[0-9]+|£[0-9,]+|[0-9]+ (?:wraps|rocks|phones)")
SENTENCES = """\
NRM P-6, boarded after, P-3 there
P-1 arrested PWITS crack, no caution
P-2 arrested PWITS heroin, the dog was called Bruno
P-4 charged PWITS crack, remanded for mags tmw
Thanks to all who came. P-5 arrested PWITS crack, no complaints
"""
"""Lines that are not read, or only in part."""


def wrong(text: str) -> list[StrongholdError]:
    """Return what is wrong with a sheet."""
    try:
        read_sheet(text, {"date": "12/11/2026"}, READING)
    except Refused as refused:
        return list(refused.problems)
    except Unreadable as problem:
        return [problem]
    return []


def offered(text: str) -> dict[int, Instead]:
    return {each.line: each.instead for each in wrong(text) if each.instead}


@pytest.mark.parametrize("text", [SENTENCES, *(sheet.read_text("utf-8") for sheet in SHEETS)])
def test_every_line_that_is_offered_is_read_where_all_are_pasted_at_once(text: str) -> None:
    """Each line has one message then, and a fact that is then counted nowhere is named."""
    problems, pasted = wrong(text), offered(text)
    assert len(pasted) == len([each for each in problems if each.line in pasted])
    assert not {each.line for each in wrong(with_pasted(text, pasted))} & set(pasted)
    for problem in problems:
        if way := problem.instead:
            for fact in FACT.findall(way.left_out if way.facts else way.moved):
                assert fact in f"{problem.said} {way.facts} {way.noted}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("P-1 arrested PWITS crack, no caution", 'P-1 arrested PWITS crack notes="no caution"'),
        ("P-1 f 29 arrested PWITS crack, nfa, zonk tenant", 'P-1 f 29 arrested PWITS crack, nfa notes="zonk tenant"'),
        (
            "P-2 NG, trial 3/3/27, brand new chapeau, bail as before",
            'P-2 NG, trial 3/3/27, bail as before notes="brand new chapeau"',
        ),
        # In each sentence by itself, and of what a sentence says of somebody with the next one.
        ("wt 5 High St, zonked. P-1 arrested PWITS crack", 'wt 5 High St notes="zonked". P-1 arrested PWITS crack'),
        ("P-5 girl of 14, zonk x3. NRM submitted", 'P-5 girl of 14 NRM submitted notes="zonk x3"'),
        # Two records on a line.
        ("P-1 arrested PWITS crack, zonked, RUI", 'P-1 arrested PWITS crack, RUI notes="zonked"'),
        # A slip, and a slip beside other words.
        ("heroni 3 wraps", "heroin 3 wraps"),
        ("14 wraps crak (3.2g), 2 phons", "14 wraps crack (3.2g), 2 phones"),
        ("1 BASBALL BAT JB/7", "1 BASEBALL BAT JB/7"),
        ("2 phones, Zonk Bask", '2 phones notes="Zonk Bask"'),
        ("zombie knife behind sofa JB/7 not put to anyone", 'zombie knife behind sofa JB/7 notes="not put to anyone"'),
        # Two lines, with whose the things are, or what became of them.
        (
            "P-21 arr zonk, 3.1g cannabis, comm res",
            'P-21 arr notes="zonk" // 3.1g cannabis from P-21 // P-21 comm res',
        ),
        ("a knife, 8 wraps crack LG/4 LG/5, £130 LG/6", "a knife, 8 wraps crack LG/4 LG/5 // £130 LG/6"),
        # The fewest words that hold no fact.
        ("P-7 five years four months, gk", 'P-7 five years four months notes="gk"'),
        # Nothing of it is a record.
        ("off 1 hr late zonk", "# off 1 hr late zonk"),
    ],
)
def test_the_line_that_is_offered_keeps_what_can_be_read(text: str, line: str | None) -> None:
    """The rest is a note; all is behind # where nothing else is left."""
    assert str(offered(text)[1]) == (line or f"# {text}")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Knife zonk, Victoria Park, 2 knives found", ["Knife zonk?", "Victoria Park, 2 knives found"]),
        (
            "P-66 arrested PWITS class A, P-67 (arrested allowing premises to be used)",
            ["P-66 arrested PWITS class A", "P-67 (arrested allowing premises to be used)?"],
        ),
        (
            "1400 warrant 33 Calder Fold, Padiham. P-20 arrested production of cannabis, 47 plants, RUI",
            ["1400 warrant 33 Calder Fold, Padiham", "P-20 arrested production of cannabis", "47 plants?", "P-20 RUI"],
        ),
        ("60g ketamine AK/1 ; cash 2x zonk £1880 AK/4", ["60g ketamine AK/1", "cash 2x zonk £1880 AK/4?"]),
        ("seized P-2 zonk - 4g coke JC/1", ["seized P-2 zonk?", "4g coke JC/1 from P-2"]),
        ("P-3 RUI, P-3 de-arrested", ["P-3 RUI", "P-3 de-arrested?"]),
        # Whom a part is about that names nobody is not who was only mentioned, and `new` is nobody twice.
        (
            "Arrested P-48 (male, 16) for the same as P-47, runner, RUI",
            ["Arrested P-48 (male, 16)", "for the same as P-47, runner, RUI?"],
        ),
        (
            "47 cannabis plants TN/1, 1.2kg cannabis TN/2, est val £38,000, 6 lights TN/3",
            ["47 cannabis plants TN/1, 1.2kg cannabis TN/2", "est val £38,000?", "6 lights TN/3?"],
        ),
        ("0700 warrant, Hawthorn estate (grow), cannabis", ["0700 warrant, Hawthorn estate (grow)", "cannabis?"]),
        ("New line opened: Swift, local, since 20/11", ["New line opened: Swift, local", "since 20/11?"]),
    ],
)
def test_a_part_that_names_something_and_is_not_read_is_a_line_of_its_own(text: str, lines: list[str]) -> None:
    """It is asked by itself; the others are read."""
    way = offered(text)[1]
    assert str(way) == " // ".join(lines).replace("?", "")
    assert way.unread == tuple(line[:-1] for line in lines if line.endswith("?"))


@pytest.mark.parametrize(
    "text",
    [
        "P-9 wandered off",
        # No slip of `blade`, of `hearing` or of `adults`.
        "P-9 baaled",
        "3 wraps herain",
        "phones were off the hook so we were double crewed with response",
        "3pm s8 PACE warrant at The Piggeries then Ashen Lane",
        "Cash: forfeiture £2,180 granted, uncontested, POCA",
        # What is left might not be true, or be of somebody else.
        "P-41 arrested PWITS crack, mum has £200 cash",
        "P-40, her brother P-41 arrested PWITS crack",
        "closure order 40 Mill Lane breached",
        "warrant 5 High St, not executed",
        "zonk left behind: 6 wraps heroin",
        "P-1 changed plea to guilty on count 1, sentence 17/1/27, zonk ordered",
        "P-95 NRM came back on Monday, positive reasonable grounds",
    ],
)
def test_nothing_is_offered_where_somebody_a_thing_or_an_act_would_be_lost(text: str) -> None:
    assert offered(text) == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("from the car (P-33): 92 wraps heroin (14.1g) GS/4, 2 phones", "'(P-33)' is not understood"),
        ("8g crack DH/6, 1/2 oz heroin DH/7, £50 DH/8", "'1/2 oz' is a size of the trade"),
        ("1.2kg cannabis TN/2, est value £38,000", "'est value £38,000' does not say which thing is worth that"),
        ("31 Hartley: 6 wraps heroin 0.9g found in kitchen, no arrest, PS/1", "'31 Hartley' is not understood"),
        ("P-40 (adult f, 33) MARAC ref - bf is Kestrel runner", "'bf is Kestrel runner' is not understood"),
    ],
)
def test_the_message_names_the_fewest_words_without_which_the_line_is_read(text: str, why: str) -> None:
    """What holds a fact is said otherwise, and left out by nobody who only presses Enter."""
    [problem] = wrong(text)
    assert problem.said.startswith(why)
    assert "the rest is read" in problem.hint
    assert not (problem.instead and problem.instead.lost)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("cash £1,110 GW2 and a phone GW3 from bedroom of P-45", "'and a phone' is not understood"),
        ("P-47 nicked PWITS her/crack, male aged 51, RUI", "'her/crack' is not understood"),
    ],
)
def test_no_message_says_to_note_what_a_record_holds(text: str, why: str) -> None:
    [problem] = wrong(text)
    assert problem.said.startswith(why)
    assert "notes=" not in problem.hint


@pytest.mark.long
def test_no_visit_is_made_of_a_part_about_the_same_one() -> None:
    """On a round of visits, who was seen is a visit where it stands alone."""
    line = "10.00 cuckoo visit 18 Fernleigh Ct, P-2 (adult male, vulnerable) ok, no visitors"
    assert offered(f"Cuckooing round\n{line}")[2].unread == ("P-2 (adult male, vulnerable) ok, no visitors",)


def test_a_car_that_was_stopped_is_cut_off_from_nothing() -> None:
    """By itself it was seized."""
    assert all("// grey" not in str(way) for way in offered("2140 veh stop zonk, grey Audi A3").values())


def test_what_may_be_several_things_has_no_line_to_take() -> None:
    assert offered("P-3 searched by the shops") == {}


def test_a_line_keeps_its_place_in_a_list() -> None:
    """Its indentation, its bullet or its number."""
    assert in_place("  2. phones blah", "2 phones") == "  2. 2 phones"
    assert in_place("\t- a", "b # c") == "\t- b # c"
    assert in_place("  a", "b") == "  b"
    assert left_out("  - a") == "  # - a"


@pytest.mark.long
def test_a_long_line_with_a_quote_that_is_not_closed_is_answered() -> None:
    """Each letter before it doubled the time: a line of forty never was."""
    assert wrong(f'zonk {"knife with a long thin blade " * 8}12"')


def test_a_remark_behind_inches_stays_one() -> None:
    """The mark was taken for a quote, and the remark went into the notes."""
    line = offered('heroni 3 wraps, 5" knife # by the bins')[1]
    assert str(line) == 'heroin 3 wraps // 5" knife # by the bins'


def test_a_line_may_end_as_on_an_old_machine() -> None:
    """Another count of the lines was out of the sheet."""
    assert wrong("\r0")


def test_each_line_that_a_choice_stands_for_is_read_when_taken() -> None:
    """What a word may mean is offered as a sheet reads it: `role=other`, for `other` is a sex too."""
    asked = {row.means: row for row in sheet_words().values() if row.where == ASKED}.values()
    lines = [f"P-20 arrested PWITS crack, {row.word}" for row in ASKED_ROLES]
    lines += [f"P-20 arrested PWITS {word}" for word in ("brown and w", "dark", "her")]
    lines += [f"1 {row.word}" if find_item(row.means.split(";")[0]) else f"{row.word} 5 High St, P-20" for row in asked]
    choices = [choice for problem in wrong("\n".join(lines)) for choice in problem.choices]
    assert len(choices) > len(lines)
    assert wrong("\n".join(choices)) == []
