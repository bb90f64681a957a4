"""`smartspend categorise FILE`: what each row of a file is for, and why; without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Final

import orjson
import typer

from smartspend.categorisation.cascade import THRESHOLD, Knowledge, Line, decide, learned_from
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.hints import category_of_label
from smartspend.cli import rows
from smartspend.cli.refusal import refuse
from smartspend.kernel.errors import DomainError
from smartspend.transactions.taxonomy import BY_KEY

_PIECE: Final = 50_000
"""So many rows are judged at once: enough that texts repeat, few enough that answers flow."""


def categorise(
    file: Annotated[str, typer.Argument(help="A CSV file with description and amount; - for standard input.")],
    *,
    history: Annotated[
        str | None, typer.Option("--history", metavar="LABELLED", help="Your own past: the same columns and category.")
    ] = None,
    always: Annotated[bool, typer.Option("--always", help="Name the best guess instead of abstaining.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object per row.")] = False,
) -> None:
    """Say what each row is for, how sure that is, and why."""
    named = file
    try:
        if history is not None:
            named = history
        knowledge = _knowledge(history)
        named = file
        with rows.opened(file) as source:
            answers = _answers(rows.lines(source), knowledge, 0.0 if always else THRESHOLD)
            for piece in _pieces(enumerate(answers, 1)):
                _write(piece, as_json=json)
    except BrokenPipeError:
        raise typer.Exit(0) from None
    except (DomainError, OSError) as error:
        refuse(error, named, as_json=json)


def _knowledge(history: str | None) -> Knowledge:
    if history is None:
        return Knowledge()
    with rows.opened(history) as source:
        past = [(item.line, item.label) for item in rows.labelled(source)]
    return Knowledge(past=learned_from(past) if past else None)


def _answers(lines: Iterator[Line], knowledge: Knowledge, threshold: float) -> Iterator[Decision]:
    while piece := list(islice(lines, _PIECE)):
        yield from decide(piece, knowledge, threshold=threshold)


def _pieces(answers: Iterator[tuple[int, Decision]]) -> Iterator[list[tuple[int, Decision]]]:
    while piece := list(islice(answers, _PIECE)):
        yield piece


def _write(answers: list[tuple[int, Decision]], *, as_json: bool) -> None:
    if as_json:
        # Rows with the same text share one decision: it is written out once.
        different = {id(answer): answer for _, answer in answers}
        ends = {number: _end(answer) for number, answer in different.items()}
        written = [b'{"row":%d,%b' % (row, ends[id(answer)]) for row, answer in answers]
    else:
        written = [_sentence(row, answer) for row, answer in answers]
    sys.stdout.buffer.write(b"\n".join(written) + b"\n")
    sys.stdout.buffer.flush()


def _end(answer: Decision) -> bytes:
    """The object of an answer without its opening brace."""
    return orjson.dumps(
        {
            "category": answer.category,
            "group": group_of(answer.category),
            "confidence": round(answer.confidence, 3),
            "source": answer.source,
            "reason": answer.reason,
            "merchant": answer.merchant,
        }
    )[1:]


def _sentence(row: int, answer: Decision) -> bytes:
    return f"{row}\t{answer.category or '?'}\t{answer.confidence:.0%}\t{answer.reason}".encode()


def group_of(category: str | None) -> str | None:
    """The group of a built-in category, or of what a household's own label means; None where nobody knows."""
    if category is None:
        return None
    key = category if category in BY_KEY else category_of_label(category)
    return key.partition(".")[0] if key else None
