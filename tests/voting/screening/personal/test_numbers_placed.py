"""Numbers that their place tells."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.numbers_placed import NUMBERS_PLACED
from voting.screening.recogniser import Recogniser

REMOTE, ANIMAL, CHAT, PAGE = NUMBERS_PLACED


class TestNumbersPlaced:
    """Of remote help, of animals, of bots, of pages."""

    @pytest.mark.parametrize(
        ("recogniser", "text", "expected"),
        [
            (REMOTE, "anydesk 482 119 730, pw x9", ["482 119 730"]),
            (REMOTE, "TeamViewer-ID: 1482119730", ["1482119730"]),
            (REMOTE, "teamviewer ......... 1 482 119 730 pw x9", ["1 482 119 730"]),
            (REMOTE, "RustDesk (my id is 482119730)", ["482119730"]),
            (REMOTE, "UltraViewer: 48 211 973", ["48 211 973"]),
            (ANIMAL, "found a cat, chip 981 098 104 552 311", ["981 098 104 552 311"]),
            (ANIMAL, "Chipnummer: 276098106641882", ["276098106641882"]),
            (ANIMAL, "microchip no. 985-141-006-370-295", ["985-141-006-370-295"]),
            (ANIMAL, "puce n° 250.268.731.004.512", ["250.268.731.004.512"]),
            (ANIMAL, "AVID*027*345*618 in her neck", ["027*345*618"]),
            (CHAT, "ADMIN_CHAT = 518207733", ["518207733"]),
            (CHAT, "adminChatId: 518207733,", ["518207733"]),
            (CHAT, "OWNER_IDS = {184405311681986561, 1}", ["184405311681986561"]),
            (CHAT, "TG_ALLOWED_USERS=518207733", ["518207733"]),
            (CHAT, "ADMINS: list[int] = [518207733]", ["518207733"]),
            (CHAT, "if message.from_user.id != 518207733: return", ["518207733"]),
            (CHAT, "if ctx.author.id == 184405311681986561:", ["184405311681986561"]),
            (CHAT, "bot.send_message(518207733, 'hi')", ["518207733"]),
            (CHAT, "/sendMessage?chat_id=518207733&text=hi", ["518207733"]),
            (PAGE, "https://intra.example/hr/people/30418", ["30418"]),
            (PAGE, "GET /api/patients/48213/notes HTTP/1.1", ["48213"]),
            (PAGE, "GET /students/20417/grades", ["20417"]),
            (PAGE, "see app.example/mitarbeiter/P-4471.", ["P-4471"]),
            (PAGE, "https://api.example/v2/devices/QK-0093-7741", ["QK-0093-7741"]),
            (PAGE, "/dev/serial/by-id/usb-Acme_Stick_Plus_20211130155609-if00", ["20211130155609"]),
            (PAGE, "/dev/disk/by-id/ata-WDC_WD40_WX12D80K3L4P-part1", ["WX12D80K3L4P"]),
        ],
    )
    def test_hit(self, recogniser: Recogniser, text: str, expected: list[str]) -> None:
        """The number is found, and its place alone."""
        assert found(recogniser, text) == expected
        assert gate(recogniser, text)

    @pytest.mark.parametrize(
        "text",
        [
            "TeamViewer 15.48.5 of 2019-10-11",
            "anydesk on port 7070, 3 times",
            "the M3 chip has 25 000 000 000 transistors",
            "chip 0.5 mm, chips 250 g",
            "CHAT_TIMEOUT = 300000",
            "chat_size: 12345678",
            "OWNER_ID = 123456789",
            "GROUP_CHAT = -1002218844731",
            "owner = 7.1234567",
            "admins in 2024",
            "owner: 20240117, ADMIN_CHAT = 20251130",
            "user.id == 42",
            "/users/1234/posts and /users/42",
            "/people/2024/03, /members/10000",
            "https://api.example/v2/customers/88213",
            "/orders/88213, /devices/list",
            "/dev/disk/by-id/dm-name-root_home",
            "and/or/users/48213x",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Versions, sizes, groups, samples, orders and firms stay."""
        assert [found(one, text) for one in NUMBERS_PLACED] == [[], [], [], []]
