"""Everything that changes an objection: guard, change, event, letter; all or nothing."""

from .pengajuan import ajukan

__all__ = ["ajukan"]
