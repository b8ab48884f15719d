"""Addresses of officials and organizations."""

from django.urls import path

from people import views

urlpatterns = [
    path("can-bo/", views.official_list, name="officials"),
    path("can-bo/<slug:slug>/", views.official_detail, name="official"),
    path("to-chuc/", views.organization_list, name="organizations"),
    path("to-chuc/<slug:slug>/", views.organization_detail, name="organization"),
]
