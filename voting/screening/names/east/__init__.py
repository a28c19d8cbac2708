"""Names in Chinese, Japanese and Korean: a model of their own, over characters, loaded when a text holds such."""
