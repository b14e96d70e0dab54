"""`stronghold erase REF…`: records emptied by law, with their history; what it says, asks and refuses."""

import builtins
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Answer, Prepared, Stronghold
from stronghold_cli.store.backups.known import REPLACED, known_backups
from stronghold_cli.store.file.access_chain import log_of

UNDER = "--authority 'DPA 2018 s.47' --why 'retention has ended'"
NOBODY = "nobody is at the keyboard to say that it is to go (say --yes to erase it, --dry-run to see)"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(
        "add case --name Larch --opened 4/3/2019 --summary 'about Zebedee'",
        "add arrest --date 24/3/2021 --person P-1 --sex male --age-band child --notes Zebedee --case 1",
        "add arrest --date 25/4/2021 --person P-1",
        "add arrest --date 25/4/2021 --person P-2",
        "add seizure --date 24/3/2021 --item cash --value £4,000 --exhibit JB/7 --arrest 1 --provisional",
        "add charge --date 25/3/2021 --person P-1 --offences 'pwits-a x2; ocg' --trial-on 14/10/2021",
    )


def erased(stronghold: Stronghold, what: str) -> Answer:
    answer = stronghold(f"erase {what} {UNDER} --yes")
    assert answer.code == 0, answer
    return answer


@pytest.mark.long
def test_a_record_is_emptied_and_its_figure_stands(stronghold: Stronghold) -> None:
    """Person, text, references and days go; kind, month, amounts and what figures are given by stay."""
    answer = erased(stronghold, "SEIZURE-1,CHARGE-1")
    assert answer.out.splitlines()[-1] == "erased CHARGE-1, SEIZURE-1"
    assert "CHARGE-1   date, person, offences, trial on" in answer.out
    shown = json.loads(stronghold("show CHARGE-1 --format json").out)
    record = shown["record"]
    assert (record["date"], record["trial_on"], record["person"]) == ("2021-03-01", "2021-10-01", "ERASED-1")
    assert (record["offences"], record["counts"], record["notes"]) == ("erased x3", 3, "erased")
    assert shown["said"] == ["erased on 31 Aug 2021 by tester, under DPA 2018 s.47: its days stand for their months"]
    [seizure] = json.loads(stronghold("list seizure --format json").out)["records"]
    assert (seizure["value"]["pence"], seizure["exhibit"], seizure["arrest"]) == (4000_00, None, "ARREST-1")
    arrest = json.loads(erased(stronghold, "ARREST-1") and stronghold("show ARREST-1 --format json").out)["record"]
    assert (arrest["sex"], arrest["age_band"], arrest["case"]) == ("male", "child", "CASE-1")
    assert "Charges       3" in stronghold("totals --measure charges --measure arrests").out
    case = erased(stronghold, "CASE-1") and stronghold("show CASE-1").out
    assert "  name         erased\n" in case
    assert "Zebedee" not in case


def test_its_history_says_that_it_was_erased_and_nothing_of_what_it_was(stronghold: Stronghold) -> None:
    """The entry of the erasure has who, when, why and under what; earlier ones have what is left."""
    erased(stronghold, "ARREST-1")
    told = stronghold("history ARREST-1").out
    assert "why: retention has ended" in told
    assert "Zebedee" not in told
    assert "24 Mar" not in told
    whole = stronghold("history 8").out
    assert "erase, by tester at desk-1" in whole
    assert "DPA 2018 s.47" in whole
    assert "records     (empty)  ARREST-1\n" in whole
    assert "digests     (empty)  of 1 change\n" in whole


@pytest.mark.long
def test_the_past_holds_none_of_it_and_its_figures_stand(stronghold: Stronghold) -> None:
    """A moment before the erasure is answered from what is left."""
    before = stronghold("totals --as-at change-7 --format csv").out
    erased(stronghold, "P-1 --tied")
    assert stronghold("totals --as-at change-7 --format csv").out == before
    then = stronghold("list arrest --as-at change-7 --format csv").out
    assert "ERASED-1" in then
    assert not any(word in then for word in ("Zebedee", "P-1", "2021-03-24"))


def test_one_record_of_somebody_makes_two_people_and_that_is_said(stronghold: Stronghold) -> None:
    """With the figures that it changes, and how to erase all of it."""
    answer = erased(stronghold, "ARREST-1")
    assert "People arrested       2      3" in answer.out
    assert "note: P-1 is still named by ARREST-2, CHARGE-1, and is then two people in figures" in answer.err


def test_a_person_is_erased_wherever_recorded(stronghold: Stronghold) -> None:
    """Under one new key; what hangs on the records is named, and goes with --tied."""
    answer = erased(stronghold, "p1")
    assert answer.out.splitlines()[-1] == "erased ARREST-1..2, CHARGE-1 and P-1"
    assert "No figure of all dates changes." in answer.out
    assert "note: SEIZURE-1 hangs on these records and is not erased (add --tied, or name them)" in answer.err
    people = {row["person"] for row in json.loads(stronghold("list arrest --format json").out)["records"]}
    assert people == {"ERASED-1", "P-2"}
    assert stronghold("show P-1").code == 3
    assert stronghold(f"erase P-1 {UNDER} --yes").code == 3
    assert erased(stronghold, "ERASED-1").err.startswith("ARREST-1..2, CHARGE-1 were erased already")
    assert erased(stronghold, "P-2 --tied").out.splitlines()[-1] == "erased ARREST-3 and P-2"
    assert "ERASED-2" in stronghold("show ARREST-3").out


def test_what_was_erased_before_is_said_and_nothing_written(stronghold: Stronghold) -> None:
    """A second time is no change, and exit 0."""
    erased(stronghold, "ARREST-1")
    before = stronghold("history").out
    again = stronghold(f"erase ARREST-1 {UNDER} --yes")
    assert again == (0, "", "ARREST-1 was erased already: nothing was changed of it\n")
    assert stronghold("history").out == before


def test_a_dry_run_shows_it_and_keeps_nothing(stronghold: Stronghold) -> None:
    """Through the same code."""
    answer = stronghold(f"erase ARREST-1 {UNDER} --dry-run")
    assert answer.out.endswith("a dry run: nothing was kept\n")
    assert "ARREST-1  date, person, notes  1 Mar 2021, ERASED-1" in answer.out
    assert "Zebedee" in stronghold("show ARREST-1").out


@pytest.mark.parametrize(
    "line",
    [
        *("edit ARREST-1 --role runner", "edit ARREST-1 --clear notes", "undo", "same ERASED-1 P-2"),
        *("add arrest --date 1/5/2021 --person ERASED-1", "edit ARREST-3 --person erased-1"),
    ],
)
def test_it_is_not_filled_again(stronghold: Stronghold, line: str) -> None:
    """Nor is anybody given the key that stands for somebody erased; and it is not taken back."""
    erased(stronghold, "P-1")
    before = stronghold("export arrest").out
    answer = stronghold(line)
    assert (answer.code, answer.out) == (5, "")
    assert "erased" in answer.err
    assert stronghold("export arrest").out == before


def test_it_can_be_voided(stronghold: Stronghold) -> None:
    """Whether it counts is not what the law emptied."""
    erased(stronghold, "ARREST-1")
    assert stronghold("void ARREST-1 --why 'entered twice'").code == 0
    assert stronghold("unvoid ARREST-1").code == 0


def test_nothing_is_due_of_it_or_probably_wrong_with_it(stronghold: Stronghold) -> None:
    """It cannot be settled or mended any more."""
    assert "CHARGE-1" in stronghold("due").out
    assert "SEIZURE-1" in stronghold("check").out
    erased(stronghold, "P-1 --tied")
    assert "CHARGE-1" not in stronghold("due").out
    assert "SEIZURE-1" not in stronghold("due").out
    assert "-1" not in stronghold("check").out.replace("CASE-1", "")


def test_what_an_undo_took_away_is_erased_from_history(stronghold: Stronghold, ledger: Path) -> None:
    """A record that is gone is still in history, and is a person's as much as another."""
    stronghold("add arrest --date 1/5/2021 --person P-7 --notes Dougal")
    stronghold("undo")
    assert b"Dougal" in ledger.read_bytes()
    assert erased(stronghold, "P-7").out.splitlines()[-1] == "erased ARREST-4 and P-7"
    assert b"Dougal" not in ledger.read_bytes()


@pytest.mark.parametrize("mark", ["hold", "restrict"])
def test_what_is_held_or_restricted_is_not_erased(stronghold: Stronghold, mark: str) -> None:
    """Neither by its reference nor with its person; until it is lifted."""
    stronghold(f"{mark} ARREST-2 --why appeal")
    before = stronghold("export arrest").out
    for what in ("ARREST-1..2", "P-1"):
        answer = stronghold(f"erase {what} {UNDER} --yes")
        assert (answer.code, answer.out) == (5, "")
        # Of a person it is not told which restricted record names them.
        stands = "a restricted record stands in the way" if (mark, what) == ("restrict", "P-1") else "ARREST-2 has been"
        assert answer.err.startswith(f"error: {stands}")
    assert stronghold("export arrest").out == before
    stronghold(f"{mark} --lift ARREST-2 --why over")
    erased(stronghold, "P-1")


def test_one_persons_joined_sentences_are_not_parted(stronghold: Stronghold) -> None:
    """A group of sentences is one person's: one alone is refused, with what to erase beside it."""
    for line in ("--term 3y --charge 1", "--term 2y --with 1"):
        stronghold(f"add sentence --date 4/5/2021 --person P-1 --disposal imprisonment {line}")
    answer = stronghold(f"erase SENTENCE-1 {UNDER} --yes")
    assert (answer.code, answer.out) == (5, "")
    assert "with: SENTENCE-2 and SENTENCE-1 are joined as one person's (erase both, or the person)" in answer.err
    assert "charge: SENTENCE-1 and CHARGE-1 are joined as one person's" in answer.err
    erased(stronghold, "SENTENCE-1..2 CHARGE-1")


@pytest.mark.long
def test_copies_that_hold_it_still_are_named(stronghold: Stronghold, tmp_path: Path) -> None:
    """Those made since it was recorded and before it was erased, and what was left of one that was not finished."""
    stronghold(f"backup '{tmp_path / 'copy.db'}'")
    (tmp_path / ".ledger.db.4194305-0a1b2c3d.new").write_bytes(b"half")
    err = erased(stronghold, "ARREST-1").err
    assert "copy.db and " in err
    assert ".ledger.db.4194305-0a1b2c3d.new hold what was erased as long as they are kept (delete them)" in err
    stronghold(f"backup '{tmp_path / 'later.db'}'")
    (tmp_path / ".ledger.db.4194305-0a1b2c3d.new").unlink()
    stronghold("add arrest --date 1/5/2021 --person P-9")
    assert "later.db" not in erased(stronghold, "ARREST-4").err
    assert "later.db" in erased(stronghold, "P-2").err


@pytest.mark.long
def test_the_reason_of_a_restore_that_names_what_is_erased_goes(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """The notes of copies are kept, and so are reasons that name something else."""
    stronghold(f"backup '{tmp_path / 'copy.db'}'")
    for why in ("P-1 was voided by mistake", "arrest 1 was spoiled", "P-11 and ARREST-12 were lost"):
        assert stronghold(["restore", str(tmp_path / "copy.db"), "--yes", "--why", why]).code == 0
    erased(stronghold, "P-1")
    whys = [copy.why for copy in known_backups(ledger) if copy.what == REPLACED]
    assert whys == ["P-11 and ARREST-12 were lost", None, None]


def test_a_copy_with_a_history_of_its_own_is_named(stronghold: Stronghold, tmp_path: Path) -> None:
    """After a restore the numbers of its changes say nothing of what it holds: what was replaced may hold it."""
    stronghold(f"backup '{tmp_path / 'early.db'}'")
    for _ in range(3):
        stronghold("add arrest --date 1/5/2021 --person P-9")
    assert stronghold(f"restore '{tmp_path / 'early.db'}' --yes").code == 0
    stronghold("add arrest --date 1/5/2021 --person P-9")
    err = erased(stronghold, "ARREST-4").err
    assert ".replaced-20210831T110000Z holds what was erased as long as it is kept (delete it)" in err
    assert "early.db" not in err


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("erase", 2, "say which record, or whose"),
        ("erase ARREST-1 --why x --yes", 2, "--authority: missing (e.g. stronghold erase P-31 --authority"),
        ("erase ARREST-1 --authority x --yes", 2, "--why: missing"),
        (f"erase ARREST-1 {UNDER}", 2, NOBODY),
        ("erase ARREST-1 --authority ' ' --why x --yes", 2, "--authority: is empty"),
        (f"erase ARREST-9 {UNDER} --yes", 3, "no ARREST-9"),
        (f"erase ARREST-1..9 {UNDER} --yes", 3, "no ARREST-4"),
        (f"erase P-99 {UNDER} --yes", 3, "no record names P-99"),
        (f"erase ERASED-1 {UNDER} --yes", 3, "no record names ERASED-1"),
        (f"erase Zebedee {UNDER} --yes", 2, "'Zebedee' is neither a record's reference"),
        (f"erase ARREST-1 {UNDER} --tied --yes", 5, "--tied is of a person"),
        (f"erase ARREST-1 {UNDER} --yes --dry-run", 5, "say one of them"),
    ],
)
def test_what_cannot_be_erased_is_refused_in_one_line(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """Nothing is emptied of several where one cannot be."""
    before = stronghold("export arrest").out
    answer = stronghold(line)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
    assert said in answer.err
    assert stronghold("export arrest").out == before


@pytest.mark.long
def test_a_person_at_the_keyboard_has_to_type_the_word(stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter and yes keep it; the word erases it."""
    answers: Iterator[str] = iter(["", "yes", "erase"])
    monkeypatch.setattr(builtins, "input", lambda _: next(answers))
    for _ in range(2):
        kept = stronghold(f"erase ARREST-1 {UNDER}", keyboard=True, terminal=True)
        assert (kept.code, kept.err.splitlines()[-1]) == (0, "nothing was erased")
        assert "Zebedee" in stronghold("show ARREST-1").out
    gone = stronghold(f"erase ARREST-1 {UNDER}", keyboard=True, terminal=True)
    assert (gone.code, gone.out.splitlines()[-1]) == (0, "erased ARREST-1")


def test_what_changed_while_it_was_read_is_not_erased(stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who types the word means what was shown."""

    def types(_: str) -> str:
        assert stronghold("edit ARREST-1 --role runner").code == 0
        return "erase"

    monkeypatch.setattr(builtins, "input", types)
    answer = stronghold(f"erase ARREST-1 {UNDER}", keyboard=True, terminal=True)
    assert answer.code == 5
    assert "the ledger was changed while you were reading (nothing was erased; try again)" in answer.err


@pytest.mark.parametrize("what", ["SEIZURE-1", "P-1"])
def test_nothing_is_erased_where_the_log_would_keep_it(stronghold: Stronghold, ledger: Path, what: str) -> None:
    """A folder in the log's place: it is refused before anything is written, and doctor finds nothing unfinished."""
    log_of(ledger).unlink(missing_ok=True)
    log_of(ledger).mkdir()
    before = stronghold("history").out
    answer = stronghold(f"erase {what} {UNDER} --yes")
    said = f"the access log may say what is to go, and cannot be written: {log_of(ledger)}: is a directory"
    assert answer == (4, "", f"error: {said} (nothing was erased)\n")
    assert stronghold("history").out == before
    assert not ledger.with_name("ledger.db.erasing").exists()


def test_nothing_is_erased_where_the_log_fails_meanwhile(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the ledger forgets and the log keeps could not be typed again: both are as they were."""
    stronghold("show P-1")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("stronghold_cli.store.erasure.access_log.append", fail)
    before = stronghold("history").out
    answer = stronghold(f"erase P-1 {UNDER} --yes")
    assert answer.code == 4
    assert "no space left on device (nothing was erased)" in answer.err
    monkeypatch.undo()
    assert stronghold("history").out == before
    assert "P-1" in stronghold("show ARREST-1").out
    assert not ledger.with_name("ledger.db.erasing").exists()
