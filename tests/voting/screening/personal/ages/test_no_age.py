"""Numbers that the words right beside them tell to be no ages."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestNoAge:
    """In whole texts."""

    @pytest.mark.parametrize(
        "text",
        [
            "the answer is 42",
            "x is 17 and y is 23",
            "mein ergebnis ist 42",
            "La moyenne est 42",
            "i got 34 on the test",
            "she scored 34 in maths",
            "Explain like I'm 12",
            "explain it like im 5",
            "25F and raining",
            "budget of 25M",
            "BMW F30",
            "F22 vs F35",
            "La caldaia segna errore F28.",
            "foutcode F66",
            "pool 25m, tower 45m tall",
            "NGC 7000, M31",
            "Dragon Age 2",
            "a 20-year level term policy",
            "Give me a four-week plan",
            "a 9 year old golf",
            "My 3 year old laptop died",
            "mutuo a 25 anni",
            "crédit immobilier sur 20 ans",
            "hipoteca a 30 años",
            "garantie de 5 ans",
            "Estou de férias até dia 22.",
            "Ich habe Schuhgröße 43, meine Frau 38.",
            "Points: Hakeem 31, Danuta 28",
            "12,Riedl,Stefan\n13,Unterweger,Magdalena",
            "My mum's Hb is 82 and her sats are 91.",
            "His INR is 4 and his GCS was 13.",
            "potassium is 6",
            "The dose is 44",
            "I am 34 weeks pregnant.",
            "Ich bin in der 34. SSW.",
            "Teacher, 15 years, St Kilda Primary",
            "Jane, 12 pears; Nadia, 40 eggs",
            "Kreisliga A, 18. Spieltag: SV Rot 3:1 SpVgg",
            "Accu's heb ik van 18 V en 4,0 Ah.",
            "hola, el doctor me dio levotiroxina 50, puedo tomarla con mate?",
            "Ich nehme L-Thyroxin und Bisoprolol 5.",
            "Prescreveram ao meu pai losartana 50 e sinvastatina 20.",
            "La mia patente ha punti, ne ho 11, che faccio?",
            "kann ich mit 45 Beitragsjahren in Rente?",
            "Con 38 años cotizados, ¿qué me queda?",
            "con 40 anni di contributi",
            "Lei 13.709/2018, art. 18, e o Decreto 10.474: o que mudou?",
            "chuveiro com disjuntor de 32 A desarma",
            "La caldaia Vaillant VMW 246 segna F28, la nuova no",
        ],
    )
    def test_is_left(self, screener: Screener, text: str) -> None:
        """Results, doses, models, money, terms, sizes, games, points and counts."""
        assert of_type(screener, text, "AGE") == []

    @pytest.mark.parametrize(
        ("text", "age"),
        [
            ("My answer: I am 42", "42"),
            ("the average is 42 but my dad is 71", "71"),
            ("I like Tom, he is 12", "12"),
            ("(25F) it is raining and I feel low", "25F"),
            ("25F here, budget is tight", "25F"),
            ("me (F30) and him", "F30"),
            ("My 9 year old golf player won", "9 year old"),
            ("My 3 year old broke my laptop", "3 year old"),
            ("Tengo 30 años y una hipoteca", "30 años"),
            ("J'ai 20 ans", "20 ans"),
            ("A 12-year-old planned it", "12-year-old"),
            ("Ich bin 43, meine Frau 38.", "38"),
            ("My son is 8 weeks old", "8 weeks old"),
            ("Marks: ask my mum, aged 77", "77"),
            ("Nadia, 40, sells eggs", "40"),
            ("Nacho, treinta y seis tacos, de Cartagena", "treinta y seis"),
            ("min pappa, Göte, som är 84 och bor ensam", "84"),
            ("Name-Sunita Devi, Age-34, Sex-F", "34"),
            ("TYRELL GAINES (M/B/27) threw a bottle.", "27"),
            ("Suspect B/M/27, ran", "27"),
            ("She works as a teaching assistant and has a ten-year-old.", "ten-year-old"),
            ("Ich bin 34 und nehme Bisoprolol 5.", "34"),
            ("Marina, 50 años, alérgica al paracetamol", "50 años"),
            ("Quanti anni ho? Ne ho 42.", "42"),
            ("mon fils en a 12.", "12"),
            ("Mia sorella ne ha 39.", "39"),
            ("il portiere ha 18 anni, giornata 31", "18 anni"),
            ("Mein Sohn ist 18 und spielt am 26. Spieltag", "18"),
            ("Con 63 años y 38 cotizados", "63 años"),
        ],
    )
    def test_is_found(self, screener: Screener, text: str, age: str) -> None:
        """Ages that look alike."""
        assert any(age in one for one in of_type(screener, text, "AGE")), of_type(screener, text, "AGE")
