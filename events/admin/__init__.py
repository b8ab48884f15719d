from events.admin.meetings import MeetingAdmin, ParticipationAdmin

__all__ = ["MeetingAdmin", "ParticipationAdmin"]
