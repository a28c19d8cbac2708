"""The pages of the app. Each is one function that draws itself.

Not called `pages`: Streamlit takes a folder of that name beside the script for pages of its own kind.
"""
