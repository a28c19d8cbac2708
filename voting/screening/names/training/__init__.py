"""What the model of names is trained on and how that is measured. Nothing of it runs in the app."""
