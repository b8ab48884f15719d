"""Invented reports with what they say, seeded: `python -m tests.generator OUT --seed S --count N [--world]`.

Blind on purpose: it knows the genre and CONTRACT.md, never the importer's rules, so that what it measures is the
reading of unseen reports. Every person, district, commune and sentence is invented; only provinces are real.
"""
