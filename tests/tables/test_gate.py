"""What cannot be read is refused in one sentence with the remedy, whatever the file is called."""

import contextlib
import random
from pathlib import Path

import pytest

from pipeline.findings import PipelineError
from pipeline.tables import read_workbook
from pipeline.tables.gate import Kind, kind_of_file
from tests.hostile_files import REFUSED, Make, a_page, an_ods, an_xls, an_xlsx, rezipped


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_remedy(tmp_path: Path, name: str) -> None:
    make, sentence = REFUSED[name]
    with pytest.raises(PipelineError) as refused:
        read_workbook(make(tmp_path / name))
    said = str(refused.value)
    assert said.startswith(f"Không mở được {name}: {sentence}")
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("make", "kind"),
    [(an_xlsx, Kind.XLSX), (an_xls, Kind.XLS), (an_ods, Kind.ODS), (a_page, Kind.HTML)],
)
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_file_is_known_by_its_content_and_not_by_its_name(
    tmp_path: Path, make: Make, kind: Kind, suffix: str
) -> None:
    assert kind_of_file(make(tmp_path / f"dang-ky.{suffix}")) is kind


def test_a_large_picture_is_no_bomb(tmp_path: Path) -> None:
    path = rezipped(an_xlsx(tmp_path / "a.xlsx"), more={"xl/media/image1.bmp": bytes(5_000_000)})
    assert kind_of_file(path) is Kind.XLSX


@pytest.mark.parametrize("make", [an_xlsx, an_xls, an_ods])
def test_a_file_cut_anywhere_is_read_whole_or_refused(tmp_path: Path, make: Make) -> None:
    whole = make(tmp_path / "a").read_bytes()
    [sheet] = read_workbook(tmp_path / "a")
    for part in range(1, 40):
        (tmp_path / "cụt").write_bytes(whole[: len(whole) * part // 40])
        with contextlib.suppress(PipelineError):
            [found] = read_workbook(tmp_path / "cụt")
            assert found.frame.equals(sheet.frame), part


@pytest.mark.parametrize("make", [an_xlsx, an_xls, an_ods])
def test_a_file_with_bytes_overwritten_is_never_a_traceback(tmp_path: Path, make: Make) -> None:
    whole = make(tmp_path / "a").read_bytes()
    luck = random.Random(2021)
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(luck.randint(1, 20)):
            content[luck.randrange(len(content))] = luck.randrange(256)
        (tmp_path / "hỏng").write_bytes(content)
        with contextlib.suppress(PipelineError):
            read_workbook(tmp_path / "hỏng")


def test_a_file_in_a_folder_with_spaces_and_vietnamese_letters_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "Trường Mầm non Kim Lan" / "Năm học 2021-2022"
    folder.mkdir(parents=True)
    for make, name in ((an_xlsx, "đăng ký.xlsx"), (an_xls, "đăng ký.xls"), (an_ods, "đ k.ods")):
        assert read_workbook(make(folder / name)).sheet("Nhân sự").frame.loc[4, "A"] == "001"


def test_a_file_without_leave_to_write_is_read_and_stays_as_it_was(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsx")
    before = path.read_bytes()
    path.chmod(0o444)
    assert read_workbook(path).sheet("Nhân sự").frame.loc[4, "A"] == "001"
    assert path.read_bytes() == before
