"""`stronghold reconcile --say`."""

import json
import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED
from stronghold_cli.figures.measures import MEASURES


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_one_figure_is_tested_with_the_evidence_and_what_holds_is_offered(stronghold: Stronghold) -> None:
    """The verdict as of a claims file, then the strongest words; true words leave with 0."""
    assert stronghold("reconcile --say 'over £4,000' cash.seized --since 2020 --where line=2") == (
        0,
        snapshot("""\
SUPPORTED: "over £4,000" Cash seized line=2
  recorded: £4,260.50, £260.50 more than published (cash.seized, 1 record)
  rule: over: more than £4,000; understated above £4,800 (20 %)
  window: since 1 January 2020
  made of: SEIZURE-3
  trace: stronghold trace cash.seized --where line=2 --since 2020-01-01
  note: from when seizures are complete is not known (see: stronghold cover)

Supported by this ledger where line=2, the strongest first and the figure itself last:
  "nearly £4,300"
  "about £4,300"
  "over £4,200"
  "£4,260.50"
"""),
        "",
    )


def test_the_evidence_is_that_of_a_claims_file(stronghold: Stronghold, tmp_path: Path) -> None:
    """One verdict, however it is asked for."""
    stronghold("cover seizure --from 2019")
    for says in ("over 1kg", "1.2kg", "under 1kg", "nearly 2kg"):
        file = tmp_path / "release.toml"
        file.write_text(
            f'[[claim]]\nmeasure = "drugs.weight"\nsays = "{says}"\nwhere = "item=crack"\n'
            "since = 2019-01-01\nuntil = 2020-12-31\n"
        )
        from_file = stronghold(f"reconcile '{file}' --format json")
        said = stronghold(
            f"reconcile drugs.weight --say '{says}' --since 2019 --until 2020 --where item=crack --format json"
        )
        [claim], [mine] = (json.loads(answer.out)["claims"] for answer in (from_file, said))
        assert {key: mine[key] for key in claim} == claim
        assert said.code == from_file.code


def test_words_that_do_not_hold_leave_with_1_and_those_that_do_are_offered(stronghold: Stronghold) -> None:
    """The press office is told what to write in their place."""
    answer = stronghold("reconcile --say 'over 50' arrests --in 2020")
    assert answer.code == 1
    assert answer.out.startswith('NOT SUPPORTED: "over 50" Arrests\n')
    assert answer.out.endswith('the figure itself last:\n  "1"\n')


@pytest.mark.parametrize(
    ("measure", "wrong"),
    [("arrests", "9"), ("drugs.weight", "1g"), ("cash.seized", "£1"), ("prison", "1 day"), ("drugs.wraps", "9")],
)
def test_every_wording_offered_is_supported_when_it_is_said(stronghold: Stronghold, measure: str, wrong: str) -> None:
    """What is copied from the screen is typed back, and holds."""
    page = stronghold(f"reconcile --say '{wrong}' {measure}").out
    words = re.findall(r'^  "(.*)"$', page, re.MULTILINE)
    assert words
    for says in words:
        answer = stronghold(["reconcile", "--say", says, measure])
        assert answer.code == 0
        assert answer.out.startswith(f'SUPPORTED: "{says}" {MEASURES[measure].title}\n')


def test_nothing_is_offered_where_the_ledger_cannot_bear_it(stronghold: Stronghold) -> None:
    """No record, or a window that begins before the cover, says so, and is no "no"."""
    answer = stronghold("reconcile --say 35 phones --since 2019")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Nothing can be offered: there is no record to word.")
    stronghold("cover arrest --from 2019-06-01")
    answer = stronghold("reconcile --say 2 arrests --since 2019")
    assert answer.out.startswith("CANNOT BE TESTED")
    assert answer.out.endswith("Nothing can be offered: the window begins before arrests are complete.\n")
    answer = stronghold("reconcile --say 2 arrests --where line=9")
    assert answer.code == 2
    assert "note: no LINE-9" in answer.out
    assert answer.out.endswith("Nothing can be offered: the figure could not be worked out.\n")


def test_with_a_cover_nothing_done_is_a_figure(stronghold: Stronghold) -> None:
    """Nought can be published, and is offered."""
    stronghold("cover seizure --from 2019")
    assert stronghold("reconcile --say 0 phones --in 2020").out.endswith('last:\n  "0"\n')


def test_json_has_the_wordings_with_their_rules(stronghold: Stronghold) -> None:
    """Beside the verdict, in both forms; with none, why."""
    line = "reconcile --say 'over £4,000' cash.seized --format"
    answer = json.loads(stronghold(f"{line} json").out)
    assert list(answer) == ["schema", "title", "claims"]
    [claim] = answer["claims"]
    assert list(claim)[-2:] == ["wordings", "no_wordings"]
    assert claim["wordings"][0] == {
        "says": "nearly £4,300",
        "rule": "nearly: from £3,870 up to but not including £4,300 (10 %)",
    }
    assert claim["no_wordings"] is None
    assert json.loads(stronghold(f"{line} jsonl").out) == claim
    [claim] = json.loads(stronghold("reconcile --say 1 phones --format json").out)["claims"]
    assert (claim["wordings"], claim["no_wordings"]) == ([], "there is no record to word")


SAYING = '(e.g. stronghold reconcile --say "over 50" lines.dismantled --since 2019)'


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("", 2, f"name a claims file (e.g. stronghold reconcile release.toml), or one figure {SAYING}"),
        ("--say 'over 50'", 2, f"--say needs the measure that the words are about {SAYING}"),
        ("--say '' arrests", 2, f"--say is empty {SAYING}"),
        ("--say ' '", 2, f"--say is empty {SAYING}"),
        ("--say 50 arests", 2, "'arests' is not a measure (did you mean arrests?)"),
        (
            "--say 50 release.toml",
            2,
            f"--say tests one figure without a file: name a measure, not 'release.toml' {SAYING}",
        ),
        (
            "release.toml --say 50 arrests",
            2,
            f"--say tests one figure of one measure: leave out 'release.toml' {SAYING}",
        ),
        ("--say 50 arrests finds", 2, f"--say tests one figure of one measure: leave out 'finds' {SAYING}"),
        ("--say dozens arrests", 2, "--say: 'dozens' has no number, only 'dozens' (e.g. over 50 arrests)"),
        ("--say 10kg arrests", 2, "--say: '10kg' is a weight, and the measure is a count (e.g. over 50 arrests)"),
        ("--say 50 arrests --in 2021 --since 2020", 5, "--in already says both ends (leave out --since and --until)"),
        ("--say 50 arrests --since soon", 2, "'soon' is not a date or a span of dates (e.g. 2019, March 2020, "),
        ("--say 50 arrests --where item=x", 2, "an arrest has no field 'item' (it has date, "),
        ("--say 50 arrests --say 60", 2, "'--say' is given twice (say it once)"),
        ("arrests", 2, f"arrests is a measure, not a claims file: type the words with --say {SAYING}"),
        ("a.toml b.toml", 2, "one claims file at a time: leave out 'b.toml' (one figure is said with --say)"),
        *(
            (f"release.toml {option}", 5, f"{option.split()[0]} goes with --say alone, for a claims file has its own ")
            for option in ("--since 2019", "--until ''", "--in 2019", "--where item=heroin")
        ),
    ],
)
def test_what_cannot_be_tested_is_one_line(stronghold: Stronghold, line: str, code: int, says: str) -> None:
    """What is missing or too much is named, with a right example."""
    answer = stronghold(f"reconcile {line}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {says}")
    assert answer.err.count("\n") == 1
