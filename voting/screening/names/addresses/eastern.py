"""Streets as they are written from Reykjavík to Tirana, by their language's word for one or its abbreviation.

"Upės g. 14-3", "Tartu mnt 41", "Miera ielā 9", "nám. Hrdinov 6", "Tomanova 31, Brno", "бул. Витоша 15, ет. 2",
"Λεωφόρος Κηφισίας 44", "Rruga e Dibrës 12", "Snorrabraut 29, 105 Reykjavík". Forms: Universal Postal Union, postal
addressing systems per country (upu.int). Group 1 is the address; google-re2 over the whole text.
"""

from __future__ import annotations

from voting.screening import late, re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L

_INITIALS = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž]\.[ ]?){1,2}"
_NUMBER = r"[1-9][0-9]{0,3}[A-Za-z]?(?:[-/][0-9]{1,4}[A-Za-z]?){0,2}"
_END = rf"(?:[^{_L}0-9%€]|$)"
_START = rf"(?:^|[^{_L}0-9])"
_NAMES = rf"(?:{_CAPITAL}[ ]){{1,3}}"
_CYRILLIC = r"[\x{410}-\x{42f}\x{401}\x{404}\x{406}\x{407}\x{490}\x{402}-\x{40b}][\x{400}-\x{45f}\x{491}'’-]{1,24}"
_GREEK = r"[\x{386}-\x{3ab}][\x{386}-\x{3ce}]{1,20}"

EASTERN = (
    # Lithuania: a name in the genitive and the street's word in short
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:(?:{_INITIALS}|{_CAPITAL}[ ]){{0,2}})[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{1,22}}(?:(?:ės|ų)[ ]"
        rf"(?:g|al|pr|pl|skg|aklg|tak)|(?:os|aus|ies|ens)[ ]g)\.[ ]?(?:Nr\.[ ]?)?{_NUMBER}){_END}"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:(?:{_INITIALS}|{_CAPITAL}[ ]){{0,2}}){_CAPITAL}[ ](?:gatvė|gatvėje|gatvės|alėja|alėjoje|"
        rf"prospektas|prospekte|plentas|plente|skersgatvis|iela|ielā|ielas|bulvāris|bulvārī|prospekts|prospektā|šoseja|"
        rf"šosejā|laukums|laukumā|krastmala|krastmalā|dambis|dambī|šķērsiela|ceļš|gāte)[ ](?:Nr\.[ ]?)?{_NUMBER}){_END}"
    ),
    # Estonia
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:{_CAPITAL}[ ]){{0,2}}{_CAPITAL}[ ](?:tn|mnt|pst|tänav|maantee|puiestee|põik)\.?[ ]"
        rf"{_NUMBER}){_END}"
    ),
    # A street's "tee" is tea as well, so that a flat follows; as one of Lithuania that a man's name is given to
    re2.compile(rf"{_START}({_NAMES}(?:tee|teel)[ ][1-9][0-9]{{0,2}}[A-Za-z]?-[0-9]{{1,4}}){_END}"),
    re2.compile(rf"{_START}({_NAMES}(?:tänaval|tänava|maanteel|puiesteel|põigus)[ ](?:majas[ ])?{_NUMBER}){_END}"),
    re2.compile(
        rf"{_START}((?:{_INITIALS}|{_CAPITAL}[ ]){{0,2}}[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{2,22}}o[ ](?:g|al|pr|pl|skg)\.[ ]?"
        rf"[1-9][0-9]{{0,3}}[A-Za-z]?-[0-9]{{1,4}}){_END}"
    ),
    # Behind "at the address"
    re2.compile(
        r"(?i:\b(?:aadressil|osoitteessa|osoitteeseen|adresē|adresu|adresinde|címen|på adressen))[ ]"
        rf"({_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ]{_NUMBER}){_END}"
    ),
    # Villages: a farm, the parish or commune, the county
    re2.compile(
        rf"{_START}((?:[\"„“”«]{_CAPITAL}(?:[ ]{_CAPITAL})?[\"“”»]|{_CAPITAL}),[ ]{_CAPITAL}[ ](?:pag\.|pagasts|"
        rf"pagastā),[ ]{_CAPITAL}[ ](?:nov\.|novads|novadā)(?:,?[ ]LV-[0-9]{{4}})?)"
    ),
    re2.compile(
        rf"{_START}((?:{_CAPITAL}(?:[ ]talu)?,[ ])?{_CAPITAL}(?:[ ]{_CAPITAL})?[ ](?:küla|külas|alevik|alevikus),[ ]"
        rf"{_CAPITAL}[ ](?:vald|vallas)(?:,?[ ](?:[0-9]{{5}}[ ])?{_CAPITAL})?)"
    ),
    re2.compile(
        rf"{_START}({_CAPITAL}[ ]r\.(?:[ ]sav\.)?,[ ](?:{_CAPITAL}[ ]sen\.,[ ])?{_CAPITAL}[ ](?:k|km|mstl|vs|kaimas)"
        rf"\.?(?:,[ ]{_CAPITAL}[ ]g\.[ ]?{_NUMBER})?){_END}"
    ),
    re2.compile(
        rf"{_START}({_NAMES}(?:[Kk]öyü|[Mm]ahallesi|[Mm]ah\.|[Bb]eldesi),?[ ](?:(?:[0-9]{{1,4}}\.[ ])?"
        rf"(?:{_CAPITAL}[ ]){{0,3}})?No[.:]{{0,2}}[ ]?[0-9]{{1,4}}(?:/[0-9A-Z]{{1,4}})?"
        rf"(?:,?[ ]{_CAPITAL}(?:/{_CAPITAL})?)?){_END}"
    ),
    # Hungary's storeys and doors, its boxes
    re2.compile(
        rf"{_START}((?:[1-9][0-9]{{3}}[ ]{_CAPITAL},[ ])?{_NAMES}(?:utca|u\.|út|útja|tér|krt\.|körút|köz|sor|sétány|"
        rf"fasor|park)[ ][1-9][0-9]{{0,2}}(?:/[A-Za-z])?\.?,?[ ]"
        rf"(?:[0-9]{{1,2}}|[IVX]{{1,4}})\.?/[1-9][0-9]{{0,2}}\.?){_END}"
    ),
    re2.compile(rf"{_START}([1-9][0-9]{{3}}[ ]{_CAPITAL},[ ](?:Pf|Postafiók)\.?[ ]?[0-9]{{1,5}}){_END}"),
    # Czechia, Slovakia, Slovenia, Croatia, Serbia: the word comes first or last, in short or whole
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:nám|nábř|tř|ul|sídl|Nám|Tř|Ul)\.[ ](?:{_INITIALS})?{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ]"
        rf"{_NUMBER}){_END}"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:[Nn]áměstí|[Nn]ámestie|[Nn]ábřeží|[Ss]ídliště|[Ss]ídlisko|[Tt]rg|[Oo]bala|[Bb]ulevar|"
        rf"[Šš]etalište|[Cc]esta)[ ](?:{_CAPITAL}|(?:[a-zčćđšž]{{2,12}}[ ]){{1,2}}{_CAPITAL})"
        rf"(?:[ ]{_CAPITAL}|[ ][IVX]{{1,4}}\.?){{0,2}}[ ]{_NUMBER}){_END}"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:{_CAPITAL}[ ]){{1,2}}(?:třída|nábřeží|náměstí|námestie|cesta|ulica|ulice|trg)[ ]"
        rf"{_NUMBER}){_END}"
    ),
    # A house by its number in the village, of which not all have streets
    re2.compile(
        rf"(?:^|[^{_L}0-9])({_CAPITAL}(?:[ ]{_CAPITAL})?[ ](?:č\.[ ]?p\.|čp\.|č\.[ ]?d\.|čís\.)[ ]?{_NUMBER}){_END}"
    ),
    # Bulgaria, Serbia, Macedonia, Russia, Ukraine
    re2.compile(
        rf"(?:^|[^\x{{400}}-\x{{45f}}])((?:бул\.?|булевард|Булевар|булевар|просп\.|бул[ьл]?вар|пл\.|площад|площадь|площа|"
        rf"Трг|трг|жк\.?|ж\.[ ]?к\.|мкр\.?|мкрн\.?|микрорайон|кв-л|тракт|набережная|набережна|узвіз|шосе)[ ][\"„«]?"
        rf"(?:(?:{_CYRILLIC}|[\x{{430}}-\x{{45f}}]{{2,12}})[ ]){{0,3}}?"
        rf"{_CYRILLIC}[\"“»]?,?[ ](?:№[ ]?|д\.[ ]?|буд\.[ ]?|бл\.[ ]?|бр\.[ ]?)?[0-9]{{1,4}}[а-я]?"
        rf"(?:,[ ](?:бл|вх|ет|ап|кв|корп|стан)\.?[ ]?[0-9А-Я]{{1,4}}){{0,4}})(?:[^\x{{400}}-\x{{45f}}0-9]|$)"
    ),
    # Greece and Cyprus
    re2.compile(
        rf"((?:[Οο]δός|[Οο]δού|[Λλ]εωφ\.|[Λλ]εωφόρος|[Λλ]εωφόρου|[Πλ]λατεία|[Πλ]λ\.)[ ]{_GREEK}(?:[ ]{_GREEK}){{0,2}}"
        rf"[ ][0-9]{{1,4}})"
    ),
    # Albania and Kosovo; Malta
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:Rruga|Rr\.|Bulevardi|Blv\.)[ ](?:(?:e|i|të|së)[ ])?[\"“]?(?:{_CAPITAL}[ ]?){{1,3}}[\"”]?"
        rf",?[ ](?:Nr\.[ ]?|nr\.[ ]?)?{_NUMBER}){_END}"
    ),
    re2.compile(rf"(?:^|[^{_L}0-9])({_NUMBER},[ ](?:Triq|Sqaq|Misraħ)(?:[ ](?:[a-zħġż]{{2}}-)?{_CAPITAL}){{1,3}})"),
    # Iceland, whose postcodes have three digits
    re2.compile(
        rf"(?:^|[^{_L}0-9])([A-ZÁÉÍÓÚÝÞÆÖ][{_L}]{{2,22}}(?:vegur|vegi|stræti|braut|gata|götu|gerði)[ ]{_NUMBER}"
        rf"(?:,?[ ][1-9][0-9]{{2}}[ ]{_CAPITAL})?){_END}"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])([A-ZÁÉÍÓÚÝÞÆÖ][{_L}]{{2,22}}[ ]{_NUMBER},[ ][1-9][0-9]{{2}}[ ]"
        rf"(?:Reykjavík|Kópavog[iu]r?|Garðabæ|Hafnarfjörð[iu]r?|Akureyri)){_END}"
    ),
)
"""Streets by a word that says so in its language."""

IN_TOWN = (
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:{_INITIALS}|{_CAPITAL}[ ])?[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{2,22}}(?:o|os|aus|ies)[ ]"
        rf"(?:g|al|pr|pl|skg)\.[ ]?{_NUMBER}),[ ]"
    ),
    re2.compile(rf"(?:^|[^{_L}0-9])([A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{3,22}}(?:ova|eva|ska|ská|čka|ého)[ ]{_NUMBER}),[ ]"),
    re2.compile(rf"(?:^|[^{_L}0-9])((?:Na|V|Ve|U|Pod|Nad|Za|Pri|Při)[ ]{_CAPITAL}[ ]{_NUMBER}),[ ]"),
)
"""Likewise, where a town must follow: "Tomanova 31, Brno", "Na Kopci 12, Praha"."""

SCORED = late.compile(r",[ ](?!Praha|Brno|Ostrava|Plzeň|Bratislava|Košice)[^\W\d_]+(?:[ ][^\W\d_]+)?[ ]\d")
"""Behind what is no street: "Nebraska 21, Iowa 17"."""
