"""The sample year in `inputs/`: it is what its text tables say, and its numbers hold together."""

import io
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pipeline import checks
from pipeline.findings import Finding, errors
from pipeline.forms import workbook_bytes
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS
from pipeline.vocabulary import Employment, HistoryKind, Honour, PeriodSystem, Rating, SchoolFact
from tests.sample_year import INPUTS, LABEL, sample_year


@cache
def read() -> tuple[SchoolYear, tuple[Finding, ...]]:
    return read_folder(INPUTS[LABEL])


def titled(year: SchoolYear, honour: Honour) -> list[str]:
    """Codes of the people proposed for a title or a form of commendation."""
    rows = year.results
    return [row.code for row in rows if honour in (*row.titles, *row.commendations)]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("label", INPUTS)
@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_committed_workbook_is_what_the_sample_year_writes(name: str, label: str) -> None:
    written = parts(workbook_bytes(name, sample_year(label)))
    kept = parts(Path(INPUTS[label] / name).read_bytes())
    assert kept == written, "run python -m tests.sample_year"


@pytest.mark.parametrize("label", INPUTS)
def test_reading_the_folder_gives_back_the_sample_year_without_a_finding(label: str) -> None:
    year, found = read_folder(INPUTS[label])
    assert found == ()
    for field in SHEETS:
        kept = [row.model_dump(exclude={"source"}) for row in getattr(year, field)]
        told = [row.model_dump(exclude={"source"}) for row in getattr(sample_year(label), field)]
        assert kept == told


def test_no_check_finds_an_error() -> None:
    year, _ = read()
    assert errors(checks.findings(year, read_law())) == ()


def test_what_is_taken_for_granted_is_the_only_thing_left_unconfirmed() -> None:
    year, _ = read()
    assert [str(item.item) for item in year.school if item.value and not item.confirmed] == [
        "Cơ quan chủ quản",
        "Hạn đăng ký",
        "Ngưỡng phiếu",
        "Mẫu số phiếu",
    ]
    assert [target.content for target in year.targets if target.confirmed] == [
        "Tập thể Lao động tiên tiến"
    ]


def test_forty_people_work_in_six_teams_some_of_them_on_contract() -> None:
    year, _ = read()
    assert Counter(member.team for member in year.members) == {
        "Ban giám hiệu": 3,
        "Mẫu giáo 5 tuổi": 8,
        "Mẫu giáo 4 tuổi": 6,
        "Mẫu giáo 3 tuổi": 6,
        "Nhà trẻ": 5,
        "Nuôi dưỡng - Văn phòng": 12,
    }
    assert sum(member.employment is Employment.CONTRACT for member in year.members) == 10


def test_one_person_does_not_register_and_is_considered_for_nothing() -> None:
    year, _ = read()
    [declined] = [row for row in year.registrations if row.declined]
    member = year.member(declined)
    assert member
    result = year.result_of(member)
    assert result
    assert (declined.titles, result.titles) == ((), ())
    assert result.not_considered == "Không đăng ký thi đua"


def test_the_fighters_stay_below_fifteen_percent_and_each_has_a_recognised_initiative() -> None:
    year, _ = read()
    fighters = titled(year, Honour.GRASSROOTS_FIGHTER)
    advanced = titled(year, Honour.ADVANCED_WORKER)
    assert (len(fighters), len(advanced)) == (4, 36)
    assert set(fighters) <= set(advanced)
    meeting = next(m for m in year.meetings if m.period == "Năm học 2021-2022")
    recognised = {row.code: row for row in year.initiatives}
    for code in fighters:
        row = recognised[code]
        assert row.decision
        assert row.recognised
        assert meeting.day
        assert row.recognised < meeting.day


def test_the_city_certificate_goes_to_people_with_two_excellent_years_and_two_initiatives() -> None:
    year, _ = read()
    proposed = titled(year, Honour.CITY_CERTIFICATE)
    assert proposed == ["QL01", "GV15"]
    for code in proposed:
        before = [row for row in year.history if row.code == code and row.school_year > "2019"]
        kinds = Counter(row.kind for row in before if row.honour != str(Rating.GOOD))
        assert kinds[HistoryKind.RATING] == 2
        assert kinds[HistoryKind.INITIATIVE] == 2


def test_who_was_absent_three_months_is_not_rated_well_and_gets_no_title() -> None:
    year, _ = read()
    [absent] = [row for row in year.results if row.months_absent and row.months_absent >= 3]
    assert absent.rating is Rating.DONE
    assert absent.titles == ()


def test_the_newcomer_is_not_considered_and_the_transfer_has_the_old_unit_s_opinion() -> None:
    year, _ = read()
    newcomer = next(row for row in year.results if row.code == "GV20")
    assert newcomer.not_considered == (
        "Mới tuyển dụng từ ngày 15/9/2021, chưa đủ 10 tháng công tác"
    )
    assert [row.code for row in year.results if row.former_unit_agrees] == ["GV19"]


def test_rating_meeting_and_report_follow_each_other() -> None:
    year, _ = read()
    [rated] = {row.rated for row in year.results}
    meeting = next(m for m in year.meetings if m.period == "Năm học 2021-2022")
    report = next(d for d in year.documents if d.document == "Tổng kết")
    assert rated
    assert meeting.day
    assert report.issued
    assert rated < meeting.day < report.issued


def test_the_council_is_odd_and_every_vote_stays_within_it() -> None:
    year, _ = read()
    assert len(year.council) == 11
    votes = [row.votes or 0 for row in (*year.results, *year.collective_results)]
    assert max(votes) <= 11
    assert all(m.ballots_out == m.present == m.members == 11 for m in year.meetings)


def test_numbers_of_papers_rise_with_their_dates_in_each_calendar_year() -> None:
    year, _ = read()
    for calendar in (2021, 2022):
        numbered = [
            (row.issued, row.number)
            for row in year.documents
            if row.number and row.issued and row.issued.year == calendar
        ]
        numbers = [number for _, number in sorted(numbered)]
        assert numbers == sorted(set(numbers))


def test_every_period_with_a_report_praises_people_and_one_team() -> None:
    year, _ = read()
    periods = [p.name for p in (*year.system(PeriodSystem.CAMPAIGN), year.periods[3])]
    teams = {team.team for team in year.teams}
    for name in periods:
        praised = [r for r in year.period_results if r.period == name and r.praised]
        assert sum(row.name in teams for row in praised) == 1
        assert sum(row.name not in teams for row in praised) >= 3


def test_children_and_classes_add_up() -> None:
    year, _ = read()
    counted = {str(size.item): size.number for size in year.sizes}
    assert counted["Số lớp"] == 12 == (counted["Số lớp mẫu giáo"] or 0) + 2
    assert counted["Số trẻ"] == 352 == 306 + 46
    assert (counted["Số trẻ mẫu giáo"], counted["Số trẻ nhà trẻ"]) == (306, 46)


def test_the_school_is_named_as_the_law_of_that_year_has_it() -> None:
    year, _ = read()
    assert year.text(SchoolFact.RECEIVER) == "Phòng Giáo dục và Đào tạo huyện Gia Lâm"
    assert [basis.symbol for basis in year.bases] == [
        "",
        "91/2017/NĐ-CP",
        "21/2020/TT-BGDĐT",
        "09/2020/QĐ-UBND",
        "236/KH-GD&ĐT",
    ]
