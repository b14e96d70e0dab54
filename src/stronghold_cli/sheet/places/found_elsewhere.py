"""Things of a sheet that stand under a search where they cannot have been found."""

from collections.abc import Iterator, Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

_NOTHING = ("neg", "negative", "nothing", "nothing found", "nil")


def wrong_places(lines: Sequence[Line]) -> Iterator[StrongholdError]:
    """Yield a problem for each thing under a search that found nothing, or under another than that which it names."""
    kind, _ = item_kinds()[0]
    [link] = [name for name, each in kind.links.items() if each.kind == ACTIVITY.name]
    for line in lines:
        theirs = line.on is not None or any(line.kind.links[name].kind == ARREST.name for name in line.links)
        if line.kind is not kind or link not in line.links or theirs:
            continue  # what somebody had who was arrested was found on them
        above = lines[line.links[link]]
        result, place = above.texts.get("result", ""), above.texts.get("place", "")
        what = above.texts.get("activity", ACTIVITY.name)
        if result.casefold() in _NOTHING:
            said = f"the {what} on line {above.number} is said to have found nothing"
            yield Certain(said, "say where this was found, on a line above it").at(line=line.number)
        notes = line.texts.get(NOTES, "").casefold()
        for other in lines:
            named = other.texts.get("place", "") if other.kind is ACTIVITY else ""
            if named and named != place and named.casefold() in notes and place.casefold() not in notes:
                said = f"it names {quoted(named)}, and stands below the {what} on line {above.number}"
                yield Certain(said, f"put it below line {other.number}").at(line=line.number)
                break
