"""The files that an erasure names: all that the program wrote with what records hold, and where they came in from."""

from pathlib import Path

import pytest

from access_entries import logged
from conftest import Stronghold

UNDER = "--authority 'DPA 2018 s.47' --why 'retention has ended' --yes"
SHEET = "Date seized,Drug,Weight (g),Exhibit\n4/3/2021,heroin,4.92,AB/1\n5/3/2021,heroin,4O.92 g,AB/2\n"
MAPPING = (
    '[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight (g)"\nexhibit = "Exhibit"\n'
)


def test_an_erasure_names_each_file_that_has_cells_of_what_came_in(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows that were left out, the mapping that a plan wrote, the spreadsheet itself; an export by its place."""
    monkeypatch.chdir(tmp_path)
    Path("seized.csv").write_text(SHEET, encoding="utf-8")
    assert stronghold("add case --name Larch --opened 4/3/2021").code == 0
    assert stronghold("import seized.csv --plan --mapping m.toml").code == 0
    Path("m.toml").write_text(MAPPING, encoding="utf-8")
    assert stronghold("import seized.csv --mapping m.toml --keep-going --yes").code == 1
    assert stronghold("export seizure -o out.csv").code == 0
    places = [str(tmp_path / name) for name in ("m.toml", "seized-left-out.csv", "out.csv")]
    assert [entry["to"] for entry in logged(ledger) if "to" in entry] == places
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    said = stronghold(f"erase SEIZURE-1 {UNDER}").err
    assert f"note: {places[2]} (an export) holds what was erased as long as it is kept (delete it)\n" in said
    assert f"note: {places[0]} and {places[1]} have cells of spreadsheets, and may hold what was erased (look" in said
    assert "note: what was erased came in from seized.csv by m.toml (look there, and delete it)\n" in said
    Path(places[1]).unlink()
    again = stronghold(f"erase CASE-1 {UNDER}").err
    assert f"note: {places[0]} has cells" in again
    assert "seized" not in again
    assert "came in" not in again
