"""Footnotes by letter."""

from stronghold_cli.render.footnotes import Footnotes
from stronghold_cli.results.notes import Note


def note(words: str) -> Note:
    """Return a note that scripts read as people do."""
    return Note(words, words)


def test_each_sentence_has_one_letter_however_often_it_is_said() -> None:
    """The marks of a line are in the order of the letters."""
    footnotes = Footnotes()
    assert footnotes.mark([note("this counts 1 line")]) == " [a]"
    assert footnotes.mark([note("this leaves out 2 lines"), note("this counts 1 line")]) == " [a b]"
    assert footnotes.mark([]) == ""
    assert footnotes.lines() == ["[a] This counts 1 line.", "[b] This leaves out 2 lines."]


def test_after_the_alphabet_come_two_letters() -> None:
    """No two sentences share a letter, and two letters come after one."""
    footnotes = Footnotes()
    marks = [footnotes.mark([note(str(place))]) for place in range(60)]
    assert (marks[25], marks[26], marks[27], marks[52]) == (" [z]", " [aa]", " [ab]", " [ba]")
    assert len(set(marks)) == 60
    assert footnotes.mark([note("26"), note("25")]) == " [z aa]"


def test_what_is_said_of_one_thing_stands_apart() -> None:
    """The same words of two windows are two footnotes."""
    footnotes = Footnotes()
    assert footnotes.mark_by({"2020": [note("so")], "2019": [note("so")]}) == " [a b]"
    assert (footnotes.lines("2020"), footnotes.lines("2019"), footnotes.lines()) == (["[a] So."], ["[b] So."], [])
