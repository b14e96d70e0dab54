"""Whether it is known who looks at the ledger."""

from stronghold_cli.results.health import FINE, LOOK, Outcome
from stronghold_cli.store.audit_log import accesses, is_on, switched, trouble
from stronghold_cli.store.health.opened import Opened, asked
from stronghold_cli.values.text import counted, one_line

_ON = "stronghold access-log on"


def access_log(ledger: Opened) -> Outcome:
    """Whether who looks at records is logged, as the Data Protection Act 2018 (s.62) asks, and that log can be read."""
    connection = asked(ledger)
    if not is_on(connection):
        by = switched(connection)
        who = f", by {one_line(by.who)}" if by and by.who else ""
        why = f": {one_line(by.why)}" if by and by.why else ""
        return Outcome(LOOK, f"switched off{who}{why}; nothing says who looks at records", "switch it on", _ON)
    if problem := trouble(ledger.path):
        return Outcome(
            LOOK,
            f"nobody's looks can be added to it: {problem}",
            "see that it is a file, and that you may write it and its folder",
        )
    entries = unread = 0
    for access in accesses(ledger.path):
        entries += access is not None
        unread += access is None
    if unread:
        words = f"{counted(unread, 'line')} of {entries + unread:,} cannot be read"
        return Outcome(
            LOOK, words, "nothing: a power cut tears one line at most; of more, ask who writes beside the ledger"
        )
    return Outcome(FINE, f"on, with {counted(entries, 'entry', 'entries')}")
