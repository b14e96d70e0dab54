"""The item that a mistyped word was probably meant to be."""

from stronghold_cli.catalogue.items import Own, all_items

CLOSE = 0.75
"""How like two words must be, of 1: one letter wrong in four.  Less, and a drug is offered a weapon: `wax`, `axe`."""


def near_item(text: str, own: Own = (), category: str | None = None) -> str:
    """Return `did you mean x?` of the item's name or word that a text is close to, else nothing.

    The program's own goes before a team's, which may be a slip that was once taken for new.  Never across categories:
    none is offered where close words are of several, nor one of another than is given.
    """
    from difflib import get_close_matches  # only a word that was mistyped needs it

    plain = " ".join(text.lower().split())
    for team in (False, True):
        category_of = {
            word: item.category
            for item in all_items(own).values()
            if item.own is team and category in (None, item.category)
            for word in (item.name, *item.words)
        }
        if close := get_close_matches(plain, category_of, 3, CLOSE):
            return f"did you mean {close[0]}?" if len({category_of[word] for word in close}) == 1 else ""
    return ""
