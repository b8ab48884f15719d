"""Addresses of the home page, the articles and the search."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path, re_path

from articles import views
from articles.sitemaps import SITEMAPS

urlpatterns = [
    path("", views.home, name="home"),
    path("bai-viet/", views.article_list, name="articles"),
    re_path(r"^bai-viet/(?P<year>[0-9]{4}|khong-ro-ngay)/(?P<slug>[-a-z0-9]+)/$", views.article_detail, name="article"),
    path("tim-kiem/", views.search, name="search"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
]
