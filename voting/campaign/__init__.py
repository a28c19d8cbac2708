"""Prepared comparisons: reading, checking and drawing."""
