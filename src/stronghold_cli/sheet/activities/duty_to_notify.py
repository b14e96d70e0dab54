"""An adult who does not agree to a referral, and the duty to notify: `P-38, NRM declined, won't consent; DtN sent`.

It is no referral: somebody was identified as a victim who may have been enslaved, and the Home Office is told
(Modern Slavery Act 2015 s.52; Modern slavery: statutory guidance, GOV.UK).
"""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.people.age_shapes import CHILD, GROWN
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.prose import NOTES, is_remark
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import Word, bare, clock_said, is_one_of, parts_of, quoted_word, words_of
from stronghold_cli.values.text import SMALL_WORDS

_NOTIFIED = re.compile(r"\b(?:duty to notify|dtn|d2n|ms1)\b")
_SENT = re.compile(
    r"\b(?:duty to notify|dtn|d2n|ms1)\b.*\b(?:sent|done|made|submitted|completed|raised|in|instead|filed|gone)\b"
    r"|\b(?:is|so|did|sent|made|submitted|completed|filed|put in)(?: a)? (?:ms1 )?(?:duty to notify|dtn|d2n)\b"
)
_CONSENT = re.compile(
    r"\b(?:did not|didn't|does not|doesn't|do not|don't|will not|won't|wont|would not|wouldn't|not|no|without|refused"
    r"|declined)(?: give| giving)? (?:to )?(?:consent(?:ed|ing|s)?|want(?:ed)?|agree(?:d|ing)?)\b"
)
_REFERRED = re.compile(r"\bnrm\b(?: referral)?(?: was)? (?:done|sent|made|submitted|completed|raised|in)\b")
_DENIED = re.compile(r"\b(?:declin|refus)")
_NO = r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))"
_ALONE = re.compile(
    r"(?:(?:he|she|they|has|the|an|was) )*(?:offered )?nrm(?: offered)?(?: and| but)?(?: was)? "
    rf"{_NO}(?: consent)?(?: today)?"
    rf"|(?:(?:he|she|they|has|is) )*{_NO}(?: consent (?:to|for))?(?: to consent to)?(?: an?| the)? nrm(?: today)?"
    r"|no (?:nrm consent|consent (?:to|for)(?: an?| the)? nrm)|nrm(?: -)? no consent"
    r"|nrm consent (?:declined|refused|not given)"
)
"""That somebody did not agree to a referral, and nothing else: an authority that refused one is not meant."""
_LEADS = ("by", "for", "to", "from", "re")
_SAID = SMALL_WORDS | {
    *("nrm", "referral", "referred", "declined", "declines", "refused", "refuses", "offered", "offer", "consent"),
    *("consented", "consents", "ms1", "duty", "notify", "notified", "dtn", "d2n", "form", "forms", "notification"),
    *("report", "sent", "done", "made", "submitted", "completed", "raised", "filed", "gone", "instead", "did", "put"),
    *("so", "therefore", "today", "now", "adult", "went", "have", "been", "home", "office", "ho", "via", "just"),
    "because",
}


def duty_notified(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return somebody who was identified and agreed to no referral; None for a line of anything else.

    A child is referred without agreeing, and is asked about.
    """
    said = words[len(words) > 1 and clock_said(words[0]) :]
    if not _NOTIFIED.search(_text(said)) and "nrm" not in _text(said).split():
        return None
    try:
        described = with_descriptions(said, reading)
    except StrongholdError:
        return None
    keys = [bare(word) for word in described if is_key([bare(word)], reading)]
    about = [bare(word)._replace(parts=False) for word in described if is_about_somebody(bare(word))]
    behind = [*(bare(word) for word in described[1:]), Word("", "", True)]
    rest = [
        word
        for word, after in zip(described, behind, strict=True)
        if not _is_who(bare(word), reading) and not (is_one_of(word, *_LEADS) and is_key([after], reading))
    ]
    told, text = [part for part in parts_of(rest) if part], _text(rest)
    bands = [word for word in about if is_one_of(word, GROWN, CHILD)]
    refused = _is_refused(text) or (bands and _ALONE.fullmatch(text))
    denied = "nrm" not in text or _DENIED.search(text) or _CONSENT.search(text) or refused
    told_so = _SENT.search(text) or (refused and not any(is_one_of(word, CHILD) for word in bands))
    if len(keys) != 1 or not denied or _REFERRED.search(text) or not told_so:
        return None
    if not all(_is_told(part, reading) for part in told):
        return None
    note = re.sub(r"\(\s*\)", "", " ".join(word.said for part in told for word in part)).strip(" ,;:.")
    return hear_row([*words_of("identified"), keys[0], *about, quoted_word(note, NOTES)], reading, day)


def _is_refused(text: str) -> bool:
    """Whether somebody did not agree to a referral, which an adult may refuse: `NRM declined, won't consent`."""
    return "nrm" in text.split() and _DENIED.search(text) is not None and _CONSENT.search(text) is not None


def _is_told(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a part says that somebody did not agree, that it was told, or nothing that a record holds."""
    left = _CONSENT.sub(" ", _text(words)).split()
    noted = all(word.name == NOTES for word in words)
    return noted or _SAID.issuperset(left) or is_remark(words, reading)


def _is_who(word: Word, reading: Reading) -> bool:
    return is_key([word], reading) or is_about_somebody(word)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text.strip("().").casefold() for word in words)
