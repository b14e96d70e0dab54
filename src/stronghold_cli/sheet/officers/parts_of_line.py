"""The parts of a line between its commas: which of them is a record or things by itself, and which goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.as_on_sheet import is_placed_sum, is_sum
from stronghold_cli.sheet.officers.one_record import PartReader
from stronghold_cli.sheet.officers.several_items import one_thing, things
from stronghold_cli.sheet.places.rooms import only_room
from stronghold_cli.sheet.things.exhibit_lists import with_one_mark
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.things.stopped_vehicles import is_seized
from stronghold_cli.sheet.things.thing_words import is_exhibit
from stronghold_cli.sheet.things.two_drugs import check_one_drug
from stronghold_cli.sheet.things.wholes import without_wholes
from stronghold_cli.sheet.things.worth import cash_or_worth
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, begun, without_beside
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import quoted


@dataclass
class Part:
    """A part of a line: a record, or several things."""

    words: list[Word]
    things: tuple[LineContent, ...] = ()
    named_below: bool = False
    """Whether it is only how many things the parts behind it name."""


class LineParts:
    """The parts of one line, as :meth:`parted` finds them."""

    def __init__(self, line: Sequence[Sequence[Word]], part: PartReader, reading: Reading, day: str) -> None:
        """Take what stands between the line's commas, what reads a part, what reading needs, and the sheet's day."""
        self._segments, self._part, self._reading, self._day = line, part, reading, day
        self.whose: tuple[Word, ...] = ()
        """Whose the things of the line are, where a part says that alone: `seized from P-31`."""
        self.room: str | None = None
        """The room that the line begins with."""

    def parted(self) -> list[Part]:
        """Return the parts: what stands between commas is one by itself where it can be, else goes on with the last."""
        parts: list[Part] = []
        held: list[Word] = []
        self._check_sum()
        for segment in self._segments:
            check_one_drug(segment, self._reading)
            self._check_sum_of(segment)
        every = [word for segment in self._segments for word in segment]
        # `£185, 12 wraps heroin`: what a thing is worth stands behind it.
        cash = any(map(is_placed_sum, self._segments[1:])) or is_sum(self._segments[0])
        if not cash and (whole := one_thing(without_beside(every), self._reading, self._day)):
            return [Part([], (whole,))]
        taken = ""
        for segment in self._segments:
            last = parts[-1] if parts else None
            taken = segment[0].said if parts and is_seized(segment) and len(segment) == 1 else taken
            if not without_beside(segment):
                continue
            if not parts and (room := only_room(segment, self._reading)):
                self.room = ", ".join(filter(None, (self.room, room)))
                continue
            segment, held = [*held, *segment], []
            if parts and parts[-1].things and is_placed_sum(segment):
                segment = [*words_of(CASH), *segment]
            if not parts and len(segment) == 1 and is_exhibit(segment[0]):
                held = segment
                continue
            if last and len(last.things) > 1 and len(segment) == 1 and is_exhibit(segment[0]):
                # `an iPhone and two Nokias, LM/4`: all of them.
                last.things = with_one_mark(last.things, segment[0].text)
                continue
            self._check_mark(parts, segment)
            lone = last is not None and is_key(last.words, self._reading) and len(last.words) == 1
            if not parts and (whose := self._is_whose(segment)):
                self.whose = whose
                continue
            if not lone and (found := self._things(segment)):
                parts.append(Part(list(segment), found))
            elif last is None or (not lone and self._opens(segment, last)):
                parts.append(Part(list(segment)))
            else:
                last.words += segment
                whole = one_thing(without_beside(last.words), self._reading, self._day)
                last.things = (whole,) if whole else ()
        if taken and not any(part.things for part in parts):
            raise Certain(
                f"{quoted(taken)} does not say what",
                "say what was seized beside it, e.g. seized black Golf",
                about=taken,
            )
        for part, things_of in zip(
            parts, without_wholes([(part.words, part.things) for part in parts], self._reading), strict=True
        ):
            part.things, part.named_below = things_of, bool(part.things) and not things_of
        return [*(part for part in parts if not part.named_below), *([Part(held)] if held else [])]

    def _things(self, words: Sequence[Word]) -> tuple[LineContent, ...]:
        return things(words, self._reading, self._day)

    def _check_sum(self) -> None:
        """Refuse a sum alone behind one thing, which may be its value; in a list of things it is cash.

        Where the thing was may stand behind both: `61 wraps heroin, £40, bedroom`.
        """
        sums = [at for at, segment in enumerate(self._segments) if at and is_sum(segment)]
        if not sums or any(map(self._things, self._segments[sums[-1] + 1 :])):
            return
        before, last = self._segments[: sums[-1]], self._segments[sums[-1]]
        item = item_kinds()[0][1]
        one = one_thing(without_beside([word for segment in before for word in segment]), self._reading, self._day)
        for thing in self._things(before[0]) if len(before) == 1 else filter(None, [one]):
            known = find_item(thing.texts[item.name], self._reading.own_items)
            if known and known.category != "cash":
                raise cash_or_worth(last[0].text, f"what {known.name} is worth")

    def _check_sum_of(self, segment: Sequence[Word]) -> None:
        """Refuse a sum in front of one thing of a list, which may be cash beside it: `coke 4.1g, £210 iphone`."""
        if len(self._segments) == 1 or len(segment) == 1 or not is_sum(segment[:1]):
            return
        text = " ".join(word.text for word in segment[1:] if word.plain and not is_exhibit(word))
        known = find_item(text, self._reading.own_items)
        if known and known.category not in ("drug", "cash"):
            said = segment[0].text
            how = f"say {said} cash, {text}, or {text} value={said}"
            raise Certain(f"{quoted(said)} is cash, or what {known.name} is worth", how, about=said)

    def _check_mark(self, parts: Sequence[Part], segment: Sequence[Word]) -> None:
        """Refuse an exhibit alone behind several things with commas between: it is of one, or of all."""
        if len(segment) != 1 or not is_exhibit(segment[0]) or segment[0] is not self._segments[-1][-1]:
            return
        things_of = [each for part in parts for each in part.things]
        if len(parts) < 2 or any(each.texts.get("exhibit") for each in things_of):
            return
        if all(part.things for part in parts):
            said = segment[0].text
            what = f"{quoted(said)} is the exhibit of the last thing, or of all {len(things_of)}"
            raise Certain(what, f"say it without a comma behind each that it is of, e.g. machete {said}", about=said)

    def _is_whose(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Return whose the things are that follow, where a part says that alone: `seized from P-31`."""
        left = without_beside(words)
        introduces = {
            said for kind in KINDS.values() for each in kind.typed if each.on_sheet.by for said in each.on_sheet.words
        }
        for length, text in runs(left, 3):
            if text.casefold() in introduces and is_key(left[length:], self._reading) and len(left) == length + 1:
                return tuple(left)
        return ()

    def _opens(self, segment: Sequence[Word], last: Part) -> bool:
        """Whether a part of the line begins another record than the part before it."""
        if is_key(segment, self._reading):
            return len(segment) > 1 or bool(last.things)
        if last.things:
            return one_thing(without_beside([*last.words, *segment]), self._reading, self._day) is None
        kinds = [start.kind for line, _ in self._part.orders(last.words) if (start := self._part.start(line))]
        begun_here = self._part.start(segment)
        # A case belongs to no other record, so it never begins behind one: `P-2 acquitted, case dismissed`.
        hangs = begun_here is not None and any(isinstance(each.type, Link) for each in begun_here.kind.typed)
        opens = hangs or self._is_usual(segment, kinds)
        return bool(kinds) and (opens or self._is_begun(segment, kinds))

    def _is_begun(self, segment: Sequence[Word], kinds: Sequence[Kind]) -> bool:
        """Whether a part begins a record of another kind, and adds to it: `P-1 arrested, charged PWITS crack`."""
        said = len([word for word in segment if word.name is None])
        return any(
            (start := self._part.start(line)) is not None and start.kind not in kinds and said > 1
            for line in begun(segment)
        )

    def _is_usual(self, segment: Sequence[Word], kinds: Sequence[Kind]) -> bool:
        """Whether a part is an amount that a kind of record has by itself (`P-7 guilty, 3 years`)."""
        text = " ".join(word.text for word in segment)
        return any(
            each.on_sheet.first and each.type.heard(text, each.name, self._reading) is not None
            for kind in KINDS.values()
            if kind not in kinds and any(other.on_sheet.usual for other in kind.typed)
            for each in kind.typed
        )
