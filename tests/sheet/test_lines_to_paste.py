"""What a message says can stand on a line is read there, and names what may be a fact and is left out."""

import re
from datetime import date
from pathlib import Path

import pytest

from stronghold_cli.errors import Instead, Refused, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.pasted import in_place, left_out, sure_to_paste, with_pasted
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


@pytest.mark.parametrize("text", [SENTENCES, *(sheet.read_text("utf-8") for sheet in SHEETS)])
def test_every_line_to_paste_is_read_where_all_are_pasted_at_once(text: str) -> None:
    """No line that was pasted is refused, none has two lines to paste, and a fact behind # is named."""
    problems = wrong(text)
    pasted = [problem for problem in problems if problem.instead]
    lines = [problem.line for problem in pasted]
    assert len(set(lines)) == len(lines)
    assert not {problem.line for problem in wrong(with_pasted(text, problems))} & set(lines)
    for problem in pasted:
        assert problem.instead
        for fact in FACT.findall(problem.instead.left_out):
            assert fact in f"{problem.said} {problem.instead.facts}"


def test_what_can_be_read_is_pasted() -> None:
    pasted = {problem.line: str(problem.instead) for problem in wrong(SENTENCES) if problem.instead}
    assert pasted[2] == "P-1 arrested PWITS crack # no caution"
    assert pasted[1] == "NRM P-6 # boarded after, P-3 there"
    assert len(pasted) == len(wrong(SENTENCES))


def test_a_line_that_would_be_refused_after_all_is_no_line_to_paste() -> None:
    """Also where it is another pasted line that undoes it."""
    problems = [Unreadable("a", "say", line=at, instead=Instead(f"new {at}")) for at in (1, 2)]

    def refused(text: str) -> list[StrongholdError]:
        return [Unreadable("is wrong", line=2)] if "new 1" in text else []

    first, second = sure_to_paste("old 1\nold 2", problems, refused)
    assert (str(first.instead), second.instead) == ("new 1", None)
    assert "(say in few words" in str(second)


def test_a_line_keeps_its_place_in_a_list() -> None:
    """Its indentation, its bullet or its number."""
    assert in_place("  2. phones blah", "2 phones") == "  2. 2 phones"
    assert in_place("\t- a", "b # c") == "\t- b # c"
    assert in_place("  a", "b") == "  b"
    assert left_out("  - a") == "  # - a"
