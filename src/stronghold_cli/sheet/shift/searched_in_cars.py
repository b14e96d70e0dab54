"""Who is searched below a vehicle stop or a visit on a sheet: stopped and searched, where they are not arrested."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import RESULT
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_done import done_first
from stronghold_cli.sheet.activities.sheet_entry import VEHICLE_STOP
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import SheetRow, Word, clock_said

_SEARCHED = "searched"
_VISITS = ("cuckooing-visit", "welfare-visit")


def below_vehicle_stops(rows: Sequence[SheetRow], reading: Reading) -> frozenset[int]:
    """Return the numbers of the rows below a vehicle stop or a visit that name nobody whom the sheet has arrested.

    A search under a warrant, or of somebody arrested, is no stop search.
    """
    arrests = [row.words for row in rows if says_arrest(row.words)]
    arrested = {word.text for words in arrests for word in words if is_key([word], reading)}
    done = ""
    found: list[int] = []
    for row in rows:
        rest = row.words[clock_said(row.words[0]) :] if row.words else ()
        here = done_first(rest, "", reading) if rest else None
        done = here[1][0] if here else done
        if (
            done in (VEHICLE_STOP, *_VISITS)
            and _says_it(row.words)
            and not arrested.intersection(each.text for each in row.words)
        ):
            found.append(row.number)
    return frozenset(found)


def _says_it(words: Sequence[Word]) -> bool:
    """Whether a row says that somebody was searched, and not where: `searched in custody` is no stop search."""
    at = next((at for at, word in enumerate(words, 1) if word.plain and word.text.casefold() == _SEARCHED), 0)
    found = phrase(words[at:], ()) if at and words[at:] else None
    came = found is not None and found[1].where == RESULT
    return at > 0 and (words[at - 1].parts or at == len(words) or came)
