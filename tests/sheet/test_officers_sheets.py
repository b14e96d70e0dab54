"""Day sheets in officers' wording, written before anybody looked at what is read, and what each becomes."""

from datetime import date
from pathlib import Path

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

SHEETS = sorted(Path(__file__).with_name("officers").glob("*.sheet"))
READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}


def becomes(text: str) -> str:
    """Return each record that a sheet becomes as a line, or all that is wrong with it."""
    try:
        lines = read_sheet(text, DAY, READING)
    except Refused as refused:
        return "".join(f"! {problem}\n" for problem in refused.problems)
    written = []
    for place, line in enumerate(lines):
        texts = {name: text for name, text in line.texts.items() if name != "date"}
        links = {name: f"#{other + 1}" for name, other in line.links.items()}
        said = [f"{name}={text}" for name, text in sorted((texts | links).items())]
        on = [f"on {line.on}"] if line.on else []
        written.append(" ".join([f"#{place + 1} line {line.number}:", line.kind.name, *said, *on]))
    return "".join(f"{line}\n" for line in written)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_in_officers_words_becomes_what_was_meant_or_is_told_what_to_change(sheet: Path) -> None:
    """Nothing in it is read as something else, and nothing is left out."""
    assert becomes(sheet.read_text(encoding="utf-8")) == sheet.with_suffix(".becomes").read_text(encoding="utf-8")


def test_what_was_refused_is_read_with_the_one_change_that_was_told() -> None:
    """Of each sheet that was refused there is another one, in which only the lines that were named are changed."""
    for sheet in SHEETS:
        told = sheet.with_suffix(".becomes").read_text(encoding="utf-8")
        if not told.startswith("! ") or sheet.stem.endswith("-mended"):
            continue
        before, after = (
            path.read_text(encoding="utf-8").splitlines() for path in (sheet, sheet.with_stem(f"{sheet.stem}-mended"))
        )
        changed = {n for n, (one, other) in enumerate(zip(before, after, strict=True), 1) if one != other}
        assert changed == {int(line.split()[2].rstrip(":")) for line in told.splitlines()}
        assert not becomes("\n".join(after)).startswith("! ")
