"""Every clock: what must be done by when, of which records, and what settles it.  A clock is data; store asks it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from stronghold_cli.catalogue.cash_limits import EACH_ORDER, IN_ALL, cash_limits, least_cash, limit_on
from stronghold_cli.figures.joined import JoinedSum, Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.cash_order import SETTLED, UNDECIDED
from stronghold_cli.records.charge import AWAITING
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.clock import forty_eight_hours, london

REVIEW_DAYS = 28
"""After how many days the team looks again at what is still open; no Act says so."""
_TODAY = {name: cash_limits(name)[-1].words() for name in (EACH_ORDER, IN_ALL)}
LEAST_CASH = least_cash(date.max)
"""Less than this cannot be detained by today's law."""


class CountedHours(NamedTuple):
    """Hours that run from a moment and not on every day."""

    time: str
    """The field of the time of day; left empty, they run from midnight."""
    end: Callable[[datetime], datetime]
    least: int
    """How many days they take at the least, by which store looks for the soonest."""


class SettledBy(NamedTuple):
    """What settles a clock: records of another kind that name its record, or name what its record names."""

    kind: str
    link: str
    where: tuple[Condition, ...]
    add: str | None = None
    """Left out, one such record is enough; else this field of theirs, added up, has to reach …"""
    reaches: str | None = None
    """… this field of the record that they name."""
    waits: tuple[Condition, ...] = ()
    """Conditions of records of that kind that stop the clock until they are decided: the largest of them not decided,
    with what is added up, has to reach as much.  One is decided by any later record that is not such a one."""


class Clock(NamedTuple):
    """What must be done by when."""

    name: str
    about: str
    """What ends, or is to be done, as a phrase."""
    kind: str
    starts: str
    """The field of the day from which it runs, or on which it is due where it runs for no days."""
    says: tuple[str, ...]
    """The fields that tell people which record it is."""
    source: str
    """The Act and section; or that it is the team's own."""
    settle: str
    """What settles it, in words that follow "settled by"."""
    where: tuple[Condition, ...] = ()
    days: int = 0
    """How many days after `starts` it is due; that day still counts."""
    limit: str | None = None
    """Instead of days: a limit of so many months, by the law of the day on which it `starts` (`catalogue`)."""
    counted: CountedHours | None = None
    """Instead of days: hours that do not run on every day."""
    command: tuple[str, ...] = ()
    """The command that settles it, in parts; a part with a `{value}` that is not known is left out, and `add` asks.
    What only a person can say stands there in capitals, of which one at least is refused if it is left so."""
    settled: tuple[SettledBy, ...] = ()
    """Each of these alone settles it."""
    of: str | None = None
    """The link to what those records name, where they do not name the clock's own record."""
    renewed: bool = False
    """Of records with the same `of`, only the last one runs: a renewal takes the place of what was renewed."""
    first: bool = False
    """Of records with the same `of`, only the first one runs."""
    left_out: tuple[Subset, ...] = ()
    """Looked at and left out, with the reason."""
    minimum: Minimum | None = None
    """What has to come to so much, for it to run; what does not is left out likewise."""
    unsaid: tuple[tuple[str, str], ...] = ()
    """What is said where a field is empty.  One for `starts` lists such records too; without it they have no clock."""

    @property
    def recorded(self) -> Kind:
        """The kind whose records it runs for."""
        return KINDS[self.kind]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why records are left out that are looked at, in the order in which they are counted."""
        minimum = (self.minimum.of_several, self.minimum.under) if self.minimum else ()
        return (*(out.words for out in self.left_out), *minimum)

    @property
    def undated(self) -> bool:
        """Whether a record without a day to run from is listed all the same."""
        return self.starts in dict(self.unsaid)

    @property
    def least(self) -> int:
        """How many days pass at the least between `starts` and the end."""
        if self.limit:
            return min(28 * row.months for row in cash_limits(self.limit)) - 1
        return self.counted.least if self.counted else self.days

    def by(self, record: Record) -> date | datetime | None:
        """Return when it ends: a day, the whole of which counts, or a moment in London's time; None where unsaid."""
        start: date | None = record[self.starts]
        if start is None:
            return None
        if self.counted:
            return self.counted.end(london(start, record[self.counted.time]))
        if self.limit:
            held = limit_on(self.limit, start)
            return held and held.last_day(start)
        return start + timedelta(days=self.days)

    def settling(self, values: Mapping[str, str]) -> str:
        """Return the command that settles it, else the words; the first part of a command needs only what is known."""
        known = []
        for part in self.command:
            try:
                known.append(part.format_map(values))
            except KeyError:
                continue
        return " ".join(known) or self.settle


_CASH = (is_("category", "cash"),)
# Evidence is held under PACE s.22; it may be seized again under POCA s.294, and is then recorded so.
_OTHER_ACT = Subset((is_not("power"), is_not("power", "poca")), "seized under another Act than POCA")
# One seizure is one search, and cash that several people had is not one sum until somebody says so.
CASH_OF_A_FIND = JoinedSum("seizure", _CASH, (_OTHER_ACT,), "find", "value", apart=("arrest", "person"))
"""What the cash of a find comes to, of one person, or of nobody in particular."""
_GONE = SettledBy(
    "cash-order",
    "seizure",
    (is_("stage", *SETTLED),),
    add="amount",
    reaches="value",
    waits=(is_("stage", *UNDECIDED),),
)

CLOCKS: dict[str, Clock] = {
    clock.name: clock
    for clock in (
        Clock(
            "cash-48-hours",
            "seized cash needs an order of a court, or goes back",
            "seizure",
            starts="date",
            says=("item", "value"),
            source="POCA 2002 s.295(1)-(1B)",
            settle="an order of a court, or the cash returned",
            where=_CASH,
            counted=CountedHours("time", forty_eight_hours, least=2),
            command=("stronghold add cash-order --seizure {ref} --stage detained", "--amount {left}"),
            settled=(
                SettledBy("cash-order", "seizure", (is_not("stage", "returned"),)),
                SettledBy("cash-order", "seizure", (is_("stage", "returned"),), add="amount", reaches="value"),
            ),
            left_out=(_OTHER_ACT,),
            minimum=Minimum(
                CASH_OF_A_FIND,
                LEAST_CASH,
                f"under the {LEAST_CASH} minimum: no detention possible (POCA 2002 s.303)",
                f"under {LEAST_CASH} of one person, in a find of more: cash of several people is not added up",
            ),
            unsaid=(
                ("time", "no time recorded: counted from midnight"),
                ("value", f"not counted yet: under {LEAST_CASH} no detention is possible"),
            ),
        ),
        Clock(
            "detention-ends",
            "an order that detains cash runs out",
            "cash-order",
            starts="until",
            says=("seizure", "amount"),
            source=f"POCA 2002 s.295(2): each order up to {_TODAY[EACH_ORDER]}, {_TODAY[IN_ALL]} in all",
            settle="a further order: detained again, forfeited, returned or confiscated; "
            "or an application or a notice for forfeiture, until it is decided",
            where=(is_("stage", "detained"),),
            command=("stronghold add cash-order --seizure {seizure}",),
            settled=(_GONE,),
            of="seizure",
            renewed=True,
            unsaid=(("until", "no last day recorded"),),
        ),
        Clock(
            "detention-2-years",
            "the time for which orders can detain cash at all runs out, from the first of them",
            "cash-order",
            starts="date",
            says=("seizure", "amount"),
            source="POCA 2002 s.295(2)(b), 298(4) and 297C: an application or a notice keeps cash until it is decided",
            settle="an order for all of it: forfeited, returned or confiscated; "
            "or an application or a notice for forfeiture, until it is decided",
            where=(is_("stage", "detained"),),
            limit=IN_ALL,
            command=("stronghold add cash-order --seizure {seizure}",),
            settled=(_GONE,),
            of="seizure",
            first=True,
        ),
        Clock(
            "trial",
            "a trial or hearing",
            "charge",
            starts="trial_on",
            says=("person", "offences"),
            source="the court's list",
            settle="recording what became of it: the outcome and its day, or the next hearing",
            where=(is_("outcome", AWAITING),),
            command=("stronghold edit {ref} --outcome OUTCOME --outcome-on DATE",),
        ),
        Clock(
            "provisional-28-days",
            "a weight, count or sum is still to be confirmed",
            "seizure",
            starts="date",
            says=("item", "weight", "pieces", "value"),
            source="the team's own review; no Act sets it",
            settle="confirming what was weighed or counted",
            where=(is_("provisional", True),),
            days=REVIEW_DAYS,
            command=("stronghold edit {ref} --no-provisional",),
        ),
        Clock(
            "released-28-days",
            "somebody is on bail, or released under investigation, without a decision",
            "arrest",
            starts="result_on",
            says=("person", "result"),
            source=(
                "the team's own review: a release under investigation has no limit in law; bail before charge has its "
                "own (PACE 1984 s.47ZB: 3 months at first, 28 days for arrests before 28 Oct 2022), not counted here"
            ),
            settle="recording the decision, a charge that names the arrest, or a fresh review",
            where=(is_("result", "released-under-investigation", "bailed"),),
            days=REVIEW_DAYS,
            settled=(SettledBy("charge", "arrest", ()),),
            command=("stronghold edit {ref} --result RESULT --result-on DATE",),
        ),
        Clock(
            "retention-review",
            "whether a case is still to be kept",
            "case",
            starts="review_due",
            says=("name",),
            source="Code of Practice on police information and records management 2023; APP on retention",
            settle="recording the decision of the review and the day of the next one",
            command=("stronghold edit {ref} --review-decision DECISION --review-due DATE",),
        ),
    )
}
"""Each clock by its name, in the order in which people are told of them."""
