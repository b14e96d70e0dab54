"""What says only that a decision of the NRM, or another, is still to come: `P-9 RG decision awaited`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.catalogue.sheet_words import key_of
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
_WAITS = {
    *("awaited", "awaiting", "await", "awaits", "outstanding", "pending", "due", "expected", "chased", "chasing"),
    *("waiting", "yet", "follow", "wait"),
}
_WHEN_DUE = {
    *("still", "to", "no", "not", "as", "until", "next", "this", "week", "soon", "be", "made", "are", "we're", "their"),
    *("cps", "charging"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tues", "weds", "thurs", "fri", "both", "wk"),
}
"""Words of a decision that is still to come: `RG decision awaited`, `no CG yet`, `still waiting on the RG`."""
_DECISION = {"decision", "dec"}
_DECIDED = _DECISION | {"rg", "cg", "reasonable", "reas", "conclusive", "conc", "result", "outcome"}
DAY = re.compile("[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-](?:20)?[0-9]{2})?|yesterday")


def is_awaited(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words say only that a decision is still to come, which is no record: `P-9 RG decision awaited`."""
    said = {key_of(bare(word).text.strip("()")) for word in words if not is_key([bare(word)], reading)}
    said = {each for each in said if not DAY.fullmatch(each)}
    decision = says_grounds(words) or bool(_DECISION & said)
    of_nrm = (two for one, two in pairwise(words) if key_of(one.text) == "nrm" and not one.parts)
    if "nrm" in said and not any(key_of(word.text) in _DECIDED for word in of_nrm):
        return False  # `P-20 NRM, awaiting RG` is a referral
    return decision and not _WAITS.isdisjoint(said) and {*WORDS, *_WAITS, *_WHEN_DUE}.issuperset(said)


def says_grounds(words: Sequence[Word]) -> bool:
    """Whether a line is about such a decision, beside whatever else."""
    text = " ".join(word.text for word in words)
    return any(looks.search(text) for looks in GROUNDS.values())
