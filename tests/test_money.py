"""Tiền thưởng: the sums of the decrees, the day they turn on, and what is not paid twice."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.law import NoProvisionError, read_law
from pipeline.money import NO_DAY, NO_DAY_IN_DECISION, Scenario, estimates
from pipeline.money.book import money_book
from pipeline.money.listing import note
from pipeline.money.reward import reward, rounded_up
from pipeline.vocabulary import Honour
from tests.a_school import School
from tests.builders import a_year

LAW = read_law()
DAYS = {
    1_490_000: date(2022, 6, 1),
    1_800_000: date(2023, 7, 1),
    2_340_000: date(2024, 7, 1),
    2_530_000: date(2026, 7, 1),
}
GOLDEN = {  # honour → base salary → exact, rounded up
    Honour.ADVANCED_WORKER: {
        1_490_000: (447_000, 450_000),
        1_800_000: (540_000, 540_000),
        2_340_000: (702_000, 710_000),
        2_530_000: (759_000, 760_000),
    },
    Honour.GRASSROOTS_FIGHTER: {
        1_490_000: (1_490_000, 1_490_000),
        1_800_000: (1_800_000, 1_800_000),
        2_340_000: (2_340_000, 2_340_000),
        2_530_000: (2_530_000, 2_530_000),
    },
    Honour.CITY_FIGHTER: {
        1_490_000: (4_470_000, 4_470_000),
        1_800_000: (5_400_000, 5_400_000),
        2_340_000: (7_020_000, 7_020_000),
        2_530_000: (7_590_000, 7_590_000),
    },
    Honour.ADVANCED_COLLECTIVE: {
        1_490_000: (1_192_000, 1_200_000),
        1_800_000: (1_440_000, 1_440_000),
        2_340_000: (1_872_000, 1_880_000),
        2_530_000: (2_024_000, 2_030_000),
    },
    Honour.EXCELLENT_COLLECTIVE: {
        1_490_000: (2_235_000, 2_240_000),
        1_800_000: (2_700_000, 2_700_000),
        2_340_000: (3_510_000, 3_510_000),
        2_530_000: (3_795_000, 3_800_000),
    },
    Honour.COMMUNE_CERTIFICATE: {
        1_490_000: (223_500, 230_000),
        1_800_000: (270_000, 270_000),
        2_340_000: (351_000, 360_000),
        2_530_000: (759_000, 760_000),  # 0,3 from 01/7/2025
    },
    Honour.PRIME_MINISTER_CERTIFICATE: {
        1_490_000: (5_215_000, 5_220_000),
        1_800_000: (6_300_000, 6_300_000),
        2_340_000: (8_190_000, 8_190_000),
        2_530_000: (8_855_000, 8_860_000),
    },
}
ROWS = [(h, s, *sums) for h, row in GOLDEN.items() for s, sums in row.items()]

EXAMPLE = """
    [Trường]
    Mục                     | Giá trị
    Tên trường              | Trường Mầm non Kim Lan
    Ngày dự kiến quyết định | 15/8/2022
    [Đăng ký cá nhân]
    Mã   | Họ và tên      | Danh hiệu thi đua      | Hình thức khen thưởng
    GV01 | Nguyễn Thị An  | Chiến sĩ thi đua cơ sở | Bằng khen của Chủ tịch UBND Thành phố
    GV02 | Trần Thị Bình  | Chiến sĩ thi đua cơ sở | Bằng khen của Chủ tịch UBND Thành phố
    GV03 | Lê Thị Chi     | Chiến sĩ thi đua cơ sở |
    GV04 | Phạm Thị Dung  | Chiến sĩ thi đua cơ sở |
    [Đăng ký tập thể]
    Tập thể                | Danh hiệu thi đua
    Trường Mầm non Kim Lan | Tập thể Lao động tiên tiến
"""
TWO_TITLES = """
    [Trường]
    Mục                     | Giá trị
    Ngày dự kiến quyết định | 15/8/2022
    [Nhân sự]
    Mã   | Họ và tên
    GV01 | Nguyễn Thị An
    [Kết quả cá nhân]
    Mã   | Họ và tên     | Danh hiệu đề nghị                          | Hình thức đề nghị
    GV01 | Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở | Giấy khen của Chủ tịch UBND huyện
"""  # noqa: E501
DECIDED = """
    [Tổ]
    Tổ
    Nhà trẻ
    [Quyết định khen thưởng]
    Họ và tên, tập thể | Danh hiệu, hình thức              | Ngày quyết định
    Nguyễn Thị An      | Lao động tiên tiến                | 30/6/2023
    Trần Thị Bình      | Lao động tiên tiến                | 01/7/2023
    Nhà trẻ            | Giấy khen của Chủ tịch UBND huyện | 01/7/2023
"""


def of(text, scenario):
    return next(e for e in estimates(a_year(text), LAW) if e.scenario is scenario)


@pytest.fixture
def school(tmp_path):
    return School.new(tmp_path)


@pytest.mark.parametrize(("honour", "salary", "exact", "rounded"), ROWS)
def test_each_honour_pays_what_the_decrees_say_at_each_base_salary(honour, salary, exact, rounded):
    paid = reward(LAW, honour, on=DAYS[salary])
    assert paid.salary.value == salary
    assert (paid.exact, paid.rounded) == (Decimal(exact), Decimal(rounded))


FIRST_DAYS = (date(2017, 10, 1), date(2024, 1, 1), date(2025, 7, 1))
OF_THE_DECREES = {  # under 91/2017, 98/2023, 152/2025
    "coefficient_advanced_worker": (0.3, 0.3, 0.3),
    "coefficient_grassroots_fighter": (1.0, 1.0, 1.0),
    "coefficient_city_fighter": (3.0, 3.0, 3.0),
    "coefficient_national_fighter": (4.5, 4.5, 4.5),
    "coefficient_advanced_collective": (0.8, 0.8, 0.8),
    "coefficient_excellent_collective": (1.5, 1.5, 1.5),
    "coefficient_city_flag": (8.0, 8.0, 8.0),
    "coefficient_government_flag": (12.0, 12.0, 12.0),
    "coefficient_district_certificate": (0.3, 0.3, None),
    "coefficient_commune_certificate": (0.15, 0.15, 0.3),
    "coefficient_city_certificate": (1.0, 1.5, 1.5),
    "coefficient_ministry_certificate": (1.0, 1.5, 1.5),
    "coefficient_prime_minister_certificate": (3.5, 3.5, 3.5),
    "coefficient_sector_medal": (0.6, 0.6, 0.6),
    "coefficient_labour_order_third": (4.5, 4.5, 4.5),
    "collective_certificate_multiple": (2, 2, 2),
    "collective_diploma_multiple": (2, 2, 2),
    "collective_order_multiple": (2, 2, 2),
    "money_rounding": (10_000, 10_000, 10_000),
    "highest_title_only": (True, True, True),
}


@pytest.mark.parametrize(("name", "values"), OF_THE_DECREES.items())
def test_each_decree_gives_its_figures_from_its_first_day(name, values):
    assert tuple(LAW.provision(name, on=day).value for day in FIRST_DAYS) == values
    with pytest.raises(NoProvisionError):
        LAW.provision(name, on=date(2017, 9, 30))


@pytest.mark.parametrize("honour", Honour)
def test_every_honour_of_the_vocabulary_has_a_coefficient(honour):
    assert reward(LAW, honour, on=date(2022, 6, 1)).exact > 0


@pytest.mark.parametrize(
    ("eve", "day", "before", "after"),
    [
        (date(2019, 6, 30), date(2019, 7, 1), 417_000, 447_000),
        (date(2023, 6, 30), date(2023, 7, 1), 447_000, 540_000),
        (date(2024, 6, 30), date(2024, 7, 1), 540_000, 702_000),
        (date(2026, 6, 30), date(2026, 7, 1), 702_000, 759_000),
    ],
)
def test_the_base_salary_is_that_of_the_day_of_the_decision(eve, day, before, after):
    assert reward(LAW, Honour.ADVANCED_WORKER, on=eve).exact == before
    assert reward(LAW, Honour.ADVANCED_WORKER, on=day).exact == after


def test_the_commune_certificate_doubles_and_the_district_one_ends_on_1_july_2025():
    eve, day = date(2025, 6, 30), date(2025, 7, 1)
    assert reward(LAW, Honour.COMMUNE_CERTIFICATE, on=eve).exact == 351_000
    assert reward(LAW, Honour.COMMUNE_CERTIFICATE, on=day).exact == 702_000
    assert reward(LAW, Honour.DISTRICT_CERTIFICATE, on=eve).exact == 702_000
    with pytest.raises(
        NoProvisionError, match=r"chưa có quy định cho ngày 01/7/2025: từ 01/7/2025 không còn"
    ):
        reward(LAW, Honour.DISTRICT_CERTIFICATE, on=day)


@pytest.mark.parametrize(
    ("honour", "one", "all_of_them"),
    [
        (Honour.DISTRICT_CERTIFICATE, 447_000, 894_000),
        (Honour.COMMUNE_CERTIFICATE, 223_500, 447_000),
        (Honour.CITY_CERTIFICATE, 1_490_000, 2_980_000),
        (Honour.MINISTRY_CERTIFICATE, 1_490_000, 2_980_000),
        (Honour.PRIME_MINISTER_CERTIFICATE, 5_215_000, 10_430_000),
        (Honour.LABOUR_ORDER_THIRD, 6_705_000, 13_410_000),
        (Honour.ADVANCED_COLLECTIVE, 1_192_000, 1_192_000),  # its own coefficient, not doubled
    ],
)
def test_a_collective_gets_twice_for_a_commendation(honour, one, all_of_them):
    day = date(2022, 6, 1)
    assert reward(LAW, honour, on=day).exact == one
    assert reward(LAW, honour, on=day, collective=True).exact == all_of_them


def test_no_base_salary_is_known_before_1_july_2018():
    assert reward(LAW, Honour.GRASSROOTS_FIGHTER, on=date(2018, 7, 1)).exact == 1_390_000
    with pytest.raises(NoProvisionError, match="Mức lương cơ sở"):
        reward(LAW, Honour.GRASSROOTS_FIGHTER, on=date(2018, 6, 30))


@given(
    honour=st.sampled_from(Honour),
    collective=st.booleans(),
    salaries=st.tuples(*[st.integers(1_000_000, 5_000_000)] * 2).map(sorted),
)
def test_money_never_falls_when_the_salary_rises(honour, collective, salaries):
    paid = reward(LAW, honour, on=date(2022, 6, 1), collective=collective)
    low, high = (replace(paid, salary=replace(paid.salary, value=s)) for s in salaries)
    assert low.exact <= high.exact
    assert low.rounded <= high.rounded


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_rounding_never_lowers_and_adds_less_than_ten_thousand(amount):
    rounded = rounded_up(amount, 10_000)
    assert amount <= rounded < amount + 10_000
    assert rounded % 10_000 == 0


def test_the_example_of_four_fighters_the_school_and_two_diplomas():
    estimate = of(EXAMPLE, Scenario.REGISTERED)
    assert estimate.paid == estimate.rounded == 10_140_000
    assert estimate.exact == 10_132_000


def test_of_two_titles_of_one_year_only_the_higher_counts_and_the_other_sum_is_shown():
    estimate = of(TWO_TITLES, Scenario.PROPOSED)
    lower = estimate.lines[0]
    assert (lower.honour, lower.below) == (Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER)
    assert estimate.rounded == 1_490_000 + 450_000  # the title and the certificate
    assert estimate.every_title == 450_000 + 1_490_000 + 450_000
    assert note(lower) == (
        "Không cộng, vì cùng năm đã có Chiến sĩ thi đua cơ sở "
        "[91/2017/NĐ-CP (chưa đối chiếu văn bản gốc)]; nếu chi: 450.000 đồng"
    )


def test_two_people_of_one_name_are_each_paid():
    text = """
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 15/8/2022
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        GV02 | Nguyễn Thị An
        [Kết quả cá nhân]
        Mã | Họ và tên     | Danh hiệu đề nghị
           | Nguyễn Thị An | Lao động tiên tiến
           | Nguyễn Thị An | Lao động tiên tiến
    """
    assert of(text, Scenario.PROPOSED).paid == 900_000


def test_one_person_named_by_code_in_one_row_and_by_name_in_another_is_one():
    text = """
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        [Quyết định khen thưởng]
        Mã   | Họ và tên, tập thể | Danh hiệu, hình thức   | Ngày quyết định
        GV01 | Nguyễn Thị An      | Lao động tiên tiến     | 01/6/2022
             | Nguyễn Thị An      | Chiến sĩ thi đua cơ sở | 01/6/2022
    """
    assert of(text, Scenario.DECIDED).paid == 1_490_000


def test_what_is_decided_counts_on_the_day_of_each_decision():
    estimate = of(DECIDED, Scenario.DECIDED)
    assert [line.paid for line in estimate.lines] == [450_000, 540_000, 1_080_000]
    assert [line.collective for line in estimate.lines] == [False, False, True]


def test_a_decision_without_a_day_is_told():
    text = f"{DECIDED.replace('30/6/2023', '')}\n[Trường]\nMục | Giá trị\nNgày kết thúc | 31/5/2022"
    line = of(text, Scenario.DECIDED).lines[0]
    assert (line.day, line.why, line.paid) == (date(2022, 5, 31), NO_DAY_IN_DECISION, 450_000)


def test_without_an_expected_day_the_day_of_consideration_counts():
    text = TWO_TITLES.replace("15/8/2022", "")
    met = """
        [Họp Hội đồng]
        Kỳ      | Ngày
        Năm học | 30/5/2024
    """
    assert of(text + met, Scenario.PROPOSED).lines[1].paid == 1_800_000
    [lower, *_] = of(text, Scenario.PROPOSED).lines
    assert (lower.reward, lower.why) == (None, NO_DAY)


def test_the_school_may_pay_without_rounding_and_both_readings_stay():
    text = TWO_TITLES.replace(
        "[Nhân sự]", "Làm tròn tiền thưởng    | Không làm tròn\n    [Nhân sự]"
    )
    estimate = of(text, Scenario.PROPOSED)
    assert (estimate.paid, estimate.exact, estimate.rounded) == (1_937_000, 1_937_000, 1_940_000)


def test_after_the_end_of_the_decree_no_sum_is_told():
    estimate = of(TWO_TITLES.replace("15/8/2022", "01/3/2027"), Scenario.PROPOSED)
    assert estimate.paid == 0
    assert len(estimate.untold) == 3
    assert estimate.lines[0].why == (
        "chưa có quy định «Hệ số tiền thưởng: Lao động tiên tiến» cho ngày 01/3/2027"
    )


def test_the_medal_says_that_its_sum_is_the_highest():
    text = TWO_TITLES.replace(
        "Giấy khen của Chủ tịch UBND huyện", "Kỷ niệm chương Vì sự nghiệp Giáo dục"
    )
    assert of(text, Scenario.PROPOSED).lines[2].why == "hệ số này là mức cao nhất"


def pages(text):
    content = money_book(year := a_year(text), estimates(year, LAW))
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


def test_the_workbook_has_a_summary_and_a_sheet_for_each_scenario():
    book = pages(EXAMPLE)
    assert book.sheetnames == ["Tổng hợp", "Đăng ký", "Đề nghị", "Đã quyết định"]
    assert [cell.value for cell in book["Tổng hợp"][4]] == [
        *("Theo đăng ký", 7, 10_140_000, 10_132_000, 10_140_000, 10_140_000, 0)
    ]
    page = book["Đăng ký"]
    assert [cell.value for cell in page[4]] == [
        *("1", "Nguyễn Thị An", "Chiến sĩ thi đua cơ sở", "15/8/2022", 1_490_000, "1"),
        *(1_490_000, 1_490_000),
        "91/2017/NĐ-CP, Điều 69: hệ số; 38/2019/NĐ-CP: lương cơ sở",
        None,
    ]
    assert (page["A11"].value, page["G11"].value, page["H11"].value) == (
        *("Tổng cộng", 10_140_000, 10_132_000),
    )
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")


def test_a_line_that_is_not_counted_has_no_amount_so_that_the_column_adds_up():
    page = pages(TWO_TITLES)["Đề nghị"]
    assert [page[f"G{row}"].value for row in (4, 5, 6, 7)] == [None, 1_490_000, 450_000, 1_940_000]
    assert page["J4"].value.startswith("Không cộng, vì cùng năm đã có Chiến sĩ thi đua cơ sở")


def test_the_same_estimate_is_written_in_the_same_bytes():
    year = a_year(EXAMPLE)
    assert money_book(year, estimates(year, LAW)) == money_book(year, estimates(year, LAW))


def test_the_three_sums_of_the_sample_year_are_told_and_written(school):
    code, out = school.told("money")
    assert code == 0
    assert out.splitlines()[:4] == [
        "Dự trù tiền thưởng năm học 2021-2022",
        "Đăng ký: 30.220.000 đồng (42 mức của cá nhân, 03 mức của tập thể)",
        "  theo văn bản 30.220.000 đồng; không làm tròn 30.098.000 đồng",
        "  chỉ cộng danh hiệu cao nhất của mỗi người, tập thể [91/2017/NĐ-CP (chưa đối chiếu văn "
        "bản gốc)]; chi cả danh hiệu thấp hơn thì 32.920.000 đồng",
    ]
    assert "Đề nghị: 26.340.000 đồng" in out
    assert "Đã quyết định: 900.000 đồng (02 mức của cá nhân, 0 mức của tập thể)" in out
    assert (school.outputs / "du-tru-tien-thuong.xlsx").is_file()


def test_before_anybody_registered_the_scenarios_are_empty(school):
    (school.inputs / "dang-ky.xlsx").unlink()
    (school.inputs / "ket-qua.xlsx").unlink()
    _, out = school.told("money")
    assert out.count("chưa có ai.") == 3
    assert (school.outputs / "du-tru-tien-thuong.xlsx").is_file()


def test_what_cannot_be_counted_is_told_with_the_reason(school):
    school.type_into("nam-hoc.xlsx:Trường", "Ngày dự kiến quyết định", "Giá trị", "01/3/2027")
    _, out = school.told("money")
    assert (
        "  chưa tính được 36 mức: chưa có quy định «Hệ số tiền thưởng: Lao động tiên tiến» cho "
        "ngày 01/3/2027"
    ) in out


def test_an_estimate_that_was_edited_by_hand_is_left_alone(school):
    school.told("money")
    made = school.outputs / "du-tru-tien-thuong.xlsx"
    made.write_bytes(made.read_bytes() + b" ")
    edited = made.read_bytes()
    school.type_into("nam-hoc.xlsx:Trường", "Ngày dự kiến quyết định", "Giá trị", "01/7/2023")
    code, out = school.told("money")
    assert (code, made.read_bytes()) == (1, edited)
    assert "sửa tay" in out
