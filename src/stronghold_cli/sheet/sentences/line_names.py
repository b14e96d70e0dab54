"""Drug lines and cases by the names that a sheet calls them: `Falcon line`, `for the Ricky line`, `Op Tern`.

Behind a comma, in brackets or behind what was done the name alone will do: `warrant 5 High St, Falcon`.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.labelled import AMONG
from stronghold_cli.sheet.words.activity_words import activity_said
from stronghold_cli.sheet.words.called import check_line_called, line_called
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, clock_said, with_runs
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_LINE, _CASE = "line", "case"
_OPERATIONS = ("op", "operation")
_SHORT = 4
"""How many letters a name in small letters has that is taken for one by itself."""
_LEADS = ("for", "on", "of", "the")
_NAME = re.compile("[A-Z][A-Za-z'-]+")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_SORTS = ("drug", "drugs", "county", "local", "deal", "phone", "new", "other", "same", "another", "land", "front")
"""Words before `line` that are nobody's name of one."""


def with_line_names(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with each line and case that it names so as its record has it.

    Raises Certain where the ledger has no line of that name.
    """
    named = with_runs(with_runs(words, lambda rest: _case(rest, reading)), lambda rest: _line(rest, reading))
    return [_alone(at, named, reading) for at in range(len(named))]


def _alone(at: int, words: Sequence[Word], reading: Reading) -> Word:
    """Return the line that a word is the name of, by itself behind a comma or in brackets; any other word as it is."""
    word = words[at]
    last = at == len(words) - 1
    in_brackets = _IN_BRACKETS.fullmatch(word.text)
    alone = at > 0 and words[at - 1].parts and (word.parts or last)
    if at == 0 or not (in_brackets or alone or (last and _is_done(words[:at]))):
        return word
    text = in_brackets[1] if in_brackets else word.text
    name = word._replace(text=text.title() if text.islower() and len(text) >= _SHORT else text, parts=False)
    if not _is_name(name, reading) or line_called(name.text, reading) is None:
        return word
    return Word(name.text, f"{_LINE}={name.text}", False, _LINE, word.parts)


def _is_done(words: Sequence[Word]) -> bool:
    """Whether words say what was done and nothing else, with a time in front or none: `0600 warrant`."""
    done = words[clock_said(words[0]) :]
    return bool(done) and activity_said(done) == len(done)


def _case(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words name a case that the ledger has, and that case."""
    named = len(words) > 1 and words[0].plain and words[0].text.casefold() in _OPERATIONS and words[1].plain
    if not named or words[0].parts or not _NAME.fullmatch(words[1].text) or reading.called is None:
        return 0, []
    name = f"{words[0].text} {words[1].text}"
    try:
        reading.called(_CASE, name)
    except StrongholdError:
        return 0, []  # an operation may be one that nobody keeps a case of
    return 2, [Word(name, f"{_CASE}={in_quotes(name)}", False, _CASE, words[1].parts)]


def _line(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    at = 0
    while at < len(words) and words[at].plain and not words[at].parts and words[at].text.casefold() in _LEADS:
        at += 1
    if len(words) < at + 2 or not _is_line(words[at + 1]) or not _is_name(words[at], reading):
        return 0, []
    if any(find_item(text, reading.own_items) for n, text in runs(words[at + 1 :]) if n > 1):
        return 0, []  # `Falcon line phone`
    name = words[at].text
    if reading.called is None:
        return 0, []
    check_line_called(name, reading)
    said = f"{_LINE}={name}"
    return at + 2, [Word(name, said, False, _LINE, words[at + 1].parts)]


def _is_line(word: Word) -> bool:
    return word.plain and word.name is None and word.text.casefold() == _LINE


def _is_name(word: Word, reading: Reading) -> bool:
    text = word.text
    if not word.plain or word.name is not None or word.parts or not _NAME.fullmatch(text):
        return False
    plain = text.casefold()
    if plain in SMALL_WORDS or plain in NEGATIONS or plain in (*_SORTS, *AMONG) or phrase([word], ()):
        return False
    return hyphened(text) not in choices() and not find_item(text, reading.own_items)
