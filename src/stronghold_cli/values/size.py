"""Bytes, as people read them."""

_STEP = 1_000


def size_in_words(size: int) -> str:
    """Return a number of bytes in words: `356 kB`, `1.2 MB`, `48 GB`."""
    for unit in ("kB", "MB"):
        size, left = divmod(size, _STEP)
        if size < _STEP:
            return f"{size}.{left // 100} {unit}" if size < 10 else f"{size} {unit}"
    return f"{size // _STEP:,} GB" if size >= 10 * _STEP else f"{size // _STEP}.{size % _STEP // 100} GB"
