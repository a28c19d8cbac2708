"""Account, project and resource identifiers of Google Cloud, AWS and Azure."""
