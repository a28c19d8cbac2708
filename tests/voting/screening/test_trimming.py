"""What stands at the edges of a find is given back, whichever rule took it along."""

import pytest

from voting.ports import Screener
from voting.screening.hits import Hit
from voting.screening.recogniser import Kind
from voting.screening.trimming import trimmed


def find(text: str, value: str, entity_type: str, recogniser: str = "rule") -> Hit:
    """A find of a value."""
    start = text.index(value)
    return Hit(start, start + len(value), Kind.PERSONAL, entity_type, recogniser, "", value=value, key=value)


def values(screener: Screener, text: str) -> list[tuple[str, str]]:
    """What is found in a text, with its type."""
    return [(one.entity_type, text[one.start : one.end]) for one in screener.find(text)]


class TestTrimmed:
    """One find after the other."""

    def test_a_command_that_goes_on(self, screener: Screener) -> None:
        """Its backslash is no part of a value; one that touches it is."""
        text = "docker run -d \\\n  -e POSTGRES_USER=ida \\\n  -e POSTGRES_PASSWORD=hunter2pelican \\\n  postgres:16"
        assert [value for _, value in values(screener, text)] == ["ida", "hunter2pelican"]
        (one,) = trimmed([find("is ida\\\n", "ida\\", "USERNAME")], "is ida\\\n")
        assert one.value == "ida\\"

    @pytest.mark.parametrize(
        ("text", "label", "entity_type"),
        [
            ("with CVV 318 was", "CVV ", "PHONE_NUMBER"),
            ("and TFN 123 456 782.", "TFN ", "NATIONAL_ID"),
            ("| mrn: 00482917 |", "mrn: ", "MEDICAL_RECORD"),
            ("(EIN 12-3456789)", "EIN ", "USERNAME"),
            ("我住在上海市张杨路500号", "我住在", "STREET_ADDRESS"),
        ],
    )
    def test_a_label_is_no_part_of_a_number(self, text: str, label: str, entity_type: str) -> None:
        """Whichever rule took it along; nor is the word for living somewhere one of an address."""
        start = text.index(label.lstrip("我"))
        found = Hit(start, len(text) - 1, Kind.PERSONAL, entity_type, "rule", "", value="v", key="v")
        (one,) = trimmed([found], text)
        assert one.start == text.index(label) + len(label)
        assert one.value == text[one.start : one.end]

    @pytest.mark.parametrize(
        ("text", "entity_type"),
        [("TIN KX-7", "USERNAME"), ("MRNX 7714", "MEDICAL_RECORD"), ("REG KX19", "LICENSE_PLATE")],
    )
    def test_what_may_be_a_part_stays(self, text: str, entity_type: str) -> None:
        """Letters go with the letters of a user's name, and a plate begins with some."""
        found = Hit(0, len(text), Kind.PERSONAL, entity_type, "rule", "", value=text, key=text)
        assert list(trimmed([found], text)) == [found]

    def test_letters_of_a_series_stay(self) -> None:
        """A Romanian card begins with its county's: PH is no telephone here."""
        text = "CI seria PH 920417"
        found = Hit(9, len(text), Kind.PERSONAL, "NATIONAL_ID", "rule", "", value=text[9:], key=text[9:])
        assert list(trimmed([found], text)) == [found]

    @pytest.mark.parametrize(
        ("text", "wide", "left"),
        [
            ("password={p;w}}9!x};encrypt=true;x", "{p;w}}9!x};encrypt=true", ["{p;w}}9!x}"]),
            ("AccountKey=k;EndpointSuffix=core.windows.net", ";EndpointSuffix=core.windows.net", []),
            ("pwd=Saffron;Rice=4", "Saffron;Rice=4", ["Saffron;Rice=4"]),
        ],
    )
    def test_the_next_attribute_of_a_connection_string_is_no_part_of_a_guess(
        self, text: str, wide: str, left: list[str]
    ) -> None:
        """Attributes that are known, that is: a password may have the same signs."""
        assert [one.value for one in trimmed([find(text, wide, "SECRET", "secret_learnt")], text)] == left

    @pytest.mark.parametrize(
        ("text", "wide", "entity_type", "left"),
        [
            ("Patient: Ida Marsh  Ward: 7", "Ida Marsh  Ward", "PERSON", "Ida Marsh"),
            ("Guest: Ida Marsh   Etage: 7", "Ida Marsh   Etage", "PERSON", "Ida Marsh"),
            ("Patient: Ida Marsh Date: 7", "Ida Marsh Date", "PERSON", "Ida Marsh"),
            ("et inès m'a dit", "inès m", "PERSON", "inès"),
            ("que yanis l'aime bien", "yanis l'aime", "PERSON", "yanis"),
            ("chez fatou n'diaye hier", "fatou n'diaye", "PERSON", "fatou n'diaye"),
            ("chez Marie L'Heureux hier", "Marie L'Heureux", "PERSON", "Marie L'Heureux"),
            ("avec Kim L. et", "Kim L", "PERSON", "Kim L"),
            ("password=Rivet42 db=sales", "Rivet42 db", "SECRET", "Rivet42"),
            ("login: kim pw: x", "kim pw", "USERNAME", "kim"),
            ("export TOKEN=t0-998 && ./run", "t0-998 &", "SECRET", "t0-998"),
            ("pass: Tom & Jerry1", "Tom & Jerry1", "SECRET", "Tom & Jerry1"),
            ("login: tsoto password: x", "tsoto password", "USERNAME", "tsoto"),
            ("Hiya Gemma, Howdy Lonnie", "Hiya Gemma", "PERSON", "Gemma"),
            ("Q. Who?\nA. Ida Marsh.", "A. Ida Marsh", "PERSON", "Ida Marsh"),
            ("Jones v. Marsh", "Jones v", "PERSON", "Jones"),
            ("dis à manon de passer", "manon de", "PERSON", "manon"),
            ("sag der mia hallo", "der mia", "PERSON", "mia"),
            ("n° CAF 3482910 K", "CAF 3482910 K", "IDENTIFIER", "3482910 K"),
            ("mysql -pRivet42", "-pRivet42", "SECRET", "Rivet42"),
            ("mysql -u root -pRivet42 shop", "-pRivet42", "SECRET", "Rivet42"),
            ("smbclient //nas/s -U ida%Rivet42", "ida%Rivet42", "SECRET", "Rivet42"),
            ('echo "ida:Rivet42" | chpasswd', "ida:Rivet42", "SECRET", "Rivet42"),
            ("sqlplus ida/Rivet42@orcl", "Rivet42@orcl", "SECRET", "Rivet42"),
            ("jdbc:oracle:thin:ida/Rivet42@db:1521:x", "Rivet42@db:1521:x", "SECRET", "Rivet42"),
            (
                "Ancha 4, Elche, móvil 644 829 103",
                "Ancha 4, Elche, móvil 644 829 103",
                "STREET_ADDRESS",
                "Ancha 4, Elche",
            ),
            ("Mayor 14, Madrid\nMóvil 644 829 103", "Mayor 14, Madrid\nMóvil", "STREET_ADDRESS", "Mayor 14, Madrid"),
        ],
    )
    def test_hit(self, text: str, wide: str, entity_type: str, left: str) -> None:
        """Keys behind a value, greetings and the letter of an answer before a name."""
        (one,) = trimmed([find(text, wide, entity_type)], text)
        assert (text[one.start : one.end], one.value) == (left, left)

    @pytest.mark.parametrize(
        ("text", "whole", "entity_type"),
        [
            ("Ida Marsh: see you", "Ida Marsh", "PERSON"),
            ("Ida Ward, 7", "Ida Ward", "PERSON"),
            ("A. Ida Marsh came", "A. Ida Marsh", "PERSON"),
            ("pass: my old dog: no", "my old dog", "SECRET"),
            ("see http://x.test", "see http", "USERNAME"),
            ("Victor V. Marsh", "Victor V. Marsh", "PERSON"),
            ("Ancha 4, Fax Alley", "Ancha 4, Fax Alley", "STREET_ADDRESS"),
            ("manon de la cruz", "manon de la cruz", "PERSON"),
            ("RR 12B, Telford", "RR 12B, Telford", "STREET_ADDRESS"),
            ("pass -w42 ok", "w42", "SECRET"),
            ("lock-w Rivet42 it", "w Rivet42", "SECRET"),
            ("a rule's -h Rivet42 it", "h Rivet42", "SECRET"),
            ("pw -pa", "-pa", "SECRET"),
            ("ida:Rivet42 | less", "ida:Rivet42", "SECRET"),
            ("ida/Rivet@42 is it", "Rivet@42", "SECRET"),
            ("pass: password1", "password1", "SECRET"),
        ],
    )
    def test_near_miss(self, text: str, whole: str, entity_type: str) -> None:
        """A speaker's surname, an initial, a sentence before a colon."""
        hit = find(text, whole, entity_type)
        assert list(trimmed([hit], text)) == [hit]

    def test_a_numbered_sentence_is_no_address(self) -> None:
        """Of a judgment; a street may begin so as well."""
        text = "2 The firm was run by him"
        assert list(trimmed([find(text, "2 The firm was run", "STREET_ADDRESS")], text)) == []
        text = "2 The Green, Ely"
        assert len(list(trimmed([find(text, text, "STREET_ADDRESS")], text))) == 1

    def test_variables_and_options_are_no_secrets(self) -> None:
        """Two that are compared; what an option takes that is a host or a file."""
        text = "if (password1 !== password2) throw"
        assert list(trimmed([find(text, "password1", "SECRET"), find(text, "password2", "SECRET")], text)) == []
        text = "mysql -h db1 shop"
        assert list(trimmed([find(text, "h db1 shop", "SECRET", "secret_learnt")], text)) == []
        text = "sauve -w Rivet42 -d /srv"
        (one,) = trimmed([find(text, "w Rivet42 -d", "SECRET", "secret_learnt")], text)
        assert one.value == "Rivet42"

    def test_parties_of_a_case_are_two(self) -> None:
        """However the word between them is written."""
        for versus in ("v", "v.", "vs."):
            text = f"Osgood {versus} Marsh"
            found = trimmed([find(text, text, "PERSON")], text)
            assert [text[one.start : one.end] for one in found] == ["Osgood", "Marsh"]
        text = "held in Osgood v. Marsh"
        (place,) = trimmed([find(text, "Osgood v", "LOCATION")], text)
        assert text[place.start : place.end] == "Osgood"

    def test_a_key_alone_is_none(self) -> None:
        """Nor is a greeting; a rule that knows better is believed."""
        text = "Ida  Ward: 7, Hiya Bo"
        guessed = [find(text, "Ward", "PERSON", "name"), find(text, "Hiya", "PERSON", "name")]
        assert list(trimmed(guessed, text)) == []
        told = find(text, "Ward", "PERSON", "structured_field")
        assert list(trimmed([told], text)) == [told]

    @pytest.mark.parametrize(
        ("text", "word"), [("Le service client", "Le"), ("Dear Sir,", "Dear"), ("Cook: 25 min", "Cook")]
    )
    def test_an_article_and_a_label_are_none(self, text: str, word: str) -> None:
        """Where a word in small letters or a sign follows; a family is called Le, too."""
        assert list(trimmed([find(text, word, "PERSON", "name")], text)) == []
        other = find("Ms Le, hello", "Le", "PERSON", "name")
        assert list(trimmed([other], "Ms Le, hello")) == [other]

    def test_whose_an_address_is_is_no_part_of_it(self) -> None:
        """Where the words before it are somebody's name."""
        text = "Mailing address: Ida Marsh, 12 High St, Leeds"
        address, person = find(text, text[17:], "STREET_ADDRESS"), find(text, "Ida Marsh", "PERSON")
        assert [text[one.start : one.end] for one in trimmed([address, person], text)] == [
            "12 High St, Leeds",
            "Ida Marsh",
        ]
        assert list(trimmed([address], text)) == [address]

    def test_a_telephone_number_is_no_part_of_an_address(self) -> None:
        """Where one of nine digits and more ends it; fewer may be a postcode."""
        text = "4 Tan Bank, Telford TF1 1HJ, 01952 555019"
        address = find(text, text, "STREET_ADDRESS")
        phone = find(text, "01952 555019", "PHONE_NUMBER", "phone_number")
        assert next(text[one.start : one.end] for one in trimmed([address, phone], text)) == text[:27]
        text = "4 Tan Bank, Telford, 055 501"
        address = find(text, text, "STREET_ADDRESS")
        whole = "Alta 4, Padova, 347 448 2910"
        cut = find(whole, "Alta 4, Padova, 347 448", "STREET_ADDRESS")
        after = find(whole, "347 448 2910", "PHONE_NUMBER", "phone_number")
        assert next(trimmed([cut, after], whole)).value == "Alta 4, Padova"
        other = find(text, "055 501", "PHONE_NUMBER", "phone_number")
        assert next(trimmed([address, other], text)) == address

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Shipping address: Ida Marsh\n12 High St, Leeds LS1 4AB",
                [("PERSON", "Ida Marsh"), ("STREET_ADDRESS", "12 High St, Leeds LS1 4AB")],
            ),
            ("Shipping address: Victoria Street", [("STREET_ADDRESS", "Victoria Street")]),
            ("Patient: Ida Marsh  Date: soon", [("PERSON", "Ida Marsh")]),
            ("user=tsoto password=Rivet42 db=sales", [("USERNAME", "tsoto"), ("SECRET", "Rivet42")]),
            ("Q. Your name, sir?\nA. Bogdan Pavlenko.", [("PERSON", "Bogdan Pavlenko")]),
            ("Hiya Gemma!", [("PERSON", "Gemma")]),
            ("i. A. Ansgar Brömmelkamp", [("PERSON", "Ansgar Brömmelkamp")]),
            (
                "Nelkenweg 12, 79098 Freiburg, Handy 0151 44829103",
                [("STREET_ADDRESS", "Nelkenweg 12, 79098 Freiburg"), ("PHONE_NUMBER", "0151 44829103")],
            ),
            (
                "Deliver to Ottoline Brace, The Old Forge, Nether Wallop, Stockbridge, SO20 8EY",
                [
                    ("PERSON", "Ottoline Brace"),
                    ("STREET_ADDRESS", "The Old Forge, Nether Wallop, Stockbridge, SO20 8EY"),
                ],
            ),
            (
                "I live at Bryn Awel, Mill Lane, Bala LL23 7AB",
                [("STREET_ADDRESS", "Bryn Awel, Mill Lane, Bala LL23 7AB")],
            ),
            (
                "Geom. Luigino Pavan, Piazza dei Signori 7, Treviso",
                [("PERSON", "Geom. Luigino Pavan"), ("STREET_ADDRESS", "Piazza dei Signori 7, Treviso")],
            ),
            ("llamad a Reyes 622 048 193", [("PERSON", "Reyes"), ("PHONE_NUMBER", "622 048 193")]),
            ("Figlio: Ciro 338 471 9028", [("PERSON", "Ciro"), ("PHONE_NUMBER", "338 471 9028")]),
            ("Bengaluru 560 038", [("STREET_ADDRESS", "Bengaluru 560 038")]),
            (
                "my ssn is five two one, eight four, nine zero three",
                [("US_SSN", "five two one, eight four, nine zero three")],
            ),
            (
                "Agent: Driver's license number?\nCustomer: W4471-2093",
                [("DRIVER_LICENSE", "W4471-2093")],
            ),
            (
                '"username","password"\n"mwilks","Bumblebee9"\n"tobias9","Rivet42"',
                [("USERNAME", "mwilks"), ("SECRET", "Bumblebee9"), ("USERNAME", "tobias9"), ("SECRET", "Rivet42")],
            ),
        ],
    )
    def test_in_a_text(self, screener: Screener, text: str, expected: list[tuple[str, str]]) -> None:
        """From the first look to the last."""
        assert values(screener, text) == expected

    @pytest.mark.parametrize("text", ["held in Osgood v. Marsh", "as the court said in Quist v. Marsh"])
    def test_parties_in_a_text(self, screener: Screener, text: str) -> None:
        """Each by itself, whichever of them is taken for a place."""
        assert [value for _, value in values(screener, text)] == [text.split()[-3], "Marsh"]
