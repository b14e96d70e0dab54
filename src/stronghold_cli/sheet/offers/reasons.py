"""Why a line, or a part of one, is not read: the fewest of its words without which it is."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import NEXT, Instead, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.moved_words import facts_in, is_lead, may_hold_facts, places_of, undoes
from stronghold_cli.sheet.offers.named import is_exhibit
from stronghold_cli.sheet.offers.typed_line import TypedLine, typed_line
from stronghold_cli.sheet.sentences.unread_words import meant_word
from stronghold_cli.sheet.words.begin import Misbegun, StartsNothing
from stronghold_cli.sheet.words.phrases import NoItem
from stronghold_cli.sheet.words.unheard import FitsNothing
from stronghold_cli.values.text import quoted

Alone = Callable[[str], Sequence[StrongholdError]]
"""What returns all that is wrong with a line that stands alone on a sheet of the same day."""

_MOST, _OF_SHEET = 220, 600
"""How many words are read again at most for a line, and for all lines of a sheet."""
_LONGEST = 5
"""How many words in a row are left out at most."""
_INNER = (0, 1, 4)
"""How many words more it counts where a run leaves others of its part, at one end of it or at both."""
_FACT = 2
"""How many words more it counts where a run may hold a fact."""
_A = ("a", "an", "the")
_NUMBER = re.compile("[~£]*[0-9]")
_ENDS = ",;:.-"


class WhyUnread(NamedTuple):
    """Why a line is not read."""

    problem: StrongholdError
    noted: Instead | None = None
    """The line with words that hold no fact as a note."""


class Reasons:
    """Why lines of one sheet are not read."""

    def __init__(self, alone: Alone, reading: Reading) -> None:
        """Take what reads a line alone."""
        self._alone, self._reading, self._left = alone, reading, _OF_SHEET
        self._found: dict[str, WhyUnread | None] = {}

    def of(self, text: str) -> WhyUnread | None:
        """Return the one thing to change in a line that is not read, None where nobody can tell."""
        if text not in self._found:
            self._found[text] = self._of(typed_line(text, marked=False))
        return self._found[text]

    def parted(self, text: str) -> tuple[list[str], list[str]]:
        """Return the things of a list that nobody can tell why it is not read, and those of them that are not.

        Nothing is returned where one of them is not read and nobody can tell why.
        """
        typed = typed_line(text, marked=False)
        pieces = [typed.said(part).rstrip(_ENDS) for part in typed.parts]
        if len(pieces) == 1 or self.of(text) or not all(map(_NUMBER.match, pieces[1:])):
            return [], []
        unread = [each for each in pieces if self._alone(each)]
        return (pieces, unread) if all(map(self.of, unread)) else ([], [])

    def _of(self, typed: TypedLine) -> WhyUnread | None:
        problems = self._alone(typed.text)
        # What is about words that nobody typed is no help: `exhibit=GW3`.
        own = [each for each in problems if _says_what(each) and (not each.about or places_of(each.about, typed))]
        if own or not problems:
            return WhyUnread(own[0]) if own else None
        run = self._fewest(typed, problems)
        if not run:
            return None
        said, lost = typed.said(run).rstrip(_ENDS), facts_in(typed, run, self._reading)
        part = typed.part_of(run.start)
        if lost or not (run.start == part.start or run.stop == part.stop):
            apart = ", or on a line of its own" if lost else ""
            how, noted = f"say it in other words{apart}: without it the rest is read", None
        else:
            how = "leave it out, or say it in other words: the rest is read"
            noted = Instead(typed.without(frozenset(run), self._reading, noted=True), typed.comment, moved=said)
        return WhyUnread(Unreadable(f"{quoted(said)} is not understood", how, about=said), noted)

    def _fewest(self, typed: TypedLine, problems: Sequence[StrongholdError]) -> range:
        """Return the fewest words in a row without which a line is read, empty where there are none."""
        about = frozenset(at for each in problems for at in places_of(each.about, typed))
        tries = min(_MOST, self._left) // len(typed.words)
        for _, run in zip(range(tries), self._runs(typed, about), strict=False):
            self._left -= len(typed.words)
            left = typed.without(frozenset(run), self._reading, noted=False)
            if left and not self._alone(left):
                return run
        return range(0)

    def _runs(self, typed: TypedLine, about: frozenset[int]) -> Iterator[range]:
        """Yield words in a row within a part, first those that are left out most easily."""
        found: list[tuple[int, bool, int, range]] = []
        for part in typed.parts:
            for first in part:
                for end in range(first + 1, min(part.stop, first + _LONGEST) + 1):
                    run = range(first, end)
                    inner = (first > part.start) + (end < part.stop)
                    if self._may_go(run, typed):
                        many = len(run) + _INNER[inner] + _FACT * may_hold_facts(run, typed, self._reading)
                        found.append((many, about.isdisjoint(run), first, run))
        yield from (run for *_, run in sorted(found, key=lambda each: each[:3]))

    def _may_go(self, run: range, typed: TypedLine) -> bool:
        """Whether a line may be true without some words: not those that deny it, or say who it is."""
        said, part = typed.said(run), typed.part_of(run.start)
        before = [typed.words[at] for at in range(part.start, run.start)]
        if before and is_lead(before[-1]) and key_of(before[-1].text) not in _A:
            return False  # `from of P-45`
        if find_item(" ".join(word.text for word in before), self._reading.own_items):
            return False  # `knife sweep`
        rest = [typed.words[at].text for at in part if at not in run]
        if rest and all(map(_NUMBER.match, rest)):
            return False  # `est value £300` is no cash
        keys = any(typed.is_key(at, self._reading) for at in run) and not said.startswith("(")
        whole = said.count("(") == said.count(")") and len(run) < len(typed.words)
        mark = len(run) == 1 and is_exhibit(typed.words[run.start], self._reading)
        return whole and not keys and not mark and not undoes(run, typed, self._reading)


def unsaid(line: str, problems: Sequence[StrongholdError], way: Instead | None) -> Sequence[str]:
    """Return what nothing says yet why it is wrong: the parts of a line that are not read, else all of it."""
    if way is None or way.unread:
        return way.unread if way else ()
    if way.kept or not way.facts or any(map(_says_what, problems)):
        return ()
    return (typed_line(line).text,)


def with_other(text: str, way: Instead, lines: Sequence[str], unread: Sequence[str]) -> Instead:
    """Return several lines with others in the place of one that is not read; `unread` are those still not read."""
    kept = NEXT.join(NEXT.join(lines) if each == text else each for each in way.kept.split(NEXT))
    still = [other for each in way.unread for other in (unread if each == text else [each])]
    return way._replace(kept=kept, unread=tuple(still))


def _says_what(problem: StrongholdError) -> bool:
    """Whether a problem says by itself what to change, and not only that some words fit nothing."""
    return not isinstance(problem, FitsNothing | StartsNothing | Misbegun | NoItem) or bool(meant_word(problem))
