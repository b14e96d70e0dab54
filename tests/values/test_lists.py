"""Several values in one text, parted at commas outside quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.lists import as_value, in_quotes, quoted_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"Bourne End, Bucks",Tring', [("Bourne End, Bucks", True), ("Tring", False)]),
        (" “Bourne End” , Tring ", [("Bourne End", True), ("Tring", False)]),
        ('"the ""Tez"" line"', [('the "Tez" line', True)]),
        ('"Tring",,', [("Tring", True)]),
        ('""', [("", True)]),
        ("Bourne End, Tring", None),
        ('the "Tez" line', None),
        ("", None),
    ],
)
def test_a_text_in_quotes_is_one_value(text: str, parts: list[tuple[str, bool]] | None) -> None:
    """A doubled quote in it is one, a quote within a text is a letter, and without quotes nothing is parted here."""
    assert quoted_parts(text) == parts


def test_a_quote_that_is_not_closed_is_refused() -> None:
    """With how it is typed."""
    with pytest.raises(Unreadable, match="has a quote that is not closed"):
        quoted_parts('"Bourne End, Tring')


@tried(50)
@given(st.text(st.characters(exclude_characters="“”„‟", exclude_categories=["Cs"])))
def test_any_text_is_one_value_in_quotes(text: str) -> None:
    """Whatever is in it, it comes back; a plain one has none."""
    assert quoted_parts(in_quotes(text)) == [(text, True)]
    assert as_value("Tring") == "Tring"
    assert {as_value(each) for each in ("a,b", "a..b", 'a"b')} == {'"a,b"', '"a..b"', '"a""b"'}
