"""Internet and hardware addresses, social security numbers, UUIDs, wallets."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.crypto_wallet import ETHEREUM_ADDRESS, ETHEREUM_NAME, WALLET_ADDRESS
from voting.screening.personal.ip_address import IP_ADDRESS
from voting.screening.personal.mac_address import MAC_ADDRESS
from voting.screening.personal.us_social_security import US_ITIN, US_SSN
from voting.screening.personal.uuid import UUID


class TestIpAddress:
    """Internet addresses."""

    @pytest.mark.parametrize(
        "text",
        [
            "203.0.113.7",
            "10.1.2.0/24",
            "2001:db8:85a3::8a2e:370:7334",
            "2001:db8::1/64",
            "fe80::1ff:fe23:4567:890a%eth0",
            "::ffff:203.0.113.7",
            "1:2:3:4:5:6:7:8",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Found with prefix length and zone, before a port and at the end of a sentence."""
        assert found(IP_ADDRESS, f"from {text}.")[0] == text
        assert found(IP_ADDRESS, f"[{text}]")[0] == text

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ec2-54-1-2-3.compute-1.amazonaws.com", ["54-1-2-3"]),
            ("src=1433203985 dst=10", ["1433203985"]),
            ("order-54-1-2-3", []),
            ("count=1433203985", []),
            ("if host == '203.0.113.7':", ["203.0.113.7"]),
            ("IPAddress ip(192, 168, 1, 50);", ["192, 168, 1, 50"]),
            ("byte gateway[] = {192, 168, 1, 1};", ["192, 168, 1, 1"]),
            ("color(192, 168, 1, 50)", []),
            ("ip == 203.0.113.7", ["203.0.113.7"]),
            ("Her IP address was updated to 161.142.46.4", ["161.142.46.4"]),
            ("ff12:5eb4:4d30:7fe4:8998:c51:2ad:9d2b", ["ff12:5eb4:4d30:7fe4:8998:c51:2ad:9d2b"]),
            ("ip ==203.0.113.7", ["203.0.113.7"]),
            ("203.0.113.7-203.0.113.9", ["203.0.113.7", "203.0.113.9"]),
            ("inet6 fe80::1c%eth0", ["fe80::1c%eth0"]),
            ("fd00::12 is the router", ["fd00::12"]),
            ("192.168.001.045 and 10.02.03.4", ["192.168.001.045"]),
            ("::ffff:192.0.2.44:8080", ["192.0.2.44", "::ffff:192.0.2.44"][::-1]),
            ("inet addr:2001:db8::1", ["2001:db8::1"]),
            ("@2001:db8:51:7::a1:/srv", ["2001:db8:51:7::a1"]),
            ("see host[fd12::1] now", ["fd12::1"]),
            ("relay=mx.corp.test[2a01::17]:25", ["2a01::17"]),
        ],
    )
    def test_in_a_name(self, text: str, expected: list[str]) -> None:
        """With hyphens in a host's name, as one number where a field says so, compared in code, and short."""
        assert found(IP_ADDRESS, text) == expected

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("127.0.0.1", "loopback"),
            ("0.0.0.0", "unspecified"),  # noqa: S104  # a text, not a socket
            ("255.255.255.0", "netmask"),
            ("::1", "loopback"),
            ("version 1.2.3.4", "version"),
            ('AssemblyVersion("1.4.2.0")', "version"),
            ("'version' => '27.1.3.2'", "version"),
            ('"version": "10.0.19.4"', "version"),
            ('version = "1.2.3.4"', "version"),
            ("(0.99.28.1) unstable", "version"),
            ("Fixes since 1.5.4.7", "version"),
            ("Standards-Version updated to 4.6.0.1", "version"),
            ("pkg==1.2.3.4", "version"),
            ("v1.2.3.4", "version"),
            ("pkg>= 1.2.3.4", "version"),
            ("extras[all]==1.2.3.4", "version"),
            ("1.2.3.4.5", "five parts"),
            ("Git 1.7.3.5 Release Notes, changes in 1.2.6.1", "versions"),
            ("## Rails 6.1.7.7 (February 21, 2024) and mhash (0.9.9.9-7.1)", "versions"),
            ("bump the standards version to 3.7.2.0", "version"),
            ("desktop-schemas (3.31.0.2-2) experimental, 4.1.4.2+svn3283", "a package's versions"),
            ("kernel 5.15.0.112, firmware 1.0.3.22", "versions"),
            ("upgrade path: 9.1.0.4 to 10.2.0.0", "versions"),
            ("clause 7.3.1.2 and figures 4.2.1.1", "parts of a text"),
            ("224.0.0.1 and ff02::1", "multicast"),
            ("256.1.1.1", "too large"),
            ("12:30:45", "time"),
            ("std::string", "C++"),
            ("dead::beef", "words of hexadecimal letters"),
            ("a::b", "C++"),
            ("digits[-1::-2]", "every other one, in Python"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """What points at nobody or is no address stays."""
        assert found(IP_ADDRESS, text) == [], why

    def test_port_is_left(self) -> None:
        """A port after it does not hide it."""
        assert found(IP_ADDRESS, "http://203.0.113.7:8080/") == ["203.0.113.7"]


class TestMacAddress:
    """Hardware addresses."""

    @pytest.mark.parametrize(
        "text",
        ["00:1A:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "00:1a:2b:3c:4d:5e:6f:70", "0:1b:21:3c:4d:5e"],
    )
    def test_hit(self, text: str) -> None:
        """Found in every notation."""
        assert found(MAC_ADDRESS, f"({text})") == [text]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("MAC:00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5e"),
            ("mac-00-1a-2b-3c-4d-5e", "00-1a-2b-3c-4d-5e"),
            ("00:1a:2b:3c:4d:5e-eth0", "00:1a:2b:3c:4d:5e"),
            ("00:1a:2b:3c:4d:5e:wlan0", "00:1a:2b:3c:4d:5e"),
            ("MAC=00:16:3e:5e:6c:01:52:54:00:12:34:56:08:00 SRC", "00:16:3e:5e:6c:01:52:54:00:12:34:56:08:00"),
        ],
    )
    def test_touched_by_a_name(self, text: str, expected: str) -> None:
        """A label before it and a device after it, and a frame as a firewall logs it."""
        assert found(MAC_ADDRESS, text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "[.FFF0.0000.0001]",
            "00:1a:2b:3c:4d:5e:6f:70:81",
            "00:1a:2b:3c:4d:5e:abcd",
            "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48",
        ],
    )
    def test_longer_runs(self, text: str) -> None:
        """Fingerprints of keys and addresses with something more in hexadecimal are none."""
        assert found(MAC_ADDRESS, text) == []

    @pytest.mark.parametrize(
        "text",
        ["00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "00:1A-2b:3c:4d:5e", "12:30:45", "aa:bb:cc:dd:ee", "1:2:3:4:5:6"],
    )
    def test_near_miss(self, text: str) -> None:
        """Nobody's addresses, mixed separators and times stay."""
        assert found(MAC_ADDRESS, text) == []


class TestSocialSecurity:
    """US social security and taxpayer numbers."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("219-09-9999", "219-09-9999"),
            ("219 09 9999", "219 09 9999"),
            ("219.09.9999", "219.09.9999"),
            ("SSN: 219099999", "219099999"),
            ("my social security number is 219099999", "219099999"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """Grouped anywhere, bare after a telling word."""
        assert found(US_SSN, text) == [expected]

    @pytest.mark.parametrize(
        "text", ["000-12-3456", "666-12-3456", "219-00-9999", "219-09-0000", "219099999", "219-09 9999", "1219-09-9999"]
    )
    def test_near_miss(self, text: str) -> None:
        """Numbers that are never given, bare ones, mixed separators."""
        assert found(US_SSN, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("my social is 219 09 9999", ["219 09 9999"]),
            ("Name: \x00, 219 09 9999", ["219 09 9999"]),
            ("219 09 9999 (SSN)", ["219 09 9999"]),
            ("100 20 3000", []),
            ("ram 512 64 2048", []),
            ("coordinates 312 64 1180", []),
        ],
    )
    def test_blanks(self, text: str, expected: list[str]) -> None:
        """With blanks between, a word must speak of it."""
        assert found(US_SSN, text) == expected

    def test_taxpayer(self) -> None:
        """Area 9 with a group of 50 and above is a taxpayer's."""
        assert found(US_ITIN, "912-70-1234") == ["912-70-1234"]
        assert found(US_SSN, "912-70-1234") == []
        assert found(US_ITIN, "912-40-1234") == []


class TestUuid:
    """Unique ids."""

    def test_hit_and_nil(self) -> None:
        """Any but the nil and the max one."""
        text = "550e8400-e29b-41d4-a716-446655440000"
        assert found(UUID, f"id={text}") == [text]
        assert found(UUID, text.upper()) == [text.upper()]
        assert found(UUID, "00000000-0000-0000-0000-000000000000") == []
        assert found(UUID, "ffffffff-ffff-ffff-ffff-ffffffffffff") == []
        assert found(UUID, text + "0") == []

    @pytest.mark.parametrize(
        "before",
        [
            "user id ",
            '"account_id": "',
            "patient uuid ",
            "device-id=",
            "urn:uuid:",
            "users/",
            '{"uid":"',
            "under reference ",
            "my session ",
        ],
    )
    def test_of_somebody(self, before: str) -> None:
        """One that may name a person, an account or a device."""
        text = "550e8400-e29b-41d4-a716-446655440000"
        assert found(UUID, before + text) == [text]

    def test_prefixed(self) -> None:
        """One of an account as services give them, not a name with an underscore."""
        assert found(UUID, "charge cus_NffrFeUfNV2Hib again") == ["cus_NffrFeUfNV2Hib"]
        assert found(UUID, "user_authentication and customer_support") == []

    @pytest.mark.parametrize(
        "text",
        [
            "X-Request-Id: {}",
            'UpgradeCode="{}"',
            '[Collection("{}")]',
            "reqId={} GET /healthz",
            "Something went wrong. Reference: {}",
            "10:00:00 INFO session {} closed by peer",
            "metadata:\n  namespace: logistics\n  uid: {}",
            '{{"metadata":{{"name":"web-1","uid":"{}","resourceVersion":"12"}}}}',
            "trace=370886 req={}",
            '{{"ts":"2025-03-02","rid":"{}"}}',
            "attempt 2/5, correlation={}",
            '{{"key": "Idempotency-Key", "value": "{}"}}',
            "<key>PayloadUUID</key><string>{}</string>",
            "uuidgen gives {} on mac",
            '"_postman_id": "{}"',
            "CSeq: 102\nCall-ID: {}",
            "file=part-00017-{}.parquet",
            "Unseal Nonce    {}",
            '"traceId": "{}"',
            "job id {} failed",
            "job=rotate-logs run={} state=DONE",
            "task: {}",
            '"serialNumber": "urn:uuid:{}"',
            "UUID={} / ext4 defaults 0 1",
            "mounted filesystem {} r/w",
            "/dev/disk/by-uuid/{}",
            "ClientConnectionId: {}",
            "CLSID {{{}}}",
            "HKLM\\\\CLSID\\\\{{{}}}",
            '[Guid("{}")]',
            "<ProjectGuid>{{{}}}</ProjectGuid>",
            'Project("{{{}}}") = "App"',
            'const NAMESPACE = "{}";',
            '{{"trace": "{}"}}',
            "Fehler 502, Sitzung {}.",
            "error (ref {}) again",
            "a UUID looks like {}",
            "volume {} is full",
        ],
    )
    def test_of_nobody(self, text: str) -> None:
        """Of a request, a run, a disk or an interface."""
        assert found(UUID, text.format("550e8400-e29b-41d4-a716-446655440000")) == []

    @pytest.mark.parametrize(
        "text",
        [
            "0000180d-0000-1000-8000-00805f9b34fb",
            "00000114-0000-0000-C000-000000000046",
            "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        ],
    )
    def test_registered(self, text: str) -> None:
        """One that a standard gives is everybody's."""
        assert found(UUID, text) == []


class TestWallets:
    """Of many coins."""

    @pytest.mark.parametrize(
        "address",
        [
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ",
            "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
            "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1",
            "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L",
            "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        ],
    )
    def test_checked(self, address: str) -> None:
        """Right checksums only."""
        assert found(WALLET_ADDRESS, f"send to {address}!") == [address]
        assert found(WALLET_ADDRESS, address[:-1] + ("a" if address[-1] != "a" else "c")) == []

    def test_ethereum(self) -> None:
        """Forty hexadecimal digits after 0x."""
        address = "0x" + "52908400098527886E0F7030069857D2E4169EE7"
        assert found(ETHEREUM_ADDRESS, f"to {address}.") == [address]
        assert found(ETHEREUM_ADDRESS, address + "ab") == []
        assert found(ETHEREUM_ADDRESS, "ZERO = 0x" + "0" * 40) == []
        assert found(ETHEREUM_ADDRESS, "burnt at 0x" + "0" * 36 + "dEaD") == []

    def test_by_form_or_word(self) -> None:
        """Monero's length, Solana's word, Ethereum's name."""
        monero = "4" + "A" + "b3K" * 31
        solana = "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV"
        assert found(WALLET_ADDRESS, f"xmr {monero}") == [monero]
        assert found(WALLET_ADDRESS, f"my sol wallet is {solana}") == [solana]
        assert found(WALLET_ADDRESS, f"commit {solana}") == []
        assert found(ETHEREUM_NAME, "pay alice-b.eth please") == ["alice-b.eth"]
        assert found(ETHEREUM_NAME, "the .ethernet device") == []
