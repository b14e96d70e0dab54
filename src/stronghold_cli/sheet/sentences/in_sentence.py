"""Words of a sentence that say something by what stands around or above them, each put as a sheet has it.

`P-57 searched` is a stop and search, `charged with it` is with what the arrest above was for, `arrested 1130 by PC 12`
has a time and an officer in its notes, `both 17` are ages.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.sentences.same_charged import with_same_charged
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.top_of_sheet.titles import RANKS
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import choices, is_about_somebody
from stronghold_cli.sheet.words.text import AND, Word, clock_said, is_one_of, quoted_word, quoted_words, with_runs
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened, quoted

_RESULT = ARREST.fields["result"]
_SEARCHED = "searched"
_IT = ("it", "that", "this", "same", "the same", "these", "both")
_COURT = ("court", "mags", "magistrates")
_ELSEWHERE = frozenset(
    [
        *("custody", "strip", "stripped", "home", "house", "flat", "room", "address", "premises", "property"),
        *("car", "vehicle", "van", "s18", "s.18", "s32", "s.32"),
    ]
)
"""Words of a search that is not one of a person in the street."""
INDOORS = frozenset({"custody", "warrant", "warrants"})
"""Words of a title over searches that are not in the street."""
_TIMED = (
    *("arrested", "arr", "nicked", "lifted", "charged", "chgd", "bailed", "released", "rui", "nfa", "nfa'd", "nfad"),
    "remanded",
    *("cautioned", "custody"),
)
_CAME = ("handed", "surrendered", "attended", "answered", "interviewed", "int", "i/v")
"""What somebody did, or was asked, at a time."""
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):?([0-5][0-9])(?:hrs)?")
_YEAR = ("born", "dob", "in", "since", "of")
"""Words before a year …"""
_MAY_BE_YEAR = re.compile("(?:19|20)[0-9]{2}")
"""… and what may be one."""
_BY, _AT = "by", "at"
_THERE = ("inside", "present", "there")
_WERE = ("was", "were", "both", "all", "also")
_FAMILY = (
    "his",
    "her",
    "their",
    "mother",
    "father",
    "mum",
    "dad",
    "brother",
    "sister",
    "partner",
    "wife",
    "girlfriend",
)
_AGE = re.compile("[1-9][0-9]")
_EVERY = ("both", "all")


def as_meant(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a sentence with such words as a sheet has them; `who` are the people whom the lines above name.

    Raises Certain where nobody can tell what they mean.
    """
    _check_from(words)
    line = _seen_fine(with_runs(words, _officer))
    line = _in_court(_to_court(_timed(_with_result_apart(line))), reading)
    return with_same_charged(_searched(line, who, reading), who, reading)


def _officer(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are `by PC 5120`, and that as a note."""
    if len(words) < 3 or not is_one_of(words[0], _BY) or not is_one_of(words[1], *RANKS):
        return 0, []
    if re.fullmatch("[0-9]{1,5}", words[2].text) is None:
        return 0, []
    return 3, [quoted_words(words[:3], NOTES)]


def _check_from(words: Sequence[Word]) -> None:
    """Raise Certain for `from 4` at the end of a part, which is a time as well as the number of an arrest."""
    for word, after in pairwise(words):
        if is_one_of(word, "from") and re.fullmatch("[0-9]{1,4}", after.text) and (after.parts or after is words[-1]):
            text = f"from {after.text}"
            raise Certain(
                f"{quoted(text)} does not say from what", f"say from P-31, or from ARREST-{after.text}", about=text
            )


def _seen_fine(words: Sequence[Word]) -> list[Word]:
    """Return `seen, fine` of a visit with how somebody was as a note: a fine has its sum."""
    seen = any(is_one_of(word, "seen") for word in words) and not any("£" in word.text for word in words)
    made: list[Word] = []
    for word in words:
        last = not made or made[-1].parts
        how = seen and last and is_one_of(word, "fine") and (word.parts or word is words[-1])
        made.append(quoted_word(word.text, NOTES, parts=word.parts) if how else word)
    return made


def _timed(words: Sequence[Word]) -> list[Word]:
    """Return a sentence with the time behind what was done to somebody as a note: `arrested 1130`, `on appt 1130,`."""
    made: list[Word] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        clock = _CLOCK.fullmatch(word.text) if word.plain and word.name is None else None
        at = bool(made) and is_one_of(made[-1], _AT)
        before = made[:-1] if at else made
        done = bool(before) and not before[-1].parts and (is_one_of(before[-1], *_TIMED) or (at and _has_done(before)))
        year = bool(made) and is_one_of(made[-1], *_YEAR) and _MAY_BE_YEAR.fullmatch(word.text)
        ends = (word.parts or after is None) and not at and not year and _only_done(made)
        if clock and (done or ends):
            made = [*before, quoted_word(f"at {clock[1]}:{clock[2]}", NOTES, parts=word.parts)]
        else:
            made.append(word)
    return made


def _only_done(words: Sequence[Word]) -> bool:
    """Whether the part that ends some words says what was done to somebody, and nothing that could be counted."""
    begins = next((at + 1 for at in range(len(words) - 2, -1, -1) if words[at].parts), 0)
    part = words[begins:]
    told = any(is_one_of(word, *_TIMED, *_CAME) for word in part)
    return told and not any(re.match("[£0-9]", word.text) for word in part)


def _has_done(words: Sequence[Word]) -> bool:
    """Whether somebody was charged in some words, which nothing follows but with what: `charged with it at 1745`."""
    return any(is_one_of(word, *_IT) and is_one_of(before, "with") for before, word in pairwise(words))


def _with_result_apart(words: Sequence[Word]) -> list[Word]:
    """Return `arrested PWITS crack and charged` with a comma before what became of the arrest."""
    made: list[Word] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        joins = (
            made
            and is_one_of(word, *AND)
            and after
            and after.plain
            and any(is_one_of(each, *_TIMED[:2]) for each in made[:-1])
        )
        if joins and after and any(field is _RESULT for _, field, _ in choices().get(hyphened(after.text), ())):
            made[-1] = made[-1]._replace(parts=True)
        else:
            made.append(word)
    return made


def _to_court(words: Sequence[Word]) -> list[Word]:
    """Return `bailed, court 12/1` as `bailed court 12/1`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [
        word._replace(parts=False, said=word.text)
        if after and is_one_of(word, "bailed") and is_one_of(after, *_COURT[:1])
        else word
        for word, after in pairs
    ]


def _in_court(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with the sort of court behind a person's key as a note: `P-205 mags - guilty`."""
    if len(words) < 3 or not is_key(words, reading) or not is_one_of(words[1], *_COURT[1:], "crown"):
        return list(words)
    court = 2 if is_one_of(words[1], "crown") and is_one_of(words[2], _COURT[0]) else 1
    said = " ".join(word.text for word in words[1 : 1 + court])
    return [words[0], quoted_word(said, NOTES, parts=words[court].parts), *words[1 + court :]]


def is_presence(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a sentence only says that people were there, or who they are: `P-4 inside`, `P-46 male`."""
    about = [is_about_somebody(word) or word.name == NOTES for word in words]
    known = [
        who or is_key([word], reading) or is_one_of(word, *AND, *_WERE, *_THERE, *_FAMILY)
        for word, who in zip(words, about, strict=True)
    ]
    there = is_one_of(words[-1], *_THERE) or any(is_about_somebody(word) for word in words)
    return all(known) and there and any(is_key([word], reading) for word in words)


def with_ages_of_all(words: Sequence[Word]) -> list[Word]:
    """Return `both 17` as `both aged 17`."""
    is_age = len(words) > 1 and is_one_of(words[0], *_EVERY) and _AGE.fullmatch(words[1].text)
    whole = is_age and (len(words) == 2 or words[1].parts)
    return [words[0], Word("aged", "aged", True), *words[1:]] if whole else list(words)


def _searched(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return `P-57 searched` as a stop and search, where nothing above says that it was elsewhere."""
    at = next((n for n, word in enumerate(words) if is_one_of(word, _SEARCHED)), 0)
    known = at and is_key([words[at - 1]], reading) and not words[at - 1].parts
    # Who is arrested is searched for that.
    known = known and words[at - 1].text not in who.offences
    behind = is_one_of(words[at + 1], "in", "at", "under", "by") if words[at + 1 :] else False
    elsewhere = any(is_one_of(word, *_ELSEWHERE) for word in words)
    if not known or who.indoors or behind or elsewhere:
        return list(words)
    # It ends as a part does, for what was found follows; a time in front of it is when it was: `1125: P-57 searched`.
    before = [word._replace(parts=False, said=word.text) if clock_said(word) else word for word in words[:at]]
    return [*before, words[at]._replace(text=STOPPED), *words[at + 1 :]]
