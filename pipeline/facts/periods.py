"""Facts about the year's periods: their days, themes, anniversaries and targets."""

from dataclasses import dataclass

from pipeline.facts.brief import Brief
from pipeline.facts.printed import BLANK, Printed, cell, enumerated, joined, said, shown, stacked
from pipeline.findings import Place
from pipeline.law import Anniversary
from pipeline.sheets.year import Period, Target
from pipeline.vietnamese import fold, sentence, short_date
from pipeline.vocabulary import MovementKind, PeriodSystem


def in_sentence(name: str) -> str:
    """`Đợt 1` → `đợt 1`, `Học kỳ I` → `học kỳ I`: a name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def _own(brief: Brief, name: str) -> Printed:
    return cell(brief.paper.period, name) if brief.paper.period else BLANK


def period_name(brief: Brief) -> Printed:
    own = _own(brief, "name")
    return Printed(in_sentence(own.text), own.sources)


def period_name_in_capitals(brief: Brief) -> Printed:
    own = _own(brief, "name")
    return Printed(own.text.upper(), own.sources)


def period_start(brief: Brief) -> Printed:
    return _own(brief, "start")


def period_end(brief: Brief) -> Printed:
    return _own(brief, "end")


def period_theme(brief: Brief) -> Printed:
    return _own(brief, "theme")


def has_period_theme(brief: Brief) -> bool:
    return bool(period_theme(brief).text)


def _anniversaries(brief: Brief, period: Period) -> list[tuple[str, Anniversary | None]]:
    return [(name, brief.law.anniversary(name)) for name in period.anniversaries]


def _resting_on(period: Period, name: str, text: str) -> Printed:
    return Printed(text, (period.at("anniversaries"), Place("anniversaries.toml", name)))


def anniversaries_in_table(brief: Brief, period: Period) -> Printed:
    """`Ngày Nhà giáo Việt Nam 20/11/2021 (39 năm)`; the count is computed, never typed."""
    lines = []
    for name, known in _anniversaries(brief, period):
        day = known and period.start and period.end and known.between(period.start, period.end)
        counted = f" {short_date(day)} ({known.years(day)} năm)" if known and day else ""
        lines.append(_resting_on(period, name, f"{sentence(name)}{counted}"))
    return stacked(lines)


def anniversaries_in_words(brief: Brief, period: Period | None) -> Printed:
    """`kỷ niệm 39 năm ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021) và …`."""
    if period is None:
        return BLANK
    lines = []
    for name, known in _anniversaries(brief, period):
        day = known and period.start and period.end and known.between(period.start, period.end)
        if known and day:
            first = short_date(day.replace(year=known.first))
            text = f"kỷ niệm {known.years(day)} năm {in_sentence(known.name)}"
            lines.append(_resting_on(period, name, f"{text} ({first} - {short_date(day)})"))
    return enumerated(lines)


def own_anniversaries(brief: Brief) -> Printed:
    return anniversaries_in_words(brief, brief.paper.period)


def has_own_anniversaries(brief: Brief) -> bool:
    return bool(own_anniversaries(brief).text)


@dataclass(frozen=True)
class CampaignLine:
    dot: Printed
    tu_ngay: Printed
    den_ngay: Printed
    chu_de: Printed
    ngay_ky_niem: Printed
    chi_tieu: Printed
    han_so_ket: Printed
    noi_dung: Printed
    dau: Printed


def campaigns(brief: Brief) -> tuple[CampaignLine, ...]:
    """The đợt thi đua of the year, earliest first."""
    periods = brief.year.system(PeriodSystem.CAMPAIGN)
    return tuple(
        CampaignLine(
            cell(period, "name"),
            cell(period, "start"),
            cell(period, "end"),
            cell(period, "theme"),
            anniversaries_in_table(brief, period),
            stacked([_short_target(t) for t in targets_of(brief, period)]),
            cell(period, "report_due"),
            _call(brief, period),
            Printed("." if period is periods[-1] else ";"),
        )
        for period in periods
    )


def _call(brief: Brief, period: Period) -> Printed:
    """What the đợt calls for, and the anniversaries it greets."""
    content = cell(period, "content" if period.content else "theme")
    content = Printed(content.text.rstrip(" .;"), content.sources)
    days = anniversaries_in_words(brief, period)
    greeting = said("lập thành tích chào mừng {}", days) if days.text else BLANK
    return joined([part for part in (content, greeting) if part.text], ", ")


def targets_of(brief: Brief, period: Period) -> list[Target]:
    """The targets to be reached in that period."""
    return [t for t in brief.year.targets if fold(period.name) in map(fold, t.periods)]


def _short_target(target: Target) -> Printed:
    return said("{}: {} {}", cell(target, "content"), cell(target, "number"), cell(target, "unit"))


def campaign_count(brief: Brief) -> Printed:
    periods = brief.year.system(PeriodSystem.CAMPAIGN)
    return Printed(shown(len(periods)), tuple(p.at("name") for p in periods))


def calendar_periods(brief: Brief) -> Printed:
    """`sáu tháng đầu năm 2022 (từ ngày … đến ngày …)`: the periods of the calendar year."""
    return joined(
        [
            said(
                "{} (từ ngày {} đến ngày {})",
                cell(period, "name", in_sentence(period.name)),
                cell(period, "start"),
                cell(period, "end"),
            )
            for period in brief.year.system(PeriodSystem.CALENDAR_YEAR)
        ]
    )


def has_calendar_periods(brief: Brief) -> bool:
    return bool(calendar_periods(brief).text)


def movements(brief: Brief) -> Printed:
    """`cuộc vận động “…”; phong trào “…”, “…”`."""
    groups = []
    for kind in (MovementKind.CAMPAIGN, MovementKind.MOVEMENT):
        rows = [m for m in brief.year.movements if m.kind is kind]
        names = joined([cell(m, "name", f"“{m.name}”") for m in rows], ", ")
        groups += [said("{} {}", in_sentence(str(kind)), names)] if rows else []
    return joined(groups)


def has_movements(brief: Brief) -> bool:
    return bool(movements(brief).text)


def year_theme(brief: Brief) -> Printed:
    rows = [m for m in brief.year.movements if m.kind is MovementKind.THEME]
    return enumerated([cell(m, "name", f"“{m.name}”") for m in rows])


def has_year_theme(brief: Brief) -> bool:
    return bool(year_theme(brief).text)
