from people.models.address import FormerAddress
from people.models.decision import Decision, MergeRecord
from people.models.editing import FieldLock, Proposal
from people.models.official import Official, OfficialName
from people.models.organization import Organization, OrganizationName, OrganizationSuccession
from people.models.position import Position
from people.models.territory import Territory, TerritoryName, TerritorySuccession
from people.models.user import User

__all__ = [
    "Decision",
    "FieldLock",
    "FormerAddress",
    "MergeRecord",
    "Official",
    "OfficialName",
    "Organization",
    "OrganizationName",
    "OrganizationSuccession",
    "Position",
    "Proposal",
    "Territory",
    "TerritoryName",
    "TerritorySuccession",
    "User",
]
