"""What an operator runs the app by: probes, metrics, and a stop that loses nothing. Knows no page and no database."""
