"""The group of the desk's editors and what it may do, made once after the first migration; later it is the chief's."""

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions

EDITORS = "Biên tập viên"
# What the importer and the desk keep for the record is looked at; everything else is worked on.
LOOKED_AT = {
    "importrun",
    "importitem",
    "rawreport",
    "reading",
    "formeraddress",
    "mergerecord",
    "searchdocument",
    "user",
}
BESIDE = {"articles": ["publish_article"], "taggit": ["add_tag", "change_tag", "view_tag"]}


def ensure_editors(using: str = "default", **kwargs: Any) -> None:
    """Receives `post_migrate`. A group that stands is left as it is."""
    group_model, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    if group_model._default_manager.using(using).filter(name=EDITORS).exists():
        return
    for label in ("people", "events", "articles", "taggit"):
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    group = group_model._default_manager.using(using).create(name=EDITORS)
    granted = [
        found
        for found in permission._default_manager.using(using).select_related("content_type")
        if is_granted(found.content_type.app_label, found.content_type.model, found.codename)
    ]
    group.permissions.set(granted)


def is_granted(app: str, model: str, codename: str) -> bool:
    if codename in BESIDE.get(app, ()):
        return True
    if app not in ("people", "events", "articles") or model.startswith("historical") or model == "user":
        return False
    verb, _separator, of = codename.partition("_")
    if model in LOOKED_AT:
        return verb == "view"
    return verb in ("add", "change", "delete", "view") and of == model
