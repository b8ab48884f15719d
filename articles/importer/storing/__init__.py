"""Writes a chunk of resolved reports in one transaction, in bulk, and never over what an editor decided."""
