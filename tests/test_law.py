"""The law as dated data: the right value on each day, and no weight beyond how it was read."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings import PipelineError, Place, Severity
from pipeline.law import Status, read_law

LAW = read_law()
HERE = Place("ket-qua.xlsx", "Kết quả cá nhân", "B2")


def test_registration_is_required_up_to_the_last_day_of_the_old_law() -> None:
    assert LAW.provision("registration_required", on=date(2023, 12, 31)).value is True
    assert LAW.provision("registration_required", on=date(2024, 1, 1)).value is False


def test_a_day_before_the_first_value_is_not_answered_with_it() -> None:
    assert LAW.provision("registration_required", on=date(2004, 7, 1)).value is True
    with pytest.raises(
        PipelineError, match=r"Chưa có quy định «Phải đăng ký.*» cho ngày 30/06/2004"
    ):
        LAW.provision("registration_required", on=date(2004, 6, 30))


@pytest.mark.parametrize("name", LAW.parameters)
@given(day=st.dates(min_value=date(2004, 7, 1), max_value=date(2030, 1, 1)))
def test_on_any_day_the_value_in_force_is_the_latest_begun(name: str, day: date) -> None:
    values = LAW.parameters[name].values
    if day < values[0].since:
        with pytest.raises(PipelineError):
            LAW.provision(name, on=day)
    else:
        found = LAW.provision(name, on=day)
        assert found.since <= day
        assert not [v for v in values if found.since < v.since <= day]


@pytest.mark.parametrize("status", Status)
def test_only_a_text_that_was_verified_may_stop_a_paper(status: Status) -> None:
    [provision] = LAW.parameters["council_chaired_by_head"].values
    found = type(provision)(provision.since, True, "52/2020/TT-BGDĐT, Điều 11", status).finding(
        HERE, "HD-01", "…"
    )
    verified = status is Status.VERIFIED
    assert found.severity is (Severity.ERROR if verified else Severity.WARNING)
    assert found.basis.endswith("(chưa đối chiếu văn bản gốc)") is not verified


@pytest.mark.parametrize("name", LAW.parameters)
def test_every_value_rests_on_a_listed_text_that_was_then_in_force(name: str) -> None:
    texts = {text.number: text for text in LAW.texts}
    for provision in LAW.parameters[name].values:
        text = texts[provision.basis.split(",")[0]]
        assert text.since <= provision.since
        assert text.until is None or provision.since <= text.until


def test_each_text_is_listed_once_and_signed_before_it_begins() -> None:
    numbers = [text.number for text in LAW.texts]
    assert len(numbers) == len(set(numbers))
    assert all(text.issued <= text.since for text in LAW.texts)


def test_the_two_laws_on_emulation_meet_without_a_gap() -> None:
    texts = {text.number: text for text in LAW.texts}
    last = texts["15/2003/QH11"].until
    assert last is not None
    assert texts["06/2022/QH15"].since == last + timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "day", "years"),
    [
        ("Ngày thành lập Đảng Cộng sản Việt Nam", date(2022, 2, 3), 92),
        ("Ngày Nhà giáo Việt Nam", date(2021, 11, 20), 39),
        ("Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh", date(2025, 3, 26), 94),
        ("Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc", date(2025, 6, 11), 77),
    ],
)
def test_anniversaries_are_counted_from_their_first_year(name: str, day: date, years: int) -> None:
    anniversary = LAW.anniversary(name)
    assert anniversary is not None
    assert anniversary.between(day, day) == day
    assert anniversary.years(day) == years


def test_an_anniversary_is_found_in_a_period_across_new_year() -> None:
    anniversary = LAW.anniversary("ngày thành lập Đảng Cộng sản Việt Nam")
    assert anniversary is not None
    assert anniversary.between(date(2021, 11, 1), date(2022, 2, 3)) == date(2022, 2, 3)
    assert anniversary.between(date(2021, 11, 1), date(2022, 2, 2)) is None


def test_an_unknown_anniversary_is_none() -> None:
    assert LAW.anniversary("Ngày hội của trường") is None


def test_a_misspelt_key_in_the_law_is_refused(tmp_path: Path) -> None:
    (tmp_path / "texts.toml").write_text("texts = []\n", encoding="utf-8")
    (tmp_path / "anniversaries.toml").write_text("anniversaries = []\n", encoding="utf-8")
    (tmp_path / "provisions.toml").write_text(
        '[x]\nlabel = "X"\nclock = "document_date"\n'
        'values = [{ since = 2020-01-01, value = 1, basys = "…", status = "lead" }]\n',
        encoding="utf-8",
    )
    with pytest.raises(TypeError, match="basys"):
        read_law(tmp_path)
