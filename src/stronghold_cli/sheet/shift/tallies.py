"""Totals that a sheet says beside their parts: `totals 7 searches 3 pos 4 neg`, `4 cuckooing 1 welfare`.

They are no records more: each is checked against what the other lines say.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from stronghold_cli.catalogue.sheet_words import key_of, tally_words
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.activity import ACTIVITY, STOPPED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.remarks.asides import is_aside
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import number_said
from stronghold_cli.sheet.words.text import AND, Word, parts_of

POSITIVE, NEGATIVE, _VISIT = "positive", "negative", "visit"
_TOTAL = ("total", "totals", "tally", "in total", "in all", "overall", "altogether", "all in all")
_NEGATIVES = ("neg", "negative", "nothing found", "no drugs", "no drugs found", "nothing of note", "no trace", "nil")
_LEAST = 2
"""How many numbers make a line a total that does not say so."""


class SheetTotal:
    """How many of each there were, by what is counted."""

    def __init__(self) -> None:
        """Take nothing yet."""
        self.numbers: dict[str, int] = {}
        self.names: dict[str, str] = {}
        """What each was called."""
        self.says_so = False
        """Whether the line has the word total."""


def tally_of(words: Sequence[Word], reading: Reading) -> SheetTotal | None:
    """Return the totals that a line says, with nothing but remarks behind them; None for any other line."""
    parts = parts_of(words)
    while len(parts) > 1 and (is_aside(parts[-1], reading) or is_remark(parts[-1], reading)):
        parts.pop()
    return _tally([word for part in parts for word in part])


def _tally(words: Sequence[Word]) -> SheetTotal | None:
    tally = SheetTotal()
    at = 0
    number = ""
    noun = ""
    while at < len(words):
        rest = words[at:]
        length, counts = _counted(rest)
        if total := next((n for n, text in runs(rest, 3) if key_of(text) in _TOTAL), 0):
            tally.says_so, length = True, total
        elif counts:
            if counts in tally.names or noun:
                return None
            tally.names[counts] = " ".join(word.text for word in rest[:length]).casefold()
            if number:
                tally.numbers[counts], number = int(number), ""
            else:
                noun = counts
        elif not number and (said := number_said(rest[0])).isdigit():
            if noun:
                tally.numbers[noun], noun = int(said), ""
            else:
                number = said
            length = 1
        elif key_of(rest[0].text) in (*AND, "=", "x"):
            length = 1
        else:
            return None
        at += length
    if _VISIT in tally.numbers and len(words) == _LEAST and words[0].said.endswith(":"):
        tally.says_so = True  # `Visits: 6`, which says not what sort of visits
    whole = not number and not noun and len(tally.numbers) >= (1 if tally.says_so else _LEAST)
    return tally if whole else None


def counts_any(tally: SheetTotal, said: Iterable[LineContent]) -> bool:
    """Whether records on the sheet are of what a line counts, so that it is a total beside its parts."""
    told = _told(said)
    return tally.says_so or any(told.get(counts) for counts in tally.numbers)


def differing(tally: SheetTotal, said: Iterable[LineContent]) -> Unreadable | None:
    """Return that the lines of a sheet come to another number than a total says, None where they agree."""
    told = _told(said)
    for counts, number in tally.numbers.items():
        if told.get(counts, 0) != number:
            what = f"{number} {tally.names[counts]} in total, and the other lines come to {told.get(counts, 0)}"
            return Unreadable(what, "mend the one that is wrong; # in front of the total leaves it out")
    return None


def how_many(heard: LineContent) -> int:
    """Return how often something was done, by its number and as many people as its line names."""
    leading = re.match("[0-9]+", heard.texts.get("number", ""))
    return (int(leading[0]) if leading else 1) * heard.times


def is_negative(result: str) -> bool:
    """Whether what came of a search is that nothing was found."""
    return key_of(result) in _NEGATIVES


def _told(said: Iterable[LineContent]) -> Mapping[str, int]:
    told: dict[str, int] = {}

    def count(counts: str, number: int) -> None:
        told[counts] = told.get(counts, 0) + number

    for each in said:
        if each.settles is not None:
            continue
        if each.kind is ARREST:
            count(ARREST.name, each.times)
        if each.kind is not ACTIVITY:
            continue
        sort = each.texts.get("activity", "")
        number = how_many(each)
        count(sort, number)
        if sort.endswith(_VISIT):
            count(_VISIT, number)
        if sort == STOPPED:
            count(NEGATIVE if is_negative(each.texts.get("result", "")) else POSITIVE, number)
    return told


def _counted(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words say what is counted, and that; 0 and nothing for others."""
    found = ((n, tally_words().get(key_of(text), "")) for n, text in runs(words, 3))
    return next(((n, counts) for n, counts in found if counts), (0, ""))
