"""Words that say that there was a stop search."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_places import place_at
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import SheetRow, Word, clock_said, is_one_of
from stronghold_cli.sheet.words.vehicles import vehicle_first

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
    """Return a row with `ss` before who was searched or where as a stop search, and `VS` before a car as its stop.

    How many there were stands behind that: `2x ss` as `ss x2`.
    """
    at = int(len(row.words) > 1 and clock_said(row.words[0]))
    before, words = row.words[:at], row.words[at:]
    counted = re.fullmatch("([1-9][0-9]?)x", words[0].text) if words and words[0].plain else None
    stop = stop_said(words[1:]) or int(_is_short(words[1:], reading)) if counted else 0
    if counted and stop:
        text = f"x{counted[1]}"
        words = (*words[1 : stop + 1], words[0]._replace(text=text, said=text), *words[stop + 1 :])
    if _is_short(words, reading):
        return row._replace(words=(*before, words[0]._replace(text=STOPPED), *words[1:]))
    if words and words[0].text.casefold() == _CAR_STOP and vehicle_first(words[1:], reading):
        words = (words[0]._replace(text=_SAID_OF_CAR), *words[1:])
    return row._replace(words=(*before, *words))


def _is_short(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words begin with `ss` for a stop search: `SS` before no key may be the social services."""
    if not words or not is_one_of(words[0], _SHORT):
        return False
    at = 1 + int(len(words) > 1 and re.fullmatch("x[1-9][0-9]?", words[1].text) is not None)
    behind = words[at + int(words[at : at + 1] != () and words[at].text.casefold() in _ON) :]
    placed = words[0].text.islower() and words[at:] and place_at(words[at:], reading, named=False)[0]
    return bool(placed) or is_key(behind[:1], reading)
