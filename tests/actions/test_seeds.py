"""The illustrative records: made the same every time, in step with each other and with the published sums."""

import csv
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from conftest import NOW, Stronghold
from stronghold_cli.actions.demonstrate import CLAIMS, seeds
from stronghold_cli.actions.load import load_folder
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing

Row = dict[str, str]


def rows(kind: str) -> list[Row]:
    """The records of one kind that are not voided."""
    with (seeds() / f"{KINDS[kind].plural}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["voided"]]


def test_they_are_made_the_same_every_time(tmp_path: Path) -> None:
    """The script, run on its tables elsewhere, writes each file that is shipped, byte by byte."""
    for source in (*seeds().glob("*.py"), seeds() / "tables.toml"):
        shutil.copy(source, tmp_path)
    done = subprocess.run([sys.executable, tmp_path / "make_seeds.py"], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    assert sorted(made) == sorted(f"{kind.plural}.csv" for kind in KINDS.values())
    for name, content in made.items():
        assert content == (seeds() / name).read_bytes(), name


@pytest.mark.long
def test_they_come_to_the_sums_that_were_published(stronghold: Stronghold, ledger: Path) -> None:
    """Those of August 2021, to the penny and the milligram, and every one of the claims is borne out."""
    answer = stronghold("demo --full")
    for line in (
        "52, 2 more than published (lines.dismantled, 58 records)",
        "35, no difference (lines.dismantled, 40 records)",
        "10.431867 kg, 431.867 g more than published (drugs.weight, 160 records)",
        "£396,418.35, £3,581.65 less than published (drugs.value, 161 records)",
        "£308,448.35, £8,448.35 more than published (cash.recovered",
        "275 years 4 months 70 days, 5 years 4 months 70 days more than published (prison",
        "39, no difference (people.awaiting-trial, 39 records)",
    ):
        assert f"recorded: {line}" in answer.out
    assert "\n7 claims: 7 supported, 0 understated, 0 not supported, 0 cannot be tested.\n" in answer.out


@pytest.mark.long
def test_the_claims_are_supported_whenever_they_are_asked_for(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """What was so on a day stays so: the number awaiting trial is that of the release's day, not of today."""
    with writing(ledger, Entry(NOW, "load")) as connection:
        load_folder(connection, seeds(), NOW.date())
    assert stronghold("add charge --date 25/8/2021 --person P-900 --offences murder").code == 0
    assert stronghold(["reconcile", str(seeds() / CLAIMS)]).code == 0


def test_whoever_was_sentenced_was_charged_and_convicted_by_then() -> None:
    """A sentence follows a conviction of the same person, for the same arrest."""
    convicted = {row["arrest"]: row for row in rows("charge") if row["outcome"] == "convicted"}
    for sentence in rows("sentence"):
        charge = convicted[sentence["arrest"]]
        assert charge["person"] == sentence["person"]
        assert charge["date"] <= charge["outcome_on"] <= sentence["date"]


def test_a_charge_says_what_its_arrest_says() -> None:
    """The same person and line, on the day of the result or, by post, later; three charges nobody entered."""
    arrests = {row["ref"]: row for row in rows("arrest")}
    charges = {row["arrest"]: row for row in rows("charge")}
    for ref, charge in charges.items():
        arrest = arrests[ref]
        assert (charge["person"], charge["line"]) == (arrest["person"], arrest["line"])
        if charge["by"] == "custody":
            assert (arrest["result"], arrest["result_on"]) == ("charged", charge["date"])
        else:
            assert arrest["result_on"] < charge["date"]
    unentered = [ref for ref, arrest in arrests.items() if arrest["result"] == "charged" and ref not in charges]
    assert len(unentered) == 3


@pytest.mark.parametrize("kind", ["arrest", "seizure", "safeguarding"])
def test_what_was_done_during_an_activity_was_done_on_its_day(kind: str) -> None:
    """And not before it began; a line's own day has the line of what was found on it."""
    activities = {row["ref"]: row for row in rows("activity")}
    linked = [row for row in rows(kind) if row["activity"]]
    assert len(linked) > 30
    for row in linked:
        activity = activities[row["activity"]]
        assert (activity["date"], activity["line"]) == (row["date"], row["line"])
        if row.get("time") and activity["time"]:
            assert activity["time"] <= row["time"]


@pytest.mark.long
def test_little_of_them_is_probably_wrong(stronghold: Stronghold, ledger: Path) -> None:
    """What shows what `check` is for: charges nobody entered, lines without a basis, and one each of a few more."""
    with writing(ledger, Entry(NOW, "load")) as connection:
        load_folder(connection, seeds(), NOW.date())
    found = Counter(json.loads(line)["rule"] for line in stronghold("check --format jsonl").out.splitlines())
    assert found == {
        "charged-without-charge": 3,
        "class-unknown": 2,
        "line-back-and-live": 1,
        "dismantled-without-basis": 9,
        "effective-unlike-group": 1,
        "sentence-unclear": 5,
        "bail-over": 1,
    }


@pytest.mark.long
def test_fewer_are_safeguarded_than_are_identified(stronghold: Stronghold) -> None:
    """Identified, engaged, referred, safeguarded: each is fewer than the one before, and there are some."""
    actions = ("identified as at risk", "engaged", "referred", "safeguarded")
    printed = stronghold("demo --full").out.partition("Totals by year")[0]
    numbers = [int(re.findall(rf"^  People {action} +(\d+) ", printed, re.MULTILINE)[0]) for action in actions]
    assert numbers == sorted(set(numbers), reverse=True)
    assert numbers[-1] > 0
