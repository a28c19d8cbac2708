"""Sentences to train on, written for this project, with places that the trainer fills."""
