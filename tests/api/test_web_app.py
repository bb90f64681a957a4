"""The web app as served: packed, kept for ever where its name says its content, one page for every address."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from smartspend.api import create_app, web
from smartspend.settings import Settings

PAGE = "<!doctype html><title>Smart Spend</title>" + "<p>word</p>" * 500


@pytest.fixture
async def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    for name, text in {
        "index.html": PAGE,
        "main-ABCD1234.js": "let word = 1;" * 500,
        "chunk-a_B-9xYz.js": "1",
        "icon-maskable.png": "png",
    }.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(web, "web_directory", lambda: tmp_path)
    transport = httpx.ASGITransport(app=create_app(settings))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/transactions", "/settings/rules", "/index.html"])
async def test_browsers_get_the_start_page_everywhere(site: httpx.AsyncClient, path: str) -> None:
    answer = await site.get(path, headers={"Accept": "text/html,*/*"})
    assert (answer.status_code, answer.text) == (200, PAGE)
    assert answer.headers["content-encoding"] == "gzip"
    assert "no-cache" in answer.headers["cache-control"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("name", "for_ever"), [("main-ABCD1234.js", True), ("chunk-a_B-9xYz.js", True), ("icon-maskable.png", False)]
)
async def test_what_is_named_by_its_content_is_kept(site: httpx.AsyncClient, name: str, for_ever: bool) -> None:
    answer = await site.get(f"/{name}")
    assert ("immutable" in answer.headers["cache-control"]) is for_ever


async def test_who_has_it_gets_nothing_again(site: httpx.AsyncClient) -> None:
    tag = (await site.get("/main-ABCD1234.js")).headers["etag"]
    assert (await site.get("/main-ABCD1234.js", headers={"If-None-Match": tag})).status_code == 304


@pytest.mark.parametrize("path", ["/missing.js", "/api/v1/nothing", "/../pyproject.toml", "/%2e%2e/pyproject.toml"])
async def test_what_is_not_there_is_said(site: httpx.AsyncClient, path: str) -> None:
    assert (await site.get(path)).status_code == 404


async def test_programs_are_told_about_the_api(site: httpx.AsyncClient) -> None:
    assert (await site.get("/")).json()["openapi"] == "/openapi.json"
