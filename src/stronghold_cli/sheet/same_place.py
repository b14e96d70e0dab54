"""Where an activity of a sheet was that is said to be where the one above it was: `stop search P-21, same place`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import entry_words, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

_PLACE = "place"


def with_same_places(said: Sequence[HeardLine]) -> tuple[list[HeardLine], list[StrongholdError]]:
    """Return the lines of a sheet with the place of the activity above in the place of `same place`, and what is wrong.

    With an arrest or a thing it is a note: what they belong to is the activity above.
    """
    made: list[HeardLine] = []
    wrong: list[StrongholdError] = []
    above = ""
    for line in said:
        heard = line.heard
        if heard.kind is not ACTIVITY or heard.settles is not None:
            made.append(line)
            continue
        place, notes = heard.texts.get(_PLACE, ""), heard.texts.get(NOTES, "").split("; ")
        same = next((text for text in (place, *notes) if key_of(text) in entry_words("same")), "")
        if same and not above:
            how = "say where, e.g. at High St"
            wrong.append(Certain(f"{quoted(same)}: no activity above says where it was", how).at(line=line.number))
        elif same:
            left = "; ".join(text for text in notes if text != same)
            texts = {name: text for name, text in heard.texts.items() if name != NOTES}
            line = line._replace(
                heard=heard._replace(texts={**texts, _PLACE: above, **({NOTES: left} if left else {})})
            )
        above = line.heard.texts.get(_PLACE, "")
        made.append(line)
    return made, wrong
