"""Reads XML from strangers: no document type, no entity, no namespace rules, a limit on depth, and no whole tree.

Elements are known by their local names. Those that are watched are handed over as soon as they end and then forgotten,
so that memory grows with one entry, not with the file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from defusedxml.ElementTree import DefusedXMLParser

from smartspend.statements import encoding
from smartspend.statements.errors import UnreadableFile

DEPTH_MAX: Final = 64
_FEW: Final = 30
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_ROOT: Final = b"<x>"
_DECLARATION: Final = re.compile(rb"<\?xml\s[^>]*\?>", re.IGNORECASE)
_DECLARED: Final = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_DOCTYPE: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_BARE_AND: Final = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_CONTROLS: Final = bytes(number for number in range(32) if number not in (9, 10, 13))
_PREFIX: Final = re.compile(rb"<([A-Za-z_][\w.-]*):[A-Za-z_]|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=\s*[\"']")


_NO_ATTRIBUTES: dict[str, str] = {}


@lru_cache(maxsize=512)
def _names(path: str) -> tuple[str, ...]:
    return tuple(path.split("/"))


class Node:
    """An element: its local name, its text, its children and its attributes (by local name).

    Only watched elements know their parent: without circles an element is gone as soon as it is forgotten.
    """

    __slots__ = ("attributes", "children", "name", "parent", "place", "text")

    def __init__(self, name: str) -> None:
        self.name = name
        self.parent: Node | None = None
        self.text = ""
        self.children: list[Node] = []
        self.attributes = _NO_ATTRIBUTES
        self.place = (0, 0)

    def all(self, path: str) -> list[Node]:
        """The elements at a path of local names such as `Acct/Id`."""
        found = [self]
        for name in _names(path):
            found = [child for node in found for child in node.children if child.name == name]
            if not found:
                break
        return found

    def first(self, *paths: str) -> Node | None:
        """The first element at the first path that has one."""
        for path in paths:
            for node in self.all(path):
                return node
        return None

    def get(self, *paths: str) -> str:
        """The first text at the first path that has one, blanks made single; empty where there is none."""
        for path in paths:
            for node in self.all(path):
                text = " ".join(node.text.split())
                if text:
                    return text
        return ""

    def leaves(self) -> Iterator[Node]:
        """Every element below (or this one) that holds no other."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(frozen=True, slots=True)
class Damage:
    """Where the document stops being XML: line, byte, and the open elements from the outermost."""

    line: int
    at: int
    open: tuple[Node, ...]


Ended = Callable[[Node, int], bool]
"""Takes a watched element and the byte behind it; true keeps it as a child of its parent."""


def decode(data: bytes, asked: str | None) -> tuple[bytes, str]:
    """The document as UTF-8 without declarations, at the same lines, and the encoding it was read in.

    UTF-8 where the bytes are UTF-8, else what the declaration names, else by evidence. Raises `UnreadableFile`.
    """
    used = "utf-8"
    if asked is not None or data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} or b"\x00" in data[:200]:
        text, used = encoding.decode(data, asked)
        data = text.encode("utf-8", "replace")
    else:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            text, used = encoding.decode(data, _declared(data))
            data = text.encode("utf-8", "replace")
        if data.startswith(codecs.BOM_UTF8):
            data, used = data[3:], "utf-8-sig"
    return _DECLARATION.sub(_blank, data), used


def _declared(data: bytes) -> str | None:
    """What the declaration names if the bytes can be that; the usual Western letters where too few tell."""
    named = _DECLARED.search(data[:500])
    names = [named[1].decode("ascii", "replace")] if named else []
    if len(_NOT_ASCII.findall(data)) < _FEW:
        names.append("cp1252")
    for name in names:
        try:
            data.decode(name)
        except (LookupError, ValueError):
            continue
        return name
    return None


def _blank(match: re.Match[bytes]) -> bytes:
    return blank(match[0])


def blank(piece: bytes) -> bytes:
    """As many blanks, line ends kept."""
    return re.sub(rb"[^\r\n]", b" ", piece)


def mend(document: bytes) -> bytes:
    """The document with lone ampersands written out and without control characters, which banks do send."""
    document = document.translate(bytes(32 if number in _CONTROLS else number for number in range(256)))
    return _BARE_AND.sub(b"&amp;", document)


def parse(document: bytes, watched: frozenset[str], ended: Ended, *, lenient: bool = False) -> Damage | None:
    """Hands over each watched element when it ends, in order of their ends; the damage where the XML is cut or wrong.

    A watched element knows its `place`: line and byte of its beginning. Several documents one after the other are read
    as one. `lenient` lets prefixes pass that nobody declared. Raises `UnreadableFile` for a document
    type, an entity, and elements nested too deep.
    """
    if _DOCTYPE.search(document):
        raise UnreadableFile("This XML file brings its own document type or entities, which no bank's statement needs.")
    root = _ROOT
    if lenient:
        used = {one or other for one, other in _PREFIX.findall(document)} - {b"xml", b"xmlns"}
        root = b"<x " + b" ".join(b'xmlns:%s="%s"' % (name, name) for name in sorted(used)[:50]) + b">"
    return _Builder(len(root), watched, ended).run(root, document)


class _Builder:
    """Puts elements together from the parser's events."""

    def __init__(self, offset: int, watched: frozenset[str], ended: Ended) -> None:
        self.offset, self.watched, self.ended = offset, watched, ended
        self.stack: list[Node] = [Node("")]
        self.names = {"x": ""}
        self.texts: list[str] = []
        self.expat: Any = DefusedXMLParser(target=object(), encoding="utf-8", forbid_dtd=True).parser
        self.expat.StartElementHandler = self.start
        self.expat.EndElementHandler = self.end
        self.expat.CharacterDataHandler = self.texts.append
        self.expat.buffer_text = True
        self.document = b""

    def run(self, root: bytes, document: bytes) -> Damage | None:
        """Feeds the document inside an element of its own."""
        self.document = document
        try:
            self.expat.Parse(root, False)  # noqa: FBT003 -- expat's own signature
            self.expat.Parse(document, False)  # noqa: FBT003
            self.expat.Parse(b"</x>", True)  # noqa: FBT003
        except (ExpatError, ParseError):
            at = min(len(document), max(0, self.expat.ErrorByteIndex - self.offset))
            return Damage(self.expat.ErrorLineNumber, at, tuple(self.stack[2:]))
        return None

    def local(self, name: str) -> str:
        """The name behind namespace and prefix."""
        found = self.names.get(name)
        if found is None:
            found = self.names[name] = name.rpartition("}")[2].rpartition(":")[2]
        return found

    def start(self, name: str, attributes: list[str]) -> None:
        """An element begins."""
        parent = self.stack[-1]
        if len(self.stack) > DEPTH_MAX:
            raise UnreadableFile(f"The elements of this XML file are nested deeper than {DEPTH_MAX} levels.")
        node = Node(self.names.get(name) or self.local(name))
        if attributes:
            node.attributes = dict(zip(map(self.local, attributes[::2]), attributes[1::2], strict=True))
        if node.name in self.watched:
            node.parent = parent
            node.place = (self.expat.CurrentLineNumber, self.expat.CurrentByteIndex - self.offset)
        parent.children.append(node)
        self.stack.append(node)
        self.texts.clear()

    def end(self, _name: str) -> None:
        """An element ends; text beside child elements is only layout."""
        node = self.stack.pop()
        if not node.children and self.texts:
            node.text = "".join(self.texts)
        self.texts.clear()
        if node.name in self.watched:
            behind = self.document.find(b">", max(0, self.expat.CurrentByteIndex - self.offset)) + 1
            if not self.ended(node, behind):
                self.stack[-1].children.pop()
