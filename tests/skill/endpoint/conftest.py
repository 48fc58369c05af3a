from __future__ import annotations

import pytest
import responses

from tests.skill.endpoint.authority import chain
from tests.skill.endpoint.calling import Endpoint


@pytest.fixture
def endpoint():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as certificates:
        endpoint = Endpoint(certificates)
        endpoint.serves(chain())
        yield endpoint
