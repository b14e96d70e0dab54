"""Lines about what another team did, which says so at the end: `P-6 up for fail to surrender, not ours`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, bare, parts_of
from stronghold_cli.values.text import quoted

_OTHERS = (
    *("not ours", "not our job", "not one of ours", "not our case", "not our file", "not our arrest", "not our charge"),
    *("their paperwork", "their job", "their case", "their file", "their prisoner", "theirs", "theirs not ours"),
    *("nothing to do with us", "another team's", "another teams", "someone else's", "someone elses", "other team's"),
)


def is_of_others(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line ends so.  Raises Certain for a thing, or an arrest of somebody with a key."""
    parts = parts_of(words)
    ends = " ".join(word.text for word in parts[-1])
    if len(parts) < 2 or key_of(ends) not in _OTHERS:
        return False
    rest = [word for part in parts[:-1] for word in part]
    plain = all(word.plain and word.name is None and "£" not in word.text for word in rest)
    said = (text for at in range(len(rest)) for _, text in runs(rest[at:], 3))
    arrested = says_arrest(rest) and any(is_key([bare(word)], reading) for word in rest)
    if not plain or arrested or any(find_item(text, reading.own_items) for text in said):
        how = f"# in front leaves the line out, or leave {quoted(ends)} out if it is yours"
        raise Certain(f"{quoted(ends)}: what others did is no record here", how, about=ends)
    return True
