"""Days before the sheet's that officers say in words: `P-20 arrested last night PWITS heroin` is of the day before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from stronghold_cli.catalogue.sheet_words import key_of, sheet_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.kind import Kind
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.nights import has_night
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import SheetRow, Word, rows
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import quoted

_DAY_BEFORE = re.compile("last (?:night|nite|evening|eve)|yesterday(?: (?:night|evening|eve|afternoon|morning|am|pm))?")
_YESTERDAY = "yesterday"
_LONGEST = 2
_SAYS = {"arrest": ARREST, "charge": CHARGE, "charged": CHARGE}


def with_days_before(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the day of an arrest or a charge that was made on the day before as a date.

    On a line with an arrest and a charge it may be of either, and stands as it is unless it is the arrest's; so it does
    on a sheet that goes on after midnight, whose own night it may be.
    """
    if has_night(written):
        return list(written)
    return [_with_day(row)[0] if isinstance(row, SheetRow) else row for row in written]


def said_of_days_before(text: str, day: date) -> Iterator[str]:
    """Yield how each such line of a sheet of a day was taken."""
    written = list(rows(text))
    for row in written if not has_night(written) else ():
        if isinstance(row, SheetRow) and (said := _with_day(row)[1]):
            before = show_day(day - timedelta(days=1))
            yield f"line {row.number}: {quoted(said)} is taken as {before} (say date= if it was another day)"


def days_of_arrests(heard: LineContent, links: Mapping[str, int], lines: Sequence[Line]) -> dict[str, str]:
    """Return the day of a thing that was found on somebody who was arrested on the day before, and nowhere else."""
    kind = heard.kind
    item = any(field.on_sheet.opens for field in kind.typed)
    if not item or kind.date in heard.texts or any(kind.fields[name].on_sheet.latest for name in links):
        return {}
    arrests = (lines[at] for name, at in links.items() if at < len(lines) and kind.fields[name].on_sheet.by)
    days = (each.texts.get(each.kind.date) for each in arrests)
    return next(({kind.date: day} for day in days if day), {})


def _with_day(row: SheetRow) -> tuple[SheetRow, str]:
    """Return a row with such a day as a date, and its words; the row as it is, and no words, where it has none."""
    words = row.words
    done = [(at, kind) for at, word in enumerate(words) if (kind := _says(word))]
    kinds = [kind for _, kind in done]
    for at, kind in done:
        if words[at].parts or kinds.count(kind) > 1 or (kind is CHARGE and len(kinds) > 1):
            continue
        # `arrested for assault last night` may tell the day of the offence.
        if length := _day_first(words[at + 1 :]):
            said, rest = words[at + 1 : at + 1 + length], words[at + 1 + length :]
            there = Word(_YESTERDAY, f"{kind.date}={_YESTERDAY}", True, kind.date, said[-1].parts)
            return row._replace(words=(*words[: at + 1], there, *rest)), " ".join(bare(word).text for word in said)
    return row, ""


def _says(word: Word) -> Kind | None:
    """Return what a word says was done, an arrest or a charge; None for any other word."""
    if not word.plain or word.name is not None:
        return None
    known = sheet_words().get(key_of(word.text))
    return _SAYS.get(known.means if known else key_of(word.text))


def _day_first(words: Sequence[Word]) -> int:
    """Return how many of some words are a day before, 0 for any others."""
    return next((length for length, text in run_of(words, _LONGEST) if _DAY_BEFORE.fullmatch(text)), 0)
