"""Universally unique ids of new records: version 4, which is random and says nothing."""

import os
from collections.abc import Sequence

_VARIANT = {f"{digit:x}": "89ab"[digit % 4] for digit in range(16)}


def new_uids(number: int) -> Sequence[str]:
    """Return so many new ones, which begin alike, at random: the index of a large table is then written in one place.

    Of two such lots the chance that two ids are one is that of any two ids of version 4.
    """
    digits = os.urandom(16 * number).hex()
    begins = f"{digits[:8]}-{digits[8:12]}-4"
    return [
        f"{begins}{each[13:16]}-{_VARIANT[each[16]]}{each[17:20]}-{each[20:]}"
        for each in [digits[at : at + 32] for at in range(0, 32 * number, 32)]
    ]
