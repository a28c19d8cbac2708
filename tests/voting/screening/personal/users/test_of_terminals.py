r"""Hosts, commands, programs and roles where a user's name might stand."""

from collections.abc import Callable

import pytest

from tests.voting.screening.samples import marked
from voting.screening.personal.users.of_terminals import (
    is_account_of_a_cloud,
    is_file,
    is_of_a_listing,
    is_of_a_terminal,
    is_role,
)


def told(check: Callable[[str, int, int], bool], text: str) -> bool:
    """What a check says of the place between two guillemets."""
    return check(*marked(text))


class TestIsOfATerminal:
    """By the prompt before it, the complaint behind it, the client that signs in."""

    @pytest.mark.parametrize(
        "text",
        [
            "mira@«desk-4»:~$ ls",
            "\x00@«desk-4»:~$ ls",
            "ok\n(venv) mira@«web1»:/srv/app# ls",
            "[mira@«web1» ~]$ ls",
            "mira@«air» ~ % brew",
            "mira@«air» MINGW64 ~/x",
            "PS C:\\Users\\mira> «tasklist» /v",
            "mira@web1:~$ sudo «journalctl» -u x",
            "«pg_dump»: error: connection refused",
            "Jul 02 lb1 certbot[9021]:  «keytool»: importing",
            "/usr/bin/«ssh-add»: Permission denied",
            "docker login «hub.corp.example» -u mira",
            "docker login -u mira «hub.corp.example»",
            "helm registry login «hub.corp.example»",
            "- name: login to «forgejo»",
            "(login mira7, node «gpu12»)",
            "on host: «build3» it fails",
            "connect(account='«qd48120.eu-west-1»', x=1)",
        ],
    )
    def test_hit(self, text: str) -> None:
        """None of them is somebody's."""
        assert told(is_of_a_terminal, text)

    @pytest.mark.parametrize(
        "text",
        [
            "«mira»@desk-4:~$ ls",
            "ssh mira@«desk-4»",
            "pay @«jonas» $ 5 back",
            "mail mira@«desk-4»: hello",
            "mira@web1:~$ su «jonas»",
            "PS C:\\Users\\«mira»> dir",
            "the «mira»: error is hers",
            "«mira»: error 5 again, hm",
            "hi\n«mira»: connection is gone",
            "docker login -u «mira.k» hub.corp.example",
            "docker run -u «mira»",
            "login «mira»",
            "log in to «mira7»",
            "node «Mira7»",
            "user «gpu12»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """A user's name in the same place."""
        assert not told(is_of_a_terminal, text)


class TestIsRole:
    """By the word itself, at the start of a line, before what is said."""

    @pytest.mark.parametrize(
        "text",
        [
            "[14:02] «cust»: hi",
            "[14:02] «cust2»: hi",
            "[14:02] «Cust3» (id C-5): hi",
            "<«agent»> hi",
            "10:03 - «Kundin»: hallo",
            "[10:03] «Asesor»: hola",
            "hi\n«klant»: hoi",
            "[10:03] «оператор»: да",
            "10:03:07 «müşteri» - evet",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Customers and who helps them."""
        assert told(is_role, text)

    @pytest.mark.parametrize(
        "text",
        ["[14:02] «custard»: hi", "my nick is «agent»: yes", "[14:02] «agent» hi", "[14:02] «agent_mira»: hi"],
    )
    def test_near_miss(self, text: str) -> None:
        """A nick that is like one, or that stands elsewhere."""
        assert not told(is_role, text)


class TestIsOfAListing:
    """By the columns around it."""

    @pytest.mark.parametrize(
        "text",
        [
            "-rw-r--r-- 1 mira staff «48213377» Jan 11 21:30 d.gz",
            "-rw-r--r-- mira/staff «48213377» 2026-01-11 21:30 d.gz",
            "2228224 drwxr-xr-x. 2 mira users «4096» 11. Jan 2025 d",
            "  «48213377»  2026-01-11 21:30   d.gz",
            "  Size: «48213377»  Blocks: 8",
            "  Size: 48213377  Blocks: «94168»",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Sizes, blocks, numbers of files."""
        assert told(is_of_a_listing, text)

    @pytest.mark.parametrize("text", ["account «48213377» since Jan 11", "member 1 mira staff «48213377»"])
    def test_near_miss(self, text: str) -> None:
        """Somebody's number."""
        assert not told(is_of_a_listing, text)


class TestIsAccountOfACloud:
    """By its form, its key and the user beside."""

    @pytest.mark.parametrize(
        "text",
        ["account='«qd48120»', user='mira'", 'role="R", account: "«qd48120»"', "account = «qd48120.eu-west-1.aws»"],
    )
    def test_hit(self, text: str) -> None:
        """With a region, or where who signs in is given."""
        assert told(is_account_of_a_cloud, text)

    @pytest.mark.parametrize(
        "text", ["account='«mira48120»', user='x'", "account: «mk48120»", "login='«qd48120»', user=1"]
    )
    def test_near_miss(self, text: str) -> None:
        """A person's account."""
        assert not told(is_account_of_a_cloud, text)


class TestIsFile:
    """By its end."""

    @pytest.mark.parametrize("name", ["bridge.ini", "auth.txt", "dump.sql.gz", "vault.rs", "my-key.PEM"])
    def test_hit(self, name: str) -> None:
        """Settings, data and code."""
        assert is_file(name)

    @pytest.mark.parametrize("name", ["mira.draws", "soup.exe", "tomato.jpg", "mira.k", ".txt", "mira ini"])
    def test_near_miss(self, name: str) -> None:
        """What people call themselves."""
        assert not is_file(name)
