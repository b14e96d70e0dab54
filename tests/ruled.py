"""What the tests of rules share: a ledger typed line by line, what a rule finds in it, its command carried out."""

import json
import shlex
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from conftest import Stronghold
from stronghold_cli.checks import CHECKS


def typed(stronghold: Stronghold, text: str) -> None:
    """Run each line, a command without the program's name (`add` where it begins with a kind); all must be accepted."""
    lines = filter(None, map(str.strip, text.splitlines()))
    stronghold.accepts(*(line if line.split()[0] in _VERBS else f"add {line}" for line in lines))


_VERBS = ("edit", "void", "same", "cover", "items")


def found(stronghold: Stronghold, rule: str, options: str = "", **desk: Any) -> list[dict[str, Any]]:
    """Return what one rule finds, those that it gives way to being asked as well."""
    # The others would be asked for nothing, in each of many tests.
    others = " ".join(
        f"--ignore {name}" for name in CHECKS if name not in (rule, *CHECKS[rule].unless, *options.split())
    )
    answer: dict[str, Any] = json.loads(stronghold(f"check {options} {others} --format json", **desk).out)
    return [each for each in answer["findings"] if each["rule"] == rule]


def recorded_before(ledger: Path, number: int, item: str) -> None:
    """Give a seizure an item that nobody knows, as an older program took it without a word."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET item = ? WHERE number = ?", (item, number))
        connection.execute(
            "UPDATE seizure_record SET class = 'unknown' WHERE number = ? AND category = 'drug'", (number,)
        )


def records(stronghold: Stronghold, rule: str) -> list[str]:
    """Return the records of each finding of a rule, with a space between them."""
    return [" ".join(each["records"]) for each in found(stronghold, rule)]


def finds_and_mends(
    stronghold: Stronghold, rule: str, said: Mapping[str, str], fills: Mapping[str, str] | None = None, end: str = ""
) -> None:
    """Hold one rule's findings, records and why, and carry out the command of each; then it finds nothing.

    `fills` says what a person knows of the words in capitals, which are refused as they are; `end` is typed at the end.
    """
    every = found(stronghold, rule)
    assert {" ".join(each["records"]): each["why"] for each in every} == said
    for each in every:
        if fills or end:
            assert any(stronghold(shlex.split(part)[1:]).code != 0 for part in each["mends"].split(" && ")), each
        command = f"{each['mends']} {end}".strip()
        for word, value in (fills or {}).items():
            assert word in command, command
            command = command.replace(word, shlex.quote(value))
        for part in command.split(" && "):
            program, *words = shlex.split(part)
            assert program == "stronghold"
            answer = stronghold(words)
            assert answer.code == 0, (command, answer.err)
    assert found(stronghold, rule) == []
