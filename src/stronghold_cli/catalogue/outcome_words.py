"""What officers say for the outcome of a charge beside its own word: what one is without doubt, and what is asked."""

from typing import NamedTuple

SAID = {
    "convicted": ("guilty", "found guilty"),
    # A trial that ends so ends in a verdict of not guilty, in either court (not checked).
    "acquitted": ("not guilty", "found not guilty", "no case to answer"),
    "discontinued": ("withdrawn",),
    "lies-on-file": ("lof", "left on file"),
    "taken-into-consideration": ("tic",),
}
"""Each outcome with the words that are taken for it."""


class AskedWord(NamedTuple):
    """A word that may be several choices: which, the likeliest first, and why."""

    word: str
    may_be: tuple[str, ...]
    why: str


_NO_EVIDENCE = (
    ("acquitted", "discontinued"),
    "in the Crown Court it is a verdict of not guilty (Criminal Justice Act 1967 s.17, not checked), before "
    "magistrates what they did decides",
)
_NO_VERDICT = (("awaiting", "acquitted"), "it awaits a retrial, unless no evidence was offered then")

ASKED = (
    AskedWord("no evidence offered", *_NO_EVIDENCE),
    AskedWord("offered no evidence", *_NO_EVIDENCE),
    AskedWord(
        "dismissed",
        ("acquitted", "discontinued", "other"),
        "after a trial by magistrates it is an acquittal, and before any trial it is none (not checked)",
    ),
    AskedWord("hung jury", *_NO_VERDICT),
    AskedWord("jury discharged", *_NO_VERDICT),
    AskedWord("stayed", ("other", "awaiting"), "a stay is no verdict, and may be lifted"),
)
"""The words that are asked."""
