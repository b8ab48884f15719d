"""The people who work at the desk: editors, chiefs, administrators."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of the desk; what it may do is said by permissions and groups."""

    def __str__(self) -> str:
        return self.get_full_name() or self.username
