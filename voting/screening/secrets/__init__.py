"""Keys, tokens, passwords: by the vendor's form, by where they stand, and by looking random."""
