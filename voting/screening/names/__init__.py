"""Names of people and places, found without a download: a small model of our own, lists, and rules of context."""
