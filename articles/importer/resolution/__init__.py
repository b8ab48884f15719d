"""Decides which official, body, territory and meeting each thing of a report is.

`fetch` (the shell) brings what the catalogue knows in a fixed number of queries a chunk; the rest is pure: values in,
`Plan`s out, each decision with its reasons in words.

What counts for officials, from the strongest: the same full-time post of the same body; the same meeting; another post
of that body; the same post of a body whose place is open (`same_body`); a seat in common; the same province at another
time. What counts against: two posts at one time that custom joins in nobody (`combining`), a retirement, another
province. While reports are read, weak evidence waits; once all are read, `consolidate` takes a second look with all
days, the outlet's home and who else was there (`second_look`), and folds what is one (`folding`).
"""
