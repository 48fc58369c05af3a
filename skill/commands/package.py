"""``coach package``: the skill as Amazon takes it."""

from __future__ import annotations

from pathlib import Path

import click

from skill.package.places import ENDPOINT, SITE


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--endpoint", default=ENDPOINT, metavar="URI", help="HTTPS address or Lambda ARN that Alexa is to call.")
@click.option("--site", default=SITE, metavar="URL", help="Site that has your /privacy and /terms.")
@click.option(
    "--can-fulfill", is_flag=True, help="Let Alexa ask the skill what it could do, for requests without its name."
)
@click.option("--apla", is_flag=True, help='For a skill whose FORM_COACH_RENDERING is "apla": Alexa\'s exact timeline.')
@click.option("--force", is_flag=True, help="Write into a folder that holds something else.")
def package(folder: Path, endpoint: str, site: str, can_fulfill: bool, apla: bool, force: bool) -> None:
    r"""Write the Alexa skill's package into DIR, ready for "ask deploy".

    \b
    Examples:
      coach package build/alexa --endpoint https://coach.example.org/alexa
      coach package build/alexa --endpoint arn:aws:lambda:eu-west-1:123456789012:function:form-coach
      cd build/alexa && ask deploy
    """
    # "coach --help" imports every command; the parts below take 12 ms.
    from engine.understanding.errors import CommandsError  # noqa: PLC0415 - see above
    from skill.package.document import ManifestError  # noqa: PLC0415 - see above
    from skill.package.package import PackageError, files, write  # noqa: PLC0415 - see above

    try:
        written = write(folder, files(endpoint=endpoint, site=site, can_fulfill=can_fulfill, apla=apla), force=force)
    except (CommandsError, ManifestError, PackageError) as error:
        raise click.UsageError(str(error)) from error
    for path in written:
        click.echo(path)
    _tell(folder, endpoint, site)


def _tell(folder: Path, endpoint: str, site: str) -> None:
    for placeholder, given, option in ((ENDPOINT, endpoint, "--endpoint"), (SITE, site, "--site")):
        if given == placeholder:
            click.echo(f"{placeholder} is a placeholder: give yours with {option}.", err=True)
    click.echo(
        f'Next: "cd {folder} && ask deploy", or upload {folder / "skill-package"} in the developer console.', err=True
    )
