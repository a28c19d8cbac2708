r"""Forms that no secret has, whatever words stand near.

What code looks up (`process.env.DB_PASS`), an expression for values, a path that begins with a variable, an option that
is no secret's, a stand-in (`changeme`), a time, a host and its port, an encoding, a colour, a file, an algorithm.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.secrets.names import PASSWORD, PUT_IN, VARIABLE_NAME

FORM = late.compile(
    # what code looks up
    r"(?:process\.env|import\.meta\.env|os\.(?:environ|getenv)|(?:Deno|Bun)\.env|System\.getenv|Environment\.Get\w+|"
    r"\$env:[A-Za-z]|\$_(?:ENV|SERVER|POST|GET|REQUEST|SESSION|COOKIE)\b|ENV\.fetch)(?:[^\s\"'`]|"
    r"[\[(][\"'`]\w{1,60}[\"'`][\])])*|"
    # what PHP joins to the text; a member of a type, as PowerShell writes it; this machine
    r"[\"'] ?[.+&] ?[$A-Za-z(][^\n]{0,80}[\w)] ?[.+&] ?[\"']?|"
    r"\[[A-Z]\w+(?:\.\w+)*\]::[A-Z]\w*(?:\([^\n]*)?|localhost|"
    # what a template or a build puts in: Symfony's, Windows', Maven's, Ansible's, a shell's in a row
    r"%[\w.]+%|%env\([\w:]+\)%|@[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,6}@|\{\{[^\n]*|"
    r"\$[A-Z_][A-Z0-9_]*(?:[,:/]\$[A-Z_][A-Z0-9_]*)+|"
    r"(?:password_hash|to_json|b64encode|lookup)\([^\n]*|(?:true|false|null)[}\])]{1,4}|(?:min|max|len|length|size|"
    r"between|digits)[=:]\d+(?:,\d+)?|"
    # a step of a workflow at its commit, an image at its tag, an embedded picture, a database as Perl names it
    r"[\w./-]{3,80}@[0-9a-f]{40}|(?:postgres|mysql|mariadb|redis|mongo|nginx|node|python|alpine|ubuntu|debian|busybox|"
    r"golang|ruby|php|rabbitmq|grafana|traefik|keycloak|openjdk)(?:/[\w-]+)?:[\w.-]+|"
    r"(?:data:)?(?:image|font|audio|video)/[\w.+-]+;base64[^\n]*|;base64,[^\n]*|(?i:dbi):[A-Za-z]+:[\w=;.:-]+|"
    # what Jasypt has sealed, a certificate's pin, where one call ends and the next begins
    r"ENC\((?:[A-Za-z0-9+/=]+\)|\x00?\)?)|sha(?:1|256|384|512)/[A-Za-z0-9+/]{20,90}={0,2}|\)(?:\.\w+\()?[;,)]*|"
    # a style sheet's own properties, and what it says of a place, a size, a colour
    r"(?:#[0-9a-fA-F]{3,8};)?--[A-Za-z][\w\\.-]*(?::#?[\w%.()-]{0,40})?;?|"
    r"(?:position|color|background(?:-color)?|width|height|(?:min|max)-(?:width|height)|(?:margin|padding|"
    r"border)(?:-[a-z]+)*|"
    r"display|overflow(?:-[xy])?|font(?:-[a-z]+)+|text(?:-[a-z]+)+|z-index|top|left|right|bottom|opacity|"
    r"transition(?:-[a-z]+)*|"
    r"(?:flex|align|justify|white|box|line|vertical|grid)-[a-z]+(?:-[a-z]+)?):"
    r"(?:-?\d*\.?\d+[a-z%]{0,4}|#[0-9a-fA-F]{3,8}|none|auto|inherit|initial|unset|absolute|relative|fixed|sticky|"
    r"static|hidden|"
    r"scroll|visible|clip|flex|grid|block|inline(?:-[a-z]+)?|center|left|right|top|bottom|middle|baseline|stretch|"
    r"start|end|"
    r"bold|bolder|normal|italic|nowrap|pre(?:-[a-z]+)?|wrap|break-[a-z]+|column|row|(?:row|column)-reverse|"
    r"space-[a-z]+|"
    r"(?:border|content|padding)-box|white|black|transparent|currentcolor|ellipsis|underline|uppercase|solid|dashed|0s)"
    r"(?:!important)?;?|"
    # what follows a text that code puts together
    r"\+{1,2}[A-Za-z_$][\w$.]*[);+,].*|"
    # what a monitor calls its figures
    r"[a-z][a-z0-9_]*(?:\.[A-Za-z0-9_]+){1,8}\[[^\]\n]{0,80}\]?|"
    # a variable of a shell behind a sign; how long a password may be
    r"[<>=]{1,2}\$[A-Za-z_]\w*|\$[a-z]+(?:[A-Z][a-z]+)+|"
    r"\d{1,3} ?[-–] ?\d{1,3} (?:characters|chars|zeichen|caractères|caracteres|caratteri|tekens)|"
    # hosts of a network of one's own; where SSH keeps what is its own
    r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:lan|local|localdomain|internal|corp|intranet|test|example|invalid)|"
    r"~?/\.ssh(?:/[\w.-]+)?|"
    # what Terraform refers to; a cipher with its mode; an image's tag alone
    r"(?:var|local|data|module|each|random_(?:password|string|id|pet)|tls_private_key|(?:aws|google|azurerm|vault|"
    r"kubernetes)_\w+)(?:\.[A-Za-z_][\w-]*){1,5}|[A-Z][A-Za-z0-9-]+/[A-Z0-9]{2,8}/\w*Padding|"
    r"\d+(?:\.\d+){0,2}-(?:alpine|slim|bookworm|bullseye|buster|jammy|focal|noble|jdk|jre)(?:[\d.-]\w*)?|"
    # what an engine reports (SAE J2012)
    r"P[0-3][0-9A-F]{3}|"
    # what is to be put in
    r"(?i:\[(?:(?:your|my|the|enter|insert|new|old|current|secret|api|access) ){0,3}(?:password|passwd|pass|pwd|"
    r"passcode|passwort|kennwort|pin|code|key|token|secret|contraseña|mot de passe|senha|wachtwoord|lösenord|hasło)\])|"
    # a line of /etc/passwd, whose passwords are elsewhere; a region of a cloud
    r"[a-z_][\w-]{0,31}:[x*!]:\d{1,7}:\d{1,7}:[^:\n]{0,60}:[^:\n]{0,80}:[^:\s]{0,60}|"
    r"(?:us|eu|europe|asia|ap|sa|ca|me|af|il|cn|australia|(?:north|south)america|africa)-(?:gov-)?"
    r"(?:north|south|east|west|central)(?:east|west)?-?\d{1,2}(?:-?[a-f])?|"
    # what a shell runs, how a key is put together, what came of tests
    r"\$\([a-z][^()\n]{0,80}\)|(?:[\w./-]+[:/_-])?%[sd](?:[:/_-][\w./:%-]*)?|"
    r"\d+ (?:passed|failed|skipped)\b[^\n]{0,40}|"
    # what it has been handed over, and names the member of
    r"(?:req|request|ctx|context|self|this|props|params|args|event|body|form|payload|res|response|opts|options|cfg|"
    r"conf|"
    r"config|settings|creds?|credentials)(?:\??\.[A-Za-z_]\w*){1,6}(?:\[[\"']?\w+[\"']?\])?|"
    # how a setting is called
    r"[a-z]\w*(?:\.[a-z]\w*){0,4}\.(?:password|passwd|passphrase|user_?name)|"
    # what it names within a namespace
    r"[A-Z]\w*(?:::[A-Z]\w*)+|[a-z]\w+->[a-z]\w+|self::[A-Z]\w*|"
    r"(?:crypto|x509|tls|http|net|time|sync|big|rsa|ecdsa|json|os|io|fmt|context|url|hash|cipher|jwt|"
    r"httptest)\.[A-Z]\w+|"
    # a variable of a shell and a path from it; `$PGDATA` alone as well
    r"[<>]{0,2}\$(?:\{[A-Z]\w*\}|[A-Z][A-Z0-9_]+)(?:/\S*)?|"
    # options; settings of a network's manager; a host behind its option
    r"--[a-z]+(?:-[a-z]+)*|-[hH](?:\d{1,3}(?:\.\d{1,3}){3}|localhost|[a-z][\w-]*(?:\.[a-z][\w-]*)+)|"
    r"(?:802-1x|802-11-wireless(?:-security)?|wifi(?:-sec)?|ipv[46]|connection)\.[a-z0-9]+(?:-[a-z0-9]+)*|"
    r"/[A-Za-z]{1,14}:(?:yes|no|on|off|\*)|"
    # numbers of code, licences, files of every project, escapes, a member of a structure left out when empty
    r"0\.\d{1,8}[fFdD]?|kv-v[12]|[dq]word:[0-9a-f]{1,16}|"
    r"\d{1,4}\*(?:1024|1000|60|3600|24)(?:\*(?:1024|1000|60|24))*|0x[0-9a-fA-F]{1,8}|(?:\\{1,2}u[0-9a-fA-F]{4}-?)+|"
    r"(?:A?GPL|LGPL|MPL|BSD|Apache|EPL|EUPL|CC-BY(?:-[A-Z]{2})*)-\d[\w.-]*|README|LICENSE|Makefile|Dockerfile|"
    r"omitempty|"
    r"\$[a-z]+(?:_[a-z0-9]+)+|"
    # files of which a tool reads it
    r"@[\w./~-]+\.(?:txt|json|pem|key|env|ya?ml|crt|conf|cfg|secret)|"
    # a header of HTTP with its value, which stands in it
    r"(?:[Pp]roxy-)?[Aa]uthorization: ?\S.*|[Bb]earer \S.*|"
    # kinds of content, and what says which
    r"(?:application|text|image|audio|video|multipart|font)/[\w.+*-]{1,60}(?:;[^\n]{0,40})?|"
    r"(?i:content-(?:type|length|disposition|encoding)|user-agent|accept(?:-\w+)?)(?::[^\n]{0,60})?|ssh2|"
    # what Ruby, Spring, Python, Chef and .NET put in; nothing, as languages write it; a call that may fail; an argument
    r"#\{[^\n]*\}#?|%\([\w.]{1,40}\)s|\[\[[ ]?\w{1,40}[ ]?\]\]|\{\d\}|"
    r"(?:None|Nothing|NULL|null|undefined|nil|nullptr|vbNullString|[sS]tring\.Empty)[,;)]{0,3}|"
    r"(?:await|async|raise|throw|yield|lambda|typeof|instanceof|return)(?: [\w.]{1,40}){0,2}\(?|string|boolean|"
    r"n?varchar|"
    r"\[(?:REDACTED|redacted|Redacted|hidden|HIDDEN|masked|MASKED|removed|FILTERED|Filtered)\]|REDACTED|FILTERED|"
    r"SANITIZED|"
    r"--[a-z]+(?:-[a-z]+)*=\.{0,2}/[\w./-]+|"
    r"[a-z_]\w*(?:(?:\.|::)\w+)*\([^()\n]{0,40}\)\?[;,)]{0,3}|[A-Z]\w*(?:::[A-Z]\w*)+\.[a-z]\w*|(?:sys\.)?argv\[\d\]|"
    r"(?:HS|RS|ES|PS)(?:256|384|512)|EdDSA|"
    # keys of a keyboard that are pressed together
    r"(?i:(?:ctrl|control|alt|option|shift|cmd|command|super|meta|win)(?:[+-](?:ctrl|control|alt|option|shift|cmd|"
    r"super|meta|"
    r"space|enter|return|tab|esc(?:ape)?|del(?:ete)?|backspace|home|end|left|right|up|down|plus|minus|f\d{1,2}|"
    r"[a-z0-9.,/;]))+)|"
    # types of Python's libraries; whose it is and where Docker and systemd take it from; errors of Azure and Oracle
    r"Secret(?:Str|Bytes|Client|Manager|Key)|id=[\w.-]{1,40}(?:,(?:env|src|source|type|target)=[^\s,]{1,80}){0,3}|"
    r"[A-Za-z][\w.-]{0,40}:/(?:[\w.-]{1,40}/){1,6}[\w.-]{1,40}|AADSTS\d{4,8}|ORA-\d{5}|SQLSTATE ?\w{5}|"
    r"sha(?:1|256|384|512)-[A-Za-z0-9+/]{20,90}={0,4}|"
    # a label of a form, what a program asks for without showing it
    rf"(?i:(?:{PASSWORD})s? \((?:optional|required|again|repeat|hidden|min[^()\n]{{0,30}})\))|noecho|stdin\??|getpass|"
    # where a directory keeps somebody; what PowerShell runs
    r"(?i:(?:dc|ou|cn|uid|o|c)=[^,=\n]{1,60}(?:, ?(?:dc|ou|cn|uid|o|c)=[^,=\n]{1,60})+)|"
    r"\(?(?:Convert(?:To|From)-[A-Z][A-Za-z]{2,30}|Get-(?:Secret|Credential|Content|Item|Random|AzKeyVaultSecret)|"
    r"Read-Host|"
    r"New-Object)|"
    # stand-ins
    r"(?i:set[-_]me|fill[-_](?:me[-_])?in|to[-_]be[-_](?:set|filled|defined|done)|notset|not[-_]set|password[-_]here)|"
    r"(?i:(?:sk_(?:test|live)_|please[-_ ])?(?:change|replace)[-_ ]?(?:me|this|it)"
    r"(?:[-_ ](?:in|before|now|later|please|prod|production|deploy|use|using|it|to|a|real|key|secret|value)){0,5}!?)|"
    r"([xX*•.#_-])\1{3,}|<[A-Za-z][a-z _-]{2,40}>?|"
    r"(?i:(?:your|wrong|invalid|incorrect)[-_ ]?(?:[a-z]{2,12}[-_ ]){0,3}"
    r"(?:password|passwd|pass|pw|key|token|secret|user|username|login)(?:[-_ ]here)?)|"
    r"(?i:your(?:[-_][a-z]{2,12}){3,9})|_?YOUR(?:_[A-Z]+){1,5}_?|"
    # what is to be put in instead, told with signs or with blanks: "replace-with-32-random-bytes", "put_your_key_here"
    r"(?i:(?:replaced?|substitute|overwrite|fill|filled|override|ersetzen|ersetze|austauschen|remplace[rz]?|sustituir|"
    r"reemplaza[r]?|cambiar(?=[-_ ]por)|substituir|trocar|sostituire|vervang(?:en)?|zamien|zamień|byt)"
    r"[-_ ](?:this[-_ ])?(?:with|by|using|durch|mit|par|por|con|door|met|na|till|via)(?:[-_ ][a-z0-9]{1,14}){1,9}|"
    r"(?:please[-_ ])?(?:put|insert|paste|enter|add|place|type|set|write|hier|mets|mettez|mettre|insere|insérer|pon|"
    r"poner|pega|inserta[r]?|coloque|insira|inserisci|metti|vul|plak)[-_ ](?:in[-_ ])?"
    r"(?:your|the|my|an?|own|real|actual|dein\w{0,2}|ihr\w{0,2}|eigene\w?|"
    r"das|den|votre|ton|ta|tu|su|la|el|seu|sua|"
    r"la[-_]tua|il[-_]tuo|je|jouw|uw|a[-_]long|some)(?:[-_ ][a-zà-ž0-9]{1,14}){1,6}[-_ ](?:here|in|eintragen|"
    r"einfügen|einsetzen|"
    r"hier|ici|aqu[íi]|qui|invoegen|invullen)|"
    r"generated?[-_ ](?:an?|your|my|one|with|using|by|me|this|new|random|strong|secure|via|the)"
    r"(?:[-_ ][a-z0-9]{1,14}){0,8}|"
    r"(?:run|use|see|output[-_ ]of|result[-_ ]of)[-_ ](?:openssl|pwgen|uuidgen|secrets|head|docs|readme)"
    r"(?:[-_ ][a-z0-9]{1,14}){0,6}|"
    r"(?:an?|some|your)[-_ ](?:very[-_ ])?(?:long|random|strong|secure|secret|unique)(?:[-_ ][a-z0-9]{1,14}){0,5}"
    r"[-_ ](?:string|bytes|value|key|secret|password|passphrase|token|phrase)(?:[-_ ]here)?|"
    r"at[-_ ]least[-_ ]\d{1,3}[-_ ](?:chars|characters|bytes|bits|digits|letters)(?:[-_ ]long)?)|"
    # what a hash of any password begins with, as a statement compares it: `LIKE '$argon2id$%'`
    r"%?\$(?:argon2(?:id?|d)?|2[abxy]?|1|5|6|7|y|gy|apr1|scrypt|bcrypt|pbkdf2(?:-sha\d{1,3})?)\$?(?:v=\d{1,3}\$?|\d{1,2}\$?)?"
    r"[%*]?|\{S?(?:SHA|MD5|CRYPT|BCRYPT|ARGON2)\d{0,3}\}[%*]?|[%*]?(?:pbkdf2_sha\d{1,3}|bcrypt|argon2\w{0,2}|scrypt)\$?[%*]|"
    # operators of Perl on what they are bound to
    r"(?:tr|y)/[^/\n]{1,60}/[^/\n]{0,60}/[cdsr]{0,4}|(?:m|qr)/[^/\n]{1,80}/[a-z]{0,6}|s/[^/\n]{1,80}/[^/\n]{0,80}/[a-z]{0,6}|"
    # curves and what is reckoned with them, the ways of WPA's and EAP's to sign in; a word of style sheets
    r"(?i:(?:x|ed|curve|cv)-?(?:25519|448|41417)(?:-sha\d{3})?|sec[pt]\d{3}[kr]\d|prime(?:192|239|256)v\d|nistp\d{3}|"
    r"brainpoolp\d{3}[rt]\d|x?(?:salsa|chacha)20(?:[-_]?poly1305)?|poly1305|hkdf(?:[-_]sha-?\d{1,3})?|"
    r"(?:hmac|rsa|dsa|ecdsa|dh|elgamal|kyber|ml-kem|ml-dsa|dilithium)[-_]?(?:sha-?\d{1,3}|md5|\d{3,5})|srp-?6a?|"
    r"(?:auth(?:eap)?=)?(?:ms-?chap(?:-?v2)?|eap-?(?:tls|ttls|md5|peap|sim|aka|fast|gtc|mschapv2)|peap(?:v[01])?|gtc|pap|chap)|"
    r"currentcolor)|"
    rf"{PUT_IN}|"
    # times
    r"\d{1,2}[:.]\d\d(?::\d\d)?[ ]?(?:[AaPp]\.?[Mm]\.?|Uhr|hrs)|"
    r"(?:19|20)\d\d-\d\d-\d\d[T_]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?|"
    # hosts with a port, behind a variable that has the password; what a program imports
    r"@[a-z][\w.-]{0,80}:\d{2,5}(?:/\S*)?|(?:import|from|require|using|use|include)[ ]+[A-Za-z_][\w.:-]*;?|"
    r"(?:localhost|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:local|internal|lan|localdomain|svc|cluster|corp|intranet|com|"
    r"net|org|io|dev|example|test|cloud)):\d{2,5}|"
    # an entry of Windows' registry; a request as Amazon's load balancers trace it
    r"(?:HKEY_[A-Z_]+|HK(?:LM|CU|CR|CC|U)):?\\[^\n]*|(?:Root=|Self=)?1-[0-9a-f]{8}-[0-9a-f]{24}|"
    # alternatives of an expression for values, what C++ makes of a name, a known weakness
    r"\(?[A-Z_]{2,40}(?:\|[A-Z_]{2,40})+\|?\)?|@{0,2}_Z[NTKLS]?[A-Z0-9][\w.]*|CVE-\d{4}-\d{4,7}|"
    # colours, encodings, a few bytes as code writes them, what may be done in Google's cloud, an option's stand-in
    r"#(?:(?=[0-9]*[A-Fa-f])[0-9A-Fa-f]{6}|0{6})|(?i:utf-?(?:8|16|32)(?:-?[lb]e)?(?:-sig)?|"
    r"utf8(?:mb[34])?(?:_[a-z0-9]+){0,4}|latin-?1|us-ascii|iso-?8859-\d{1,2}|(?:cp|windows-)125\d|"
    r"koi8-[ru]|euc-(?:jp|kr)|shift[_-]jis|gb(?:2312|18030|k))|(?:\\{1,2}x[0-9A-Fa-f]{2}){1,6}|"
    r"roles/[A-Za-z]+(?:\.[A-Za-z]+)?|"
    r"--[a-z][a-z-]*=[A-Z][A-Z_-]+|(?i:(?:sha-?\d{1,3}|md[245]|ecdsa|dsa|rsa)with[a-z0-9-]{3,30})|"
    # code points, escapes, issues, an image's tag of a base
    r"U\+[0-9A-F]{4,6}|\\f[BIRP].{1,40}\\fR|(?:GH|gh|PR|bpo|LP|BZ|JDK|PEP|RFC)[#-]\d{1,7}|"
    # algorithms and kinds of challenges, as prose and code name them
    r"[Aa]rgon2(?:i|d|id)?|(?i:pbkdf2(?:with\w+)?|oauth2?|fail2ban|starttls|nsec3param|vimdiff\d?)|(?:http|dns|"
    r"tls-alpn|tls-sni)-\d\d|"
    r"(?i:(?:scram-)?sha-?[123]?[-_]?(?:224|256|384|512)(?:-plus)?|wpa[23](?:-?(?:psk|eap|sae|personal|enterprise))?)|"
    # an expression for values, a formula of a sheet, a place in memory, what a server asks for (`Username:`) in Base64
    r"/?\^(?=[^\n]{0,120}[\\\[{(.])[^\n]{1,160}\$/?[gimsuxy]{0,5}|=[A-Z]{1,12}[\[(][^\n]{1,80}|"
    r"0x[0-9a-fA-F]{1,16}\]|[A-Za-z_.][\w.]{1,60}\+0x[0-9a-f]{1,8}(?:/0x[0-9a-f]{1,8})?|"
    r"(?:VXNlcm5hbWU6|dXNlcm5hbWU6|UGFzc3dvcmQ6|cGFzc3dvcmQ6|VXNlciBOYW1lA[AB]==|UGFzc3dvcmQA)|"
    # files, a database's address without an account, a port of a network's device
    r"(?:[\w.-]{1,40}/){1,6}[\w.-]{1,60}\.(?:ya?ml|json|toml|ini|cfg|conf|properties|pem|crt|py|[jt]sx?|go|rs|java|"
    r"kt|swift|"
    r"php|rb|sh|md|xml|html?|sql|tf|lock|csv|parquet|avro|orc|txt|log|gz|zst|xz|bz2|7z|zip|tar|dump|bak|pdf|png|jpe?g)|"
    r"[\w-]{1,40}\.(?:txt|pem|crt|cer|ovpn|kdbx|pfx|p12|jks|keystore|conf|cfg|ini|toml|ya?ml|parquet|csv|log|sql|zip|"
    r"dump|bak)|"
    r"[\w.-]{1,60}\.(?:tar|tgz|tar\.gz|zst|xz|bz2|7z)|"
    # a port and a database in a line of .pgpass (postgresql.org/docs/current/libpq-pgpass.html), what age encrypts for
    r"\d{2,5}:[\w*-]{1,63}:|age1[a-z0-9]{58}|[\w-]{1,40}\.(?:xcodeproj|xcworkspace|plist|csproj|sln|gradle)|"
    r"jdbc:[a-z0-9]{2,12}:(?:thin:@)?(?://)?[\w.-]{1,80}(?::\d{2,5})?[/:][\w.$-]{1,60}|"
    r"(?i:(?:interface[ ])?(?:port-channel|(?:fast|(?:ten|forty|hundred)?gig(?:abit)?)ethernet|vlan|loopback|"
    r"tunnel)[ ]?\d{1,4}(?:[/.]\d{1,4}){0,3})|"
    # the same over and over; the letters in their order
    r"(\w{1,12}[=:;,&])\2{3,}\w{0,12}|(?i:a?bcdefghijklmnopqrstuvwxyz)(?:[A-Z]{26})?(?:0?123456789)?[\w+/=.-]{0,4}|"
    # errors that Firebase names (firebase.google.com/docs/auth/admin/errors), a key that apt lacks
    r"(?:auth|storage|functions|firestore|messaging)/[a-z]{2,20}(?:-[a-z]{2,20}){1,5}|"
    r"(?:NO_PUBKEY|EXPKEYSIG) [0-9A-F]{8,40}|"
    # ciphers, as LUKS, Kerberos and TLS name them; types of GraphQL and of errors
    r"(?i:(?:aes|camellia|chacha20|serpent|twofish|3des|des3)[-_]?(?:128|192|256)?(?:[-_](?:128|192|256|cbc|ctr|ccm|"
    r"gcm|xts|"
    r"ecb|cfb|ofb|cts|siv|wrap|ede|ede3|poly1305|plain|plain64|essiv|hmac|sha|sha1|sha256|sha384|sha512|md5|96)){1,5})|"
    r"\[?(?:String|Int|Float|Boolean|ID|DateTime|UUID|JSON)!?\]?!?|[A-Z][A-Za-z]{2,30}Exception|"
    r"(?:Auth|Login|Password|Credential|Token|Type|Value|Key|Runtime|Http|Validation|Network|Api)[A-Za-z]{0,20}Error|"
    # options of a mount behind a file
    r"(?:/[\w.-]{1,40}){2,6}(?:,[a-z][\w.-]{1,30}(?:=[\w.-]{1,20})?){1,8}|"
    # a place in a file; a type of Go's behind a pointer; a database as PHP names it, without a password
    r"[\w/.-]{1,60}\.(?:py|[jt]sx?|go|rs|java|rb|php|c|cc|cpp|h|cs|kt|swift|sh)(?::\d{1,6}){1,2}|\*[a-z][a-z0-9]*\.[A-Z]\w+|"
    r"(?:mysql|pgsql|sqlite|sqlsrv|oci|dblib|odbc|firebird):(?![^\n]{0,200}(?i:pass|pwd)\w*=)"
    r"[\w.]+=[^;\s\"'=]{0,60}(?:;[\w ]{1,20}=[^;\"'\n]{0,60}){0,8}|"
    # a variable; the word for it, as labels of forms have it
    rf"{VARIABLE_NAME}|"
    rf"(?i:(?:{PASSWORD})s?)|"
    r"(?:Atomic|NonZero)[UI](?:8|16|32|64|128|size)|MSWin32|Win(?:32|64)|WOW64|u?int(?:8|16|32|64)(?:_t)?"
)
