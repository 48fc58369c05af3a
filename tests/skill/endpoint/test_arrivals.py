"""What is handed to the application: as WSGI has it, and with nothing lost or made up on the way."""

from __future__ import annotations

from wsgiref.validate import validator

import pytest
from werkzeug.wrappers import Response

from skill.endpoint.arrivals import arrived, whole
from tests.skill.endpoint.client import scope


def environ(headers=(), body: bytes = b"", **about):
    told = scope(headers=[(name, value) for name, value in headers]) | about
    return whole(told, arrived(told), body)


def test_it_is_what_the_standard_asks_for():
    def application(given, start):
        start("200 OK", [("Content-Type", "text/plain")])
        return [given["wsgi.input"].read(int(given["CONTENT_LENGTH"]))]

    told = environ([(b"content-type", b"application/json"), (b"host", b"localhost")], b"{}", query_string=b"a=b")
    answer = Response.from_app(validator(application), told, buffered=True)
    assert (answer.status_code, answer.get_data()) == (200, b"{}")


def test_what_it_says():
    told = environ([(b"content-type", b"text/plain"), (b"x-one", b"\xe4")], path="/é", client=("192.0.2.1", 7))
    said = {"PATH_INFO": "/\xc3\xa9", "REMOTE_ADDR": "192.0.2.1", "CONTENT_TYPE": "text/plain", "HTTP_X_ONE": "\xe4"}
    assert {name: told[name] for name in said} == said
    assert environ(client=None, server=None)["REMOTE_ADDR"] == ""


@pytest.mark.parametrize("way", [(b"transfer-encoding", b"chunked"), (b"content-length", b"900"), (b"x", b"y")])
def test_the_body_has_its_own_length(way):
    told = environ([way], b"12345")
    assert told["CONTENT_LENGTH"] == "5"
    assert not {"HTTP_TRANSFER_ENCODING", "HTTP_CONTENT_LENGTH"} & set(told)


def test_a_header_that_comes_twice_is_told_twice():
    told = environ([(b"origin", b"http://a"), (b"host", b"h"), (b"origin", b"http://b"), (b"content-type", b"text/a")])
    assert told["HTTP_ORIGIN"] == "http://a,http://b"


def test_no_header_passes_for_another():
    told = environ([(b"x_forwarded_for", b"192.0.2.1"), (b"content_type", b"a/b"), (b"content_length", b"9")], b"1")
    assert told["CONTENT_LENGTH"] == "1"
    assert not {"HTTP_X_FORWARDED_FOR", "CONTENT_TYPE", "HTTP_CONTENT_TYPE"} & set(told)
