"""Street addresses of some twenty countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestAddresses:
    """What is taken of a text."""

    @pytest.mark.parametrize(
        "address",
        [
            "221 Baker Street",
            "1600 N Elm Ave, Apt 4, Springfield, IL 62704",
            "Flat 2, 14 Rowan Close, Leeds LS6 2AB",
            "742 Alder Terrace, Springfield, IL 62704",
            "1234 County Road 250",
            "N1234 Hwy 45",
            "45 King St W, Unit 1204, Toronto ON M5H 1A1",
            "350 Rue Sherbrooke Ouest, Montréal, QC H2X 1X8",
            "12/34 Wattle Grove, Parramatta NSW 2150",
            "18 Karangahape Road, Auckland 1010",
            "14 Grafton Street, Dublin 2, D02 VK65",
            "Flat No. 302, Sai Residency, 4th Cross, Indiranagar, Bengaluru 560038",
            "Blk 123 Ang Mo Kio Ave 3 #08-456 Singapore 560123",
            "23 Jan Smuts Avenue, Parktown, Johannesburg, 2193",
            "b-704 neelkanth heights, pokhran road no 2, thane west 400610",
            "#45, 3rd cross, 2nd main, Jayanagar 4th Block, Bengaluru - 560011",
            "The Old Forge, Mill Lane, Wickham Market, IP13",
            "Whinney Cott., Back Ln",
            "Vicarage, Church St",
            "12a orchard grove",
            "Gellertstr. 40/III re., 01309 Dresden",
            "Haus am Hang, Dorfstraße 2, 17429 Heringsdorf OT Bansin",
            "Ecke Fichtestraße/Am Sportplatz",
            "Top Floor Left, 25 Byres Road, Glasgow G11",
            "Kossuth u. 12., 4025 Debrecen",
            "Lindenstraße 14, 34117 Kassel",
            "Breite Str. 41",
            "Mariahilfer Straße 45/2/14, 1060 Wien",
            "Bahnhofstrasse 21, 8001 Zürich",
            "12 rue de la Paix, 75002 Paris",
            "3 bis avenue du Général Leclerc, bât. B, 75014 Paris",
            "Rue Neuve 17, 1000 Bruxelles",
            "Calle Mayor 12, 28013 Madrid",
            "Calle de Alcalá 45, 3º izq, 28014 Madrid",
            "Av. Insurgentes Sur 1234, Col. Del Valle, 03100 CDMX",
            "Av. Corrientes 1543, Piso 4, C1042AAB Buenos Aires",
            "Rua das Flores, 25, 2.º Esq., 4050-262 Porto",
            "Av. Paulista, 1578 - Bela Vista, São Paulo - SP, 01310-200",
            "Via Roma 3, 50123 Firenze",
            "Via Roma 15, 20121 Milano (MI)",
            "Bloemstraat 55, 9712 LC Groningen",
            "Oude Gracht 18",
            "Storgatan 12, 111 23 Stockholm",
            "Karl Johans gate 14, 0154 Oslo",
            "Vesterbrogade 34, 3. tv, 1620 København V",
            "Mannerheimintie 12 B 4, 00100 Helsinki",
            "ul. Marszałkowska 15/7, 00-624 Warszawa",
            "Atatürk Cad. No:12 D:5, 34710 Kadıköy/İstanbul",
            "Şair Nedim Cad. 41/7, Beşiktaş, İstanbul",
            "Yıldız Mah. 208. Sok. 3/9, Serik",
            "2-11-3 Meguro, Meguro-ku, Tokyo 153-0063",
            "Jl. Sudirman No. 52, Jakarta 12190",
            "PO Box 4417",
            "PO Box 1432, Boise, ID 83701",
            "Postfach 10 12 34, 70011 Stuttgart",
            "The Old Rectory\nChurch Lane\nLittle Wittering\nNorfolk\nNR12 8XY",
            "18 rue Victor Hugo\n33000 Bordeaux",
            "PSC 303 Box 4417\nAPO AP 96204-4417",
            "RR 2 Box 118A",
            "N4821 County Highway Z",
            "Calle 72 # 10-34",
            "SQN 210 Bloco H Apto 304",
            "Mz 4 Casa 12",
            "вул. Січових Стрільців, буд. 52-А, кв. 9",
            "Αγίου Δημητρίου 118, 546 33",
            "Křižíkova 1435/32, 186 00 Praha 8",
            "1077 Budapest, Wesselényi u. 79. II. em. 9.",
            "경기도 성남시 분당구 정자일로 95, 107동 1502호",
            "Weteringdwarsstraat 79-III, 1017 SS Amsterdam",
            "Osterdeich 109, 28205 Bremen",
        ],
    )
    def test_hit(self, addresses: Addresses, address: str) -> None:
        """Whole, with its town, and no word of the sentence."""
        assert longest(addresses, f"send it to {address} please") == address

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ich zog nach Osterdeich 109, 28205 Bremen. Bitte", "Osterdeich 109, 28205 Bremen"),
            ("mijn ouders: Kerkeind 6a, 5293 AB Gemonde. Daar", "Kerkeind 6a, 5293 AB Gemonde"),
            ("at the corner of nw 23rd & lovejoy, outside", "nw 23rd & lovejoy"),
            (
                "Ich bin wohnhaft Kastanienallee 12a, 10435 Berlin.\nMeine IBAN lautet DE89 3704 0044 0532 0130 00.",
                "Kastanienallee 12a, 10435 Berlin",
            ),
            ("Kastanienallee 12a, 10435 Berlin\nMeine Kundennummer lautet 4711", "Kastanienallee 12a, 10435 Berlin"),
            ("12 Elm St.\nBoston, MA 02110", "12 Elm St.\nBoston, MA 02110"),
            ("vivo en gorriti 4518 2b, caba", "gorriti 4518 2b, caba"),
            ("en la calle Mayor 12, 28009 Madrid; mi móvil es otro", "calle Mayor 12, 28009 Madrid"),
            ("Mia from 4210 W Alder #3L, leaking", "4210 W Alder #3L"),
            ("lets 1/3, 52 Rowan Gardens, Glasgow G41 2PX since", "1/3, 52 Rowan Gardens, Glasgow G41 2PX"),
            ("在calle Roble esquina con Olmo, ahí", "calle Roble esquina con Olmo"),
            ("à l'angle de la rue Neuve et de la rue du Puits", "rue Neuve et de la rue du Puits"),
            ("地址还是苏州市姑苏区桐泾路桂花苑9幢1单元302吗", "苏州市姑苏区桐泾路桂花苑9幢1单元302"),
            ("生,住220新北市板橋區文化路二段182巷7弄15號6樓。健保", "220新北市板橋區文化路二段182巷7弄15號6樓"),
            ("גרה ברחוב הרצל 84 דירה 11, קריית אתא 2804218. דמי", "רחוב הרצל 84 דירה 11, קריית אתא 2804218"),
            ("寄到台中市西屯區青海路100號之2就好", "台中市西屯區青海路100號之2"),
        ],
    )
    def test_in_a_sentence(self, addresses: Addresses, text: str, expected: str) -> None:
        """Before a full stop, in a town that no list knows, as it is typed."""
        assert longest(addresses, text) == expected

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("im at 2301 s congress ave austin tx 78704 come over", "2301 s congress ave austin tx 78704"),
            ("we moved to 27 high street, guildford, gu1 3dz", "27 high street, guildford, gu1 3dz"),
            ("my address is 88 w 42nd st apt 12c new york ny 10036", "88 w 42nd st apt 12c new york ny 10036"),
            ("ich wohne in der goethestraße 7 in 60313 frankfurt", "goethestraße 7 in 60313 frankfurt"),
            ("meine adresse ist am alten markt 3, 50667 köln", "am alten markt 3, 50667 köln"),
            ("j'habite au 12 rue de la république, 69002 lyon", "12 rue de la république, 69002 lyon"),
            ("vivo en calle mayor 8 2b, 50001 zaragoza", "calle mayor 8 2b, 50001 zaragoza"),
            ("moro na rua augusta 1500, apto 42, são paulo", "rua augusta 1500, apto 42, são paulo"),
            ("abito in via garibaldi 3, 10122 torino", "via garibaldi 3, 10122 torino"),
            ("ik woon op de dorpsstraat 12, 3511 ab utrecht", "dorpsstraat 12, 3511 ab utrecht"),
            ("jag bor på kungsgatan 5b, 411 19 göteborg", "kungsgatan 5b, 411 19 göteborg"),
            ("mieszkam na ul. długa 8 m. 3, 31-147 kraków", "ul. długa 8 m. 3, 31-147 kraków"),
            ("abholung in freiburg, günterstalstr. 52, bei", "günterstalstr. 52"),
            ("l'appartement du 27 quai de la Fosse, Nantes. Mon", "27 quai de la Fosse, Nantes"),
            ("chaussee de wavre 318 boite 4, 1040 etterbeek", "chaussee de wavre 318 boite 4, 1040 etterbeek"),
            ("bodde på storgatan 44 i falköping", "storgatan 44 i falköping"),
            ("til Fru \x00, Strandvejen 312, 2930 Klampenborg", "Strandvejen 312, 2930 Klampenborg"),
            ("letters to \x00 at 6 Beck Cottages, Alderwick HX7 9PB and", "6 Beck Cottages, Alderwick HX7 9PB"),
            ("静岡県湖西市鷲津3丁目2-15に住んでる", "静岡県湖西市鷲津3丁目2-15"),
            ("I grew up on Maple Street near the school", "Maple Street"),
            ("地址:上海市浦东新区世纪大道100号", "上海市浦东新区世纪大道100号"),
            ("ул. Ленина, д. 5, кв. 10", "ул. Ленина, д. 5, кв. 10"),
        ],
    )
    def test_as_typed(self, addresses: Addresses, text: str, address: str) -> None:
        """In lower case, in other scripts, without a number."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "5 minutes down the road",
            "a 3 day drive",
            "2 people per place",
            "in 2019 the way was long",
            "I have 12 ways to win",
            "10 is a good place",
            "auf dem Weg 3 Bier",
            "das wird alle 30 Tage und immer",
            "HR 70, RR 16, T 36.9",
            "I sold 4210 W of them",
            "la calle esquina con nadie",
            "BP 152 / 94 this morning, BP 118/76 later",
            "version 3 of the path",
            "I walked 5 minutes down the road",
            "12 angry men drive a plot",
            "The 2024 Drive conference",
            "10 street tacos and 2 court dates",
            "take 3 steps and 4 turns then the road ends",
            "year, month, day -> ordinal, considering 01-Jan-0001",
            "es kostet 12345 Euro",
            "mehr als 10000 Menschen",
            "the range 1000 to 2000",
            "Wall Street fell",
            "write to the Free Software Foundation, Inc., 51 Franklin St, Fifth Floor, Boston, MA 02110-1301 USA",
            "# to the Free Software\n#  Foundation, Inc.,\n#  59 Temple Place, Suite 330, Boston, MA 02111-1307",
            "via 3 servers",
            "a rua tem 10 casas",
            "Im Jahr und 0,34 Euro",
            "Total 2,905",
            "90 square metres. Budget 400",
            "FRITZ!Box 7590",
            "b-52 bombers flew east 400610",
            "4th & goal on 2nd & long",
            "Ecke im Zimmer und Fenster",
            "Table 3, Block B, row 400 610",
            "Rustic Barn, open on Sunday",
            "RR 128/76, Temp 37,9",
            "Tennessee Coal, Iron R. Co. v. Hayes, 97 Ala. 201, 12 So. 98.",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Numbers beside words that are streets elsewhere."""
        assert longest(addresses, text) == ""


class TestBeside:
    """What stands before an address and behind it."""

    @pytest.mark.parametrize(
        ("before", "address", "after"),
        [
            ("Tel 0121 496 0882\n", "118 Hagley Road, B16 8LD", ""),
            ("DOB 14/10/1977\n", "118 Hagley Road, B16 8LD", ""),
            ("Ida Marsh, 14/10/1977, ", "118 Hagley Road, B16 8LD", ""),
            ("SSN 512-84-7703, ", "88 Broad Street, Boston MA 02110", ""),
            ("NHS no 485 777 3457, ", "3 Sycamore Close, Otley, LS21 3JB", ""),
            ("Northfield Mutual Building Society\n", "PO Box 418, Halifax HX1 2QP", ""),
            ("to: ACCT 8774 10 447\nIDA MARSH\n", "912 S ELM AVE FL 3\nWAUKESHA WI 53186", "\nAmount due 03/02/25"),
            ("", "19 Kotei Rd, Kumasi", "\nDate admitted: 07/01/2025"),
            ("", "88 Broad Street\nBoston, MA 02110", "\nDATE: 06/18/2025 TIME: 8:30 AM"),
            ("", "Lindenstr. 4, Kassel", ": 3 Zimmer"),
            ("I live at ", "41 Acacia Grove", ". Key safe code 4471."),
            ("I live at ", "12 oak lane", ", key safe code 4471"),
            ("DOB 03/09/1987 HGT 5-01 EYES BRN\n", "9418 BOLSA AVE SPC 27\nWESTMINSTER CA 92683", ""),
            ("x@example.org ", "The Dower House, Lower Slaughterford, GL54 0QZ", ""),
            ("", "House No. 12-3-44, 2nd Cross, Indiranagar, Bengaluru 560038", ""),
            ("We are at ", "The Old Forge, Nether Combe, EX31 8PW", " till 9:30"),
            ("bill to ", "200 E 82nd St, #19F, NYC 10028", " ship to: me"),
            ("", "2160 East Hastings St, Vancouver", " from 9:00"),
            ("", "Date Palm Road 4, Order Lane, Leeds LS1 4AB", ""),
            ("", "Flat 12/3, 88 Byres Road, Glasgow G12 8AB", ""),
            ("", "18 Karangahape Road, Auckland 1010", ""),
        ],
    )
    def test_left(self, addresses: Addresses, before: str, address: str, after: str) -> None:
        """Numbers with their labels, dates, firms, the label of the next line and a code."""
        assert longest(addresses, before + address + after).rstrip(".") == address


class TestIntroduced:
    """Addresses that only their surroundings and parts tell."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            (
                "i live at the old manse, church lane, thornbury bs35 2qx",
                "the old manse, church lane, thornbury bs35 2qx",
            ),
            ("Deliver to The Granary, Little Compton, Bath BA1 0RX.", "The Granary, Little Compton, Bath BA1 0RX"),
            ("send it to unit 4, the mews, leeds by friday", "unit 4, the mews, leeds"),
            ("J'habite au 3 bis, venelle du Puits, 29900 Concarneau.", "3 bis, venelle du Puits, 29900 Concarneau"),
            ("ich wohne am mühlbach 7a in 83646 bad tölz", "am mühlbach 7a in 83646 bad tölz"),
            ("Which address?\nCaller: the lodge, mill road, leeds", "the lodge, mill road, leeds"),
            ("it's eleven Maple Street, hurry", "eleven Maple Street"),
            ("Our new place: Rose Cottage, Mill Lane, Appleby. Come", "Rose Cottage, Mill Lane, Appleby"),
            ("2nd Floor, 14-C, Lane 5, DHA Phase 6, Karachi", "2nd Floor, 14-C, Lane 5, DHA Phase 6, Karachi"),
            ("Flat 12, Block 5, Sunrise Towers, Karachi 75300", "Flat 12, Block 5, Sunrise Towers, Karachi 75300"),
            ("Cloonalour, Tralee, Co. Kerry, V92 X6F8 is it", "Cloonalour, Tralee, Co. Kerry, V92 X6F8"),
            ("Min adress är Björkallén 14 lgh 1102, 583 31 Linköping", "Björkallén 14 lgh 1102, 583 31 Linköping"),
            (
                "i live at 12 high street, little horton, bradford, my boiler broke",
                "12 high street, little horton, bradford",
            ),
            ("abito in via dante 4, scala b, milano, il portone non chiude", "via dante 4, scala b, milano"),
            ("j'habite 4 rue pasteur, 69003 lyon, mon voisin crie", "4 rue pasteur, 69003 lyon"),
            ("Abito in via Roma 22 a Ronta, il citofono non va.", "via Roma 22 a Ronta"),
            ("vivo en la calle mayor 14 de alcorcón, quiero reclamar", "la calle mayor 14 de alcorcón"),
            ("ich wohne in der gartenstr 9 in kassel, mein vermieter nervt", "gartenstr 9 in kassel"),
            ("moro na rua do sol 9 em braga, preciso de ajuda", "rua do sol 9 em braga"),
            ("ik woon in de kerkstraat 12 in zwolle, mijn buurvrouw klaagt", "kerkstraat 12 in zwolle"),
            (
                "浙江省杭州市西湖区文二路391号西湖国际科技大厦B座1206室",
                "浙江省杭州市西湖区文二路391号西湖国际科技大厦B座1206室",
            ),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """The address, whole."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "we live in peace, love, and harmony",
            "send it to me, please, in 5 minutes",
            "moved to the next level, then to Leeds, and it was 2 days later",
            "They live in a house, in Leeds, with 3 cats",
            "stay on track, on time, in 2024",
            "the bridge on church lane was closed, we walked on",
            "Block 3, Floor 2, Room 14",
            "send it to Anna, Leeds",
            "Mon adresse est tom@example.org, mon IBAN FR14 2004 1010 0505 0001 3M02 606",
            "My address is tom at example, phone 55 20 13",
            "moved to 10.0.0.4, leeds",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Sentences stay."""
        assert longest(addresses, text) == ""

    @given(
        st.lists(st.sampled_from(["I live at ", "wohne ", "12", "Leeds", ", ", "-", " ", "\n", "ls6 2ab", "(", ")"]))
    )
    def test_any_text(self, addresses: Addresses, parts: list[str]) -> None:
        """Places lie in the text and are not empty."""
        text = "".join(parts)
        assert all(0 <= match.start < match.end <= len(text) for match in addresses.find(text))
