"""Commitments of money: who gives what to whom."""
