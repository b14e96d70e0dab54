"""Words that say that there was a stop search."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.vehicles import vehicle_first
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import SheetRow, Word, clock_said

_LONGEST = 5
_CAR_STOP, _SAID_OF_CAR = "vs", "v/stop"
_SHORT, _ON = "ss", ("on", "of")


def stop_said(words: Sequence[Word]) -> int:
    """Return how many of the first words say that there was a stop search, 0 for none."""
    found = phrase(words, (), ANYWHERE) if words else None
    if found and found[1].means == STOPPED:
        return found[0]
    return next((n for n, text in runs(words, _LONGEST) if key_of(text) in (STOPPED, "stop and search")), 0)


def with_stop_spelt(row: SheetRow, reading: Reading) -> SheetRow:
    """Return a row with `ss` in front of who was searched as a stop search, and `VS` in front of a car as its stop."""
    at = int(len(row.words) > 1 and clock_said(row.words[0]))
    behind = row.words[at + 1 :]
    on = int(bool(behind) and behind[0].text.casefold() in _ON)
    if row.words[at : at + 1] and row.words[at].text.casefold() == _SHORT and is_key(behind[on : on + 1], reading):
        stop = row.words[at]._replace(text=STOPPED)
        return row._replace(words=(*row.words[:at], stop, *behind))
    if row.words[at : at + 1] and row.words[at].text.casefold() == _CAR_STOP and vehicle_first(behind, reading):
        return row._replace(words=(*row.words[:at], row.words[at]._replace(text=_SAID_OF_CAR), *behind))
    return row
