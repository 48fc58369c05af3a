"""The command: the address it tells, what it refuses, and that nothing of it is left behind."""

from __future__ import annotations

import json
import socket
import subprocess
from pathlib import Path

import pytest

from engine.cli.screen import address_of, is_loopback
from engine.web.orders import Opening
from tests.runner.processes import COACH, environ
from tests.web.command import serving


def ran(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COACH, "screen", *arguments], env=environ(home), check=False, capture_output=True, text=True, timeout=60
    )


def test_only_this_computer_opens_it_unless_others_may(tmp_path: Path) -> None:
    with serving(tmp_path, "screen") as running:
        assert running.address.startswith("http://127.0.0.1:")
        assert "#" not in running.address
    assert not (tmp_path / "data" / "screen.key").exists()
    with serving(tmp_path, "screen", "--host", "0.0.0.0") as running:
        key = (tmp_path / "data" / "screen.key").read_text()
        assert running.address.endswith(f"/#{key}")
    with serving(tmp_path, "screen", "--host", "0.0.0.0", "--new-key") as running:
        assert not running.address.endswith(key)


@pytest.mark.parametrize(
    ("host", "certificate", "address"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8010/#key"),
        ("::1", "", "http://[::1]:8010/#key"),
        ("192.0.2.7", "home.pem", "https://192.0.2.7:8010/#key"),
    ],
)
def test_the_address_can_be_typed_as_it_stands(host: str, certificate: str, address: str) -> None:
    assert address_of(Opening(host, 8010, "key", "en-US", "local", certificate=certificate)) == address


def test_what_counts_as_this_computer_alone() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.0.0.2", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.0.2.7", "coach.example")))


def test_what_cannot_be_served_is_told_in_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = ran(tmp_path, "--port", str(taken.getsockname()[1]))
    assert refused.returncode == 2
    assert "No screen can be served at 127.0.0.1" in refused.stderr
    assert "Traceback" not in refused.stderr
    refused = ran(tmp_path, "--tls", "none.pem", "none-key.pem", "--json")
    assert refused.returncode == 2
    assert "certificate" in json.loads(refused.stdout)["error"]
