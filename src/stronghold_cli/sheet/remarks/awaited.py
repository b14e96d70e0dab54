"""What says only that a decision of the NRM, or another, is still to come: `P-9 RG decision awaited`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.catalogue.sheet_words import awaited_words, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, bare

GROUNDS = {
    "reasonable_grounds": re.compile(r"(?i)\b(?:(?:reasonable|reas) grounds?|rg)\b"),
    "conclusive_grounds": re.compile(r"(?i)\b(?:(?:conclusive|conc) grounds?|cg)\b"),
}
WORDS = {
    *("nrm", "reasonable", "reas", "conclusive", "conc", "grounds", "ground", "rg", "cg", "decision", "dec", "result"),
    *("outcome", "we", "got", "the", "for", "of", "and", "it", "is", "a", "an", "has", "have", "come", "came", "back"),
    *("recd", "received", "rec'd", "in", "today", "was", "with", "now", "on", "from", "sca", "ic", "ica", "s/worker"),
    *("informed", "letter", "through", "dated"),
}
"""Words of a sentence about a decision, beside a day; with any other, as `not`, it says no decision."""
WAITS, _DUE, _DECIDES, _STILL = "waits", "due", "decides", "still"
"""What a word says about a decision: that it waits, when it is due, who decides what, and, about anything that a
line says was done, that it is still to be decided."""
_RESULTS = {"ic", "ica", "sca", "s/worker", "letter"}
"""Of a decision of the NRM alone."""
_DECISION = {"decision", "dec"}
_DECIDED = _DECISION | {"rg", "cg", "reasonable", "reas", "conclusive", "conc", "result", "outcome"}
DAY = re.compile("[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-](?:20)?[0-9]{2})?|yesterday")


_WITH_CPS = re.compile(
    "(?:(?:the |full |case |advice )*(?:file|papers|mg3|report) )?(?:(?:is|was|now|gone|sent|submitted|in|over|back) )*"
    "(?:to|with) (?:the )?cps for (?:an? |the )?(?:early |pre-charge )?"
    "(?:charge|charges|charging|advice|authority|review|(?:charging |charge )?(?:decision|advice))"
)


def is_awaited(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words say only that a decision is still to come, which is no record: `P-9 RG decision awaited`."""
    said = {key_of(bare(word).text.strip("()")) for word in words if not is_key([bare(word)], reading)}
    said = {each for each in said if not DAY.fullmatch(each)}
    if _WITH_CPS.fullmatch(" ".join(key_of(bare(word).text) for word in words if not is_key([bare(word)], reading))):
        return True
    decision = says_grounds(words) or bool(_DECISION & said)
    of_nrm = (two for one, two in pairwise(words) if key_of(one.text) == "nrm" and not one.parts)
    if "nrm" in said and not any(key_of(word.text) in _DECIDED for word in of_nrm):
        return False  # `P-20 NRM, awaiting RG` is a referral
    known = {*WORDS, *awaited_words(WAITS), *awaited_words(_DUE)}
    return decision and not awaited_words(WAITS).isdisjoint(said) and known.issuperset(said)


def is_to_come(words: Sequence[Word]) -> bool:
    """Whether words say only that what stands beside them is not decided: `awaited`, `CPS to decide`, `tbc`."""
    said = {text for word in words for text in key_of(bare(word).text.strip("()?")).split()}
    known = {each for sort in (WAITS, _DUE, _DECIDES, _STILL) for each in awaited_words(sort)}
    waits = not said.isdisjoint(awaited_words(WAITS) | awaited_words(_STILL))
    return waits and (WORDS - _RESULTS | known).issuperset(said)


def says_grounds(words: Sequence[Word]) -> bool:
    """Whether a line is about such a decision, beside whatever else."""
    text = " ".join(word.text for word in words)
    return any(looks.search(text) for looks in GROUNDS.values())
