"""What the models of the package find, by the words around it alone."""

import pytest

from voting.ports import Screener
from voting.screening import load_screener
from voting.screening.learnt.recognisers import learnt_recognisers
from voting.screening.recogniser import BLANK, Kind, Recogniser
from voting.settings import ScreeningSettings

RECOGNISERS = {one.entity_type: one for one in learnt_recognisers(ScreeningSettings())}


def found(recogniser: Recogniser, text: str) -> list[str]:
    """What is found, in order."""
    return [text[match.start : match.end] for match in recogniser.find(text)]


_HEX = "468b980cb293363efc241c2b5c9ff272f0eba1e889e644e45a7f5d74ab7ce2c0"


class TestLearnt:
    """Values that no rule tells; near misses of the same form."""

    @pytest.mark.parametrize(
        ("entity_type", "text", "value"),
        [
            ("SECRET", "my pin is the usual, password was tangerine i think", "tangerine"),
            ("SECRET", "alarm off with 7264, then the green button", "7264"),
            ("SECRET", "kod do bramy 31#88, skrzynka na klucze 0417", "0417"),
            ("SECRET", "le cadenas du portail c'est 852, et le mdp de la box c'est lapinou", "852"),
            ("SECRET", 'ok, err = red:auth("streusel")', "streusel"),
            ("SECRET", "so i put Heron-52 everywhere, silly me", "Heron-52"),
            ("SECRET", "netflix asks for the password again, it was gooseberry or so", "gooseberry"),
            ("USERNAME", "my discord is blue_heron, add me", "blue_heron"),
            ("SECRET", "What is your mother's maiden name? Answer: Castellanos", "Castellanos"),
            ("AGE", "Kids: Noor (4), Zed (7)", "4"),
            ("AGE", "im a 30 year old software engineer from Leeds", "30"),
            ("AGE", "Child 1: Neha, 9\nChild 2: Ryan, 14", "9"),
            ("AGE", "mia figlia ne fa 13 a maggio", "13"),
            ("DATE_OF_BIRTH", 'if member.dob == "1988-03-12" and member.name == "Sorcha":', "1988-03-12"),
            ("DATE_OF_BIRTH", "member: Sorcha, born 12 March 1988, joined 2019", "12 March 1988"),
            ("USERNAME", "> mel.o.drama — hi, radios and bearings, from the north", "mel.o.drama"),
            ("IDENTIFIER", "her hospital card 7714-K-208 is lost", "7714-K-208"),
            ("IDENTIFIER", "unit 2 (S. Mbeki, DL R119-4402-8817-02, veh 5PLX009) turned left", "5PLX009"),
            ("IDENTIFIER", "vozačka br. 14417082, broj šasije TMBJJ7NE8F0114482", "TMBJJ7NE8F0114482"),
        ],
    )
    def test_hit(self, entity_type: str, text: str, value: str) -> None:
        """Found by what stands around it."""
        assert value in found(RECOGNISERS[entity_type], text)

    @pytest.mark.parametrize(
        ("entity_type", "text"),
        [
            ("SECRET", "The password must have at least 12 characters and one digit."),
            ("SECRET", "the door is 204 cm high and costs 350 euros"),
            ("SECRET", "ssh -p 2222 tkeller@52.59.201.14"),
            ("SECRET", '"login_username" = "Identifiant";'),
            ("SECRET", "the password reset link is good for 259200 seconds, is that three days?"),
            ("SECRET", "error code 0417 means that the printer has no paper"),
            ("SECRET", "def check_password(user, password): return hash(password) == user.stored"),
            ("SECRET", "func f() {\n\tpass := new(big.Int)\n\tkey := blockLength2\n\treturn pass.Mod(key, n)\n}"),
            ("SECRET", f"gpg: no public key\n{_HEX} *disk-24.04.iso"),
            ("SECRET", f"go.sum:     h1:{_HEX[:44]}=\nSECURITY ERROR, verify the key"),
            ("SECRET", "after a wrong password for the login, fail2ban bans localhost"),
            ("USERNAME", "Host db-*\n  ProxyJump bastion\n  User postgres\n\nand the key"),
            ("DATE_OF_BIRTH", "('heron','wren@example.org','2022-01-14 09:12:44'),\n"),
            ("SECRET", "syn clear i3ConfigAction\nsyn match i3ConfigKeyword2 contains=i3ConfigPass1,i3ConfigBlock\n"),
            ("SECRET", "the Heron15 won the race"),  # nothing near speaks of a secret, so more is asked of it
            ("USERNAME", "int f(int a) {\n  // caching uid/name lookup\n  g(a);\n  return h(a);\n}"),
            ("USERNAME", "user agent Mozilla from 203.0.113.77 at 10:22, login page"),
            ("USERNAME", "the user clicks the button and the account page opens"),
            ("AGE", "I have 9 apples and 14 pears"),
            ("AGE", "the bridge is 40 m long"),
            ("AGE", "| Day | What |\n|---|---|\n| 1 | mix |\n| 14 | feed it once |\n| 30 | bake |"),
            ("AGE", "| Week | Km |\n| --- | --- |\n| 3 | 18 |\n| 4 | 22 |"),
            ("DATE_OF_BIRTH", "the release of 12 March 2021 is out, the next one follows in June 2022"),
            ("SECRET", "  507  vault kv get -field=password kv/etl/loader\n"),
            ("SECRET", "the pod shows `PW=<set to the key 'password' in secret 'cart-credentials'>`, is it mounted"),
            ("SECRET", "auth x=1 session=3 action=login ok"),
            ("SECRET", "Gate: A7  Seat: 31F"),
            ("SECRET", "La contraseña es incorrecta. La contraseña es demasiado corta y débil."),
            ("SECRET", "Паролата трябва да е поне 8 знака."),
            ("SECRET", f"Пароль від вай-фаю {BLANK}, логін до пошти {BLANK}"),
            ("SECRET", "| Feature | Free | Pro |\n|---|---|---|\n| Password history | 30 days | 1 year |"),
            ("SECRET", 'ssh-keygen -t rsa -b 4096 -C "work laptop"'),
            ("SECRET", "openssl genrsa -out key.pem 2048"),
            ("SECRET", 'ldapsearch -x -D "cn=admin,dc=heron,dc=test" -w $PW -b "dc=heron,dc=test"'),
            ("SECRET", f'New-LocalUser -Password (ConvertTo-SecureString "{BLANK}" -Force)'),
            ("SECRET", "Q2: What gas do plants absorb? Answer: Carbon dioxide"),
            ("AGE", "Votes: Yes (56), No (31)"),
            ("AGE", "4.7.1. sudo\n\n    sudo(8) is a program of an administrator; his tools are tar(1) and ip(8)."),
            ("SECRET", 'parser.add_argument("--x", help="the consumer_secret for the API")'),
            ("SECRET", 'psk := flag.String("psk", "", "the psk to use")'),
            ("USERNAME", "webhook_secret (string, required): The webhook_secret of the account."),
            ("USERNAME", "if not clientSecret: the account's clientSecret is required"),
            ("AGE", "The Federalist Papers, No. 78, anticipated this"),
            ("SECRET", "her passwords were changed, meds: lisinopril 10 mg, metformin 500 mg, login ok"),
            ("SECRET", 'Klicken Sie auf "Passwort zurücksetzen" und folgen Sie dem Link'),
            ("AGE", f"bei Familie {BLANK}, 2. Stock rechts"),
            ("DATE_OF_BIRTH", f"has anyone told {BLANK}\n12/06/2024, 20:58 - {BLANK}: no\n"),
            ("DATE_OF_BIRTH", "Ida Marsh (2023-08-19 Sat)"),
            ("SECRET", 'snowsql --mfa-passcode "$(oathtool -b --totp "$SNOW_TOTP")" -f load.sql'),
            ("SECRET", "the doorbell caught a man at our door 3.12am, alarm code was off"),
            ("IDENTIFIER", "Work\n2011-2024 Laird & Hoole, member of the union\n1998-2003 Manx Line, deckhand"),
            ("IDENTIFIER", "the member's new balance Ksh 612.40 on the account"),
            ("SECRET", f"keyPassword '{BLANK}'; keyAlias 'rel'"),
            ("SECRET", '{"födelsedatum": "1984-05-01", "tillgångskod": "see below"}'),
            ("SECRET", "Benutzer: jschmidt\nKennwort: siehe unten\nServer: mail.example.org"),
            ("SECRET", "Bank: Barclays\nBranch: Leeds"),
            ("SECRET", "Shopping list: milk, eggs, bread, butter, basil, rosemary, olive oil, ginger, mint"),
            ("USERNAME", "Write SQL to find duplicates in table orders by customer_id and order_date"),
            ("IDENTIFIER", "vw golf 7 1.4 tsi motor kontrollleuchte was tun"),
            ("AGE", "Farbe: RAL 9010, 10 l reichen wie weit?"),
            ("AGE", "he gave me a 30 year old whisky for the wedding"),
            ("AGE", "sold my 12-year-old car, he said"),
            ("SECRET", f"PGPASSWORD={BLANK} psql -h db"),
            ("SECRET", "JWT_SECRET=replace-with-a-long-random-string\n"),
            ("SECRET", 'SECRET_KEY = "change-this-to-something-secure"'),
            ("SECRET", "DB_PASSWORD=secret_goes_here"),
            ("SECRET", 'password: "enter password here"'),
            ("SECRET", "what is read for a secret: AZURE_CLIENT_SECRET or ARM_CLIENT_SECRET?"),
            ("SECRET", "if strcmp(get(h, 'Tag'), 'passwordEdit')\n    set(h, 'String', '')"),
            ("SECRET", f"npm config set //registry.heron.example/:_authToken={BLANK}"),
            ("SECRET", f"openssl enc -aes-256-cbc -k {BLANK} -in a -out b"),
            ("USERNAME", "Eleni\nSenior Account Manager | Kyma Logistics\n"),
            ("SECRET", "Eleni\nSenior Account Manager | Kyma Logistics\n"),
            (
                "DATE_OF_BIRTH",
                "| Name | Joined | Age |\n|---|---|---|\n| Peggy Oldroyd | 2011 | 79 |\n| E. Tranter | 2018 | 61 |",
            ),
            ("USERNAME", "User: my cuff was high\nAssistant: and?\nUser: now 142/88. My GP says"),
            ("USERNAME", "User: he saw msgs from lamar who is my coworker\nAssistant: I see"),
            ("IDENTIFIER", "manila: U-1205 Avida Towers, 9th Ave cor. 40th St, BGC"),
            ("DATE_OF_BIRTH", "/**\n * @license\n * Copyright 2022 Heron LLC\n *\n * Licensed under"),
            ("DATE_OF_BIRTH", 'name: born\n "expo-constants": "~57.0.24",\nFrameworkVersion: 6.0.27\n'),
            ("USERNAME", "websecurity: enable per-user domains where a login page and users limited to it"),
            ("IDENTIFIER", "$ ls -l\n-rw-r--r-- 1 root root 48213377 Jan 11 21:30 account.sql.gz\nmember no"),
            ("USERNAME", "the covid19 wave and the windows11 update came in week 12"),
            ("IDENTIFIER", "the car has a 1.6 TDI engine, 105 hp, part 5Q0 953 549 fits it"),
            ("IDENTIFIER", "flight LH 1402 from gate B27, the bus 14 takes 35 minutes to the car park P2"),
            ("DATE_OF_BIRTH", "hiermit kündige ich, Hans-Jörg Wittkowski, meinen Mietvertrag zum 31.03.2025."),
            ("IDENTIFIER", "patient groups: 1204 treated, 1198 controls, p < 0.0412"),
        ],
    )
    def test_near_miss(self, entity_type: str, text: str) -> None:
        """Left, whatever words are near."""
        assert found(RECOGNISERS[entity_type], text) == []

    def test_files_and_words_of_other_scripts_are_no_accounts(self) -> None:
        """They stand near words for accounts as often as names do."""
        text = "the installer of the bridge regenerates users from bridge.ini. login still fails, user mia_k"
        assert found(RECOGNISERS["USERNAME"], text) == ["mia_k"]
        assert "έβαλα" not in found(
            RECOGNISERS["USERNAME"], "και στο .ovpn έβαλα\nauth-user-pass auth.txt\naskpass key.txt"
        )

    def test_a_rule_that_knows_the_value_names_it(self, screener: Screener) -> None:
        """A mail address behind "login" is one, however likely it is a secret."""
        text = "login: jo.heron@example.org, password: gooseberry-91"
        assert [span.entity_type for span in screener.find(text)] == ["EMAIL_ADDRESS", "SECRET"]
        assert {one.kind for one in RECOGNISERS.values()} == {Kind.PERSONAL}

    def test_of_numbers_that_overlap_the_surest_is_found(self) -> None:
        """Each group of a number is weighed, too; what is found of it is one place, called by the word beside it."""
        text = "my passport (AB 448 190 22) is in the drawer, my plate is KX 72 BDR"
        found_ones = sorted(RECOGNISERS["IDENTIFIER"].find(text))
        assert [(text[one.start : one.end], one.entity_type) for one in found_ones] == [
            ("AB 448 190 22", "PASSPORT"),
            ("KX 72 BDR", "LICENSE_PLATE"),
        ]

    def test_the_setting_decides(self) -> None:
        """At one nothing is sure enough; at nought all that is weighed counts, but words that may be any others."""
        text = "netflix asks for the password again, it was gooseb3rry or so"
        strict, loose = (learnt_recognisers(ScreeningSettings(learnt_threshold=one))[0] for one in (1.0, 0.0))
        assert found(strict, text) == []
        assert "gooseb3rry" in found(loose, text)

    def test_the_screener_has_them(self) -> None:
        """In the app, too."""
        text = "my pin is the usual, password was tangerine i think"
        spans = load_screener(ScreeningSettings()).find(text)
        assert [(span.entity_type, text[span.start : span.end]) for span in spans] == [("SECRET", "tangerine")]

    def test_words_must_be_likelier_than_what_looks_like_a_value(self) -> None:
        """What may be any word is taken from a twenty-fifth on, what has a digit in it from the setting on."""
        secrets = learnt_recognisers(ScreeningSettings(learnt_threshold=0.0))[0]
        frame = "he says {} instead of the code"
        assert found(secrets, frame.format("gooseberry")) == []
        assert "gooseb3rry" in found(secrets, frame.format("gooseb3rry"))

    def test_what_surrounds_a_value_that_is_surer_alone_is_left(self) -> None:
        """A phrase and a word in it were both likely; the phrase is taken only where it is not much the less likely."""
        secrets = RECOGNISERS["SECRET"]
        assert found(secrets, "my wifi key is from koalabear11 to the end") == ["koalabear11"]
        assert found(secrets, "login fails with k1ngfisher https") == ["k1ngfisher"]
        assert found(secrets, "PGPASSWORD=x7-pq psql -h db") == ["x7-pq"]
        assert "copper kettle sings low" in found(secrets, "my passphrase is copper kettle sings low")

    def test_a_word_of_a_phrase_may_be_surer_than_the_phrase(self) -> None:
        """Letters alone may be one word of several; the phrase is left only where it is far less likely."""
        assert "blue stegosaurus" in found(RECOGNISERS["SECRET"], "my pw is blue stegosaurus and it works")

    def test_a_phrase_of_any_words_must_be_rather_sure(self) -> None:
        """A tenth, whatever the setting asks for: what is said of a password is a phrase, too."""
        secrets = RECOGNISERS["SECRET"]
        assert found(secrets, "make a layout with <network> and <password> as the gaps. Should feel like a hotel") == []
        assert "copper kettle sings low" in found(secrets, "my passphrase is copper kettle sings low")

    @pytest.mark.parametrize("said", ["please try again later", "please try again, later"])
    def test_a_quoted_phrase_must_be_a_little_sure(self, said: str) -> None:
        """A twentieth, with the signs of a sentence in it too: what somebody said stands in quotation marks as well."""
        secrets = learnt_recognisers(ScreeningSettings(learnt_threshold=0.0))[0]
        assert [value for value in found(secrets, f'the password page says "{said}", why') if " " in value] == []
        assert "copper kettle sings low" in found(secrets, 'my passphrase is "copper kettle sings low"')

    @pytest.mark.parametrize(
        "text", ["the password: we keep 2 of them in the shed, ok", "door code (we had 4 of them last year) is gone"]
    )
    def test_talk_with_a_number_in_it_must_be_so_too(self, text: str) -> None:
        """Five words and more, whatever the setting asks for."""
        secrets = learnt_recognisers(ScreeningSettings(learnt_threshold=0.0))[0]
        assert [value for value in found(secrets, text) if value.startswith("we ")] == []

    def test_what_a_variable_is_set_for_is_no_part_of_its_value(self) -> None:
        """A command behind it is run; where none is, the words are a phrase."""
        secrets = RECOGNISERS["SECRET"]
        assert found(secrets, "PGPASSWORD=pq-h3ron psql -h db -U app") == ["pq-h3ron"]
        assert "x7-heron mysqldump" not in found(secrets, "MYSQL_PWD=x7-heron mysqldump shop")
        assert "purple h3ron lake" in found(secrets, "PGPASSWORD=purple h3ron lake")

    def test_the_sign_before_a_code_is_keyed_in_with_it(self) -> None:
        """An asterisk of Markdown is not."""
        secrets = RECOGNISERS["SECRET"]
        assert found(secrets, "storage unit gate *4410#, unit pays itself until may") == ["*4410#"]
        assert not any("*" in value for value in found(secrets, "the gate code is **4410** since may"))

    def test_a_value_that_code_sets_in_quotation_marks_is_found_whole(self) -> None:
        """Not a connection's string or a template, of which a part alone is one."""
        secrets = RECOGNISERS["SECRET"]
        whole = "tulip cu branza si smantana x"
        assert set(found(secrets, f"$cfg['blowfish_secret'] = '{whole}';")) == {whole}
        assert found(secrets, "pass = 'x7-kit;Server=a b'") == ["x7-kit"]
        assert "kiwi7-lemon" in found(secrets, "password = 'kiwi7-lemon {host} grove'")
        assert "kiwi7" in found(secrets, "my password 'kiwi7 lemon grove' is old")
        sentence = "hint: 'Tulpe77! is what we use for the door and for the gate as well'"
        assert found(secrets, sentence) == ["Tulpe77!"]

    def test_the_closing_quotation_mark_is_no_part_of_a_value(self) -> None:
        """The opening one stands before it."""
        values = found(RECOGNISERS["SECRET"], "password: 'vkqz wntp plid mrzs'")
        assert "vkqz wntp plid mrzs" in values
        assert not any(value.endswith("'") for value in values)
        names = found(RECOGNISERS["USERNAME"], "my gamertag is 'Tom Riddle' on steam")
        assert "Tom Riddle" in names
        assert not any(value.endswith("'") for value in names)
