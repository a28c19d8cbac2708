"""Measures screening: speed, worst inputs, start-up, recall per type, what is taken of clean text."""
