"""One part of a template read tag by tag, in every branch: all its faults and where they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.cells import nearest
from pipeline.findings import Finding, Place
from pipeline.templates.grammar import TAG, Tag, TagError
from pipeline.templates.word import Line

# What a template may ask for: a text or a yes/no (None), or a list and the columns of its rows.
Tags = dict[str, "Tags | None"]

ENDS = {"endfor": "for", "endif": "if"}


def faults(place: Place, text: Sequence[Line], known: Tags) -> list[Finding]:
    """MAU-01, MAU-02 and MAU-03 of one part, in the order of reading."""
    return _Reading(place, text, known).faults()


def unknown(name: str, known: Iterable[str]) -> str:
    """The sentence about a tag no fact answers, with the one most likely meant."""
    near = nearest(name, known)
    advice = f"Có phải là {{{{ {near} }}}}?" if near else "Các thẻ có sẵn: docs/the.md."
    return f"Không có thẻ {{{{ {name} }}}}. {advice}"


@dataclass(frozen=True)
class _Open:
    """A loop or a choice not yet closed; `columns` is None where the list is not known."""

    tag: Tag
    row: str = ""
    columns: Tags | None = None


@dataclass
class _Reading:
    """One part, read tag by tag; `around` are the loops and choices open at the present tag."""

    place: Place
    text: Sequence[Line]
    known: Tags
    around: list[_Open] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)

    def faults(self) -> list[Finding]:
        for line in self.text:
            if re.search(r"[{}]", TAG.sub("", line.text)):
                self._tell(line, "MAU-03", f"Ngoặc thẻ không đủ đôi trong «{line.text[:80]}».")
            for match in TAG.finditer(line.text):
                tag = Tag.read(match, line)
                try:
                    self._judge(tag)
                    tag.check_form()
                    self._stands_alone(tag)
                except TagError as fault:
                    self._tell(line, fault.rule, fault.message + self._advice(tag, fault))
        self._tell_open(self.around)
        return self.found

    def _tell(self, line: Line, rule: str, message: str) -> None:
        if message:
            place = Place(self.place.file, self.place.part, line.position)
            self.found.append(Finding(place, rule, message))

    def _tell_open(self, left: Iterable[_Open]) -> None:
        for tag in (left_open.tag for left_open in left):
            end = f"{{%{tag.level} end{tag.word} %}}"
            self._tell(tag.line, "MAU-03", f"{tag.text} chưa có {end} đóng lại.")

    def _advice(self, tag: Tag, fault: TagError) -> str:
        """The known tag that `{{ ten truong }}` or `{{ nam_hoc|upper }}` most likely meant."""
        if tag.word or not fault.message or fault.rule == "MAU-01":
            return ""
        meant = f"{{{{ {nearest(tag.rest, self.known)} }}}}"
        return "" if meant in ("{{  }}", tag.text) else f" Có phải là {meant}?"

    def _judge(self, tag: Tag) -> None:
        match tag.word:
            case "":
                if self._meaning(tag.printed()) is not None:
                    message = f"{tag.text} là danh sách; hãy lặp bằng for rồi in từng cột."
                    raise TagError("MAU-02", message)
            case "for":
                self._loop(tag)
            case "if":
                self.around.append(_Open(tag))
                self._meaning(tag.asked())
            case "elif" | "else":
                self._turn(tag)
            case "endfor" | "endif":
                self._close(tag)
            case "p" | "tr" | "tc":
                raise TagError("MAU-03", f"{tag.text}: viết liền {{%{tag.word}, rồi một dấu cách.")
            case _:
                raise TagError("MAU-02", f"{tag.text}: mẫu chỉ in, lặp (for) hoặc chọn (if).")

    def _loop(self, tag: Tag) -> None:
        columns = None
        try:
            path = tag.looped()
            columns = self._meaning(path)
            if columns is None:
                message = f"{tag.text}: «{'.'.join(path)}» không phải danh sách; hãy chọn một ds_…"
                raise TagError("MAU-02", message)
        finally:  # known or not, it is open, and its row has a name
            self.around.append(_Open(tag, tag.rest.partition(" ")[0], columns))

    def _turn(self, tag: Tag) -> None:
        if not self.around or self.around[-1].tag.word != "if":
            raise TagError("MAU-03", f"{tag.text} chỉ đứng giữa if và endif.")
        _same_home(self.around[-1].tag, tag)
        if tag.word == "elif":
            self._meaning(tag.asked())

    def _close(self, tag: Tag) -> None:
        kind = ENDS[tag.word]
        places = [i for i, opened in enumerate(self.around) if opened.tag.word == kind]
        if not places:
            raise TagError("MAU-03", f"{tag.text} đóng mà không có thẻ {kind} nào đang mở.")
        closed, *left = self.around[places[-1] :]
        del self.around[places[-1] :]
        self._tell_open(left)
        _same_home(closed.tag, tag)

    def _stands_alone(self, tag: Tag) -> None:
        unit = [line.text for line in self.text if line.trail[: len(tag.unit)] == tag.unit]
        if tag.level and "".join(unit).replace(tag.text, "", 1).strip():
            message = f"phải đứng riêng một {tag.unit_name}: chữ khác cùng {tag.unit_name} sẽ mất."
            raise TagError("MAU-03", f"{tag.text} {message}")

    def _meaning(self, path: tuple[str, ...]) -> Tags | None:
        """The columns of a list, None for a text or yes/no; TagError where no fact answers."""
        first, *rest = path
        rows = {opened.row: opened.columns for opened in self.around if opened.row}
        if first in rows:
            return _column(path, rows[first])
        if first == "loop":
            raise TagError("MAU-02", f"{'.'.join(path)}: hãy in cột stt của dòng.")
        if first in self.known and not rest:
            return self.known[first]
        if self.known.get(first) is not None:
            message = (
                f"{'.'.join(path)}: hãy lặp {{% for d in {first} %}} rồi in {{{{ d.{rest[0]} }}}}."
            )
            raise TagError("MAU-02", message)
        columns = (f"{row}.{name}" for row, names in rows.items() for name in names or ())
        raise TagError("MAU-01", unknown(".".join(path), [*self.known, *columns]))


def _same_home(opening: Tag, tag: Tag) -> None:
    if (opening.level, opening.home) != (tag.level, tag.home):
        raise TagError(
            "MAU-03",
            f"{tag.text} không cùng loại, cùng chỗ với {opening.text} ({opening.line.position}). "
            "Trong một đoạn: {% … %}; quanh nhiều đoạn: {%p … %}; quanh nhiều hàng: {%tr … %}.",
        )


def _column(path: tuple[str, ...], columns: Tags | None) -> Tags | None:
    row, *rest = path
    if columns is None:
        raise TagError("MAU-01", "")
    if not rest:
        raise TagError("MAU-02", f"«{row}» là cả một dòng; hãy nêu cột, như {{{{ {row}.stt }}}}.")
    if len(rest) > 1 or rest[0] not in columns:
        raise TagError("MAU-01", unknown(".".join(path), [f"{row}.{name}" for name in columns]))
    return columns[rest[0]]
