"""Whether a place stands in source code."""

import pytest

from voting.screening.source_code import in_code, is_attribute


def told(text: str) -> bool:
    """Whether the place of "HERE" stands in code."""
    start = text.index("HERE")
    return in_code(text, start, start + 4)


class TestInCode:
    """What the lines around a place say."""

    @pytest.mark.parametrize(
        "text",
        [
            "if ready && @HERE.empty?\n  return 1\nend",
            "switch (HERE.type) {",
            "mod one;\nmod HERE;\nuse std::sync;",
            "def gets\n  rewind unless @HERE\n  @io.gets()\nend",
            "use Foo::Bar;\nmy $x = $self->{HERE};\n",
            "<?php\nuse MongoDB\\HERE;\n$x->y();",
            "#include <a.h>\nstruct HERE *next;\nint main() {",
            "type Packet struct {\n\tTag HERE\n}\nfunc New() *Packet {\n",
            "alias :HERE :middle_of_day",
        ],
    )
    def test_code(self, text: str) -> None:
        """Statements of ten languages, the place's own line or those around it."""
        assert told(text)

    @pytest.mark.parametrize(
        "text",
        [
            "my discord is HERE and I code in go",
            "# thanks to HERE\nx = f(1);\ny = g(2);",
            "// by HERE\nx = f(1);\ny = g(2);",
            'user.name = "HERE";\nuser.save();',
            "owner = HERE\nhost = db1\nport = 5432",
            "user: HERE\nhost: db1",
            "let me use HERE as my name. import it, please",
            "<HERE> anyone up\n<mags> its 3am",
            "Ask HERE, he wrote it:\n\nfoo();\n\nMy own mail does not work.\nThanks a lot.",
            "",
            "cashapp $HERE. split it",
        ],
    )
    def test_no_code(self, text: str) -> None:
        """Prose, comments, literals, settings and a chat's log."""
        assert not told(text or "HERE")


class TestIsAttribute:
    """What code asks of an object."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("options.use_user_site", True),
            ("self.owner.name", True),
            ("marta.k", False),
            ("options", False),
            ("options.", False),
        ],
    )
    def test_value(self, value: str, expected: bool) -> None:
        """An object's word and what follows it; a name of two parts is none."""
        assert is_attribute(value) is expected
