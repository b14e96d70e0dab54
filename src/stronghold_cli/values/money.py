"""Sums of money in sterling."""

import re
from dataclasses import dataclass

from stronghold_cli.errors import Unreadable
from stronghold_cli.values import number
from stronghold_cli.values.text import quoted

_EXAMPLE = "e.g. £4,260 or 4260.50"


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """A sum in whole pence; negative only as a difference."""

    pence: int

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Read `£4,260`, `4260.50`, `£5k`.

        Raises Unreadable for anything else, fractions of a penny and other currencies, and for `£4.260`, which may be
        £4,260.
        """
        plain = text.strip()
        if re.search("[€$¥₤]|EUR|USD", plain, re.IGNORECASE):
            raise Unreadable(f"{quoted(text)} is not in pounds", "give the sterling sum, and the rate in notes")
        try:
            sum_ = plain.removeprefix("£").strip()
            if sum_[-1:] in ("k", "K"):  # thousands of pounds have five places of a penny
                return cls(number.read(sum_[:-1].rstrip(), 5))
            return cls(number.read(sum_, 2))
        except number.Thousands as either:
            raise either.unreadable(text, "£") from None
        except number.TooFine:
            raise Unreadable(f"{quoted(text)} has a fraction of a penny", _EXAMPLE) from None
        except number.TooLarge:
            raise Unreadable(f"{quoted(text)} is too large", "at most £10,000,000,000") from None
        except ValueError:
            raise Unreadable(f"{quoted(text)} is not a sum of money", _EXAMPLE) from None

    def __str__(self) -> str:
        """Write `£4,260` or `£4,260.50`: exact, and pence only where there are any."""
        pounds, pence = divmod(abs(self.pence), 100)
        return f"{'-' if self.pence < 0 else ''}£{pounds:,}" + (f".{pence:02}" if pence else "")

    @property
    def plain(self) -> str:
        """The sum as a spreadsheet takes it: `4260.00`."""
        return plain_pounds(self.pence)

    def __add__(self, other: "Money") -> "Money":
        """Add another sum, and nothing else."""
        return Money(self.pence + other.pence) if isinstance(other, Money) else NotImplemented

    def __sub__(self, other: "Money") -> "Money":
        """Take another sum away; the difference may be negative."""
        return Money(self.pence - other.pence) if isinstance(other, Money) else NotImplemented


def plain_pounds(pence: int) -> str:
    """Write pence as a spreadsheet takes them: `4260.00`."""
    return f"{pence // 100}.{pence % 100:02}"
