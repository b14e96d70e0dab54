"""What courts do with people, and what each of it counts for: a table that people edit, a row each."""

# It stands here and not in a file, for every command needs the words, and none is to read a file for them.

from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.available import Available

PRISON, LIFE, DTO, SUSPENDED = "prison", "life", "dto", "suspended"
"""What a disposal may count as; life makes no years, and the terms of the others are never added to each other."""
ALWAYS, NAMED, NEVER = "always", "named", "never"
"""Whether a sentence answers a conviction: by itself; only the one that it names; none, for it is not passed yet, or
stands beside the one that is."""


class Disposal(NamedTuple):
    """A row: what a court does."""

    name: str
    means: str
    authority: str
    """The Act and section, with "not checked" where nobody has read there what is said of it."""
    counts_as: str | None = None
    """What it counts as; None: no figure of terms or of people jailed has it."""
    licence: bool = False
    """Whether a licence follows its term."""
    convicts: bool = True
    """Whether it says that the charge was proved: not of an old term, nor of who was unfit to plead."""
    answers: str = ALWAYS
    available: Available | None = None
    """Of what ages and days of conviction it is, by its own authority; None: of any that is known."""
    also: tuple[str, ...] = ()
    """What officers say for it beside its own word."""


def _beside(name: str, means: str, authority: str, *also: str) -> Disposal:
    """Return an order that stands beside a sentence: the person is still to be sentenced, where it stands alone."""
    return Disposal(
        name, f"{means}; it stands beside a sentence", f"{authority} (not checked)", answers=NEVER, also=also
    )


DISPOSALS = (
    Disposal(
        "imprisonment",
        "a term of imprisonment, of those aged 21 and over",
        "Sentencing Act 2020 Pt 10 Ch 4",
        counts_as=PRISON,
        available=Available("Sentencing Act 2020 s.227, not checked", aged=21),
    ),
    Disposal(
        "yoi",
        "detention in a young offender institution, of those aged 18 to 20",
        "Sentencing Act 2020 Pt 10 Ch 3",
        counts_as=PRISON,
        available=Available("Sentencing Act 2020 s.262(1)(a)", aged=18, under=21),
        also=("detention in a young offender institution",),
    ),
    Disposal(
        "detention",
        "detention of those under 18",
        "Sentencing Act 2020 s.250, named in s.234",
        counts_as=PRISON,
        available=Available("Sentencing Act 2020 s.249(1)", under=18),
    ),
    Disposal(
        "extended",
        "an extended sentence: the term is its custodial part, the licence is no prison",
        "Sentencing Act 2020 ss.254, 279",
        counts_as=PRISON,
        licence=True,
        also=(
            "eds",
            "extended determinate sentence",
            "extended sentence",
        ),
    ),
    Disposal(
        "life",
        "imprisonment, custody or detention for life, and detention at His Majesty's pleasure",
        "Sentencing Act 2020 ss.250, 259, 272, named in ss.234, 258, 265, 278",
        counts_as=LIFE,
        also=("life imprisonment", "imprisonment for life", "custody for life", "detention for life"),
    ),
    Disposal(
        "dto",
        "a detention and training order, of those under 18",
        "Sentencing Act 2020 s.233",
        counts_as=DTO,
        available=Available("Sentencing Act 2020 s.234(1)(a)", under=18),
        also=("detention and training order",),
    ),
    Disposal(
        "suspended",
        "a term that takes effect only if something happens, which is no prison",
        "Sentencing Act 2020 s.286(1)",
        counts_as=SUSPENDED,
        available=Available("Sentencing Act 2020 ss.264, 277, not checked", aged=18),
        also=("sso", "suspended sentence", "suspended sentence order"),
    ),
    Disposal(
        "activation",
        "a suspended term that is now to be served: of an old charge",
        "Sentencing Act 2020 Sch 16 para 13, named in s.286(1)(b)",
        counts_as=PRISON,
        convicts=False,
        answers=NAMED,
    ),
    Disposal(
        "community",
        "a community order",
        "Sentencing Act 2020 Pt 9 Ch 2 (not checked)",
        available=Available("Sentencing Act 2020 s.202, not checked", aged=18),
        also=(
            "co",
            "community order",
        ),
    ),
    Disposal("fine", "a fine", "Sentencing Act 2020 Pt 7 Ch 1 (not checked)"),
    Disposal(
        "discharge",
        "a discharge, not known to be conditional or absolute; for a new one say which",
        "Sentencing Act 2020 ss.79-80",
    ),
    Disposal(
        "hospital-order",
        "a hospital order, with or without restrictions; of a prison term with a hospital direction say hybrid",
        "Mental Health Act 1983 ss.37 and 41 (not checked)",
        convicts=False,
    ),
    Disposal(
        "no-separate-penalty",
        "convicted, and sentenced for another count",
        "Sentencing Council, Totality guideline",
        also=("nsp",),
    ),
    Disposal("other", "what no other row is; say what in the notes", "the team's own, by no law", convicts=False),
    # People type a choice by its number: what is new stands at the end.
    Disposal(
        "sopc",
        "a special custodial sentence: the term is its custodial part, the further year is the licence",
        "Sentencing Act 2020 ss.265(2), 278(2)",
        counts_as=PRISON,
        licence=True,
        available=Available("Sentencing Act 2020 ss.265, 278, not checked", aged=18),
        also=("special custodial sentence",),
    ),
    Disposal(
        "hybrid",
        "a term of imprisonment with a hospital direction and a limitation direction: it counts as the term",
        "Mental Health Act 1983 s.45A",
        counts_as=PRISON,
        available=Available("Mental Health Act 1983 s.45A, not checked", aged=21),
        also=("hospital direction", "hybrid order", "hospital and limitation direction"),
    ),
    Disposal(
        "ipp",
        "imprisonment or detention for public protection (IPP, DPP): without an end, so it counts as life",
        "Criminal Justice Act 2003 ss.225(3)-(4), 226(3)-(4), abolished by LASPO 2012 s.123",
        counts_as=LIFE,
        available=Available(
            "Legal Aid, Sentencing and Punishment of Offenders Act 2012 s.123, in force by SI 2012/2906 art.2(e)",
            until=date(2012, 12, 2),
        ),
        also=("dpp", "imprisonment for public protection", "detention for public protection"),
    ),
    Disposal(
        "yro",
        "a youth rehabilitation order, of those under 18",
        "Sentencing Act 2020 s.173",
        available=Available("Sentencing Act 2020 Pt 9 Ch 1, not checked", under=18),
        also=("youth rehabilitation order",),
    ),
    Disposal(
        "referral-order",
        "an order to attend a youth offender panel, of those under 18",
        "Sentencing Act 2020 ss.83-84",
        available=Available("Sentencing Act 2020 s.84, not checked", under=18),
    ),
    Disposal(
        "compensation",
        "a compensation order, beside another disposal or alone",
        "Sentencing Act 2020 ss.133, 134(2)",
        also=("compensation order",),
    ),
    Disposal("conditional-discharge", "discharged if no other offence follows in a period", "Sentencing Act 2020 s.80"),
    Disposal("absolute-discharge", "discharged without a condition", "Sentencing Act 2020 s.79"),
    Disposal(
        "bind-over",
        "bound over, which does not depend on a conviction",
        "Sentencing Council, explanatory materials for magistrates' courts, binding over orders",
        convicts=False,
        also=("bound over",),
    ),
    Disposal(
        "deferred",
        "sentence is put off: what is passed in the end is recorded by itself, and is awaited until then",
        "Sentencing Act 2020 ss.3(1) and 5(2)",
        answers=NEVER,
        also=("deferred sentence",),
    ),
    Disposal(
        "reparation-order",
        "an order to make reparation, of those under 18",
        "Sentencing Act 2020 ss.109-110",
        available=Available("Sentencing Act 2020 s.110(1)(a)", under=18),
    ),
    _beside("cbo", "a criminal behaviour order", "Sentencing Act 2020 s.330", "criminal behaviour order"),
    _beside(
        *("scpo", "a serious crime prevention order", "Serious Crime Act 2007 s.19"), "serious crime prevention order"
    ),
    _beside(
        "stpo",
        "a slavery and trafficking prevention order",
        "Modern Slavery Act 2015 s.14",
        "slavery and trafficking prevention order",
    ),
    _beside(
        "forfeiture-order",
        "forfeiture of what the offence was about: drugs, phones, a car; of seized cash record a cash-order",
        "Misuse of Drugs Act 1971 s.27",
    ),
    _beside(
        "deprivation-order",
        "deprivation of what was used for an offence; of seized cash record a cash-order",
        "Sentencing Act 2020 ss.152-153",
    ),
    _beside(
        "travel-restriction",
        "a travel restriction order of a drug trafficker",
        "Criminal Justice and Police Act 2001 s.33",
        "travel restriction order",
    ),
    _beside(
        "disqualification",
        "disqualified from driving",
        "Road Traffic Offenders Act 1988 ss.34-35; Sentencing Act 2020 s.163",
        *("disqualified from driving", "driving disqualification", "driving ban"),
    ),
)
"""Every disposal, in the order in which people are shown them."""


def counting_as(*several: str) -> tuple[str, ...]:
    """Return the disposals that count as one of these."""
    return tuple(row.name for row in DISPOSALS if row.counts_as in several)
