"""A finished paper edited as a person edits it in Word: words replaced in its text."""

import io
import zipfile
from pathlib import Path

BODY = "word/document.xml"


def edited(path: Path, *changes: tuple[str, str]) -> bytes:
    """The file with the first `old` of each change made `new`; AssertionError where none is."""
    saved = io.BytesIO()
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(saved, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == BODY:
                text = content.decode()
                for old, new in changes:
                    assert old in text, old
                    text = text.replace(old, new, 1)
                content = text.encode()
            after.writestr(name, content)
    return saved.getvalue()
