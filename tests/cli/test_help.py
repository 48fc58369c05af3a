"""Every command says what it does and shows how it is called, and what it shows would work."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from engine.cli.main import COMMANDS, coach

EXAMPLE = re.compile(r"^    (coach .*?)(?:   .*)?$", re.MULTILINE)

each_command = pytest.mark.parametrize("name", COMMANDS)


def help_of(*arguments: str) -> str:
    result = CliRunner().invoke(coach, [*arguments, "--help"])
    assert result.exit_code == 0, result.output
    return result.output


@each_command
def test_help_has_examples_of_this_command_on_lines_of_their_own(name):
    examples = EXAMPLE.findall(help_of(name))
    assert examples
    assert all(example.split()[1] == name for example in examples)


@each_command
def test_the_examples_are_good_calls(name):
    for example in EXAMPLE.findall(help_of(name)):
        command = coach.get_command(click.Context(coach), name)
        assert command is not None
        command.make_context(name, shlex.split(example)[2:])


@each_command
def test_help_fits_the_page_and_shows_no_markup(name):
    text = help_of(name)
    assert max(map(len, text.splitlines())) <= 80
    assert "\\b" not in text
    assert "``" not in text


@each_command
def test_every_option_is_explained(name):
    command = coach.get_command(click.Context(coach), name)
    assert command is not None
    unexplained = [one.name for one in command.params if isinstance(one, click.Option) and not one.help]
    assert unexplained == []


def test_the_help_lists_every_command_and_shows_examples():
    text = help_of()
    assert all(re.search(rf"^  {name}\s", text, re.MULTILINE) for name in COMMANDS)
    assert len(EXAMPLE.findall(text)) >= 3


def test_the_version(run):
    done = run("--version")
    assert re.fullmatch(r"coach, version \d+\.\d+\.\d+\n", done.out)


def test_short_help_too(run):
    assert run("render", "-h").out == run("render", "--help").out


def test_without_a_command_the_help_is_shown(run):
    done = run()
    assert "Commands:" in done.out + done.err
    assert "Traceback" not in done.err


def test_completion_can_be_set_up(run):
    done = run(environ={"_COACH_COMPLETE": "bash_source"})
    assert "complete" in done.out


@each_command
def test_helping_loads_no_voice(run, name):
    """Starting fast: numpy alone takes as long as the rest."""
    done = run(name, "--help", environ={"PYTHONPROFILEIMPORTTIME": "1"})
    assert not re.search(r"\| +(numpy|miniaudio|sqlite3)$", done.err, re.MULTILINE)


def parts_of(text: str) -> set[str]:
    """The words of a text, parted at hyphens as well: a page of 80 columns may break a line there."""
    return set(re.split(r"[\s-]+", text))


PAGES = [(), *((name,) for name in COMMANDS)]


@pytest.mark.parametrize("columns", [20, 40, 80])
@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_on_any_terminal_no_word_of_the_help_is_broken(monkeypatch, page, columns):
    monkeypatch.setenv("COLUMNS", "80")
    words = parts_of(help_of(*page))
    monkeypatch.setenv("COLUMNS", str(columns))
    narrow = help_of(*page)
    assert parts_of(narrow) == words
    assert "..." not in narrow.replace("[ARGS]...", "").replace("]...", "")
    too_long = [line for line in narrow.splitlines() if len(line) > columns and " " in line.strip()]
    assert too_long == []


def test_what_a_start_does_is_told_as_in_the_readme():
    assert "speak the workout that is due" in help_of()
    assert "without a name what is due" in Path("README.md").read_text(encoding="utf-8")
    assert "coach start\n" in Path("Makefile").read_text(encoding="utf-8")


def test_enter_and_completion_are_told_of():
    readme = Path("README.md").read_text(encoding="utf-8")
    for page in (help_of(), readme):
        assert 'eval "$(_COACH_COMPLETE=bash_source coach)"' in page
    assert "**Enter**" in readme
