"""Which words of a line may hold a fact, and words as they can be typed again."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.words.text import LINE_BREAK, Word
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, one_line


def facts(words: Sequence[Word], reading: Reading) -> list[str]:
    """Return those of some words that may hold a fact, each run of them as one: `P-20`, `46 wraps heroin`."""
    found: list[str] = []
    goes_on = False
    for at, word in enumerate(words):
        number = at > 0 and re.fullmatch("[0-9.,/]+", words[at - 1].said) and key_of(word.text) not in SMALL_WORDS
        says = says_something(words[at:], reading) or is_no(word) or bool(number and goes_on)
        if says:
            text = one_line(word.said).strip("(),;:.")
            found[-1:] = [f"{found[-1]} {text}"] if goes_on else [*found[-1:], text]
        goes_on = says and not word.parts
    return list(dict.fromkeys(filter(None, found)))


def may_say(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words may hold a fact, or say that something was not so."""
    return any(says_something(words[at:], reading) or is_no(word) for at, word in enumerate(words))


def is_no(word: Word) -> bool:
    """Whether a word may say that what stands before it was not so."""
    return key_of(word.text) in NEGATIONS


def said_again(words: Sequence[Word]) -> str:
    """Return words as they can be typed on a sheet, on one line."""
    return " ".join(_typed(word, last=at + 1 == len(words)) for at, word in enumerate(words)).replace(LINE_BREAK, " ")


def _typed(word: Word, *, last: bool) -> str:
    if not word.plain:
        return f"{word.name}={in_quotes(word.text)}" if word.name else in_quotes(word.text)
    said = one_line(word.said)
    dash = word.parts and not last and not said.endswith((",", ";", ":", ")"))
    return f"{said} -" if dash else said
