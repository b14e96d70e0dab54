"""Decisions of the NRM on a sheet: `NRM P-33 - conclusive grounds POSITIVE recd today` changes the referral of P-33.

It is never a referral more: a reasonable grounds decision comes first, and a conclusive grounds decision follows it
(Modern slavery: statutory guidance, GOV.UK).
"""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.text import Word, bare, clock_said

_GROUNDS = {
    "reasonable_grounds": re.compile(r"(?i)\b(?:reasonable grounds|rg)\b"),
    "conclusive_grounds": re.compile(r"(?i)\b(?:conclusive grounds|cg)\b"),
}
_CHOICES = {
    **dict.fromkeys(("positive", "pos", "+ve"), "positive"),
    **dict.fromkeys(("negative", "neg", "-ve"), "negative"),
}
_WORDS = {
    *("nrm", "reasonable", "conclusive", "grounds", "rg", "cg", "decision", "result", "outcome", "we", "got", "the"),
    *("for", "of", "and", "it", "is", "a", "an", "has", "have", "come", "came", "back", "recd", "received", "rec'd"),
    *(
        "in",
        "today",
        "was",
        "with",
        "now",
        "on",
        "from",
        "sca",
        "ic",
        "ica",
        "s/worker",
        "informed",
        "letter",
        "through",
    ),
}
"""Words of such a sentence; one with any other, as `on Monday` or `not`, is no decision of the sheet's day."""


def heard_decision(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return the decision that a line tells about one referral, with the day of the sheet; None for any other line."""
    words = words[len(words) > 1 and clock_said(words[0]) :]
    text = " ".join(word.text for word in words)
    which = [name for name, looks in _GROUNDS.items() if looks.search(text)]
    keys = [bare(word).text for word in words if is_key([bare(word)], reading)]
    rest = [bare(word).text.casefold().rstrip(".") for word in words if not is_key([bare(word)], reading)]
    choices = [_CHOICES[each] for each in rest if each in _CHOICES]
    if len(which) != 1 or len(keys) != 1 or len(choices) != 1 or not _WORDS.issuperset({*rest} - {*_CHOICES}):
        return None
    [person] = people(SAFEGUARDING)
    texts = {person: same_person(keys[0]) or keys[0], which[0]: choices[0], f"{which[0]}_on": f"{day:%d/%m/%Y}"}
    return HeardRow((LineContent(SAFEGUARDING, texts, {}, settles=which[0]),))
