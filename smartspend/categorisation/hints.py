"""What the bank itself says about a transaction: a merchant category code, or the category label of its export."""

# ruff: noqa: E501 (one category a line in the table)

from __future__ import annotations

from functools import lru_cache
from typing import Final

from smartspend.categorisation import mcc
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold
from smartspend.transactions.taxonomy import CATEGORIES

FIRM: Final = 0.9
WEAK: Final = 0.5

_SYNONYMS: Final = """
food.groceries=supermarket, supermarkets, lebensmittel, supermarkt, alimentation, supermercado, spesa, boodschappen, food and groceries
food.restaurants=restaurant, dining, eating out, dining out, restaurants and bars, gastronomie, restauration, restaurantes, ristoranti, uit eten
food.coffee=coffee, coffee and tea, cafes; food.alcohol=alcohol; food.delivery=food delivery, takeaway
transport.fuel=gas, petrol, gas and fuel, tanken, carburant, gasolina, benzine
transport.transit=public transport, public transportation, train, bahn, ov, opnv, transports en commun
transport.taxi=taxi, rideshare, ride share; transport.maintenance=auto maintenance, service and parts, car service
shopping.general=shopping, general merchandise, einkaufen
shopping.clothing=clothing, clothes, kleidung, mode, vetements
shopping.electronics=electronics, elektronik; shopping.home=furniture, home, mobel
shopping.pets=pet supplies, haustiere
shopping.home_improvement=home improvement, diy, bricolage, baumarkt; shopping.personal_care=beauty, hair, personal care
shopping.kids=toys, kids; shopping.gifts=gift; shopping.books_office=books
shopping.sports_hobbies=sporting goods, hobbies
entertainment.streaming=music, movies and dvds, streaming; entertainment.cinema=movies
entertainment.events=arts, tickets
bills.rent=miete, loyer, alquiler, affitto, huur; bills.mortgage=mortgage and rent, hypothek
bills.energy=electricity, energy, strom, utilities, gas and electricity; bills.water=wasser
bills.phone=mobile phone, telefon, mobile
bills.internet_tv=internet, television; bills.insurance=versicherung, versicherungen, assurance, assurances, seguros
bills.loan=loan, loans, loan payment, kredit
bills.bank_fees=bank fee, fees, fees and charges, gebuhren, frais bancaires
bills.taxes=tax, steuern, impots, impuestos; bills.subscriptions=subscriptions, abos, abonnements
bills.education=bildung
health.pharmacy=pharmacy, apotheke, pharmacie; health.doctor=doctor, arzt, medecin; health.dental=dental
health.fitness=gym, fitness, sport
travel.flights=air travel, airfare; travel.lodging=hotel, hotels; travel.agencies=vacation; travel.car_rental=rental car
income.salary=paycheck, paychecks, salary, wages, gehalt, lohn, salaire, nomina, stipendio, salaris, pensja
income.investment=interest income, dividends, zinsen
income.refund=refund, refunds, cashback; income.other=income
transfers.savings=sparen, epargne, ahorro, sparen und anlegen
transfers.cash=cash, atm, cash and atm, bargeld, retraits, cash withdrawal; transfers.credit_card=credit card payment
transfers.internal=transfer, internal transfer, umbuchung; transfers.person=person to person, payments to people
transfers.investment=investments, investment; other.donations=donations, charity, spenden, charitable donations
"""


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    known = {
        fold(word): item.split("=", maxsplit=1)[0].strip()
        for line in _SYNONYMS.strip().splitlines()
        for item in line.split(";")
        for word in item.split("=", maxsplit=1)[1].split(",")
    }
    names: dict[str, list[str]] = {}
    for category in CATEGORIES:
        names.setdefault(fold(category.name), []).append(category.key)
        known[fold(category.key)] = category.key
    return known | {name: keys[0] for name, keys in names.items() if len(keys) == 1}


def category_of_label(label: str) -> str | None:
    """The category key a bank's label means, its last part first (`Food & Drink / Groceries`)
    None where it is unknown.
    """
    labels = _labels()
    whole = labels.get(fold(label))
    if whole is not None:
        return whole
    parts = [part for separator in ("/", ">", ":") if separator in label for part in reversed(label.split(separator))]
    return next((labels[fold(part)] for part in parts if fold(part) in labels), None)


def decide(code: str | None, label: str | None, *, incoming: bool) -> Decision | None:
    """The bank's own opinion, from a merchant category code or a label; None where it has none.

    A code never makes money that comes in an income: it is a refund of that kind of shop.
    """
    if label and (category := category_of_label(label)) is not None:
        if category.startswith("income.") and not incoming:
            return None
        return Decision(category, FIRM, "bank", f"Your bank files it under “{label.strip()}”")
    found = mcc.category_of(code) if code else None
    if found is None:
        return None
    category, firm = found
    confidence = FIRM if firm else WEAK
    return Decision(
        category, confidence, "bank", f"The card terminal's merchant code {code} stands for this kind of shop"
    )
