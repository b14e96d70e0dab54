"""The sentences of one line of a sheet, each read by itself: `2 wraps crack. Arrested PWITS. Bailed to 22 Dec.`"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Exhibit
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NOTES

_SHORT = {
    *("approx", "arr", "susp", "poss", "conv", "est", "incl", "temp", "inc", "op", "sgt", "insp", "prev", "ref", "apt"),
    *("viz", "adj", "crim", "offs", "veh", "reg", "ins", "disq", "mag", "mags", "no", "nos", "st", "tel", "sec", "cl"),
    *("mr", "re", "conc", "gt", "nr", "opp", "jct", "cnr"),
}
"""Words that are cut short with a full stop, which ends no sentence."""
_RESULTS = ("rui", "nfa", "neg", "ok", "pos")
_DECIDES = ("arrested", "bailed", "rebailed", "charged", "remanded", "released", "cautioned", *_RESULTS[:2])
"""What became of somebody begins a sentence in small letters too: `M, 31. bailed 18/02`."""
_WHOLE = re.compile("[a-z]{6,}")
"""A word that is long enough to be whole, behind which a sentence ends before a small letter too."""
_CUT_IN_FRONT = "sent"
"""A word that is cut short where a part of a line begins with it, `guilty, sent. 18/12`: `NRM sent.` is not."""
_END_OF_NOTE = '".'
_CUT = 2
"""As many letters are most words that are cut short: `rd. flat 3`."""
_CAPITAL = re.compile("[A-Z][a-z]|[A-Z]{2,}(?![A-Z]*[/0-9])")
"""A word with a capital that is no key and no mark of an exhibit."""
_END = re.compile(r".*[A-Za-z0-9%)]['\"]?\)?\.\)?")


def sentences(words: Sequence[Word]) -> list[list[Word]]:
    """Return a line in its sentences, each without its full stop."""
    found: list[list[Word]] = [[]]
    small = not any(_CAPITAL.match(word.text) for word in words if word.plain)
    marks = 0
    while marks < len(words) and re.fullmatch(Exhibit.looks, words[-marks - 1].text.strip("().")):
        marks += 1
    behind = len(words) - marks - 1
    for at, (before, word, after) in enumerate(zip([None, *words[:-1]], words, [*words[1:], None], strict=True)):
        if at == behind and marks and _ends(word, after, small=small):
            # `… in the lounge. PB/1 PB/2`: the exhibits of what stands before them.
            text = word.text.rstrip(".")
            found[-1].append(word._replace(text=text, said=text, parts=True))
            continue
        begins = before is not None and before.parts and word.text.casefold() == f"{_CUT_IN_FRONT}."
        numbered = before is not None and before.said.endswith(":")
        if (begins and after is not None) or not _ends(word, after, numbered=numbered, small=small):
            found[-1].append(word)
            continue
        text = re.sub(r"\.(?=\)?$)", "", word.text)
        found[-1].append(word._replace(text=text, said=word.said.rstrip(".") if word.name else text, parts=False))
        found.append([])
    return _with_lines([each for each in found if each])


def _with_lines(found: Sequence[list[Word]]) -> list[list[Word]]:
    """Return sentences with a drug line that stands by itself as the end of the one before: `… female. Jay line`."""
    made: list[list[Word]] = []
    for each in found:
        if made and len(each) == 2 and _CAPITAL.match(each[0].text) and key_of(each[1].text) == "line":
            made[-1] = [*made[-1][:-1], made[-1][-1]._replace(parts=True), *each]
        else:
            made.append(each)
    return made


def _ends(word: Word, after: Word | None, *, numbered: bool = False, small: bool = False) -> bool:
    """Whether a sentence ends with a word: a full stop behind it, and a capital or a number after that.

    On a line all in small letters (`small`) any word may begin the next.
    """
    if word.name == NOTES and not word.plain:
        return word.said.endswith(_END_OF_NOTE)
    if not word.plain or word.name is not None or not _END.fullmatch(word.said):
        return False
    stem = word.text.strip("().'\"").casefold()
    cut = stem in _SHORT or (numbered and stem.isdigit())
    if after is not None and (cut or (len(stem) == 1 and stem.isalpha() and not word.text[0].isupper())):
        return False
    if after is not None and after.text.casefold() in _DECIDES:
        return True
    if after is None or not after.plain or re.match(r"[A-Z0-9£(]|i[A-Z]", after.text):
        return True
    if _WHOLE.fullmatch(stem) or stem in _RESULTS:
        return True
    return small and (len(stem) > _CUT or (stem[:1].isdigit() and not stem.isdigit()))
