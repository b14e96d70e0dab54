"""The names of files that are written: a suffix that says another format than what is in them is refused."""

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
"""What says a format to whoever opens a file; any other suffix (a date, a name) says none."""


def suffix_known(path: Path) -> str:
    """Return the suffix that says a format, without its dot, in small letters; empty where none does."""
    suffix = path.suffix.removeprefix(".").lower()
    return suffix if suffix in _KNOWN else ""


def check_suffix(path: Path, written: str, own: tuple[str, ...], otherwise: str = "") -> None:
    """Refuse a file named for another format than what is written, in words.  Raises Unreadable.

    The first of its own suffixes is offered; `otherwise` is what else to type.
    """
    suffix = suffix_known(path)
    if suffix and suffix not in own:
        raise Unreadable(
            f"{one_line(str(path))} would hold {written}, not {suffix.upper()}",
            "; ".join(filter(None, (f"name it {one_line(_renamed(path, own))}", otherwise))),
        )


def _renamed(path: Path, own: tuple[str, ...]) -> str:
    """Return a path with the first of its own suffixes instead, or the one that it has before: `a.csv.gz`."""
    bare = path.with_suffix("")
    return str(bare if suffix_known(bare) in own else path.with_suffix(f".{own[0]}"))
