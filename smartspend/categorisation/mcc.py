"""Merchant category codes (ISO 18245 and the networks' additions) as categories.

A code is four characters, leading zeros included. It says what kind of shop the card terminal is registered as,
which is
good evidence except for a few codes that hold everything (`WEAK`): those never overrule a merchant's name.
Income is never read from a code.
"""

from __future__ import annotations

from typing import Final

_CODES: Final = """
food.groceries 5411 5422 5441 5451 5462 5499
food.restaurants 5811 5812
food.fast_food 5814
food.bars 5813
food.alcohol 0743 0744 5715 5921
transport.fuel 5172 5541 5542
transport.ev_charging 5552
transport.transit 4011 4111 4112 4131
transport.taxi 4121
transport.parking 7523
transport.tolls 4784
transport.maintenance 5013 5531 5532 5533 5935 7511 7531 7534 7535 7538 7542 7549
transport.vehicle 5271 5511 5521 5551 5561 5571 5592 5598 5599
transport.other 4457 4468 4789 8675
shopping.general 5051 5085 5099 5169 5199 5262 5300 5309 5310 5311 5331 5399 5931 5932 5933 5961 5963 5964 5965
  5966 5967 5969 5973 5999 7278 5832
shopping.clothing 5094 5137 5139 5611 5621 5631 5641 5651 5655 5661 5681 5691 5697 5698 5699 5944 5948 7251 7296
  7631
shopping.electronics 4812 5044 5045 5065 5732 5734 5946 5978 7379 7622
shopping.home 5021 5712 5713 5714 5718 5719 5722 5950 7217 7623 7629 7641
shopping.home_improvement 0780 1520 1711 1731 1740 1750 1761 1771 1799 2842 5039 5046 5072 5074 5193 5198 5200
  5211 5231 5251 5261 5996 5998 7295 7342 7349 7394 7692 7699 8912
shopping.books_office 2741 2791 5111 5192 5942 5943 5994 7221 7332 7338 7395
shopping.sports_hobbies 5131 5733 5937 5940 5941 5949 5970 5971 5972
shopping.kids 5945
shopping.personal_care 5977 5997 7210 7211 7216 7230 7297 7298
shopping.gifts 5947 5992
shopping.pets 0742 5995
shopping.tobacco 5993
entertainment.streaming 5735 5815 7829 7841
entertainment.cinema 7832
entertainment.games 5816 7993 7994
entertainment.events 7922 7929 7941 7991 7996 7998
entertainment.recreation 7032 7911 7932 7933 7992 7999
entertainment.gambling 7800 7801 7802 7995 9406
entertainment.other 7273
bills.rent 6513 7013
bills.energy 4900 5983
bills.internet_tv 4816 4899
bills.phone 4813 4814 4815 4821
bills.subscriptions 5817 5818 5968 7372 7375
bills.insurance 5960 6300 6381 6399
bills.loan 7322
bills.taxes 9311
bills.education 8211 8220 8241 8244 8249 8299
bills.childcare 8351
health.doctor 7277 8011 8031 8041 8049 8099
health.dental 8021
health.eye 8042 8043 8044
health.pharmacy 5122 5912
health.hospital 4119 7280 8062 8071
health.care 8050
health.fitness 7997
health.other 5047 5975 5976
travel.flights 3000-3299 4511 4582
travel.lodging 3500-3999 7011 7012 7033
travel.car_rental 3300-3499 7512 7513 7519
travel.agencies 4411 4722 4723 4733 5962
transfers.investment 6211
transfers.person 4829 6051 6532 6533 6536 6537 6538 6540
transfers.cash 6010 6011
transfers.other 6012 6050
other.donations 8398 8641 8651 8661 8699
other.government 9211 9222 9223 9399 9400 9405 9702
other.professional 7276 7321 7392 7393 8111 8911 8931 8999
other.postage 4215 9402
other.storage_moving 4214 4225
other.business 0763 7311 7333 7339 7361 7399 8734 9950 9700 9701
other.services 7261 7299
"""

_RANGES: Final = (
    ("0700", "0999", "shopping.home_improvement"),
    ("1500", "2999", "shopping.home_improvement"),
    ("3000", "3299", "travel.flights"),
    ("3300", "3499", "travel.car_rental"),
    ("3500", "3999", "travel.lodging"),
    ("4000", "4799", "transport.other"),
    ("4800", "4999", "bills.other"),
    ("5000", "5599", "shopping.general"),
    ("5600", "5699", "shopping.clothing"),
    ("5700", "5999", "shopping.general"),
    ("7300", "7529", "other.business"),
    ("7530", "7799", "transport.maintenance"),
    ("7800", "7999", "entertainment.other"),
    ("8000", "8999", "other.professional"),
    ("9200", "9402", "other.government"),
)
"""What an unlisted code most likely is, by the ranges of ISO 18245. Bounds are inclusive."""

WEAK: Final = frozenset({"4829", "4900", "5399", "5999", "6012", "6051", "7299", "7399", "8999"})
"""Codes so broad that any name knows better."""


def _read(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    category = ""
    for word in text.split():
        if "." in word:
            category = word
        elif "-" not in word:
            table[word] = category
    return table


_TABLE: Final = _read(_CODES)


def category_of(code: str) -> tuple[str, bool] | None:
    """The category key for a merchant category code, and whether the code is firm evidence; None for unknown codes.

    A code read from a spreadsheet may have lost its leading zeros: they are restored.
    """
    padded = code.strip().rjust(4, "0")
    if len(padded) != 4 or not (padded.isascii() and padded.isdigit()):
        return None
    listed = _TABLE.get(padded)
    if listed is not None:
        return listed, padded not in WEAK
    for first, last, category in _RANGES:
        if first <= padded <= last:
            return category, padded < "4000" and category.startswith("travel")
    return None
