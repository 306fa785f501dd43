"""Honours that need several years: CN-19 … CN-26."""

from dataclasses import replace

import pytest

from pipeline import checks
from pipeline.findings import Finding, Severity
from pipeline.law import read_law
from tests.builders import a_year, told

LAST_OLD, FIRST_NEW = "31/12/2023", "01/01/2024"
EXCELLENT, GOOD = "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
YEARS = ("2022-2023", "2021-2022", "2020-2021", "2019-2020", "2018-2019", "2017-2018")


def proposed(
    titles: str = "", commendations: str = "", *, day: str = LAST_OLD, rating: str = ""
) -> str:
    """Trần Thị Bình is proposed for that in 2023-2024; the council meets on that day."""
    return f"""
    [Nhân sự]
    Mã | Họ và tên
    GV01 | Trần Thị Bình
    [Họp Hội đồng]
    Kỳ | Ngày
    Năm học | {day}
    [Kết quả cá nhân]
    Mã | Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị | Xếp loại viên chức
    GV01 | Trần Thị Bình | {titles} | {commendations} | {rating}
    """


def past(*rows: str) -> str:
    """Rows of `Lịch sử`: school year | kind | honour | level | decision."""
    head = "Mã | Họ và tên, tập thể | Năm học | Loại | Danh hiệu, hình thức | Cấp | Số quyết định"
    lines = [f"GV01 | Trần Thị Bình | {row}" for row in rows]
    return "\n".join(("[Lịch sử]", head, *lines, ""))


def fighters(*years: str) -> list[str]:
    return [f"{year} | Danh hiệu | CSTĐCS | Huyện | {year[:4]}/QĐ-UBND" for year in years]


def rated(rating: str, *years: str) -> list[str]:
    return [f"{year} | Xếp loại | {rating} | |" for year in years]


def initiatives(level: str, *years: str) -> list[str]:
    return [f"{year} | Sáng kiến | Sáng kiến {year} | {level} |" for year in years]


def found(code: str, text: str) -> list[Finding]:
    return told(code, text, "2023-2024")


def one(code: str, text: str) -> Finding:
    [finding] = found(code, text)
    return finding


CITY = "CSTĐCS; CSTĐTP"


@pytest.mark.parametrize(
    ("day", "basis"),
    [
        (LAST_OLD, "91/2017/NĐ-CP, Điều 9, khoản 2"),
        (FIRST_NEW, "06/2022/QH15, Điều 22, khoản 1, điểm a"),
    ],
)
def test_two_years_do_not_make_a_fighter_of_the_city_by_either_law(day: str, basis: str) -> None:
    short = past(*fighters(YEARS[0]), f"{YEARS[1]} | Danh hiệu | LĐTT | Huyện | 7/QĐ-UBND")
    finding = one("CN-19", proposed(CITY, day=day) + short)
    assert (finding.severity, finding.basis) == (Severity.ERROR, basis)
    assert str(finding.place) == "ket-qua.xlsx:Kết quả cá nhân:C2"
    assert "2022-2023 (2022/QĐ-UBND); không có ở 2021-2022" in finding.message


def test_three_years_with_the_title_proposed_now_do() -> None:
    assert found("CN-19", proposed(CITY) + past(*fighters(*YEARS[:2]))) == []


def test_a_fighter_of_the_city_must_be_one_of_the_base_this_year_too() -> None:
    finding = one("CN-19", proposed("LĐTT; CSTĐTP") + past(*fighters(*YEARS[:2])))
    assert "không có ở 2023-2024" in finding.message


def test_a_year_not_on_record_is_asked_about_and_the_answer_settles_it() -> None:
    text = proposed(CITY) + past(*fighters(YEARS[0]))
    finding = one("CN-19", text)
    assert (finding.severity, finding.subject) == (Severity.HOLD, "Trần Thị Bình")
    assert "không đủ dữ liệu năm học 2021-2022; hãy ghi vào trang Lịch sử hoặc" in finding.message
    answer = "[Xác nhận]\nMã quy tắc | Đối tượng | Trả lời\nCN-19 | Trần Thị Bình | Đủ\n"
    assert found("CN-19", text + answer) == []


def test_a_known_break_outweighs_a_year_not_on_record() -> None:
    broken = past(f"{YEARS[0]} | Danh hiệu | LĐTT | Huyện | 7/QĐ-UBND")
    assert one("CN-19", proposed(CITY) + broken).severity is Severity.ERROR


def test_two_people_of_one_name_are_asked_about_by_their_codes() -> None:
    both = proposed(CITY).replace("[Họp", "GV02 | Trần Thị Bình\n    [Họp")
    assert one("CN-19", both).subject == "GV01"


@pytest.mark.parametrize(
    ("decisions", "severity"),
    [
        ("[Quyết định khen thưởng]\n Mã | Danh hiệu, hình thức\n GV01 | CSTĐCS\n", None),
        ("", Severity.HOLD),  # proposed in the sealed year, and nobody wrote what was decided
    ],
)
def test_a_sealed_year_counts_once_it_was_decided(
    decisions: str, severity: Severity | None
) -> None:
    year = a_year(proposed(CITY) + past(*fighters(YEARS[1])), "2023-2024")
    told_of = proposed("CSTĐCS", day="25/5/2023") + decisions.replace(
        "Mã |", "Mã | Họ và tên, tập thể |"
    ).replace("GV01 |", "GV01 | Trần Thị Bình |")
    sealed = replace(year, earlier={"2022-2023": a_year(told_of, "2022-2023")})
    told_now = [f for f in checks.findings(sealed, read_law()) if f.rule == "CN-19"]
    assert [f.severity for f in told_now] == ([severity] if severity else [])


@pytest.mark.parametrize("year", ["2023-2024", "2022-2023", "2021-2022"])
def test_the_initiative_of_the_city_may_be_of_any_year_of_the_chain(year: str) -> None:
    chain = past(*fighters(*YEARS[:2]), *initiatives("Thành phố", year))
    assert found("CN-20", proposed(CITY) + chain) == []


@pytest.mark.parametrize("day", [LAST_OLD, FIRST_NEW])
def test_an_initiative_of_the_district_or_before_the_chain_is_not_enough(day: str) -> None:
    low = initiatives("Huyện", YEARS[0]) + initiatives("Bộ", YEARS[2])
    finding = one("CN-20", proposed(CITY, day=day) + past(*fighters(*YEARS[:2]), *low))
    assert finding.severity is Severity.ERROR
    assert "cấp Thành phố trở lên từ 2021-2022 đến 2023-2024 (thấy 0)" in finding.message


def test_an_initiative_may_stand_in_a_year_not_on_record() -> None:
    assert one("CN-20", proposed(CITY) + past(*fighters(YEARS[0]))).severity is Severity.HOLD


def city(*years: str) -> list[str]:
    return [f"{year} | Danh hiệu | CSTĐTP | Thành phố | {year[:4]}/QĐ-TP" for year in years]


@pytest.mark.parametrize(
    ("day", "severity"), [(LAST_OLD, Severity.WARNING), (FIRST_NEW, Severity.ERROR)]
)
def test_one_title_of_the_city_makes_no_national_fighter(day: str, severity: Severity) -> None:
    rows = city(YEARS[0]) + initiatives("Bộ", YEARS[0]) + fighters(*YEARS[1:5])
    finding = one("CN-21", proposed("CSTĐCS; CSTĐTQ", day=day) + past(*rows))
    assert finding.severity is severity
    assert "thấy 01 ở 2022-2023 (2022/QĐ-TP)" in finding.message


def test_two_titles_of_the_city_three_years_apart_and_an_initiative_do() -> None:
    rows = city(YEARS[0], YEARS[3]) + fighters(*YEARS[1:3], YEARS[4])
    text = proposed("CSTĐCS; CSTĐTQ", day=FIRST_NEW)
    assert found("CN-21", text + past(*rows, *initiatives("Bộ", YEARS[0]))) == []
    low = one("CN-21", text + past(*rows, *initiatives("Huyện", YEARS[0])))
    assert "sáng kiến, đề tài được công nhận cấp Thành phố trở lên" in low.message


def test_two_titles_in_a_row_earn_a_diploma_only_by_the_law_of_2022() -> None:
    history = past(*fighters(YEARS[0]), *rated(GOOD, YEARS[0]))
    old = proposed("CSTĐCS", "BK TP", rating=GOOD) + history
    new = proposed("CSTĐCS", "BK TP", rating=GOOD, day=FIRST_NEW) + history
    assert one("CN-23", old).severity is Severity.WARNING
    assert found("CN-22", old) == found("CN-22", new) == found("CN-23", new) == []
    amended = proposed("CSTĐCS", "BK TP", rating=GOOD, day="01/10/2026") + history
    assert found("CN-22", amended) == []


@pytest.mark.parametrize(
    ("code", "day", "severity"),
    [
        ("CN-23", LAST_OLD, Severity.WARNING),
        ("CN-22", FIRST_NEW, Severity.ERROR),
        ("CN-22", "01/10/2026", Severity.WARNING),
    ],
)
def test_merit_earns_a_diploma_with_two_initiatives_but_not_with_one(
    code: str, day: str, severity: Severity
) -> None:
    text = proposed("LĐTT", "BK Bộ", rating=EXCELLENT, day=day)
    base = [f"{YEARS[0]} | Danh hiệu | LĐTT | Huyện | 7/QĐ-UBND", *rated(EXCELLENT, YEARS[0])]
    assert found(code, text + past(*base, *initiatives("Trường", "2023-2024", YEARS[0]))) == []
    finding = one(code, text + past(*base, *initiatives("Trường", YEARS[0])))
    assert finding.severity is severity
    assert "02 sáng kiến, đề tài được công nhận từ 2022-2023 đến 2023-2024 (thấy 01" in (
        finding.message
    )


def test_a_diploma_for_a_movement_or_a_feat_is_answered_and_no_longer_refused() -> None:
    text = proposed("LĐTT", "BK TP", rating=GOOD, day=FIRST_NEW) + past(*rated(GOOD, YEARS[0]))
    text += past(f"{YEARS[0]} | Danh hiệu | LĐTT | Huyện | 7/QĐ-UBND")
    finding = one("CN-22", text)
    assert finding.severity is Severity.ERROR
    assert "hay đột xuất thì không cần các năm ấy. Trả lời ở trang «Xác nhận»" in finding.message
    answer = """
        [Xác nhận]
        Mã quy tắc | Đối tượng     | Trả lời
        CN-22      | Trần Thị Bình | Khen theo chuyên đề phòng, chống dịch
    """
    assert found("CN-22", text + answer) == []


def test_a_way_that_a_year_not_on_record_may_open_is_asked_about() -> None:
    finding = one("CN-22", proposed("CSTĐCS", "BK TP", rating=GOOD, day=FIRST_NEW))
    assert finding.severity is Severity.HOLD
    assert "xuất sắc" not in finding.message  # this year closes that way
    assert "không đủ dữ liệu năm học 2022-2023;" in finding.message


STATE = [*rated(GOOD, *YEARS[:4]), *fighters(YEARS[0], YEARS[2])]
DIPLOMA = "{} | Hình thức | BK TP | Thành phố | 51/QĐ-TP"


def test_a_state_diploma_counts_good_years_and_titles_since_2024() -> None:
    text = proposed("CSTĐCS", "BKTTg", rating=GOOD, day=FIRST_NEW)
    assert found("CN-24", text + past(*STATE, DIPLOMA.format(YEARS[0]))) == []
    assert found("CN-25", text + past(*STATE, DIPLOMA.format(YEARS[0]))) == []
    three = proposed("LĐTT", "BKTTg", rating=GOOD, day=FIRST_NEW)
    untitled = past(
        *STATE,
        DIPLOMA.format(YEARS[0]),
        *(f"{year} | Danh hiệu | LĐTT | Huyện | 7/QĐ-UBND" for year in (YEARS[1], YEARS[3])),
    )
    finding = one("CN-24", three + untitled)
    assert finding.severity is Severity.ERROR
    assert "03 lần Chiến sĩ thi đua cơ sở" in finding.message
    assert "thấy 02" in finding.message


def test_a_diploma_nobody_wrote_down_is_asked_about() -> None:
    text = proposed("CSTĐCS", "BKTTg", rating=GOOD, day=FIRST_NEW)
    finding = one("CN-24", text + past(*STATE))
    assert finding.severity is Severity.HOLD
    assert "không đủ dữ liệu năm học 2018-2019 trở về trước" in finding.message


@pytest.mark.parametrize(("diploma", "warned"), [(YEARS[4], False), (YEARS[3], True)])
def test_by_the_old_law_the_five_years_follow_the_diploma(diploma: str, warned: bool) -> None:
    text = proposed("LĐTT", "BKTTg", rating=EXCELLENT)
    merit = rated(EXCELLENT, *YEARS[:4]) + initiatives("Trường", "2023-2024", *YEARS[:4])
    assert found("CN-24", text + past(*merit)) == []
    told_now = found("CN-25", text + past(*merit, DIPLOMA.format(diploma)))
    assert [f.severity for f in told_now] == ([Severity.WARNING] if warned else [])


def test_a_labour_order_is_judged_by_the_old_law_and_asked_about_after_it() -> None:
    state = f"{YEARS[4]} | Hình thức | BKTTg | Nhà nước | 72/QĐ-TTg"
    merit = [*rated(EXCELLENT, *YEARS[:4]), state]
    text = proposed("LĐTT", "HCLĐ hạng Ba", rating=EXCELLENT)
    two = initiatives("Thành phố", YEARS[0], YEARS[1])
    assert found("CN-26", text + past(*merit, *two)) == []
    assert one("CN-26", text + past(*merit, *two[:1])).severity is Severity.ERROR
    after = one("CN-26", text.replace(LAST_OLD, FIRST_NEW) + past(*merit, *two))
    assert after.severity is Severity.HOLD
    assert "chưa có quy định" in after.message
