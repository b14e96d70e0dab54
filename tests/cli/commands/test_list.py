"""`stronghold list KIND`."""

import json
import re

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def refs(stronghold: Stronghold, line: str) -> list[str]:
    """Return the references that a list has, in its order."""
    answer = stronghold(["list", *line.split(), "--format", "jsonl"])
    assert answer.code == 0, answer.err
    return [json.loads(row)["ref"] for row in answer.out.splitlines()]


def test_a_list_is_a_table_with_the_count_on_standard_error(stronghold: Stronghold) -> None:
    """What nothing has gets no column; amounts stand to the right."""
    answer = stronghold("list seizure")
    assert answer.err == "4 seizures\n"
    assert answer.out == snapshot("""\
ref        date         item         class  weight    pieces      value  line
SEIZURE-1  30 Sep 2019  heroin       A      4.92 g  41 wraps       £410  LINE-1 Falcon
SEIZURE-2  30 Sep 2019  crack        A      1.2 kg                       LINE-1 Falcon
SEIZURE-3  1 Jun 2020   cash                                  £4,260.50  LINE-2 Kestrel
SEIZURE-4  1 Jun 2020   paracetamol  none     10 g                       LINE-2 Kestrel
""")


def test_a_narrow_screen_breaks_no_reference(stronghold: Stronghold) -> None:
    """At 80 columns references can be copied, and the last column is there."""
    out = stronghold("list sentence", width=80, terminal=True).out
    assert max(map(len, out.splitlines())) <= 80
    assert [out.count(word) for word in ("SENTENCE-1", "SENTENCE-2", "LINE-1", "P-1")] == [2, 1, 2, 2]


@pytest.mark.parametrize("kind", ["arrest", "seizure", "line", "sentence"])
def test_a_very_narrow_screen_cuts_nothing(stronghold: Stronghold, kind: str) -> None:
    """However narrow, every word of the wide table is there, parted at its hyphens alone; else lines run over."""
    narrow, wide = (stronghold(f"list {kind}", width=width).out for width in (40, 300))
    narrow, wide = (re.sub(r"(?<=[a-z]-)(?=[a-z])", " ", each) for each in (narrow, wide))
    assert sorted(narrow.split()) == sorted(wide.split())


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("seizure --item heroin", ["SEIZURE-1"]),
        ("seizure --item HEROIN,crack", ["SEIZURE-1", "SEIZURE-2"]),
        ("seizure --weight 5g..", ["SEIZURE-2", "SEIZURE-4"]),
        ("seizure --weight ..5g", ["SEIZURE-1"]),
        ("seizure --weight 4.92g..10g", ["SEIZURE-1", "SEIZURE-4"]),
        ("seizure --value £4,260.50", ["SEIZURE-3"]),
        ("seizure --weight=", ["SEIZURE-3"]),
        ("seizure --provisional", ["SEIZURE-2"]),
        ("seizure --line 2", ["SEIZURE-3", "SEIZURE-4"]),
        ("seizure --where case=1 --item cash", ["SEIZURE-3"]),
        ("seizure --class A", ["SEIZURE-1", "SEIZURE-2"]),
        ("seizure --in 2019", ["SEIZURE-1", "SEIZURE-2"]),
        ("seizure --since 1/6/2020 --until 1/6/2020", ["SEIZURE-3", "SEIZURE-4"]),
        ("seizure --search crack", ["SEIZURE-2"]),
        ("seizure --search seizure-3", ["SEIZURE-3"]),
        ("seizure --search 100%", []),
        ("seizure --sort -weight --limit 2", ["SEIZURE-2", "SEIZURE-4"]),
        ("seizure --sort -ref --limit 1", ["SEIZURE-4"]),
        ("line --dismantled=2020", ["LINE-2"]),
        ("line --dismantled 2019..2020", ["LINE-1", "LINE-2"]),
        ("line --replaces=", ["LINE-1"]),
        ("sentence --term 5y..", ["SENTENCE-1"]),
        ("sentence --sort term", ["SENTENCE-2", "SENTENCE-1"]),
        ("arrest --person p1 --sort -date", ["ARREST-2", "ARREST-1"]),
        ("case --opened 2019-03", ["CASE-1"]),
    ],
)
def test_a_filter_finds_what_it_says(stronghold: Stronghold, line: str, found: list[str]) -> None:
    """A value, several, a range open at either end, nothing; windows, words, order and number."""
    assert refs(stronghold, line) == found


def test_texts_and_keys_are_sorted_as_people_count(stronghold: Stronghold) -> None:
    """JB/2 comes before JB/10, and P-2 before P-10, whichever was recorded first; with what has none at the end."""
    for exhibit in ("JB/10", "jb/9", "JB/2"):
        stronghold(f"add seizure --date 1/6/2021 --item phone --pieces 1 --exhibit {exhibit}")
    for person in ("P-10", "P-9"):
        stronghold(f"add arrest --date 1/6/2021 --person {person}")

    def cells(line: str, field: str) -> list[str]:
        table = stronghold(f"list {line} --in 2021-06 --columns {field}").out
        return [row.split()[1] for row in table.splitlines()[1:]]

    assert cells("seizure --sort exhibit", "exhibit") == ["JB/2", "jb/9", "JB/10"]
    assert cells("seizure --sort -exhibit", "exhibit") == ["JB/10", "jb/9", "JB/2"]
    assert cells("arrest --sort person", "person") == ["P-9", "P-10"]
    assert refs(stronghold, "seizure --sort exhibit")[0] == "SEIZURE-7"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_scripts_get_the_columns_that_are_named_and_no_other(stronghold: Stronghold, form: str) -> None:
    """In that order, after the reference: what is left out is not given away."""
    out = stronghold(f"list seizure --limit 1 --columns value,ref,date,value --format {form}").out
    [record] = json.loads(out)["records"] if form == "json" else [json.loads(out)]
    assert list(record) == ["ref", "value", "date"]
    assert record["date"] == "2019-09-30"


def test_csv_has_the_columns_that_are_named_with_their_units(stronghold: Stronghold) -> None:
    """A field of two columns brings both."""
    out = stronghold("list seizure --limit 1 --columns weight,pieces --format csv").out
    assert out == "ref,weight_g,pieces,pieces_unit\r\nSEIZURE-1,4.92,41,wrap\r\n"


def test_a_list_that_was_cut_says_so(stronghold: Stronghold) -> None:
    """So many records are no count of all that match."""
    assert stronghold("list seizure --limit 2").err == "2 seizures, the most that --limit shows\n"
    assert stronghold("list seizure --limit 9").err == "4 seizures\n"
    for form in ("csv", "json", "jsonl", "md"):
        cut = stronghold(f"list seizure --limit 2 --format {form}")
        assert cut.err == "2 seizures, the most that --limit shows\n"
        assert stronghold(f"list seizure --limit 9 --format {form}").err == ""


def test_no_match_is_fine(stronghold: Stronghold) -> None:
    """Exit code 0, nothing on standard output, a word on standard error."""
    assert stronghold("list seizure --item machete") == (0, "", "no seizures match\n")
    assert stronghold("list cash-order --in 1999") == (0, "", "no cash-orders match\n")


def test_columns_are_those_named_even_where_they_are_empty(stronghold: Stronghold) -> None:
    """`--columns` decides which and in what order."""
    out = stronghold("list seizure --columns value,item,exhibit --limit 1").out
    assert out.splitlines()[0].split() == ["ref", "value", "item", "exhibit"]


def test_csv_has_units_in_headings_and_plain_numbers(stronghold: Stronghold) -> None:
    """A spreadsheet can add up what it opens."""
    out = stronghold("list seizure --item heroin --format csv").out
    heading, row = (line.split(",") for line in out.splitlines())
    cells = dict(zip(heading, row, strict=True))
    assert (cells["weight_g"], cells["pieces"], cells["pieces_unit"]) == ("4.92", "41", "wrap")
    assert (cells["value_gbp"], cells["date"], cells["provisional"]) == ("410.00", "2019-09-30", "no")


def test_colour_is_only_for_a_person_who_wants_it(stronghold: Stronghold, ledger: object) -> None:
    """None in a pipe, none with NO_COLOR, none on a dumb terminal."""
    plain = {"STRONGHOLD_LEDGER": str(ledger), "TERM": "xterm"}
    assert "\x1b[1m" in stronghold("list case", terminal=True, environ=plain).out
    assert "\x1b" not in stronghold("list case", terminal=False, environ=plain).out
    assert "\x1b" not in stronghold("list case", terminal=True, environ={**plain, "NO_COLOR": "1"}).out
    assert "\x1b" not in stronghold("list case", terminal=True, environ={**plain, "TERM": "dumb"}).out
