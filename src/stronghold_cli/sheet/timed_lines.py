"""Lines that begin with a time which what was done has no field for: `1200 / strategy meeting P-9`."""

import re
from collections.abc import Callable

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.words.begin import StartsNothing
from stronghold_cli.sheet.words.text import SheetRow, clock_said, is_one_of

_HOURS = ("hrs", "hours")


def heard_at_its_time(row: SheetRow, hear: Callable[[SheetRow], HeardRow]) -> HeardRow:
    """Read a line as it stands, else what follows the time that it begins with, which is then a note.

    Raises what is wrong with it, of what follows the time where it begins with one.
    """
    try:
        return hear(row)
    except StrongholdError as problem:
        length = _clock(row)
        if not length:
            raise
        said = " ".join(word.text for word in row.words[:length])
        try:
            heard = hear(row._replace(words=row.words[length:]))
        except StrongholdError as of_rest:
            # The time is not the trouble: what follows it is.
            raise (of_rest if isinstance(problem, StartsNothing) else problem) from None
        if not heard.contents:
            return heard._replace(left_out=f"{said} {heard.left_out}" if heard.left_out else "")
        first, *others = heard.contents
        return heard._replace(contents=(first.noted(f"at {said}", first=True), *others))


def _clock(row: SheetRow) -> int:
    """Return how many of the first words are a time; 0 for a number that may count what follows it: `1500 tablets`."""
    word, rest = row.words[0], row.words[1:]
    if not rest or not clock_said(word):
        return 0
    if is_one_of(rest[0], *_HOURS):
        return 2 if len(rest) > 1 else 0
    return 1 if word.parts or word.text.startswith("0") or not re.fullmatch("[0-9]{4}", word.text) else 0
