"""Whether a folder lies on a network drive, where SQLite's write-ahead log is not safe."""

import re
from pathlib import Path

from stronghold_cli.store.file.placing import real_place

# File systems on which SQLite's write-ahead log is not safe, for it needs memory shared between programs.
_NETWORK = ("nfs", "cifs", "smb", "9p", "sshfs", "afs", "davfs", "ncpfs")

MOUNTS = Path("/proc/self/mounts")
"""Where the system lists what lies on which drive."""


def on_network(folder: Path) -> bool:
    """Whether a folder is on a network drive; if the system does not say, it counts as local."""
    try:
        mounts = [[_plain(word) for word in line.split(" ")] for line in MOUNTS.read_text().splitlines()]
        place = str(real_place(folder))
    except OSError:
        return False
    under = [row for row in mounts if len(row) > 2 and (place + "/").startswith(row[1].rstrip("/") + "/")]
    kind = max(under, key=lambda row: len(row[1]), default=("", "", ""))[2]
    return kind.removeprefix("fuse.").startswith(_NETWORK)


def _plain(word: str) -> str:
    """Decode a word of that list, which writes a space as its octal number."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), word)
