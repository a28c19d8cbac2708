"""User names that are nobody's: the same on every machine, a stand-in, a path of a site, a word of a sentence."""

from __future__ import annotations

from voting.screening import late

# ruff: noqa: SIM905  # as lists, one word a line, these would be two hundred lines
_NOBODY = frozenset(
    "known_hosts authorized_keys "
    "git hg svn root user username users admin administrator guest nobody daemon www-data ubuntu debian ec2-user "
    "centos fedora alpine vagrant docker node app jovyan vscode runner jenkins gitlab postgres mysql mongo redis "
    "oracle sa pi shared public default test demo deploy ansible circleci travis forge dokku coolify runcloud cpanel "
    "plesk sshd tomcat minecraft steam linuxbrew you yourname your-name "
    "your_username me my youruser name none null true false string str email required optional is are was not and "
    "the this that for here there then password login field value input id text host server client anonymous "
    "track album artist playlist show episode "
    "everyone channel all team share intent home search explore settings about watch playlist shorts feed status "
    "posts p reel tv hashtag i jobs company school groups pages events marketplace r wiki comments help legal "
    "privacy terms signup download downloads apps features pricing docs blog orgs topics sponsors collections "
    "trending new joinchat addstickers s param return returns override property media import charset staticmethod "
    "classmethod dataclass pytest component injectable output profile.php login.php index.php sharer.php sharer "
    "hello world list create edit delete update register logout current self system service bot github bitbucket "
    "psql pg_dump pg_restore createdb mysqldump sqlplus mongosh "
    "nginx httpd staff wheel sudo bin sys adm mail operator ftp appuser devuser ci build builder workspace opc "
    "usize isize mingw32 libssh2 azureuser noreply no-reply sqlexpress mssqlserver localdb "
    "core rocky arch kali heroku vercel netlify airflow spark hadoop hdfs elasticsearch kibana grafana "
    "prometheus http https www com org net your their his her our a an it in on at to of or but so with from by "
    "as be been will would can i.e e.g userid user_id usernames base64 base32 utf-8 utf8 utf-16 ascii latin-1 md5 sha1 "
    "changeme change_me change-me localservice networkservice localsystem "
    "k8s k3s localhost varchar nvarchar nchar varbinary bigint smallint tinyint datetime timestamp jsonb "
    "sha256 sha-256 oauth oauth2 ipv4 ipv6 x86 x64 x86_64 amd64 arm64 win32 win64".split()
)
# What code hands over (`username=form.username.data`), what is to be put in
_HANDED_OVER = late.compile(
    r"(?:form|req|request|self|this|cfg|conf|config|settings|args|options|opts|data|body|params|ctx|context|event|"
    r"payload|"
    r"credentials|creds)(?:\.[A-Za-z_]\w*)+|[A-Za-z_]\w*\.(?:user_?name|user|login)(?:\.[a-z]+)?|_?(?i:your)_\w+"
)
_STAND_IN = late.compile(
    r"(?i)[\w.-]+\.(?:html?|php|aspx?|jsp|md|json|xml|txt|pdf|js|ts|css|py|svg|png)\Z|[$<{%*]|your|my[-_]|example|"
    r"some[-_]|test[-_]|foo|bar\b"
)

SECTIONS = frozenset(
    "problems problemset problemsets problem contest contests discuss studyplan datasets dataset competitions "
    "competition code models learn learning challenges challenge domains interview tags tag topic topics openings "
    "puzzles puzzle lessons analysis play book books discover lists pen pens directory category categories "
    "activities activity segments routes clubs pin pins ideas today stories story writers editorials product products "
    "solutions customers enterprise business developers developer security press newsroom careers advertising policies "
    "policy help-center guides guide library libraries charts genres genre newest popular top rated "
    "catalog marketplace communities community forums forum questions answers spaces sites galleries gallery "
    "collection "
    "photos albums charities charity signin signout sign-in sign-up log-in oauth embed static assets api dev "
    "legal-notice "
    "publication publications lab labs video videos live gaming games game story-studio write donate gift gifts".split()
)
"""Parts of sites where the name of an account may stand as well: `leetcode.com/problems/…`."""

GOES_ON = frozenset(
    "already taken wrong correct not incorrect invalid the a an my your his her our their its in on at to of for "
    "from with and or but so that which what who when where why how is are was were be been being do does did has "
    "have had can could will would should may might must too very just only also still now then than there here "
    "this these those it they we you he she me him them us as if no yes ok okay same different unique case empty "
    "blank missing unknown optional required available found stored saved used shown displayed visible hidden "
    "public private set changed called something anything nothing someone anyone like about by up down out off "
    "over bot bots app apps api account accounts channel group groups message messages chat chats post posts page "
    "pages profile profiles story stories reel reels video videos server servers user users username handle name "
    "id link links live stream streams streaming support team notification notifications integration webhook "
    "webhooks token client login logins ads ad marketing algorithm influencer influencers follower followers feed "
    "comment comments thread threads photo photos pic pics picture premium pro plus business desktop web mobile "
    "version update updates download actions copilot issues issue repo repos repository workflow workflows deck "
    "games game store controller console machine engine boat train und oder aber ist nicht der die das ein eine "
    "et ou mais le la les un une pas y o pero el los las por para e mas um uma não het een niet och en falsch "
    "richtig incorrecto requis obligatorio because since while after before during without within through between "
    "against please thanks instead etc via using use uses need needs want wants go goes went going get gets got "
    "getting make makes made new old free good bad best better great big small first last next other another more "
    "most some any every each all both few many much own such dead banned hacked locked blocked deleted suspended "
    "slow slower fast broken down working fine easy hard safe secure weak strong ready expired active disabled enabled "
    "successful unsuccessful failing stuck annoying confusing "
    "number numbers call calls bio tag tags hashtag dm dms pm caption captions content creator creators strategy "
    "growth management manager analytics trends trend filter filters data or-email per email mail phone password "
    "field case-insensitive case-sensitive auto-generated read-only alphanumeric "
    "konts konta kontu kontas konto kontot kontol tili tilini tilin tilille paskyra paskyros fiók fiókom fiókja hesap "
    "hesabı hesabım kodas kodo kods koda kood koodi kood kód kódja kodu slaptažodis slaptažodį parole paroli parool "
    "salasõna salasana jelszó şifre ir yra ja un és ve tai vai arba või vagy veya bloķēts užblokuota suletud".split()
)
"""Words with which a sentence goes on after "my username is" or "telegram"."""
# docs.gitlab.com/ci/jobs/ci_job_token, docs.github.com/rest/authentication, support.atlassian.com/bitbucket-cloud,
# cloud.google.com/artifact-registry/docs/docker/authentication, docs.aws.amazon.com/AmazonECR, pypi.org/help
BESIDE_TOKENS = frozenset(
    "oauth2 oauth x-access-token x-token-auth x-oauth-basic x-oauth-token x-bitbucket-api-token-auth gitlab-ci-token "
    "oauth2accesstoken _json_key _json_key_base64 _dcgcr_token __token__ _token token access_token access-token "
    "private-token job-token deploy-token personal-access-token pat git aws apikey api_key api-key bearer basic".split()
)
"""What hosts of repositories and packages want as a user's name beside a token: it is the same for everybody."""
_DEPLOYS = late.compile(r"gitlab\+deploy-token-\d+\Z")
TAGS = frozenset(
    "impl doc spec moduledoc behaviour callback derive typep opaque external before_compile enforce_keys "
    "param params return returns throws throw exception author since see version deprecated link type typedef "
    "template todo note brief details file yields example default abstract api ignore internal public private "
    "protected readonly class const constructor event extends fires function global implements inheritdoc "
    "interface kind lends license listens member memberof mixin module name namespace override package property "
    "requires static summary this tutorial variation augments async callback copyright description enum exports "
    "external generator hideconstructor instance mixes ingroup defgroup addtogroup code endcode warning import "
    "media charset apply layer tailwind keyframes supports page include extend use forward each if else for while "
    "dataclass staticmethod classmethod abstractmethod cached_property pytest click app route get post put delete "
    "component injectable input output end implementation synthesize autoreleasepool optional required selector "
    "protocol echo off on rem".split()
)
"""What stands after `@` in documentation comments, style sheets and code."""


def is_nobody(name: str) -> bool:
    """Whether a user name points at no person, or is too short to."""
    lowered = name.lower()
    return (
        len(name) < 2
        or is_handed_over(name)
        or lowered in _NOBODY
        or lowered in BESIDE_TOKENS
        or _STAND_IN.match(name) is not None
    ) or _DEPLOYS.match(lowered) is not None


_OF_EVERY_SERVER = frozenset(
    "root admin administrator postgres default elastic guest anonymous sa user username".split()
)


def is_handed_over(name: str) -> bool:
    """Whether code hands a user's name over here, or a reader is to put his own in."""
    return _HANDED_OVER.fullmatch(name) is not None


def is_fixed(name: str) -> bool:
    """Whether a user name before a password is the same on every host: of a server's first account or of a token."""
    lowered = name.lower()
    return lowered in _OF_EVERY_SERVER or lowered in BESIDE_TOKENS or _DEPLOYS.match(lowered) is not None
