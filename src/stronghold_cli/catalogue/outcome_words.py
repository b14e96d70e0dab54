"""What officers say for the outcome of a charge beside its own word: what one is without doubt, and what is asked."""

from typing import NamedTuple

from stronghold_cli.tables import rows_of, several


class OutcomeWord(NamedTuple):
    """A row of outcome_words.csv: a word, what it may be, the likeliest first, and why it may be several."""

    word: str
    may_be: tuple[str, ...]
    why: str

    @property
    def asked(self) -> bool:
        """Whether it may be several."""
        return len(self.may_be) > 1


def _word(row: dict[str, str]) -> OutcomeWord:
    return OutcomeWord(row["word"], several(row["outcomes"]), row["why"])


# Read at once, as disposals are.
OUTCOME_WORDS = rows_of("outcome_words.csv", _word)
"""Every word; one that may be several outcomes is asked."""
