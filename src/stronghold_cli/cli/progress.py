"""A progress bar with the rate and the time left, shown only at a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from stronghold_cli.cli.desk import Desk

FEW = 2_000
"""Fewer rows than this need no bar."""


@contextmanager
def progress_of(desk: Desk, total: Callable[[], int], what: str) -> Iterator[Callable[[int], None]]:
    """Yield a function to call with how many are done; `total` is called once the bar is shown."""
    if not desk.terminal:
        yield lambda done: None
        return
    from rich.console import Console  # only a long import shows one
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = [TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}")]
    console = Console(stderr=True, width=desk.width, no_color=not desk.screen.colour)
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = None

        def done(number: int) -> None:
            nonlocal task
            if task is None:
                if number < FEW:
                    return
                task = bar.add_task(what, total=total(), rate="")
            speed = bar.tasks[0].speed
            bar.update(task, completed=number, rate=f"{speed:,.0f} a second" if speed else "")

        yield done
