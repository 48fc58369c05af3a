"""Small weights, and a server in the place of their authors."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from engine.weights import manifest

MODEL, VOICE = bytes(range(256)) * 4000, b"a voice" * 300


class Authors(ThreadingHTTPServer):
    """A server that can break off, hold on, answer with something else, and be asked for the rest."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.files = {"/model.bin": MODEL, "/voice.bin": VOICE}
        self.breaks_after: int | None = None
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(BaseHTTPRequestHandler):
    server: Authors

    def do_GET(self) -> None:
        content = self.server.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        wanted = self.headers.get("Range")
        self.server.asked.append(f"{self.path} {wanted}")
        start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted else 0
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        end = len(content) if self.server.breaks_after is None else self.server.breaks_after
        half = (start + end) // 2
        self.wfile.write(content[start:half])
        self.wfile.flush()
        self.server.goes_on.wait(30)
        self.wfile.write(content[half:end])

    def log_message(self, *_: object) -> None:
        """The tests look at what was asked instead."""


@contextmanager
def offering(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Authors]:
    """Let a server have small weights, which are all that the manifest names; it is written into ``folder``."""
    server = Authors()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    listed = folder / "manifest.toml"
    head = 'title = "Small"\nlicence = "MIT"\nsource = "nowhere"\n'
    files = [("model.bin", MODEL), ("voice.bin", VOICE)]
    listed.write_text(f"[{name}]\n" + head + "".join(_entry(name, file, data, server.address) for file, data in files))
    monkeypatch.setattr(manifest, "_LIST", listed)
    manifest._listed.cache_clear()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()
    manifest._listed.cache_clear()


def _entry(name: str, file: str, content: bytes, address: str) -> str:
    digest = hashlib.sha256(content).hexdigest()
    about = f'size = {len(content)}\nsha256 = "{digest}"\naddress = "{address}/{file}"\n'
    return f'[[{name}.files]]\nname = "{file}"\n{about}'
