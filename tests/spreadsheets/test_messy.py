"""The messy workbook is read with every row that it has, and the truth beside it is what its rows say."""

from pathlib import Path

from spreadsheets.messy import write_messy
from stronghold_cli.spreadsheets.table import NO_RESULT
from stronghold_cli.spreadsheets.workbook import open_workbook


def test_the_messy_workbook_is_read_but_for_what_is_told(tmp_path: Path) -> None:
    """Each visible row is there under its number, the hidden one is named, and one sheet cannot be read."""
    path, truth = write_messy(tmp_path)
    workbook = open_workbook(path)
    assert [table.name for table in workbook.tables] == list(truth["sheets"])
    for table in workbook.tables[:-1]:
        about = truth["sheets"][table.name]
        unread = {*about["left out"].get("hidden", ()), *about["left out"].get("blank", ())}
        told = sum(map(len, about["left out"].values())) + about["rows in"] + len(about["unreadable"])
        rows = {row.number: [cell.text for cell in row.cells if cell] for row in table.rows}
        assert set(rows) == set(range(1, told + 1)) - unread
        for wrong in about["unreadable"]:
            assert wrong["value"] in rows[wrong["row"]]
        assert sorted(table.struck) == about["struck"]
    drugs, *_, summary = workbook.tables
    assert drugs.notes == (
        "row 16 is hidden: left out",
        "column G is hidden: left out",
        "row 17 is struck through, and read all the same",
    )
    assert [row.cells[1].text for row in summary.rows if row.cells[1]][1:] == [NO_RESULT, NO_RESULT]


def test_the_truth_is_what_a_hand_counts() -> None:
    """Added up by hand, not by it: nine seizures of drugs, four of cash, five on warrants, three of property."""
    from spreadsheets.messy import truth

    right = truth()
    assert right["records"] == {"seizure": 9 + 4 + 5 + 3, "arrest": 4}
    assert right["totals"] == {
        "drugs.weight": 3_200 + 2_500 + 500_000 + 2_350 + 1_204_000 + 4_000 + 4_000 + 7_000 + 6_000,
        "drugs.value": 320_00 + 250_00 + 20_000_00 + 1_204_50,
        "cash.seized": 1_234_50 + 450_00 + 3_000_00 + 30 + 450_00,
        "drugs.wraps": 20,
        "phones": 2 + 1 + 2,
        "weapons": 1 + 1,
        "arrests": 4,
        "people.arrested": 3,
        "people.charged": 1,
    }
