"""Keys byte by byte."""

import pytest

from tests.voting.screening.samples import drawn, found
from voting.screening import load_screener
from voting.screening.secrets.in_bytes import IN_BYTES
from voting.settings import ScreeningSettings

HEX = "7942bdf22106f0847762f0f3cb4d9c01"
PAIRS = [HEX[at : at + 2] for at in range(0, 32, 2)]
ROW = " ".join(PAIRS)
LINES = ":\n    ".join(":".join(PAIRS[at : at + 15]) for at in (0, 15))


class TestInBytes:
    """What a key is told to be, what a program prints of one, bytes of anything else."""

    @pytest.mark.parametrize("row", [ROW, ROW.upper(), ", ".join(f"0x{byte}" for byte in PAIRS), ",".join(PAIRS)])
    @pytest.mark.parametrize(
        "frame",
        [
            "api_key = {}",
            "the aes key is {}, and it says that the padding is wrong",
            "encryption key: {}",
            "Master Key (hex): {}\n",
            "hmac secret\n    {}\n",
            'psk="{}"',
            "seed: [{}]",
        ],
    )
    def test_told(self, frame: str, row: str) -> None:
        """Right after a word for a key."""
        assert found(IN_BYTES, frame.format(row)) == [row]

    @pytest.mark.parametrize(
        "frame",
        [
            "key := []byte{{{}}}",
            "static final byte[] KEY = new byte[] {{ {} }};",
            "const KEY: [u8; 16] = [{}];",
            "const encryptionKey = Buffer.from([{}]);",
            "static const uint8_t psk[16] = {{\n    {},\n}};",
            "val SECRET: ByteArray = byteArrayOf({})",
        ],
    )
    def test_code(self, frame: str) -> None:
        """Behind a type and what makes the bytes of it; in figures of ten and with a sign, too."""
        for row in (
            ", ".join(f"0x{byte}" for byte in PAIRS),
            ",\n    ".join(f"(byte) 0x{byte}" for byte in PAIRS),
            ", ".join(str(int(byte, 16)) for byte in PAIRS),
            ",".join(str(int(byte, 16) - 128) for byte in PAIRS),
        ):
            assert found(IN_BYTES, frame.format(row)) == [row]

    @pytest.mark.parametrize(
        "name", ["priv", "privateExponent", "prime1", "prime2", "exponent1", "exponent2", "coefficient"]
    )
    def test_printed(self, name: str) -> None:
        """Each private number, and of the public ones none."""
        text = f"Private-Key: (256 bit)\n{name}:\n    {LINES}\npub:\n    04:{LINES}\nASN1 OID: prime256v1\n"
        assert found(IN_BYTES, text) == [LINES]

    @pytest.mark.parametrize(
        "text",
        [
            f"packet: {ROW}",
            f"public key: {ROW}",
            f"SHA256 Fingerprint={':'.join(PAIRS)}",
            f"pub:\n    04:{LINES}\n",
            f"modulus:\n    00:{LINES}\n",
            f"Subject Key Identifier:\n    {':'.join(PAIRS)}",
            "prime1:\n    00:c1\n",
            f"key = {' '.join(f'{number:02x}' for number in range(16))}",
            f"key = {' '.join(f'ff {number:02x}' for number in range(8))}",
            f"key = {' '.join(PAIRS[:8])}",
            "seed = [12, 85, 31, 40, 77, 63, 59, 21, 98, 14, 36, 72, 55, 80, 17, 49]",
            "const publicKey = [12, 215, 31, 40, 177, 63, 59, 21, 98, 14, 36, 72, 55, 80, 17, 49]",
            "key = [12, 315, 31, 40, 277, 63, 59, 21, 98, 14, 36, 72, 55, 80, 17, 49]",
            "pixels = [12, 215, 31, 40, 177, 63, 59, 21, 98, 14, 36, 72, 55, 80, 17, 49]",
            f"the key was pressed 3 times and then came {ROW}",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Public numbers, fingerprints, examples of a specification, too few bytes."""
        assert found(IN_BYTES, text) == []

    def test_it_is_found_among_all_rules(self) -> None:
        """Those that leave rows of bytes alone leave this one."""
        key = drawn(64, "0123456789abcdef")
        row = " ".join(key[at : at + 2] for at in range(0, 64, 2))
        text = f"signing key: {row} "
        found_ = [text[span.start : span.end] for span in load_screener(ScreeningSettings()).find(text)]
        assert found_ == [row]
