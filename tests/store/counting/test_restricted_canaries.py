"""No question tells what is in a restricted record: canaries in every field of every kind, asked for in every way."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from conftest import Answer, Prepared, Stronghold, daily
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import askable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.window import STEPS

COMMON = "--area Zanzibar --source-ref ZSRC/1 --notes Zebedee --provisional"
SHOWN = (
    "case --name Larch --opened 1/1/2019",
    "line --name Falcon --reach county --first-seen 1/2/2019 --dismantled 1/3/2019 --case 1",
    "activity --date 2/1/2019 --activity warrant --number 2 --line 1",
    "arrest --date 3/1/2019 --person P-1 --role runner --age-band adult --result charged --result-on 3/1/2019 --line 1",
    "charge --date 4/1/2019 --person P-1 --offences 'PWITS class A' --arrest 1 --outcome convicted"
    " --outcome-on 4/2/2019",
    "seizure --date 3/1/2019 --item heroin --weight 10g --value £90 --value-basis expert --arrest 1 --exhibit AB/1",
    "seizure --date 3/1/2019 --item cash --value £800 --arrest 1 --exhibit AB/2",
    "cash-order --date 5/1/2019 --seizure 2 --stage detained --amount £100",
    "sentence --date 6/3/2019 --person P-1 --disposal imprisonment --term 2y --charge 1 --arrest 1",
    "safeguarding --date 7/1/2019 --action identified --people 2 --line 1",
    # What nothing names, to be asked for beside what only a restricted record names.
    "case --name Ash --opened 1/1/2019",
    "line --name Kite --reach county --first-seen 1/2/2019",
    "activity --date 2/1/2019 --activity warrant --number 2",
    "arrest --date 3/1/2019 --person P-2 --age-band adult",
    "charge --date 4/1/2019 --person P-5 --offences 'PWITS class A'",
    "seizure --date 3/1/2019 --item heroin --weight 11g",
    "seizure --date 3/1/2019 --item cash --value £700",
    "sentence --date 6/3/2019 --person P-6 --disposal imprisonment --term 1y",
)
HIDDEN = (
    f"case --name Zulu --opened 4/3/2021 --closed 5/3/2021 --review-due 6/3/2021 --review-decision zdec"
    f" --summary zsum --officer-in-case zoic {COMMON}",
    f"line --name Zorro --reach local --runs-from Zadar --first-seen 4/3/2021 --dismantled 5/3/2021"
    f" --closure other --check-back 6/3/2021 --basis zbas --case 3 {COMMON}",
    f"activity --date 4/3/2021 --time 13:37 --activity stop-and-search --number 77 --result zres"
    f" --partners zpart --place zplace --line 3 --case 3 {COMMON}",
    f"activity --date 4/3/2021 --activity warrant --number 77 --power pace --until 5/3/2021 {COMMON}",
    f"activity --date 4/3/2021 --activity cuckooing-visit --number 77 --addresses 78 {COMMON}",
    f"arrest --date 4/3/2021 --person P-71 --age-band child --sex female --role courier --offence knife-public"
    f" --result bailed --result-on 4/3/2021 --bail-until 5/3/2021 --case 3 --line 3 --activity 3 {COMMON}",
    f"charge --date 4/3/2021 --person P-71 --offences 'knife-public x7' --by requisition --plea guilty"
    f" --plea-on 5/3/2021 --outcome acquitted --outcome-on 6/3/2021 --trial-on 6/3/2021 --held secure"
    f" --remanded-on 4/3/2021 --custody-limit 182-sent --custody-until 7/3/2021 --arrest 3 --case 3 --line 3 {COMMON}",
    f"charge --date 4/3/2021 --person P-71 --offences 'knife-public x7' --outcome convicted"
    f" --outcome-on 4/3/2021 {COMMON}",
    f"seizure --date 4/3/2021 --time 13:37 --item crack --form rock --weight 77.7g --pieces '77 wraps' --weighed gross"
    f" --identified lab --purity 77 --lab-ref zlab --value £4,321 --value-basis street --exhibit ZZ/7 --power poca"
    f" --case 3 --line 3 --arrest 3 --activity 3 {COMMON}",
    f"seizure --date 4/3/2021 --item cash --value £54,321 --exhibit ZZ/8 --find 5 --power poca {COMMON}",
    f"cash-order --date 4/3/2021 --seizure 6 --stage forfeited --amount £4,321 --by consent --order-ref zord {COMMON}",
    f"cash-order --date 4/3/2021 --seizure 6 --stage detained --amount £4,321 --until 5/3/2021 {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal extended --term 77m --effective 76m --licence 75m"
    f" --court zcourt --offence knife-public --charge 4 --case 3 --line 3 --arrest 3 {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal life --minimum-term 79m --with 3 {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal suspended --term 6m --suspended-for 74m --after 3 {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal community --order-term 72m {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal fine --amount £4,321 {COMMON}",
    f"sentence --date 4/3/2021 --person P-71 --disposal deferred --deferred-until 5/3/2021"
    f" --quashed-on 7/3/2021 {COMMON}",
    f"sentence --date 5/3/2021 --person P-71 --disposal imprisonment --term 73m --replaces 3 --varied-on 5/3/2021"
    f" --varied-by zvar {COMMON}",
    f"safeguarding --date 4/3/2021 --action safeguarded --age-band child --sex female --person P-71"
    f" --agency zagency --case 3 --line 3 --activity 3 {COMMON}",
    f"safeguarding --date 4/3/2021 --action safeguarded --people 77 {COMMON}",
    "safeguarding --date 4/3/2021 --action nrm-referral --people 77 --reasonable-grounds positive"
    f" --reasonable-grounds-on 6/3/2021 --conclusive-grounds negative --conclusive-grounds-on 7/3/2021 {COMMON}",
)
RESTRICTED = (
    "CASE-3 LINE-3 ACTIVITY-3 ACTIVITY-4 ACTIVITY-5 ARREST-3 CHARGE-3 CHARGE-4 SEIZURE-5 SEIZURE-6 CASH-ORDER-2"
    " CASH-ORDER-3 SENTENCE-3"
    " SENTENCE-4 SENTENCE-5 SENTENCE-6 SENTENCE-7 SENTENCE-8 SENTENCE-9 SAFEGUARDING-2 SAFEGUARDING-3 SAFEGUARDING-4"
)
BORROWING = (
    "arrest --date 3/1/2019 --person P-3 --age-band adult --line 3",
    "charge --date 4/1/2019 --person P-3 --offences 'PWITS class A'",
    "arrest --date 3/1/2019 --person P-4 --age-band adult --line 2",
    "charge --date 4/1/2019 --person P-4 --offences 'PWITS class A'",
)
"""What has a case, a line, a role from a restricted record; and the same from one that has none."""
KNIFE = "having a bladed or pointed article in a public place"
PAIRS: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "area": ("Zanzibar", "Yanzibar"),
        "source_ref": ("ZSRC/1", "YSRC/1"),
        "notes": ("Zebedee", "Yebedee"),
        "case": ("CASE-3", "CASE-2"),
        "line": ("LINE-3", "LINE-2"),
        "activity": ("ACTIVITY-3", "ACTIVITY-2"),
        "arrest": ("ARREST-3", "ARREST-2"),
        "charge": ("CHARGE-4", "CHARGE-2"),
        "person": ("P-71", "P-81"),
        "sex": ("female", "male"),
        "age_band": ("child", "unknown"),
        "role": ("courier", "associate"),
        "date": ("4/3/2021", "4/2/2021"),
        "until": ("5/3/2021", "5/2/2021"),
        "time": ("13:37", "13:38"),
    },
    "case": {
        "name": ("Zulu", "Yulu"),
        "opened": ("4/3/2021", "4/2/2021"),
        "closed": ("5/3/2021", "5/2/2021"),
        "review_due": ("6/3/2021", "6/2/2021"),
        "review_decision": ("zdec", "ydec"),
        "summary": ("zsum", "ysum"),
        "officer_in_case": ("zoic", "yoic"),
    },
    "line": {
        "name": ("Zorro", "Yorro"),
        "reach": ("local", "unknown"),
        "runs_from": ("Zadar", "Yadar"),
        "first_seen": ("4/3/2021", "4/2/2021"),
        "dismantled": ("5/3/2021", "5/2/2021"),
        "closure": ("other", "holder-charged"),
        "check_back": ("6/3/2021", "6/2/2021"),
        "basis": ("zbas", "ybas"),
    },
    "activity": {
        "number": ("77", "67"),
        "addresses": ("78", "68"),
        "power": ("pace", "mda"),
        "partners": ("zpart", "ypart"),
        "place": ("zplace", "yplace"),
        "result": ("zres", "yres"),
    },
    "arrest": {
        "offence": (KNIFE, "possession of class B"),
        "result": ("bailed", "cautioned"),
        "result_on": ("4/3/2021", "4/2/2021"),
        "bail_until": ("5/3/2021", "5/2/2021"),
    },
    "charge": {
        "offences": (KNIFE, "possession of class B"),
        "counts": ("7", "8"),
        "by": ("requisition", "custody"),
        "plea": ("guilty", "mixed"),
        "plea_on": ("5/3/2021", "5/2/2021"),
        "outcome": ("acquitted", "discontinued"),
        "outcome_on": ("6/3/2021", "6/2/2021"),
        "trial_on": ("6/3/2021", "6/2/2021"),
        "held": ("secure", "remanded"),
        "remanded_on": ("4/3/2021", "3/3/2021"),
        "custody_limit": ("182-sent", "112-committed"),
        "custody_until": ("7/3/2021", "7/2/2021"),
    },
    "seizure": {
        "item": ("crack", "ketamine"),
        "form": ("rock", "resin"),
        "weight": ("77.7g", "66.6g"),
        "pieces": ("77 wraps", "66 wraps"),
        "weighed": ("gross", "net"),
        "identified": ("lab", "believed"),
        "purity": ("77", "66"),
        "lab_ref": ("zlab", "ylab"),
        "value": ("£4,321", "£4,322"),
        "value_basis": ("street", "wholesale"),
        "exhibit": ("ZZ/7", "YY/7"),
        "power": ("poca", "rta"),
    },
    "cash-order": {
        "seizure": ("SEIZURE-6", "SEIZURE-4"),
        "amount": ("£4,321", "£4,322"),
        "by": ("consent", "notice"),
        "order_ref": ("zord", "yord"),
    },
    "sentence": {
        "term": ("77m", "78m"),
        "minimum_term": ("79m", "78m"),
        "licence": ("75m", "78m"),
        "suspended_for": ("74m", "78m"),
        "order_term": ("72m", "78m"),
        "amount": ("£4,321", "£4,322"),
        "deferred_until": ("5/3/2021", "5/2/2021"),
        "with": ("SENTENCE-3", "SENTENCE-2"),
        "after": ("SENTENCE-3", "SENTENCE-2"),
        "effective": ("76m", "78m"),
        "replaces": ("SENTENCE-3", "SENTENCE-2"),
        "varied_on": ("5/3/2021", "5/2/2021"),
        "varied_by": ("zvar", "yvar"),
        "quashed_on": ("7/3/2021", "7/2/2021"),
        "court": ("zcourt", "ycourt"),
        "offence": (KNIFE, "possession of class B"),
    },
    "safeguarding": {
        "age_band": ("child", "adult"),
        "people": ("77", "67"),
        "agency": ("zagency", "yagency"),
        "reasonable_grounds": ("positive", "negative"),
        "reasonable_grounds_on": ("6/3/2021", "6/2/2021"),
        "conclusive_grounds": ("negative", "positive"),
        "conclusive_grounds_on": ("7/3/2021", "7/2/2021"),
    },
}
"""By kind and field what only restricted records have, and what no record has; under "" what several kinds share."""

ALONE = {
    "activity": {"activity": "stop-and-search"},
    "line": {"replaces": "LINE-3"},
    "arrest": {"line": "LINE-3"},
    "charge": {"line": "LINE-3", "age_band": "child"},
    "seizure": {"class": "A", "category": "cash", "find": "SEIZURE-5", "price": "£40", "price_per": "wrap"},
    "cash-order": {"stage": "forfeited"},
    "sentence": {"disposal": "extended"},
    "safeguarding": {"action": "nrm-referral"},
}
"""What measures ask themselves, or another record has as well: no restricted record is among what is found."""
NOT_TYPED = {"voided", "price_from", "price_source"}

CANARIES = (
    *("Zanzibar", "ZSRC", "Zebedee", "Zulu", "Zorro", "Zadar", "P-71", "ZZ/7", "ZZ/8", "zdec", "zsum", "zoic", "zbas"),
    *("zpart", "zplace", "zres", "zlab", "zord", "zvar", "zcourt", "zagency", "knife-public", "4,321", "4321"),
    *("77.7", "77", "76 m", "6 years 5 months", "6 years 4 months"),
)
"""What only restricted records have, as figures and lists may print it; choices and days are asked by their pairs."""


def pairs() -> list[tuple[str, str, str, str]]:
    """Return kind, field, what only a restricted record has and what none has, of every field that can be asked."""
    found = []
    for kind in KINDS.values():
        for name in askable(kind):
            pair = PAIRS[kind.name].get(name) or PAIRS[""].get(name)
            if pair and name not in ALONE.get(kind.name, ()):
                found.append((kind.name, name, *pair))
    return found


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(
        *(f"add {line}" for line in (*SHOWN, *HIDDEN, *BORROWING)),
        f"restrict {RESTRICTED} --why contested",
    )


def told(answer: Answer, field: str, asked: str) -> str:
    """Return all that an answer says in one line, with a mark where it says what was asked for."""
    said = " ".join(f"{answer.code} {answer.out} {answer.err}".split())
    for words in (f"{field}={asked}", f"{field.replace('_', ' ')} '{asked}'", f"{field.replace('_', ' ')} {asked}"):
        said = said.replace(words, "#")
    return re.sub(rf"{re.escape(field)}='?#", "#", said)


@pytest.mark.parametrize(("field", "held", "unheld"), [("line", "Zorro", "Yorro"), ("case", "op zulu", "op yulu")])
def test_the_name_of_a_restricted_record_is_answered_like_one_that_no_record_has(
    stronghold: Stronghold, field: str, held: str, unheld: str
) -> None:
    """Wherever a name stands for a reference."""

    def answers(name: str) -> list[str]:
        lines = (
            f"list arrest --where '{field}={name}'",
            f"totals --measure arrests --where '{field}={name}'",
            f"trace arrests --where '{field}={name}'",
            f"due --{field} '{name}'",
            f"check --{field} '{name}'",
            f"show '{name}'",
            f"add arrest --date 4/3/2021 --person P-1 --{field} '{name}'",
        )
        return [told(stronghold(line), field, name).replace(name, "#") for line in lines]

    assert answers(held) == answers(unheld)


def test_every_field_has_a_canary() -> None:
    """A field that is added gets one, or is named among those that have none."""
    asked = {(kind, name) for kind, name, *_ in pairs()} | {(kind, name) for kind in ALONE for name in ALONE[kind]}
    asked |= {(kind, "provisional") for kind in KINDS}
    every = {(kind.name, name) for kind in KINDS.values() for name in askable(kind) if name not in NOT_TYPED}
    assert every - asked == set()


@pytest.mark.often
@pytest.mark.parametrize(("kind", "field", "held", "unheld"), pairs())
def test_what_only_a_restricted_record_has_is_answered_like_what_none_has(
    stronghold: Stronghold, tmp_path: Path, kind: str, field: str, held: str, unheld: str
) -> None:
    """By totals, their cells, traces, lists and claims."""
    own = [measure for measure in MEASURES.values() if measure.kind == kind]
    measures = " ".join(f"--measure {measure.name}" for measure in own)

    def answers(value: str) -> list[str]:
        where = f"--where '{field}={value}'"
        claims = "".join(
            f'[[claim]]\nmeasure = "{measure.name}"\nsays = "over 1"\nwhere = {{ {field} = "{value}" }}\n'
            for measure in own
        )
        (tmp_path / "claims.toml").write_text(f'title = "t"\npublished = 2021-08-23\n{claims}', encoding="utf-8")
        lines = [
            *(f"totals {measures} {where} --format {form}" for form in ("table", "json")),
            f"totals {measures} {where} --by month --in 2021",
            *([] if field == KINDS[kind].date else [f"totals {measures} {where} --in 4/3/2021 --compare 5/3/2021"]),
            f"trace {own[0].name} {where} --left-out --format json",
            f"trace {own[-1].name} {where} --left-out",
            f"list {kind} {where}",
            f"list {kind} {where} --voided --format json",
            f"reconcile '{tmp_path / 'claims.toml'}'",
        ]
        # So wide that no value is broken, which one of another length would be elsewhere.
        return [told(stronghold(line, width=400), field, value) for line in daily(lines, 4, kind + field)]

    assert answers(held) == answers(unheld)


@pytest.mark.often
@pytest.mark.parametrize("kind", list(KINDS))
def test_what_others_have_as_well_is_found_without_them(stronghold: Stronghold, kind: str) -> None:
    """A restricted record is in no list, trace or figure that a condition narrows; how many were left out is said."""
    own = [measure for measure in MEASURES.values() if measure.kind == kind]
    for field, value in {**ALONE.get(kind, {}), "provisional": "yes"}.items():
        for measure in daily(own, 4, field):
            where = f"--where '{field}={value}'"
            answer = stronghold(f"totals --measure {measure.name} {where} --format json")
            if answer.code == 5:  # it counts nothing with that, whatever is recorded
                continue
            [figure] = json.loads(answer.out)["figures"]
            refs = [
                json.loads(line)["ref"]
                for line in stronghold(f"trace {measure.name} {where} --format jsonl").out.splitlines()
            ]
            assert not {*refs} & {*RESTRICTED.split()}, (measure.name, where)
            assert len(refs) == figure["records"]
            assert figure["records"] == 0 or field != "provisional"


@pytest.mark.often
@pytest.mark.parametrize("kind", list(KINDS))
def test_no_breakdown_has_a_group_of_them(stronghold: Stronghold, kind: str) -> None:
    """By every field a figure can be given by, in every format; whose case or line is in one is not told either."""
    own = [measure for measure in MEASURES.values() if measure.kind == kind]
    every = list(dict.fromkeys(by for measure in own for by in measure.by()))
    for by in daily(every, 7, kind):
        for measure in own:
            if by in measure.by():
                answer = stronghold(f"totals --measure {measure.name} --by {by} --format json")
                groups = json.loads(answer.out)["groups"]
                pair = PAIRS[kind].get(by) or PAIRS[""].get(by) or ("yes", "")
                if by in ALONE.get(kind, ()):
                    continue
                assert pair[0] not in [group["key"] for group in groups], (measure.name, by)
        page = stronghold(f"totals {' '.join(f'--measure {m.name}' for m in own if by in m.by())} --by {by}").out
        without_whole = "\n".join(line for line in page.splitlines() if not line.startswith("  in all"))
        assert [word for word in CANARIES if word in without_whole] == [], page


@pytest.mark.long
def test_no_day_tells_what_they_add(stronghold: Stronghold) -> None:
    """In a window of a day their figures say only that they are restricted, and traces name none of them."""
    for days in range(-2, 4):
        day = date(2021, 3, 4) + timedelta(days=days)
        page = stronghold(f"totals --in {day} --format json").out
        for figure in json.loads(page)["figures"]:
            if figure["as_at_last_day"]:
                continue
            assert figure["display"] in ("no record", "restricted"), figure
            if figure["display"] == "restricted":
                assert (figure["value"], figure["records"], figure["provisional"]) == (None, None, None)
                assert (figure["notes"], figure["of_which"]) == ([], [])
        assert [word for word in CANARIES if word in page] == []
        for measure in ("arrests", "drugs.weight", "prison", "cash.forfeited", "charges"):
            assert "-3" not in stronghold(f"trace {measure} --in {day} --format jsonl").out


@pytest.mark.parametrize("step", STEPS)
def test_no_period_tells_what_they_add(stronghold: Stronghold, step: str) -> None:
    """A cell that is made of fewer than five records says only that they are restricted."""
    answer = json.loads(stronghold(f"totals --by {step} --since 1/2/2021 --format json").out)
    cells: list[dict[str, Any]] = [cell for group in answer["groups"] for cell in group["figures"]]
    assert {cell["display"] for cell in cells if not cell["as_at_last_day"]} == {"no record", "restricted"}
    assert [word for word in CANARIES if word in json.dumps(cells)] == []


@pytest.mark.long
def test_what_belongs_to_a_case_by_a_restricted_record_is_not_told(stronghold: Stronghold) -> None:
    """LINE-3 is of CASE-3: neither `list`, `due` nor `check` says so of what is of LINE-3."""
    for line in ("list arrest --case {}", "due --case {}", "check --case {}", "due --line {} --case 1"):
        asked = [
            " ".join(stronghold(line.format(f"{of}-{number}")).out.replace(f"{of}-{number}", "#").split())
            for of in ["LINE" if "--line" in line else "CASE"]
            for number in (3, 2)
        ]
        assert asked[0] == asked[1], line


def test_nothing_near_to_it_is_offered(stronghold: Stronghold) -> None:
    """A slip in what only a restricted record has is answered with none of its values."""
    for asked in ("person=P-72", "area=Zanzibal", "notes=Zebede", "source-ref=YSRC/2"):
        answer = stronghold(f"totals --measure arrests --where {asked}")
        assert [word for word in CANARIES if word in answer.out + answer.err] == []
    assert "no record names P-71" in stronghold("same P-1 P-71").err
