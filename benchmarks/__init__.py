"""Where the README's figures come from.

Each prints its figure, its peer's on the same work in the same run, and the ratio.
"""
