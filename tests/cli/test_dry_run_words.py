"""A dry run says what would be, and never that it is so: nothing was kept."""

import re
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold

FINED = "add sentence --date 1/5/2021 --person P-1 --disposal fine"
PRICE = "item,form,unit,price_gbp,basis,source,valid_from,valid_to\nheroin,,g,42,street,s,2021-01-01,\n"
DONE = r"(?<!would be )\b(settled|is now|: now|is taken back|kept, |taken out|saved|removed|are one person)\b"
"""How a command says that something is so."""


@pytest.fixture
def team(prepared: Prepared) -> None:
    """A charge that is open, two people, and what the team added."""
    prepared(
        "add arrest --date 4/3/2021 --person P-1",
        "add charge --date 5/3/2021 --person P-1 --offences pwits-a",
        "add arrest --date 4/3/2021 --person P-2",
        f"{FINED} --charge CHARGE-1",
        "edit SENTENCE-1 --clear charge",
        "edit CHARGE-1 --outcome awaiting --clear outcome-on",
        "items add gear --for heroin",
        "views add weights --measure drugs.weight",
    )


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (FINED, "would settle CHARGE-1: outcome convicted on 1 May 2021\n"),
        ("edit SENTENCE-1 --charge CHARGE-1", "would settle CHARGE-1: outcome convicted on 1 May 2021\n"),
        (
            "add seizure --date 4/3/2021 --item 'fur coat' --new-item --category other",
            "fur-coat is new: it would be one of the team's own items (see: stronghold items)\n",
        ),
        ("items add dark --for heroin", "dark: would be heroin\n"),
        ("items remove gear", "'gear' would be taken back\n"),
        ("views add phones --measure phones", "would be saved: @phones: stronghold totals --measure phones\n"),
        ("views remove weights", "would be removed: @weights\n"),
        ("same P-1 P-2", "P-1 and P-2 would be one person, shown as P-1\n"),
    ],
)
def test_a_dry_run_says_what_would_be(stronghold: Stronghold, line: str, said: str) -> None:
    """With a line at the end that nothing was kept."""
    answer = stronghold(f"{line} --dry-run", terminal=True, width=200)
    assert answer.code == 0, answer.err
    words = answer.out + answer.err
    assert said in words
    assert not re.search(DONE, words), words
    assert "a dry run: nothing was kept" in words


def test_a_dry_run_of_prices_says_what_would_be(stronghold: Stronghold, begun: None, tmp_path: Path) -> None:
    """Of a file, and of taking them out."""
    prices = tmp_path / "prices.csv"
    prices.write_text(PRICE)
    use = ["prices", "use", str(prices)]
    assert stronghold([*use, "--dry-run"]).err.startswith("1 price would be kept, 1 of them new\n")
    assert stronghold(use).err == "1 price kept, 1 of them new\n"
    assert stronghold("prices use --clear --dry-run").err.startswith("1 of your own prices would be taken out\n")


@pytest.mark.usefixtures("team")
def test_what_is_kept_is_said_to_be_so(stronghold: Stronghold) -> None:
    """The same words without the dry run."""
    assert "settled CHARGE-1: outcome convicted on 1 May 2021\n" in stronghold(FINED).err
    assert "P-1 and P-2 are one person, shown as P-1" in stronghold("same P-1 P-2").out
