"""Whom a document is of, by its file's name."""

import pytest

from voting.screening.names.file_names import file_names
from voting.screening.names.gazetteer import package_gazetteer


def found(text: str) -> list[str]:
    """The names of a text, in order."""
    return [text[name.start : name.end] for name in file_names(text, package_gazetteer())]


class TestFileNames:
    """Beside what the document is."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("CV_Wojciech_Lis.pdf", "Wojciech_Lis"),
            ("passport_scan_okonkwo.png", "okonkwo"),
            ("see Invoice-Tamsin-Penrose.docx", "Tamsin-Penrose"),
            ("Lebenslauf_Müller_Jonas.pdf", "Müller_Jonas"),
            ("resume-john-smith-2024.pdf", "john-smith"),
            ("Rechnung-Anneke-de-Vries.pdf", "Anneke-de-Vries"),
        ],
    )
    def test_hit(self, text: str, name: str) -> None:
        """Two names, or one that is nothing else."""
        assert found(text) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "CV_Final_Version.pdf",
            "scan_invoice_march.pdf, contract-template-final.docx, license.txt",
            "resume_software_engineer.pdf",
            "Invoice-London-Office.pdf, medical_report_georgia.pdf",
            "Wojciech_Lis.py",
            "holiday_Wojciech_Lis.pdf",
            "CV_Wojciech_Lis",
            f"cv_{'a' * 90}_okonkwo.pdf",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other words, places, other documents, and what is no file."""
        assert found(text) == []
