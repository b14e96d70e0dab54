"""Whose home was searched, on the line of that search: `s18 P-22, 30 Mill Lane`, `s18 30 Mill Lane (P-22 h/a)`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import entry_words, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_done import OTHER, done_first, time_first
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, bare, owner

_LEADS = ("of", "at")
_WORDS = 2
"""How many words for a home are looked for behind whose it is."""


def without_home(words: Sequence[Word], reading: Reading) -> tuple[list[Word], str]:
    """Return the line of a search of premises without whose home they are, and that person; empty for nobody, or two.

    It is whoever stands alone behind what was done, or in front of a word for a home.
    """
    timed = time_first(words)
    begin = timed[0] if timed else 0
    done = done_first(words[begin:], "", reading) if words[begin:] else None
    keys = [at for at, word in enumerate(words) if _key(word, reading)]
    if done is None or done[1][0] != OTHER or len(keys) != 1:
        return list(words), ""
    [at] = keys
    begin += done[0]
    led = at > begin and key_of(words[at - 1].text) in _LEADS
    said = next((n for n, text in runs(words[at + 1 :], _WORDS) if key_of(text.strip("()")) in entry_words("home")), 0)
    if not said and not (at - led == begin and words[at].parts):
        return list(words), ""
    before = list(words[: at - led])
    return [*before[:-1], before[-1]._replace(parts=True), *words[at + 1 + said :]], _key(words[at], reading)


def _key(word: Word, reading: Reading) -> str:
    return next((each.text for each in (bare(word), owner(word)) if is_key([each], reading)), "")
