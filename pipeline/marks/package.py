"""A workbook as the parts of its package: what each holds, refers to and is declared as.

Only what changed is written anew; every other part keeps its bytes, its place and its time.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pipeline.findings import PipelineError

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS_PART = "[Content_Types].xml"
NO_PARTS_YET = f'<Relationships xmlns="{LINKS}"/>'.encode()
NEW = (1980, 1, 1, 0, 0, 0)  # the time of what we write: the clock would make every copy differ
MOST_BYTES = 400_000_000  # unpacked, pictures too; they are copied, so they must fit


def parsed(content: bytes) -> Any:
    """The root of a part; no entity is resolved, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


def serialised(root: Any) -> bytes:
    """A part as it is written."""
    written = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return bytes(written)


class Package:
    """The parts of one workbook, read whole; names without the leading `/`."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            self._infos = {info.filename: info for info in file.infolist()}
            if sum(info.file_size for info in self._infos.values()) > MOST_BYTES:
                raise PipelineError("Tệp có hình quá lớn, không lập được bản đánh dấu.")
            self._parts = {name: file.read(name) for name in self._infos}
        self._trees: dict[str, tuple[Any, bytes]] = {}  # root, and how it was before any change

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def tree(self, name: str) -> Any:
        """The root of a part; what is changed in it is written."""
        if name not in self._trees:
            root = parsed(self._parts[name])
            self._trees[name] = (root, serialised(root))
        return self._trees[name][0]

    def part(self, name: str) -> bytes:
        """The bytes of a part that is no XML for us."""
        return self._parts[name]

    def put(self, name: str, content: bytes) -> None:
        """Put a part in, new or in the place of the old one."""
        self._parts[name] = content
        self._trees.pop(name, None)
        self._infos[name] = self._like(name)

    def _like(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, NEW)
        info.compress_type = zipfile.ZIP_DEFLATED
        if name in self._infos:
            info.compress_type = self._infos[name].compress_type
        return info

    def free(self, pattern: str) -> str:
        """The first name of that pattern (`xl/comments{}.xml`) that no part bears."""
        number = 1
        while pattern.format(number) in self._parts:
            number += 1
        return pattern.format(number)

    def declare(self, part: str, kind: str) -> None:
        """Say of what kind a part is."""
        etree.SubElement(
            self.tree(KINDS_PART), f"{{{KINDS}}}Override", PartName=f"/{part}", ContentType=kind
        )

    def declare_suffix(self, suffix: str, kind: str) -> None:
        """Say of what kind every part with that suffix is, unless it is said already."""
        kinds = self.tree(KINDS_PART)
        known = {str(d.get("Extension")).lower() for d in kinds.iter(f"{{{KINDS}}}Default")}
        if suffix not in known:
            default = etree.Element(f"{{{KINDS}}}Default", Extension=suffix, ContentType=kind)
            kinds.insert(0, default)

    def links(self, part: str) -> list[Any]:
        """What a part ("" for the package) refers to, as its relations."""
        name = _links_part(part)
        return list(self.tree(name)) if name in self._parts else []

    def target(self, part: str, link: Any) -> str:
        """The part that a relation of `part` leads to; "" where it leads outside."""
        if link.get("TargetMode") == "External":
            return ""
        folder = posixpath.dirname(part)
        path = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
        return path.lstrip("/")

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Number → part of what a part refers to as `kind`."""
        links = (link for link in self.links(part) if link.get("Type", "").endswith(f"/{kind}"))
        found = {link.get("Id"): self.target(part, link) for link in links}
        return {number: name for number, name in found.items() if name in self._parts}

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part refer to another; the number of the relation."""
        name = _links_part(part)
        if name not in self._parts:
            self.put(name, NO_PARTS_YET)
        taken = {link.get("Id") for link in self.links(part)}
        number = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        etree.SubElement(
            self.tree(name),
            f"{{{LINKS}}}Relationship",
            Id=number,
            Type=f"{OFFICE}/{kind}",
            Target=posixpath.relpath(target, posixpath.dirname(part)),
        )
        return number

    def drop(self, part: str) -> None:
        """Take a part out, with the relations to it and whatever it alone referred to."""
        below = [self.target(part, link) for link in self.links(part)]
        for name in (part, _links_part(part)):
            self._parts.pop(name, None)
            self._trees.pop(name, None)
        for kind in list(self.tree(KINDS_PART)):
            if kind.get("PartName") == f"/{part}":
                self.tree(KINDS_PART).remove(kind)
        for owner, link in list(self._all_links()):
            if self.target(owner, link) == part:
                self._unlink(owner, link)
        for name in below:
            if name in self._parts and name not in {
                self.target(*pair) for pair in self._all_links()
            }:
                self.drop(name)

    def _unlink(self, owner: str, link: Any) -> None:
        links = link.getparent()
        links.remove(link)
        if not len(links):
            del self._parts[_links_part(owner)]

    def _all_links(self) -> Iterator[tuple[str, Any]]:
        for name in list(self._parts):
            if owner := re.fullmatch(r"(.*?)/?_rels/([^/]*)\.rels", name):
                part = posixpath.join(owner[1], owner[2])
                yield from ((part, link) for link in self.links(part))

    def written(self) -> bytes:
        """The package as a file."""
        for name, (root, before) in list(self._trees.items()):
            if name in self._parts and (now := serialised(root)) != before:
                self.put(name, now)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as file:
            for name, content in self._parts.items():
                info = zipfile.ZipInfo(name, self._infos[name].date_time)
                info.compress_type = self._infos[name].compress_type
                info.external_attr = self._infos[name].external_attr
                info.create_system = self._infos[name].create_system
                file.writestr(info, content)
        return stream.getvalue()


def _links_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
