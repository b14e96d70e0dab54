"""Random sequences of command lines that change a ledger, as a team types them; some are refused, and that is fine."""

import random
import shlex

_DAYS = ("2019-04-01", "2020-03-31", "2020-12-31", "2021-01-01", "2021-03-04", "2021-08-30", "2021-08-31")
_TERMS = ("2y", "16m", "487d", "6y9m", "12m")


class Typist:
    """Types one random command line after the other, from a seed."""

    def __init__(self, seed: int) -> None:
        """Start with the same chances for the same seed."""
        self._chance = random.Random(seed)

    def line(self) -> list[str]:
        """Return the words of one command."""
        makers = [self._add] * 12 + [self._edit] * 6 + [self._void] * 3
        makers += [self._same, self._cover, self._area, self._items, self._views]
        return shlex.split(self._chance.choice(makers)())

    def _one(self, *of: str) -> str:
        return self._chance.choice(of)

    def _number(self, most: int = 4) -> str:
        return str(self._chance.randrange(1, most + 1))

    def _person(self) -> str:
        return f"P-{self._number(3)}"

    def _maybe(self, *options: str) -> str:
        return "".join(f" {option}" for option in options if self._chance.random() < 0.4)

    def _link(self, *fields: str) -> str:
        return self._maybe(*(f"--{field} {self._number()}" for field in fields))

    def _add(self) -> str:
        day = self._one(*_DAYS)
        person = f"--date {day} --person {self._person()}"
        what = self._one(
            f"--item {self._one('heroin', 'crack', 'gear')} --weight '{self._number(9)}.25 g' --value £40",
            f"--item cash --value £{self._number(9)},260.50",
            f"--item phone --pieces {self._number()}",
        )
        line = f"line --name Falcon --reach county --first-seen 2019-04-01{self._maybe(f'--dismantled {day}')}"
        seizure = f"seizure --date {day} {what}{self._link('find', 'arrest')}"
        arrest = f"arrest {person}{self._link('line', 'activity')}{self._maybe('--notes seen')}"
        stage = self._one("detained", "forfeited", "returned")
        term = self._one(*_TERMS)
        typed = self._one(
            *(seizure, seizure, arrest, arrest, line + self._link("case", "replaces")),
            f"case --name Larch --opened {day}",
            f"activity --date {day} --activity warrant{self._link('line')}",
            f"charge {person} --offences 'PWITS class A x2'{self._link('arrest')}",
            f"cash-order --date {day} --seizure {self._number(6)} --amount £400 --stage {stage}",
            f"sentence {person} --disposal imprisonment --term {term}{self._link('with', 'replaces')}",
            f"safeguarding --date {day} --action referred --people {self._number()}",
        )
        return f"add {typed}{self._maybe('--provisional')}"

    def _edit(self) -> str:
        changes = {
            "LINE": ("--reach local", "--dismantled 2021-08-30", "--clear dismantled"),
            "ARREST": (f"--person {self._person()}", "--role runner", f"--line {self._number()}"),
            "SEIZURE": ("--weight '11 g'", "--value £99", "--provisional", "--item crack", "--clear find"),
            "SENTENCE": (f"--term {self._one(*_TERMS)}", "--quashed-on 2021-08-31", "--clear with"),
            "CASH-ORDER": ("--amount £100", "--stage confiscated"),
            "CHARGE": ("--outcome convicted --outcome-on 2021-08-31", "--offences knife"),
        }
        kind = self._one(*changes)
        refs = self._one(f"{kind}-{self._number()}", f"{kind}-{self._number()}", f"{kind}-1..2 --yes")
        return f"edit {refs} {self._one(*changes[kind])}{self._maybe('--why slip')}"

    def _void(self) -> str:
        ref = f"{self._one('LINE', 'ARREST', 'SEIZURE', 'SENTENCE', 'CASE')}-{self._number()}"
        return self._one(f"void {ref} --why 'entered twice'", f"unvoid {ref}")

    def _same(self) -> str:
        return self._one(f"same {self._person()} {self._person()}", f"same --apart {self._person()}")

    def _cover(self) -> str:
        return f"cover {self._one('arrest', 'line')} {self._one(f'--from {self._one(*_DAYS)}', '--clear')}"

    def _area(self) -> str:
        return f"area {self._one('Aylesbury', 'Bicester')}"

    def _items(self) -> str:
        return self._one(
            f"items add gear --for {self._one('heroin', 'crack')}",
            "items add 'moon rocks' --category drug",
            f"items remove {self._one('gear', 'moon-rocks')}",
            "add seizure --date 2021-03-04 --item 'moon rocks' --category drug --weight '2 g'",
        )

    def _views(self) -> str:
        return self._one("views add tasking --since 2019 --replace", "views remove tasking")
