"""The usual thresholds, and a person's own over them."""

import pytest
from msgspec.structs import replace

from engine.listening.port import ListeningError
from engine.listening.thresholds import Bar, NoisyBar, Thresholds, keep, thresholds

MINE = Thresholds(
    addressed=Bar(free=-7.5, second=1.0, clear=-3.0, call=2.0), alone=Bar(free=-2.0, second=3.0, clear=-2.0)
)
NOISY = NoisyBar(free=-7.5, second=1.0, clear=-6.0, call=1.0, above=13.0, below=25.0)


def test_one_s_own_count_where_there_are_some(tmp_path):
    file = tmp_path / "data" / "listening.toml"
    assert thresholds("en-US", file) == thresholds("en-US")
    keep(MINE, "en-US", file)
    keep(thresholds("de-DE"), "de-DE", file)
    assert thresholds("en-US", file) == MINE
    assert thresholds("de-DE", file) == thresholds("de-DE")
    assert [path.name for path in file.parent.iterdir()] == ["listening.toml"]


def test_a_thin_locale_has_those_of_its_base():
    assert thresholds("en-GB") == thresholds("en-US")


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    file = tmp_path / "listening.toml"
    file.write_text("[en-US.addressed]\nfree = 'much'\n")
    with pytest.raises(ListeningError, match=r"listening\.toml cannot be read.*Without it, the usual thresholds count"):
        thresholds("en-US", file)
    with pytest.raises(ListeningError):
        keep(MINE, "en-US", file)
    assert "much" in file.read_text()


def test_a_noisy_room_s_are_kept_beside_the_others(tmp_path):
    file, both = tmp_path / "listening.toml", replace(MINE, noisy=NOISY)
    keep(both, "de-DE", file)
    assert thresholds("de-DE", file) == both
    assert [both.called(above) for above in (5.0, 15.0, 30.0)] == [MINE.addressed, NOISY, MINE.addressed]
