"""Addresses of the read-only API."""

from rest_framework.routers import DefaultRouter

from articles.api import views

router = DefaultRouter()
router.register("articles", views.ArticleViewSet, basename="api-article")
router.register("officials", views.OfficialViewSet, basename="api-official")
router.register("organizations", views.OrganizationViewSet, basename="api-organization")
router.register("meetings", views.MeetingViewSet, basename="api-meeting")

urlpatterns = router.urls
