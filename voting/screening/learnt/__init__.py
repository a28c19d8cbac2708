"""Secrets and facts that no rule tells: a linear model weighs a value and the words around it."""
