"""Plain English in help, docs, messages, docstrings and comments: turns of phrase that nobody would say aloud."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
MODULES = sorted((ROOT / "src").rglob("*.py"))


class Rule(NamedTuple):
    """A turn of phrase in all its forms, what to write instead, and a sentence that has it."""

    forms: str
    instead: str
    wrong: str
    unless: str = ""
    """What stands behind it, as a pattern, where it is ordinary English all the same …"""
    unless_after: str = ""
    """… or in front of it."""

    @property
    def pattern(self) -> str:
        """What finds it; `None` of the code is not `none`."""
        before = f"(?<!{self.unless_after})" if self.unless_after else ""
        behind = f"(?!{self.unless})" if self.unless else ""
        return rf"{before}\b(?:{self.forms.replace('; ', '|')})\b{behind}"


RULES = (
    Rule("of which; Of which", "whose, with, or a new sentence", "Three, of which two count.", r" (?:case|records)\b"),
    Rule("by which; By which", "that, with, so that", "The key by which it is known.", " (?:day|rule|later|login)"),
    Rule("anew", "again", "Every seal is worked out anew."),
    Rule("be it", "even, also, or not", "Any record counts, be it provisional."),
    Rule(
        "held against; Held against; hold it against; Hold it against; holds it against; hold them against",
        "checked against, compared with",
        "Claims are held against the records.",
    ),
    Rule("say of; Say of; says of; said of; Said of", "about", "Say of records that they no longer count."),
    Rule("so far as; So far as", "if, as much as", "It counts so far as it is known."),
    Rule("is none; are none; was none; were none", "is not one", "A file that is none is refused.", "", "here "),
    Rule("none is", "no record is, is not", "Of several, none is settled."),
    Rule("stands on; stand on", "depends on, is on", "Nothing since stands on this change.", r".{1,22}\bday\b"),
    Rule("the one of; the ones of", "name it again", "A saved view is the one of that day.", " the two"),
    Rule("has been said; have been said; has not been said", "is set, is known", "The area has not been said."),
    Rule("is what is", "turn the sentence round", "Printed is what is counted."),
    Rule("whom it is; Whom it is; whom it may", "who … for", "Whom it is for."),
    Rule("order in which", "order that", "The order in which they are shown."),
    Rule("for want of", "for lack of", "It is left out for want of room."),
    Rule("leaves with [0-9]; leave with [0-9]", "exits with", "It leaves with 1 where anything is broken."),
    Rule("may be given again", "can be repeated", "Leave this rule out; may be given again."),
    Rule(
        "what of a; what of the; what of them; What of a; What of the",
        "which part of, what … in",
        "Return what of a row becomes a record.",
    ),
    Rule("others now; what that makes of", "changed, what becomes of", "The figures that are others now."),
    Rule("say more of; says more of; said more of", "says more about, adds to", "A line that says more of a record."),
    Rule("at the least; at the most", "at least, at most", "It takes 7 days at the least."),
    Rule("has not got; have not got", "does not have", "The backup has not got it."),
    Rule("of late", "lately", "People of late: P-31."),
    Rule("whilst; upon; Upon; nought; lest; thereof; therein; hereby", "while, on, zero", "Wait whilst others write."),
)
ANY = re.compile("|".join(f"(?P<rule_{number}>{rule.pattern})" for number, rule in enumerate(RULES)))
SIGNS = [form.removesuffix("[0-9]") for rule in RULES for form in rule.forms.split("; ")]
"""What a text has at least that breaks a rule: quick to look for."""
FINE = (
    "There is none, or none are left; None is no record, which is not zero.",
    "What stands on the window's last day counts.",
    "Which records, by which day, and what is added up.",
    "Register the one of the two that was typed.",
    "Two cases, and which record is of which case.",
)


def broken(text: str) -> list[tuple[Rule, str]]:
    """Return the rules that a text breaks, each with the words around it."""
    plain = " ".join(text.split())
    if not any(sign in plain for sign in SIGNS):
        return []
    return [
        (RULES[int(found.lastgroup.removeprefix("rule_"))], plain[max(0, found.start() - 40) : found.end() + 30])
        for found in ANY.finditer(plain)
        if found.lastgroup
    ]


def _told(place: Path, texts: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with some texts, a line each, with what to write instead."""
    for text in texts:
        for rule, words in broken(text):
            yield f"{place.relative_to(ROOT)}: {words!r} (write: {rule.instead})"


def _for_users(page: Path) -> str:
    """Return a page; of the changelog what is not released yet, for the rest is history."""
    text = page.read_text(encoding="utf-8")
    return text.split("\n## [")[1] if page.name == "CHANGELOG.md" else text


def _of_code(module: Path) -> Iterator[str]:
    """Yield the strings and comments of a module; of most modules nothing, for no line of theirs has such words."""
    text = module.read_text(encoding="utf-8")
    if not broken(re.sub(r"\"?\n\s*(?:# )?(?:f?\")?", " ", text)):
        return
    yield " ".join(re.findall(r"(?:^|  )\s*# (.+)$", text, re.MULTILINE))
    parts = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.JoinedStr):
            parts |= {id(part) for part in node.values}
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.value


@pytest.mark.parametrize("rule", RULES, ids=[rule.wrong for rule in RULES])
def test_each_rule_finds_what_it_is_for(rule: Rule) -> None:
    """No rule is dead, and no other one finds the same."""
    assert [each for each, _ in broken(rule.wrong)] == [rule]


@pytest.mark.parametrize("sentence", FINE)
def test_ordinary_sentences_break_no_rule(sentence: str) -> None:
    """The same words in an ordinary sense."""
    assert broken(sentence) == []


def test_a_turn_of_phrase_is_found_wherever_code_has_it(tmp_path: Path) -> None:
    """In a docstring over two lines, in a message in two pieces, in an f-string and in a comment."""
    module = tmp_path / "module.py"
    module.write_text(
        '"""Two, of\nwhich one counts."""\n\nA = (\n    "worked out "\n    "anew"\n)\n'
        'B = f"{A} has been said"\n# What stands on it.\n',
        encoding="utf-8",
    )
    found = [words for text in _of_code(module) for _, words in broken(text)]
    assert len(found) == 4, found


@pytest.mark.long
def test_pages_are_in_plain_english() -> None:
    """The manual, every help page in it, and what is new."""
    assert "\n".join(line for page in PAGES for line in _told(page, [_for_users(page)])) == ""


def test_messages_and_docstrings_are_in_plain_english() -> None:
    """What the program says, and what it says to whoever reads its code."""
    assert "\n".join(line for module in MODULES for line in _told(module, _of_code(module))) == ""
