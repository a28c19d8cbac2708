"""Passwords in lists of accounts."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.notes import NOTES


class TestNotes:
    """A line each, below a word for passwords."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("all her logins:\n\nemail - rosebud1951\ntesco - clubcard77\nbank - none", ["clubcard77", "rosebud1951"]),
            ("my passwords\nNetflix: Popcorn42!\nSpotify → Vinyl_33rpm\n", ["Popcorn42!", "Vinyl_33rpm"]),
            ("Passwörter\n- Rechner: s0mmerregen\n- Drucker\tToner2019\n", ["Toner2019", "s0mmerregen"]),
            ("codes for mum\nipad 195151\nphone 0510\n", ["0510", "195151"]),
            ("Netflix - moviebuff9\nSpotify - musiclover8\nare all my passwords", ["moviebuff9", "musiclover8"]),
            ("gmail: Tiger!Lily5\namazon: Tiger!Lily6", ["Tiger!Lily5", "Tiger!Lily6"]),
            (
                "logins for the box:\n web: demo / showme\n vpn: guest07 / Kr8nkHaus\n",
                ["Kr8nkHaus", "guest07", "showme"],
            ),
            ("Access\nNAS      keeper : Pl4tform\n", ["Pl4tform", "keeper"]),
            ("passwords, two columns\nEmail .......... Wren.Hill\nBank card ...... 5291\n", ["5291", "Wren.Hill"]),
            ("codes\nDoctor's app ... Sphinx-Moth-4, NHS\nLibrary …… Otter-Pond\n", ["Otter-Pond", "Sphinx-Moth-4"]),
            (
                "usuario y clave\nluz - p@example.es - candelabro33\ngimnasio - pilyor - sentadilla!",
                ["candelabro33", "p@example.es", "pilyor", "sentadilla!"],
            ),
            ("passwords\nticket shop - Kestrel42!\nchange bank: Otter-20931x", ["Kestrel42!", "Otter-20931x"]),
            ("passwords\nindex cards: 98ab3cd\nrequest desk - heron4you", ["98ab3cd", "heron4you"]),
            ("contraseñas\nwifi casa = gatita88 (la de arriba)", ["gatita88"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The passwords are found, and whose they are where a line says so."""
        assert sorted(found(NOTES, text)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "email - rosebud1951\ntesco - clubcard77",
            "the username and password\n\nLicense: BSD-3-clause\nLicense: g10-permissive\n",
            "the codes\nPostal code: 830004\nCountry code: 0049\n",
            "password:\n- name: REGION\n  value: eu-central-1",
            "gmail: Tiger!Lily5",
            "    class Plugin_1:\n        passes = 1\n\n    class Plugin_2:\n",
            "the pass is\ncd libxml2-abc\nmake libxml2-abc-build",
            "passwords\nutil.TLS: OpenSSL.SSL.SSLv23_METHOD",
            "Netflix - 2 screens\nSpotify - 1 account\nWhich passwords first?",
            "database:\n  adapter: mysql2\n  client: python3\n  password: ${PASS}",
            "passwords:\nimage: postgres15\nversion: alpine319",
            "passwords are kept in\nserver - db01.example.org\nmail: jo22@example.org",
            "logins per month\nMay - 4821\nJune - 5120",
            "the password policy\nlength: twelve\nmarks: required",
            "logins\nsince 2019\n",
            "login options\nweb: google / facebook\napp: email / phone\n",
            "the password\nkeyId          uint64\nbigFrom   U+E8001\n",
            "logins\nalgorithm = ecdsa-sha2-nistp384\nimage = manylinux2014\n",
            "passwd\ndelta = 0x9e3779b9\nfixed - CVE-2024-32021\nd.s = _Init2\n",
            "login\ncommit 94a90971fed66cf636f466b6fdd08a485042c38f\n",
            "passwd\nMIMEXML2   =   binding.MIMEXML2\nreturn f(1);\nb := g(2);\n",
            "Ticket INC-20931\nnot to put passwords in tickets",
            "passwords reset\nIncident: CHG0031245\nCase # SUP-4471\n",
            'administrator_password = var.pw\nsku_name = "GP_Standard_D2s_v3"',
            'password = var.pw\ninstance_type = "m5d.metal24xl"\nvm_size: Standard_B2ms\n',
            "sasl.mechanism=SCRAM-SHA-512\npassword",
            'the credentials\nDEFAULT_API_VERSION = "2024-02-15-preview"',
            "logins\nspacy.PyTorchLogger.v1 = spacy_loggers.pytorch:pytorch_logger_v1\n",
            "WPA2 password below\nSSID: BLUENET-7F20\nNetwork: Heron5G-Guest\n",
            "passwords\nChapter One ..... Wren.Hill\n",
            "password\nX-Request-Id: c78ba991769390c6\nCF-Ray: 8c6980f77988a327",
            "login\nindex 0000000..980bb27\nMerge: 1a2b3c4d\nbuild no: 7c1d2e3f4a",
            'secrets\nlastmodified: "2024-08-02T09:14:51Z"\ncreated_at = 2024-08-02T09:14:51+02:00',
            "the token\nvar crt *x509.Certificate\nstate: AtomicU64,\n",
            "password\nEXEC SQL CONNECT TO PAYDB USER :WS-DB2-USER USING :WS-DB2-PASS\n",
            "login times\nMonday - 9 - late\nTuesday - 10 - early\n",
            "password below\n  register: unregister_vm_result3\nIMAGE_TAG=sha-0fab22\nca_identifier = rds-ca-rsa2048\n",
            'pass\nconst char* ssid = "FRITZ-7530-upstairs";\nhostname SW-ACC-07\n',
            "the password\n-- Work around for bug#49542\n",
            "opening times\nMonday: morning / Early77closed\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Without the word, or what a configuration or a report says, stays."""
        assert found(NOTES, text) == []
