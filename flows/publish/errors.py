"""What can keep a release from being made.

PublishError        the release could not be made, or is not there
└── AuditError      the tables are not what they promise to be: a quality gate
"""

from __future__ import annotations


class PublishError(Exception):
    """There is no new release; readers still see the last one."""


class AuditError(PublishError):
    """The tables that were built are not what readers are promised."""
