"""The names of written files: a suffix of another format is refused."""

from pathlib import Path

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import one_line

CSV = ("csv",)
LEDGER = ("db", "sqlite", "sqlite3")

_KNOWN = {
    *(
        *CSV,
        *LEDGER,
        "tsv",
        "xlsx",
        "xls",
        "xlsm",
        "ods",
        "numbers",
        "json",
        "jsonl",
        "ndjson",
        "md",
        "html",
        "htm",
        "xml",
    ),
    *("pdf", "doc", "docx", "odt", "rtf", "parquet", "toml", "ics", "zip", "gz", "7z", "tar"),
}
"""The suffixes that tell a format; any other suffix (a date, a name) tells none."""


def suffix_known(path: Path) -> str:
    """Return the suffix that says a format, without its dot, in small letters; empty where none does."""
    suffix = path.suffix.removeprefix(".").lower()
    return suffix if suffix in _KNOWN else ""


def check_suffix(path: Path, written: str, own: tuple[str, ...], otherwise: str = "") -> None:
    """Refuse a file name with the suffix of another format.  Raises Unreadable.

    The first suffix of the right format is offered; `otherwise` is what else to type.
    """
    suffix = suffix_known(path)
    if suffix and suffix not in own:
        raise Unreadable(
            f"{one_line(str(path))} would hold {written}, not {suffix.upper()}",
            "; ".join(filter(None, (f"name it {one_line(_renamed(path, own))}", otherwise))),
        )


def _renamed(path: Path, own: tuple[str, ...]) -> str:
    """Return a path with the right suffix instead, or with the one before it: `a.csv.gz` becomes `a.csv`."""
    bare = path.with_suffix("")
    return str(bare if suffix_known(bare) in own else path.with_suffix(f".{own[0]}"))
