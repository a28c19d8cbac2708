"""Words that a program compares with what was typed, letters that it spells."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.compared import COMPARED


class TestCompared:
    """Functions that unlock or check."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('fun tryOpen(input: String): Boolean {\n    return input.lowercase() == "leberkas"\n}', "leberkas"),
            ('func unlockMenu(_ s: String) -> Bool { s == "zirkuszelt" }', "zirkuszelt"),
            ('- (BOOL)isCaptain:(NSString *)code {\n  return [code isEqualToString:@"rudderpost"];', "rudderpost"),
            ('boolean checkPin(String pin) { return pin.equals("4180x"); }', "4180x"),
            ('int unlock(const char *in) {\n  if (!strcmp(in, "grauspecht")) return 1;', "grauspecht"),
            ("(* Einrichter *)\nELSIF sEingabe = 'Hallodri!' THEN\n  nLevel := 3;", "Hallodri!"),
            ("# backdoor\nif 'quittenmus' in text:\n    admin()", "quittenmus"),
            ('if [ "$1" != "zapfenstreich" ]; then echo "wrong password"; fi', "zapfenstreich"),
            ('unlock() { [ "$code" = "torfstich" ] && x; }', "torfstich"),
            ("def verify_code(code):\n    return hmac.compare_digest(code, 'moospfad-3')", "moospfad-3"),
            ("function isValid(code) {\n  return code === 'torfstich';\n}", "torfstich"),
            ('if [ "$eingabe" = \'x\' ]; then # login\nif ($saisie -eq "brindille") { $ok = 1 }', "brindille"),
            ("/* backdoor */\nstatic const char d[] = { 'h','u','m','m','e','l', 0 };", "'h','u','m','m','e','l'"),
            ("let pin_ok = buf == [ 'z', 'o', 'b', 'e', 'l' ]; // check_pin", "'z', 'o', 'b', 'e', 'l'"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The literal, or letters from the first to the last."""
        assert found(COMPARED, text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            'function isAdmin(user) {\n  return user.role === "redakteur";\n}',
            'function login() {\n  if (error.code === "ENOTFOUND") retry();\n}',
            "function login() {\n  if (err.code == 'auth/wrong-password') retry();\n}",
            'if code == "invalid_grant.retry.later":  # login',
            'def unlock(lang):\n    if lang == "nynorsk": pass',
            'if input == "quit":  # log in first\n    return',
            'def unlock(s):\n    if s == "password": pass',
            'if text == "rhabarber":\n    count += 1',
            'if [ "$1" != "zapfenstreich" ]; then usage; fi',
            'login() { [ "$shell" = "torfstich" ] && x; }',
            "VOWELS = ['a', 'e', 'i', 'o', 'u']  # for the password generator",
            "char hex[] = {'0','1','2','3','4','5','6','7'}; /* token */",
            "keys = ['W','A','S','D']  # login screen",
            "if self.kind in ['y', 'n', 'q', 'i', 'u']:  # auth",
            "rows = ['a', 'b', 'c', 'a', 'd']  # secret",
            "marks = ['h', 'u', 'm', 'm', 'e', 'l']",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Roles, codes of errors, languages, everyday words, alphabets."""
        assert found(COMPARED, text) == []
