"""Types behind the colon of a declaration, and values that look like them."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestTypes:
    """As languages and libraries call them."""

    @pytest.mark.parametrize(
        "text",
        [
            "pub struct Config {\n    pub secret: SecretString,\n    pub password: String,\n}",
            "constructor(private secret: SecretService) {}",
            "  password: PasswordInput,",
            "fun login(user: String, password: String)",
            "    secret: SecretKey,",
            "  login(email: String!, password: String!): Token",
            "  password: String!",
            "password: varchar(255)",
            "    password: Mapped[str]",
            "    password: str = Field(min_length=8)",
            "interface P { password: SecretKeyBase; secret?: ClientSecretCredential }",
            "  password: &'a str) -> bool {",
            '"password": { "$ref": "#/components/schemas/Password" }',
            "'password' => 'required|string|min:8|confirmed',",
            "'password' => 'nullable|min:8',",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Classes, classes with parameters, columns, references and rules."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ('var password: String = "hunter22x"', "hunter22x"),
            ('password: Mapped[str] = "hunter22x"', "hunter22x"),
            ("Password: SecretString", "SecretString"),
            ("password: StringBean9", "StringBean9"),
            ('login(user: "x", password: "TokenRing")', "TokenRing"),
            ("pass: Fisch[alt]", "Fisch[alt]"),
            ('"password": "sunflower|moon"', "sunflower|moon"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """What is set to a type's name, or only looks like one."""
        assert of_type(screener, text, "SECRET") == [value]
