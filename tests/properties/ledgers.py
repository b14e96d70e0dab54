"""Random ledgers: every kind of record, joined, voided, provisional, half empty, but such that every rule holds."""

import random
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st
from recount import in_order

from stronghold_cli.catalogue.items import Item, Ruling
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.rows import insert
from stronghold_cli.store.settings.cover import say_cover

Texts = dict[str, str]
FIRST, LAST = date(2019, 1, 1), date(2021, 8, 31)
_DRUGS = (
    *("heroin", "crack", "cocaine", "cannabis", "ketamine", "paracetamol", "nitazenes", "blue dust", "diazepam"),
    *("nitrous oxide", "red dust", "lsd"),
)
_USUAL = ("wraps", "tablets", "ml", "vials", "bottles", "doses")
_COUNTED_IN = {
    "nitrous oxide": ("canisters",),
    "lsd": ("tabs", "doses"),
    "cannabis": ("plants", *_USUAL),
    "blue dust": ("plants", "canisters", "tabs", *_USUAL),
}
_OWN = (Item("red-dust", "drug", (), None, own=True, ruling=Ruling("temporary", "SI 2020/1")),)
"""There is no temporary order of these years."""
_AREAS = (
    *("Tring", "TRING", "Wing  Park", "wing park", "Bourne End, Bucks", "Bourne End"),
    *("ÉVREUX", "Évreux", "E\u0301vreux"),
)
_THINGS = ("machete", "phone", "car", "knife", "fur coat")
_WITHOUT_TERM = ("community", "fine", "yro", "bind-over", "deferred", "deferred", "conditional-discharge")
_DISPOSALS = (
    *("imprisonment", "imprisonment", "imprisonment", "yoi", "detention", "extended", "activation"),
    *("dto", "dto", "suspended", "suspended", "life", "ipp", "sopc", "hybrid", *_WITHOUT_TERM),
)
# 16 months and 487 days are equally long: a tie that has to be broken alike everywhere.
_TERMS = ("16m", "487d", "16 months 1 day", "1y", "12m", "4y6m", "28d", "30d", "1m", "31d", "2y", "6y9m3d")


class Maker:
    """Makes one random ledger from a seed and a number of records for each kind.

    Each record has a source of chance of its own, so that a smaller ledger has the same first records.
    """

    def __init__(self, seed: int, counts: dict[str, int], backwards: bool) -> None:
        self.seed = seed
        self.counts = counts
        self.backwards = backwards
        self.made: dict[str, list[Texts]] = {kind: [] for kind in KINDS}
        self.chance = random.Random()

    def ref(self, kind: str, place: int) -> str:
        """References run with the links (a later record names an earlier one) or against them."""
        return str(self.counts[kind] - place if self.backwards else place + 1)

    def all(self) -> dict[str, list[Texts]]:
        makers = {
            "case": self.case,
            "line": self.line,
            "activity": self.activity,
            "arrest": self.arrest,
            "charge": self.charge,
            "seizure": self.seizure,
            "cash-order": self.cash_order,
            "sentence": self.sentence,
            "safeguarding": self.safeguarding,
        }
        for kind, make in makers.items():
            for place in range(self.counts[kind]):
                self.chance = random.Random(f"{self.seed} {kind} {place}")
                texts = make()
                if texts is None:
                    continue
                if self.one_in(3):
                    texts["area"] = self.chance.choice(_AREAS)
                if self.one_in(7):
                    texts["voided"] = "entered twice"
                if self.one_in(5):
                    texts["provisional"] = "yes"
                texts["no"] = self.ref(kind, place)
                self.made[kind].append(texts)
        return self.made

    def one_in(self, n: int) -> bool:
        return self.chance.randrange(n) == 0

    def day(self, since: str | None = None) -> str:
        """Mostly one of a few days, so that hearings and periods' ends coincide."""
        if since is not None and self.one_in(3):
            return since
        first = date.fromisoformat(since) if since else FIRST
        if self.chance.random() < 0.5:
            usual = [
                d for d in ("2019-12-31", "2020-01-01", "2020-03-31", "2020-04-01", "2021-08-31") if d >= str(first)
            ]
            if usual:
                return self.chance.choice(usual)
        return str(first + timedelta(days=self.chance.randrange((LAST - first).days + 1)))

    def maybe_link(self, texts: Texts, field: str, kind: str, odds: float = 0.6) -> None:
        if self.made[kind] and self.chance.random() < odds:
            texts[field] = self.chance.choice(self.made[kind])["no"]

    def link_own(self, texts: Texts, kind: str) -> None:
        """Name a record of the same person, of no later day: what names another is refused."""
        own = [row for row in self.made[kind] if row["person"] == texts["person"] and row["date"] <= texts["date"]]
        if own and not self.one_in(3):
            texts[kind] = self.chance.choice(own)["no"]

    def case(self) -> Texts:
        texts = {"name": "Larch", "opened": self.day()}
        if self.one_in(3):
            texts["closed"] = self.day(texts["opened"])
        return texts

    def activity(self) -> Texts:
        activity = self.chance.choice(
            ("warrant", "warrant-issued", "vehicle-stop", "stop-and-search", "cuckooing-visit", "eviction")
        )
        texts = {"date": self.day(), "activity": activity}
        for field in ("number", "addresses"):
            if self.one_in(2):
                texts[field] = str(self.chance.randrange(1, 20))
        self.maybe_link(texts, "case", "case", 0.3)
        self.maybe_link(texts, "line", "line", 0.3)
        return texts

    def charge(self) -> Texts:
        texts = {"date": self.day(), "person": self.person()}
        texts["offences"] = self.chance.choice(
            ("PWITS class A", "PWITS class A x2; possession of class B", "knife-public x3")
        )
        plea = self.chance.choice(("", "guilty", "guilty", "mixed", "not-guilty"))
        if plea:
            texts |= {"plea": plea} | ({"plea_on": self.day(texts["date"])} if self.one_in(2) else {})
        outcome = self.chance.choice(("awaiting", "awaiting", "convicted", "convicted", "acquitted", "lies-on-file"))
        if outcome != "awaiting":
            texts |= {"outcome": outcome, "outcome_on": self.day(texts["date"])}
        self.maybe_link(texts, "case", "case", 0.2)
        self.maybe_link(texts, "line", "line", 0.3)
        self.link_own(texts, "arrest")
        if self.one_in(3):
            texts["remanded_on"] = self.day(texts["date"])
            texts["custody_until"] = self.day(texts["remanded_on"])
        return texts

    def safeguarding(self) -> Texts:
        action = self.chance.choice(("identified", "engaged", "referred", "referred", "nrm-referral", "safeguarded"))
        texts = {"date": self.day(), "action": action}
        texts |= {"person": self.person()} if self.one_in(2) else {"people": str(self.chance.randrange(1, 9))}
        self.maybe_link(texts, "case", "case", 0.3)
        self.maybe_link(texts, "line", "line", 0.3)
        self.maybe_link(texts, "activity", "activity", 0.3)
        return texts

    def line(self) -> Texts:
        texts = {"name": "Falcon", "reach": self.chance.choice(("county", "local", "unknown"))}
        self.maybe_link(texts, "replaces", "line", 0.45)
        if "replaces" in texts or not self.one_in(4):
            texts["first_seen"] = self.day()
        if not self.one_in(4):
            texts["dismantled"] = self.day(texts.get("first_seen"))
        self.maybe_link(texts, "case", "case")
        return texts

    def arrest(self) -> Texts:
        texts = {"date": self.day(), "person": self.person(), "age_band": self.chance.choice(("adult", "child"))}
        result = self.chance.choice(("pending", "charged", "charged", "bailed", "summonsed", "outcome-22"))
        if result != "pending":
            texts |= {"result": result, "result_on": self.day(texts["date"])}
        if self.one_in(2):
            texts["role"] = self.chance.choice(("runner", "line-holder"))
        self.maybe_link(texts, "case", "case", 0.3)
        self.maybe_link(texts, "line", "line")
        self.maybe_link(texts, "activity", "activity", 0.3)
        if self.one_in(3):
            texts["bail_until"] = self.day(texts["date"])
        return texts

    def person(self) -> str:
        return f"P-{self.chance.randrange(1, 5)}"

    def money(self) -> str:
        return f"£{self.chance.randrange(1, 5000)}.{self.chance.randrange(100):02}"

    def seizure(self) -> Texts:
        texts = {"date": self.day()}
        what = self.chance.randrange(5)
        if what < 3:
            texts["item"] = self.chance.choice(_DRUGS)
            if texts["item"] in ("blue dust", "red dust"):
                texts["category"] = "drug"
            weight = self.chance.randrange(3)
            if weight:
                texts["weight"] = f"{self.chance.randrange(1, 10**6)} mg"
            if weight != 1:
                unit = self.chance.choice(_COUNTED_IN.get(texts["item"], _USUAL))
                texts["pieces"] = f"{self.chance.randrange(1, 60)} {unit}"
            if self.one_in(2):
                texts["weighed"] = self.chance.choice(("net", "gross", "estimated"))
            if self.one_in(2):
                texts["value"] = self.money()
                if self.one_in(2):
                    texts["value_basis"] = self.chance.choice(("street", "wholesale", "expert"))
        elif what == 3:
            texts["item"] = "cash"
            if not self.one_in(4):
                texts["value"] = self.money()
        else:
            texts["item"] = self.chance.choice(_THINGS)
            if texts["item"] == "fur coat":
                texts["category"] = "other"
            if self.one_in(2):
                texts["pieces"] = str(self.chance.randrange(1, 4))
        self.maybe_link(texts, "find", "seizure", 0.4)
        self.maybe_link(texts, "case", "case", 0.2)
        self.maybe_link(texts, "line", "line", 0.4)
        self.maybe_link(texts, "arrest", "arrest", 0.4)
        if "find" not in texts:
            self.maybe_link(texts, "activity", "activity", 0.3)
        self.of_one_search(texts)
        return texts

    def of_one_search(self, seizure: Texts) -> None:
        """Let a seizure be of the day of its find, or of no find where that is of another case."""
        if "find" not in seizure:
            return
        by_no = {row["no"]: row for row in self.made["seizure"]}

        def first(row: Texts) -> Texts:
            return first(by_no[row["find"]]) if "find" in row else row

        members = [row for row in by_no.values() if first(row) is first(seizure)]
        if len({self.case_of(row) for row in [seizure, *members]} - {None}) > 1:
            del seizure["find"]
        else:
            seizure["date"] = members[0]["date"]

    def case_of(self, row: Texts) -> str | None:
        """A record's case: its own, else that of its line, its arrest, its activity."""
        if "case" in row:
            return row["case"]
        for link in ("line", "arrest", "activity"):
            linked = next((each for each in self.made[link] if each["no"] == row.get(link)), None)
            if linked and (case := self.case_of(linked)):
                return case
        return None

    def cash_order(self) -> Texts | None:
        """A sixth of what was counted at most, and five orders at most that settle any: one sixth is always left."""
        counted = [row for row in self.made["seizure"] if row["item"] == "cash" and "value" in row]
        if not counted:
            return None
        seizure = self.chance.choice(counted)
        held = ("detained", "detained", "forfeiture-applied", "forfeiture-notice")
        stage = self.chance.choice((*held, "forfeited", "returned", "confiscated"))
        pence = int(seizure["value"].strip("£").replace(".", ""))
        others = sum(row["seizure"] == seizure["no"] for row in self.made["cash-order"])
        if pence < 6 or (others >= 5 and stage not in held):
            return None
        share = self.chance.randrange(1, pence // 6 + 1)
        return {
            "date": self.day(seizure["date"]),
            "seizure": seizure["no"],
            "stage": stage,
            "amount": f"£{share // 100}.{share % 100:02}",
        }

    def sentence(self) -> Texts:
        some = _TERMS[: 2 + self.seed % len(_TERMS)]  # in some ledgers few terms, which then tie
        texts = {"date": self.day(), "person": self.person(), "disposal": self.chance.choice(_DISPOSALS)}
        if texts["disposal"] in ("life", "ipp"):
            texts["minimum_term"] = "18y"
        elif texts["disposal"] not in _WITHOUT_TERM:
            texts["term"] = self.chance.choice(some)
            if self.one_in(4):
                texts["effective"] = self.chance.choice(some)
        theirs = [row for row in self.made["sentence"] if row["person"] == texts["person"]]
        for link, odds in (("with", 2), ("replaces", 4), ("after", 3)):
            before = [row for row in theirs if link != "after" or row["date"] <= texts["date"]]
            if before and self.one_in(odds):
                tried = texts | {link: self.chance.choice(before)["no"]}
                if in_order({row.get("no", "new"): named_by(row) for row in [*self.made["sentence"], tried]}):
                    texts = tried
        if self.one_in(8):
            texts["quashed_on"] = self.day(texts["date"])
        self.link_own(texts, "charge")
        self.maybe_link(texts, "case", "case", 0.2)
        self.maybe_link(texts, "line", "line", 0.4)
        self.link_own(texts, "arrest")
        return texts


def named_by(sentence: Texts) -> Texts:
    """Return the sentences that a sentence names, by link."""
    return {link: sentence[link] for link in ("with", "after", "replaces") if link in sentence}


def record(path: Path, made: dict[str, list[Texts]], cover: dict[str, str], entry: Entry) -> None:
    """Record it all in one change, as a folder of CSV files is loaded: read, written, held against the rules."""
    with writing(path, entry) as connection:
        for name, several in made.items():
            kind = KINDS[name]
            read = [
                kind.read(
                    {field: text for field, text in texts.items() if field != "no"},
                    Reading(LAST, lambda: "P-1", _OWN),
                )
                | {"no": int(texts["no"])}
                for texts in several
            ]
            insert(connection, kind, read)
        for kind in KINDS.values():
            assert wrong_between(connection, kind, 1, 10**6) == []
        for name, day in cover.items():
            say_cover(connection, KINDS[name], date.fromisoformat(day))


def made_ledgers() -> st.SearchStrategy[dict[str, list[Texts]]]:
    """Ledgers of nothing at all up to some seventy records."""
    most = {"case": 4, "line": 14, "activity": 6, "arrest": 12, "charge": 10, "seizure": 20, "cash-order": 8}
    most |= {"sentence": 16, "safeguarding": 8}
    counts = st.fixed_dictionaries({kind: st.integers(0, n) | st.just(n) for kind, n in most.items()})
    seeds = st.integers(0, 2**32 - 1)
    return st.builds(lambda seed, number, backwards: Maker(seed, number, backwards).all(), seeds, counts, st.booleans())
