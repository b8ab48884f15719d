"""Who asks, where a proxy stands in front."""

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that our own proxy saw: the last one it added; what stands before it may be made up by the client."""
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    return forwarded.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))
