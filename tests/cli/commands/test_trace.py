"""`stronghold trace MEASURE`."""

import csv
import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_a_trace_runs_up_to_the_figure(stronghold: Stronghold) -> None:
    """Each record with what it adds and the running total, the figure, its notes, and what was left out and why."""
    assert stronghold("trace drugs.weight --since 2019 --left-out") == (
        0,
        snapshot("""\
Weight of drugs (drugs.weight): since 1 January 2019; as recorded on 31 Aug 2021

ref        day          record                                                    adds     running
SEIZURE-1  30 Sep 2019  heroin, class A, 4.92 g, 41 wraps, £410, LINE-1 Falcon  4.92 g      4.92 g
SEIZURE-2  30 Sep 2019  crack, class A, 1.2 kg, LINE-1 Falcon, provisional      1.2 kg  1.20492 kg

Weight of drugs: 1.20492 kg (2 records)

This counts 1 seizure (1.2 kg) provisional or estimated.
This leaves out 1 seizure (10 g) of class none, not a controlled drug.

ref        day         record                                   left out because
SEIZURE-4  1 Jun 2020  paracetamol, class none, 10 g, LINE-2    of class none, not a controlled drug
                       Kestrel
"""),
        "",
    )


def test_a_trace_of_people_shows_which_records_each_one_covers(stronghold: Stronghold) -> None:
    """A person's second arrest adds nothing, and says with which record it was counted."""
    assert stronghold("trace people.arrested").out == snapshot("""\
People arrested (people.arrested): all dates; as recorded on 31 Aug 2021

ref       day          record                                                          adds  running
ARREST-1  30 Sep 2019  P-1, age band unknown, line-holder, charged, LINE-1                1        1
                       Falcon
ARREST-2  1 Jun 2020   P-1, age band unknown, line-holder, pending, LINE-2    with ARREST-1        1
                       Kestrel

People arrested: 1 (2 records)
""")


def test_a_trace_of_terms_shows_which_run_together(stronghold: Stronghold) -> None:
    """Of concurrent terms the longest adds; the other says with which one it runs."""
    assert stronghold("trace prison").out == snapshot("""\
Prison terms (prison): all dates; as recorded on 31 Aug 2021

ref         day         record                                                adds           running
SENTENCE-1  4 May 2021  P-1, imprisonment, 6 years 9 months,      6 years 9 months  6 years 9 months
                        LINE-1 Falcon
SENTENCE-2  4 May 2021  P-1, imprisonment, 3 years, with           with SENTENCE-1  6 years 9 months
                        SENTENCE-1, LINE-1 Falcon

Prison terms: 6 years 9 months (2 records)
""")


def test_a_trace_of_nothing_says_so(stronghold: Stronghold) -> None:
    """No record is said in words, with the exit code of an answer."""
    answer = stronghold("trace vehicles --in 2020")
    assert answer.code == 0
    assert "Vehicles: no record" in answer.out


def test_csv_ends_at_the_figure_too(stronghold: Stronghold) -> None:
    """The last running cell is the total, in grams; what was left out follows with its reason."""
    answer = stronghold("trace drugs.weight --left-out --format csv")
    rows = list(csv.DictReader(answer.out.splitlines()))
    assert answer.err.startswith("This counts 1 seizure (1.2 kg) provisional or estimated.\n")
    counted = [row for row in rows if not row["left_out_because"]]
    assert counted[-1]["running"] == "1204.92"
    assert [row["ref"] for row in rows if row["left_out_because"]] == ["SEIZURE-4"]


def test_what_was_left_out_is_in_every_format(stronghold: Stronghold) -> None:
    """In lines after what was counted, in Markdown under the notes; and not unless it is asked for."""
    lines = [json.loads(line) for line in stronghold("trace drugs.weight --left-out --format jsonl").out.splitlines()]
    why = "of class none, not a controlled drug"
    record = "paracetamol, class none, 10 g, LINE-2"
    assert lines[2:] == [{"ref": "SEIZURE-4", "day": "2020-06-01", "why": why, "record": record}]
    assert stronghold("trace drugs.weight --left-out --format md").out.endswith(
        "\nLeft out: SEIZURE-4, paracetamol, class none, 10 g, LINE-2 Kestrel: of class none, not a controlled drug.\n"
    )
    for form in ("jsonl", "md"):
        assert "SEIZURE-4" not in stronghold(f"trace drugs.weight --format {form}").out


def test_where_is_as_in_totals(stronghold: Stronghold) -> None:
    """The same conditions give the same figure."""
    out = stronghold("trace drugs.weight --where item=heroin --in 2019").out
    assert "Weight of drugs: 4.92 g (1 record)\n" in out
    assert "1 January 2019 to 31 December 2019, item=heroin" in out


def test_a_trace_says_where_records_came_from(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every format, of what was left out too; nothing where somebody typed it, or where it is restricted."""
    monkeypatch.chdir(tmp_path)
    rows = "15/6/2020,heroin,2\n16/6/2020,heroin,3\n17/6/2020,paracetamol,1\n"
    Path("seized.csv").write_text(f"Date seized,Drug,Weight (g)\n{rows}", encoding="utf-8")
    stronghold("import seized.csv --yes")
    stronghold("restrict SEIZURE-6 --why contested")
    asked = "trace drugs.weight --since 15/6/2020 --left-out --origin"
    page = stronghold(asked).out
    assert "seized.csv, row 2" in page
    assert "seized.csv, row 3" not in page
    assert "seized.csv, row 4" in page
    assert "paracetamol, class none, 1 g, from seized.csv, row 4" in stronghold(f"{asked} --format md").out
    first, *_ = csv.DictReader(stronghold(f"{asked} --format csv").out.splitlines())
    assert (first["file"], first["sheet"], first["row"]) == ("seized.csv", "", "2")
    found = json.loads(stronghold(f"{asked} --format json").out)
    assert [each["origins"] for each in found["records"]] == [[{"file": "seized.csv", "sheet": "", "row": 2}], []]
    [typed, *_] = json.loads(stronghold("trace drugs.weight --origin --format json").out)["records"]
    assert typed["origins"] == []
    assert "origins" not in stronghold("trace drugs.weight --format json").out
