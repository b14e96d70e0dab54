"""Whatever is typed, and wherever the ledger lies: one clear line, the right exit code, and nothing half-written."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from shlex import quote

import pytest

from conftest import Prepared, Stronghold
from processes import COMMAND, contents, environment, give_up_rights, process
from stronghold_cli.catalogue.prices import HEADINGS
from stronghold_cli.records.kinds import KINDS

CASE = "add case --name Larch --opened 4/3/2019"
HEROIN = ["add", "seizure", "--date", "4/3/2021", "--item", "heroin", "--weight"]
CASH = ["add", "seizure", "--date", "4/3/2021", "--item", "cash", "--value"]

posix = pytest.mark.skipif(os.name != "posix", reason="users, signals and pipes as POSIX has them")


@pytest.fixture
def kept(prepared: Prepared, ledger: Path) -> Path:
    """A ledger with a case, a line and a seizure in it."""
    prepared(
        CASE,
        "add line --name Falcon --first-seen 4/3/2019 --case 1",
        "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --line 1",
    )
    return ledger


# Each is typed as it stands, and answered with a code and with exactly this line.
TYPED = {
    "a day that no calendar has": (
        ["add", "case", "--name", "X", "--opened", "31/02/2021"],
        2,
        "error: case not recorded: opened: '31/02/2021' is not a day of the calendar "
        "(e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)",
    ),
    "a day of which only two digits were typed": (
        ["add", "case", "--name", "X", "--opened", "21"],
        2,
        "error: case not recorded: opened: '21' is not a date (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)",
    ),
    "a day with a wrong day of the week": (
        ["add", "case", "--name", "X", "--opened", "Fri 4/3/21"],
        2,
        "error: case not recorded: opened: 'Fri 4/3/21' is a Thursday (leave the day of the week out, or mend it)",
    ),
    "a day in the future": (
        ["add", "case", "--name", "X", "--opened", "1/9/2021"],
        5,
        "error: case not recorded: opened: 1 Sep 2021 is in the future (today is 31 Aug 2021)",
    ),
    "a weight without a unit": (
        [*HEROIN, "42.5"],
        2,
        "error: seizure not recorded: weight: '42.5' has no unit (e.g. 42.5 g)",
    ),
    "a comma for a decimal point": (
        [*HEROIN, "12,5g"],
        2,
        "error: seizure not recorded: weight: '12,5g' is not a weight (e.g. 4.92 g or 1.2 kg)",
    ),
    "less than nothing": (
        [*HEROIN, "-1g"],
        2,
        "error: seizure not recorded: weight: '-1g' is not a weight (e.g. 4.92 g or 1.2 kg)",
    ),
    "nothing at all": (
        [*HEROIN, "0g"],
        2,
        "error: seizure not recorded: weight: '0g' is nothing at all (leave out what is unknown)",
    ),
    "not a number": (
        [*HEROIN, "NaN g"],
        2,
        "error: seizure not recorded: weight: 'NaN g' is not a weight (e.g. 4.92 g or 1.2 kg)",
    ),
    "a number beyond all computers": (
        [*HEROIN, "1e400 g"],
        2,
        "error: seizure not recorded: weight: '1e400 g' is not a weight (e.g. 4.92 g or 1.2 kg)",
    ),
    "a number of twenty digits": (
        [*HEROIN, "12345678901234567890 g"],
        2,
        "error: seizure not recorded: weight: '12345678901234567890 g' is too large (at most 1,000,000 kg)",
    ),
    "full-width digits": (
        [*HEROIN, "４.９２ g"],
        2,
        "error: seizure not recorded: weight: '４.９２ g' is not a weight (e.g. 4.92 g or 1.2 kg)",
    ),
    "a milligram more than a ledger takes": (
        [*HEROIN, "1000000.000001 kg"],
        2,
        "error: seizure not recorded: weight: '1000000.000001 kg' is too large (at most 1,000,000 kg)",
    ),
    "pounds with a comma in the wrong place": (
        [*CASH, "£4,25"],
        2,
        "error: seizure not recorded: value: '£4,25' is not a sum of money (e.g. £4,260 or 4260.50)",
    ),
    "a fraction of a penny": (
        [*CASH, "£10.0055"],
        2,
        "error: seizure not recorded: value: '£10.0055' has a fraction of a penny (e.g. £4,260 or 4260.50)",
    ),
    "another currency": (
        [*CASH, "€50"],
        2,
        "error: seizure not recorded: value: '€50' is not in pounds (give the sterling sum, and the rate in notes)",
    ),
    "a negative sum": (
        [*CASH, "-5"],
        2,
        "error: seizure not recorded: value: '-5' is not a sum of money (e.g. £4,260 or 4260.50)",
    ),
    "an item that nobody knows": (
        ["add", "seizure", "--date", "4/3/2021", "--item", "zorb", "--weight", "1g"],
        2,
        "error: seizure not recorded: item: 'zorb' is in no table "
        "(if it is new, add --new-item --category drug|cash|vehicle|weapon|phone|other)",
    ),
    "a reference that names nothing": (
        [*HEROIN, "1g", "--line", "99"],
        3,
        "error: seizure not recorded: line: no LINE-99 (see: stronghold list line)",
    ),
    "a reference of another kind": (
        [*HEROIN, "1g", "--line", "CASE-1"],
        5,
        "error: seizure not recorded: line: CASE-1 is not a line (e.g. LINE-12)",
    ),
    "a line that replaces itself": (
        ["add", "line", "--name", "Falcon", "--first-seen", "4/3/2020", "--replaces", "LINE-2"],
        5,
        "error: line not recorded: replaces: LINE-2 would be this line itself (name another line)",
    ),
    "a sentence that runs with itself": (
        *[["add", "sentence", "--date", "4/3/2021", "--person", "P-1", "--disposal", "fine", "--with", "1"]],
        5,
        "error: sentence not recorded: with: SENTENCE-1 would be this sentence itself (name another sentence)",
    ),
    "a person's name": (
        ["add", "arrest", "--date", "4/3/2021", "--person", "John Smith"],
        2,
        "error: arrest not recorded: person: 'John Smith' is not a person's key: letters, hyphen, number, "
        "never a name (e.g. P-31)",
    ),
    "a text of nothing": (
        ["add", "case", "--name", "  ", "--opened", "4/3/2019"],
        2,
        "error: case not recorded: name: is empty (leave it out, or say what it is)",
    ),
    "a NUL": (
        ["add", "case", "--name", "La\0rch", "--opened", "4/3/2019"],
        2,
        "error: 'La\\x00rch' holds a NUL character (type it again)",
    ),
    "a kind that there is not": (
        ["add", "seizzure"],
        2,
        "error: 'stronghold add seizzure' is not understood (did you mean seizure?)",
    ),
    "no kind": (
        ["add"],
        2,
        f"error: say which kind: {', '.join(KINDS)} (see: stronghold add seizure --help)",
    ),
    "a command that there is not": (
        ["total"],
        2,
        "error: 'stronghold total' is not understood (try: stronghold totals)",
    ),
    "an option that there is not": (
        ["show", "CASE-1", "--colour"],
        2,
        "error: no such option: --colour (see: stronghold show --help)",
    ),
    "an option without its value": (
        ["add", "seizure", "--date"],
        2,
        "error: option '--date' needs a value after it (see: stronghold add seizure --help)",
    ),
    "a limit that is no number": (
        ["list", "seizure", "--limit", "many"],
        2,
        "error: --limit: 'many' is not a number of records (e.g. --limit 20)",
    ),
    "a format that there is not": (
        ["totals", "--format", "xml"],
        2,
        "error: --format: 'xml' is not one of table, csv, json, jsonl, md",
    ),
    "a measure that there is not": (
        ["trace", "drugs.wieght"],
        2,
        "error: 'drugs.wieght' is not a measure (did you mean drugs.weight?)",
    ),
    "a window that ends before it begins": (
        ["totals", "--since", "2020", "--until", "2019"],
        5,
        "error: the window ends on 31 Dec 2019, before it begins on 1 Jan 2020",
    ),
    "a window that is none": (
        ["list", "seizure", "--in", "21"],
        2,
        "error: '21' is not a date or a span of dates "
        "(e.g. 2019, March 2020, 2020-Q3, FY2020/21, last month or 4/3/2021)",
    ),
    "a record that there is not": (
        ["show", "SEIZURE-9"],
        3,
        "error: no SEIZURE-9 (see: stronghold list seizure)",
    ),
}


@pytest.mark.parametrize(("words", "code", "line"), TYPED.values(), ids=TYPED)
def test_what_is_typed_wrongly_is_answered_with_one_line(
    stronghold: Stronghold, kept: Path, words: list[str], code: int, line: str
) -> None:
    """One line on standard error says what to do; nothing on standard output; the ledger is as it was."""
    before = contents(kept)
    assert stronghold(words) == (code, "", f"{line}\n")
    assert contents(kept) == before


# Wherever an amount is typed that has no thousandths, with what may be meant.
THREE_DIGITS = {
    "add": ([*CASH, "2.000"], "error: seizure not recorded: value: '2.000' {} (say £2,000 or £2.00)"),
    "add pieces": (
        ["add", "seizure", "--date", "4/3/2021", "--item", "crack", "--pieces", "1.200 wraps"],
        "error: seizure not recorded: pieces: '1.200 wraps' {} (say 1,200)",
    ),
    "add people": (
        ["add", "safeguarding", "--date", "4/3/2021", "--action", "referred", "--people", "2.000"],
        "error: safeguarding not recorded: people: '2.000' {} (say 2,000 or 2)",
    ),
    "edit": (
        ["edit", "SEIZURE-1", "--value", "£4.260"],
        "error: nothing changed: value: '£4.260' {} (say £4,260 or £4.26)",
    ),
    "filter": (["list", "seizure", "--value", "£1.000.."], "error: value: '£1.000' {} (say £1,000 or £1.00)"),
    "condition": (
        ["totals", "--measure", "cash.seized", "--where", "value=£1.000"],
        "error: value: '£1.000' {} (say £1,000 or £1.00)",
    ),
    "claim": (["reconcile", "--say", "£4.260", "cash.seized"], "error: --say: '£4.260' {} (e.g. nearly £400,000)"),
    "claim of a count": (["reconcile", "--say", "8.000", "arrests"], "error: --say: '8.000' {} (e.g. over 50 arrests)"),
    "price": (["prices", "use", "own.csv"], "error: own.csv, line 2: price_gbp: '1.500' {} (say £1,500 or £1.50)"),
}


@pytest.mark.parametrize(("words", "said"), THREE_DIGITS.values(), ids=THREE_DIGITS)
def test_a_dot_before_three_digits_is_refused_wherever_it_is_typed(
    stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], said: str
) -> None:
    """It may be thousands written as on the Continent: both readings are offered, and nothing is kept."""
    monkeypatch.chdir(tmp_path)
    Path("own.csv").write_text(",".join(HEADINGS) + "\nheroin,,g,1.500,street,ours,2021-01-01,\n")
    before = contents(kept)
    assert stronghold(words) == (2, "", said.format("has three digits after its dot") + "\n")
    assert contents(kept) == before


# Wherever a number is typed, with what may be meant.
LEADING_ZERO = {
    "weight": ([*HEROIN, "0,500 kg"], "error: seizure not recorded: weight: '0,500 kg' {} (say 500 or 0.500)"),
    "pieces": (
        ["add", "seizure", "--date", "4/3/2021", "--item", "crack", "--pieces", "0,500 wraps"],
        "error: seizure not recorded: pieces: '0,500 wraps' {} (say 500)",
    ),
    "sum": ([*CASH, "£0,500"], "error: seizure not recorded: value: '£0,500' {} (say £500 or £0.50)"),
    "purity": (
        [*HEROIN, "4 g", "--purity", "0,500%"],
        "error: seizure not recorded: purity: '0,500%' {} (say 500 or 0.50)",
    ),
    "term": (
        ["list", "sentence", "--term", "0,006y"],
        "error: term: '0,006y' {} (say 6)",
    ),
    "filter": (["list", "seizure", "--weight", "0,500kg.."], "error: weight: '0,500kg' {} (say 500 or 0.500)"),
    "condition": (
        ["totals", "--measure", "cash.seized", "--where", "value=0,500"],
        "error: value: '0,500' {} (say £500 or £0.50)",
    ),
    "claim": (
        ["reconcile", "--say", "over 0,500 kg", "drugs.weight"],
        "error: --say: 'over 0,500 kg' {} (e.g. over 10kg)",
    ),
    "claim of millions": (
        ["reconcile", "--say", "£0,004 million", "cash.seized"],
        "error: --say: '£0,004 million' {} (e.g. nearly £400,000)",
    ),
    "price": (["prices", "use", "own.csv"], "error: own.csv, line 2: price_gbp: '0,500' {} (say £500 or £0.50)"),
}


@pytest.mark.parametrize(("words", "said"), LEADING_ZERO.values(), ids=LEADING_ZERO)
def test_a_comma_after_a_leading_zero_is_refused_wherever_it_is_typed(
    stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], said: str
) -> None:
    """Half a kilogram was kept as 500: both readings are offered, and nothing is kept."""
    monkeypatch.chdir(tmp_path)
    Path("own.csv").write_text(",".join(HEADINGS) + '\nheroin,,g,"0,500",street,ours,2021-01-01,\n')
    before = contents(kept)
    assert stronghold(words) == (2, "", said.format("has a comma after a leading 0") + "\n")
    assert contents(kept) == before


def test_a_dot_before_three_digits_is_refused_on_a_sheet(stronghold: Stronghold, kept: Path) -> None:
    """The line is named, and nothing of the day is kept."""
    before = contents(kept)
    answer = stronghold("day 4/3/2021 - --yes", stdin="line 1\nwarrant 1 address\ncash £4.260\n")
    assert (answer.code, answer.out) == (2, "")
    assert "'£4.260' has three digits after its dot (say £4,260 or £4.26)" in answer.err
    assert contents(kept) == before


def test_a_dot_before_three_digits_stays_where_they_are_thousandths(stronghold: Stronghold, kept: Path) -> None:
    """Scales write grams to the milligram, and a press office millions to the thousand."""
    assert stronghold([*HEROIN, "2.000 g"]).code == 0
    stronghold([*CASH, "£4,260,000"])
    assert stronghold(["reconcile", "--say", "£4.260 million", "cash.seized"]).code == 0


def test_what_is_missing_and_what_is_wrong_are_named_all_at_once(stronghold: Stronghold, ledger: Path) -> None:
    """Nobody corrects a record field by field, and a record that cannot be read makes no ledger."""
    answer = stronghold("add seizure --date 31/02/2021 --weight 4 --value €5 --line CASE-1")
    assert answer == (
        2,
        "",
        "error: seizure not recorded:\n"
        "  date: '31/02/2021' is not a day of the calendar (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)\n"
        "  item: missing (e.g. --item heroin)\n"
        "  weight: '4' has no unit (e.g. 4 g)\n"
        "  value: '€5' is not in pounds (give the sterling sum, and the rate in notes)\n"
        "  line: CASE-1 is not a line (e.g. LINE-12)\n",
    )
    assert not ledger.exists()


@pytest.mark.usefixtures("begun")
def test_money_over_what_was_counted_is_refused(stronghold: Stronghold, ledger: Path) -> None:
    """What was forfeited and returned never exceeds the cash; the order that would go over is not kept."""
    stronghold([*CASH, "£100"])
    order = "add cash-order --date 6/3/2021 --seizure 1 --stage"
    assert stronghold(f"{order} forfeited --amount £60").code == 0
    before = contents(ledger)
    answer = stronghold(f"{order} returned --amount £40.01")
    assert answer == (
        5,
        "",
        "error: cash-order not recorded: amount: forfeited, returned and confiscated would come to £100.01, "
        "over the £100 of SEIZURE-1 (if the cash was recounted: stronghold edit SEIZURE-1 --value £100.01)\n",
    )
    assert contents(ledger) == before


IN_THE_WAY = {
    "a workbook": (
        ["export", "case", "-o", "out.xlsx"],
        2,
        "error: out.xlsx would hold CSV, not XLSX (name it out.csv; or for other formats: "
        "stronghold list KIND --format json > FILE)",
    ),
    "JSON": (
        ["export", "case", "-o", "Cases.JSON"],
        2,
        "error: Cases.JSON would hold CSV, not JSON (name it Cases.csv; or for other formats: "
        "stronghold list KIND --format json > FILE)",
    ),
    "a folder that is called as a file": (
        ["export", "-o", "out.xlsx"],
        2,
        "error: out.xlsx would be a folder with a file for each kind, not XLSX "
        "(name a folder, or say which kind, e.g. stronghold export seizure -o seizures.csv)",
    ),
    "an archive": (
        ["backup", "copy.zip"],
        2,
        "error: copy.zip would hold a ledger, not ZIP (name it copy.db)",
    ),
    "nothing to replace": (
        ["export", "case", "--force"],
        5,
        "error: --force replaces a file, and you name no file (name one with -o, or leave it out)",
    ),
    "a format of what is not listed": (
        ["hold", "CASE-1", "--why", "evidence", "--format", "json"],
        5,
        "error: --format is for the list of what is held (leave out --format)",
    ),
    "a format of prices that are kept": (
        ["prices", "use", "own.csv", "--format", "csv"],
        5,
        "error: --format is for prices that are shown, and use keeps some (leave out --format)",
    ),
    "a format of what is mended": (
        ["doctor", "--mend", "--format", "json"],
        5,
        "error: --format is for what is examined, and --mend says what it made again (leave one out)",
    ),
    "a format before a subcommand that has it": (
        ["views", "--format", "json", "add", "tasking", "--since", "2019"],
        2,
        "error: say --format after add, where the command ends",
    ),
    "a format before a subcommand that has none": (
        ["access-log", "--format", "json", "on"],
        5,
        "error: --format is not for on (leave it out)",
    ),
}


@pytest.mark.parametrize(("words", "code", "line"), IN_THE_WAY.values(), ids=IN_THE_WAY)
def test_an_option_that_cannot_apply_is_refused(
    stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, line: str
) -> None:
    """Nothing is done without it, and nothing is written under a name that says another format."""
    monkeypatch.chdir(kept.parent)
    before = contents(kept)
    assert stronghold(words) == (code, "", f"{line}\n")
    assert contents(kept) == before
    assert [path.name for path in kept.parent.iterdir() if not path.name.startswith(kept.name)] == []


def test_a_suffix_that_says_no_format_may_be_any(
    stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date, a name, nothing at all; and a text file, which CSV is."""
    monkeypatch.chdir(kept.parent)
    for name in ("cases", "cases.2021", "cases.CSV", "cases.txt"):
        assert stronghold(["export", "case", "-o", name]).code == 0
    for name in ("copy", "copy.2021-08-31", "copy.sqlite"):
        assert stronghold(["backup", name]).code == 0


# --- claims files ---

CLAIMS = {
    "a missing file": (None, "error: cannot read claims.toml: no such file or directory (name a claims file)"),
    "not TOML": (b"zorb = zorb", "error: claims.toml is not TOML: "),
    "a release": (b"zorb", "error: claims.toml is not a claims file: it reads like the text of a release (write "),
    "not UTF-8": (b'title = "\xff"', "error: claims.toml is not text in UTF-8 (save it again as UTF-8)"),
    "no claims": (b'title = "x"', "error: claims.toml has no claims (each begins with [[claim]], in two brackets, "),
    "words that are no text": (
        b'[[claim]]\nmeasure = "arrests"\nsays = "5"\nnote = 5\n',
        "error: claims.toml, claim 1 (arrests): note is text in quotes (e.g. note = ",
    ),
}


@pytest.mark.parametrize(("content", "line"), CLAIMS.values(), ids=CLAIMS)
def test_a_claims_file_that_cannot_be_read_says_what_is_wrong_with_it(
    stronghold: Stronghold,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    content: bytes | None,
    line: str,
) -> None:
    """The file, the claim and the words are named; the exit code is 2."""
    monkeypatch.chdir(tmp_path)
    if content is not None:
        (tmp_path / "claims.toml").write_bytes(content)
    answer = stronghold("reconcile claims.toml")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(line)
    assert answer.err.count("\n") == 1


def test_a_claim_of_an_unknown_measure_cannot_be_tested_and_says_which_was_meant(
    stronghold: Stronghold, kept: Path, tmp_path: Path
) -> None:
    """The other claims of the file are still tested; the exit code is of what cannot be read."""
    file = tmp_path / "claims.toml"
    file.write_text('[[claim]]\nmeasure = "drugs.wieght"\nsays = "over 4g"\n')
    answer = stronghold(["reconcile", str(file)])
    assert answer.code == 2
    assert 'CANNOT BE TESTED: "over 4g" drugs.wieght' in answer.out
    assert "note: 'drugs.wieght' is not a measure (did you mean drugs.weight?)" in answer.out


# --- the place of the ledger ---


@pytest.mark.parametrize("line", [CASE, "list case", "totals"])
def test_a_folder_is_no_ledger(stronghold: Stronghold, tmp_path: Path, line: str) -> None:
    """A ledger's name that is a folder's is refused, with a file in it as the example."""
    answer = stronghold(f"{line} --ledger {quote(str(tmp_path))}")
    within = quote(str(tmp_path / "ledger.db"))
    said = f"error: {tmp_path} is a folder, not a ledger (name a file in it: --ledger {within})\n"
    assert answer == (4, "", said)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_in_a_missing_folder_is_not_made(stronghold: Stronghold, tmp_path: Path) -> None:
    """A folder that is probably a slip of the keyboard is not created."""
    place = tmp_path / "no" / "ledger.db"
    answer = stronghold(f"{CASE} --ledger '{place}'")
    said = f"there is no folder {place.parent} (make it first, or name another place with --ledger)"
    assert answer == (4, "", f"error: {said}\n")
    assert list(tmp_path.iterdir()) == []


def test_reading_where_no_ledger_is_says_how_to_begin(stronghold: Stronghold, ledger: Path) -> None:
    """The first thing that a newcomer sees names the commands that help, and makes no file."""
    answer = stronghold("totals")
    assert answer == (
        4,
        "",
        f"error: there is no ledger at {ledger} yet (the first `stronghold add` makes it; --ledger names another; "
        "`stronghold demo` shows one)\n",
    )
    assert not ledger.exists()


@pytest.mark.parametrize("line", [CASE, "list case"])
@pytest.mark.parametrize("content", [b"Dear Sergeant,\n", b""], ids=["a text file", "an empty file"])
def test_a_file_of_something_else_is_left_alone(
    stronghold: Stronghold, ledger: Path, line: str, content: bytes
) -> None:
    """Neither a reading nor a writing command touches a file that is not a ledger."""
    ledger.write_bytes(content)
    answer = stronghold(line)
    what = "is some other file" if content else "is empty"
    first = "" if content else "delete it if nobody needs it, and the first add makes the ledger; or "
    assert answer == (4, "", f"error: {ledger} {what}, not a ledger ({first}name another with --ledger)\n")
    assert ledger.read_bytes() == content


@pytest.mark.parametrize("line", [CASE, "list case"])
def test_another_programs_database_is_left_alone(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """A SQLite file of another program gets no table of ours, not even a journal."""
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
        other.commit()
    before = ledger.read_bytes()
    answer = stronghold(line)
    assert answer == (4, "", f"error: {ledger} is another program's file, not a ledger (name another with --ledger)\n")
    assert ledger.read_bytes() == before
    assert [path.name for path in ledger.parent.iterdir()] == [ledger.name]


def test_a_damaged_ledger_is_said_to_be_damaged(stronghold: Stronghold, kept: Path) -> None:
    """Pages overwritten by a failing disk end in a line that says to restore a backup."""
    content = bytearray(kept.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    kept.write_bytes(content)
    answer = stronghold("list seizure")
    said = f"error: {kept} is damaged (restore a backup; keep this file for whoever looks into it)\n"
    assert answer == (4, "", said)


def test_a_ledger_of_a_newer_program_is_refused(stronghold: Stronghold, kept: Path) -> None:
    """A file whose schema this program does not know is neither read nor written."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for line in (CASE, "totals"):
        answer = stronghold(line)
        assert answer.code == 4
        assert answer.err == f"error: {kept} was written by a newer stronghold (update this one to open it)\n"


def test_a_ledger_that_another_program_is_writing_is_waited_for_then_left(stronghold: Stronghold, kept: Path) -> None:
    """After the timeout one line says so, and nothing was recorded; reading goes on meanwhile."""
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        answer = stronghold(CASE, patience=0.2)
        assert time.monotonic() - started >= 0.2
        assert stronghold("list case --format jsonl").out.count("\n") == 1
        other.execute("ROLLBACK")
    said = f"error: {kept} is in use by another program (nothing was changed; try again in a moment)\n"
    assert answer == (4, "", said)
    assert stronghold("list case --format jsonl").out.count("\n") == 1


@pytest.mark.long
@posix
@pytest.mark.parametrize("shut", [True, False], ids=["the folder too", "the file alone"])
def test_a_read_only_ledger_can_be_read_and_not_written(stronghold: Stronghold, kept: Path, shut: bool) -> None:
    """Reading needs no right to write; writing is refused with a line that says whose right is missing."""
    kept.chmod(0o444)
    kept.parent.chmod(0o555 if shut else 0o777)
    try:
        before = kept.read_bytes()
        read = process(["list", "case", "--format", "jsonl"], kept, preexec=give_up_rights)
        wrote = process(CASE.split(), kept, preexec=give_up_rights)
    finally:
        kept.parent.chmod(0o700)
    unlogged = (
        f"this consultation could not be logged: {kept}.access: permission denied (ask whoever keeps the ledger)\n"
    )
    assert (read.returncode, read.stdout.count(b"\n")) == (0, 1)
    assert read.stderr.decode() == (unlogged if shut else "")
    assert (wrote.returncode, wrote.stdout) == (4, b"")
    said = f"error: {kept} cannot be written (it, or its folder, is read-only for you; ask whoever keeps it)\n"
    assert wrote.stderr.decode() == said
    assert kept.read_bytes() == before


@pytest.mark.long
@posix
def test_a_ledger_is_not_made_in_a_folder_that_cannot_be_written(ledger: Path) -> None:
    """One line says that the permission is missing, and nothing is left in the folder."""
    ledger.parent.chmod(0o555)
    try:
        answer = process(CASE.split(), ledger, preexec=give_up_rights)
    finally:
        ledger.parent.chmod(0o700)
    assert (answer.returncode, answer.stdout) == (4, b"")
    assert answer.stderr.decode().startswith(f"error: cannot use {ledger}: permission denied")
    assert answer.stderr.count(b"\n") == 1
    assert list(ledger.parent.iterdir()) == []


@posix
def test_without_a_home_one_line_says_to_name_the_ledger(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """HOME unset, and a user whom the system does not know: no guess, and no folder called ~."""

    def unknown(_: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", unknown)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    for line in (CASE, "totals"):
        assert stronghold(line, environ={}) == (
            4,
            "",
            "error: there is no home folder for the ledger (say --ledger FILE, or set STRONGHOLD_LEDGER)\n",
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@posix
def test_without_home_but_with_a_ledger_named_all_is_well(ledger: Path) -> None:
    """HOME is asked for only where it is needed."""
    env = {name: value for name, value in environment(ledger).items() if name != "HOME"}
    run = subprocess.run([*COMMAND, *CASE.split()], capture_output=True, text=True, env=env, timeout=30, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "CASE-1\n", "")


# --- text that would do harm ---

HARMFUL = {
    "markup": ("[bold red]Larch[/]", "[bold red]Larch[/]"),
    "ANSI escapes": ("\x1b[31mLarch\x1b[2J", "\\x1b[31mLarch\\x1b[2J"),
    "right-to-left marks": ("Lar\u202ech\u200f", "Lar\\u202ech\\u200f"),
    "a bell and a backspace": ("Larch\x07\x08", "Larch\\x07\\x08"),
    "an emoji code": (":smiley: Larch", ":smiley: Larch"),
}


@pytest.mark.parametrize(("typed", "shown"), HARMFUL.values(), ids=HARMFUL)
@pytest.mark.parametrize("terminal", [True, False], ids=["at a terminal", "in a pipe"])
@pytest.mark.usefixtures("begun")
def test_text_that_would_act_on_a_terminal_is_kept_exactly_and_shown_harmlessly(
    stronghold: Stronghold, typed: str, shown: str, terminal: bool
) -> None:
    """Text is data: never markup, and its control and direction characters never reach a screen."""
    assert stronghold(["add", "case", "--name", typed, "--opened", "4/3/2019", "--notes", typed]).code == 0
    for line in ("list case", "show CASE-1", "list case --columns notes", "add case --opened 1/1/2020 --name x"):
        answer = stronghold(line, terminal=terminal)
        assert not set("\x1b\u202e\u200f\x07\x08") & set(answer.out + answer.err)
        if not line.startswith("add"):
            assert shown in answer.out
    kept = stronghold("export case").out.splitlines()[1]
    assert typed in kept


def test_harmful_text_is_harmless_in_messages_too(stronghold: Stronghold) -> None:
    """What was typed wrongly is shown back on one line, without what would act on the terminal."""
    answer = stronghold(["add", "case", "--name", "x", "--opened", "\x1b[31m\n\u202e[bold]"])
    assert answer.err == (
        "error: case not recorded: opened: '\\x1b[31m \\u202e[bold]' is not a date "
        "(e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)\n"
    )


def test_a_note_of_a_megabyte_is_refused_and_one_that_fits_is_kept_whole(stronghold: Stronghold, kept: Path) -> None:
    """A note on standard input has a limit, which the message names with what to do instead."""
    before = contents(kept)
    answer = stronghold(f"{CASE} --notes -", stdin="x" * 1_000_000)
    assert answer == (
        2,
        "",
        "error: case not recorded: notes: is 1,000,000 characters long, at most 20,000 "
        "(keep it in a file, and say where in source_ref)\n",
    )
    assert contents(kept) == before
    note = "two officers\n" + "é" * 19_000
    assert stronghold(f"{CASE} --notes -", stdin=note + "\n").out == "CASE-2\n"
    assert note in stronghold("export case").out


@pytest.mark.long
@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        (b"caf\xe9", b"error: notes: standard input is not UTF-8 text (save it as UTF-8)\n"),
        (b"a\0b", b"error: case not recorded: notes: holds a NUL character (type it again)\n"),
        (b"", b"error: case not recorded: notes: is empty (leave it out, or say what it is)\n"),
    ],
    ids=["not UTF-8", "a NUL", "nothing"],
)
def test_standard_input_that_is_no_text_is_refused(ledger: Path, stdin: bytes, said: bytes) -> None:
    """The same rules hold for a note however it comes in."""
    answer = process([*CASE.split(), "--notes", "-"], ledger, stdin)
    assert (answer.returncode, answer.stdout, answer.stderr) == (2, b"", said)
    assert not ledger.exists()


@posix
def test_arguments_that_are_not_utf_8_are_refused(ledger: Path) -> None:
    """Bytes of another encoding are neither guessed at nor stored."""
    answer = process([b"add", b"case", b"--opened", b"4/3/2019", b"--name", b"Caf\xe9"], ledger)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr == b"error: 'Caf\\udce9' is not UTF-8 text (set the terminal to UTF-8, and type it again)\n"
    assert not ledger.exists()


@pytest.mark.usefixtures("begun")
def test_a_note_that_a_spreadsheet_would_run_is_neutralised(stronghold: Stronghold) -> None:
    """A cell that begins like a formula gets one ' in front; one that does not is left alone."""
    for note in ('=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "'quoted", "plain = fine"):
        assert stronghold(["add", "case", "--name", "x", "--opened", "4/3/2019", f"--notes={note}"]).code == 0
    import csv

    notes = [row["notes"] for row in csv.DictReader(stronghold("export case").out.splitlines())]
    assert notes == ['\'=HYPERLINK("http://x","y")', "'+1", "'-1", "'@SUM(A1)", "''quoted", "plain = fine"]


# --- the process: pipes, signals, consoles ---


@posix
@pytest.mark.parametrize("what", ["export case", "list case", "list case --format json", "totals --help"])
def test_output_that_nobody_reads_to_its_end_is_no_error(kept: Path, what: str) -> None:
    """`| head -1` ends with exit code 0 and without a word."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("UPDATE case_record SET notes = printf('%.*c', 19000, 'x')")
        connection.commit()
    script = f'{{ "$PYTHON" -m stronghold_cli {what}; echo "code $?" >&2; }} | head -c 1 >/dev/null'
    env = environment(kept) | {"PYTHON": sys.executable, "PYTHONUNBUFFERED": "1"}
    run = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, env=env, timeout=30, check=False)
    said = [line for line in run.stderr.splitlines() if line not in ("1 case",)]
    assert said == ["code 0"]


PRINTS = {
    *(
        "",
        "--help",
        "--version",
        "add arrest --date 4/3/2021 --person P-1",
        "list case",
        "show CASE-1",
        "edit CASE-1 --name Elm",
        "void CASE-1 --why slip",
    ),
    *("history", "totals", "totals --by year --format csv", "views add x --since 2019"),
    *(
        "trace drugs.weight",
        "explain arrests",
        "reconcile --say 8 arrests",
        "items heroin",
        "check",
        "cover",
        "area Tring",
    ),
    *("prices", "access-log", "export case", "doctor", "demo", "list --help"),
}


@pytest.mark.long
@posix
@pytest.mark.parametrize("line", sorted(PRINTS))
def test_output_that_is_closed_is_lost_but_not_in_silence(kept: Path, line: str) -> None:
    """Whatever a command has to print, closed output is said with exit code 4, as a full disk is."""
    script = f'"$PYTHON" -m stronghold_cli {line} >&-'
    env = environment(kept) | {"PYTHON": sys.executable}
    run = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, env=env, timeout=30, check=False)
    assert run.returncode == 4
    assert "error: cannot write standard output: it is closed" in run.stderr
    assert "Traceback" not in run.stderr


@posix
def test_closed_output_is_no_matter_to_what_prints_nothing(kept: Path, tmp_path: Path) -> None:
    """A file that was written is written."""
    script = f'"$PYTHON" -m stronghold_cli export case -o {quote(str(tmp_path / "cases.csv"))} >&-'
    env = environment(kept) | {"PYTHON": sys.executable}
    run = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, env=env, timeout=30, check=False)
    assert (run.returncode, run.stderr) == (0, f"wrote 1 record to {tmp_path / 'cases.csv'}\n")


@posix
def test_ctrl_c_stops_with_a_line_and_130_and_keeps_nothing(kept: Path) -> None:
    """A command stopped while it waits for another program records nothing."""
    before = contents(kept)
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with subprocess.Popen(
            [*COMMAND, *CASE.split(), "--notes", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(kept),
        ) as running:
            # It has begun to read its note once it has taken what a pipe cannot hold.
            assert running.stdin
            running.stdin.write(b"x" * 100_000)
            running.stdin.flush()
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=30)
        other.execute("ROLLBACK")
    assert (running.returncode, said.decode()) == (130, "stopped: nothing more was changed\n")
    assert contents(kept) == before


@pytest.mark.long
@pytest.mark.parametrize("encoding", ["cp437", "ascii", "cp1252"])
def test_a_console_that_is_not_utf_8_shows_what_it_can(kept: Path, encoding: str) -> None:
    """Tables and messages put a question mark for what the console lacks; nothing stops."""
    process(["add", "case", "--name", "Łódź – £5", "--opened", "4/3/2019"], kept)
    shown = process(["list", "case"], kept, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (shown.returncode, shown.stderr) == (0, b"2 cases\n")
    assert "Łódź – £5".encode(encoding, "replace") in shown.stdout
    wrong = process([*CASH[:-1], "--value", "€50"], kept, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith(b"error: seizure not recorded: value: '")
    assert wrong.stderr.count(b"\n") == 1


@pytest.mark.long
@pytest.mark.parametrize("encoding", ["cp437", "ascii"])
def test_data_is_utf_8_whatever_the_console_is(kept: Path, encoding: str) -> None:
    """CSV and JSON that go to a program lose no letter."""
    process(["add", "case", "--name", "Łódź", "--opened", "4/3/2019"], kept)
    for words in (["export", "case"], ["list", "case", "--format", "json"], ["list", "case", "--format", "csv"]):
        run = process(words, kept, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert run.returncode == 0
        assert "Łódź".encode() in run.stdout


def test_a_fault_of_ours_is_one_line_too(stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without STRONGHOLD_DEBUG nobody sees a traceback; the exit code is 70, and a way to see more is named."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no\nsuch luck")

    monkeypatch.setattr("stronghold_cli.cli.commands.show.fetch", broken)
    answer = stronghold("show CASE-1", environ={"STRONGHOLD_LEDGER": str(kept)})
    assert answer == (
        70,
        "",
        "error: a fault in stronghold itself: RuntimeError: 'no such luck' "
        "(nothing of this command was kept; STRONGHOLD_DEBUG=1 shows where)\n",
    )


def test_an_option_given_twice_loses_neither_value(stronghold: Stronghold) -> None:
    """The last value does not silently win over the first: the command is refused, and says which option."""
    answer = stronghold("add seizure --date 4/3/2021 --item cash --value 10 --value=20")
    assert answer == (2, "", "error: '--value' is given twice (say it once)\n")
    assert stronghold("list case").code == 4


def test_all_that_is_wrong_is_named_beside_what_cannot_be_read(stronghold: Stronghold) -> None:
    """A date that is none does not hide that the weight is missing, and says nothing of fields that hang on it."""
    answer = stronghold("add seizure --date 31/02/2021 --item heroin --purity 200")
    assert (answer.code, answer.out) == (2, "")
    assert [line.strip().partition(":")[0] for line in answer.err.splitlines()[1:]] == ["date", "purity", "weight"]


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("weight=1kg..10g", "ends before it begins"),
        ("date=2021..2020", "ends before it begins"),
        ("pieces=10 wraps..50 tablets", "is of two sorts of pieces"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_range_that_can_hold_nothing_is_refused(stronghold: Stronghold, condition: str, words: str) -> None:
    """No match would look like an answer."""
    stronghold("add seizure --date 4/3/2021 --item cash --value 10")
    answer = stronghold(["list", "seizure", "--where", condition])
    assert answer.code == 2
    assert words in answer.err


def test_output_that_cannot_be_written_is_not_the_ledgers_fault(kept: Path) -> None:
    """A full disk under standard output says so, with exit code 4; what was recorded is kept."""
    line = f'"{sys.executable}" -m stronghold_cli list case --format csv >/dev/full'
    done = subprocess.run(["sh", "-c", line], env=os.environ | {"STRONGHOLD_LEDGER": str(kept)}, stderr=subprocess.PIPE)
    assert done.returncode == 4
    assert done.stderr.startswith(b"error: cannot write standard output: no space left on device")


@pytest.mark.long
@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("line", "code"),
    [("add arrest --date 4/3/2021 --person P-9", 0), ("show CASE-9", 3), ("items remove zorb", 2), ("zorb", 2)],
)
def test_standard_error_that_cannot_be_written_changes_no_answer(kept: Path, line: str, code: int) -> None:
    """Whether it is full or nobody reads it: the exit code, which a script goes by, is the one of the command."""
    for where in ("2>/dev/full", "2>&1 >/dev/null | true"):
        command = f'("{sys.executable}" -m stronghold_cli {line}; echo $? >&3) 3>"{kept.parent}/code" {where}'
        subprocess.run(["sh", "-c", command], env=os.environ | {"STRONGHOLD_LEDGER": str(kept)}, capture_output=True)
        assert (kept.parent / "code").read_text() == f"{code}\n", where
