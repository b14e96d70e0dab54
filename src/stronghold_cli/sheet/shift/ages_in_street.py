"""A number between a sex and a street, `stop search P-21 male 16 High St`: in the street it is taken as an age.

Anywhere else it may be that of a house, and is asked (`people/who_it_is.py`).
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import entry_words, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import band_of, shape_first, shape_of
from stronghold_cli.sheet.people.who_it_is import street_behind
from stronghold_cli.sheet.shift.stop_words import stop_said, with_stop_spelt
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import names_item, runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import SheetRow, Word, bare

_AGE = re.compile("[1-7][0-9]")
_INDOORS = ("at", "@", "of", "address", "addr", "home", "door", "indoors", "inside", "lives", "occupant", "s18", "s32")
"""Words of a line about a house."""
_DONE = (STOPPED, "stopped", "vehicle-stop")
"""What is done in the street, where words say what was done."""


def with_ages_in_street(
    written: Sequence[SheetRow | StrongholdError], reading: Reading
) -> tuple[list[SheetRow | StrongholdError], list[str]]:
    """Return the rows of a sheet with each age in front of a street ended as by a comma, and how those were taken."""
    rows: list[SheetRow | StrongholdError] = []
    taken: list[str] = []
    for row in written:
        at = _age_in(row, reading) if isinstance(row, SheetRow) else None
        if at is None or not isinstance(row, SheetRow) or _is_house_elsewhere(row, at, written):
            rows.append(row)
            continue
        street = " ".join(word.text.strip(".") for word in street_behind(row.words[at:]))
        taken.append(f"line {row.number}: {row.words[at].text} is taken as an age, and {street} as the place")
        aged = row.words[at]._replace(parts=True)
        rows.append(row._replace(words=(*row.words[:at], aged, *row.words[at + 1 :])))
    return rows, taken


def _age_in(row: SheetRow, reading: Reading) -> int | None:
    """Return where the only age of a line about somebody in the street may as well be that of a house."""
    words = with_stop_spelt(row, reading).words
    places = [at for at in range(1, len(words)) if _may_be_age(words, at, reading)]
    if len(places) != 1 or not _is_in_street(words):
        return None
    [place] = places
    keys = [at for at, word in enumerate(words) if is_key([bare(word)], reading)]
    if any(at > place for at in keys):
        return None
    others = (at for at in range(len(words)) if abs(at - place) > 1)
    said = ((at, shape_first(words[at:])) for at in others)
    aged = any(shape and shape.aged and (not shape.bare or at - 1 in keys) for at, shape in said)
    return None if aged else place


def _may_be_age(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a number is right behind a sex, and right in front of a street."""
    sex, number = words[at - 1], words[at]
    shape = shape_of(sex)
    if shape is None or not shape.sex or shape.aged or shape.many or sex.parts or not _AGE.fullmatch(number.text):
        return False
    if shape.band not in ("", band_of(int(number.text))):
        return False
    before = shape_of(words[at - 2]) if at > 1 and not words[at - 2].parts else None
    if (before and before.band) or not number.plain:
        return False
    street = street_behind(words[at:])
    done = says_arrest(street)  # `m 33 arr Queens Rd`
    thing = names_item(street, reading)
    return bool(street) and not (thing or done)


def _is_in_street(words: Sequence[Word]) -> bool:
    """Whether a line is of a stop search or an arrest, and of nothing at a house."""
    if any(key_of(word.text) in _INDOORS for word in words):
        return False
    done = entry_words("activity")
    others = (done.get(key_of(text)) for at in range(len(words)) for _, text in runs(words[at:], 3))
    powers = (key_of(text) in entry_words("search") for at in range(len(words)) for _, text in runs(words[at:], 3))
    searched = any(powers) or any(stop_said(words[at:]) for at in range(len(words)))
    return (searched or says_arrest(words)) and not any(each and each.split()[0] not in _DONE for each in others)


def _is_house_elsewhere(row: SheetRow, at: int, written: Sequence[SheetRow | StrongholdError]) -> bool:
    """Whether another line of the sheet has the number in front of that street: `0600 warrant 16 Mill Lane`."""
    house = [key_of(word.text) for word in row.words[at : at + 2]]
    others = (each for each in written if isinstance(each, SheetRow) and each is not row)
    return any(
        [key_of(word.text) for word in each.words[n : n + 2]] == house
        for each in others
        for n in range(len(each.words))
        if not shape_of(each.words[n - 1]) or n == 0
    )
