"""A line that is read as several, cut between its parts: `P-1 arrested PWITS crack // 14 wraps crack (3.2g)`."""

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from stronghold_cli.catalogue.court_words import EITHER, FOUND, PLEADED, court_words
from stronghold_cli.catalogue.sheet_words import car_makes, key_of
from stronghold_cli.errors import NEXT, Instead, Missing, NoSuchRecord, StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.cut_line import NUMBER, CutLine
from stronghold_cli.sheet.offers.moved_words import places_of, undoes
from stronghold_cli.sheet.offers.named import texts_within
from stronghold_cli.sheet.offers.tried import Tried, Ways
from stronghold_cli.sheet.offers.typed_line import TypedLine
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.sentences.unread_words import is_own
from stronghold_cli.sheet.words.starts import start_of, time_said
from stronghold_cli.sheet.words.text import AND

_MOST = 14
"""How many times a line that is cut is read at most."""
_SUM = re.compile("[~£]*£[0-9]")


class Cut(NamedTuple):
    """Where a line is cut, and what came of it."""

    lines: tuple[range, ...]
    """The words of each line that it is cut into."""
    unread: frozenset[range] = frozenset()
    """Those of them that are not read."""
    wrong: Sequence[StrongholdError] = ()

    @property
    def many(self) -> int:
        """How many words are not read."""
        return sum(map(len, self.unread))


class SeveralLines:
    """A line that is cut between its parts, ever finer, until all is read, or all but a few parts."""

    def __init__(self, typed: TypedLine, reading: Reading, comment: str, found: list[Instead]) -> None:
        """Take the line, what stands behind `#`, and where the ways that hold are added, the best one last."""
        self._typed, self._reading, self._comment = typed, reading, comment
        self._found, self._left = found, _MOST
        self._line = CutLine(typed, reading)
        self._certain: frozenset[int] = frozenset()
        self._tried: set[tuple[range, ...]] = set()
        self._may_begin = frozenset(self._beginnings())

    def ways(self, problems: Sequence[StrongholdError]) -> Ways:
        """Yield the line as several, each way with fewer words that are not read."""
        whole = range(len(self._typed.words))
        own = [places_of(each.about, self._typed) for each in problems if _is_certain(each)]
        if not all(own) or self._is_decided():
            return Tried((), read=False)  # all of it is wrong, and no less so where it is cut
        self._certain = frozenset(at for places in own for at in places)
        cut: Cut | None = Cut((whole,), frozenset({whole}), problems)
        if natural := sorted(each for each in self._may_begin if self._is_natural(each)):
            cut = (yield from self._cut(natural, len(whole))) or cut
        while cut and cut.unread:
            cut = yield from self._finer(cut)
        return Tried((), read=bool(self._found))

    def _finer(self, cut: Cut) -> Generator[Instead, Tried, Cut | None]:
        """Yield ways to cut what is not read, and return the one that leaves the least of it, None for none."""
        for unread in sorted(cut.unread, key=len, reverse=True):
            best: Cut | None = None
            for starts, is_last in self._within(unread, cut.wrong):
                many = best.many if best else cut.many
                best = (yield from self._cut([each.start for each in cut.lines[1:]] + starts, many)) or best
                if best and (is_last or not best.unread):
                    return best
        return None

    def _cut(self, starts: Sequence[int], many: int) -> Generator[Instead, Tried, Cut | None]:
        """Yield the line cut in front of some words, then without the fewer than `many` words that are not read."""
        lines = _ranges([0, *starts, len(self._typed.words)])
        if lines in self._tried or any(self._undoes(each) or self._line.is_of_nobody(each) for each in lines[1:]):
            return None
        self._tried.add(lines)
        wrong = yield from self._read(lines, frozenset())
        if wrong is None:
            return Cut(lines)
        cut = Cut(lines, self._unread(lines, wrong), wrong)
        holds = 0 < cut.many < many and (yield from self._read(lines, cut.unread)) is None
        return cut if holds else None

    def _read(
        self, lines: Sequence[range], unread: frozenset[range]
    ) -> Generator[Instead, Tried, Sequence[StrongholdError] | None]:
        """Yield a line that is cut, and return what is wrong with it, None where it holds: then it is found.

        Things that would be somebody else's are tried with whose they are.
        """
        tried = Tried((), read=False)
        for whose in (False, True):
            if not self._left:
                break
            self._left -= 1
            texts = [(each in unread, self._line.text(each, whose=whose)) for each in lines]
            asked = tuple(text for is_asked, text in texts if is_asked)
            way = Instead(NEXT.join(text for _, text in texts), self._comment, unread=asked)
            tried = yield way
            if not tried.read:
                break
            # What is certainly wrong with some words is no less so where others are cut off: `NRM came back, positive`.
            certain = all(any(at in each for each in unread) for at in self._certain)
            if any(self._line.is_somebody(each) for each in lines if each not in unread):
                break  # nothing is gained by a line that records nothing
            if certain and self._is_theirs(tried.owners):
                self._found.append(way)
                return None
        return tried.wrong

    def _is_theirs(self, owners: Sequence[str]) -> bool:
        """Whether each thing is of somebody whom the line names, in the order of their keys."""
        keys = [same_person(key) for at in range(len(self._typed.words)) if (key := self._line.key(at))]
        at = 0
        for owner in map(same_person, owners):
            if owner not in keys[at:]:
                return not keys
            at = keys.index(owner, at)
        return True

    def _unread(self, lines: Sequence[range], wrong: Sequence[StrongholdError]) -> frozenset[range]:
        """Return the lines that what is wrong is about, all of them where nobody knows."""
        found: set[range] = set()
        for problem in wrong:
            places = places_of(problem.about, self._typed)
            found |= {each for each in lines if not places or not places.isdisjoint(each)}
        return frozenset(found)

    def _within(self, unread: range, wrong: Sequence[StrongholdError]) -> Iterator[tuple[list[int], bool]]:
        """Yield where what is not read may be cut, and whether one that holds is good enough, whatever comes next.

        That is around its words that are wrong, else behind its first or before its last part, whichever leaves less.
        """
        may = sorted(at for at in self._may_begin if at in unread and at > unread.start)
        places = {at for each in wrong for at in places_of(each.about, self._typed) if at in unread}
        if places:
            before = [at for at in may if at <= min(places)][-1:]
            behind = [at for at in may if at > max(places)][:1]
            if before and behind:
                yield [*before, *behind], True
            yield from (([*each], True) for each in (before, behind) if each)
        yield from (([at], at == may[-1]) for at in may[:1])
        yield from (([at], True) for at in reversed(may[1:]))

    def _beginnings(self) -> Iterator[int]:
        """Yield the words that may begin a line: of each part that says something without the one in front of it."""
        words = self._typed.words
        for part in self._typed.parts:
            yield from (at + 1 for at in part[1:-1] if self._joins(at))
        for before, part in pairwise(self._typed.parts):
            first, last = words[part.start], words[before[-1]]
            key = self._line.key(part.start)
            if first.said.startswith("(") or self._line.is_mark(part.start):
                continue
            if last.said.endswith(":") and not key:
                continue
            # Several exhibits may be of what stands before them too: `6 wraps heroin, 8 wraps crack LG/4 LG/5`.
            if sum(map(self._line.is_mark, part)) > 1 or any(key_of(words[at].text) in car_makes() for at in part):
                continue
            if not any(words[at].text[:1].isalpha() for at in part) and not _SUM.match(first.text):
                continue  # what it weighs
            if part.start > 1 and not self._is_bare(range(self._typed.sentence_of(before.start).start, part.start)):
                yield part.start

    def _is_bare(self, places: range) -> bool:
        """Whether words are somebody's key alone, or say only what was done, `0600 warrant`: where it was follows."""
        words = self._typed.at(places)
        words = words[time_said(words[0]) is not None :]
        start = start_of(words, self._reading) if words else None
        return not words or len(places) == 1 or (start is not None and start.words >= len(words))

    def _joins(self, at: int) -> bool:
        """Whether a word joins another thing to those before it: `and 2 phones`."""
        after = self._typed.words[at + 1]
        return self._typed.words[at].text.casefold() in AND and NUMBER.match(after.text) is not None

    def _is_decided(self) -> bool:
        """Whether the line has a plea or a verdict, on which its days and terms lean: `guilty, sentence 17/12`."""
        said = (court_words().get(key_of(text)) for text in texts_within(self._typed.words))
        return any(row and row.sort in (PLEADED, FOUND, EITHER) for row in said)

    def _is_natural(self, at: int) -> bool:
        before = self._typed.words[at - 1].said
        return before.endswith((".", ";")) or bool(self._line.key(at)) or at == self._typed.sentence_of(at).start

    def _undoes(self, line: range) -> bool:
        """Whether a line may say that what stands in front of it was not so."""
        parts = [part for part in self._typed.parts if part.start in line]
        return not self._line.key(line.start) and any(undoes(part, self._typed, self._reading) for part in parts)


def _is_certain(problem: StrongholdError) -> bool:
    """Whether a problem is more than words that fit nothing, or a field that another line may have."""
    return is_own(problem) and not isinstance(problem, Missing | NoSuchRecord)


def _ranges(starts: Sequence[int]) -> tuple[range, ...]:
    return tuple(range(first, after) for first, after in pairwise(sorted(set(starts))))
