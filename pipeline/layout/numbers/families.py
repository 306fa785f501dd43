"""Parts of a whole that never overlap, by the names papers give them (folded)."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.vietnamese import fold

UNITS = (
    *("nguoi", "dong chi", "d c", "co", "thay", "em", "chau", "tre", "lop", "nhom", "nhom lop"),
    *("phieu", "hoc sinh", "hs", "la", "so", "y kien", "thanh vien", "dat", "xep loai", "duoc"),
    *("loai", "muc", "tong so", "giao vien", "trinh do", "don vi"),
)
STAFF = (
    *("nguoi", "dong chi", "d c", "can bo", "giao vien", "nhan vien", "cb", "gv", "nv", "cbgvnv"),
    *("cbgv", "vien chuc", "bien che", "lao dong"),
)
CHILDREN = ("lop", "nhom", "tre", "chau", "hoc sinh", "hs")


@dataclass(frozen=True)
class Family:
    """of: what the whole must be said to count. whole: the parts that together make all of it."""

    of: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    whole: frozenset[int] = frozenset()

    def counts(self, context: str) -> bool:
        """Whether the words around a whole (folded) say that it counts such things."""
        words = f" {context} "
        return any(f" {word} " in words for word in self.of)

    def part(self, label: str) -> int | None:
        """Which part a label names, units beside it left out; None where it names another thing."""
        forms = set(_peeled(fold(label)))
        found = (n for n, names in enumerate(self.parts) if forms.intersection(names))
        return next(found, None)


def _peeled(key: str) -> Iterator[str]:
    """A label, and what is left of it without units before or behind."""
    yield key
    for unit in UNITS:
        if key.startswith(f"{unit} "):
            yield from _peeled(key.removeprefix(f"{unit} "))
        if key.endswith(f" {unit}"):
            yield from _peeled(key.removesuffix(f" {unit}"))


FAMILIES = (
    Family(
        STAFF,
        (
            ("quan ly", "can bo quan ly", "cbql", "ql", "bgh", "ban giam hieu"),
            ("giao vien", "gv"),
            ("nhan vien", "nv"),
        ),
        frozenset({0, 1, 2}),
    ),
    Family((*STAFF, *CHILDREN), (("nam",), ("nu",)), frozenset({0, 1})),
    Family(
        STAFF,
        (
            ("bien che", "vien chuc", "trong bien che"),
            ("hop dong", "lao dong hop dong", "nguoi lao dong hop dong"),
        ),
    ),
    Family(
        CHILDREN,
        (("nha tre", "nhom tre"), ("mau giao", "mg", "lop mau giao")),
        frozenset({0, 1}),
    ),
    Family(
        CHILDREN,
        (
            ("nha tre", "nhom tre"),
            ("mau giao be", "mau giao 3 tuoi", "3 tuoi", "be", "mam"),
            ("mau giao nho", "mau giao 4 tuoi", "4 tuoi", "nho", "choi"),
            ("mau giao lon", "mau giao 5 tuoi", "5 tuoi", "lon", "la"),
        ),
        frozenset({0, 1, 2, 3}),
    ),
    Family(
        STAFF,
        (
            ("hoan thanh xuat sac nhiem vu", "hoan thanh xuat sac", "htxsnv", "htxs"),
            ("hoan thanh tot nhiem vu", "hoan thanh tot", "httnv", "htt"),
            ("hoan thanh nhiem vu", "hoan thanh", "htnv"),
            ("khong hoan thanh nhiem vu", "khong hoan thanh", "khtnv"),
        ),
    ),
    Family(STAFF, (("tren chuan",), ("dat chuan",), ("chua dat chuan", "duoi chuan"))),
    Family(
        STAFF,
        (("thac si", "thac sy"), ("dai hoc", "dh"), ("cao dang", "cd"), ("trung cap", "tc")),
    ),
    Family(("phieu",), (("dong y", "tan thanh"), ("khong dong y", "khong tan thanh"))),
    Family(("phieu",), (("hop le",), ("khong hop le",)), frozenset({0, 1})),
    Family(
        ("thanh vien", "dai bieu", *STAFF), (("co mat",), ("vang", "vang mat")), frozenset({0, 1})
    ),
)
