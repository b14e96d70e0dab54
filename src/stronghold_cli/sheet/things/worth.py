"""A bare sum beside a thing on a sheet, which is cash that was found as well, or what the thing is worth."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.catalogue.thing_words import WORTH, thing_words
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.things.thing_words import ABOUT, is_exhibit
from stronghold_cli.sheet.words.goods import many, names_drug, runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.quantity import is_mass, is_pieces
from stronghold_cli.values.text import SMALL_WORDS, quoted

_ALL = frozenset({"all", "lot", "altogether", "together", "total", "combined", "everything"})
"""Words for all the things of a line."""


class CashOrWorth(SeveralMeanings):
    """A sum that is cash, or what a thing beside it is worth."""


def cash_or_worth(said: str, other: str = "what stands before it is worth that") -> CashOrWorth:
    """Return that a sum is cash, or `other`: what some thing is worth."""
    problem = CashOrWorth(f"{quoted(said)} is cash, or {other}", f"say {said} cash, or value={said}", about=said)
    return problem.but(candidates=(f"{said} cash", f"value={said}"))


def check_worth(words: Sequence[Word], reading: Reading) -> None:
    """Raise SeveralMeanings for a bare sum right behind how much there is of a drug: `14 wraps heroin (3g) £140`.

    Raises Certain for a value alone.

    In a sheet's own words the drug is in front, and the sum is its value: `heroin 14 wraps £140`.
    """
    _check_value_alone(words)
    for at, word in enumerate(words):
        if not word.plain or word.name is not None or not re.fullmatch(Sum.looks, word.text):
            continue
        begin = at
        while begin and _goes_on(words[begin - 1]):
            begin -= 1
        part = [each for each in words[begin:at] if each.text.casefold() not in ABOUT]
        amount = next((n for n in range(len(part)) if _is_amount(part[n:])), len(part))
        drug = any(names_drug(part[n:], reading) for n in range(amount + 1, len(part)))
        ends = drug and (names_drug(part[-1:], reading) or re.search("[0-9]", part[-1].text) is not None)
        in_front = any(names_drug(part[n:], reading) for n in range(amount))
        if ends and not in_front and not _is_told(part, words[at + 1 :] if not word.parts else ()):
            raise cash_or_worth(word.text)


def _check_value_alone(words: Sequence[Word]) -> None:
    """Raise Certain for a line that says only a value: `street value £3,900 the lot`."""
    first = next((at for at, word in enumerate(words) if key_of(word.text) not in _ALL), 0)
    worth = next((n for n, text in runs(words[first:], 3) if (WORTH, key_of(text)) in thing_words()), 0)
    behind = words[first + worth :]
    sums = [word.text for word in behind if re.fullmatch(Sum.looks, word.text)]
    others = {key_of(word.text) for word in behind if word.text not in sums}
    if worth and len(sums) == 1 and others <= _ALL | SMALL_WORDS:
        said = " ".join(word.said for word in words)
        how = f"put value={sums[0]} behind the thing, if it is one: of several each has its own; # leaves it out"
        raise Certain(f"{quoted(said)} does not say which thing is worth that", how, about=said)


def _is_amount(words: Sequence[Word]) -> bool:
    return many(words) is not None or any(is_pieces(text) or is_mass(text) for _, text in runs(words, 2))


def _goes_on(word: Word) -> bool:
    return not word.parts or word.said.endswith(")")


def _is_told(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the words behind a sum say what it is: `cash`, `street value`, another exhibit than the drug has."""
    own = bool(after) and is_exhibit(after[0]) and any(map(is_exhibit, before))
    worth = any((WORTH, key_of(text)) in thing_words() or key_of(text) == CASH for _, text in runs(after, 3))
    return own or worth
