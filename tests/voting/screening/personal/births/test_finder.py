"""Dates, years and days of birth."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.births.finder import DATE_OF_BIRTH


class TestDateOfBirth:
    """Dates that a word makes somebody's."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("născut în 1962", "1962"),
            ("narodil se v roce 1962", "1962"),
            ("I was born on 12 March 1985 in", "12 March 1985"),
            ("DOB: 03/12/1985", "03/12/1985"),
            ('"date_of_birth": "1985-03-12"', "1985-03-12"),
            ("| Date of birth | 12.03.1985 |", "12.03.1985"),
            ("DOB: Saturday, August 21, 1954", "Saturday, August 21, 1954"),
            ("geboren am Freitag, 3. März 1985", "Freitag, 3. März 1985"),
            ("born on Tue 12 March 1985", "Tue 12 March 1985"),
            ("born March 3rd, 1990", "March 3rd, 1990"),
            ("geboren am 3. März 1985", "3. März 1985"),
            ("Geburtsdatum: 03.12.1985", "03.12.1985"),
            ("née le 12 mars 1985", "12 mars 1985"),
            ("fecha de nacimiento: 12 de marzo de 1985", "12 de marzo de 1985"),
            ("nato il 12/03/1985", "12/03/1985"),
            ("geboren op 12 maart 1985", "12 maart 1985"),
            ("出生日期1985年3月12日", "1985年3月12日"),
            ("I was born in 1985", "1985"),
            ("dob 04071988", "04071988"),
            ("Date of Birth (mm/dd/yyyy): 05/03/1990", "05/03/1990"),
            ("date of birth is the 12th of december 1979", "the 12th of december 1979"),
            ("she was born in March 1987", "March 1987"),
            ("bday 4/7", "4/7"),
            ("my birthday's on the 4th of July", "4th of July"),
            ("mein geburtstag ist am 3. mai", "3. mai"),
            ("anniversaire le 3 mai", "3 mai"),
            ("i'm a 1987 baby", "1987"),
            ("ich bin 1990 geboren", "1990"),
            ("je suis née en 1990", "1990"),
            ("sono nato nel 1990", "1990"),
            ("nací el 3 de mayo de 1990", "3 de mayo de 1990"),
            ("nasci em 03/05/1990", "03/05/1990"),
            ("jag är född 1990", "1990"),
            ("født den 3. mai 1990", "3. mai 1990"),
            ("syntynyt 3.5.1990", "3.5.1990"),
            ("urodziłem się 3 maja 1990", "3 maja 1990"),
            ("doğum tarihi: 03.05.1990", "03.05.1990"),
            ("昭和62年3月5日生まれ", "昭和62年3月5日"),
            ("出生于1990年5月", "1990年5月"),
            ("जन्म तिथि: 03/05/1990", "03/05/1990"),
            ("b. 3 May 1890 in Leeds", "3 May 1890"),
            ("birth_date=19900503", "19900503"),
            ("| \x00 | 22/11/2013 | 5eB |", "22/11/2013"),
            ("me \x00 2/9/1986 licence", "2/9/1986"),
            ("Nascido a 30 de junho de 1966", "30 de junho de 1966"),
            ("born in '88, graduated", "'88"),
            ("opa ist am 2.1.1934 in stettin geboren", "2.1.1934"),
            ("nata a Faenza il 07/10/1989", "07/10/1989"),
            ("nasci em Praia, Cabo Verde, a 30/06/1994", "30/06/1994"),
            ("नाम कमला देवी, जन्म 14 जनवरी 1942", "14 जनवरी 1942"),
            ("dob = 1991-03-27T07:32:00Z", "1991-03-27T07:32:00Z"),
            ("my birthday is March 3rd", "March 3rd"),
            ("she was born on the third of May 1984", "third of May 1984"),
            ("born on Christmas Eve 2015", "Christmas Eve 2015"),
            ("F. Nac.: 03/05/1984", "03/05/1984"),
            ("Dt. nasc. 03/05/1984", "03/05/1984"),
            ("DDN: 1984-05-03", "1984-05-03"),
            ("y.o.b. 1984, height 182 cm", "1984"),
            ("twins with \x00 *1899 †1944", "1899"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The date alone."""
        assert gate(DATE_OF_BIRTH, text)
        assert found(DATE_OF_BIRTH, text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "The meeting is on 12 March 2025",
            "released 2024-11-23",
            "The firm was born in 1985",
            "a newborn on day 3",
            "birthday party ideas for 20 people",
            "data de entrega: 12/03/2025",
            "* 12 items",
            "nat gateway 10.0/16",
            "the bug was born in version 1985.2",
            "born to run",
            "\x00 12/03/2024 signed",
            "born in 2 rooms",
            "naturally 12/3 is 4",
            "a *1984 b, Christmas Eve 2015",
            "2024年12月5日発売",
            "born in the release >= 0.4.40 on",
            "data nascita: 0.4.40",
            "Pat.: \x00, geb. \x00, Fallnr. \x00\nAufnahme 02.10., Entlassung 07.10.2024\nDiagnose",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other dates stay."""
        assert found(DATE_OF_BIRTH, text) == []
