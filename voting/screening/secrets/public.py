"""Places where a random-looking token is public: checksums, commits, certificates, public keys, embedded files.

Forms: docs.npmjs.com/cli/configuring-npm/package-lock-json (`integrity`), go.dev/ref/mod#go-sum-files (`h1:`),
pip.pypa.io (`--hash=sha256:`), www.w3.org/TR/SRI, git-scm.com/docs (object names), docs.github.com (`uses:
owner/action@commit`), github.com/opencontainers/image-spec (`@sha256:`), RFC 2397 (data URLs), RFC 7468
(certificates), RFC 4253 (`ssh-rsa`), RFC 6376 (`bh=`), www.w3.org/TR/trace-context (`traceparent`).
"""

from __future__ import annotations

from bisect import bisect_right

from voting.screening import late, re2
from voting.screening.personal.of_systems import is_of_a_system
from voting.screening.secrets.certainly_none import is_fingerprint
from voting.screening.secrets.of_git import is_of_git

_BLOCK = re2.compile(
    r"-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE(?: REQUEST)?|NEW CERTIFICATE REQUEST|(?:RSA |EC |"
    r"SSH2 )?PUBLIC KEY|X509 CRL|PKCS7|"
    r"DH PARAMETERS|EC PARAMETERS|PGP PUBLIC KEY BLOCK|PGP SIGNATURE|SSH SIGNATURE)-----[^-\x00]*|"
    r"\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+|"
    r"sk-[a-z0-9-]+@openssh\.com)(?:-cert-v\d+@openssh\.com)?[ \t]+[A-Za-z0-9+/=]+|"
    r"\bsha(?:256|384|512)-[A-Za-z0-9+/]{40,90}={0,2}|\bh1:[A-Za-z0-9+/]{43}=|\bSHA256:[A-Za-z0-9+/]{43}=?|\bMD5(?::[0-9a-f]{2}){16}|\burn:btih:[0-9A-Za-z]{32,40}|"
    r"(?i:\bdata:[a-z0-9.+/;=,-]*;base64,[A-Za-z0-9+/=_%-]*)|"
    r"\b(?:LS0tLS1CRUdJTiBDRVJU|LS0tLS1CRUdJTiBQVUJMSUM|LS0tLS1CRUdJTiBQR1AgUFVC)[A-Za-z0-9+/=]*|"
    r"\bENC\[(?:AES256_GCM|PKCS7|GPG),[^\]\n\x00]*\]?|"
    r"(?i:\bpublic[ _-]?key[\"']?[ \t]{0,2}[:=][ \t]{0,2}[\"']?[A-Za-z0-9+/=]+)"
)
_BEFORE = re2.compile(
    r"(?i)(?:"
    r"\b(?:TLSA|DS|CDS|DNSKEY|CDNSKEY|SSHFP|NSEC3|NSEC3PARAM)[ \t]+(?:[0-9]+[ \t]+){2,3}|[\"']zh:|/nix/store/|"
    r"[\"']reference[\"'][ ]?:[ ]?[\"']|\b(?:modulus(?:[ ]n)?|plaintext|ciphertext|e?wkb|geohash|plus[ ]code|"
    r"guid)[ :=]{1,3}(?:0x)?|(?i:\b(?:uu|gu)ids?)(?:\\?[\"'])?[ \t]?[:=>][ \t]?(?:\\?[\"'])?|"
    r"<(?:\w{1,8}:)?X509Certificate>|"
    r"\bPublicKeyToken[\"']?[ ]?[=:][ ]?[\"']?|\$Id:[ ]|\bsha(?:1|256|384|512)/|"
    r"\w(?:_hash|Hash|_etag)[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?|"
    r"[\"']etag\\?[\"'][ ]?:[ ]?(?:\\?[\"']){1,2}(?:W/)?(?:\\?[\"'])?|"
    r"\x00-?(?:224|256|384|512)(?:[ \t]*(?:[:=-]|\bis\b))?[ \t]{0,2}|\bmd5 ?\([^()\n]{1,40}\) = |"
    r"[a-z]{0,12}(?:span|trace|request|correlation|transaction)[_-]?id[\"']?[ \t]*[:=][ \t]*[\"']?|"
    r";[ \t\r\n]{1,4}bh=|\b(?:etag|if-none-match|if-match):[ ](?:W/)?[\"']|"
    r"\b(?:x-amz-(?:id-2|cf-id|version-id)|cf-ray|x-vercel-id|"
    r"x-guploader-uploadid|x-(?:cloud|amzn)-trace-(?:context|id)|x-served-by|x-cache-key|x-azure-ref|"
    r"x-b3-\w{1,8}id)\\?[\"']?[ ]?:[ ]?"
    r"(?:\\?[\"'])?(?:[a-z]{3}[0-9]::){0,3}|/report/v\d\?s=|site-verification[\"'][ ]content=[\"']|"
    r"[\"']alg\\?[\"'][ ]?:[ ]?\\?[\"'](?:SHA|MD|BLAKE)[\w-]{1,9}\\?[\"'],\s{0,16}\\?[\"']content\\?[\"'][ ]?:[ ]?"
    r"\\?[\"']|"
    r"\bpkg:[a-z]+/[^\s\"'#]{3,60}#|[\"'](?:kid|x5t(?:#S256)?|x5c)\\?[\"'][ ]?:\s?\[?\s{0,16}\\?[\"']|"
    r"\b(?:recv|receive|search|export|list|delete|fetch|send)-keys?[ ](?:0x)?|"
    r"\bpub[ ]+\w+[ ][0-9-]+[^\n]{0,40}\n[ ]*|\bnonce=[\"']?|<(?:\w{1,10}:)?nonce(?: [^<>\n]{0,60})?>|"
    r"(?:script|style)-src[^\n]{0,40}'(?:nonce-)?|"
    r"\b(?:mlflow )?run[ ]|\b(?:error|ray|incident|event|reference|object)[ _-]?id[ :=]{1,3}|"
    r"[\"']_id[\"'][ ]?[:=][ ]?[\"']|\bulid[ :=]{1,3}|"
    r"\bspotify:(?:track|album|artist|playlist|show|episode|user):|"
    r"\bopen\.spotify\.com/(?:track|album|artist|playlist|show|episode)/|"
    r"\b(?:rsa|dsa|elg|ecdh|eddsa|ecdsa|gpg|pgp|cv25519|ed25519) key,?[ ](?:id[ ])?(?:0x)?|"
    r"\b(?:tx|txn|txid|transaction|block)(?:[ ](?:id|hash|was|is|of))?[ :=]{1,3}(?:0x)?|"
    r"\b(?:trace|playlist|channel|video|embed)[ ]|\b(?:req(?:uest)?|trace|span|job|task|queue|batch|run|tid|rid|cid|"
    r"x-?ray)=|\bR[A-Z0-9]{2}:[ ]|"
    r"\bsite[_-]?key[\"']?[ \t]*(?:=>|[:=])[ \t]*[\"']?|\bsecure:[ ][\"']?|\bboundary=[\"']?-*|"
    r"_(?:sha-?(?:1|224|256|384|512)(?:sum)?|md5(?:sum)?|checksum|digest|fingerprint|thumbprint|integrity|commit|revision|"
    r"git_?sha)[\"']?[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}[\"']?|"
    r"\b(?:pod-template-hash|controller-revision-hash|app\.kubernetes\.io/[a-z-]+)[:=][ ]?[\"']?|"
    r"\b(?:replicasets?(?:\.apps)?|rs|pods?|po|deploy(?:ment)?s?(?:\.apps)?)[/ ][\"']?|"
    r"\b(?:NO_PUBKEY|EXPKEYSIG|REVKEYSIG|GOODSIG|BADSIG|ERRSIG|VALIDSIG)[ ]|"
    r"[\"']hashed_secret[\"'][ ]?:[ ]?[\"']|\bchecksum/[\w./-]{1,60}:[ ][\"']?|"
    r"\b(?:sha-?(?:1|2|3|224|256|384|512)?(?:sum)?|md5(?:sum)?|crc32c?|blake[23]\w?|h1|hash|checksum|digest|"
    r"integrity|fingerprint|thumbprint|etag|"
    r"commits?(?:[ ](?:was|is|hash))?|cherry-picked|revision|rev|ref|tree|parents?|blob|raw|head|merge|object|tag|base|"
    r"index|compare|sha|oid|treeish|gitcommit|git|changeset|"
    r"image|container|layer|snapshot|artifact|build|bundle|chunk|asset|serial(?:number)?|version|uid|"
    r"(?:trace|span|parent|request|req|correlation|transaction|tx|build|job|run|pipeline|event|message|msg|device|"
    r"node|pod|task|deployment|"
    r"container|image|instance|session-trace|x-request|x-amz-request|x-amzn-trace|x-trace|amz|operation|invocation|"
    r"batch|block|object|file|cache|"
    r"document|page|record|row|order|upload|release)"
    r"[ _-]?(?:id|hash|number|key)s?)"
    r"[\"'`\])]{0,2}(?:[ \t]*(?:[:=#@-]|=>|\bis\b|\bof\b|\bfor\b|"
    r"\bfrom\b)+)?[ \t]{0,4}[\"'`<(\[]{0,2}(?:sha\d{1,3}[:-])?"
    r"|(?:containerd|docker|cri-o|docker-pullable)://(?:sha256:)?"
    r"|\bgist\.github(?:usercontent)?\.com/[\w\x00-]+/|/\+/|/(?:rustc|images?|commits?|blob|tree|raw|compare|blame|"
    r"releases?|"
    r"assets|archive|user-attachments|objects|static|"
    r"dist)/(?:[\w.-]*/)?"
    r"|\b[\w.-]+/[\w./-]+@|(?:\.git|\btag)@|\.(?:tgz|tar\.gz|zip|git)#|--hash=\w{3,8}:|[0-9a-f]{7,40}\.\.\.?|"
    r"#sha\d*[-=]|[?&](?:v|list|pp|si)=|sourceMappingURL=\S{0,40}"
    r")\z"
)
_AFTER = late.compile(
    r"(?i)\.(?:m?js|css|map|png|jpe?g|svg|gif|webp|avif|woff2?|ttf|ico|html?|mp4|whl|tar|zip|deb|rpm|tgz|pth?|onnx|"
    r"bin|h5|safetensors|ckpt|tflite|"
    r"gguf|jar|war|gem|crate|nupkg|apk|aab|ipa|dmg|iso|img|qcow2|dll|so|exe|wasm|zst|xz|bz2|gz|7z|parquet|npy|npz|"
    r"pkl|eot|otf|"
    r"pdf|dat)\b|[ ]/\*[ ][\w.+-]|[\"']?[ ]{0,3}[|][ ]{0,3}(?:sha\d{1,3}|md5|b2)sum\b|"
    r"[ ]{2}\*?[\w./-]{2,}|[ ]\*[\w./-]{2,}|[ \t]+refs/|[ ][\w./-]+ \((?:heads/|v?\d|HEAD)|\.\.\.?[0-9a-f]{7,40}\b|"
    r" -> [0-9a-f]{7,40}"
)
# A UUID has a rule of its own, a file's name among them; an advisory; a trace's parent; a pod's name.
_ITSELF = late.compile(
    r"VXNlcm5hbWU6|dXNlcm5hbWU6|UGFzc3dvcmQ6|cGFzc3dvcmQ6|"  # what a server asks for: `Username:`, `password:`
    r"(?:[A-Za-z]{1,12}[-_])?(?:[0-9]{1,8}[-_])?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|"
    r"[a-z][a-z0-9-]{1,60}-[0-9a-z]{8,10}-[a-z0-9]{5}|GHSA(?:-[0-9a-z]{4}){3}|Qm[1-9A-HJ-NP-Za-km-z]{44}|"
    r"[A-Za-z_.][\w.]{1,60}\+0x[0-9a-f]{1,8}(?:/0x[0-9a-f]{1,8})?|"
    r"[\w.+-]*[~+](?:git|svn|hg|cvs|dfsg|ds|bpo|deb\d+u)\d*[\w.+~-]*|lib[a-z]+\d{0,2}(?:-[a-z]{2,8}\d?)*|"
    r"-*(?:WebKit)?(?:Form)?[Bb]oundary[-_]?\w+-*|-{6,}[A-Za-z0-9]+-*|"
    r"[\w~-]+(?:\.[\w~-]+)*[.-][0-9A-Za-z_-]{6,24}\.(?:(?:chunk|min|bundle|esm|worker|legacy)\.)?(?:[mc]?js|css|wasm|map|"
    r"woff2?|png|jpe?g|svg|webp|gif|avif|html)(?:\.(?:map|gz|br))?|"
    # of Stripe's events, payments, cards (docs.stripe.com/api); places in memory, the first bytes of files, a block
    r"(?:evt|pi|card|pm|sub|ch|in|ii|prod|seti|txn|re|po|tr|si|src|ba)_[13][A-Za-z0-9]{13,27}|"
    r"(?:0000|ffff)[0-9a-f]{12}|0{8}[0-9a-f]{56}|"
    r"(?i:89504e47|ffd8ff|504b0304|25504446|47494638|7f454c46|cafebabe)[0-9a-fA-F]{2,24}|"
    r"ami-[0-9a-f]{8,17}|[\w.~+-]{1,40}#[0-9a-f]{40,64}|sha(?:1|256|384|512)/[A-Za-z0-9+/]{20,90}={0,2}|[a-p]{32}|bafy[a-z2-7]{50,60}|00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]"
)
# A hash in a sentence on hashes, a commit in one on versions.
_HEX = late.compile(
    r"(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})\Z"
)
_TESTED = late.compile(r"(?i)\bassert\w*!?|\bexpect(?:ed)?\b|\bexpected?_?\w*|\.should|\btoBe|\btoEqual|[=!]==?[ ]")
_EXPECTED = late.compile(r"(?i)\b(?:expected|want|wanted|correct|known)\w*[ ]?:?=[ ]?\W{0,3}\Z")
_DIGESTED = late.compile(r"(?i)md5|sha-?[0-9]{1,3}|sha_?(?:sum)?\(|hash|digest|checksum|crc32|blake[23]")
_ID = late.compile(r"[0-9a-f]{64}|[0-9a-f]{12}")
_OF_CONTAINERS = late.compile(r"\b(?:docker|podman|nerdctl|crictl|buildah)[ ][^\n]{2,160}\n[\"']?\Z")
_LABELLED = late.compile(
    r"(?im)^[ \t>*-]{0,8}(?:fixes|reverts|commit|revision|changeset|merge|parents?|tree|head|last commit|git commit)"
    r"(?:[ ](?:id|hash|sha))?[ \t]*[:=]?[ \t]+[\"'`]?\Z"
)
_COMMIT = late.compile(r"[0-9a-f]{40}")
# `git bisect start BAD GOOD`, `git diff OLD NEW`: what git is asked about; not what it is told of servers
_OBJECT = late.compile(r"[0-9a-f]{7,40}(?:\.{2,3}[0-9a-f]{7,40})?")
_OF_GIT = late.compile(
    r"(?:^|[\s$`(>])git[ ](?:-[Cc][ ][^-\s]\S*[ ]|-\S+[ ])*(?:bisect|diff|show|log|checkout|switch|reset|revert|"
    r"cherry-pick|rebase|merge|merge-base|range-diff|rev-parse|rev-list|branch|tag|cat-file|describe|blame|name-rev|worktree|stash|format-patch|"
    r"ls-tree|archive|notes|replace|update-ref|diff-tree|restore|submodule)\b[^\n;|&]*\Z"
)
_CHANGED_IN = late.compile(
    r"(?i)(?:[>\x00][ \t]{1,4}\[|\b(?:introduced|fixed|broken|added|removed|reverted|regress\w+|since|snapshot\w*)"
    r"(?:[ ](?:in|by|with|at|from))?[ (]{1,2}|\b"
    r"(?:[0-9a-f]{4})?(?:have|want|reverts?|updated? \S{1,30} to|git)[ \t\n(]{1,3}|"
    r"\.\\\"[ ](?:[\w.]+: )?)\Z"
)
_OF_HASHES = late.compile(
    r"(?i)\b(?:sha-?\d{1,3}(?:sum)?|md5(?:sum)?|checksums?|digests?|bisect|cherry-pick|commits?|rebase|revert|"
    r"bump|git (?:show|log|reset|checkout)|hash(?:es)? (?:of|for) (?:the|an?|this|each|our) (?:\w+ )?"
    r"(?:file|download|image|archive|string|commit|input|release|block))\b|"
    r"\b[0-9a-f]{32,128}[ ][ *][\w./-]+"
)
# The public members of a key that a service publishes (RFC 7518, 6.2 and 6.3), beside its type
_MEMBER = late.compile(r"[\"'][nxy]\\?[\"'][ ]?:[ ]?\\?[\"']\Z")
_KEY_TYPE = late.compile(r"[\"']kty\\?[\"'][ ]?:[ ]?\\?[\"'](?:RSA|EC|OKP)\b")
_IN_KEY = 800  # characters
_OF_KEYS = late.compile(r"(?i)key|token|secret|pass|hmac|credential|auth")
_IN_SENTENCE = 140  # characters
_LINE = 240
_ENTRY = late.compile(r"[0-9a-f]{40}[ ](?:[(\"'\[]?[^\W\d_])")
# https://www.conventionalcommits.org
_KIND_OF_COMMIT = late.compile(
    r"[ ](?:\([^()\n]{1,60}\)[ ])?(?:"
    r"(?:feat|fix|docs|style|refactor|perf|tests?|build|ci|chore|revert)(?:\([^()\n]{1,40}\))?!?:|"
    r"[Mm]erge[ ](?:branch|pull|remote|tag)\b|[Rr]evert[ ]\")"
)
_ADDRESS = late.compile(r"0x[0-9a-fA-F]{1,16}\Z")
_REACH = 64


_OF_A_PASSWORD = late.compile(
    r"(?i)(?:ntlm|\b(?:lm|nt)|pass(?:word|wd)?|pwd|shadow|user|login|credential)[ _-]?(?:hash|digest)e?s?\W{0,6}\Z"
)


# What parts of a mail are divided by (RFC 2046, 5.1.1): alone in a line, before a part's head or at the end
_DIVIDES = late.compile(r"(?:\A|\n)(?:-{2})?\Z")
_DIVIDED = late.compile(r"(?:--)?[ \t]*(?:\r?\n(?:(?i:Content-|MIME-)|[ \t]*\r?\n)|\s*\Z)")


def _is_boundary(text: str, start: int, end: int) -> bool:
    """Whether a token divides the parts of a mail or of a form that was sent."""
    if not text.startswith("--", start) and text[start - 2 : start] != "--":
        return False
    return _DIVIDES.search(text, max(0, start - 3), start) is not None and _DIVIDED.match(text, end) is not None


def _of_sources(text: str, start: int, end: int) -> bool:
    """Whether a token is a commit in a history, or letters each once, in brackets or in order: `[CFPHhmQr]`."""
    if _OBJECT.fullmatch(text, start, end) and _OF_GIT.search(text, max(0, start - _IN_SENTENCE), start) is not None:
        return True
    if is_fingerprint(text, start, end) or is_of_git(text, start, end) or is_of_a_system(text, start, end):
        return True
    if _COMMIT.fullmatch(text, start, end):
        return _CHANGED_IN.search(text, max(0, start - _REACH), start) is not None or _is_logged(text, start, end)
    token = text[start:end]
    if not token.isalpha() or len(set(token)) < len(token):
        return False
    return (text[start - 1 : start] == "[" and text[end : end + 1] == "]") or list(token) == sorted(token)


def _is_logged(text: str, start: int, end: int) -> bool:
    """Whether a commit begins a line that goes on with what it is about, as `git log --oneline` lists them."""
    if text[max(0, start - 1) : start] not in ("", "\n") or text[end : end + 1] != " ":
        return False
    if _KIND_OF_COMMIT.match(text, end) is not None:
        return True
    before, behind = text.rfind("\n", max(0, start - _LINE), max(0, start - 1)), text.find("\n", end, end + _LINE)
    return _ENTRY.match(text, before + 1, start) is not None or (
        behind >= 0 and _ENTRY.match(text, behind + 1) is not None
    )


def _of_a_public_key(text: str, start: int, end: int) -> bool:
    """Whether a token is the modulus or a coordinate in a key of JSON, of which the other half is secret."""
    if _MEMBER.search(text, max(0, start - 12), start) is None:
        return False
    return _KEY_TYPE.search(text, max(0, start - _IN_KEY), end + _IN_KEY) is not None


def _is_tested(text: str, start: int, end: int) -> bool:
    """Whether a token is a digest that a test expects, on whose line or the next one its function is called."""
    if _HEX.fullmatch(text, start, end) is None or text[start - 1 : start] not in ("'", '"', "`"):
        return False
    begin = max(start - _LINE, text.rfind("\n", max(0, start - _LINE), start) + 1)
    stop = text.find("\n", end, end + _LINE)
    stop = end + _LINE if stop < 0 else stop
    own = text[begin:start] + text[end:stop]
    if _OF_KEYS.search(own) is not None or _TESTED.search(own) is None:
        return False
    behind = text[stop : stop + _LINE] if _EXPECTED.search(text, begin, start) is not None else ""
    return _DIGESTED.search(own) is not None or _DIGESTED.search(behind) is not None


def _is_printed(text: str, start: int, end: int) -> bool:
    """Whether a token is a commit behind its label, or a container's id below the command that asks for it."""
    if _OBJECT.fullmatch(text, start, end) is None:
        return _ID.fullmatch(text, start, end) is not None and (
            _OF_CONTAINERS.search(text, max(0, start - _LINE), start) is not None
        )
    return _LABELLED.search(text, max(0, start - _REACH), start) is not None


class PublicPlaces:
    """Where a text's public tokens are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = [match.span() for match in _BLOCK.finditer(text)]

    def has(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is announced as public, or part of something that is."""
        block = bisect_right(self._blocks, (start, len(self._text))) - 1
        if block >= 0 and end <= self._blocks[block][1]:
            return True
        text = self._text
        if _ITSELF.fullmatch(text, start, end) or _of_sources(text, start, end) or _of_a_public_key(text, start, end):
            return True
        if (
            _is_tested(text, start, end)
            or _is_printed(text, start, end)
            or _is_boundary(text, start, end)
            or (end - start <= 18 and _ADDRESS.match(text, start, min(end, start + 20)))
        ):
            return True
        if _AFTER.match(text, end, end + _REACH) is not None:
            return True
        low = max(0, start - _IN_SENTENCE)
        if (
            _HEX.fullmatch(text, start, end)
            and _OF_HASHES.search(text, low, start)
            and not _OF_KEYS.search(text, low, start)
        ):
            return True
        low = max(0, start - _REACH)
        return _BEFORE.occurs(text[low:start]) and _OF_A_PASSWORD.search(text, low, start) is None
