"""Numbers of participants, banks' codes and parts of plates."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.numbers_told import NUMBERS_TOLD
from voting.screening.recogniser import Recogniser

STUDY, BANK, PLATE, OFFICER = NUMBERS_TOLD


class TestNumbersTold:
    """Told otherwise than by a word right before them."""

    @pytest.mark.parametrize(
        ("recogniser", "text", "expected"),
        [
            (STUDY, "IDs in REDCap RC-0114-B and RC-0115-B. Mean", ["RC-0114-B", "RC-0115-B"]),
            (STUDY, "participant P017 reported headaches", ["P017"]),
            (STUDY, "subject no. S-0231 withdrew", ["S-0231"]),
            (STUDY, "Teilnehmerin TN-044, randomisation 104-0032", ["TN-044", "104-0032"]),
            (STUDY, "s = struct('sid','SUBJ-0233','age',1)", ["SUBJ-0233"]),
            (STUDY, "{'subject_id': 'S014', 'ppt_id': \"K-0231\"}", ["S014", "K-0231"]),
            (STUDY, "PAT_0417 withdrew", ["PAT_0417"]),
            (OFFICER, "Taken by: PC 3381 Trott", ["3381"]),
            (OFFICER, "stopped by DC 4471 Okoro and PS 209 Hill.", ["4471", "209"]),
            (OFFICER, "a police matter: Officer Trott 3381, collar number CO229", ["3381", "CO229"]),
            (BANK, "DE43693736776353130811 (COBADEFFXXX)", ["COBADEFFXXX"]),
            (BANK, "pay into 83114429, sort 20 45 77", ["83114429"]),
            (BANK, "reg. 1234 konto 0012345678", ["1234"]),
            (PLATE, 'partial second plate "7XK". RP', ["7XK"]),
            (PLATE, "plate started with KR5, a tag ending in 44B", ["KR5", "44B"]),
        ],
    )
    def test_hit(self, recogniser: Recogniser, text: str, expected: list[str]) -> None:
        """The number is found."""
        assert found(recogniser, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Subject: AB-1234 order shipped",
            "participants 2020-2024 grew, subject H1N1, participants B12 deficiency",
            "Screening 2026-11 of films",
            "sid = 'S-1-5-18', X_SUBJ-0233, DONOR-A, 'sid': 'sess-1234'",
            "partial plate of food, plates start with the soup",
            "reg. 1234 a konto",
            "20457712 sorted items",
            "police PC 1500 W, a DC 4471 Volt supply, DS 160 form, officer of 2024",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Mail heads, years, vitamins and plates of food stay."""
        assert not any(found(one, text) for one in NUMBERS_TOLD)
