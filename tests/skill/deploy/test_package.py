"""What is uploaded to Lambda, unpacked where there is nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from zipfile import ZipFile

import pytest

from tests.skill.deploy.conftest import build, built
from tests.skill.endpoint.standin import SKILL, body, request

UNWANTED = {"flask", "werkzeug", "granian", "numpy", "boto3", "botocore", "miniaudio", "pyttsx3", "lameenc", "click"}
ANSWER = """
import json, sys
sys.path.insert(0, sys.argv[1])
from skill.lambda_entry import handler
answer = handler(json.load(sys.stdin), None)
print(json.dumps({"answer": answer, "modules": sorted({name.partition(".")[0] for name in sys.modules})}))
"""

AT_ONCE = {"AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand"}
"""Nothing is made ahead."""


@pytest.fixture(scope="module")
def unpacked(index, tmp_path_factory):
    archive = built(tmp_path_factory.mktemp("local") / "lambda.zip", "--local")
    folder = archive.parent / "task"
    with ZipFile(archive) as file:
        file.extractall(folder)
    return folder


def launch(folder, envelope, **settings) -> subprocess.CompletedProcess:
    """Ask in a Python that has its own library and that folder, and nothing else."""
    environment = {"FORM_COACH_STORE": "memory", "FORM_COACH_SKILL_ID": SKILL, **settings}
    command = [sys.executable, "-I", "-S", "-B", "-c", ANSWER, str(folder)]
    said = body(envelope)
    return subprocess.run(command, check=False, input=said, capture_output=True, env=environment, timeout=60)


def test_a_launch_is_answered_in_a_clean_environment(unpacked):
    done = launch(unpacked, request(at=time.time()))
    assert (done.returncode, done.stderr.decode()) == (0, "")  # nor was anything missing that is made ahead
    said = json.loads(done.stdout)
    assert "Form Coach" in said["answer"]["response"]["outputSpeech"]["ssml"]
    assert said["answer"]["response"]["shouldEndSession"] is False
    assert not UNWANTED & set(said["modules"])


def test_in_german(unpacked):
    done = launch(unpacked, request(at=time.time(), locale="de-DE"), **AT_ONCE)
    assert "Willkommen" in json.loads(done.stdout)["answer"]["response"]["outputSpeech"]["ssml"]


def test_another_skills_launch_is_an_error(unpacked):
    done = launch(unpacked, request(skill="another"), **AT_ONCE)
    assert done.returncode != 0
    assert b"the application id is not ours" in done.stderr


def test_nothing_is_in_it_that_a_speaker_does_not_need(unpacked):
    inside = {path.name for path in unpacked.iterdir()}
    assert not UNWANTED & inside
    for room in ("engine/voice", "engine/runner", "engine/cli", "skill/endpoint", "skill/commands"):
        assert not (unpacked / room).exists()
    assert not list(unpacked.rglob("*.pyc"))


def test_the_package_for_lambda_is_small_and_for_its_machines(index, tmp_path):
    archive = built(tmp_path / "lambda.zip")
    assert archive.stat().st_size < 12_000_000
    with ZipFile(archive) as file:
        compiled = [name for name in file.namelist() if name.endswith(".so")]
        machines = {int.from_bytes(file.read(name)[18:20], "little") for name in compiled}
    assert "skill/lambda_entry.py" in file.namelist()
    assert any(name.startswith("msgspec/_core.cpython-313-aarch64") for name in compiled)
    assert machines == {183}  # AArch64, in an ELF file's head


def test_the_package_says_which_tracks_are_in_the_bucket(tmp_path):
    made, package = tmp_path / "tracks", tmp_path / "package"
    (package / "skill/tracks").mkdir(parents=True)
    build.index(package, made)
    assert not (package / "skill/tracks/index.json").exists()
    made.mkdir()
    (made / "index.json").write_text('{"tracks": []}')
    build.index(package, made)
    assert (package / "skill/tracks/index.json").read_text() == '{"tracks": []}'


def test_lambda_gets_what_lays_tracks_out_and_nothing_that_speaks(unpacked):
    assert (unpacked / "engine/tracks/chain.py").exists()
    assert (unpacked / "skill/tracks/prepared_index.py").exists()
    for apart in ("engine/tracks/files", "skill/tracks/polly.py", "skill/tracks/bucket.py"):
        assert not (unpacked / apart).exists()


def test_the_same_content_makes_the_same_archive(tmp_path):
    folder = tmp_path / "content"
    (folder / "sub").mkdir(parents=True)
    for name in ("b.py", "a.py", "sub/c.py"):
        (folder / name).write_text(name)
    build.pack(folder, tmp_path / "one.zip")
    for name in ("a.py", "sub/c.py"):
        (folder / name).unlink()
        (folder / name).write_text(name)
    build.pack(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
