"""The conditions of one person: Chiến sĩ thi đua cơ sở and Thành phố, Bằng khen, Kỷ niệm chương.

A title of an earlier year counts as it was decided and is never judged again. This year's counts
once it is proposed or decided; before the council meets, as soon as its conditions are met.
"""

from functools import partial

from pipeline.careers import YearRecord
from pipeline.eligibility.advanced import advanced_worker, registered, under_review
from pipeline.eligibility.candidate import Candidate
from pipeline.eligibility.judged import (
    Condition,
    Judgement,
    State,
    Subject,
    Verdict,
    by_the_best_way,
)
from pipeline.eligibility.years import (
    Answer,
    awarded,
    in_a_row,
    in_all,
    initiatives,
    months,
    places,
    rated,
    window,
)
from pipeline.law import LOCAL_SHOWN, Provision
from pipeline.vietnamese import count, short_date
from pipeline.vocabulary import Honour, Level, Rating, SchoolFact

DIPLOMAS = (Honour.CITY_CERTIFICATE, Honour.MINISTRY_CERTIFICATE)
EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ"
FIGHTER, CITY_FIGHTER = str(Honour.GRASSROOTS_FIGHTER), str(Honour.CITY_FIGHTER)
DIPLOMA = "Bằng khen cấp Thành phố, cấp Bộ"
PRIME_MINISTER, MEDAL = str(Honour.PRIME_MINISTER_CERTIFICATE), str(Honour.SECTOR_MEDAL)


def _judgement(honour: str, who: Candidate, *, years: tuple[YearRecord, ...]) -> Judgement:
    member = who.member
    subject = Subject(member.name, member.code, member.team)
    return Judgement(honour, subject, under_review(who), years)


def _with(judgement: Judgement, *conditions: Condition) -> Judgement:
    return by_the_best_way(judgement, [conditions])


def grassroots_fighter(who: Candidate) -> Judgement:
    """Lao động tiên tiến where the law asks it, and one of the ways: rating, initiative."""
    hearing = who.hearing
    base = _judgement(FIGHTER, who, years=window(who.career, 1))
    first = hearing.provision("grassroots_fighter_is_advanced_worker")
    ways = hearing.provision("grassroots_fighter_ways")
    common = [*registered(who), *(advanced_worker(who, first) if first.value else ())]
    terms = {
        "excellent": lambda: in_a_row(EXCELLENT, base.years, _excellent, ways),
        "initiative": lambda: _initiative(who, ways),
    }
    return by_the_best_way(
        _with(base, *common), [tuple(terms[term]() for term in way) for way in ways.value]
    )


def _excellent(record: YearRecord) -> Answer:
    return rated(record, Rating.EXCELLENT)


def _initiative(who: Candidate, provision: Provision) -> Condition:
    """An initiative of this year, of the level that the school's superiors ask, if they do."""
    local = who.hearing.year.item(SchoolFact.INITIATIVE_LEVEL, who.hearing.day)
    years = window(who.career, 1)
    if local is None or not isinstance(local.value, Level):
        return in_all("Sáng kiến, đề tài được công nhận", years, 1, initiatives, provision)
    what = f"Sáng kiến, đề tài cấp {local.value} trở lên"
    asked = in_all(what, years, 1, partial(initiatives, least=local.value), provision)
    return Condition(asked.state, asked.sentence, f"{asked.basis}; {LOCAL_SHOWN}", asked.places)


def _fighter_in(who: Candidate, record: YearRecord) -> Answer:
    """Whether a year counts as one of Chiến sĩ thi đua cơ sở."""
    if record.label == who.career.label:
        return is_grassroots_fighter(who)
    return awarded(record, Honour.GRASSROOTS_FIGHTER)


def is_grassroots_fighter(who: Candidate) -> Answer:
    """Whether this year counts: proposed or decided; before the council meets, fit for it."""
    told = awarded(who.career.now, Honour.GRASSROOTS_FIGHTER)
    if told or who.hearing.met:
        return told
    verdict = grassroots_fighter(who).verdict
    return None if verdict is Verdict.UNKNOWN else verdict is Verdict.ELIGIBLE


def city_fighter(who: Candidate) -> Judgement:
    """Chiến sĩ thi đua cơ sở so many years in a row, and an initiative that the city recognised."""
    row = who.hearing.provision("city_fighter_consecutive")
    level = who.hearing.provision("city_fighter_initiative")
    years = window(who.career, row.value)
    reached = partial(initiatives, least=Level(level.value))
    return _with(
        _judgement(CITY_FIGHTER, who, years=years),
        *registered(who),
        in_a_row(FIGHTER, years, partial(_fighter_in, who), row),
        in_all(f"Sáng kiến, đề tài cấp {level.value}", years, 1, reached, level),
        *_rewarded(who, years, (Honour.CITY_FIGHTER,)),
    )


def diploma(who: Candidate) -> Judgement:
    """Bằng khen of the city or the ministry, by one of the ways of the law."""
    provision = who.hearing.provision("diploma_ways")
    years = window(who.career, max(map(_span, provision.value)))
    base = _judgement(DIPLOMA, who, years=years)
    return by_the_best_way(
        base, [tuple(_way(who, provision, way, DIPLOMAS)) for way in provision.value]
    )


def prime_minister(who: Candidate) -> Judgement:
    """Bằng khen of the Prime Minister: a Bằng khen of the level below, and years of merit."""
    provision = who.hearing.provision("prime_minister_ways")
    years = window(who.career, max(map(_span, provision.value)))
    earlier = [r for honour in DIPLOMAS for r in who.career.holding(honour) if r not in years]
    base = _judgement(PRIME_MINISTER, who, years=(*years, *earlier))
    own = (Honour.PRIME_MINISTER_CERTIFICATE,)
    return by_the_best_way(
        base,
        [
            (_has_diploma(who, provision, way), *_way(who, provision, way, own))
            for way in provision.value
        ],
    )


def _span(way: dict[str, int]) -> int:
    """Of how many years a way speaks."""
    return max(number for term, number in way.items() if term.endswith("_years"))


def _way(
    who: Candidate, provision: Provision, way: dict[str, int], own: tuple[Honour, ...]
) -> list[Condition]:
    """The conditions of one way of the law, in the words of the TOML."""
    years = window(who.career, _span(way))
    fighter = partial(_fighter_in, who)
    good = partial(rated, least=Rating.GOOD)
    terms = {
        "fighter_years": lambda n: in_a_row(FIGHTER, years[:n], fighter, provision),
        "excellent_years": lambda n: in_a_row(EXCELLENT, years[:n], _excellent, provision),
        "good_years": lambda n: in_a_row(
            "Hoàn thành tốt nhiệm vụ trở lên", years[:n], good, provision
        ),
        "fighters": lambda n: in_all(FIGHTER, years, n, fighter, provision),
        "initiatives": lambda n: in_all(
            "Sáng kiến, đề tài được công nhận", years, n, initiatives, provision
        ),
    }
    asked = [terms[term](number) for term, number in way.items() if term in terms]
    return [*asked, *_rewarded(who, years, own)]


def _rewarded(
    who: Candidate, years: tuple[YearRecord, ...], own: tuple[Honour, ...]
) -> list[Condition]:
    """What stands against it where an earlier year has been counted for the same award."""
    used = [(r, a) for r in years[1:] for honour in own if (a := r.award(honour))]
    if not used:
        return []
    provision = who.hearing.provision("one_achievement_one_award")
    told = "; ".join(f"{award.honour} năm học {record.label}" for record, award in used)
    sentence = f"Thành tích chưa được khen: đã được {told}"
    return [Condition(State.NOT_MET, sentence, provision.shown, places(r for r, _ in used))]


def _has_diploma(who: Candidate, provision: Provision, way: dict[str, int]) -> Condition:
    """A Bằng khen on record, before the years that count where the law says they follow it."""
    held = [r for honour in DIPLOMAS for r in who.career.holding(honour)]
    span = window(who.career, _span(way))
    before = span[-1].label if way.get("following") else who.career.label
    fit = [record for record in held if record.label < before]
    labels = ", ".join(sorted({record.label for record in fit or held}))
    if fit:
        return Condition(State.MET, f"Đã có {DIPLOMA} ({labels})", provision.shown, places(fit))
    if held:
        asked = f"Đã có {DIPLOMA} trước {before}: mới có ở {labels}"
        return Condition(State.NOT_MET, asked, provision.shown, places(held))
    since = _unseen(who)
    if since:
        told = f"Đã có {DIPLOMA}: chưa thấy, không đủ dữ liệu {since} trở về trước"
        return Condition(State.UNKNOWN, told, provision.shown)
    return Condition(State.NOT_MET, f"Đã có {DIPLOMA}: chưa có", provision.shown)


def _unseen(who: Candidate) -> str:
    """The last earlier year of which nothing is on record; "" where all are, since recruitment."""
    begun = who.member.recruited or who.member.in_sector_since
    held_so_far = who.career.chain(lambda record: True, before=True)
    return "" if begun and int(held_so_far.unknown[:4]) < begun.year else held_so_far.unknown


def sector_medal(who: Candidate) -> Judgement:
    """Kỷ niệm chương: years in the sector up to the day, and never received before."""
    provision = who.hearing.provision("sector_medal_years")
    base = _judgement(MEDAL, who, years=who.career.holding(Honour.SECTOR_MEDAL))
    earlier = [record for record in base.years if record.label != who.career.label]
    told = [f"đã nhận năm học {record.label}" for record in earlier]
    once = Condition(
        State.NOT_MET if told else State.MET,
        "; ".join(["Mỗi người nhận một lần", *told]),
        provision.shown,
        places(earlier),
        far=bool(told),
    )
    return _with(base, _years_in_sector(who, provision), once)


def _years_in_sector(who: Candidate, provision: Provision) -> Condition:
    asked = f"Đủ {count(provision.value)} năm trong ngành"
    since, place = who.member.in_sector_since, (who.member.at("in_sector_since"),)
    if since is None:
        told = f"{asked}: trang Nhân sự chưa ghi Ngày vào ngành"
        return Condition(State.UNKNOWN, told, provision.shown, place)
    spent = months(since, who.hearing.day)
    told = f"{asked}: từ {short_date(since)} là {_spelt(spent)}"
    if not provision.met_by(spent // 12):
        told += f", đủ vào tháng {since.month}/{since.year + provision.value}"
        far = not provision.met_by((spent + 12) // 12)
        return Condition(State.NOT_MET, told, provision.shown, place, far)
    if disciplined := [label for label, r in who.career.years.items() if r.discipline]:
        told += f"; trừ thời gian bị kỷ luật (có ở {', '.join(sorted(disciplined))})"
        return Condition(State.UNKNOWN, told, provision.shown, place)
    return Condition(State.MET, told, provision.shown, place)


def _spelt(spent: int) -> str:
    """239 → `19 năm 11 tháng`."""
    years, left = divmod(spent, 12)
    return f"{years} năm {left} tháng" if left else f"{years} năm"
