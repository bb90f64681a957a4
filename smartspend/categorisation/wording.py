"""How a category is spoken of in a reason: Lidl is “a supermarket”."""

from __future__ import annotations

from typing import Final

_NOUNS: Final = """
food.groceries=a supermarket; food.restaurants=a restaurant; food.fast_food=a fast-food place; food.coffee=a coffee shop
food.bars=a bar or pub; food.alcohol=a shop for wine and spirits; food.delivery=a food delivery service
food.convenience=a convenience store; transport.fuel=a fuel station; transport.ev_charging=a charging network
transport.transit=public transport; transport.taxi=a taxi or ride-hailing service; transport.parking=a parking operator
transport.tolls=a road toll; transport.shared=a vehicle-sharing service; transport.maintenance=vehicle service and parts
transport.vehicle=a vehicle dealer; shopping.general=a department store or marketplace
shopping.clothing=a clothing shop
shopping.electronics=an electronics shop; shopping.home=a furniture and household shop
shopping.home_improvement=a shop or trade for home and garden; shopping.books_office=a shop for books and stationery
shopping.sports_hobbies=a shop for sports and hobbies; shopping.kids=a shop for children; shopping.gifts=a gift shop
shopping.personal_care=a shop or salon for personal care; shopping.pets=for pets; shopping.tobacco=a tobacco shop
entertainment.streaming=a streaming service; entertainment.cinema=a cinema; entertainment.games=video games
entertainment.events=an event or attraction; entertainment.recreation=a leisure activity
entertainment.gambling=gambling or a lottery; bills.rent=rent; bills.mortgage=a mortgage
bills.energy=an energy supplier
bills.water=a water supplier; bills.waste=waste collection; bills.internet_tv=an internet or TV provider
bills.phone=a phone company; bills.subscriptions=a subscription service; bills.insurance=an insurer
bills.loan=a loan or instalment
bills.bank_fees=a bank fee; bills.taxes=a tax; bills.education=an education provider; bills.childcare=childcare
health.pharmacy=a pharmacy; health.doctor=a doctor or therapist; health.dental=a dentist; health.eye=eye care
health.hospital=a hospital or laboratory; health.care=care; health.fitness=a gym; travel.flights=an airline
travel.lodging=a place to stay; travel.car_rental=a car rental; travel.agencies=a travel agency
income.salary=a salary; income.self_employed=freelance income; income.pension=a pension; income.benefits=a benefit
income.investment=interest or a dividend; income.rental=rental income; income.tax_refund=a tax refund
income.refund=a refund or reward; transfers.internal=a transfer between own accounts; transfers.savings=savings
transfers.investment=an investment; transfers.credit_card=a credit card repayment; transfers.loan=loan proceeds
transfers.person=a transfer to or from a person; transfers.cash=cash; other.donations=a donation or club
other.government=a public authority; other.professional=a professional service; other.postage=a postal service
food.other=food and drink; transport.other=transport; entertainment.other=entertainment; bills.other=a bill
health.other=health care; travel.other=travel; income.other=income; transfers.other=a transfer, cheque or deposit
other.storage_moving=storage or moving; other.business=a business service; other.services=a service
"""

_BY_CATEGORY: Final = dict(
    item.strip().split("=", maxsplit=1) for line in _NOUNS.strip().splitlines() for item in line.split(";")
)


def noun(category: str) -> str:
    """What a merchant of this category is, with its article; the key itself for a category unknown here."""
    return _BY_CATEGORY.get(category, category)
