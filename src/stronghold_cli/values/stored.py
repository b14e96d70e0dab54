"""What a ledger holds, taken for what it was kept as: what is no longer that is damage, and no fault of ours."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

_T = TypeVar("_T")


class Spoilt(Exception):
    """Stored content that no program of ours has stored: the file that holds it is damaged."""


def stored(read: Callable[..., _T], *cells: Any) -> _T:
    """Return what `read` makes of stored cells.  Raises Spoilt where it can make nothing of them."""
    try:
        return read(*cells)
    except (LookupError, TypeError, ValueError, RecursionError) as fault:
        raise Spoilt(f"{type(fault).__name__}: {fault}") from fault


def of_type(kept: type[_T], cell: Any) -> _T:
    """Return a cell that is of the type it was kept as.  Raises TypeError for another one."""
    if type(cell) is not kept:
        raise TypeError(f"{cell!r} is not {kept.__name__}")
    return cell


def stored_moment(text: str) -> datetime:
    """Return a moment that is kept as ISO with its offset.  Raises Spoilt, also where another zone may not have it."""
    moment = stored(datetime.fromisoformat, text)
    if moment.tzinfo is None or not datetime.min.year < moment.year < datetime.max.year:
        raise Spoilt(f"{text!r} is no moment of ours")
    return moment


def stored_row(content: str) -> dict[str, Any]:
    """Return a row that history keeps as JSON.  Raises Spoilt."""
    return stored(lambda: of_type(dict, json.loads(content)))
