"""``coach package``, as a real process."""

import json
import subprocess
import sys

import pytest

from engine.words.words import Words
from skill.package.places import icon as kept
from skill.package.tasks import FILES as TASKS

OFFERED = Words.available()

COACH = "from engine.cli.main import COMMANDS, main; COMMANDS['package'] = 'skill.commands.package:package'; main()"
"""The whole command, also where the package was installed before it had this one."""

ARN = "arn:aws:lambda:eu-west-1:123456789012:function:form-coach"
FILES = {
    "ask-resources.json",
    "skill-package/skill.json",
    *(f"skill-package/interactionModels/custom/{locale}.json" for locale in OFFERED),
    *(f"skill-package/assets/images/{locale}_icon_{size}.png" for locale in OFFERED for size in (108, 512)),
    *(f"site/{locale}/{kind}.html" for locale in OFFERED for kind in ("privacy", "terms")),
    *(f"skill-package/tasks/{name}.json" for name in TASKS),
}


def _package(*arguments):
    command = [sys.executable, "-c", COACH, "package", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def _files(folder):
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("package") / "deep" / "alexa"
    done = _package(folder)
    assert done.returncode == 0, done.stderr
    return folder, done


def test_it_writes_a_whole_project_for_ask_deploy(written):
    folder, done = written
    assert _files(folder) == FILES
    assert set(done.stdout.splitlines()) == {str(folder / name) for name in FILES}
    resources = json.loads((folder / "ask-resources.json").read_text())
    assert (folder / resources["profiles"]["default"]["skillMetadata"]["src"] / "skill.json").is_file()


def test_everything_that_the_manifest_names_is_there(written):
    folder, _ = written
    manifest = json.loads((folder / "skill-package" / "skill.json").read_text(encoding="utf-8"))["manifest"]
    pages = manifest["publishingInformation"]["locales"]
    assert set(pages) == set(Words.available())
    for page in pages.values():
        for key, size in (("smallIconUri", 108), ("largeIconUri", 512)):
            icon = folder / "skill-package" / page[key].removeprefix("file://")
            assert icon.read_bytes() == kept(size).read_bytes()


def test_the_pages_that_the_store_links_to_are_there_and_say_who_runs_the_skill(tmp_path):
    done = _package(tmp_path, "--endpoint", ARN, "--site", "https://pages.example.org/", "--contact", "Ann <a@b.org>")
    assert done.returncode == 0
    assert "privacy" not in done.stderr
    manifest = json.loads((tmp_path / "skill-package" / "skill.json").read_text(encoding="utf-8"))["manifest"]
    for links in manifest["privacyAndCompliance"]["locales"].values():
        for address in links.values():
            page = tmp_path / "site" / address.removeprefix("https://pages.example.org/")
            assert "Ann &lt;a@b.org&gt;" in page.read_text(encoding="utf-8")
    assert "730 days" in (tmp_path / "site" / "en-GB" / "privacy.html").read_text(encoding="utf-8")


def test_placeholders_are_told(written):
    _, done = written
    assert "names nobody to ask: give a name and an address with --contact" in done.stderr
    assert "https://form-coach.example/alexa is a placeholder: give yours with --endpoint." in done.stderr
    assert "ask deploy" in done.stderr


def test_its_own_package_is_renewed_and_the_rest_left_alone(tmp_path):
    assert _package(tmp_path).returncode == 0
    (tmp_path / ".ask").mkdir()
    (tmp_path / ".ask" / "ask-states.json").write_text("{}")
    again = _package(tmp_path, "--endpoint", "https://coach.example.org/alexa", "--site", "https://coach.example.org")
    assert (again.returncode, "placeholder" in again.stderr) == (0, False)
    assert _files(tmp_path) == FILES | {".ask/ask-states.json"}
    assert "coach.example.org" in (tmp_path / "skill-package" / "skill.json").read_text(encoding="utf-8")


def test_a_foreign_folder_is_left_alone_unless_forced(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"sun")
    refused = _package(tmp_path)
    assert refused.returncode == 2
    assert f"{tmp_path} holds something else." in refused.stderr
    assert "Traceback" not in refused.stderr
    assert _files(tmp_path) == {"holiday.jpg"}
    assert _package(tmp_path, "--force").returncode == 0
    assert _files(tmp_path) == FILES | {"holiday.jpg"}


def test_another_skill_is_foreign_too(tmp_path):
    (tmp_path / "skill-package").mkdir()
    (tmp_path / "ask-resources.json").write_text('{"profiles": {}}')
    pages = {"en-US": {"name": "Another Coach"}}
    manifest = {"manifest": {"publishingInformation": {"locales": pages}}}
    (tmp_path / "skill-package" / "skill.json").write_text(json.dumps(manifest))
    assert _package(tmp_path).returncode == 2
    assert json.loads((tmp_path / "skill-package" / "skill.json").read_text()) == manifest


def test_bad_input_is_told_in_words_and_writes_nothing(tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    for arguments, said in (
        ((file,), f"{file} is a file."),
        ((file / "in",), f"{file / 'in'} cannot be written"),
        ((tmp_path / "new", "--endpoint", "ftp://x"), '"ftp://x" is neither an address that begins with https://'),
        ((), "Missing argument 'DIR'"),
    ):
        done = _package(*arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    assert _files(tmp_path) == {"file"}
