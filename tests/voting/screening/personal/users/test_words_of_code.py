"""Words of code and logs where a user's name might stand."""

import pytest

from tests.voting.screening.samples import found, marked
from voting.screening import Screener
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.words_of_code import is_word_of_code


def is_one(text: str) -> bool:
    """Whether what stands between two guillemets is a word of code."""
    return is_word_of_code(*marked(text))


class TestIsWordOfCode:
    """By its form or by its place."""

    @pytest.mark.parametrize(
        "text",
        [
            "def get(user_id: «int») -> User:",
            "val userId: «Long»,",
            "func ByUser(ctx context.Context, userID «int64», status string)",
            "fn find(user_id: «i64»)",
            "pub user_id: «Uuid»,",
            "JOIN users u ON o.user_id = «u.id» WHERE",
            "WHERE o.user_id = «t.user_id»",
            "call telegram «send_message» from",
            "github actions: «workflow_dispatch» fails",
            "facebook: «cost_per_click» 0.42",
            "discord «guild_id» missing",
            "spotify: «get_playlist» returns 404",
            "received signal «SIGSEGV»",
            "/give @p minecraft:«diamond_sword»",
            "Process: «com.demo.notes», PID: 4211",
            "timestamp,sensor,«temp_c»,humidity\n2024,a,20,4",
            '{"uid": "«QTMsvb2qz»", "panels": []}',
            '"folderUid": "«QTMsvb2qz»", "refId": "A"',
        ],
    )
    def test_hit(self, text: str) -> None:
        """Types, columns, members of interfaces."""
        assert is_one(text)

    @pytest.mark.parametrize(
        "text",
        [
            "user_name: «Long»",
            "the user long «john»",
            "owner = «john.doe»",
            "user_id = «jo.id7»",
            "my telegram is «send_message»",
            "discord: «lena_id»",
            "steam «grave_digger»",
            "my twitter: «event_name»",
            "twitter «no_name»",
            "user=«SIGRID»",
            "minecraft: «tom_baker»",
            "username: «jan.de.wit»",
            "name,handle,«tom_baker»",
            '{"uid": "«QTMsvb2qz»", "email": "x"}',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Names of a like form."""
        assert not is_one(text)


class TestScreened:
    """In whole texts."""

    @pytest.mark.parametrize(
        "text",
        [
            "def get(user_id: int) -> User:\n    return 1",
            "SELECT 1 FROM orders o, users u WHERE o.user_id = u.id",
            "fn find(user_id: i64) -> Option<User>",
            "call telegram send_message from the worker",
            "java: received signal SIGSEGV",
            '<meta name="twitter:card" content="summary_large_image">',
            "docker pull ghcr.io/linuxserver/nextcloud:28",
            "see https://ghcr.io/v2/homebrew/core",
        ],
    )
    def test_spared(self, screener: Screener, text: str) -> None:
        """Nobody's."""
        assert not screener.find(text)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("docker pull ghcr.io/tessa-vk/nextcloud:28", "tessa-vk"),
            ("docker pull ghcr.io/annakeller/app:1", "annakeller"),
            ("user_id=jmeadows7 status=ok", "jmeadows7"),
            ("my telegram is send_noodles", "send_noodles"),
        ],
    )
    def test_found(self, screener: Screener, text: str, name: str) -> None:
        """Somebody's."""
        assert [text[one.start : one.end] for one in screener.find(text)] == [name]

    def test_of_a_card(self) -> None:
        """The names of a page's own values are no accounts, what is beside them may be one."""
        assert found(USERNAME, 'twitter: @jo_baker7 <meta name="twitter:site">') == ["@jo_baker7"]
