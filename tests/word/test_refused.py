"""Files that are no sound .docx: each is refused in one sentence that says what to do."""

import re
import zipfile
from pathlib import Path

import pytest

from pipeline.findings import PipelineError
from pipeline.word import read
from tests.hostile_files import an_xlsx
from tests.word.packages import SPACES, a_package, p

MAIN = "word/document.xml"


def refusal(path: Path) -> str:
    with pytest.raises(PipelineError) as caught:
        read(path)
    return str(caught.value)


def with_part(path: Path, name: str, content: bytes) -> Path:
    """A sound file in which one part is another; b"" leaves it out."""
    sound = a_package(path.with_suffix(".tam"), p("Kế hoạch"))
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        if content:
            new.writestr(name, content)
    return path


def a_text(path: Path) -> Path:
    path.write_text("KẾ HOẠCH năm học", encoding="utf-8")
    return path


def an_old_doc(path: Path) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    return path


def an_empty_file(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def a_truncated_file(path: Path) -> Path:
    whole = a_package(path, p("Kế hoạch " * 500)).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def a_damaged_part(path: Path) -> Path:
    a_package(path, p("Kế hoạch"))
    content = bytearray(path.read_bytes())
    at = content.index(b"<w:body>")
    content[at : at + 40] = bytes(40)
    path.write_bytes(content)
    return path


def a_renamed_workbook(path: Path) -> Path:
    return an_xlsx(path.with_suffix(".xlsx")).rename(path)


def an_empty_zip(path: Path) -> Path:
    zipfile.ZipFile(path, "w").close()
    return path


def one_without_its_text(path: Path) -> Path:
    return with_part(path, MAIN, b"")


def one_without_its_links(path: Path) -> Path:
    return with_part(path, "_rels/.rels", b"")


def one_without_a_body(path: Path) -> Path:
    return with_part(path, MAIN, f"<w:document {SPACES}/>".encode())


def xml_that_does_not_end(path: Path) -> Path:
    return with_part(path, MAIN, f"<w:document {SPACES}><w:body><w:p>".encode())


def a_strict_file(path: Path) -> Path:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    return with_part(path, MAIN, f'<w:document xmlns:w="{strict}"/>'.encode())


def a_zip_bomb(path: Path) -> Path:
    return with_part(path, "word/styles.xml", bytes(120_000_000))


def a_bomb_of_many_parts(path: Path) -> Path:
    a_package(path, p("x"))
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(5_001):
            archive.writestr(f"word/media/{number}.png", b"")
    return path


def a_bomb_of_entities(path: Path) -> Path:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE w [<!ENTITY e0 "ha">{levels}]>'
    text = f"{head}<w:document {SPACES}><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body>"
    return with_part(path, MAIN, f"{text}</w:document>".encode())


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (a_text, "không phải văn bản Word"),
        (an_old_doc, "đời cũ hoặc có mật khẩu"),
        (an_empty_file, "không phải văn bản Word"),
        (a_truncated_file, "hỏng hoặc chép chưa hết"),
        (a_damaged_part, "hỏng"),
        (a_renamed_workbook, "không phải văn bản Word"),
        (an_empty_zip, "không phải văn bản Word"),
        (one_without_its_text, "không phải văn bản Word"),
        (one_without_its_links, "không phải văn bản Word"),
        (one_without_a_body, "hỏng"),
        (xml_that_does_not_end, "hỏng"),
        (a_strict_file, "Strict Open XML"),
        (a_zip_bomb, "quá lớn"),
        (a_bomb_of_many_parts, "quá lớn"),
        (a_bomb_of_entities, "hỏng"),
    ],
)
def test_it_is_refused_in_one_sentence(tmp_path: Path, make, why: str) -> None:
    said = refusal(make(tmp_path / "to-trinh.docx"))
    assert why in said
    assert re.fullmatch(r"Không mở được to-trinh\.docx: [^\n]+; hãy [^\n]+\.", said)


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "khong-co.docx").startswith("Không thấy tệp")
    assert "là thư mục" in refusal(tmp_path)


def test_a_file_without_styles_theme_or_settings_is_read(tmp_path: Path) -> None:
    assert read(a_package(tmp_path / "thu.docx", p("Kế hoạch"))).paragraphs[0].text == "Kế hoạch"


def test_another_file_is_never_read_in(tmp_path: Path) -> None:
    text = (
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f"<w:document {SPACES}><w:body><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>"
    )
    path = with_part(tmp_path / "thu.docx", MAIN, text.encode())
    assert read(path).paragraphs[0].text == "a"
