"""Where money is spent: the countries of a currency, the languages of a country, and about how much a unit is worth.

Countries are ISO 3166-1 codes in lower case, languages ISO 639-1, currencies ISO 4217. The worth is rough on purpose:
it tells a coffee from a car in any currency, and is never used to convert money.
"""

# ruff: noqa: E501 (tables)

from __future__ import annotations

from functools import lru_cache
from typing import Final

_CURRENCIES: Final = """
EUR=0.9:de at fr es it nl be ie pt fi lu gr sk si ee lv lt mt cy hr bg me xk mc ad; GBP=0.78:gb gg je im; USD=1:us pr ec
CAD=1.4:ca; AUD=1.5:au; NZD=1.65:nz; CHF=0.88:ch li; PLN=4:pl; CZK=23:cz; HUF=360:hu; RON=4.6:ro; BGN=1.8:bg; SEK=10.5:se
NOK=10.7:no; DKK=6.9:dk; ISK=138:is; TRY=34:tr; INR=84:in; JPY=150:jp; KRW=1380:kr; CNY=7.2:cn; TWD=32:tw; HKD=7.8:hk
SGD=1.34:sg; THB=35:th; PHP=58:ph; MYR=4.5:my; IDR=15800:id; VND=25000:vn; BRL=5.5:br; MXN=19:mx; ARS=1000:ar; CLP=950:cl
COP=4200:co; PEN=3.75:pe; UYU=41:uy; ZAR=18:za; AED=3.67:ae; SAR=3.75:sa; QAR=3.64:qa; KWD=0.31:kw; BHD=0.38:bh; OMR=0.38:om
ILS=3.7:il; RUB=95:ru; UAH=41:ua; BYN=3.3:by; KZT=490:kz; EGP=49:eg; NGN=1550:ng; GHS=15:gh; KES=129:ke; TZS=2600:tz
UGX=3700:ug; MAD=10:ma; TND=3.1:tn; DZD=134:dz; PKR=278:pk; BDT=119:bd; LKR=295:lk; NPR=134:np; RSD=105:rs; BAM=1.75:ba
MKD=55:mk; ALL=92:al; HRK=6.8:hr; GEL=2.7:ge; AZN=1.7:az; AMD=390:am; MDL=18:md; CRC=515:cr; GTQ=7.7:gt; DOP=60:do
XOF=600:sn ci ml bf bj tg ne; XAF=600:cm ga cg td; ETB=120:et; ZMW=27:zm; BWP=13.5:bw; NAD=18:na; MUR=46:mu; JOD=0.71:jo
"""
_LANGUAGES_OF: Final = """
de=de; at=de; ch=de fr it; li=de; lu=fr de; fr=fr; mc=fr; be=nl fr; nl=nl; es=es ca gl eu; it=it; pt=pt; br=pt; ie=; gb=; us=es
ca=fr; au=; nz=; gr=el; cy=el tr; fi=fi sv; se=sv; no=no; dk=da; is=is; ee=et; lv=lv; lt=lt; pl=pl; cz=cs sk; sk=sk cs
hu=hu; ro=ro; md=ro ru; bg=bg; si=sl; hr=hr sr; rs=sr hr; ba=hr sr; me=sr hr; mk=mk sr; al=; tr=tr; ru=ru; ua=uk ru; by=ru
kz=ru; il=he; in=hi ta; pk=ur; jp=ja; kr=ko; cn=zh; tw=zh; hk=zh; sg=zh ms; my=ms zh; id=id; th=th; vn=vi; ph=; mx=es; ar=es
cl=es; co=es; pe=es; uy=es; ec=es; cr=es; gt=es; do=es; pr=es; za=; ng=; gh=; ke=; ae=ar; sa=ar; qa=ar; kw=ar; bh=ar; om=ar
eg=ar; ma=fr ar; tn=fr ar; dz=fr ar; jo=ar; sn=fr; ci=fr; cm=fr; ml=fr; ge=ru; az=tr ru; am=ru; ir=fa
"""


def _pairs(text: str) -> dict[str, str]:
    items = (item.strip() for line in text.strip().splitlines() for item in line.split(";"))
    return dict(item.split("=", maxsplit=1) for item in items)


_BY_CURRENCY: Final = {
    code: (float(rest.split(":")[0]), frozenset(rest.split(":")[1].split()))
    for code, rest in _pairs(_CURRENCIES).items()
}
_BY_COUNTRY: Final = {code: frozenset(rest.split()) for code, rest in _pairs(_LANGUAGES_OF).items()}
_ENGLISH: Final = frozenset({"en"})


def countries(currency: str, country: str = "") -> frozenset[str]:
    """Where a payment was likely made: in the account's own country if it is known, else where its currency is used."""
    if country:
        return frozenset({country.lower()})
    return _BY_CURRENCY.get(currency, (1.0, frozenset()))[1]


@lru_cache(maxsize=512)
def languages(currency: str, country: str = "") -> frozenset[str]:
    """The languages in which shops and banks there write; English is one of them everywhere."""
    return _ENGLISH.union(*(_BY_COUNTRY.get(place, frozenset()) for place in countries(currency, country)))


def native(country: str) -> frozenset[str]:
    """The languages of a country besides English."""
    return _BY_COUNTRY.get(country, frozenset())


def dollar(currency: str) -> float:
    """About how many units of a currency make a US dollar; 1 for a currency unknown here."""
    return _BY_CURRENCY.get(currency, (1.0, frozenset()))[0]
