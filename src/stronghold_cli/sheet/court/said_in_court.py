"""What a line says about one person's day in court: pleas and verdicts, the next hearing, what was passed."""

from dataclasses import dataclass, field

from stronghold_cli.records.sentence import NOT_PASSED
from stronghold_cli.sheet.words.text import Word


@dataclass
class Decision:
    """A plea or a verdict, or an end without one."""

    sort: str
    value: str
    said: str
    """As it was said, with its counts and its offence."""
    plain: str
    """The same without its offence."""
    counted: bool = False
    """Whether it names counts."""
    whole: bool = True
    """Whether it is of all of them."""
    offence: tuple[Word, ...] = ()


@dataclass
class Passed:
    """One sentence, or an order beside it."""

    words: list[Word] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    term: bool = False
    disposal: str = ""
    offence: tuple[Word, ...] = ()
    relation: str = ""
    """How it runs with the one before: `concurrent`."""


@dataclass
class SaidInCourt:
    """What a line says about one person's case."""

    who: list[Word]
    about: list[Word] = field(default_factory=list)
    """Who they are: `male`, `child`."""
    decisions: list[Decision] = field(default_factory=list)
    charged: tuple[Word, ...] = ()
    """With what, where it says that they were charged."""
    charged_on: str = ""
    """When that was, where it was before the hearing."""
    by: str = ""
    """How, where that was not in custody."""
    offence: tuple[Word, ...] = ()
    """For what, where it says no more."""
    day: str = ""
    waits: bool = False
    """Whether it goes on on a day that is still to be said: `sentence adjourned for PSR to 9/12`."""
    tried: bool = False
    """Whether a trial is to come."""
    to_sentence: bool = False
    """Whether the day is that of the sentence …"""
    accepted: bool = False
    """… and whether the prosecution takes the pleas as they are, so that no count is left to be tried."""
    held: str = ""
    held_as: str = ""
    """How that was said."""
    passed: list[Passed] = field(default_factory=list)
    goes_on: bool = False
    """Whether what was said last is in the same part of the line."""
    last: str = ""
    """Which sort of words that was, empty for those of no table …"""
    now: str = ""
    """… and which the next ones are."""
    put_off: bool = False
    """Whether something is to come: a number of days may be until then."""
    led: bool = False
    """Whether a word says that a term is a sentence."""
    required: bool = False
    """Whether it says what only a sentence asks of somebody: unpaid work."""
    court: str = ""
    notes: list[str] = field(default_factory=list)
    at: set[str] = field(default_factory=set)
    left: bool = False
    """Whether it says what is no record here."""
    listing: bool = False
    """Whether it says what a court has yet to do about something that is no record here: a day of that is no trial."""
    bail_of_anybody: bool = False
    """Whether the bail may be of the police …"""
    bail_alone: bool = True
    """… and nothing else is said."""

    def note(self, *texts: str) -> None:
        """Keep words with what they stand behind."""
        (self.passed[-1].notes if self.passed else self.notes).extend(filter(None, texts))

    @property
    def sentenced(self) -> bool:
        """Whether it says a sentence, and not only an order beside one."""
        return any(each.disposal not in NOT_PASSED for each in self.passed)

    @property
    def told_apart(self) -> bool:
        """Whether each term but the first says what it is or is for: of two that do not, one may be of the other."""
        terms = [each for each in self.passed if each.term and each.disposal not in NOT_PASSED]
        return all(each.disposal or each.notes or each.offence or each.relation for each in terms[1:])

    @property
    def charge_facts(self) -> bool:
        """Whether it says what a charge has a place for."""
        return bool(self.decisions or self.charged or self.day or self.held or self.charged_before)

    @property
    def charged_before(self) -> str:
        """The day of an earlier charge that it says more about; a sentence for one is of no charge on its line."""
        return "" if self.passed else self.charged_on
