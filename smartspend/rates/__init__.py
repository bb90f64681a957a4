"""Exchange rates: what one currency was worth in another on a day.

Owns reference rates, which hold for the whole installation, and the rates of a household, which win over them. Never
sums anything up, and never guesses: where there is no rate near enough, there is no conversion.
"""
