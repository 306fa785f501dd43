"""Writing so that a crash in the middle loses nothing: to a side file, then renamed."""

import hashlib
import os
from pathlib import Path

from pipeline.findings import PipelineError


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path`, whole or not at all; folders on the way are made.

    Raises PipelineError where the file is open in another program (Windows) or may not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    side = path.with_name(f".{path.name}.tmp")
    try:
        side.write_bytes(content)
        os.replace(side, path)
    except PermissionError as cause:
        side.unlink(missing_ok=True)
        raise PipelineError(
            f"Không ghi được {path}; hãy đóng tệp trong Word hoặc Excel rồi chạy lại."
        ) from cause


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write unless the file holds just that already; whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    write(path, content)
    return True
