"""What spoken commands need at this machine, and what of it is missing."""

from __future__ import annotations

from typing import NamedTuple

from engine.listening.models import is_installed, weights_for
from engine.runner.places import weights_folder

INSTALL_PACKAGES = 'pip install "form-coach[listen]"'
INSTALL_WEIGHTS = "coach listen --install"


class Lack(NamedTuple):
    """What is missing.

    Attributes:
        message: The id of what is told.
        command: What brings it; empty where nothing does.
    """

    message: str
    command: str = ""


NO_MICROPHONE = Lack("ears-no-microphone")
NO_LANGUAGE = Lack("ears-no-language")
NO_PACKAGES = Lack("ears-no-packages", INSTALL_PACKAGES)
NO_WEIGHTS = Lack("ears-no-weights", INSTALL_WEIGHTS)


def lack(locale: str, microphone: str | None = None) -> Lack | None:
    """Tell what is missing to hear ``locale`` here, what cannot be brought first; None if nothing is.

    Raises:
        DeviceError: there is no microphone of that name, but there are others.
    """
    missing = lack_of_recogniser(locale)
    if missing in (NO_LANGUAGE, NO_PACKAGES) or hears(microphone):
        return missing
    return NO_MICROPHONE


def lack_of_recogniser(locale: str) -> Lack | None:
    """Tell what is missing to hear ``locale`` in a file, what cannot be brought first; None if nothing is."""
    name = weights_for(locale)
    if name is None:
        return NO_LANGUAGE
    if not is_installed():
        return NO_PACKAGES
    from engine.weights.finding import find  # noqa: PLC0415 - as below

    return None if find(name, weights_folder()) is not None else NO_WEIGHTS


def hears(microphone: str | None = None) -> bool:
    """Tell whether there is a microphone.

    Raises:
        DeviceError: there is none of that name, but there are others.
    """
    from engine.voice.devices import NoDeviceError, choose_input  # noqa: PLC0415 - miniaudio: only where it is wanted

    try:
        return not choose_input(microphone).silent
    except NoDeviceError:
        return False


def opens(microphone: str | None = None) -> bool:
    """Tell whether the microphone can be opened. Tried, because ALSA also lists some that cannot."""
    from engine.voice.devices import DeviceError, choose_input  # noqa: PLC0415 - as above
    from engine.voice.devices_input import Input  # noqa: PLC0415 - as above
    from engine.voice.sound_library import miniaudio  # noqa: PLC0415 - as above

    try:
        Input(choose_input(microphone)).close()
    except (DeviceError, miniaudio.MiniaudioError):
        return False
    return True
