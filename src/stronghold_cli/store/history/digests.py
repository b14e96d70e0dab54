"""Salted digests of cells, which go into seals."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

# Where a text should be a damaged file may hold bytes, which then have a seal that nothing whole has.
encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=repr).encode
encoded_text = json.encoder.encode_basestring


def salted_digest(salt: object, cells: Sequence[Any]) -> bytes:
    """Return the SHA-256 over a salt and some cells."""
    # In a damaged file a salt may be anything.
    return hashlib.sha256((salt if isinstance(salt, bytes) else repr(salt).encode()) + canonical(cells)).digest()


def canonical(content: Sequence[Any]) -> bytes:
    """Return cells as a JSON array without spaces, in UTF-8."""
    # Half a character, which only a damaged file holds, has a digest as well: one that nothing whole has.
    return encoded(content).encode("utf-8", "surrogatepass")
