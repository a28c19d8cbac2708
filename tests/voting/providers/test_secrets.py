"""Canaries: a key, a prompt and an account header must not come out of any failure."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Iterator

import pytest

from tests.servers.openai_stream import OpenAIStreamServer
from tests.voting.providers.conftest import KEY_ENV, MakeModel
from tests.voting.providers.test_openai_compatible import FAULTS
from voting.conversation import Conversation
from voting.errors import ProviderError
from voting.ports import Provider
from voting.providers import make_provider
from voting.providers.config import ModelConfig
from voting.streaming import ResponseStream

SAID = "canary-in-the-prompt"
CONVERSATION = Conversation().with_turn("user", SAID)
LATE = [("never-begins", "did not begin", True), ("stalls", "fell silent", True), ("endless-line", "more than", False)]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger says, at DEBUG."""
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    root = logging.getLogger()
    named = [root, *(logging.getLogger(name) for name in ("openai", "httpx2", "httpcore2"))]
    levels = [one.level for one in named]
    for one in named:
        one.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield told
    root.removeHandler(handler)
    for one, level in zip(named, levels, strict=True):
        one.setLevel(level)


def everything_about(error: BaseException) -> str:
    """The traceback as printed, and the whole chain, also where it is suppressed, with its frames' variables."""
    told: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        told += [repr(seen), str(seen), repr(vars(seen)), *traceback.format_exception(seen)]
        frame = seen.__traceback__
        while frame is not None:
            if "/tests/" not in frame.tb_frame.f_code.co_filename:  # the tests know the key
                told.append(repr(frame.tb_frame.f_locals))
            frame = frame.tb_next
        seen = seen.__cause__ or seen.__context__
    return "\n".join(told)


class TestNothingLeaks:
    """Whatever fails, and however it is looked at."""

    @pytest.mark.parametrize(("behaviour", "told", "_"), [*FAULTS, *LATE])
    def test_error_and_log(
        self, model: MakeModel, log: io.StringIO, key: str, behaviour: str, told: str, _: bool
    ) -> None:
        """Neither key nor prompt are in error, traceback, chain, frames or log, though the endpoint repeats the key."""
        provider = model(
            behaviour, first_token_timeout_s=2, between_chunks_timeout_s=0.2, max_output_characters=100, max_retries=1
        )
        with pytest.raises(ProviderError, match=told) as caught:
            list(provider.stream(CONVERSATION))
        assert (caught.value.__cause__, caught.value.__context__) == (None, None)
        shown = everything_about(caught.value)
        assert key not in shown
        assert SAID not in shown
        assert key not in log.getvalue()
        assert SAID not in log.getvalue()

    def test_a_response_stream_keeps_nothing_either(self, model: MakeModel, key: str) -> None:
        """The error that a page holds has no frames, no cause and no context."""
        stream = ResponseStream.of(model("fails-401").stream(CONVERSATION), model="subject")
        assert stream.wait(30)
        assert isinstance(stream.error, ProviderError)
        assert (stream.error.__traceback__, stream.error.__cause__, stream.error.__context__) == (None, None, None)
        assert key not in repr(stream) + repr(stream.error)

    def test_a_good_answer_is_not_logged(self, model: MakeModel, log: io.StringIO, server: OpenAIStreamServer) -> None:
        """Not even the address: it can name an account. Other requests of the process are logged as ever."""
        assert list(model("normal").stream(CONVERSATION))
        assert str(server.port) not in log.getvalue()
        logging.getLogger("httpx2").info("somebody else's request")
        assert "somebody else's request" in log.getvalue()

    def test_no_repr_shows_the_key(self, model: MakeModel, key: str) -> None:
        """Neither the provider's nor that of what it holds."""
        provider: Provider = model("normal")
        assert key not in repr(provider) + repr(vars(provider)) + str(provider.parameters)

    def test_parameters_are_free_of_addresses(self, key: str) -> None:
        """What is kept with a response tells neither endpoint nor account."""
        config = ModelConfig(
            name="public", base_url="http://127.0.0.1:1/projects/canary", model="ft:canary-org:1", key_env=KEY_ENV
        )
        assert make_provider(config, {KEY_ENV: key}).parameters == {}
