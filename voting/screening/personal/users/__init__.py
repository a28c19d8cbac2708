"""Names of users: accounts, handles and authors, where they stand, and what only looks like one."""
