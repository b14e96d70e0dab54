"""What may stand beside a referral: to whom it was, who made it, where somebody lives, how they came to notice."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import agency_words, fact_words, key_of
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_words import is_plain, known, text_of, without_durations
from stronghold_cli.sheet.remarks.matters import agency_there, says_meeting
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.roads import house_first
from stronghold_cli.sheet.words.text import AND, Word, bare, parts_of, with_runs
from stronghold_cli.values.text import quoted

_RESULT = ARREST.fields["result"]
DITTO = ("ditto", "likewise", "same")
REFERRED = {
    *("referral", "referrals", "referred", "ref", "refs", "ref'd", "refd", "reffed"),
    *("ref'l", "ref'ls", "refl", "refls"),
}
SAYS = {
    *REFERRED,
    *("report", "form", "forms"),
    *("made", "did", "sent", "submitted", "done", "completed", "raised", "put", "in", "both", "anyway", "too"),
    *("i", "we", "a", "an", "the", "and", "&", "+", "for", "to", "also", "has", "have", "been", "was", "were", "is"),
    *(
        "accepted",
        "agreed",
        "new",
        "all",
        "one",
        "tonight",
        "today",
        "by",
        "now",
        "on",
        "/",
        "into",
        "of",
        "via",
        "re",
        "about",
        "regarding",
        *DITTO,
    ),
}
_WHEN = re.compile(
    r"(?i)[0-3]?[0-9]/[01]?[0-9]|[0-2]?[0-9][:.]?[0-5][0-9](?:hrs)?"
    r"|(?:mon|tues?|weds?|thurs?|fri|sat|sun)|[0-9]{1,3}[a-z]|x[0-9]"
)
_NAME = re.compile("[A-Z][a-z]{2,}")
_LONGEST = 5


def agency_first(words: Sequence[Word]) -> int:
    """Return how many of the first words are to whom somebody was referred, or the form for that; 0 for others."""
    return next((n for n, text in runs(words, _LONGEST) if key_of(text.strip("()")) in agency_words()), 0)


def note_first(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are of the notes; 0 for what became of an arrest, `P-21 NFA, MASH ref`."""
    length = known(words, "note")[0]
    return 0 if _RESULT.type.heard(text_of(words[:length]), _RESULT.name, reading) else length


def by_whom(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say who made a referral, or whose service took it: `by Rhian`, `to Via`."""
    if len(words) < len(("by", "Rhian")) or key_of(words[0].text) not in ("by", "to", "with") or words[0].parts:
        return 0
    name = key_of(words[1].text)
    known_otherwise = name in fact_words() or phrase(words[1:2], reading.own_words) or agency_first(words[1:])
    return 0 if known_otherwise or not _NAME.fullmatch(words[1].text) else 2


def begins_note(words: Sequence[Word]) -> bool:
    """Whether words begin how somebody is or came to notice: `also at 62b`, but not `in` alone, which a form is."""
    length = known(words, "lead")[0]
    return length > (key_of(words[0].text) in SAYS)


def names_agency(words: Sequence[Word]) -> bool:
    """Whether an agency is among some words: `seen by MASH` may be a referral."""
    said = (text for at in range(len(words)) for _, text in runs(words[at:], _LONGEST))
    return any(key_of(text.strip("()")) in agency_words() for text in said)


def is_who_came(words: Sequence[Word]) -> bool:
    """Whether a part of a line says which agency came to a meeting, and not that somebody was referred to it."""
    plain = with_runs(words, lambda rest: (agency_there(rest)[0], []))
    return plain != list(words) and not any(key_of(word.text) in REFERRED for word in plain)


def check_who_came(words: Sequence[Word]) -> None:
    """Raise Certain for an agency beside a meeting with no word of a referral: `P-9 MASH, strat meeting`."""
    came = next((part for part in parts_of(words) if says_meeting(words) and is_who_came(part)), None)
    if came:
        at = next(n for n in range(len(came)) if agency_there(came[n:])[0])
        said = text_of(came[at : at + agency_there(came[at:])[0]])
        how = f"say {said} referral if it is one; # in front leaves the line out"
        raise Certain(f"{quoted(said)} may only have come to the meeting", how, about=said)


def check_whom(words: Sequence[Word]) -> None:
    """Raise Certain for a referral that says to whom it was, and not of whom: `Turning Point ref`."""
    rest = with_runs(words, lambda more: (agency_first(more), []))
    said = [key_of(word.text) for word in rest]
    if len(rest) < len(words) and SAYS.issuperset(said) and not REFERRED.isdisjoint(said):
        text = text_of(words)
        raise Certain(f"{quoted(text)} does not say who", f"say {text} P-31", about=text)


def is_beside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words say only how somebody is or came to notice, with days and times beside it."""
    if names_agency(words):
        return False
    plain = with_runs(words, lambda rest: (int(_WHEN.fullmatch(rest[0].text) is not None), []))
    begins = known(plain, "lead")[0]
    lives = begins > 0 and key_of(plain[begins - 1].text) in ("at", "of")
    rest = plain[begins + (house_first(plain[begins:]) if lives else 0) :]
    rest = with_runs(rest, lambda more: (known(more, "lead")[0], []))  # `missing from Leeds + found in Hull`
    return is_plain(without_durations([word for word in rest if word.text not in AND]), reading)


def branch_first(words: Sequence[Word], reading: Reading) -> int:
    """Return whether the first of some words is which branch of a service it is: the `Aspire` of `CGL Aspire`."""
    if not words or not _NAME.fullmatch(words[0].text.rstrip(".")) or key_of(words[0].text) in fact_words():
        return 0
    return int(
        not phrase(words[:1], reading.own_words) and not agency_first(words) and not is_key([bare(words[0])], reading)
    )
