"""The folders of data and caches: the platform's, or FORM_COACH_HOME. Asking creates nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from engine.runner import places
from engine.runner.places import PlaceError


def test_a_home_of_ones_own_holds_everything(tmp_path, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    assert places.data_folder() == tmp_path / "home" / "data"
    assert places.cache_folder() == tmp_path / "home" / "cache"
    assert places.store_path().parent == places.data_folder()
    assert places.clips_folder().parent == places.cache_folder()
    assert not (tmp_path / "home").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rules of Linux")
@pytest.mark.parametrize("home", [None, "", "  "])
def test_the_platforms_places(tmp_path, monkeypatch, home):
    monkeypatch.delenv("FORM_COACH_HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("FORM_COACH_HOME", home)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert places.data_folder() == tmp_path / "data" / "form-coach"
    assert places.cache_folder() == tmp_path / "cache" / "form-coach"
    assert list(tmp_path.iterdir()) == []


def test_a_relative_home_and_one_with_a_tilde(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORM_COACH_HOME", "here")
    assert places.data_folder() == tmp_path / "here" / "data"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("FORM_COACH_HOME", "~/there")
    assert places.data_folder() == tmp_path / "there" / "data"


@pytest.mark.parametrize("below", ["", "home", "a/b"])
def test_a_file_in_the_way_is_named(tmp_path, monkeypatch, below):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "file" / below))
    for asked in (places.data_folder, places.cache_folder, places.store_path, places.clips_folder):
        with pytest.raises(PlaceError, match=r"file is no folder"):
            asked()


def test_a_home_nobody_knows(monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", "~nobody-of-this-name/coach")
    with pytest.raises(PlaceError, match="leads nowhere"):
        places.data_folder()


def test_without_any_home_the_way_out_is_named(monkeypatch):
    monkeypatch.delenv("FORM_COACH_HOME", raising=False)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: Path("~/.local/share/form-coach"))
    with pytest.raises(PlaceError, match="FORM_COACH_HOME"):
        places.data_folder()
