"""Secrets that are known by their form: private keys, web tokens, random-looking tokens."""

import string
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import drawn, found
from voting.screening.secrets.json_web_token import JSON_WEB_TOKEN
from voting.screening.secrets.private_key import PRIVATE_KEY
from voting.screening.secrets.random_looking import RANDOM_LOOKING
from voting.screening.secrets.randomness import looks_random

WORDS = files("mnemonic").joinpath("wordlist", "english.txt").read_text("utf-8").split()
BODY = "\n".join(drawn(64, seed=line) for line in range(5))
BEGIN = "-----BEGIN RSA " + "PRIVATE KEY-----"
END = "-----END RSA " + "PRIVATE KEY-----"


class TestPrivateKey:
    """Keys in text form."""

    @pytest.mark.parametrize("kind", ["RSA ", "EC ", "OPENSSH ", "ENCRYPTED ", "DSA ", ""])
    def test_whole(self, kind: str) -> None:
        """From the opening to the closing line."""
        key = f"-----BEGIN {kind}" + f"PRIVATE KEY-----\n{BODY}\n-----END {kind}PRIVATE KEY-----"
        assert found(PRIVATE_KEY, f"here:\n{key}\nthanks") == [key]

    def test_in_json(self) -> None:
        """With line breaks written as two characters."""
        key = f"{BEGIN}\n{BODY}\n{END}\n".replace("\n", "\\n")
        assert found(PRIVATE_KEY, f'{{"private_key": "{key}"}}')[0].startswith(BEGIN)
        assert found(PRIVATE_KEY, f'{{"private_key": "{key}"}}')[0].endswith(END)

    def test_unterminated(self) -> None:
        """A key that was cut off is taken to the end of its body; the prose after it stays."""
        for question in ("\n\nWhy does it fail, please?", "\nand then it stops", "\n> why does openssl\n> complain"):
            (taken,) = found(PRIVATE_KEY, f"{BEGIN}\n{BODY}\n{drawn(20)}{question}")
            assert taken == f"{BEGIN}\n{BODY}\n{drawn(20)}"

    def test_headers_and_quotation(self) -> None:
        """Armour headers and quotation marks do not end it."""
        (taken,) = found(PRIVATE_KEY, f"> {BEGIN}\n> Proc-Type: 4,ENCRYPTED\n> {BODY[:64]}\n")
        assert BODY[:64] in taken

    def test_two_keys(self) -> None:
        """An unterminated key does not swallow the next one's surroundings."""
        key = f"{BEGIN}\n{BODY}\n{END}"
        assert len(found(PRIVATE_KEY, f"{BEGIN}\n{BODY}\nand a second one, which is whole:\n{key}")) == 2

    @pytest.mark.parametrize(
        "text", ["-----BEGIN CERTIFICATE-----\nMII", "-----BEGIN PUBLIC KEY-----\nMII", "BEGIN PRIVATE KEY"]
    )
    def test_near_miss(self, text: str) -> None:
        """Public parts stay."""
        assert found(PRIVATE_KEY, text) == []


class TestJsonWebToken:
    """Signed tokens."""

    def test_hit(self) -> None:
        """Three parts, or two when it was cut."""
        token = "eyJ" + "hbGciOiJIUzI1NiJ9" + ".eyJ" + drawn(30) + "." + drawn(43)
        assert found(JSON_WEB_TOKEN, f"Bearer {token}\n") == [token]
        assert found(JSON_WEB_TOKEN, token.rpartition(".")[0]) == [token.rpartition(".")[0]]

    def test_near_miss(self) -> None:
        """A word that begins like one stays."""
        assert found(JSON_WEB_TOKEN, "eyJafjallajökull erupted. eyJ.a") == []


class TestRandomLooking:
    """Tokens of no vendor."""

    @pytest.mark.parametrize("length", [16, 20, 24, 32, 40, 64])
    def test_most_random_tokens_are_found(self, length: int) -> None:
        """At least nine of ten of both cases with digits, fewer when short or of one case."""
        both = [drawn(length, seed=seed) for seed in range(200)]
        one = [drawn(length, "abcdefghijklmnopqrstuvwxyz0123456789", seed) for seed in range(200)]
        assert sum(map(looks_random, both)) >= (180 if length > 16 else 160)
        assert sum(map(looks_random, one)) >= (160 if length > 16 else 130)

    def test_hexadecimal(self) -> None:
        """From 16 digits on, with letters and decimal digits enough."""
        assert looks_random("acme_4ad2ac4643b6c1c8628048d7a3f9c3e1240ede05dba63d3c")  # behind a word
        assert not looks_random("acme_deadbeefdeadbeefdeadbeefdeadbeef")
        assert looks_random(drawn(32, "0123456789abcdef"))
        assert looks_random(drawn(16, "0123456789abcdef"))
        assert not looks_random(drawn(12, "0123456789abcdef"))
        assert not looks_random("1234567890123a4b")

    def test_short(self) -> None:
        """From 12 characters on where capitals, small letters and digits alternate."""
        assert looks_random("q7R2x9Lm4TzW")
        assert not looks_random("q7r2x9lm4tzw")
        assert not looks_random("MainPage2024")

    @pytest.mark.parametrize(
        "text",
        [
            "internationalisation",
            "getElementsByClassNameAndTag",
            "test_user_profile_2024_11_23",
            "com.example.application.module.Service",
            "/usr/local/lib/python3.11/site-packages/numpy",
            "https://example.com/blog/2024/11/how-to-write-tests",
            "sha256WithRSAEncryption",
            "1234567890123456",
            "AAAAAAAAAAAAAAAAAAAAAAAA",
            "abababababababababab12",
            "MAX_CONNECTION_POOL_SIZE_V2",
            "node_modules/@types/react-dom",
            "x86_64-unknown-linux-gnu",
            "ubuntu-22.04-lts-amd64-server",
            "aaaaaaaaaaaaaaaaaaaaaaaaa",
            "===============================",
            "2024-11-23T12:30:45.123456Z",
            "python-dateutil==2.9.0.post0",
            "K8sDeploymentControllerV1Beta1",
            "Supercalifragilisticexpialidocious",
            'integrity="sha384-BBtl+eGJRgqQAUMxJ7pMwbEyER4l1gO15P16Ep7Q9QzqX6gSbd85u4mG4QzX"',
            "The hash of the file is d41d8cd98f00b204e9800998ecf8427e.",
            '"public_key": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHC"',
            "# public key: age1qmrtyrx0gynw4h8kl079xs6t5m50v77zvaykp7yqywad653am0pcauhchq",
            "gpg: encrypted with 3072-bit RSA key, ID 7QK2MZX9LR4TWH8B, created 2021-04-30",
            "<wsse:Nonce>Hx7Qm2ZtR9kLw4VbN8cYpA==</wsse:Nonce>",
            '<ns1:Nonce EncodingType="x#Base64Binary">Hx7Qm2ZtR9kLw4VbN8cYpA==</ns1:Nonce>',
            "https://gist.github.com/someone/8c6980f77988a327348f9b02bbaf67f5",
            " 3f786850e387550fdab836ed7e6dc881de23001b vendor/x (v1.2.0)",
            'etag: W/"5e6f7a8b-1f4c3d2e1a0b9c8d"',
            "x-amz-id-2: vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo=",
            '"parentSpanId":"53995c3f42cd8ad8"',
            "gpg --recv-keys 647F28654894E3BD457199BE38DBBDC86092693E",
            "tx 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef confirmed",
            "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPV5s",
            "the \x00-256 is e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.",
            "SGVsbG8gdGhlcmUsIGRlYXIgd29ybGQh is Base64",
            'name="google-site-verification" content="rXOxyZounnZasA8Z7oaD3c14JdjS9aKSWvsR1EbUSIQ"',
            '"kid": "1d118e30152fee90", "use": "sig"',
            '{\\"kid\\":\\"3f786850e387550fdab836ed7e6dc881\\"}',
            '"x5t#S256": "osohD7gcAprujN8P97yOB-vS-swHH-OQWCTQqy2h21X"',
            '"alg": "SHA-256",\n  "content": "877a4ace8713b0bcf2a4e7eec82529c029f1d0619886d18145fea96c3ffe5c0f"',
            "pkg:rpm/almalinux/libXau@1.0.9-3.el8#ac77887fa9a50833ff7a34d7e27ebe243468552bc94f6628693cb1dfdaf102e7",
            "x-amz-cf-id: stX4t1saEdtbo2DPGwSGRf6rWqydRn9PZnodLl-tcN55YbVOGEZHAa==",
            "x-vercel-id: fra1::iad1::q7R2x9Lm4TzWbK8sVd3F",
            '"x-guploader-uploadid": "AHmUCY3q7R2x9Lm4TzWbK8sVd3FjQ5nY2pR6tG1hU0wE"',
            "cf-ray: 8c6980f77988a327-FRA",
            "oneOf('abcdejkmpqrs')",
            "commit 3f786850e387550fdab836ed7e6dc881de23001b",
            "uuid: 20f2f1af873a4a669cb3a26c04dc9ffb",
            "pkg:rpm/x/readline@7.0-10.el8#a9507b8ef64a13238a5b384cc9b68fb7fc91c8d668a91af3d2b1c4e5f6a7b8c9",
            "integrity: sha384-SQOHhLc7PHxHDQpGE/zv9XfXKL0A7OBu8kuyVDnHVp+zSoWyRw4xUJ+LSm5ql4kS",
            '"PublicKeyToken": "77e90c7684eb6ae3"',
            "$Id: 60f9f4bf8a32804182e4516ac69ac510d25215d1 $",
            'const char *fw_hash = "d398dbe7fbd14bd5a5a49cd59a53683ae49f4f2c";',
            'echo "e796213137f5bc37317afb972850c9252871ef364a9d3980d071b48607d6bd07" | sha256sum --check',
            "<uuid>a571c0d144b14fd4a87a9d9b2aa9fcd6</uuid>",
            "PublicKeyToken=31bf3856ad364e35",
            "<ds:X509Certificate>MIIDJjCCAg4CCQCiwst2XYH7fTANBgkqhkiG9w0BAQsFADBVMQswCQYDVQQGEwJVUzEL",
            '"etag": "\\"kEk3sFj6Ef5_yR1-H3bAO6qw9mI/3m5rB86FE5KuW1K3jAl88AxCreg\\""',
            "--0016364c440b2e8b63049acd5370\nContent-Type: text/plain",
            "the end\n--2NqJR3m2cLnhEraiqXA4Q9hqnmihx7b7--\n",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Words, paths, versions, dates and announced checksums stay."""
        assert found(RANDOM_LOOKING, text) == []

    def test_key_of_a_service(self) -> None:
        """Its modulus and coordinates are public beside its type; its other members are not, and nor is a lone `n`."""
        drawn_parts = [drawn(86, seed=seed) for seed in range(4)]
        n, x, y, d = drawn_parts
        assert found(RANDOM_LOOKING, f'{{"kty": "RSA", "e": "AQAB", "n": "{n}"}}') == []
        assert found(RANDOM_LOOKING, f'{{"crv":"P-256","x":"{x}","y":"{y}","kty":"EC"}}') == []
        assert found(RANDOM_LOOKING, f'{{"kty": "RSA", "n": "{n}", "d": "{d}"}}') == [d]
        assert found(RANDOM_LOOKING, f'{{"kty": "oct", "k": "{d}"}}') == [d]
        assert found(RANDOM_LOOKING, f'{{"x": "{x}"}}') == [x]

    @pytest.mark.parametrize("before", ["x-client-key: ", "x-session-id: ", "content: ", '"kind": "', "x-api-key: "])
    def test_headers_of_clients(self, before: str) -> None:
        """What a header or a member says beside those is found."""
        assert found(RANDOM_LOOKING, before + drawn(40)) == [drawn(40)]

    def test_constant_of_code(self) -> None:
        """What C names in capitals, with a curve's or a form's short name behind."""
        assert found(RANDOM_LOOKING, "#define DER_OID_SZ_c2tnb191v3 10") == []
        assert found(RANDOM_LOOKING, f"DER_OID_SZ_{drawn(24)}") == [f"DER_OID_SZ_{drawn(24)}"]

    def test_part_of_a_path(self) -> None:
        """Only the part that looks random is taken."""
        token = drawn(32)
        assert found(RANDOM_LOOKING, f"https://example.com/share/{token}/index.html") == [token]

    @given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.sampled_from(["", "_", "-", "."]))
    def test_words_are_never_random(self, words: list[str], between: str) -> None:
        """However many are joined, and in capitals or humps."""
        joined = between.join(words)
        humps = "".join(word.capitalize() for word in words)
        assert not any(map(looks_random, [joined, joined.upper(), humps]))

    def test_drawn_letters_are_random(self) -> None:
        """Without a digit, too: most of them from 32 small letters on, or 24 of both cases."""
        small = [drawn(32, string.ascii_lowercase, seed) for seed in range(200)]
        both = [drawn(24, string.ascii_letters, seed) for seed in range(200)]
        assert sum(map(looks_random, small)) >= 160
        assert sum(map(looks_random, both)) >= 160

    @pytest.mark.parametrize(
        "word",
        [
            *("Rechtsschutzversicherungsgesellschaften", "arbeidsongeschiktheidsverzekering", "hyvinvointiyhteiskunta"),
            *("najneobhospodarovavatelnejsi", "dichlorodiphenyltrichloroethane", "konstantynopolitanczykowianeczka"),
            *("abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjkl", "aaaaaarrrrrggghhhhhh", "ctrlaltdelbackspace"),
            *("17H7v-2h7v2zm3-4H7v-2h10v2zm0-4H7V7h10v2z", "Got1YearWithUs2Again"),
        ],
    )
    def test_long_words(self, word: str) -> None:
        """Of several languages, alphabets and keyboards' rows."""
        assert not looks_random(word)
