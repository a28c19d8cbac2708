"""The parts of the researchers' pages."""
