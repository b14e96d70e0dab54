"""The referrals of a line so far: who, to whom, and what is beside them for the notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stronghold_cli.catalogue.sheet_words import services_by_name
from stronghold_cli.sheet.activities.at_risk import known_of
from stronghold_cli.sheet.activities.entry_people import Somebody
from stronghold_cli.sheet.people.age_shapes import FEMALE, MALE
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES


@dataclass
class ReferralsSoFar:
    """What was read of a line so far."""

    people: list[Somebody] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    order: str = ""
    """In which order agencies (A) and people (P) were named."""
    counted: int = 0
    """How many were sent, where a number says so: `PPNs x2`."""
    sent: bool = False
    """Whether a form says that they were sent to whom it names: `PPN to adult social care`."""

    def add_waiting(self, who: Somebody, note: str) -> None:
        """Add somebody with a decision on a referral before, which is no new one: `P-9 NRM decision awaited`."""
        self.people.append(who)
        self.order += "P"
        self.notes.append(note)

    def goes_on(self, who: Somebody) -> bool:
        """Whether a description is of the one person who was named before it, and not of others: `P-35, f 47`."""
        return bool(self.people) and self.people[-1].key is not None and who.number == 1 and not self.people[-1].known

    def give_ages(self, ages: Sequence[int]) -> bool:
        """Give people the age bands of as many ages as they are; whether there are as many."""
        if len(self.people) == 1 and not self.people[0].number:
            self.people = [self.people[0]._replace(number=self.counted or len(ages))]
        if sum(each.number for each in self.people) != len(ages):
            return False
        left = list(ages)
        for n, each in enumerate(self.people):
            theirs, left = left[: each.number], left[each.number :]
            sex = next((told for told in each.known if told in (MALE, FEMALE)), "")
            band = next((told for told in each.known if told not in (MALE, FEMALE)), "")
            self.people[n] = each._replace(known=known_of(sex, band, theirs))
        return True

    def rows(self) -> list[list[Word]]:
        """Return each referral as a sheet has it; nothing where it is not plain who was referred to whom."""
        if not self.people or not self.agencies:
            return []
        if len(self.people) > 1 and not re.fullmatch("A+P+|P+A+", self.order):
            return []  # `NRM P-5 and P-6 MASH`
        people = self.people
        if len(people) == 1 and not people[0].number:
            people = [people[0]._replace(number=self.counted)]
        number = sum(each.number for each in people)
        if not all(each.number for each in people) or self.counted not in (0, number):
            return []
        made = []
        for each in people:
            key = each.key
            who = [key._replace(parts=False, said=key.text)] if key else [quoted_word(str(each.number), "people")]
            who += words_of(" ".join(each.known))
            for agency in self._told_once():
                done, _, form = agency.partition(" notes=")
                texts = [*filter(None, [form.strip('"')]), *([] if key else [each.text]), *self.notes]
                notes = [quoted_word("; ".join(texts), NOTES)] if texts else []
                made.append([*words_of(done), *who, *notes])
        return made

    def _told_once(self) -> list[str]:
        """Return each agency once: in `CGL drug treatment` the sort of service only says what CGL is."""
        sorts = {services_by_name().get(each) for each in self.agencies}
        return [each for each in dict.fromkeys(self.agencies) if each not in sorts]
