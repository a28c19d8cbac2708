"""Releases: versioned, signed datasets of de-identified outcomes, and the checks that they pass before they exist.

Works through ports (`voting.release.ports`): it knows no database, no page and no recogniser.
"""
