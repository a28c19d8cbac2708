"""The pages of the app. Each is one function that draws itself."""
