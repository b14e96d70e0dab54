"""`--format md`: answers as Markdown tables, for a report."""

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from every_command import answers
from illustrated import TYPED


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_figures_come_as_people_read_them(stronghold: Stronghold) -> None:
    """What was asked, display values to the right, and the notes under the table."""
    answer = stronghold("totals --since 2019 --measure drugs.weight --measure cash.seized --format md")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == snapshot("""\
Totals: since 1 January 2019; as recorded on 31 Aug 2021

|  | figure | records | not confirmed | name to type |
| --- | --: | --: | --: | --- |
| Weight of drugs \\[a\\] | 1.20492 kg | 2 | 1.2 kg | drugs.weight |
| – class A | 1.20492 kg | 2 |  |  |
| Cash seized | £4,260.50 | 1 |  | cash.seized |

\\[a\\] This leaves out 1 seizure (10 g) of class none, not a controlled drug.
""")


def test_a_list_has_the_columns_of_its_table(stronghold: Stronghold) -> None:
    """The short listing, or the columns that are named."""
    answer = stronghold("list seizure --item heroin,cash --columns date,item,weight,value --format md")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == snapshot("""\
| ref | date | item | weight | value |
| --- | --- | --- | --: | --: |
| SEIZURE-1 | 30 Sep 2019 | heroin | 4.92 g | £410 |
| SEIZURE-3 | 1 Jun 2020 | cash |  | £4,260.50 |
""")


def test_figures_by_period_have_no_empty_line(stronghold: Stronghold) -> None:
    """Each measure above its periods, in one table."""
    out = stronghold("totals --since 2019 --by year --measure arrests --measure cash.seized --format md").out
    table = [line for line in out.splitlines() if line.startswith("|")]
    assert table[0] == "| year | figure | running | records |"
    assert table[1] == "| --- | --: | --: | --: |"
    assert all(line.strip("| ") for line in table)
    assert sum(line.startswith("| Arrests |") for line in table) == 1


def test_what_a_record_holds_is_never_markup(stronghold: Stronghold) -> None:
    """Every character that means something to Markdown is escaped, and a line break ends no row."""
    for text, shown in (
        ("# *b* _i_ `c` ~~s~~", r"\# \*b\* \_i\_ \`c\` \~\~s\~\~"),
        ("<img src=x> [a](http://x.test)", r"\<img src=x\> \[a\](http:\//x.test)"),
        ("a | b \\ c\n| d | www.x.test & $m$ ^1", r"a \| b \\ c \| d \| www\.x.test \& \$m\$ \^1"),
    ):
        assert stronghold(["add", "case", "--name", text, "--opened", "4/3/2019"]).code == 0
        row = stronghold("list case --sort -ref --limit 1 --columns name --format md").out.splitlines()[-1]
        assert row.split(" | ", 1)[1] == f"{shown} |"


@pytest.mark.parametrize("text", ["- item", "+ item", "1. item", "12) item", "=== x", "--- x"])
def test_what_begins_a_list_or_a_heading_begins_none(stronghold: Stronghold, text: str) -> None:
    """At the beginning of a text a few more characters are escaped."""
    assert stronghold(["add", "case", "--name", text, "--opened", "4/3/2019"]).code == 0
    cell = stronghold("list case --columns name --format md").out.splitlines()[-1].split(" | ")[1]
    assert "\\" in cell[:3]
    assert cell.replace("\\", "") == f"{text} |"


@pytest.mark.parametrize(
    "line",
    [
        *(line for line, formats in answers() if "csv" in formats),
        *("totals --by line", "totals --in 2020 --compare 2019", "list arrest", "trace cash.seized", "items heroin"),
    ],
)
def test_markdown_stands_wherever_csv_does(stronghold: Stronghold, line: str) -> None:
    """A heading and a rule of as many columns, and as many cells in every row."""
    assert stronghold("views add weekly --by week").code == 0
    answer = stronghold(f"{line} --format md")
    assert answer.code == stronghold(f"{line} --format csv").code
    table = [line for line in answer.out.splitlines() if line.startswith("|")]
    assert len(table) >= 2
    assert set(table[1]) <= set("|-: ")
    assert {line.replace("\\|", "").count("|") for line in table} == {table[0].count("|")}


@pytest.mark.parametrize("line", [line for line, formats in answers() if "csv" not in formats])
def test_without_rows_there_is_no_markdown(stronghold: Stronghold, line: str) -> None:
    """A command without CSV has no table of this kind either, and says which formats it has."""
    answer = stronghold(f"{line} --format md")
    assert (answer.code, answer.out) == (2, "")
    assert "json" in answer.err


def test_a_past_moment_and_the_seal_stand_under_the_table(stronghold: Stronghold) -> None:
    """Markdown has a place for what CSV says beside itself; the moment is said once."""
    answer = stronghold("totals --measure arrests --as-at 31/8/2021 --seal --format md")
    assert answer.err == ""
    assert answer.out.count("as recorded on") == 1
    assert answer.out.splitlines()[-1].startswith("seal: ")
    listed = stronghold("list arrest --as-at 31/8/2021 --format md")
    assert listed.out.splitlines()[-1].startswith("as recorded on 31 Aug 2021")
