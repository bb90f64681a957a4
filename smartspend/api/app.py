"""The application: every domain's endpoints under one roof."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from smartspend import __version__, wiring
from smartspend.api import export, health, jobs, manners, problems, stream, web
from smartspend.api.routers import ROUTERS
from smartspend.db.pool import connect, make_pool
from smartspend.db.server_url import database_url
from smartspend.edge.wire import Problem
from smartspend.events.feed import Feed
from smartspend.settings import Settings, settings

PREFIX = "/api/v1"


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    own: Settings = app.state.settings
    url = database_url(own)
    pool = make_pool(url, name="api", size_max=own.database_pool_max)
    await pool.open(wait=True)
    feed = Feed(pool, lambda: connect(url, name="facts"))
    feed.start()
    app.state.pool, app.state.feed = pool, feed
    yield
    await feed.stop()
    await pool.close()


def create_app(own: Settings | None = None) -> FastAPI:
    """The whole HTTP face. `own` is for tests; else the process's settings hold."""
    wiring.install()
    app = FastAPI(
        title="Smart Spend",
        version=__version__,
        description=_DESCRIPTION,
        lifespan=_lifespan,
        openapi_url="/openapi.json",
        docs_url="/docs",
        redoc_url="/redoc",
        separate_input_output_schemas=False,
        redirect_slashes=False,
    )
    app.state.settings = own or settings()
    problems.install(app)
    app.add_middleware(manners.Manners)
    app.include_router(health.router)
    for router in (*ROUTERS, jobs.router, export.router, stream.stream_router, stream.changes_router):
        app.include_router(router, prefix=PREFIX)
    app.add_api_route(
        "/", _root, tags=["health"], responses={200: {"model": About}}, response_model=None, openapi_extra=health.PUBLIC
    )
    app.add_api_route(PREFIX, _about, include_in_schema=False)
    web.install(app)
    _describe(app)
    return app


class About(BaseModel):
    """What this is and where to read on."""

    name: str = "Smart Spend"
    version: str = __version__
    api: str = PREFIX
    docs: str = "/docs"
    openapi: str = "/openapi.json"


async def _about() -> About:
    return About()


async def _root(request: Request) -> Response:
    """The web app for browsers, information about the API for everyone else."""
    page = web.start_page(request) if "text/html" in request.headers.get("accept", "") else None
    return page or Response(About().model_dump_json(), media_type="application/json", headers={"Vary": "Accept"})


def _describe(app: FastAPI) -> None:
    """Adds to the OpenAPI document what the framework cannot know: the shape of problems, and that one signs in."""
    make = app.openapi

    def openapi() -> dict[str, object]:
        if not app.openapi_schema:
            document = make()
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            schemas["Problem"] = Problem.model_json_schema()
            document["components"]["securitySchemes"] = {"bearer": _BEARER}
            schemas.pop("HTTPValidationError", None)
            schemas.pop("ValidationError", None)
            shape = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
            for path in document["paths"].values():
                for operation in path.values():
                    operation.setdefault("security", [{"bearer": []}])
                    if "422" in operation.get("responses", {}):
                        operation["responses"]["422"]["content"] = shape
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


_BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "The access token of `POST /auth/login`, or a personal API token.",
}
_DESCRIPTION = """
Amounts are decimal texts with an ISO 4217 currency, negative is money out. Days are the bank's days, instants are UTC.
Errors are RFC 9457 problem details. Lists go on with `next_cursor`. Every POST takes an `Idempotency-Key`. Answers
carry an `ETag`; changes take `If-Match`. Every change answers with `Smartspend-Batch`, which
`POST /history/{id}/revert` takes back.
"""
