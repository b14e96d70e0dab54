"""Text from people: harmless to show, one line in a message."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values.text import (
    apart,
    as_most_spell,
    counted,
    cut,
    fold,
    harmless,
    hyphened,
    listed,
    one_line,
    quoted,
    with_article,
)

TEXT = st.text(st.characters())  # lone surrogates too
VISIBLE_FORMATS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
"""The only format characters with a shape of their own: signs before Arabic, Syriac and Kaithi numbers."""
BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
"""Marks and fillers that Unicode counts as letters or accents and that show nothing."""


def is_harmful(char: str) -> bool:
    """Whether Unicode says that a character controls, turns, hides or breaks, tabs and new lines apart."""
    category = unicodedata.category(char)
    if char in "\t\n" or ord(char) in VISIBLE_FORMATS:
        return False
    return category in ("Cc", "Cf", "Cs", "Zl", "Zp") or char in BLANK_LETTERS


@pytest.mark.long
def test_every_harmful_character_of_unicode_is_written_out_and_no_other() -> None:
    """Each is replaced by plain ASCII; every other assigned character, £ among them, stays itself."""
    for char in map(chr, range(0x110000)):
        shown = harmless(char)
        if is_harmful(char):
            assert shown.isascii() and shown.isprintable() and shown.startswith("\\"), hex(ord(char))
        elif unicodedata.category(char) != "Cn":
            assert shown == char, hex(ord(char))


@given(TEXT)
def test_harmless_text_has_nothing_harmful_and_stays_as_it_is(text: str) -> None:
    """Making it harmless twice is making it harmless once."""
    shown = harmless(text)
    assert not any(map(is_harmful, shown))
    assert harmless(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters=BLANK_LETTERS) | st.just(" ")))
def test_plain_text_is_unchanged(text: str) -> None:
    """Letters, numbers, punctuation and signs of any language are shown as they are."""
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("£4,260 – “Zoë”\tand\n李", "£4,260 – “Zoë”\tand\n李"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\rb\x00\x7f\x9b", "a\\x0db\\x00\\x7f\\x9b"),
        ("abc\u202egpj", "abc\\u202egpj"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("\ud800", "\\ud800"),
        ("tag\U000e0041", "tag\\U000e0041"),
    ],
)
def test_a_harmful_character_is_written_out_as_its_escape(text: str, shown: str) -> None:
    """Nobody's terminal is turned, cleared or fooled, and what was there can be told."""
    assert harmless(text) == shown


@given(TEXT)
def test_one_line_is_one_harmless_line(text: str) -> None:
    """No new line or tab is left, and no space at either end."""
    line = one_line(text)
    assert not any(map(is_harmful, line)) and not set("\t\n") & set(line)
    assert line == line.strip() == one_line(line)


def test_one_line_closes_up_blanks() -> None:
    """Whatever kind of blank it was, one space is left."""
    assert one_line("  a \n\t b\u00a0\u2028c\r\n") == "a b c"


@given(TEXT, st.integers(2, 60))
def test_a_quotation_is_never_longer_than_it_may_be(text: str, most: int) -> None:
    """Two quotes around at most so many characters; what is cut ends in an ellipsis."""
    inside = quoted(text, most)[1:-1]
    assert quoted(text, most) == f"'{inside}'"
    line = one_line(text)
    assert inside == cut(line, most)
    assert len(inside) <= most


def test_one_is_singular_and_any_other_number_is_not() -> None:
    """A count is written with its noun as people say it, thousands apart."""
    assert [counted(n, "record") for n in (0, 1, 2, 1204)] == ["0 records", "1 record", "2 records", "1,204 records"]
    assert counted(2, "activity", "activities") == "2 activities"


def test_words_are_listed_as_they_are_said() -> None:
    """The last two have a word between them, and a name its article."""
    assert [listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a or b", "a, b or c"]
    assert listed(["a", "b"], "and") == "a and b"
    assert [with_article(noun) for noun in ("charge", "arrest")] == ["a charge", "an arrest"]


def test_a_name_is_typed_with_hyphens() -> None:
    """Capitals, blanks and underscores make no other name."""
    assert {hyphened(text) for text in ("Line holder", "line_holder", " LINE-HOLDER ")} == {"line-holder"}


def test_a_text_that_is_cut_says_so() -> None:
    """It ends with a whole word, for no other reference or sum may seem to stand there; one word alone is parted."""
    assert [cut("one two", most) for most in (7, 6, 5, 4, 3)] == ["one two", "one …", "one …", "one…", "on…"]
    assert cut("adult, LINE-59 Atlas", 14) == "adult …"
    assert cut("adult, LINE-59 Atlas", 17) == "adult, LINE-59 …"


@pytest.mark.parametrize(
    "spelled",
    [
        "Aylesbury Vale",
        "AYLESBURY  vale",
        " aylesbury\tvale ",
        "Aylesbury\u00a0Vale",
        "Aylesbury \u200b Vale",
        "\uff21ylesbury Vale",
    ],
)
def test_capitals_blanks_and_forms_make_no_other_text(spelled: str) -> None:
    """However it is spelled, it is one area."""
    assert fold(spelled) == "aylesbury vale"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("King’s Lynn", "king's lynn"),
        ("KING‘S LYNN", "king's lynn"),
        ("King＇s Lynn", "king's lynn"),
        ("Milton\u2011Keynes", "milton-keynes"),
        ("Milton–Keynes", "milton-keynes"),
        ("“Tez”", '"tez"'),
    ],
)
def test_what_a_word_processor_puts_in_is_what_was_typed(typed: str, plain: str) -> None:
    """Apostrophes, quotes, hyphens and dashes are those of the keyboard."""
    assert fold(typed) == plain


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("Wing\xa0Park", "Wing Park", "with a no-break space"),
        ("Wing Park", "Wing\xa0Park", "without a no-break space"),
        ("Cafe\u0301", "Café", "in another Unicode form"),
        ("Wing\u200b Park", "Wing Park", "with a zero width space"),
        ("JB–1", "JB-1", "with an en dash"),
        ("Wing  Park", "Wing Park", "with other blanks"),
        ("WING PARK", "Wing Park", ""),
    ],
)
def test_what_tells_two_texts_apart_that_look_alike(text: str, other: str, told: str) -> None:
    """Nobody sees a no-break blank."""
    assert apart(text, other) == told


def test_capitals_beyond_ascii_are_folded_too() -> None:
    """É is é, put together or not, and ß is ss; an accent still makes another word."""
    assert fold("CAFÉ") == fold("cafe\u0301") == fold("Café") != fold("cafe")
    assert fold("STRASSE") == fold("Straße")


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    """Whatever the text, and in whichever Unicode form it comes."""
    assert fold(fold(text)) == fold(text) == fold(unicodedata.normalize("NFD", text))


def test_the_spelling_used_most_is_shown() -> None:
    """Of two that are used as often the first in order."""
    shown = as_most_spell({"wing": 2, "Wing": 2, "TRING": 1, "Tring": 5, "tring": 3})
    assert shown == {"wing": "Wing", "tring": "Tring"}
