"""Names in scripts of which the model of Latin letters knows nothing: Cyrillic, Greek, Arabic, Hebrew, Indian ones."""
