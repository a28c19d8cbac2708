"""Street addresses: how they are written in each country, what stands around them and what only looks like one."""
