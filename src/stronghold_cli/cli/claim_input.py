"""The input of `reconcile`: a claims file, or one figure for a measure."""

from pathlib import Path

from stronghold_cli.claims.claim import Claim, Claims, read_asked, read_figure
from stronghold_cli.claims.claims_file import Release, read_release
from stronghold_cli.claims.published import Percentages
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Placed, Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES, find_measure
from stronghold_cli.input_files import InputFile, content_of
from stronghold_cli.values.text import one_line, quoted
from stronghold_cli.values.window import Window

SAYING = 'e.g. stronghold reconcile --say "over 50" lines.dismantled --since 2019'


def said_of(say: str, what: str | None, more: list[str]) -> Measure:
    """Return the measure that `--say` is of.  Raises Unreadable where there is none, or a file too."""
    if not say.strip():
        raise Unreadable("--say is empty", SAYING)
    if what is None:
        raise Unreadable("--say needs the measure that the words are about", SAYING)
    if more:
        stranger = next((word for word in (what, *more) if word.strip().lower() not in MEASURES), more[-1])
        raise Unreadable(f"--say tests one figure of one measure: leave out {quoted(stranger)}", SAYING)
    if what.strip().lower() not in MEASURES and _is_file(what):
        raise Unreadable(f"--say tests one figure without a file: name a measure, not {quoted(what)}", SAYING)
    return find_measure(what)


def _is_file(word: str) -> bool:
    try:
        return Path(word).suffix.lower() == ".toml" or Path(word).exists()
    except (OSError, ValueError):
        return False


def path_of(what: str | None, more: list[str]) -> Path:
    """Return the place of the claims file.  Raises Unreadable where there is none, or more than one."""
    if what is None:
        raise Unreadable("name a claims file (e.g. stronghold reconcile release.toml), or one figure", SAYING)
    if more:
        raise Unreadable(f"one claims file at a time: leave out {quoted(more[0])}", "one figure is said with --say")
    if what.strip().lower() in MEASURES and not _is_file(what):
        raise Unreadable(f"{what.strip().lower()} is a measure, not a claims file: type the words with --say", SAYING)
    return Path(what)


def one_claim(say: str, measure: Measure, window: Window, where: list[str] | None, desk: Desk) -> Claims:
    """Return one figure as a claims file would have it.  Raises Unreadable for what a file's verdict would report."""
    asked = read_asked(measure, None, where or (), window, desk.today)
    with Placed("--say"):
        figure = read_figure(say, asked, None, desk.today)
    claim = Claim("claim-1", measure.name, say, figure, asked, tuple(where or ()))
    return Claims(None, None, None, Percentages(), (claim,))


def release_in(path: Path, desk: Desk, today: Desk) -> Release:
    """Read a claims file published on `today` at the latest.  Raises Unreadable, Forbidden."""
    content = content_of(path, InputFile("claims file", "name a claims file"))
    return read_release(content, one_line(path.name), desk.today, today.today)
