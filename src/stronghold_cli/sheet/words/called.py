"""Drug lines by what people call them."""

from collections.abc import Sequence

from stronghold_cli.catalogue.ordinary_words import ordinary_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import NoSuchRecord, SeveralMeanings, StrongholdError
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, is_one_of
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted


def line_called(name: str, reading: Reading) -> int | None:
    """Return the number of the drug line of that name, None where the ledger has none, or several."""
    if reading.called is None:
        return None
    try:
        return int(reading.called(LINE.name, name))
    except (StrongholdError, ValueError):
        return None


def check_line_called(name: str, reading: Reading) -> None:
    """Raise Certain where the ledger has no drug line of a name, with the one that may be meant."""
    try:
        if reading.called is not None:
            reading.called(LINE.name, name)
    except NoSuchRecord as problem:
        near = problem.hint if problem.hint.startswith("did you mean") else ""
        how = near or f"add it first: stronghold add line --name {in_quotes(name) if ' ' in name else name}"
        raise Certain(f"no line is called {quoted(name)}", how, about=name) from None
    except SeveralMeanings:
        pass  # its field says which they are


def check_new_line(name: str, reading: Reading) -> None:
    """Raise Certain where what stands behind `line` may be no new drug line: one that is known, words about it.

    `line Kestrel quiet` would else open a line of that name.
    """
    first, *others = name.split()
    number = line_called(first, reading)
    if number is not None:
        how = f"say line={first} on what was done against it, or line name={first} for another of that name"
        raise Certain(f"{first} is {LINE.reference(number)} already", how, about=name)
    few = not others[1:] and first.islower() and name.replace(" ", "").isalpha()  # `line little mo`
    words = key_of(name).split() if name.islower() else ()
    ordinary = any(word in ordinary_words() for word in words)  # `line manager informed`
    if ordinary or (any(word.islower() or not word.isalpha() for word in others) and not few):
        how = f"say line name={first} if that is its name, and the rest on its own line"
        raise Certain(f"{quoted(name)} may not be the name of a line", how, about=name)


def is_line_name(name: str, reading: Reading) -> bool:
    """Whether the ledger has a drug line of that name, or several."""
    if reading.called is None:
        return False
    try:
        reading.called(LINE.name, name)
    except NoSuchRecord:
        return False
    except StrongholdError:
        pass
    return True


def line_alone(words: Sequence[Word], reading: Reading) -> tuple[int, str]:
    """Return how many of the first words are a part that only names a drug line of the ledger, and that; 0 for none."""
    length = 1 + (len(words) > 1 and not words[0].parts and is_one_of(words[1], LINE.name))
    ends = length == len(words) or words[length - 1].parts
    text = words[0].text.strip("()")
    name = text.title() if text.islower() else text
    known = ends and words[0].plain and words[0].name is None and line_called(name, reading) is not None
    return (length, name) if known else (0, "")
