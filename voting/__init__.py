"""Inline preference voting: ask which of two responses is better, and keep the vote without the voter."""
