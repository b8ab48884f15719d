"""Pictures that people hand in: checked by what they are, and kept without what they tell of the camera."""

import io
import warnings
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

ALLOWED_FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
MAX_BYTES = 15 * 1024 * 1024
MAX_PIXELS = 50_000_000


def validate_image(file: Any) -> None:
    """Raise ValidationError unless `file` is a JPEG, PNG or WebP picture of a decent size, judged by its bytes."""
    if file.size > MAX_BYTES:
        raise ValidationError(_("The picture is larger than 15 MB: save it smaller."), code="too_large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            file.seek(0)
            with Image.open(file) as image:
                kind, pixels = image.format, image.width * image.height
                if kind in ALLOWED_FORMATS and pixels <= MAX_PIXELS:
                    image.load()
    except Image.DecompressionBombWarning:
        pixels, kind = MAX_PIXELS + 1, "JPEG"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("This is no picture that can be read: hand in JPEG, PNG or WebP."), code="unreadable"
        ) from error
    finally:
        file.seek(0)
    if kind not in ALLOWED_FORMATS:
        raise ValidationError(_("Hand in a JPEG, PNG or WebP picture."), code="format")
    if pixels > MAX_PIXELS:
        raise ValidationError(_("The picture has more than 50 million pixels: save it smaller."), code="pixels")


def clean_image(file: UploadedFile | Any, stem: str) -> "ContentFile[bytes]":
    """A checked picture anew: upright, without EXIF and GPS, named by its true format."""
    validate_image(file)
    with Image.open(file) as image:
        kind = str(image.format)
        upright = ImageOps.exif_transpose(image)
        if kind == "JPEG" and upright.mode not in ("RGB", "L"):
            upright = upright.convert("RGB")
        out = io.BytesIO()
        upright.info.clear()
        upright.save(out, format=kind, quality=88)
    return ContentFile(out.getvalue(), name=stem + ALLOWED_FORMATS[kind])
