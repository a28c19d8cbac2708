"""Names that are words, by the part that a key gives them."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.handles_by_role import find_by_role


class TestFindByRole:
    """In JSON, in code, in rows of a log."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ('{"actor":"cloudberry"}', ["cloudberry"]),
            ('{"assignee": "spoon", "state": "open"}', ["spoon"]),
            ('{"created_by":"saucer"}', ["saucer"]),
            ("{ createdBy: 'saucer' }", ["saucer"]),
            ('{"host":"teacup","guest":"saucer","moderator":"spoon"}', ["teacup", "saucer", "spoon"]),
            ('{"players":[{"nick":"biscuit"}],"host":"biscuit"}', ["biscuit", "biscuit"]),
            ("{ name: 'Zawadi', handle: 'zee' }", ["zee"]),
            ('{"user_id": 4, "display_name":"tee"}', ["tee"]),
            ("time=10:02 owner=hummingbird state=open", ["hummingbird"]),
        ],
    )
    def test_hit(self, text: str, names: list[str]) -> None:
        """Any word in small letters."""
        assert [text[one.start : one.end] for one in find_by_role(text)] == names
        assert set(found(USERNAME, text)) == set(names)

    @pytest.mark.parametrize(
        "text",
        [
            '{"actor":"critic"}, {"reviewer":"model"}, {"created_by":"terraform"}, {"assignee":"string"}',
            '{"host":"teacup","port":5432}',
            '{"display_name":"dashboard","language":"python"}',
            "{ handle: 'click', target: 'button' }",
            "{ owner: 'quillworks', repo: 'inkpot' }",
            "level=info owner=payments msg=ok",
            "owner=root group=root mode=0644",
            "owner=hummingbird",
            'assignee = "spoon"',
            '{"actor":"Spoon Ltd"}',
            '{"created_by":"grafana"}',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Programs, teams, machines, functions; a setting alone."""
        assert list(find_by_role(text)) == []
