"""The conditions of a tổ or of the school: Tập thể Lao động tiên tiến and Lao động xuất sắc."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.careers import Answer, Career, at_least, collective_career, rated, window
from pipeline.eligibility.advanced import is_advanced_worker, undisciplined
from pipeline.eligibility.candidate import Candidate, Hearing
from pipeline.eligibility.fighters import is_grassroots_fighter
from pipeline.eligibility.judged import Condition, Judgement, State, Subject
from pipeline.law import Provision
from pipeline.vietnamese import count, fold, percent
from pipeline.vocabulary import CollectiveRating, Honour, Rating

ADVANCED, EXCELLENT = str(Honour.ADVANCED_COLLECTIVE), str(Honour.EXCELLENT_COLLECTIVE)
WORKERS, FIGHTERS = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
ASKED = {">": "cần trên", ">=": "cần ít nhất"}


@dataclass(frozen=True)
class Collective:
    """One tổ, or the school."""

    hearing: Hearing
    name: str

    @cached_property
    def career(self) -> Career:
        return collective_career(self.hearing.year, self.name)

    @cached_property
    def people(self) -> tuple[Candidate, ...]:
        return tuple(self.hearing.members_of(self.name))


def advanced_collective(its: Collective) -> Judgement:
    """The rating of the collective, the share of its Lao động tiên tiến, nobody disciplined."""
    share = its.hearing.provision("advanced_collective_share")
    return _judgement(
        ADVANCED,
        its,
        *_registered(its),
        _rating(its, its.hearing.provision("advanced_collective_rating")),
        _share(WORKERS, _workers(its), share),
        _undisciplined(its, its.hearing.provision("advanced_collective_discipline")),
    )


def excellent_collective(its: Collective) -> Judgement:
    """The same with more; whoever meets it meets Tập thể Lao động tiên tiến too."""
    completed = its.hearing.provision("excellent_collective_completed")
    share = its.hearing.provision("excellent_collective_share")
    fighters = its.hearing.provision("excellent_collective_fighters")
    return _judgement(
        EXCELLENT,
        its,
        *_registered(its),
        _rating(its, its.hearing.provision("excellent_collective_rating")),
        _share("Hoàn thành nhiệm vụ", _completed(its), completed),
        _share(WORKERS, _workers(its), share),
        _number(FIGHTERS, [is_grassroots_fighter(who) for who in its.people], fighters),
        _undisciplined(its, its.hearing.provision("excellent_collective_discipline")),
    )


def _judgement(honour: str, its: Collective, *conditions: Condition) -> Judgement:
    return Judgement(honour, Subject(its.name), conditions, window(its.career, 1))


def _registered(its: Collective) -> Iterator[Condition]:
    provision = its.hearing.provision("registration_required")
    if not provision.value:
        return
    rows = its.hearing.year.collective_registrations
    if not rows:
        told = "Đã đăng ký thi đua: trang Đăng ký tập thể chưa có dòng nào"
        yield Condition(State.UNKNOWN, told, provision.shown)
        return
    own = [row for row in rows if row.titles and fold(row.collective) == fold(its.name)]
    told = "Đã đăng ký thi đua" + ("" if own else ": không đăng ký danh hiệu nào")
    state = State.MET if own else State.NOT_MET
    yield Condition(state, told, provision.shown, tuple(row.at("titles") for row in own))


def _rating(its: Collective, provision: Provision) -> Condition:
    least, found = CollectiveRating(provision.value), its.career.now.rating
    asked = f"Mức hoàn thành từ «{least}»"
    if found is None:
        label = its.career.label
        told = f"{asked}: chưa có kết quả năm học {label}"
        return Condition(State.UNKNOWN, told, provision.shown, unseen=(label,))
    state = State.MET if at_least(found, least) else State.NOT_MET
    return Condition(state, f"{asked}: «{found}»", provision.shown)


def _workers(its: Collective) -> list[Answer]:
    return [is_advanced_worker(who) for who in its.people]


def _completed(its: Collective) -> list[Answer]:
    """Of those who have a rating to come; whoever is not rated for lack of months counts not."""
    years = [who.career.now for who in its.people]
    return [rated(now, Rating.DONE) for now in years if now.rating is not Rating.UNRATED]


def _share(what: str, answers: Sequence[Answer], provision: Provision) -> Condition:
    """So large a share; those not known yet may still make it up."""
    whole, reached = len(answers), answers.count(True)
    highest = whole - answers.count(False)
    asked = f"{ASKED[provision.op]} {percent(round(100 * provision.value), 100)}"
    told = f"{what}: {count(reached)}/{count(whole)} người, {asked}"
    if set(answers) <= {None}:
        none = "chưa có kết quả của ai" if whole else "chưa có ai trong danh sách"
        return Condition(State.UNKNOWN, f"{what}: {none}", provision.shown)
    if provision.met_by(reached / whole):
        return Condition(State.MET, told, provision.shown)
    return _short(told, provision, still_open=provision.met_by(highest / whole))


def _number(what: str, answers: Sequence[Answer], provision: Provision) -> Condition:
    if set(answers) <= {None}:
        return Condition(State.UNKNOWN, f"{what}: chưa có kết quả của ai", provision.shown)
    reached = answers.count(True)
    told = f"{what}: {count(reached)} người, {ASKED[provision.op]} {count(provision.value)}"
    if provision.met_by(reached):
        return Condition(State.MET, told, provision.shown)
    highest = len(answers) - answers.count(False)
    return _short(told, provision, still_open=provision.met_by(highest))


def _short(told: str, provision: Provision, *, still_open: bool) -> Condition:
    if still_open:
        return Condition(State.UNKNOWN, f"{told}; còn người chưa có kết quả", provision.shown)
    return Condition(State.NOT_MET, told, provision.shown)


def _undisciplined(its: Collective, provision: Provision) -> Condition:
    return undisciplined(its.people, f"Không ai bị kỷ luật từ {provision.value}", provision)
