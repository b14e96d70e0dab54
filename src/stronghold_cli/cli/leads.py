"""Where a command line that means nothing leads: the one that says what was probably meant."""

import shlex
from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile

from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.kinds import find_kind, find_sort
from stronghold_cli.values.choices import meant
from stronghold_cli.values.text import hyphened, listed, quoted

_REF = "REF"
_OTHERS: dict[str, tuple[str, ...]] = {
    "search {words}": ("find", "grep", "look", "lookup", "query", "where"),
    "show {words}": ("open", "view", "get", "display", "see", "read", "person"),
    "add {words}": ("new", "create", "record", "log", "enter", "insert"),
    "edit {words}": ("change", "update", "correct", "amend", "modify", "set"),
    "list {words}": ("ls", "records", "all"),
    "totals {words}": ("total", "figures", "stats", "statistics", "count", "counts", "sum"),
    "due": ("todo", "deadlines", "reminders", "diary", "next"),
}
"""Commands of other programs, by ours that does what they do; `{words}` is what follows."""
_SEVERAL: dict[tuple[str, ...], str] = {
    ("delete", "remove", "rm", "del", "cancel"): (
        "stronghold void {ref} --why WHY, so that it no longer counts; stronghold undo takes back your last change; "
        "stronghold erase is for what the law erases"
    ),
    ("report", "reports", "summary", "release", "foi"): (
        "stronghold totals --since 2019 --format md, for figures; stronghold reconcile FILE, for a release to be "
        "checked; stronghold export KIND, for a spreadsheet"
    ),
    ("save", "commit", "exit", "quit", "close", "login"): "nothing: each command keeps what it did, and ends",
    ("print",): "stronghold totals --format md, or any command with > FILE at its end",
}
"""Commands of other programs that may be several of ours."""


def lead(argv: Sequence[str], today: date) -> str | None:
    """Return what to type in place of a line that no command takes, None where nothing is known.

    The words after a command that stand before its first option are what is taken for something else.
    """
    if not argv:
        return None
    command = argv[0]
    words = list(takewhile(lambda word: not word.startswith("-"), argv[1:]))
    after = list(argv[1 + len(words) :])
    if command in _STRAYS:
        return _STRAYS[command](words, after, today)
    if any(command == each.name for each in COMMANDS):
        return None
    return _command(command.casefold(), words, after, today)


def _command(command: str, words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    for ours, theirs in _OTHERS.items():
        if command in theirs:
            name = ours.partition(" ")[0]
            rest = _STRAYS[name](words, after, today) if name in _STRAYS and words else None
            return (
                rest or f"stronghold {ours.format(words=_line([*words, *after]) or _TO_FOLLOW.get(name, ''))}".rstrip()
            )
    for several, said in _SEVERAL.items():
        if command in several:
            return said.format(ref=_line(words) or _REF)
    if (kind := _kind(command)) or find_sort(command):
        return f"stronghold add {kind or command}, or stronghold list {_listed([command], [])}"
    return None


_TO_FOLLOW = {"search": "WORDS", "show": _REF, "add": "KIND", "edit": _REF, "list": "KIND"}


def _listing(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    if not words:
        return f"stronghold list KIND {_line(after)}" if after else None
    if len(words) == 1 and _kind(words[0]):
        return None  # it lists that, and something else is the matter
    asked = _listed(words, after, today)
    return asked and f"stronghold list {asked}"


def _listed(words: Sequence[str], after: Sequence[str], today: date | None = None) -> str | None:
    """Return what `list` takes for words: a kind, what records of a kind are called, an item, then a window."""
    if not words:
        return None
    first, rest = words[0], list(words[1:])
    if kind := _kind(first):
        asked = [kind]
    elif sort := find_sort(first):
        asked = [sort[0].name, f"--{sort[0].sort}", sort[1]]
    elif item := _item(" ".join(words)):
        asked, rest = ["seizure", "--item", item], []
    elif item := _item(first):
        asked = ["seizure", "--item", item]
    else:
        return None
    if rest:
        if today is None:
            return None
        if _is_span(" ".join(rest), today):
            asked += ["--in", " ".join(rest)]
        elif (item := _item(" ".join(rest))) and asked[0] == "seizure":
            asked += ["--item", item]
        else:
            asked += ["--search", " ".join(rest)]
    return _line([*asked, *after])


def _adding(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    if not words:
        return f"stronghold add KIND {_line(after)}" if after else None
    if _kind(words[0]) or find_sort(words[0]):
        return None  # it adds that, and something else is the matter
    plain = [word for word in words if word.casefold() not in ("a", "an", "the", "new", "another")]
    for word in (" ".join(plain), *plain):
        if (kind := _kind(word)) or find_sort(word):
            return f"stronghold add {_line([kind or hyphened(word), *after])}"
    if plain and (item := _item(" ".join(plain))):
        return f"stronghold add seizure {_line(['--item', item, *after])}"
    from stronghold_cli.records.kinds import KINDS, SORTS  # only a word that is no kind needs them

    known, word = [*KINDS, *SORTS], "-".join(plain).casefold()
    holding = [each for each in known if len(word) > 3 and word in each]
    return f"did you mean {listed(holding)}?" if holding else meant(word, known) or None


_MEANT = {"--from": "--since", "--to": "--until", **dict.fromkeys(("--month", "--year", "--period", "--for"), "--in")}
"""The option of a window that is meant by another word."""


def _totalling(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    """Return what `totals` takes for words: a measure or an item, a window, and `by` with what to break down by."""
    options = [_MEANT.get(word, word) for word in after]
    if not words:
        return f"stronghold totals {_line(options)}" if options != list(after) else None
    [*before, by, what] = words if len(words) > 1 else ["", "", *words]
    if by.casefold() in ("by", "per"):
        options = ["--by", what, *options]
    else:
        before = list(words)
    # The longest beginning that means something is the subject; the rest is a window.
    for length in range(len(before), -1, -1):
        subject, span = _subject(" ".join(before[:length])), " ".join(before[length:])
        if subject is not None and (not span or _is_span(span, today)):
            return f"stronghold totals {_line([*subject, *(['--in', span] if span else []), *options])}"
    return None


def _subject(text: str) -> list[str] | None:
    """Return the options of `totals` for the name of a measure or an item, none for no word."""
    if not text:
        return []
    if measures := _measures(text):
        return [word for measure in measures for word in ("--measure", measure)]
    item = _item(text)
    return ["--where", f"item={item}"] if item else None


def _tracing(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    options = [_MEANT.get(word, word) for word in after]
    return f"stronghold trace {_line([*words, *options])}" if options != list(after) else None


_STRAYS: dict[str, Callable[[Sequence[str], Sequence[str], date], str | None]] = {
    "list": _listing,
    "add": _adding,
    "totals": _totalling,
    "trace": _tracing,
}
"""What is made of the words after a command that takes none of them."""


def said_as_lead(argv: Sequence[str], line: str) -> str:
    """Return how it is said that a line means nothing, and which one may be meant."""
    hint = line if line.startswith(("did you mean", "nothing")) else f"try: {line}"
    return f"{quoted(' '.join(['stronghold', *argv]), 60)} is not understood ({hint})"


def _line(words: Sequence[str]) -> str:
    return shlex.join(words)


def _kind(word: str) -> str | None:
    try:
        return find_kind(word).name
    except StrongholdError:
        return None


def _item(text: str) -> str | None:
    from stronghold_cli.catalogue.items import find_item  # only a word that is no kind needs it

    found = find_item(text)
    return found.name if found else None


def _is_span(text: str, today: date) -> bool:
    from stronghold_cli.values.day import Toward  # only a stray word needs it
    from stronghold_cli.values.span import read_span  # only a stray word needs it

    try:
        read_span(text, today, Toward.PAST)
    except StrongholdError:
        return False
    return True


def _measures(text: str) -> list[str]:
    from stronghold_cli.figures.measures import called_so  # only a stray word needs it

    return called_so(text)
