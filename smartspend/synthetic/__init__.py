"""Made-up households whose bank statements look real: salary, rent, shopping, subscriptions, trips, refunds, odd
things.

Owns the generator, the countries' ways of writing, and the bank layouts it can print. Everything is repeatable from
the seed,
byte for byte. Never reads real data, never touches a database or the network.
"""
