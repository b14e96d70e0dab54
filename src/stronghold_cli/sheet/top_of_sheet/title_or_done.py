"""Whether a line over the sheet is its title, or what was done: `S/S 12/11/26 High St`, `Op Larch - warrant`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of, street_words
from stronghold_cli.errors import NEXT, SeveralMeanings
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.top_of_sheet.titles import is_of_titles, is_over, title_words_at
from stronghold_cli.sheet.words.activity_words import EXECUTED, activity_said, looks_plural
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened, quoted


def title_or_done(before: Sequence[Word], run: Sequence[Word], after: Sequence[Word]) -> SeveralMeanings:
    """Return that a line with the day of its sheet may be a title, or what was done: `S/S 12/11/26 High St`."""
    day, rest = " ".join(word.text for word in run), " ".join(word.said for word in (*before, *after))
    said = " ".join(word.said for word in (*before, *run, *after))
    return SeveralMeanings(
        f"{quoted(said)} may be a title, or what was done",
        f"put {quoted(day)} alone on the first line, and what was done on the next",
        about=said,
    ).but(candidates=(f"{day}{NEXT}{rest}", day))


def is_done_once(title: Sequence[Word], below: Sequence[Sequence[Word]]) -> bool:
    """Whether a title says what was done once, `Mill Lane warrant`, and no line below tells it."""
    for at in range(len(title)):
        length = activity_said(title[at:])
        ends = title[at + length :]
        # `Cuckoo visits`, `warrant log`, `warrant debrief`, `S+S return`
        several = length and looks_plural(title[at + length - 1])
        named = (ends and (is_of_titles(ends[0]) or ends[0].text.islower())) or title_words_at(title[at:]) > length
        if length and not (several or named):
            return not _is_told(_sort_of(title[at:]), [words for words in below if _may_be_there(title, words)])
    return False


def _may_be_there(title: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether a line may be of the place that a title names: it names the same, or none."""
    streets = [
        {key_of(line[at - 1].text) for at in range(1, len(line)) if key_of(line[at].text) in street_words()}
        for line in (title, words)
    ]
    return not all(streets) or not streets[0].isdisjoint(streets[1])


def told_below(before: Sequence[Word], below: Sequence[Sequence[Word]], reading: Reading) -> bool:
    """Whether a title ends in what was done, `Op Larch - warrant`, which a line below tells."""
    ends = [at for at in range(1, len(before)) if activity_said(before[at:]) == len(before) - at]
    if not ends or not is_over(before[: ends[0]], reading):
        return False
    return _is_told(_sort_of(before[ends[0] :]), below)


def _is_told(sort: str, below: Sequence[Sequence[Word]]) -> bool:
    """Whether a line tells an activity of a sort, wherever it stands there, or the first that it was `executed`."""
    if any(key_of(word.text) in EXECUTED for words in below[:1] for word in words):
        return True
    return any(_sort_of(words[at:]) == sort for words in below for at in range(len(words)))


def _sort_of(words: Sequence[Word]) -> str:
    """Return which activity words begin with, empty for none."""
    length = activity_said(words)
    found = phrase(words, (), ANYWHERE) if length else None
    said = hyphened(" ".join(word.text for word in words[:length]))
    return hyphened(found[1].means.split()[0]) if found else said
