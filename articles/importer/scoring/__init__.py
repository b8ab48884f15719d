"""How well reports are read: readings against gold, measure by measure. Pure; files are read by its callers."""
