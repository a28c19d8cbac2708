"""Addresses without a word for a street."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestAnchored:
    """Addresses without a word for a street."""

    @pytest.mark.parametrize(
        "address",
        [
            "Osterdeich 109, 28205 Bremen",
            "Kerkeind 6a, 5293 AB Gemonde",
            "Lillgården 304, 831 92 Östersund",
            "Křižíkova 1435/32, 186 00 Praha 8",
            "Prinsengracht 1104-II, 1017 JH Amsterdam",
            "Gewerbepark Nord 4, Halle C\nD-84513 Töging a. Inn",
            "Αγίου Δημητρίου 118, 546 33 Θεσσαλονίκη",
            "Carretera de Ronda, km 4, 29611 Istán",
            "C/ Doctor Areilza, 22, 3.º izda., 48011 Bilbao",
            "PSC 303 Box 4417\nAPO AP 96204-4417",
            "RR 2 Box 118A, Cuba City WI 53807",
            "RMB 2210 Bonnie Doon 3720",
            "P. O. Box AN 11728, Accra-North",
            "Block 12, Flat 4, LSDPC Estate, Ogba, Ikeja",
            "Flat B, 23/F, Tower 6, Laguna City, Kwun Tong, Kowloon",
            "Calle 72 # 10-34, Apto 502",
            "Cra. 7 No. 116-50 Torre B",
            "Mz 4 Casa 12, Barrio El Poblado, Armenia",
            "Polígono Industrial Las Rozas, nave 12, 28230 Las Rozas de Madrid",
            "SQN 210 Bloco H Apto 304, Asa Norte, Brasília/DF, CEP 70862-080",
            "Caferağa Mah. Moda Cad. Ferah Apt. No:112 D:7 Kadıköy/İstanbul",
            "경기도 성남시 분당구 정자일로 95, 107동 1502호",
            "मकान नं. 214, गली नं. 6, लक्ष्मी नगर, दिल्ली 110092",
            "서울시 마포구 월드컵로 12길 34, 201호",
            "hẻm 51, đường 3/2, P. Xuân Khánh, Q. Ninh Kiều, Cần Thơ",
            "12/5 Nguyễn Trãi, Phường 2, Quận 5",
            "27 شارع البطل، الدقي، الجيزة",
            "شارع الملك فهد، حي العليا، الرياض",
            "شیراز، بلوار چمران، کوچه ۱۸، پلاک ۴۱",
            "99/12 ซอยสุขุมวิท 24 แขวงคลองตัน เขตคลองเตย กรุงเทพฯ 10110",
            "г. Пермь, ул. Екатерининская, д. 88, корп. 2, кв. 91",
            "1077 Budapest, Wesselényi u. 79. II. em. 9",
            "湖南省湘潭县花石镇观政村四组",
            "〒606-8317 京都府京都市左京区吉田本町36-1 メゾン百万遍 305号室",
            "16 Ferry Rd, Leith",
            "0 Harcourt Little, Cunningham, NT, 2933",
            "530 Marsh Villages, Ashford, AB B7B5B4",
            "Mariettesingel 8, 3099, Gembes",
            "Avenida Sol 12, Corral, Región de Los Ríos",
            "Vereda de Novaes, 86, Palmeiras, 60110843 da Cunha das Pedras / TO",
            "Strada Pop, Bucharest, 914538",
            "Drumul Aanei Nr. 19 Bl. 48 Sc. 8 Ap. 30, Bucharest, 814447",
            "4417 Mulberry Bluffs, Unit 8, Lake Orin, VI 00802",
            "23100 Robles Fall Apt. 783, South Dawn, DE 52255",
            "Holm Allé 44, 2019 Strandby",
            "Mezi Sklady 393\n787 92 Horní Lhota",
            "Stretto Broschi, 21 Piano 6, 81054, Casal di Principe (CE)",
            "Aleea Florilor Nr. 10 Bl. 83 Sc. 81 Ap. 30, Strejnicu, 383783",
            "Circuito Norte Ybarra 482 Interior 12, Mérida, TLAX 33014",
            "Kossuth utca 246., H-8926 Budapest",
            "Studio 8\n12 Ford Road\nCollingwood, NSW, 2652",
            "Rambla Rufino Cabrera 3, León, 17926",
            "Basboulevard 16, 1461RA Zaandam",
        ],
    )
    def test_hit(self, addresses: Addresses, address: str) -> None:
        """Nine tenths of it at least, and hardly a letter more."""
        text = f"so: {address}. Thanks"
        taken = bytearray(len(text))
        for match in addresses.find(text):
            taken[match.start : match.end] = b"\x01" * (match.end - match.start)
        low = text.index(address)
        assert sum(taken[low : low + len(address)]) >= 0.9 * len(address)
        assert sum(taken[:low]) + sum(taken[low + len(address) :]) <= 1

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Wohnt in Osterdeich 109, 28205 Bremen. Danke", "Osterdeich 109, 28205 Bremen"),
            ("vivo en gorriti 4518 2b, caba", "gorriti 4518 2b, caba"),
            ("I was raised at 214 Mulberry, then left", "214 Mulberry"),
            ("bydlím na adrese Nad Libří 33, 503 26 Vamberk, telefon 00420 702 545", "Nad Libří 33, 503 26 Vamberk"),
            ("lives at 12 Elm Street, Boston, MA 02110, hereby appoints Ann Payne", "12 Elm Street, Boston, MA 02110"),
            ("Morgan Price\n183 Holly Villages, Boston, MA 02110", "183 Holly Villages, Boston, MA 02110"),
            ("，住Flat 3, 41 Cowley Road, Oxford，护照", "Flat 3, 41 Cowley Road, Oxford"),
            (
                "Plaza: Avenida de Lugo, 60, sótano 1, plaza 14, 36209 Vigo\nY",
                "Avenida de Lugo, 60, sótano 1, plaza 14, 36209 Vigo",
            ),
            ("ADR:;;Ermou 112;Patras;;26221;Greece", "Ermou 112;Patras;;26221;Greece"),
            ("Digital address: GA-495-6523", "GA-495-6523"),
            ("<p>Ulica kralja Zvonimira 21<br>\n  10000 Zagreb</p>", "Ulica kralja Zvonimira 21<br>\n  10000 Zagreb"),
        ],
    )
    def test_in_a_sentence(self, addresses: Addresses, text: str, address: str) -> None:
        """No word of the sentence, whatever stands before and after."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "Level 5, 10000 Points",
            "2 Large Pizzas, Order 55512",
            "Copyright 1999 Tom Tromey\n  Copyright 2002, 2003 University of X",
            " 2005-2007 John McCutchan\n 1995-1998 Josh MacDonald\n 2010 Karo Mkrtchyan",
            "Via Mail, then a letter, 20391 times",
            "Rua means street in Portuguese, 12345",
            "Windows Server 2019, Build 17763",
            "Total for 12 Blue Boxes, Invoice 20391",
            "Honda Civic 2005, Ford 12345",
            "12 Monkeys, Release 1995",
            "Chapter 12, 2024 January edition",
            "Version 3, 2025 Release",
            "Unit 4, Chapter 5, Page 6",
            "Room 4, then the hall",
            "box 4 of unit 12",
            "raised at 30 Celsius".lower(),
            "vivo en 2019 con 3 gatos",
            "calle 7 veces",
            "mah no 4",
            "GA-495-6523",
            "16 roads, Leith",
            "في شارع طويل، كان هناك رجل، ثم ذهب",
            "chapter 12, phần một, P. Nguyễn là bạn",
            "we saw 12 birds, P. Smith said, Q. Adams too",
            "see chapter 12, P. 34, Cambridge",
            "năm 2020, xã hội thay đổi",
            "في المدينة 25 شارع رئيسي وثلاث حدائق",
            "شارع جميل، شقة صغيرة",
            "این کوچه زیباست، طبقه بالا خالی است",
            "ร้านมี 12 ซอยในเขตเมืองทั้งหมด 10110",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Numbers in lists, chapters, years, and codes without what tells them."""
        assert longest(addresses, text) == ""
