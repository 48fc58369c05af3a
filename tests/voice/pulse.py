"""A sound card for tests: PulseAudio with a null sink, recorded from its monitor.

No hardware, no D-Bus and no desktop are needed; it runs as root too. Everything it writes is in a folder of its own.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO
from unittest import mock

import numpy as np
import numpy.typing as npt

RATE = 48_000
MISSING = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
WHY_NOT = f"not installed: {', '.join(MISSING)} (Debian: apt-get install pulseaudio)"

Heard = npt.NDArray[np.int16]


def until(condition: Callable[[], object], within: float = 30.0, every: float = 0.005) -> None:
    """Wait for ``condition``, by polling; fail when it does not come true in time."""
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"Not true within {within} s: {condition}")
        time.sleep(every)


class Pulse:
    """A running PulseAudio."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "native"
        self._recordings: list[Recording] = []
        home = {name: str(folder) for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH")}
        self._environ = os.environ | home
        script = folder / "null.pa"
        script.write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={self._socket}\n"
            f"load-module module-null-sink {' '.join(_sink('one'))}\n"
        )
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "-F", str(script)]
        self._process = subprocess.Popen(["pulseaudio", *options], env=self._environ, stderr=subprocess.DEVNULL)
        until(lambda: self._socket.exists() and self._answers())

    @property
    def server(self) -> str:
        """What PULSE_SERVER must be."""
        return f"unix:{self._socket}"

    def control(self, *words: str) -> str:
        """Run pactl."""
        environ = self._environ | {"PULSE_SERVER": self.server}
        done = subprocess.run(["pactl", *words], env=environ, capture_output=True, text=True, check=True, timeout=60)
        return done.stdout

    def add_sink(self, name: str) -> str:
        """Plug a device in; returns what unplugs it."""
        return self.control("load-module", "module-null-sink", *_sink(name)).strip()

    def add_microphone(self, name: str) -> str:
        """Plug a microphone in: it hears what is played into the sink ``NAME-room``. Returns what unplugs it."""
        self.add_sink(f"{name}-room")
        source = [f"source_name={name}", f"source_properties=device.description={name}"]
        module = self.control("load-module", "module-remap-source", f"master={name}-room.monitor", *source)
        self.control("set-default-source", name)
        return module.strip()

    def play(self, samples: Heard, sink: str = "one", rate: int = RATE) -> subprocess.Popen[bytes]:
        """Begin to play a sound into a device, as another program would; it has been played when that ends."""
        command = ["pacat", "-d", sink, "--rate", str(rate), "--channels=1", "--format=s16le", "--latency-msec=20"]
        with tempfile.TemporaryFile() as file:
            file.write(samples.tobytes())
            file.seek(0)
            environ = self._environ | {"PULSE_SERVER": self.server}
            return subprocess.Popen(command, env=environ, stdin=file, stderr=subprocess.DEVNULL)

    def remove_sinks(self) -> None:
        """Pull out every device."""
        for line in self.control("list", "short", "modules").splitlines():
            if "null-sink" in line:
                self.control("unload-module", line.split()[0])

    def record(self, sink: str = "one") -> Recording:
        """Record what a device plays, from now on."""
        recording = Recording(sink, self._environ | {"PULSE_SERVER": self.server})
        self._recordings.append(recording)
        return recording

    @contextlib.contextmanager
    def tape(self, sink: str = "one") -> Iterator[Tape]:
        """Record what a device plays into a file, without any of this process's time."""
        with tempfile.TemporaryFile() as file:
            environ = self._environ | {"PULSE_SERVER": self.server}
            with subprocess.Popen(
                ["parec", *_parec(sink)], env=environ, stdout=file, stderr=subprocess.DEVNULL
            ) as parec:
                until(lambda: os.fstat(file.fileno()).st_size)
                yield Tape(file)
                parec.terminate()

    @contextlib.contextmanager
    def music(self, sink: str = "one") -> Iterator[None]:
        """Another program that plays an even tone, for as long as a minute."""
        tone = (1000 * np.sin(np.arange(60 * RATE) * (2 * np.pi * 440 / RATE))).astype(np.int16)
        command = ["pacat", "-d", sink, "--rate", str(RATE), "--channels=1", "--format=s16le"]
        with tempfile.TemporaryFile() as file:
            file.write(tone.tobytes())
            file.seek(0)
            environ = self._environ | {"PULSE_SERVER": self.server}
            with subprocess.Popen(command, env=environ, stdin=file, stderr=subprocess.DEVNULL) as pacat:
                try:
                    yield
                finally:
                    pacat.terminate()

    def stop(self) -> None:
        """Kill the sound service."""
        for recording in self._recordings:
            recording.stop()
        self._process.kill()
        self._process.wait(10)

    def _answers(self) -> bool:
        with contextlib.suppress(subprocess.SubprocessError):
            return bool(self.control("info"))
        return False


def _sink(name: str) -> list[str]:
    return [f"sink_name={name}", f"sink_properties=device.description={name}", f"rate={RATE}", "channels=1"]


def _parec(sink: str) -> list[str]:
    return ["-d", f"{sink}.monitor", "--rate", str(RATE), "--channels=1", "--format=s16le", "--latency-msec=10"]


class Tape:
    """A recording that is read after its end."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def samples(self) -> Heard:
        """What has been recorded so far."""
        whole = os.fstat(self._file.fileno()).st_size // 2 * 2
        return np.frombuffer(os.pread(self._file.fileno(), whole, 0), np.int16)


class Recording:
    """What a sink plays, with the time at which it was played."""

    def __init__(self, sink: str, environ: dict[str, str]) -> None:
        parec = ["parec", *_parec(sink)]
        self._process = subprocess.Popen(parec, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._parts: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._run, args=(self._process.stdout,), daemon=True)
        self._thread.start()
        until(lambda: self._parts)

    def samples(self) -> Heard:
        """What has been recorded so far."""
        return np.frombuffer(b"".join(part for _, part in list(self._parts)), np.int16)

    def began(self) -> float:
        """When (monotonic) the first sample was played: at the latest then, by the promptest of all deliveries."""
        parts = list(self._parts)
        ends = np.cumsum([len(part) for _, part in parts]) / 2 / RATE
        return float(min(at - end for (at, _), end in zip(parts, ends, strict=True)))

    def stop(self) -> Heard:
        """End the recording."""
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        if self._process.stdout:
            self._process.stdout.close()
        return self.samples()

    def _run(self, pipe: IO[bytes]) -> None:
        while part := os.read(pipe.fileno(), 1 << 16):
            self._parts.append((time.monotonic(), part))


@contextlib.contextmanager
def running() -> Iterator[Pulse]:
    """PulseAudio while in here, and this process's sound goes to it."""
    # Not pytest's folder: the path of a socket must be shorter than some of those.
    with tempfile.TemporaryDirectory(prefix="pulse-", ignore_cleanup_errors=True) as folder:
        pulse = Pulse(Path(folder))
        try:
            with mock.patch.dict(os.environ, {"PULSE_SERVER": pulse.server, "FORM_COACH_AUDIO": ""}):
                yield pulse
        finally:
            pulse.stop()


def onsets(samples: Heard, rate: int, *, level: int = 300, quiet: float = 0.1) -> list[int]:
    """Where sounds begin: samples over ``level`` that come after ``quiet`` seconds without one."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > level)
    if not len(loud):
        return []
    fresh = np.diff(loud, prepend=-rate) > quiet * rate
    return [int(at) for at in loud[fresh]]
