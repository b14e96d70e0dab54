"""Whatever is in a ledger, `check` answers, and what somebody has looked at is not shown again."""

import json
import shlex
import shutil
from collections import defaultdict
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from ledgers import Texts, made_ledgers, record

from conftest import NOW, Answer, Stronghold, tried
from stronghold_cli.checks import CHECKS
from stronghold_cli.checks.rule import FAIL
from stronghold_cli.store.history.commands import Entry

NUMBERS = count()
covers = st.dictionaries(st.sampled_from(("arrest", "seizure", "line")), st.sampled_from(("2019-12-15", "2021-08-01")))


@tried(1, often=40)
@given(made_ledgers(), covers)
def test_everything_found_can_be_looked_at(
    stronghold: Stronghold, tmp_path: Path, blank: Path, made: dict[str, list[Texts]], cover: dict[str, str]
) -> None:
    """Each finding has its records, why and commands for a shell; all of them looked at, nothing is left to say."""
    ledger = tmp_path / f"{next(NUMBERS)}.db"
    shutil.copy(blank, ledger)
    record(ledger, made, cover, Entry(NOW, "record"))

    def run(*words: str) -> Answer:
        return stronghold([*words, "--ledger", str(ledger)])

    def found(*words: str) -> list[dict[str, Any]]:
        findings: list[dict[str, Any]] = json.loads(run("check", "--format", "json", *words).out)["findings"]
        return findings

    first = found()
    answer = run("check")
    assert answer.code == (1 if any(each["strength"] == FAIL for each in first) else 0)
    assert answer.out.count("if it is right: ") == len(first)
    named: dict[str, list[str]] = defaultdict(list)
    for each in first:
        assert each["records"] and each["why"] and each["looked_at"] is None
        assert {program for program, *_ in map(shlex.split, each["mends"].split(" && "))} == {"stronghold"}
        named[each["rule"]] += each["records"]
    for rule, refs in named.items():
        assert run("check", "--looked-at", rule, *refs, "--why", "as it was").code == 0
    assert found() == []
    end = f"; {len(first)} looked at (see: stronghold check --all)" if first else ""
    assert run("check") == (0, "", f"nothing found ({len(CHECKS)} rules){end}\n")
    assert [each | {"looked_at": None} for each in found("--all")] == first
