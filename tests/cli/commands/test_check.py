"""`stronghold check`: what is probably wrong in the ledger, and what mends it."""

import json
import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from ruled import recorded_before
from stronghold_cli.checks import CHECKS
from stronghold_cli.checks.forms import Form
from stronghold_cli.checks.rule import STRENGTHS
from stronghold_cli.records.kinds import KINDS

pytestmark = pytest.mark.usefixtures("begun")

FORMS = get_args(Form)
CHARGED = "add arrest --date 4/3/2021 --person P-1 --result charged --result-on 5/3/2021"
NOTHING = f"nothing found ({len(CHECKS)} rules)\n"
CHARGE = "add charge --date 5/3/2021 --offences 'PWITS class A'"


def found(stronghold: Stronghold) -> list[tuple[str, list[str]]]:
    """Return each finding's rule and records."""
    answer: dict[str, Any] = json.loads(stronghold("check --format json").out)
    return [(each["rule"], each["records"]) for each in answer["findings"]]


def sql(ledger: Path, *statements: str) -> None:
    """Change the ledger as another program would."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_what_one_rule_finds_several_times_is_said_under_it_once(stronghold: Stronghold, prepared: Prepared) -> None:
    """Two lines each, why and what mends it; how to mark one as right stands at the end, with its REF to type."""
    prepared(
        CHARGED,
        "add line --name Kite --dismantled 4/3/2021",
        "add line --name Wren --dismantled 5/3/2021",
    )
    assert stronghold("check").out == snapshot("""\
FAIL: charged-without-charge: ARREST-1
  why: P-1 was charged on 5 Mar 2021, and no charge says with what
  mends it: stronghold add charge --date 2021-03-05 --person P-1 --arrest ARREST-1
  if it is right: stronghold check --looked-at charged-without-charge ARREST-1 --why

WARN: dismantled-without-basis: 2 found
LINE-1: Kite was dismantled on 4 Mar 2021, and its basis is empty
  mends it: stronghold edit LINE-1 --basis
LINE-2: Wren was dismantled on 5 Mar 2021, and its basis is empty
  mends it: stronghold edit LINE-2 --basis
  if one is right: stronghold check --looked-at dismantled-without-basis REF --why
""")
    right = "check --looked-at dismantled-without-basis"
    assert stronghold(f"{right} REF --why known").code == 2
    assert stronghold(f"{right} LINE-2 --why 'the sergeant judged it'").code == 0
    assert "WARN: dismantled-without-basis: LINE-1\n  why: " in stronghold("check").out


def test_an_arrest_charged_without_a_charge_is_found_and_mended(stronghold: Stronghold) -> None:
    """The command that is printed, given the offences that it leaves to be asked, mends it."""
    stronghold(CHARGED)
    assert stronghold("check") == (
        1,
        snapshot("""\
FAIL: charged-without-charge: ARREST-1
  why: P-1 was charged on 5 Mar 2021, and no charge says with what
  mends it: stronghold add charge --date 2021-03-05 --person P-1 --arrest ARREST-1
  if it is right: stronghold check --looked-at charged-without-charge ARREST-1 --why
"""),
        f"1 found: 1 fail ({len(CHECKS)} rules)\n",
    )
    [finding] = json.loads(stronghold("check --format json").out)["findings"]
    program, *words = shlex.split(finding["mends"])
    assert program == "stronghold"
    assert "offences: missing" in stronghold(words).err
    assert stronghold([*words, "--offences", "PWITS class A"]).code == 0
    assert stronghold("check") == (0, "", NOTHING)


@pytest.mark.parametrize(
    ("charge", "is_found"),
    [
        (f"{CHARGE} --person P-1", False),
        (f"{CHARGE.replace('5/3', '4/3')} --person P-1", False),
        (f"{CHARGE.replace('5/3', '3/3')} --person P-1", True),
        (f"{CHARGE} --person P-2", True),
    ],
)
def test_a_charge_is_of_the_arrest_or_of_the_person_from_that_day_on(
    stronghold: Stronghold, charge: str, is_found: bool
) -> None:
    """One before the arrest, or of somebody else, says nothing of it."""
    stronghold(CHARGED)
    assert stronghold(charge).code == 0
    assert found(stronghold) == ([("charged-without-charge", ["ARREST-1"])] if is_found else [])


def test_what_is_voided_neither_needs_a_charge_nor_is_one(stronghold: Stronghold, ledger: Path) -> None:
    """A record that does not count is as if it were not there."""
    stronghold(CHARGED)
    stronghold(f"{CHARGE} --person P-1 --arrest 1")
    sql(ledger, "UPDATE charge_record SET voided = 'entered twice'")
    assert found(stronghold) == [("charged-without-charge", ["ARREST-1"])]
    sql(ledger, "UPDATE arrest_record SET voided = 'entered twice'")
    assert found(stronghold) == []


def test_an_arrest_that_was_not_charged_needs_no_charge(stronghold: Stronghold) -> None:
    """Only the result charged says that there is one."""
    stronghold(CHARGED.replace("charged", "released-under-investigation"))
    assert found(stronghold) == []


def test_two_keys_of_one_person_count_as_one(stronghold: Stronghold, ledger: Path) -> None:
    """A charge under the other key is theirs, and their sentences are one finding."""
    stronghold(CHARGED)
    stronghold(f"{CHARGE} --person NORTH:P-9")
    for person, disposal in (("P-3", "fine"), ("NORTH:P-4", "community")):
        stronghold(f"add sentence --date 4/5/2021 --person {person} --disposal {disposal}")
    assert len(found(stronghold)) == 3
    same = "INSERT INTO same_person (person, same_as) VALUES "
    sql(ledger, f"{same} ('NORTH:P-9', 'P-1'), ('NORTH:P-4', 'P-3')")
    without_arrest = ("charge-without-arrest", ["CHARGE-1"])
    assert found(stronghold) == [("sentence-without-charge", ["SENTENCE-1", "SENTENCE-2"]), without_arrest]


def test_a_person_sentenced_without_a_charge_is_one_finding(stronghold: Stronghold) -> None:
    """However many counts; a charge after the sentence is no charge for it, and it may be right: exit code 0."""
    stronghold("add sentence --date 4/5/2021 --person P-3 --disposal imprisonment --term 3y")
    stronghold("add sentence --date 4/5/2021 --person P-3 --disposal imprisonment --term 3y --with 1")
    stronghold("add charge --date 5/5/2021 --person P-3 --offences pwits-a")
    assert stronghold("check", width=80) == (
        0,
        snapshot("""\
WARN: sentence-without-charge: SENTENCE-1, SENTENCE-2
  why: P-3 was sentenced on 4 May 2021, and no charge up to then names them
  mends it: stronghold add charge --person P-3
  if it is right: stronghold check --looked-at sentence-without-charge SENTENCE-1 SENTENCE-2 --why
"""),
        f"1 found: 1 warn ({len(CHECKS)} rules)\n",
    )
    stronghold("add charge --date 4/5/2021 --person P-3 --offences pwits-a --outcome convicted --outcome-on 4/5/2021")
    assert found(stronghold) == [("sentence-unclear", ["CHARGE-2"])]
    stronghold("edit SENTENCE-1 --charge CHARGE-2")
    assert found(stronghold) == []


@pytest.fixture
def valued(stronghold: Stronghold) -> None:
    """A seizure with a street value from the price list: 4.92 g of heroin, £172.20."""
    stronghold("add seizure --date 4/3/2020 --item heroin --weight '4.92 g' --value street")
    assert found(stronghold) == []


@pytest.mark.usefixtures("valued")
@pytest.mark.parametrize(
    ("change", "why", "mends"),
    [
        (
            "weight_mg = 5620",
            "5.62 g at £35 a gram is £196.70, not £172.20",
            "stronghold edit SEIZURE-1 --value street",
        ),
        (
            "value_pence = 20000",
            "4.92 g at £35 a gram is £172.20, not £200",
            "stronghold edit SEIZURE-1 --value street",
        ),
        (
            "weight_mg = NULL, pieces_number = 41, pieces_unit = 'wrap'",
            "£172.20 was worked out at £35 a gram of 2016, and it has no weight now",
            "stronghold edit SEIZURE-1 --value street",
        ),
        (
            "weight_mg = NULL, pieces_number = 3, pieces_unit = 'bottle'",
            "£172.20 was worked out at £35 a gram of 2016, and it has no weight now",
            "stronghold edit SEIZURE-1 --clear value",
        ),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_value_that_its_price_no_longer_gives_is_offered_again(
    stronghold: Stronghold, ledger: Path, change: str, why: str, mends: str
) -> None:
    """Whatever changed, the amount or the value."""
    sql(ledger, f"UPDATE seizure_record SET {change}")
    answer = stronghold("check --format json")
    [finding] = json.loads(answer.out)["findings"]
    assert (answer.code, finding["rule"], finding["records"]) == (0, "stale-value", ["SEIZURE-1"])
    assert finding["why"].startswith(f"{why}; ")
    assert finding["mends"] == mends
    assert stronghold(shlex.split(mends)[1:]).code == 0
    assert found(stronghold) == []


@pytest.mark.usefixtures("valued")
@pytest.mark.usefixtures("begun")
def test_another_price_for_that_day_makes_a_value_stale(stronghold: Stronghold, tmp_path: Path) -> None:
    """The value at the new price is offered; a price for other days, or of no street, says nothing of it."""
    own = tmp_path / "own.csv"
    head = "item,form,unit,price_gbp,basis,source,valid_from,valid_to"
    for row, is_found in [
        ("heroin,,g,40,street,ours,2020-03-04,2020-03-04", True),
        ("heroin,,g,35,street,ours,2020-03-04,2020-03-04", False),
        ("heroin,,g,40,street,ours,2020-03-05,", False),
        ("heroin,,g,40,expert,ours,2020-03-04,", False),
    ]:
        own.write_text(f"{head}\n{row}\n", encoding="utf-8")
        assert stronghold(["prices", "use", str(own)]).code == 0
        assert bool(found(stronghold)) == is_found, row
    own.write_text(f"{head}\nheroin,,g,40,street,ours,2020-03-04,\n", encoding="utf-8")
    stronghold(["prices", "use", str(own)])
    page = " ".join(stronghold("check").out.split())
    assert (
        "why: £172.20 was worked out at £35 a gram of 2016; for 4 Mar 2020 the list now has £40 a gram of 2020; it is"
        in page
    )
    assert "£196.80: 4.92 g at £40 a gram of 2020 (ours)" in page
    assert "mends it: stronghold edit SEIZURE-1 --value street" in page


def test_a_rule_can_be_left_out_more_than_once(stronghold: Stronghold) -> None:
    """What is ignored decides nothing."""
    stronghold(CHARGED)
    stronghold("add sentence --date 4/3/2021 --person P-3 --disposal fine")
    stronghold("add sentence --date 5/3/2021 --person P-3 --disposal fine")
    answer = stronghold("check --ignore charged-without-charge --ignore Sentence-Without-Charge")
    assert answer == (0, "", f"nothing found ({len(CHECKS) - 2} rules)\n")
    assert stronghold("check --ignore sentence-without-charge").code == 1
    assert stronghold("check --ignore stale-valu") == (
        2,
        "",
        "error: --ignore: 'stale-valu' is not a rule (did you mean stale-value?)\n",
    )


def test_findings_come_as_data(stronghold: Stronghold) -> None:
    """Each form has the rule, its strength, the records, why, and what mends it; nothing found is an empty list."""
    stronghold("add case --name Larch --opened 4/3/2019")
    nothing = {"schema": 1, "rules": list(CHECKS), "looked_at": 0, "findings": []}
    assert json.loads(stronghold("check --format json").out) == nothing
    for disposal in ("fine", "community"):
        stronghold(f"add sentence --date 4/5/2021 --person P-3 --disposal {disposal}")
    [row] = json.loads(stronghold("check --format json").out)["findings"]
    assert list(row) == ["rule", "strength", "records", "why", "mends", "looked_at"]
    assert stronghold("check --format jsonl").out == json.dumps(row, separators=(",", ":")) + "\n"
    head, line = stronghold("check --format csv").out.splitlines()
    assert head == "rule,strength,records,why,mends,looked_at"
    assert line.startswith("sentence-without-charge,warn,SENTENCE-1 SENTENCE-2,")


@pytest.fixture
def two_cases(prepared: Prepared) -> None:
    """Two arrests charged without a charge: one of a line's case, one of another case."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add case --name Oak --opened 4/3/2019",
        "add line --name Falcon --first-seen 4/3/2019 --case 1",
        "add arrest --date 4/3/2021 --person P-1 --result charged --result-on 4/3/2021 --line 1",
        "add arrest --date 4/3/2021 --person P-2 --result charged --result-on 4/3/2021 --case 2",
        "add sentence --date 4/5/2021 --person P-3 --disposal fine",
    )


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize(
    ("options", "refs", "code"),
    [
        ("", ["ARREST-1", "ARREST-2", "SENTENCE-1"], 1),
        ("--case 1", ["ARREST-1"], 1),
        ("--case CASE-2", ["ARREST-2"], 1),
        ("--line 1", ["ARREST-1"], 1),
        ("--line 1 --case 1", ["ARREST-1"], 1),
        ("ARREST-2", ["ARREST-2"], 1),
        ("SENTENCE-1 arrest-1", ["ARREST-1", "SENTENCE-1"], 1),
        ("ARREST-1..2", ["ARREST-1", "ARREST-2"], 1),
        ("CASE-1", [], 0),
        ("SENTENCE-1", ["SENTENCE-1"], 0),
    ],
)
def test_it_can_be_asked_of_some_records_alone(
    stronghold: Stronghold, options: str, refs: list[str], code: int
) -> None:
    """A case's own records and those of its lines; a line's; or those that are named.  They decide the exit code."""
    answer = stronghold(f"check {options} --format json")
    assert answer.code == code
    assert [ref for each in json.loads(answer.out)["findings"] for ref in each["records"]] == refs


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize("options", ["--case 9", "--line 9", "ARREST-9", "--case 1 ARREST-9"])
def test_what_is_not_there_is_not_taken_for_right(stronghold: Stronghold, options: str) -> None:
    """Nothing found in a record that nobody recorded would be a wrong answer."""
    answer = stronghold(f"check {options}")
    assert (answer.code, answer.out) == (3, "")
    assert "-9 (see: stronghold list " in answer.err


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize("command", ["check", "due"])
def test_a_line_and_a_case_that_have_nothing_in_common_are_not_taken_for_right(
    stronghold: Stronghold, command: str
) -> None:
    """Nothing is found in no record, and nothing is due of none."""
    if command == "check":
        other = stronghold("check ARREST-1 SENTENCE-1 --case 2")
        assert (other.code, other.err) == (
            5,
            "error: ARREST-1 and SENTENCE-1 are not of CASE-2 (leave out --case, or the reference)\n",
        )
    refused = "error: no record is of CASE-2 and of LINE-1 (ask about one of them)\n"
    assert stronghold(f"{command} --line 1 --case 2") == (5, "", refused)


def test_what_records_hold_is_text_and_never_more(stronghold: Stronghold) -> None:
    """No markup, no escape code, no shell's work; a command goes on after a backslash alone."""
    for name in ("[red]x[/red]", "a\x1b[31mb", "'; rm -rf ~; '", "two\nlines"):
        assert stronghold(["add", "line", "--name", name, "--dismantled", "4/3/2021"]).code == 0
    page = stronghold("check", width=40, terminal=True).out
    assert "[red]x[/red]" in page and "\x1b" not in page and "a\\x1b[31mb" in page
    for line in re.sub(r":\n +stronghold ", ": stronghold ", page.replace(" \\\n     ", "")).splitlines():
        if "stronghold " in line:
            assert re.fullmatch(r"  (mends it|if (it|one) is right): stronghold .*(--basis|--why|--name '.*)", line)


def test_every_command_that_needs_a_value_of_the_records_is_quoted(stronghold: Stronghold, ledger: Path) -> None:
    """An item may have a quote in it; a shell takes it as one word."""
    stronghold(["add", "seizure", "--date", "4/3/2021", "--item", "heroin", "--weight", "2g"])
    recorded_before(ledger, 1, "bob's mix")
    [finding] = json.loads(stronghold("check --format json").out)["findings"]
    first, again = (shlex.split(part) for part in finding["mends"].split(" && "))
    assert first[3] == again[-1] == json.loads(stronghold("list seizure --format json").out)["records"][0]["item"]


def test_without_a_ledger_nothing_can_be_checked(stronghold: Stronghold, ledger: Path) -> None:
    """Nothing found would be a wrong answer."""
    ledger.unlink()
    assert stronghold("check").code == 4
    assert not ledger.exists()


@pytest.mark.parametrize("name", CHECKS)
def test_a_rule_is_declared_whole(name: str) -> None:
    """A name of its own, a strength there is, a kind there is, and a whole sentence."""
    check = CHECKS[name]
    assert re.fullmatch("[a-z]+(-[a-z]+)+", name)
    assert check.strength in STRENGTHS
    assert check.tests and all(type(test) in FORMS for test in check.tests)
    assert all(getattr(test, "kind", "case") in KINDS for test in check.tests)
    assert set(check.unless) <= CHECKS.keys() - {name}
    assert check.about[0].isupper() and check.about.endswith(".")
