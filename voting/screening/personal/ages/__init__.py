"""Ages of people: how they are told, and what only looks like one."""
