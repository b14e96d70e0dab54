"""A mapping in TOML for somebody to read and mend: what a plan understood of a file."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.actions.importing.columns import WORDS, people_columns
from stronghold_cli.actions.importing.written_file import written_file
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import BoundField, BoundSheet
from stronghold_cli.imports.cell_words import meant_by_cell
from stronghold_cli.imports.listed_things import lists_things
from stronghold_cli.imports.mapping import DAY_FIRST, EVIDENCE, LISTED, MONTH_FIRST, MappingFile
from stronghold_cli.imports.offence_cells import offences_meant
from stronghold_cli.imports.other_kinds import OtherKind, as_cash
from stronghold_cli.imports.stand_ins import check_stand_in, is_ditto, is_zero
from stronghold_cli.imports.sums_left_out import field_of_sums
from stronghold_cli.imports.toml_text import comment, line_or_lines, quoted_in_toml, source_in_toml, when_in_toml
from stronghold_cli.records.amounts import Count, Length, Sum, Weight
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.values.text import listed, one_line, with_article

_SHORT_YEAR = re.compile(r"(?i)[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}|[0-9]{1,2}[\s-]+[a-z]{3,9}[\s-]+[0-9]{2}")
_NO_YEAR = re.compile(
    r"(?i)[0-9]{1,2}(?:st|nd|rd|th)?[\s-]+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
)


class Proposal(NamedTuple):
    """A mapping that a plan proposes, and where it is to lie."""

    place: Path
    text: str

    def write(self) -> bool:
        """Write it, unless a file is there already; return whether it was written.  Raises Unreadable."""
        if self.place.exists():
            return False
        with written_file(self.place, "say --mapping with another place") as new:
            new.write_text(self.text, encoding="utf-8", newline="\n")
        return True


def proposal(result: ImportResult, given: MappingFile | None, place: Path | None, file: str) -> Proposal | None:
    """Return the mapping that a plan understood; None where one was given, or the files are ours and need none.

    It lies at the path that was named, else beside the file.
    """
    if given is not None or all(sheet.bound is not None and sheet.bound.ours for sheet in result.sheets):
        return None
    path = place or Path("mapping.toml" if file == "-" else Path(file).with_suffix(".toml"))
    return Proposal(path, "\n".join(_mapping(result)))


def _mapping(result: ImportResult) -> Iterator[str]:
    sheets = [sheet for sheet in result.sheets if sheet.bound]
    columns = [seen for sheet in sheets for seen in sheet.columns.values()]
    yield from comment(
        f"What the columns of {one_line(result.file)} are.  Read it, mend it, and import the file with --mapping."
    )
    yield f"file = {quoted_in_toml(result.file)}"
    yield from comment("The order of dates such as 4/3/2021: day-first, month-first or iso.")
    month = next((seen.days.month_first for seen in columns if seen.days.month_first and not seen.days.day_first), None)
    if month:
        yield from comment(f"Row {month[0]:,} has {one_line(month[1])}.")
    yield f"dates = {quoted_in_toml(MONTH_FIRST if month else DAY_FIRST)}"
    if any(is_ditto(text) for seen in columns for text in seen.says_nothing):
        yield from comment(
            "Cells have ditto marks: where each is what the cell above it is, take the # away, else fill them in."
        )
        yield '# ditto = "repeat"'
    if any(_SHORT_YEAR.fullmatch(text) for seen in columns for text in seen.texts):
        yield from comment("A year of two digits is one of this century.")
        yield 'years = "20yy"'
    if any(_NO_YEAR.fullmatch(text) for seen in columns for text in seen.texts):
        yield from comment(
            "Days without a year are of this one: say which, or headings where years stand between the rows."
        )
        yield "# year = 2019"
    several = len(result.sheets) > 1
    for sheet in sheets:
        if sheet.bound is not None and not sheet.bound.ours and not several:
            yield from _one_find(sheet, sheet.bound)  # before any table, for it is of the whole file
    people = next((found for sheet in sheets if sheet.bound and (found := _people(sheet, sheet.bound))), [])
    if people:
        yield ""
        yield from comment(
            "Who it is: each gets a key.  The file of keys lies beside this one and never comes in; keep it safe."
        )
        yield "[people]"
        named = ", ".join(map(quoted_in_toml, people))
        yield f"column = {named if len(people) == 1 else f'[{named}]'}"
        yield 'pseudonyms = "people.csv"'
    for sheet in sheets:
        if sheet.bound is not None and not sheet.bound.ours:
            yield from _sheet(sheet, sheet.bound, several=several)
    for sheet in result.sheets:
        if sheet.bound is None:
            yield from comment(
                f"not understood: sheet {one_line(sheet.name)}; it is left out where the mapping names others"
            )
    yield ""


def _people(of: SheetResult, sheet: BoundSheet) -> list[str]:
    """Return the columns that identify a person, if a record of the sheet needs one and has no key."""
    wanted = [
        field.name
        for kind in _kinds(sheet)
        for field in kind.typed
        if isinstance(field.type, Person) and field.required and not _has(sheet, field.name)
    ]
    return people_columns(of, sheet) if wanted else []


def _kinds(sheet: BoundSheet) -> list[Kind]:
    return list({record.kind.name: record.kind for record in sheet.records}.values())


def _has(sheet: BoundSheet, name: str) -> bool:
    return any(each.field.name == name for record in sheet.records for each in record.fields)


def _sheet(sheet: SheetResult, bound: BoundSheet, *, several: bool) -> Iterator[str]:
    yield ""
    start = "[[sheet]]" if several else ""
    if start:
        yield start
        yield f"name = {quoted_in_toml(sheet.name)}"
    yield from ([f"heading_row = {sheet.heading_row}"] if several and sheet.heading_row else [])
    people = _people(sheet, bound)
    yield from _one_find(sheet, bound) if several else ()
    for record in bound.records:
        yield ""
        yield "[[sheet.record]]" if several else "[[record]]"
        yield f"kind = {quoted_in_toml(record.kind.name)}"
        yield from [f"when = {when_in_toml(record.when[1])}"] if record.when else []
        for each in record.fields:
            yield from _field_lines(sheet, each)
        missing = [f for f in record.kind.typed if f.required and f.default is None and not _has(bound, f.name)]
        for field in missing:
            together = [each for each in record.fields if isinstance(each.field.type, Length) and not each.source.unit]
            if isinstance(field.type, Person) and people:
                yield f"{field.name} = {quoted_in_toml(people[0])}"
            elif isinstance(field.type, Choice) and together:
                yield from comment(
                    f"Where its cells say both, such as 3 years YOI; else name another column for {field.name}."
                )
                yield f"{field.name} = {quoted_in_toml(together[0].heading)}"
            else:
                yield from comment(
                    f"{field.name} is needed: name its column, or say {{ always = … }}, e.g. {field.example}"
                )
                yield f'# {field.name} = ""'
    for other in sheet.others:
        yield from _other_kind(other, bound, several=several)
    lists = [name for name, seen in sheet.columns.items() if name in bound.left_out and lists_things(seen.texts)]
    for heading in lists:
        yield from ("", "# It may list things: say what a bare number of a drug is of, e.g. wraps.")
        yield "[[sheet.lines]]" if several else "[[lines]]"
        yield f"column = {quoted_in_toml(heading)}"
        evidence = [each.heading for record in bound.records for each in record.fields if each.field.name == EVIDENCE]
        yield from (f"{EVIDENCE} = {quoted_in_toml(each)}" for each in evidence[:1])
        yield '# bare_number = "wraps"'
        yield 'bare_money = "cash"'
    if not bound.records:
        yield from comment(f"Say what a row is: one of {', '.join(KINDS)}")
        yield "# [[sheet.record]]" if several else "# [[record]]"
        yield '# kind = ""'
    used = {heading for other in sheet.others for heading in other.headings}
    for heading, why in bound.left_out.items():
        if heading in (*lists, *people, *used):
            continue
        yield from comment(f"left out: {one_line(heading)} ({why})")
        if heading in sheet.sums:
            yield from _sums_left_out(heading, bound, several=several)


def _sums_left_out(heading: str, sheet: BoundSheet, *, several: bool) -> Iterator[str]:
    """Yield what a column of sums may be, which nobody but the team knows."""
    yield from comment("It may hold sums of money: leave it out only where they are in no total.")
    if name := field_of_sums(sheet):
        what = " what each thing is worth, and of cash the sum" if sheet.records[0].kind is LISTED else " of that"
        yield from comment(f"Where it is{what}, say in the record:")
        yield f"# {name} = {quoted_in_toml(heading)}"
    yield from comment("Where it is cash that was found, make a record of it:")
    yield from (f"# {line}" for line in _record_lines(as_cash(sheet, heading), several=several))


def _one_find(sheet: SheetResult, bound: BoundSheet) -> Iterator[str]:
    """Yield the lines that would make one find of rows with the same source reference and day."""
    found = [other.fields for other in sheet.others if other.kind is LISTED]
    for record in bound.records:
        named = {each.field.name: each.heading for each in record.fields if each.field.name in (EVIDENCE, LISTED.date)}
        seen = sheet.columns.get(named.get(EVIDENCE, ""))
        if record.kind is LISTED and seen and (seen.repeats or found):
            shared = ", ".join(quoted_in_toml(named[name]) for name in (EVIDENCE, LISTED.date) if name in named)
            yield from comment(
                "Rows that share these columns are of one search, and one find: take the # away where that is so."
            )
            yield f"# find_by = [{shared}]"
            return
    if len(found) > 1 and all(name in found[0] for name in (EVIDENCE, LISTED.date)):
        columns = [found[0][name].column for name in (EVIDENCE, LISTED.date)] + _people(sheet, bound)
        yield from comment(
            "What a row has is of one search, and one find (else two drugs are two drug seizures): take the # away "
            "where that is so."
        )
        yield f"# find_by = [{', '.join(map(quoted_in_toml, columns))}]"


def _field_lines(sheet: SheetResult, bound: BoundField) -> Iterator[str]:
    """Yield a field's line with the words that mean nothing, and one for the words that are unclear."""
    seen = sheet.columns.get(bound.heading)
    words = {word: "" for word in sorted(seen.says_nothing if seen else ()) if _stands_for_nothing(bound, word)}
    source = bound.source._replace(column=bound.heading, words=words)
    if words:
        yield from comment("These words say that nothing is there, or nothing known.")
    yield f"{bound.field.name} = {source_in_toml(source)}"
    if unknown := [value for value in _unknown_words(bound, seen.values if seen else ()) if value not in words]:
        type_ = bound.field.type
        which = f", one of {', '.join(type_.choices)}" if isinstance(type_, Choice) else ""
        which = ", or '\"…\"' to keep it as it stands" if type_.in_words else which
        yield from comment(f"These words are not clear: say what each means{which}, in the place of the line above:")
        asked = source._replace(words=words | dict.fromkeys(unknown, "?"))
        yield from (f"# {line}" for line in line_or_lines(bound.field.name, asked))


def _stands_for_nothing(bound: BoundField, word: str) -> bool:
    if is_ditto(word):
        return False
    if is_zero(word):
        return isinstance(bound.field.type, Weight | Count | Sum)
    try:
        check_stand_in(bound.field.type, word)
    except StrongholdError:
        return True
    return False


def _other_kind(other: OtherKind, sheet: BoundSheet, *, several: bool) -> Iterator[str]:
    """Yield another record that further columns make, commented out with # if a field is missing."""
    named = listed([quoted_in_toml(one_line(heading)) for heading in other.headings], "and")
    yield ""
    yield from comment(f"{named} may be of {with_article(other.kind.name)}: keep this where that is so.")
    alone = any(source.always is not None for source in other.fields.values())
    if alone and other.kind is LISTED and any(record.kind is LISTED for record in sheet.records):
        yield from comment("In a row whose item is that already, it is the same thing, and makes one record.")
    yield from (f"# {line}" if other.lacking else line for line in _record_lines(other, several=several))


def _record_lines(other: OtherKind, *, several: bool) -> Iterator[str]:
    yield "[[sheet.record]]" if several else "[[record]]"
    yield f"kind = {quoted_in_toml(other.kind.name)}"
    yield f"when = {when_in_toml(other.when)}"
    yield from (f"{name} = {source_in_toml(source)}" for name, source in other.fields.items())
    yield from (f'{field.name} = ""  # needed: name its column, or say {{ always = … }}' for field in other.lacking)


def _unknown_words(bound: BoundField, values: Iterable[str]) -> Iterator[str]:
    """Yield the words in a column of choices that are no choice, for somebody to say what they mean."""
    if not isinstance(bound.field.type, WORDS):
        return
    reading = Reading(date.max, lambda: "P-1", new_items=False)
    for value in values:
        try:
            text = meant_by_cell(bound.field, value)
            if bound.field.type.in_words:
                text = offences_meant(text, bound.field.name, reading.today, reading)
            bound.field.type.read(text, reading)
        except StrongholdError:
            yield value
