"""The skill's manifest, ``skill.json``: names, descriptions, icons, permissions, privacy, endpoint."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit

from skill.package.alexa_loading import load_alexa
from skill.package.alexa_source import AlexaSource
from skill.package.pages import address
from skill.package.places import ENDPOINT, LARGE, SITE, SMALL
from skill.package.tasks import named

Document = dict[str, Any]
"""A JSON object."""

CATEGORY: Final = "HEALTH_AND_FITNESS"

PERMISSIONS: Final = (
    "alexa::person_id:read",  # a profile for each recognised speaker
    "alexa::alerts:timers:skill:readwrite",  # the way back from the walk
    "alexa::alerts:reminders:skill:readwrite",  # the next training day
)

EVENTS: Final = ("SKILL_ENABLED", "SKILL_DISABLED", "SKILL_PERMISSION_ACCEPTED", "SKILL_PERMISSION_CHANGED")
"""What Alexa tells the skill without a conversation."""

INTERFACES: Final = ("AUDIO_PLAYER", "ALEXA_PRESENTATION_APL")
"""What the skill does beyond speech: it plays tracks, shows screens, and times its speech by APL for audio."""

_LAMBDA = re.compile(r"arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w$-]+(:[\w$-]+)?")


class ManifestError(ValueError):
    """The manifest cannot be built from these values. The text is for people."""


def build(
    locales: list[str],
    *,
    endpoint: str = ENDPOINT,
    site: str = SITE,
    can_fulfill: bool = False,
) -> Document:
    """The manifest for these locales.

    Args:
        locales: The locales that the skill is offered in.
        endpoint: An ``https`` address or the ARN of a Lambda function.
        site: Where the pages about privacy and the terms of use are found; see :mod:`.pages`.
        can_fulfill: Whether Alexa may ask what the skill could do; see :func:`_interfaces`.

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
            "permissions": [{"name": name} for name in PERMISSIONS],
            "apis": {"custom": _custom(endpoint, can_fulfill)},
            "events": {
                "endpoint": _endpoint(endpoint),
                "subscriptions": [{"eventName": name} for name in EVENTS],
            },
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
        "testingInstructions": _testing(pages),
        "locales": {locale: _page(locale, page) for locale, page in pages.items()},
    }


def _testing(pages: dict[str, AlexaSource]) -> str:
    """The instructions of each language once, with the locales that they are for."""
    texts = dict.fromkeys(page.publishing.testing for page in pages.values())
    locales = {text: [one for one, page in pages.items() if page.publishing.testing == text] for text in texts}
    return "\n\n".join(f"{', '.join(locales[text])}: {text}" for text in texts)


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
    return {
        "allowsPurchases": False,
        "usesPersonalInfo": True,
        "isChildDirected": False,
        "isExportCompliant": True,
        "containsAds": False,
        "locales": {
            locale: {
                "privacyPolicyUrl": address(site, locale, "privacy"),
                "termsOfUseUrl": address(site, locale, "terms"),
            }
            for locale in locales
        },
    }


def _custom(endpoint: str, can_fulfill: bool) -> Document:
    return {"endpoint": _endpoint(endpoint), "interfaces": _interfaces(can_fulfill), "tasks": named()}


def _interfaces(can_fulfill: bool) -> list[Document]:
    """What the skill needs beyond speech.

    CanFulfillIntentRequest is documented by Amazon, but the published models of the manifest refuse it, and it exists
    in en-US only. So it is off by default.
    """
    asked = ("CAN_FULFILL_INTENT_REQUEST",) if can_fulfill else ()
    return [{"type": name} for name in (*INTERFACES, *asked)]


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
