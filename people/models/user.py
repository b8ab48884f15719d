"""The people who work at the desk: editors, chiefs, administrators."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of the desk; what it may do is said by permissions and groups."""

    def get_full_name(self) -> str:
        """The family name first, as Vietnamese names are said."""
        return f"{self.last_name} {self.first_name}".strip()

    def __str__(self) -> str:
        return self.get_full_name() or self.username
