"""Measures of arrests, charges and the people of them."""

from stronghold_cli.catalogue.arrest_results import CHARGING
from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Standing, Subset
from stronghold_cli.figures.subjects.shared import EACH_PERSON_ONCE, NO_SUM_OF_DAYS, PROGRAMME
from stronghold_cli.figures.words import Words
from stronghold_cli.records.arrest import ROLES
from stronghold_cli.records.charge import CONVICTED, GUILTY
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.values.text import listed

_BY_CHARGE = (
    f"What became of an arrest is no charge: one whose `result` is {listed(CHARGING)} counts here by the charge that "
    "is recorded for it, and any other does not."
)


PEOPLE = (
    Measure(
        "arrests",
        "Arrests",
        "arrests",
        "arrest",
        "date",
        tells_apart="result",
        words=Words("arrests", "made"),
        first=True,
    ),
    Measure(
        "people.arrested",
        "People arrested",
        "people arrested, each once",
        "arrest",
        "date",
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
        tells_apart="result",
        words=Words(words.PEOPLE, "arrested, held", words.SUSPECTS, "people arrested, whatever for"),
    ),
    Measure(
        "charges",
        "Charges",
        "charges, each count of each offence",
        "charge",
        "date",
        add="counts",
        also=_BY_CHARGE,
        words=Words("charges, counts", "brought, made, authorised, laid, secured"),
    ),
    Measure(
        "people.charged",
        "People charged",
        "people charged, each once",
        "charge",
        "date",
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
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
        "Line holders charged",
        "people charged who were arrested as line holders, each once",
        "charge",
        "date",
        where=(is_not("role", *(role for role in ROLES if role != "line-holder")),),
        left_out=(
            Subset((is_("role"),), "without an arrest that says the person's part in the line", unrecorded=True),
        ),
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
        source=f"the team's own; {PROGRAMME} count only line holders charged in a type 1 closure",
        words=Words("line holders, drug line holders, drugs line holders", "charged"),
    ),
    Measure(
        "people.convicted",
        "People convicted",
        "people convicted, each once",
        "charge",
        "outcome_on",
        where=(is_("outcome", CONVICTED),),
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
        words=Words(words.OFFENDERS, "convicted", words.DEALERS, "people convicted, whatever of"),
    ),
    Measure(
        "people.awaiting-trial",
        "People awaiting trial",
        "people with a charge still undecided on the window's last day, each once",
        "charge",
        "date",
        distinct="person",
        ends="outcome_on",
        left_out=(Subset((is_("plea", GUILTY),), "pleaded guilty to (people.awaiting-sentence)", since="plea_on"),),
        parts_overlap=NO_SUM_OF_DAYS,
        words=Words(
            f"{words.PEOPLE}, defendants",
            "awaiting trial, still awaiting trial, await trial",
            words.SUSPECTS,
            "people awaiting trial, whatever for",
        ),
    ),
    Measure(
        "people.awaiting-sentence",
        "People awaiting sentence",
        "people with a charge pleaded guilty to or convicted of, and not sentenced for it by the window's last day",
        "charge",
        "date",
        distinct="person",
        ends=(
            Standing((is_("plea", GUILTY),), begins="plea_on", ends="outcome_on"),
            Standing((is_("outcome", CONVICTED),), begins="outcome_on", ended_by="sentence"),
        ),
        parts_overlap=NO_SUM_OF_DAYS,
        words=Words(
            words.OFFENDERS,
            "awaiting sentence, still awaiting sentence, awaiting sentencing, await sentence",
            words.DEALERS,
            "people awaiting sentence, whatever for",
        ),
    ),
)
