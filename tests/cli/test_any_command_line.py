"""Any words over every command and option: an answer, never a fault, and nothing changed by what is refused."""

import io
import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer.main
from processes import contents

from conftest import Stronghold, desk
from seals import check_seals
from stronghold_cli.cli import main as program
from stronghold_cli.records.kinds import KINDS

HOW_MANY = 250

HOSTILE = (
    *(
        "",
        " ",
        "-",
        "--",
        "@",
        "..",
        "=",
        ",",
        "2..1",
        "a=b",
        "[red]x[/red]",
        "[/]",
        "'; DROP TABLE command;--",
        "../x",
    ),
    *("1e309", "NaN", "٣", "１２", "½", "-5", "0", "9223372036854775808", "x" * 30_000, "1" * 5_000, "=cmd|' /C x'!A0"),
    *(
        "\x1b[31mred",
        "\x1b]0;t\x07",
        "\u202eabc",
        "\u2066x",
        "\u200b",
        "\r",
        "a\nb",
        "😀" * 300,
        "שלום",
        "\x85",
        "\ufeff",
    ),
    *("\udc80", "a\0b", "%s%n{0}", "`id`", "-1g", "€5", "CON"),
)
LIKELY = (
    *("1", "CASE-1", "SEIZURE-1", "P-1", "P-2", "new", "today", "4/3/2021", "2021", "last month", "previous", "06:00"),
    *("heroin", "cash", "gear", "4.92 g", "41 wraps", "£410", "street", "6y9m", "yes", "charged", "PWITS class A x2"),
    *("arrest", "seizure", "table", "csv", "json", "jsonl", "year", "class", "drugs.weight", "arrests", "over 50"),
    *(
        "item=heroin",
        "date,weight",
        "add",
        "remove",
        "use",
        "tasking",
        "@tasking",
        "drug",
        "A",
        "SI 2008/3130",
        "day.sheet",
    ),
)
NOT_TYPED = ("--install-completion", "--show-completion", "--ledger")
"""Options that write outside the ledger, or name another one."""


class Known(NamedTuple):
    """A command with its options, each with whether it takes no value, and how many words it takes."""

    path: tuple[str, ...]
    options: tuple[tuple[str, bool], ...]
    words: int


def _below(path: tuple[str, ...], command: Any) -> Iterator[Known]:
    options = [each for each in command.params if each.param_type_name == "option"]
    named = tuple((name, bool(each.is_flag)) for each in options for name in each.opts if name not in NOT_TYPED)
    yield Known(path, named, sum(each.param_type_name == "argument" for each in command.params))
    for name, inner in getattr(command, "commands", {}).items():
        yield from _below((*path, name), inner)


def _declared() -> Iterator[Known]:
    for command in program.COMMANDS:
        if command.name in ("add", "list"):
            for kind in KINDS:
                group = typer.main.get_command(program._app([command.name, kind])).commands[command.name]  # type: ignore[attr-defined]
                yield from _below((command.name, kind), group.commands[kind])
        elif command.name != "demo":
            made = typer.main.get_command(program._app([command.name])).commands[command.name]  # type: ignore[attr-defined]
            yield from _below((command.name,), made)


def _typed(chance: random.Random, known: Known) -> list[str]:
    def value() -> str:
        return chance.choice(HOSTILE if chance.random() < 0.3 else LIKELY)

    typed = list(known.path)
    for name, bare in chance.sample(known.options, min(len(known.options), chance.choice((0, 1, 2, 3, 6)))):
        typed += [name] if bare else [name, value()]
    typed += [value() for _ in range(max(0, known.words + chance.choice((-1, 0, 0, 0, 1))))]
    return [*typed, chance.choice(("--zorb", "-x", "--format"))] if chance.random() < 0.03 else typed


def test_any_command_line_is_answered(
    stronghold: Stronghold, ledger: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exit code that is documented, nothing that commands a terminal, one entry of history or no change at all."""
    for line in (
        "add case --name Larch --opened 4/3/2019",
        "add arrest --date 4/3/2021 --person P-1 --case 1",
        "add arrest --date 4/3/2021 --person P-2 --case 1",
        "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --notes '=1+1 [red]'",
        "items add gear --for heroin",
        "views add tasking --since 2019 --by year",
    ):
        assert stronghold(line).code == 0
    here = ledger.parent / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    Path("day.sheet").write_text("warrant 1 address\narrest P-31 line-holder pwits-a\n", encoding="utf-8")
    seed = random.randrange(10**9)
    chance = random.Random(seed)
    commands = list(_declared())
    assert len(commands) > 2 * len(KINDS)
    before, made = contents(ledger), 0
    for _ in range(HOW_MANY):
        words, terminal = _typed(chance, chance.choice(commands)), chance.random() < 0.4
        typed_in = "\n".join(chance.choice(LIKELY) for _ in range(chance.randrange(12)))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed_in.encode())))
        at = desk(ledger, terminal=terminal, keyboard=terminal and chance.random() < 0.4)
        at.environ["EDITOR"] = "false"  # type: ignore[index]
        said = f"seed {seed}: {words!r}, at a terminal {terminal}, standard input {typed_in!r}"
        try:
            code = program.main(words, at)
        except Exception as fault:
            pytest.fail(f"{said}: {fault!r}")
        shown = capsys.readouterr()
        assert code in (0, 1, 2, 3, 4, 5, 130), said
        for text in (shown.err, shown.out if terminal else ""):
            assert not set(text) & set("\x1b\x07\r\0\x85\u202e\u2066"), said
        after = contents(ledger)
        if after != before:
            assert code == 0, said
            made += 1
        before = after
    with closing(sqlite3.connect(ledger)) as connection:
        assert check_seals(connection) == 7 + made, f"seed {seed}"
