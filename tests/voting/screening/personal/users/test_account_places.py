"""User names of clusters, domains, daemons and sites."""

import pytest

from voting.screening.personal.users.account_places import find_account_places


def taken(text: str) -> list[str]:
    """What is found, once each, in order."""
    return [text[start:end] for start, end in sorted({match[:2] for match in find_account_places(text)})]


class TestAccountPlaces:
    """Options, logs, paths, lists of accounts."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("squeue -u hnakata shows 3", ["hnakata"]),
            ("snmpwalk -v3 -l authPriv -u nmsro -a SHA", ["nmsro"]),
            ("kubectl auth can-i list pods --as dev-anna", ["dev-anna"]),
            ("finger anna_k@shellhost", ["anna_k"]),
            ("CRON[2211]: (mheld) CMD (/usr/bin/x)", ["mheld"]),
            ("session opened for user root by aweber(uid=1000)", ["aweber"]),
            ("AllowUsers gmeier hroth\n", ["gmeier", "hroth"]),
            ("username noc privilege 15 secret 0 x", ["noc"]),
            ("Ticket: user AMER\\jlangford can't map", ["jlangford"]),
            ("/gpfs/scratch/rlopes/out.log is 3 TB", ["rlopes"]),
            ("my cousin has 3 accs (zuzu.dances, zuzuspam2, zu_private).", ["zuzu.dances", "zuzuspam2", "zu_private"]),
            ("he asked for my snap so i gave not.ur.lena. ideas", ["not.ur.lena"]),
            ("mi usuario de tiktok es bailacami", ["bailacami"]),
            ("matric. no. 20194471, date", ["20194471"]),
            ("machine x — login carto — password", ["carto"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The names alone."""
        assert taken(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "ps -u root",
            "journalctl -u backup -n 3",
            "HKEY_LOCAL\\Software and C:\\Windows\\System32",
            "NT\\System and the regex [A-Z]\\d+",
            "/data/models/x and /scratch/tmp/y",
            "/work/src/main.c",
            "User: gcloud.builds.submit fails",
            "Host: api.example",
            "snap the photo.jpg into place",
            "twitter cards need summary.large.image.html",
            "discord bot.py crashes",
            "steam costs 20.50 in e.g. Spain",
            "staff 18432 Feb 11",
            "youtube video from 2024",
            "two accounts: savings and current",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Accounts of every machine, units, folders, files, numbers."""
        assert taken(text) == []
