"""Every measure, in the order in which people are shown them."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.catalogue.arrest_results import CHARGING
from stronghold_cli.catalogue.disposals import DTO, LIFE, SUSPENDED, counting_as
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Standing, Subset
from stronghold_cli.figures.words import Words
from stronghold_cli.records.arrest import ROLES
from stronghold_cli.records.charge import CONVICTED, GUILTY
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.sentence import CUSTODY, PRISON
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.quantity import Pieces
from stronghold_cli.values.text import listed, quoted
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Unit

_NONE = Subset((is_("class", "none"),), "of class none, not a controlled drug")
_UNKNOWN = Subset((is_("class", "unknown"),), "of unknown class")


def _drugs(
    name: str, about: str, where: Sequence[Condition] = (), left_out: Sequence[Subset] = (), **rest: Any
) -> Measure:
    """A measure of drugs: what is no controlled drug is left out and named, what nobody knows stays in and is named."""
    return Measure(
        name,
        about,
        "seizure",
        "date",
        where=(is_("category", "drug"), *where),
        left_out=(
            _NONE,
            Subset(
                (is_("class", "psa"),), "of class psa, a psychoactive substance and not a controlled drug (drugs.psa)"
            ),
            *left_out,
        ),
        named=(_UNKNOWN,),
        **({"source": _SEIZURES} | rest),
    )


def _pieces(name: str, unit: str, about: str, things: str, kind: Unit = COUNT) -> Measure:
    return _drugs(
        name,
        about,
        where=(Condition("pieces", low=Pieces(0, unit)),),
        add="pieces",
        unit=kind,
        words=Words(things, words.SEIZED),
    )


def _psa(name: str, about: str, where: Sequence[Condition] = (), **rest: Any) -> Measure:
    """A measure of what the Psychoactive Substances Act alone is against: counted apart from controlled drugs."""
    return Measure(
        f"drugs.psa.{name}",
        about,
        "seizure",
        "date",
        where=(is_("category", "drug"), is_("class", "psa"), *where),
        source=_SEIZURES,
        **rest,
    )


def _things(name: str, category: str, also: str = "") -> Measure:
    return Measure(
        name,
        f"{name} seized",
        "seizure",
        "date",
        where=(is_("category", category),),
        add="pieces",
        words=Words(f"{name}, {also}", words.SEIZED),
    )


def _cash(
    stage: str, *stages: str, about: str, source: str, verbs: str = "", decided: bool = False, **rest: Any
) -> Measure:
    """A measure of what became of cash; what a court decided on may be called criminal."""
    return Measure(
        f"cash.{stage}",
        about,
        "cash-order",
        "date",
        where=(is_("stage", *stages or (stage,)),),
        add="amount",
        unit=MONEY,
        source=source,
        words=Words(f"{words.CASH}, {words.CRIMINAL_CASH}", verbs or stage)
        if decided
        else Words(words.CASH, verbs or stage, words.CRIMINAL_CASH, f"cash {stage}, criminal or not"),
        **rest,
    )


def _sentences(name: str, about: str, *disposals: str, **rest: Any) -> Measure:
    """A measure of sentences: not quashed ones; a varied one counts as varied, on the day it was first passed."""
    return Measure(
        name,
        about,
        "sentence",
        "date",
        where=(is_("disposal", *disposals),),
        last_of="sentence",
        left_out=(Subset((is_not("quashed_on"),), "quashed"),),
        tells_apart="disposal",
        **rest,
    )


def _terms(name: str, about: str, *disposals: str, **rest: Any) -> Measure:
    return _sentences(
        name,
        about,
        *disposals,
        add="term",
        unit=TERM,
        distinct="sentence group",
        stated="effective",
        stated_of="person",
        parts_overlap="terms that run together count once, as the longest",
        source="Sentencing Council, Totality guideline: terms passed to run together are not added to each other",
        **rest,
    )


def _activities(name: str, activity: str, about: str, add: str = "number", **rest: Any) -> Measure:
    return Measure(name, about, "activity", "date", where=(is_("activity", activity),), add=add, **rest)


def _safeguarding(action: str, about: str, verbs: str, source: str | None = None, things: str = "") -> Measure:
    """A measure of one action: the four are different things, and are never added to each other."""
    return Measure(
        f"safeguarding.{action}",
        about,
        "safeguarding",
        "date",
        where=(is_("action", action),),
        add="people",
        distinct="person",
        parts_overlap=_PEOPLE,
        source=source,
        words=Words(f"{words.AT_RISK}, {things}", verbs),
    )


_BY_CHARGE = (
    f"What became of an arrest is no charge: one whose `result` is {listed(CHARGING)} counts here by the charge that "
    "is recorded for it, and any other does not."
)
_PEOPLE = "a person counts once in each part and once in all"
_STANDING = "what stands on the last day of each period makes no sum"
_SEIZURES = (
    'Home Office, user guide to "Seizures of drugs in England and Wales": a seizure of several drugs counts once in '
    "all, and once under each drug and each class of it; what is weighed and what is counted stay apart. It counts "
    "controlled drugs and psychoactive substances of the Act of 2016: together they are drugs.home-office, and apart "
    "drugs.psa"
)
_PROGRAMME = "Home Office, county lines programme data"
_FINDS = "a find of several drugs counts once under each and once in all"

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure(
            "lines.dismantled",
            "drug lines dismantled and not come back by the window's last day; a line and what replaces it are one",
            "line",
            "dismantled",
            distinct="lineage",
            standing="first_seen",
            of_which="reach",
            parts_overlap="a line that comes back leaves the count, so a later figure may be lower",
            source=f"the team's own, for nobody has defined dismantled; {_PROGRAMME} count closures (lines.closures)",
            words=Words(words.LINES, words.CLOSED),
            first=True,
        ),
        Measure(
            "lines.closures",
            "every closure of a drug line, whether or not it came back",
            "line",
            "dismantled",
            of_which="closure",
            source=f"{_PROGRAMME}: type 1 is holder-charged, type 2 is number-deactivated",
            words=Words(f"{words.LINES}, closures, line closures", words.CLOSED),
        ),
        Measure(
            "lines.active",
            "drug lines not dismantled on the window's last day; a line and what replaces it are one",
            "line",
            "first_seen",
            distinct="lineage",
            ends="dismantled",
            named=(Subset((is_("first_seen"),), "without a day first seen"),),
            of_which="reach",
            parts_overlap=_STANDING,
            words=Words(words.LINES, words.ACTIVE),
            first=True,
        ),
        Measure(
            "cases.open",
            "cases open on the window's last day",
            "case",
            "opened",
            ends="closed",
            parts_overlap=_STANDING,
            words=Words(words.CASES),
        ),
        _activities("warrants", "warrant", "warrants executed", words=Words("warrants, search warrants", words.DONE)),
        _activities(
            "vehicle-stops",
            "vehicle-stop",
            "vehicle stops",
            words=Words("vehicle stops, stops of vehicles, vehicles stopped, vehicles were stopped", words.DONE),
        ),
        _activities(
            "stop-and-searches",
            "stop-and-search",
            "stops and searches",
            words=Words("stop and searches, stops and searches, stop searches", words.DONE),
        ),
        _activities(
            "cuckooing-visits",
            "cuckooing-visit",
            "visits to cuckooed addresses",
            words=Words("cuckooing visits, visits to cuckooed addresses, visits to cuckooed properties", words.DONE),
        ),
        _activities(
            "addresses.visited",
            "cuckooing-visit",
            "addresses visited for cuckooing",
            add="addresses",
            left_out=(Subset((is_("addresses"),), "without a number of addresses"),),
            words=Words(
                words.VISITED, "visited", words.CUCKOOED, "addresses visited for cuckooing, found cuckooed or not"
            ),
        ),
        Measure(
            "arrests", "arrests", "arrest", "date", tells_apart="result", words=Words("arrests", "made"), first=True
        ),
        Measure(
            "people.arrested",
            "people arrested, each once",
            "arrest",
            "date",
            distinct="person",
            parts_overlap=_PEOPLE,
            tells_apart="result",
            words=Words(words.PEOPLE, "arrested, held", words.SUSPECTS, "people arrested, whatever for"),
        ),
        Measure(
            "charges",
            "charges, each count of each offence",
            "charge",
            "date",
            add="counts",
            also=_BY_CHARGE,
            words=Words("charges, counts", "brought, made, authorised, laid, secured"),
        ),
        Measure(
            "people.charged",
            "people charged, each once",
            "charge",
            "date",
            distinct="person",
            parts_overlap=_PEOPLE,
            also=_BY_CHARGE,
            words=Words(
                words.PEOPLE,
                "charged, charged with various offences, charged with offences",
                words.SUSPECTS,
                "people charged, whatever with",
            ),
            first=True,
        ),
        Measure(
            "line-holders.charged",
            "people charged who were arrested as line holders, each once",
            "charge",
            "date",
            where=(is_not("role", *(role for role in ROLES if role != "line-holder")),),
            left_out=(Subset((is_("role"),), "without an arrest that says the person's part in the line"),),
            distinct="person",
            parts_overlap=_PEOPLE,
            source=f"the team's own; {_PROGRAMME} count only line holders charged in a type 1 closure",
            words=Words("line holders, drug line holders, drugs line holders", "charged"),
        ),
        Measure(
            "people.convicted",
            "people convicted, each once",
            "charge",
            "outcome_on",
            where=(is_("outcome", CONVICTED),),
            distinct="person",
            parts_overlap=_PEOPLE,
            words=Words(words.OFFENDERS, "convicted", words.DEALERS, "people convicted, whatever of"),
        ),
        Measure(
            "people.awaiting-trial",
            "people with a charge still undecided on the window's last day, each once",
            "charge",
            "date",
            distinct="person",
            ends="outcome_on",
            left_out=(Subset((is_("plea", GUILTY),), "pleaded guilty to (people.awaiting-sentence)", since="plea_on"),),
            parts_overlap=_STANDING,
            words=Words(
                f"{words.PEOPLE}, defendants",
                "awaiting trial, still awaiting trial, await trial",
                words.SUSPECTS,
                "people awaiting trial, whatever for",
            ),
        ),
        Measure(
            "people.awaiting-sentence",
            "people with a charge pleaded guilty to or convicted of, and not sentenced for it by the window's last day",
            "charge",
            "date",
            distinct="person",
            ends=(
                Standing((is_("plea", GUILTY),), begins="plea_on", ends="outcome_on"),
                Standing((is_("outcome", CONVICTED),), begins="outcome_on", ended_by="sentence"),
            ),
            parts_overlap=_STANDING,
            words=Words(
                words.OFFENDERS,
                "awaiting sentence, still awaiting sentence, awaiting sentencing, await sentence",
                words.DEALERS,
                "people awaiting sentence, whatever for",
            ),
        ),
        _drugs(
            "drugs.seizures",
            "finds with a controlled drug, each once",
            distinct="find",
            parts_overlap=_FINDS,
            words=Words("drug seizures, drugs seizures, seizures of drugs, seizures of", "made, seized"),
        ),
        Measure(
            "finds",
            "finds of any sort: one search of one person, vehicle or premises",
            "seizure",
            "date",
            distinct="find",
            parts_overlap="a find of several items counts once under each and once in all",
            words=Words("finds", "made, seized"),
        ),
        _drugs(
            "drugs.weight",
            "the weight of drugs, as weighed",
            add="weight",
            unit=MASS,
            of_which="class",
            left_out=(Subset((is_("weight"),), "without a weight"),),
            words=Words(words.DRUGS, words.SEIZED),
            first=True,
        ),
        _pieces("drugs.tablets", "tablet", "tablets of drugs", f"tablets, pills, {words.OF_DRUGS}"),
        _pieces("drugs.plants", "plant", "plants of drugs", f"plants, {words.OF_DRUGS}"),
        _pieces("drugs.wraps", "wrap", "wraps of drugs", f"wraps, {words.OF_DRUGS}"),
        _pieces("drugs.millilitres", "ml", "millilitres of drugs", words.OF_DRUGS, VOLUME),
        _pieces("drugs.canisters", "canister", "canisters of drugs", words.CANISTERS),
        _pieces("drugs.vials", "vial", "vials of drugs", f"vials, ampoules, {words.OF_DRUGS}"),
        _pieces("drugs.bottles", "bottle", "bottles of drugs", f"bottles, {words.OF_DRUGS}"),
        _pieces("drugs.tabs", "tab", "tabs of drugs on blotter", f"tabs, blotter tabs, {words.OF_DRUGS}"),
        _pieces("drugs.doses", "dose", "doses of drugs, where nothing else was counted", f"doses, {words.OF_DRUGS}"),
        _drugs(
            "drugs.value",
            "the street value of drugs",
            add="value",
            unit=MONEY,
            left_out=(
                Subset((is_("value"),), "without a value"),
                Subset((is_not("value_basis", "street"),), "valued on another basis than street"),
            ),
            source="the team's own, for there is no official way to value drugs; each value keeps what it rests on",
            words=Words(words.WORTH, words.SEIZED),
        ),
        Measure(
            "drugs.home-office",
            "finds with a controlled drug or a psychoactive substance, each once: what the Home Office counts",
            "seizure",
            "date",
            where=(is_("category", "drug"),),
            distinct="find",
            left_out=(_NONE,),
            named=(_UNKNOWN,),
            of_which="class",
            parts_overlap=_FINDS,
            source=_SEIZURES,
            words=Words("drug seizures, drugs seizures, seizures of drugs, seizures of", "made, seized"),
        ),
        _psa(
            "seizures",
            "finds with a psychoactive substance that is no controlled drug, each once",
            distinct="find",
            parts_overlap=_FINDS,
            words=Words(f"seizures of, {words.PSYCHOACTIVE}", "made, seized"),
        ),
        _psa(
            "weight",
            "the weight of psychoactive substances that are no controlled drugs, as weighed",
            add="weight",
            unit=MASS,
            left_out=(Subset((is_("weight"),), "without a weight"),),
            words=Words(words.PSYCHOACTIVE, words.SEIZED),
        ),
        _psa(
            "canisters",
            "canisters of psychoactive substances that are no controlled drugs",
            where=(Condition("pieces", low=Pieces(0, "canister")),),
            add="pieces",
            words=Words(f"{words.CANISTERS}, {words.PSYCHOACTIVE}", words.SEIZED),
        ),
        Measure(
            "cash.seized",
            "cash seized, as counted",
            "seizure",
            "date",
            where=(is_("category", "cash"),),
            add="value",
            unit=MONEY,
            left_out=(Subset((is_("value"),), "without a sum counted"),),
            source="Proceeds of Crime Act 2002 s.294 (seizure); what is seized is not yet forfeited or recovered",
            words=Words(words.CASH, "seized, found, taken", words.CRIMINAL_CASH, "cash seized, criminal or not"),
            first=True,
        ),
        _cash(
            "detained",
            about="cash ordered to be detained: of each seizure the most that one order detained, once however often",
            source="Proceeds of Crime Act 2002 s.295: a further order detains the same cash for longer, not more; "
            "orders for parts of one seizure are not told apart from that, and the largest of them counts",
            distinct="seizure",
            parts_overlap="a sum that is detained again counts once in each part and once in all",
        ),
        Measure(
            "cash.detentions",
            "orders that detain cash, further orders for the same cash included",
            "cash-order",
            "date",
            where=(is_("stage", "detained"),),
            source="Proceeds of Crime Act 2002 s.295",
            words=Words(
                "detention orders, cash detention orders, detentions, cash detentions",
                "made, granted, obtained, secured",
            ),
        ),
        _cash("forfeited", about="cash forfeited", source="Proceeds of Crime Act 2002 s.298", decided=True),
        _cash("returned", about="cash returned", source="Proceeds of Crime Act 2002 ss.294-298"),
        _cash(
            "confiscated",
            about="cash set against a confiscation order",
            source="Proceeds of Crime Act 2002 Part 2",
            decided=True,
        ),
        _cash(
            "recovered",
            "forfeited",
            "confiscated",
            about="cash recovered: forfeited or confiscated",
            source="Home Office, asset recovery statistics: recovered is what was forfeited or confiscated, not seized",
            verbs="recovered, forfeited or confiscated",
            decided=True,
        ),
        _things("vehicles", "vehicle"),
        _things("weapons", "weapon"),
        _things("phones", "phone", "mobile phones, mobiles, handsets, mobile handsets"),
        _sentences(
            "people.jailed",
            "people given immediate custody, life, IPP and detention and training orders included, each once",
            *CUSTODY,
            distinct="person",
            parts_overlap=_PEOPLE,
            words=Words(
                words.OFFENDERS,
                "jailed, imprisoned, sent to prison, put behind bars, locked up",
                words.DEALERS,
                "people jailed, whatever for",
            ),
        ),
        _terms(
            "prison",
            "terms of immediate custody: sentenced to, not served",
            *PRISON,
            words=Words(words.PRISON, words.JAILED),
            first=True,
        ),
        _terms(
            "prison.dto",
            "terms of detention and training orders",
            *counting_as(DTO),
            words=Words("detention and training orders, in detention and training orders", words.JAILED),
        ),
        _terms(
            "prison.suspended",
            "suspended terms, which are not prison",
            *counting_as(SUSPENDED),
            words=Words("suspended, suspended sentences, in suspended sentences, suspended terms", words.SENTENCED),
        ),
        _sentences(
            "prison.life",
            "life sentences and imprisonment for public protection, each group of them once",
            *counting_as(LIFE),
            distinct="sentence group",
            parts_overlap="life sentences that run together count once",
            words=Words("life sentences, life terms", "sentenced, handed down, handed out, imposed, passed, given"),
            source="Ministry of Justice, as in its averages: the length of a life sentence is not known, so that it "
            "makes no years",
        ),
        _safeguarding("identified", "people identified as at risk", "identified, identified as"),
        _safeguarding("engaged", "people engaged for safeguarding", "engaged, engaged with, engaged for safeguarding"),
        _safeguarding(
            "referred",
            "people referred to specialist support or statutory partners",
            "referred, referred to specialist support, referred to statutory partners, referred to partners, made",
            f"{_PROGRAMME}: individuals referred",
            things="safeguarding referrals",
        ),
        _safeguarding(
            "nrm-referral",
            "people referred to the National Referral Mechanism",
            "referred to the national referral mechanism, referred to the nrm, made",
            "Modern Slavery Act 2015 s.52",
            things="referrals to the national referral mechanism, referrals to the nrm, nrm referrals",
        ),
        _safeguarding("safeguarded", "people safeguarded", "safeguarded"),
    )
}
"""Every measure by its name, in the order in which people are shown them."""


def find_measure(name: str) -> Measure:
    """Return one measure.  Raises Unreadable."""
    plain = name.strip().lower()
    if plain in MEASURES:
        return MEASURES[plain]
    family = [known for known in MEASURES if known.startswith(f"{plain}.")]
    if family:
        raise Unreadable(f"{quoted(name)} is several measures", f"say one of {', '.join(family)}")
    close = did_you_mean(plain, list(MEASURES))
    raise Unreadable(f"{quoted(name)} is not a measure", close or "see: stronghold totals --help")


def select_measures(names: Sequence[str]) -> list[Measure]:
    """Return the measures named, in their own order, all where none is; `drugs`, which is none, names every `drugs.…`.

    Raises Unreadable.
    """
    if not names:
        return list(MEASURES.values())
    wanted = set()
    for name in names:
        plain = name.strip().lower()
        family = {known for known in MEASURES if known.startswith(f"{plain}.")}
        wanted |= {plain} if plain in MEASURES else family or {find_measure(name).name}
    return [measure for measure in MEASURES.values() if measure.name in wanted]
