"""Writes the software bill of materials: ``python deploy/sbom.py`` makes ``sbom.json`` (CycloneDX).

It names what the product needs at run time, with every extra, as installed here; not what only its developers need.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
EMBEDDED = ROOT / "deploy/embedded.toml"
PRODUCT = "form-coach"
EXTRAS = ("skill", "aws", "charts", "intervals", "screen", "natural", "listen")
"""The extras of the product; ``dev`` is for its developers."""

UNTOLD = "not told by the package; see NOTICE"
"""The licence of a package whose metadata names none."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write it."""
    parser = argparse.ArgumentParser(description="Writes the software bill of materials.")
    parser.add_argument("--out", type=Path, default=ROOT / "sbom.json", help="the file to write")
    out: Path = parser.parse_args(arguments).out
    bom = bill()
    out.write_text(json.dumps(bom, indent=2, sort_keys=True) + "\n", "utf-8")
    print(f"{out}: {len(bom['components'])} components")  # noqa: T201 - a command
    return 0


def bill() -> dict[str, Any]:
    """The bill of materials, as JSON values."""
    bom = _environment()
    needed = runtime()
    parts = [part for part in bom["components"] if canonicalize_name(part["name"]) in needed]
    refs = {part["bom-ref"] for part in parts}
    for part in parts:
        part.pop("externalReferences", None)  # where it was downloaded from is no part of what it is
        part.setdefault("licenses", [{"license": {"name": UNTOLD}}])
    root = bom["metadata"]["component"]["bom-ref"]
    links = [_link(one, refs) for one in bom["dependencies"] if one["ref"] in refs | {root}]
    return {
        **bom,
        "components": [*parts, *embedded()],
        "dependencies": links,
        "metadata": {"component": bom["metadata"]["component"]},
    }


def runtime() -> set[str]:
    """The names of all packages that the product needs, and those that they need."""
    found: set[tuple[str, frozenset[str]]] = set()  # one package may be needed with an extra, and elsewhere without
    waiting = list(_needs(PRODUCT, EXTRAS))
    while waiting:
        one = waiting.pop()
        part = (canonicalize_name(one.name), frozenset(one.extras))
        if part not in found:
            found.add(part)
            waiting += _needs(part[0], tuple(one.extras))
    return {name for name, _ in found}


def embedded() -> list[dict[str, Any]]:
    """What comes inside packages."""
    table = tomllib.loads(EMBEDDED.read_text("utf-8"))["component"]
    return [_embedded(one) for one in table]


def _embedded(one: dict[str, str]) -> dict[str, Any]:
    known = {"version": one["version"]} if "version" in one else {}
    return {
        "type": "library",
        "bom-ref": f"{one['inside']}/{one['name']}",
        "name": one["name"],
        "licenses": [{"expression": one["license"]}],
        "externalReferences": [{"type": "website", "url": one["url"]}],
        "properties": [{"name": "form-coach:inside", "value": one["inside"]}],
        **known,
    }


def _environment() -> dict[str, Any]:
    """All that is installed here. It takes twenty seconds to validate, which `make soak` does with what comes of it."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", sys.executable, "--output-reproducible"]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "--no-validate", "--output-file", "-"]
    done = subprocess.run(command, check=True, capture_output=True)
    bom: dict[str, Any] = json.loads(done.stdout)
    return bom


def _needs(name: str, extras: tuple[str, ...]) -> Iterator[Requirement]:
    """What a package needs on this machine; nothing where it is not installed."""
    try:
        needed = requires(name) or []
    except PackageNotFoundError:
        return
    for one in map(Requirement, needed):
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield one


def _link(one: dict[str, Any], refs: set[str]) -> dict[str, Any]:
    return {"ref": one["ref"], "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in refs]}


if __name__ == "__main__":
    raise SystemExit(main())
