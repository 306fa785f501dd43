"""A file is written whole or not at all."""

import os

import pytest

from pipeline.files import digest, write, write_if_changed
from pipeline.findings import PipelineError


def test_a_file_is_written_with_the_folders_on_its_way(tmp_path):
    path = tmp_path / "outputs" / "2021-2022" / "ke-hoach.docx"
    write(path, "Kế hoạch".encode())
    assert path.read_text(encoding="utf-8") == "Kế hoạch"


def test_writing_again_replaces_the_file_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "ke-hoach.docx"
    write(path, b"cu")
    write(path, b"moi")
    assert path.read_bytes() == b"moi"
    assert [file.name for file in tmp_path.iterdir()] == ["ke-hoach.docx"]


def test_a_side_file_left_by_a_crash_does_no_harm(tmp_path):
    (tmp_path / ".ke-hoach.docx.tmp").write_bytes(b"do dang")
    write(tmp_path / "ke-hoach.docx", b"moi")
    assert [file.name for file in tmp_path.iterdir()] == ["ke-hoach.docx"]


def test_the_same_content_is_not_written_again(tmp_path):
    path = tmp_path / "facts.json"
    assert write_if_changed(path, b"{}")
    os.utime(path, (0, 0))
    assert not write_if_changed(path, b"{}")
    assert path.stat().st_mtime == 0
    assert write_if_changed(path, b"[]")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="every folder is open to root"
)
def test_a_folder_closed_to_writing_gives_a_remedy_and_keeps_the_file(tmp_path):
    path = tmp_path / "ke-hoach.docx"
    write(path, b"cu")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PipelineError, match="hãy đóng tệp"):
            write(path, b"moi")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"cu"


def test_a_digest_is_sha256_in_hexadecimal():
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
