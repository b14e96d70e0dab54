"""Lines of a day's sheet that are not read, gone through one by one at the keyboard."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Answer, Prepared, Stronghold, desk
from processes import contents
from stronghold_cli.cli.day_sheet.line_by_line import answer_typed
from stronghold_cli.cli.desk import Desk

SHEET = """\
warrant 5 High St
- P-1 arrested PWITS crack, no caution
heroni 3 wraps
off 1 hr late zonk
"""
Typed = Callable[..., Answer]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def typed(prepared: Prepared, stronghold: Stronghold, tmp_path: Path, temporary: Path) -> Typed:
    """Somebody with a sheet in a file, and what they type while it is read."""
    prepared("add case --name Larch --opened 1/3/2021", "add line --name Falcon --reach county --case 1")

    def run(*answers: str, sheet: str = SHEET, day: str = "4/3/2021", options: str = "", **changed: object) -> Answer:
        path = tmp_path / "a.sheet"
        path.write_text(sheet, encoding="utf-8")
        fixed = {"terminal": True, "keyboard": True, "width": 80} | changed
        answer = stronghold(f"day {day} --line 1 '{path}' {options}", stdin="".join(f"{a}\n" for a in answers), **fixed)
        assert path.read_text(encoding="utf-8") == sheet
        return answer

    return run


@pytest.mark.long
def test_each_line_is_asked_until_it_is_read_and_what_became_of_it_is_shown(
    typed: Typed, stronghold: Stronghold, temporary: Path
) -> None:
    """Enter takes what is offered, a new line is read in its place, # leaves a line out and is listed."""
    answer = typed("", "heroni", "heroin 3 wraps", "", "show", "yes")
    assert answer.code == 0, answer
    out = " ".join(answer.out.split())
    assert "3 lines are not read as typed" in out
    assert "line 2 (3 to go): - P-1 arrested PWITS crack, no caution 'no caution' is no record" in out
    assert 'offered: - P-1 arrested PWITS crack notes="no caution"' in out
    assert out.count("line 3 (2 to go)") == 2
    assert "line 4, left out: off 1 hr late zonk" in out
    assert "line 3, was: heroni 3 wraps now: heroin 3 wraps" in out
    assert '\n- P-1 arrested PWITS crack notes="no caution"\nheroin 3 wraps\n# off 1 hr late zonk\n' in answer.out
    assert answer.err.endswith("a.sheet is as it was\n")
    assert list(temporary.iterdir()) == []
    assert "recorded ACTIVITY-1, ARREST-1, SEIZURE-1" in out


@pytest.mark.parametrize(
    ("answers", "code", "saved"),
    [
        (["q"], 2, None),
        ([], 130, None),
        (["", "q"], 2, 'warrant 5 High St\n- P-1 arrested PWITS crack notes="no caution"\nheroni 3 wraps\n'),
        ([""], 130, 'warrant 5 High St\n- P-1 arrested PWITS crack notes="no caution"\nheroni 3 wraps\n'),
        (["", "", "no"], 0, 'warrant 5 High St\n- P-1 arrested PWITS crack notes="no caution"\nheroin 3 wraps\n'),
    ],
)
def test_a_sheet_that_is_left_is_saved_as_it_is_by_then(
    typed: Typed, temporary: Path, answers: list[str], code: int, saved: str | None
) -> None:
    """With q, Ctrl-C and at the question; one that is as in its file is there."""
    answer = typed(*answers, sheet=SHEET.partition("off")[0])
    assert answer.code == code, answer
    texts = [path.read_text("utf-8") for path in temporary.iterdir()]
    assert texts == [*filter(None, [saved])]
    assert ("the sheet is saved in" in answer.err) is bool(saved)
    assert "a.sheet is as it was" in answer.err


@pytest.mark.long
@pytest.mark.parametrize(
    ("options", "changed"),
    [("--yes", {}), ("--dry-run", {}), ("--yes", {"terminal": False, "keyboard": False})],
)
def test_nobody_is_asked_who_said_not_to(typed: Typed, ledger: Path, options: str, changed: dict[str, bool]) -> None:
    """All that is wrong is said at once, and nothing is kept."""
    typed("q")
    before = contents(ledger)
    answer = typed(options=options, **changed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("line ") >= 3
    assert contents(ledger) == before


@pytest.mark.long
def test_a_line_is_edited_where_it_stands(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be read stands in the input, else the line as typed; an empty one leaves the line out."""
    begun: list[str] = []
    answers = iter(["- P-1 arrested PWITS crack # fine", "heroin 2 wraps", ""])

    def ask(_: Desk, prompt: str, text: str = "") -> str:
        begun.append(text)
        return next(answers) if prompt == "> " else "yes"

    monkeypatch.setattr(Desk, "edits", True)
    monkeypatch.setattr(Desk, "ask", ask)
    answer = typed()
    assert answer.code == 0, answer
    assert begun[:3] == ['- P-1 arrested PWITS crack notes="no caution"', "heroin 3 wraps", "# off 1 hr late zonk"]
    assert "line 4, left out: off 1 hr late zonk" in answer.out


@pytest.mark.parametrize(
    ("typed_behind", "answer"),
    [("#", "#"), (" #", "#"), ("q", "q"), (" q", "q"), (" e", "e"), ("e", "a machete"), (" q1", "a machet q1")],
)
def test_an_answer_may_be_typed_behind_the_line_in_the_input(typed_behind: str, answer: str) -> None:
    """Nobody has to empty the line first; a letter that ends its last word is no answer."""
    assert answer_typed("a machet", f"a machet{typed_behind}") == answer


def test_the_input_begins_with_a_text_where_lines_can_be_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is put there for one question alone."""
    readline = pytest.importorskip("readline")
    hooks: list[Callable[[], None] | None] = []
    put: list[str] = []
    monkeypatch.setattr(readline, "set_startup_hook", hooks.append)
    monkeypatch.setattr(readline, "insert_text", put.append)
    monkeypatch.setattr("builtins.input", lambda _: (hooks[-1] and hooks[-1]()) or "typed")
    assert desk(Path("x.db")).ask("> ", "a line") == "typed"
    assert (put, hooks[-1]) == (["a line"], None)


def test_the_day_is_that_of_the_first_line_once_it_is_mended(typed: Typed) -> None:
    """A title that could not be read had the day in it: what is recorded is of that day, not of today."""
    answer = typed("Thu 4/3/2021", "yes", sheet="Thu 4/3/2021 P-3 wandered\nwarrant 5 High St\n", day="")
    assert answer.code == 0, answer
    assert "Sheet of 4 Mar 2021" in answer.out


@pytest.mark.long
def test_one_line_may_become_several(typed: Typed) -> None:
    """What was written on one line and is two records is typed with // between them."""
    sheet = "- P-1 P-2 wandered\nheroni 3 wraps\nwarrant 5 High St\n"
    answer = typed("P-1 arrested PWITS crack // P-2 arrested PWITS crack", "heroin 3 wraps", "yes", sheet=sheet)
    assert answer.code == 0, answer
    assert "recorded ARREST-1..2" in answer.out
    assert answer.out.partition("Not as it was typed:\n")[2].partition("Enter keeps it;")[0] == (
        "  line 1, was: - P-1 P-2 wandered\n"
        "    now: - P-1 arrested PWITS crack\n"
        "    now: - P-2 arrested PWITS crack\n"
        "  line 2, was: heroni 3 wraps\n"
        "    now: heroin 3 wraps\n"
    )


@pytest.mark.long
def test_a_part_that_is_not_read_is_asked_by_itself(typed: Typed) -> None:
    """Enter parts the line, and only what is not read comes up again."""
    sheet = "warrant 5 High St\nP-1 arrested PWITS crack, 3 wraps crack, 47 plants, RUI\n"
    assert "    left out: 47 plants\n" in typed("", "#", "no", sheet=sheet).out
    answer = typed("", "47 cannabis plants", "yes", sheet=sheet)
    assert answer.code == 0, answer
    out = " ".join(answer.out.split())
    assert "Enter parts the line, and what is not read is asked by itself" in out
    assert "line 3, the last: 47 plants" in out
    assert "recorded ACTIVITY-1, ARREST-1, SEIZURE-1..2" in out


def test_the_editor_has_the_messages_of_what_is_still_wrong(
    typed: Typed, ledger: Path, tmp_path: Path, temporary: Path
) -> None:
    """A line that was mended before is not named again, and the sheet that is saved has no message in it."""
    seen = tmp_path / "seen"
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\ncp \"$1\" '{seen}'\n", encoding="utf-8")
    editor.chmod(0o700)
    answer = typed("", "e", "q", environ={"EDITOR": f"'{editor}'", "STRONGHOLD_LEDGER": str(ledger)})
    assert answer.code == 2, answer
    assert [line[:12] for line in seen.read_text("utf-8").split("\n") if line.startswith("#!")][1:] == [
        "#! line 6: '",
        "#! line 7: '",
    ]
    [saved] = temporary.iterdir()
    assert "#!" not in saved.read_text("utf-8")


def test_a_line_is_mended_at_the_question(typed: Typed, temporary: Path, stronghold: Stronghold) -> None:
    """Its number brings it back, it is read again with all the others, and the sheet is read back again."""
    sheet = "warrant 5 High St\n- P-1 arrested PWITS crack\nheroin 3 wraps\n"
    answer = typed("9", "line 3", "heroni 4 wraps", "", "2", "", "yes", sheet=sheet)
    assert answer.code == 0, answer
    out = " ".join(answer.out.split())
    assert "there is no line 9: the sheet has 3" in out
    assert "line 3, the last: heroni 4 wraps" in out
    assert "line 2: - P-1 arrested PWITS crack type the line again" in out
    assert "line 3, was: heroin 3 wraps now: heroin 4 wraps" in out
    assert out.count("keep it?") == 4
    assert "4 wraps" in stronghold("show seizure 1").out
    assert list(temporary.iterdir()) == []


def test_a_sheet_that_is_read_goes_back_to_the_editor(
    typed: Typed, ledger: Path, tmp_path: Path, temporary: Path
) -> None:
    """With e at the question, though it came from a file, which stays as it was."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho 'heroin 3 wraps' >> \"$1\"\n", encoding="utf-8")
    editor.chmod(0o700)
    environ = {"EDITOR": f"'{editor}'", "STRONGHOLD_LEDGER": str(ledger)}
    answer = typed("e", "yes", sheet="warrant 5 High St\n", environ=environ)
    assert "recorded ACTIVITY-1, SEIZURE-1" in answer.out
    assert list(temporary.iterdir()) == []
