"""Any words over every command and option: an answer, never a fault, and nothing changed by what is refused.

Commands, options and arguments are read from their declarations, so that a new one is typed from the day it is there.
"""

import random
import shlex
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any, NamedTuple

from answering import LEFT_BY, answer
from killing import check_whole

from commands import Typist
from stronghold_cli.cli import main as program
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS

BEFORE = (
    "add case --name Larch --opened 4/3/2019",
    "add arrest --date 4/3/2021 --person P-1 --case 1",
    "add arrest --date 4/3/2021 --person P-2 --case 1",
    "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --notes '=1+1 [red]'",
    "items add gear --for heroin",
    "views add tasking --since 2019 --by year",
)
"""What is in the ledger before anything is typed."""

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
EXAMPLES: dict[str, list[str]] = {
    "--format": ["table", "csv", "json", "jsonl"],
    "--measure": list(MEASURES),
    "--by": ["year", "month", "case", "class", "reach", "item"],
    "--where": ["item=heroin", "class=A", "person=P-1", "date=2021"],
    **{option: ["2019", "2021", "4/3/2021", "Mar 2021", "FY2020/21"] for option in ("--since", "--until", "--in")},
    "--as-at": ["today", "31/8/2021 12:00", "published", "30/8/2021"],
    "--why": ["entered twice"],
    "REF": ["CASE-1", "ARREST-1", "arrest-2", "ARREST-1..2", "SEIZURE-1", "P-1", "3"],
    "MEASURE": list(MEASURES),
    "KIND": list(KINDS),
    "FILE": ["day.sheet", "claims.toml", "copy.db", "out.csv"],
    "KEY": ["P-1", "P-2"],
}
"""What suits an option or another word: what is often typed, and what the declarations of kinds show as examples."""
for _field in (field for kind in KINDS.values() for field in kind.fields.values()):
    EXAMPLES.setdefault(_field.option, []).extend(shlex.split(_field.example)[:1])
NOT_TYPED = ("--install-completion", "--show-completion", "--ledger")
"""Options that write outside the ledger, or name another one."""


class Known(NamedTuple):
    """A command with its options, each with whether it takes no value, and what its other words are called."""

    path: tuple[str, ...]
    options: tuple[tuple[str, bool], ...]
    words: tuple[str, ...]


def _below(path: tuple[str, ...], command: Any) -> Iterator[Known]:
    options = [each for each in command.params if each.param_type_name == "option"]
    named = tuple((name, bool(each.is_flag)) for each in options for name in each.opts if name not in NOT_TYPED)
    words = tuple(str(each.metavar or each.name) for each in command.params if each.param_type_name == "argument")
    yield Known(path, named, words)
    for name, inner in getattr(command, "commands", {}).items():
        yield from _below((*path, name), inner)


def declared() -> Iterator[Known]:
    for command in program.COMMANDS:
        if command.name in ("add", "list"):
            for kind in KINDS:
                group = program.made([command.name, kind]).commands[command.name]  # type: ignore[attr-defined]
                yield from _below((command.name, kind), group.commands[kind])
        elif command.name != "demo":
            made = program.made([command.name]).commands[command.name]  # type: ignore[attr-defined]
            yield from _below((command.name,), made)


def typed(chance: random.Random, known: Known) -> list[str]:
    """Return the words of a command line: some of its options, with values of all sorts, and some arguments."""

    hostile = chance.choice((0, 0.1, 0.4))

    def value(option: str = "") -> str:
        if chance.random() < hostile:
            return chance.choice(HOSTILE)
        suits = EXAMPLES.get(option) if chance.random() < 0.9 else None
        return chance.choice(suits or LIKELY)

    words = list(known.path)
    for name, bare in chance.sample(known.options, min(len(known.options), chance.choice((0, 1, 2, 3, 6)))):
        words += [name] if bare else [name, value(name)]
    others = [value(next((each for each in EXAMPLES if each in name.upper()), "")) for name in known.words]
    words += chance.choice((others, others, others, others[1:], [*others, value()], others * 2))
    return [*words, chance.choice(("--zorb", "-x", "--format"))] if chance.random() < 0.03 else words


def slipped(chance: random.Random, words: list[str]) -> list[str]:
    """Return a command line that would do, with a word of it lost, typed twice, or another one in its place."""
    place = chance.randrange(len(words))
    instead = chance.choice(([], [words[place]] * 2, [chance.choice(HOSTILE)], [chance.choice(LIKELY)], [words[place]]))
    return [*words[:place], *instead, *words[place + 1 :]]


def type_any_lines(seed: int, folder: Path, many: int) -> Counter[str]:
    """Type random command lines at one ledger, one after the other, and look at each answer and at the ledger."""
    chance, ledger, here = random.Random(seed), folder / "ledger.db", folder / "here"
    for line in BEFORE:
        assert answer(ledger, shlex.split(line)).code == 0
    here.mkdir()
    (here / "claims.toml").write_text('[[claim]]\nmeasure = "arrests"\nsays = "over 1"\n', encoding="utf-8")
    (here / "day.sheet").write_text("warrant 1 address\narrest P-31 line-holder pwits-a\n", encoding="utf-8")
    commands = list(declared())
    assert len(commands) > 2 * len(KINDS)
    typist = Typist(chance.randrange(2**32))
    counts: Counter[str] = Counter()
    for _ in range(many):
        words = typed(chance, chance.choice(commands)) if chance.random() < 0.7 else slipped(chance, typist.line())
        terminal = chance.random() < 0.4
        keyboard = terminal and chance.random() < 0.4
        typed_in = "\n".join(chance.choice(LIKELY) for _ in range(chance.randrange(12)))
        said = f"{words!r}, at a terminal {terminal}, standard input {typed_in!r}"
        with chdir(here):
            seen = answer(ledger, words, typed_in.encode(), said, terminal=terminal, keyboard=keyboard)
        for text in (seen.err, seen.out if terminal else ""):
            assert not set(text) & set("\x1b\x07\r\0\x85\u202e\u2066"), said
        counts += Counter({"inputs": 1, LEFT_BY.format(seen.code): 1, "changes": seen.changed})
    check_whole(ledger)
    return counts
