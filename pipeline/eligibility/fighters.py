"""Chiến sĩ thi đua cơ sở and Chiến sĩ thi đua Thành phố.

A title of an earlier year counts as it was decided and is never judged again. This year's counts
once it is proposed or decided; before the council meets, as soon as its conditions are met.
"""

from dataclasses import replace
from functools import partial

from pipeline.careers import Answer, YearRecord, initiatives, window
from pipeline.eligibility.advanced import advanced_worker, judgement, registered, rewarded
from pipeline.eligibility.candidate import Candidate
from pipeline.eligibility.judged import Condition, Judgement, Verdict
from pipeline.eligibility.years import (
    award_places,
    excellent,
    in_a_row,
    in_all,
    initiative_places,
    recognised,
)
from pipeline.law import LOCAL_SHOWN, Provision
from pipeline.vocabulary import Honour, Level, SchoolFact

FIGHTER, CITY_FIGHTER = str(Honour.GRASSROOTS_FIGHTER), str(Honour.CITY_FIGHTER)


def grassroots_fighter(who: Candidate) -> Judgement:
    """Lao động tiên tiến where the law asks it, and one of the ways: rating, initiative."""
    hearing = who.hearing
    base = judgement(FIGHTER, who, window(who.career, 1))
    first = hearing.provision("grassroots_fighter_is_advanced_worker")
    ways = hearing.provision("grassroots_fighter_ways")
    common = [*registered(who), *(advanced_worker(who, first) if first.value else ())]
    terms = {
        "excellent": lambda: excellent(base.years, ways),
        "initiative": lambda: _initiative(who, ways),
    }
    return base.also(*common).by_one_of([terms[term]() for term in way] for way in ways.value)


def _initiative(who: Candidate, provision: Provision) -> Condition:
    """An initiative of this year, of the level that the school's superiors ask, if they do."""
    local = who.hearing.year.item(SchoolFact.INITIATIVE_LEVEL, who.hearing.day)
    years = window(who.career, 1)
    if local is None or not isinstance(local.value, Level):
        return recognised(years, 1, provision)
    what = f"Sáng kiến, đề tài cấp {local.value} trở lên"
    reached = partial(initiatives, least=local.value)
    asked = in_all(what, years, 1, reached, provision, initiative_places(years))
    return replace(asked, basis=f"{asked.basis}; {LOCAL_SHOWN}")


def counts_as_fighter(who: Candidate, record: YearRecord) -> Answer:
    """Whether a year counts as one of Chiến sĩ thi đua cơ sở."""
    if record.label == who.career.label:
        return is_grassroots_fighter(who)
    return record.won(Honour.GRASSROOTS_FIGHTER)


def is_grassroots_fighter(who: Candidate) -> Answer:
    """Whether this year counts: proposed or decided; before the council meets, fit for it."""
    told = who.career.now.won(Honour.GRASSROOTS_FIGHTER)
    if told or who.hearing.met:
        return told
    verdict = grassroots_fighter(who).verdict
    return None if verdict is Verdict.UNKNOWN else verdict is Verdict.ELIGIBLE


def city_fighter(who: Candidate) -> Judgement:
    """Chiến sĩ thi đua cơ sở so many years in a row, and an initiative that the city recognised."""
    row = who.hearing.provision("city_fighter_consecutive")
    spread = who.hearing.provision("city_fighter_initiative")
    years = window(who.career, row.value)
    reached = partial(initiatives, least=Level(spread.value))
    what = f"Sáng kiến, đề tài cấp {spread.value}"
    return judgement(CITY_FIGHTER, who, years).also(
        *registered(who),
        fighter_years(who, years, row),
        in_all(what, years, 1, reached, spread, initiative_places(years)),
        *rewarded(who, years, (Honour.CITY_FIGHTER,)),
    )


def fighter_years(who: Candidate, years: tuple[YearRecord, ...], provision: Provision) -> Condition:
    """So many years of Chiến sĩ thi đua cơ sở in a row."""
    cells = award_places(years, Honour.GRASSROOTS_FIGHTER)
    return in_a_row(FIGHTER, years, partial(counts_as_fighter, who), provision, cells)
