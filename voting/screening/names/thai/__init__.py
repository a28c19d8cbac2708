"""Names in Thai: titles that announce them, and a model of their own."""
