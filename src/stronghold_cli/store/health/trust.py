"""Whether the ledger can be trusted: its history, its records, and other programs' changes."""

from collections.abc import Iterable
from shlex import quote

from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.side_tables import row_name
from stronghold_cli.results.health import BROKEN, FINE, LOOK, Outcome
from stronghold_cli.store.backups.known import unread_notes
from stronghold_cli.store.erasure.finishing import NOT_KEPT, TYPE_AGAIN, copies_holding, is_unfinished, was_kept
from stronghold_cli.store.health.opened import Opened, asked
from stronghold_cli.store.health.structure import RESTORE
from stronghold_cli.store.health.surroundings import NOTES_AGAIN
from stronghold_cli.store.history.agreement import unlike_history
from stronghold_cli.store.history.commands import A_SLIP, ahead_of
from stronghold_cli.store.history.excuses import erasures
from stronghold_cli.store.history.numbers import numbers_of_two
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.history.seals import not_sealed, verify
from stronghold_cli.values.keys import runs
from stronghold_cli.values.stored import stored_moment
from stronghold_cli.values.text import counted, first_of, listed, one_line

_MOST_RUNS = 12
"""How many runs of rows that are no longer proven are named."""

_OF_A_CHANGE = "author, machine, time, reason, command and head of the access log"
"""The other parts of a change sealed before step 13: unprotected once an erasure emptied some of it."""


def history(ledger: Opened) -> Outcome:
    """Whether every command fits its seal, over the seal before."""
    chain = verify(asked(ledger))
    if chain.misfit:
        return Outcome(
            BROKEN,
            f"change {chain.misfit.command} {chain.misfit.what}; what was done before it is whole",
            f"keep this file for whoever looks into it, and {RESTORE[0]}",
            RESTORE[1],
        )
    found = f"{counted(chain.commands, 'change')}, each as it was sealed"
    if chain.erased:
        by = f"{'change' if len(chain.erased_by) == 1 else 'changes'} {listed([*map(str, chain.erased_by)], 'and')}"
        found += f", but for what {by} emptied of {chain.erased:,} by law"
    if chain.older:
        whose, they = ("its", "it") if chain.older == 1 else ("their", "they")
        of = "" if chain.older == chain.erased else f"of {chain.older:,} sealed before schema 13 "
        found += f" ({of}nothing proves {whose} {_OF_A_CHANGE} any more, nor that {they} changed nothing else)"
    if chain.untold:
        of = f"of {chain.untold:,} sealed by an earlier version " if chain.untold < chain.erased else ""
        found += f" ({of}nothing proves any more for whom, and when on its day, each was made)"
    if chain.unproven:
        return Outcome(
            LOOK,
            f"{found}; what those changes made of {_in_short(chain.unproven)} is no longer proven",
            "compare it with a copy that was made before, or with what you keep elsewhere",
            f"stronghold history {row_name(*chain.unproven[0])}" if chain.unproven[0][0] in BY_TABLE else "",
        )
    return Outcome(FINE, found)


def _in_short(places: Iterable[Place]) -> str:
    """Return `cover 1, mark 2..4, SEIZURE-1`: the rows that figures and restrictions rest on first."""
    numbers: dict[str, list[int]] = {}
    for table, number in sorted(places, key=lambda place: (place[0] in BY_TABLE, place)):
        numbers.setdefault(table, []).append(number)
    words = [
        f"{row_name(table, low)}..{high}" if high > low else row_name(table, low)
        for table, of in numbers.items()
        for low, high in runs(of)
    ]
    return first_of(words, _MOST_RUNS)


def records(ledger: Opened) -> Outcome:
    """Whether each record is as history says, and each number was given to one record only."""
    twice = (f"{row_name(*row)} is two records by history" for row in numbers_of_two(asked(ledger)))
    unlike = [*twice, *unlike_history(asked(ledger))]
    if not unlike:
        return Outcome(FINE, "each record is as history says")
    ref = unlike[0].split()[0]
    return Outcome(
        BROKEN,
        f"not as history says: {first_of(unlike)}",
        "see what history says, then edit it to what is right; or put a whole backup in the place of the file",
        f"stronghold history {ref}",
    )


def other_programs(ledger: Opened) -> Outcome:
    """Whether another program changed records since the last command, which no seal covers yet."""
    changed = not_sealed(asked(ledger))
    if not changed:
        return Outcome(FINE, "no other program has changed a record since the last command")
    return Outcome(
        LOOK,
        f"changed by another program since the last command, and under no seal yet: {first_of(changed)}",
        "look at each; the next command that writes adopts it into history as another program's",
    )


def clock(ledger: Opened) -> Outcome:
    """Whether the newest change is in the past: a clock that was ahead gives its time to every change since."""
    newest = asked(ledger).execute("SELECT at FROM command ORDER BY number DESC LIMIT 1").fetchone()
    if newest is None:
        return Outcome(FINE, "nothing is recorded yet")
    at = stored_moment(newest[0])
    if at > ledger.now + A_SLIP:
        return Outcome(
            LOOK,
            ahead_of(at, ledger.now),
            "see which clock is wrong: until then every change has that moment, and needs --yes",
            "stronghold history",
        )
    return Outcome(FINE, "the newest change is in the past")


def erasure(ledger: Opened) -> Outcome:
    """Whether what was erased by law is gone from the file and the log beside it, and not only from the records."""
    if is_unfinished(ledger.path):
        if not was_kept(ledger.path, asked(ledger)):
            return Outcome(LOOK, NOT_KEPT, TYPE_AGAIN)
        return Outcome(
            LOOK,
            f"what was erased may still lie in {one_line(ledger.real.name)}-wal: an erasure was not finished",
            "close the other programs that have the ledger open, then have it rewritten",
            "stronghold doctor --mend",
        )
    return Outcome(FINE, "each was finished")


def erased_copies(ledger: Opened) -> Outcome:
    """Whether a known copy still holds what was erased by law since."""
    if unread := unread_notes(ledger.path):
        return Outcome(LOOK, f"which copies there are cannot be read: {unread}", *NOTES_AGAIN)
    holding = {
        copy.place: None
        for erasure, said in erasures(asked(ledger))
        for copy in copies_holding(ledger.path, said.first(erasure), erasure)
        if copy.there
    }
    if holding:
        return Outcome(
            LOOK,
            f"still holding what the law had emptied: {first_of([one_line(str(place)) for place in holding])}",
            "delete them once there is a newer backup",
            f"rm {' '.join(quote(str(place)) for place in holding)}",
        )
    return Outcome(FINE, "no known copy holds what the law had emptied")
