"""An undo sealed with the program's own functions that took nothing back: history would call a change taken back."""

from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from forging import opened
from stronghold_cli.store.history.commands import Entry, open_command, seal_command

LINES = (
    "add case --name 'Op Tern' --opened 1/3/2021",
    "add seizure --date 4/3/2021 --item cash --value £4,260",
    "edit seizure 1 --value £4,300",
)
"""Commands 2 to 4; command 1 made the file."""


@pytest.mark.parametrize(
    ("undoes", "does", "said"),
    [
        (4, "", "says that it took back change 4, and did not (SEIZURE-1)"),
        (4, "UPDATE seizure_record SET notes = 'weighed'", "says that it took back change 4, and did not (SEIZURE-1)"),
        (2, "UPDATE seizure_record SET notes = 'weighed'", "says that it took back change 2, and did not (CASE-1)"),
        (1, "", "says that it took back change 1, which no command takes back"),
        (5, "", "says that it took back change 5, which is no earlier one"),
        (77, "", "says that it took back change 77, which is no earlier one"),
    ],
)
@pytest.mark.parametrize("kind", ["undo", "change"])
def test_a_change_is_not_called_taken_back_where_it_stands(
    prepared: Prepared, stronghold: Stronghold, ledger: Path, kind: str, undoes: int, does: str, said: str
) -> None:
    """Nothing of it is out of its seal: only what became of the rows tells."""
    if kind == "change" and not does:
        return  # none is sealed that changed nothing
    prepared(*LINES)
    with opened(ledger) as raw:
        raw.execute("BEGIN")
        forged = open_command(raw, Entry(NOW, "undo", kind=kind))
        raw.execute(does or "SELECT 1")
        raw.execute("UPDATE command SET undoes = ? WHERE number = ?", (undoes, forged))
        seal_command(raw, forged)
        raw.execute("COMMIT")
    answer = stronghold("doctor")
    assert answer.code == 1
    assert f"change 5 {said}" in " ".join(answer.out.split())


@pytest.mark.long
def test_what_was_taken_back_and_back_again_is_fine(prepared: Prepared, stronghold: Stronghold) -> None:
    """Undos of undos too, and of what was erased since."""
    prepared(
        *LINES, "undo", "undo 5", "edit seizure 1 --notes weighed", "undo", "undo 4 --why slip", "undo 3 --why slip"
    )
    for line in (
        "add arrest --date 5/3/2021 --person P-1 --role runner --notes limps",
        "edit arrest 1 --notes 'limps a little' --date 6/3/2021",
        "undo",
        "undo 13",
        "undo 14",
        "erase P-1 --authority s.47 --why decided --yes",
    ):
        assert stronghold(line).code == 0, line
    assert stronghold("doctor").code == 0
