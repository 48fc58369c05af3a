"""The process that speaks: ``python -m engine.voice.synthesis.worker KIND ARGUMENT FOLDER [gentle]``.

It reads one request a line (JSON) from its standard input and answers on what was its standard output: one line of
JSON, followed by as many bytes as the line's ``size`` says. pyttsx3 prints on standard output, so that is put aside
first. The end of the input means that the parent process has ended: the worker then removes its folder and ends, even
in the middle of a text.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO, NoReturn

from engine.voice.synthesis.folders import remove_folder, sweep
from engine.voice.synthesis.priority import step_back
from engine.voice.synthesis.speaker import Speaker, open_speaker

Request = dict[str, Any]


def main() -> NoReturn:
    """Speak until the input ends."""
    kind, argument, home, *how = sys.argv[1:]
    folder = Path(home)
    answers = _put_output_aside()
    sys.unraisablehook = lambda problem: _give_up(answers, folder, str(problem.exc_value))
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, folder), daemon=True).start()
    if how:
        step_back()
    try:
        speaker = open_speaker(kind, argument, folder)
        _answer(answers, {"ready": True})
        threading.Thread(target=sweep, daemon=True).start()
        while True:
            _serve(speaker, requests.get(), answers)
    except Exception as error:  # whatever it is, the coach is told
        _give_up(answers, folder, str(error))


def _put_output_aside() -> BinaryIO:
    answers = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    return answers


def _listen(requests: SimpleQueue[Request], folder: Path) -> None:
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    _leave(folder, 0)


def _serve(speaker: Speaker, request: Request, answers: BinaryIO) -> None:
    if "text" not in request:
        _answer(answers, {"voices": speaker.voices()})
        return
    _answer(answers, {}, speaker.say(**request))


def _answer(answers: BinaryIO, header: Request, body: bytes = b"") -> None:
    answers.write(json.dumps({**header, "size": len(body)}).encode() + b"\n" + body)
    answers.flush()


def _give_up(answers: BinaryIO, folder: Path, reason: str) -> NoReturn:
    """Report the reason and end: a speech engine is in an unknown state after any failure."""
    try:
        _answer(answers, {"error": reason})
    finally:
        _leave(folder, 1)


def _leave(folder: Path, code: int) -> NoReturn:
    remove_folder(folder)
    os._exit(code)  # espeak-ng crashes in an orderly shutdown


if __name__ == "__main__":
    main()
