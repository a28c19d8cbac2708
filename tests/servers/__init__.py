"""Servers that the tests talk to. On loopback only."""
