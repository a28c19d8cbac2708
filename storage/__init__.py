"""Where outcomes are kept: implements the ports of `voting.ports` on SQLAlchemy."""
