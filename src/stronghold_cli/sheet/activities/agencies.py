"""To whom a referral was: an agency, and what is said behind it of why."""

from stronghold_cli.catalogue.sheet_words import agency_words, key_of
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

_AGENCY = "agency"
_WE = ("i", "we")
_PURPOSE = ("to", "for", "re", "because", "as", "about")
"""Behind an agency, begins why."""


def says_why(agency: str) -> int:
    """Return how many words of an agency name it, where the others say why: `CGL for a script`; 0 for no others."""
    said = agency.split()
    ends = (n for n in range(1, len(said)) if key_of(said[n]) in _PURPOSE)
    return next((n for n in ends if key_of(" ".join(said[:n])) in agency_words()), 0)


def check_agency(content: LineContent) -> None:
    """Raise Certain where the agency of a referral goes on to say more that was done: `MASH and I sent the NRM`."""
    words = {key_of(text) for text in content.texts.get(_AGENCY, "").split()}
    done = {choice for each in content.kind.typed if each.required for choice in getattr(each.type, "choices", ())}
    about = content.texts.get(_AGENCY, "")
    if end := says_why(about):
        said = about.split()
        how = f"say agency={in_quotes(' '.join(said[:end]))} notes={in_quotes(' '.join(said[end:]))}"
        raise Certain(f"{quoted(about)} says more than to whom", how, about=about)
    if words & {*done, *_WE, "nrm"}:
        raise Certain(f"{quoted(about)} says more than to whom", "a line each, e.g. MASH referral P-31", about=about)
