"""Fields and tables whose keys and heads say what their values are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import found
from voting.ports import Screener
from voting.screening.personal.fields.finder import find_fields, structured_fields
from voting.screening.personal.fields.keys import meaning

FIELDS = structured_fields()
PAIRS = [
    ("Address line 2: Apt. 772", ["Apt. 772"], "a key's word with a number is a part of an address"),
    (
        '{"unit": "Apt 14B", "secondary_address": "Suite 880", "city": "Leeds"}',
        ["Apt 14B", "Suite 880", "Leeds"],
        "beside",
    ),
    ('{"apartment_number": "77", "buildingNumber": "4471"}', ["77", "4471"], "a number alone"),
    ('{"perenimi": "Kask", "kasutajanimi": "jkask"}', ["Kask", "jkask"], "Estonian"),
    ('{"prisijungimo_vardas": "jkaz", "telefonas": "861298765"}', ["jkaz", "861298765"], "Lithuanian"),
    ("Vecums: 39\nTālrunis: 29123456", ["39", "29123456"], "Latvian"),
    ("bank:\n  name: Capitec\nphone: 082 416 9937", ["082 416 9937"], "a bank and somebody's number"),
    ("- name: login to registry\n  username: ci-bot\n- name: Run tests\n- name: restart", ["ci-bot"], "steps"),
    ("- name: Oluwaseun\n  username: ci-bot", ["Oluwaseun", "ci-bot"], "somebody among them"),
    ('{"first_name": "Rowan", "lastName": "Field"}', ["Rowan", "Field"], "JSON, capitalised everyday words"),
    ('{"firstName":"Wren","city":"Bath","zip":"81-340"}', ["Wren", "Bath", "81-340"], "JSON without blanks"),
    ("first_name: Amal\ncity: Split\nzip: 21000", ["Amal", "Split", "21000"], "YAML"),
    ("<Nm>Joy Lane</Nm><StrtNm>Elm Row</StrtNm><PstCd>1012</PstCd>", ["Joy Lane", "Elm Row", "1012"], "a payment"),
    ("<person><firstName>Summer</firstName></person>", ["Summer"], "XML"),
    ('<patient birthDate="1990-05-03"/>', ["1990-05-03"], "an attribute"),
    ('user = User(first_name="Ash", phone="5550133")', ["Ash", "5550133"], "keyword arguments"),
    ("First name: Joy\nSurname: Makeba", ["Joy", "Makeba"], "a form"),
    ("**Full name:** Clay Forest", ["Clay Forest"], "Markdown"),
    ("| First name | Joy |", ["Joy"], "a table of two columns"),
    ("First name\nJoy\nLast name\nMakeba", ["Joy", "Makeba"], "the value below its key"),
    ("Street: 14 Birchwood\nCity: Ames\nState: IA", ["14 Birchwood", "Ames", "IA"], "a state beside a city"),
    ("name: Page Young\nphone: 555-0101", ["Page Young", "555-0101"], "a name beside a telephone"),
    ("int ageInYears = 34;", ["34"], "a declaration"),
    ('dob = as.Date(c("1988-04-12", "1954-11-30"))', ["1988-04-12", "1954-11-30"], "a list"),
    ("Mother's maiden name: Bloom", ["Bloom"], "a genitive in the key"),
    ("Emergency contact: May Stone", ["May Stone"], "a form"),
    ("'driver' => 'rajesh', 'surname' => 'bridge'", ["rajesh", "bridge"], "who drives, and whom no key calls a driver"),
    ("'driver' => 'mysql', 'surname' => 'marsh'", ["marsh"], "what drives a database"),
    ("Emergency contact: wife, 555 0109", [], "whose name follows"),
    ("Date of Birth (mm/dd/yyyy): 05/03/1990", ["05/03/1990"], "a remark in the key"),
    ("customer_first_name=Sage", ["Sage"], "whose it is"),
    ("Vorname: Engel\nNachname: Sommer\nPLZ: 86150", ["Engel", "Sommer", "86150"], "German"),
    ("Prénom : Aimé\nNom : Petit\nVille : Brest", ["Aimé", "Petit", "Brest"], "French"),
    ("Nombre: Ángel\nApellidos: Rey Blanco", ["Ángel", "Rey Blanco"], "Spanish"),
    ("Nome: Luz\nSobrenome: Prado\nCidade: Natal", ["Luz", "Prado", "Natal"], "Portuguese"),
    ("Nome: Fiore\nCognome: Leone\nCittà: Bra", ["Fiore", "Leone", "Bra"], "Italian"),
    ("Voornaam: Fleur\nAchternaam: de Koning\nWoonplaats: Ede", ["Fleur", "de Koning", "Ede"], "Dutch"),
    ("Förnamn: Björn\nEfternamn: Ek", ["Björn", "Ek"], "Swedish"),
    ("Passport No ........ 533401872\nAge ..... 41", ["533401872", "41"], "dots"),
    ("Surname          Mbeki\nDate of birth    3 May 1984", ["Mbeki", "3 May 1984"], "a gap"),
    ("Alter - 34\nKundennummer – 77194028", ["34", "77194028"], "a dash"),
    ("Passport no. (C7KX4P21R)", ["C7KX4P21R"], "brackets"),
    ("<tr><td>Age</td><td>81</td></tr>", ["81"], "cells of HTML"),
    ("<dt>Kenteken:</dt>\n<dd>48-KLP-2</dd>", ["48-KLP-2"], "a list of HTML"),
    ('<span class="fn">Noor-ul-Ain Siddiqui</span>', ["Noor-ul-Ain Siddiqui"], "hCard"),
    ('<input name="city" value="Bath">', ["Bath"], "a field of HTML with its value"),
    (
        "name: Siti Nurhaliza binti Rahmat\nid_number: 740412-04-3399",
        ["Siti Nurhaliza binti Rahmat", "740412-04-3399"],
        "YAML",
    ),
    ("Surname: Quiroga, Belén\nAge: 7", ["Quiroga, Belén", "7"], "the surname first"),
    ("Surname: Quiroga, Age: 7", ["Quiroga", "7"], "a comma that divides"),
    ('{"dataNascita": "1939-06-25", "numeroPatente": "BL5120884K"}', ["1939-06-25", "BL5120884K"], "Italian, in code"),
    (
        "<date_naissance>23/10/2013</date_naissance><ine>120995831HK</ine>",
        ["23/10/2013", "120995831HK"],
        "French, in XML",
    ),
    ('{"account": "de89370400440532013000"}', ["de89370400440532013000"], "a bank's in small letters"),
    ("ent_identifiant: maelys.v3", ["maelys.v3"], "French, an account"),
    ("Vertragsnr.: V-2201-77\nReisepass-Nr.: C4K8H2X1P", ["V-2201-77", "C4K8H2X1P"], "German, in short"),
    ("numer polisy: 1129 5649 8", ["1129 5649 8"], "Polish"),
    ("Cognome=R. Kowalczuk", ["R. Kowalczuk"], "an initial"),
    ("Date of birth: May 3rd, 1984", ["May 3rd, 1984"], "a comma in a date"),
    ("Attending physician: Okoro\nInsured person: Ilse Berg", ["Okoro", "Ilse Berg"], "roles"),
    ("N° de dossier médical: MR00481729", ["MR00481729"], "number before noun, French"),
    ("numero_cliente=CUS-84419", ["CUS-84419"], "number before noun, Italian"),
    ("pass_no: 533401872\nPP No: X1827364", ["533401872", "X1827364"], "short nouns with number"),
    ("healthInsuranceId: H-339184", ["H-339184"], "humps"),
    ("Körkortsnummer: 850917-4421", ["850917-4421"], "a compound"),
    ("Imię: Jagoda\nNazwisko: Kot\nMiasto: Piła", ["Jagoda", "Kot", "Piła"], "Polish"),
    ("姓名:李明\n电话:13800138000", ["李明", "13800138000"], "Chinese"),
    ("氏名:田中太郎", ["田中太郎"], "Japanese"),
    ("नाम: राहुल शर्मा", ["राहुल शर्मा"], "Hindi"),
    ("الاسم: رانيا الشناوي\nالعنوان: 27 شارع البطل", ["رانيا الشناوي", "27 شارع البطل"], "Arabic"),
    ("العمر: 41 سنة", ["41 سنة"], "an age in Arabic"),
    ("שם: נגה בר\nת.ז.: 034718825", ["נגה בר", "034718825"], "Hebrew"),
    ("نام: پروانه کریمیان\nتاریخ تولد: 1362/05/19", ["پروانه کریمیان", "1362/05/19"], "Persian"),
    ("Επώνυμο: Λάππας\nΗλικία: 44 ετών", ["Λάππας", "44 ετών"], "Greek"),
    ("Прізвище: Гнатишин\nАдреса: вул. Лугова 12", ["Гнатишин", "вул. Лугова 12"], "Ukrainian"),
    ("Prenume: Ion\nDomiciliu: Str. Lunga 4", ["Ion", "Str. Lunga 4"], "Romanian"),
    ("Họ tên: Nguyễn Văn An\nTuổi: 24", ["Nguyễn Văn An", "24"], "Vietnamese"),
    ("Nama lengkap: Siti Aminah\nAlamat: Jl. Melati 3", ["Siti Aminah", "Jl. Melati 3"], "Indonesian"),
]
TABLES = [
    ("vards;personas_kods;talrunis\nJānis Kalns;120485-10746;29887766", "Latvian", 3),
    ("ad;tc;telefon\nAyşe Kaya;70913909974;05321239876", "Turkish", 3),
    ("name,email,city,age\nBo Winter,bo@w.se,Umeå,41\nPage Young,p@y.org,Reading,29", "CSV", 8),
    ('id,"Full Name",SSN\n1,"Forest, Clay",078051120', "CSV in quotes, a comma in a cell", 2),
    ("id;Vorname;PLZ;Geburtsdatum\n1;Wolf;01067;01.02.1970\n2;Ilse;80331;11.12.1981", "semicolons", 6),
    ("firstname\tlastname\tdob\nRowan\tAsh\t3/4/91", "tabs", 3),
    ("HOUSE,NAME,BIRTH\n1,Ezra Holt,1811\n1,Ada Holt,1844", "a census", 4),
    ("login,last_login,note\nsvc_till,today,-\nkbrandt.old,90d,left", "a list of accounts", 2),
    ("Policy no.,Age (yrs)\nKD0048812,34", "heads with a full stop, a remark", 2),
    (
        "| uid | born | age |\n|---|---|---|\n| 60925 | 2001-12-24 | 24 |\n| 60926 | 1999-11-30 | 27 |",
        "people's numbers",
        6,
    ),
    ("| no | born | age |\n|---|---|---|\n| 101 | 2001-12-24 | 24 |\n| 102 | 1999-11-30 | 27 |", "numbers of rows", 4),
    (
        "| id | born | price |\n|---|---|---|\n| 60925 | 2001-12-24 | 24 |\n| 60926 | 1999-11-30 | 27 |",
        "one thing told",
        2,
    ),
    ("| Name | Phone |\n|---|---|\n| Grace Hill | 555-0101 |\n| Mark Bell | 555-0102 |", "Markdown", 4),
    (" first_name | city\n------------+------\n Sage       | Nice\n(1 row)", "psql", 2),
    ("INSERT INTO users (id, first_name, city) VALUES (1, 'Sage', 'Nice'), (2, 'O''Neil', 'Bath');", "SQL", 4),
    ("INSERT INTO T_OPERATOR (OPNR, NAME, PIN) VALUES (1, 'Zsófia', '2846'), (2, 'Ferenc', '7719');", "a till", 2),
    ("insert into shop.mitarbeiter (id, name) values (1, 'Jutta Kern');", "a table of staff", 1),
    ("COPY people (id, first_name, dob) FROM stdin;\n7\tSage\t1938-07-15\n8\tWren\t\\N\n\\.\n9\tMoss\t1", "a dump", 3),
    (
        "COPY people (id, first_name) FROM stdin;\r\n7\tSage\r\n8\tWren\r\n\\.\r\n",
        "a dump with Windows' ends of lines",
        2,
    ),
]
NEAR_MISSES = [
    ("EMPLOYEE NAME     DEPT    EXT\n-------------------------\n", "heads with a rule below"),
    ("Address line 2: apt", "a key alone"),
    ('{"name": "my-app", "version": "1.0.0", "city": null}', "a package"),
    ('{ "surname": "content-type" }, { "surname": "User-Agent" }', "a message's head"),
    ("name: build\non: push\njobs:\n  test:", "a workflow"),
    ("user,points,rank\nanimals,3,1\nplants,2,2", "no list of accounts"),
    ("name: nginx\nimage: nginx:1.25", "a container"),
    ("COPY rates (id, price, currency) FROM stdin;\n7\t12.50\tEUR\n\\.\n", "a dump of prices"),
    ("grad: tensor\nvek: float", "words of code that are keys elsewhere"),
    ("cmd failed, rc: 256\nr_c: 123456", "codes that a command returns"),
    ("IME: Mozc\njina: embeddings", "keys that mean something else"),
    ("| Name | Type | Description |\n|---|---|---|\n| id | int | the key |", "a table of fields"),
    ("name,type,default\nport,int,8080", "a table of settings"),
    ("first_name VARCHAR(50) NOT NULL, last_name VARCHAR(50)", "a schema"),
    ("first_name = models.CharField(max_length=30)", "a model"),
    ('{"first_name": {"type": "string"}}', "a schema"),
    ('<input name="first_name" placeholder="First name">', "a form's field"),
    ('"street": "string", "zip": "string"', "types"),
    ('{"ine": true, "nir": "x", "pnr": "ok", "plaque": "gold", "matricule": null}', "values of another sort"),
    ("class Person:\n    first_name: str\n    last_name: str", "types"),
    ("Name: requests\nVersion: 2.31.0", "a package"),
    ("username: __token__\npassword: x", "who uploads packages with a token"),
    ("INSERT INTO t_param (id, name) VALUES (1, 'Sage');", "a table of settings"),
    ("INSERT INTO user_groups (id, name) VALUES (1, 'Sage');", "a table of groups"),
    ("SELECT first_name, last_name FROM customers WHERE city = ?", "a query"),
    ("Age: 3600", "a header of HTTP"),
    ('{"firstName": "lastName"}', "a mapping of keys"),
    ("def f(name, email, phone):\n    return g(a, b, c)", "code"),
    ("name, email, phone = row\na, b, c = other", "code"),
    ('connect(account="qd48120.eu-west-1", role="R")', "a cloud's account"),
    ("state: pending\nhandle: foo", "other meanings"),
    ("Billing address    As above", "what another field says"),
    ("'street' => 'street and number',", "what a form asks for"),
    ('"rue": "Rue et numéro"', "what a form asks for"),
    ('"via": "Via e numero civico"', "what a form asks for"),
    ("Shipping address: Same as billing address", "what another field says"),
    ("Lieferadresse: wie oben\nIndirizzo: come sopra", "what another field says"),
    ("Adresse de livraison : identique", "what another field says"),
    ("address: 0x7fff5fbff8c0", "memory"),
    ("Street: <your street>", "a stand-in"),
    ("phone: true", "a switch"),
    ("Policy number: see page 4", "a sentence"),
    ('<div class="name-list">Products</div>', "a class of another name"),
    ("Prepared by: the finance team", "no name"),
    ("License: MIT\nlicense: Apache-2.0", "a licence of software"),
    ("Order (2 of 3)\nPass (70 %)", "a noun without number"),
    ("Name   Type   Default\nPort - 8080", "settings"),
    ("Age - old question", "a sentence with a dash"),
    ("<li>Phone</li><li>2 adapters</li>", "a list of things"),
    ("Cell 126 (2006) 663-676. Nature 171, 737-738 (1953).", "a journal called Cell"),
    ('pin_code = "changeme"', "no post code without a digit"),
    ("bank:\n  name: Capitec\n  email: x", "a bank"),
    ("Preferred name\t\x00\nLegal name\t\x00\nIRD\tx\nBank\ty\nHome\tz", "fields below one another"),
    ("The city: a history of walls and the people behind them", "a title"),
]


class TestStructuredFields:
    """What a key or head tells."""

    @pytest.mark.parametrize(("text", "values", "why"), PAIRS)
    def test_pair(self, text: str, values: list[str], why: str) -> None:
        """The values, whole and alone."""
        assert sorted(found(FIELDS, text)) == sorted(values), why

    @pytest.mark.parametrize(("text", "why", "cells"), TABLES)
    def test_table(self, text: str, why: str, cells: int) -> None:
        """Every cell below such a head, none of the heads."""
        taken = found(FIELDS, text)
        assert len(taken) == cells, why
        assert not set(taken) & set(text.partition("\n")[0].replace("|", ",").replace(" ", "").split(","))

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """Keys without a person's value."""
        assert found(FIELDS, text) == [], why

    @pytest.mark.parametrize(
        "key", ["firstName", "FIRST_NAME", "First name*", "first-name", "Your first name (as in passport)"]
    )
    def test_one_key_in_many_spellings(self, key: str) -> None:
        """Case, humps, signs and remarks do not count."""
        field = meaning(key)
        assert field is not None
        assert (field.entity_type, field.sure) == ("PERSON", True)

    @pytest.mark.parametrize(
        "key", ["filename", "hostname", "class_name", "server name", "", "x" * 60, "id", "__name__"]
    )
    def test_other_keys(self, key: str) -> None:
        """A key of something else says nothing of a person for sure."""
        field = meaning(key)
        assert field is None or not field.sure

    def test_a_statement_of_a_dump_is_read_once(self) -> None:
        """Another one ends it, so that a dump without ends is not read again for each."""
        cells = [*find_fields("COPY people (first_name, dob) FROM stdin;\nBo\t1938-07-15\n" * 5)]
        assert len([cell for cell in cells if cell.entity_type == "PERSON"]) == 5

    @given(st.text(st.sampled_from("name:,;|\t\n\"'<>= {}()city1-"), max_size=200))
    def test_any_text(self, text: str) -> None:
        """Places lie in the text and are not empty."""
        assert all(0 <= match.start < match.end <= len(text) for match in find_fields(text))

    def test_long_table(self, screener: Screener) -> None:
        """A row far below its head, in a later piece of the text, is known all the same."""
        rows = "".join(f"{number},Page Field,{number % 90 + 5}\n" for number in range(6_000))
        text = "id,first_name,age\n" + rows
        spans = screener.find(text)
        last = text.rindex("Page Field")
        assert any(span.start <= last < span.end for span in spans)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('username = "anapt"\nworkspaces { name = "Loja" }', ["anapt"]),
            ('username = "anapt"\nresource "cloudflare_record" "l" {\n  ttl  = 1\n  name = "Loja"\n}', ["anapt"]),
            ("username: anapt\n- name: db-auth\n  image: ghcr.io/x/courier", ["anapt"]),
            ("username: anapt\nmetadata:\n  generation: 2\n  name: db-auth", ["anapt"]),
            ("username: anapt\nmetadata:\n  generation: 2\nuser:\n  name: Marten", ["anapt", "Marten"]),
            ('username = "anapt"\nresource "aws_iam_user" "u" {\n  name = "Marten"\n}', ["anapt", "Marten"]),
            ('user {\n  username = "anapt"\n  name = "Marten"\n}', ["anapt", "Marten"]),
            ("username: anapt\n- name: Marten\n  value: 12", ["anapt", "Marten"]),
        ],
    )
    def test_names_of_things(self, text: str, expected: list[str]) -> None:
        """What a block of Terraform's or a container is called is no person's name; a user's block has one."""
        assert [text[one.start : one.end] for one in find_fields(text)] == expected

    def test_program(self) -> None:
        """A program's id is none of a client of somebody's."""
        assert found(structured_fields(), "grant_type=refresh_token&client_id=press-desk-v2") == []
        assert found(structured_fields(), "client_id: KD-4471902") == ["KD-4471902"]
