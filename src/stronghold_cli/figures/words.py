"""The plain words that releases put beside a figure, group by group: a measure says which of them mean just it."""

from typing import NamedTuple


class Words(NamedTuple):
    """What may stand beside a figure of a measure, each a list with commas; any other word makes it something else.

    Things are in the plural, and may be said in the singular.  Words that narrow (county, crack, children) are not
    declared: they are the choices and items of the measure's fields, and hold where a claim's conditions say the same.
    """

    things: str = ""
    """What is counted, or what the amount is of: `drug lines`, `in cash`, `in prison`."""
    verbs: str = ""
    """What was done, in the form that releases use: `dismantled`, `carried out`."""
    loaded: str = ""
    """Things that say more than what is counted, as releases do: `drug dealers` of whoever was convicted …"""
    counted: str = ""
    """… and what is counted, to be said beside them: `people convicted, whatever of`."""

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase, things first."""
        return (*split(self.things), *split(self.loaded), *split(self.verbs))


def split(phrases: str) -> tuple[str, ...]:
    """Return the phrases of a list with commas."""
    return tuple(phrase.strip() for phrase in phrases.split(",") if phrase.strip())


LINES = (
    "drug lines, drugs lines, lines, drug dealing lines, drug supply lines, drugs supply lines, deal lines, "
    "drug dealing"
)
CLOSED = "dismantled, closed, shut down, closed down, taken down, broken up, destroyed"
ACTIVE = "active, still active, open, live, still live, running, still running, operating, still operating"
CASES = "cases, open, still open, ongoing, live"

DONE = "carried out, made, conducted, executed, undertaken"
PEOPLE = "people, persons, individuals"
SUSPECTS = "suspects, suspected drug dealers, suspected dealers, suspected drug traffickers, suspected offenders"
"""More than people arrested or charged: some were recalled to prison, and some are no dealers."""
OFFENDERS = f"{PEOPLE}, offenders, defendants, criminals"
DEALERS = "drug dealers, dealers, drug traffickers"
"""More than offenders: a conviction or a sentence may be of anything."""
AT_RISK = f"{PEOPLE}, vulnerable people, vulnerable, people at risk, at risk"

SEIZED = (
    "seized, have been seized, recovered, found, taken, confiscated, taken off the streets, taken off our streets, "
    "taken out of circulation, off the streets, off our streets"
)
DRUGS = (
    "drugs, controlled drugs, illegal drugs, illicit drugs, illicit substances, suspected drugs, of suspected, "
    "suspected, illegal, illicit, in drugs, in illegal drugs, in illicit drugs, in illicit substances"
)
OF_DRUGS = "of drugs, of controlled drugs, of illegal drugs, of illicit drugs, of suspected drugs, of suspected"
PSYCHOACTIVE = (
    "psychoactive substances, new psychoactive substances, of psychoactive substances, of new psychoactive substances, "
    "in psychoactive substances, legal highs, of legal highs"
)
WORTH = (
    f"{DRUGS}, worth of drugs, worth, worth of, street value, estimated street value, street value of, "
    "with a street value of, with an estimated street value of, valued, valued at, to the value of, worth an "
    "estimated, in street value, at street value, at street prices"
)
CASH = "in cash, cash, of cash"
CRIMINAL_CASH = "criminal cash, in criminal cash, suspected criminal cash, in suspected criminal cash"
"""More than cash seized: it is criminal once a court has said so."""
VISITED = "addresses, properties, homes"
CUCKOOED = "cuckooed addresses, cuckooed properties, cuckooed homes"
"""More than addresses visited for cuckooing: some were not found to be cuckooed."""
PRISON = (
    "in prison, behind bars, in jail, imprisonment, in custody, custody, immediate custody, in immediate custody, "
    "prison sentences, in prison sentences, jail sentences, in jail sentences, custodial sentences, in custodial "
    "sentences, prison terms, in prison terms, prison time, in prison time, jail time, in jail time, sentences "
    "totalling, totalling"
)
SENTENCED = (
    "sentenced to, been sentenced to, sentenced, handed out, handed down, imposed, passed, secured, handed out by the "
    "courts, given, received"
)
JAILED = f"{SENTENCED}, jailed for, been jailed for, jailed"
