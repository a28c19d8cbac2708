import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.phone_number import PHONE_NUMBER

HITS = [
    ("+1 415 555 2671", "+1 415 555 2671", "international"),
    ("+14155552671", "+14155552671", "E.164"),
    ("(415) 555-2671", "(415) 555-2671", "American"),
    ("415-555-2671", "415-555-2671", "American, hyphens"),
    ("415.555.2671", "415.555.2671", "American, dots"),
    ("call 4155552671 now", "4155552671", "bare, after a telling word"),
    ("0044 20 7946 0958", "0044 20 7946 0958", "dialled from abroad"),
    ("020 7946 0958", "020 7946 0958", "British"),
    ("07700 900123", "07700 900123", "British mobile"),
    ("030 901820", "030 901820", "Berlin"),
    ("0171/2345678", "0171/2345678", "German, slash"),
    ("01 42 68 53 00", "01 42 68 53 00", "French, pairs"),
    ("+49 (0)30 901820", "+49 (0)30 901820", "with the trunk zero in brackets"),
    ("+972-50-234-5678", "+972-50-234-5678", "Israel"),
    ("+91 98765 43210", "+91 98765 43210", "India"),
    ("+86 138 0013 8000", "+86 138 0013 8000", "China"),
    ("+55 11 91234-5678", "+55 11 91234-5678", "Brazil"),
    ("415-555-2671 ext. 99", "415-555-2671 ext. 99", "extension"),
    ("Questions: 020 7946 0812 ext. 214", "020 7946 0812 ext. 214", "an extension after a number without context"),
    ("tel:+14155552671", "+14155552671", "in a link"),
    ("https://wa.me/4915112345678", "4915112345678", "in a chat's link"),
    ("cep +90 (544) 302 16 58. 2014 was", "+90 (544) 302 16 58", "a full stop ends it"),
    ("six one seven five five five zero one three two", "six one seven five five five zero one three two", "spelled"),
    ("my number is 555-0132 99", "555-0132 99", "odd groups after a telling word"),
    ("my number is 82 12 34", "82 12 34", "small country, announced"),
    ("Tel: 51234", "51234", "five digits, announced"),
    ('{"phone": "20 123 456"}', "20 123 456", "announced by a field's name"),
    ("phone 0621 12 345, or ask", "0621 12 345", "odd groups, announced"),
    ("| a | 043 012 345 | b |", "043 012 345", "no amount begins with 0"),
    ("(612 345 678)", "612 345 678", "Spain"),
    ("or 9123 4567 today", "9123 4567", "Singapore"),
    ("or 40 61 23 45 today", "40 61 23 45", "Denmark"),
    ("\x00,771 5123\n", "771 5123", "in a row after an address that was masked"),
    ("is your phone still 40 1234?", "40 1234", "announced by more words"),
    ("电话13800138000", "13800138000", "no blank in Chinese"),
    ("Mój numer to 887 471 888", "887 471 888", "announced in Polish"),
    ("Il mio numero è 350911620, email", "350911620", "announced in Italian"),
    ("puhelinnumeroni (+358) 072803675", "(+358) 072803675", "a country's number in brackets"),
]
NEAR_MISSES = [
    ("part no. 7701208174, torque", "a part"),
    ("article 4008496870 is sold out", "an article"),
    ("03-04 14:10:22.118  4120  4155 D Auth", "a log's time and processes"),
    ('HTTP/1.1" 200 88213', "a status and a size"),
    ("INVOICE 2024-0117", "a year and a number"),
    ("queued as 20260304-77120", "a date and a number"),
    ("ERROR 1049 (42000): Unknown", "an error's numbers"),
    ("created:2024-01..2024-03", "a range"),
    ("Boston, MA 02110-1301", "a postcode"),
    ("one two three four five", "counting"),
    ("2024-11-23", "date"),
    ("23.11.2024", "German date"),
    ("2024-11-23 12:30:45", "date and time"),
    ("1999-2003", "years"),
    ("10 000 000 people", "amount"),
    ("1.000.000", "amount, German"),
    ("3.14159265", "decimal"),
    ("192.168.1.1", "internet address"),
    ("allow 84.133.22.9/32", "network"),
    ("1700000000", "seconds since 1970"),
    ("order 12345678", "bare, no telling word"),
    ("$1,234,567.89", "money"),
    ("pages 100-200", "range"),
    ("v10.15.7.1", "version"),
    ("0000000000", "one digit only"),
    ("1 2 3 4 5 6 7 8 9", "counting"),
    ("id_4155552671x", "inside an identifier"),
    ("219-09-9999", "social security number"),
    ("\x00, 2024-11-23 12:30", "a date in such a row"),
    ("612 345 000 people", "round amount"),
    ("20 30 40 50", "counting in pairs"),
    ("22 31 45 58", "rising pairs"),
    ("my number is 7", "one digit"),
    ("phone 2024-11-23 10:00", "a date after a telling word"),
    ("call me in 2024 or 2025", "years"),
    ("tel. 10.15.7.1", "address after a telling word"),
    ("52.5200, 13.4050", "coordinates"),
    ("DOI 10.1000/182, arXiv", "publication"),
    ("MAX_CHUNK = 2147483647; FLAG = 1073741824", "powers of two"),
    ("see RFC 2047/2243 and ISBN 0-13-326224-3", "standards and books"),
    ("(merge 0573831950 jk/build-with-right", "a commit"),
    ("Decimal('5552345678')", "a number of code"),
    ("#pragma warning(disable: 4127 4800 4512)", "warnings"),
    ("numchars = '0123456789'", "all digits"),
    ("on signal 0 1 2 3 13 15 remove it", "counting from nothing"),
    ("66AE 5E55 52DF 6155 6728\n76EE", "code points"),
    ("damage 60/95/130/165/200 per level", "row of values"),
]


class TestPhoneNumber:
    """Telephone numbers of many countries."""

    @pytest.mark.parametrize(("text", "expected", "why"), HITS)
    def test_hit(self, text: str, expected: str, why: str) -> None:
        """The number is found whole."""
        assert found(PHONE_NUMBER, text) == [expected], why

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """Other shapes of digits stay."""
        assert found(PHONE_NUMBER, text) == [], why
