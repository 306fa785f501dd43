"""Small .docx packages written by hand, part by part."""

import zipfile
from pathlib import Path

from pipeline.word import Document, Paragraph, read

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ROOTS = {  # part → its root element
    "document": "w:document",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "settings": "w:settings",
    "theme": "a:theme",
    "header": "w:hdr",
    "footer": "w:ftr",
    "footnotes": "w:footnotes",
}


def a_package(path: Path, body: str, **parts: str) -> Path:
    """The file with that inner XML of `w:body` and of other parts; a header is called rHeader."""
    inner = {"document": f"<w:body>{body}</w:body>", **parts}
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for name, kind in (
            (name, "document.main" if name == "document" else name) for name in inner
        )
    )
    links = "".join(
        f'<Relationship Id="r{name.title()}" Type="{KIND}/{name}" Target="{name}.xml"/>'
        for name in parts
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        )
        archive.writestr("_rels/.rels", _links(_main()))
        archive.writestr("word/_rels/document.xml.rels", _links(links))
        for name, text in inner.items():
            root = ROOTS[name]
            archive.writestr(f"word/{name}.xml", f"<{root} {SPACES}>{text}</{root}>")
    return path


def _main() -> str:
    return f'<Relationship Id="r1" Type="{KIND}/officeDocument" Target="word/document.xml"/>'


def _links(links: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def document(folder: Path, body: str, **parts: str) -> Document:
    """What is read of the file with that body."""
    return read(a_package(folder / "thu.docx", body, **parts))


def first(folder: Path, body: str, **parts: str) -> Paragraph:
    """Its first paragraph."""
    return document(folder, body, **parts).paragraphs[0]


def p(text: str, *, held: str = "", look: str = "") -> str:
    """A paragraph of one run; held: inside `w:pPr`; look: inside `w:rPr`."""
    return f"<w:p><w:pPr>{held}</w:pPr>{r(text, look)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, inner: str, *, kind: str = "paragraph", base: str = "") -> str:
    """A style; a base of "" is none. One called Normal is the default."""
    default = ' w:default="1"' if key == "Normal" else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{key}"/>'
        f"{based}{inner}</w:style>"
    )
