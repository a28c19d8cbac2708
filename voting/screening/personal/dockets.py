"""Numbers of cases, files and orders that hold their year: "2024-PR-3391", "CR-24-5518", "PF/24/1177", "LN/2231/24".

Or after the word for one: "sp. zn. 14 C 218/2023". Registries, courts, clinics and offices number people's matters so.
What is numbered alike and leads to nobody is left: flaws of programs, standards, invoices, parts of machines.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, Searching, stands_alone

_FORM = re2.compile(
    r"(?:^|[^A-Za-z0-9/_.-])("
    r"[A-Z]{2,4}[-/](?:20)?[0-2][0-9][-/][0-9]{3,6}|(?:19|20)[0-9]{2}[-/][A-Z]{1,4}[-/][0-9]{3,6}|"
    r"[A-Z]{2,4}-[0-9]{2}-[0-9]{4,6}|[A-Z]{1,3}[-/][0-9]{4,6}/(?:20)?[12][0-9]"
    r")(?:[^A-Za-z0-9/_-]|$)"
)
# Of courts, bailiffs and offices from Prague to Belgrade, told by the word before: "sp. zn. 14 C 218/2023"
_CUE = (
    r"sp\. ?zn\.?|spisov[ée] zna[čč]k[ay]|spis\w{0,2}|č\. ?j\.|č\.? ?k\.|čísl[oa] (?:jednac[íi]|konania|konání|spisu)|"
    r"sygn\.?(?: akt)?|sygnatur[aąy](?: akt)?|znak sprawy|(?:nr|numer) sprawy|spraw[aęy] komornicz\w{1,2}|akta|"
    r"opr\. ?št\.|opravilna številka|zadeva|zadeve|posl(?:ovni|\.)? ?br(?:oj|\.)|br(?:oj|\.) (?:predmeta|spisa)|"
    r"predmet\w{0,3}|klasa|ur\. ?broj|urbroj|бр(?:ој|\.) (?:предмета|списа)|посл(?:овни|\.)? ?бр(?:ој|\.)|"
    r"предмет[а-џ]{0,2}|"
    r"dosar\w{0,4}|az\.|aktenzeichen|ügyszám\w{0,3}"
)
_COURT = r"(?:[0-9]{1,3} ?|[IVX]{1,5} )?[A-ZČŠŽĐĆА-Я][A-Za-zčšžđćа-я]{0,3}(?:[a-z]|[ ./-])"
_CASE = (
    rf"(?-i:{_COURT}[ ]?[0-9]{{1,6}}[/-](?:19|20)?[0-9]{{2}}(?:-[0-9]{{1,4}})?|"
    r"(?:[A-ZČŠŽ]{1,6}[/.-]){1,3}[0-9][0-9A-ZČŠŽ/.-]{2,23}[0-9A-ZČŠŽ]|[0-9]{1,6}/[0-9]{1,4}/(?:19|20)[0-9]{2})"
)
_CUED = re2.compile(rf"(?i)(?:^|[^\pL\pN])(?:{_CUE})(?: (?:nr|č|br|št|бр)\.?)?[ :]{{1,2}}({_CASE})(?:[^0-9\pL/-]|$)")
# A bailiff's in Czechia: "118 EX 2046/23"
_EXECUTED = re2.compile(r"(?:^|[^0-9A-Za-z])([0-9]{1,3} E[Xx] [0-9]{1,6}/(?:19|20)?[0-9]{2})(?:[^0-9/]|$)")
_OF_NOBODY = late.compile(
    r"(?:\d{4}[-/])?(?:CVE|CWE|CAN|GHSA|RHSA|RHBA|DSA|USN|DLA|ZDI|ISO|IEC|DIN|EN|NIST|RFC|PEP|RE|INV|SO|PO|AR|NOTA|FAC|"
    r"FV|FA|ART|REV|SKU|LOT|COM|SWD|EU|CEE|CE|EC|JEP|KB|MS)[-/]"
)
_THING_BEFORE = late.compile(
    r"(?i)(?:\b(?:art|part|item|model|modell|serial|seriennummer|s/n|sku|firmware|batch|lot|charge|drawing|spec|standard|"
    r"norm|patent|invoice|rechnung|facture|factura|fattura|verwendungszweck|release|version)\b[^\n]{0,24}|e\.g\. )\Z"
)
_BEFORE = 40


def _find(text: str) -> Iterator[Match]:
    for start, end in _FORM.places(text):
        if _OF_NOBODY.match(text, start) is not None or not stands_alone(text, start, end, joiners=".:"):
            continue
        if _THING_BEFORE.search(text[max(0, start - _BEFORE) : start]) is None:
            yield Match(start, end, 0.6)
    for pattern in (_CUED, _EXECUTED):
        for start, end in pattern.places(text):
            yield Match(start, end, 0.75)


DOCKET = Recogniser(
    name="docket",
    kind=Kind.PERSONAL,
    entity_type="IDENTIFIER",
    explanation="Looks like the number of a case, a file or an order.",
    find=Searching(_find, (_FORM, _CUED, _EXECUTED)),
)
