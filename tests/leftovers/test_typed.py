"""Slips of typing: each found, and what only looks like one let be."""

import pytest

from tests.leftovers.told import told, told_of


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Phong trào “Hai tốt”, “Thầy cô đổi mới”.", 0),
        ("Phong trào “Hai tốt, “Thầy cô đổi mới”.", 1),
        ("Phong trào Hai tốt”, “Thầy cô đổi mới”.", 1),
        ('Phong trào “Hai tốt", thi đua đều.', 0),  # a straight mark closes it
    ],
)
def test_quotation_marks_are_paired(sentence: str, times: int) -> None:
    assert told_of("SOT-14", sentence) == times


@pytest.mark.parametrize(
    "sentence",
    [
        "Trẻ luôn luôn, từ từ, dần dần, ngày ngày vui chơi; kết quả đều đều, xanh xanh.",
        "Tổ tổ chức họp; hội đồng đồng ý; cán bộ bộ phận; một số số liệu tồn tại tại lớp.",
        "Trang trí theo từng bước từng bước một.",
        "Cô Nguyễn Anh Anh hát bài “Cháu yêu bà cháu yêu bà”.",
    ],
)
def test_words_of_like_syllables_are_no_slip(sentence: str) -> None:
    assert told_of("SOT-15", sentence) == 0


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Kết quả của của tổ được công bố.", 1),
        ("Thực hiện kế hoạch số kế hoạch số 885.", 1),
        ("Nhà trường nhà trường phát động thi đua.", 1),
    ],
)
def test_a_word_or_phrase_typed_twice_is_found(sentence: str, times: int) -> None:
    assert told_of("SOT-15", sentence) == times


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("kế hoạchthực hiện", "hoạch thực"),
        ("hoàn thành.Triển khai", "thành. Triển"),
        ("giáo viên,nhân viên", "viên, nhân"),
        ("năm học2021-2022", "học 2021"),
        ("cán bộThực hiện", "bộ Thực"),
        ("phong trào thiđua", "thi đua"),
        ("có ýkiến khác", "ý kiến"),
        ("đạt 04:CSTĐ", "04: CSTĐ"),
    ],
)
def test_glued_words_are_told_apart(glued: str, apart: str) -> None:
    [found] = told("SOT-16", f"Nội dung: «Trong năm {glued} theo lịch.»")
    assert found.message.endswith(f"dính chữ; hãy viết «{apart}».")


@pytest.mark.parametrize(
    "sentence",
    [
        "ThS.Lê Nam (TP.HCM) gửi thư về thidua@truong.edu.vn, xem www.truong.edu.vn.",
        "Phần mềm PowerPoint, YouTube, KidSmart; axít, nilông, bêtông; khuỷu tay, ngoằn ngoèo.",
        "Lúc 7:30, tỷ số 3:1; giá 1.490.000 đồng, đạt 8,5 điểm; ký hiệu QyĐ, TTr, CTr.",
        "Đồng bào Xơđăng, Êđê, Kơho ở Đắk Lắk và Krông Nô.",
    ],
)
def test_names_abbreviations_and_borrowed_words_are_not_glued(sentence: str) -> None:
    assert [str(f) for f in told("SOT-16", f"Nội dung: «{sentence}»")] == []


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Khen thưởng  kịp thời.", 1),
        ("Khen thưởng kịp thời , đúng người.", 1),
        ("Phong trào “ Hai tốt” được duy trì.", 1),
        ("Đến ngày 30 /6 hoàn thành.", 1),
        ("Ký tên:          Đóng dấu:", 0),  # columns set apart
        ("Các lớp làm quen chữ cái ...", 0),
        ("Kết thúc ./.", 0),
    ],
)
def test_a_space_too_many_is_told_once_a_paragraph(sentence: str, times: int) -> None:
    assert told_of("ND30-SPACE", sentence) == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Công tác Thi đua- Khen thưởng năm 2022.", 1),
        ("Trẻ 24 - 36 tháng; Thi đua - Khen thưởng; 2021-2022.", 0),
        ("Thi đua - Khen thưởng và Thi đua – Khen thưởng.", 1),
        ("Năm học 2021-2022, năm học 2021 - 2022, năm học 2021-2022.", 1),
    ],
)
def test_a_dash_has_one_form_for_the_same_thing(sentence: str, times: int) -> None:
    assert told_of("SOT-17", sentence) == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Nhà trường có … trẻ.", 1),
        ("Nhà trường có .... trẻ.", 1),
        ("Họp ngày … tháng 10.", 1),
        ("Gửi về {{ co_quan }} trước hạn.", 1),
        ("Gửi về [tên cơ quan] trước hạn.", 1),
        ("Họp ngày xx/xx/2022.", 1),
        ("Gồm kéo co, cầu lông, cờ tướng… tổ chức trong sân.", 0),
        ("Gồm kéo co, cầu lông, v.v...", 0),
        ("Đại hội lần thứ XX, thế kỷ XXI.", 0),
    ],
)
def test_what_waits_to_be_filled_is_found_an_open_list_is_not(sentence: str, times: int) -> None:
    assert told_of("ND30-PLACEHOLDER", sentence) == times


def test_number_and_day_of_a_draft_stay_blank() -> None:
    draft = (
        "Số, ký hiệu: «Số: .../KH-MNHS»\nĐịa danh, thời gian: «Kim Lan, ngày … tháng … năm 2022»"
    )
    assert told("ND30-PLACEHOLDER", draft) == ()
    assert len(told("ND30-PLACEHOLDER", "Số, ký hiệu: «Số: {{ so }}/KH-MNHS»")) == 1


def test_a_form_to_be_filled_by_hand_keeps_its_dots() -> None:
    lines = "".join(f"Nội dung +: «{name}: ……………………»\n" for name in ("Họ tên", "Lớp", "Tổ"))
    assert told("ND30-PLACEHOLDER", lines) == ()
