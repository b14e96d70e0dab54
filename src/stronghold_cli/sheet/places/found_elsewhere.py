"""Things of a sheet that stand under a search where they cannot have been found."""

from collections.abc import Iterator, Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import listed, quoted

NOTHING = ("neg", "negative", "nothing", "nothing found", "nothing seized", "nothing recovered", "nil", "neg search")
"""What came of a search that found nothing."""
NO_DRUGS = ("no drugs", "no drugs found")
"""What came of one that found no drug."""


def wrong_places(lines: Sequence[Line]) -> Iterator[StrongholdError]:
    """Yield a problem for each thing under a search that found nothing, or under another than that which it names."""
    kind, _ = item_kinds()[0]
    [link] = [name for name, each in kind.links.items() if each.kind == ACTIVITY.name]
    several = {problem.line: problem for problem in _of_one_of_several(lines)}
    yield from several.values()
    for line in lines:
        theirs = line.on is not None or any(line.kind.links[name].kind == ARREST.name for name in line.links)
        if line.kind is not kind or link not in line.links or theirs or line.number in several:
            continue  # what somebody had who was arrested was found on them
        above = lines[line.links[link]]
        result, place = above.texts.get("result", ""), above.texts.get("place", "")
        what = above.texts.get("activity", ACTIVITY.name)
        if result.casefold() in NOTHING:
            said = f"the {what} on line {above.number} is said to have found nothing"
            yield Certain(said, "say where this was found, on a line above it").at(line=line.number)
        notes = line.texts.get(NOTES, "").casefold()
        for other in lines:
            named = other.texts.get("place", "") if other.kind is ACTIVITY else ""
            if named and named != place and named.casefold() in notes and place.casefold() not in notes:
                said = f"it names {quoted(named)}, and stands below the {what} on line {above.number}"
                yield Certain(said, f"put it below line {other.number}").at(line=line.number)
                break


def _of_one_of_several(lines: Sequence[Line]) -> Iterator[StrongholdError]:
    """Yield a problem for each line under several addresses of one line that does not say at which of them it was.

    `warrants 5 High St and 6 High St`: what stands under it is linked to the last of them.
    """
    told: set[int] = set()
    for line in lines:
        above = next((lines[at] for at in line.links.values() if lines[at].kind is ACTIVITY), None)
        if above is None or line.number in told or any(lines[at].kind is ARREST for at in line.links.values()):
            continue  # what somebody had who was arrested is asked with their arrest
        places = [
            each.texts.get("place", "")
            for each in lines
            if each.kind is ACTIVITY
            and each.number == above.number
            and each.texts.get("result", "").casefold() not in NOTHING
        ]
        notes = line.texts.get(NOTES, "").casefold()
        said_last = bool(places) and places[-1] != "" and places[-1].casefold() in notes
        if len({*places} - {""}) < 2 or line.number == above.number or said_last:
            continue
        told.add(line.number)
        said = f"line {above.number} is of {listed([quoted(place) for place in places], 'and')}, and this may be of any"
        how = f"give each its own line, e.g. warrant {places[0]}, and put this below its own"
        yield Certain(said, how).at(line=line.number)
