"""Asking a person at the keyboard for a record, field by field, from the declaration of its kind alone."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from stronghold_cli.catalogue.items import UnknownItem
from stronghold_cli.cli.prompts.draft import Draft, bare_example
from stronghold_cli.cli.prompts.question import (
    chosen,
    default_shown,
    example,
    explained,
    in_turn,
    may_be,
    name_shown,
    nth,
    offered_keys,
    usual,
)
from stronghold_cli.errors import Refused, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.render.record import read_back
from stronghold_cli.render.records import shown
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.render.unbroken import cut_whole
from stronghold_cli.store.records.recording import Given
from stronghold_cli.values.text import one_line, quoted

BACK, MORE, NOTHING = "<", "?", "-"
"""The words that can be typed instead of an answer."""

HOW = f"Enter takes what is in [ ]; {NOTHING} skips; {BACK} goes back; {MORE} explains; Ctrl-C stops"


_AROUND = 12
"""How many characters a prompt needs around its brackets, with some room to type."""
_LEAST = 20
"""How many characters of a default are shown at least."""

_Question = tuple[Field, str | None]
"""A field to ask for, and why it is needed: empty if every record needs it, None if it may stay empty."""


class _State(NamedTuple):
    """The state of the questions: the answers so far, the fields left empty, and those to ask again."""

    draft: Draft
    passed: frozenset[str] = frozenset()
    again: tuple[str, ...] = ()


class Questions:
    """The questions that one record needs, in order, and the answers so far."""

    def __init__(
        self,
        draft: Draft,
        screen: Screen,
        ask: Callable[[str], str],
        tell: Callable[[str], None],
        passed: frozenset[str] = frozenset(),
        rehearse: Callable[[Given], Sequence[str]] = lambda given: (),
    ) -> None:
        """Take what was given already.  `ask` shows a prompt and returns the line typed, `tell` shows text.

        `passed` are the fields that may stay empty and are not asked for.  `rehearse` keeps nothing, returns what
        `check` would say about the record, and raises Refused for what the ledger would refuse.
        """
        self._rehearse = rehearse
        self._screen, self._ask, self._tell = screen, ask, tell
        self._state = _State(draft, passed)
        self._before: list[_State] = []
        self._answers: dict[str, str | None] = {}

    def answers(self) -> Given | None:
        """Ask until the record is whole and read back; return the answers, or None if it is not to be kept.

        Raises KeyboardInterrupt if the person leaves, Refused if no answer could mend the record.
        """
        while True:
            question = self._next()
            if question:
                self._put(question)
            elif (kept := self._keep()) is not None:
                return self._state.draft.given if kept else None

    def mend(self, refusal: Refused) -> bool:
        """Show a conflict with other records and prepare to ask again; return False if asking cannot help."""
        names = [problem.field for problem in refusal.problems]
        if any(name not in self._state.draft.texts for name in names):
            return False
        for problem in refusal.problems:
            self._say(str(problem))
        self._ask_again(names)
        return True

    def _next(self) -> _Question | None:
        """Return the next field to ask for: wrong ones first, then required ones, then usual ones."""
        if wrong := self._state.draft.wrong():
            refusal = Refused(f"{self._state.draft.kind.name} not recorded", wrong)
            if not self.mend(refusal):
                raise refusal
            return self._next()
        draft, passed, again = self._state
        needed, fields = draft.needed(), draft.kind.fields
        for name in again:
            return fields[name], needed.get(name)
        for name, why in needed.items():
            if name not in passed or not self._another_way(name):
                return fields[name], why
        return next(((field, None) for field in draft.offered() if field.name not in passed), None)

    def _another_way(self, name: str) -> bool:
        """Whether a missing field may be skipped because another, still to be asked, can stand in for it."""
        return any(other not in self._state.passed for other in self._state.draft.other_ways(name))

    def _put(self, question: _Question) -> None:
        """Ask one question until it is answered, or the person goes back."""
        field, needed = question
        instead = needed is not None and self._another_way(field.name)
        others = [self._state.draft.kind.fields[name] for name in self._state.draft.other_ways(field.name)]
        others = others if instead and field.asks else []
        optional = needed is None or (instead and not others)
        default = self._default(field)
        if others:
            examples = " or ".join(map(bare_example, (field, *others)))
            self._tell(folded(f"{field.asks} (e.g. {examples})", self._screen))
        else:
            self._tell(explained(field, needed if instead else None, self._screen))
        for line in may_be(self._state.draft, field):
            self._say(line)
        meanings = tuple(key for each in (field, *others) for key in offered_keys(self._state.draft, each))
        if meanings:
            # Where a number is an answer too, none stands for a key.
            self._say(f"lately: {', '.join(meanings)}" if others else in_turn(meanings))
            meanings = () if others else meanings
        names = " or ".join(map(name_shown, (field, *others)))
        brackets = ""
        if default is not None:
            # The answer begins on the line of its question.
            room = max(self._screen.width - len(names) - _AROUND, _LEAST)
            brackets = f" [{cut_whole(one_line(default_shown(self._state.draft, field, default)), room)}]"
        prompt = f"  {names}{brackets or (' (optional)' if optional else '')}: "
        while True:
            draft = self._state.draft
            try:
                said = self._ask(prompt).strip()
                typed = nth(meanings, said)
                if typed != said:
                    self._say(typed)
                text = typed or default or NOTHING
                if text == BACK:
                    self._back()
                    return
                if text == MORE:
                    self._tell(explained(field, needed, self._screen, more=True))
                    self._tell(folded(HOW, self._screen))
                    continue
                taken = field
                if text != NOTHING:
                    taken, draft, text = self._accepted_as((field, *others), text, quietly=not typed)
                elif not optional:
                    why = f", {needed}" if needed else ""
                    raise Unreadable(f"{names} is needed{why}{example(field)}")
            except UnknownItem:
                continue  # said already, and that it is not new
            except SeveralMeanings as several:
                meanings = several.candidates
                self._say(str(several))
                if meanings:
                    self._say(in_turn(meanings))
                continue
            except StrongholdError as problem:
                self._say(str(problem))
                continue
            self._take(taken, None if text == NOTHING else text, draft)
            return

    def _take(self, field: Field, text: str | None, draft: Draft) -> None:
        """Keep an answer, which is in the draft, and the state before it."""
        self._before.append(self._state)
        self._answers[field.name] = text
        _, passed, again = self._state
        again = tuple(name for name in again if name != field.name)
        self._state = _State(draft, passed | {field.name} if text is None else passed, again)

    def _back(self) -> None:
        if self._before:
            self._state = self._before.pop()
        else:
            self._say("this is the first question (Ctrl-C stops)")

    def _ask_again(self, names: list[str]) -> None:
        draft, passed, again = self._state
        self._state = _State(draft.without(names), passed - set(names), tuple(dict.fromkeys((*again, *names))))
        for name in names:
            self._answers.pop(name, None)

    def _accepted_as(self, fields: Sequence[Field], typed: str, *, quietly: bool) -> tuple[Field, Draft, str]:
        """Return the field that an answer is for, the draft with it, and the answer.  Raises what is wrong with it."""
        field = self._meant(fields, typed)
        return (field, *self._accepted(field, typed, quietly=quietly))

    def _meant(self, fields: Sequence[Field], typed: str) -> Field:
        """Return which of several fields reads an answer, else the one it looks meant for.  Raises Unreadable."""
        if len(fields) == 1:
            return fields[0]
        for field in fields:
            with suppress(StrongholdError):
                self._state.draft.read(field, typed)
                return field
        for field in fields:
            if field.type.is_near(typed):
                return field
        wanted = " nor ".join(name_shown(field) for field in fields)
        raise Unreadable(f"{quoted(typed)} is neither {wanted}", f"e.g. {' or '.join(map(bare_example, fields))}")

    def _accepted(self, field: Field, typed: str, *, quietly: bool) -> tuple[Draft, str]:
        """Return an answer that can be kept and the draft with it, and say how it was understood.

        Raises what is wrong with it.
        """
        draft = self._state.draft
        text = chosen(field.type, typed) if isinstance(field.type, Choice) else typed
        try:
            value = draft.read(field, text)
        except UnknownItem as unknown:
            from stronghold_cli.catalogue.own_items import check_is_a_thing  # only an unknown word needs it

            check_is_a_thing(text)
            if not self._is_new(unknown):
                raise
            draft = draft.with_new_items()
            value = draft.read(field, text)
        words = draft.looks.linked(field.type, value) if isinstance(field.type, Link) else shown(field, value)
        words = field.type.understood(text, value) or words
        answered = draft.with_(field.name, text)
        for problem in answered.wrong():
            if problem.field == field.name:
                raise problem.but(field="")
        self._check_amount(answered, field)
        words = answered.worked_out(field.name, value) or words
        if field.name == draft.kind.naming and (alike := answered.called_alike(value)):
            self._say(f"{alike} ({BACK} goes back)")
        if not quietly and _plain(words) != _plain(typed):
            self._say(words)
        if remark := field.type.remark(value):
            self._say(f"{remark} ({BACK} goes back)")
        return answered, text

    def _check_amount(self, answered: Draft, field: Field) -> None:
        """Refuse an amount over what a linked record allows as soon as it is typed.  Raises what is wrong with it."""
        if answered.needed() or field.name not in [cap.add for cap in answered.kind.caps]:
            return
        try:
            self._rehearse(answered.given)
        except Refused as refusal:
            for problem in refusal.problems:
                if problem.field == field.name:
                    raise problem.but(field="") from None

    def _is_new(self, problem: UnknownItem) -> bool:
        """Say that no table has an item, and name the nearest; return whether it is new all the same."""
        self._say(str(problem.but(hint=problem.nearest)))
        while True:
            answer = self._ask("  record it as a new item? [no]: ").strip().lower()
            if answer in ("", "n", "no", "y", "yes"):
                return answer in ("y", "yes")
            self._say("Enter or no asks again what it is, yes records it as new")

    def _default(self, field: Field) -> str | None:
        """Return what Enter means: the answer before going back, else the question's default."""
        return self._answers[field.name] if field.name in self._answers else usual(self._state.draft, field)

    def _keep(self) -> bool | None:
        """Read the whole record back; return whether to keep it, None after going back."""
        draft = self._state.draft
        record = draft.record()
        self._tell("\n" + read_back(draft.kind, record, draft.beside(record), self._screen))
        if draft.kind.warns:
            with suppress(Refused):  # said by whoever keeps it
                for warning in self._rehearse(draft.given):
                    self._say(f"warning: {warning}")
        while True:
            try:
                text = self._ask("  keep it? [yes]: ").strip().lower()
            except Unreadable:
                text = MORE
            if text == BACK:
                self._back()
                return None
            if text in ("", "y", "yes"):
                return True
            if text in ("n", "no"):
                return False
            self._say(f"Enter or yes keeps the record, no keeps nothing, {BACK} goes back to the last question")

    def _say(self, text: str) -> None:
        self._tell(folded(text, self._screen, "    ", "    "))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
