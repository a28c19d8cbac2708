"""User names and handles by where they stand."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.username import USERNAME

HITS = [
    ("https://marta_k@files.corp.net/x", "marta_k", "user of a URL"),
    ("ls /home/marta/src", "marta", "Linux"),
    ('open("/Users/jörg/notes.txt")', "jörg", "macOS"),
    ("C:\\Users\\priya.r\\AppData", "priya.r", "Windows"),
    ('"C:\\\\Users\\\\priya.r\\\\AppData"', "priya.r", "Windows, in code"),
    ("file:///home/marta/x", "marta", "file URL"),
    ("ssh -p 2222 marta@203.0.113.7", "marta", "remote login"),
    ("scp -r out marta@web-01:/srv", "marta", "copying"),
    ("marta@laptop:~/work$ ls", "marta", "shell's prompt"),
    ("username: marta_k", "marta_k", "announced"),
    ('{"userName": "marta_k"}', "marta_k", "JSON"),
    ("my username is night.owl.", "night.owl", "prose"),
    ("Benutzername: kschmidt", "kschmidt", "German"),
    ("follow me on instagram @lena.draws please", "@lena.draws", "handle"),
    ("hey @marta_k can you look", "@marta_k", "addressed"),
    ("https://www.linkedin.com/in/marta-lind-4a1", "marta-lind-4a1", "profile"),
    ("see https://x.com/marta_k", "marta_k", "profile"),
    ("t.me/marta_k", "marta_k", "profile without a scheme"),
    ("https://github.com/marta-k", "marta-k", "profile on a code host"),
    ("https://stackoverflow.com/users/1234567/marta", "1234567/marta", "profile with a number"),
    ("asked by u/marta_k yesterday", "marta_k", "forum"),
    ("on discord I am marta#4711", "marta#4711", "with a number"),
]
NEAR_MISSES = [
    ("git clone git@github.com:pallets/flask.git", "a protocol's account"),
    ("https://github.com/pallets/flask", "a project, not a profile"),
    ("ssh root@203.0.113.7", "the same on every machine"),
    ("/home/ubuntu/app", "likewise"),
    ("C:\\Users\\Public\\Documents", "likewise"),
    ("/home/user/.config", "stand-in"),
    ("/usr/home/page", "another path"),
    ("go to /home/ now", "no name"),
    ("username: <your username>", "stand-in"),
    ("username = os.environ['USER']", "code"),
    ("The username is required", "prose"),
    ("@pytest.mark.parametrize", "decorator"),
    ("@media (max-width: 400px)", "style rule"),
    ("npm i @angular/core", "package scope"),
    ("use @lru_cache here", "decorator in prose"),
    ("5 u/l", "unit"),
    ("see issue pallets/flask#4711", "issue"),
    ("https://www.youtube.com/watch?v=1", "no profile"),
    ("home/school balance", "prose"),
]


class TestUsername:
    """Names of accounts on machines and sites."""

    @pytest.mark.parametrize(("text", "expected", "why"), HITS)
    def test_hit(self, text: str, expected: str, why: str) -> None:
        """The name alone, once the gate has let the text pass."""
        assert gate(USERNAME, text), why
        assert found(USERNAME, text) == [expected], why

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """What looks like one stays."""
        assert found(USERNAME, text) == [], why
