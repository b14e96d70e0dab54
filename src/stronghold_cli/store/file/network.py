"""Whether a folder lies on a network drive, where SQLite's write-ahead log is not safe."""

from pathlib import Path

# File systems on which SQLite's write-ahead log is not safe, for it needs memory shared between programs.
_NETWORK = ("nfs", "cifs", "smb", "9p", "sshfs", "afs", "davfs", "ncpfs")

MOUNTS = Path("/proc/self/mounts")
"""Where the system lists what lies on which drive."""


def on_network(folder: Path) -> bool:
    """Whether a folder lies on a network drive, as far as this system says; unsaid is local."""
    try:
        mounts = [line.split(" ") for line in MOUNTS.read_text().splitlines()]
        place = str(folder.resolve())
    except OSError:
        return False
    under = [row for row in mounts if len(row) > 2 and (place + "/").startswith(row[1].rstrip("/") + "/")]
    kind = max(under, key=lambda row: len(row[1]), default=("", "", ""))[2]
    return kind.removeprefix("fuse.").startswith(_NETWORK)
