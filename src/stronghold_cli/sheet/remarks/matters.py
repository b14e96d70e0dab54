"""What was done for somebody that no record has a place for: `P-20 - strat meeting 1100`, `CAWN served on P-25`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ASIDE, agency_words, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.asides import is_aside
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import Word, bare, is_one_of, parts_of, with_runs, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import SMALL_WORDS

_FOUND = ("found", "located", "traced", "returned")
_STATIONS = ("train", "rail", "railway", "bus", "stn", "station", "town", "centre", "hospital")
_PERSON, _MEETING = "person", "meeting"
"""What such a matter is of, in `aside_words.csv`: somebody, and a meeting about them."""
_THERE = Word("there", "there", True)
_LONGEST = 5


def is_matter_of_somebody(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says only that, beside who it was for: they need no record of their own.

    Which agencies came to a meeting is no referral to them: `strat meeting, P-9, Coventry MASH`.
    """
    words = with_runs(words, agency_there) if says_meeting(words) else words
    if not any(is_key([bare(word)], reading) for word in words) or not _says_matter(words):
        return False
    try:
        described = with_descriptions(words, reading)
    except StrongholdError:
        return False
    # `boy of 16, missing from Crawley placement`: where he is from is no note here.
    described = [each for word in described for each in ([word] if word.name != NOTES else words_of(word.text))]
    begin = next((at for at, word in enumerate(described) if not _is_who(bare(word), reading)), 0)
    parts = [_without_who(part) for part in parts_of(described[begin:]) if not _is_place_found(part)]
    return any(parts) and is_aside([word for part in parts for word in part], reading)


def _without_who(words: Sequence[Word]) -> list[Word]:
    """Return a part of a line without what somebody is like, `strat meeting P-20, girl 14, CSC`."""
    kept = [word for word in words if not is_about_somebody(bare(word))]
    return [*kept[:-1], kept[-1]._replace(parts=words[-1].parts)] if kept else []


def says_meeting(words: Sequence[Word]) -> bool:
    """Whether a line is about a meeting, beside whatever else."""
    return _MEETING in _matters(words)


def agency_there(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are an agency, and what stands for it; 0 for a meeting itself."""
    if (found := phrase(words, (), ASIDE)) and found[1].why == _MEETING:
        return 0, []
    said = next((n for n, text in runs(words, _LONGEST) if _is_agency(key_of(text.strip("()")))), 0)
    return said, [_THERE._replace(parts=words[said - 1].parts)]


def _is_agency(text: str) -> bool:
    return agency_words().get(text, "").startswith("referred agency")


def _is_place_found(words: Sequence[Word]) -> bool:
    """Whether a part says only where somebody who was missing was: `found Bognor`."""
    named = [word.text for word in words[1:] if key_of(word.text) not in (*SMALL_WORDS, *_STATIONS)]
    return is_one_of(words[0], *_FOUND) and all(text.istitle() and not find_item(text) for text in named)


def _says_matter(words: Sequence[Word]) -> bool:
    return not {_PERSON, _MEETING}.isdisjoint(_matters(words))


def _matters(words: Sequence[Word]) -> set[str]:
    found = (phrase(words[at:], (), ASIDE) for at in range(len(words)))
    return {row[1].why for row in found if row is not None}


def _is_who(word: Word, reading: Reading) -> bool:
    return is_key([word], reading) or is_about_somebody(word)
