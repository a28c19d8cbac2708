"""Types that stand behind the colon of a declaration: `pub secret: SecretString,`, `password: varchar(255)`.

Of Rust, TypeScript, Kotlin, Swift, Python, GraphQL and SQL; rules by which a form's field is checked (laravel.com/docs/
validation) and a reference to a type (swagger.io/docs/specification/using-ref).
"""

from __future__ import annotations

from voting.screening import late

_PLAIN = (
    r"(?:[Ss]tring|str|[Bb]ytes?|char|[Tt]ext|[Bb]uffer|[Ii]nt(?:eger)?|[Nn]umber|[Bb]oolean|bool|[Aa]ny|object|Object|"
    r"&?(?:'\w{1,12} )?str|NSString|CharSequence|ByteArray|Data|UUID|unknown|never|void)"
)
# What a class of secrets is called: `PasswordInput`, `SecretService`, `ClientSecretCredential`
_CLASS = (
    r"(?:[A-Z][a-z0-9]+){0,3}(?:Password|Passphrase|Secret|Token|Credentials?|Pin|Key|Auth|Api|API|Jwt|JWT|Client|Secure|"
    r"Encrypted|Hashed|Sensitive|Protected|Char|Text|Mapped)(?:[A-Z][a-z0-9]*){0,3}(?:String|Str|Text|Bytes|Buffer|Service|"
    r"Input|Field|Key|Client|Manager|Credentials?|Token|Type|Value|Provider|Store|Handler|Config|Options|Hash|Secret|Ref|"
    r"Props|Schema|Dto|DTO|Model|Entity|Request|Response|Repository|Factory|Policy|Validator|Spec|Generator|Encoder|"
    r"Hasher|Data|Info|State|Kind|Status|Control|Element|Column|Pair|Source|Resolver|Guard|Strategy)"
)
_HOLDERS = (
    r"(?:Optional|Option|Some|Maybe|Union|List|Vec|Array|Set|Dict|Map|Mapped|Annotated|Final|ClassVar|Literal|Sequence|"
    r"Promise|Observable|Ref|Box|Arc|Rc|Cow|Secret|Result|FormControl|BehaviorSubject|Signal|Column|Field|SecretBox|"
    r"Zeroizing|Protected|Readonly|Partial|Nullable|Future|Lazy|Var|Prop|State|Binding|Published)"
)
_TYPE = late.compile(
    rf"(?:{_PLAIN}|{_CLASS}|{_HOLDERS}[\[<][\w&' .,|<>\[\]:]{{1,60}}[\]>])[!?]{{0,2}}(?:\[\])?"
    # what it is set to, where it goes on, where it ends
    r"(?:[ ]?=[ ]?[A-Za-z_][\w.:]{0,40}\([^\n]{0,80})?[,;)}\]>|]{0,3}"
)
_SQL = late.compile(
    r"(?i:n?varchar2?|n?char|character varying|varbinary|binary|n?text|tinytext|clob|blob|decimal|numeric|bigint|int)"
    r"[ ]?\([ ]?(?:\d{1,5}|max)(?:[ ]?,[ ]?\d{1,3})?[ ]?(?i:char|byte)?[ ]?\)?[,;)]{0,2}"
)
_REFERENCE = late.compile(r"#/(?:[A-Za-z$][\w$-]{0,40}/){1,5}[\w.~$-]{1,60}")
_RULE = r"(?:[a-z]{2,20}(?:_[a-z]{2,20}){0,4}(?::[^|\n\"']{1,60})?)"
_RULES = late.compile(
    rf"(?:bail\||nullable\||sometimes\|)*(?:required|nullable|sometimes|string|confirmed|present|filled|current_password)"
    rf"(?:_\w{{2,20}})?(?::[^|\n\"']{{1,60}})?(?:\|{_RULE}){{1,12}}"
)
# Up to a value or a part of one: what is declared, what a member of a table is called
_DECLARES = late.compile(r"[A-Za-z_$][\w$]{0,60}[?!]?[ ]?:[ ]?(?P<type>[\w&'<\[ |=.]{0,40})\Z")
_GIVES = late.compile(r"[\"'][ ]?(?:=>|:)[ ]?[\"'](?P<type>[\w:|]{0,60})\Z")
_ENDS = late.compile(r"[ \t]{0,4}(?:[,;)}\]=|?!>(/#]|->|\r?\n|\Z)")
_PROMPT = late.compile(r"(?m)^[ \t]*[A-Z][a-z]+(?:[ ][a-z]+)?:[ ]\Z")


def is_type(before: str, text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a type, with what ends its declaration, a reference to one or a form's rules."""
    if _SQL.fullmatch(text, start, end) is not None or _REFERENCE.fullmatch(text, start, end) is not None:
        return True
    given = _GIVES.search(before)
    if given is not None:
        rules = _RULES.match(text, start - len(given["type"]))
        return rules is not None and rules.end() >= end and text[rules.end() : rules.end() + 1] in ("'", '"')
    declared = _DECLARES.search(before)
    if declared is None:
        return False
    one = _TYPE.match(text, start - len(declared["type"]))
    return (
        one is not None
        and one.end() >= end
        and _ENDS.match(text, one.end()) is not None
        and (_PROMPT.search(before) is None or text[end - 1] in ",;)")
    )
