"""The build-time catalogue: records, loader, validator, views, command line. Knows nothing of MkDocs."""
