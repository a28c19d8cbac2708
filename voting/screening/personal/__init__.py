"""Personal data that has a form: addresses, numbers, accounts, documents."""
