"""``coach serve``: the Alexa skill's endpoint, self-hosted."""

from __future__ import annotations

import click

from skill.config import ConfigError, SkillConfig


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    help="Port to listen at; 0: any free one.",
)
@click.option(
    "--allow-unsigned",
    is_flag=True,
    help="Answer requests that Alexa did not sign; from this machine only, for trials.",
)
@click.option(
    "--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that share the work."
)
@click.option("--threads", type=click.IntRange(1, 256), default=8, show_default=True, help="Threads of each process.")
def serve(host: str, port: int, allow_unsigned: bool, processes: int, threads: int) -> None:
    r"""Serve the Alexa skill at /alexa, and its health at /healthz.

    Alexa reaches it through an HTTPS tunnel or proxy; docs/self-hosting.md says how. FORM_COACH_SKILL_ID names the
    skill whose requests are answered; others, and those that Alexa did not sign, are refused.

    \b
    Examples:
      FORM_COACH_SKILL_ID=amzn1.ask.skill.… coach serve
      coach serve --allow-unsigned          try it from this machine
    """
    from skill.endpoint.errors import ServerError  # noqa: PLC0415 - the SDK and the server: 290 ms of every "coach --help"
    from skill.endpoint.server import Serving  # noqa: PLC0415 - as above
    from skill.endpoint.server import serve as run  # noqa: PLC0415 - as above

    try:
        config = SkillConfig.from_environment()
        run(config, Serving(host, port, allow_unsigned, processes, threads), _say)
    except (ConfigError, ServerError) as error:
        raise click.ClickException(str(error)) from error


def _say(address: str) -> None:
    click.echo(f"The skill answers at {address}. Ctrl+C ends it.")
