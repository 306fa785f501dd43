"""The judgements as a person reads them: a summary of all, and everything about one."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from pipeline.careers import Award, YearRecord
from pipeline.eligibility.judged import Condition, Judgement, State, Verdict
from pipeline.vietnamese import count, listed, sentence, short_date

WIDTH = 100  # characters of a line on the screen
NO_DATA = "không đủ dữ liệu"


def summary(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Honour by honour: who may be proposed, who misses one condition, of whom a year lacks."""
    for honour, judged in groupby(judgements, key=lambda one: one.honour):
        yield from ("", honour.upper())
        own = [*judged]
        for verdict in Verdict:
            yield from _group(verdict, [one for one in own if one.verdict is verdict], len(own))


def _group(verdict: Verdict, judged: list[Judgement], whole: int) -> Iterator[str]:
    if not judged:
        return
    head = f"  {sentence(verdict)} ({count(len(judged))})"
    if verdict is Verdict.ELIGIBLE:
        yield from _wrapped(f"{head}: {_names(judged)}", "    ")
    elif verdict is Verdict.SHORT:
        yield head
    else:
        yield head
        reason_of = _unseen if verdict is Verdict.UNKNOWN else lacking
        for reason in dict.fromkeys(map(reason_of, judged)):
            same = [one for one in judged if reason_of(one) == reason]
            yield from _wrapped(f"    {reason}", "    ")
            names = "tất cả" if len(same) == whole > 1 else _names(same)
            yield from _wrapped(f"      → {names}", "        ")


def _unseen(judgement: Judgement) -> str:
    """The years of which nothing is on record, and whatever else is not known."""
    years = sorted({label for condition in judgement.open for label in condition.unseen})
    others = [condition.sentence for condition in judgement.open if not condition.unseen]
    return "; ".join([*([f"Năm học {listed(years)}"] if years else []), *others])


def _names(judged: list[Judgement]) -> str:
    return ", ".join(one.subject.name for one in judged)


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def lacking(judgement: Judgement) -> str:
    """What is lacking or not known, and what else would do instead; "" for whoever is eligible."""
    if judgement.verdict is Verdict.ELIGIBLE:
        return ""
    ways = [judgement.open, *(_open(way) for way in judgement.others)]
    told = "; hoặc ".join("; ".join(c.sentence for c in way) for way in ways if way)
    return judgement.gap or told


def _open(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    return tuple(c for c in conditions if c.state is not State.MET)


def bases(judgement: Judgement) -> str:
    """The texts behind what is lacking; behind all of it for whoever is eligible."""
    told = judgement.open or judgement.conditions
    return "; ".join(dict.fromkeys(condition.basis for condition in told))


def recorded(record: YearRecord) -> str:
    """All that is on record of a year, in one line."""
    pending = (f"{h.value.short} (đã đề nghị, chưa thấy quyết định)" for h in record.pending)
    initiatives = (
        f"sáng kiến cấp {one.level}" if one.level else "sáng kiến chưa rõ cấp công nhận"
        for one in record.initiatives
    )
    discipline = (f"kỷ luật: {form}" for form in record.discipline)
    rating = [str(record.rating)] if record.rating else []
    parts = [*map(_award, record.awards), *pending, *rating, *initiatives, *discipline]
    return "; ".join(parts) or ("không có danh hiệu" if record.known else NO_DATA)


def _award(award: Award) -> str:
    day = f"ngày {short_date(award.decided)}" if award.decided else ""
    decision = " ".join(filter(None, (award.decision and f"số {award.decision}", day)))
    return f"{award.honour.value.short} ({decision or 'đề nghị'})"


def why(judgements: Iterable[Judgement], years: Iterable[YearRecord]) -> Iterator[str]:
    """Everything judged of one candidate: the years on record, then each honour, condition by
    condition, with the text and the cells."""
    yield "Những năm có trong hồ sơ và những năm cần đến"
    for record in years:
        yield from _wrapped(f"  {record.label}: {recorded(record)}", "    ")
    for judgement in judgements:
        yield from ("", f"{judgement.honour.upper()}: {judgement.verdict}")
        yield from [f"  {sentence(judgement.gap)}."] if judgement.gap else []
        yield from _conditions(judgement.conditions)
        for way in judgement.others:
            yield "  hoặc bằng cách khác:"
            yield from _conditions(way)


def _conditions(conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        cells = f" ← {', '.join(map(str, condition.places))}" if condition.places else ""
        state = f"{condition.state}:".ljust(9)
        told = f"  {state}{condition.sentence} [{condition.basis}]{cells}"
        yield from _wrapped(told, " " * 11)
