"""Words of an entry that may stand anywhere in it: what came of it, how it went, who took part, how long it was."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ASIDE, NOTE, RESULT, entry_words, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_people import somebody
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.remarks.searched import is_searched_too
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, with_runs
from stronghold_cli.sheet.words.undone import begins_undone
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import hyphened

_LONGEST = 6
_DRUG = "drug"
_NUMBER = "(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|many)"
_LASTED = re.compile(
    "(?i)[0-9]{1,2} ?(?:mins?|hrs?|hours?|days?|wks?|weeks?|mths?|months?|yrs?|years?)"
    rf"|{_NUMBER} ?(?:times|x|episodes|occasions|mispers?)|(?:x ?)[0-9]{{1,2}}"
)


def text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).strip("() ")


def known(words: Sequence[Word], sort: str) -> tuple[int, str]:
    known = entry_words(sort)
    for length, text in runs(words, _LONGEST):
        if (key := key_of(text.strip("()"))) in known and not any(word.parts for word in words[: length - 1]):
            return length, known[key]
    return 0, ""


def longest(words: Sequence[Word], reading: Reading) -> tuple[int, str]:
    """Return how many of the first words are the longest that say what came of it, or what no figure counts."""
    found = [(known(words, RESULT)[0], RESULT), (known(words, "note")[0], NOTE)]
    if row := phrase(words, reading.own_words, RESULT, NOTE, ASIDE):
        found.append((row[0], RESULT if row[1].where == RESULT else NOTE))
    if (length := known(words, "number")[0]) and words[length:] and re.search("[0-9]", words[length].text):
        found.append((length + 1, NOTE))
    found.append((tested(words, reading), NOTE))
    length, sort = max(found, key=lambda each: each[0])
    return length, sort


def tested(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say what a driver was tested for, `pos drug wipe coke`; 0 for none."""
    at = known(words, "test")[0]
    if not at or words[at - 1].parts:
        return at
    begins = at + (key_of(words[at].text) == "for") if words[at:] else at
    items = ((n, find_item(text, reading.own_items)) for n, text in runs(words[begins:], 2))
    length = next((n for n, item in items if item and item.category == _DRUG), 0)
    return begins + length if length else at


def led(words: Sequence[Word], sort: str, reading: Reading) -> int:
    """Return how many of the first words say who took part or was there, `with RPU`, `used by 2 lads`; 0 for none."""
    length = known(words, sort)[0]
    rest = list(words[length:])
    if length and rest and (who := somebody(rest, reading)) and who.key is None:
        rest = rest[who.length :]
    return len(words) if length and words[length:] and is_plain(without_durations(rest), reading) else 0


def lasted(words: Sequence[Word]) -> int:
    """Return how many of the first words say how long or how often it was: `2 wks`, `three times`; 0 for none."""
    return next((n for n, text in runs(words, 2) if _LASTED.fullmatch(text)), 0)


def without_durations(words: Sequence[Word]) -> list[Word]:
    """Return words without how long or how often something was: `gone 2 wks`."""
    return with_runs(words, lambda rest: (lasted(rest), []))


def is_plain(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words hold no number, key, thing or word for what was done, was not done or is still to be done."""
    at = len(words) if is_searched_too(words) else 0
    while at < len(words):
        silent = known(words[at:], "note")[0]
        if not silent and _says_something(words[at:], reading):
            return False
        at += silent or 1
    return True


def _says_something(words: Sequence[Word], reading: Reading) -> bool:
    said = says_something(words, reading) or hyphened(words[0].text) in choices()
    return said or key_of(words[0].text) in NEGATIONS or begins_undone(words)
