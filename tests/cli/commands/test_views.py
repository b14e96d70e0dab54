"""`stronghold views`, and `totals @NAME`."""

import json
import shlex
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from conftest import NOW, Prepared, Stronghold, tried
from illustrated import TYPED
from stronghold_cli.cli.saved_reports import _ONE_ANSWER
from stronghold_cli.cli.totals_query import read_totals_query
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.values.window import STEPS

TASKING = "--since 2019 --by year --measure drugs.weight"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_a_view_is_saved_listed_used_and_removed(stronghold: Stronghold) -> None:
    """A view says what it stands for, totals with it are the totals of its options, and removed it is gone."""
    line = f"views add Tasking {TASKING}"
    assert stronghold(line, terminal=True).out == f"saved @tasking: stronghold totals {TASKING}\n"
    assert stronghold("views add @press-1 --in 'last month' --confirmed --where item=heroin,crack").out == "@press-1\n"
    assert stronghold("views").out == snapshot("""\
view      stands for
@press-1  stronghold totals --in 'last month' --where item=heroin,crack --confirmed
@tasking  stronghold totals --since 2019 --by year --measure drugs.weight
""")
    for name in ("@tasking", "@TASKING", "tasking"):
        assert stronghold(f"totals {name}") == stronghold(f"totals {TASKING}")
    assert stronghold("views remove @Tasking") == (0, "removed @tasking\n", "")
    assert stronghold("totals @tasking").code == 3
    assert "@tasking" not in stronghold("views").out


def test_views_for_scripts(stronghold: Stronghold) -> None:
    """JSON has the options by the names that they are typed by, CSV the command that a view stands for."""
    stronghold("views add tasking --since 2019 --measure drugs --measure cash --confirmed")
    assert json.loads(stronghold("views --format json").out) == {
        "schema": 1,
        "views": [
            {
                "name": "tasking",
                "command": "totals",
                "options": {"since": "2019", "measure": ["drugs", "cash"], "confirmed": True},
            }
        ],
    }
    assert stronghold("views --format csv").out.splitlines() == [
        "view,stands_for",
        "tasking,stronghold totals --since 2019 --measure drugs --measure cash --confirmed",
    ]


def test_a_ledger_without_views_says_how_to_make_one(stronghold: Stronghold, tmp_path: Path) -> None:
    """Nothing stands on standard output, and the example can be copied."""
    answer = stronghold("views")
    assert (answer.code, answer.out) == (0, "")
    example = answer.err.partition("(e.g. stronghold ")[2].rstrip(")\n")
    assert stronghold(example) == (0, "@tasking\n", "")
    nowhere = stronghold(f"views --ledger '{tmp_path / 'none.db'}'")
    assert (nowhere.code, nowhere.out) == (4, "")
    assert "there is no ledger" in nowhere.err


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("--in 2021", "--in 2021 --by year --measure drugs.weight"),
        ("--until 2020", "--until 2020 --by year --measure drugs.weight"),
        ("--by month --until 2019", "--until 2019 --by month --measure drugs.weight"),
        ("--measure arrests", "--since 2019 --by year --measure arrests"),
        ("--where item=heroin", "--since 2019 --by year --measure drugs.weight --where item=heroin"),
        ("--confirmed --format json", f"{TASKING} --confirmed --format json"),
        ("--compare last-year --in 2020", "--in 2020 --measure drugs.weight --compare last-year"),
    ],
)
def test_what_is_typed_wins_over_what_was_saved(stronghold: Stronghold, typed: str, instead: str) -> None:
    """A window that is typed takes the place of the whole saved one, and a breakdown that of a comparison."""
    stronghold(f"views add tasking {TASKING}")
    asked = stronghold(f"totals {instead}")
    assert asked.code == 0, asked.err
    assert stronghold(f"totals @tasking {typed}") == asked
    assert stronghold(f"totals {typed} @tasking") == asked


def test_what_is_typed_wins_even_where_it_is_what_is_taken_anyway(stronghold: Stronghold) -> None:
    """`--format table` typed is a table, whatever was saved; a saved comparison gives way to a breakdown."""
    stronghold("views add sheet --in 2019 --measure arrests --format csv --compare previous")
    assert stronghold("totals @sheet").out.startswith("measure,value,")
    assert stronghold("totals @sheet --format table --by year") == stronghold(
        "totals --in 2019 --measure arrests --by year"
    )


def test_a_relative_window_stays_relative(stronghold: Stronghold) -> None:
    """`last month` is the month before the day on which the view is used."""
    stronghold("views add lately --in 'last month' --measure arrests")
    assert "Totals: 1 July 2021 to 31 July 2021" in stronghold("totals @lately").out
    later = stronghold("totals @lately", now=NOW + timedelta(days=1))
    assert "Totals: 1 August 2021 to 31 August 2021" in later.out


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ("--in 'last mnth'", 2, "'last mnth' is not a date or a span of dates"),
        ("--since 2021 --until 2019", 5, "the window ends on 31 Dec 2019, before it begins on 1 Jan 2021"),
        ("--measure drgus", 2, "'drgus' is not a measure"),
        ("--measure arrests --by item", 2, "--by 'item' is nothing that arrests has"),
        ("--compare previous", 5, "--compare previous needs a window with a first day"),
        ("--where item=herion", 2, "item: 'herion' is in no record, nor in the item table (did you mean heroin?)"),
        ("--where line=999", 3, "no LINE-999 (see: stronghold list line)"),
        ("--format exel", 2, "--format: 'exel' is not one of table, csv, json, jsonl"),
        ("", 2, "say what @tasking stands for (e.g. stronghold views add tasking --since 2019"),
    ],
)
def test_what_totals_would_refuse_is_refused_when_it_is_said(
    stronghold: Stronghold, options: str, code: int, said: str
) -> None:
    """Nothing is kept that cannot be asked today, and the message is that of totals."""
    answer = stronghold(f"views add tasking {options}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {said}")
    assert stronghold("views").out == ""


def test_a_refused_view_makes_no_ledger(stronghold: Stronghold, tmp_path: Path) -> None:
    """Where there is no ledger yet, only a view that is kept makes one."""
    place = tmp_path / "other.db"
    assert stronghold(f"views add tasking --where line=1 --ledger '{place}'").code == 3
    assert stronghold(f"views remove tasking --ledger '{place}'").code == 4
    assert not place.exists()
    assert stronghold(f"views add tasking --since 2019 --ledger '{place}'").code == 0
    assert place.exists()


@pytest.mark.parametrize("name", ["", "@", "a b", "a_b", "-a", "é", "a" * 41, "a;b", "x\n"])
def test_a_name_has_letters_digits_and_hyphens(stronghold: Stronghold, name: str) -> None:
    """Any other name is refused before it needs quotes in some shell."""
    answer = stronghold(["views", "add", "--since=2019", "--", name])
    if name.strip() == name:
        assert (answer.code, answer.out) == (2, "")
        assert "is not the name of a view: letters, digits and hyphens (e.g. @tasking)" in answer.err
    else:
        assert answer == (0, f"@{name.strip()}\n", "")


def test_a_name_that_is_taken_is_refused_unless_it_is_to_be_replaced(stronghold: Stronghold, ledger: Path) -> None:
    """`--replace` says the view anew, whole; history keeps what it was, what it became, and that it went."""
    stronghold("views add tasking --since 2019 --by year")
    taken = stronghold("views add TASKING --since 2020")
    assert taken == (5, "", "error: there is a view @tasking already (add --replace, or save it under another name)\n")
    assert stronghold("views add tasking --since 2020 --replace").code == 0
    assert stronghold("views add new --since 2020 --replace").code == 0
    assert stronghold("totals @tasking") == stronghold("totals --since 2020")
    stronghold("views remove tasking")
    with closing(sqlite3.connect(ledger)) as connection:
        kept = connection.execute(
            "SELECT verb, content ->> 'options' FROM version JOIN command ON command.number = version.command "
            "WHERE record_table = 'saved_view' AND record_number = 1 ORDER BY version.number"
        ).fetchall()
    assert kept == [
        ("views add", '{"since": "2019", "by": "year"}'),
        ("views add", '{"since": "2020"}'),
        ("views remove", None),
    ]


def test_a_view_that_is_not_there_is_no_such_record(stronghold: Stronghold) -> None:
    """The one that was meant is offered, else the list of them."""
    assert stronghold("totals @taskng") == (3, "", "error: no saved view @taskng (see: stronghold views)\n")
    stronghold("views add tasking --since 2019")
    close = "error: no saved view @taskng (did you mean @tasking?)\n"
    assert stronghold("totals @taskng") == (3, "", close)
    assert stronghold("views remove taskng") == (3, "", close)


def test_a_view_that_is_out_of_date_says_whose_fault_it_is(stronghold: Stronghold) -> None:
    """What was right when it was saved names the view where it is wrong today; what is typed wrong does not."""
    stronghold("views add lately --since 'this week' --until 31/8/2021")
    later = stronghold("totals @lately", now=NOW + timedelta(days=30))
    assert later.code == 5
    assert later.err.startswith("error: @lately: the window ends on 31 Aug 2021, before it begins on ")
    assert stronghold("totals @lately --in 2019 --measure arrests", now=NOW + timedelta(days=30)).code == 0
    typed = stronghold("totals @lately --measure drgus")
    assert (typed.code, typed.err.startswith("error: 'drgus' is not a measure")) == (2, True)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ('{"per": "2019"}', "error: @tasking has an option --per, which this stronghold does not know"),
        ('{"ledger": "x.db"}', "error: @tasking has an option --ledger, which this stronghold does not know"),
        ('{"since": 2019}', "error: the saved view @tasking cannot be read"),
        ("[]", "error: the saved view @tasking cannot be read"),
    ],
)
def test_a_view_that_another_program_wrote_is_refused_in_a_line(
    stronghold: Stronghold, ledger: Path, kept: str, said: str
) -> None:
    """An option that is not known is never passed over: the totals would be of something else."""
    stronghold("views add tasking --since 2019")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE saved_view SET options = ?", (kept,))
    answer = stronghold("totals @tasking")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith(said)
    assert stronghold("views add tasking --since 2019 --replace").code == 0
    assert stronghold("totals @tasking").code == 0


def test_options_of_a_view_are_those_of_totals(stronghold: Stronghold) -> None:
    """Whatever totals can be asked can be saved, with the same words; the moment it is asked about and the seal of one
    answer are of no question that is asked again.
    """
    asked, saved = stronghold("totals --help").out, stronghold("views add --help").out
    options = [word.rstrip(".,") for word in asked.split() if word.startswith("--") and word.strip("-")]
    assert len(options) > 9
    assert {option for option in options if option not in saved} == {"--as-at", "--seal"}
    parameters = read_totals_query.__annotations__
    assert {{"in": "within"}.get(name, name) for answer in _ONE_ANSWER for name in answer} <= set(parameters)


def test_a_ledger_named_before_the_subcommand_is_not_passed_over(stronghold: Stronghold, tmp_path: Path) -> None:
    """`views --ledger x add …` would write into another ledger than it says."""
    answer = stronghold(f"views --ledger '{tmp_path / 'x.db'}' add tasking --since 2019")
    assert answer == (2, "", "error: say --ledger after add, where the command ends\n")


def test_what_a_view_stands_for_can_be_typed_again(stronghold: Stronghold) -> None:
    """Spaces, quotes and pounds come back as they were."""
    stronghold(
        ["views", "add", "odd", "--where", 'area=O\'Brien "Way"', "--where", "value=£100..£500", "--in", "March 2020"]
    )
    stands_for = json.loads(stronghold("views --format json").out)["views"][0]
    line = stronghold("views --format csv").out.splitlines()[1]
    words = shlex.split(line.partition("stronghold ")[2].removesuffix('"').replace('""', '"'))
    assert words == [
        *("totals", "--in", stands_for["options"]["in"]),
        *("--where", stands_for["options"]["where"][0], "--where", stands_for["options"]["where"][1]),
    ]


_SPANS = st.sampled_from(["2019", "March 2020", "2020-Q3", "FY2020/21", "last month", "this year", "4/3/2021"])


def _some(**options: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional=options)


_OPTIONS = st.builds(
    lambda *parts: {name: value for part in parts for name, value in part.items()},
    _some(since=_SPANS, until=_SPANS) | st.fixed_dictionaries({"in": _SPANS}),
    _some(by=st.sampled_from([*STEPS, "line", "item", "area"])) | _some(compare=st.sampled_from(["last-year", "2020"])),
    _some(
        measure=st.lists(st.sampled_from(list(MEASURES)), min_size=1, max_size=3),
        where=st.lists(st.sampled_from(["line=1", "provisional=no", "date=2019-09-30", "area="]), min_size=1),
        confirmed=st.just(True),
        format=st.sampled_from(["table", "csv", "json", "jsonl"]),
    ),
).filter(bool)


@pytest.mark.long
@tried(4, often=240)
@given(options=_OPTIONS)
def test_totals_of_a_view_print_what_its_options_print(stronghold: Stronghold, options: dict[str, object]) -> None:
    """For any options that totals takes, `totals @v` is `totals` with them, to the letter."""
    words = []
    for name, value in options.items():
        for each in value if isinstance(value, list) else [value]:
            words += [f"--{name}"] if each is True else [f"--{name}", str(each)]
    asked = stronghold(["totals", *words])
    saved = stronghold(["views", "add", "v", "--replace", *words])
    assert saved.code == asked.code
    assume(asked.code == 0)
    assert stronghold("totals @v") == asked
