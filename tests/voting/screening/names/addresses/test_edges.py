"""Addresses with the units, house names and ways beside them, as the whole screener finds them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.screening.samples import everything, of_type, say
from voting.identity import Identity
from voting.ports import Screener
from voting.screening.hits import Hit
from voting.screening.names.addresses.edges import widened_edges
from voting.screening.recogniser import Kind

NOBODY = Identity()


class TestUnits:
    """What stands behind a street's number."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("lakik Debrecen, Piac u. 20., fszt. 2. ott", "Piac u. 20., fszt. 2."),
            ("1052 Budapest, Váci utca 19., 4. emelet 12. ajtó", "1052 Budapest, Váci utca 19., 4. emelet 12. ajtó"),
            ("wohnt in 1070 Wien, Neubaugasse 12/Stiege 2/Tür 14", "1070 Wien, Neubaugasse 12/Stiege 2/Tür 14"),
            ("sto in corso francia 88, 3° piano, torino", "corso francia 88, 3° piano, torino"),
            ("vivo en Jr. Huallayco 418, 2.º piso, Huánuco", "Jr. Huallayco 418, 2.º piso, Huánuco"),
            ("mora na rua das acácias 77, fundos", "rua das acácias 77, fundos"),
            ("moro na travessa do carmo 12, r/c dto, braga", "travessa do carmo 12, r/c dto, braga"),
            ("г. Казань, ул. Баумана, д. 44, подъезд 2, этаж 3", "г. Казань, ул. Баумана, д. 44, подъезд 2, этаж 3"),
            ("住所は東京都世田谷区代沢3丁目5-12 メゾン青葉301です", "東京都世田谷区代沢3丁目5-12 メゾン青葉301"),
            (
                "주소는 서울특별시 마포구 월드컵로 212 한강빌라 302호 입니다",
                "서울특별시 마포구 월드컵로 212 한강빌라 302호",
            ),
            ("w akademiku ul. Dekerta 6 pok. 308, 35-084 Rzeszów", "ul. Dekerta 6 pok. 308, 35-084 Rzeszów"),
            ("kod: ul. Dekerta 203 klatka II, Gdańsk. Zrób", "ul. Dekerta 203 klatka II, Gdańsk"),
            ("Osoite Kuusikkotie 9 as. 3, 40520 Jyväskylä. Mutta", "Kuusikkotie 9 as. 3, 40520 Jyväskylä"),
            ("she lives at Juniper Way, number twelve", "Juniper Way, number twelve"),
            ("seen at 1440 broadway suite 300 oakland ca 94612", "1440 broadway suite 300 oakland ca 94612"),
            ("ma mère est au 3 bis rue du moulin, nantes", "3 bis rue du moulin, nantes"),
            ("mum is at 3 ashgrove tce, ennis, co clare", "3 ashgrove tce, ennis, co clare"),
            ("grandma: rr 3 box 114, hillsboro wv", "rr 3 box 114, hillsboro wv"),
            ("ci vediamo in via dante 4, milano", "via dante 4, milano"),
        ],
    )
    def test_behind(self, screener: Screener, text: str, address: str) -> None:
        """Floors, stairs, doors and buildings, in words or numbers, with the town that follows."""
        assert of_type(screener, text, "STREET_ADDRESS") == [address]

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("rents at 12 Main Street. Floor plans are", "12 Main Street"),
            ("moved to 16 Ferry Rd last week", "16 Ferry Rd"),
            ("No. 8, Lorong Bukit 3, Taman Desa, 58100 KL is my", "No. 8, Lorong Bukit 3, Taman Desa, 58100 KL"),
            ("from 12 Main St. Number of rooms: 3", "12 Main St"),
            ("at 12 Main St the door is open", "12 Main St"),
        ],
    )
    def test_sentence_that_goes_on(self, screener: Screener, text: str, address: str) -> None:
        """A word for a unit without a number or letter is one of the sentence."""
        assert of_type(screener, text, "STREET_ADDRESS") == [address]


class TestBefore:
    """What stands before a street."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("New: c/o Brändli, Im Holz 12, 4144 Arlesheim", "c/o Brändli, Im Holz 12, 4144 Arlesheim"),
            (
                "livrer au chez M. Perrin, 21 quai Saint-Vincent, 69001 Lyon",
                "chez M. Perrin, 21 quai Saint-Vincent, 69001 Lyon",
            ),
            ("my nan is at number 9 Colliers Row", "number 9 Colliers Row"),
            ("we are the third house on Mill Road", "the third house on Mill Road"),
            ("drop it at rose cottage, mill lane, appledore", "rose cottage, mill lane, appledore"),
            ("a basement at 1 8 0 4 Garnet Ave", "1 8 0 4 Garnet Ave"),
            ("they live at 7 St Anne's Terrace", "7 St Anne's Terrace"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, address: str) -> None:
        """Somebody's name under which it arrives, a house's number and name."""
        assert of_type(screener, text, "STREET_ADDRESS") == [address]

    @pytest.mark.parametrize(
        "text",
        ["he lives near Anna, opposite Tom", "12 Hill was late", "number nine of the list", "flat 2 rate of Rome"],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """People near people, a number before a name."""
        assert of_type(screener, text, "STREET_ADDRESS") == []


class TestWays:
    """How it is told where an address is."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("at No 15 Adeniyi Jones Ave, off Aromire, Ikeja", "No 15 Adeniyi Jones Ave, off Aromire, Ikeja"),
            ("the shop on ngong road, next to adams arcade", "ngong road, next to adams arcade"),
            ("the shop on Ngong Road, next to Yaya Centre", "Ngong Road, next to Yaya Centre"),
            ("lives 17 Adeola Odeku Street, off Ahmadu Bello Way", "17 Adeola Odeku Street, off Ahmadu Bello Way"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, address: str) -> None:
        """Behind a street, with a name."""
        assert of_type(screener, text, "STREET_ADDRESS") == [address]

    def test_road_alone_stays_a_place(self, screener: Screener) -> None:
        """Without anything beside it a road is no address."""
        assert of_type(screener, "we walked to Abbey Road in the rain", "STREET_ADDRESS") == []


class TestRoads:
    """Names that end as a road does."""

    def test_one_that_is_too_long_is_none(self) -> None:
        """So what is asked of each finding does not grow with its length: a row of titles made one of a whole text."""
        for words, address in ((3, True), (30, False)):
            name = "Wren " * words + "Road"
            text = f"Flat 3, {name} is where"
            place = text.index(name)
            hit = Hit(place, place + len(name), Kind.PERSONAL, "PERSON", "name", "", 0.9, name, name, spreads=True)
            assert [one.entity_type == "STREET_ADDRESS" for one in widened_edges([hit], text)] == [address]


class TestLists:
    """A unit, names and a place."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("lives at C-9, third floor, green park, new delhi", "C-9, third floor, green park, new delhi"),
            ("my flat: apt 1407, marina crown, dubai marina", "apt 1407, marina crown, dubai marina"),
            ("Nkosi, Stand 4417, Zone 6 Ext, Diepkloof, 1864", "Stand 4417, Zone 6 Ext, Diepkloof, 1864"),
            (
                "manila: U-1205 Avida Towers, 9th Ave cor. 40th St, BGC, Taguig",
                "U-1205 Avida Towers, 9th Ave cor. 40th St, BGC, Taguig",
            ),
            (
                "Home: Flat C, 17/F, Kam Fai Mansion, 68A MacDonnell Road, Mid-Levels, Hong Kong",
                "Flat C, 17/F, Kam Fai Mansion, 68A MacDonnell Road, Mid-Levels, Hong Kong",
            ),
            ("house 21-B, Street 9, Phase 4 DHA, Karachi 75500", "house 21-B, Street 9, Phase 4 DHA, Karachi 75500"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, address: str) -> None:
        """Whose parts alone say little."""
        assert of_type(screener, text, "STREET_ADDRESS") == [address]

    @pytest.mark.parametrize(
        "text",
        [
            "in Section 4, Paris, the treaty says",
            "Room 12, Berlin talks: what happened?",
            "Version 4, Unit 3, Lesson 12, Spanish grammar",
            "A-1, B-2, C-3: which of them is Paris?",
            "the meeting at Building 7, floor 2 was moved",
            "Chapter 3, Section B, exercise 4",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """A treaty's section, a lesson, rooms without a place."""
        assert of_type(screener, text, "STREET_ADDRESS") == []


class TestAnyText:
    """Whatever is put together."""

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.sampled_from(
                ["12 Main St", "Leith", ", ", " ", "Flat 2", "off ", "c/o ", "Anna", "2. em.", "\n", "no 4", "メゾン3"]
            ),
            max_size=9,
        )
    )
    def test_screened_text_stays_as_it_is(self, screener: Screener, parts: list[str]) -> None:
        """What was widened once leaves nothing that is widened again."""
        once = screener.screen(say("".join(parts) or "x"), ["y"], NOBODY)
        twice = screener.screen(once.conversation, once.responses, NOBODY)
        assert everything(twice.conversation, twice.responses) == everything(once.conversation, once.responses)
