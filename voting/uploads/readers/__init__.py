"""One module per kind of document, each with `read(content, collected)`. They run in `process` alone."""
