"""The forms of a command's seal: which cells of its row are in it directly, and which by a salted digest."""

import os
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from stronghold_cli.store.history.digests import salted_digest

LASTING = ("number", "login", "machine", "verb", "kind", "undoes", "access_head", "access_entries")
"""The part of a command's row that no erasure changes …"""
EMPTIED = ("at", "actor", "why", "clock")
"""… and the part that one may, but for the days."""


class Form(NamedTuple):
    """One form of a command's seal."""

    mark: str
    """The end of such a seal.  It keeps a command from being taken for another form, which may prove less."""
    lasting: tuple[str, ...]
    """The cells of a command that stand in it as they are, as SQL."""
    parts: tuple[tuple[str, ...], ...]
    """The cells that are in it by a digest, one digest for each part."""


JOINED = Form("00000002", LASTING, (EMPTIED,))
"""Once one of those cells is emptied, nothing is left to check the others by."""
APART = Form("00000003", (*LASTING, "substr(at, 1, 10)", "substr(clock, 1, 10)"), tuple((name,) for name in EMPTIED))
"""How commands are sealed now: each cell can be checked by itself, and the days stay."""

_SALT, _DIGEST = 16, 32


def are_whole(salt: object, digest: object, parts: int = 1) -> bool:
    """Whether salts and digests are as long as they are made.

    A longer digest could hide the removal of what was sealed after it.
    """
    return (
        isinstance(salt, bytes)
        and len(salt) == _SALT * parts
        and isinstance(digest, bytes)
        and len(digest) == _DIGEST * parts
    )


def form_of(seal: object) -> Form | None:
    """Return the form that a seal ends as; None for one of before step 13."""
    return next((form for form in (APART, JOINED) if isinstance(seal, str) and seal.endswith(form.mark)), None)


def new_salts(form: Form) -> bytes:
    """Return the salts of a command that is sealed."""
    return os.urandom(_SALT * len(form.parts))


def own_digests(form: Form, salt: object, cells: Mapping[str, Any]) -> list[bytes]:
    """Return the digest of each part of a command, by its salts, which stand one after the other."""
    return [
        salted_digest(each, [cells[name] for name in part])
        for part, each in zip(form.parts, _salts(form, salt), strict=True)
    ]


def salted_anew(form: Form, salt: object, changed: Collection[str]) -> bytes:
    """Return the salts of a command, with other ones for the parts in which a cell was changed."""
    return b"".join(
        os.urandom(_SALT) if not set(part).isdisjoint(changed) or not isinstance(each, bytes) else each
        for part, each in zip(form.parts, _salts(form, salt), strict=True)
    )


def _salts(form: Form, salt: object) -> list[object]:
    """Return the salt of each part; the last includes any extra bytes of a damaged file."""
    last = len(form.parts) - 1
    if not isinstance(salt, bytes):
        return [salt] * (last + 1)
    return [*(salt[_SALT * at : _SALT * (at + 1)] for at in range(last)), salt[_SALT * last :]]


def changed_cells(form: Form, now: Sequence[bytes], sealed: object) -> list[str]:
    """Return the cells of the parts that have another digest now than they were sealed with."""
    whole = sealed if isinstance(sealed, bytes) else b""
    each = [whole[_DIGEST * at : _DIGEST * (at + 1)] for at in range(len(form.parts))]
    return [name for part, has, had in zip(form.parts, now, each, strict=True) if has != had for name in part]
