"""Streets told by what stands beside them: a word for living, a town, a postcode, a compass's point.

"ik woon op de Overtoom 311", "Singel 112, Amsterdam", "9 Skolevej, 8000 Aarhus C", "411 – 1st Street SE". Group 1 is
the address; google-re2 over the whole text.
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L

_NUMBER = r"[1-9][0-9]{0,3}(?:[ -]?[a-zA-Z]\b)?(?:[-/][0-9IV]{1,4})?"
_SPOKEN = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|"
    r"nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|"
    r"six|seven|eight|nine)"
)
_HOUSE = (
    rf"(?:(?:[Tt]he[ ])?(?:{_CAPITAL}[ ]){{1,3}}(?:Cottage|House|Farm|Farmhouse|Lodge|Hall|Barn|Rectory|Vicarage|Mill|"
    rf"Villa|Manor|Manse|Bungalow|Granary|Grange|Croft|Forge|Schoolhouse|Chapel)|"
    rf"[Tt]he[ ](?:Rectory|Vicarage|Manse|Granary|Forge|Lodge|Barn|Mill)|"
    rf"(?:Bryn|Ty|Tŷ|Plas|Pen|Llwyn|Maes|Cwm|Hafod|Cae)(?:[ ](?:y|yr))?(?:[ ]{_CAPITAL}){{1,2}})"
)

ALONE = (
    # A house with a name and no number, where somebody lives: "My sister's at Rose Cottage, Blakeney"
    re2.compile(
        r"(?:\b(?i:(?:live[sd]?|living|stay(?:s|ing)?|reside[sd]?|residing)[ ](?:at|in)|"
        r"(?:home|house|address)(?:[ ]now)?[ ]is|"
        r"(?:mum|mom|dad|sister|brother|nan|gran|granny|grandma|grandad|grandpa|parents?|aunt|uncle|son|daughter|he|she|"
        r"they|we|i)(?:['’](?:s|re|m)|[ ](?:is|are|am|was|were))?[ ]at|"
        r"(?:deliver(?:ed|y)?|ship(?:ped)?|send|sent|post(?:ed)?)(?:[ ](?:it|this|that|them))?[ ]to|"
        rf"address:))[ ]{{1,2}}({_HOUSE}"
        rf"(?:,[ ]{_CAPITAL}(?:[ -](?:(?:on|in|upon|under|by)[ -])?{_CAPITAL}){{0,2}}){{1,3}})"
        r"(?:[.,;!?)\n]|$)"
    ),
    # Spain's avenue that is called no more than that
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:(?:C/|[Cc]alle)[ ](?:de[ ])?(?:la[ ])?)?[Gg]ran [Vv][ií]a"
        rf"(?:[ ](?:(?:de|del|la|las|les|los)[ ]){{0,2}}{_CAPITAL}){{0,3}},?[ ]"
        rf"(?:n[.ºo°]{{1,2}}[ ]?)?{_NUMBER})(?:[^{_L}0-9:%€]|$)"
    ),
    # The Netherlands and Flanders: whatever the street is called
    re2.compile(
        rf"\b(?i:woont?|wonen|woonde|woonachtig)(?:[ ](?:ik|we|wij|hij|zij|ze|nu|al|sinds kort))?[ ](?:op|aan|in)"
        rf"(?:[ ](?:de|het))?[ ]({_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ]{_NUMBER})(?:[^{_L}0-9:%€]|$)"
    ),
    # Canada's numbered streets: 411 – 1st Street SE; #302, 1118 12 Ave SW
    re2.compile(
        r"(?:^|[^0-9A-Za-z.,/$€£:+-])((?:(?:#|(?i:unit|suite|apt)[ ]#?)[0-9]{1,5}[A-Z]?,?[ ])?"
        r"[0-9]{1,5}(?:[ ]?[–-][ ]?|[ ])[0-9]{1,3}(?:st|nd|rd|th)?[ ](?:Street|Avenue|St|Ave)\.?[ ](?:NW|NE|SW|SE)\b)"
    ),
    # As it is said: number twelve, Fern Terrace
    re2.compile(
        rf"\b((?i:house number|number|house no\.?)[ ](?i:{_SPOKEN}),?[ ](?:(?:on|in)[ ])?(?:{_CAPITAL}[ ]){{1,2}}"
        r"(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Terrace|Grove|Gardens|Place|Row|Square|Way|Court|Mews))\b"
    ),
)
"""Forms that need nothing else."""

PLACED = (
    # Denmark's and Germany's streets as the English write them, the number first
    re2.compile(
        rf"(?:^|[^{_L}0-9.,/$€£:+-])([1-9][0-9]{{0,3}}[A-Za-z]?,?[ ][A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{2,25}}(?:straße|strasse|"
        r"gasse|weg|platz|allee|straat|laan|gracht|plein|kade|gatan|vägen|vej|vejen|gade|veien|gata|gaten|utca)),[ ]"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:De|Het|Den|'t)[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?[ ]{_NUMBER}|"
        rf"(?:Singel|Rokin|Damrak|Spui|Overtoom|Coolsingel|Brink|Grote Markt|Nieuwmarkt|Vismarkt|Hofplein|"
        rf"Plantage|Boulevard)[ ]{_NUMBER}),[ ]"
    ),
)
"""Forms that count where a town or a postcode follows."""
