"""What the editor opens with: an empty sheet, and under it how one is written, from the declarations of the kinds."""

from stronghold_cli.catalogue.items import CATEGORIES, all_items
from stronghold_cli.catalogue.short_forms import shorts
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName, Person
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.values.text import with_article

EXAMPLES = {
    "a warrant": """\
0600 warrant 14 Mill Lane
P-31 arrested PWITS heroin, adult male, line holder, RUI
seized from P-31: 14 wraps heroin (3.2g) JB/1, £780 JB/2, 2 phones, 1 knife
P-33 arrested, 17 yr old, runner, bailed to 12/1
NRM P-33
0930 warrant 9 Elm Court, nothing found
""",
    "the street, and people arrested before": """\
1410 stop search P-40, adult male, High St, negative
1500 cuckoo visit 3 Ash Close, all well
P-36 charged PWITS cannabis, remanded
P-35 NFA
# rang CPS about P-32, no reply
""",
    "a day in court": """\
P-31 6 years 9 months
P-34 20 months suspended for 2 years
P-38 guilty, sentence 14/12
P-39 not guilty plea, trial 1/3
acquitted P-37
P-31's £1,340 forfeited, seized 4/3
""",
    "a warrant in the words below, which are never asked": """\
warrant 1 address
arrest P-31 line-holder pwits-a
arrest P-33 child runner pwits-a
find on P-31
  heroin 41 wraps 4.92g gross JB/1
  cash £4,260 poca JB/3
  2 phones JB/4
  machete JB/5
nrm-referral P-33
""",
}
"""Sheets as they are written, each with what it is of: the last is for whoever reads on."""

RULES = (
    "A line for each thing done, begun with it or with whom: P-31 charged.",
    "People are keys (P-31), never names.  Commas between several things.",
    "A drug by its name, with wraps or a weight: 14 wraps heroin (3.2g).",
    "Things belong to the arrest above them, else say whose: seized from P-31.",
    "What is no record (a remark, a call, a plan, a meeting) goes behind #.",
    "What is not read comes up line by line afterwards, to be changed there.",
)
"""How a sheet is written so that it is read."""

_MANY = 5
"""How many choices a field has that are listed: fewer are known, or asked."""

_SCREEN = Screen(78)
_COLUMN = 14


def template(heading: str, leaving: str = "") -> str:
    """Return an empty sheet under a heading, with how to write one in comments, and how to leave the editor."""
    offences = ", ".join(short.short for short in shorts("offence"))
    *first, (title, exact) = EXAMPLES.items()
    how = f" ({leaving})" if leaving else ""
    return "\n\n" + "#\n".join(
        [
            _told(f"{heading}.")
            + _told(
                f"Write above this, then save and close{how}.  It is read back before it is kept; left empty, nothing "
                "is recorded."
            ),
            "".join(_told(f"For example, {title}:") + _quoted(lines) for title, lines in first),
            _told("So that it is read:") + "".join(_told(rule, "- ") for rule in RULES),
            _told("Below: each word that begins a line, one find, roles, results, offences."),
            _told("A line begins with a kind or with a word of it; what else is known follows, in any order:")
            + "".join(_kind(kind) for kind in KINDS.values()),
            _told(
                "What a word could be in two fields is said with its field (role=other), a text in quotes; x2 is two "
                "counts."
            ),
            _told(
                "Items that follow one another are one find, and of the arrest above them, until a line says another "
                "person (from P-9), an address (at) or a vehicle.  A line apart, or the word on an item, parts what is "
                "another find; what is indented under a line find is one."
            ),
            "".join(
                _told(f"{field.name.capitalize()}s of {with_article(kind.name)}: {', '.join(of.choices)}.")
                for kind, field, of in _listed()
            ),
            _told(f"Short forms of offences: {offences}."),
            _told(f"For example, {title}:") + _quoted(exact),
        ]
    )


def _listed() -> list[tuple[Kind, Field, Choice]]:
    """Return the fields of people with many choices that begin no line: roles, results."""
    return [
        (kind, field, field.type)
        for kind in KINDS.values()
        for field in kind.typed
        if any(isinstance(each.type, Person) for each in kind.typed)
        and isinstance(field.type, Choice)
        and len(field.type.choices) >= _MANY
        and not (field.required or field.on_sheet.settles)
    ]


def words_that_begin() -> dict[str, Kind]:
    """Return the words, beside kinds and items, that begin a line, each of the one kind that it begins."""
    found: dict[str, list[Kind]] = {}
    for kind in KINDS.values():
        for field in kind.typed:
            if isinstance(field.type, Choice) and (field.required or field.on_sheet.settles):
                for choice in field.type.choices:
                    if choice != field.default:
                        found.setdefault(choice, []).append(kind)
    return {choice: kinds[0] for choice, kinds in found.items() if len(kinds) == 1}


def _kind(kind: Kind) -> str:
    """Return the line of a kind: its name, and the words that begin a line of it as well."""
    words = [word for word, begun in words_that_begin().items() if begun is kind]
    if any(isinstance(field.type, ItemName) for field in kind.typed):
        usual = {item.category: item.name for item in reversed(list(all_items().values()))}
        words += [*dict.fromkeys(usual[category] for category in CATEGORIES if category in usual), "any item"]
    return _told(", ".join(words), f"  {kind.name:{_COLUMN}}") if words else f"#   {kind.name}\n"


def _told(text: str, start: str = "") -> str:
    return folded(text, _SCREEN, "# " + " " * len(start), f"# {start}")


def _quoted(lines: str) -> str:
    return "".join(f"#   {line}\n" for line in lines.splitlines())
