"""Who wrote, in the forms of forums, reviews, messengers and repositories."""

import pytest

from voting.screening.personal.users.authors import find_authors


def names(text: str) -> list[str]:
    """What is found, once each, in the order of the text."""
    found = sorted({(match.start, match.end) for match in find_authors(text)})
    return list(dict.fromkeys(text[start:end] for start, end in found))


class TestAuthors:
    """The names alone."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Zaunpfahl schrieb:\n> so geht das nicht\n", ["Zaunpfahl"]),
            ("lindenblatt kirjoitti:\n> joo\nmurre81 kirjoitti:\n> ei\n", ["lindenblatt", "murre81"]),
            ("**quillrat** wrote on May 3rd:\n> fine", ["quillrat"]),
            ("хомяк77 написал:\n> да", ["хомяк77"]),
            ('[quote="quillrat, post:4, topic:9"]no[/quote]', ["quillrat"]),
            ("[quote=Zaunpfahl;4411]nein[/quote]", ["Zaunpfahl"]),
            ("ping [~ovaasen] about it", ["ovaasen"]),
            ("// FIXME(ovaasen, 2022-08): leaks", ["ovaasen"]),
            ("// XXX kvl_o 2019-06-11 ugly", ["kvl_o"]),
            ("@teal_otter 4 months ago\nlovely saw", ["teal_otter"]),
            ("**quill_rat** commented 2 days ago", ["quill_rat"]),
            ("Rolf — Today at 03:14\nbaaa", ["Rolf"]),
            ('"Logs me out" by QuietMoss8 · 5 days ago', ["QuietMoss8"]),
            ("von zaunpfahl81, vor 3 Tagen", ["zaunpfahl81"]),
            ("murre81 il y a 2 jours", ["murre81"]),
            ("escrito por lola_bcn · hace 3 días", ["lola_bcn"]),
            ("quillrat 3 hours ago | prev | next", ["quillrat"]),
            ("teal_otter 3日前", ["teal_otter"]),
            ("Reviewers: teal_otter, k.vaasen2 · open", ["teal_otter", "k.vaasen2"]),
            ("2024-05-02 08:14 ovaasenk CONNECT cdn.example:443", ["ovaasenk"]),
            ("ovaasenk  02:13\non it\nk.vaasen2  02:15\nok\n", ["ovaasenk", "k.vaasen2"]),
            ("[03/12/24, 18:44:10] ~ Rolf the Lad: bent leg\n", ["Rolf the Lad"]),
            ("03.12.24, 18:44 - Tía Paca 🐓: hola\n03.12.24, 18:45 - Nuria: hola\n", ["Tía Paca 🐓", "Nuria"]),
            ("[20:14] 🗡️👑 kiwi_birb: LMAO\n[20:15] 0nlyfrags: skill issue\n", ["kiwi_birb", "0nlyfrags"]),
            ("2024-05-02 23:10:07 <kapi_v> who\n2024-05-02 23:10:31 <dimon_x> me\n", ["kapi_v", "dimon_x"]),
            ("a60fef27 (ovaasenk   2023-11-02 40) func Split()", ["ovaasenk"]),
            ("^a60fef2 src/a.go (Olga Vaasen 2023-11-02 10:00:01 +0200 40) x", ["Olga Vaasen"]),
            ("$ git shortlog -sn\n    96\tOlga Vaasen\n     3\troot_of_evil\n", ["Olga Vaasen", "root_of_evil"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Each form gives its names and no more."""
        assert names(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "he wrote:\n> no",
            "photos — Today at 03:14\nnew colours",
            "ovaasenk  02:13\non it\n",
            "[20:15] 0nlyfrags: skill\n",
            "Someone said:\n> no",
            "Updated 3 days ago",
            "last commit 2 hours ago by the release process",
            "Started the tablets 12 months ago",
            "released 2 years ago, deprecated 3 months ago",
            "it was moved by hand 3 weeks ago",
            "TODO(later): clean up",
            "[~HUAWEI] user-interface vty 0 4",
            "lunch 12:30\ndinner 18:30\n",
            "[12:01] INFO: ready\n[12:02] WARN: slow\n",
            "[2024-02-11 03:14:07] WARN cache: eviction\n[2024-02-11 03:14:09] INFO gc: pause\n",
            "[14:02] agent: may I have the number\n[14:03] me: yes\n",
            "00:00:41 CMD: Backlog\n00:00:42 WIF: Connecting\n",
            "[20:15] 🤖 Nightbot: rules!\n[20:16] 🤖 Nightbot: rules!\n",
            "0000000e (Not Committed Yet 2024-02-20 19) const A",
            "    96  apples\n     3  pears\n",
            "$ git shortlog -sn\n    12  renovate[bot]\n",
            "Reviewers: the whole team, please",
            "[2024-03-12 18:44:10] Loading model: x\n[2024-03-12 18:44:11] Training started: x\n",
            "**Congress** approved the bill",
            "// TODO(perf: fix)",
            "TODO (macos, windows)",
            "Nietzsche wrote:\nwhat does not kill",
            "v1.2.3 3 days ago",
            "4c01db0b339c 3 weeks ago",
            "by python3.11 - 2 days ago",
            "server1 12:30\nserver2 12:45\n",
            "Approved by FDA2",
            "deadbeef (reverted 2023-11-02 4)",
            "$ git shortlog -sn\nlater:\n    12  green apples\n",
            "2024-05-02 08:14 worker GET /health",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """What was done and when, roles, levels of a log, bots, tables and timetables stay."""
        assert names(text) == []
