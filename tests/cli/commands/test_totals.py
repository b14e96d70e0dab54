"""`stronghold totals`."""

import csv
import json

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render import grid


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_totals_of_a_window_as_a_person_reads_them(stronghold: Stronghold) -> None:
    """Each figure with its records and the day that decides, its parts, and notes on what was left out."""
    assert stronghold("totals --since 2019 --until 2020 --measure lines --measure drugs.weight") == (
        0,
        snapshot("""\
Totals: 1 January 2019 to 31 December 2020; as recorded on 31 Aug 2021

                              figure  records  not confirmed  name to type
Drug lines dismantled              1        2                 lines.dismantled
  reach local                      1        2
Closures of drug lines             2        2                 lines.closures
  closure holder-charged           1        1
Weight of drugs [a]       1.20492 kg        2         1.2 kg  drugs.weight
  class A                 1.20492 kg        2

No record: Drug lines active.

[a] This leaves out 1 seizure (10 g) of class none, not a controlled drug.
"""),
        "",
    )


def test_totals_by_year_run_up_and_empty_years_are_shown(stronghold: Stronghold) -> None:
    """Each period and the running total from the window's first day; a line that came back left the count."""
    line = "totals --since 2019 --until 2021 --by year --measure arrests --measure people.arrested"
    assert stronghold(line).out == snapshot("""\
Totals by year: 1 January 2019 to 31 December 2021; as recorded on 31 Aug 2021

year                    figure  running  records
Arrests
  2019                       1        1        1
  2020                       1        2        1
  2021               no record        2        0

People arrested [a]
  2019                       1        1        1
  2020                       1        1        1
  2021               no record        1        0

[a] Parts need not add up to the whole: a person counts once in each part and once in all.
""")


def test_with_a_cover_an_empty_period_is_zero(stronghold: Stronghold) -> None:
    """Once the ledger is said to be complete, nothing recorded is 0; before that it is no record."""
    line = "totals --in 2021 --by quarter --measure arrests"
    assert stronghold(line).out == snapshot("""\
Totals by quarter: 1 January 2021 to 31 December 2021; as recorded on 31 Aug 2021

No record: Arrests.
""")
    stronghold("cover arrest --from 2019")
    assert stronghold(line).out == snapshot("""\
Totals by quarter: 1 January 2021 to 31 December 2021; as recorded on 31 Aug 2021

quarter                  figure  running  records
Arrests
  2021-Q1 to 2021-Q3          0        0        0
  2021-Q4             no record        0        0
""")


def test_totals_by_line_come_to_the_whole(stronghold: Stronghold) -> None:
    """Groups that are not periods have no running total; the whole stands under them."""
    assert stronghold("totals --by line --measure cash.seized --measure drugs.weight").out == snapshot("""\
Totals by line: all dates; as recorded on 31 Aug 2021

line                       figure  records
Weight of drugs [a b]
  LINE-1 Falcon        1.20492 kg        2
  in all               1.20492 kg        2

Cash seized
  LINE-2 Kestrel        £4,260.50        1
  in all                £4,260.50        1

[a] This counts 1 seizure (1.2 kg) provisional or estimated.
[b] This leaves out 1 seizure (10 g) of class none, not a controlled drug.
""")


PARTS = "totals --since 10/8/2019 --until 20/10/2019 --by month --measure drugs.seizures"


def test_scripts_are_told_of_a_part_of_a_period_what_the_table_says(stronghold: Stronghold) -> None:
    """Its first and its last day that are counted; a whole period has neither."""
    assert [
        line[2:].partition("  ")[0] for line in stronghold(PARTS, width=200).out.splitlines() if line[:2] == "  "
    ] == [
        "Aug 2019 (from 10 Aug)",
        "Sep 2019",
        "Oct 2019 (to 20 Oct)",
    ]
    rows = list(csv.DictReader(stronghold(f"{PARTS} --format csv").out.splitlines()))
    parts = [(row["month"], row["part_since"], row["part_until"]) for row in rows]
    assert parts == [
        ("2019-08", "2019-08-10", "2019-08-31"),
        ("2019-09", "", ""),
        ("2019-10", "2019-10-01", "2019-10-20"),
    ]
    groups = json.loads(stronghold(f"{PARTS} --format json").out)["groups"]
    lines = [json.loads(line) for line in stronghold(f"{PARTS} --format jsonl").out.splitlines()]
    said = [
        {"since": "2019-08-10", "until": "2019-08-31"},
        None,
        {"since": "2019-10-01", "until": "2019-10-20"},
    ]
    assert [group["part"] for group in groups] == [line["part"] for line in lines] == said


@pytest.mark.parametrize(("step", "key"), [("week", "2019-W40"), ("month", "2019-09"), ("quarter", "2019-Q3")])
def test_a_period_is_asked_for_by_the_key_that_was_printed(stronghold: Stronghold, step: str, key: str) -> None:
    """The figure of the period as a window is the one in its row."""
    rows = list(
        csv.DictReader(
            stronghold(f"totals --in 2019 --by {step} --measure drugs.seizures --format csv").out.splitlines()
        )
    )
    [row] = [row for row in rows if row[step] == key]
    [alone] = csv.DictReader(stronghold(f"totals --in {key} --measure drugs.seizures --format csv").out.splitlines())
    assert (alone["value"], alone["records"]) == (row["value"], row["records"]) != ("0", "0")


def test_notes_of_groups_are_in_csv_and_overlaps_beside_it(stronghold: Stronghold) -> None:
    """What the table says under its lines, scripts get in the row, or as a line on standard error."""
    line = "totals --by item --measure drugs.seizures --measure drugs.weight"
    answer = stronghold(f"{line} --format csv")
    assert answer.err.startswith("Parts need not add up: drugs.seizures (")
    notes = {(row["item"], row["measure"]): row["notes"] for row in csv.DictReader(answer.out.splitlines())}
    assert notes["crack", "drugs.weight"] == "counted: 1 seizure (1.2 kg) provisional or estimated"
    document = json.loads(stronghold(f"{line} --format json").out)
    assert document["notes"] == [" ".join(answer.err.split())]


def test_groups_of_texts_come_in_the_order_in_which_people_count(stronghold: Stronghold) -> None:
    """Beat 2 before Beat 10; in scripts as on the screen."""
    for area in ("Beat 10", "beat 9", "Beat 2"):
        stronghold(f"add arrest --date 1/6/2021 --person P-1 --area '{area}'")
    out = stronghold("totals --in 2021-06 --by area --measure arrests --format jsonl").out
    assert [json.loads(row)["key"] for row in out.splitlines()] == ["Beat 2", "beat 9", "Beat 10"]


def test_where_parts_need_not_add_up_the_table_says_so(stronghold: Stronghold) -> None:
    """A find of two drugs is one find under each of them."""
    out = stronghold("totals --by item --measure drugs.seizures").out
    assert "Parts need not add up to the whole: a find of several drugs counts once under each" in out
    assert "Parts need not" not in stronghold("totals --by item --measure drugs.weight").out


def test_confirmed_leaves_out_what_is_still_being_weighed(stronghold: Stronghold) -> None:
    """The provisional kilogram counts, and is said to; `--confirmed` takes it out."""
    assert "1.20492 kg" in stronghold("totals --measure drugs.weight").out
    out = stronghold("totals --measure drugs.weight --confirmed").out
    assert "4.92 g" in out
    assert "1.20492 kg" not in out
    assert "confirmed only" in out


def test_a_family_of_measures_is_named_at_once(stronghold: Stronghold) -> None:
    """`--measure cash` is every cash.…, in the order in which measures are always shown."""
    rows = csv.DictReader(stronghold("totals --measure cash --format csv").out.splitlines())
    assert [row["measure"] for row in rows] == [name for name in MEASURES if name.startswith("cash.")]


def test_csv_has_a_plain_number_and_its_unit(stronghold: Stronghold) -> None:
    """Grams, pounds; a term as months and days."""
    line = "totals --measure drugs.weight --measure cash.seized --measure prison --format csv"
    rows = csv.DictReader(stronghold(line).out.splitlines())
    assert [(row["measure"], row["value"], row["unit"], row["months"], row["days"]) for row in rows][:3] == [
        ("drugs.weight", "1204.92", "g", "", ""),
        ("cash.seized", "4260.50", "gbp", "", ""),
        ("prison", "", "term", "81", "0"),
    ]


def test_a_field_that_some_measures_lack_leaves_them_out_aloud(stronghold: Stronghold) -> None:
    """With no measure named, those that cannot be asked are named on standard error."""
    answer = stronghold("totals --where item=heroin")
    assert answer.code == 0
    assert answer.err.startswith(
        "left out, because their records have no such field: lines, cases, arrests, charges, cash"
    )


def test_a_name_of_two_fields_asks_those_that_can_be_asked(stronghold: Stronghold) -> None:
    """An activity is a word of activities and a link of arrests: each condition is asked where it can be read."""
    assert stronghold("add activity --date 4/3/2021 --activity warrant").code == 0
    assert stronghold("add arrest --date 4/3/2021 --person P-9 --activity 1").code == 0
    said, linked = stronghold("totals --where activity=warrant"), stronghold("totals --where activity=ACTIVITY-1")
    assert (said.code, "Warrants executed  " in said.out, "Arrests" in said.out) == (0, True, False)
    assert (linked.code, "Warrants executed  " in linked.out, "Arrests  " in linked.out) == (0, False, True)
    by = stronghold("totals --by activity")
    assert (by.code, "\nwarrant  " in by.out, "\nACTIVITY-1  " in by.out) == (0, True, True)
    assert stronghold("totals --where activity=warant").code == 2
    assert stronghold("totals --where result=chraged").code == 2


def test_a_field_that_a_named_measure_lacks_is_an_error(stronghold: Stronghold) -> None:
    """What was asked for by name is answered or refused, never dropped."""
    answer = stronghold("totals --measure arrests --where item=heroin")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: an arrest has no field 'item'")
    by = stronghold("totals --measure arrests --by item")
    assert (by.code, by.out) == (2, "")
    assert by.err.startswith("error: --by 'item' is nothing that arrests has (week, month, quarter, year, ")


def test_a_measure_named_alone_is_that_measure_alone(stronghold: Stronghold) -> None:
    """`prison` is a measure, so it selects no `prison.…`; `drugs` is none, and selects every `drugs.…`."""
    assert "prison.dto" not in stronghold("totals --measure prison").out
    assert "drugs.wraps" in stronghold("totals --measure drugs").out


def test_a_running_total_without_a_start_begins_before_the_cover(stronghold: Stronghold) -> None:
    """What a window without a start cannot say, its last running total cannot say either."""
    stronghold("cover seizure --from 2019-01-01")
    asked = "totals --until 2021-03 --measure vehicles --measure cash.seized --by month --format json"
    answer = json.loads(stronghold(asked).out)
    last = answer["groups"][-1]["running"]
    assert [figure["value"] for figure in last] == [figure["value"] for figure in answer["figures"]]
    assert [figure["notes"] for figure in last] == [figure["notes"] for figure in answer["figures"]]


def test_a_slip_in_a_condition_is_no_confident_nought(stronghold: Stronghold) -> None:
    """With cover said, nothing found is 0: so an item that nobody knows, or a line that is not there, is refused."""
    stronghold("cover seizure --from 2019-01-01")
    slip = stronghold("totals --measure drugs.weight --since 2019 --where item=herion")
    assert slip == (2, "", "error: item: 'herion' is in no record, nor in the item table (did you mean heroin?)\n")
    lost = stronghold("totals --measure drugs.weight --since 2019 --where line=999")
    assert lost == (3, "", "error: no LINE-999 (see: stronghold list line)\n")


@pytest.mark.long
def test_under_a_condition_what_may_belong_to_figures_is_a_column_and_no_footnotes(stronghold: Stronghold) -> None:
    """How many seizures and arrests have no line stands beside the figures of one; the cover is said once of all."""
    assert stronghold("add line --name Merlin --first-seen 4/3/2020").code == 0
    assert stronghold("add arrest --date 4/3/2021 --person P-1 --line Merlin").code == 0
    assert stronghold("add arrest --date 5/3/2021 --person P-2").code == 0
    assert stronghold('add seizure --date 5/3/2021 --item cash --value "£100"').code == 0
    assert stronghold("cover --from 2021 arrest charge seizure cash-order sentence safeguarding activity").code == 0
    line = "totals --where line=Merlin --until 31/8/2021"
    page = stronghold(line, width=80).out
    assert "\n  Arrests [a]                        1        1             1\n" in page
    assert "Records with no line may belong to these figures, and are not in them.\n" in page
    assert "\nNo record, and there are records with no line [a]: Cash seized (1); " in page
    assert page.count("complete only from") == page.count("Cash seized") == 1
    assert "Records with no line may belong to it" in " ".join(stronghold(line, width=40).out.split())


def test_every_figure_stands_in_its_section_and_is_whole_at_80_columns(stronghold: Stronghold) -> None:
    """Titles by section, what is not confirmed beside the figure, each sentence once below, and the rest named."""
    page = stronghold("totals --since 2019", width=80).out
    assert max(map(len, page.splitlines())) <= 80
    assert page == snapshot("""\
Totals: since 1 January 2019; as recorded on 31 Aug 2021

                             figure  records  not confirmed  name to type
Drug lines and cases
  Drug lines dismantled           1        2                 lines.dismantled
    reach local                   1        2
  Closures of drug lines          2        2                 lines.closures
    closure holder-charged        1        1
  Cases open [a]                  1        1                 cases.open

People and court
  Arrests                         2        2                 arrests
  People arrested                 1        2                 people.arrested

Drugs
  Drug seizures [b]               1        2       1 record  drugs.seizures
  Weight of drugs [c]    1.20492 kg        2         1.2 kg  drugs.weight
    class A              1.20492 kg        2
  Wraps                          41        1                 drugs.wraps
  Street value of drugs [b d]  £410        1                 drugs.value
  Home Office drug seizures [b]   1        2       1 record  drugs.home-office
    class A                       1        2

Cash
  Cash seized             £4,260.50        1                 cash.seized
  Cash forfeited             £4,000        1                 cash.forfeited
  Cash recovered             £4,000        1                 cash.recovered

Finds and things
  Finds of any sort               3        4       1 record  finds

Prison, as sentenced
  People jailed                   1        2                 people.jailed
  Prison terms     6 years 9 months        2                 prison

No record: Drug lines active; Charges; People charged; Line holders charged;
  People convicted; People awaiting trial; People awaiting sentence; Tablets;
  Plants; Liquid drugs; Canisters; Vials; Bottles; Tabs on blotter; Doses;
  Psychoactive: seizures; Psychoactive: weight; Psychoactive: tablets;
  Psychoactive: wraps; Psychoactive: millilitres; Psychoactive: canisters; Cash
  detained; Orders to detain cash; Cash returned; Cash confiscated; Vehicles;
  Weapons; Phones; Extended licences; Training orders (DTO); Suspended terms;
  Life sentences; all of Safeguarding; all of Activity.

[a] This is what stands today, whenever it began.
[b] This leaves out 1 seizure of class none, not a controlled drug.
[c] This leaves out 1 seizure (10 g) of class none, not a controlled drug.
[d] This leaves out 1 seizure without a value.
""")


def test_the_name_to_type_stands_where_there_is_room_or_it_is_asked_for(stronghold: Stronghold) -> None:
    """On a narrow screen other columns go for it; what is then not said in one is said in footnotes."""
    line = "totals --measure drugs.weight --measure prison"
    assert "  prison\n" in stronghold(line, width=80).out
    assert "  prison\n" not in stronghold(line, width=60).out
    named = stronghold(f"{line} --names", width=45).out
    assert "  prison\n" in named
    assert "This counts 1 seizure (1.2 kg) provisional or estimated." in " ".join(named.split())
    assert "There is no room here for how many records each figure has." in " ".join(named.split())
    for more in ("--by year", "--in 2021 --compare previous"):
        assert "Prison terms, prison" in " ".join(stronghold(f"{line} {more} --names", width=60).out.split())
    assert "Prison terms, prison." in stronghold("totals --names --by year", width=200).out
    assert stronghold(f"{line} --names --format csv").code == 5


def test_a_sum_of_terms_with_days_is_said_in_years_too(stronghold: Stronghold) -> None:
    """As a release may give it, and as `reconcile` then finds it; terms without days say themselves."""
    stronghold("add sentence --date 4/5/2021 --person P-2 --disposal imprisonment --term '2y 40 days'")
    for line in ("totals --measure prison", "trace prison"):
        page = stronghold(line).out
        assert "8 years 9 months 40 days" in page
        assert "over 8 years" in page
    assert "SUPPORTED" in stronghold("reconcile --say 'over 8 years' prison").out
    assert "over" not in stronghold("totals --measure prison --where person=P-1").out


@pytest.mark.long
def test_every_measure_by_year_is_a_grid(stronghold: Stronghold) -> None:
    """Periods down and measures across; with room for no more they are named, and running totals have their own."""
    assert stronghold("totals --since 2016 --until 2021 --by year", width=80).out == snapshot("""\
Totals by year: 1 January 2016 to 31 December 2021; as recorded on 31 Aug 2021

year          Drug lines  Closures  Arrests   Weight of       Cash  Prison
              dismantled   of drug            drugs [b]     seized   terms
                     [a]     lines                                     [c]
2016 to 2018           -         -        -           -          -       -
2019                   1         1        1  1.20492 kg          -       -
2020                   1         1        1           -  £4,260.50       -
2021                   -         -        -           -          -    6y9m

Running totals, from the first day of the window to the last day of each period:
year          Drug lines  Closures  Arrests   Weight of       Cash  Prison
              dismantled   of drug            drugs [b]     seized   terms
                     [a]     lines                                     [c]
2016 to 2018           -         -        -           -          -       -
2019                   1         1        1  1.20492 kg          -       -
2020                   1         2        2  1.20492 kg  £4,260.50       -
2021                   1         2        2  1.20492 kg  £4,260.50    6y9m

10 more measures have records and no room here (--measure NAME shows them):
  cases.open, people (2), drugs (4), cash (2), finds. Those without a record are
  left out.
Not confirmed, of the whole: Weight of drugs, 1.2 kg.

[a] Parts need not add up to the whole: a line that comes back leaves the count,
  so a later figure may be lower.
[b] This leaves out 1 seizure (10 g) of class none, not a controlled drug.
[c] Parts need not add up to the whole: terms that run together count once, as
  the longest.
""")


def test_where_there_is_room_running_totals_stand_beside(stronghold: Stronghold) -> None:
    """Then every measure with a record is across, and there is one grid."""
    page = stronghold("totals --since 2019 --by year --where person=P-1", width=200).out
    assert page == snapshot("""\
Totals by year: since 1 January 2019, person=P-1; as recorded on 31 Aug 2021

year              Arrests  running    People  running  People  running  Prison  running
                                    arrested           jailed            terms
                                         [a]              [a]              [b]
2019                    1        1         1        1       -        -       -        -
2020                    1        2         1        1       -        -       -        -
2021 (to 31 Aug)        -        2         -        1       1        1    6y9m     6y9m

Measures without a record are left out.

[a] Parts need not add up to the whole: a person counts once in each part and once in all.
[b] Parts need not add up to the whole: terms that run together count once, as the longest.
""")


@pytest.mark.long
@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_seven_years_by_month_are_read_on_a_few_screens(stronghold: Stronghold, width: int) -> None:
    """No line is wider than the screen, and months before the first record and between two are one line."""
    lines = stronghold("totals --since 2014-09 --by month", width=width).out.splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) < 100
    assert sum(line.startswith("Sep 2014 to ") for line in lines) == 2
    every = stronghold("totals --since 2014-09 --by month --format jsonl").out.splitlines()
    assert len(every) == 84, "scripts have every month"


@pytest.mark.long
def test_where_two_grids_are_too_long_running_totals_stand_beside_fewer_figures(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half the lines, and what there is no room for is named: of several by the name for all of them."""
    line = "totals --since 2019 --by month"
    assert "Running totals" in stronghold(line, width=80).out
    monkeypatch.setattr(grid, "_LONGEST", 20)
    page = stronghold(line, width=80).out
    assert "Running totals" not in page and "Drug lines  running " in page
    assert "drugs (5)" in page and stronghold(f"{line} --measure drugs").code == 0


def test_a_breakdown_of_every_measure_by_a_field_ends_at_the_whole(stronghold: Stronghold) -> None:
    """A line each value; what has no such field is left out aloud."""
    page = stronghold("totals --by line", width=200).out
    assert [line.split("  ")[0] for line in page.split("\n\n")[1].splitlines() if line[0] != " "] == [
        *("line", "LINE-1 Falcon", "LINE-2 Kestrel", "in all")
    ]
    assert "Running" not in page


def test_many_figures_that_are_nought_are_one_line(stronghold: Stronghold) -> None:
    """With cover said nothing recorded is 0, which is said of each by its title."""
    stronghold("cover seizure --from 2019-01-01")
    page = " ".join(stronghold("totals --in 2019 --measure drugs").out.split())
    assert "Counted as 0: Tablets; Plants; " in page
    assert "\nWeapons " in stronghold("totals --in 2021 --measure weapons").out
