"""Which of several finds says what a place is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from voting.screening.hits import Hit
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind

# What surrounds a value says that it is one, and not where it ends: a rule that takes the most of it names it.
_BY_SURROUNDINGS = "_learnt"
_ANY_NUMBER, _NUMBERS = "IDENTIFIER", "number_learnt"
_LONGEST_OTHER = 13  # digits of a number that has the form of a card's and may be another: "visa 4891 4415 …" is none
_PLATE, _VEHICLE = "LICENSE_PLATE", "VEHICLE_ID"
_UNSURE = ("phone_number", "credit_card", "secret_random_looking", "_nearby", "_near", "secret_code", "secret_learnt")
_NAME, _SURE_OF_A_NAME = "name", 0.9
_FIELD = "structured_field"
_BARE = 0.6  # of a telephone number that no word announces
_SURE_OF_A_NUMBER = 0.97
_HALF_SURE = 0.5  # below, a rule that goes by the words around knows less than one that knows names
_OF_SOMEBODY = ("secret_learnt", "username_learnt")
_FORMS = ("mac_address", "ip_address", "iban")  # what else looks so
# Rules that take for a secret what stands where one would; near one, a label or a form tells what it is instead.
_FROM_NOTES = "secret_in_notes"  # that begin with a password: nearly anything may follow
_NEAR_SECRETS = frozenset((_FROM_NOTES, "secret_told", "secret_asked", "secret_nearby"))
_BESIDE_USERS = _NEAR_SECRETS.union(
    f"secret_{one}" for one in ("assigned", "command_line", "hinted", "in_call", "in_rows", "in_session", "paired")
)
_USERS, _SURE_OF_A_USER = "username_learnt", 0.7
_SURE_OF_ANOTHER_NUMBER = 0.9
_BY_FORM = frozenset(
    (*_FORMS, "date_of_birth", "email_address", "email_address_told", "shaped_passport_near", "wallet_address")
)
_BY_LABEL = ("labelled_", "national_id", _FIELD)
_IN_NOTES = ("announced_number", "shaped_", "birth_learnt")
_OF_CODES = frozenset(("shaped_account_near", "labelled_card_code", "labelled_postcode"))  # as many codes are
_BY_LOOKS = dict.fromkeys(("secret_random_looking", "name", _NUMBERS), Kind.PERSONAL)


def precedence(hit: Hit) -> tuple[int, bool, float, str]:
    """Returns what is least for the hit that names a place which several took whole.

    Rules that tell a value by its looks alone stand behind those that know what it is: an account number that is right
    by its check digits is one, however random it looks, and a user's name is one, though it is made of a person's.
    """
    by_looks = hit.recogniser in _BY_LOOKS
    return _BY_LOOKS.get(hit.recogniser, hit.kind), by_looks, -hit.score, hit.recogniser


def naming(cluster: Sequence[Hit], length: int) -> Hit:
    """Returns the find that names a place of `length` characters, which all of several overlapping ones take."""
    return _unmixed(_known(_specific(_agreed(_first(cluster, length), cluster), cluster), cluster), cluster)


def _first(cluster: Sequence[Hit], length: int) -> Hit:
    def order(hit: Hit) -> tuple[int, tuple[int, bool, float, str]]:
        return hit.start - hit.end, precedence(hit)

    named = min(cluster, key=order)
    if named.recogniser.endswith(_BY_SURROUNDINGS):
        others = [hit for hit in cluster if not hit.recogniser.endswith(_BY_SURROUNDINGS)]
        rules = [
            hit for hit in others if hit.recogniser != _NAME
        ] or others  # "-ptoor": a name went along with a password
        told = min(rules, key=order, default=named)
        if named.end - named.start > told.end - told.start > length / 2:
            return told
    return named


def _agreed(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns what the words around a number and a rule that reads its label say alike, where looks would name it.

    "Account number: 00918273645" has the form of a telephone number too, and "licence P0342-54017-80511" that of a key.
    """
    if not named.recogniser.endswith(_UNSURE) or sum(map(str.isdigit, named.value)) > _LONGEST_OTHER:
        return named
    same = [hit for hit in cluster if (hit.start, hit.end) == (named.start, named.end)]
    told = {hit.entity_type for hit in same if hit.recogniser == _NUMBERS} - {named.entity_type}
    if named.recogniser == "phone_number" and named.score <= _BARE and told:  # "Sagsnr.: 2024-448291"
        surest = max((hit for hit in same if hit.recogniser == _NUMBERS), key=lambda hit: hit.score)
        return surest if surest.score >= _SURE_OF_A_NUMBER else named
    if named.entity_type == SECRET:
        told.discard(_ANY_NUMBER)  # what is somebody's may be a secret all the same
    rules = [hit for hit in same if hit.entity_type in told and not hit.recogniser.endswith((_NUMBERS, *_UNSURE))]
    return min(rules, key=precedence, default=named)


def _specific(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns a number that a rule only knows to be somebody's, or a car's, by the type that the words around tell."""
    if named.entity_type not in (_ANY_NUMBER, _PLATE):
        return named
    length = named.end - named.start
    for hit in cluster:
        told = hit.recogniser == _NUMBERS and hit.entity_type not in (_ANY_NUMBER, _PLATE)
        told &= named.entity_type != _PLATE or hit.entity_type == _VEHICLE
        if told and min(hit.end, named.end) - max(hit.start, named.start) > length / 2:
            return replace(named, entity_type=hit.entity_type)
    return named


def _known(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns a name or an address of a device by what it is, where only what stands around says that it is a secret.

    "Wifi in the annexe: ask Torvald Quist", "user: Torvald Quist": of places that both rules take, these are names.
    """
    by_words = named.recogniser in _OF_SOMEBODY and named.score < _HALF_SURE
    if by_words or named.recogniser == "username":
        rules = ((_NAME, _SURE_OF_A_NAME), *((form, 0.0) for form in _FORMS))
    elif (named.recogniser, named.entity_type) == ("secret_in_rows", "USERNAME"):
        rules = ((_FIELD, 0.0),)  # `(4, 'Lucy', 'Ferrand', 'n0tToday')` where a column is called "surname"
    elif named.recogniser == _FIELD and named.entity_type == "STREET_ADDRESS":
        rules = ((_NAME, _SURE_OF_A_NAME),)  # "Shipping address: Ida Marsh", and the street on the next line
    else:
        return named
    same = [hit for hit in cluster if (hit.start, hit.end) == (named.start, named.end)]
    if named.entity_type == "STREET_ADDRESS":
        same = [hit for hit in same if hit.entity_type == "PERSON"]
    return next((hit for rule, least in rules for hit in same if hit.recogniser == rule and hit.score >= least), named)


def _unmixed(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns what stands beside a secret, and was taken for one, by what another rule knows it to be.

    "login jgarrick71 pw …", or a car's number in a list that begins with a password: of a few hundred such
    places that people marked, those that the rules below name otherwise were secrets in less than one of fifty.
    """
    if named.entity_type != SECRET:
        return named
    same = [hit for hit in cluster if (hit.start, hit.end) == (named.start, named.end) and hit.entity_type != SECRET]
    told = [hit for hit in same if _tells(hit, named)]
    return min(told, key=precedence, default=named)


def _is_a_person_by_its_key(hit: Hit) -> bool:
    return hit.recogniser == _FIELD and hit.entity_type == "PERSON" and not any(map(str.isdigit, hit.value))


def _tells(hit: Hit, secret: Hit) -> bool:
    rule, learnt = secret.recogniser, secret.recogniser == "secret_learnt"
    by_words = learnt and secret.score < _HALF_SURE
    if learnt and (hit.recogniser in _FORMS or _is_a_person_by_its_key(hit)):
        return True
    if hit.recogniser == _USERS:
        return hit.score >= _SURE_OF_A_USER and (by_words or rule in _BESIDE_USERS)
    if hit.recogniser == _NUMBERS:
        return by_words or (rule in _NEAR_SECRETS and hit.score >= _SURE_OF_ANOTHER_NUMBER)
    if rule not in _NEAR_SECRETS or hit.recogniser in _OF_CODES:
        return False
    by_form = hit.recogniser in _BY_FORM or hit.recogniser.startswith(_BY_LABEL)
    return by_form or (rule == _FROM_NOTES and hit.recogniser.startswith(_IN_NOTES))
