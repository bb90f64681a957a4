# ruff: noqa: RUF001 -- words of eight languages
"""Words for days: relative ones, weekdays, months, and what stands before and after them, in eight languages.

English, German, French, Spanish, Italian, Dutch, Portuguese, Polish; compared without case and accents.
"""

from __future__ import annotations

import unicodedata
from typing import Final


def bare(word: str) -> str:
    """A word without case and accents."""
    spread = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l").replace("’", "'"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


RELATIVE: Final[dict[str, int]] = {
    **dict.fromkeys(["today", "heute", "aujourd'hui", "hoy", "oggi", "vandaag", "hoje", "dzis", "dzisiaj"], 0),
    **dict.fromkeys(["yesterday", "gestern", "hier", "ayer", "ieri", "gisteren", "ontem", "wczoraj"], -1),
    **dict.fromkeys(
        ["vorgestern", "avant-hier", "anteayer", "antier", "altroieri", "l'altroieri", "eergisteren", "anteontem",
         "przedwczoraj"], -2,
    ),
    **dict.fromkeys(["tomorrow", "morgen", "demain", "manana", "domani", "amanha", "jutro"], 1),
}  # fmt: skip
"""Days from today."""

PHRASES: Final[dict[tuple[str, ...], int]] = {
    ("day", "before", "yesterday"): -2,
    ("the", "day", "before", "yesterday"): -2,
    ("l'altro", "ieri"): -2,
    ("antes", "de", "ayer"): -2,
}
"""The same in several words."""

OTHER_MEANING: Final[dict[str, frozenset[str]]] = {"de": frozenset({"hier"})}
"""Words of one language that are no day in another: who writes German means the place."""

_WEEKDAYS: Final = (
    "monday mon montag lundi lunes lunedi maandag segunda segunda-feira poniedzialek",
    "tuesday tue tues dienstag mardi martes martedi dinsdag terca terca-feira wtorek",
    "wednesday wed mittwoch mercredi miercoles mercoledi woensdag quarta quarta-feira sroda",
    "thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag quinta quinta-feira czwartek",
    "friday fri freitag vendredi viernes venerdi vrijdag sexta sexta-feira piatek",
    "saturday sat samstag sonnabend samedi sabado sabato zaterdag sobota",
    "sunday sun sonntag dimanche domingo domenica zondag niedziela",
)
_SHORT: Final[dict[str, str]] = {
    "en": "mon tue wed thu fri sat sun",
    "de": "mo di mi do fr sa so",
    "fr": "lun mar mer jeu ven sam dim",
    "es": "lun mar mie jue vie sab dom",
    "it": "lun mar mer gio ven sab dom",
    "nl": "ma di wo do vr za zo",
    "pt": "seg ter qua qui sex sab dom",
    "pl": "pon wt sr czw pt sob ndz",
}
WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
"""Monday is 0. Short ones are English; those of one's own language are in `short_weekdays`."""

ABBREVIATED_WORDS: Final = "mon tue tues wed thu thur thurs fri sat sun"
ABBREVIATED: Final = frozenset(ABBREVIATED_WORDS.split())


def short_weekdays(language: str) -> dict[str, int]:
    """Short names of the weekdays in a language such as `de`; none for languages that are not known."""
    return {name: number for number, name in enumerate(_SHORT.get(language, "").split())}


_MONTHS: Final = (
    "january jan januar janvier janv enero ene gennaio gen januari janeiro styczen stycznia sty",
    "february feb februar fevrier fevr febrero febbraio februari fevereiro fev luty lutego lut",
    "march mar marz maerz mars marzo maart mrt marco marzec marca",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi",
    "may mai mayo maggio mag mei maio maj maja",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip",
    "august aug aout agosto ago augustus sierpien sierpnia sie",
    "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz",
    "november nov novembre noviembre novembro listopad listopada lis",
    "december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru",
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

BEFORE_WORDS: Final = "on am den vom le du el il op em no na dia w we dnia the of de di del van al"
BEFORE: Final = frozenset(BEFORE_WORDS.split())
"""What stands before a day, and belongs to it."""

LAST_WORDS: Final = (
    "last letzten letzter letzte vorigen dernier pasado ultimo scorso afgelopen vorige passada passado "
    "ostatni ostatnia zeszly"
)
LAST: Final = frozenset(LAST_WORDS.split())
NEXT_WORDS: Final = "next nachsten nachster nachste kommenden prochain proximo prossimo volgende proxima nastepny"
NEXT: Final = frozenset(NEXT_WORDS.split())

AGO: Final = (
    r"(?P<n>\d{1,3}|a|an|one)\s+(?P<unit>days?|weeks?)\s+ago",
    r"vor\s+(?P<n>\d{1,3}|einem|einer)\s+(?P<unit>tag(?:en)?|wochen?)",
    r"il\s+y\s+a\s+(?P<n>\d{1,3}|un|une)\s+(?P<unit>jours?|semaines?)",
    r"hace\s+(?P<n>\d{1,3}|un|una)\s+(?P<unit>d[ií]as?|semanas?)",
    r"(?P<n>\d{1,3}|un|una)\s+(?P<unit>giorn[oi]|settiman[ae])\s+fa",
    r"(?P<n>\d{1,3}|een)\s+(?P<unit>dag(?:en)?|we[e]?k(?:en)?)\s+geleden",
    r"h[aá]\s+(?P<n>\d{1,3}|um|uma)\s+(?P<unit>dias?|semanas?)",
    r"(?P<n>\d{1,3}|um|uma)\s+(?P<unit>dias?|semanas?)\s+atr[aá]s",
    r"(?P<n>\d{1,3})\s+(?P<unit>dni|dzie[nń]|tygodni[e]?)\s+temu",
    r"(?P<unit>tydzie[nń])\s+temu",
)
"""Patterns of "three days ago"; a unit that begins like a week is seven days."""

WEEKS: Final = ("week", "woch", "sem", "sett", "wek", "tyg", "tydz")
