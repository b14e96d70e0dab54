"""A list of visits: its title says what was done, and each line where, and whom, `P-22 - 5 Mill Lane - seen 1015`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, ASKED, key_of
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import listed, quoted

_VISITS = ("visit", "visits")
_ROUND, _CUCKOO = re.compile("(?i)cuckoo(?:ing)? rounds?"), "cuckoo visit"
"""What a title calls several visits, and what each of them is."""
_LABELS = ("activity", "activities", "type", "task", "duty")
"""Words before what a round of visits is, with a colon."""
_SEEN = ("seen", "saw")
_CLOCK = re.compile(r"(?i)(?:[01][0-9]|2[0-3]):?[0-5][0-9]|[0-9]{1,2}(?:[:.][0-9]{2})?[ap]m|[0-9]{1,2}[.:][0-9]{2}")


def visits_of(title: Sequence[Word]) -> tuple[str, ...]:
    """Return what a title may say that each line below is: one sort of visit, or each sort; nothing for others."""
    for at, word in enumerate(title):
        said = phrase(title[at:], (), ANYWHERE)
        if said and said[1].means.endswith("-visit"):
            return (said[1].means,)
        if _ROUND.fullmatch(" ".join(each.text for each in title[at : at + 2])):
            said = phrase(words_of(_CUCKOO), (), ANYWHERE)
            return (said[1].means,) if said else ()
        if word.plain and key_of(word.text) in _VISITS:
            asked = phrase(words_of(_VISITS[0]), (), ASKED)
            return tuple(asked[1].means.split(";")) if asked else ()
    return ()


def heads_visits(words: Sequence[Word], below: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says only which visits those under it are, `Cuckoo visits`, and the next one is such a visit."""
    labelled = len(words) > 1 and words[0].said.endswith(":") and key_of(words[0].text) in _LABELS
    words = words[labelled:]
    said = phrase(words, (), ANYWHERE)
    sorts = visits_of(words)
    whole = said is not None and words[said[0] - 1].text[-1:] in "sS"
    if whole and said is not None and said[0] < len(words):
        # `Activity: cuckooing visits with housing officer`
        whole = labelled and all(is_plain_word(word, reading) for word in words[said[0] :])
    return whole and len(sorts) == 1 and bool(below) and bool(as_visit(below, sorts[0], reading))


def is_plain_word(word: Word, reading: Reading) -> bool:
    """Whether a word of a title names nobody, and says no number."""
    return word.plain and word.name is None and not re.search("[0-9£]", word.text) and not is_key([word], reading)


def as_visit(words: Sequence[Word], sort: str, reading: Reading) -> list[Word]:
    """Return a line of such a list with what was done in front, behind its time; nothing for a line of no visit."""
    times = [word for word in words if word.plain and word.name is None and _CLOCK.fullmatch(word.text)]
    time = times[0] if len(times) == 1 else None
    rest = [word for word in words if word is not time]
    if time is not None and time.parts and rest and words.index(time):
        at = words.index(time) - 1
        rest[at] = rest[at]._replace(parts=True)
    if rest and (asked := phrase(rest, (), ASKED)) and sort in asked[1].means.split(";"):
        rest = rest[asked[0] :]
    elif rest and rest[0].plain and rest[0].text.casefold() in _SEEN and is_key(rest[1:], reading):
        rest = rest[1:]
    elif not rest or not (is_key(rest, reading) or re.fullmatch("[0-9]{1,4}[A-Za-z]?", rest[0].text)):
        return []
    first = [time._replace(parts=False, said=time.text)] if time else []
    return [*first, *words_of(sort), *rest]


def which_visits(title: Sequence[Word], sorts: Sequence[str]) -> SeveralMeanings:
    """Return that a title does not say which visits are below it."""
    said = " ".join(word.text for word in title)
    how = f"say which in this line, e.g. {sorts[0].replace('-', ' ')}s"
    return SeveralMeanings(f"the visits under {quoted(said)} may be {listed(list(sorts))}", how)
