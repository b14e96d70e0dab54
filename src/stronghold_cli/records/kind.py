"""A kind of record, and how its declaration reads what somebody typed."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from stronghold_cli.errors import Forbidden, Missing, Refused, StrongholdError, Unreadable
from stronghold_cli.records.across import Across, Alike, Answers, Cap, Near, Presumes, Warns
from stronghold_cli.records.fields import COMMON, Field, Only, Record, Rule
from stronghold_cli.records.links import NAMED, Link
from stronghold_cli.records.names import PREFIXES, Person
from stronghold_cli.records.rules import only_for
from stronghold_cli.records.types import Day, FieldType, Reading, Redaction, Text, Value
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import counted, hyphened, quoted, with_article


class NoSuchField(Unreadable):
    """A name that is of no field of a kind."""


class Kind:
    """A kind of record: its name, its fields and its rules.  Everything a user can do with it follows from here."""

    def __init__(
        self,
        name: str,
        *,
        about: str,
        example: str,
        date: str,
        fields: Sequence[Field],
        plural: str | None = None,
        one: str | None = None,
        also: Sequence[str] = (),
        shows: Sequence[str],
        spared: Sequence[str] = (),
        borrows: Mapping[str, Sequence[str]] | None = None,
        joins: Sequence[tuple[str, Sequence[str]]] = (),
        fill: Callable[[Record, Reading], Iterator[StrongholdError]] | None = None,
        changed: Callable[[Record, Record, Collection[str]], None] | None = None,
        worked_out: Callable[[Record], str | None] | None = None,
        as_typed: Callable[[StrongholdError, Mapping[str, str], Reading], StrongholdError] | None = None,
        rules: Sequence[Rule] = (),
        across: Sequence[Across] = (),
        near: Sequence[Near] = (),
        begins: str | None = None,
        ends: str | None = None,
        alike: Sequence[Alike] = (),
        caps: Sequence[Cap] = (),
        estimated: tuple[str, str] | None = None,
        presumes: Presumes | None = None,
        warns: Sequence[str | Warns] = (),
        answers: Answers | None = None,
        titles: Sequence[str] = (),
        sort: str | None = None,
        asks: Sequence[str] = (),
    ) -> None:
        """Declare a kind.

        `one` and `plural` are the words for records of it, where they are not its name and that with an s.
        `date` is the field that decides whether a record is in a window, `shows` the fields of a short listing,
        `spared` those that it gives up on a narrow screen, the first one first.
        `borrows` names the links through which an empty field is filled from another record, in order.
        `joins` names what records stand for together ("find"), and the self-links that join them, first one given wins.
        `begins` is the field of the day from which on it has records of its own, where it has (a case, a line), `ends`
        that of the day after which no new record is offered it.
        `fill` works out derived fields and defaults, `worked_out` says how where that is worth a line, `as_typed` says
        what is wrong with one field by what was typed of the others.  Before it,
        `changed` empties in a record that is being changed what no longer holds: it takes the record as it was and as
        it is to be, and the fields that were given.
        `estimated` is the field and value of what was not weighed, `presumes` the record that one of this kind lets one
        expect, `warns` the rules of `check` that are asked as soon as such a record is kept or changed, `answers` which
        records of another kind one of this kind answers, `titles` the words that begin a name and are no part of it.
        `sort` is the field whose choices are what people call records of the kind: a warrant, a referral.
        `asks` are fields that are asked for at the keyboard beside those of a short listing.
        """
        self.name = name
        self.prefix = name.upper()
        PREFIXES.add(self.prefix)
        self.one = one or name
        self.plural = plural or f"{name}s"
        self.also = tuple(also)
        self.about = about
        self.example = example
        self.date = date
        self.shows = tuple(shows)
        self.spared = tuple(spared)
        self.borrows = dict(borrows or {})
        self.joins = {what: tuple(links) for what, links in joins}
        self.fill = fill
        self.changed = changed
        self.worked_out = worked_out
        self.as_typed = as_typed
        only = {field.name: rule for field in fields if (rule := _only(field))}
        self.rules = (*rules, *only.values())
        self._own_rules = tuple(rules)
        self._only: dict[Only, list[Rule]] = {}
        """The rules that only some records can have a field, by those records: most can have every field."""
        for field in fields:
            if field.only and field.name in only:
                self._only.setdefault(field.only, []).append(only[field.name])
        self.across = tuple(across)
        self.near = tuple(near)
        self.begins = begins
        self.ends = ends
        self.alike = tuple(alike)
        self.caps = tuple(caps)
        self.estimated = estimated
        self.presumes = presumes
        self.warns = tuple(each if isinstance(each, Warns) else Warns(each) for each in warns)
        self.answers = answers
        self.titles = tuple(titles)
        self.sort = sort
        self.asks = tuple(asks)
        self.fields = {field.name: field for field in (*fields, *COMMON)}
        self._empty: Record = dict.fromkeys(self.fields)
        self._givens: dict[tuple[str, ...], Sequence[tuple[str, Field]]] = {}
        if self.naming is not None:
            NAMED.add(name)

    def counted(self, number: int) -> str:
        """Return so many records of it in words: `1 safeguarding-action`, `1,204 arrests`."""
        return counted(number, self.one, self.plural)

    @cached_property
    def table(self) -> str:
        """The table that holds its records."""
        return f"{self.name.replace('-', '_')}_record"

    @cached_property
    def typed(self) -> tuple[Field, ...]:
        """The fields that somebody can type when a record is added."""
        return tuple(field for field in self.fields.values() if not field.derived and field.name != "voided")

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of its fields, in order."""
        return tuple(column for field in self.fields.values() for column in field.columns)

    @cached_property
    def links(self) -> dict[str, Link]:
        """The fields that name another record."""
        return {name: field.type for name, field in self.fields.items() if isinstance(field.type, Link)}

    @cached_property
    def _implying(self) -> frozenset[str]:
        """The fields whose words may say something about another one."""
        return frozenset(
            name for name, field in self.fields.items() if type(field.type).implies is not FieldType.implies
        )

    @cached_property
    def naming(self) -> str | None:
        """The field that records of it are called by: a text with which a short listing begins; None for no names."""
        return self.shows[0] if isinstance(self.fields[self.shows[0]].type, Text) else None

    @cached_property
    def self_links(self) -> dict[str, Link]:
        """The fields that name another record of this kind."""
        return {name: link for name, link in self.links.items() if link.kind == self.name}

    @cached_property
    def ordering(self) -> tuple[str, ...]:
        """The self-links that join nothing: they say what comes after what."""
        joining = {link for links in self.joins.values() for link in links}
        return tuple(name for name in self.self_links if name not in joining)

    @cached_property
    def widest_join(self) -> tuple[str, tuple[str, ...]]:
        """What the most links of it join records into, and those links, first one given wins; empty for nothing."""
        return max(self.joins.items(), key=lambda join: len(join[1]), default=("", ()))

    @cached_property
    def taking(self) -> tuple[Field, ...]:
        """The links that take a record where they are left out."""
        return tuple(field for field in self.fields.values() if field.takes)

    @cached_property
    def settling(self) -> tuple[Field, ...]:
        """The links whose record is settled by being named."""
        return tuple(field for field in self.taking if field.takes and field.takes.settles)

    def day_of(self, choice: str) -> Field | None:
        """Return the field that has the day of a choice (the outcome of a charge), None where none has."""
        return next((field for field in self.typed if field.on_sheet.day_of == choice), None)

    def reference(self, number: int) -> str:
        """Return `SEIZURE-12`."""
        return f"{self.prefix}-{number}"

    def field(self, name: str) -> Field:
        """Return a field by its name, with hyphens or underscores.  Raises Unreadable."""
        plain = name.strip().replace("-", "_").lower()
        if plain in self.fields:
            return self.fields[plain]
        names = list(map(hyphened, self.fields))
        close = did_you_mean(hyphened(plain), names)
        raise NoSuchField(
            f"{with_article(self.name)} has no field {quoted(name)}", close or f"it has {', '.join(names)}"
        )

    def values(self, row: Mapping[str, Any]) -> Record:
        """Return the record that a row of its columns holds.  Raises Spoilt where one holds no value of its field."""
        return {name: field.load([row[column] for column in field.columns]) for name, field in self.fields.items()}

    def from_cells(self, cells: Mapping[str, Any]) -> Record:
        """Return the record that history holds by its filled columns.  Raises Spoilt, as `values` does."""
        return self.values(dict.fromkeys(self.columns) | dict(cells))

    def to_cells(self, record: Record) -> dict[str, Any]:
        """Return what the columns hold of the fields that a record has here: what `values` reads back."""
        return {
            column: cell
            for name, field in self.fields.items()
            if name in record
            for column, cell in zip(field.columns, field.type.store(record[name]), strict=True)
        }

    def erased(self, record: Record, erasing: Redaction) -> Record:
        """Return what is left of a record that is erased."""
        return record | {name: field.erased(record[name], erasing) for name, field in self.fields.items()}

    def _given(self, names: tuple[str, ...]) -> Sequence[tuple[str, Field]]:
        """Return the fields that are read where some are given, in order: the rows of a file give the same ones."""
        if (fields := self._givens.get(names)) is None:
            if len(self._givens) >= _MOST_GIVENS:
                self._givens.clear()
            fields = self._givens[names] = [
                (name, field)
                for name, field in self.fields.items()
                if name in names or field.required or field.default is not None
            ]
        return fields

    def read(self, texts: Mapping[str, str], reading: Reading) -> Record:
        """Read a record from what somebody typed, by field name.  Raises Refused naming all that is wrong at once."""
        record: Record = self._empty.copy()
        problems: list[StrongholdError] = []
        for name, field in self._given(tuple(texts)):
            text = texts.get(name, field.default)
            if text is None:
                problems.append(Missing(name, example=field.example))
                continue
            try:
                record[name] = self.read_field(field, text, reading)
            except StrongholdError as problem:
                problems.append(problem.at(field=name))
        if not self._implying.isdisjoint(texts):
            filled, contradicting = self.implied(texts, {name: record.get(name) for name in texts})
            record |= filled
            problems += contradicting
        problems += self._wrong_beside(record, {problem.field for problem in problems}, reading)
        if problems and self.as_typed:
            problems = [self.as_typed(problem, texts, reading) for problem in problems]
        if problems:
            raise Refused(f"{self.name} not recorded", problems)
        return record

    def remarks(self, record: Record, names: Collection[str] | None = None) -> Iterator[str]:
        """Yield what somebody should know of the values of all fields or of some, each with the field: a line each."""
        for name, field in self.fields.items():
            if (
                record[name] is not None
                and (names is None or name in names)
                and (said := field.type.remark(record[name]))
            ):
                yield f"{name}: {said}"

    def understood(self, texts: Mapping[str, str], record: Record) -> Iterator[str]:
        """Yield how texts that say less than the record holds were understood: `date: Thu 26 Aug 2021`."""
        for name, text in texts.items():
            if record[name] is not None and (said := self.fields[name].type.understood(text, record[name])):
                yield f"{hyphened(name)}: {said}"

    def implied(
        self, texts: Mapping[str, str], given: Record, before: Record | None = None
    ) -> tuple[Record, list[StrongholdError]]:
        """Return what the words for some fields say about fields not given, and which given ones contradict them.

        What a record that is being changed has already stays where the words allow it.
        """
        filled: Record = {}
        problems: list[StrongholdError] = []
        for name, text in texts.items():
            said = self.fields[name].type.implies(text) if name in self._implying else None
            if said is None:
                continue
            fits = (said.value, *said.others)
            value = given.get(said.field)
            if value is not None and value not in fits:
                show = self.fields[said.field].type.show
                problems.append(
                    Forbidden(
                        f"{quoted(text)} is {show(said.value)}, not {show(value)}",
                        "leave it out, or say the usual name",
                        field=said.field,
                        example=[(name, said.usual)],
                    )
                )
            elif said.field not in given and (before or {}).get(said.field) not in fits:
                filled[said.field] = said.value
        return filled, problems

    def read_field(self, field: Field, text: str, reading: Reading) -> Value:
        """Read one field, and keep a day of a thing done out of the future."""
        if reading.known is None:
            return self._read_field(field, text, reading)
        known = reading.known.get((self.name, field.name))
        if known is None:
            known = reading.known[self.name, field.name] = {}
        if text in known:
            return known[text]
        value = self._read_field(field, text, reading)
        if not isinstance(field.type, Person):  # a person may be the next new one each time
            if len(known) >= _MOST_KNOWN:
                known.clear()
            known[text] = value
        return value

    def _read_field(self, field: Field, text: str, reading: Reading) -> Value:
        value = field.type.read(text, reading)
        if isinstance(field.type, Day) and not field.type.due and value > reading.today:
            raise Forbidden(f"{show_day(value)} is in the future", f"today is {show_day(reading.today)}")
        return value

    def _wrong_beside(self, record: Record, unread: set[str], reading: Reading) -> list[StrongholdError]:
        """Return what rules the fields break that could be read: one that asks for an unread field says nothing."""
        if not unread:
            return self.wrong_with(record, reading)
        seen = _Watched(record)
        problems = list(self.fill(seen, reading)) if self.fill else []
        unread = unread | {problem.field for problem in problems}
        for rule in self.rules:
            seen.asked.clear()
            problem = rule(seen)
            if problem and not seen.asked & unread:
                problems.append(problem)
        return problems

    def change(self, before: Record, values: Record, reading: Reading) -> tuple[Record, list[StrongholdError]]:
        """Return a record with some fields changed, and the rules of one record that it breaks only then.

        What is worked out from a given field is worked out again; what is not stays as it was kept.
        """
        after = before | values
        stays = {}
        for field in self.fields.values():
            if field.follows and field.name not in values:
                if values.keys().isdisjoint(field.follows):
                    stays[field.name] = before[field.name]
                else:
                    after[field.name] = None
        if self.changed:
            self.changed(before, after, values.keys())
        problems = self.wrong_with(after, reading)
        if problems:
            # What was wrong already, by a rule of today, does not stop a correction of something else.
            was = {problem.facts for rule in self.rules if (problem := rule(dict(before)))}
            problems = [problem for problem in problems if problem.field in values or problem.facts not in was]
        return after | stays, problems

    def wrong_with(self, record: Record, reading: Reading) -> list[StrongholdError]:
        """Fill in what is derived, then return every rule of one record that this one breaks."""
        if self.fill and (problems := list(self.fill(record, reading))):
            return problems
        problems = [problem for rule in self._own_rules if (problem := rule(record))]
        for records, rules in self._only.items():
            if not records.fits(record):
                problems += [problem for rule in rules if (problem := rule(record))]
        return problems


def _only(field: Field) -> Rule | None:
    """Return the rule that a field is given only where its declaration says."""
    only = field.only
    if only is None or field.derived or not only.words:
        return None

    return only_for(field.name, only.words, only.fits)


_MOST_KNOWN = 20_000
"""So many texts of a field are kept with what they were read as, however many rows there are."""
_MOST_GIVENS = 1_000
"""So many sets of fields that were given together are kept with those that are then read."""


class _Watched(dict[str, Value]):
    """A record that remembers which of its fields a rule asked for."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Value:
        self.asked.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Value = None) -> Value:
        self.asked.add(name)
        return super().get(name, default)
