"""Many numbers as runs of neighbours, in little room."""

from collections.abc import Sequence

Run = tuple[int, int]
"""The first number and the last, both included."""

_MERGED_AT = 10_000
"""How many runs of numbers that come in no order are kept before they are put together."""


class NumberRuns:
    """Numbers as they pass, in any order, kept as runs: a million in order take no more room than one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._runs: list[list[int]] = []
        self._most = _MERGED_AT

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._runs)

    def add(self, number: int) -> None:
        """Take one more; one that was there already changes nothing."""
        self._add(number, number)

    def add_all(self, numbers: Sequence[int]) -> None:
        """Take several more: neighbours in order take next to no time."""
        if are_neighbours(numbers):
            self._add(numbers[0], numbers[-1])
        else:
            for number in numbers:
                self._add(number, number)

    def _add(self, low: int, high: int) -> None:
        last = self._runs[-1] if self._runs else None
        if last is not None and last[1] == low - 1:
            last[1] = high
            return
        self._runs.append([low, high])
        if len(self._runs) > self._most:
            self._runs = [list(run) for run in self.runs()]
            self._most = max(_MERGED_AT, 2 * len(self._runs))

    def runs(self) -> Sequence[Run]:
        """Return them in order, each number in one run."""
        found: list[list[int]] = []
        for low, high in sorted(self._runs):
            if found and low <= found[-1][1] + 1:
                found[-1][1] = max(found[-1][1], high)
            else:
                found.append([low, high])
        return [(low, high) for low, high in found]


def are_neighbours(numbers: Sequence[int]) -> bool:
    """Whether each of some numbers is one more than the one before; none are no neighbours."""
    return bool(numbers) and list(numbers) == [*range(numbers[0], numbers[0] + len(numbers))]
