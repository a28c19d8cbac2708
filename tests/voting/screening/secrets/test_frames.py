"""A secret planted in any of the places where people paste them does not survive."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.screening.samples import drawn
from voting.ports import Screener
from voting.screening.secrets.randomness import looks_random

# Each place as people write it; the value stands where the braces are.
FRAMES = (
    "my password is {} and it fails",
    "DB_PASSWORD={}\nDB_HOST=x",
    "export DB_PASSWORD='{}'",
    'password = "{}"',
    "password: {}\nuser: x",
    '{{"user": "x", "password": "{}"}}',
    '"{{\\"user\\": \\"x\\", \\"password\\": \\"{}\\"}}"',
    "env:\n  - name: DB_PASSWORD\n    value: '{}'\n",
    "environment:\n  - POSTGRES_PASSWORD={}\n",
    "<password>{}</password>",
    '<add key="DbPassword" value="{}" />',
    "spring.datasource.password={}",
    "connect(host='x', password='{}', port=1)",
    "CREATE USER x IDENTIFIED BY '{}';",
    "mysql -u root -p'{}' db",
    "tool --password '{}'",
    "curl -u 'admin:{}' https://x",
    "PGPASSWORD='{}' psql",
    "user,password\nanna,{}\n",
    "| user | password |\n|---|---|\n| anna | {} |\n",
    "mot de passe : {}\n",
    "Passwort: {}\n",
    "contraseña: {}\n",
    "login: admin / {}\n",
)
URL_FRAMES = ("postgres://app:{}@db.example.org/x", "redis://:{}@cache:6379/0", "https://x.example.org/cb?token={}&y=1")
LETTERS = string.ascii_letters + string.digits
# As people and generators make them: letters, a digit, a mark that no syntax of the places ends at.
PASSWORDS = st.builds(
    "{}{}{}{}".format,
    st.text(string.ascii_letters, min_size=3, max_size=8),
    st.sampled_from("!@#*+%?"),
    st.text(LETTERS, min_size=2, max_size=6),
    st.sampled_from(string.digits),
)
# Drawn from a seed, since what Hypothesis simplifies is not drawn any more; nearly all that are drawn look so.
TOKENS = (
    st.tuples(st.integers(24, 40), st.integers(0, 9_999))
    .map(lambda one: drawn(one[0], seed=one[1]))
    .filter(looks_random)
)


class TestFrames:
    """Prose, configuration, code, shell, databases, URLs, tables."""

    @settings(max_examples=200, deadline=None)
    @given(st.sampled_from(FRAMES), PASSWORDS)
    def test_planted_password_is_masked_whole(self, screener: Screener, frame: str, password: str) -> None:
        """No character of it is left."""
        self._is_masked(screener, frame, password)

    @settings(max_examples=200, deadline=None)
    @given(st.sampled_from((*FRAMES, *URL_FRAMES, "{}", "use {} there", "Authorization: Bearer {}")), TOKENS)
    def test_planted_token_is_masked_whole(self, screener: Screener, frame: str, token: str) -> None:
        """No character of it is left."""
        self._is_masked(screener, frame, token)

    @staticmethod
    def _is_masked(screener: Screener, frame: str, value: str) -> None:
        text = frame.format(value)
        start = len(frame.partition("{}")[0].replace("{{", "{").replace("}}", "}"))
        assert text[start : start + len(value)] == value
        covered = set().union(*(range(span.start, span.end) for span in screener.find(text)), set())
        assert covered >= set(range(start, start + len(value)))
