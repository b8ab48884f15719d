"""Portraits of officials: where they are kept."""

from typing import Any
from uuid import uuid4

from people.images import validate_image

validate_portrait = validate_image


def portrait_path(instance: Any, filename: str) -> str:
    """A path that tells nothing of the uploaded file's name but its ending."""
    ending = filename.rpartition(".")[2].lower()
    return f"portraits/{uuid4().hex}.{ending}"
