"""`.streamlit/config.toml`, `voting.ui.theme` and the style sheets: readable, local, and fit for production."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.voting.colours import contrast
from voting.settings import LimitSettings
from voting.ui import theme

_ROOT = Path(__file__).parents[3]
_CONFIG = _ROOT / ".streamlit" / "config.toml"
_SETTINGS = tomllib.loads(_CONFIG.read_text())
_SHEETS = sorted((_ROOT / "voting" / "ui").glob("*.css"))
_INKS = ("red", "green", "blue", "yellow", "orange", "violet", "gray")


def _full(colour: str) -> str:
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour


class TestConfig:
    """The server's and the theme's settings."""

    def test_production_settings(self) -> None:
        """No statistics, no tracebacks on the page, no watcher, no address but this machine's, no Deploy button."""
        assert _SETTINGS["browser"]["gatherUsageStats"] is False
        assert _SETTINGS["client"]["showErrorDetails"] == "none"
        assert _SETTINGS["client"]["toolbarMode"] == "minimal"
        assert _SETTINGS["server"]["fileWatcherType"] == "none"
        assert _SETTINGS["server"]["address"] == "127.0.0.1"
        assert _SETTINGS["server"]["enableXsrfProtection"] is True

    def test_upload_limit_is_the_apps(self) -> None:
        """Nothing is taken in only to be refused."""
        assert _SETTINGS["server"]["maxUploadSize"] * 1_000_000 == LimitSettings().max_attachment_bytes

    def test_every_setting_has_a_reason(self) -> None:
        """Beside it; colours and sizes speak for themselves."""
        behaviour = _CONFIG.read_text().split("[theme]")[0]
        lines = [line for line in behaviour.splitlines() if "=" in line and not line.startswith("#")]
        assert lines
        assert [line for line in lines if " # " not in line] == []

    def test_fonts_are_the_bundled_ones(self) -> None:
        """A name or address would make the browser ask somebody."""
        chosen = {value for key, value in _SETTINGS["theme"].items() if key.lower().endswith("font")}
        assert chosen == {"sans-serif", "serif", "monospace"}
        assert "fontFaces" not in _SETTINGS["theme"]

    @pytest.mark.parametrize("mode", ["light", "dark"])
    def testcontrast(self, mode: str) -> None:
        """At least AA (4.5) for every ink on every ground that it may stand on."""
        colours = _SETTINGS["theme"][mode]
        grounds = [colours["backgroundColor"], colours["secondaryBackgroundColor"]]
        grounds += [colours["sidebar"]["backgroundColor"], colours["sidebar"]["secondaryBackgroundColor"]]
        for ground in grounds:
            for ink in ("textColor", "primaryColor", "linkColor", "grayTextColor"):
                assert contrast(colours[ink], ground) >= 4.5, (ink, ground)
        assert contrast(colours["codeTextColor"], colours["codeBackgroundColor"]) >= 4.5
        for ink in _INKS:
            assert contrast(colours[f"{ink}TextColor"], colours[f"{ink}BackgroundColor"]) >= 4.5, ink

    def test_both_modes_name_the_same(self) -> None:
        """What is said for one is said for the other."""
        assert _SETTINGS["theme"]["light"].keys() == _SETTINGS["theme"]["dark"].keys()


class TestStyleSheets:
    """The CSS beside it."""

    @pytest.mark.parametrize("sheet", _SHEETS, ids=lambda sheet: sheet.name)
    def test_nothing_is_fetched(self, sheet: Path) -> None:
        """No address, no import, no font."""
        assert not re.search(r"url\(|@import|@font-face|https?:|</|expression\(", sheet.read_text())

    @pytest.mark.parametrize("sheet", _SHEETS, ids=lambda sheet: sheet.name)
    def test_braces_balance(self, sheet: Path) -> None:
        """A browser drops the rest of a sheet without a word."""
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
        assert text.count("{") == text.count("}")

    def test_chips_are_readable(self) -> None:
        """AA on their own ground, in both modes."""
        text = (theme.STYLESHEET.parent / "kept.css").read_text()
        pairs = re.findall(r"color: light-dark\((#\w+), (#\w+)\); background: light-dark\((#\w+), (#\w+)\)", text)
        assert len(pairs) == 7
        for light, dark, light_ground, dark_ground in pairs:
            assert contrast(light, light_ground) >= 4.5
            assert contrast(dark, dark_ground) >= 4.5

    def test_code_is_readable(self) -> None:
        """Every token's ink on the ground of code."""
        text = theme.STYLESHEET.read_text()
        pairs = re.findall(r"\.token[^{]*\{\s*color: light-dark\((#\w+), (#\w+)\)", text)
        assert len(pairs) == 7
        for light, dark in pairs:
            assert contrast(light, _SETTINGS["theme"]["light"]["codeBackgroundColor"]) >= 4.5
            assert contrast(dark, _SETTINGS["theme"]["dark"]["codeBackgroundColor"]) >= 4.5

    def test_variables_are_readable(self) -> None:
        """Accent and quiet ink on sheet and wash."""
        text = theme.STYLESHEET.read_text()
        named = dict(re.findall(r"--voting-(\w+): (light-dark\([^;]+\));", text))
        for place in (0, 1):
            shade = {name: _full(re.findall(r"#\w+", value)[place]) for name, value in named.items()}
            for ink in ("accent", "quiet"):
                for ground in ("sheet", "wash"):
                    assert contrast(shade[ink], shade[ground]) >= 4.5, (ink, ground, place)

    def test_a_dead_primary_button_is_readable(self) -> None:
        """Its ground is the page's, on which the ink of a live one, white in the light, would not be seen."""
        rules = [line for line in theme.STYLESHEET.read_text().splitlines() if "stBaseButton-primary" in line]
        assert rules
        assert [rule for rule in rules if ":not(:disabled)" not in rule] == []

    def test_reduced_motion_is_respected(self) -> None:
        """Readers who ask for stillness get it."""
        assert "prefers-reduced-motion: reduce" in theme.STYLESHEET.read_text()


def _page():
    from voting.ui.theme import apply_theme

    apply_theme()


class TestApplyTheme:
    """Putting it on the page."""

    def test_one_style_element_and_nothing_else(self) -> None:
        """Without text that would take a line."""
        app = AppTest.from_function(_page).run()
        assert not app.exception
        bodies = [element.proto.body for element in app.get("html")]
        assert len(bodies) == 1
        assert bodies[0].startswith("<style>")
