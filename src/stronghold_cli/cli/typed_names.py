"""Names in a command line that stand for references: `show Falcon`, `edit "Op Tern"`, `show seizure 1`."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import NoSuchRecord, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.records.references import find_references
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import reading_if_there
from stronghold_cli.store.records.names import nearest_called, number_called
from stronghold_cli.values.keys import read_person
from stronghold_cli.values.text import listed, quoted


def with_references(argv: Sequence[str], desk: Desk) -> list[str]:
    """Return a command line with references for the names that stand right after the command.

    A word that is no such name stays as typed.  Raises SeveralMeanings for a name of several records, NoSuchRecord for
    a name that is nearly another.
    """
    command, *rest = argv
    named = list(takewhile(lambda word: not word.startswith("-"), rest))
    after = rest[len(named) :]
    if all(map(_is_understood, named)):
        return list(argv)
    if reference := _kind_and_number(named):
        return [command, reference, *after]
    with reading_if_there(desk.ledger(_ledger_typed(after)), desk.patience) as connection:
        if connection is None:
            return list(argv)
        if found := list(_called(connection, " ".join(named))):
            return [command, _only(" ".join(named), found), *after]
        return [command, *(_in_place(connection, word) for word in named), *after]


def _ledger_typed(words: Sequence[str]) -> str | None:
    """Return the ledger that an option names, if any."""
    for place, word in enumerate(words):
        if word == "--ledger":
            return next(iter(words[place + 1 :]), None)
        if word.startswith("--ledger="):
            return word.partition("=")[2]
    return None


def _is_understood(word: str) -> bool:
    """Whether a word is one or several references, a person's key or the number of a change."""
    readers: tuple[Callable[[str], object], ...] = (lambda text: find_references([text]), read_person)
    for read in readers:
        try:
            read(word)
        except Unreadable:
            continue
        except StrongholdError:
            return True  # said by whoever reads it
        return True
    return word.strip().removeprefix("#").isdecimal() or not word.strip()


def _kind_and_number(words: Sequence[str]) -> str | None:
    """Return the reference for a kind and a number as two words: `seizure 1`."""
    if len(words) != 2 or not (words[1].isascii() and words[1].isdecimal()):
        return None
    try:
        kind = find_kind(words[0])
    except Unreadable:
        return None
    return f"{kind.prefix}-{words[1]}"


def _called(connection: Connection, text: str) -> Iterator[tuple[Kind, int]]:
    """Yield the records that a name may mean, one a kind.  Raises SeveralMeanings for several of one kind."""
    for kind in KINDS.values():
        if kind.naming is not None:
            try:
                yield kind, number_called(connection, kind, text, voided=True)
            except NoSuchRecord:
                continue


def _only(text: str, found: Sequence[tuple[Kind, int]]) -> str:
    refs = [kind.reference(number) for kind, number in found]
    if len(refs) > 1:
        raise SeveralMeanings(f"{quoted(text)} may be {listed(refs)}", "say which one").but(candidates=tuple(refs))
    return refs[0]


def _in_place(connection: Connection, word: str) -> str:
    if _is_understood(word):
        return word
    if found := list(_called(connection, word)):
        return _only(word, found)
    for kind in KINDS.values():
        if nearest := nearest_called(connection, kind, word):
            raise NoSuchRecord(f"no record is called {quoted(word)}", nearest)
    return word
