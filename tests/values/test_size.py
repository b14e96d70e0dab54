"""The size of a file in words."""

import pytest

from stronghold_cli.values.size import size_in_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0.0 kB"),
        (999, "0.9 kB"),
        (1_000, "1.0 kB"),
        (9_999, "9.9 kB"),
        (10_000, "10 kB"),
        (999_999, "999 kB"),
        (1_000_000, "1.0 MB"),
        (12_345_678, "12 MB"),
        (999_999_999, "999 MB"),
        (1_000_000_000, "1.0 GB"),
        (9_990_000_000, "9.9 GB"),
        (10_000_000_000, "10 GB"),
        (1_234_000_000_000, "1,234 GB"),
    ],
)
def test_a_size_is_in_thousands_and_has_a_tenth_only_below_ten(size: int, words: str) -> None:
    """Never rounded up: what is not there is not shown."""
    assert size_in_words(size) == words
