"""Old fonts and encodings, marks of editing, as they lie in the file."""

from pathlib import Path

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.leftovers.papers import leftovers
from tests.leftovers.told import told

TCVN3 = "KÕ ho¹ch c«ng t¸c thi ®ua n¨m häc"
VNI = "Keá hoaïch coâng taùc thi ñua naêm hoïc"


def test_a_text_typed_in_an_old_encoding_is_told_in_unicode() -> None:
    for typed, name in ((TCVN3, "TCVN3"), (VNI, "VNI")):
        [found] = told("ND30-FONT-LEGACY", f"Nội dung: «{typed}»")
        assert found.message == (
            f"Chữ gõ bằng mã {name} («Kế hoạch công tác thi đua năm học»); hãy chuyển mã sang "
            "Unicode."
        )


def test_an_old_font_is_told_once_with_its_paragraphs() -> None:
    [found] = told("ND30-FONT-LEGACY", "Nội dung: phông VNI-Times\nNội dung 2: phông VNI-Times")
    assert found.message.startswith("Chữ dùng phông cũ VNI-Times (2 đoạn)")


def test_a_font_that_only_a_style_names_is_not_told(tmp_path: Path) -> None:
    document = Document()
    document.styles["Heading 1"].font.name = ".VnTimeH"
    document.add_paragraph("Nhà trường phát động thi đua.")
    document.save(str(tmp_path / "van-ban.docx"))
    assert leftovers(tmp_path / "van-ban.docx") == ()


def test_a_letter_without_width_is_told() -> None:
    [found] = told("ND30-UNICODE-NFC", "Nội dung: «Nhà\u200btrường phát động thi đua.»")
    assert "ký tự vô hình" in found.message


def test_marks_of_editing_are_told_once_each_with_their_number(tmp_path: Path) -> None:
    document = Document()
    for text in ("Một.", "Hai."):
        run = document.add_paragraph().add_run(text)
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    added = f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>Thêm.</w:t></w:r></w:ins>'
    document.add_paragraph()._p.append(parse_xml(added))
    document.save(str(tmp_path / "van-ban.docx"))
    told_of = [f"{f.place.position}: {f.message}" for f in leftovers(tmp_path / "van-ban.docx")]
    assert told_of == [
        "đoạn 1: Văn bản còn chữ tô nền ở 2 chỗ; hãy bỏ màu nền (Text Highlight Color - No Color).",
        "đoạn 3: Văn bản còn dấu vết sửa (Track Changes); hãy chấp nhận hoặc bỏ từng chỗ sửa "
        "(Review - Accept, Reject) rồi lưu lại.",
    ]
