"""What a line of a sheet has said so far: its texts by field, each said once."""

from collections.abc import Sequence

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.known_words import known_words
from stronghold_cli.sheet.words.starts import Start, either
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened, quoted


class Stray(StrongholdError):
    """Words that no field of the line hears."""

    def __init__(self, problem: StrongholdError, words: int) -> None:
        """Take what is said about them, and how many they are."""
        super().__init__(problem.said)
        self.problem, self.words = problem, words


class SaidSoFar:
    """What a line has said so far."""

    def __init__(self, start: Start, reading: Reading) -> None:
        """Take how the line begins, and what reading needs."""
        self.kind, self.reading = start.kind, reading
        self.known = known_words(start.kind, frozenset(start.texts), reading)
        self.fields = self.known.fields
        self.named = start.named
        self.settles = start.settles
        self.texts = dict(start.texts)
        self.by: dict[str, str] = {}
        self.relation: Field | None = None
        self.times = 1
        self.which: int | None = None
        self.introduced: dict[str, str] = {}
        """What was said, by the word in front of it."""

    def put(self, field: Field, text: str, said: str) -> None:
        """Put a text into a field, behind what is there where it takes several.  Raises Unreadable for a second one."""
        joined = "; " if field.name == NOTES else field.type.between
        if joined is not None and self.texts.get(field.name):
            self.texts[field.name] += joined + text
            return
        if isinstance(field.type, Choice) and self.texts.get(field.name, "").casefold() == text.casefold() != "":
            return  # `girl aged 15`: said again, and the same
        self.claim(field, said)
        self.texts[field.name] = text

    def claim(self, field: Field, said: str) -> None:
        """Raise Unreadable for a second value of a field."""
        if field.name in self.texts or field.name in self.by:
            before = self.texts.get(field.name) or self.by.get(field.name, "")
            raise Unreadable(
                f"{quoted(said)} is a second {hyphened(field.name)}, after {quoted(before)}", "one a line", about=said
            )

    def only(self, fields: Sequence[Field], text: str) -> Field:
        """Return the one field that a text is for.  Raises Unreadable for one that might be two's."""
        # A line that begins with the kind's name has still to name its item: `seizure phone` is no sort of thing.
        leads = [field for field in fields if self.named and field.on_sheet.leads and field.name not in self.texts]
        before = leads or ([field for field in fields if field.on_sheet.first] if len(fields) > 1 else fields)
        if len(before) == 1 or (before and len({field.type for field in before}) == 1 and before[0].type.amount):
            return before[0]
        names = [hyphened(field.name) for field in fields]
        value = text if " " not in text else f'"{text}"'
        raise Unreadable(
            f"{quoted(text)} could be {either(names)}", f"say {either(f'{name}={value}' for name in names)}", about=text
        )

    def wrong(self) -> list[StrongholdError]:
        """Return what is wrong with what was heard, for all of a line is named at once."""
        problems: list[StrongholdError] = []
        for name, text in self.texts.items():
            if text and not isinstance(self.fields[name].type, Person | Link):
                try:
                    self.kind.read_field(self.fields[name], text, self.reading)
                except StrongholdError as problem:
                    problems.append(problem.at(field=name))
        return problems
