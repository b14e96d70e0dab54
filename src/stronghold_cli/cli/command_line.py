"""Preparing a command line before its command reads it: putting it in order, and asking a person for blanks."""

from collections.abc import Sequence

from stronghold_cli.cli.desk import Desk

_LEDGER = "--ledger"
BY_KIND = ("add", "list")
"""The commands whose options come after a kind."""


def in_usual_order(argv: Sequence[str]) -> list[str]:
    """Return a command line with `--ledger FILE` after its command and kind, and `help add` as `add --help`."""
    words = list(argv)
    if words[1:2] == [_LEDGER] and words[0] in BY_KIND:
        words = [words[0], *words[3:4], *words[1:3], *words[4:]]
    if words[:1] == [_LEDGER] and len(words) > 2:
        words = [*words[2:], *words[:2]]
    elif words[:1] and words[0].startswith(f"{_LEDGER}=") and len(words) > 1:
        words = [*words[1:], words[0]]
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    return words


def filled_in(argv: Sequence[str], desk: Desk) -> list[str]:
    """Return a command line from `check` with its blanks filled in by the person at the keyboard.

    A blank is a word in capitals after an option (`--until DATE`), or a text option at the end (`--why`).
    """
    words: list[str] = []
    for place, word in enumerate(argv):
        option = words[-1] if words else ""
        if option.startswith("--") and _is_left_open(option, word):
            words.append(_said(desk, option, word))
        else:
            words.append(word)
            if place == len(argv) - 1 and _takes_a_value(word):
                words.append(_said(desk, word, ""))
    return words


_OPEN = ("DATE", "TERM", "KEY", "FILE", "WHY", "DECISION")
"""The words in capitals that a person replaces, beside an option's own name."""


def _is_left_open(option: str, word: str) -> bool:
    return word in _OPEN or word == option[2:].upper()


def _takes_a_value(word: str) -> bool:
    """Whether a word is an option of a field that takes a value, or the reason."""
    if not word.startswith("--") or "=" in word:
        return False
    from stronghold_cli.records.kinds import KINDS  # only an option at the end needs it
    from stronghold_cli.records.names import Flag  # only an option at the end needs it

    fields = (field for kind in KINDS.values() for field in kind.typed if not isinstance(field.type, Flag))
    return word == "--why" or any(field.option == word for field in fields)


def _said(desk: Desk, option: str, left_open: str) -> str:
    name = option[2:].replace("-", " ")
    brackets = f" ({left_open.lower()})" if left_open and left_open != option[2:].upper() else ""
    while True:
        if said := desk.ask(f"  {name}{brackets}: ").strip():
            return said
