"""``coach package``: the skill as Amazon takes it."""

from __future__ import annotations

from pathlib import Path

import click

from skill.config import SkillConfig
from skill.package.places import ENDPOINT, SITE


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--endpoint", default=ENDPOINT, metavar="URI", help="HTTPS address or Lambda ARN that Alexa is to call.")
@click.option("--site", default=SITE, metavar="URL", help="Where the pages in DIR/site can be seen, for the store.")
@click.option(
    "--contact", default="", metavar="TEXT", help="Who runs the skill and how to ask, for the page on privacy."
)
@click.option(
    "--keep-days",
    type=click.IntRange(1, 36_500),
    default=None,
    metavar="DAYS",
    help="How long a table keeps a workout, for that page. Left out: 730 with a Lambda ARN, else a file keeps it.",
)
@click.option(
    "--can-fulfill", is_flag=True, help="Let Alexa ask the skill what it could do, for requests without its name."
)
@click.option("--force", is_flag=True, help="Write into a folder that holds something else.")
def package(
    folder: Path, endpoint: str, site: str, contact: str, keep_days: int | None, can_fulfill: bool, force: bool
) -> None:
    r"""Write the Alexa skill's package into DIR, ready for "ask deploy", and the pages that its store page links to.

    \b
    Examples:
      coach package build/alexa --endpoint https://coach.example.org/alexa
      coach package build/alexa --endpoint arn:aws:lambda:eu-west-1:123456789012:function:form-coach
      cd build/alexa && ask deploy
    """
    # "coach --help" imports every command; the parts below take 12 ms.
    from engine.understanding.errors import CommandsError  # noqa: PLC0415 - see above
    from skill.package.document import ManifestError  # noqa: PLC0415 - see above
    from skill.package.package import PackageError, check_folder, files, write  # noqa: PLC0415 - see above
    from skill.package.pages import Keeping  # noqa: PLC0415 - see above

    days = keep_days or (SkillConfig().keep_days if endpoint.startswith("arn:") else None)
    keeping = Keeping(contact=contact, days=days)
    try:
        check_folder(folder, force=force)
        made = files(endpoint=endpoint, site=site, can_fulfill=can_fulfill, keeping=keeping)
        written = write(folder, made, force=force)
    except (CommandsError, ManifestError, PackageError) as error:
        raise click.UsageError(str(error)) from error
    for path in written:
        click.echo(path)
    _tell(folder, endpoint, site, contact)


def _tell(folder: Path, endpoint: str, site: str, contact: str) -> None:
    for placeholder, given, option in ((ENDPOINT, endpoint, "--endpoint"), (SITE, site, "--site")):
        if given == placeholder:
            click.echo(f"{placeholder} is a placeholder: give yours with {option}.", err=True)
    if not contact:
        click.echo("The page on privacy names nobody to ask: give a name and an address with --contact.", err=True)
    click.echo(
        f'Next: "cd {folder} && ask deploy", or upload {folder / "skill-package"} in the developer console.', err=True
    )
