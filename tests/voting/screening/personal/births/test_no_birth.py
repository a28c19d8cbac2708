"""Dates beside a birth or a person that are those of something else."""

from datetime import UTC, datetime

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener

THIS_YEAR = datetime.now(UTC).year


class TestNoBirth:
    """In whole texts."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Petra Lang, geb. 04.05.1980, aufgenommen am 03.03.2025", "04.05.1980"),
            ("Herr Lang, geb. 04.05.1980, Rechnung vom 03.03.2025 bezahlt.", "04.05.1980"),
            ("Dylan Perrot, né le 08/08/2003, est employé depuis le 2 janvier 2024.", "08/08/2003"),
            ("Il dipendente Ndiaye, nato a Dakar il 15/05/1987, assunto il 01/09/2020.", "15/05/1987"),
            ("Wilson Cifuentes, nacido el 3/4/1990, contratado el 01/06/2022.", "3/4/1990"),
            ("Ana Dias, nascida a 4/5/1980, consulta a 3/3/2025", "4/5/1980"),
            ("Mein Sohn Tim ist am 04.05.2018 geboren und kommt am 01.09.2024 in die Schule.", "04.05.2018"),
            ("Patrick Vasseur, né le 30 janvier 1958 à Lille, conteste la décision du 12 avril.", "30 janvier 1958"),
            ("Marie Petit, née le 4 mai 1980, a déménagé le 3 mars.", "4 mai 1980"),
            ("Date: 14/11/2024\nDOB: 09.03.2015", "09.03.2015"),
            ("Date of incident: 12/03/2024\nDOB: 04/05/1980\nAdmission date: 03/03/2025", "04/05/1980"),
            ("DOB: 12/03/1980, start date: 01/02/2024, review date 04/05/2025", "12/03/1980"),
            ("Name,Start Date,End Date,DOB\nIda Marsh,2021-03-01,2024-05-31,1988-07-14", "1988-07-14"),
            ("| Patient | DOB | Admit |\n| Ida Marsh | 14/07/1988 | 01/03/2024 |", "14/07/1988"),
            ("Паспорт 45 12 638104, дата рождения 14.06.1981, выдан 03.07.2001", "14.06.1981"),
            ("Паспорт серия 45 12 № 638104, выдан ОВД 14.06.2011, д.р. 02.03.1984", "02.03.1984"),
            ("DOB 3rd Feb '19   Age: 6", "3rd Feb '19"),
            ("Date of Birth: 11th June, 1991   Father's Name: Shri Deshmukh", "11th June, 1991"),
            ("I was born in Ibadan on 17th Sept 1988", "17th Sept 1988"),
            ("Jan Kos, nar. 5.9.1965, přijat 3.3.2025", "5.9.1965"),
            ("Rojena 1. 2. 1955, sprejeta 4. 3. 2024", "1. 2. 1955"),
            ("Rođen 17. aprila 1983. godine, primljen 4. marta 2024.", "17. aprila 1983. godine"),
            ("рођен 3. марта 1970. године у Шапцу", "3. марта 1970. године"),
            (
                "INSERT INTO kupci (ime, datum_rodjenja, upis) VALUES ('Nika', '1991-02-02', '2020-05-05');",
                "1991-02-02",
            ),
        ],
    )
    def test_birth_alone(self, screener: Screener, text: str, expected: str) -> None:
        """Of a birth and other dates, the birth alone is found, without the words around it."""
        (found,) = of_type(screener, text, "DATE_OF_BIRTH")
        assert found in (expected, f"il {expected}")

    @pytest.mark.parametrize(
        "text",
        [
            "Frau Ana-Maria Dobrescu war vom 01.04.2018 bis 31.12.2024 bei uns tätig.",
            f"Termin: 12.06.{THIS_YEAR - 1}",
            f"Contrato de alquiler del 1/9/{THIS_YEAR - 5} al 31/8/{THIS_YEAR - 2}.",
            f"M. Vasseur a été reçu le 12/03/{THIS_YEAR - 2}.",
            f"Pay period: 02/01/{THIS_YEAR - 1} - 02/15/{THIS_YEAR - 1}\nEmp #: 0047193",
            "INSERT INTO members (full_name, last_login) VALUES ('Zsófia Kerekes', '1999-05-01');",
            f"WHERE b.datum >= '{THIS_YEAR - 2}-01-01'",
            "coming on the 3rd of june",
            "AWSTemplateFormatVersion: '2010-09-09'",
            '"apiVersion": "2011-04-01",',
            "P&L (€k) | 2001 | 2002 | 2003",
            f"10482;{THIS_YEAR - 2}-03-01;Notebook A5;3",
            "CAS 7732-18-5",
            'born, err := time.Parse("2006-01-02", s)',
            "we met the ninth of June sixty-one people came",
        ],
    )
    def test_is_left(self, screener: Screener, text: str) -> None:
        """Employments, leases, visits, pay, queries, versions, years, substances."""
        assert of_type(screener, text, "DATE_OF_BIRTH") == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tim (born 3.3.2010) and Lea (4.4.2012)", ["3.3.2010", "4.4.2012"]),
            ("My son was born on 3 May 2010 and my daughter on 4 June 2012.", ["3 May 2010", "4 June 2012"]),
            ("né à Dakar (Sénégal) le 15/05/1987", ["15/05/1987"]),
            ("born at St Mary's hospital on 3 May 1990", ["3 May 1990"]),
            ("Geburtstage: Mum 3 May, Dad 7 June", ["3 May", "7 June"]),
            ("Ida Marsh, 14/07/1988, London", ["14/07/1988"]),
            ("Geburtsdatum (TT.MM.JJJJ): 04.05.1980", ["04.05.1980"]),
            ("I was born on 30 December 1989 and my boyfriend on 8-7-1986", ["30 December 1989", "8-7-1986"]),
            ("They want name, dob, policy. I have Ida Marsh, 06/11/1946, of Leeds", ["06/11/1946"]),
            (f"Nr;Name;Geburt\n1;Ida Marsh;03.09.{THIS_YEAR - 9}", [f"03.09.{THIS_YEAR - 9}"]),
            ("Agent: DOB?\nCustomer: sixth of march fifty eight", ["sixth of march fifty eight"]),
            ("Q: Date of birth? A: January one, ninety-two.", ["January one, ninety-two"]),
            (f"Meine Tochter ist am 04.05.{THIS_YEAR - 2} geboren", [f"04.05.{THIS_YEAR - 2}"]),
            ("INSERT INTO members (full_name, dob) VALUES ('Zsófia Kerekes', '1992-05-01');", ["1992-05-01"]),
        ],
    )
    def test_is_found(self, screener: Screener, text: str, expected: list[str]) -> None:
        """Births that look alike."""
        assert of_type(screener, text, "DATE_OF_BIRTH") == expected
