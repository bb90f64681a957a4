# ruff: noqa: E501 -- lists of what breaks parsers
"""Ways in which files break: bytes that flip, and pieces of the file's own structure that move, repeat, nest or lie."""

from __future__ import annotations

import json
import random
import re
from typing import Any, Final

from benchmarks.fuzz.seeds import SEEDS, XLSX, packed, unpacked

VALUES: Final = (
    *(b"9" * 400, b"-0", b"1e999", b"-1e-400", b"NaN", b"Infinity", b"1_000", b"0x1F", b"1.234.567,89-", b"(12.34)", b"--1"),
    *(b"9223372036854775808", b"92233720368547758.07", b"0,000000000000000001", b"1,2,3", b"1.2.3", b"+", b"1'000", b"%s"),
    *(b"00.00.0000", b"31.02.2026", b"2026-13-45", b"99999999", b"00000000", b"1/1/1", b"29/02/2023", b"20260101T250000Z"),
    *(b"9999-12-31", b"0001-01-01", b"10000-01-01", b"99999999999999", b"EUR", b"XXX", b"xau", b"=1+1", b"@SUM(1)", b"null"),
    *(b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00", b"\x1a", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xae"),
    *("\u0663\u066b\u0665".encode(), "\u200b\u2028\u0085".encode(), "e\u0301\u0327".encode() * 50, "İıſﬁ".encode(), b"A" * 3000),
)  # fmt: skip
"""What stands where an amount, a day, a code or a text should."""

MARKS: Final = (
    *(b"\r", b"\n\n\n", b'"', b"'", b";", b",", b"<", b"</", b"\t" * 50, b"{", b"}", b"[" * 200, b"\\", b"--", b"^", b"//"),
    *(b"<!DOCTYPE a [", b'<!ENTITY x "y">]>', b"&x;", b"&#0;", b"&#xD800;", b"<![CDATA[", b"]]>", b"<?x?>", b"<!--"),
    *(b"!Type:Invst", b":61:", b":86:", b":62F:", b"{4:", b"-}", b"?20", b"<STMTTRN>", b"<Ntry>", b"</Stmt>", b"PK\x03\x04"),
)  # fmt: skip
"""What means something to a parser."""

PIECES: Final[dict[str, re.Pattern[bytes]]] = {
    "csv": re.compile(rb"([,;\t\n])"),
    "ofx": re.compile(rb"(<[^>]*>)"),
    "qif": re.compile(rb"(\n)"),
    "mt940": re.compile(rb"(\r?\n(?=:)|\?\d\d|/[A-Z]{4}/|\n)"),
    "camt": re.compile(rb"(<[^>]*>)"),
    "json": re.compile(rb'([{}\[\],:]|"(?:[^"\\]|\\.)*")'),
    "xlsx": re.compile(rb"(<[^>]*>)"),
}
"""Where a file of each kind comes apart."""

_SIZE_MAX: Final = 400_000


def mutated(rng: random.Random, kind: str) -> bytes:
    """One broken file of a kind."""
    seed = rng.choice(SEEDS[kind])
    if kind in {"xlsx", "zip"}:
        return _archive(rng, kind, seed)
    return broken(rng, kind, seed)


def broken(rng: random.Random, kind: str, data: bytes) -> bytes:
    """The file after some accidents, most of them to its structure."""
    if kind == "json" and rng.random() < 0.4:
        data = _tree(rng, data)
        if rng.random() < 0.5:
            return data[:_SIZE_MAX]
    for _ in range(rng.choice((1, 1, 2, 3, 6, 12))):
        data = _structure(rng, kind, data) if rng.random() < 0.6 else _bytes(rng, data)
        data = data[:_SIZE_MAX]
    return data


def _bytes(rng: random.Random, seed: bytes) -> bytes:
    """Bytes flipped, cut, doubled, replaced or taken from a file of any kind."""
    data = bytearray(seed)
    place = rng.randrange(len(data) + 1)
    length = rng.choice((0, 1, 1, 2, 8, 40, 200))
    match rng.randrange(7):
        case 0 if data:
            data[min(place, len(data) - 1)] = rng.randrange(256)
        case 1:
            del data[place : place + length]
        case 2:
            data[place:place] = rng.choice(MARKS + VALUES)
        case 3:
            data[place : place + length] = rng.choice(MARKS + VALUES)
        case 4:
            data[place:place] = data[place : place + length] * rng.choice((1, 2, 30))
        case 5:
            other = rng.choice(rng.choice(list(SEEDS.values())))
            begin = rng.randrange(len(other))
            data[place:place] = other[begin : begin + length]
        case _:
            del data[place:]
    return bytes(data)


def _structure(rng: random.Random, kind: str, data: bytes) -> bytes:
    """Pieces of the file's own form swapped, repeated, dropped, nested or with another value."""
    pieces = [piece for piece in PIECES[kind].split(data) if piece]
    if len(pieces) < 2:
        return data
    one, other = sorted((rng.randrange(len(pieces)), rng.randrange(len(pieces))))
    few = pieces[one : one + rng.choice((1, 2, 3, 5, 12, 40))]
    match rng.randrange(8):
        case 0:
            pieces[one], pieces[other] = pieces[other], pieces[one]
        case 1:
            pieces[one : one + len(few)] = few * rng.choice((2, 3, 50))
        case 2:
            del pieces[one : one + len(few)]
        case 3 | 4:
            pieces[one] = rng.choice(VALUES)
        case 5:
            pieces[one:one] = few * rng.choice((1, 20, 70))
            pieces.extend(reversed(few))
        case 6:
            pieces[other:other] = few
        case _:
            pieces[one] = pieces[one].swapcase() if rng.random() < 0.5 else pieces[one][: len(pieces[one]) // 2]
    return b"".join(pieces)


def _tree(rng: random.Random, data: bytes) -> bytes:
    """JSON whose values are swapped, nested, repeated or replaced, and which is still JSON."""
    try:
        value = json.loads(data.splitlines()[0] if data.startswith(b'{"id"') else data)
    except ValueError:
        return data
    for _ in range(rng.choice((1, 2, 4))):
        value = _changed(rng, value)
    text = json.dumps(value, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    if rng.random() < 0.05:
        depth = rng.choice((40, 900, 20_000))
        text = b"[" * depth + text + b"]" * depth if rng.random() < 0.5 else b'{"a":' * depth + text + b"}" * depth
    return text


def _changed_object(rng: random.Random, value: dict[str, Any]) -> dict[str, Any]:
    key, other = rng.choice(list(value)), rng.choice(list(value))
    match rng.randrange(6):
        case 0:
            return {name: inner for name, inner in value.items() if name != key}
        case 1:
            return value | {key: value[other], other: value[key]}
        case 2:
            return value | {rng.choice(("amount", "date", "currency", "id", "booked", "transactions", "")): value[key]}
        case _:
            return value | {key: _changed(rng, value[key])}


def _changed(rng: random.Random, value: Any) -> Any:
    if isinstance(value, dict) and value and rng.random() < 0.9:
        return _changed_object(rng, value)
    if isinstance(value, list) and value and rng.random() < 0.9:
        place = rng.randrange(len(value))
        if rng.random() < 0.3:
            return value * rng.choice((0, 2, 30))
        return [*value[:place], _changed(rng, value[place]), *value[place + 1 :]]
    strange: tuple[Any, ...] = (
        None,
        True,
        10**400,
        -1,
        1.5e300,
        0.1 + 0.2,
        [],
        {},
        [[]],
        "\ud800",
        "",
        "2026-01-15",
        1768435200000,
    )
    match rng.randrange(4):
        case 0:
            for _ in range(rng.choice((1, 5, 60, 150))):
                value = [value] if rng.random() < 0.5 else {"a": value}
            return value
        case 1:
            return rng.choice(VALUES).decode("utf-8", "replace")
        case _:
            return rng.choice(strange)


def _archive(rng: random.Random, kind: str, seed: bytes) -> bytes:
    """An archive whose files are broken, or whose own bytes are."""
    if rng.random() < 0.15:
        return _bytes(rng, seed)
    parts = unpacked(seed)
    for _ in range(rng.choice((1, 1, 2, 4))):
        name = rng.choice(list(parts))
        if kind == "xlsx":
            heavy = [part for part in parts if "sheet" in part or part == "content.xml"]
            name = rng.choice(heavy) if rng.random() < 0.7 and heavy else name
            parts[name] = _structure(rng, "xlsx", parts[name]) if rng.random() < 0.7 else _bytes(rng, parts[name])
        elif rng.random() < 0.8:
            other = rng.choice([one for one in SEEDS if one not in {"xlsx", "zip"}])
            parts[name] = broken(rng, other, rng.choice(SEEDS[other]))
        else:
            parts[rng.choice(("", "../x", "/a", "a/b/c.csv", "xl/x", "\u202e.csv", "A" * 300))] = rng.choice(
                (XLSX, seed, b"")
            )
        if rng.random() < 0.1 and len(parts) > 1:
            del parts[name]
    data = packed(parts)
    return _bytes(rng, data) if rng.random() < 0.1 else data
