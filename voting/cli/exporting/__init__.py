"""Rows for researchers: which columns, made from stored records, shuffled, written whole or not at all."""
