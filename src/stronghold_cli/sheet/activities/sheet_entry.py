"""What was read of an entry of what was done somewhere, and how a sheet has it."""

from dataclasses import dataclass, field

from stronghold_cli.catalogue.sheet_words import RESULT
from stronghold_cli.records.activity import ACTIVITY, STOPPED
from stronghold_cli.sheet.activities.entry_done import OTHER
from stronghold_cli.sheet.activities.entry_people import Somebody
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import listed, quoted

VEHICLE_STOP = "vehicle-stop"


@dataclass
class SheetEntry:
    """What was read of an entry so far."""

    time: str = ""
    done: tuple[str, ...] = ()
    """What was done, and the Act of a warrant."""
    places: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    vehicle: str = ""
    """The vehicle that was stopped."""
    line: str = ""
    """The drug line that it was about."""
    unsure: bool = False
    """Whether words behind somebody may say that they were only there: `P-23 stood by`."""
    number: int = 1
    read: int = 0
    """How many words of the line were read; the rest begins behind them."""

    @property
    def keys(self) -> list[Word]:
        """The keys of the people whom it names."""
        return [each.key for each in self.people if each.key is not None]

    @property
    def many(self) -> int:
        """How often it was done.  Each who was searched is one search; whoever else was there makes no more of them.

        Raises Certain for several people without a key or a number: one may be told twice, or have stood by.
        """
        if self.done[0] != STOPPED or self.number > 1 or not self.people:
            return self.number
        keyed = [each.key.text for each in self.people if each.key is not None]
        if len(self.people) == len(set(keyed)) and (len(keyed) == 1 or not self.unsure):
            return len(keyed)  # each who is named was searched
        if len(self.people) > 1 or not self.people[0].number:
            said = listed([quoted(each.text) for each in self.people], "and")
            raise Certain(f"{said}: nothing says how many were searched", "say it behind what was done, e.g. S&S x2")
        return self.people[0].number

    def words(self) -> list[Word]:
        """Return the entry as a sheet has it."""
        done = (ACTIVITY.name, *self.done) if self.done[0] == OTHER else self.done
        made = [*words_of(self.time), *(word for text in done for word in words_of(text))]
        alone = self.people[0] if len(self.people) == 1 else None
        searched = self.done[0] == STOPPED and alone is not None and alone.key is not None
        if searched and alone is not None and alone.key is not None:
            who = [alone.key._replace(parts=False, said=alone.key.text), *words_of(" ".join(alone.known))]
            made += [*who[:-1], who[-1]._replace(parts=True)]
            made += [quoted_word(text, NOTES, parts=True) for text in alone.notes]
        elif self.many > 1:
            made.append(quoted_word(str(self.many), "number"))
        if self.places:
            made += [*words_of("at"), quoted_word(", ".join(self.places), parts=True)]
        if self.results:
            made.append(quoted_word("; ".join(self.results), RESULT, parts=True))
        if self.line:
            made.append(quoted_word(self.line, "line", parts=True))
        who_else = [] if searched else [each.text for each in self.people]
        made += [quoted_word(text, NOTES, parts=True) for text in (*who_else, self.vehicle, *self.notes) if text]
        return [*made[:-1], made[-1]._replace(parts=True)]
