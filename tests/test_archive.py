"""A sealed year names each file that was changed, lost or added, and cannot be sealed twice."""

import logging
import os
import shutil
import unicodedata
from datetime import date
from pathlib import Path

import bagit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.archive import contents, hindrances, seal, sealed_workbooks, verify
from pipeline.findings import Finding, PipelineError, Place, Severity

DAY = date(2022, 6, 15)
FILES = {
    "inputs/nam-hoc.xlsx": "bảng tính",
    "inputs/minh chứng/Quyết định Lan.pdf": "tệp quét",
    "outputs/ke-hoach.docx": "kế hoạch",
    "outputs/.da-lap.json": "{}\n",
    "templates_docx/ke-hoach.docx": "mẫu",
    "law/texts.toml": "",
}
WARNING = Finding(
    Place("nam-hoc.xlsx", "Tổ", "A2"), "BT-30", "Tổ chưa có tổ trưởng.", "", Severity.WARNING
)


def sources(folder: Path) -> dict[str, Path]:
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {name: folder / name for name in FILES}


def sealed(folder: Path, year: str = "2021-2022") -> Path:
    payload = sources(folder / "nguon")
    return seal(
        folder / "archive", year, payload, [WARNING], school="Trường Mầm non Hoa Sen", day=DAY
    )


def told(archive: Path) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place.part) for finding in verify(archive)]


@pytest.fixture
def bag(tmp_path):
    bag = sealed(tmp_path)
    for path in bag.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return bag


def test_a_sealed_year_verifies_without_a_word_and_another_reader_agrees(tmp_path):
    bag = sealed(tmp_path)
    assert bag == tmp_path / "archive" / "2021-2022"
    assert verify(tmp_path / "archive") == ()
    assert bagit.Bag(str(bag)).validate()


def test_a_bag_holds_what_it_was_given_and_what_was_found(tmp_path):
    data = sealed(tmp_path) / "data"
    held = {p.relative_to(data).as_posix(): p for p in data.rglob("*") if p.is_file()}
    assert held.keys() == {*FILES, "findings.json"}
    assert {name: held[name].read_text(encoding="utf-8") for name in FILES} == FILES
    assert '"message": "Tổ chưa có tổ trưởng."' in held["findings.json"].read_text("utf-8")


def test_a_bag_says_whose_it_is_of_which_year_and_when_it_was_sealed(tmp_path):
    info = bagit.Bag(str(sealed(tmp_path))).info
    assert info["Source-Organization"] == "Trường Mầm non Hoa Sen"
    assert info["External-Identifier"] == "2021-2022"
    assert info["Bagging-Date"] == "2022-06-15"
    assert info["Bag-Software-Agent"].startswith("thi-dua-khen-thuong ")
    assert info["External-Description"].startswith("Hồ sơ công tác Thi đua, khen thưởng")


def test_the_originals_stay_where_they_are(tmp_path):
    sealed(tmp_path)
    assert (tmp_path / "nguon" / "inputs" / "nam-hoc.xlsx").read_text("utf-8") == "bảng tính"


def test_sealed_files_are_read_only(tmp_path):
    files = [path for path in sealed(tmp_path).rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o222 for path in files} == {0}


def test_the_same_year_gives_the_same_bytes_anywhere(tmp_path):
    here, there = sealed(tmp_path / "a"), sealed(tmp_path / "b")
    of = {path.relative_to(here): path.read_bytes() for path in here.rglob("*") if path.is_file()}
    listed = (here / "tagmanifest-sha256.txt").read_text("utf-8").split()[1::2]
    assert listed == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"]
    assert of == {p.relative_to(there): p.read_bytes() for p in there.rglob("*") if p.is_file()}


def test_a_year_is_sealed_once(tmp_path):
    bag = sealed(tmp_path)
    before = (bag / "manifest-sha256.txt").read_bytes()
    with pytest.raises(PipelineError, match=r"Năm học 2021-2022 đã niêm phong .*«Lịch sử»"):
        sealed(tmp_path)
    assert (bag / "manifest-sha256.txt").read_bytes() == before


def test_what_a_crash_left_is_cleared(tmp_path):
    side = tmp_path / "archive" / ".2021-2022.tmp" / "data"
    side.mkdir(parents=True)
    (side / "do dang.docx").write_bytes(b"x")
    sealed(tmp_path)
    assert os.listdir(tmp_path / "archive") == ["2021-2022"]
    assert verify(tmp_path / "archive") == ()


def test_a_file_that_cannot_be_copied_leaves_nothing_sealed(tmp_path):
    payload = {"inputs/nam-hoc.xlsx": tmp_path / "khong-co.xlsx"}
    with pytest.raises(PipelineError, match="Chưa niêm phong được năm học 2021-2022"):
        seal(tmp_path / "archive", "2021-2022", payload, [], school="Hoa Sen", day=DAY)
    assert not (tmp_path / "archive" / "2021-2022").exists()
    assert verify(tmp_path / "archive") == ()
    sealed(tmp_path)


def test_sealing_keeps_the_folder_it_was_called_from_and_says_nothing(tmp_path, capfd, monkeypatch):
    (tmp_path / "truong").mkdir()
    monkeypatch.chdir(tmp_path / "truong")
    payload = sources(tmp_path / "nguon")
    seal(Path("archive"), "2021-2022", payload, [], school="Hoa Sen", day=DAY)
    assert Path.cwd() == tmp_path / "truong"
    assert logging.getLogger("bagit").handlers
    assert capfd.readouterr() == ("", "")


def test_lock_files_side_files_and_hidden_files_are_not_sealed(tmp_path):
    for name in ("nam-hoc.xlsx", "~$nam-hoc.xlsx", ".nam-hoc.xlsx.tmp", "minh chứng/a.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert list(contents(tmp_path, "inputs")) == ["inputs/minh chứng/a.pdf", "inputs/nam-hoc.xlsx"]


def test_the_subfolder_set_apart_is_not_sealed(tmp_path):
    for name in ("nam-hoc.xlsx", "bieu-mau/dang-ky.xlsx", "bieu-mau cũ/dang-ky.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    sealed = contents(tmp_path, "inputs", apart="bieu-mau")
    assert list(sealed) == ["inputs/bieu-mau cũ/dang-ky.xlsx", "inputs/nam-hoc.xlsx"]


def test_a_draft_and_an_error_hinder_the_sealing_a_warning_does_not():
    error = Finding(Place("ket-qua.xlsx", "Hội thi", "A2"), "BT-11", "Ngày sai.")
    unready = [("tong-ket.docx", "còn là dự thảo, chưa có số")]
    assert hindrances([], [WARNING]) == ()
    assert [str(finding) for finding in hindrances(unready, [error, error, WARNING])] == [
        "ket-qua.xlsx: LT-01 Chưa niêm phong được: còn lỗi do «make check» nêu. "
        "Hoàn thành rồi chạy lại «make archive».",
        "tong-ket.docx: LT-01 Chưa niêm phong được: còn là dự thảo, chưa có số. "
        "Hoàn thành rồi chạy lại «make archive».",
    ]


def test_a_changed_file_is_named_in_vietnamese(bag):
    (bag / "data" / "outputs" / "ke-hoach.docx").write_text("kế hoach", encoding="utf-8")
    assert [str(finding) for finding in verify(bag.parent)] == [
        "2021-2022:data/outputs/ke-hoach.docx: LT-02 Nội dung đã khác khi niêm phong. "
        "Chép lại từ bản sao lưu."
    ]


def test_a_lost_and_an_added_file_are_named_together(bag):
    (bag / "data" / "law" / "texts.toml").rename(bag / "data" / "law" / "texts cũ.toml")
    assert told(bag.parent) == [
        ("LT-04", "data/law/texts cũ.toml"),
        ("LT-03", "data/law/texts.toml"),
    ]


def test_a_file_added_beside_the_payload_is_named(bag):
    (bag / "ghi chú.txt").write_text("x", encoding="utf-8")
    assert told(bag.parent) == [("LT-04", "ghi chú.txt")]


def test_a_changed_bag_info_is_named(bag):
    info = bag / "bag-info.txt"
    info.write_text(info.read_text("utf-8").replace("Hoa Sen", "Hoa Mai"), encoding="utf-8")
    assert told(bag.parent) == [("LT-02", "bag-info.txt")]


def test_a_changed_digest_in_the_manifest_names_the_manifest_too(bag):
    manifest = bag / "manifest-sha256.txt"
    first, *others = manifest.read_text("utf-8").splitlines(keepends=True)
    manifest.write_text("".join(["0" * 64 + first[64:], *others]), encoding="utf-8")
    name = first[64:].strip()
    assert told(bag.parent) == [("LT-02", name), ("LT-02", "manifest-sha256.txt")]


def test_a_damaged_line_of_the_manifest_is_named_with_its_number(bag):
    manifest = bag / "tagmanifest-sha256.txt"
    manifest.write_text("hỏng\n" + manifest.read_text("utf-8"), encoding="utf-8")
    [finding] = verify(bag.parent)
    assert str(finding.place) == "2021-2022:tagmanifest-sha256.txt:dòng 1"


def test_a_manifest_cut_short_is_damaged(bag):
    manifest = bag / "tagmanifest-sha256.txt"
    manifest.write_bytes(manifest.read_bytes()[:-1])
    assert ("LT-05", "tagmanifest-sha256.txt") in told(bag.parent)


def test_a_lost_manifest_is_named_but_not_every_file_it_listed(bag):
    (bag / "manifest-sha256.txt").unlink()
    assert told(bag.parent) == [("LT-03", "manifest-sha256.txt")]


def test_lost_lists_are_named(bag):
    (bag / "tagmanifest-sha256.txt").unlink()
    assert told(bag.parent) == [("LT-05", "tagmanifest-sha256.txt")]
    (bag / "manifest-sha256.txt").unlink()
    assert told(bag.parent) == [
        ("LT-05", "manifest-sha256.txt"),
        ("LT-05", "tagmanifest-sha256.txt"),
    ]


def test_a_bag_without_its_declaration_is_told(bag):
    (bag / "bagit.txt").unlink()
    assert told(bag.parent) == [("LT-03", "bagit.txt")]


def test_a_folder_that_is_no_bag_is_told(tmp_path):
    (tmp_path / "archive" / "2020-2021").mkdir(parents=True)
    [finding] = verify(tmp_path / "archive")
    assert (finding.rule, finding.place.file) == ("LT-06", "2020-2021")


def test_an_archive_not_yet_there_has_nothing_wrong(tmp_path):
    assert verify(tmp_path / "archive") == ()


def test_every_bag_is_looked_at(tmp_path):
    sealed(tmp_path, "2020-2021")
    bag = sealed(tmp_path, "2021-2022")
    (tmp_path / "archive" / "2020-2021" / "data" / "law" / "texts.toml").unlink()
    (bag / "data" / "law" / "texts.toml").unlink()
    assert [finding.place.file for finding in verify(tmp_path / "archive")] == [
        "2020-2021",
        "2021-2022",
    ]


def test_names_in_the_other_unicode_form_are_the_same_names(bag):
    """A Mac decomposes Vietnamese letters in the names of files it copies."""
    old = bag / "data" / "inputs" / "minh chứng"
    old.rename(old.with_name(unicodedata.normalize("NFD", old.name)))
    assert verify(bag.parent) == ()
    assert bagit.Bag(str(bag)).validate()


def test_a_second_file_of_the_same_name_in_the_other_form_is_one_too_many(bag):
    name = "data/inputs/minh chứng/Quyết định Lan.pdf"
    other = bag / unicodedata.normalize("NFD", name)
    if other.exists():
        pytest.skip("this disk takes both forms for one name")
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(b"x")
    assert "LT-04" in {rule for rule, _ in told(bag.parent)}


def test_the_workbooks_of_sealed_years_are_found(tmp_path):
    sealed(tmp_path, "2020-2021")
    sealed(tmp_path, "2021-2022")
    archive = tmp_path / "archive"
    (archive / "2021-2022-bo-sung-1" / "data" / "inputs").mkdir(parents=True)
    assert sealed_workbooks(archive) == {
        "2020-2021": archive / "2020-2021" / "data" / "inputs",
        "2021-2022": archive / "2021-2022" / "data" / "inputs",
    }
    assert sealed_workbooks(tmp_path / "khong-co") == {}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return sealed(tmp_path_factory.mktemp("mau"))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_flipped_byte_missing_or_extra_file_is_named(model, tmp_path_factory, data):
    bag = tmp_path_factory.mktemp("ho so") / "2021-2022"
    shutil.copytree(model, bag, copy_function=shutil.copyfile)
    names = sorted(p.relative_to(bag).as_posix() for p in bag.rglob("*") if p.is_file())
    name = data.draw(st.sampled_from(names))
    act = data.draw(st.sampled_from(["flip", "lose", "add"]))
    content = bytearray((bag / name).read_bytes())
    if act == "flip" and content:
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] ^= data.draw(st.integers(1, 255))
        (bag / name).write_bytes(content)
    elif act == "lose":
        (bag / name).unlink()
    else:
        name = name + ".bak"
        (bag / name).write_bytes(content)
    found = verify(bag.parent)
    assert found
    # Nobody vouches for the last list: a change in it shows as a difference from what it lists.
    if name != "tagmanifest-sha256.txt":
        assert name in {finding.place.part for finding in found}
