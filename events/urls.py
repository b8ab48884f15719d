"""Addresses of meetings."""

from django.urls import path

from events import views

urlpatterns = [
    path("hoi-nghi/", views.meeting_list, name="meetings"),
    path("hoi-nghi/<slug:slug>/", views.meeting_detail, name="meeting"),
]
