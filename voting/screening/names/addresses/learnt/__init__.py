"""Addresses as they were learnt: a conditional random field over the words around numbers."""
