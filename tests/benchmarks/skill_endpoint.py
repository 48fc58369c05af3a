"""The skill's endpoint: signed requests to the real server in two processes, beside a hello-world skill on the same.

python -m tests.benchmarks.skill_endpoint hello PORT FOLDER       serves; only this module calls it
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from ask_sdk_core.skill_builder import SkillBuilder
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.verification import Store as Roots

from engine.storage.sqlite import SqliteStore
from skill.alexa.skill import build
from skill.endpoint.front import Front, create
from skill.endpoint.guards import Signed
from skill.endpoint.server import Serving, run
from skill.endpoint.verification import Verifier
from tests.benchmarks.table import Row, Section, figure
from tests.skill.endpoint import authority
from tests.skill.endpoint.running import wait_for
from tests.skill.endpoint.standin import SKILL, body, intent, request

PROCESSES, CLIENTS, ROUNDS, EACH = 2, 4, 3, 120
ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem"
YEARS = timedelta(days=3650)
NOTES = (
    f"POST /alexa over loopback, {PROCESSES} processes, {CLIENTS} clients on the same machine, a connection for each\n"
    f"request, every request another one, and its signature verified. Medians of {ROUNDS} rounds of {CLIENTS * EACH}\n"
    "requests, the subjects in turn. Sessions are in SQLite, synced to the disk at every change."
)


def section() -> Section:
    """Requests a second."""
    return Section("skill endpoint", tuple(_rows()), NOTES)


def _rows() -> Iterator[Row]:
    with TemporaryDirectory() as folder, ExitStack() as servers:
        _write_chain(Path(folder))
        hello = servers.enter_context(_server("hello", Path(folder)))
        ours = servers.enter_context(_server("coach", Path(folder)))
        subjects = {
            "hello world": partial(_rate, hello, _launches),
            "launch into a running workout": partial(_rate, ours, _launches),
            "repeat, which changes the session": partial(_rate, ours, _repeats),
        }
        _begin_workout(ours)
        taken: dict[str, list[float]] = {name: [] for name in subjects}
        for _ in range(ROUNDS):
            for name, subject in subjects.items():
                taken[name].append(subject())
    for name, rates in taken.items():
        yield figure(f"{name}, {PROCESSES} processes", median(rates), "requests/s")


def _launches(client: int, number: int) -> bytes:
    return body(request(at=time.time(), requestId=f"l-{client}-{number}-{time.time_ns()}"))


def _repeats(client: int, number: int) -> bytes:
    said = {"intent": intent("AMAZON.RepeatIntent"), "requestId": f"r-{client}-{number}-{time.time_ns()}"}
    return body(request("IntentRequest", at=time.time(), **said))


def _rate(port: int, makes: Callable[[int, int], bytes]) -> float:
    """Requests a second that all clients together get answered; they are signed before the clock runs."""
    prepared = [[_http(makes(client, number)) for number in range(EACH)] for client in range(CLIENTS)]
    began = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(lambda raws: _ask(port, *raws), prepared))
    return CLIENTS * EACH / (time.perf_counter() - began)


def _http(raw: bytes) -> bytes:
    headers = {"Host": "coach.example.org", "Content-Length": str(len(raw)), "Content-Type": "application/json"}
    headers |= {"SignatureCertChainUrl": ADDRESS, "Signature-256": authority.signature(raw)}
    lines = ["POST /alexa HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode() + raw


def _ask(port: int, *raws: bytes) -> list[bytes]:
    return [_exchange(port, raw) for raw in raws]


def _exchange(port: int, raw: bytes) -> bytes:
    with closing(socket.create_connection(("127.0.0.1", port), 10)) as connection:
        connection.sendall(raw)
        return _content(connection)


def _content(connection: socket.socket) -> bytes:
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += connection.recv(65_536)
    head, _, content = answer.partition(b"\r\n\r\n")
    if b" 200 " not in head[:20]:
        raise RuntimeError(head.decode())
    size = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(content) < size:
        content += connection.recv(65_536)
    return content


def _begin_workout(port: int) -> None:
    (launched,) = _ask(port, _http(_launches(0, 0)))
    ready = request("IntentRequest", at=time.time(), intent=intent("ReadyIntent"), requestId="ready")
    ready["session"] |= {"new": False, "attributes": json.loads(launched)["sessionAttributes"]}
    _ask(port, _http(body(ready)))


def _write_chain(folder: Path) -> None:
    lasting = {"begins": authority.TODAY - YEARS, "ends": authority.TODAY + YEARS}
    root, between = authority.ROOT.but(**lasting), authority.BETWEEN.but(**lasting)
    (folder / "root.pem").write_bytes(root.made().public_bytes(Encoding.PEM))
    (folder / "chain.pem").write_bytes(authority.LEAF.but(**lasting).pem() + between.pem())


@contextmanager
def _server(subject: str, folder: Path) -> Iterator[int]:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    running = subprocess.Popen([sys.executable, "-m", __name__, subject, str(port), str(folder)])
    try:
        wait_for(port)
        yield port
    finally:
        running.terminate()
        running.wait(20)


def application(subject: str, folder: Path) -> Front:
    """The endpoint with the coach, or with a skill that says one sentence."""
    store = SqliteStore(folder / f"{subject}.db")
    roots = Roots([x509.load_pem_x509_certificate((folder / "root.pem").read_bytes())])
    chain = (folder / "chain.pem").read_bytes()
    guard = Signed(Verifier((SKILL,), roots=roots, get=lambda _: chain))
    return create(build(store) if subject == "coach" else hello_world(), store, guard, "benchmark")


def hello_world():
    """The skill of the SDK's first page."""
    builder = SkillBuilder()

    @builder.request_handler(lambda handler_input: True)
    def hello(handler_input):
        return handler_input.response_builder.speak("Hello world.").ask("And now?").response

    return builder.create()


if __name__ == "__main__":
    run(
        partial(application, sys.argv[1], Path(sys.argv[3])),
        Serving(processes=PROCESSES, threads=4),
        int(sys.argv[2]),
        lambda: None,
    )
