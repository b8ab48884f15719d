from events.models.meeting import Meeting, MeetingHost, MeetingSite
from events.models.participation import Participation

__all__ = ["Meeting", "MeetingHost", "MeetingSite", "Participation"]
