"""How the process that listens is started."""

from pathlib import Path

import pytest

from engine.runner.ears_messages import Options
from engine.runner.ears_process import start_worker


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="environments are read in /proc")
def test_it_computes_in_one_thread_whatever_else_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
    for name in asked:
        monkeypatch.setenv(name, "8")
    with start_worker(Options(locale="en-US", weights="", opener="tests.runner.tone_ear:open_ear")) as worker:
        environ = Path(f"/proc/{worker.pid}/environ").read_text().split("\0")
        worker.kill()
    assert {f"{name}=1" for name in asked} <= set(environ)
