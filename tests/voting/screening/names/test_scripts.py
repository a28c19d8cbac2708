"""Names in scripts that have a model of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.voting.screening.samples import is_left
from voting.ports import Screener
from voting.screening.names.scripts.finder import check_model, scripts_tagger
from voting.screening.names.scripts.letters import in_scripts


class TestFound:
    """People and places, in the forms of a sentence."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Передайте Тимофею Лаврентьеву, что встреча в среду", "Тимофею Лаврентьеву"),
            ("Вчора розмовляла з Оксаною Мельничук про договір", "Оксаною Мельничук"),
            ("Говорих с Калоян Стоянов от Велинград", "Калоян Стоянов"),
            ("Синоћ сам видео Драгану Петровић на пијаци", "Драгану Петровић"),
            ("Μίλησα χθες με την Ευαγγελία Παπαδοπούλου στη Λάρισα", "Ευαγγελία Παπαδοπούλου"),
            ("اتصلت بالأستاذ سامر الحداد أمس", "سامر الحداد"),
            ("شكرا لكم\nمع تحيات محمد الأحمد", "محمد الأحمد"),
            ("అక్క లక్ష్మికి చెప్పి వచ్చాను, రమేష్ గారు రాలేదు", "లక్ష్మికి"),
            ("রাহুলের বই সুমনা নিয়ে গেছে", "সুমনা"),
            ("ரவிக்கு போன் பண்ணி சொல்லு", "ரவிக்கு"),
            ("نام من امیرحسین صادقی است", "امیرحسین صادقی"),
            ("דיברתי אתמול עם יעל שטרנברג על החוזה", "יעל שטרנברג"),
            ("कल सुषमा देशपांडे से मिलकर कागज़ दे देना", "सुषमा देशपांडे"),
            ("ನನ್ನ ಹೆಸರು ಮಂಜುನಾಥ ಗೌಡ, ವಯಸ್ಸು 29", "ಮಂಜುನಾಥ ಗೌಡ"),
            ("ბატონი გიორგი ბერიძე არ მოვიდა", "გიორგი ბერიძე"),
            ("Երեկ հանդիպեցի Արմեն Պետրոսյանին", "Արմեն Պետրոսյանին"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Nothing of the name is left."""
        assert not is_left(screener, text, value)

    @pytest.mark.parametrize(
        "text",
        [
            "Напиши письмо управляющей компании про протечку крыши.",
            "Как приготовить сырники без муки?",
            "ऑफिस में छुट्टी के लिए आवेदन पत्र लिख दो।",
            "תכתוב לי מכתב תלונה לחברת החשמל.",
            "اكتب رسالة شكوى إلى شركة الكهرباء بسبب انقطاع التيار.",
            "ఈ ఉత్తరాన్ని మర్యాదగా తిరిగి రాయండి.",
            "এই চিঠিটা ভদ্র ভাষায় লিখে দাও।",
            "ಈ ಪತ್ರವನ್ನು ಔಪಚಾರಿಕವಾಗಿ ಬರೆಯಿರಿ.",
            "Let α be the root of f, and Δx the step; then λ → 0.",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Requests that name nobody, and letters of a formula."""
        assert not screener.find(text)

    def test_no_part_of_a_word(self, screener: Screener) -> None:
        """A name found once is not masked inside of longer words: vowel signs belong to them."""
        text = "என் பெயர் வர். இந்த பட்டியலை வயது வரிசைப்படி அமை."
        assert all(text[span.end : span.end + 1] != "ி" for span in screener.find(text))


class TestModel:
    """Its file."""

    def test_it_is_loaded_when_it_is_needed(self) -> None:
        """A text in Latin letters costs neither its time nor its memory."""
        code = (
            "from voting.screening import load_screener; from voting.settings import ScreeningSettings\n"
            "from voting.screening.names.scripts.finder import scripts_tagger as tagger\n"
            "screener = load_screener(ScreeningSettings())\n"
            "screener.find('Jürgen Müller aus Köln, μ = 3'); print(tagger.cache_info().currsize)\n"
            "screener.find('Меня зовут Иван'); print(tagger.cache_info().currsize)"
        )
        ran = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
        assert ran.stdout.split() == ["0", "1"]

    def test_a_missing_one_is_told_at_the_start(self, tmp_path: Path) -> None:
        """Not at the first text in which it would be needed."""
        check_model()
        with pytest.raises(FileNotFoundError):
            check_model(tmp_path)

    def test_it_is_small(self) -> None:
        """It is in every copy of the package."""
        assert len(scripts_tagger().labels) > 3
        folder = Path(check_model.__globals__["MODEL"])
        assert sum(path.stat().st_size for path in folder.glob("*.*z*")) < 2_900_000


@pytest.mark.parametrize(
    ("text", "expected"), [("plain", False), ("μm and Δ", False), ("да, это", True), ("שלום", True)]
)
def test_in_scripts(text: str, expected: bool) -> None:
    """A word of three letters is a sign of the script."""
    assert in_scripts(text) is expected
