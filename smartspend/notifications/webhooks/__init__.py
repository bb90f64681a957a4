"""Webhooks: programs of the household hear of facts, signed as Standard Webhooks says.

Owns endpoints, their secrets and the log of deliveries. Never tells more than a fact's type and ids.
"""
