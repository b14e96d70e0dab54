"""Whether a figure is of a time for which its kind is known to be complete, and what is said where it is not."""

from datetime import date

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.notes import Note
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed
from stronghold_cli.values.window import Window


def before_cover(measure: Measure, window: Window, cover: date | None) -> bool:
    """Whether a figure is of a time before its kind is known to be complete; never where no cover was said.

    Of what stands on the window's last day, that day decides, wherever the window begins.
    """
    if cover is None:
        return False
    if measure.ends:
        return window.until is not None and window.until < cover
    return window.since is None or window.since < cover


def too_early(measure: Measure) -> str:
    """Return the words for a window that `before_cover` is true for: `the window begins before cases are complete`."""
    return f"the window {'ends' if measure.ends else 'begins'} before {measure.recorded.plural} are complete"


def cover_unsaid(*plurals: str) -> str:
    """Return the note on figures of kinds, by their plurals, without a cover."""
    return f"from when {listed(plurals, 'and')} are complete is not known (see: stronghold cover)"


def cover_note(measure: Measure, window: Window, cover: date | None) -> list[Note]:
    """Return the note of a window that begins before the cover, none of another."""
    if cover is None or not before_cover(measure, window, cover):
        return []
    since = f"are complete only from {show_day(cover)}"
    said = f"{measure.recorded.plural} {since}"
    return [Note(f"incomplete: {said}", f"this is incomplete: {said}", f"this is incomplete: records {since}")]
