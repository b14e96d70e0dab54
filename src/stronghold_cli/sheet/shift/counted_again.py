"""Lines that say several of what other lines tell one by one: `two MDA warrants` above both, `Cuckoo visits:`.

They are no records more, for each would be counted twice.
"""

from collections.abc import Mapping, Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.shift.tallies import how_many
from stronghold_cli.sheet.words.activity_words import EXECUTED, activity_said
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import quoted

_NUMBER = "number"
_PEOPLE = "people"
_SORTS = {ACTIVITY: ("activity",), SAFEGUARDING: ("action", "agency")}
"""The fields of what was done, by kind."""
_BARE = {"activity", _NUMBER, "power", "date", "action", "agency", _PEOPLE}
"""The fields of a line that says nothing but how many there were."""
_HEADING = {"activity", "notes", "power", "date", "line"}
"""Those of a line that heads what is told below: `Cuckoo visits with housing:`."""
_RESULTS = {"result", "notes"}
"""Those of what came of them, which is asked: they may be others."""


def without_counted_again(
    said: Sequence[HeardLine], typed: Mapping[int, Sequence[Word]]
) -> tuple[list[HeardLine], list[int], list[StrongholdError]]:
    """Return what was heard without such lines, the numbers of those, and what is wrong with them.

    One that the other lines do not come to is wrong; where none of them tells the same, it is a record.  `typed`
    are the words of each line: several that nobody counted (`stop searches, all neg`) are wrong where no other line
    tells them.
    """
    again: list[int] = []
    wrong: list[StrongholdError] = []
    for line in said:
        same = [each.heard for each in said if each is not line and _is_same(each.heard, line.heard)]
        words = typed.get(line.number, ())
        if same and _is_executed(line.heard, words):
            how = "put it on the line of that warrant; # in front leaves it out"
            wrong.append(
                Unreadable("'executed' does not say which warrant", how, about="executed").at(line=line.number)
            )
            continue
        if several := _several(line, said, words):
            if same and line.heard.texts.keys() <= _HEADING:
                again.append(line.number)
            else:
                how = f"e.g. 2 {several}; # in front leaves it out"
                wrong.append(Unreadable(f"{quoted(several)} does not say how many", how).at(line=line.number))
            continue
        number, alone = _said_alone(line.heard)
        others = sum(map(_many, same))
        if not number or not others or (not alone and others != number):
            continue
        if others == number and alone:
            again.append(line.number)
        else:
            sort = " ".join(line.heard.texts[name] for name in _SORTS[line.heard.kind] if name in line.heard.texts)
            what = f"{number} are said, and the other lines tell {others}: {sort}"
            how = "mend the number, or say what each was; # in front leaves it out"
            wrong.append(Unreadable(what, how).at(line=line.number))
    return [line for line in said if line.number not in again], again, wrong


def _is_executed(heard: LineContent, typed: Sequence[Word]) -> bool:
    """Whether a line says that a warrant was executed, and not which one: `executed 0610`."""
    texts = {key_of(word.text) for word in typed}
    return "place" not in heard.texts and not texts.isdisjoint(EXECUTED) and "warrant" not in texts


def _several(line: HeardLine, said: Sequence[HeardLine], typed: Sequence[Word]) -> str:
    """Return the word for several of what a line tells without their number, `stop searches`; empty for any other."""
    heard = line.heard
    alone = heard.kind is ACTIVITY and heard.settles is None and _NUMBER not in heard.texts
    if not alone or sum(each.number == line.number for each in said) > 1:
        return ""  # `cuckoo visits 5 High St, 9 Ash Close`
    if "addresses" in heard.texts or any(letter.isdigit() for letter in heard.texts.get("place", "")):
        return ""  # a house is visited once
    for at in range(len(typed)):
        length = activity_said(typed[at:])
        last = typed[at + length - 1] if length else None
        ends = ("s", "es") if last is not None and last.plain else ()
        one = (
            last._replace(text=last.text[: -len(end)]) for end in ends if last and last.text.casefold().endswith(end)
        )
        if any(activity_said([*typed[at : at + length - 1], each]) == length for each in one):
            return " ".join(word.text for word in typed[at : at + length])
    return ""


def _said_alone(heard: LineContent) -> tuple[int, bool]:
    """Return how many there were by a line that says at most what came of them, and whether it says only that number.

    0 for any other line.
    """
    bare = heard.kind in _SORTS and heard.settles is None and not heard.by
    many = _many(heard) if bare else 0
    told = heard.texts.keys() - _BARE
    counted = many > 1 or heard.texts.get(_NUMBER, heard.texts.get(_PEOPLE, "")).startswith("1")
    return (many if counted else 0, not told) if told <= _RESULTS else (0, False)


def _many(heard: LineContent) -> int:
    """Return how many times a line says that something was done, or for how many people."""
    people = heard.texts.get(_PEOPLE, "").partition(" ")[0]
    return int(people) if people.isdigit() else how_many(heard)


def _is_same(heard: LineContent, other: LineContent) -> bool:
    """Whether two lines are of the same sort: two warrants, two referrals to one agency."""
    said = _SORTS.get(other.kind)
    alike = said and all(heard.texts.get(name) == other.texts.get(name) for name in said)
    return bool(alike) and heard.kind is other.kind and heard.settles is None
