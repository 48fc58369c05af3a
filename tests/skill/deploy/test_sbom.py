"""What the product is made of: the bill of materials, the notice, and the lock of what is uploaded."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.skill.deploy.conftest import ROOT, build

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = ("skill", "aws", "charts", "intervals")
LOCK = ROOT / "deploy/requirements.lock"


def names(requirements) -> set[str]:
    """The names of those that are for this machine, and for no extra."""
    wanted = map(Requirement, requirements)
    return {canonicalize_name(one.name) for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})}


def direct() -> set[str]:
    """What the project itself says it needs."""
    return names(
        [*PROJECT["dependencies"], *(one for extra in EXTRAS for one in PROJECT["optional-dependencies"][extra])]
    )


@pytest.fixture(scope="module")
def bom(tmp_path_factory) -> dict:
    """The bill of materials, made as ``make sbom`` does."""
    out = tmp_path_factory.mktemp("sbom") / "sbom.json"
    subprocess.run(
        [sys.executable, ROOT / "deploy/sbom.py", "--out", out], check=True, capture_output=True, timeout=120
    )
    return json.loads(out.read_text("utf-8"))


def of_packages(bom: dict) -> set[str]:
    return {canonicalize_name(one["name"]) for one in bom["components"] if "purl" in one}


def test_it_names_every_package_that_is_needed_at_run_time(bom):
    named = of_packages(bom)
    assert bom["bomFormat"] == "CycloneDX"
    assert direct() <= named
    for name in named:
        assert names(requires(name) or []) <= named


@pytest.mark.soak
def test_it_is_valid(bom):
    """By the schema of its version; this takes twenty seconds."""
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415 - two seconds, in each worker of pytest
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415

    version = SchemaVersion[f"V{bom['specVersion'].replace('.', '_')}"]
    assert JsonStrictValidator(version).validate_str(json.dumps(bom)) is None


def test_it_names_nothing_that_only_developers_need(bom):
    assert not {"pytest", "mypy", "ruff", "moto", "uv", "cyclonedx-bom"} & of_packages(bom)


def test_each_part_has_its_licence_and_no_place_of_download(bom):
    assert [one["name"] for one in bom["components"] if not one["licenses"]] == []
    assert not [one["name"] for one in bom["components"] if "purl" in one and one.get("externalReferences")]


@pytest.mark.parametrize(
    ("part", "licence"),
    [
        ("espeak-ng", "GPL-3.0-or-later"),
        ("lame", "LGPL-2.0-or-later"),
        ("lameenc", "LGPL-3.0-or-later"),
        ("pyttsx3", "MPL-2.0"),
    ],
)
def test_the_parts_with_copyleft_are_told_in_both(bom, part, licence):
    (found,) = (one for one in bom["components"] if one["name"] == part)
    assert licence in json.dumps(found["licenses"])
    assert re.search(rf"^ +{part}\b.* {re.escape(licence)}$", notice(), re.MULTILINE)


def test_the_notice_names_every_part(bom):
    rows = {line.split("  ")[0].partition(" (L)")[0].partition(", in ")[0] for line in table()}
    parts = {canonicalize_name(one["name"]) if "purl" in one else one["name"] for one in bom["components"]}
    assert parts == rows


def test_the_notice_tells_what_goes_to_lambda():
    told = {line.partition(" (L)")[0] for line in table() if " (L)" in line}
    assert told == set(locked())


def notice() -> str:
    return (ROOT / "NOTICE").read_text("utf-8")


def table() -> list[str]:
    """The rows of the notice's list."""
    return [line.strip() for line in notice().partition("ALL THAT IT NEEDS")[2].splitlines() if line.startswith("   ")]


def locked() -> dict[str, str]:
    """The versions in the lock."""
    pins = re.findall(r"^([\w.-]+)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def test_the_lock_is_of_today_and_holds_a_hash_of_each():
    """The versions are those that the tests run with; and all that is wanted is there."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}
    found = locked()
    assert {name: pins[name] for name in found} == found
    wanted = [line for line in (ROOT / "deploy/requirements.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert names(wanted) <= set(found)
    for name in found:
        assert names(requires(name) or []) <= set(found)
    blocks = re.split(r"\n(?=\w)", LOCK.read_text("utf-8").partition("make lock\n")[2])
    assert all("--hash=sha256:" in block for block in blocks)


def test_the_lock_names_no_place_of_download():
    assert not re.search(r"https?:|index-url|find-links|trusted-host", LOCK.read_text("utf-8"))


def test_a_library_with_another_hash_is_not_installed(index, tmp_path, capfd):
    """As if somebody had put another file in its place."""
    lock = tmp_path / "lock"
    lock.write_text(f"six=={locked()['six']} --hash=sha256:{'0' * 64}\n")
    with pytest.raises(subprocess.CalledProcessError):
        build.install(tmp_path / "out", lock, local=True)
    assert "DO NOT MATCH THE HASHES" in capfd.readouterr().err
    assert not (tmp_path / "out/six.py").exists()


def test_a_library_without_a_hash_is_not_installed(index, tmp_path, capfd):
    lock = tmp_path / "lock"
    lock.write_text(f"six=={locked()['six']}\n")
    with pytest.raises(subprocess.CalledProcessError):
        build.install(tmp_path / "out", lock, local=True)
    assert "Hashes are required" in capfd.readouterr().err


def test_the_notice_goes_along_everywhere():
    assert {"LICENSE", "NOTICE"} <= set(PROJECT["license-files"]) & set(build.ROOMS)
    sdist = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["sdist"]
    assert {"LICENSE", "NOTICE"} <= set(sdist["include"])
