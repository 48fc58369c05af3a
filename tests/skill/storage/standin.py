"""A DynamoDB on this machine that is spoken to over HTTP, and behaves badly when told to; moto keeps the items."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError

from skill.storage.client import PATIENCE
from tests.skill.storage.tables import aws

Manner = Callable[["Call"], None]


class Call:
    """A call as it came, and the ways to answer it."""

    def __init__(self, handler: Handler, operation: str, request: dict[str, Any]) -> None:
        self.handler, self.operation, self.request = handler, operation, request

    def carry_out(self) -> tuple[int, dict[str, Any]]:
        """What the table answers; a transaction with a token that was carried out before is not carried out again."""
        tokens, token = self.handler.server.tokens, self.request.get("ClientRequestToken")
        if token in tokens:
            return 200, {}
        try:
            answer = getattr(self.handler.server.table, self.operation)(**self.request)
        except ClientError as error:
            reasons = error.response.get("CancellationReasons")
            more = {"CancellationReasons": reasons} if reasons else {}
            return 400, {**_named(error.response["Error"]["Code"]), **more}
        if token:
            tokens.add(token)
        return 200, {name: value for name, value in answer.items() if name != "ResponseMetadata"}

    def answer(self, status: int, body: dict[str, Any]) -> None:
        """Answer at once."""
        data = json.dumps(body, default=lambda raw: b64encode(raw).decode()).encode()
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", "application/x-amz-json-1.0")
        self.handler.send_header("Content-Length", str(len(data)))
        self.handler.end_headers()
        self.handler.wfile.write(data)

    def wait(self, seconds: float) -> bool:
        """Wait; whether the server was closed meanwhile."""
        return self.handler.server.closing.wait(seconds)


class Server(ThreadingHTTPServer):
    """Answers in the ``manner`` that is set, and counts the calls."""

    daemon_threads = True

    def __init__(self, table) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.table, self.manner, self.closing = table, well, Event()
        self.calls: list[str] = []
        self.tokens: set[str] = set()

    def client(self):
        """A client of this server, as patient as the product's."""
        return aws().client("dynamodb", endpoint_url=f"http://127.0.0.1:{self.server_port}", config=Config(**PATIENCE))

    def handle_error(self, request, client_address) -> None:
        """A client that hung up is no news."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        """Read a call, and answer it in the server's manner."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        operation = xform_name(self.headers["X-Amz-Target"].partition(".")[2])
        self.server.calls.append(operation)
        self.server.manner(Call(self, operation, json.loads(body, object_hook=_binary)))

    def log_message(self, format, *arguments) -> None:
        """Say nothing."""


def well(call: Call) -> None:
    """As it should be."""
    call.answer(*call.carry_out())


def slow(seconds: float) -> Manner:
    """Every answer takes so long."""

    def manner(call: Call) -> None:
        if not call.wait(seconds):
            call.answer(*call.carry_out())

    return manner


def throttled(call: Call) -> None:
    """Too much, says the table, whatever comes."""
    call.answer(400, _named("ThrottlingException"))


def unprocessed(call: Call) -> None:
    """It never gets to anything that is asked for in a batch."""
    left = {"batch_get_item": "UnprocessedKeys", "batch_write_item": "UnprocessedItems"}.get(call.operation)
    if left is None:
        well(call)
    else:
        call.answer(200, {"Responses": {}, left: call.request["RequestItems"]})


def turning_in_circles(call: Call) -> None:
    """Every page of a query is empty, and followed by the same one."""
    if call.operation == "query":
        call.answer(200, {"Items": [], "LastEvaluatedKey": {"pk": {"S": "a"}, "sk": {"S": "b"}}})
    else:
        well(call)


def deaf(operation: str, times: int) -> Manner:
    """It does what it is told, and hangs up without an answer, so many times."""
    left = [times]

    def manner(call: Call) -> None:
        status, body = call.carry_out()
        if call.operation != operation or left[0] == 0:
            call.answer(status, body)
            return
        left[0] -= 1
        call.handler.close_connection = True

    return manner


def trickling(call: Call) -> None:
    """A byte now and then, so that no time limit of a single read is reached."""
    call.handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Never-Ends: ")
    while not call.wait(0.05):
        call.handler.wfile.write(b"x")


@contextmanager
def serving(table) -> Iterator[Server]:
    """A server of ``table``, the client of moto."""
    server = Server(table)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _named(code: str) -> dict[str, Any]:
    return {"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": "because"}


def _binary(value: dict[str, Any]) -> dict[str, Any]:
    return {"B": b64decode(value["B"])} if isinstance(value.get("B"), str) and len(value) == 1 else value
