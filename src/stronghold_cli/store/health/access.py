"""Whether looks at records are logged, and the log is as it was when each command was sealed."""

import errno

from stronghold_cli.results.health import BROKEN, FINE, LOOK, Outcome
from stronghold_cli.store.audit_log import SETTING, accesses, heads_sealed, in_words, is_on, switched, trouble
from stronghold_cli.store.audit_proof import Proof, prove
from stronghold_cli.store.erasure.finishing import is_unfinished
from stronghold_cli.store.file.access_chain import log_of
from stronghold_cli.store.health.opened import Opened, asked
from stronghold_cli.store.settings.cover import setting
from stronghold_cli.values.text import counted, one_line

_KEEP = "keep it for whoever looks into it, and put the log that belongs to the ledger in its place"
_MISSED = "put the log that belongs to the ledger beside it; a copy of a ledger has none until it is restored"
_FIND_OUT = "find out who did, and when, while that can be told"

_COMPARE = "compare it with a copy of the log that was made before"


def access_log(ledger: Opened) -> Outcome:
    """Whether looks at records are logged, as the Data Protection Act 2018 (s.62) requires, and the log is whole."""
    connection = asked(ledger)
    try:
        proof = prove(ledger.path, connection, unfinished=is_unfinished(ledger.path))
    except OSError as fault:
        newest = heads_sealed(connection)[-1:]
        if newest and fault.errno not in (errno.EACCES, errno.EAGAIN):
            words = f"it is not as it was when change {newest[0][0]} was sealed: {in_words(ledger.path, fault)}"
            return Outcome(BROKEN, words, _KEEP)
        return _shut(in_words(ledger.path, fault))
    if proof.wrong:
        there = log_of(ledger.path).exists()
        return Outcome(BROKEN, f"it is not as it was: {proof.wrong}", _KEEP if there else _MISSED)
    if not is_on(connection):
        by = switched(connection)
        who = f", by {one_line(by.who)}" if by and by.who else ""
        why = f": {one_line(by.why)}" if by and by.why else ""
        return Outcome(
            LOOK,
            f"switched off{who}{why}; nothing says who looks at records",
            "switch it on",
            "stronghold access-log on",
        )
    if problem := trouble(ledger.path):
        return _shut(problem)
    return _read(ledger, proof)


def _shut(problem: str) -> Outcome:
    return Outcome(
        LOOK,
        f"nobody's looks can be added to it: {problem}",
        "see that it is a file, and that you may write it and its folder",
    )


def _read(ledger: Opened, proof: Proof) -> Outcome:
    entries = unread = 0
    for access in accesses(ledger.path):
        entries += access is not None
        unread += access is None
    found = f"on, with {counted(entries, 'entry', 'entries')}"
    if proof.elsewhere:
        return Outcome(LOOK, f"{found}; {proof.elsewhere}", "keep the log from before beside that ledger's backups")
    if proof.doubtful:
        return Outcome(LOOK, f"{found}; {proof.doubtful}", _FIND_OUT)
    if proof.unproven:
        return Outcome(LOOK, f"{found}; {proof.unproven}", _COMPARE)
    if unread:
        words = f"{counted(unread, 'line')} of {entries + unread:,} cannot be read"
        return Outcome(
            LOOK, words, "nothing: a power cut tears one line at most; of more, ask who writes beside the ledger"
        )
    if setting(asked(ledger), SETTING) == "off":
        words = f"{found}; another program wrote that it is off, which counts for nothing"
        return Outcome(LOOK, words, "find out which, and switch it on", "stronghold access-log on")
    if proof.emptied:
        found += f", {proof.emptied:,} of them emptied by law"
    return Outcome(FINE, found)
