"""The recognisers of names and addresses, made for an app's settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from voting.screening.names.addresses.finder import Addresses
from voting.screening.names.addresses.learnt.finder import check_model as check_address_model
from voting.screening.names.addresses.learnt.finder import learnt_addresses
from voting.screening.names.addresses.lowered import lowered_addresses
from voting.screening.names.decoding import LOCATION, PERSON, Dial
from voting.screening.names.east.finder import check_model as check_east_model
from voting.screening.names.finder import NameFinder, Seen, load_tagger
from voting.screening.names.form_words import is_form_word
from voting.screening.names.identifiers import is_identifier
from voting.screening.names.installed import installed_recogniser
from voting.screening.names.name_rest import whole
from voting.screening.names.no_person import greeted
from voting.screening.names.nobody_named import names_nobody
from voting.screening.names.offices import is_office
from voting.screening.names.people import Spellings
from voting.screening.names.scripts.finder import check_model
from voting.screening.names.thai.finder import check_model as check_thai_model
from voting.screening.personal.fields.finder import structured_fields
from voting.screening.personal.users.finder import USERNAME
from voting.screening.recogniser import Kind, Match, Recogniser, Remembering, Spelling
from voting.settings import ScreeningSettings

STREET_ADDRESS = "STREET_ADDRESS"


def name_recognisers(settings: ScreeningSettings) -> tuple[Recogniser, ...]:
    """Returns what finds names and addresses. Reads the model from the package: about 0.2 s and 15 MB.

    Those of other scripts are read when a text needs them: 0.1 to 0.3 s and 20 to 30 MB each.

    Raises:
        OSError: The model is missing or damaged.
        ValueError: The model is of another form.
    """
    tagger = load_tagger()
    check_model()
    check_east_model()
    check_thai_model()
    check_address_model()
    organisation = settings.organisation_threshold if settings.organisations else None
    finder = NameFinder(tagger, Dial(settings.person_threshold, settings.place_threshold, organisation))
    spellings = Spellings(tagger.gazetteer)

    def find(text: str, seen: Seen | None = None) -> Iterator[Match]:
        for found in finder.find(text, seen):
            name = greeted(text, whole(found, text, tagger.gazetteer))
            word = text[name.start : name.end]
            if name.entity_type == PERSON and (is_form_word(word) or is_office(word)):
                continue
            if names_nobody(text, name, tagger.gazetteer) or is_identifier(
                text, name.start, name.end, tagger.gazetteer
            ):
                continue
            yield Match(name.start, name.end, name.score, name.entity_type)

    def spelled(value: str, entity_type: str) -> Iterator[Spelling]:
        if entity_type == PERSON:
            yield from spellings.of(value)
        elif entity_type == LOCATION and len(value) > 3:
            yield Spelling(value, capitalised=True)

    def per_call() -> Remembering:
        seen = Seen()
        return Remembering(partial(find, seen=seen), partial(finder.prepare, seen=seen))

    names = Recogniser(
        name="name",
        kind=Kind.PERSONAL,
        entity_type=PERSON,
        explanation="Looks like the name of a person, a place or an organisation.",
        find=find,
        spreads=False,
        spellings=spelled,
        own_threshold=True,
        per_call=per_call,
    )
    written = Addresses(tagger.gazetteer)

    def find_addresses(text: str) -> Iterator[Match]:
        yield from written.find(text)
        yield from lowered_addresses(text, written.find, tagger.gazetteer)
        yield from learnt_addresses().find(text)

    addresses = Recogniser(
        name="street_address",
        kind=Kind.PERSONAL,
        entity_type=STREET_ADDRESS,
        explanation="Looks like a street address.",
        find=find_addresses,
        spreads=False,
    )
    users = replace(USERNAME, spellings=spellings.of_user)
    own = (names, addresses, users, structured_fields(spelled))
    return (*own, installed_recogniser(settings)) if settings.language_model else own
