"""`python -m pipeline law`: the law as a person reads it, on a day and over time."""

import shutil
from datetime import date

import pytest

from pipeline.law import NoProvisionError, Status, read_law
from pipeline.law.dated import When
from pipeline.law.shown import CONDITIONS, WEIGHT, facts_of, shown_value, spans
from tests.a_school import School

LAW = read_law()


@pytest.fixture
def school(tmp_path):
    return School.new(tmp_path)


@pytest.mark.parametrize(
    ("name", "day", "shown"),
    [
        ("registration_required", date(2023, 12, 31), "có"),
        ("registration_required", date(2024, 1, 1), "không"),
        ("advanced_collective_share", date(2023, 12, 31), "trên 50%"),
        ("advanced_collective_share", date(2024, 1, 1), "ít nhất 50%"),
        ("excellent_collective_share", date(2022, 5, 30), "ít nhất 70%"),
        ("excellent_collective_completed", date(2022, 5, 30), "100%"),
        ("excellent_collective_fighters", date(2022, 5, 30), "ít nhất 01"),
        ("grassroots_fighter_share", date(2022, 5, 30), "không quá 15%"),
        ("absence_days", date(2022, 5, 30), "không quy định"),
        ("advanced_worker_rating", date(2022, 5, 30), "Hoàn thành tốt nhiệm vụ"),
        ("base_salary", date(2022, 5, 30), "1.490.000"),
        ("coefficient_commune_certificate", date(2022, 5, 30), "0,15"),
        ("coefficient_grassroots_fighter", date(2022, 5, 30), "1"),
        ("grassroots_fighter_ways", date(2023, 12, 31), "có sáng kiến, đề tài"),
        (
            "grassroots_fighter_ways",
            date(2024, 1, 1),
            "hoàn thành xuất sắc nhiệm vụ; hoặc có sáng kiến, đề tài",
        ),
        (
            "grassroots_fighter_ways",
            date(2026, 10, 1),
            "hoàn thành xuất sắc nhiệm vụ và có sáng kiến, đề tài",
        ),
        ("dossier_sets", date(2022, 5, 30), "01 bộ, riêng Chiến sĩ thi đua toàn quốc 02 bộ"),
        (
            "rating_after_absence",
            date(2022, 5, 30),
            "nghỉ từ 03 tháng, dưới 06 tháng, cao nhất là Hoàn thành nhiệm vụ",
        ),
    ],
)
def test_a_value_is_said_in_vietnamese(name, day, shown):
    assert shown_value(LAW.provision(name, on=day)) == shown


@pytest.mark.parametrize("name", LAW.parameters)
def test_every_value_of_the_law_can_be_said(name):
    for provision in LAW.parameters[name].values:
        assert shown_value(provision).strip()


def test_no_phrase_is_kept_for_a_condition_the_law_no_longer_has():
    used = set()
    for parameter in LAW.parameters.values():
        for value in (provision.value for provision in parameter.values):
            for way in value if isinstance(value, list) else [value]:
                used |= set(way) if isinstance(way, dict | list) else set()
    assert used == set(CONDITIONS)


def test_every_weight_has_its_word():
    assert set(WEIGHT) == set(Status)


@pytest.mark.parametrize("name", LAW.parameters)
def test_a_day_after_the_end_that_is_shown_is_not_answered_with_that_value(name):
    for provision, span in spans(LAW.parameters[name]):
        if provision.until and span.endswith(str(provision.until)):
            day = date.fromordinal(provision.until.last.toordinal() + 1)
            try:
                assert LAW.provision(name, on=day) is not provision
            except NoProvisionError:
                continue


def test_spans_end_with_the_text_or_before_the_next_value():
    months = [span for _, span in spans(LAW.parameters["advanced_worker_months"])]
    assert months == [
        "từ 01/10/2017 đến 31/12/2023",
        "từ tháng 02/2024 đến 04/8/2025",
        "từ 05/8/2025",
    ]
    rating = [span for _, span in spans(LAW.parameters["rating_months"])]
    assert rating == ["từ 20/8/2020 đến trước tháng 7/2026", "từ tháng 7/2026"]


def test_a_text_says_when_it_was_issued_and_what_ended_it():
    assert facts_of(LAW.texts["91/2017/NĐ-CP"]) == (
        "ban hành 31/7/2017; có hiệu lực 01/10/2017; hết hiệu lực sau 31/12/2023, do "
        "98/2023/NĐ-CP; đã đối chiếu"
    )
    assert facts_of(LAW.texts["15/2025/TT-BNV"]) == (
        "ban hành 04/8/2025; có hiệu lực 05/8/2025; chưa thấy văn bản bãi bỏ; mới có manh mối"
    )
    assert str(When.of("2024-02")) == "tháng 02/2024"


def test_without_a_name_every_parameter_is_told_and_what_the_school_wrote(school):
    code, told = school.told("law", "--on", "31/12/2023")
    assert code == 0
    assert told.startswith("Quy định vào ngày 31/12/2023\n")
    for name, parameter in LAW.parameters.items():
        assert f"\n{parameter.label} ({name})\n" in told
    assert "  có · từ 01/7/2004 · 15/2003/QH11, Điều 10, khoản 1, điểm b · đã đối chiếu" in told
    assert "Quy định của địa phương/trường, năm học 2021-2022" in told
    assert "Ngưỡng phiếu: 50% (nam-hoc.xlsx:Trường:B18, chưa xác nhận)" in told


@pytest.mark.parametrize("day", ["01/01/2024", "2024-01-01", "1/1/2024"])
def test_the_day_may_be_written_either_way(school, day):
    _, told = school.told("law", "registration_required", "--on", day)
    assert "Ngày 01/01/2024: không · từ 01/01/2024 · 06/2022/QH15, Điều 7 · đã đối chiếu" in told


def test_a_day_that_never_was_is_refused(school):
    assert "không có trong lịch" in school.refused("law", "--on", "31/02/2022")


@pytest.mark.parametrize(
    "name", [["base_salary"], ["Mức lương cơ sở"], ["muc", "luong", "co", "so"], ["lương cơ sở"]]
)
def test_a_name_is_found_by_code_label_or_without_accents(school, name):
    code, told = school.told("law", *name, "--on", "30/5/2022")
    assert code == 0
    assert told.splitlines()[:3] == [
        "Mức lương cơ sở (đồng/tháng) (base_salary)",
        "  Tra theo ngày ra quyết định khen thưởng.",
        "  Ngày 30/5/2022: 1.490.000 · từ 01/7/2019 · 38/2019/NĐ-CP · đã đối chiếu",
    ]
    assert "  từ 01/7/2024 đến 30/6/2026: 2.340.000" in told
    assert "161/2026/NĐ-CP: Mức lương cơ sở (2.530.000 đồng)" in told


def test_an_address_of_a_text_is_given_where_it_is_known(school):
    _, told = school.told("law", "registration_required")
    assert LAW.texts["06/2022/QH15"].address in told


def test_the_nearest_name_is_proposed(school):
    refused = school.refused("law", "Muc luong co ban (dong/thang)")
    assert "Có phải «Mức lương cơ sở (đồng/tháng)»?" in refused
    assert "Gõ lệnh không có tên" in school.refused("law", "xyz")


def test_words_that_several_labels_hold_are_answered_with_those(school):
    several = school.refused("law", "tỷ lệ")
    assert "hãy gõ rõ hơn" in several
    assert "Tỷ lệ Chiến sĩ thi đua cơ sở trên số Lao động tiên tiến" in several


def test_a_day_without_a_provision_says_so(school):
    _, told = school.told("law", "coefficient_advanced_worker", "--on", "01/3/2027")
    assert "Ngày 01/3/2027: chưa có quy định «Hệ số tiền thưởng: Lao động tiên tiến»" in told


def test_what_the_school_wrote_stands_beside_the_law(school):
    school.type_into("nam-hoc.xlsx:Trường", "Quỹ khen thưởng", "Mục", "Tỷ lệ CSTĐCS tối đa (%)")
    school.type_into("nam-hoc.xlsx:Trường", "Tỷ lệ CSTĐCS tối đa (%)", "Giá trị", 10)
    _, told = school.told("law", "grassroots_fighter_share", "--on", "30/5/2024")
    assert "quy định của địa phương/trường · chưa đối chiếu" in told
    assert "  Trường ghi: 10% (nam-hoc.xlsx:Trường:B20, chưa xác nhận)" in told


def test_the_law_is_told_before_there_is_any_year(school):
    shutil.rmtree(school.inputs)
    code, told = school.told("law", "--on", "30/5/2022")
    assert code == 0
    assert "Mức lương cơ sở" in told
    assert "không thấy nam-hoc.xlsx" in told
