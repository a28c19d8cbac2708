"""Streets by the rarer words for one: "866 Howard Ranch, Suite 701", "Unit 45, 76 Donna Ramble", "Pátio Gonçalves, 10".

The words: USPS Publication 28, appendix C1 (street suffix abbreviations); AS/NZS 4819, table of road types; the kinds
of streets of Brazil's post (Correios, "tipos de logradouro"). Most of them are everyday words, too ("12 Rocky
Mountain"), so a unit, three digits or a word for living must stand beside. Group 1 is the address; google-re2 over the
whole text.
"""

# ruff: noqa: SIM905  # as a list, these words would take a hundred lines

from __future__ import annotations

from collections.abc import Callable, Iterator

from voting.screening import late, re2
from voting.screening.names.addresses.letters import CAPITALISED as _NAME
from voting.screening.names.addresses.letters import LETTERS as _L

# USPS, publication 28, appendix C1: what a street may be called, but for the words that `forms.ENGLISH` knows.
STREETS = frozenset(
    "annex arcade bayou beach bend bluff bluffs bottom branch bridge brook brooks burg bypass camp canyon cape "
    "causeway "
    "center centers circles cliff cliffs club common commons corner corners course courts coves creek crest crossroad "
    "curve dale dam divide drives estate estates expressway extension extensions fall falls ferry field fields flat "
    "flats ford fords forest forge forges fork forks fort freeway garden gateway glen glens greens groves harbor "
    "harbors "
    "haven hills hollow inlet island islands isle junction junctions key keys knoll knolls lake lakes land "
    "landing light "
    "lights loaf lock locks lodge mall manor manors meadow meadows mill mills mission motorway mount mountain "
    "mountains "
    "neck orchard oval overpass parks parkways pass passage pine pines plain plains points port ports prairie radial "
    "ramp ranch rapid rapids rest ridges river roads shoal shoals shore shores skyway spring springs spur spurs "
    "squares "
    "station stravenue stream streets summit throughway trace trafficway tunnel underpass union unions valley valleys "
    "viaduct views village villages ville vista walks wall ways well wells".split()
)

_SUFFIX = (
    r"(?:Alley|Annex|Arcade|Bayou|Beach|Bluffs?|Bottom|Branch|Bridge|Brooks?|Burgs?|Bypass|Camp|Canyon|Cape|Causeway|"
    r"Centers?|Circles?|Cliffs?|Club|Commons?|Corners?|Course|Courts|Coves?|Creek|Crest|Crossroads?|Curve|Dale|Dam|"
    r"Divide|"
    r"Drives|Estates?|Expressway|Extensions?|Falls?|Ferry|Fields?|Flats?|Fords?|Forest|Forges?|Forks?|Fort|Freeway|"
    r"Garden|"
    r"Gateway|Glens?|Greens|Groves|Harbors?|Haven|Hills|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|"
    r"Land|"
    r"Landing|Lights?|Loaf|Locks?|Lodge|Mall|Manors?|Meadows?|Mills?|Mission|Motorway|Mount|Mountains?|Neck|Orchard|"
    r"Oval|"
    r"Overpass|Parks|Parkways|Pass|Passage|Pines?|Plains?|Points|Ports?|Prairie|Radial|Ramp|Ranch|Rapids?|Rest|Ridges|"
    r"River|Roads|Rue|Shoals?|Shores?|Skyway|Springs?|Spurs?|Squares|Station|Stravenue|Stream|Streets|Summit|"
    r"Throughway|"
    r"Trace|Trafficway|Trailer|Tunnel|Underpass|Unions?|Valleys?|Via|Viaduct|Views|Villages?|Ville|Vista|Walks|Wall|"
    r"Ways|"
    r"Wells?|Amble|Approach|Boardwalk|Brow|Chase|Circuit|Concourse|Edge|Elbow|End|Entrance|Fairway|Front|Frontage|"
    r"Gap|Gully|"
    r"Hub|Interchange|Intersection|Lookout|Nook|Outlook|Pathway|Plateau|Pocket|Quadrant|Ramble|Reserve|Ridgeway|"
    r"Rosebowl|"
    r"Roundabout|Siding|Slope|Strand|Strip|Thoroughfare|Tor|Triangle|Waterway|Avenue|Boulevard|Close|Court|Cove|"
    r"Crescent|Crossing|Drive|Gardens|Grove|Heights|Highway|Hill|Lane|Loop|Mews|Park|Parkway|Path|Pike|Place|Plaza|"
    r"Point|"
    r"Ridge|Road|Route|Row|Run|Square|Street|Terrace|Track|Trail|Turnpike|View|Walk|Way)"
)
_UNIT = (
    r"(?:(?:Apt|Ste|Rm|Fl)\.?|Apartment|Suite|Unit|Room|Floor|Level|Building|Bldg\.?|Lot|Space|"
    r"Spc\.?)[ ]#?[0-9A-Z-]{1,6}"
)
_FIRST = r"(?:(?:Unit|Flat|Apt\.?|Apartment|Suite|Level|Studio|Shop|Villa)[ ][0-9]{1,4}[A-Z]?,?[ ])"
_TYPE_LATIN = (
    r"(?:Pátio|Vale|Morro|Chácara|Passarela|Colônia|Condomínio|Conjunto|Distrito|Esplanada|Estação|Favela|Fazenda|"
    r"Feira|"
    r"Jardim|Lago|Lagoa|Loteamento|Núcleo|Parque|Praia|Residencial|Setor|Sítio|Trecho|Trevo|Viaduto|Vila|Recanto|"
    r"Quadra|"
    r"Corredor|Peatonal|Eje [Vv]ial|Viaducto|Acceso|Rinconada|Costanilla|Cuesta|Vial|Urbanización|Urb\.|C\.|Callejuela|"
    r"Canale|Piazzetta|Traversa|Rampa|Fondamenta|Lungarno|Galleria|Campo|Calle|Privada|Cerrada)"
)
_SMALL = r"(?:de|da|do|das|dos|del|della|di|la|las|los|e|y)"

NUMBERED_UNIT = re2.compile(
    rf"(?:^|[^0-9A-Za-z.,/$€£:+#-])([0-9]{{2,6}}[A-Za-z]?[ ](?:{_NAME}[ ]){{1,4}}?,?[ ]?{_UNIT})(?:[^0-9A-Za-z-]|$)"
)
"""9571 Melinda Mountain Suite 741: whatever the street is called, a unit makes an address of it."""

RARER = re2.compile(
    rf"(?:^|[^0-9A-Za-z.,/$€£:+#-])(({_FIRST})?(?:[0-9]{{1,4}}/)?([0-9]{{1,6}})[A-Za-z]?[ ]"
    rf"(?:{_NAME}[ ]){{1,3}}?{_SUFFIX})"
    rf"(?:[^{_L}0-9]|$)"
)
"""866 Howard Ranch; counts with three digits, with a unit before, or where somebody lives."""

UNIT_ALONE = re2.compile(
    rf"(?:^|[^{_L}0-9])((?:Studio|Flat|Unit|Apartment|Apt\.?)[ ][0-9]{{1,4}}[A-Z]?,[ ](?:{_NAME}[ ]){{1,3}}?{_SUFFIX})"
    rf"(?:[^{_L}0-9]|$)"
)
"""Studio 86I, Tracey Hills: British addresses, whose houses need no number."""

LATIN = re2.compile(
    rf"(?:^|[^{_L}0-9])({_TYPE_LATIN}(?:[ ]{_SMALL}){{0,2}}[ ]{_NAME}(?:[ ](?:{_SMALL}[ ])?{_NAME}){{0,3}},?[ ]"
    r"(?:n[.º°]{1,2}[ ]?)?[0-9]{1,5}[A-Z]?)(?:[,;.)\n]|[ ]?[-–][ ]|[ ](?:Edif|Depto|Dpto|Interior|Int|Piso|Puerta|"
    r"Apto|Ap|"
    r"Bloco|Casa|Lote|Esc|Bajo|Piano|Appartamento|Scala)\b|$)"
)
"""Pátio Gonçalves, 10; Corredor Suiza 674 Edif. 827."""

_YEAR = late.compile(r"(?:1[89]|20)\d\d")
_THREE = 3  # digits


def find_rarer(text: str, lived: Callable[[str, int], bool]) -> Iterator[tuple[int, int]]:
    """Yields the streets.

    Args:
        text: To look at.
        lived: Tells by what stands before a place that somebody lives there.
    """
    for pattern in (NUMBERED_UNIT, UNIT_ALONE, LATIN):
        yield from pattern.places(text)
    for match in RARER.finditer(text):
        number = match.group(3)
        told = match.start(2) >= 0 or (len(number) >= _THREE and _YEAR.fullmatch(number) is None)
        if told or lived(text, match.start(1)):
            yield match.span(1)
