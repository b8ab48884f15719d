"""Make the site's web fonts from the PyPI packages that carry them: Latin and Vietnamese letters only, as WOFF2."""

from importlib.resources import as_file, files
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from fontTools import subset

# Latin, Vietnamese, combining tone marks, đồng, and the marks that newspapers print.
LETTERS = (
    "U+0020-007E,U+00A0-00FF,U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0303,"
    "U+0309,U+0323,U+1EA0-1EF9,U+2010-2027,U+2030,U+2039-203A,U+20AB,U+2190-2193,U+2212"
)
FONTS = {
    "lora.woff2": ("fontpkg_lora", "Lora[wght].ttf"),
    "lora-italic.woff2": ("fontpkg_lora", "Lora-Italic[wght].ttf"),
    "be-vietnam-pro-400.woff2": ("fontpkg_be_vietnam_pro", "BeVietnamPro-Regular.ttf"),
    "be-vietnam-pro-600.woff2": ("fontpkg_be_vietnam_pro", "BeVietnamPro-SemiBold.ttf"),
}


class Command(BaseCommand):
    help = "Subset the site's fonts to static/fonts; those that stand are left alone."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        folder = settings.BASE_DIR / "static" / "fonts"
        folder.mkdir(parents=True, exist_ok=True)
        for name, (package, file) in FONTS.items():
            if not (folder / name).exists():
                with as_file(files(package) / "files" / file) as source:
                    subset.main(
                        [str(source), f"--unicodes={LETTERS}", "--layout-features=*", "--flavor=woff2",
                         f"--output-file={folder / name}"]
                    )  # fmt: skip
