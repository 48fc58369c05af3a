"""The server: granian with one or more processes, each with its own skill and store connection."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any, Final

from flask import Flask

from skill.alexa.skill import build
from skill.alexa.time_zones import Zones
from skill.config import SkillConfig
from skill.endpoint.app import create
from skill.endpoint.errors import ServerError
from skill.endpoint.guards import Guard, Local, Signed
from skill.endpoint.verification import Verifier
from skill.storage.store_choice import open_store

_LOGGING: Final[dict[str, Any]] = {
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stderr"}},
    "loggers": {},
    "root": {"handlers": ["console"], "level": "WARNING"},
}


@dataclass(frozen=True, slots=True)
class Serving:
    """How to serve.

    Attributes:
        host: Address to listen on.
        port: Port; 0 for any free one.
        allow_unsigned: Answer requests not signed by Alexa; on this machine only.
        processes: Number of processes. Each has its own interpreter; they share the store.
        threads: Threads of each process.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    allow_unsigned: bool = False
    processes: int = 1
    threads: int = 8


def application(config: SkillConfig, serving: Serving) -> Flask:
    """The web application, with the whole skill in it.

    Raises:
        ServerError: it may not be served like that.
        StoreError: there is no store.
    """
    guard = _guard(config, serving)
    store = open_store(config)
    return create(build(store, config=config, zones=Zones()), store, guard, version("form-coach"))


def serve(config: SkillConfig, serving: Serving, started: Callable[[str], object] = print) -> None:
    """Serve until interrupted.

    Args:
        config: Of the skill.
        serving: How.
        started: Told the address, once it is certain that nothing is in the way.

    Raises:
        ServerError: it may not, or cannot, be served like that.
        StoreError: there is no store.
    """
    _check(config, serving)
    port = _free_port(serving.host, serving.port)
    host = f"[{serving.host}]" if ":" in serving.host else serving.host
    run(partial(application, config, serving), serving, port, lambda: started(f"http://{host}:{port}/alexa"))


def run(load: Callable[[], Any], serving: Serving, port: int, started: Callable[[], object]) -> None:
    """Serve what ``load`` makes, in every process anew, at ``port``."""
    from granian import Granian  # noqa: PLC0415 - starts its own logging
    from granian.constants import Interfaces  # noqa: PLC0415 - as above
    from granian.log import LogLevels  # noqa: PLC0415 - as above

    server = Granian(
        "form-coach",
        address=_numeric(serving.host),
        port=port,
        interface=Interfaces.WSGI,
        workers=serving.processes,
        blocking_threads=serving.threads,
        websockets=False,
        log_level=LogLevels.error,  # it warns of more threads than processors, and ours wait for the store,
        log_dictconfig=_LOGGING,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    server.on_startup(started)
    server.serve(target_loader=load, wrap_loader=False)


def _guard(config: SkillConfig, serving: Serving) -> Guard:
    if serving.allow_unsigned:
        return Local(serving.host, config.skill_ids)
    if not config.skill_ids:
        raise ServerError(
            "Which skill's requests may be answered? Set FORM_COACH_SKILL_ID to the skill id that the developer "
            "console shows, or try it on this machine alone with --allow-unsigned."
        )
    return Signed(Verifier(config.skill_ids))


def _check(config: SkillConfig, serving: Serving) -> None:
    """Check once, here, for what would otherwise fail in every process."""
    _guard(config, serving)
    if config.store == "memory" and serving.processes > 1:
        raise ServerError("Several processes cannot share a store in memory: use one, or FORM_COACH_STORE=sqlite.")
    open_store(config).close()


def _numeric(host: str) -> str:
    return "127.0.0.1" if host == "localhost" else host


def _free_port(host: str, port: int) -> int:
    """``port``, or a free one for 0. Refuses a port in use, which granian would share, getting half the requests."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(_numeric(host), port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            if sys.platform != "win32":
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
            found: int = trial.getsockname()[1]
            return found
    except OSError as error:
        raise ServerError(f"Nothing can be served at {host}, port {port}: {error.strerror or error}.") from error
