"""Lines that say how many there were of what other lines tell one by one: `two MDA warrants` above both of them.

They are no records more, for each would be counted twice.
"""

from collections.abc import Sequence

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.shift.tallies import how_many

_NUMBER = "number"
_BARE = {"activity", _NUMBER, "power", "date"}
"""The fields of a line that says nothing but how many there were."""
_RESULTS = {"result", "notes"}
"""Those of what came of them, which is asked: they may be others."""


def without_counted_again(said: Sequence[HeardLine]) -> tuple[list[HeardLine], list[int], list[StrongholdError]]:
    """Return what was heard without such lines, the numbers of those, and what is wrong with them.

    One that the other lines do not come to is wrong; where none of them tells the same, it is a record.
    """
    again: list[int] = []
    wrong: list[StrongholdError] = []
    for line in said:
        number, alone = _said_alone(line.heard)
        sort = line.heard.texts.get("activity", "")
        others = sum(how_many(each.heard) for each in said if each is not line and _is(each.heard, sort))
        if not number or not others or (not alone and others != number):
            continue
        if others == number and alone:
            again.append(line.number)
        else:
            what = f"{number} are said, and the other lines tell {others}: {sort}"
            wrong.append(
                Unreadable(what, "mend the number, or say what each was; # in front leaves it out").at(line=line.number)
            )
    return [line for line in said if line.number not in again], again, wrong


def _said_alone(heard: LineContent) -> tuple[int, bool]:
    """Return how many there were by a line that says at most what came of them, and whether it says only that number.

    0 for any other line.
    """
    text = heard.texts.get(_NUMBER, "")
    bare = heard.kind is ACTIVITY and heard.settles is None and not heard.by
    many = int(text) if bare and text.isdigit() and int(text) > 1 else 0
    told = heard.texts.keys() - _BARE
    return (many, not told) if told <= _RESULTS else (0, False)


def _is(heard: LineContent, sort: str) -> bool:
    return heard.kind is ACTIVITY and heard.settles is None and heard.texts.get("activity") == sort
