"""Puts tracks into a bucket: ``python -m skill.tracks.bucket FOLDER BUCKET``. What is there already stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol, cast

import click

from engine.cli.progress_bar import progress_bar
from engine.tracks.files.manifest import read_manifest
from engine.tracks.prepared import index_of

PREFIX: Final = "tracks/"
INDEX: Final = "index.json"
FOR_EVER: Final = "public, max-age=31536000, immutable"


class Client(Protocol):
    """The part of ``boto3.client("s3")`` that is used."""

    def get_paginator(self, operation: str) -> Any:  # noqa: ANN401 - as boto3 has it
        """Read a listing page by page."""

    def put_object(self, **request: object) -> object:
        """Put one object."""


def fill_bucket(client: Client, folder: Path, bucket: str, progress: Callable[[float], None] = lambda _: None) -> int:
    """Put the files of a folder's manifest into a bucket, those that it lacks; how many these were.

    When all are there, the folder's index names them, for the package that goes to Lambda.
    """
    there, wanted = _there(client, bucket), read_manifest(folder).tracks
    missing = [one for one in wanted if there.get(PREFIX + one.name) != one.bytes]
    for number, one in enumerate(missing, 1):
        client.put_object(
            Bucket=bucket,
            Key=PREFIX + one.name,
            Body=(folder / one.name).read_bytes(),
            ContentType="audio/mpeg",
            CacheControl=FOR_EVER,
        )
        progress(number / len(missing))
    (folder / INDEX).write_bytes(index_of((one.key, one.voice) for one in wanted))
    return len(missing)


def _there(client: Client, bucket: str) -> dict[str, int]:
    """The size of each track in the bucket."""
    pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=PREFIX)
    return {one["Key"]: one["Size"] for page in pages for one in page.get("Contents", ())}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("bucket")
def main(folder: Path, bucket: str) -> None:
    """Put the tracks of FOLDER, made by "coach tracks", into BUCKET."""
    import boto3  # noqa: PLC0415 - 120 ms, and an optional extra
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - as above

    if not read_manifest(folder).tracks:
        raise click.ClickException(f'{folder} has no tracks. "coach tracks {folder} --all" makes them.')
    try:
        with progress_bar(bucket) as progress:
            put = fill_bucket(cast(Client, boto3.client("s3")), folder, bucket, progress)
    except (BotoCoreError, ClientError) as error:
        raise click.ClickException(f"{bucket} could not be filled: {error}") from error
    click.echo(f"{bucket}: {put} tracks put there, {len(read_manifest(folder).tracks)} in all.")


if __name__ == "__main__":
    main()
