"""What only the training of this model needs: dictionaries, lists, sentences with other names."""
