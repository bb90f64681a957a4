"""Endpoints of imports."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.identity.access import (
    CurrentCaller,
    HouseholdRoute,
    HouseholdScope,
    authenticate,
    begin_once,
    caller_scope,
    keep_answer,
)
from smartspend.imports import demo, queries, service
from smartspend.imports.schemas import Corrections, Imports, ImportWire, JobStarted, Mapping, Started, Withdrawn
from smartspend.imports.upload import Received, receive
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX

upload_router = APIRouter(tags=["imports"])
router = APIRouter(tags=["imports"], route_class=HouseholdRoute)

_FORM: Final = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary", "description": "a bank's file, up to 100 MB"},
                        "account_id": {"type": "string", "format": "uuid", "description": "left out: found or made"},
                    },
                }
            }
        },
    }
}


class InvalidAccountId(Invalid):
    """`account_id` is not the id of an account."""


@upload_router.post(
    "/imports",
    status_code=202,
    response_model=Started,
    responses=problems(401, 403, 404, 413, 422),
    openapi_extra=_FORM,
)
@upload_router.post(
    "/upload/",
    status_code=202,
    response_model=Started,
    responses=problems(401, 403, 404, 413, 422),
    openapi_extra=_FORM,
)
async def hand_in(
    request: Request,
    *,
    auto: Annotated[bool, Query(description="record the best reading without asking")] = False,
) -> Response:
    """Hand in a bank's file. It is read in the background; without `auto` it then waits for your answer."""
    caller = await authenticate(request)
    caller.must_write()
    key = request.headers.get("idempotency-key")
    # No transaction is open while the file arrives: a slow line must not hold a connection.
    async with receive(request) as received:
        account_id = _account_id(received)
        async with caller_scope(request, caller) as scope:
            if key:
                kept = await begin_once(request, scope, caller, key, _hash(received))
                if kept is not None:
                    return kept
            started = await service.accept(
                scope, received, account_id=account_id, auto=auto, person_id=caller.person_id
            )
            response = answer(request, started, status=202)
            if key:
                await keep_answer(scope, caller, key, response)
    return response


def _account_id(received: Received) -> UUID | None:
    text = received.fields.get("account_id", "")
    try:
        return UUID(text) if text else None
    except ValueError:
        raise InvalidAccountId(errors=[FieldError("/account_id", "is no UUID")]) from None


def _hash(received: Received) -> bytes:
    fields = "\0".join(f"{name}={value}" for name, value in sorted(received.fields.items()))
    return hashlib.sha256(received.sha256 + f"{received.name}\0{fields}".encode()).digest()


@router.get("/imports", response_model=Imports, responses=problems(401, 422))
async def list_imports(
    request: Request,
    scope: HouseholdScope,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """Files handed in, newest first."""
    rows = await queries.imports(scope, _import_in(cursor) if cursor else None, limit + 1)
    items = [_told(row) for row in rows[:limit]]
    return answer(request, {"items": items, "next_cursor": to_cursor(items[-1]["id"]) if len(rows) > limit else None})


@router.get("/imports/{import_id}", response_model=ImportWire, responses=problems(401, 404, 422))
async def one_import(request: Request, import_id: UUID, scope: HouseholdScope) -> Response:
    """What became of a file: its state, what was understood, what was recorded."""
    row = await service.get_import(scope, import_id)
    return answer(request, {**_told(row), "corrections": await service.corrections_of(scope, row)})


@router.get("/imports/{import_id}/corrections", response_model=Corrections, responses=problems(401, 404, 422))
async def list_corrections(
    request: Request,
    import_id: UUID,
    scope: HouseholdScope,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """What was in the ledger already and is told otherwise by this file: before and after."""
    found = await service.corrections(scope, import_id, _import_in(cursor) if cursor else None, limit + 1)
    items, more = found[:limit], len(found) > limit
    return answer(request, {"items": items, "next_cursor": to_cursor(items[-1]["transaction_id"]) if more else None})


@router.put(
    "/imports/{import_id}/mapping",
    status_code=202,
    response_model=Started,
    responses=problems(401, 403, 404, 409, 422),
)
async def answer_mapping(
    request: Request, import_id: UUID, body: Mapping, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Record a file that waits, or correct how it was read and look at the new preview."""
    said = body.model_dump(exclude_unset=True, exclude={"confirm"})
    started = await service.answer_mapping(scope, import_id, said, confirm=body.confirm, person_id=caller.person_id)
    return answer(request, started, status=202)


@router.post(
    "/imports/{import_id}/revert",
    response_model=Withdrawn,
    responses={**problems(401, 403, 404, 409, 422), 202: {"model": JobStarted, "description": "A job takes it back"}},
)
async def revert(
    request: Request, import_id: UUID, scope: HouseholdScope, caller: CurrentCaller, *, background: bool = False
) -> Response:
    """Take back what a file added. Later edits of its transactions go with them, until this is taken back itself. With
    `background` a job does it where it is much: the answer is 202 then, with the job's id.
    """
    job_id = await service.start_revert(scope, import_id, caller.person_id) if background else None
    if job_id is not None:
        return answer(request, {"job_id": job_id}, status=202)
    return answer(request, await service.revert(scope, import_id))


@router.delete("/imports/{import_id}", status_code=204, responses=problems(401, 403, 404, 409, 422))
async def discard(import_id: UUID, scope: HouseholdScope) -> Response:
    """Forget a file that is not in the ledger."""
    await service.discard(scope, import_id)
    return Response(status_code=204)


@router.post("/demo", status_code=202, response_model=JobStarted, responses=problems(401, 403, 409))
async def fill_with_demo(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Fill your household with two years of sample data, in one batch that can be taken back."""
    return answer(request, {"job_id": await demo.start(scope, caller.person_id)}, status=202)


def _told(row: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "account_id", "file_name", "size", "sha256", "state", "auto", "created_at", "finished_at", "job_id")
    told = {name: row[name] for name in (*names, "reading", "result", "problem", "batch_id")}
    return {**told, "corrections": None}


def _import_in(cursor: str) -> UUID:
    try:
        return UUID(from_cursor(cursor, 1)[0])
    except (ValueError, TypeError, AttributeError):
        raise InvalidCursor from None
