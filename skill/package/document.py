"""The skill's manifest, ``skill.json``: names, descriptions, icons, permissions, privacy, endpoint."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit

from skill.package.alexa_loading import load_alexa
from skill.package.alexa_source import AlexaSource
from skill.package.places import ENDPOINT, LARGE, SITE, SMALL

Document = dict[str, Any]
"""A JSON object."""

CATEGORY: Final = "HEALTH_AND_FITNESS"

_LAMBDA = re.compile(r"arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w$-]+(:[\w$-]+)?")


class ManifestError(ValueError):
    """The manifest cannot be built from these values. The text is for people."""


def build(
    locales: list[str],
    *,
    endpoint: str = ENDPOINT,
    site: str = SITE,
    can_fulfill: bool = False,
    apla: bool = False,
) -> Document:
    """The manifest for these locales.

    Args:
        locales: The locales that the skill is offered in.
        endpoint: An ``https`` address or the ARN of a Lambda function.
        site: Where ``/privacy`` and ``/terms`` are found.
        can_fulfill: Whether Alexa may ask what the skill could do; see :func:`_interfaces`.
        apla: Whether the skill answers with APL for audio, which is part of the APL interface.

    Raises:
        ManifestError: ``endpoint`` or ``site`` is not valid.
        UnknownLocale: there is no complete locale of this name.
        CommandsError: the commands of a locale break a rule.
    """
    pages = {locale: load_alexa(locale) for locale in locales}
    return {
        "manifest": {
            "manifestVersion": "1.0",
            "publishingInformation": _publishing(pages),
            "privacyAndCompliance": _privacy(locales, _https(site.rstrip("/"))),
            "permissions": [{"name": "alexa::person_id:read"}],  # a profile for each recognised speaker
            "apis": {"custom": {"endpoint": _endpoint(endpoint), "interfaces": _interfaces(can_fulfill, apla)}},
        }
    }


def icon_uri(locale: str, size: int) -> str:
    """The address of an icon in the package, for the manifest."""
    return f"file://assets/images/{locale}_icon_{size}.png"


def _publishing(pages: dict[str, AlexaSource]) -> Document:
    return {
        "category": CATEGORY,
        "distributionMode": "PUBLIC",
        "isAvailableWorldwide": True,
        "distributionCountries": [],
        "testingInstructions": "\n\n".join(f"{locale}: {page.publishing.testing}" for locale, page in pages.items()),
        "locales": {locale: _page(locale, page) for locale, page in pages.items()},
    }


def _page(locale: str, source: AlexaSource) -> Document:
    page = source.publishing
    return {
        "name": page.name,
        "summary": page.summary,
        "description": page.description.strip(),
        "examplePhrases": list(page.examples),
        "keywords": list(page.keywords),
        "smallIconUri": icon_uri(locale, SMALL),
        "largeIconUri": icon_uri(locale, LARGE),
    }


def _privacy(locales: list[str], site: str) -> Document:
    """The privacy answers. Workouts are kept by Alexa's user id, so there is personal information; nothing is sold."""
    pages = {"privacyPolicyUrl": f"{site}/privacy", "termsOfUseUrl": f"{site}/terms"}
    return {
        "allowsPurchases": False,
        "usesPersonalInfo": True,
        "isChildDirected": False,
        "isExportCompliant": True,
        "containsAds": False,
        "locales": {locale: dict(pages) for locale in locales},
    }


def _interfaces(can_fulfill: bool, apla: bool) -> list[Document]:
    """What the skill needs beyond speech.

    CanFulfillIntentRequest is documented by Amazon, but the published models of the manifest refuse it, and it exists
    in en-US only. So it is off by default.
    """
    asked = (("ALEXA_PRESENTATION_APL", apla), ("CAN_FULFILL_INTENT_REQUEST", can_fulfill))
    return [{"type": name} for name, wanted in asked if wanted]


def _endpoint(uri: str) -> Document:
    if _LAMBDA.fullmatch(uri):
        return {"uri": uri}
    return {"uri": _https(uri), "sslCertificateType": "Trusted"}


def _https(uri: str) -> str:
    parts = urlsplit(uri)
    if parts.scheme != "https" or not parts.hostname or any(sign.isspace() for sign in uri):
        raise ManifestError(
            f'"{uri}" is neither an address that begins with https:// nor the ARN of a Lambda function.'
        )
    return uri
