"""What officers write on a day's sheet, and what each of it says there: tables that people edit."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.tables import is_yes, one_of, read_table, rows_of

ANYWHERE, ASIDE, BARE, BEGINS, BESIDE, DUE, HEADING, LEFT, MODEL, NOTE, RESULT, ASKED, REFUSED, VOLUNTARY = WHERE = (
    *("anywhere", "aside", "bare", "begins", "beside", "due", "heading", "left", "model", "note", "result"),
    *("asked", "refused", "voluntary"),
)
"""Where a row holds: wherever a word stands; in a part of a line that is no record and is left out, in a table of its
own; where no number follows; as what was done to a person who stands before it; around a thing, saying nothing about
it; before a day, which the last word of `means` introduces and without which that says nothing; alone on a line, over
things; behind a thing, which was left with its owner and is refused; before a number that is a model's from `means`
on; in the notes; as what came of an activity; and three that are not taken: one that is asked, for it may be several,
one that is no record, and that somebody came by their own will and was not arrested."""

FILLERS = SILENT, COMMA, JOINS, PASSED = ("silent", "comma", "joins", "passed")
"""What becomes of words that carry no fact."""

SLANG = ANYBODY, PERSON = "anybody", "person"
"""Whom slang is of: anybody, or only somebody whom the line names."""

ENDS = "ends"
"""Where a word tells a sentence from the name of a thing: at the end of it, or before a small word."""
_OWN_CAUSE = "own cause"
OwnWords = tuple[tuple[str, str], ...]
"""The team's own words for a sheet, each with what it stands for."""


class SheetWord(NamedTuple):
    """A row: a word or several, and what they say."""

    word: str
    means: str
    where: str
    why: str


class TradeSize(NamedTuple):
    """A size that drugs are sold in, which is no weight."""

    size: str
    grams: str
    means: str


class DrugOffence(NamedTuple):
    """How officers begin an offence of drugs, and its short form without a class."""

    wording: str
    short: str
    alone: bool
    """Whether it says by itself which offence it is, of drugs of unknown class."""


@lru_cache(maxsize=16_384)  # each reader of a line looks for the same words again
def key_of(words: str) -> str:
    """Return how words are looked for: in small letters, hyphens as blanks."""
    return " ".join(words.casefold().replace("’", "'").replace("-", " ").split()).strip(".")


@cache
def sheet_words() -> Mapping[str, SheetWord]:
    """Return every row by how it is looked for.  Raises ValueError for one that is wrong, and for a word said twice."""
    found: dict[str, SheetWord] = {}
    asides = (SheetWord(row["words"], "", ASIDE, row["of"]) for row in read_table("aside_words.csv"))
    nobodys = (SheetWord(words, f'arrest= notes="{words}"', ANYWHERE, "") for words in sorted(unowned_words()))
    for row in (*rows_of("sheet_words.csv", _checked), *asides, *nobodys):
        if found.setdefault(key_of(row.word), row) is not row:
            raise ValueError(f"sheet_words.csv: {row.word!r} stands twice")
    # One word by itself may be a verb or a thing, away from a key: `pass`, `local`.
    for words in (each for each in position_words() if " " in each):
        found.setdefault(words, SheetWord(words, "", NOTE, ""))
    return MappingProxyType(found)


def _checked(row: dict[str, str]) -> SheetWord:
    return SheetWord(row["word"], row["means"], one_of(row["where"], *WHERE), row["why"])


def _keys_of(name: str, column: str = "word") -> frozenset[str]:
    """Return the words of a table by how they are looked for."""
    return frozenset(key_of(row[column]) for row in read_table(name))


@cache
def unowned_words() -> frozenset[str]:
    """Return the words for a thing whose owner nobody knows: it is of no arrest."""
    return _keys_of("unowned_words.csv", "words")


@cache
def own_causes() -> frozenset[str]:
    """Return what says that an arrest had a cause of its own, as its record has it: `wanted`, `failing to appear`."""
    rows = (row for row in sheet_words().values() if row.why == _OWN_CAUSE)
    return frozenset(key_of(row.means.partition("=")[2].strip('"') or row.word) for row in rows)


@cache
def filler_words() -> Mapping[str, str]:
    """Return what is passed over, by how it is looked for: `silent`, `comma`, `joins` or `passed`.

    It carries no fact: `silent` says nothing; `comma` stands between whose things are and the things; `passed` goes
    into the notes, with the words before it that are `joins` (`after a short foot chase`).
    """
    rows = rows_of("filler_words.csv", lambda row: (key_of(row["words"]), one_of(row["is"], *FILLERS)))
    return MappingProxyType(dict(rows))


@cache
def trade_sizes() -> Mapping[str, TradeSize]:
    """Return the sizes of the trade by how they are looked for."""
    rows = rows_of("trade_sizes.csv", lambda row: TradeSize(row["size"], row["grams"], row["means"]))
    return MappingProxyType({key_of(row.size): row for row in rows})


@cache
def drug_looks() -> Mapping[str, str]:
    """Return words of how a drug looks or is known, each with its sort.

    A colour that stands for a drug `alone`, another `colour`, a `substance`, a `lump`; `doubt` before what it is
    believed to be, and a `test` before what it was positive for.
    """
    rows = rows_of("drug_looks.csv", lambda row: (key_of(row["words"]), row["is"]))
    return MappingProxyType(dict(rows))


@cache
def drug_offences() -> Mapping[str, DrugOffence]:
    """Return how offences of drugs begin by how it is looked for."""
    rows = rows_of("drug_offences.csv", lambda row: DrugOffence(row["wording"], row["short"], is_yes(row["alone"])))
    return MappingProxyType({key_of(row.wording): row for row in rows})


@cache
def offence_words() -> Mapping[str, str]:
    """Return what is recorded for an offence in officers' words, by how it is looked for: a short form, or the words.

    `poss knife` does not say where it was, as each offence of the table does, and is kept as it was said.
    """
    return MappingProxyType({key_of(row["words"]): row["means"] for row in read_table("offence_words.csv")})


@cache
def reason_words() -> frozenset[str]:
    """Return the words that lead to why something became of somebody, or what goes with it: `due to childcare`."""
    return _keys_of("reason_words.csv", "words")


@cache
def fact_words() -> frozenset[str]:
    """Return the words that say that something was done or taken, though no record is read from one of them alone."""
    return _keys_of("fact_words.csv")


@cache
def telling_words() -> Mapping[str, str]:
    """Return the words that a sentence has and no name of a thing, each with where: `anywhere` (`was`), `ends`."""
    rows = rows_of("telling_words.csv", lambda row: (key_of(row["word"]), one_of(row["where"], ANYWHERE, ENDS)))
    return MappingProxyType(dict(rows))


@cache
def who_words() -> frozenset[str]:
    """Return what people are called who are no persons of a record: `mum`, `landlord`, `everyone`."""
    return _keys_of("who_words.csv")


@cache
def doing_words() -> frozenset[str]:
    """Return the words that may say what was done to somebody who is only mentioned: `sent`, `too`."""
    return _keys_of("doing_words.csv")


@cache
def slang_words(whose: str) -> frozenset[str]:
    """Return the words that may be slang for an arrest, a search or a result: of a `person` named, or of `anybody`."""
    rows = rows_of("slang_words.csv", lambda row: (key_of(row["words"]), one_of(row["of"], *SLANG)))
    return frozenset(words for words, of in rows if of in (whose, ANYBODY))


@cache
def none_words() -> frozenset[str]:
    """Return what a sheet says was not there, and what says so: `arrests`, `nothing seized`, `to report`."""
    return _keys_of("none_words.csv", "words")


class UndoneWord(NamedTuple):
    """Words that say that something was not done, or not now, or not by us."""

    says: str
    in_notes: bool
    """Whether no note may begin with them: `left behind`, but not `will be`, of somebody who is only mentioned."""


@cache
def undone_words() -> Mapping[str, UndoneWord]:
    """Return them by how they are looked for."""
    rows = rows_of(
        "undone_words.csv", lambda row: (key_of(row["words"]), UndoneWord(row["says"], is_yes(row["in_notes"])))
    )
    return MappingProxyType(dict(rows))


@cache
def awaited_words(sort: str) -> frozenset[str]:
    """Return the words of one sort in which a sheet says that something is still to be decided: `pending`, `tbc`."""
    return frozenset(key_of(row["word"]) for row in read_table("awaited_words.csv") if row["is"] == sort)


@cache
def agency_words() -> Mapping[str, str]:
    """Return the words of a sheet for a referral, by whom officers write that somebody was referred to."""
    return {key_of(row["word"]): row["means"] for row in read_table("agency_words.csv")}


@cache
def services_by_name() -> Mapping[str, str]:
    """Return what sort of service each is that has a name of its own, by what a word for it means."""
    return {row["means"]: f'referred agency="{row["is"]}"' for row in read_table("agency_words.csv") if row["is"]}


@cache
def tally_words() -> Mapping[str, str]:
    """Return what each word of a total counts: an activity, arrests, searches that were positive."""
    return {key_of(row["word"]): row["counts"] for row in read_table("tally_words.csv")}


@cache
def street_words() -> frozenset[str]:
    """Return the words that names of streets and buildings end in."""
    return frozenset(row["word"] for row in read_table("street_words.csv"))


@cache
def other_street_words() -> frozenset[str]:
    """Return those of them that are other words too, unless they are written as a name: `Quarry Bank`."""
    return frozenset(row["word"] for row in read_table("street_words.csv") if is_yes(row["as_name"]))


@cache
def position_words() -> frozenset[str]:
    """Return the words for where or as what somebody was there, beside their key: `front passenger`, `tenant`."""
    return _keys_of("position_words.csv", "words")


@cache
def foreign_money() -> frozenset[str]:
    """Return what money that is not in pounds is called."""
    return _keys_of("foreign_money.csv")


@cache
def car_makes() -> Mapping[str, str]:
    """Return the makes and models of vehicles, each with what they are, a car or a van."""
    return MappingProxyType({key_of(row["word"]): row["sort"] for row in read_table("car_makes.csv")})


@cache
def title_words() -> frozenset[str]:
    """Return the words of titles, which may stand beside the day on top of a sheet."""
    return _keys_of("title_words.csv")


@cache
def towns() -> frozenset[str]:
    """Return the towns that an address may end with, in small letters."""
    return _keys_of("towns.csv")


@cache
def postcode_areas() -> frozenset[str]:
    """Return the letters that postcodes of England and Wales begin with."""
    return frozenset(row["area"] for row in read_table("postcode_areas.csv"))


@cache
def room_words() -> frozenset[str]:
    """Return the words for rooms and the like, which are no place that is searched by itself."""
    return frozenset(_rooms())


@cache
def home_rooms() -> frozenset[str]:
    """Return those of them that are of a home, and neither of a person's clothes and bags nor of a vehicle."""
    return frozenset(word for word, of in _rooms().items() if of == "home")


@cache
def _rooms() -> Mapping[str, str]:
    """Return what each of those words is of, by word."""
    return MappingProxyType(
        dict(rows_of("room_words.csv", lambda row: (row["word"], one_of(row["of"], "home", "person", "vehicle"))))
    )


@cache
def place_words() -> frozenset[str]:
    """Return the words that lead where a thing was: `under`, `next to`."""
    return frozenset(row["words"] for row in read_table("place_words.csv"))


ENTRY_SORTS = (
    *("activity", "came", "fled", "home", "lead", "note", "number", "passed", "place", "placed", "power", "result"),
    *("same", "search", "test", "titled", "unit", "where", "with"),
)
"""What words of an entry are: what was done; before who took a home over; what somebody did who got away; a home,
behind whose it is; before how somebody at risk came to notice; how it went, which no figure counts; before the number
of a log; nothing beside what was done; a place by its sort; what was done, where the number of a house follows; the Act
of a warrant; what came of it; that it was where the one above was; the power of a search of somebody; a test of a
driver, before what it was positive for; what the name of a street may begin with; a part of a building; before a place;
before who took part, or since when."""


@cache
def entry_words(sort: str) -> Mapping[str, str]:
    """Return the words of one sort for what was done somewhere, by how they are looked for, with what they mean."""
    rows = rows_of("entry_words.csv", lambda row: (key_of(row["words"]), one_of(row["is"], *ENTRY_SORTS), row["means"]))
    return MappingProxyType({words: means for words, said, means in rows if said == sort})
