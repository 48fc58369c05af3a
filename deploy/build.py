"""Builds what is uploaded to Lambda: ``python deploy/build.py`` makes ``build/lambda.zip``.

The project's own rooms that the skill needs, and its libraries as wheels for Lambda's machines; nothing is compiled, so
any computer with pip will do. A library is installed only if it is, byte for byte, the one that ``requirements.lock``
names (``make lock`` writes it). The same content makes the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 12_000_000
"""Bytes. SnapStart and a quick deployment like a small package; growing past this is a mistake to look into."""

PYTHON = "3.13"
PLATFORMS = ("manylinux_2_28_aarch64", "manylinux2014_aarch64", "manylinux_2_17_aarch64")

ROOMS = (
    *("engine/__init__.py", "engine/catalog", "engine/coaching", "engine/cues", "engine/dialogue", "engine/display"),
    *("engine/decoding.py", "engine/session"),
    *("engine/storage", "engine/tracks", "engine/words", "engine/workflow", "locales", "skill", "LICENSE", "NOTICE"),
)
"""What of the project goes along."""

APART = (
    *("engine/tracks/files", "skill/commands", "skill/endpoint", "skill/package", "skill/talk"),
    *("skill/tracks/bucket.py", "skill/tracks/polly.py"),
)
"""What of those rooms does not: what only a developer's machine or a server of one's own needs."""

NEEDLESS = ("**/__pycache__", "**/*.pyc", "**/*.pyi", "bin", "*.dist-info/RECORD", "**/tests")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; the exit code is 1 when the package is too large."""
    options = _options(arguments)
    folder = options.out.with_suffix("")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    install(folder, options.lock, local=options.local)
    copy(folder)
    index(folder, options.tracks)
    prune(folder)
    size = pack(folder, options.out)
    print(f"{options.out}: {size / 1e6:.1f} MB of {LIMIT / 1e6:.0f}")  # noqa: T201 - a command
    return 0 if size < LIMIT else 1


def install(folder: Path, lock: Path, *, local: bool) -> None:
    """The libraries, for Lambda's machines or for this one; none that is not in the lock with its hash."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(folder)]
    command += ["--disable-pip-version-check", "--only-binary", ":all:"]
    command += ["--require-hashes", "--requirement", str(lock)]
    if not local:
        command += ["--implementation", "cp", "--python-version", PYTHON]
        command += [part for platform in PLATFORMS for part in ("--platform", platform)]
    subprocess.run(command, check=True)


def copy(folder: Path) -> None:
    """The project's own part."""
    for room in ROOMS:
        source, target = ROOT / room, folder / room
        if source.is_dir():
            shutil.copytree(source, target, ignore=_ignore)
        elif source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def index(folder: Path, tracks: Path) -> None:
    """Which tracks are in the bucket, if some are; :mod:`skill.tracks.bucket` notes it beside them."""
    if (tracks / "index.json").exists():
        shutil.copyfile(tracks / "index.json", folder / "skill/tracks/index.json")


def prune(folder: Path) -> None:
    """Take away what is never read there; most of it is how the world's other languages write numbers."""
    for pattern in NEEDLESS:
        for path in list(folder.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    spoken = {path.name.partition("-")[0] for path in (ROOT / "locales").iterdir() if path.is_dir()} | {"root"}
    for data in (folder / "babel/locale-data").glob("*.dat"):
        if data.stem.partition("_")[0] not in spoken:
            data.unlink()


def pack(folder: Path, out: Path) -> int:
    """Write the archive; its size in bytes."""
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _files(folder):
            entry = ZipInfo(path.relative_to(folder).as_posix())
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o100644 << 16
            archive.writestr(entry, path.read_bytes())
    return out.stat().st_size


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _ignore(folder: str, names: list[str]) -> set[str]:
    inside = Path(folder).relative_to(ROOT)
    return {name for name in names if name == "__pycache__" or (inside / name).as_posix() in APART}


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Builds the package for Lambda.")
    parser.add_argument("--out", type=Path, default=ROOT / "build/lambda.zip", help="the archive to write")
    parser.add_argument("--lock", type=Path, default=ROOT / "deploy/requirements.lock", help="what to install")
    parser.add_argument("--tracks", type=Path, default=ROOT / "build/tracks", help="the tracks that are in the bucket")
    parser.add_argument("--local", action="store_true", help="with libraries for this machine, to try it here")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
