"""Words for papers, plates and patients from Prague to Bucharest, with the forms that their numbers have there.

The forms are narrower than elsewhere, since the words are short or everyday ones: "občanka", "osobna", "pas", "prawko".
"""

from __future__ import annotations

from voting.screening.personal.label import Label


def _ended(words: str) -> str:
    """Returns a pattern in which a tilde stands for whatever ending a word has; of RE2's own classes none has "á"."""
    return words.replace("~", "[a-zà-žа-џ]{0,5}")


EASTERN = (
    Label(
        "passport_eastern",
        "PASSPORT",
        "the number of a passport",
        _ended(
            r"cestovn~ pas~|pas|pasu|pasem|pase|putovnic[aeiu]j?|pasoš~|potn~ list~|"
            r"pa(?:s|ș|ş)aport~|пасош~"
        ),
        r"(?-i:[A-Z]{1,2})? ?[0-9]{6,9}",
        6,
        "pas|putovnic|potn|pașap|paşap|пасош",
    ),
    Label(
        "identity_eastern",
        "NATIONAL_ID",
        "the number of an identity card",
        _ended(
            r"občank~|občansk~(?: průkaz~)?|občiansk~(?: preukaz~)?|(?-i:\bOP\b)|"
            r"osobn[aeu]j?(?: iskaznic~)?|osebn[aeio](?: izkaznic~)?|ličn[aeu](?: kart~)?|(?-i:\bLK\b)|лична|личне|"
            r"dow[oó]d~(?: osobist~)?|buletin~|(?:cart|cărt)~ de identitate|(?-i:\bC\.?I\.?)(?: seri[ae])?"
        ),
        r"[0-9]{9}|[0-9]{3} [0-9]{3} [0-9]{3}|(?-i:[A-Z]{2,3}),? ?(?:nr\.? ?)?[0-9]{6}|"
        r"(?-i:[A-Z]{2}) [0-9]{3} [0-9]{3}|"
        r"(?-i:[A-Z]{2}[0-9]{7})",
        6,
        "obč|op|osobn|osebn|ličn|lk|личн|dow|buletin|identitate|ci|c.i",
    ),
    Label(
        "licence_eastern",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        _ended(
            r"řidič~(?: průkaz~| oprávnění)?|vodič~(?: preukaz~)?|vozačk[aeiu]j?(?: dozvol~)?|"
            r"vozni(?:š|s)k~(?: dovoljenj~)?|praw[oa] jazdy|prawk~|permis~(?: de conducere| auto)?|"
            r"возачк~(?: дозвол~)?"
        ),
        r"(?-i:[A-Z]{1,2}) ?[0-9]{5,8}(?-i:[A-Z])?|[0-9]{8,9}|[0-9]{5}/[0-9]{2}/[0-9]{4}",
        6,
        "řidič|vodič|vozač|vozni|prawo|prawa|prawk|permis|возачк",
    ),
    Label(
        "plate_eastern",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        _ended(
            r"\beč[vu]\b|špz|\bspz|(?-i:\bRZ\b)|registrační značk~|evidenčn~ čísl~|"
            r"registarsk~(?: oznak~| tablic~| broj)?|registrsk~(?: oznak~| tablic~| številk~)?|registracij[aeiuo]|"
            r"reg\. ?(?:ozn|oznak[aeu]|tablic[aeu]|št|br)?\.?|tablic[aeiou]?|"
            r"таблиц\w|регистарск~(?: ознак~| таблиц~| број)?"
        ),
        r"(?-i:[A-ZČŠŽĐ]{1,3}[ -]?[0-9]{2,5}[ -]?[A-ZČŠŽĐ]{1,3}|[0-9][A-Z][A-Z0-9] ?[0-9]{4}|"
        r"[A-ZČŠŽĐ]{2}[ -][A-ZČŠŽĐ]{2}[ -]?[0-9]{3}|[A-ZČŠŽĐ]{2} [A-Z0-9]{2}-[A-Z0-9]{3}|"
        r"[А-Я]{2} ?[0-9]{3,5}[ -][А-ЯA-Z]{2})",
        2,
        "eč|špz|spz|rz|značk|evidenčn|registar|registr|reg.|tablic|таблиц|регистар",
        letters=True,
    ),
    Label(
        "patient_eastern",
        "MEDICAL_RECORD",
        "the number of a patient",
        _ended(
            r"(?:kartičk~|průkaz~|preukaz~) (?:pojištěnce|poistenca)|"
            r"čísl~ (?:pojištěnce|poistenca)|"
            r"po(?:jiš|is)ť?\. ?č\.|\bmbo\b|\blbo\b|лбо|zdravstven~ (?:knjižic|iskaznic|zavarovanj)~"
            r"(?: \(zzzs\))?|\bzzzs|\bekuz|card~ de (?:sănătate|sanatate)|chorobopis~|histori~ choroby|"
            r"ksi[eę]g~ głównej|foai~ de observa(?:ț|t|ţ)i~|(?-i:\bFO)|kartotek~|kartona|картона|"
            r"osiguranika|здравствен~ књижиц\w|protokol~|протокол~"
        ),
        r"[0-9]{5,20}(?:[/-][0-9]{2,4})?|[03-9][0-9]{3}(?:/[0-9]{2,4})?|[0-9]{4}/[0-9]{2,6}",
        4,
        "poji|poist|mbo|lbo|лбо|zdravstven|zzzs|ekuz|card|chorob|głównej|foai|fo|kartotek|karton|картон|osigur|књижиц|"
        "protokol|протокол",
    ),
    Label(
        "person_eastern",
        "IDENTIFIER",
        "a number that points at a person",
        _ended(
            r"(?:vpisn~|kadrovsk~|člansk~) (?:številk~|št\.)|(?:osobn~|zákaznick~|zákazníck~|klientsk~|člensk~) čísl~|"
            r"čísl~ (?:smlouvy|zmluvy|zákazníka|klienta|studenta|študenta|zaměstnance|zamestnanca|pojistn~ smlouvy|"
            r"pojistn~ události|poistn~ zmluvy|poistn~ udalosti|objednávky|zásilky|zásielky)|variabiln~ symbol|"
            r"(?:nr|numer) (?:albumu|klienta|abonenta|umowy|szkody|legitymacji(?: studenckiej)?|zamówienia|polisy|"
            r"przesyłki)|"
            r"broj (?:ugovora|indeksa|polise|police|narudžbe|narudžbine|pošiljke)|šifr~ (?:kupca|stranke|kupcu)|"
            r"(?:št\.|številk~) (?:stranke|pogodbe|police|naročila|pošiljke)|cod~ (?:de )?(?:client|abonat)|"
            r"num[aă]r~ (?:de )?(?:matricol|contract|dosar|comandă)|poziv na broj|\bsklic|\bjmbag|\bučo|"
            r"број (?:уговора|индекса|полисе|поруџбине)"
        ),
        r"(?-i:[A-ZČŠŽ]{0,4}(?:[-/ ][A-Z]{1,3})?[-/ ]?[0-9][0-9A-Z]{0,16}(?:[/.-][0-9A-Z]{1,12}){0,4})",
        4,
        "vpisn|kadrovsk|člansk|čísl|symbol|nr |numer|broj|šifr|št.|številk|cod|num|sklic|jmbag|učo|број",
    ),
)
"""Labels as of `labels_of_documents`."""
