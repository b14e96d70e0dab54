"""Make the pictures of screens that stand in the manual: `python docs/pictures/make_pictures.py`.

Each is what the program prints from the illustrative records on a fixed day, drawn by Rich's recorder, so that the same
program makes the same pictures.  A test makes them again and compares what is on them.
"""

import io
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from stronghold_cli.actions.demonstrate import illustrative_ledger
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main

HERE = Path(__file__).parent
NOW = datetime.fromisoformat("2021-08-31T12:00:00+01:00")
WIDTH = 92

DRAFT = """\
title = "Draft of an illustrative release"
since = 2019-01-01
until = 2021-08-23

[[claim]]
measure = "lines.dismantled"
says = "over 50"

[[claim]]
measure = "cash.recovered"
says = "nearly £400,000"
verb = "recovered"

[[claim]]
measure = "drugs.weight"
says = "over 10kg"
"""

PICTURES = {
    "demo": "demo",
    "reconcile": "reconcile draft.toml",
    "due": "due --case 9",
}
"""What is typed for each, by the name of its file."""


def pictures() -> dict[str, str]:
    """Return every picture as SVG, by the name of its file."""
    with _place() as place:
        return {name: _picture(name, line, place) for name, line in PICTURES.items()}


@contextmanager
def _place() -> Iterator[Path]:
    """A folder with the illustrative ledger and a draft."""
    with tempfile.TemporaryDirectory() as folder, illustrative_ledger(_desk(Path(folder)).entry("demo")) as (ledger, _):
        shutil.copy(ledger, Path(folder) / "ledger.db")
        (Path(folder) / "draft.toml").write_text(DRAFT, encoding="utf-8")
        yield Path(folder)


def _desk(place: Path) -> Desk:
    environ = {"STRONGHOLD_LEDGER": str(place / "ledger.db")}
    return Desk(NOW, "illustrative", None, WIDTH, terminal=True, environ=environ)


def _picture(name: str, line: str, place: Path) -> str:
    printed = io.StringIO()
    with redirect_stdout(printed):
        main([word.replace("draft.toml", str(place / "draft.toml")) for word in shlex.split(line)], _desk(place))
    screen = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    screen.print(Text(f"$ stronghold {line}"))
    screen.print(Text.from_ansi(printed.getvalue()))
    svg = screen.export_svg(title="stronghold", unique_id=f"stronghold-{name}")
    # Nothing is fetched from elsewhere: whoever opens the manual is seen by nobody, and another font does as well.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    for name, svg in pictures().items():
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
