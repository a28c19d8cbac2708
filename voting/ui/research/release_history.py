"""All releases, the newest first: what is in each, what its gates found, whether it is still as it was signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.counting import counted
from voting.errors import VotingError
from voting.research.releases import MOST_BYTES, Released, Releases
from voting.ui.research.showing import download

if TYPE_CHECKING:
    from voting.release.facts import ReleaseFacts

_EMPTY = (
    "**No release was built yet.** Choose what shall be in it under *Build a release*, or use the command, which "
    "can do the same on another machine: `python -m voting release build --help`."
)


def history(releases: Releases) -> None:
    """Draws the list."""
    built = releases.history()
    if not built:
        st.info(_EMPTY)
        return
    st.header("Built so far", anchor=False)
    for place, one in enumerate(built):
        _show(releases, one, opened=place == 0)
    with st.container(gap="small"):
        st.caption("Everybody can verify a release with this key and `python -m voting release verify DIR --key KEY`:")
        st.code(releases.public_key(), language=None, wrap_lines=True)


def _show(releases: Releases, one: Released, *, opened: bool) -> None:
    facts = one.facts
    with st.expander(f"{facts.name} · {counted(facts.counts['votes'], 'vote')}", expanded=opened):
        st.markdown(contents(facts))
        if one.withdrawn_since:
            st.warning(
                f"{counted(one.withdrawn_since, 'row was', 'rows were')} taken back since. The next release lists such "
                "rows as tombstones; whoever holds this one should leave them out."
            )
        st.table(
            [
                {
                    "Gate": one.name if one.passed else f"**{one.name}** found something",
                    "Report": " ".join(one.told) or "It found nothing.",
                }
                for one in facts.gates
            ],
            hide_index=True,
        )
        st.caption(f"Manifest SHA-256 {one.manifest_sha256}")
        if one.path is None:
            st.caption("It does not stand in this app's folder of releases.")
        else:
            _actions(releases, one, one.path)


def contents(facts: ReleaseFacts) -> str:
    """Returns in a few sentences what is in a release, and what was left out of it."""
    counts = facts.counts
    rest = ", ".join(f"{counts[name]:,} {word}" for name, word in _TEXTLESS.items() if counts.get(name))
    out = {name: number for name, number in counts.items() if name not in {"votes", *_TEXTLESS} and number}
    left = ", ".join(f"{number:,} {name}" for name, number in out.items())
    return (
        f"{counted(len(facts.models), 'model')}, {counted(len(facts.languages), 'language')}; "
        "splits "
        + ", ".join(f"{name} {rows:,}" for name, rows in facts.splits.items())
        + (f". Beside the votes: {rest}, without text" if rest else "")
        + (f". Not in it: {left}" if left else "")
        + "."
    )


_TEXTLESS: Final = {"skips": "skipped", "unanswered": "unanswered", "voids": "failed"}


def _actions(releases: Releases, one: Released, path: Path) -> None:
    name = one.facts.name
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button("Verify", key=f"research-verify-{name}", icon=":material/verified:")
        if one.size_bytes <= MOST_BYTES:
            download(
                f"Download ({_size(one.size_bytes)})",
                lambda: releases.archive(path),
                f"{name}.tar",
                "application/x-tar",
            )
        else:
            st.caption(f"{_size(one.size_bytes)}, too large to download here: it stands in {path}.")
    if not pressed:
        return
    try:
        with st.spinner("Reading every file …"):
            faults = releases.verify(path)
    except VotingError as error:
        st.error(f"Not verified: {error.sentence}")
        return
    if faults:
        st.error("It is not as it was signed:\n\n" + "\n".join(f"- `{fault.path}` {fault.what}" for fault in faults))
    else:
        st.success(f"It holds: all {len(one.facts.files):,} files are as they were signed.")


def _size(size: float) -> str:
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:,.0f} {unit}"
        size /= 1000
    raise AssertionError
