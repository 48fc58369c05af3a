import pytest

for _part in ("conformance", "conformance_history", "conformance_profiles", "conformance_writers", "samples"):
    pytest.register_assert_rewrite(f"tests.storage.{_part}")
