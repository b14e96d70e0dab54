"""Suggestions for a command line that is not understood: the one that was probably meant."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.command_line import BY_KIND
from stronghold_cli.cli.other_commands import ONE, SEVERAL
from stronghold_cli.cli.stray_words import (
    STRAYS,
    fields_said,
    is_reference,
    is_span,
    kind_named,
    kinds_or_search,
    line_of,
    listed_so,
    person_of,
)
from stronghold_cli.records.kinds import find_sort
from stronghold_cli.values.choices import meant
from stronghold_cli.values.text import hyphened, quoted

_REF = "REF"
_MOST = 300
"""How many letters of a line are looked at: a longer one is a slip of the clipboard, which leads nowhere."""


def lead(argv: Sequence[str], today: date) -> str | None:
    """Return what to type in place of a line that no command takes, None without a suggestion.

    Only the words between a command and its first option are interpreted.
    """
    if not argv or sum(map(len, argv)) > _MOST:
        return None
    command = argv[0]
    words = list(takewhile(lambda word: not word.startswith("-"), argv[1:]))
    after = list(argv[1 + len(words) :])
    if command in STRAYS:
        found = STRAYS[command](words, after, today)
        if found or command not in BY_KIND or not words or kind_named(words[0]) or find_sort(words[0]):
            return found
        # What is no kind may be what another command lists.
        listing = _command(hyphened(words[0]), words[1:], after, today) if command == "list" else None
        return listing or kinds_or_search(command, words)
    if any(command == each.name for each in COMMANDS) or command.startswith("-"):
        return None
    if is_reference(command):
        return f"stronghold show {line_of(argv)}"
    found = _command(command.casefold(), words, after, today)
    if found or meant(command, [each.name for each in COMMANDS]):
        return found
    return f"stronghold --help; stronghold search {line_of([command, *words])} looks for a word in the records"


def _command(command: str, words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    for ours, theirs in ONE.items():
        if command in theirs:
            if "TEXT" in ours and len(words) > 1:
                return f"stronghold {ours.format(words=words[0]).replace('TEXT', line_of([' '.join(words[1:])]))}"
            name = ours.partition(" ")[0]
            rest = STRAYS[name](words, after, today) if name in STRAYS and words else None
            filled = ours.format(words=line_of([*words, *after]) or _TO_FOLLOW.get(name, ""))
            return rest or f"stronghold {filled}".rstrip()
    if command in ("compare", "versus", "vs") and len(words) == 2 and all(is_span(word, today) for word in words):
        return f"stronghold totals --in {words[1]} --compare {words[0]}"
    for several, said in SEVERAL.items():
        if command in several:
            return said.format(ref=line_of(words) or _REF)
    if person := person_of([command, *words]):
        return person
    if kind := kind_named(command):
        asked = listed_so([kind, *words], after, today) or kind
        return f"stronghold add {line_of([kind, *fields_said(kind, words, today)[0]])}, or stronghold list {asked}"
    if find_sort(command):
        return f"stronghold add {command}, or stronghold list {listed_so([command], [])}"
    return None


_TO_FOLLOW = {
    **dict.fromkeys(("show", "edit", "hold", "restrict"), _REF),
    **dict.fromkeys(("add", "list", "export"), "KIND"),
    **dict.fromkeys(("import", "backup"), "FILE"),
    "search": "WORDS",
    "same": "P-31 P-40",
    "day": "today",
}
"""The placeholder for a missing argument."""


def said_as_lead(argv: Sequence[str], line: str) -> str:
    """Return the message that a line is not understood, with the line that may be meant."""
    hint = f"try: {line}" if line.startswith("stronghold ") else line
    return f"{quoted(' '.join(['stronghold', *argv]), 60)} is not understood ({hint})"
