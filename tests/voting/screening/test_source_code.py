"""Whether a place stands in source code."""

import pytest

from voting.screening.source_code import has_kin, in_code, is_attribute


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


class TestHasKin:
    """Names that code makes of several words."""

    @pytest.mark.parametrize(
        ("text", "value", "expected"),
        [
            ("syn clear i3ConfigAction i3ConfigUnit,i3ConfigUnitOr", "i3ConfigAction", True),
            ("la_i_add_mc\nla_i_add_mr\nla_i_sum_vr\nla_k_sum_vr", "la_i_add_mr", True),
            ("QueryXBitmaps8, QueryXExtents16, QueryXExtents8", "QueryXExtents16", True),
            ("contains=sasDS2Function,sasDS2Control,sasDS2Statement", "sasDS2Control", True),
            ("i3ConfigAction and i3ConfigUnit", "i3ConfigAction", False),
            ("Heron51, Heron52, Heron53 and HeronLake", "Heron51", False),
            ("my iPhone, iCloud and iMessage, the code is iLoveRain", "iLoveRain", False),
            ("the wifi is copperKettle91, the old one blueHeron", "copperKettle91", False),
        ],
    )
    def test_value(self, text: str, value: str, expected: bool) -> None:
        """Three that begin alike; not one word with a number, which may be anybody's password."""
        start = text.index(value)
        assert has_kin(text, start, start + len(value)) is expected
