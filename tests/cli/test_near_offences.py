"""What a user sees who mistypes an offence: it never becomes one of its own without a word."""

import json
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold, daily
from stronghold_cli.actions.load import load_folder
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing

pytestmark = pytest.mark.usefixtures("begun")

CLAS_A = "'PWITS clas A' is in no table of offences (did you mean PWITS class A? in quotes it is kept as typed, e.g. "
PWITS = (
    "'pwits' may be PWITS class A, PWITS class B, PWITS class C or possession of a psychoactive substance with intent "
    "to supply (say which one; in quotes it is kept as typed, e.g. "
)
ARREST = "add arrest --date 4/3/2021 --person P-1 --offence"
CHARGE = "add charge --date 4/3/2021 --person P-1 --offences"
SENTENCE = "add sentence --date 4/8/2021 --person P-1 --disposal fine --offence"
KEPT = "note: {field}: 'theft' is in no table of offences: kept as typed\n"


@pytest.mark.parametrize(("line", "option"), [(ARREST, "offence"), (CHARGE, "offences"), (SENTENCE, "offence")])
def test_what_is_near_to_a_known_offence_is_refused(stronghold: Stronghold, line: str, option: str) -> None:
    """With that, or with all that it may be; in quotes it is kept as it is typed, and said."""
    for typed, said in (("PWITS clas A", CLAS_A), ("pwits", PWITS)):
        done = stronghold([*line.split(), typed])
        assert (done.code, done.out) == (2, "")
        assert f"{option}: {said}--{option} '\"{typed}\"')" in done.err
        kept = stronghold([*line.split(), f'"{typed}"'])
        assert kept.code == 0
        assert f"note: {option}: '{typed}' is in no table of offences: kept as typed\n" in kept.err
        record = json.loads(stronghold(f"show {kept.out.strip()} --format json").out)["record"]
        assert record[option] == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("PWITS class D", "may be PWITS class A, PWITS class B or PWITS class C"),
        ("being concerned in the suply of class A", "did you mean being concerned in the supply of class A?"),
        ("possession of class A drugs", "did you mean possession of class A?"),
        ("pwtis-a", "did you mean PWITS class A?"),
        ("theft; dangerous drivng x2", "did you mean dangerous driving?"),
        ("supply", "may be supplying class A, supplying class B, supplying class C, offering to supply class A and"),
        ("class A", "may be PWITS class A, supplying class A,"),
        (
            "bladed article",
            "may be having a bladed or pointed article in a public place, having a bladed article or offensive weapon "
            "on school premises or threatening with a bladed article or offensive weapon (say which one;",
        ),
        ("possession of bladed article", "did you mean having a bladed or pointed article in a public place?"),
        ("assault emergency worker", "did you mean assault on an emergency worker?"),
        ("drug drive", "did you mean driving with a drug over the limit?"),
        ("no insurance", "did you mean driving without insurance?"),
        ("modern slavery", "may be slavery, servitude or forced labour or human trafficking for exploitation ("),
        ("possessing criminal property", "did you mean acquisition, use or possession of criminal property?"),
        ("permitting premises", "did you mean permitting production or supply or smoking of drugs on premises?"),
        ("concerned in supply class A", "did you mean being concerned in the supply of class A?"),
        (
            "being concerned in supply",
            "may be being concerned in the supply of class A, being concerned in the supply of ",
        ),
        ("possession with intent to supply class A", "did you mean PWITS class A?"),
        ("concerned in the supply of crack cocaine", "did you mean being concerned in the supply of class A?"),
        ("being concerned in supply of crack", "did you mean being concerned in the supply of class A?"),
        ("PWITS heroin", "did you mean PWITS class A?"),
        ("PWITS class A heroin", "did you mean PWITS class A?"),
        ("PWITS cannabis", "may be PWITS class B or PWITS class C ("),
        ("PWITS nos", "may be PWITS class C or possession of a psychoactive substance with intent to supply ("),
        ("possession of nos", "did you mean possession of class C?"),
        ("possession of cannabis", "may be possession of class B or possession of class C ("),
    ],
)
def test_a_slip_is_told_from_another_offence(stronghold: Stronghold, typed: str, meant: str) -> None:
    """A letter, a class that there is none of, a word that says nothing, a part of several."""
    done = stronghold([*CHARGE.split(), typed])
    assert (done.code, done.out) == (2, "")
    assert meant in done.err


@pytest.mark.parametrize("typed", ["theft", "assault", "possession of an imitation firearm", "drink driving", "murder"])
def test_what_is_near_nothing_is_kept_and_said(stronghold: Stronghold, typed: str) -> None:
    """By add, and by edit where it is given."""
    note = f"'{typed}' is in no table of offences: kept as typed\n"
    for line, option in ((ARREST, "offence"), (CHARGE, "offences"), (SENTENCE, "offence")):
        kept = stronghold([*line.split(), typed])
        assert (kept.code, f"note: {option}: {note}" in kept.err) == (0, True)
    edited = stronghold(["edit", "CHARGE-1", "--offences", f"{typed}; pwits-a"])
    assert f"note: offences: {note}" in edited.err
    assert "in no table" not in stronghold("edit CHARGE-1 --plea guilty").err
    assert "in no table" not in stronghold("edit CHARGE-1 --offences pwits-a").err


def test_a_known_one_needs_no_word(stronghold: Stronghold) -> None:
    """By its short form, or in any case."""
    for typed in ("pwits-a", "pwits CLASS a", "poss-b; pwits-a x2"):
        assert "in no table" not in stronghold([*CHARGE.split(), typed]).err


def test_a_change_is_refused_as_well(prepared: Prepared, stronghold: Stronghold) -> None:
    """And what stands there stays."""
    prepared(f"{CHARGE} pwits-a")
    done = stronghold(["edit", "CHARGE-1", "--offences", "PWITS clas A"])
    assert (done.code, CLAS_A in done.err) == (2, True)


def test_a_sheet_says_how_it_is_kept_there(stronghold: Stronghold) -> None:
    """Its quotes are doubled, since a sheet's own hold the words of a list together."""
    done = stronghold("day 4/3/2021 - --yes", stdin='arrest P-1 offence="PWITS clas A"\ncharge P-1 offences=pwits\n')
    assert (done.code, done.out) == (2, "")
    assert f'line 1: offence: {CLAS_A}offence="""PWITS clas A""")' in done.err
    assert f'line 2: offences: {PWITS}offences="""pwits""")' in done.err
    sheet = 'arrest P-1 offence="""PWITS clas A"""\ncharge P-1 offences="""pwits"" x2; theft"\n'
    kept = stronghold("day 4/3/2021 - --yes", stdin=sheet)
    assert kept.code == 0, kept.err
    said = "".join((kept.out + kept.err).split())
    for note in (
        "ARREST-1: offence: 'PWITS clas A' is in no table of offences: kept as typed",
        "CHARGE-1: offences: 'pwits' and 'theft' are in no table of offences: kept as typed",
    ):
        assert "".join(note.split()) in said
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert (record["offences"], record["counts"]) == ("pwits x2; theft", 3)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("charge P-1 PWITS clas A trial 3/4/2022", f'offences: {CLAS_A}offences="""PWITS clas A""")'),
        (
            "arrest P-1 2 counts of pwits-a",
            "offence: '2 counts of pwits-a' has counts, which only a charge keeps (say PWITS",
        ),
        ("arrest P-1 PWITS class A/B", "offence: 'PWITS class A/B' is several offences, which only a charge keeps"),
    ],
)
def test_a_sheet_says_what_words_were_meant_for(stronghold: Stronghold, line: str, said: str) -> None:
    """Without its field in front as well: nobody is told to put an offence into the notes."""
    done = stronghold("day 4/3/2021 - --yes", stdin=f"{line}\n")
    assert (done.code, done.out) == (2, "")
    assert f"line 1: {said}" in done.err


def test_it_is_asked_at_a_terminal(stronghold: Stronghold) -> None:
    """The question is put with what it may mean; what is kept as it was typed is said before it is kept."""
    typed = "".join(f"{each}\n" for each in ("pwits", '"pwits"', "<", "theft", *[""] * 8))
    answer = stronghold(f"{CHARGE} pwits", stdin=typed, terminal=True, keyboard=True, width=200)
    assert answer.code == 0, answer.out
    assert f'{PWITS.removesuffix("e.g. ")}e.g. "pwits")' in answer.out
    assert "'pwits' is in no table of offences: kept as typed (< goes back)" in answer.out
    assert "'theft' is in no table of offences: kept as typed (< goes back)" in answer.out
    assert json.loads(stronghold("show CHARGE-1 --format json").out)["record"]["offences"] == "theft"


@pytest.mark.long
def test_what_was_kept_comes_back_from_a_file_and_by_undo(stronghold: Stronghold, tmp_path: Path) -> None:
    """Whatever it is: an export that is loaded, a change that is undone, a copy that is restored."""
    words = ("PWITS clas A", "pwits", "2 counts of PWITS class A", "PWITS class A/B", 'he said "theft"', "theft")
    for word in words:
        quoted = '"' + word.replace('"', '""') + '"'
        for line in (ARREST, CHARGE, SENTENCE):
            assert stronghold([*line.split(), quoted]).code == 0
    before = [stronghold(f"list {kind} --format csv").out for kind in ("arrest", "charge", "sentence")]
    assert stronghold(["export", "-o", str(tmp_path / "out")]).code == 0
    with writing(tmp_path / "other.db", Entry(NOW, "load")) as connection:
        load_folder(connection, tmp_path / "out", NOW.date())
    other = ["--ledger", str(tmp_path / "other.db"), "--format", "csv"]
    assert [stronghold(["list", kind, *other]).out for kind in ("arrest", "charge", "sentence")] == before
    assert stronghold("edit CHARGE-1 --offences pwits-a").code == 0
    assert stronghold("undo").code == 0
    assert [stronghold(f"list {kind} --format csv").out for kind in ("arrest", "charge", "sentence")] == before


@pytest.mark.parametrize(
    "offence",
    [
        "conveying a List B article into prison",
        "exportation of class A",
        "possession of an offensive weapon in prison",
        "breach of a serious crime prevention notice",
        "driving while unfit through drugs",
    ],
)
def test_another_offence_is_no_slip_for_one_that_is_like_it(stronghold: Stronghold, offence: str) -> None:
    """A letter or a word that says something else, however long what is alike: kept, and check offers no other."""
    answer = stronghold(["add", "charge", "--date", "1/2/2020", "--person", "P-1", "--offences", offence])
    assert answer.code == 0, answer.err
    assert offence in stronghold("show CHARGE-1").out
    assert "offence-near-known" not in stronghold("check").out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Possessed with intent to supply a controlled drug of class A", "PWITS class A"),
        ("Possession with intent to supply a controlled drug of class A - cannabis", "PWITS class A"),
        (
            "Concerned in the supply of a quantity of a controlled drug of class A",
            "being concerned in the supply of class A",
        ),
        ("PWITS cl A", "PWITS class A"),
        ("s.5(3) PWITS class A", "PWITS class A"),
        ("fraudulent evasion of the prohibition on the importation of class A drugs", "importation of class A"),
        ("concerned in supplying crack", "being concerned in the supply of class A"),
    ],
)
def test_what_a_charge_sheet_says_is_asked(stronghold: Stronghold, typed: str, meant: str) -> None:
    """Kept as it stands there it would be in no figure of the offence, and nothing would say so."""
    answer = stronghold(["add", "charge", "--date", "4/3/2021", "--person", "P-31", "--offences", typed])
    assert answer.code == 2
    assert f"did you mean {meant}?" in answer.err


@pytest.mark.often
@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("Possession with intent to supply a controlled drug of Class A", "PWITS class A"),
        ("Possession with intent to supply a controlled drug of Class B", "PWITS class B"),
        ("Possess with intent to supply a controlled drug of Class C", "PWITS class C"),
        ("Possession of a controlled drug of Class A with intent to supply", "PWITS class A"),
        ("Supplying a controlled drug of Class A", "supplying class A"),
        ("Supply controlled drug class A - heroin", "supplying class A"),
        ("Being concerned in the supply of a controlled drug of Class A", "being concerned in the supply of class A"),
        ("Concerned in the supply of a controlled drug of class A", "being concerned in the supply of class A"),
        ("Possession of a controlled drug of Class A", "possession of class A"),
        ("Possession of controlled drug - Class B - Cannabis", "possession of class B"),
        ("Possess a controlled drug of Class B – Cannabis/Cannabis Resin", "possession of class B"),
        ("Possession of a controlled drug of Class A (heroin)", "possession of class A"),
        ("Producing a controlled drug of Class B", "production of class B"),
        ("Offer to supply a controlled drug - class A", "offering to supply class A"),
        ("Conspiracy to supply a controlled drug of Class A", "conspiracy to supply class A"),
    ],
)
def test_the_words_of_a_charge_sheet_are_that_offence(stronghold: Stronghold, typed: str, means: str) -> None:
    """They say just that, and a drug of the class behind it says nothing else."""
    for line, field in daily([(CHARGE, "offences"), (ARREST, "offence"), (SENTENCE, "offence")], 3, typed):
        done = stronghold([*line.split(), typed])
        assert (done.code, "in no table" in done.err) == (0, False), done.err
        assert json.loads(stronghold(f"show {done.out.strip()} --format json").out)["record"][field] == means
    sheet = stronghold("day 5/3/2021 - --yes", stdin=f"arrest P-9 runner {typed}\ncharge P-9 {typed} x2\n")
    assert sheet.code == 0, sheet.err
    assert json.loads(stronghold("list charge --format json").out)["records"][-1]["offences"] == f"{means} x2"


def test_the_words_of_a_charge_sheet_stand_in_a_list(stronghold: Stronghold) -> None:
    """With their counts, and whatever parts them."""
    typed = (
        "Supplying a controlled drug of Class A x2; Possession of a controlled drug of Class B, "
        "Producing a controlled drug of Class B - cannabis and pwits-a"
    )
    assert stronghold([*CHARGE.split(), typed]).code == 0
    assert json.loads(stronghold("show CHARGE-1 --format json").out)["record"]["offences"] == (
        "supplying class A x2; possession of class B; production of class B; PWITS class A"
    )


def test_what_was_kept_in_the_words_of_a_charge_sheet_stays_and_is_listed(stronghold: Stronghold) -> None:
    """In quotes it is kept as it is typed, as it is in old records: check offers the offence."""
    typed = "Supplying a controlled drug of Class A"
    assert stronghold([*CHARGE.split(), f'"{typed}"']).code == 0
    assert json.loads(stronghold("show CHARGE-1 --format json").out)["record"]["offences"] == typed
    checked = stronghold("check").out
    assert "offence-near-known: CHARGE-1" in checked
    assert "stronghold edit CHARGE-1 --offences 'supplying class A'" in checked


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("possession of class A with intent", "did you mean PWITS class A?"),
        ("poss w/i supply class A", "did you mean PWITS class A?"),
        ("poss wi supply class A", "did you mean PWITS class A?"),
        ("possession with intent class B", "did you mean PWITS class B?"),
        ("consipracy to supply class A", "did you mean conspiracy to supply class A?"),
        ("conspire to supply class A", "did you mean conspiracy to supply class A?"),
        ("offered to supply heroin", "did you mean offering to supply class A?"),
        ("concerned in offer to supply class A", "did you mean being concerned in an offer to supply class A?"),
        ("attempted supply class A", "did you mean attempting to supply class A?"),
    ],
)
def test_a_suggestion_says_as_much_as_was_typed(stronghold: Stronghold, typed: str, meant: str) -> None:
    """An intent, a conspiracy, an attempt, an offer, and that somebody was concerned in it."""
    done = stronghold([*CHARGE.split(), typed])
    assert (done.code, meant in done.err) == (2, True), done.err


@pytest.mark.parametrize(
    "typed",
    [
        "conspiracy to possess class A with intent to supply",
        "attempted possession of class A",
        "attempted PWITS class A",
        "conspiracy to produce class B",
        "concerned in the production of class B",
        "concerned in the importation of class A",
        "offering to produce class B",
        "attempted dangerous driving",
        "conspiracy to possess criminal property",
    ],
)
def test_where_no_known_offence_says_as_much_none_is_offered(stronghold: Stronghold, typed: str) -> None:
    """Taken by a tired person it would be a lesser offence, or another one."""
    done = stronghold([*CHARGE.split(), typed])
    assert (done.code, "did you mean" in done.err, "may be" in done.err) == (0, False, False), done.err
    assert "offence-near-known" not in stronghold("check").out
