"""Bằng khen of the city, the ministry and the Prime Minister, and Kỷ niệm chương."""

from collections.abc import Iterator
from functools import partial

from pipeline.careers import months, rated, unseen, window
from pipeline.eligibility.advanced import judgement, rewarded
from pipeline.eligibility.candidate import Candidate
from pipeline.eligibility.fighters import FIGHTER, counts_as_fighter, fighter_years
from pipeline.eligibility.judged import Condition, Judgement, State
from pipeline.eligibility.years import award_places, excellent, in_a_row, in_all, recognised
from pipeline.law import Provision
from pipeline.vietnamese import count, short_date
from pipeline.vocabulary import Honour, Rating

DIPLOMAS = (Honour.CITY_CERTIFICATE, Honour.MINISTRY_CERTIFICATE)
DIPLOMA = "Bằng khen cấp Thành phố, cấp Bộ"
PRIME_MINISTER, MEDAL = str(Honour.PRIME_MINISTER_CERTIFICATE), str(Honour.SECTOR_MEDAL)
GOOD = "Hoàn thành tốt nhiệm vụ trở lên"


def diploma(who: Candidate) -> Judgement:
    """Bằng khen of the city or the ministry, by one of the ways of the law."""
    provision = who.hearing.provision("diploma_ways")
    years = window(who.career, max(map(_span, provision.value)))
    ways = (_way(who, provision, way, DIPLOMAS) for way in provision.value)
    return judgement(DIPLOMA, who, years).by_one_of(map(tuple, ways))


def prime_minister(who: Candidate) -> Judgement:
    """Bằng khen of the Prime Minister: a Bằng khen of the level below, and years of merit."""
    provision = who.hearing.provision("prime_minister_ways")
    years = window(who.career, max(map(_span, provision.value)))
    earlier = [r for honour in DIPLOMAS for r in who.career.holding(honour) if r not in years]
    own = (Honour.PRIME_MINISTER_CERTIFICATE,)
    ways = (
        (_has_diploma(who, provision, way), *_way(who, provision, way, own))
        for way in provision.value
    )
    return judgement(PRIME_MINISTER, who, (*years, *earlier)).by_one_of(ways)


def _span(way: dict[str, int]) -> int:
    """Of how many years a way speaks."""
    return max(number for term, number in way.items() if term.endswith("_years"))


def _way(
    who: Candidate, provision: Provision, way: dict[str, int], own: tuple[Honour, ...]
) -> Iterator[Condition]:
    """The conditions of one way of the law, in the words of the TOML."""
    years = window(who.career, _span(way))
    fighter = partial(counts_as_fighter, who)
    good = partial(rated, least=Rating.GOOD)
    cells = award_places(years, Honour.GRASSROOTS_FIGHTER)
    terms = {
        "fighter_years": lambda n: fighter_years(who, years[:n], provision),
        "excellent_years": lambda n: excellent(years[:n], provision),
        "good_years": lambda n: in_a_row(GOOD, years[:n], good, provision),
        "fighters": lambda n: in_all(FIGHTER, years, n, fighter, provision, cells),
        "initiatives": lambda n: recognised(years, n, provision),
    }
    yield from (terms[term](number) for term, number in way.items() if term in terms)
    yield from rewarded(who, years, own)


def _has_diploma(who: Candidate, provision: Provision, way: dict[str, int]) -> Condition:
    """A Bằng khen on record, before the years that count where the law says they follow it."""
    held = [r for honour in DIPLOMAS for r in who.career.holding(honour)]
    span = window(who.career, _span(way))
    before = span[-1].label if way.get("following") else who.career.label
    fit = [record for record in held if record.label < before]
    labels = ", ".join(sorted({record.label for record in fit or held}))
    if fit:
        return Condition(
            State.MET, f"Đã có {DIPLOMA} ({labels})", provision.shown, award_places(fit, *DIPLOMAS)
        )
    if held:
        asked = f"Đã có {DIPLOMA} trước {before}: mới có ở {labels}"
        return Condition(State.NOT_MET, asked, provision.shown, award_places(held, *DIPLOMAS))
    since = unseen(who.career, who.member.recruited or who.member.in_sector_since)
    if since:
        told = f"Đã có {DIPLOMA}: chưa thấy, không đủ dữ liệu {since} trở về trước"
        return Condition(State.UNKNOWN, told, provision.shown)
    return Condition(State.NOT_MET, f"Đã có {DIPLOMA}: chưa có", provision.shown)


def sector_medal(who: Candidate) -> Judgement:
    """Kỷ niệm chương: years in the sector up to the day, and never received before."""
    provision = who.hearing.provision("sector_medal_years")
    base = judgement(MEDAL, who, who.career.holding(Honour.SECTOR_MEDAL))
    earlier = [record for record in base.years if record.label != who.career.label]
    told = [f"đã nhận năm học {record.label}" for record in earlier]
    once = Condition(
        State.NOT_MET if told else State.MET,
        "; ".join(["Mỗi người nhận một lần", *told]),
        provision.shown,
        award_places(earlier, Honour.SECTOR_MEDAL),
        far=bool(told),
    )
    return base.also(_years_in_sector(who, provision), once)


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
