"""Codes, phrases and stored forms of passwords."""

import hashlib
import random
from importlib.resources import files
from unicodedata import normalize

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.secrets.codes import CODES
from voting.screening.secrets.password_hash import PASSWORD_HASH
from voting.screening.secrets.seed_phrase import SEED_PHRASE

BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def phrase(count: int, language: str = "english", seed: int = 3) -> list[str]:
    """Words of a wallet with a valid checksum (BIP-39)."""
    words = files("mnemonic").joinpath("wordlist", f"{language}.txt").read_text("utf-8").split()
    entropy = random.Random(seed).randbytes(count * 4 // 3)
    bits = "".join(f"{one:08b}" for one in entropy)
    bits += f"{hashlib.sha256(entropy).digest()[0]:08b}"[: count // 3]
    return [normalize("NFC", words[int(bits[start : start + 11], 2)]) for start in range(0, len(bits), 11)]


class TestCodes:
    """Codes by the word before them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("my pin is 4821", ["4821"]),
            ("PIN 4821", ["4821"]),
            ("Meine PIN ist 4821", ["4821"]),
            ("the alarm code is 4821", ["4821"]),
            ("door code 0949#", ["0949"]),
            ("the key safe by the shed, the numbers are seven two oh five and it sticks", ["seven two oh five"]),
            ("il codice della porta è nove due tre uno.", ["nove due tre uno"]),
            ("yung mpin ko 7731 na", ["7731"]),
            ("pin yangu ni 7731 lakini", ["7731"]),
            ("guard has the master 4-0-9-9-2 tonight", ["4-0-9-9-2"]),
            ("carte exp 03/29 crypto 418.", ["418"]),
            ("Visa gültig 03/29, Prüfnummer: 418,", ["418"]),
            ("The lockbox on the railings is four four one nine — so", ["four four one nine"]),
            ("I need the gate code confirmed, is it still C-1-9-3? My", ["C-1-9-3"]),
            ("the code is double seven, one, two.", ["double seven, one, two"]),
            ("der Türcode lautet vier vier eins neun", ["vier vier eins neun"]),
            ("El código es: siete uno dos cuatro", ["siete uno dos cuatro"]),
            ("A szerverszoba kódja 7139, utána", ["7139"]),
            ("iPhone passcode 482170", ["482170"]),
            ("Use 079495 to verify your account", ["079495"]),
            ("Dein Code lautet 715280", ["715280"]),
            ("my bank pin ends in 4 and is 9165", ["9165"]),
            ("Network: FRITZ!Box 7530\nKey: 91364153468532056774", ["91364153468532056774"]),
            ("PIN1 4821, PIN2 9917", ["4821", "9917"]),
            ("TAN-Liste: 1) 482913 2) 771204 3) 339214", ["339214", "482913", "771204"]),
            ("github recovery: a1b2c-d3e4f 0f9e8-d7c6b", ["0f9e8-d7c6b", "a1b2c-d3e4f"]),
            ("la combinación de la caja es 17-3-29", ["17-3-29"]),
            ("mijn pincode is 4477 en die van mijn vrouw 9912", ["4477", "9912"]),
            ("the CVV on the back is 482", ["482"]),
            ("my pin at the shop (2714) but the old one 8093 works", ["2714", "8093"]),
            ("Puk der SIM ist 88412093", ["88412093"]),
            ("disarm is 6630 then #, duress is 6631.", ["6630", "6631"]),
            ("le code recu par sms 904 115 marche pas", ["904 115"]),
            ("the license for the plugin is WPX-2291-AAKD-0092", ["WPX-2291-AAKD-0092"]),
            ("WLAN FRITZ!Box, der Schlüssel ist 91364153468532056774", ["91364153468532056774"]),
            ("CVV 482", ["482"]),
            ('or enter "JBSW Y3DP K5XX E3DE N5XW 42LU" there', ["JBSW Y3DP K5XX E3DE N5XW 42LU"]),
            ("the combo for the lockbox: 7-22-9.", ["7-22-9"]),
            ("koden till lådan är 5519 och larmet 0042, tack", ["0042", "5519"]),
            ("le code du portail c'est 4471B et", ["4471B"]),
            ("digicode 73A05, 2e gauche", ["73A05"]),
            ("otp says 771 204 but", ["771 204"]),
            ("luggage lock is 482", ["482"]),
            ("Your verification code is 450731", ["450731"]),
            ("G-450731 is your Google verification code", ["G-450731"]),
            ("450731 ist Ihr Bestätigungscode", ["450731"]),
            ("Votre code de vérification est 450731", ["450731"]),
            ("您的验证码是450731", ["450731"]),
            ("otp: 450731", ["450731"]),
            ("backup codes: 10776842 16592712 27324798", ["10776842", "16592712", "27324798"]),
            ("My recovery codes are:\nbfee2-f6c85\neb593-68aae\n", ["bfee2-f6c85", "eb593-68aae"]),
            ("backup codes, for labels?\n\n8f3k-29xm\nq7vd-11zp\nm2ht-84cw\n", ["8f3k-29xm", "m2ht-84cw", "q7vd-11zp"]),
            ("My TOTP secret is " + drawn(32, BASE32), [drawn(32, BASE32)]),
            ("2FA setup key: mnep isyl ffmu 6xra cdkm s3ir 3746 smei", ["mnep isyl ffmu 6xra cdkm s3ir 3746 smei"]),
            ("otpauth://totp/X:jo?secret=" + drawn(16, BASE32) + "&issuer=X", [drawn(16, BASE32)]),
            ("license key: BCDF2-GHJK3-MPQR4-TVWX6-Y2346", ["BCDF2-GHJK3-MPQR4-TVWX6-Y2346"]),
            ("gift card code: A2B3-C4D5-E6F7-G8H9", ["A2B3-C4D5-E6F7-G8H9"]),
            ("Recovery key: " + "-".join(["480796"] * 8), ["-".join(["480796"] * 8)]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The code alone is found."""
        assert gate(CODES, text)
        assert sorted(set(found(CODES, text))) == sorted(expected)

    @pytest.mark.parametrize(
        "text",
        [
            "the pin is one of three, two of them",
            "the lock is A-4-paper and one two",
            "this combination is one two many",
            "the code is: one, two and a test",
            "my code was e-mailed, X-Y-Z",
            "error code 4821",
            "IT IS NOT THE SAME DATA THAT THEY HAVE",
            "pin the version 4.8.2",
            "exit code is 137",
            "The exit code is 137000",
            "router firmware 7.5 key features",
            "use 1200 to 1500 words",
            "zip code 90210",
            "the code of 2024",
            "postcode: 10115",
            "status code: 404",
            "recovery codes are useful in 2026",
            "a code review of 1200 lines",
            "verification code is required",
            "the pin header was new in 2019",
            "the recovery took 3-4 weeks",
            "disaster recovery: see page 12",
            "security code of 120 lines",
            "a combination of 3-4-5 is a triangle",
            "the code I sent by mail has 12 lines",
            "spinning 4821 times",
            "country code 0049",
            "lock 404 files",
            "the secret to success",
            "licence key: see below",
            "driver's license number D123-4567-8901, nursing licence RNX-884-213",
            "Ontario licence P0342-54017-80511",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other codes and numbers stay."""
        assert found(CODES, text) == []


class TestPasswordHash:
    """Stored forms."""

    @pytest.mark.parametrize(
        "stored",
        [
            "$2b$12$" + drawn(53),
            "$6$" + drawn(16) + "$" + drawn(86),
            "$apr1$" + drawn(8) + "$" + drawn(22),
            "$argon2id$v=19$m=65536,t=3,p=4$" + drawn(22) + "$" + drawn(43),
            "pbkdf2_sha256$600000$" + drawn(20) + "$" + drawn(43) + "=",
            "{SSHA}" + drawn(32),
            "SCRAM-SHA-256$4096:" + drawn(22) + "==$" + drawn(43) + "=:" + drawn(43) + "=",
            "md5" + drawn(32, "0123456789abcdef"),
            "*" + drawn(40, "0123456789ABCDEF"),
        ],
    )
    def test_hit(self, stored: str) -> None:
        """Salt and parameters are part of it."""
        assert gate(PASSWORD_HASH, stored)
        assert found(PASSWORD_HASH, f"root:{stored}:19000") in ([stored], [stored + ":19000"])

    def test_vault(self) -> None:
        """The body of an encrypted variable is found, its heading stays."""
        body = f"{drawn(80, '0123456789abcdef')}\n          {drawn(62, '0123456789abcdef')}"
        assert found(PASSWORD_HASH, f"x: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  {body}\nnext: 1") == [body]

    @pytest.mark.parametrize(
        "text", ["$2 a month", "costs $5$ or $6$", "{SHA} of it", "md5sum", "*" * 40, "$ANSIBLE_VAULT"]
    )
    def test_near_miss(self, text: str) -> None:
        """Prices and names of methods stay."""
        assert found(PASSWORD_HASH, text) == []


class TestSeedPhrase:
    """Words that open a wallet."""

    @pytest.mark.parametrize("count", [12, 15, 18, 21, 24])
    def test_with_checksum(self, count: int) -> None:
        """Found without any word that tells."""
        words = " ".join(phrase(count))
        assert found(SEED_PHRASE, f"so, {words}. OK?") == [words]

    @pytest.mark.parametrize("language", ["spanish", "french", "italian", "portuguese", "czech"])
    def test_other_lists(self, language: str) -> None:
        """Beside a telling word."""
        words = " ".join(phrase(12, language))
        assert found(SEED_PHRASE, f"my seed phrase: {words}") == [words]

    @pytest.mark.parametrize("before", ["", "orange elephants and "])
    def test_on_indented_lines(self, before: str) -> None:
        """With a word that is on no list, after what announces them; without one they are found by themselves."""
        words = phrase(12)
        words[1] = "lantern" if not before else words[1]
        rows = "\n     ".join(" ".join(words[at : at + 4]) for at in (0, 4, 8))
        told = before or "the recovery words of which are\n     "
        assert found(SEED_PHRASE, f"{told}{rows}\n     and its PIN") == [rows]

    def test_numbered(self) -> None:
        """As wallets show them."""
        words = "\n".join(f"{number}. {word}" for number, word in enumerate(phrase(12), 1))
        assert found(SEED_PHRASE, f"{words}\n") == [words.removeprefix("1. ")]

    def test_not_of_the_list(self) -> None:
        """After "recovery phrase is" most words of the list are enough."""
        words = "lamp orbit canvas tulip wagon merit hollow fiber acid june spoke elder"
        assert found(SEED_PHRASE, f"my recovery phrase is {words} is 12 enough") == [words]

    def test_words_before_the_sign(self) -> None:
        """One of them may be of the list as well: "in order: …"."""
        words = "lunar cabbage orbit witness fossil depart hybrid nephew salmon tuition ozone brisk"
        assert found(SEED_PHRASE, f"Wallet recovery phrase, in order: {words}. It says") == [words]

    def test_told_after(self) -> None:
        """One word may be mistyped."""
        words = "lunar cabbage orbit witnes fossil depart hybrid nephew salmon tuition ozone brisk"
        assert found(SEED_PHRASE, f"I wrote: {words}. Is one of the recovery words wrong?") == [words]

    def test_mistyped(self) -> None:
        """Beside a telling word a wrong checksum does not matter."""
        words = phrase(12)
        wrong = " ".join([*words[:-2], words[-1], words[-2]])
        assert found(SEED_PHRASE, f"recovery phrase is: {wrong}") == [wrong]
        assert found(SEED_PHRASE, f"so, {wrong}, right?") == []

    @pytest.mark.parametrize(
        "text",
        [
            "I only have half of my wallet's words: «orbit pepper lunch candy stove wolf»",
            "Em quên cụm từ khôi phục ví, chỉ nhớ được nửa đầu: orbit pepper lunch candy stove wolf. Địa chỉ ví",
        ],
    )
    def test_part(self, text: str) -> None:
        """Five words and more, set off by signs, where a wallet is spoken of."""
        assert found(SEED_PHRASE, text) == ["orbit pepper lunch candy stove wolf"]

    @pytest.mark.parametrize("language", ["english", "french", "czech"])
    def test_list_of_words(self, language: str) -> None:
        """The words of a list in its own order open nothing, with a phrase among them or a word that tells."""
        listed = files("mnemonic").joinpath("wordlist", f"{language}.txt").read_text("utf-8").split()
        assert found(SEED_PHRASE, "seed words:\n" + "\n".join(listed[:300])) == []
        words = " ".join(phrase(12))
        assert found(SEED_PHRASE, "\n".join(listed[:100]) + f". So, {words}. OK?") == [words]

    @pytest.mark.parametrize(
        "text",
        [
            "The seed phrase has twelve words; never type it into a page that asks you for it.",
            "a wallet's list begins so: abandon, ability, able, about, above, absent.",
            "Ledger categories: rent, food, school, travel, gift.",
            "Seeds to buy: tomato, onion, garlic, corn, lemon.",
            "Complete the phrase: orbit pepper lunch candy stove wolf.",
            "recovery: I ate orbit pepper lunch candy stove wolf and slept",
            "abandon " * 30,
            "a wallet with a backup",
            "when people travel they must also carry water",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Prose about wallets, and one word over and over."""
        assert found(SEED_PHRASE, text) == []
