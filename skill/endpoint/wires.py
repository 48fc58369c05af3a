"""Connections that can be cut from outside. The timeout of ``requests`` is for each piece, and pieces may never end."""

from __future__ import annotations

import socket
from contextlib import suppress
from contextvars import ContextVar
from threading import Lock
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection


class Wires:
    """The connections of one fetch. Safe from several threads."""

    def __init__(self) -> None:
        """None yet."""
        self._held: list[socket.socket] = []
        self._over, self._lock = False, Lock()

    def hold(self, connection: socket.socket) -> socket.socket:
        """Take note of a connection, before it is secured.

        Raises:
            TimeoutError: they were cut meanwhile.
        """
        with self._lock:
            if self._over:
                connection.close()
                raise TimeoutError("too late")
            # Its own copy: securing a connection takes the socket away from the one that was opened.
            self._held.append(connection.dup())
        return connection

    def cut(self) -> None:
        """End all of them, and those that would come later."""
        with self._lock:
            self._over = True
            for connection in self._held:
                with suppress(OSError), connection:
                    connection.shutdown(socket.SHUT_RDWR)


_wires: ContextVar[Wires] = ContextVar("wires")


class _Plain(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _wires.get().hold(super()._new_conn())


class _Secure(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _wires.get().hold(super()._new_conn())


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


_POOLS = {"http": _PlainPool, "https": _SecurePool}


class _Adapter(HTTPAdapter):
    """Opens connections that are held, also to a proxy."""

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as they come
        """See the class above."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> ProxyManager:  # noqa: ANN401 - as they come
        """See the class above."""
        manager: ProxyManager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = _POOLS
        return manager


def session(wires: Wires) -> requests.Session:
    """A session for this thread, whose connections are those of ``wires``."""
    _wires.set(wires)
    asking = requests.Session()
    for scheme in ("http://", "https://"):
        asking.mount(scheme, _Adapter())
    return asking
