"""Understanding stray words after a command: kinds, items, windows, people, references."""

import shlex
from collections.abc import Callable, Sequence
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.kinds import find_kind, find_sort
from stronghold_cli.values.choices import meant
from stronghold_cli.values.text import hyphened, listed
from stronghold_cli.values.window import STEPS

_LISTING = (
    "items",
    "words",
    "prices",
    "views",
    "imports",
    "hold",
    "restrict",
    "same",
    "cover",
    "due",
    "history",
    "explain",
)
"""Commands that list what is no record."""


def _listing(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    if not words:
        return f"stronghold list KIND {line_of(after)}" if after else None
    if len(words) == 1 and kind_named(words[0]):
        return None  # it lists that, and something else is the matter
    if person := person_of(words):
        return person
    asked = listed_so(words, after, today)
    if asked:
        return f"stronghold list {asked}"
    word = hyphened(words[0])
    for name in _LISTING:
        if word in (name, f"{name}s", f"{name}ed", name.removesuffix("s")):
            return f"stronghold {name}"
    return None


def kinds_or_search(command: str, words: Sequence[str]) -> str:
    from stronghold_cli.records.kinds import KINDS  # only a word that is no kind needs them

    offered = meant(hyphened(" ".join(words)), KINDS)
    looking = f"; stronghold search {line_of(words)} looks for a word" if command == "list" else ""
    return offered or f"stronghold {command} KIND, one of {', '.join(KINDS)}{looking}"


def listed_so(words: Sequence[str], after: Sequence[str], today: date | None = None) -> str | None:
    """Return the arguments of `list` for some words: a kind or its records' name, an item, then a window."""
    if not words:
        return None
    first, rest = words[0], list(words[1:])
    if kind := kind_named(first):
        asked = [kind]
    elif sort := find_sort(first):
        asked = [sort[0].name, f"--{sort[0].sort}", sort[1]]
    elif item := _item(" ".join(words)):
        asked, rest = ["seizure", "--item", item], []
    elif item := _item(first):
        asked = ["seizure", "--item", item]
    elif category := _category(first):
        asked = ["seizure", "--category", category]
    else:
        return None
    if rest:
        if today is None:
            return None
        if window := _window(rest, today):
            asked += window
        elif (item := _item(" ".join(rest))) and asked[0] == "seizure":
            asked += ["--item", item]
        elif of := _about(asked[0], rest, today):
            asked += of
        else:
            asked += ["--search", " ".join(rest)]
    return line_of([*asked, *after])


def person_of(words: Sequence[str]) -> str | None:
    """Return where a person's records of a kind are seen, where that kind has no field for a person: `seizures P-3`."""
    from stronghold_cli.records.kinds import KINDS  # only stray words need it

    kind = kind_named(words[0])
    keys = [word for word in words[1:] if _is_person(word)]
    if kind is None or not keys or "person" in KINDS[kind].fields:
        return None
    return f"stronghold show {line_of(keys[:1])}, which has the {KINDS[kind].plural} of that person too"


def _about(kind: str, words: Sequence[str], today: date) -> list[str]:
    """Return the options for a person or a line: `P-3`, `for Ludo`."""
    from stronghold_cli.records.kinds import KINDS  # only stray words need it

    of = [word for word in words if word.casefold() not in ("for", "of", "by", "on", "about", "with")]
    typed, left = fields_said(kind, of, today)
    if not left:
        return typed
    return ["--line", " ".join(of)] if "line" in KINDS[kind].fields and len(of) < len(words) else []


def _adding(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    if not words:
        return f"stronghold add KIND {line_of(after)}" if after else None
    kind = kind_named(words[0])
    if kind and len(words) > 1:
        typed, left = fields_said(kind, words[1:], today)
        if typed and not left:
            return f"stronghold add {line_of([kind, *typed, *after])}"
    if kind or find_sort(words[0]):
        return None  # it adds that, and something else is the matter
    plain = [word for word in words if word.casefold() not in ("a", "an", "the", "new", "another")]
    for word in (" ".join(plain), *plain):
        if (kind := kind_named(word)) or find_sort(word):
            return f"stronghold add {line_of([kind or hyphened(word), *after])}"
    if plain and (item := _item(" ".join(plain))):
        return f"stronghold add seizure {line_of(['--item', item, *after])}"
    if plain and (item := _item(plain[0])):
        amount = ["--value" if item == "cash" else "--weight", " ".join(plain[1:])]
        return f"stronghold add seizure {line_of(['--item', item, *amount, *after])}"
    if plain and _category(plain[0]):
        return "stronghold add seizure --item ITEM, such as heroin, cash or phone"
    if plain and plain[0].casefold() in ("person", "people", "nominal", "suspect", "name"):
        return "stronghold add arrest --person new: a person has no record but what happened to them"
    from stronghold_cli.records.kinds import KINDS, SORTS  # only a word that is no kind needs them

    known, word = [*KINDS, *SORTS], "-".join(plain).casefold()
    holding = [each for each in known if len(word) > 3 and word in each]
    return f"did you mean {listed(holding)}?" if holding else meant(word, known) or None


def fields_said(kind: str, words: Sequence[str], today: date) -> tuple[list[str], list[str]]:
    """Return the options whose values some words may be, such as `P-9` and `today`, and the remaining words."""
    from stronghold_cli.records.kinds import KINDS  # only stray words need it

    fields, typed, left = KINDS[kind].fields, list[str](), list[str]()
    for word in words:
        if _is_person(word) and "person" in fields:
            typed += ["--person", word]
        elif is_reference(word) and (link := word.partition("-")[0].casefold()) in fields:
            typed += [f"--{link}", word]
        elif is_span(word, today):
            typed += [fields[KINDS[kind].date].option, word]
        else:
            left.append(word)
    return typed, left


_MEANT = {"--from": "--since", "--to": "--until", **dict.fromkeys(("--month", "--year", "--period", "--for"), "--in")}
"""The option of a window that is meant by another word."""


def _totalling(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    """Return the arguments of `totals` for some words: a measure or an item, a window, and `by` with a breakdown."""
    options = [_MEANT.get(word, word) for word in after]
    if not words:
        return f"stronghold totals {line_of(options)}" if options != list(after) else None
    [*before, by, what] = words if len(words) > 1 else ["", "", *words]
    if by.casefold() in ("by", "per"):
        options = ["--by", what, *options]
    else:
        before = list(words)
    # The longest beginning that means something is the subject; the rest is a window.
    for length in range(len(before), -1, -1):
        subject, window = _subject(" ".join(before[:length])), _window(before[length:], today)
        if subject is not None and window is not None:
            return f"stronghold totals {line_of([*subject, *window, *options])}"
    return None


def _window(words: Sequence[str], today: date) -> list[str] | None:
    """Return the options for a window in words, `since 2019`; none for no words, None if they are no window."""
    if not words:
        return []
    first, rest = words[0].casefold(), " ".join(words[1:])
    ends = {
        "since": "--since",
        "from": "--since",
        "until": "--until",
        "to": "--until",
        **dict.fromkeys(("in", "for"), "--in"),
    }
    if first in ends and rest and is_span(rest, today):
        return [ends[first], rest]
    return ["--in", " ".join(words)] if is_span(" ".join(words), today) else None


def _becoming_due(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    span = (
        {"today": "1d", "tomorrow": "2d", "week": "7d", "month": "1m", "year": "12m"}.get(words[-1]) if words else None
    )
    return f"stronghold due --within {line_of([span, *after])}" if span else None


def _subject(text: str) -> list[str] | None:
    """Return the options of `totals` for the name of a measure or an item, none for no word."""
    if not text:
        return []
    if measures := _measures(text):
        return [word for measure in measures for word in ("--measure", measure)]
    if item := _item(text):
        return ["--where", f"item={item}"]
    choice, _, rest = text.partition(" ")
    return _narrowed(_measures(rest), choice)


def _narrowed(names: Sequence[str], choice: str) -> list[str] | None:
    """Return the options for measures of one choice of a field that they share: `county lines`, `child arrests`."""
    from stronghold_cli.figures.measure import shared_by  # only stray words need these
    from stronghold_cli.figures.measures import select_measures
    from stronghold_cli.records.conditions import asked_field
    from stronghold_cli.records.names import Choice

    measures = select_measures(names) if names else []
    kinds = {measure.recorded.name: measure.recorded for measure in measures}.values()
    for name in shared_by(measures):
        kept = [asked_field(kind, name).type for kind in kinds if name not in STEPS]
        if kept and all(isinstance(each, Choice) and choice.casefold() in each.choices for each in kept):
            return [*(word for each in names for word in ("--measure", each)), "--where", f"{name}={choice.casefold()}"]
    return None


def _tracing(words: Sequence[str], after: Sequence[str], today: date) -> str | None:
    options = [_MEANT.get(word, word) for word in after]
    return f"stronghold trace {line_of([*words, *options])}" if options != list(after) else None


STRAYS: dict[str, Callable[[Sequence[str], Sequence[str], date], str | None]] = {
    "list": _listing,
    "add": _adding,
    "totals": _totalling,
    "trace": _tracing,
    "due": _becoming_due,
}
"""The function that understands stray words, by command."""


def line_of(words: Sequence[str]) -> str:
    return shlex.join(words)


def kind_named(word: str) -> str | None:
    try:
        return find_kind(word).name
    except StrongholdError:
        return None


def _is_person(word: str) -> bool:
    from stronghold_cli.values.keys import read_person  # only a stray word needs it

    try:
        read_person(word)
    except StrongholdError:
        return False
    return not is_reference(word, people=False)


def is_reference(word: str, *, people: bool = True) -> bool:
    """Return whether a word is a record's reference, or a person's key where `people` count too."""
    from stronghold_cli.records.references import find_references  # only a stray word needs it

    if not any(character.isdigit() for character in word) or not word[:1].isalpha():
        return False
    try:
        find_references([word])
    except StrongholdError:
        return people and _is_person(word)
    return True


def _category(word: str) -> str | None:
    """Return the category of seizures that a word is: `drugs`, `weapons`."""
    from stronghold_cli.records.names import Choice  # only a stray word needs it
    from stronghold_cli.records.seizure import SEIZURE  # only a stray word needs it

    kept = SEIZURE.fields["category"].type
    plain = word.casefold()
    choices = kept.choices if isinstance(kept, Choice) else ()
    return next((each for each in choices if plain in (each, f"{each}s") and each != "other"), None)


def _item(text: str) -> str | None:
    from stronghold_cli.catalogue.items import find_item  # only a word that is no kind needs it

    found = find_item(text)
    return found.name if found else None


def is_span(text: str, today: date) -> bool:
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
