"""Model back ends. One file each."""
