"""What stops a sheet, a message a line, each with the line that would be read in its place."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from stronghold_cli.errors import NEXT, Forbidden, Instead, NoSuchRecord, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.offers.line_messages import messages_of
from stronghold_cli.sheet.offers.reasons import Alone, Reasons, unsaid, with_other
from stronghold_cli.sheet.offers.tried import Tried
from stronghold_cli.sheet.offers.ways import all_left, ways
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.pasted import with_pasted
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import bare, owner, words_of

_ROUNDS = 24
"""How often a sheet is read again at most, each time with another way to say each line that is not read yet."""


class ReadAgain(NamedTuple):
    """What another text of the sheet comes to, by line."""

    problems: Sequence[StrongholdError]
    contents: Mapping[int, Sequence[LineContent]]
    additions: frozenset[int]
    owners: Mapping[int, tuple[str, ...]]
    """Whose each thing of a line is, empty for nobody."""


class _AskedLine:
    """A line that is not read, with the way that is tried, and those that were read, the best one last."""

    def __init__(self, line: str, problems: Sequence[StrongholdError], reading: Reading) -> None:
        self.problems = problems
        several = any(isinstance(each, SeveralMeanings) for each in problems)
        self._at_last = [] if several else [all_left(line, reading)]
        self._found: list[Instead] = []
        self._ways = ways(line, problems, reading, self._found)
        self.way = next(self._ways, None)

    def told(self, tried: Tried) -> None:
        """Go on to the next way after what became of this one."""
        if self.way and NEXT not in self.way.kept:
            self._note(tried.wrong)
        try:
            self.way = self._ways.send(tried)
        except StopIteration:
            self.way = None

    def refused(self, problems: Sequence[StrongholdError]) -> bool:
        """Take back the best way, which is not read beside the others or not kept; return whether there was one."""
        self._note(problems)
        return bool(self._found) and self._found.pop() is not None

    def add(self, way: Instead) -> None:
        """Add a way that is read and better than those found."""
        self._found.append(way)

    def _note(self, problems: Sequence[StrongholdError]) -> None:
        """Keep what the ledger refuses of the line as what is wrong with it, for its words can be read."""
        refused = [each for each in problems if isinstance(each, Forbidden | NoSuchRecord)]
        self.problems = refused or self.problems

    @property
    def read(self) -> Instead | None:
        return next(reversed([*self._at_last, *self._found]), None)

    @property
    def pasted(self) -> Instead | None:
        return self.way or self.read


def with_offers(
    text: str, problems: Sequence[StrongholdError], read: Callable[[str], ReadAgain], alone: Alone, reading: Reading
) -> list[StrongholdError]:
    """Return what is wrong with a sheet, one a line, with such lines in their place as are read all at once.

    `read` reads another text, and tries it on the ledger; `alone` reads one line.
    """
    text = text if "\n" in text else text.replace("\r", "\n")  # a line ends as where the sheet is read
    lines = text.split("\n")
    asked: dict[int, _AskedLine] = {}

    def ask(wrong: Sequence[StrongholdError]) -> bool:
        """Ask for each line of some problems that is not asked yet, and return whether there is one."""
        new = sorted({each.line for each in wrong if each.line} - asked.keys())
        for number in new:
            theirs = [each for each in wrong if each.line == number]
            asked[number] = _AskedLine(lines[number - 1], theirs, reading)
        return bool(new)

    goes_on = ask(problems)
    for _ in range(_ROUNDS):
        pasted = {number: each.pasted for number, each in asked.items() if each.pasted}
        if not pasted or not goes_on:
            break
        left_out = {person for each in pasted.values() for person in _people_left_out(each, reading)}
        again = read(with_pasted(text, pasted))
        # What leans on a line about somebody is told once that line is read: `P-5 bailed`.
        told = [each for each in again.problems if not _leans(lines[each.line - 1], left_out, reading)]
        goes_on = False
        for number, each in asked.items():
            theirs = [problem for problem in told if problem.line == number]
            if each.way:
                goes_on = True
                each.told(_tried(number, each.way, again))
            elif each.read and theirs:
                goes_on = each.refused(theirs) or goes_on
        # What stands under a line that was not read is told once that is, and what the ledger refuses once all are.
        goes_on = ask(told) or goes_on
    reasons = Reasons(alone, reading)
    _with_reasons(text, asked, reasons, read)
    found = [each for each in problems if not each.line]
    for number, each in sorted(asked.items()):
        found += messages_of(lines[number - 1], each.problems, each.read, reading, reasons)
    return found


def _with_reasons(
    text: str, asked: Mapping[int, _AskedLine], reasons: Reasons, read: Callable[[str], ReadAgain]
) -> None:
    """Add the lines that are read with words that hold no fact as a note, or with a list cut into its things."""
    lines = text.split("\n")
    noted: dict[int, Instead] = {}
    for number, each in asked.items():
        for said in unsaid(lines[number - 1], each.problems, each.read):
            way = noted.get(number, each.read)
            reason = reasons.of(said)
            if reason and reason.noted:
                other = with_other(said, way, [reason.noted.kept], ()) if way and way.unread else reason.noted
                noted[number] = other._replace(
                    moved="; ".join(dict.fromkeys(filter(None, (other.moved, reason.noted.moved))))
                )
            elif not reason and way and way.unread and (pieces := reasons.parted(said))[0]:
                noted[number] = with_other(said, way, *pieces)
    if noted:
        again = read(with_pasted(text, {number: way for number, each in asked.items() if (way := each.read)} | noted))
        for number, way in noted.items():
            if _tried(number, way, again).read:
                asked[number].add(way)


def _people_left_out(way: Instead, reading: Reading) -> set[str]:
    """Return whom a line is about that is left out, or a part of it."""
    return {person for text in (way.unread if way.kept else way.facts) for person in _people(text, reading)}


def _leans(line: str, left_out: set[str], reading: Reading) -> bool:
    """Whether a line may lean on one about some people, for it names one of them, or nobody."""
    people = _people(line, reading) if left_out else set()
    return bool(left_out) and (not people or not people.isdisjoint(left_out))


def _people(text: str, reading: Reading) -> set[str]:
    with suppress(Unreadable):  # a quote is not closed
        keys = (owner(bare(word)) for word in words_of(text))
        return {person for key in keys if is_key([key], reading) and (person := same_person(key.text))}
    return set()


def _tried(number: int, way: Instead, again: ReadAgain) -> Tried:
    """Return what became of a line; a thing that was only seen is no record: `van was off the road`."""
    # What leans on a part that is not read, as `P-5 RUI` on `P-5 arrested …`, is told once that is.
    left = NoSuchRecord if way.unread else ()
    wrong = [each for each in again.problems if each.line == number and not isinstance(each, left)]
    contents = again.contents.get(number, ())
    parted = [each for each in contents if each.kind is ACTIVITY] if NEXT in way.kept else []
    # `P-32 ok` by itself would be a visit more on a round.
    again_done = len(parted) > 1 and not all(each.texts.keys() & {"place", "time"} for each in parted)
    seen = all(is_thing(each) and not each.by and len(each.texts) == 1 for each in contents)
    read = not (wrong or again_done) and (not way.kept or number in again.additions or not seen)
    return Tried(wrong, read, again.owners.get(number, ()))
