"""What certainly is no secret, whatever words stand near: told by its form, by its place or by the name it is given.

Forms are in `forms_of_none`. Places: a call, a place in a file (`secret.rs:27:24`), a host's port, a value that is
sealed (getsops.io, github.com/voxpupuli/hiera-eyaml). Names: of two words and more, of which the last says that the
value is a count, a time, a rule or a state: `token_ttl`, `passwordResetTokenExpire`, `PASSWORD_PATTERN`.
"""

from __future__ import annotations

import re

from voting.screening import late, re2
from voting.screening.personal.fields.heads import is_head
from voting.screening.personal.of_laws import is_of_a_law
from voting.screening.personal.of_systems import is_of_a_system
from voting.screening.secrets.forms_of_none import FORM
from voting.screening.secrets.labels_of_none import is_label
from voting.screening.secrets.names import PASSWORD, PASSWORD_SHORT
from voting.screening.secrets.names_again import says_its_name
from voting.screening.secrets.none_in_programs import is_none_in_programs
from voting.screening.secrets.none_in_talk import is_none_in_talk
from voting.screening.secrets.none_northern import is_none_northern
from voting.screening.secrets.none_on_paper import is_none_on_paper
from voting.screening.secrets.of_git import is_of_git
from voting.screening.secrets.promotions import is_public_code
from voting.screening.secrets.types_of_none import is_type

# `makePassword();`, `.typeText(`: a call, where no quotation marks say that it is none
_CALL = late.compile(r"(?:(?:[A-Za-z_$][\w$]*(?:\.|::|->))*[A-Za-z_$][\w$]{3,}!?\(\)|\.[a-z][A-Za-z_]{2,}\()[;,)]*")
# What a call is given, no literal among it
_GIVEN = r"\((?:[\w.=, ]|\([\w.=, ]{0,40}\)){0,80}\)[;,)]{0,3}"
# `models.CharField(max_length=128)`, `Column(String(64))`, `VARCHAR(255)`: what only code is called; of "sunflower(no
# caps)" the first word may be a password
_CALLABLE = (
    r"(?:(?:[A-Za-z_]\w{0,40}(?:\.|::)){1,4}[A-Za-z_]{3,40}|[a-z]+(?:_[a-z0-9]+)+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)+|"
    r"[A-Z]{3,12}|"
    r"Column|String|Text)"
)
_PLAIN_CALL = late.compile(_CALLABLE + _GIVEN)
_TYPE = late.compile(
    r"Optional|Union|List|Dict|Sequence|Annotated|Literal|Final|ClassVar|Type|Tuple|Set|Mapping|Array|Option|Vec"
)
# What is called, and with what
_CALLED = late.compile(_CALLABLE)
_ARGUMENTS = late.compile(_GIVEN)
_WORD_BEFORE = late.compile(r"[a-zA-Z_]\Z")
# `self.smtp_passwd = smtp_passwd`
_SAME = late.compile(r"([A-Za-z_]\w{3,60})[ ]?=[ ]?\Z")
# Code without blanks, as it is made for browsers: further members, a condition, the next statement, names of variables
_SMALL = late.compile(
    r"[!A-Za-z_$][\w$.]*(?:(?:,[A-Za-z_$][\w$]*:[!\w$.]+){2,}(?:[,})].*)?|(?:\(.*\))?(?:&&|\|\||\?[^:]{1,80}:[\w$.]).*|"
    r"[)}\]]{0,4};(?:function|var|let|const|return|if|for|this|exports|module|import|class|void|throw|new|typeof)\b.*)|"
    r"(?:[A-Za-z_$]{1,2},){3,}[A-Za-z_$]{1,2}=?"
)
_RULE = late.compile(r"\(\?(?:[:=!]|<[=!])|\[(?:A-Z|a-z|0-9)|\\[dws](?:[+*{]|\\)")  # an expression for values
_SEALED = late.compile(r"ENC\[(?:AES256_GCM|PKCS7|GPG),")
# More than a value: `cache-01.local:6379,password=`, and a query cut in two, `alt=media&token`
_ATTRIBUTES = late.compile(
    r"(?i)[,;](?:password|passwd|pwd|user(?:name| id)?|uid|ssl\w*|server|port|database|timeout)="
)
# Where a value ends, the next setting and where its value begins: `', SOURCE_HOST='`
_BETWEEN = late.compile(r"[\"']?[ ]?[,;][ ]?[\"']?[A-Za-z_][\w.-]{0,40}[\"']?[ ]?(?:=>?|:)[ ]?[\"']?")
_CUT = late.compile(r"[\w.%+~*!-]+(?:&[\w.-]+)+")
_QUOTES = ("'", '"', "`")
_BEFORE, _MOST_SEALED = 80, 420  # characters
# What is loaded or asked for, which entry of a store, a public key's name or pin, a text of a form, a plugin's version
# In RE2, which takes a twentieth of the time: what must stand at the end is looked for from every place.
_NAMES_IT = re2.compile(
    r"(?:\b(?:require(?:_once)?|import|include(?:_once)?|library|defined|function_exists|class_exists)[ ]?\([ ]?[\"']|"
    r"(?m:^)[ \t]*(?:import|export)\b[^\n]{0,60}[ ]from[ ][\"']|"
    r"(?i:credentials?[_-]?ids?)[\"']?[ ]?[:=(][ ]?[\"'\[]{0,2}|[\"']kid\\?[\"'][ ]?:[ ]?\\?[\"']|"
    r"\bpin-sha256[:=][\"']?(?://)?|\b(?:code-block|sourcecode|highlight)::[ ]|\bchecksum/[\w./-]{1,60}:[ ]?[\"']?|"
    r"(?i:\b(?:existing[_-]?)?secret[_-]?(?:name|ref|key[_-]?ref))[\"']?[ ]?[:=][ ]?[\"']?|"
    r"\barn:aws[\w-]*:secretsmanager:[^\s\"']{0,50}:secret:|"
    r"\.(?:client|resource)[ ]?\([ ]?[\"']|"
    r"\bkey [\"'`]?[\w.-]{1,60}[\"'`]? (?:in|of|from) (?:the )?secret [\"'`]|"
    r"\.(?:upload|download)_(?:file|fileobj)\([^()\n]{0,60}[\"']|[\"']SecretId[\"'][ ]?:[ ]?[\"']|"
    r"\b(?:unicode|[ug]id)[\"']?[:=][ ]?[\"']?|"
    r"(?m:^)[ \t]*[\"']?[\w-]+(?:\.[\w-]+)+[._](?i:hint|label|title|placeholder|tooltip|help|caption|message|msg|text|"
    r"description|subtitle|heading)[\"']?[ ]?[=:][ ]?[\"']?|\b(?:plugin|placeholder|auto[cC]omplete|inputmode)=[\"']|"
    r"(?i:\b(?:(?:local[_-]?)?storage|cache|query|route|translation|i18n|partition|sort|primary|foreign|idempotency|"
    r"dedup(?:lication)?)[_-]?key)[\"']?[ ]?[:=][ ]?[\"']?|"
    # which variable is looked up, which option read; what an element of a page is called, a key's comment
    r"\b(?:environ|ENV|env|[gG]et_?[eE]nv|LookupEnv|GetEnvironmentVariable|getProperty|opts?|options|argv)[ ]?[\[({]"
    r"[ ]?[\"']|\blookup\([\"']env[\"'],[ ]?[\"']|\brequired [\"']|"
    r"\b(?:aria-[a-z]+|class|for|role|htmlFor|className)=[\"']|"
    r"(?m:^)[ \t]*(?:project(?:_id)?|region|zone|location|bucket|cluster|namespace|environment|image|source|version|"
    r"(?:machine|instance)_type|family|engine|engine_version|provider|availability_zone)[ ]{1,24}=[ ]{1,8}[\"']|"
    # what a language model reads and writes is made of
    r"(?i:\b(?:(?:max|min|num|n|total|prompt|completion|input|output|new|cached|reasoning|thinking)_){1,3}tokens?"
    r"(?:_limit|_count)?|\b(?:pad|eos|bos|unk|sep|cls)_token(?:_id)?|\btokenizer(?:_(?:name|file|type|class|path))?|"
    r"\bmax(?:Output|Completion)?Tokens)[\"']?[ ]?[:=][ ]?[\"']?|\bget_encoding\([\"']|"
    # which model a device is
    r"(?i:\b(?:fritz!? ?box|speedport|archer|nighthawk|galaxy|thinkpad|latitude|inspiron|elitebook|rtx|gtx|ryzen|"
    r"officejet|laserjet|deskjet|ecotank|pixma))[ -](?:[A-Za-z]{1,5}[ -])?|"
    # what a server answered, in a measure's labels; what a mail's signature is made of (RFC 6376, 3.5)
    r"[{,](?:code|status(?:_code)?)=[\"']|;[ \t\r\n]{1,4}bh=|"
    r"\bssh-keygen\b[^\n]{0,80} -C [\"']|<(?:Modulus|Exponent)>|"
    # a film; a number of Windows' registry; the database behind who signs in with what
    r"\byoutu(?:\.be/|be(?:-nocookie)?\.com/(?:watch\?v=|embed/|shorts/))|"
    r"=(?:dword|qword|hex(?:\([0-9a-f]{1,2}\))?):|"
    r"\bmysqli?(?:_(?:real_)?connect)?\((?:[^(),\n]{0,60},\s?){3}[\"'])\z"
)
# The key of an entry: `$cfg['Servers'][1]['controlpass'] = …`, `config["db"]["pass"].value`
_SUBSCRIPT = late.compile(r"[\"'][ ]?\](?:[ ]?=(?![=~])|\[|\.|\))")
# What a script says: `echo "tarball built"`, in which nothing is piped on or written to a file
_SAID = late.compile(r"\becho[ ]+(?:-[neE]+[ ]+)?[\"']\Z")
_SAYS_ON = late.compile(r"[\"'][ \t]*(?:;|&&|\r?\n|\Z)")
# Where a server's line in a mail's head says under which number it took the mail (RFC 5321, 4.4)
_OF_MAIL = late.compile(
    r"\bwith[ ]+(?:(?:E?SMTPS?A?|LMTPA?|HTTPS?|UTF8SMTPA?)[ ]+|Microsoft SMTP Server[^\x00]{0,60}\)[ ])id[ ]+\Z"
)
# The line below a setting that was left empty
_NEXT_SETTING = late.compile(r"[A-Z][A-Z0-9_]{2,60}=\S*|[a-z][a-z0-9]{1,30}(?:[_.-][a-zA-Z0-9]{1,30}){1,4}=\S*")
_FILTER = late.compile(
    r"b64enc|b64dec|quote|squote|trim|upper|lower|default|toYaml|nindent|indent|sha256sum|toString|safe|e"
)
_PIPE = late.compile(r"[\w)\x00][ ]?\|[ ]?\Z")
_COUNT = late.compile(r"\d{1,7}(?:[-–]\d{1,4})?")
_COUNTED = late.compile(
    r"[ ](?:lines|characters|chars|words|bytes|rows|files|entries|requests|commits|rounds|iterations|findings|"
    r"zeilen|zeichen|lignes|caractères|líneas|caracteres|righe|caratteri|regels|tekens|linhas)\b",
    re.IGNORECASE,
)
# "250 000 €", "384 400 km", "250 000 visiteurs"
_THOUSANDS = late.compile(r"[1-9]\d{0,2}(?:[ \xa0\u202f]\d{3}){1,3}")
_OF_AMOUNT = late.compile(
    r"[ \xa0\u202f]?(?:[€$£¥₽₹₴]|(?:eur|euros?|usd|gbp|chf|dollars?|francs?|pounds|pln|zł\w*|kč|czk|korun|ft|huf|"
    r"forint\w*|kr|kronor|kroner|sek|nok|dkk|руб\w*|грн|fcfa|xof|cfa|dh|mad|da|tnd|rand|lei|ron|km|km²|m²|m2|m³|kg|ha|"
    r"tonnes?|t|kwh|mwh|habitants?|habitantes|abitanti|einwohner\w?|inhabitants|asukasta|mieszkańców)"
    r"(?![^\W_]))",
    re.IGNORECASE,
)
_OF_MANY = late.compile(r"[ \xa0\u202f][^\W\d_]{4,24}(?<=[sixen])(?![^\W_])")  # what many of them are called
_ENTERED = late.compile(
    r"(?i)(?<![^\W\d_])(?:pass|pwd|pin\b|code|codice|código|kod|koden|key|token|secret|otp|tan\b|login|"
    r"mot de passe|"
    r"contraseñ|senha|clave|kennwort|geheim|wachtwoord|hasło|lösen|парол|код)"
)
_HEX = late.compile(r"[0-9A-Fa-f]{8,64}|(?:[0-9A-Fa-f]{2}:){7,31}[0-9A-Fa-f]{2}")
# Of certificates, of signatures that apt checks, of what Yelp's detect-secrets found (github.com/Yelp/detect-secrets)
_OF_HEX = late.compile(
    r"(?i:\bserial(?:[ _-]?(?:number|no\.?))?)[\"']?[ \t]*[:=][ \t]*[\"']?(?:0x)?\Z|"
    r"\b(?:NO_PUBKEY|EXPKEYSIG|REVKEYSIG|GOODSIG|BADSIG|ERRSIG|VALIDSIG|KEYEXPIRED|pubkey)[ :]{1,2}(?:0x)?\Z|"
    r"\bhashed_secret[\"'][ ]?:[ ]?[\"']\Z"
)
_PORT_AND_PATH = late.compile(r"\d{2,5}(?:/[\w./?=&-]*)?")
_HOST_BEFORE = late.compile(  # one that was masked already is a blank
    r"(?:(?:@|//)[\w-]+(?:\.[\w-]+)+|[@/\]]\x00|\blocalhost|"
    r"(?i:\b(?:endpoint|host|listen|server|peer|addr(?:ess)?|connect|join|ips?|ip[ -]?\w{0,3}adres\w{0,3}|"
    r"dirección ip|endereço ip|indirizzo ip)(?:[ ][^\W\d_]{2,10})?[ ]?[:=]?[ ]?)\x00|"
    r"\b\d{1,3}(?:\.\d{1,3}){3}|\]):\Z"
)
# "new ip \x00:27015 pw …": a port, since the password comes next
_PASSWORD_NEXT = late.compile(rf"(?i)[ ]?[ ,;|(–—-][ ]{{0,2}}(?:{PASSWORD}|{PASSWORD_SHORT})\b")
# Behind a stand-in of a connection: `//<user>:<password>@cluster0.example.net/db`
_STAND_IN_ENDS, _AT_HOST = tuple(">}])"), late.compile(r"@[\w-]+(?:\.[\w-]+)+(?:[:/][^\s\"']*)?")
# A member's name in JSON: what follows it is its value
_MEMBER = late.compile(r"[a-z]{2,20}(?:_[a-z0-9]{1,20}){0,6}|[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,6}")
_IS_MEMBER = late.compile(r"\\?[\"'][ ]?(?::|=>)[ ]?(?:\\?[\"'\[{]|-?\d|true|false|null)")
_ISSUE = late.compile(r"#?\d{1,6}")
_OF_A_COMMIT = late.compile(
    r"(?m)^(?:[0-9a-f]{7,40}[ ]|[ \t*-]{0,6}(?:feat|fix|docs|chore|refactor|tests?|perf|build|ci|style|revert|deps|"
    r"api|ui|auth|core)(?:\([\w./-]{1,20}\))?!?:[ ])[^\n]{2,70}\(#?\Z"
)
# A name, a sign and a value of a setting: `'token_ttl', '3600'`, `X_EXPIRE => 3600`, `PASSWORD_PATTERN = "…"`
_NAMED = late.compile(
    r"([A-Za-z][\w.-]{2,60})[\"'`\]]{0,2}[ \t]{0,12}(?:=>|:=|[:=]|(?<=[\"'`]),)[ \t]{0,12}[\"'`(/]{0,2}\Z"
)
_WORDS = late.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_OF_NUMBERS = frozenset(
    "ttl timeout timeouts seconds secs minutes hours days weeks ms millis expire expires expiry expiration expiring "  # noqa: SIM905
    "lifetime duration age interval window delay period retries attempts tries limit limits max min maximum minimum "
    "size sizes length len count counts total rounds cost iterations threads workers connections conns port ports "
    "version depth width height rate burst quota capacity buffer level priority threshold history leeway skew "
    "in after factor digits rotation grace retention timestamp epoch status parallelism memory poolsize backlog ratio "
    "date".split()
)
# What a name is called, in words of its own, not what it holds: `SESSION_SECRET_NAME`, `passwordHint`
_OF_NAMES = frozenset(
    "name cookie field param parameter hint algo algorithm suffix label column path uri endpoint route attr attribute "  # noqa: SIM905
    "selector placeholder property".split()
)
_A_NAME = late.compile(r"[/#.$@_-]{0,2}[A-Za-z][A-Za-z/.:_$-]{0,80}")
# What alone is a name that says so
_COUNTING = frozenset("ttl timeout timeouts port retries interval duration lifetime maxage txqueuelen mtu".split())  # noqa: SIM905
_OF_RULES = frozenset("pattern regex regexp policy rule charset alphabet validator format mask".split())  # noqa: SIM905
_NUMBER = late.compile(r"\d{1,3}(?:[_,.]?\d{3})*(?:\.\d+)?(?:ms|[smhdw]|kb|mb|gb|k|m)?", re.IGNORECASE)
_CODED = late.compile(
    r"(?i)(?:status|exit|error|return|result|response|http|reason|country|language|currency)[_-]?code\Z"
)
# `$pass =~ tr/a-z//cd`, `[[ $pw =~ $rule ]]`: what it is matched with
_MATCHED = late.compile(r"[\w)}\]\"'][ ]?[=!]~[ ]{0,2}\Z")
# "Today at 8:50 PM": a part of a time
_MINUTES = late.compile(r"[0-5]\d(?::[0-5]\d)?[ \u202f]?(?:[AaPp]\.?[Mm]\.?|[Uu]hr|h|hrs)?")
_HOUR_BEFORE = late.compile(r"(?<![\w.:,/@-])(?:[01]?\d|2[0-3])[:.]\Z")
_PLACE_BEFORE = late.compile(r"[\w-]\.[A-Za-z]{1,5}:\Z")
_PLACE = late.compile(r"\d{1,6}(?::\d{1,5})?")
_OF_DIRECTORY = late.compile(r"(?i)\b(?:dc|ou)=\Z")  # RFC 4514
# `GPG_KEY=…`: in an image's variables the fingerprint by which a release is checked
_FINGERPRINT = late.compile(r"(?:0x)?(?:[0-9A-Fa-f]{40}|[0-9A-F]{16})")
_OF_GPG = late.compile(r"(?i)(?:gpg|pgp|signing)_?keys?(?:_?id)?[\"']?[ ]?[:=][ ]?[\"']?\Z")
# `ssh -p 2222`: what a client of a network takes is a port
_PORT = late.compile(r"\d{2,5}")
_OF_PORTS = late.compile(
    r"\b(?:ssh|scp|sftp|autossh|mosh|rsync|nc|nmap|psql|redis-cli|ssh-copy-id)\b[^\n]* (?:-[pP]|--port)[ =]?\Z"
)
# prometheus.io/docs/instrumenting/exposition_formats; kubernetes.io/docs/reference/using-api; docs.docker.com/
# reference/dockerfile/#user; hl7.org/fhir/datatypes.html#Coding
_VERSION = late.compile(r"v\d{1,2}(?:(?:alpha|beta)\d{1,2})?")
_OF_A_METRIC, _MEASURE = late.compile(r"[\"{]\}[ ]\Z"), late.compile(r"[\d.]{1,20}(?:e[+-]?\d{1,3})?")
_OF_A_SYSTEM = late.compile(r"\"system\"\s?:\s?\"[^\"\s]{1,60}\",\s{0,16}\"code\"\s?:\s?\"\Z")
_OF_AN_IMAGE, _ACCOUNT = late.compile(r"(?m)^USER[ ]\Z"), late.compile(r"\d{1,6}(?::\d{1,6})?|[a-z][\w-]*")
# What code names, imports or declares at the beginning of a line; an example of a number
_DECLARED = late.compile(
    r"(?m)^[ \t]*(?:export |pub |public |private |static |async |default |declare )*(?:package|import|require|include|"
    r"namespace|struct|enum|interface|func|def|fn|function|const|let|var|export|class|module)[ \t]+[\"'<]?\Z|::\Z"
)
_TYPED = late.compile(r"(?m)^[ \t]*type[ \t]+\Z")
_OF_TYPES = late.compile(r" (?:struct|interface|func)\b")
_WORD = late.compile(r"[\w/.$@-]{2,80}")
_EXAMPLE = late.compile(r"(?i)\b(?:example|sample|dummy|mock)_[a-z_]{2,30}[\"']?[ ]?[=:][ ]?[\"']?\Z")
_CLOSED = late.compile(r"Closes:? (?:[^\n]{0,60}, )?\Z")
_BUG = late.compile(r"#\d{4,8}")

# What a device, a program or a server reports: "error code 0417", "Fehlercode E23"; where somebody lives, what a thing
# or a country is called by: "my zip code is 94110", "the country code was 44"
_REPORTED = late.compile(
    r"(?i)(?:\bERR! code|\b(?:error|fault|failure|trouble|status|exit|return|diagnostic|stop|warning)[ _-]?(?:codes?|"
    r"numbers?|no\.?)|\b(?:fehler|fout|fejl|fel|feil|störungs)[ -]?(?:code|kode|kod|nummer)|"
    r"\b(?:zip|post(?:al)?|area|country|dial(?:l?ing)?|calling|region|currency|language|airport|colou?r|product|item|"
    r"model|part|article|style|tariff|hs|tax|billing|diagnosis|icd(?:-10)?|cpt|procedure|course|department|cost|"
    r"occupation|naics|sic|response|http|result|bar|qr|vorwahl|länder)[ _-]?codes?|"
    r"\bcodes?[ -](?:d['’]erreur|erreur|defaut|défaut|postal|pays|produit|barre)|"
    r"\bc[óo]digos?[ ](?:d[eo][ ](?:error|erro|falla|país|área|producto|produto|barras)|postal)|"
    r"\bcodic[ei][ ](?:(?:di[ ])?errore|postale|prodotto|paese)|\bkod[ ](?:błędu|pocztowy|produktu)|\bhata[ ]kodu|"
    r"\bk[óo]d[ay]?[ ](?:chyby|produktu|výrobku|tovaru|zboží|země|krajiny|greške|pogreške|napake|izdelka|proizvoda|"
    r"artikla)|"
    r"\bcod(?:ul)?[ ](?:de[ ])?(?:eroare|produs\w{0,3}|po[sș]tal|[tț]ar[aă]))"
    r"[\"']?[ ]{0,2}(?:[:=#(]|\b(?:is|was|are|ist|war|est|es|era|to)\b|[éè]|=>)?[ ]?[\"'(#]?\Z"
)
# With whatever follows: "šifra artikla: HL-330, serija 2024-11"
_OF_AN_ARTICLE = late.compile(
    r"(?i)(?:[šs]ifr[ae] (?:artikl\w{1,2}|proizvoda|izdelka|robe|predmeta|kolegija)|"
    r"šifr[ay] (?:zboží|tovaru))[ ]?[:=]?[ ]?\Z"
)
_REPORT = late.compile(r"[A-Za-z]{0,3}-?\d{1,6}")


def is_certainly_none(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` cannot be a secret, whatever stands near."""
    before = text[max(0, start - _BEFORE) : start]
    return (
        is_none_of_persons(text, start, end)
        or is_type(before, text, start, end)
        or is_public_code(text, start, end)
        or says_its_name(before, text, start, end)
        or is_label(text, start, end)
        or is_none_northern(text, start, end)
        or is_head(text, start, end)
        or is_none_on_paper(text, start, end)
    )


def is_none_of_persons(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` can be neither a secret nor what a person or a record is called by."""
    if FORM.fullmatch(text, start, end) or _is_sealed(text, start, end) or _ATTRIBUTES.search(text, start, end):
        return True
    if _BETWEEN.fullmatch(text, start, end) is not None:
        return True
    if text[start - 1 : start] not in _QUOTES and _SMALL.fullmatch(text, start, end) is not None:
        return True
    before = text[max(0, start - _BEFORE) : start]
    if _is_told_by_place(before, text, start, end):
        return True
    if text[end : end + 1] == "=" and (before.endswith("(") or _CUT.fullmatch(text, start, end) is not None):
        return True
    return (
        _OF_DIRECTORY.search(before) is not None
        or _EXAMPLE.search(before) is not None
        or _is_declared(before, text, start, end)
        or (before[-1:] not in _QUOTES and _is_expression(before, text, start, end))
        or (_PLACE_BEFORE.search(before) is not None and _PLACE.fullmatch(text, start, end) is not None)
        or (_BUG.fullmatch(text, start, end) is not None and _CLOSED.search(before) is not None)
        or (_PORT.fullmatch(text, start, end) is not None and _OF_PORTS.search(before) is not None)
        or _VERSION.fullmatch(text, start, end) is not None
        or (_MEASURE.fullmatch(text, start, end) is not None and _OF_A_METRIC.search(before) is not None)
        or (_ACCOUNT.fullmatch(text, start, end) is not None and _OF_AN_IMAGE.search(before) is not None)
        or _OF_A_SYSTEM.search(before) is not None
        or (_REPORT.fullmatch(text, start, end) is not None and _REPORTED.search(before) is not None)
        or is_fingerprint(text, start, end)
        or is_of_a_law(text, start, end)
        or _OF_AN_ARTICLE.search(before) is not None
        or is_none_in_talk(text, start, end)
        or is_none_in_programs(text, start, end)
        or is_of_git(text, start, end)
        or is_of_a_system(text, start, end)
        or _is_setting(before, text[start:end])
    )


def _is_expression(before: str, text: str, start: int, end: int) -> bool:
    """Whether a value is a call, a type with its parameters, or the name that it is given to again."""
    if _CALL.fullmatch(text, start, end) is not None or _PLAIN_CALL.fullmatch(text, start, end) is not None:
        return True
    if text[end : end + 1] == "(" and _CALLED.fullmatch(text, start, end) is not None:
        return True
    if _WORD_BEFORE.search(before) is not None and _ARGUMENTS.fullmatch(text, start, end) is not None:
        return True
    if text[end : end + 1] == "[" and _TYPE.fullmatch(text, start, end) is not None:
        return True
    same = _SAME.search(before)
    return same is not None and same[1] == text[start:end] and before[: same.start()].endswith((".", "->"))


def _is_told_by_place(before: str, text: str, start: int, end: int) -> bool:
    """Whether what stands right before or behind a value says what it is instead."""
    quoted = before[-1:] in _QUOTES
    return (
        _NAMES_IT.occurs(before)
        or _OF_MAIL.search(before) is not None
        or (quoted and _SAID.search(before) is not None and _SAYS_ON.match(text, end) is not None)
        or (before.rstrip(" \t")[-1:] == "\n" and _NEXT_SETTING.fullmatch(text, start, end) is not None)
        or (_FILTER.fullmatch(text, start, end) is not None and _PIPE.search(before) is not None)
        or (_COUNT.fullmatch(text, start, end) is not None and _COUNTED.match(text, end) is not None)
        or (_THOUSANDS.fullmatch(text, start, end) is not None and _is_amount(before, text, end))
        or (_HEX.fullmatch(text, start, end) is not None and _OF_HEX.search(before) is not None)
        or (
            _PORT_AND_PATH.fullmatch(text, start, end) is not None
            and text[end : end + 1] != "@"
            and (
                _HOST_BEFORE.search(before) is not None
                or (before.endswith("\x00:") and _PASSWORD_NEXT.match(text, end) is not None)
            )
        )
        or (before[-1:] in _STAND_IN_ENDS and _AT_HOST.fullmatch(text, start, end) is not None)
        or (before.endswith("ENC(") and text[end : end + 1] == ")")
        or (before[-2:-1] == "[" and quoted and _SUBSCRIPT.match(text, end) is not None)
        or (quoted and _MEMBER.fullmatch(text, start, end) is not None and _IS_MEMBER.match(text, end) is not None)
        or (_ISSUE.fullmatch(text, start, end) is not None and _OF_A_COMMIT.search(before) is not None)
        or _MATCHED.search(before) is not None
        or (_MINUTES.fullmatch(text, start, end) is not None and _HOUR_BEFORE.search(before) is not None)
    )


def _is_amount(before: str, text: str, end: int) -> bool:
    """Whether thousands are followed by what they are of, and no word before speaks of what is typed in."""
    if _OF_AMOUNT.match(text, end) is not None:
        return True
    return _OF_MANY.match(text, end) is not None and _ENTERED.search(before) is None


def _is_declared(before: str, text: str, start: int, end: int) -> bool:
    """Whether a value is what code names, imports or declares here; what it is then set to stands behind it."""
    if _WORD.fullmatch(text, start, end) is None:
        return False
    if _DECLARED.search(before) is not None:
        return True
    return _TYPED.search(before) is not None and _OF_TYPES.match(text, end) is not None


def is_fingerprint(text: str, start: int, end: int) -> bool:
    """Whether a value is the fingerprint of a key for signatures, as whose name it is given."""
    return (
        _FINGERPRINT.fullmatch(text, start, end) is not None
        and _OF_GPG.search(text, max(0, start - 40), start) is not None
    )


def _is_sealed(text: str, start: int, end: int) -> bool:
    """Whether a value is a part of one that is encrypted for whoever holds the key."""
    opened = text.rfind("ENC[", max(0, start - _MOST_SEALED), end)
    if opened < 0 or _SEALED.match(text, opened) is None:
        return False
    return "]" not in text[opened:start] and "\n" not in text[opened:end]


def _is_setting(before: str, value: str) -> bool:
    """Whether the name that a value is given says that it is a number of something, or a rule."""
    named = _NAMED.search(before)
    if named is None:
        return False
    name = named.group(1)
    words = _WORDS.findall(name)
    last = words[-1].lower() if len(words) > 1 or name.lower() in _COUNTING else ""
    if len(words) > 1 and last in _OF_NAMES and _A_NAME.fullmatch(value) is not None:
        own = {word.lower() for word in words[:-1]}
        return any(word.lower() in own for word in _WORDS.findall(value))
    number = last in _OF_NUMBERS or last in _COUNTING or _CODED.search(name) is not None
    return (number and _NUMBER.fullmatch(value) is not None) or (last in _OF_RULES and _RULE.search(value) is not None)
