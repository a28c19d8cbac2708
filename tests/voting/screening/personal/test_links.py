"""Web addresses that carry a person."""

import pytest

from voting.screening.personal.links import find_links


def _found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_links(text) if one.entity_type == "URL"]


class TestLinks:
    """By their host, their path, their query and the words around."""

    @pytest.mark.parametrize(
        "address",
        [
            "https://www.linkedin.com/in/anna-kowalska-3b1a",
            "https://calendly.com/anna-kowalska/30min",
            "https://github.com/akowal",
            "https://github.com/turnipking/dotfiles",
            "https://gitlab.com/mwanjiku/portfolio",
            "https://bitbucket.org/turnipking/nvim-config/src",
            "https://annabakes.substack.com",
            "https://annabakes.wordpress.com/about",
            "https://mastodon.social/@annabakes",
            "https://orcid.org/0000-0002-1825-0097",
            "https://uni.test/~akowalska/",
            "https://uni.test/people/anna-kowalska",
            "https://pets.test/petra.novotna.foster",
            "https://www.linkedin.test/in/peg-s",
            "https://strava.test/athletes/anna-on-wheels",
            "company.test/team/anna-kowalska",
            "https://wa.me/4915112345678",
            "https://meet.google.com/abc-defg-hij",
            "https://zoom.us/j/91234567890?pwd=QmFz",
            "https://docs.google.com/document/d/1BxiMVs0XRA5nFMd/edit",
            "https://drive.google.com/file/d/1aB2cD3eF4gH5iJ6/view?usp=sharing",
            "https://www.dropbox.com/s/abc123def456ghi/taxes.pdf?dl=0",
            "https://forum.test/u/quiet-otter/posts",
            "https://forum.test/u/table",
            "monzo.me/fernrook",
            "https://shop.test/seller/otter_77/items",
            "www.lena-brandt.de",
            "https://example.org/share?user=ines.carvalho&doc=881",
            "https://shop.test/unsubscribe?email=anna%40acme.test",
            "https://news.test/unsub?e=h.brandl%40acme.test&l=weekly",
            "https://www.dropbox.com/scl/fo/7y5tmn3wzbk1/h?rlkey=Qr",
            "https://discord.gg/JjfDuS0K",
            "https://pad.test/p/cbeilx26cbc50gwapaxg",
            "https://files.test/share/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "https://split.test/g/-5rYHfLaGHLz2eUPCwcaTs",
            "webcal://shifts.test/ical/nurse/tgarrido/7a0e2f930c4f60ffad391873.ics",
            "https://calendar.test/7a0e2f930c4f60ffad391873/basic.ics",
            "www.familie-pruschke.de",
            "http://www.geocities.com/SoHo/Lofts/4471/sparkle.html",
            "https://nest.test/o-mne",
            "https://nest.test/about-me/",
            "https://shop.test/member/90277164-giuliettina",
            "https://cdn.test/avatars/trailmix.theo/512.webp",
            "https://bikes.test/riders/bev-thistlewood",
            "https://market.test/uzytkownik/magda_od_kaktusow",
            "https://pay.test/b/QBxxeb0UHYljkqGdN0GG",
            "https://pay.test/bill/QBxxeb0UHYljkqGdN0GG",
        ],
    )
    def test_hit(self, address: str) -> None:
        """The whole address is found, the sentence's end stays."""
        assert _found(f"see {address}.") == [address]

    @pytest.mark.parametrize(
        "text",
        [
            "Zubeida Quarshie, translator, www.zubeida-quarshie.co.uk",
            "is my site https://marta-lindqvist.se/om-mig ok for google",
            "my repo: https://github.com/pvandermeer/thesis-code",
            "portfolio https://akowal.github.io",
            "gemeente: Zottegem\nportfolio: https://bo-vandersmissen.net/werk",
            "See https://marta-weaves.se for my portfolio.",
            "https://github.com/akowal/dotfiles is mine",
            "mi página es https://annakowalska.es",
            "Noortje Hazelhoff schrijft. Meer: www.noortjehazelhoff.nl",
            "Petra van der Meer, https://petravandermeer.test/cv",
            "insta   https://pics.test/hertta.kalliokoski",
            "Facebook: https://faces.test/marjolijntje, phone later",
            "blog https://petranovotna.test",
            "foster Zubeida Quarshie, posts: https://pets.test/zubeida.quarshie.cats",
            "Žofie Nováková, see https://nest.test/zofie-n",
            "Marta Lindqvist-Berg https://nest.test/in/marta-lb",
            "Ewa Kowalska plays, https://ewakowalska-cello.test",
            "I'm Anselm (anselm-fixes), more: https://anselmfixes.test/me",
            "Find her at https://heronsforschools.test.",
            "see her daily posts at https://pets.test/4711",
            "retrouvez-la sur https://heron.test/x",
            "sur https://heron.test/x (mon blog)",
            "her site www.mariakowalska.test",
            '"blog": "tessmarchetti.dev"',
            '"first_name": "Ana", "homepage": "https://nest.test/4711"',
            "last_name: Horvat\nwebsite: https://nest.test/about",
            "seine Seite ist hier: https://heron.test/y",
            "BEGIN:VCARD\nFN:Peg\nURL;TYPE=home:https://heron.test/x\nEND:VCARD",
        ],
    )
    def test_of_mine(self, text: str) -> None:
        """What somebody calls theirs, is called as they are, or is told as their account."""
        assert len(_found(text)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "https://github.com/torvalds/linux",
            "https://github.com/features",
            "https://shop.test/users/sign-in",
            "https://shop.test/profile/edit",
            "https://shop.test/profile/table",
            "https://api.shop.test/users/octocat/repos",
            "https://www.bright-house.com",
            "https://max.brandt.com/node_20.x",
            "https://pytorch.github.io/examples",
            "https://docs.python.org/3/library/re.html",
            "https://www.company.test/team/about-us",
            "https://github.com/astral-sh/\x00 is one",
            "https://docs.example.com/authors/merging-pdfs.html",
            "read our blog https://blog.streamlit.io",
            "https://example.com/people/get-involved",
            "https://api.example.com/users?page=2",
            "https://medium.com/tag/python",
            "https://www.npmjs.com/package/@types/node",
            "import com.example.app; foo.bar.baz()",
            "obj.user.name and config.site.url",
            "my site runs on nginx, see https://localhost:8080",
            "https://example.com/search?user={user}",
            "jo@mail.example.org wrote",
            "Acme Solutions builds it: https://acmesolutions.test/about",
            "Instagram: https://instagram.test/explore/",
            "blog: https://clearwater.test/research",
            "the twitter of https://a.test/annabakes",
            "(react-router) see https://reactrouter.test/start",
            "Julia Programming: https://julialang.test/downloads",
            "Open Source Days, https://opensource.test/days",
            "find the docs at https://heron.test/x",
            "her page is https://en.wikipedia.org/wiki/Marie_Curie",
            "URL:https://heron.test/x",
            "Marta Lindqvist wrote https://nest.test/marta-list",
            "https://letters.test/p/top-10-things-to-do-in-2024",
            "https://cdn.test/files/3f2a9c0d1e4b5a6f7c8d/app.js",
            "https://shop.test/view/summer-catalogue-2024-edition",
            "https://www.family-kitchen.test",
            "see https://react.test/learn for my app",
            "visit our website greenhouse.test",
            "site: openssl.test",
            "https://school.test/curriculum/grade-3",
            "use https://www.netlify.com for my portfolio",
            "use https://www.netlify.test for my portfolio",
            "https://stripe.test (my site uses it)",
            "blog: maryland.gov",
            "https://ci.test/runners/linux-large",
            "https://news.test/b/covid19abc-what-we-know",
            "is my page index.html all right",
            "https://cdn.test/avatars/default.png",
            "https://docs.test/e/introduction-to-the-api",
            "https://news.test/about-us",
            "https://github.com/pallets/flask",
            "https://github.com/quillworks/website",
            "https://github.com/features/portfolio-planning",
            "https://git.test/turnipking/dotfiles",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Projects, documentation, templates and code stay."""
        assert _found(text) == []

    def test_account_within(self) -> None:
        """Who has the account is found beside the address."""
        text = "https://forum.test/u/quiet-otter/posts"
        assert [text[one.start : one.end] for one in find_links(text) if not one.entity_type] == ["quiet-otter"]
