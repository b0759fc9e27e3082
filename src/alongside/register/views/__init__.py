"""The register's pages: each fetches by a query, decides by a rule, and renders."""
