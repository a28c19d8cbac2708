"""User names and handles by where they stand."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.username import USERNAME

HITS = [
    ("https://marta_k@files.corp.net/x", "marta_k", "user of a URL"),
    ("ls /home/marta/src", "marta", "Linux"),
    ('open("/Users/jörg/notes.txt")', "jörg", "macOS"),
    ("C:\\Users\\priya.r\\AppData", "priya.r", "Windows"),
    ('"C:\\\\Users\\\\priya.r\\\\AppData"', "priya.r", "Windows, in code"),
    ("file:///home/marta/x", "marta", "file URL"),
    ("ssh -p 2222 marta@203.0.113.7", "marta", "remote login"),
    ("scp -r out marta@web-01:/srv", "marta", "copying"),
    ("marta@laptop:~/work$ ls", "marta", "shell's prompt"),
    ("username: marta_k", "marta_k", "announced"),
    ('{"userName": "marta_k"}', "marta_k", "JSON"),
    ("my username is night.owl.", "night.owl", "prose"),
    ("Benutzername: kschmidt", "kschmidt", "German"),
    ("follow me on instagram @lena.draws please", "@lena.draws", "handle"),
    ("hey @marta_k can you look", "@marta_k", "addressed"),
    ("https://www.linkedin.com/in/marta-lind-4a1", "https://www.linkedin.com/in/marta-lind-4a1", "profile"),
    ("see https://x.com/marta_k", "https://x.com/marta_k", "profile"),
    ("t.me/marta_k", "t.me/marta_k", "profile without a scheme"),
    ("https://github.com/marta-k", "marta-k", "profile on a code host"),
    ("stackoverflow.com/users/1234567/marta", "stackoverflow.com/users/1234567/marta", "profile with a number"),
    ("asked by u/marta_k yesterday", "marta_k", "forum"),
    ("on discord I am marta#4711", "marta#4711", "with a number"),
    ("my insta is the_real_jonas lol", "the_real_jonas", "a site's handle"),
    ("snap: jessie-w03", "jessie-w03", "a site's handle"),
    ("ig @sunny.sideup99 dm me", "@sunny.sideup99", "a site's handle"),
    ("kik me at lonelyboy_88", "lonelyboy_88", "a site's handle"),
    ("skype: live:carla.mendes", "live:carla.mendes", "a site's handle"),
    ("Twitch: pixelpanda", "pixelpanda", "a plain word in a field"),
    ("cashapp $jayboogie", "$jayboogie", "a payment's handle"),
    ("venmo: @jess-parker-9", "@jess-parker-9", "a payment's handle"),
    ("paypal.me/johnnyb", "paypal.me/johnnyb", "a payment's address"),
    ("mon pseudo est chaton_du_75", "chaton_du_75", "French"),
    ("mi usuario es pepe_gomez", "pepe_gomez", "Spanish"),
    ("mitt användarnamn är snöflinga", "snöflinga", "Swedish"),
    ("用户名:wang_lei88", "wang_lei88", "Chinese"),
    ("login as kthompson and run make", "kthompson", "a login"),
    ("GitHub user octo-lena opened", "octo-lena", "a site's user"),
    ("shoutout to @benji_codes", "@benji_codes", "thanked"),
    ("@sarah.k can you look", "@sarah.k", "addressed at the start"),
    ("D:/Users/Jane Miller/AppData", "Jane Miller", "Windows, with a blank"),
    ("drwxr-xr-x  5 tbrown staff 160 Jan 3", "tbrown", "an owner in a listing"),
    ("sudo: pvanloon : TTY=pts/0", "pvanloon", "a log"),
    ("93.184.101.7 - hkoch [01/Mar/2026:03:14:11]", "hkoch", "a web server's log"),
    ("user 'DESKTOP-4KQ9\\Bjarne.Holm'", "Bjarne.Holm", "a domain's user"),
    ("facebook.com/profile.php?id=100009372648123", "facebook.com/profile.php?id=100009372648123", "profile by number"),
    ("https://portal.example.com/?user=tbaker&tab=2", "tbaker", "a query"),
    ("https://app.example.com/users/jane.doe/settings", "jane.doe", "a path"),
    ("<ferret_lord> anyone up\n<mags> its 3am", "ferret_lord", "a chat's log"),
    ("vesper_9 — Today at 00:14", "vesper_9", "a chat's line"),
    ("mon pseudo chat_botté_31 est pris", "chat_botté_31", "without a verb"),
    ("my site https://alice-b.github.io", "alice-b", "a site of one's own"),
    ("# thanks to @marta_k for this\nx = f(1);\ny = g(2);", "@marta_k", "in a comment of code"),
    ('user.username = "marta_k";\nuser.save();', "marta_k", "quoted in code"),
    ("zelle, venmo @Dom-Arroyo-4, cashapp $domarroyo. split it", "@Dom-Arroyo-4", "beside a handle with a dollar"),
]
NEAR_MISSES = [
    ("git clone git@github.com:pallets/flask.git", "a protocol's account"),
    ("https://github.com/pallets/flask", "a project, not a profile"),
    ("ssh root@203.0.113.7", "the same on every machine"),
    ("/home/ubuntu/app", "likewise"),
    ("C:\\Users\\Public\\Documents", "likewise"),
    ("/home/user/.config", "stand-in"),
    ("/usr/home/page", "another path"),
    ("go to /home/ now", "no name"),
    ("username: <your username>", "stand-in"),
    ("username = os.environ['USER']", "code"),
    ("The username is required", "prose"),
    ("@pytest.mark.parametrize", "decorator"),
    ("@media (max-width: 400px)", "style rule"),
    ("npm i @angular/core", "package scope"),
    ("use @lru_cache here", "decorator in prose"),
    ("5 u/l", "unit"),
    ("see issue pallets/flask#4711", "issue"),
    ("https://www.youtube.com/watch?v=1", "no profile"),
    ("home/school balance", "prose"),
    ("my username is wrong", "prose"),
    ("the idea of BufferedProtocol is", "prose"),
    ("snap to grid", "another meaning"),
    ("discord bots are fun", "prose"),
    ("telegram: the app", "prose"),
    ("user_id=1204", "a number"),
    ("<p> text\n<div> more\n</div>", "tags"),
    ("user name field", "prose"),
    ("wait_handle = self._wait_handle", "code"),
    ("output handle to STDOUT", "another handle"),
    ("@impl true", "an attribute of Elixir"),
    ("  @step_ms 500", "an attribute of Elixir"),
    ("SET @user_id = 5", "a variable"),
    ("the @Override annotation", "an annotation"),
    ("https://docs.example.com/users/getting-started", "a page"),
    ("add string_list to the API", "code"),
    ("an enumeration member (i.e. Color(3)) and", "a sentence's abbreviation"),
    ("an encoding known as Base64.", "an encoding"),
    ("each decorated with @overload.", "a decorator"),
    ("annotated by `@typing.final_only`", "an annotation"),
    ("classes decorated with\n@typing.runtime_checkable act as if", "a decorator on the next line"),
    ("from @angular/core import it", "a package's scope"),
    ("if self.closed && @data_sources.empty?\n  return @cache.clear()\nend", "an attribute of Ruby's"),
    ("mod atomic_u16;\nmod loom_notify;\nuse std::sync::atomic;", "a module of Rust's"),
    ("switch (parent.type) {\n  case 1: return node.operator;\n}", "a statement"),
    ("alias :at_noon :middle_of_day\nalias :at_midnight :beginning_of_day", "a method's other name"),
    ("parser.add_option(user=options.use_user_site)", "an option"),
    ("tag = elem.tag", "an attribute"),
    ("user = User.new\nuser = Project.create!", "a call of a class"),
    ("use MongoDB\\BSON\\UTCDateTime;", "a namespace of PHP's"),
    ("# GH#7725", "an issue"),
    ("ofz#1811 avoid big memory\nofz#5506 fix copypasta", "two issues"),
    ("See http://boostorg.github.com/compute for more", "a project's host"),
    ("keybase=`basename $t .pub`", "a shell's command"),
    ("(i.e. no username, no password) to CURLOPT_USERPWD, but", "a constant"),
    ("def name_by_id(user_id: UserId) -> str:", "a type"),
]


class TestUsername:
    """Names of accounts on machines and sites."""

    @pytest.mark.parametrize(("text", "expected", "why"), HITS)
    def test_hit(self, text: str, expected: str, why: str) -> None:
        """The name alone, or the whole address of a profile, once the gate has let the text pass."""
        assert gate(USERNAME, text), why
        names = [text[one.start : one.end] for one in USERNAME.find(text) if one.entity_type != "URL"]
        assert expected in found(USERNAME, text), why
        assert max(names, key=len, default="") in expected, why

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """What looks like one stays."""
        assert found(USERNAME, text) == [], why
