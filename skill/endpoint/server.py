"""The server: granian with one or more processes, each with its own skill and store connection.

It holds connections, and ends those whose headers do not come; :mod:`skill.endpoint.reception` sees to the rest.
"""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any, Final

from ask_sdk_core.skill import CustomSkill
from flask import Flask

from engine.runner.places import workouts_folder
from engine.session.own_library import OwnLibrary
from engine.storage.port import Store
from engine.tracks.files.served import ServedTracks
from skill.alexa.skill import build
from skill.alexa.time_zones import Zones
from skill.config import SkillConfig
from skill.endpoint.app import create_app
from skill.endpoint.errors import ServerError
from skill.endpoint.front import Front, create
from skill.endpoint.guards import Guard, Local, Signed
from skill.endpoint.health import Health
from skill.endpoint.own_tracks import own_tracks
from skill.endpoint.verification import Verifier
from skill.package.pages import Keeping
from skill.storage.store_choice import open_store

_HANGS_UP: Final = sys.platform != "win32"

CONNECTIONS: Final = 2000
"""Connections to each process at once; more wait until one is free."""
HEADERS_PATIENCE: Final = 10.0
"""Seconds for the headers of a request to arrive."""

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
        threads: Threads of each process that answer requests.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    allow_unsigned: bool = False
    processes: int = 1
    threads: int = 8


def application(config: SkillConfig, serving: Serving) -> Front:
    """What the server serves: the web application with the whole skill in it, behind its front.

    Raises:
        ServerError: it may not be served like that.
        StoreError: there is no store.
    """
    skill, store, guard, about, tracks = _parts(config, serving)
    return create(skill, store, guard, about, serving.threads, tracks, Keeping.of(config))


def flask_application(config: SkillConfig) -> Flask:
    """The web application with the whole skill in it, for signed requests, without the front.

    Raises:
        ServerError: it is not known for which skill.
        StoreError: there is no store.
    """
    skill, store, guard, about, tracks = _parts(config, Serving())
    return create_app(skill, guard, Health(store, about), tracks, keeping=Keeping.of(config))


def _parts(config: SkillConfig, serving: Serving) -> tuple[CustomSkill, Store, Guard, str, ServedTracks | None]:
    guard = _guard(config, serving)
    store = open_store(config)
    library, tracks = OwnLibrary(workouts_folder()), own_tracks(config)
    skill = build(store, config=config, zones=Zones(), catalog=library.catalog, tracks=tracks)
    return skill, store, guard, version("form-coach"), tracks


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
    """Serve what ``load`` makes, in every process anew, at ``port``.

    A connection ends with its answer: otherwise who asks on and on, and reads nothing, would hold it without end. A new
    one costs a tunnel on the same machine next to nothing.
    """
    from granian import Granian  # noqa: PLC0415 - starts its own logging
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415 - as above
    from granian.http import HTTP1Settings  # noqa: PLC0415 - as above
    from granian.log import LogLevels  # noqa: PLC0415 - as above

    server = Granian(
        "form-coach",
        address=_numeric(serving.host),
        port=port,
        interface=Interfaces.ASGINL,
        workers=serving.processes,
        websockets=False,
        http=HTTPModes.http1,  # else who says nothing, so that no version is known, is waited for without end
        backpressure=CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=round(HEADERS_PATIENCE * 1000), keep_alive=False),
        log_level=LogLevels.error,
        log_dictconfig=_LOGGING,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    _allow_files(2 * CONNECTIONS)
    server.on_startup(started)
    server.on_startup(partial(_end_with_terminal, signal.getsignal(signal.SIGHUP) if _HANGS_UP else None))
    server.serve(target_loader=load, wrap_loader=False)


def _end_with_terminal(before: object) -> None:
    """End when the terminal is closed, where granian would read all anew and keep the port; not under nohup."""
    if _HANGS_UP:
        ignored = before is signal.SIG_IGN
        signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else signal.getsignal(signal.SIGTERM))


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
    own_tracks(config)


def _allow_files(number: int) -> None:
    """Let each process have this many open files, where the system does: each connection is one."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = number if hard == resource.RLIM_INFINITY else min(number, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


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
