"""Pictures are judged by their bytes, and kept without what they tell of the camera."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles.models import Photo
from people.images import clean_image, validate_image


def upload(
    kind: str, *, size: tuple[int, int] = (40, 30), name: str = "anh.jpg", **options: object
) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, format=kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (SimpleUploadedFile("anh.jpg", b"<svg onload=alert(1)>"), "unreadable"),
        (SimpleUploadedFile("anh.png", b""), "unreadable"),
        (upload("GIF"), "format"),
        (upload("PNG", size=(9000, 9000)), "pixels"),
        (SimpleUploadedFile("anh.jpg", b"\xff\xd8\xff" + b"0" * (15 * 1024 * 1024)), "too_large"),
    ],
    ids=["not a picture", "empty", "gif by the name of jpg", "too many pixels", "too many bytes"],
)
def test_what_is_refused(file: SimpleUploadedFile, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        validate_image(file)
    assert refusal.value.code == code


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_a_good_picture_is_named_by_what_it_is(kind: str, ending: str) -> None:
    assert clean_image(upload(kind, name="anh.gif"), "anh").name == f"anh{ending}"


@pytest.mark.django_db
def test_a_stored_photo_has_no_exif_and_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    exif[0x0112] = 6  # lies on its side
    photo = Photo(image=upload("JPEG", exif=exif))
    photo.save()
    with Image.open(photo.image.path) as kept:
        assert dict(kept.getexif()) == {}
        assert kept.size == (30, 40) == (photo.width, photo.height)
