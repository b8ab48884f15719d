from people.admin.accounts import UserAdmin
from people.admin.editing import FieldLockAdmin, FormerAddressAdmin, ProposalAdmin
from people.admin.merging import DecisionAdmin, MergeRecordAdmin
from people.admin.officials import OfficialAdmin, PositionAdmin
from people.admin.organizations import OrganizationAdmin
from people.admin.territories import TerritoryAdmin

__all__ = [
    "DecisionAdmin",
    "FieldLockAdmin",
    "FormerAddressAdmin",
    "MergeRecordAdmin",
    "OfficialAdmin",
    "OrganizationAdmin",
    "PositionAdmin",
    "ProposalAdmin",
    "TerritoryAdmin",
    "UserAdmin",
]
