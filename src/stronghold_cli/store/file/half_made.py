"""Half-made files of a command that was stopped: they may hold every record, and their names do not show it."""

import contextlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time

from stronghold_cli.store.file.placing import KEPT_BESIDE, MAKING, kept_beside, lock_of, real_place

_NAME = re.compile(r"\..+\.([0-9]+)-[0-9a-f]{8}\.(?:new|making)")
"""The name of a file while it is made, and of the note on where it is made, with the process that makes it."""
_SHEET = re.compile(r"stronghold-.*\.sheet")


def half_made(ledger: Path, folders: Iterable[Path] = ()) -> list[Path]:
    """Return the half-made files beside a ledger, in the folders that its notes name, and in some other folders.

    The notes are among them.  Files that a running process is making are not.
    """
    beside = {path for folder in {real_place(ledger).parent, *folders} for path in _in_folder(folder)}
    noted = {place for note in beside if note.suffix == MAKING for place in _noted(note)}
    return sorted(beside | noted)


def name_left(ledger: Path) -> list[Path]:
    """Return the temporary name of a ledger whose maker was stopped before it removed that name."""
    with contextlib.suppress(OSError):
        there = ledger.stat()
        return [path for path in half_made(ledger) if path.exists() and os.path.samestat(path.stat(), there)]
    return []


_LONG = 600
"""How many seconds a lock is held at most: an older one was left behind."""


def locks_left(ledger: Path) -> list[Path]:
    """Return the locks that stopped commands left beside a ledger: they are empty, and hold up nobody."""
    locks = [lock_of(path) for path in (ledger, ledger.with_name(f"{ledger.name}.access"))]
    found = []
    for path in (each for lock in locks for each in (lock, *kept_beside(lock))):
        with contextlib.suppress(OSError):
            if time() - path.lstat().st_mtime > _LONG:
                found.append(path)
    return found


def sheets_left() -> list[Path]:
    """Return this user's sheets left among the temporary files, where an editor had them open."""
    import tempfile  # only who looks for them needs it

    found = []
    with contextlib.suppress(OSError):
        for path in Path(tempfile.gettempdir()).iterdir():
            if _SHEET.fullmatch(path.name) and _is_mine(path):
                found.append(path)
    return sorted(found)


def _in_folder(folder: Path) -> Iterator[Path]:
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = os.listdir(folder)  # noqa: PTH208 - names alone, for a folder may hold many
    for name in names:
        if not name.startswith("."):
            continue
        end = next((end for end in KEPT_BESIDE if name.endswith(end)), "")
        made = _NAME.fullmatch(name.removesuffix(end))
        if made and not _is_running(int(made[1])):
            yield folder / name


def _noted(note: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError, ValueError):
        place = Path(note.read_text(encoding="utf-8"))
        if _NAME.fullmatch(place.name):
            yield from (
                path for path in (place, *(place.with_name(place.name + end) for end in KEPT_BESIDE)) if path.is_file()
            )


if sys.platform == "win32":

    def _is_running(process: int) -> bool:
        """Whether there is such a process: to ask it with a signal, as elsewhere, would end it."""
        import ctypes  # hardly any command finds a half-made file

        may_be_asked, still_active = 0x1000, 259
        system = ctypes.WinDLL("kernel32")
        system.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(system.OpenProcess(may_be_asked, False, process & 0xFFFFFFFF))
        if not handle:
            return False
        code = ctypes.c_ulong()
        asked = system.GetExitCodeProcess(handle, ctypes.byref(code))
        system.CloseHandle(handle)
        return bool(asked) and code.value == still_active

else:

    def _is_running(process: int) -> bool:
        """Whether there is such a process."""
        try:
            os.kill(process, 0)
        except PermissionError:
            return True
        except (OSError, OverflowError):
            return False
        return True


def _is_mine(path: Path) -> bool:
    try:
        return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
    except OSError:
        return False
