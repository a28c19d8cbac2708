"""User names that form or rarity tells."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.links import find_links
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.unheard import is_handle_like, is_name, is_unheard


class TestToldHandles:
    """Beside a site, a verb, a key; in a path."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("add me on psn peachh or steam v3lv3t", ["peachh", "v3lv3t"]),
            ("login name jmeadows, on vinted im marshcloset", ["jmeadows", "marshcloset"]),
            ("lichess fern-e4, threema: 7KD2V9XA", ["fern-e4", "7KD2V9XA"]),
            ("someone called GriefLord9 blew up my house", ["GriefLord9"]),
            ("some guy online called GriefLord9 says", ["GriefLord9"]),
            ("till 2 sign in kassa.mgr, swipe", ["kassa.mgr"]),
            ("sumiu minha conta, nick BATATA. ajuda", ["BATATA"]),
            ("on the forum they post as kevc0in", ["kevc0in"]),
            ("my alt is drier_sock", ["drier_sock"]),
            ("sold it to another member, torque_ted, real name", ["torque_ted"]),
            ("I'm dusty_mary on the other site", ["dusty_mary"]),
            ("find her on the app as pacer_parv.", ["pacer_parv"]),
            ("my git commits show as jd-dev instead", ["jd-dev"]),
            ("the PR: jb-kim reverted it", ["jb-kim"]),
            ("issue opened by k_ramos", ["k_ramos"]),
            ("the clip was uploaded by k_ramos", ["k_ramos"]),
            ("assignee: zsofii", ["zsofii"]),
            ("Chamado aberto por: zsofii", ["zsofii"]),
            ("Erstellt von: zsofii", ["zsofii"]),
            ("Créé par : zsofii", ["zsofii"]),
            (r"D:\Profiles\s.lindgren\NTUSER.DAT", ["s.lindgren"]),
            (r"\\files\home$\slindgren is full", ["slindgren"]),
            ("/var/spool/mail/sanna is full, ~sanna/Maildir too", ["sanna"]),
            ("$ su yusra", ["yusra"]),
            ("yusra is not in the sudoers file", ["yusra"]),
            ("GET /profile/sjk_1990/photos 200", ["sjk_1990"]),
            ("POST /v2/members/hana.sato/avatar 413", ["hana.sato"]),
            ("skype live:nora.vik, matrix @ivo:matrix.example.org", ["live:nora.vik", "@ivo:matrix.example.org"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The name is found."""
        assert [name for name in expected if name not in found(USERNAME, text)] == []

    @pytest.mark.parametrize(
        "text",
        [
            "psn plus is expensive, steam deck too",
            "GROUP BY visitor_id ORDER BY a.cohort",
            "User: gcloud builds submit fails\nAssistant: how?",
            "export const Login: React.FC<Props> = 1",
            "client = ShopifyAPI::Clients.new",
            "repository 3f1a9c22 opened",
            "add numpy2, by v1.10.3",
            "suppressed by _distutils_hack, described by RFC3986",
            "the loader used by lxml.etree, files supported by python-dotenv",
            "GET /users/{id}, GET /users/me, DELETE /accounts/123",
            "ban plzz him",
            "account called savings",
            "my alt text is missing",
            "ls ~/src and cd ~",
            "did not correctly handle in-body patches, to handle end-of-file",
            "* Switch libxcb-randr0 to section debug",
            "type Packet struct {\n\tTag uint8\n}",
            "operator: node.operator,",
            "the merge was reverted, main approved",
            "I talked to another member, who said",
            "I'm happy on the other site, she's live on the server",
            "on the app as well, on this site by default",
            "commits show as unverified",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Products, columns, classes, versions and sentences stay."""
        assert found(USERNAME, text) == []


class TestUnheard:
    """Words on no list."""

    def test_unheard(self) -> None:
        """Neither words nor names nor typing errors that many make."""
        assert is_unheard("jmeadows")
        assert not any(map(is_unheard, ("peach", "settings", "recieve", "fernando", "abc", "peachh1")))

    def test_handle_like(self) -> None:
        """A digit, an underscore, a dot, a part that is no word."""
        assert all(map(is_handle_like, ("v3lv3t", "k_ramos", "m.rosen", "jb-kim", "peachh")))
        assert not any(map(is_handle_like, ("merge", "pre-commit", "Steam")))

    def test_name(self) -> None:
        """Given names and surnames."""
        assert is_name("marta")
        assert not is_name("payslips")


class TestLinksWithin:
    """A person's name in the middle of a path."""

    @pytest.mark.parametrize(
        ("text", "hit"),
        [
            ("https://hr.example.com/employees/marta-olsen/payslips", True),
            ("https://app.example.com/users/anna.keller/settings?tab=billing", True),
            ("https://faces.example.com/birgitta.sandell.9", True),
            ("https://site.example.com/bruno_almeida/", True),
            ("https://site.example.com/bruno_almeida/photos", False),
            ("https://shop.example.com/rose-garden", False),
            ("https://shop.example.com/summer-sale", False),
            ("https://app.example.com/users/password-reset/confirm", False),
            ("https://app.example.com/accounts/sign-in/next", False),
            ("https://app.example.com/customers/success-stories/x", False),
        ],
    )
    def test_path(self, text: str, hit: bool) -> None:
        """The whole address is found where both parts are names."""
        found = [text[match.start : match.end] for match in find_links(text) if match.entity_type == "URL"]
        assert found == ([text] if hit else [])
