"""Which rule names a place that several found."""

from dataclasses import replace

import pytest

from voting.screening.hits import Hit
from voting.screening.merging import merge
from voting.screening.recogniser import Kind

TEXT = "id 5ZBW7F6W4MSNY1472 here"
LOOKS_RANDOM = Hit(3, 20, Kind.SECRET, "SECRET", "secret_random_looking", "Why.", 0.8, TEXT[3:20], "k")


class TestPrecedence:
    """Who names it."""

    @pytest.mark.parametrize(
        ("other", "named"),
        [
            (
                replace(LOOKS_RANDOM, kind=Kind.PERSONAL, recogniser="labelled_vehicle_id", score=0.75),
                "labelled_vehicle_id",
            ),
            (replace(LOOKS_RANDOM, kind=Kind.PERSONAL, recogniser="name", score=0.9), "name"),
            (replace(LOOKS_RANDOM, recogniser="secret_assigned", score=0.5), "secret_assigned"),
            (replace(LOOKS_RANDOM, kind=Kind.KNOWN, recogniser="known", score=1.0), "known"),
            (replace(LOOKS_RANDOM, kind=Kind.PERSONAL, recogniser="uuid", end=19), "secret_random_looking"),
        ],
    )
    def test_looks_alone_stand_behind(self, other: Hit, named: str) -> None:
        """What a value is goes before what it looks like, unless the latter covers more."""
        for hits in ([LOOKS_RANDOM, other], [other, LOOKS_RANDOM]):
            assert [hit.recogniser for hit in merge(hits, TEXT)] == [named]

    @pytest.mark.parametrize(("start", "named"), [(3, "PASSPORT"), (13, "SECRET")])
    def test_what_surrounds_a_value_does_not_name_it(self, start: int, named: str) -> None:
        """Where a rule takes more than half of the place; what both take whole, the surer one names."""
        learnt = replace(LOOKS_RANDOM, start=0, kind=Kind.PERSONAL, recogniser="secret_learnt", score=0.9)
        rule = replace(LOOKS_RANDOM, start=start, kind=Kind.PERSONAL, entity_type="PASSPORT", recogniser="labelled")
        assert [(hit.start, hit.entity_type) for hit in merge([learnt, rule], TEXT)] == [(0, named)]
        whole = replace(rule, start=0)
        assert [hit.entity_type for hit in merge([learnt, whole], TEXT)] == ["SECRET"]

    def test_a_number_is_named_by_the_rule_that_knows_it(self) -> None:
        """However sure the words around are; what a rule only knows to be somebody's, they name."""
        learnt = replace(
            LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="PASSPORT", recogniser="number_learnt", score=0.99
        )
        for rule, named in (("PHONE_NUMBER", "PHONE_NUMBER"), ("IDENTIFIER", "PASSPORT")):
            told = replace(learnt, entity_type=rule, recogniser="a_rule", score=0.6)
            assert [(hit.recogniser, hit.entity_type) for hit in merge([learnt, told], TEXT)] == [("a_rule", named)]
        part = replace(learnt, end=10)
        told = replace(learnt, entity_type="IDENTIFIER", recogniser="a_rule", score=0.6)
        assert [hit.entity_type for hit in merge([part, told], TEXT)] == ["IDENTIFIER"]

    @pytest.mark.parametrize("looks", ["phone_number", "secret_random_looking", "secret_nearby", "secret_code"])
    def test_a_label_and_the_words_around_name_a_number_before_its_looks(self, looks: str) -> None:
        """Where both say the same of the same place; one of them alone does not."""
        named = replace(LOOKS_RANDOM, entity_type="SECRET", recogniser=looks, score=0.95)
        learnt = replace(named, kind=Kind.PERSONAL, entity_type="BANK_ACCOUNT", recogniser="number_learnt", score=0.5)
        label = replace(learnt, recogniser="labelled_bank_account", score=0.75)
        assert [hit.recogniser for hit in merge([named, learnt, label], TEXT)] == ["labelled_bank_account"]
        part = replace(label, end=label.end - 1)
        for hits in ([named, learnt], [named, learnt, part]):
            assert [hit.entity_type for hit in merge(hits, TEXT)] == ["SECRET"]

    def test_what_is_somebodys_may_be_a_secret_all_the_same(self) -> None:
        """A label of a customer's number names what else were a telephone's, and not what were a key."""
        looks = replace(LOOKS_RANDOM, entity_type="PHONE_NUMBER", recogniser="phone_number", kind=Kind.PERSONAL)
        learnt = replace(looks, entity_type="IDENTIFIER", recogniser="number_learnt", score=0.5)
        label = replace(learnt, recogniser="announced_number", score=0.65)
        assert [hit.entity_type for hit in merge([looks, learnt, label], TEXT)] == ["IDENTIFIER"]
        key = replace(LOOKS_RANDOM, recogniser="secret_nearby")
        assert [hit.entity_type for hit in merge([key, learnt, label], TEXT)] == ["SECRET"]

    @pytest.mark.parametrize(("digits", "named"), [(12, "NATIONAL_ID"), (13, "NATIONAL_ID"), (14, "CREDIT_CARD")])
    def test_a_card_of_many_digits_is_one(self, digits: int, named: str) -> None:
        """Whatever is near: "visa" is a word of borders too; identity numbers of twelve digits pass a card's check."""
        text = "4" * digits
        card = Hit(0, digits, Kind.PERSONAL, "CREDIT_CARD", "credit_card", "Why.", 1.0, text, "k")
        learnt = replace(card, entity_type="NATIONAL_ID", recogniser="number_learnt", score=0.9)
        label = replace(learnt, recogniser="labelled_national_number", score=0.75)
        assert [hit.entity_type for hit in merge([card, learnt, label], text)] == [named]

    def test_a_vehicles_number_is_no_plate(self) -> None:
        """Where a rule reads "vehicle" and its form says more."""
        plate = replace(LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="LICENSE_PLATE", recogniser="announced_number")
        learnt = replace(plate, entity_type="VEHICLE_ID", recogniser="number_learnt", score=0.5)
        assert [hit.entity_type for hit in merge([plate, learnt], TEXT)] == ["VEHICLE_ID"]
        other = replace(learnt, entity_type="PASSPORT")
        assert [hit.entity_type for hit in merge([plate, other], TEXT)] == ["LICENSE_PLATE"]

    def test_a_users_name_made_of_a_persons(self) -> None:
        """It is a user's name where the words beside it say so, unless it is a whole name for sure."""
        person = replace(LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="PERSON", recogniser="name", score=0.8)
        user = replace(person, entity_type="USERNAME", recogniser="username", score=0.7)
        assert [hit.entity_type for hit in merge([person, user], TEXT)] == ["USERNAME"]
        assert [hit.entity_type for hit in merge([replace(person, score=0.95), user], TEXT)] == ["PERSON"]

    @pytest.mark.parametrize(
        ("named", "score", "other", "types"),
        [
            ("secret_learnt", 0.3, "name", ["PERSON"]),
            ("secret_learnt", 0.7, "name", ["SECRET"]),
            ("username_learnt", 0.3, "name", ["PERSON"]),
            ("secret_nearby", 0.8, "mac_address", ["PERSON"]),
            ("secret_nearby", 0.8, "name", ["SECRET"]),
            ("secret_assigned", 0.8, "mac_address", ["SECRET"]),
        ],
    )
    def test_what_is_known_goes_before_what_stands_around(
        self, named: str, score: float, other: str, types: list[str]
    ) -> None:
        """A name or an address of a device, where a rule by surroundings is not rather sure of a secret."""
        around = replace(LOOKS_RANDOM, recogniser=named, score=score)
        known = replace(LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="PERSON", recogniser=other, score=0.95)
        assert [hit.entity_type for hit in merge([known, around], TEXT)] == types

    @pytest.mark.parametrize(
        ("phone", "number", "named"),
        [(0.6, 0.98, "IDENTIFIER"), (0.6, 0.9, "PHONE_NUMBER"), (0.75, 0.98, "PHONE_NUMBER")],
    )
    def test_a_number_that_no_word_calls_a_telephones(self, phone: float, number: float, named: str) -> None:
        """Is what the words around say for sure."""
        form = replace(LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="PHONE_NUMBER", recogniser="phone_number")
        bare = replace(form, score=phone)
        learnt = replace(bare, entity_type="IDENTIFIER", recogniser="number_learnt", score=number)
        assert [hit.entity_type for hit in merge([bare, learnt], TEXT)] == [named]

    def test_a_name_within_a_password_does_not_name_it(self) -> None:
        """Where a rule for passwords took a part of it as well."""
        around = replace(LOOKS_RANDOM, recogniser="secret_learnt", score=0.7)
        password = replace(LOOKS_RANDOM, start=8, recogniser="secret_command_line", score=0.9)
        name = replace(LOOKS_RANDOM, start=4, kind=Kind.PERSONAL, entity_type="PERSON", recogniser="name", score=0.95)
        assert [hit.entity_type for hit in merge([around, password, name], TEXT)] == ["SECRET"]

    def test_among_equals_the_kind_decides(self) -> None:
        """A key that is also somebody's number is a key."""
        secret = replace(LOOKS_RANDOM, recogniser="secret_assigned")
        personal = replace(
            secret, kind=Kind.PERSONAL, entity_type="IDENTIFIER", recogniser="announced_number", score=1.0
        )
        assert [hit.entity_type for hit in merge([personal, secret], TEXT)] == ["SECRET"]

    @pytest.mark.parametrize(
        ("secret", "score", "other", "sure", "named"),
        [
            ("secret_told", 0.6, "username_learnt", 0.7, "USERNAME"),
            ("secret_told", 0.6, "username_learnt", 0.6, "SECRET"),
            ("secret_login", 0.8, "username_learnt", 0.9, "SECRET"),
            ("secret_learnt", 0.4, "username_learnt", 0.7, "USERNAME"),
            ("secret_learnt", 0.5, "username_learnt", 0.7, "SECRET"),
            ("secret_learnt", 0.4, "number_learnt", 0.1, "USERNAME"),
            ("secret_in_notes", 0.7, "number_learnt", 0.9, "USERNAME"),
            ("secret_in_notes", 0.7, "number_learnt", 0.8, "SECRET"),
            ("secret_code", 0.9, "number_learnt", 0.99, "SECRET"),
            ("secret_in_notes", 0.7, "announced_number", 0.6, "USERNAME"),
            ("secret_told", 0.6, "announced_number", 0.6, "SECRET"),
            ("secret_told", 0.6, "labelled_passport", 0.75, "USERNAME"),
            ("secret_told", 0.6, "labelled_postcode", 0.75, "SECRET"),
            ("secret_assigned", 0.9, "labelled_passport", 0.75, "SECRET"),
            ("secret_in_notes", 0.7, "mac_address", 0.8, "USERNAME"),
            ("secret_learnt", 0.9, "mac_address", 0.8, "USERNAME"),
            ("secret_learnt", 0.9, "labelled_passport", 0.8, "SECRET"),
        ],
    )
    def test_what_stands_beside_a_secret_is_named_by_who_knows_it(
        self, secret: str, score: float, other: str, sure: float, named: str
    ) -> None:
        """Where a rule takes for a secret what stands where one would, and only for the very same place."""
        beside = replace(LOOKS_RANDOM, recogniser=secret, score=score)
        known = replace(LOOKS_RANDOM, kind=Kind.PERSONAL, entity_type="USERNAME", recogniser=other, score=sure)
        assert [hit.entity_type for hit in merge([beside, known], TEXT)] == [named]
        part = replace(known, start=known.start + 10)
        assert [hit.entity_type for hit in merge([beside, part], TEXT)] == ["SECRET"]

    @pytest.mark.parametrize(
        ("value", "secret", "kind", "named"),
        [
            ("Lindqvist", "secret_learnt", "SECRET", "PERSON"),
            ("hunter77", "secret_learnt", "SECRET", "SECRET"),
            ("Lindqvist", "secret_assigned", "SECRET", "SECRET"),
            ("Lindqvist", "secret_in_rows", "USERNAME", "PERSON"),
            ("Lindqvist", "secret_in_rows", "SECRET", "SECRET"),
        ],
    )
    def test_a_column_of_names_says_what_stands_beside_a_password(
        self, value: str, secret: str, kind: str, named: str
    ) -> None:
        """`(surname, passwd) VALUES ('Lindqvist', …)`: a name, unless a rule knows that it is a secret."""
        beside = replace(LOOKS_RANDOM, value=value, recogniser=secret, entity_type=kind, score=0.8)
        field = replace(beside, kind=Kind.PERSONAL, entity_type="PERSON", recogniser="structured_field", score=0.7)
        assert [hit.entity_type for hit in merge([beside, field], TEXT)] == [named]
