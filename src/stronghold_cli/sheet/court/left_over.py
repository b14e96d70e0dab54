"""A line of a court list with a part that is not known: what would be read without it, to paste."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.court_line import hear_court_line
from stronghold_cli.sheet.court.spelt import with_commas
from stronghold_cli.sheet.sentences.to_paste import has_facts, instead, is_no
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.table_runs import bare
from stronghold_cli.sheet.words.text import Word, ended, parts_of
from stronghold_cli.values.text import quoted

_MOST_PARTS = 8
"""How many parts a line has at most that is tried without some of them."""
_MOST_LEFT = 2


def without_unknown(words: Sequence[Word], reading: Reading, day: date) -> StrongholdError | None:
    """Return what is wrong with a line about a person's day in court, with the rest of it to paste; None for others."""
    parts = parts_of(with_commas(words))
    if len(parts) > _MOST_PARTS or not is_key([bare(parts[0][0])], reading):
        return None
    first = 1 if len(parts[0]) == 1 else 0
    for many in range(1, _MOST_LEFT + 1):
        for left in combinations(range(first, len(parts)), many):
            unknown = [word for at in left for word in parts[at]]
            kept = [word for at, part in enumerate(parts) if at not in left for word in part]
            named = any(is_key([bare(word)], reading) for word in unknown)
            if (
                left[0]
                and not named
                and not any(is_no(word) or "£" in word.text for word in unknown)
                and _is_read(kept, reading, day)
            ):
                found = instead(ended(kept), ended(unknown), reading)
                hint = "what was done there goes on its own line" if has_facts(unknown, reading) else "say"
                said = " ".join(word.said for word in unknown).rstrip(",;:.")
                return Unreadable(f"{quoted(said)} cannot be read in a line about a court", hint).but(instead=found)
    return None


def _is_read(words: Sequence[Word], reading: Reading, day: date) -> bool:
    try:
        heard = hear_court_line(words, reading, day)
    except StrongholdError:
        return False
    return heard is not None and bool(heard.additions or any(each.kind is SENTENCE for each in heard.contents))
