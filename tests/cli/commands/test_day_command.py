"""`stronghold day`: where a sheet comes from, what is read back of it, and that nothing typed is ever lost."""

import io
import json
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from conftest import Answer, Prepared, Stronghold
from processes import contents
from stronghold_cli.cli.day_sheet.messages_on_top import with_message
from stronghold_cli.cli.day_sheet.source import decoded
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Refused, Unreadable
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.sheet_template import EXAMPLES, template, words_that_begin
from stronghold_cli.sheet.reader import read_sheet

WARRANT = """\
warrant 1 address
arrest P-31 line-holder pwits-a
arrest P-33 child runner pwits-a
find on P-31
  heroin 41 wraps 4.92g gross JB/1
  cash £4,260 poca JB/3
  2 phones JB/4
  machete JB/5
nrm-referral P-33
"""
REFERENCES = [
    *("ACTIVITY-1", "ARREST-1", "ARREST-2"),
    *("SEIZURE-1", "SEIZURE-2", "SEIZURE-3", "SEIZURE-4", "SAFEGUARDING-1"),
]
DAY = "day 4/3/2021 06:00 --line 1"


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with a case and its line."""
    prepared("add case --name Larch --opened 1/3/2021", "add line --name Falcon --reach county --case 1")
    return stronghold


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


Piped = Callable[..., Answer]


@pytest.fixture
def piped(team: Stronghold, monkeypatch: pytest.MonkeyPatch) -> Piped:
    """Bytes down a pipe, in a script that says yes."""

    def run(content: bytes | str, options: str = "--yes", line: str = DAY, **changed: Any) -> Answer:
        raw = content.encode() if isinstance(content, str) else content
        # The fixture sets a standard input of text; these are bytes as they are.
        monkeypatch.setattr(io, "TextIOWrapper", lambda _: type("Stdin", (), {"buffer": io.BytesIO(raw)})())
        try:
            return team(f"{line} {options} -", **changed)
        finally:
            monkeypatch.undo()

    return run


@pytest.fixture
def editing(team: Stronghold, temporary: Path, ledger: Path, tmp_path: Path) -> Callable[..., Answer]:
    """A person whose editor is a small script of the shell, `$1` being the file; what they type comes after it."""
    if os.name == "nt":
        pytest.skip("the editor is a script of the shell")

    def run(script: str, *typed: str, options: str = "", **changed: Any) -> Answer:
        editor = tmp_path / "an editor.sh"
        editor.write_text(f"#!/bin/sh\ncd '{tmp_path}'\n{script}\n", encoding="utf-8")
        editor.chmod(0o700)
        environ = {
            "STRONGHOLD_LEDGER": str(ledger),
            "STRONGHOLD_DEBUG": "1",
            "NO_COLOR": "1",
            "PATH": os.environ["PATH"],
            "EDITOR": f"'{editor}'",
        }
        stdin = "".join(f"{line}\n" for line in typed)
        fixed = {"terminal": True, "keyboard": True, "width": 80, "environ": environ}
        return team(f"{DAY} {options}", stdin=stdin, **{**fixed, **changed})

    return run


def saved(temporary: Path) -> str:
    """Return the one text that was saved, which only its user can read."""
    [path] = temporary.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    return path.read_text(encoding="utf-8")


def test_a_script_keeps_a_sheet_and_gets_a_reference_a_line(piped: Piped, team: Stronghold) -> None:
    """Eight records, one command in history, and nothing else on standard output."""
    answer = piped(WARRANT)
    assert (answer.code, answer.out.split("\n")) == (0, [*REFERENCES, ""])
    shown = team("show SEIZURE-4").out
    assert "machete" in shown
    assert "ACTIVITY-1" in shown
    assert "ARREST-1" in shown
    assert re.search(r"find +SEIZURE-1", shown)
    assert team("show ACTIVITY-1").out.count("day") >= 1


def test_a_sheet_is_read_back_and_kept_after_a_yes(team: Stronghold, tmp_path: Path) -> None:
    """Each record with its line, what it will be, and what becomes of the case's running totals."""
    sheet = tmp_path / "warrant.sheet"
    sheet.write_text(WARRANT, encoding="utf-8")
    team("add seizure --date 3/3/2021 --item heroin --weight 1g --line 1")
    answer = team(f"{DAY} '{sheet}'", stdin="perhaps\nyes\n", terminal=True, keyboard=True, width=80)
    assert answer.err == ""
    assert answer.out == snapshot("""\
Sheet of 4 Mar 2021; 06:00; LINE-1: Falcon, county, CASE-1; 8 records

line  record          what it will be
   1  ACTIVITY-1      warrant, 1 address
   2  ARREST-1        P-31, line-holder, PWITS class A, ACTIVITY-1
   3  ARREST-2        P-33, child, runner, PWITS class A, ACTIVITY-1
   5  SEIZURE-2       heroin, class A, 4.92 g, 41 wraps, drug, gross, exhibit
                      JB/1, ARREST-1, ACTIVITY-1
   6  SEIZURE-3       cash, £4,260, exhibit JB/3, poca, find SEIZURE-2,
                      ARREST-1, ACTIVITY-1
   7  SEIZURE-4       phone, x2, exhibit JB/4, find SEIZURE-2, ARREST-1,
                      ACTIVITY-1
   8  SEIZURE-5       machete, x1, weapon, exhibit JB/5, find SEIZURE-2,
                      ARREST-1, ACTIVITY-1
   9  SAFEGUARDING-1  nrm-referral, P-33, child, ACTIVITY-1

Running totals of CASE-1: Larch, 1 Mar 2021:
measure                        before   change   after
Arrests                     no record        -       2
People arrested             no record        -       2
Drug seizures                       1       +1       2
Weight of drugs                   1 g  +4.92 g  5.92 g
Wraps                       no record        -      41
Home Office drug seizures           1       +1       2
Cash seized                 no record        -  £4,260
Finds of any sort                   1       +1       2
Weapons                     no record        -       1
Phones                      no record        -       2
People referred to the NRM  no record        -       1
Warrants executed           no record        -       1

note: P-31 is new: no record had this person before
note: P-33 is new: no record had this person before
note: SAFEGUARDING-1: age band child, as ARREST-2 has it
Enter keeps it; no keeps nothing; a number mends that line; e opens the editor
keep it? [yes]: Enter keeps it; no keeps nothing; a number mends that line; e opens the editor;
  show prints the sheet; save saves it
keep it? [yes]: recorded ACTIVITY-1, ARREST-1..2, SEIZURE-2..5, SAFEGUARDING-1
""")


@pytest.mark.parametrize("width", [80, 200])
def test_what_is_read_back_fits_the_screen(piped: Piped, width: int) -> None:
    """No line is longer than the screen, and nothing of a record is cut."""
    answer = piped(WARRANT + 'car rta JB/6 in "a side street, with the engine warm"\n', "--dry-run", width=width)
    assert max(map(len, answer.out.splitlines())) <= width
    assert "a side street, with the engine warm" in " ".join(answer.out.split())


def test_a_dry_run_keeps_nothing(piped: Piped, ledger: Path) -> None:
    """It prints the same page without colour or question, and the ledger is as it was."""
    before = contents(ledger)
    answer = piped(WARRANT, "--dry-run")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("\n\na dry run: nothing was kept\n")
    assert "heroin, class A, 4.92 g, 41 wraps" in answer.out
    assert re.search(r"Weight of drugs +no record +- +4.92 g", answer.out)
    assert "\x1b" not in answer.out
    assert "keep it?" not in answer.out
    assert contents(ledger) == before


@pytest.mark.parametrize("options", ["--dry-run", "--yes"])
def test_a_dry_run_or_a_refusal_makes_no_ledger(
    stronghold: Stronghold, tmp_path: Path, ledger: Path, options: str
) -> None:
    """A ledger that is not there yet is rehearsed in memory; nothing is left beside its place."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text("warrant 1 address\n" + ("" if options == "--dry-run" else "arrrest P-31\n"), encoding="utf-8")
    answer = stronghold(f"day 4/3/2021 {options} '{sheet}'")
    assert answer.code == (0 if options == "--dry-run" else 2)
    assert [path.name for path in tmp_path.iterdir()] == ["a.sheet"]
    assert not ledger.exists()


def test_the_first_sheet_makes_the_ledger(stronghold: Stronghold, tmp_path: Path) -> None:
    """Nobody has to record anything else first; without a case the running totals are the ledger's."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text("warrant 1 address\n", encoding="utf-8")
    assert "Running totals of the ledger" in stronghold(f"day 4/3/2021 --dry-run '{sheet}'").out
    assert stronghold(f"day 4/3/2021 --yes '{sheet}'").out == "ACTIVITY-1\n"


@pytest.mark.parametrize(
    ("date", "first", "said"),
    [
        ("", "Thurs 4th March 2021", "Sheet of 4 Mar 2021; 1 record"),
        ("", "Date: 4/3/21", "Sheet of 4 Mar 2021; 1 record"),
        ("4/3/2021", "4/3/21", "Sheet of 4 Mar 2021; 1 record"),
        ("", "Op Larch warrant log - Thurs 4 Mar 2021", "Sheet of 4 Mar 2021; 1 record"),
        ("", "4/3/21 Aylesbury Crown Court", "Sheet of 4 Mar 2021; 1 record"),
        ("5/3/2021", "4/3/21", "line 1: '4/3/21' is not the day of the sheet, 5 Mar 2021 (leave one of them out, or "
         "say stronghold day 04/03/2021)"),
        ("", "Mon 4/3/2021", "line 1: 'Mon 4/3/2021' is a Thursday (leave the day of the week out, or mend it)"),
        ("", "31/2/2021", "line 1: '31/2/2021' is not a day of the calendar (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)"),
    ],
)  # fmt: skip
def test_the_first_line_of_a_sheet_may_be_its_day(team: Stronghold, date: str, first: str, said: str) -> None:
    """It is the sheet's day where the command says none, and one of two days stops the sheet."""
    answer = team(f"day {date} --dry-run -", stdin=f"{first}\nwarrant\n")
    assert said in answer.out + answer.err


@pytest.mark.long
def test_what_totals_print_is_what_was_read_back(piped: Piped, team: Stronghold) -> None:
    """The figures after the sheet are those of `totals` on the case once it is kept."""
    piped("warrant 1 address\n")
    page = piped(WARRANT, "--dry-run").out
    piped(WARRANT)
    totals = team("totals --where case=1").out
    for name in ("warrants", "arrests", "drugs.weight", "cash.seized", "phones", "safeguarding.nrm-referral"):
        title = MEASURES[name].title
        [row] = re.findall(rf"^{title} .*", page, re.MULTILINE)
        [total] = re.findall(rf"^  {title}(?: \[[a-z ]+\])?  +(.*?)(?:  |$)", totals, re.MULTILINE)
        assert row.endswith(f" {total}"), name
    assert re.search(r"^Warrants executed +1 +\+1 +2$", page, re.MULTILINE)
    assert "Tablets" not in page


@pytest.mark.long
def test_a_charge_that_is_settled_is_shown_before_and_after(piped: Piped, team: Stronghold) -> None:
    """On the page, and in a script beside the references; its case's count of people awaiting trial falls."""
    team('add charge --date 5/3/2021 --person P-37 --offences "PWITS class A" --line 1')
    page = piped("acquitted P-37\n", "--dry-run", line="day 1/7/2021 --line 1").out
    assert "CHARGE-1" in page
    assert "P-37, PWITS class A: outcome acquitted (was awaiting), outcome on 1 Jul 2021" in " ".join(page.split())
    assert re.search(r"People awaiting trial +1 +-1 +0|People awaiting trial +1 +- +no record", page)
    looked_at = piped("acquitted P-37\nwarrant\n", "--yes", line="day 1/7/2021 --line 1", terminal=True)
    assert looked_at.out.endswith("recorded ACTIVITY-1; settled CHARGE-1\n")
    team('add charge --date 5/3/2021 --person P-38 --offences "PWITS class A" --line 1')
    answer = piped("acquitted P-38\n", line="day 1/7/2021 --line 1")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "CHARGE-2: outcome acquitted (was awaiting), outcome on 1 Jul 2021\n"


def test_a_person_sentenced_who_was_never_charged_is_kept_and_named(piped: Piped) -> None:
    """A charge may be another team's: it is no error, and nobody overlooks it."""
    page = piped("sentence P-40 imprisonment 2y\n", "--dry-run", line="day 1/7/2021").out
    assert re.search("^note: .*P-40", page, re.MULTILINE)
    answer = piped("sentence P-40 imprisonment 2y\n", line="day 1/7/2021")
    assert answer.out == "SENTENCE-1\n"
    assert "P-40" in answer.err
    assert answer.err.startswith("note: ")


def test_case_and_line_of_the_environment_hold_for_the_sheet(team: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """They are echoed on standard error as `add` does; a wrong one is refused by the name of its variable."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text("warrant 1 address\n", encoding="utf-8")
    environ = {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_LINE": "line 1", "STRONGHOLD_CASE": "1"}
    answer = team(f"day 4/3/2021 --yes '{sheet}'", environ=environ)
    assert answer == (
        0,
        "ACTIVITY-1\n",
        "case CASE-1 (from STRONGHOLD_CASE)\nline LINE-1 (from STRONGHOLD_LINE)\n",
    )
    assert "LINE-1, CASE-1" in team("list activity --columns line,case").out or "LINE-1" in team("show ACTIVITY-1").out
    answer = team(f"day 4/3/2021 --yes '{sheet}'", environ=environ | {"STRONGHOLD_CASE": "9"})
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.endswith("error: STRONGHOLD_CASE: no CASE-9 (see: stronghold list case)\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (WARRANT.encode("utf-8-sig"), ""),
        (WARRANT.encode("utf-16"), ""),
        (b"\xfe\xff" + WARRANT.encode("utf-16-be"), ""),
        (WARRANT.replace("\n", "\r\n").encode(), ""),
        (WARRANT.replace("\n", "\r").encode(), ""),
        (WARRANT.replace("  ", "\t").encode(), ""),
        (WARRANT.encode("cp1252"), "standard input: read as Windows-1252, for it is not UTF-8\n"),
        (WARRANT.replace("  ", "\t").replace("\n", "\r\n").encode("cp1252"), "Windows-1252"),
    ],
    ids=["mark", "UTF-16", "UTF-16, big end first", "CRLF", "CR", "tabs", "Windows-1252", "tabs and Windows-1252"],
)
def test_a_sheet_saved_by_any_program_reads_the_same(piped: Piped, team: Stronghold, content: bytes, said: str) -> None:
    """What was guessed is said; the pound sign is one in each."""
    answer = piped(content)
    assert (answer.code, answer.out.split()) == (0, REFERENCES), answer.err
    assert said in answer.err
    assert ("Windows-1252" in answer.err) is bool(said)
    assert "£4,260" in team("show SEIZURE-2").out


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "the sheet is empty: nothing was recorded"),
        (b"\n  # nothing but a comment\n\t\n", "the sheet is empty: nothing was recorded"),
        (template("Sheet of today").encode(), "the sheet is empty: nothing was recorded"),
        (b"warrant\0 then whatever else\n", "standard input, line 1: has a NUL character, which no text has"),
        (
            b"warrant\narrest P-31 \x1b[31m\n",
            "standard input, line 2: has a control character, which no text has",
        ),
        (b"\xff\xfew", "standard input is not a text (save the sheet as plain text in UTF-8)"),
        (b"PK\x03\x04\x14\x00\x81\x8d", "standard input is a workbook or a zip file, not a text file (save the sheet"),
        (b"warrant \x81\n", "standard input, line 1: is neither UTF-8 nor Windows-1252 (save the sheet as plain text"),
        (
            "cash £45".encode() + b"\ncash \xa345",
            "standard input is partly UTF-8 ('£' in line 1) and partly Windows-1252",
        ),
        (b"warrant\n" * 200_000, "standard input is over 1 MB, which is no sheet (name another file)"),
    ],
    ids=["empty", "comments", "template", "NUL", "control", "half", "zip", "no encoding", "two encodings", "large"],
)
def test_what_is_no_sheet_is_refused_in_one_line(piped: Piped, ledger: Path, content: bytes, line: str) -> None:
    """Nothing is kept of it."""
    before = contents(ledger)
    answer = piped(content)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"error: {line}")
    assert answer.err.count("\n") == 1
    assert contents(ledger) == before


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ("day 4/3/2021", 2, "no sheet: name its file, or - for standard input (no editor opens in a script)"),
        ("day 4/3/2021 06:00", 2, "no sheet: name its file, or - for standard input (no editor opens in a script)"),
        ("day 4/3/2021 a.sheet", 2, "nobody is at the keyboard to say yes to it (say --yes to keep it, "),
        ("day 4/3/2021 --yes --dry-run a.sheet", 5, "--dry-run keeps nothing, and --yes keeps it without asking"),
        ("day 4/3/2021 --yes none.sheet", 2, "cannot read none.sheet: no such file or directory (name the file"),
        ("day 4/3/2021 --yes .", 2, ". is a folder, not a sheet (name a file in it)"),
        ("day 4/3/2021 --yes 6.75 a.sheet", 2, "time: '6.75' is not a time of day (e.g. 06:15)"),
        ("day 4/3/2021 06:00 --yes a.sheet b.sheet", 2, "after the date come a time of day and one sheet: leave out"),
        ("day 1/9/2021 --yes a.sheet", 5, "date: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
        ("day 1/9/2021", 5, "date: 1 Sep 2021 is in the future (today is 31 Aug 2021)"),
        ("day 31/2/2021 --yes a.sheet", 2, "date: '31/2/2021' is not a day of the calendar"),
        ("day 4/3/2021 --yes --case 9 a.sheet", 3, "case: no CASE-9 (see: stronghold list case)"),
        ("day 4/3/2021 --yes --line Falconn a.sheet", 3, "line: no line is called 'Falconn'"),
    ],
)
def test_a_wrong_command_line_is_refused_in_one_line(
    team: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, words: str, code: int, line: str
) -> None:
    """Before anything is read, and nothing is kept."""
    monkeypatch.chdir(ledger.parent)
    Path("a.sheet").write_text(WARRANT, encoding="utf-8")
    before = contents(ledger)
    answer = team(words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {line}")
    assert answer.err.count("\n") == 1
    assert contents(ledger) == before


def test_a_file_that_may_not_be_read_is_said(team: Stronghold, tmp_path: Path) -> None:
    """One line, and no traceback."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text(WARRANT, encoding="utf-8")
    sheet.chmod(0)
    if os.access(sheet, os.R_OK):
        pytest.skip("whoever runs this test may read everything")
    assert team(f"{DAY} --yes '{sheet}'").err.startswith(f"error: cannot read {sheet}: permission denied")


@pytest.mark.long
def test_a_slip_in_the_last_line_of_forty_keeps_nothing(piped: Piped, ledger: Path) -> None:
    """The message has the line, and all that is wrong is said at once."""
    before = contents(ledger)
    lines = ["warrant 1 address", *(f"arrest P-{n} runner" for n in range(1, 39)), "heroni 3 wraps"]
    answer = piped("\n".join(lines))
    assert (answer.code, answer.out) == (2, "")
    assert "line 40: 'heroni'" in answer.err
    lines[9] = "arrest P-9 runer"
    answer = piped("\n".join(lines))
    assert re.search(r"line 10: 'runer'.*line 40: 'heroni'", answer.err, re.DOTALL)
    assert contents(ledger) == before


@pytest.mark.parametrize(
    ("sheet", "line"),
    [
        ("find on P-31\nfind on P-32\n  heroin 1 wrap\n", "line 1: "),
        ("arrest P-31\narrest P-32\nfind on P-31\n  machete\nfind on P-32\n  knife\n", None),
        ("machete JB/5\nknife JB/5\n", "line 2: "),
        ("arrest P-31 runner\narrest\n", "line 2: "),
    ],
    ids=["an empty find", "two finds", "an exhibit twice", "nobody"],
)
def test_a_rule_of_sheets_names_its_line(piped: Piped, ledger: Path, sheet: str, line: str | None) -> None:
    """Two finds are two searches; an exhibit is one thing."""
    before = contents(ledger)
    answer = piped(sheet)
    if line is None:
        assert answer.out.split() == ["ARREST-1", "ARREST-2", "SEIZURE-1", "SEIZURE-2"]
        return
    assert answer.code in (2, 5)
    assert line in answer.err
    assert contents(ledger) == before


def test_the_editor_opens_on_a_template_that_explains_itself(
    editing: Callable[..., Answer], temporary: Path, tmp_path: Path
) -> None:
    """Its heading is as understood; what is written above the comments is read back, and kept after a yes."""
    (tmp_path / "sheet").write_text(WARRANT, encoding="utf-8")
    script = 'cp "$1" opened; ls -l "$1" > rights; cat sheet opened > "$1"'
    answer = editing(script, "")
    assert answer.code == 0, answer
    made = "recorded ACTIVITY-1, ARREST-1..2, SEIZURE-1..4, SAFEGUARDING-1\n"
    assert answer.out.endswith(f"keep it? [yes]: {made}")
    opened = (tmp_path / "opened").read_text(encoding="utf-8")
    assert "# Sheet of 4 Mar 2021; 06:00; LINE-1: Falcon, county, CASE-1." in opened
    assert (tmp_path / "rights").read_text(encoding="utf-8").startswith("-rw-------")
    assert list(temporary.iterdir()) == []


def test_every_word_of_the_template_begins_a_line() -> None:
    """The kinds, the words that it offers and its examples are what the reader takes; all of it else is comments."""
    reading = Reading(date(2021, 8, 31), no_new_person)
    heading = {"date": "4 Jun 2021"}
    for word in [*KINDS, *words_that_begin()]:
        try:
            read_sheet(f"{word}\n", heading, reading)
        except Refused as refusal:
            assert "starts no line" not in str(refusal), word
            assert "could begin" not in str(refusal), word
    for example in EXAMPLES.values():
        assert len(read_sheet(example, heading, reading)) > 2
    assert all(line.startswith("#") or not line for line in template("Sheet of today").split("\n"))
    assert all(kind in template("") for kind in KINDS)


@pytest.mark.long
def test_a_slip_in_the_editor_opens_it_again_with_the_message(
    editing: Callable[..., Answer], temporary: Path, tmp_path: Path
) -> None:
    """Forty lines are not typed twice: the text is there, what was wrong on top, and the next time it is gone."""
    lines = ["warrant 1 address", *(f"arrest P-{n} runner" for n in range(1, 39)), "heroni 3 wraps"]
    (tmp_path / "sheet").write_text("\n".join(lines), encoding="utf-8")
    script = """
if test -e again; then
  if test -e thrice; then cp "$1" third; sed -i s/heroni/heroin/ "$1"; else cp "$1" second; fi
  touch thrice
else
  cp sheet "$1"; touch again
fi"""
    answer = editing(script, "e", "e", "yes")
    assert answer.code == 0, answer
    assert "line 40, the last: heroni 3 wraps" in answer.out
    assert "e opens the editor with the sheet" in " ".join(answer.out.split())
    assert "recorded ACTIVITY-1, ARREST-1..38, SEIZURE-1\n" in answer.out
    second = (tmp_path / "second").read_text(encoding="utf-8").split("\n")
    assert second[0] == "#! nothing was recorded; mend this, then save and close:"
    assert second[1].startswith("#! line 42: 'heroni'")
    assert second[2:] == lines
    assert second[42 - 1] == "heroni 3 wraps"
    assert (tmp_path / "third").read_text(encoding="utf-8").split("\n") == second
    assert list(temporary.iterdir()) == []


def test_q_stops_and_the_text_stays(editing: Callable[..., Answer], temporary: Path, ledger: Path) -> None:
    """It leaves as the refusal would, and says where the text is."""
    before = contents(ledger)
    answer = editing('echo heroni 3 wraps > "$1"', "q")
    assert answer.code == 2
    assert saved(temporary) == "heroni 3 wraps\n"
    assert f"the sheet is saved in {next(temporary.iterdir())}\n" in answer.err
    assert contents(ledger) == before


UNSURE = "warrant 2 addresses\nheroin 12 wraps\ncash £450\ncrack 8 wraps\n"
"""Nothing says which of the two addresses each is from."""


@pytest.mark.parametrize(
    ("typed", "seizures"), [("yes\nyes\n", 1), ("no\nyes\n", 2), ("\nperhaps\ny\nyes\n", 1), ("N\n\n", 2)]
)
def test_items_of_which_nothing_says_whether_they_are_one_find_are_asked_about(
    team: Stronghold, tmp_path: Path, typed: str, seizures: int
) -> None:
    """At a terminal, before it is read back; Enter alone is no answer, and what was answered is kept."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text(UNSURE)
    answer = team(f"{DAY} '{sheet}'", stdin=typed, terminal=True, keyboard=True, width=80)
    assert answer.code == 0
    assert answer.out.startswith(
        "SEIZURE-1..3 (heroin, cash, crack): line 1 is of several places, and nothing\n"
        "  says whether they came of one search\none find? (yes or no): "
    )
    assert re.search(rf"^Drug seizures +no record +- +{seizures}$", answer.out, re.MULTILINE)
    apart = "SEIZURE-1..3 are kept as 3 finds" in answer.out
    assert apart is (seizures == 2)
    assert len(re.findall("SEIZURE-1", team("list seizure --columns find").out)) == (3 if seizures == 1 else 1)


@pytest.mark.parametrize("how", ["--yes", "--dry-run"])
def test_without_a_person_to_ask_such_items_stay_apart_and_that_is_said(
    team: Stronghold, tmp_path: Path, how: str
) -> None:
    """A script is told what to write; nothing waits for an answer."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text(UNSURE)
    answer = team(f"{DAY} {how} '{sheet}'", width=200)
    assert answer.code == 0
    assert (
        "note: SEIZURE-1..3 are kept as 3 finds, for line 1 is of several places (put what came of one search under a "
        "line find, indented)\n"
    ) in answer.out + answer.err


@pytest.mark.parametrize("typed", [["no"], ["no", "ignored"], ["what", "n"]])
def test_no_keeps_nothing_and_the_text_stays(
    editing: Callable[..., Answer], temporary: Path, ledger: Path, typed: list[str]
) -> None:
    """Not wanted is no error."""
    before = contents(ledger)
    answer = editing('echo warrant > "$1"', *typed)
    assert answer.code == 0
    assert answer.err == f"nothing was kept\nthe sheet is saved in {next(temporary.iterdir())}\n"
    assert saved(temporary) == "warrant\n"
    assert contents(ledger) == before


def test_a_sheet_that_was_read_back_can_be_edited_again(
    editing: Callable[..., Answer], temporary: Path, tmp_path: Path
) -> None:
    """`e` opens it, as it does where a line is not read."""
    script = 'if test -e again; then echo machete >> "$1"; else echo warrant > "$1"; touch again; fi'
    answer = editing(script, "what", "e", "")
    assert "e opens the editor" in answer.out
    assert answer.out.endswith("recorded ACTIVITY-1, SEIZURE-1\n")
    assert list(temporary.iterdir()) == []


def test_what_was_mended_is_not_said_again(editing: Callable[..., Answer], tmp_path: Path) -> None:
    """A sheet that was read back, and is edited again, has no message of an earlier time on top."""
    script = """
if test -e thrice; then cp "$1" third; elif test -e again; then sed -i s/warant/warrant/ "$1"; touch thrice
else echo warant > "$1"; touch again; fi"""
    answer = editing(script, "e", "e", "")
    assert "'warant' starts no line (did you mean warrant?)" in " ".join(answer.out.split())
    assert answer.out.endswith("recorded ACTIVITY-1\n")
    assert (tmp_path / "third").read_text(encoding="utf-8") == "warrant\n"


def test_a_dry_run_in_the_editor_saves_the_text(editing: Callable[..., Answer], temporary: Path, ledger: Path) -> None:
    """Nothing is kept in the ledger, and nothing typed is lost."""
    before = contents(ledger)
    answer = editing('echo warrant > "$1"', options="--dry-run")
    assert (answer.code, saved(temporary)) == (0, "warrant\n")
    assert contents(ledger) == before


@pytest.mark.parametrize("script", ["true", 'printf "" > "$1"', "echo '  # not today' > \"$1\"", 'rm "$1"'])
def test_an_unchanged_template_records_nothing(
    editing: Callable[..., Answer], temporary: Path, ledger: Path, script: str
) -> None:
    """Whoever closes the editor without a line has changed their mind; no file is left."""
    before = contents(ledger)
    answer = editing(script, "q")
    if script.startswith("rm"):
        assert "cannot read what the editor saved" in answer.err
    else:
        assert (answer.code, answer.out, answer.err) == (0, "", "the sheet is empty: nothing was recorded\n")
    assert list(temporary.iterdir()) == []
    assert contents(ledger) == before


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "ended with exit code 3"),
        ('echo warrant > "$1"; exit 1', "ended with exit code 1"),
        ('echo warrant > "$1"; kill -9 $$', "was ended by signal 9"),
    ],
)
def test_an_editor_that_fails_loses_nothing(
    editing: Callable[..., Answer], temporary: Path, ledger: Path, script: str, said: str
) -> None:
    """One line says how it failed; a text that was saved is kept, and its place said."""
    before = contents(ledger)
    answer = editing(script)
    assert answer.code == 2
    assert f"an editor.sh' {said}; nothing was recorded (set EDITOR to another, or name a file" in answer.err
    if "echo" in script:
        assert saved(temporary) == "warrant\n"
        assert f"the sheet is saved in {next(temporary.iterdir())}\n" in answer.err
    else:
        assert list(temporary.iterdir()) == []
        assert answer.err.count("\n") == 1
    assert contents(ledger) == before


@pytest.mark.parametrize(
    ("editor", "line"),
    [
        ("no-such-editor --wait", "the editor 'no-such-editor --wait' cannot be started: no such file or directory"),
        ("/", "the editor '/' cannot be started: permission denied"),
        ("'vi", "EDITOR: ''vi' has a quote that nothing closes"),
        ("", "there is no editor, not even vi (set EDITOR"),
    ],
)
def test_no_editor_is_said_in_one_line(
    editing: Callable[..., Answer], temporary: Path, ledger: Path, editor: str, line: str
) -> None:
    """What is in EDITOR is split as a shell would; with nothing there, the usual ones are looked for."""
    environ = {"STRONGHOLD_LEDGER": str(ledger), "EDITOR": editor, "PATH": str(temporary)}
    answer = editing("", environ=environ)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"error: {line}")
    assert answer.err.count("\n") == 1
    assert list(temporary.iterdir()) == []


def test_visual_goes_before_editor(editing: Callable[..., Answer], temporary: Path, ledger: Path) -> None:
    """As every other program has it."""
    environ = {"STRONGHOLD_LEDGER": str(ledger), "EDITOR": "false", "VISUAL": "no-such-editor"}
    assert "'no-such-editor' cannot be started" in editing("", environ=environ).err


def test_a_locked_ledger_loses_nothing_that_was_typed(
    editing: Callable[..., Answer], temporary: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not locked while somebody reads; where it is when they say yes, the text stays and its place is said."""
    other = sqlite3.connect(ledger, isolation_level=None)

    def says_yes_too_late(self: Desk, prompt: str) -> str:
        other.execute("BEGIN IMMEDIATE")
        return "yes"

    monkeypatch.setattr(Desk, "ask", says_yes_too_late)
    with closing(other):
        answer = editing('echo warrant > "$1"', patience=0.1)
    assert answer.code == 4
    assert "is in use by another program (nothing was changed; try again in a moment)" in answer.err
    assert saved(temporary) == "warrant\n"
    assert f"the sheet is saved in {next(temporary.iterdir())}\n" in answer.err


def test_a_sheet_typed_at_the_keyboard_is_not_lost(team: Stronghold, temporary: Path, ledger: Path) -> None:
    """`-` at a terminal is text that nobody else has: where it is refused or left, it is saved."""
    answer = team(f"{DAY} -", stdin="heroni 3 wraps\n", terminal=True, keyboard=True)
    assert answer.code == 130
    assert saved(temporary) == "heroni 3 wraps\n"
    next(temporary.iterdir()).unlink()
    answer = team(f"{DAY} -", stdin="warrant\n", terminal=True, keyboard=True)
    assert (answer.code, saved(temporary)) == (130, "warrant\n")


def test_leaving_at_the_question_keeps_nothing_but_the_text(
    editing: Callable[..., Answer], temporary: Path, ledger: Path
) -> None:
    """Ctrl-C and the end of input."""
    before = contents(ledger)
    answer = editing('echo warrant > "$1"')
    assert answer.code == 130
    assert answer.err.endswith("stopped: nothing more was changed\n")
    assert saved(temporary) == "warrant\n"
    assert contents(ledger) == before


def test_what_is_kept_is_what_was_read_back(
    editing: Callable[..., Answer], team: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where somebody else records meanwhile, the sheet is read back again before it is kept."""
    asked = []

    def other_records_first(self: Desk, prompt: str) -> str:
        asked.append(prompt)
        if len(asked) == 1:
            with closing(sqlite3.connect(ledger)) as other:
                columns, uid = "uid, date, activity, number_of, provisional", "u" * 36
                other.execute(
                    f"INSERT INTO activity_record ({columns}) VALUES ('{uid}', '2021-03-01', 'warrant', 1, 0)"
                )
                other.commit()
        return ""

    monkeypatch.setattr(Desk, "ask", other_records_first)
    answer = editing('echo warrant > "$1"')
    assert answer.err == "somebody changed the ledger while you were reading: read it again\n"
    assert len(asked) == 2
    assert answer.out.endswith("recorded ACTIVITY-2\n")


def test_with_yes_nobody_is_asked(editing: Callable[..., Answer]) -> None:
    """At a terminal it is read back all the same."""
    answer = editing('echo warrant > "$1"', options="--yes")
    assert "keep it?" not in answer.out
    assert answer.out.startswith("Sheet of 4 Mar 2021; 06:00; ")
    assert answer.out.endswith("recorded ACTIVITY-1\n")


def test_text_of_a_sheet_is_data(piped: Piped) -> None:
    """Neither markup nor a direction character does anything on a screen."""
    answer = piped('warrant notes="[red]\u202eevil[/red]"\n', "--dry-run")
    assert "notes [red]\\u202eevil[/red]" in answer.out


def test_a_message_on_top_moves_the_lines_that_it_names() -> None:
    """They are those of the text as it is opened, whatever stood on top of it before."""
    problem = Refused("sheet not recorded", [Unreadable("'b' is nothing", line=3), Unreadable("no line at all")])
    told = with_message("#! nothing was recorded\n#! line 3: 'a' is nothing\nb\n", problem)
    assert told.split("\n") == [
        "#! nothing was recorded; mend this, then save and close:",
        "#! line 4: 'b' is nothing",
        "#! no line at all",
        "b",
        "",
    ]


ANY_LINES = st.lists(st.text(st.characters(exclude_characters="\n\r")), min_size=1, max_size=9)


@given(lines=ANY_LINES, told=st.lists(st.text(st.characters(exclude_characters="\n\r")), max_size=3), data=st.data())
def test_a_line_is_found_where_the_message_says(lines: list[str], told: list[str], data: st.DataObject) -> None:
    """Of any text, also one that is opened a third time."""
    before = [f"#! {line}" for line in told] + [line for line in lines if not line.startswith("#!")]
    wrong = data.draw(st.integers(max(1, len(told)), max(1, len(before))))
    problem = Refused("sheet not recorded", [Unreadable("is wrong", line=wrong), Unreadable("so is all of it")])
    after = with_message("\n".join(before), problem).split("\n")
    assert after[2] == "#! so is all of it"
    [number] = re.findall("^#! line ([0-9]+): is wrong$", after[1])
    if len(told) < wrong <= len(before):
        assert after[int(number) - 1] == before[wrong - 1]


@given(content=st.binary() | st.text().map(str.encode) | st.text().map(lambda text: text.encode("utf-16", "replace")))
def test_any_bytes_are_a_text_or_are_refused(content: bytes) -> None:
    """Nothing else is raised, and no text has a character that no sheet has."""
    said: list[str] = []
    try:
        text = decoded(content, "a.sheet", said.append)
    except Unreadable as problem:
        assert str(problem).startswith("a.sheet")
        assert problem.hint
    else:
        assert "\0" not in text
        assert "\r" not in text
        assert bool(said) == (content[:2] not in (b"\xff\xfe", b"\xfe\xff") and not is_utf_8(content))


def is_utf_8(content: bytes) -> bool:
    """Whether bytes are UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


COURT = [
    "add charge --date 4/3/2021 --person P-4 --offences pwits-a",
    "add charge --date 4/3/2021 --person P-5 --offences pwits-a --trial-on 1/12/2021",
    "add charge --date 4/3/2021 --person P-7 --offences pwits-b",
]


@pytest.mark.long
def test_a_court_line_that_begins_with_the_person_is_about_the_open_charge(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """Its verdict, the next hearing, a plea, and where the person is until then."""
    prepared(*COURT)
    sheet = "P-4 not guilty\nP-5 adjourned to 14/12/2021\nP-7 guilty, 2 years\n"
    assert stronghold("day 2/7/2021 --yes -", stdin=sheet).code == 0
    charges = json.loads(stronghold("list charge --format json").out)["records"]
    assert [(each["outcome"], each["trial_on"]) for each in charges] == [
        ("acquitted", None),
        ("awaiting", "2021-12-14"),
        ("convicted", None),
    ]
    assert stronghold("day 3/7/2021 --yes -", stdin="P-5 pleaded not guilty, remanded\n").code == 0
    [charge] = json.loads(stronghold("list charge --person P-5 --format json").out)["records"]
    assert (charge["plea"], charge["held"], charge["outcome"]) == ("not-guilty", "remanded", "awaiting")


def test_a_day_without_its_year_is_beside_the_sheets_day_and_what_is_no_record_is_said(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """August is to come in July, whatever today is; notes of a result go behind those of the arrest."""
    prepared(*COURT, "add arrest --date 4/3/2021 --person P-9 --notes 'by the shops'")
    sheet = "P-5 adjourned to 1/8\nP-9 RUI, pending phone work\nIntel submitted x2\n"
    answer = stronghold("day 2/7/2021 --yes -", stdin=sheet)
    assert answer.code == 0 and "line 3 is no record here, and is left out: 'Intel submitted x2'" in answer.err
    [charge] = json.loads(stronghold("list charge --person P-5 --format json").out)["records"]
    [arrest] = json.loads(stronghold("list arrest --person P-9 --format json").out)["records"]
    assert (charge["trial_on"], arrest["result"]) == ("2021-08-01", "released-under-investigation")
    assert arrest["notes"] == "by the shops; pending phone work"
    # The same result again would only move its day.
    again = stronghold("day 5/7/2021 --yes -", stdin="P-9 RUI\n")
    assert again.code != 0 and "is released-under-investigation already, since 2 Jul 2021" in again.err


def test_what_was_only_tried_in_place_of_a_wrong_line_is_not_known_to_the_others(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """The new line was said to be there already, where another text of the sheet had been kept to try it."""
    prepared(*COURT)
    wrong = "P-43 arrested, 24 male, PWITS crack, charged, mags bail 11/12"
    answer = stronghold(
        "day 2/7/2021 --dry-run -", stdin=f"{wrong}\nNew line opened: Magpie, county line, from Luton\n"
    )
    assert answer.code != 0 and "Magpie" not in answer.err


def test_not_guilty_before_the_trial_is_no_acquittal(prepared: Prepared, stronghold: Stronghold) -> None:
    """A plea of not guilty is written so too: nobody is acquitted of what is still to be tried."""
    prepared(*COURT)
    answer = stronghold("day 2/7/2021 --yes -", stdin="P-5 not guilty\n")
    assert answer.code == 5
    assert answer.err == (
        "error: sheet not recorded: line 1: CHARGE-2 of P-5 has trial 1 Dec 2021 to come; of a plea say "
        "plea=not-guilty (if it is right, say acquitted CHARGE-2, else mend the trial first)\n"
    )


def test_what_is_recovered_on_a_sheet_is_seized_and_no_more(prepared: Prepared, stronghold: Stronghold) -> None:
    """Cash is recovered by an order alone; rocks and deals are not added to wraps, and are named beside them."""
    prepared()
    sheet = "recovered \u00a3780 cash\n12 wraps crack\n3 rocks crack\n20 deals heroin\n"
    assert stronghold("day 4/3/2021 --yes -", stdin=sheet).code == 0
    figures = {
        figure["measure"]: figure["value"]
        for name in ("cash.seized", "cash.recovered", "drugs.wraps")
        for figure in json.loads(stronghold(f"totals --measure {name} --format json").out)["figures"]
    }
    assert figures["drugs.wraps"] == 12
    assert (figures["cash.seized"], figures["cash.recovered"]) == (78000, None)
    said = " ".join(stronghold("totals --measure drugs.wraps").out.split())
    assert "counted in rocks and not in wraps" in said
    assert "counted in deals and not in wraps" in said


def test_a_day_without_a_date_is_today(prepared: Prepared, stronghold: Stronghold, tmp_path: Path) -> None:
    """With a time and a file or without; what looks like a date that is wrong is no file."""
    prepared()
    sheet = tmp_path / "day.sheet"
    sheet.write_text("warrant 14 Mill Lane\n", encoding="utf-8")
    for words in (f"'{sheet}'", f"06:00 '{sheet}'", "-"):
        assert stronghold(f"day {words} --yes", stdin="warrant\n").code == 0
    dates = {each["date"] for each in json.loads(stronghold("list activity --format json").out)["records"]}
    assert dates == {"2021-08-31"}
    assert stronghold(f"day 31/2/2021 '{sheet}' --yes").err.startswith("error: date: '31/2/2021' is not a day")
    assert "cannot read none.sheet" in stronghold("day none.sheet --yes").err
