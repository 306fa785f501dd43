"""The language of tags: one prints, loops or chooses; nothing else.

`{{ nam_hoc }}` · `{%tr for d in ds_dang_ky %}` … `{%tr endfor %}` ·
`{%p if co_hoi_dong %}`, `if not`, `elif`, `else`, `endif`
"""

import re
from dataclasses import dataclass
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes

from pipeline.templates.word import Line

Kind = TypeVar("Kind", bound=nodes.Node)

SYNTAX = Environment()  # reads, never runs
TAG = re.compile(r"\{\{([^{}]*)\}\}|\{%([^{}]*?)%\}|\{#[^{}]*#\}")
# `{%tr … %}` takes its whole row with it: the unit's name, and the steps of a trail below it.
UNITS = {"": ("", 0), "r": ("", 0), "p": ("đoạn", 1), "tc": ("ô", 2), "tr": ("hàng", 3)}
NOT_ALLOWED: dict[type[nodes.Node], str] = {
    nodes.Filter: "bộ lọc (dấu |)",
    nodes.Test: "phép thử (is)",
    nodes.Call: "lời gọi hàm (dấu ngoặc)",
    nodes.Compare: "phép so sánh",
    nodes.And: "«and»; mỗi thẻ if một điều kiện",
    nodes.Or: "«or»; mỗi thẻ if một điều kiện",
    nodes.Not: "«not» trong thẻ in",
    nodes.BinExpr: "phép tính",
    nodes.UnaryExpr: "phép tính",
    nodes.Concat: "phép nối (dấu ~)",
    nodes.CondExpr: "«if» trong thẻ in",
    nodes.Tuple: "dấu phẩy",
    nodes.Getitem: "dấu ngoặc vuông",
    nodes.Const: "giá trị gõ thẳng vào thẻ",
}


class TagError(Exception):
    """What is wrong with one tag; an empty message where the cause has been told already."""

    def __init__(self, rule: str, message: str) -> None:
        self.rule, self.message = rule, message


@dataclass(frozen=True)
class Tag:
    """A tag as typed, and what it is made of: `{%tr for d in ds %}` is tr, for, `d in ds`."""

    text: str
    line: Line
    level: str  # "", p, tc, tr, r: what it takes with it
    word: str  # for, if, endif …; "" for a tag that prints, "#" for a note
    rest: str

    @classmethod
    def read(cls, match: re.Match[str], line: Line) -> "Tag":
        """The parts of a match of TAG."""
        printed, statement = match.groups()
        if printed is None and statement is None:
            return cls(match[0], line, "", "#", "")
        inside = (printed if printed is not None else statement).strip("-+")
        found = re.match(r"(p|tr|tc|r) ", inside)
        level = found[1] if found else ""
        rest = inside.removeprefix(level).strip()
        if printed is not None:
            return cls(match[0], line, level, "", rest)
        word, *after = rest.split(maxsplit=1) or ["?"]
        return cls(match[0], line, level, word, "".join(after))

    @property
    def home(self) -> tuple[str, ...]:
        """Where it stands: between two tags with one home lie whole paragraphs, cells or rows."""
        return self.line.trail[: len(self.line.trail) - UNITS[self.level][1]]

    @property
    def unit(self) -> tuple[str, ...]:
        """What goes with it: its paragraph, cell or row."""
        return self.line.trail[: len(self.home) + 1]

    @property
    def unit_name(self) -> str:
        """`đoạn`, `ô`, `hàng`, or "" for a tag inside a sentence."""
        return UNITS[self.level][0]

    def printed(self) -> tuple[str, ...]:
        """The path a printing tag names: (d, ho_ten)."""
        return self._path(self._parsed(f"{{{{ {self.rest} }}}}", nodes.Output).nodes[0])

    def asked(self) -> tuple[str, ...]:
        """The path of a condition, `not` or no `not`."""
        test = self._parsed(f"{{% if {self.rest} %}}{{% endif %}}", nodes.If).test
        return self._path(test.node if isinstance(test, nodes.Not) else test)

    def looped(self) -> tuple[str, ...]:
        """The path of the list a loop runs over."""
        loop = self._parsed(f"{{% for {self.rest} %}}{{% endfor %}}", nodes.For)
        if not isinstance(loop.target, nodes.Name) or loop.test or loop.recursive:
            raise TagError("MAU-02", f"{self.text}: vòng lặp chỉ viết {{% for d in ds_… %}}.")
        return self._path(loop.iter)

    def check_form(self) -> None:
        """TagError for what docxtpl would take as an order to drop or keep text."""
        if re.search(r"[{%][-+]|[-+][}%]", self.text):
            raise TagError("MAU-02", f"{self.text}: bỏ dấu - hoặc + sát ngoặc thẻ.")
        if self.level == "r" or (self.level and not self.word):
            raise TagError("MAU-02", f"{self.text}: bỏ chữ «{self.level}» sát ngoặc thẻ.")
        if self.level in ("tr", "tc") and not self.line.in_cell:
            raise TagError("MAU-03", f"{self.text} chỉ dùng trong bảng.")

    def _parsed(self, source: str, kind: type[Kind]) -> Kind:
        try:
            [node] = SYNTAX.parse(source).body
        except (TemplateSyntaxError, ValueError):
            node = None
        if not isinstance(node, kind):
            raise TagError("MAU-03", f"{self.text} viết chưa đúng; cách viết: docs/sua-mau.md.")
        return node

    def _path(self, node: nodes.Node) -> tuple[str, ...]:
        if isinstance(node, nodes.Name):
            return (node.name,)
        if isinstance(node, nodes.Getattr):
            return (*self._path(node.node), node.attr)
        named = (name for kind, name in NOT_ALLOWED.items() if isinstance(node, kind))
        what = next(named, "phép ấy")
        raise TagError("MAU-02", f"{self.text}: mẫu chỉ in, lặp hoặc chọn; hãy bỏ {what}.")
