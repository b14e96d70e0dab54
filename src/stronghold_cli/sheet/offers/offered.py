"""What stops a sheet, a message a line, each with the line that would be read in its place."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, Instead, NoSuchRecord, SeveralMeanings, StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.offers.line_messages import messages_of
from stronghold_cli.sheet.offers.ways import Tried, Ways, all_left, ways
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.pasted import with_pasted
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import bare, owner, words_of

_ROUNDS = 16
"""How often a sheet is read again at most, each time with another way to say each line that is not read yet."""


class ReadAgain(NamedTuple):
    """What another text of the sheet comes to, by line."""

    problems: Sequence[StrongholdError]
    contents: Mapping[int, Sequence[LineContent]]
    additions: frozenset[int]


class _AskedLine:
    """A line that is not read, with the way that is tried, and those that were read, the best one last."""

    def __init__(self, problems: Sequence[StrongholdError], found: Ways, at_last: Sequence[Instead]) -> None:
        self.problems, self._ways = problems, found
        self._read = [*at_last]
        self.way = next(self._ways, None)

    def told(self, tried: Tried) -> None:
        """Go on to the next way after what became of this one."""
        if tried.read and self.way:
            self._read.append(self.way)
        self._note(tried.wrong)
        try:
            self.way = self._ways.send(tried)
        except StopIteration:
            self.way = None

    def refused(self, problems: Sequence[StrongholdError]) -> None:
        """Take back the best way, for it is not read where other lines are, or refused by the ledger."""
        self._read.pop()
        self._note(problems)

    def _note(self, problems: Sequence[StrongholdError]) -> None:
        """Keep what the ledger refuses of the line as what is wrong with it, for its words can be read."""
        refused = [each for each in problems if isinstance(each, Forbidden | NoSuchRecord)]
        self.problems = refused or self.problems

    @property
    def read(self) -> Instead | None:
        return self._read[-1] if self._read else None

    @property
    def pasted(self) -> Instead | None:
        return self.way or self.read


def with_offers(
    text: str, problems: Sequence[StrongholdError], read: Callable[[str, bool], ReadAgain], reading: Reading
) -> list[StrongholdError]:
    """Return what is wrong with a sheet, one a line, with such lines in their place as are read all at once.

    `read` reads another text, and if it is told to tries it on the ledger.
    """
    text = text if "\n" in text else text.replace("\r", "\n")  # a line ends as where the sheet is read
    lines = text.split("\n")
    asked: dict[int, _AskedLine] = {}

    def ask(wrong: Sequence[StrongholdError]) -> None:
        for number in sorted({each.line for each in wrong if each.line} - asked.keys()):
            theirs = [each for each in wrong if each.line == number]
            line = lines[number - 1]
            several = any(isinstance(each, SeveralMeanings) for each in theirs)
            asked[number] = _AskedLine(
                theirs, ways(line, theirs, reading), [] if several else [all_left(line, reading)]
            )

    ask(problems)
    for _ in range(_ROUNDS):
        pasted = {number: each.pasted for number, each in asked.items() if each.pasted}
        if not pasted:
            break
        # What leans on a line about somebody is told once that line is read: `P-5 bailed`.
        leans = any(_leaves_out_somebody(each, reading) for each in pasted.values())
        again = read(with_pasted(text, pasted), not leans)
        wrong = {each.line for each in again.problems}
        done = not wrong - {0}
        for number, each in asked.items():
            if each.way:
                done = False
                each.told(_tried(number, each.way, again))
            elif each.read and number in wrong and not leans:
                each.refused([problem for problem in again.problems if problem.line == number])
        # What stands under a line that was not read is told once that is, and what the ledger refuses once all are.
        ask([] if leans else again.problems)
        if done or (leans and not any(each.way for each in asked.values())):
            break
    found = [each for each in problems if not each.line]
    for number, each in sorted(asked.items()):
        found += messages_of(lines[number - 1], each.problems, each.read, reading)
    return found


def _leaves_out_somebody(way: Instead, reading: Reading) -> bool:
    """Whether a line is left out that names a person."""
    words = [word for fact in way.facts for word in words_of(fact)]
    return not way.kept and any(is_key([owner(bare(word))], reading) for word in words)


def _tried(number: int, way: Instead, again: ReadAgain) -> Tried:
    """Return what became of a line; a thing that was only seen is no record: `van was off the road`."""
    wrong = [each for each in again.problems if each.line == number]
    contents = again.contents.get(number, ())
    whose = next((key for each in reversed(contents) if is_thing(each) for key in each.by.values()), "")
    seen = all(is_thing(each) and not each.by and len(each.texts) == 1 for each in contents)
    read = not wrong and (not way.kept or number in again.additions or not seen)
    return Tried(wrong, read, whose)
