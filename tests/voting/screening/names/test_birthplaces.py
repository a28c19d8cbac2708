"""Towns told by a birth."""

import pytest

from voting.screening.names.birthplaces import birthplaces
from voting.screening.names.decoding import LOCATION


class TestBirthplaces:
    """What follows a birth and its day."""

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("nato il 01/03/1967 a Nocera Umbra, di 54 anni", "Nocera Umbra"),
            ("née le 13 mars 1921 à Gmünd am See, a signé", "Gmünd am See"),
            ("geboren am 3. Mai 1990 in Plauen", "Plauen"),
            ("geboren op 20.09.1974 te Enter.", "Enter"),
            ("nacida el \x00 en Vieja Granada", "Vieja Granada"),
            ("born on 3 May 1990 in Corby and", "Corby"),
            ("Geburtsort GÖTTINGEN  Gültig bis", "GÖTTINGEN"),
            ("Place of birth: Sankt Pölten", "Sankt Pölten"),
            ("Luogo e data di nascita NAPOLI 15.03.1978", "NAPOLI"),
            ("Место рождения ГОР. ПЕРМЬ серия", "ГОР. ПЕРМЬ"),
            ("I'm a 58 yo man from Baton Rouge, weigh", "Baton Rouge"),
            ("a 30-year-old woman from Keighley said", "Keighley"),
            ("Zdarzenie miało miejsce w Tczewie. Proszę", "Tczewie"),
            ("Mieszkamy w Świdniku. Ojciec", "Świdniku"),
            ("Gottlieb (* 3.4.1879 Rastenburg, † 1945 auf der Flucht)", "Rastenburg"),
            ("Otto † 1945 in Lübeck)", "Lübeck"),
            ("Herr T.\nVillingen, i. V. Gesine", "Villingen"),
            ("Vienne, le 3 mai", "Vienne"),
            ("residente a Mantova in via Verdi 2", "Mantova"),
            ("wohnhaft in Nieder Ohmen, ledig", "Nieder Ohmen"),
            ("domiciliada en Lugo", "Lugo"),
            ("nascido em 28.09.1991 em São João da Barra", "São João da Barra"),
        ],
    )
    def test_hit(self, text: str, place: str) -> None:
        """The place alone, in six languages, with the day masked or not."""
        (found,) = birthplaces(text)
        assert (text[found.start : found.end], found.entity_type) == (place, LOCATION)

    @pytest.mark.parametrize(
        "text",
        [
            "born in Corby",
            "the idea was born in 2010 in Python",
            "born on a Monday in May",
            "né le 3 mai 1990 à la maison",
            "a star is born on 5 screens in total",
            "geboren am 3. Mai",
            "place of birth: unknown, Geburtsort nicht angegeben",
            "a year-old wine from France, a 12-year-old whisky from Islay",
            "to miało miejsce w czerwcu",
            "Montag, den 3. Mai",
            "2 * 1900 Items, then",
            "Otto (* 1879, Bäcker)",
            "he was in Lyon, le 3 mai",
            "residente in via Verdi 2",
            "wohnhaft in der Stadt",
            "Anna, a 3 year old",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Without a day the model decides, and a word in small letters is no town."""
        assert not list(birthplaces(text))
