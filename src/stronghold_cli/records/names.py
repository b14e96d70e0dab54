"""The types of fields whose value names something: one of a few words, a person, an item."""

from collections.abc import Mapping, Sequence
from typing import Any

from stronghold_cli.catalogue import items
from stronghold_cli.catalogue.outcome_words import OutcomeWord
from stronghold_cli.errors import Forbidden, SeveralMeanings, Unreadable
from stronghold_cli.records.types import FieldType, Implied, Reading, Redaction
from stronghold_cli.values.choices import find_choice, read_choice
from stronghold_cli.values.keys import is_erased, read_person
from stronghold_cli.values.stored import of_type
from stronghold_cli.values.text import hyphened, listed, quoted

CHOICES: set[str] = set()
"""The words of every choice, in small letters, as `hyphened` writes them; each puts its own in."""


class Choice(FieldType):
    """One of a few words."""

    groups = True
    names_nobody = True
    metavar = "CHOICE"

    def __init__(
        self,
        *choices: str,
        short: str = "",
        published: Mapping[str, Sequence[str]] | None = None,
        means: Mapping[str, str] | None = None,
        also: Mapping[str, Sequence[str]] | None = None,
        words: Sequence[OutcomeWord] = (),
        named: bool = False,
    ) -> None:
        """Take the words, in the order that people see them, and of what there are short forms (`role`).

        `published` gives what releases write for a choice beside its own word: `children` for `child`; `means` what
        each is, where the words do not say it; `also` what officers type for one beside its own word; `words` what they
        type for one, or for one of several; `named` whether a sheet says one only behind the field's name.
        """
        self.choices, self.named = choices, named
        CHOICES.update(choice.casefold() for choice in choices)
        self.short = short
        self.published = published or {}
        self.means = means or {}
        self.said = {hyphened(said): choice for choice, several in (also or {}).items() for said in several}
        """What officers type for a choice beside its own word, each with it."""
        self.said |= {hyphened(each.word): each.may_be[0] for each in words if not each.asked}
        self.asked = {hyphened(each.word): each for each in words if each.asked}

    def read(self, text: str, reading: Reading) -> str:
        """Read one of the words, in any case, with spaces or hyphens; or a short form (`banker` is a cash-holder).

        Raises SeveralMeanings for a word that may be one of several.
        """
        if several := self.asked.get(hyphened(text)):
            said = f"{quoted(text)} may be {listed(several.may_be)}: {several.why}"
            raise SeveralMeanings(said, "say which one", about=text).but(candidates=several.may_be)
        return self.found(text) or read_choice(text, self.choices)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear whatever `read` reads, but for what is another field's own word: a plea of `guilty`."""
        if self.named:
            return None
        plain = hyphened(word)
        if plain in self.asked:
            return word
        return None if plain in self.said and plain in CHOICES else self.found(word)

    def on_sheet(self) -> Mapping[str, str]:
        """Return the words that may begin a line of a sheet, each with the choice that it is, or by itself if asked."""
        if self.named:
            return {}
        said = {word: choice for word, choice in self.said.items() if word not in CHOICES}
        return {choice: choice for choice in self.choices} | said | {word: word for word in self.asked}

    def found(self, text: str) -> str | None:
        """Return the choice that a text is, by its own word or by what officers type for it; None for none."""
        choice = find_choice(text, self.choices) or self.said.get(hyphened(text))
        if choice is None and self.short:
            from stronghold_cli.catalogue.short_forms import is_short, meaning  # a table that few commands read

            plain = hyphened(text)
            return meaning(plain, self.short) if is_short(plain, self.short) else None
        return choice


class Flag(FieldType):
    """Yes or no."""

    sql = "INTEGER"
    groups = True
    names_nobody = True
    metavar = "yes|no"

    def read(self, text: str, reading: Reading) -> bool:
        """Read `yes` or `no`."""
        plain = text.strip().lower()
        if plain not in ("yes", "no", "true", "false", "1", "0"):
            raise Unreadable(f"{quoted(text)} is not yes or no")
        return plain in ("yes", "true", "1")

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear the field's own name."""
        return "yes" if word.casefold().replace("-", "_") == name else None

    def show(self, value: bool) -> str:
        """Write `yes` or `no`."""
        return "yes" if value else "no"

    def store(self, value: bool | None) -> tuple[int]:
        """Store as 1 or 0."""
        return (int(bool(value)),)

    def load(self, columns: Sequence[Any]) -> bool:
        """Load from 1 or 0."""
        return bool(super().load(columns))

    def cell(self, stored: int) -> str:
        """Return `yes` or `no`."""
        return self.show(bool(stored))

    def _loaded(self, *columns: Any) -> bool:
        return bool(of_type(int, columns[0]))


PREFIXES: set[str] = set()
"""What the references of records begin with; each kind puts its own in."""


class Person(FieldType):
    """A person's pseudonymous key, `new` for the next one of this ledger.

    On a sheet `P-31`, or `P31` as it is said; `new`, and `new=A` for somebody new whom several lines name.  A choice's
    own word is never a key, however it looks: `outcome-22`.
    """

    words = True
    metavar = "KEY"
    looks = r"(?i)(?:[A-Z]+:)?[A-Z]+(?:-[A-Z]+)*-[0-9]+|P[\s-]*[0-9]+|new(?:=[A-Z0-9]+)?"

    def read(self, text: str, reading: Reading) -> str:
        """Read `p 31` as `P-31`; `new` as the next key.

        Raises Forbidden where an erased key, or what is a record's reference or a choice, is to be recorded.
        """
        if text.strip().lower() == "new":
            return reading.next_person()
        key = read_person(text)
        if reading.prices is not None:
            hint = "e.g. P-31, or new"
            if is_erased(key):
                raise Forbidden(f"{key} stands for somebody who was erased, and is given to nobody", hint)
            if key.rpartition("-")[0] in PREFIXES:
                raise Forbidden(f"{key} is the reference of a record, and no person's key", hint)
            if key.casefold() in CHOICES:
                raise Forbidden(f"{key.casefold()} is one of the choices of a field, and no person's key", hint)
        return key

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear what looks like a key, but for a choice's word."""
        return None if hyphened(word) in CHOICES else super().heard(word, name, reading)

    def erased(self, value: str, erasing: Redaction) -> str:
        """Return another key: people are still told apart and counted once."""
        return erasing.people[value]


class ItemName(FieldType):
    """What was seized, by its usual name in the item table where it has one."""

    groups = True
    names_nobody = True
    words = True
    metavar = "ITEM"

    def __init__(self, sort: str, form: str) -> None:
        """Take the fields of the same kind that say what sort of thing a new item is, and what a drug looks like."""
        self.sort, self.form = sort, form

    def read(self, text: str, reading: Reading) -> str:
        """Read `Crack cocaine` as `crack`.

        Raises SeveralMeanings where `white` is to be recorded, UnknownItem for what may only be new where that is said.
        """
        if reading.recording:
            from stronghold_cli.catalogue.ambiguous import check_one_meaning  # a table that few commands read

            check_one_meaning(text, reading.own_items)
        elif not reading.own_items and (whole := items.whole_of(text)):
            raise Unreadable(
                f"{quoted(text)} is not all {whole}, and records say no more than {whole}",
                f"say {whole}, and with it what tells it apart, e.g. its form",
            )
        name = items.item_name(text, reading.own_items)
        if not reading.new_items and items.find_item(name, reading.own_items) is None:
            from stronghold_cli.catalogue.own_items import unknown_item  # only an unknown word needs it

            raise unknown_item(reading.own_items, text)
        return name

    def implies(self, text: str) -> Implied | None:
        """Say about `hash` that its form is resin."""
        from stronghold_cli.catalogue.word_forms import form_said  # a table that few commands read

        said, known = form_said(text), items.find_item(text)
        return Implied(self.form, said.form, said.others, known.name) if said and known else None

    def parted(self, text: str) -> Sequence[str]:
        """Part at commas, but for those within a name (`1,4-bd`)."""
        return items.parted(text)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a name, a usual word or a plain plural of the item table, the team's own words, and what means several.

        The last are heard so that `read` can say what they may mean.
        """
        from stronghold_cli.catalogue.ambiguous import ambiguous  # a table that few commands read

        return word if items.find_item(word, reading.own_items) or ambiguous(word) else None
