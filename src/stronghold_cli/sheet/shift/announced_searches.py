"""How many searches a shift was, said over entries of some of them: `9 stop searches all s.23 except 2 x s.1`.

Entries are part of that number, and not beside it: what was found is told one by one, the rest found nothing.
"""

import re
from collections.abc import Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.shift.stop_words import stop_said
from stronghold_cli.sheet.shift.tallies import NEGATIVE, POSITIVE, SheetTotal, is_negative, tally_of
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.text import SheetRow, Word, parts_of, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES

_TOTAL = Word("total", "", True)
"""What makes a number one that is checked against its parts, and left out."""
_ABOUT = re.compile(
    r"(?i)all|except|apart|from|for|under|but|bar|and|the|rest|were|was|are|only|x|=|[0-9]{1,2}|x[0-9]{1,2}|[0-9]{1,2}x"
    r"|pace|mda|\(?s(?:ec|ection)?\.?(?:1|23|60|47)\)?|\([a-z]+\)"
)


def with_announced_searches(
    rows: Sequence[SheetRow | StrongholdError], entries: Sequence[int], reading: Reading
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a shift with the number of searches that it announces less those that its entries tell.

    `entries` are the numbers of those rows.  A number that its parts do not come to is wrong.
    """
    said = [(row, number) for row in rows if isinstance(row, SheetRow) and (number := _announced(row.words))]
    if len(said) != 1 or not entries:
        return list(rows)
    [(top, number)] = said
    tallies = {
        row.number: tally.numbers for row in rows if isinstance(row, SheetRow) and (tally := _came(row, reading))
    }
    negative = [row.number for row in rows if isinstance(row, SheetRow) and row.number in entries and _is_negative(row)]
    came = next(iter(tallies.values()), {})
    rest = number - len(entries)
    found = len(entries) - len(negative)
    notes = [row for row in rows if isinstance(row, SheetRow) and (row is top or row.number in tallies)]
    kept = [row for row in rows if row is top or row not in notes]
    agree = not came or (came[POSITIVE], came[NEGATIVE]) == (found, number - found)
    if rest < 0 or (rest and not came) or len(tallies) > 1 or not agree:
        what = f"{number} searches are said, and {len(entries)} are told one by one"
        wrong = Certain(what, "say how many were positive and negative, or tell each; # in front leaves it out")
        return [wrong.at(line=top.number) if row is top else row for row in kept]
    if not rest:
        return [row._replace(words=(_TOTAL, *row.words)) if row in notes else row for row in rows]
    text = "; ".join(" ".join(word.said for word in row.words) for row in notes)
    line = (*words_of(f"{STOPPED} {rest} searches, neg,"), quoted_word(text, NOTES))
    return [row._replace(words=line) if isinstance(row, SheetRow) and row is top else row for row in kept]


def _announced(words: Sequence[Word]) -> int:
    """Return how many stop searches a line says that there were, and nothing but their powers; 0 for any other."""
    number = number_said(words[0]) if words else ""
    if not number.isdigit() or (length := stop_said(words[1:])) == 0:
        return 0
    return int(number) if all(_ABOUT.fullmatch(word.text.rstrip(".")) for word in words[1 + length :]) else 0


def _came(row: SheetRow, reading: Reading) -> SheetTotal | None:
    tally = tally_of(row.words, reading)
    return tally if tally and tally.numbers.keys() == {POSITIVE, NEGATIVE} else None


def _is_negative(row: SheetRow) -> bool:
    """Whether an entry says that nothing was found."""
    return any(is_negative(" ".join(word.text for word in part)) for part in parts_of(row.words))
