"""Many devices at once in real time, each with a workout that plays, against a server on this machine."""

from __future__ import annotations

import heapq
import http.client
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

from tests.skill.device.device import Device
from tests.skill.device.envelopes import Envelopes, intent
from tests.skill.device.lengths import of_bytes
from tests.skill.device.player import Unreachable

Act = Callable[[], None]

WAITS = 60.0
"""Seconds for which a device waits for a track."""


class Agenda:
    """What is due in real time, done by several threads."""

    def __init__(self) -> None:
        self._due: list[tuple[float, int, Act]] = []
        self._changed, self._told, self._over = threading.Condition(), 0, False
        self.errors: list[BaseException] = []

    def at(self, moment: float, act: Act) -> None:
        with self._changed:
            self._told += 1
            heapq.heappush(self._due, (moment, self._told, act))
            self._changed.notify()

    def run(self, seconds: float, threads: int) -> None:
        """Do what is due for so long."""
        workers = [threading.Thread(target=self._work) for _ in range(threads)]
        for one in workers:
            one.start()
        time.sleep(seconds)
        with self._changed:
            self._over = True
            self._changed.notify_all()
        for one in workers:
            one.join()

    def _work(self) -> None:
        while (act := self._next()) is not None:
            try:
                act()
            except Exception as error:  # it is told in the end, and the others go on
                self.errors.append(error)

    def _next(self) -> Act | None:
        with self._changed:
            while not self._over:
                wait = self._due[0][0] - time.time() if self._due else 1.0
                if wait <= 0:
                    return heapq.heappop(self._due)[2]
                self._changed.wait(wait)
        return None


class RealTime:
    """The time of one device: one thing after the other."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda, self._alone = agenda, threading.Lock()

    @property
    def now(self) -> float:
        return time.time()

    def later(self, seconds: float, act: Act) -> None:
        def alone() -> None:
            with self._alone:
                act()

        self._agenda.at(time.time() + seconds, alone)


class Line:
    """Connections to a server that are kept, one a thread."""

    def __init__(self, port: int) -> None:
        self._port, self._mine = port, threading.local()

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        connection = getattr(self._mine, "connection", None)
        if connection is None:
            connection = self._mine.connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=WAITS)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (http.client.HTTPException, OSError):
            connection.close()
            self._mine.connection = None
            raise


class Audience:
    """Listeners, and what they saw.

    Attributes:
        turns: Seconds that each answer took.
        reports: Of these, the answers to what players told by themselves.
        waited: Seconds that each track took to come, by whoever asked.
        tracks: Addresses of all tracks, with how often each was fetched.
        files: By address, which files of the server's folder it has been: more than one if it was made again.
        wrong: Answers that were none, and tracks that did not come.
    """

    def __init__(self, port: int, home: Path, number: int, workouts: tuple[str, ...], seed: int = 1) -> None:
        """``home`` is the folder of the server."""
        self._home, self._folder = home, home
        self._line, self._agenda, self._random = Line(port), Agenda(), Random(seed)
        self.turns: list[float] = []
        self.reports: list[float] = []
        self.waited: list[float] = []
        self.tracks: dict[str, int] = {}
        self.files: dict[str, set[int]] = {}
        self.wrong: list[str] = []
        self._counting = threading.Lock()
        self.devices = [self._device(one) for one in range(number)]
        self._workouts = workouts

    def listen(self, seconds: float, threads: int = 64) -> None:
        """All of them begin in the first quarter of the time, and let it play; now and then one says "next"."""
        for number, device in enumerate(self.devices):
            begins = time.time() + self._random.uniform(0.0, seconds / 4)
            workout = self._workouts[number % len(self._workouts)]
            self._plan(device, begins, "StartWorkoutIntent", workout=workout)
            for _ in range(3):
                begins += self._random.uniform(8.0, seconds / 6)
                self._plan(device, begins, "AMAZON.NextIntent")
        self._agenda.run(seconds, threads)
        self.wrong += [repr(error) for error in self._agenda.errors]

    def _plan(self, device: Device, moment: float, name: str, **slots: Any) -> None:
        request = {"type": "IntentRequest", "intent": intent(name, **slots)}

        def says() -> None:
            device.time.later(0.0, lambda: device.conversation.begin(request, device.envelopes.new_session()))

        self._agenda.at(moment, says)

    def _device(self, number: int) -> Device:
        about = Envelopes(user=f"amzn1.ask.account.LISTENER{number}", device=f"device-{number}")
        time_ = RealTime(self._agenda)
        return Device(self._answer, self._length, time=time_, envelopes=about, nearly=self._random.choice((0.5, 3.0)))

    def _answer(self, envelope: dict[str, Any]) -> dict[str, Any] | None:
        body = json.dumps(envelope).encode()
        began = time.perf_counter()
        status, content = self._line.ask("POST", "/alexa", body)
        with self._counting:
            self.turns.append(time.perf_counter() - began)
            if envelope["request"]["type"].startswith("AudioPlayer."):
                self.reports.append(self.turns[-1])
            if status != 200:
                self.wrong.append(f"{envelope['request']['type']} was answered with {status}")
        answer: dict[str, Any] | None = json.loads(content) if status == 200 else None
        return answer

    def _length(self, url: str) -> float:
        path = urlsplit(url).path
        began = time.perf_counter()
        status, content = self._line.ask("GET", path)
        with self._counting:
            self.waited.append(time.perf_counter() - began)
            self.tracks[path] = self.tracks.get(path, 0) + 1
            self._note_file(path)
            if status != 200:
                self.wrong.append(f"{path} was answered with {status}")
        if status != 200:
            raise Unreachable(url)
        return of_bytes(content)

    def _note_file(self, path: str) -> None:
        name = path.rpartition("/")[2]
        if not (self._folder / name).exists():
            self._folder = next((one.parent for one in self._home.rglob(name)), self._home)
        if (self._folder / name).exists():
            self.files.setdefault(path, set()).add((self._folder / name).stat().st_ino)

    def warm_up(self, times: int = 20) -> None:
        """Let every process of the server have answered: a coach that runs is asked, not one that begins."""
        stranger = Envelopes(user="amzn1.ask.account.STRANGER", device="device-0")
        for _ in range(times):
            for request in ({"type": "LaunchRequest"}, {"type": "IntentRequest", "intent": intent("TodayIntent")}):
                body = stranger.build(request, time.time(), {}, stranger.new_session())
                self._line.ask("POST", "/alexa", json.dumps(body).encode())
