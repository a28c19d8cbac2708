"""Check digits of national numbers that Presidio has no recogniser for. Each takes the letters and digits alone."""

from __future__ import annotations

from voting.screening.personal.credit_card import passes_luhn


def is_brazilian_cpf(compact: str) -> bool:
    """Whether both check digits of a CPF are right (Receita Federal, Instrução Normativa RFB 2172/2024)."""
    if len(set(compact)) == 1:
        return False
    return all(
        sum(int(digit) * weight for digit, weight in zip(compact, range(length + 1, 1, -1), strict=False))
        * 10
        % 11
        % 10
        == int(compact[length])
        for length in (9, 10)
    )


def is_chinese_id(compact: str) -> bool:
    """Whether the check character of a resident identity number is right (GB 11643, ISO 7064 modulo 11-2)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(compact[:17]))
    return "10X98765432"[total % 11] == compact[17].upper()


def is_french_nir(compact: str) -> bool:
    """Whether the key of a social security number is right (Insee; Corsica's 2A and 2B count as 19 and 18)."""
    number = compact[:13].upper().replace("2A", "19").replace("2B", "18")
    return number.isdigit() and 97 - int(number) % 97 == int(compact[13:])


def is_belgian_number(compact: str) -> bool:
    """Whether the key of a national register number is right; from the year 2000 on a 2 stands before it."""
    body, key = int(compact[:9]), int(compact[9:])
    return key in (97 - body % 97, 97 - (2_000_000_000 + body) % 97)


def is_dutch_bsn(compact: str) -> bool:
    """Whether a citizen service number passes the eleven test (rijksoverheid.nl, "elfproef")."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(digit) * weight for digit, weight in zip(compact, weights, strict=True))
    return total % 11 == 0 and int(compact) > 0


def is_canadian_sin(compact: str) -> bool:
    """Whether a social insurance number passes Luhn's check (canada.ca, "SIN"); 0 and 8 never begin one."""
    return compact[0] not in "08" and passes_luhn(compact)
