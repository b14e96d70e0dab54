"""CSV and its kin: records of text, parted by one character that the file itself decides or somebody names."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.encoding import encoding_of, marked, refuse_binary
from stronghold_cli.spreadsheets.lines import text_lines
from stronghold_cli.spreadsheets.source import Digesting, Source
from stronghold_cli.spreadsheets.table import MOST_COLUMNS, Table, TextRow, TextRows
from stronghold_cli.values.text import listed, quoted

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_SEP = re.compile(r'(?i)"?sep=([,;\t|])"?[,;\t|]*\s*')
"""A first line that says what parts the columns: some programs write one, for a spreadsheet that opens the file."""
_LOOKED_AT = 50
"""How many rows decide the delimiter."""


def read_delimited(source: Source, delimiter: str | None, *, headings_alone: bool = False) -> tuple[Table, str, str]:
    """Return the table in a file, its digest and its delimiter; `headings_alone` says that it may have no rows.

    Raises Unreadable where the delimiter is not clear, for a file without rows, and for what is no text.
    """
    with source.opened() as file:
        # Before the whole file is read: a long line and a wrong file are told at once.
        start = file.read(4)
        refuse_binary(start + file.read(12), source.shown)
        found = _named(delimiter) if delimiter else _said(file, marked(start), source.shown)
        found = found or _delimiter(file, marked(start), source.shown)
        _check_rows(file, marked(start), source.shown, found, 1 if headings_alone else 2)
        encoded = encoding_of(file, source.shown)

    def texts() -> Iterator[TextRow]:
        with source.opened_again(encoded.digest) as file:
            yield from _texts(file, encoded.encoding, source.shown, found)

    notes = [encoded.note] if encoded.note else []
    return Table("", TextRows(texts), tuple(notes)), encoded.digest, found


def _named(delimiter: str) -> str:
    """Return the delimiter that somebody typed, as it is or by its name."""
    for sign, name in DELIMITERS.items():
        if delimiter in (sign, name):
            return sign
    if delimiter == "\\t":  # as a shell hands it over
        return "\t"
    raise Unreadable(
        f"{quoted(delimiter)} parts no columns", f"one of {listed(list(DELIMITERS.values()))}", place="--delimiter"
    )


def _said(file: BinaryIO, encoding: str, shown: str) -> str:
    """Return the delimiter that the first line of the file says (`sep=;`, for a spreadsheet); empty where none does."""
    file.seek(0)
    found = _SEP.fullmatch(next(text_lines(file.read, encoding or "latin-1", shown), ""))
    return found[1] if found else ""


def _delimiter(file: BinaryIO, encoding: str, shown: str) -> str:
    """Return the only delimiter that gives the first rows one number of columns, but for a few that have none of it.

    Where none of them is in the file, it has one column, and any will do.
    """
    fits: list[str] = []
    present: dict[str, str] = {}
    """Each that is there, with the first row that has fewer or more columns than most."""
    parted: dict[str, set[int]] = {}
    """The rows that each parts."""
    broken: list[Unreadable] = []
    for delimiter in DELIMITERS:
        try:
            numbered = list(islice(_lenient(file, encoding, shown, delimiter), _LOOKED_AT))
        except Unreadable as problem:
            # By another sign than the right one, what stands after a quoted cell is in the way.
            broken.append(problem)
            continue
        # A title above the headings, or a note under the rows, may be written without any.
        wide = [(number, len(row)) for number, row in numbered if len(row) > 1]
        parted[delimiter] = {number for number, _ in wide}
        widths = Counter(width for _, width in wide)
        if wide:
            [(usual, _)] = widths.most_common(1)
            odd = (
                f"row {number:,} has {width} columns, and most have {usual}" for number, width in wide if width != usual
            )
            present[delimiter] = next(odd, "rows differ in their columns")
        if len(widths) == 1 and 2 * len(wide) > len(numbered):
            fits.append(delimiter)
    # The comma of a name, `SMITH, A`, parts each row and not the headings.
    fits = [each for each in fits if not any(parted[each] < parted[other] for other in fits)]
    if len(fits) == 1:
        return fits[0]
    if broken and not fits:
        raise broken[0]
    if not present:
        return ","
    likely = next(iter(fits or present))
    why = " and ".join(DELIMITERS[each] for each in fits) + " would both do" if fits else present[likely]
    raise Unreadable(
        f"{shown}: what parts its columns is not clear: {why}", f"say it, e.g. --delimiter {DELIMITERS[likely]}"
    )


def _check_rows(file: BinaryIO, encoding: str, shown: str, delimiter: str, least: int) -> None:
    count = len(list(islice(_lenient(file, encoding, shown, delimiter), least)))
    if count < least:
        said = "has headings and no rows" if count else "is empty"
        raise Unreadable(f"{shown} {said}", "name a file with rows in it")


def _lenient(file: BinaryIO, encoding: str, shown: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield rows that are not blank, each with its line, before the encoding is known: Latin-1 reads any byte."""
    file.seek(0)
    for number, cells in _records(text_lines(file.read, encoding or "latin-1", shown), shown, delimiter):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _texts(file: Digesting, encoding: str, shown: str, delimiter: str) -> Iterator[TextRow]:
    for number, cells in _records(text_lines(file.read, encoding, shown), shown, delimiter):
        if len(cells) > MOST_COLUMNS and any(cell.strip() for cell in cells):
            raise Unreadable(f"has more than {MOST_COLUMNS:,} columns", place=f"{shown}, row {number}")
        yield number, cells


def _records(lines: Iterator[str], shown: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of its first line.  A quote that is never closed takes no row with it."""
    # csv itself counts the lines that it was given.
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            if number > 1 or not _SEP.fullmatch(delimiter.join(cells)):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as fault:
        raise _broken(str(fault), shown, number) from None


def _broken(said: str, shown: str, number: int) -> Unreadable:
    if "unexpected end" in said:
        what, mend = "a quote is opened and never closed", 'write a quote in a cell twice, as in 6"" knife'
    elif "field limit" in said:
        what, mend = "a cell is over 131,072 characters long", "a quote may be opened and never closed"
    else:
        what, mend = "a quote is closed before the cell ends", 'write a quote in a cell twice, as in "6"" knife"'
    return Unreadable(what, mend, place=f"{shown}, row {number}")
