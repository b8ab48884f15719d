"""Readers: from files of any supported format to raw reports. See `registry`."""

from articles.importer.readers.registry import count_inputs, read_paths

__all__ = ["count_inputs", "read_paths"]
