"""Every recogniser of the package, in one place. The order has no meaning: overlaps are resolved by kind and length."""

from __future__ import annotations

from voting.screening.cloud.amazon import AMAZON
from voting.screening.cloud.azure import AZURE
from voting.screening.cloud.google_cloud import GOOGLE_CLOUD
from voting.screening.cloud.near import NEAR
from voting.screening.personal.ages.finder import AGE
from voting.screening.personal.ages.spelt_natively import AGES_SPELT_NATIVELY
from voting.screening.personal.announced import ANNOUNCED
from voting.screening.personal.births.finder import DATE_OF_BIRTH
from voting.screening.personal.card_remains import CARD_REMAINS
from voting.screening.personal.coordinates import COORDINATES
from voting.screening.personal.credit_card import CREDIT_CARD
from voting.screening.personal.crypto_wallet import ETHEREUM_ADDRESS, ETHEREUM_NAME, WALLET_ADDRESS
from voting.screening.personal.dockets import DOCKET
from voting.screening.personal.email import EMAIL_ADDRESS, EMAIL_TOLD
from voting.screening.personal.iban import IBAN_CODE
from voting.screening.personal.interchange import INTERCHANGE
from voting.screening.personal.ip_address import IP_ADDRESS
from voting.screening.personal.labelled import LABELLED
from voting.screening.personal.labels_in_scripts import LABELLED_IN_SCRIPTS
from voting.screening.personal.lives_in_scripts import LIVES_IN_SCRIPTS
from voting.screening.personal.mac_address import MAC_ADDRESS
from voting.screening.personal.national_id import NATIONAL_IDS
from voting.screening.personal.national_registers import NATIONAL_REGISTERS
from voting.screening.personal.numbers_of_members import NUMBERS_OF_MEMBERS
from voting.screening.personal.numbers_of_trades import NUMBERS_OF_TRADES
from voting.screening.personal.numbers_placed import NUMBERS_PLACED
from voting.screening.personal.numbers_told import NUMBERS_TOLD
from voting.screening.personal.phone_number import PHONE_NUMBER
from voting.screening.personal.shaped import SHAPED
from voting.screening.personal.spoken_email import SPOKEN_EMAIL
from voting.screening.personal.spoken_phone import SPOKEN_PHONE
from voting.screening.personal.us_social_security import US_ITIN, US_SSN
from voting.screening.personal.uuid import UUID
from voting.screening.placeholders import ENTITY_TYPES
from voting.screening.recogniser import Recogniser
from voting.screening.secrets.another import ANOTHER
from voting.screening.secrets.answers import ANSWERS
from voting.screening.secrets.asked import ASKED
from voting.screening.secrets.assignment import ASSIGNED
from voting.screening.secrets.authorisation import AUTHORISATION
from voting.screening.secrets.calls import CALLS
from voting.screening.secrets.code_talk import CODE_TALK
from voting.screening.secrets.codes import CODES
from voting.screening.secrets.command_line import COMMAND_LINE
from voting.screening.secrets.compared import COMPARED
from voting.screening.secrets.connection_string import CONNECTION_STRING
from voting.screening.secrets.devices import DEVICES
from voting.screening.secrets.fallbacks import FALLBACKS
from voting.screening.secrets.formatted import FORMATTED
from voting.screening.secrets.grouped import GROUPED
from voting.screening.secrets.hinted import HINTED
from voting.screening.secrets.in_bytes import IN_BYTES
from voting.screening.secrets.json_web_token import JSON_WEB_TOKEN
from voting.screening.secrets.locks import LOCKS
from voting.screening.secrets.logins import LOGINS
from voting.screening.secrets.nearby import NEARBY
from voting.screening.secrets.notes import NOTES
from voting.screening.secrets.paired import PAIRED
from voting.screening.secrets.passed_on import PASSED_ON
from voting.screening.secrets.password_hash import PASSWORD_HASH
from voting.screening.secrets.private_key import PRIVATE_KEY
from voting.screening.secrets.random_looking import RANDOM_LOOKING
from voting.screening.secrets.rows import ROWS
from voting.screening.secrets.seed_phrase import SEED_PHRASE
from voting.screening.secrets.service_account import SERVICE_ACCOUNT
from voting.screening.secrets.sessions import SESSIONS
from voting.screening.secrets.spoken import SPOKEN
from voting.screening.secrets.sql import SQL
from voting.screening.secrets.tables import TABLES
from voting.screening.secrets.told import TOLD
from voting.screening.secrets.told_in_scripts import TOLD_IN_SCRIPTS
from voting.screening.secrets.url_credentials import URL_CREDENTIALS
from voting.screening.secrets.vendors import vendor_recognisers

RECOGNISERS: tuple[Recogniser, ...] = (
    *vendor_recognisers(),
    PRIVATE_KEY,
    SERVICE_ACCOUNT,
    JSON_WEB_TOKEN,
    URL_CREDENTIALS,
    CONNECTION_STRING,
    AUTHORISATION,
    COMMAND_LINE,
    ASSIGNED,
    PAIRED,
    CALLS,
    COMPARED,
    FORMATTED,
    ROWS,
    SQL,
    TABLES,
    TOLD,
    TOLD_IN_SCRIPTS,
    ANSWERS,
    LOGINS,
    ANOTHER,
    ASKED,
    SESSIONS,
    SPOKEN,
    PASSED_ON,
    FALLBACKS,
    DEVICES,
    CODES,
    CODE_TALK,
    PASSWORD_HASH,
    SEED_PHRASE,
    HINTED,
    RANDOM_LOOKING,
    GROUPED,
    IN_BYTES,
    NEARBY,
    NOTES,
    LOCKS,
    *GOOGLE_CLOUD,
    *AMAZON,
    *AZURE,
    *NEAR,
    EMAIL_ADDRESS,
    EMAIL_TOLD,
    SPOKEN_EMAIL,
    PHONE_NUMBER,
    SPOKEN_PHONE,
    CREDIT_CARD,
    IBAN_CODE,
    IP_ADDRESS,
    MAC_ADDRESS,
    *NATIONAL_IDS,
    *NATIONAL_REGISTERS,
    *LABELLED,
    DOCKET,
    *LABELLED_IN_SCRIPTS,
    *LIVES_IN_SCRIPTS,
    AGES_SPELT_NATIVELY,
    ANNOUNCED,
    *SHAPED,
    *NUMBERS_TOLD,
    *NUMBERS_PLACED,
    NUMBERS_OF_MEMBERS,
    *NUMBERS_OF_TRADES,
    *INTERCHANGE,
    DATE_OF_BIRTH,
    AGE,
    US_SSN,
    US_ITIN,
    UUID,
    WALLET_ADDRESS,
    ETHEREUM_ADDRESS,
    ETHEREUM_NAME,
    COORDINATES,
    *CARD_REMAINS,
)


def check_registry(recognisers: tuple[Recogniser, ...] = RECOGNISERS, own_types: frozenset[str] = frozenset()) -> None:
    """Returns when names are unique and types declared.

    Raises:
        ValueError: Names the recogniser that breaks a rule.
    """
    seen: set[str] = set()
    for recogniser in recognisers:
        if recogniser.name in seen:
            raise ValueError(f"recogniser {recogniser.name} is registered twice")
        if recogniser.entity_type not in ENTITY_TYPES | own_types:
            raise ValueError(f"recogniser {recogniser.name} has an undeclared entity type")
        seen.add(recogniser.name)
