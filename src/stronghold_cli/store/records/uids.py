"""Universally unique ids of new records: version 4, which is random and says nothing."""

import os
from collections.abc import Sequence


def new_uids(number: int) -> Sequence[str]:
    """Return so many new ones, which begin alike, at random: the index of a large table is then written in one place.

    Of two such lots the chance that two ids are one is that of any two ids of version 4.
    """
    digits = os.urandom(16 * number).hex()
    begins = digits[:12]
    return [
        f"{begins[:8]}-{begins[8:]}-4{digits[at + 13 : at + 16]}-{'89ab'[int(digits[at + 16], 16) % 4]}"
        f"{digits[at + 17 : at + 20]}-{digits[at + 20 : at + 32]}"
        for at in range(0, 32 * number, 32)
    ]
