"""What a person copies from a screen is whole on it, however narrow the screen is."""

import re
import shlex
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Prepared, Stronghold, daily
from every_command import answers
from stronghold_cli.cli.prompts.questions import HOW
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.to_copy import to_copy
from stronghold_cli.render.unbroken import cut_whole, unbroken

WIDTHS = (20, 40, 60, 80, 100, 200)
LONG = "found in a holdall under the stairs of the house next door by the search team, counted twice"

LEDGER = (
    f"case --name 'Operation Larch and the long name of it' --opened 4/3/2019 --summary '{LONG}'",
    f"line --name Falcon --reach county --first-seen 4/3/2019 --dismantled 30/9/2020 --case 1 --basis '{LONG}'",
    f"arrest --date 4/3/2021 --person P-1 --role runner --line 1 --notes '{LONG}'",
    "seizure --date 4/3/2020 --item heroin --weight '4.92 g' --pieces '41 wraps' --value £410 --line 1",
    "seizure --date 4/3/2021 --item heroin --weight '1.2 kg' --provisional --purity 42.5% --line 1",
    f"seizure --date 4/3/2021 --item cash --value £4260.50 --line 1 --notes '{LONG}'",
    "cash-order --date 6/3/2021 --seizure 3 --stage detained --amount £4,260 --until 5/9/2021",
    "sentence --date 4/5/2021 --person P-1 --disposal imprisonment --term '6y9m 10 days' --line 1",
)
MARKED = (
    "add arrest --date 5/3/2021 --person P-2 --line 1",
    "add case --name Rowan --opened 4/3/2019",
    f"hold LINE-1 --why '{LONG}'",
    f"restrict CASE-2 --why '{LONG}'",
    f"same P-1 P-2 --why '{LONG}'",
    "cover line --from 4/3/2019",
)
"""What is said of them, so that the lists of that are not empty."""

COMMANDS = (
    *(line for line, _ in answers()),
    *(
        "totals --since 2019",
        "totals --by year --measure cash --measure prison",
        "totals --in 2021 --compare 2020",
        "list arrest",
        "list cash-order",
    ),
    *("history SEIZURE-3", "show SEIZURE-3", "show P-1", "trace cash.seized"),
    "reconcile --say 'over £4,000' cash.seized --since 2019 --until 2021",
)
NOTHING_TO_COPY = ("views", "explain arrests", "items", "import", "imports", "words")
"""What shows no reference, date or sum of this ledger: no file came into it, and none is named."""
COPIED = re.compile(
    r"\b[A-Z][A-Z-]*-\d+\b|£\d[\d,.]*\d|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b"
)


@pytest.fixture
def long(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with long texts in it."""
    prepared(*(f"add {line}" for line in LEDGER), *MARKED)
    return stronghold


def told(text: str) -> list[str]:
    """Return every reference, sum and date in a text, in order of the alphabet."""
    return sorted(COPIED.findall(text))


def commands(text: str) -> list[str]:
    """Return the lines of a page that are commands to be copied, each whole where it goes on after a backslash."""
    lines = (line.strip().removeprefix("trace: ") for line in re.sub(r" \\\n +", " ", text).splitlines())
    return [line for line in lines if line.startswith("stronghold ")]


@pytest.mark.often
@pytest.mark.parametrize("line", COMMANDS)
def test_no_reference_date_or_sum_is_broken(long: Stronghold, ledger: Path, line: str) -> None:
    """Whatever stands on a page where there is room stands on a narrow one, each in one piece."""
    wide = long(line, width=1000, terminal=True).out
    assert bool(told(wide)) == (line not in NOTHING_TO_COPY)
    for width in daily(WIDTHS, 2, line):
        narrow = long(line, width=width, terminal=True).out
        missing = Counter(told(wide)) - Counter(told(narrow))
        assert not Counter(told(narrow)) - Counter(told(wide)), width
        assert not missing or "\n(no room for " in narrow, width
        assert commands(wide) == [each for each in commands(narrow) if each in commands(wide)], width
        assert narrow.count(str(ledger)) == wide.count(str(ledger)), width


@pytest.mark.parametrize("width", WIDTHS)
def test_a_command_with_no_room_goes_on_after_a_backslash(width: int) -> None:
    """A shell reads what is copied as the one command; a pipe gets no backslash, and nothing in quotes is parted."""
    command = "stronghold check --looked-at line-back-and-live LINE-35 LINE-59 --why 'the court said so'"
    said = to_copy("if it is right", command, Screen(width))
    assert shlex.split(said.replace("\\\n", "").partition(": " if width == 200 else ":\n")[2]) == shlex.split(command)
    assert max(map(len, said.splitlines())) <= max(width, 40)
    assert to_copy("trace", command, Screen(width, looked_at=False)) == f"  trace: {command}\n"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_screen_breaks_none_either(long: Stronghold, width: int) -> None:
    """It cuts what a record holds, and says so; the commands to look closer, and when and what for, are whole."""
    wide, narrow = (long("", width=each, terminal=True).out for each in (100, width))
    assert re.findall(r"stronghold [a-z]+ --?[a-z]+ \S+|stronghold show \S+", narrow) == re.findall(
        r"stronghold [a-z]+ --?[a-z]+ \S+|stronghold show \S+", wide
    )
    for line in wide.splitlines():
        for reference in re.findall(r"^  [A-Z-]+-\d+", line):
            assert reference in narrow


@pytest.mark.parametrize("width", WIDTHS)
def test_the_place_of_a_ledger_is_whole(stronghold: Stronghold, tmp_path: Path, width: int) -> None:
    """A folder may have spaces in its name, and be longer than the screen is wide."""
    place = tmp_path / "a folder with spaces" / "ledger.db"
    environ = {"STRONGHOLD_LEDGER": str(place)}
    assert str(place) in stronghold("", width=width, terminal=True, environ=environ).out


@given(st.text(alphabet="ab £4,1.-'/() ", max_size=120), st.sampled_from(WIDTHS))
def test_a_paragraph_loses_nothing(text: str, width: int) -> None:
    """Its words are all there, in order, and no line that could be shorter is longer than the screen."""
    page = folded(text, Screen(width))
    assert page.split() == text.split()
    assert all(len(line) <= width or len(line.split()) == 1 or "'" in line or "4" in line for line in page.splitlines())


@pytest.mark.parametrize(
    "whole",
    [
        *(
            "4 Mar 2021",
            "30 September 2019",
            "4 Mar 2021 09:15",
            "4.92 g",
            "1,204.92 kg",
            "6 years 9 months",
            "May 2020",
            "41 wraps",
            "class A",
            "PWITS x2",
            "'/media/a stick/x.db'",
            "/media/jo smith/Results 2019 to 2020.xlsx",
            r"C:\Users\Jo Smith\ledger.db",
            '--weight "4.92 g"',
        ),
        *("stronghold trace cash.seized --where 'item=heroin, crack' --since 2019-01-01", "SEIZURE-12", "£4,260"),
    ],
)
@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_copied_stays_on_a_line(whole: str, width: int) -> None:
    """In a paragraph and in a cell alike, whatever stands around it."""
    text = f"some words before it {whole} and some after"
    assert whole in folded(text, Screen(width))
    assert whole in table([Column("ref"), Column("text", wide=True)], [["LINE-1", text]], Screen(width))


def test_what_is_cut_ends_before_a_date_not_within_it() -> None:
    """For `5 …` may be any day."""
    assert cut_whole("Falcon, county, 5 Mar 2021, CASE-1", 24) == "Falcon, county …"


def test_a_text_can_be_kept_on_a_line() -> None:
    """What no pattern knows is kept whole by whoever does; what a line is called, after its reference."""
    assert folded("known as LINE-14 Big Al", Screen(20)) == "known as LINE-14\n  Big Al\n"
    assert "a b c d e f g h i j k l m n" in folded(f"x {unbroken('a b c d e f g h i j k l m n')} y", Screen(20))


@pytest.mark.parametrize("width", range(24, 90, 7))
def test_a_folder_and_a_size_stay_whole(width: int) -> None:
    """A name with spaces and without a suffix ends where the hint begins; a size keeps its unit."""
    said = "there is no folder /a/long name/of a folder (make it first, or name another): 41 records, 356 kB"
    lines = folded(said, Screen(width)).splitlines()
    assert all(any(part in line for line in lines) for part in ("/a/long name/of a folder", "41 records", "356 kB"))


@pytest.mark.parametrize("width", range(24, 90, 7))
def test_a_command_to_try_and_a_key_with_its_meaning_stay_whole(width: int) -> None:
    """A condition with an equals sign is part of the command; what a key does stands beside it."""
    said = f"not understood (try: stronghold totals --measure lines --where reach=county); {HOW}"
    lines = folded(said, Screen(width)).splitlines()
    command = "stronghold totals --measure lines --where reach=county"
    assert all(any(part in line for line in lines) for part in (command, "- skips", "< goes back", "? explains"))
