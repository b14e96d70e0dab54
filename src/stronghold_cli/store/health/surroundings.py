"""The ledger's surroundings: room on the disk, who may read it, copies, and places that lose records."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from shlex import quote
from stat import S_ISVTX

from stronghold_cli.results.health import BROKEN, FINE, LOOK, Outcome
from stronghold_cli.store.backups.known import BACKUP, known_backups, unread_notes
from stronghold_cli.store.file.half_made import half_made, locks_left, sheets_left
from stronghold_cli.store.file.network import on_network
from stronghold_cli.store.file.placing import kept_beside
from stronghold_cli.store.health.opened import Opened
from stronghold_cli.store.history.seals import commands_since
from stronghold_cli.values.day import show_day
from stronghold_cli.values.size import size_in_words
from stronghold_cli.values.stored import stored_moment
from stronghold_cli.values.text import counted, first_of, one_line

_ROOM = 50_000_000
"""How many bytes must be free on the disk of even the smallest ledger."""
_A_WEEK = timedelta(days=7)
NOTES_AGAIN = (
    "move it away, and look for the copies yourself; the next backup begins a list",
    "stronghold backup FILE",
)
"""What mends a list of copies that cannot be read."""

# Folders by the names that the programs give them which copy what is in them to other machines.
_CLOUDS = re.compile(
    r"(OneDrive|Dropbox|Google ?Drive|iCloud ?Drive|Nextcloud|ownCloud|pCloud ?Drive)\b.*"
    r"|Box|Box Sync|Box-Box|CloudStorage|Mobile Documents|MEGA|MEGAsync|Syncthing",
    re.IGNORECASE,
)


def space(ledger: Opened) -> Outcome:
    """Whether the disk has room for the ledger once more, and for 50 MB at least."""
    size = sum(path.stat().st_size for path in (ledger.real, *kept_beside(ledger.real)) if path.exists())
    free = shutil.disk_usage(ledger.real.parent).free
    if free < max(size, _ROOM):
        return Outcome(
            BROKEN,
            f"{size_in_words(free)} free on its disk, which should have {size_in_words(max(size, _ROOM))}",
            "make space on the disk, or move the ledger to another",
        )
    return Outcome(FINE, f"{size_in_words(free)} free on its disk")


def permissions(ledger: Opened) -> Outcome:
    """Whether only its owner can read the ledger and the files beside it, and nobody else can replace them."""
    if os.name != "posix":
        return Outcome(FINE, "this system keeps no permissions of that sort")
    real, folder = ledger.real, ledger.real.parent
    wide = [path for path in _files(ledger) if path.stat().st_mode & 0o077]
    if wide:
        return Outcome(
            BROKEN,
            f"open to others than its owner: {first_of([one_line(path.name) for path in wide])}",
            "leave reading and writing to its owner",
            f"chmod 600 {_quoted(wide)}",
        )
    mode = folder.stat().st_mode
    if mode & 0o022 and not mode & S_ISVTX:
        others = "everybody" if mode & 0o002 else "its group"
        return Outcome(
            BROKEN if mode & 0o002 else LOOK,
            f"{others} may write in its folder, and put another file in its place",
            "leave writing in it to its owner, or move the ledger to a folder of its own",
            f"chmod go-w {_quoted([folder])}",
        )
    if not os.access(real, os.R_OK | os.W_OK) or not os.access(folder, os.W_OK):
        what = "it" if not os.access(real, os.W_OK) else "its folder"
        return Outcome(LOOK, f"you cannot write {what}: nothing can be recorded", "ask whoever keeps it")
    return Outcome(FINE, "for its owner alone")


def backup(ledger: Opened) -> Outcome:
    """Whether a backup holds everything up to a week ago."""
    if unread := unread_notes(ledger.path):
        return Outcome(LOOK, f"which backups there are cannot be read: {unread}", *NOTES_AGAIN)
    newest = next((copy for copy in known_backups(ledger.path) if copy.what == BACKUP), None)
    make = "make one, best on another disk", "stronghold backup FILE"
    if newest is None or newest.at is None:
        return Outcome(LOOK, "no backup is noted beside the ledger yet", *make)
    made = stored_moment(newest.at).astimezone(ledger.now.tzinfo)
    found = f"the last one is of {show_day(made.date())}, at {one_line(str(newest.place))}"
    if not newest.there:
        found += ", where it is not now"
    since = commands_since(ledger.connection, newest.command or 0) if ledger.connection else 0
    if since and ledger.now - made > _A_WEEK:
        return Outcome(LOOK, f"{found}; {counted(since, 'change')} since", *make)
    return Outcome(FINE, found)


def one_name(ledger: Opened) -> Outcome:
    """Whether the file has one name: under a second one (a hard link) its newest changes are not seen, and are lost."""
    names = ledger.real.stat().st_nlink
    if names > 1:
        return Outcome(
            BROKEN,
            f"it has {names} names (hard links): what is written by one is lost by another",
            "copy it, and take the others away",
            "stronghold backup FILE",
        )
    return Outcome(FINE, "it has one name")


def network(ledger: Opened) -> Outcome:
    """Whether it lies on a disk of this machine: on a network drive locks fail, and a write-ahead log loses records."""
    if not on_network(ledger.real.parent):
        return Outcome(FINE, "on a disk of this machine")
    move = "copy it to a disk of this machine, and use that one", f"stronghold backup ~/{quote(ledger.real.name)}"
    if ledger.connection and ledger.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return Outcome(BROKEN, "on a network drive, with a write-ahead log, which loses records there", *move)
    return Outcome(LOOK, "on a network drive: two who write at once may not see each other", *move)


def cloud(ledger: Opened) -> Outcome:
    """Whether it lies in a folder that a program copies to other machines."""
    for part in (*ledger.path.absolute().parent.parts, *ledger.real.parent.parts):
        if _CLOUDS.fullmatch(part):
            return Outcome(
                LOOK,
                f"in {one_line(part)}, which is copied to other machines; two that write lose each other's records",
                "move it to a folder that is not copied",
            )
    return Outcome(FINE, "in no folder that is copied to other machines, by its name")


def leftovers(ledger: Opened) -> Outcome:
    """Whether a stopped command left a sheet or half a file, beside the ledger or where it was copied to."""
    copied = {copy.place.parent for copy in known_backups(ledger.path)}
    left = [*half_made(ledger.real, copied), *locks_left(ledger.real), *sheets_left()]
    if left:
        return Outcome(
            LOOK,
            f"left by a command that was ended: {first_of([one_line(str(path)) for path in left])}",
            "see that no command is running and that you need none of it, then delete it: it may hold records",
            f"rm {_quoted(left)}",
        )
    return Outcome(FINE, "no half-made file, and no sheet among the temporary files")


def _files(ledger: Opened) -> Iterator[Path]:
    """Yield the ledger, and whatever lies beside it under its name: its logs, its copies."""
    name = ledger.real.name
    for path in sorted(ledger.real.parent.iterdir()):
        if path.name == name or path.name.lstrip(".").startswith((f"{name}-", f"{name}.")):
            yield path


def _quoted(paths: Iterable[Path]) -> str:
    return " ".join(quote(str(path)) for path in paths)
