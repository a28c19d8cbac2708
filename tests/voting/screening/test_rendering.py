"""A redacted text still renders: the same tables, fences, lists, links and code spans, with placeholders in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.voting.screening.samples import everything, say
from voting.identity import Identity
from voting.ports import Screener
from voting.screening.placeholders import ENTITY_TYPES, PLACEHOLDER, placeholder
from voting.ui.markdown.parsing import parser

COMMONMARK = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
STRUCTURE = frozenset({"code_inline", "link_open", "link_close", "strong_open", "em_open", "s_open", "image"})
TABLE = (
    "| Name | Phone | Mail |\n|---|---:|---|\n| Anna Kowalska | +48 601 234 567 | anna@kowalska.pl |\n| Jo Field "
    "| 555-0102 | jo@field.org |\n"
)
DOCUMENTS = [
    (TABLE, "table"),
    ("|Name|Mail|\n|-|-|\n|Anna Kowalska|anna@kowalska.pl|\n", "table without blanks"),
    (
        "| Address | Card |\n|---|---|\n| 12 Main Street, Springfield, IL 62704 | 4111 1111 1111 1111 |\n",
        "table, addresses",
    ),
    ("```python\nemail = 'jo@field.org'\nip = '203.0.113.77'\n```\n\nafter", "fence"),
    (
        "```\n-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEow" + "IBAAKCAQEA\n```\n\n## Next\n",
        "a key that the fence cuts off",
    ),
    ('~~~json\n{"first_name": "Rowan", "phone": "+1 415 555 2671"}\n~~~\n', "fence of JSON"),
    ("    ssh marta@203.0.113.77\n\nafter\n", "indented code"),
    ("Write to [Anna](mailto:anna@kowalska.pl) or see [me](https://www.linkedin.com/in/anna-kowalska-1).\n", "links"),
    ("[1]: https://www.linkedin.com/in/anna-kowalska-1\n\nSee [her][1].\n", "a link's definition"),
    ("Use `anna@kowalska.pl` and **+48 601 234 567**, *not* ~~jo@field.org~~.\n", "code span and emphasis"),
    ("> Anna Kowalska\n> 12 Main Street\n> Springfield, IL 62704\n\nafter\n", "quote"),
    ("1. call +48 601 234 567\n2. mail jo@field.org\n   - or 203.0.113.77\n\n# Jo Field\n", "lists and a heading"),
    ("- [ ] IBAN DE89 3704 0044 0532 0130 00\n- [x] card 4111 1111 1111 1111\n", "tasks"),
    ("jo@field.org\n===\n\ntext\n\n203.0.113.77\n---\n", "headings that are underlined"),
]


def structure(markdown: str, reader: MarkdownIt = COMMONMARK) -> list[tuple[str, str, int]]:
    """What a reader sees apart from the words: blocks, cells, fences, links, code spans, in order."""
    seen: list[tuple[str, str, int]] = []
    for token in reader.parse(markdown):
        if token.type != "inline":
            seen.append((token.type, token.info, token.level))
        seen += [(child.type, "", 0) for child in token.children or () if child.type in STRUCTURE]
    return seen


def redacted(screener: Screener, text: str) -> str:
    """The text as it would be kept."""
    screened = screener.screen(say(text), (), Identity())
    return everything(screened.conversation, screened.responses)


class TestRendering:
    """Structure before and after."""

    @pytest.mark.parametrize(("text", "why"), DOCUMENTS)
    def test_structure_stays(self, screener: Screener, text: str, why: str) -> None:
        """Something was removed, and nothing but words has changed."""
        after = redacted(screener, text)
        assert PLACEHOLDER.search(after), why
        assert structure(after) == structure(text), why
        assert structure(after, parser()) == structure(text, parser()), why

    def test_cells(self, screener: Screener) -> None:
        """Every row keeps its cells, one placeholder in each."""
        rows = redacted(screener, TABLE).splitlines()[2:]
        assert [row.count("|") for row in rows] == [4, 4]
        assert all(len(PLACEHOLDER.findall(row)) == 3 for row in rows)

    @pytest.mark.parametrize("entity_type", sorted(ENTITY_TYPES))
    @pytest.mark.parametrize("frame", ["{}", "say {} now", "| a |\n|---|\n| {} |", "[x]({})", "- {}", "`{}`", "# {}"])
    def test_placeholder_is_shown(self, entity_type: str, frame: str) -> None:
        """No placeholder is taken for a tag: a reader sees it, or a link goes there."""
        name = placeholder(entity_type, 1)
        shown = parser().render(frame.format(name)).replace("&lt;", "<").replace("&gt;", ">")
        assert name in shown or f'href="{name.strip("<>")}"' in shown

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.sampled_from([text for text, _ in DOCUMENTS]), min_size=1, max_size=4).map("\n\n".join))
    def test_any_order_of_blocks(self, screener: Screener, text: str) -> None:
        """What stands before or after a block does not change how it renders."""
        assert structure(redacted(screener, text)) == structure(text)
