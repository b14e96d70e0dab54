"""Terms of a sentence: whole months and whole days, which are never turned into each other."""

import re
from dataclasses import dataclass

from stronghold_cli.errors import Unreadable
from stronghold_cli.values import number
from stronghold_cli.values.text import quoted

_N = r"([0-9][0-9,]*)"
_TERM = (
    rf"(?i)(?!,)(?:{_N}\s*(?:y|yrs?|years?))?(?:[\s,]*{_N}\s*(?:m|mo|mths?|months?))?"
    rf"(?:[\s,]*{_N}\s*(?:w|wks?|weeks?))?(?:[\s,]*{_N}\s*(?:d|days?))?"
)
_PART_OF_A_YEAR = r"(?i)([0-9]{1,4})?\s*(?:(\.[0-9]{1,3})|(?<![0-9])([13]/[24])|([¼½¾]))\s*(?:y|yrs?|years?)"
_QUARTERS = {"1/4": 1, "¼": 1, "1/2": 2, "½": 2, "2/4": 2, "3/4": 3, "¾": 3}
_EXAMPLE = "e.g. 6y9m, 18 months or 28 days"
_LONGEST = 12_000


@dataclass(frozen=True, slots=True)
class Term:
    """Whole months and whole days.  Twelve months are a year; weeks are seven days; days never become months."""

    months: int
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> "Term":
        """Read `14y4m`, `6 years 9 months`, `18m`, `2w`, `28 days`, `2.5y`, `six years`.

        Raises Unreadable for anything else.
        """
        plain = text.strip()
        if re.search("(?i)[a-z]{3}", plain):
            from stronghold_cli.values.number_words import in_digits  # what is stored has no words

            plain = in_digits(plain)
        if found := re.fullmatch(_PART_OF_A_YEAR, plain):
            return cls(_months_of(text, int(found[1] or 0), found[2], found[3] or found[4]))
        found = re.fullmatch(_TERM, plain)
        if found is None or not any(found.groups()):
            hint = f"no unit ({_EXAMPLE})" if re.fullmatch(number.PATTERN, plain) else None
            raise Unreadable(f"{quoted(text)} {'has ' + hint if hint else 'is not a term (' + _EXAMPLE + ')'}")
        try:
            years, months, weeks, days = (number.read(part, 0) if part else 0 for part in found.groups())
            over = [(months, 11, found[1], "months", "years"), (days, 6, found[3], "days", "weeks")]
            months, days = 12 * years + months, 7 * weeks + days
            if max(months, days) > number.LARGEST:
                raise number.TooLarge(text)
            for many, most, beside, unit, of in over:
                # A digit too many, else nobody would say the longer unit: what is written has none.
                if beside and many > most:
                    as_read = Term(months, days)
                    raise Unreadable(f"{quoted(text)} has {many} {unit} beside {of}", f"{as_read}, if that is meant")
        except number.Thousands as either:
            raise either.unreadable(text) from None
        except number.TooLarge:
            raise Unreadable(f"{quoted(text)} is too long for a term", _EXAMPLE) from None
        except ValueError:
            raise Unreadable(f"{quoted(text)} is not a term", _EXAMPLE) from None
        return cls(months, days)

    def __str__(self) -> str:
        """Write `14y4m`, `18y`, `28d`, `6y9m3d`: exact, and `parse` reads it back."""
        years, months = divmod(self.months, 12)
        parts = [f"{count}{unit}" for count, unit in ((years, "y"), (months, "m"), (self.days, "d")) if count]
        return "".join(parts) or "0d"

    def words(self) -> str:
        """Write `14 years 4 months`, `28 days`, as a sentence does."""
        years, months = divmod(self.months, 12)
        parts = [(years, "year"), (months, "month"), (self.days, "day")]
        return " ".join(f"{n:,} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n) or "nothing"

    def in_years(self) -> str:
        """Write a term of years that has days as a release may: `over 275 years`; empty of any other.

        It is true however long the months are that the days would make.
        """
        years = self.months // 12
        return f"over {years:,} year{'' if years == 1 else 's'}" if years and self.days else ""

    def __add__(self, other: "Term") -> "Term":
        """Add months to months and days to days."""
        return Term(self.months + other.months, self.days + other.days) if isinstance(other, Term) else NotImplemented

    def __sub__(self, other: "Term") -> "Term":
        """Take months from months and days from days; either may be negative, and neither makes the other up."""
        return Term(self.months - other.months, self.days - other.days) if isinstance(other, Term) else NotImplemented

    @property
    def length(self) -> int:
        """How long it is, for comparing terms only: a month is 30.4375 days (365.25 / 12), in sixteenths of a day."""
        return 487 * self.months + 16 * self.days

    @property
    def too_long(self) -> bool:
        """Whether it is over a thousand years: a slip of the keyboard, not a sentence."""
        return self.months > _LONGEST or self.days > 30 * _LONGEST


def _months_of(text: str, years: int, decimals: str | None, quarters: str | None) -> int:
    """Return the months of years and a part of one.  Raises Unreadable where those are no whole number."""
    if quarters is not None:
        if quarters not in _QUARTERS:
            raise Unreadable(f"{quoted(text)} is not a term", _EXAMPLE)
        return 12 * years + 3 * _QUARTERS[quarters]
    thousandths = int((decimals or "")[1:].ljust(3, "0"))
    if 12 * thousandths % 1000:
        raise Unreadable(f"{quoted(text)} is no whole number of months", _EXAMPLE)
    return 12 * years + 12 * thousandths // 1000
