"""Listings: who, how far, where, how much."""
