"""The category tree every household starts with: ten groups and their categories.

A key is `group.category` (`food.groceries`) and never changes; names may be translated and renamed by the household.
“Uncategorised” is not in the tree: a transaction without a category has none, so that it cannot be chosen by
mistake, budgeted, or counted as if somebody had decided it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_TREE: Final = """
food Food & Dining | restaurant
  groceries Groceries | shopping_cart
  restaurants Restaurants | restaurant
  fast_food Fast food | fastfood
  coffee Coffee shops | local_cafe
  bars Bars and pubs | sports_bar
  alcohol Beer, wine and spirits shops | liquor
  delivery Food delivery and meal kits | delivery_dining
  convenience Convenience and kiosks | storefront
  other Other food and drink | lunch_dining
transport Transportation | directions_car
  fuel Fuel | local_gas_station
  ev_charging EV charging | ev_station
  transit Public transport and rail | train
  taxi Taxi and ride-hailing | local_taxi
  parking Parking | local_parking
  tolls Tolls | toll
  shared Car, bike and scooter sharing | electric_scooter
  maintenance Vehicle service and parts | car_repair
  vehicle Vehicle purchase | directions_car
  other Other transport | commute
shopping Shopping | shopping_bag
  general General, department and marketplace | shopping_bag
  clothing Clothing, shoes, jewellery | checkroom
  electronics Electronics and computers | devices
  home Furniture and household goods | chair
  home_improvement DIY, garden, repair and trades | handyman
  books_office Books, news, stationery, photo | menu_book
  sports_hobbies Sports, outdoor and hobby goods | hiking
  kids Toys, games and baby goods | toys
  personal_care Beauty, hair, laundry | content_cut
  gifts Gifts, flowers, party | redeem
  pets Pets and vets | pets
  tobacco Tobacco, vape, cannabis | smoking_rooms
entertainment Entertainment | theater_comedy
  streaming Streaming, TV, film, music | live_tv
  cinema Cinema | movie
  games Video games | sports_esports
  events Events, museums, attractions | confirmation_number
  recreation Sport and leisure activities | sports_tennis
  gambling Gambling and lottery | casino
  other Other entertainment | celebration
bills Bills & Utilities | receipt_long
  rent Rent and property management | home
  mortgage Mortgage | real_estate_agent
  energy Electricity, gas, heating | bolt
  water Water and sewage | water_drop
  waste Waste collection | delete
  internet_tv Internet and TV | router
  phone Phone | smartphone
  subscriptions Software, cloud, memberships | cloud
  insurance Insurance | shield
  loan Loan and instalment payments | request_quote
  bank_fees Bank fees and interest | percent
  taxes Taxes | account_balance
  education Education | school
  childcare Childcare | child_care
  other Other bills | receipt
health Healthcare | favorite
  doctor Doctors and therapists | stethoscope
  dental Dentist | dentistry
  eye Eye care | visibility
  pharmacy Pharmacy and supplements | medication
  hospital Hospital, laboratory, ambulance | local_hospital
  care Nursing and elderly care | elderly
  fitness Gym and fitness | fitness_center
  other Other health | health_and_safety
travel Travel | flight
  flights Flights | flight
  lodging Lodging | hotel
  car_rental Car rental | car_rental
  agencies Agencies, tours, cruises | luggage
  other Other travel | travel_explore
income Income | payments
  salary Salary | work
  self_employed Freelance and gig work | laptop
  pension Pension | elderly
  benefits Benefits and support | family_restroom
  investment Interest and dividends | trending_up
  rental Rental income | key
  tax_refund Tax refund | account_balance
  refund Refund, cashback, reward | undo
  other Other income | payments
transfers Transfers | swap_horiz
  internal Between own accounts | swap_horiz
  savings Savings | savings
  investment Investment, pension, crypto | show_chart
  credit_card Credit card repayment | credit_card
  person Person to person, wallet, remittance | group
  cash Cash in and out, exchange | local_atm
  loan Loan proceeds | request_quote
  other Other transfer | sync_alt
other Other | category
  donations Donations, clubs, religion | volunteer_activism
  government Government fees and fines | gavel
  professional Legal, accounting, consulting | business_center
  postage Post and parcels | local_shipping
  storage_moving Storage and moving | inventory_2
  business Business services | domain
  services Other services | miscellaneous_services
"""


@dataclass(frozen=True, slots=True)
class Group:
    """One of the ten groups. `icon` is a Material Symbols name; `position` counts from 0."""

    key: str
    name: str
    icon: str
    position: int


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """One category of the built-in tree. `group` is its group's key; `position` counts from 0 within the group."""

    key: str
    name: str
    group: str
    icon: str
    position: int


def _read(tree: str) -> tuple[tuple[Group, ...], tuple[BuiltIn, ...]]:
    groups: list[Group] = []
    categories: list[BuiltIn] = []
    position = 0
    for line in tree.strip().splitlines():
        text, icon = line.rsplit(" | ", maxsplit=1)
        slug, name = text.split(maxsplit=1)
        if not line.startswith(" "):
            groups.append(Group(slug, name, icon, len(groups)))
            position = 0
            continue
        group = groups[-1].key
        categories.append(BuiltIn(f"{group}.{slug}", name, group, icon, position))
        position += 1
    return tuple(groups), tuple(categories)


_GROUPS, _CATEGORIES = _read(_TREE)

GROUPS: Final = _GROUPS
"""The ten groups in the order people see them."""

CATEGORIES: Final = _CATEGORIES
"""Every built-in category, in the order people see them."""

BY_KEY: Final = {category.key: category for category in CATEGORIES}
"""Built-in categories by their key."""


def group_of(key: str) -> str:
    """The group's key of a category key: `food.groceries` is in `food`."""
    return key.partition(".")[0]
