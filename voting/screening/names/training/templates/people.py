r"""Names in tables, lists, minutes and bylines, and with the titles of Turkish, German, Polish and Hindi talk.

Places to fill as in `english`. A line break is written `\n`.
"""

from __future__ import annotations

LISTED = r"""
| {s}, {g} | x | - | x |\n| {s}, {g} | - | x | x |
| Name | Mon | Tue |\n|---|---|---|\n| {s}, {g} | x | - |\n| {g} | x | x |
last,first,team\n{s},{g},Red\n{s},{g},Blue\n{s},{g},Green
{s},{g},{n}
{g},{n},{l}
{s}, {g}; {s}, {g}
To: {s}, {g}\nCc: {g}; Mr. {s}
<v {g}>{n} minutes late</v>
{n}:{n} <{g}> ok\n{n}:{n} <{g}> brb
@{g} pls confirm, @{g} fyi
users = ["{g}", "{g}", "{g}"]
"name": "{p}", "room": "Maple"
<author>{p}</author><editor>{g} {s}</editor>
witness 1 = Ms {s}, witness 2 = Mr {s}
Physician: Dr. {p} / Pharmacist: {p} / Patient: {p}
GROUP A: {s} / {s} / {s}\nGROUP B: {s} / {s}
signed: {p} , {p} , {p}
We are indebted to {g}, {g}, and the late Prof. {s}.
survived by {p} and {p}; preceded by {g}
the {s}s are coming, the {s}s may
tim/{g} disagree, {g} from sales agrees
{g} = {g} = {g}, all the same aunt
uncle {g} and auntie {g} are splitting
father {s} fell asleep, sister {g} laughed
grandpa {g} and cousin {g} start
therapist {p}, cousin {g}
my name is {p}
cheers\n{g}\nps tell {g} the van is fixed
Best,\n{g}\n\nOn Tue, {g} {s} wrote:\n> Thanks, {g}
so its {g} and {g}
no {g} i will not
{g} did it, {g} watched
Reviewed-by: {p}
// {g} {s}, {n}
Sidekick = {g}. Victim = {p}.
{g}, patient and never late, leads the team
Order for {g}; allergy: nuts
{g} (team lead), {p}, {p}: formal mail please
{g} is bringing lei for {g}
"""

TURKISH = r"""
Benim adım {p}
Adım {p}, {l} şehrinde oturuyorum
Merhaba, ben {g}
slm ben {g} {n} yaşındayım
ben {g}, {n} yasindayim, {l}de okuyorum
{g} Bey nasılsınız
{g} Hanım aradı mı
{g} Bey'e selam söyle
{s} Bey ve {g} Hanım toplantıya gelmedi
Sayın {p},
{p}'a mail yaz
{g}'in doğum günü {d}
{g}'nin kedisi kayboldu
{g}'den haber yok
arkadaşım {g} ile {g} evleniyor
ev arkadaşım {g} faturayı ödemedi
kızım {g} {n} yaşında
oğlum {g} okula gitmek istemiyor
annem {g} ve babam {g}
abim {g} {l}'de çalışıyor
öğretmenimiz {g} Hanım
Dr. {p} ilaç verdi
bebeğin adı {g}
{g} ile {g} için bir masal yaz
hasta {p}, {n} yaşında
müşteri: {p}
ad soyad: {p}\nadres: {l}
{g}: neredesin\n{g}: evde
saygılarımla,\n{p}
teşekkürler {g}
{p} kimdir
{l}'den {l}'ye nasıl gidilir
{l} hava durumu
{p}
"""

GERMAN = r"""
Zeugin Dr. {p} widerspricht.
Hausmeister {s} hat den Schlüssel.
absage an {g} wegen {d}
{g} wird sonst sauer
wie die {g} aus der Buchhaltung
der {g} und die {g} kommen am {d}
die {g} hat zugesagt, der {g} nicht
Grüße von {g}
Anruf von Herrn {s} aus {l}
{s}, {g}
Konto lautet auf {p}
Am {d} hat mich {p} angerufen.
Frau {s}, Herr {s} und Familie {s}
mit Onkel {g} nach {l}
"""

POLISH = r"""
smsa do {g} ze sorry
kierownik {s} jest zły
pan {s} z {l}
pani {g} i pan {g}
z bratem {g} i siostrą {g}
mgr inż. {p}
dr {p}, tel. {n}
właściciel {p}, bank pko
prezent dla {g} i {g}
dowód {s} wygasł
od {g} dla {g}
list do {p}
rozmawiałem z {p}
{s} i {s}, adwokaci
zaproszenie dla państwa {s}
"""

HINDI = r"""
{g} जी कल नहीं आएँगे, उनकी जगह {g} आएगा
श्रीमती {s} स्कूल में पढ़ाती हैं
{g} भैया और {g} दीदी आए हैं
अम्मा की दवा {g} ले आई है
{g} का जन्मदिन {d} को है
{g} के भाई {g} ने फोन किया
{p}, {l}\n{p}, {l}
मरीज {g} को बुखार है
{g}, {g} और {g}
छात्र {p} को छुट्टी चाहिए
{g} ने {g} को बताया
mera naam {g} hai
{g} bhai aur {g} didi aa rahe hai
"""

JAPANESE = r"""
{s}さんと{s}さんは来ますか
代理は{p}です
{p}が体調不良で休みます
{p}、{p}、{p}
{p}（{l}）\n{p}（{l}）
{s}様 お客様のカードの件
担当{s}
{s}さんに{p}の件を伝えてください
ひ孫の{g}と{g}も楽しみにしています
隣の席の{g}ちゃん
長男{g}氏と同居
うちの{s}の車
{s}教授の授業
{g}って呼んでください
弟の{g}、妹の{g}
"""

PEOPLE = {
    "en": LISTED,
    "tr": TURKISH,
    "de": GERMAN,
    "pl": POLISH,
    "hi": HINDI,
    "ja": JAPANESE,
}
