"""Names of players by their part in a guild, a server or a team."""

import pytest

from voting.screening.personal.users.handles_of_games import find_of_games


def _found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_of_games(text)]


class TestOfGames:
    """Lists of who is what."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("our minecraft server: owner is lord_plum mods are otter and fern.", ["lord_plum", "otter", "fern"]),
            (
                "clan leader is Granny, officers x_brik 7ronin and Wet Paint. hi",
                ["Granny", "x_brik", "7ronin", "Wet Paint"],
            ),
            ("discord mods: jb_kim, otter & plum", ["jb_kim", "otter", "plum"]),
            ("die gilde: anführer ist Nebel, officers r4ven", ["Nebel", "r4ven"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Plain words beside one that looks like a name."""
        assert _found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "the discord mods are rude and lazy",
            "the server's owner is offline and mods are away",
            "the flat's owner is lord_plum and officers came",
            "minecraft mods are great",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Nobody named, no game."""
        assert _found(text) == []
