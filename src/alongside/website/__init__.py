"""Settings, addresses, the home page, shared templates and styles. An app, and the site's front door."""
