"""Numbers with check digits that nobody was given: cards, IBANs, national numbers, vehicles and coins.

A number is drawn by its form until its check holds; the checks are python-stdnum's. The forms follow the issuers' own
descriptions (ISO/IEC 7812 and 13616, the tax and population registers).
"""

from __future__ import annotations

import hashlib
import random
import string
from importlib import import_module

from stdnum import iban, luhn

from benchmarks.screening.patterns import drawn

CARDS = {
    "visa": r"4\d{15}",
    "visa19": r"4\d{18}",
    "mastercard": r"5[1-5]\d{14}",
    "mastercard2": r"2(22[1-9]|[3-6]\d{2}|70\d)\d{12}",
    "amex": r"3[47]\d{13}",
    "maestro": r"(5018|5020|5038|6304|6759|6761)\d{12}",
    "maestro12": r"6759\d{8}",
    "jcb": r"35(2[89]|[3-8]\d)\d{12}",
    "discover": r"6(011|5\d{2})\d{12}",
    "diners": r"3(0[0-5]|[68]\d)\d{11}",
    "unionpay": r"62\d{14}",
    "rupay": r"(60|81|82)\d{14}",
    "mir": r"220[0-4]\d{12}",
    "troy": r"9792\d{12}",
}
_DATE = r"(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])"  # month and day
_YEAR = r"[5-9]\d"
_YEARS = r"(19[5-9]\d|200[0-5])"
_CONSONANTS = "[B-DF-HJ-NP-TV-Z]"
_BANK = "[A-Z]{4}"
IBANS = {
    "AD": r"\d{20}", "AE": r"\d{19}", "AT": r"\d{16}", "BE": r"\d{12}", "BG": _BANK + r"\d{14}",
    "BR": r"\d{23}[A-Z]\d", "CH": r"\d{17}", "CY": r"\d{24}", "CZ": r"\d{20}", "DE": r"\d{18}", "DK": r"\d{14}",
    "EE": r"\d{16}", "ES": r"\d{20}", "FI": r"\d{14}", "FR": r"\d{23}", "GB": _BANK + r"\d{14}",
    "GE": r"[A-Z]{2}\d{16}", "GR": r"\d{23}", "HR": r"\d{17}", "HU": r"\d{24}", "IE": _BANK + r"\d{14}",
    "IL": r"\d{19}", "IS": r"\d{22}", "IT": r"[A-Z]\d{22}", "KW": _BANK + r"\d{22}", "LI": r"\d{17}",
    "LT": r"\d{16}", "LU": r"\d{16}", "LV": _BANK + r"\d{13}", "MC": r"\d{23}", "MT": _BANK + r"\d{23}",
    "NL": r"(ABNA|INGB|RABO|TRIO|KNAB)\d{10}",
    "NO": r"\d{11}", "PL": r"\d{24}", "PT": r"\d{21}", "QA": _BANK + r"\d{21}", "RO": _BANK + r"\d{16}",
    "RS": r"\d{18}", "SA": r"\d{20}", "SE": r"\d{20}", "SI": r"\d{15}", "SK": r"\d{20}", "TR": r"\d{22}",
    "UA": r"\d{25}",
}  # fmt: skip  # a row per country would hide that it is one table
# Name: the module of python-stdnum that checks it (None: only a form), and its form as people write it.
NATIONAL: dict[str, tuple[str | None, str]] = {
    "us_ssn": ("us.ssn", r"[1-5]\d{2}-\d{2}-\d{4}"),
    "us_itin": ("us.itin", r"9\d{2}-(7\d|8[0-8]|9[0-24-9])-\d{4}"),
    "us_ein": ("us.ein", r"\d{2}-\d{7}"),
    "uk_nino": (None, r"[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] \d{2} \d{2} \d{2} [A-D]"),
    "uk_nhs": ("gb.nhs", r"[4-7]\d{2} \d{3} \d{4}"),
    "uk_utr": ("gb.utr", r"\d{10}"),
    "ca_sin": ("ca.sin", r"[1-7]\d{2}( \d{3} \d{3}|-\d{3}-\d{3}|\d{6})"),
    "au_tfn": ("au.tfn", r"[1-8]\d{2} \d{3} \d{3}"),
    "au_medicare": (None, r"[2-6]\d{3} \d{5} \d"),
    "au_abn": ("au.abn", r"[1-9]\d \d{3} \d{3} \d{3}"),
    "nz_ird": ("nz.ird", r"[5-9]\d-\d{3}-\d{3}"),
    "in_aadhaar": ("in_.aadhaar", r"[2-9]\d{3} \d{4} \d{4}"),
    "in_pan": ("in_.pan", r"[A-Z]{3}P[A-Z]\d{4}[A-Z]"),
    "in_voter": ("in_.epic", r"[A-Z]{3}\d{7}"),
    "ie_pps": ("ie.pps", r"\d{7}[A-W][AB]?"),
    "de_idnr": ("de.idnr", r"[1-9]\d (\d{3} ){2}\d{3}"),
    "de_svnr": (None, r"\d{2} (0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r" [A-Z] \d{3}"),
    "at_svnr": ("at.vnr", r"[1-9]\d{3} (0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR),
    "ch_ahv": ("ch.ssn", r"756\.\d{4}\.\d{4}\.\d{2}"),
    "fr_nir": ("fr.nir", r"[12] " + _YEAR + r" (0[1-9]|1[0-2]) (0[1-9]|[1-8]\d) \d{3} \d{3} \d{2}"),
    "fr_nif": ("fr.nif", r"[0-3]\d \d{2} \d{3} \d{3} \d{3}"),
    "es_dni": ("es.dni", r"[1-7]\d{7}-?[A-Z]"),
    "es_nie": ("es.nie", r"[XYZ](\d{7}[A-Z]|-\d{7}-[A-Z])"),
    "it_codicefiscale": (
        "it.codicefiscale",
        r"([B-DF-HL-NPR-TVZ]{3}){2}" + _YEAR + r"[A-EHLMPRST](0[1-9]|[1-6]\d)[A-M]\d{3}[A-Z]",
    ),
    "pt_nif": ("pt.nif", r"[12]\d{2}( \d{3} \d{3}|\d{6})"),
    "pt_cc": ("pt.cc", r"\d{8} \d [A-Z]{2}\d"),
    "nl_bsn": ("nl.bsn", r"[1-9]\d{8}"),
    "be_nn": ("be.nn", _YEAR + r"\.(0[1-9]|1[0-2])\.(0[1-9]|1\d|2[0-8])-\d{3}\.\d{2}"),
    "se_personnummer": ("se.personnummer", r"(19)?" + _YEAR + _DATE + r"-\d{4}"),
    "no_fnr": ("no.fodselsnummer", r"(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r" ?[1-4]\d{4}"),
    "dk_cpr": ("dk.cpr", r"(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r"-[0-3]\d{3}"),
    "fi_hetu": ("fi.hetu", r"(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r"-\d{3}[0-9A-Y]"),
    "is_kennitala": ("is_.kennitala", r"(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r"-\d{3}9"),
    "pl_pesel": ("pl.pesel", _YEAR + _DATE + r"\d{5}"),
    "pl_nip": ("pl.nip", r"[1-9]\d{2}-\d{3}-\d{2}-\d{2}"),
    "cz_rc": ("cz.rc", _YEAR + _DATE + r"/\d{4}"),
    "sk_rc": ("sk.rc", _YEAR + _DATE + r"/\d{4}"),
    "ro_cnp": ("ro.cnp", r"[12]" + _YEAR + _DATE + r"(0[1-9]|[1-3]\d|4[0-6])\d{4}"),
    "bg_egn": ("bg.egn", _YEAR + _DATE + r"\d{4}"),
    "hr_oib": ("hr.oib", r"[1-9]\d{10}"),
    "gr_amka": ("gr.amka", r"(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r"\d{5}"),
    "ee_ik": ("ee.ik", r"[34]" + _YEAR + _DATE + r"\d{4}"),
    "lt_asmens": ("lt.asmens", r"[34]" + _YEAR + _DATE + r"\d{4}"),
    "tr_tckn": ("tr.tckimlik", r"[1-9]\d{10}"),
    "il_id": ("il.idnr", r"[0-3]\d{8}"),
    "za_id": ("za.idnr", _YEAR + _DATE + r"\d{4}08\d"),
    "br_cpf": ("br.cpf", r"\d{3}\.\d{3}\.\d{3}-\d{2}"),
    "br_cnpj": ("br.cnpj", r"\d{2}\.\d{3}\.\d{3}/0001-\d{2}"),
    "mx_curp": (
        "mx.curp",
        r"[A-DF-Z][AEIOU][B-DF-Z]{2}" + _YEAR + _DATE + r"[HM](DF|JC|NL|PL|VZ)" + _CONSONANTS + r"{3}\d\d",
    ),
    "mx_rfc": ("mx.rfc", r"[A-DF-Z][AEIOU][B-DF-Z]{2}" + _YEAR + _DATE + r"[A-Z0-9]{2}[0-9A]"),
    "ar_cuit": ("ar.cuit", r"2[03]-[1-4]\d{7}-\d"),
    "ar_dni": ("ar.dni", r"[1-4]\d\.\d{3}\.\d{3}"),
    "cl_rut": ("cl.rut", r"[1-2]\d\.\d{3}\.\d{3}-[0-9K]"),
    "co_nit": ("co.nit", r"\d{3}\.\d{3}\.\d{3}-\d"),
    "pe_dni": (None, r"[0-7]\d{7}"),
    "cn_ric": ("cn.ric", r"(110101|310104|320106|440305|330106|510104)" + _YEARS + _DATE + r"\d{3}[0-9X]"),
    "jp_mynumber": ("jp.in_", r"\d{4} \d{4} \d{4}"),
    "kr_rrn": ("kr.rrn", _YEAR + _DATE + r"-[12]\d{6}"),
    "tw_id": (None, r"[A-Z][12]\d{8}"),
    "sg_nric": (None, r"[ST]\d{7}[A-Z]"),
    "my_nric": ("my.nric", _YEAR + _DATE + r"-(0[1-9]|1[0-6])-\d{4}"),
    "id_nik": ("id.nik", r"(3171|3273|3578|5171)\d{2}(0[1-9]|1\d|2[0-8])(0[1-9]|1[0-2])" + _YEAR + r"\d{4}"),
    "th_pin": ("th.pin", r"[1-8]-\d{4}-\d{5}-\d{2}-\d"),
    "pk_cnic": ("pk.cnic", r"[1-7]\d{4}-\d{7}-\d"),
    "ua_rntrc": ("ua.rntrc", r"[2-3]\d{9}"),
    "ru_inn": ("ru.inn", r"\d{12}"),
}  # fmt: skip  # one line per country reads as a table
_COINS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def card(network: str, draw: random.Random) -> str:
    """Returns a Luhn-valid number of a card network, without blanks."""
    body = drawn(CARDS[network], draw)[:-1]
    return body + luhn.calc_check_digit(body)


def account(country: str, draw: random.Random) -> str:
    """Returns a valid IBAN of a country, without blanks."""
    while True:
        body = drawn(IBANS[country], draw)
        number = country + iban.calc_check_digits(f"{country}00{body}") + body
        if iban.is_valid(number):
            return number


def national(name: str, draw: random.Random) -> str:
    """Returns a national number that python-stdnum finds valid, written as people write it."""
    module, pattern = NATIONAL[name]
    valid = import_module(f"stdnum.{module}").is_valid if module else _CHECKS.get(name, bool)
    while True:
        number = drawn(pattern, draw)
        if valid(number):
            return number


def _medicare(number: str) -> bool:
    digits = [int(one) for one in number if one.isdigit()]
    return sum(a * b for a, b in zip(digits, (1, 3, 7, 9, 1, 3, 7, 9), strict=False)) % 10 == digits[8]


def _taiwan(number: str) -> bool:
    letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(number[0]) + 10
    digits = [letter // 10, letter % 10, *map(int, number[1:])]
    return sum(a * b for a, b in zip(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True)) % 10 == 0


def _singapore(number: str) -> bool:
    total = sum(a * int(b) for a, b in zip((2, 7, 6, 5, 4, 3, 2), number[1:8], strict=True)) + 4 * (number[0] == "T")
    return "JZIHGFEDCBA"[total % 11] == number[8]


def _pension(number: str) -> bool:
    """The German insurance number (Versicherungsnummer, § 2 VKVV)."""
    plain = number.replace(" ", "")
    digits = [int(one) for one in plain[:8] + f"{ord(plain[8]) - 64:02}" + plain[9:]]
    weighted = [a * b for a, b in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=False)]
    return sum(sum(divmod(one, 10)) for one in weighted) % 10 == digits[12]


_CHECKS = {"de_svnr": _pension, "au_medicare": _medicare, "tw_id": _taiwan, "sg_nric": _singapore}


def vehicle(draw: random.Random) -> str:
    """Returns a vehicle identification number with the North American check digit."""
    values = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True)) | {
        d: d for d in string.digits
    }
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    number = drawn(r"(1HG|1FT|2T1|3VW|5YJ|JHM|WVW|WBA)[A-HJ-NPR-Z0-9]{5}0[A-HJ-NPR-Y1-9][A-HJ-NPR-Z]\d{6}", draw)
    rest = sum(int(values[one]) * weight for one, weight in zip(number, weights, strict=True)) % 11
    return number[:8] + ("X" if rest == 10 else str(rest)) + number[9:]


def coin(name: str, draw: random.Random) -> str:
    """Returns an address of `btc` (Base58Check), `btc_bech32` or `eth` (in lower case, which carries no checksum)."""
    if name == "eth":
        return "0x" + drawn("[0-9a-f]{40}", draw)
    if name == "btc_bech32":
        return _bech32("bc", [0, *(draw.randrange(32) for _ in range(32))])
    body = draw.choice([b"\x00", b"\x05"]) + draw.randbytes(20)
    number = int.from_bytes(body + hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4], "big")
    text = ""
    while number:
        number, digit = divmod(number, 58)
        text = _COINS[digit] + text
    return ("1" if body[0] == 0 else "") + text


def _bech32(prefix: str, data: list[int]) -> str:
    """BIP 173."""
    check = 1
    for one in [*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *data, *[0] * 6]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ one
        for bit, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> bit & 1 else 0
    return prefix + "1" + "".join(_BECH32[one] for one in data + [(check ^ 1) >> 5 * (5 - at) & 31 for at in range(6)])
