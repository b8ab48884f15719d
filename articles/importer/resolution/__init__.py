"""Decides which official, body, territory and meeting each thing of a report is.

`fetch` (the shell) brings what the catalogue knows in a fixed number of queries a chunk; the rest is pure: values in,
`Plan`s out, each decision with its reasons in words.
"""
