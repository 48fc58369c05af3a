"""Pictures of the page for docs, and to be looked at: ``python -m tests.web.pictures DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.web.browser import chromium, opened, wait_state, wait_text
from tests.web.feed import feeding
from tests.web.test_page import states

SIZES = ((320, 568), (390, 844), (844, 390), (1024, 768), (1920, 1080), (3840, 2160))


def main() -> None:
    """Take them all."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with feeding() as feed, chromium() as browser:
        for scheme in ("dark", "light"):
            feed.show(0, 0.0, paused=True)
            page = opened(browser, feed.address, color_scheme=scheme)
            wait_state(page, "paused")
            for name, display in states(feed):
                feed.broadcast.show(display)
                wait_text(page, "#caption", display.spoken.caption)
                wait_text(page, "#title", display.title)
                for width, height in SIZES:
                    page.set_viewport_size({"width": width, "height": height})
                    page.wait_for_timeout(250)
                    page.screenshot(path=folder / f"{name}-{scheme}-{width}x{height}.png")
            page.context.close()


if __name__ == "__main__":
    main()
