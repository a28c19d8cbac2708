"""What a program takes where a variable is not set."""

import pytest

from voting.screening.secrets.fallbacks import find_fallbacks


def found(text: str) -> list[str]:
    """The values."""
    return [text[match.start : match.end] for match in find_fallbacks(text)]


class TestFallbacks:
    """By the variable's name."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("jwt.sign({ id }, process.env.JWT_SECRET || 'our-cat-ate-the-jwt', {", "our-cat-ate-the-jwt"),
            ('const t = import.meta.env.VITE_TOKEN ?? "h3ron-lake";', "h3ron-lake"),
            ('key = os.environ.get("SHOP_PASSWORD", "heronlake")', "heronlake"),
            ("pw = os.getenv('DB_PASS') or 'heron lake 7'", "heron lake 7"),
            ('ENV["SMTP_PASSWORD"] || "heronlake"', "heronlake"),
            ("ENV.fetch('SMTP_PASSWORD', 'heronlake')", "heronlake"),
            ("$pass = getenv('DB_PASSWORD') ?: 'heronlake';", "heronlake"),
            ("'password' => env('DB_PASSWORD', 'heron-lake'),", "heron-lake"),
            ('val p = sys.env.getOrElse("MQ_PASSWORD", "heron#LAKE#heron")', "heron#LAKE#heron"),
            ('System.getProperty("keystore.password", "heronlake")', "heronlake"),
            ('Environment.GetEnvironmentVariable("API_SECRET") ?? "heron-7-lake"', "heron-7-lake"),
            ('System.get_env("SECRET_KEY_BASE") || "heronlake-9"', "heronlake-9"),
            ("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-heronlake}", "heronlake"),
            ('DB_PASSWORD="${DB_PASSWORD:=h3ronlake}"', "h3ronlake"),
        ],
    )
    def test_hit(self, text: str, value: str) -> None:
        """In the ways of a dozen languages."""
        assert value in found(text)

    @pytest.mark.parametrize(
        "text",
        [
            "const host = process.env.DB_HOST || 'db.heron.example'",
            "os.environ.get('LOG_LEVEL', 'warning')",
            "process.env.JWT_SECRET || 'changeme'",
            "os.getenv('DB_PASSWORD', '')",
            "ENV.fetch('DB_PASSWORD', ENV['OTHER'])",
            "${DB_PASSWORD:-$FALLBACK}",
            "${DB_PASSWORD:?must be set}",
            "process.env.PASSWORD_MIN_LENGTH || '12'",
            "process.env.JWT_SECRET || process.env.OLD_SECRET",
            "if (process.env.NODE_ENV === 'production' || 'test')",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other variables, stand-ins, what is looked up again."""
        assert found(text) == []
