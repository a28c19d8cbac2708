"""Finds and removes known identifiers, secrets and personal data."""
