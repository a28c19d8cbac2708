"""What axe and a ruler find wrong with a page."""

from __future__ import annotations

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STREAMLITS_OWN: Final[dict[tuple[str, str], str]] = {}
"""Faults of Streamlit's own markup, which no page can mend: (rule, part of the element's HTML) → why it is let pass."""

DEEPEST: Final = """() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const style = getComputedStyle(one);
  const label = one.closest('label')?.textContent ?? '';
  return {
    name: (one.getAttribute('aria-label') || one.textContent || label).trim(),
    tag: one.tagName,
    kind: one.className,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    shadow: style.boxShadow,
  };
}"""


CONTRASTS: Final = """(elements) => {
  const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
  const over = (colours) => {
    for (const [colour, alpha] of colours) {
      context.globalAlpha = alpha;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one / 255);
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return elements.map((element) => {
    const around = [];
    for (let one = element; one; one = one.parentElement) around.unshift(getComputedStyle(one));
    const grounds = around.map((style) => [style.backgroundColor, 1]);
    const opacity = around.reduce((all, style) => all * style.opacity, 1);
    const ground = luminance(over(grounds));
    const ink = luminance(over([...grounds, [getComputedStyle(element).color, opacity]]));
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  });
}"""

DRAWN: Final = """() => document.querySelector('[data-stale="true"]') === null
  && !document.getAnimations().some((one) => one instanceof CSSTransition)"""


def faults(page: Page) -> list[str]:
    """What axe finds serious or critical in the page as it is, in light and in dark; and what must be scrolled to."""
    page.wait_for_function("document.querySelector('[data-testid=stStatusWidget]') === null")
    told = [f"{overflow(page)} px too wide"] if overflow(page) > 0 else []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_timeout(200)  # for the theme to follow
        told += violations(page, scheme)
    return told


def violations(page: Page, scheme: str) -> list[str]:
    """What axe finds serious or critical, but for what is Streamlit's own."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{scheme}: {one['id']} ({one['impact']}): {node['html'][:300]} {node['failureSummary'][:200]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
        if not any(one["id"] == rule and part in node["html"] for rule, part in STREAMLITS_OWN)
    ]


def contrasts(page: Page, selector: str) -> list[float]:
    """The contrast (WCAG 2.2) of each element's ink on its ground, with all transparency that axe does not reckon.

    Streamlit fades what the run at hand has not drawn yet; that is waited for.
    """
    page.wait_for_function(DRAWN)
    found: list[float] = page.eval_on_selector_all(selector, CONTRASTS)
    return found


def overflow(page: Page) -> int:
    """How many pixels the page can be scrolled sideways."""
    width: int = page.evaluate(
        "Math.max(...[document.documentElement, ...document.querySelectorAll("
        "'[data-testid=stMain], [data-testid=stAppScrollToBottomContainer]')]"
        ".map((one) => one.scrollWidth - one.clientWidth))"
    )
    return width


def focused(page: Page) -> dict[str, Any]:
    """The element that has the focus, inside components too."""
    found: dict[str, Any] = page.evaluate(DEEPEST)
    return found


def tab_through(page: Page, last: str, limit: int = 60) -> list[dict[str, Any]]:
    """Presses Tab until the element with this name has the focus; returns all on the way."""
    seen = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        seen.append(focused(page))
        if seen[-1]["name"].startswith(last):
            return seen
    raise AssertionError(f"{last} was not reached: {[one['name'][:30] for one in seen]}")
