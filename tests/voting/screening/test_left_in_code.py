"""What people leave in source and settings, and what stands beside it and is nobody's: through the whole screener."""

import pytest

from voting.ports import Screener
from voting.screening.secrets.tables import find_in_tables


def found(screener: Screener, text: str) -> set[str]:
    """Returns the values that are masked."""
    return {text[span.start : span.end] for span in screener.find(text)}


class TestSecrets:
    """Masked whole, without what surrounds them."""

    @pytest.mark.parametrize(
        ("text", "secrets"),
        [
            (r'put($file, "\nMYSQL_ROOT_PASSWORD=teapot\nMYSQL_PASSWORD=kettle\n");', {"teapot", "kettle"}),
            (r'write("REDIS_PASSWORD=samovar\n")', {"samovar"}),
            ("| `MYSQL_USER` | `app` |\n| `MYSQL_PASSWORD` | `samovarpot` |", {"samovarpot"}),
            ("| DB_PASS | hunter2 | for the database |", {"hunter2"}),
            ("| `JWT_SECRET` | Required | `kettle-9-Lamp-77` | signs |", {"kettle-9-Lamp-77"}),
            ('smtp.login(sender, "Ym2wlar!")', {"Ym2wlar!"}),
            (
                'KorisnickoIme = "x", LozinkaHash = "tPW/IOLa2TZIKYSA50IDeaJKYtg=", Status',
                {"tPW/IOLa2TZIKYSA50IDeaJKYtg="},
            ),
        ],
    )
    def test_hit(self, screener: Screener, text: str, secrets: set[str]) -> None:
        """A line that a program writes, a variable's default in a table, an argument."""
        assert found(screener, text) == secrets

    @pytest.mark.parametrize(
        "text",
        [
            "SET PASSWORD FOR 'root'@'localhost' = PASSWORD('<password>');",
            "define('DB_PASSWORD', '');\n\n/** MySQL hostname */\ndefine('DB_HOST', 'localhost');",
            'public static final String DATABASE_PASSWORD = "database.password";',
            'public static final String DATABASE_USERNAME = "database.username";',
            'admin action="getProxy" type="server" password="#request.serverAdminPassword#"',
            "\tspring.datasource.password=\n\tspring.datasource.driverClassName=org.h2.Driver\n",
            "spring.datasource.username=yourusername\nspring.datasource.password=yourpassword\n",
            "app.secret_key = os.getenv('SECRET_KEY', 'your-secret-key-change-this-in-production')",
            "-RoomMailboxPassword (ConvertTo-SecureString -String '<Password>' -AsPlainText -Force)",
            "<username>_YOUR_MAESTRO_USERNAME_</username>\n<password>_YOUR_MAESTRO_PASSWORD_</password>",
            "# 你的配置\nspring.datasource.username=root\nspring.datasource.password=你的数据库密码\n",
            "$certificatePassword = [Convert]::ToBase64String([Guid]::NewGuid().ToByteArray())",
            "$c .= \"define('DB_PASSWORD', '\" . addslashes($db_password) . \"');\\n\";",
            "user = User(username=form.username.data, email=form.email.data)",
            'k.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "")',
            'if (line == "-----BEGIN RSA PRIVATE KEY-----")\n{\n  collect = true;\n}',
            '"-----END RSA PRIVATE KEY-----\\n\\\n         nach dem",',
            "| `DB_PASSWORD` | required |\n| `API_KEY` | `string` | of the service |",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """What is put in, what is to be put in, the next setting, this machine, the name of a setting."""
        assert found(screener, text) == set()

    def test_rows_of_variables(self) -> None:
        """A table's rule alone: a variable that is called a secret, and what it is set to."""
        table = "| `APP_NAME` | `kettle` |\n| `DB_PASSWORD` | optional | `samovarpot` |\n| DB_PASS | hunter2 |\n"
        assert [table[one.start : one.end] for one in find_in_tables(table)] == ["samovarpot", "hunter2"]

    def test_caller_is_no_account(self, screener: Screener) -> None:
        """What stands in a call's brackets before a password is a variable, not who signs in with it."""
        assert not any(one.entity_type == "USERNAME" for one in screener.find('smtp.login(from_address, "Ym2wlar!")'))
        assert "greg_hall" in found(screener, "my password for the wiki (greg_hall, gregrulez99)")

    def test_what_a_ring_of_keys_takes_first(self, screener: Screener) -> None:
        """The name of a service stands first in its call, a password in others."""
        told = {one.recogniser for one in screener.find("keyring.set_password('desktop', account, value)")}
        assert "secret_in_call" not in told
        assert found(screener, "admin.set_password('desktop-Kettle9')") == {"desktop-Kettle9"}


class TestOthers:
    """Ages, names and addresses in code."""

    def test_file_is_nobodys_age(self, screener: Screener) -> None:
        """The German "bin" is a verb, ".bin" is a file."""
        assert found(screener, "build_image.sh OUT.img recovery.iso sonic-vs.bin 16`.") == set()
        assert found(screener, "hallo, bin 16 und wohne hier") == {"16"}

    def test_address_without_its_quotation_mark(self, screener: Screener) -> None:
        """The quotation mark before and behind stays."""
        text = "address: 'Av. Maquiladoras #501 CP.97203 Industrias, Mérida, Yucatán, México.',"
        assert [text[one.start : one.end] for one in screener.find(text)] == [text[10:-3]]

    def test_initials_in_a_firm(self, screener: Screener) -> None:
        """Who signs as FH is masked as FH and FH's, not in FHS."""
        text = "Thanks for calling FHS Construction. FH's van and FHs van are here.\n\nSincerely,\nFerdy Hernandez"
        assert [one.start for one in screener.find(text)] == [37, 50, 80]

    def test_name_before_a_line(self, screener: Screener) -> None:
        """A "Mason Dixon line" is called after two; an "Akshat Pathak line" is somebody's."""
        assert found(screener, "insert it before the signature (Akshat Pathak line).") == {"Akshat Pathak"}
        assert found(screener, "a Mason Dixon line, a Bland Altman plot, a Mann Whitney test") == set()
