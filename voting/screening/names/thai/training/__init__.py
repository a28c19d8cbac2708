"""What only the training of this model needs: lists, sentences with other names."""
