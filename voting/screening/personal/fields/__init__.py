"""Fields and columns of forms, files and tables, whose keys and heads say what their values are."""
