"""What several titles ask of a person this year: registered, Lao động tiên tiến, no review open."""

from collections.abc import Iterator, Sequence

from pipeline.careers import Answer, YearRecord, at_least, months
from pipeline.discipline import as_heavy_as
from pipeline.eligibility.candidate import Candidate
from pipeline.eligibility.judged import Condition, Judgement, State, Subject, shortfall
from pipeline.eligibility.years import award_places
from pipeline.law import Provision
from pipeline.vietnamese import short_date
from pipeline.vocabulary import Honour, Rating, YesNo

TITLE = str(Honour.ADVANCED_WORKER)


def judgement(honour: str, who: Candidate, years: tuple[YearRecord, ...]) -> Judgement:
    """The judgement of a person, with what stands against any honour; years: those that count."""
    member = who.member
    return Judgement(
        honour, Subject(member.name, member.code, member.team), under_review(who), years
    )


def rewarded(
    who: Candidate, years: tuple[YearRecord, ...], own: tuple[Honour, ...]
) -> list[Condition]:
    """What stands against it where an earlier year has been counted for the same award."""
    used = [(r, a) for r in years[1:] for honour in own if (a := r.award(honour))]
    if not used:
        return []
    provision = who.hearing.provision("one_achievement_one_award")
    told = "; ".join(f"{award.honour} năm học {record.label}" for record, award in used)
    sentence = f"Thành tích chưa được khen: đã được {told}"
    cells = tuple(award.place for _, award in used)
    return [Condition(State.NOT_MET, sentence, provision.shown, cells)]


def under_review(who: Candidate) -> tuple[Condition, ...]:
    """What stands against a person under review; a blank cell is asked about by CN-29."""
    result = who.result
    if result is None or result.under_review is not YesNo.YES:
        return ()
    provision = who.hearing.provision("under_review_waits")
    told = "Không thuộc diện đang xem xét: đang được xem xét, chưa đề nghị"
    return (Condition(State.NOT_MET, told, provision.shown, (result.at("under_review"),)),)


def registered(who: Candidate) -> Iterator[Condition]:
    """The registration, where the law of the day asks it."""
    provision = who.hearing.provision("registration_required")
    if not provision.value:
        return
    row = who.hearing.year.registration_of(who.member)
    if row is None:
        told = "Đã đăng ký thi đua: chưa thấy dòng đăng ký"
        yield Condition(State.UNKNOWN, told, provision.shown)
    elif row.titles:
        yield Condition(State.MET, "Đã đăng ký thi đua", provision.shown, (row.at("titles"),))
    else:
        told = "Đã đăng ký thi đua: không đăng ký danh hiệu nào"
        yield Condition(State.NOT_MET, told, provision.shown, (row.at("titles"),))


def advanced_worker(who: Candidate, provision: Provision) -> tuple[Condition, ...]:
    """Lao động tiên tiến this year: proposed or decided; before the council meets, its standard."""
    now = who.career.now
    if now.award(Honour.ADVANCED_WORKER):
        told = f"{TITLE} năm học {now.label}"
        return (
            Condition(
                State.MET, told, provision.shown, award_places([now], Honour.ADVANCED_WORKER)
            ),
        )
    if not who.hearing.met:
        return (_rating(who), _recruited(who), _undisciplined(who))
    if who.result is None:
        told = f"{TITLE}: chưa có kết quả năm học {now.label}"
        return (Condition(State.UNKNOWN, told, provision.shown, unseen=(now.label,)),)
    told = f"{TITLE}: Hội đồng không đề nghị"
    return (Condition(State.NOT_MET, told, provision.shown, (who.result.at("titles"),)),)


def is_advanced_worker(who: Candidate) -> Answer:
    """The same as an answer; None where it cannot be told yet."""
    provision = who.hearing.provision("advanced_worker_rating")
    short, unknown = shortfall(advanced_worker(who, provision))
    return False if short else None if unknown else True


def _rating(who: Candidate) -> Condition:
    provision = who.hearing.provision("advanced_worker_rating")
    least, found = Rating(provision.value), who.career.now.rating
    asked = f"Xếp loại từ {least}"
    if found is None:
        label = who.career.label
        told = f"{asked}: chưa có xếp loại năm học {label}"
        return Condition(State.UNKNOWN, told, provision.shown, unseen=(label,))
    state = State.MET if at_least(found, least) else State.NOT_MET
    return Condition(state, f"{asked}: {found}", provision.shown)


def _recruited(who: Candidate) -> Condition:
    provision = who.hearing.provision("advanced_worker_months")
    since, place = who.member.recruited, (who.member.at("recruited"),)
    asked = f"Tuyển dụng đã {provision.value} tháng"
    if since is None:
        told = f"{asked}: trang Nhân sự chưa ghi Ngày tuyển dụng"
        return Condition(State.UNKNOWN, told, provision.shown, place)
    state = State.MET if months(since, who.hearing.day) >= provision.value else State.NOT_MET
    return Condition(state, f"{asked}: từ {short_date(since)}", provision.shown, place)


def _undisciplined(who: Candidate) -> Condition:
    provision = who.hearing.provision("advanced_worker_discipline")
    return undisciplined((who,), f"Không bị kỷ luật từ {provision.value}", provision)


def undisciplined(people: Sequence[Candidate], asked: str, provision: Provision) -> Condition:
    """Whether nobody was disciplined this year by the form of the provision or a heavier one."""
    told = [form for who in people for form in who.career.now.discipline]
    heavy = [as_heavy_as(form, provision.value) for form in told]
    if True in heavy:
        return Condition(State.NOT_MET, f"{asked}: năm học này có kỷ luật", provision.shown)
    if None in heavy:
        form = told[heavy.index(None)]
        return Condition(State.UNKNOWN, f"{asked}: chưa rõ hình thức «{form}»", provision.shown)
    return Condition(State.MET, asked, provision.shown)
