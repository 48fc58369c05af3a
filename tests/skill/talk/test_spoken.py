"""Speech as text with its pauses, from SSML and from APL for Audio."""

import pytest

from engine.cues.estimate import estimate
from skill.talk import apla
from skill.talk.spoken import BrokenSpeech, from_ssml, length, plain, told


def _told(ssml):
    return told(from_ssml(f"<speak>{ssml}</speak>"), "{seconds} s")


@pytest.mark.parametrize(
    ("ssml", "shown"),
    [
        ('Ready. <break time="3s"/> Go.', "Ready. (3 s) Go."),
        ('a<break time="10s"/><break time="2500ms"/>b', "a (12.5 s) b"),
        ('a<break time="200ms"/>b', "a b"),
        ('a<break strength="x-strong"/>b', "a (1 s) b"),
        ("Tom &amp; J&apos;s &lt;b&gt;", "Tom & J's <b>"),
        ('a <prosody rate="108%">fast</prosody> b', "a fast b"),
        ('<p><s>One.</s> <s>Two.</s></p><audio src="https://x/y.mp3"/>', "One. Two. ♪"),
        ("", ""),
    ],
)
def test_ssml_is_shown_as_text_with_pauses(ssml, shown):
    assert _told(ssml) == shown


def test_its_length_is_that_of_the_words_and_the_breaks():
    pieces = from_ssml('<speak>Ready.<break time="3s"/><prosody rate="125%">Go now.</prosody></speak>')
    assert length(pieces) == pytest.approx(estimate("Ready.") + 3 + estimate("Go now.", 1.25))


@pytest.mark.parametrize("ssml", ["<speak>a", "<speak>a & b</speak>", '<speak><break time="soon"/></speak>', "a", ""])
def test_what_alexa_could_not_speak_is_an_error(ssml):
    with pytest.raises(BrokenSpeech):
        from_ssml(ssml)


def _speech(text):
    return {"type": "Speech", "contentType": "PlainText", "content": text}


def _silence(milliseconds):
    return {"type": "Silence", "duration": milliseconds}


def _document(item):
    return {"type": "APLA", "version": "0.91", "mainTemplate": {"parameters": [], "item": item}}


def test_a_mixer_says_every_line_at_its_time():
    lines = [("Go.", 0), ("1", 3000), ("2", 7000)]
    items = [
        {"type": "Sequencer", "items": [_silence(at), _speech(text)]} if at else _speech(text) for text, at in lines
    ]
    pieces = apla.pieces(_document({"type": "Mixer", "items": items}))
    assert told(pieces, "{seconds} s") == "Go. (2.5 s) 1 (3.5 s) 2"
    assert length(pieces) == pytest.approx(7 + estimate("2"))


def test_a_sequencer_a_selector_and_ssml_inside():
    inside = {"type": "Speech", "contentType": "SSML", "content": '<speak>a<break time="2s"/>b</speak>'}
    selector = {"type": "Selector", "items": [_speech("first"), _speech("second")]}
    document = _document({"type": "Sequencer", "items": [inside, _silence(4000), selector]})
    assert told(apla.pieces(document), "{seconds} s") == "a (2 s) b (4 s) first"


@pytest.mark.parametrize("item", [{"type": "Text"}, {"type": "Speech"}, "x", None])
def test_what_is_no_audio_document_is_an_error(item):
    with pytest.raises(BrokenSpeech):
        apla.pieces(_document(item))


def test_plain_text():
    assert told(plain("  a \n b "), "") == "a b"
    assert plain(" ") == ()
