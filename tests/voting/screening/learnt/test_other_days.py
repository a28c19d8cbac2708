"""Dates that are no births."""

import pytest

from voting.screening.learnt.other_days import is_another_day


class TestIsAnotherDay:
    """By what stands around a date."""

    @pytest.mark.parametrize("text", ["Mietvertrag zum 31.03.2025", "valid until 31.03.2025", "due: 31.03.2025"])
    def test_a_deadline_is_refused(self, text: str) -> None:
        """Before a birth stand other words."""
        assert is_another_day(text, text.index("31"), len(text))
        assert not is_another_day("born on 31.03.2025", 8, 18)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("R. Owen    Date: 12/03/2024", "12/03/2024"),
            ('"guest":"Ida","arrival":"2024-03-01"', "2024-03-01"),
            ("(Lindqvist, 2017; \x00 & \x00, 2020)", "2017"),
            ("Okafor v \x00 [2016] EWHC 331", "2016"),
            ("as Soto et al. (2011) say", "2011"),
            ("Factuurdatum: 12-04-2024", "12-04-2024"),
            ("Date d'émission : 12/04/2024", "12/04/2024"),
            ("fecha de pedido: 12/04/2024", "12/04/2024"),
            ("Berlin, den 12.04.2024", "12.04.2024"),
            ("Fait à \x00, le 12 avril 2024", "12 avril 2024"),
            ("À Toulouse, le 12 avril 2024", "12 avril 2024"),
            ("à mon domicile depuis le 1er mars 2026", "1er mars 2026"),
            ("<period><startDate>2024-09-29</startDate>", "2024-09-29"),
            ("sie wurde am 11.11.2023 operiert", "11.11.2023"),
            ("firmato il 02/03/2019", "02/03/2019"),
            ("Urteil vom 12.03.2019", "12.03.2019"),
            ("geboren in Graz, wohne seit 2010 hier", "2010"),
            ("Die Schlacht (15. Juli 1410) war", "15. Juli 1410"),
            ("Ida b. 1928 d. 1994, Bo", "1994"),
            ("Ida Marsh † 12.03.1994", "12.03.1994"),
            ("a card 0613, exp 2026", "2026"),
            ("Respondent owns a 2015 Ram 1500", "2015"),
            ("her birth name. He owns a 2015 Ram 1500", "2015"),
            ("Respondent owns a 2015 \x00 1500", "2015"),
            ("he drove a 1998 Honda Civic", "1998"),
            ("(since Linux 2.6.24)", "2.6.24"),
            ("vedere la sezione 9.4.12", "9.4.12"),
            ("参见节 1.1.12", "1.1.12"),
            ("Am 9. November 1918 wurde die Republik ausgerufen", "9. November 1918"),
            ("Talvisota alkoi 30.11.1939 ja päättyi", "30.11.1939"),
            ("Cumhuriyet 29 Ekim 1923'te ilan edildi", "29 Ekim 1923"),
            ("Am Di., 3. März 2026 um 10:12 Uhr schrieb \x00:", "3. März 2026"),
            ("Le mar. 3 mars 2026 à 10:12, \x00 a écrit :", "3 mars 2026"),
            ("El mar, 3 mar 2026 a las 10:12, \x00 escribió:", "3 mar 2026"),
            ("W dniu 03.03.2026 o 10:12, \x00 pisze:", "03.03.2026"),
            ("Dienstag, 3.3.2026, 10.12 Uhr, \x00", "3.3.2026"),
            ("theo thời gian: 2/9/1945, 7/5/1954, 30/4/1975, 1986", "7/5/1954"),
            ("Mr Demir replied on 3 June 1979 that", "3 June 1979"),
            ("\x00 gave evidence to \x00 on the 3 June 1979.", "3 June 1979"),
            ("On 3 June 1979, \x00 complained to the court", "3 June 1979"),
            ("voleva i treni. Nel 1944 aiutò due fratelli", "1944"),
            ("Il 3 giugno 1979 \x00 firmò il contratto", "3 giugno 1979"),
            ("Am 3. Juni 1979 beschwerte sich \x00", "3. Juni 1979"),
            ("Im Jahr 1944 half \x00 zwei Familien", "1944"),
            ("Op 3 juni 1979 verhuisde opa naar Goor", "3 juni 1979"),
            ("En 1962, \x00 quitta Oran", "1962"),
            ("En 1974 mi abuelo emigró a Suiza", "1974"),
            ("Em 1974 foi para Luanda", "1974"),
            ("I 1944 hjalp farfar to flygtninge", "1944"),
            ("W 1944 roku pomógł dwóm braciom", "1944"),
            ("* Goor, 1941 † Goor, 2 november 2014", "2 november 2014"),
            ("overleden te Goor op 2 november 2014", "2 november 2014"),
            ("décédée à Oran le 2 novembre 2014", "2 novembre 2014"),
            ("verstorben in Bremen am 2.11.2014", "2.11.2014"),
        ],
    )
    def test_another_day_or_year_is_refused(self, text: str, value: str) -> None:
        """What a label says, and the year of a source."""
        assert is_another_day(text, text.index(value), text.index(value) + len(value))

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Date of birth: 12/03/1984", "12/03/1984"),
            ("Geburtsdatum: 12.03.1984", "12.03.1984"),
            ("fecha de nacimiento: 12/03/1984", "12/03/1984"),
            ("Ida Marsh, 12.03.1984, operiert", "12.03.1984"),
            ("geboren am 9. November 1918, am Tag der Republik", "9. November 1918"),
            ("kids: Ann 2/9/1995, Bob 7/5/1994, Cy 30/4/1975", "7/5/1994"),
            ("her dates 2/9/1945, 7/5/1954", "2/9/1945"),
            ("geb. 2/9/1995, 7/5/1994, 30/4/1975", "7/5/1994"),
            ("Ida Marsh, 12.03.1984, in guter Verfassung", "12.03.1984"),
            ("operiert in 1984", "1984"),
            ("Birth date: 12/03/1984", "12/03/1984"),
            ("born in 1995 Ford driver", "1995"),
            ("<birthDate>1984-03-12</birthDate>", "1984-03-12"),
            ("Ida (1984), Bo (1990)", "1984"),
            ("Marsh, 1984, is", "1984"),
            ("born 15 July 1710 in Leeds", "15 July 1710"),
            ("Ida b. 1928 d. 1994, Bo", "1928"),
            ("Linus 2.6.84", "2.6.84"),
            ("Ida, geboren am 12.03.1984 um 10:12", "12.03.1984"),
            ("Ida 1984-03-12 00:00:00", "1984-03-12"),
            ("Ida 12.03.1984, 10 km", "12.03.1984"),
            ("Abschnitt 3: Ida, 2.6.84", "2.6.84"),
            ("Ida came into the world on 3 June 1979", "3 June 1979"),
            ("Ida followed on 3 June 1979", "3 June 1979"),
            ("On 3 June 1979 my sister Ida was born", "3 June 1979"),
            ("Nel 1944 nacque mia zia", "1944"),
            ("Nel 1944 venne al mondo mia zia", "1944"),
            ("Am 3. Juni 1979 kam mein Vater zur Welt", "3. Juni 1979"),
            ("Am 3. Juni 1979 wurde er 40", "3. Juni 1979"),
            ("Op 3 juni 1979 kregen wij onze dochter", "3 juni 1979"),
            ("Le 3 juin 1979 est arrivée notre petite Ida", "3 juin 1979"),
            ("El 3 de junio de 1979 vio la luz mi abuela", "3 de junio de 1979"),
            ("El 3 de junio de 1979 cumplió 40", "3 de junio de 1979"),
            ("Em 1974 nasceu a Rosa", "1974"),
            ("Ida Marsh, 3 giugno 1979, Bari", "3 giugno 1979"),
            ("classe 1944, aiutò tutti", "1944"),
            ("* Goor, 14 juli 1941 † Goor, 2014", "14 juli 1941"),
            ("Ida * 14.7.1941 in Bremen", "14.7.1941"),
            ("Ida, who moved to Leeds, birthday on 3 June 1979", "3 June 1979"),
        ],
    )
    def test_a_birth_is_not(self, text: str, value: str) -> None:
        """A label of a birth, a year behind a first name, a year outside brackets."""
        assert not is_another_day(text, text.index(value), text.index(value) + len(value))
