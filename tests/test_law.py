"""The law as dated data: the right value on each day, and no weight beyond how it was read."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings import Place, Severity
from pipeline.law import NoProvisionError, Status, read_law
from pipeline.law.dated import When

LAW = read_law()
HERE = Place("ket-qua.xlsx", "Kết quả cá nhân", "B2")


def test_registration_is_required_up_to_the_last_day_of_the_old_law() -> None:
    assert LAW.provision("registration_required", on=date(2023, 12, 31)).value is True
    assert LAW.provision("registration_required", on=date(2024, 1, 1)).value is False


def test_a_day_before_the_first_value_is_not_answered_with_it() -> None:
    assert LAW.provision("registration_required", on=date(2004, 7, 1)).value is True
    with pytest.raises(
        NoProvisionError, match=r"chưa có quy định «Phải đăng ký.*» cho ngày 30/6/2004"
    ):
        LAW.provision("registration_required", on=date(2004, 6, 30))


@pytest.mark.parametrize("name", LAW.parameters)
@given(day=st.dates(min_value=date(2004, 7, 1), max_value=date(2030, 1, 1)))
def test_on_any_day_the_value_in_force_is_the_latest_begun(name: str, day: date) -> None:
    begun = [p for p in LAW.parameters[name].values if p.since.first <= day]
    if not begun or (begun[-1].until and begun[-1].until.last < day):
        with pytest.raises(NoProvisionError):
            LAW.provision(name, on=day)
    else:
        assert LAW.provision(name, on=day) is begun[-1]


def test_the_end_of_a_text_closes_what_rests_on_it() -> None:
    last, next_day = date(2027, 2, 28), date(2027, 3, 1)
    assert LAW.provision("coefficient_advanced_worker", on=last).value == 0.3
    with pytest.raises(NoProvisionError, match=r"cho ngày 01/3/2027"):
        LAW.provision("coefficient_advanced_worker", on=next_day)


@pytest.mark.parametrize("status", Status)
def test_only_a_text_that_was_verified_may_stop_a_paper(status: Status) -> None:
    [provision] = LAW.parameters["council_chaired_by_head"].values
    found = replace(provision, status=status).finding(HERE, "HD-01", "…")
    verified = status is Status.VERIFIED
    assert found.severity is (Severity.ERROR if verified else Severity.WARNING)
    assert found.basis.endswith("(chưa đối chiếu văn bản gốc)") is not verified


@pytest.mark.parametrize("name", LAW.parameters)
def test_every_value_rests_on_a_listed_text_that_was_then_in_force(name: str) -> None:
    for provision in LAW.parameters[name].values:
        if not provision.local:
            text = LAW.texts[provision.text]
            assert text.since.first <= provision.since.first
            assert text.until is None or provision.since.last <= text.until.last


OWN_DAY = {  # values that begin on another day than their text does, or have none
    "basic_titles_level 15/12/2017": "the circular that says how the law of 2003 is applied",
    "advanced_worker_rating 01/6/2014": "an amendment of the law of 2003",
    "advanced_worker_discipline 01/01/2024": "the decree on ratings, through the law of 2022",
    "excellent_collective_discipline 01/01/2024": "local",
    "excellent_collective_is_advanced 01/01/2024": "local",
    "grassroots_fighter_share 01/01/2024": "local",
}


def test_a_value_holds_from_the_day_its_text_enters_into_force() -> None:
    others = {
        f"{name} {value.since}"
        for name, parameter in LAW.parameters.items()
        for value in parameter.values
        if value.local or LAW.texts[value.text].since != value.since
    }
    assert others == set(OWN_DAY)


def test_a_yes_of_the_law_is_yes_but_on_these_days() -> None:
    denied = {
        f"{name} {value.since}"
        for name, parameter in LAW.parameters.items()
        for value in parameter.values
        if value.value is False
    }
    assert denied == {
        "district_certificate 01/7/2025",
        "grassroots_fighter_is_advanced_worker 01/10/2026",
        "head_gives_certificates 01/10/2017",
        "head_gives_certificates 01/01/2024",
        "registration_required 01/01/2024",
    }


@pytest.mark.parametrize("name", LAW.parameters)
def test_what_begins_on_a_day_not_fully_known_is_never_verified(name: str) -> None:
    for provision in LAW.parameters[name].values:
        assert provision.since.exact or provision.status is not Status.VERIFIED


def test_each_text_is_signed_before_it_begins_and_is_ended_by_a_listed_one() -> None:
    assert all(text.issued.first <= text.since.last for text in LAW.texts.values())
    enders = {text.repealed_by for text in LAW.texts.values()} - {""}
    assert enders <= set(LAW.texts)


def test_the_two_laws_on_emulation_meet_without_a_gap() -> None:
    last = LAW.texts["15/2003/QH11"].until
    assert last is not None
    assert LAW.texts["06/2022/QH15"].since.first == last.last + timedelta(days=1)


@pytest.mark.parametrize(
    ("written", "first", "last", "shown"),
    [
        (date(2025, 7, 1), date(2025, 7, 1), date(2025, 7, 1), "01/7/2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "tháng 02/2024"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
    ],
)
def test_a_day_is_written_as_far_as_it_is_known(
    written: date | str, first: date, last: date, shown: str
) -> None:
    when = When.of(written)
    assert (when.first, when.last, str(when)) == (first, last, shown)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="neither a day"):
        When.of("đầu năm 2024")


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


def a_law(folder: Path, *provisions: str) -> Path:
    """A folder with one parameter and one text, the 52/2020/TT-BGDĐT."""
    text = 'number = "52/2020/TT-BGDĐT"\ntitle = "X"\nissued = 2020-12-31\nsince = 2021-03-31\n'
    files = {
        "texts.toml": f'[[texts]]\n{text}status = "verified"\n',
        "anniversaries.toml": "anniversaries = []\n",
        "places.toml": "names = []\n",
        "events.toml": "events = []\n",
        "provisions/x.toml": '[x]\nlabel = "X"\nclock = "document_date"\nvalues = [\n'
        + "".join(f"  {{ {provision} }},\n" for provision in provisions)
        + "]\n",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("provision", "refused"),
    [
        ('since = 2022-01-01, value = 1, basys = "52/2020/TT-BGDĐT", status = "lead"', TypeError),
        ('since = 2022-01-01, value = 1, basis = "99/2020/TT-BGDĐT", status = "lead"', KeyError),
        ('since = 2022-01-01, value = 1, basis = "52/2020/TT-BGDĐT", status = "sure"', ValueError),
        ('since = "2022 ?", value = 1, basis = "52/2020/TT-BGDĐT", status = "lead"', ValueError),
    ],
)
def test_a_misspelt_key_text_word_or_day_in_the_law_is_refused(
    provision: str, refused: type[Exception], tmp_path: Path
) -> None:
    with pytest.raises(refused):
        read_law(a_law(tmp_path, provision))


def test_a_local_basis_needs_no_text_and_is_shown_as_such(tmp_path: Path) -> None:
    provision = 'since = 2022-01-01, value = 1, basis = "dia_phuong", status = "unverified"'
    found = read_law(a_law(tmp_path, provision)).provision("x", on=date(2022, 1, 1))
    assert found.shown == "quy định của địa phương/trường (chưa đối chiếu văn bản gốc)"


@pytest.mark.parametrize(
    ("op", "figure", "met"),
    [
        (">", 0.5, False),
        (">", 0.51, True),
        (">=", 0.5, True),
        ("<=", 0.5, True),
        ("<=", 0.6, False),
    ],
)
def test_a_figure_is_compared_as_the_text_says(op: str, figure: float, met: bool) -> None:
    [first, *_] = LAW.parameters["advanced_collective_share"].values
    assert replace(first, op=op).met_by(figure) is met
