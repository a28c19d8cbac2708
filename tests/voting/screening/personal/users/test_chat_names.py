"""User names in logs of chats and games, and near words for accounts."""

import pytest

from voting.screening.personal.users.chat_names import find_chat_names


def names(text: str) -> list[str]:
    """What is found, once each."""
    return sorted({text[match.start : match.end] for match in find_chat_names(text)})


class TestChatNames:
    """Who speaks, joins or is spoken of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("[19:02] Nyx_of_Leith: hi\n[19:03] healbot: inv me\n", ["Nyx_of_Leith", "healbot"]),
            ("<@tove> did it merge?\n<+mgrzyb> yes\n", ["mgrzyb", "tove"]),
            ("12:01:07 <kuba> one\n12:01:09 <tove> two\n", ["kuba", "tove"]),
            ("14:02 @tove checkout is down\n14:03 @mgrzyb not me\n", ["mgrzyb", "tove"]),
            ("* kuba_z has quit (timeout)", ["kuba_z"]),
            ("[19:05] System: healbot has joined the party.", ["healbot"]),
            ("*** Mode #build +o mgrzyb by tove", ["mgrzyb", "tove"]),
            ("UUID of player KrabbenKarl is known", ["KrabbenKarl"]),
            ("ask <@U04KPR7QZ4M> to approve", ["U04KPR7QZ4M"]),
            ("groups=1004(ndiaye),27(sudo),999(docker)", ["ndiaye"]),
            ("my riot is gribblet#EUW7, add me", ["gribblet#EUW7"]),
            ("twitch chat banned sn4ckdaddy for that", ["sn4ckdaddy"]),
            ("the badge system has me as lcastel03 and", ["lcastel03"]),
            ("mein Konto dort: wald_eule7", ["wald_eule7"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The names alone are found."""
        assert names(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "[19:02] System: started\n[19:03] INFO: ready\n",
            "12:30 lunch: soup",
            "14:02 @tove checkout is down",
            "14:02 checkout is down\n14:03 not me\n",
            "the wealth has left its mark",
            "<b> bold </b>\n<i> more </i>\n",
            "see issue#1234, PR#5743 and page#4410",
            "an account on windows11 with python311 and gpt4",
            "my profile is in user_profile.py or settings.json",
            "accounts = load_accounts(user_table, limit9)",
            "the part abc123 is out of stock",
            "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8 github.com (RSA)",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Levels of a log, tags, anchors, versions, files and code stay."""
        assert names(text) == []
