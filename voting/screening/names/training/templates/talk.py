r"""Loose talk, lists and places in eight languages, as `chat` and `fragments` have them in English.

Places to fill as in `english`. A line break is written `\n`.
"""

from __future__ import annotations

GERMAN = r"""
meine freundin {g} redet nicht mehr mit mir
mein freund {g} hat schluss gemacht
meine oma {g} wird {n}
opa {g} war ein lustiger mensch
mama {g} und papa {g}
onkel {g} und tante {g} kommen am {d}
mein mitbewohner {g} zahlt keine miete
mein nachbar {p} beschwert sich über lärm
unsere nachbarin frau {s} hat angerufen
unser hausmeister {s} kommt nicht
bei familie {s} klingeln
die {s}s sind wieder da
{g} und ich wollen nach {l}
{g} meinte ich soll das lassen
{g} aus der buchhaltung
{g}: kommst du\n{g}: ja
- {p}: {n}\n- {p}: {n}
{s}, {g}
{p}, {n} jahre, aus {l}
{p} ({l})
Frau Dr. {p} hat mich überwiesen
Zeugin: {p}
Pat. {s}, {g}
Patientin {p}, geb. {n}
gez. {p}
i. A. {p}
VG {g}
LG\n{g}
abholung in {l}
wohnung in {l} gesucht
ich suche einen job in {l}
klassenfahrt nach {l}
ferien auf {l}
von {l} über {l} nach {l}
geboren in {l}, lebt in {l}
"""

FRENCH = r"""
ma copine {g} ne me parle plus
mon copain {g} m'a quitté
ma mère {g} a {n} ans
papy {g} et mamie {g}
tonton {g} arrive {d}
mon voisin {p} fait du bruit
notre gardien m. {s}
la famille {s}
{g} et moi on va à {l}
{g} m'a dit de laisser tomber
{g} de la compta
{g} : tu viens ?\n{g} : oui
- {p} : {n}\n- {p} : {n}
{s} {g}
{p}, {n} ans, de {l}
{p} ({l})
le docteur {s} m'a arrêté
témoin : {p}
patient : {s}, {g}
née {s}
signé {p}
bises\n{g}
appartement à {l}
je cherche un travail à {l}
voyage à {l}
vacances près de {l}
de {l} à {l} en passant par {l}
né à {l}, vit à {l}
fonctionnaire à {l}
"""

SPANISH = r"""
mi novia {g} no me habla
mi novio {g} me dejó
mi abuela {g} cumple {n}
el abuelo {g} y la abuela {g}
tía {g} y tío {g} vienen el {d}
mi vecino {p} hace ruido
doña {g} y don {g}
la familia {s}
los {s} llegan mañana
{g} y yo vamos a {l}
{g} me dijo que lo deje
{g} de contabilidad
mis hijos {g}, {g} y {g}
{g}: vienes?\n{g}: sí
- {p}: {n}\n- {p}: {n}
{s} {s}, {g}
{p}, {n} años, de {l}
{p} ({l})
la doctora {s} me operó
testigo: {p}
paciente: {s}, {g}
añade que la cita es con {p} el {d}
fdo. {p}
besos\n{g}
piso en {l}
busco trabajo en {l}
viaje a {l}
de {l} a {l} pasando por {l}
nacido en {l}, vive en {l}
"""

PORTUGUESE = r"""
minha namorada {g} não fala comigo
meu namorado {g} terminou
minha avó {g} faz {n} anos
vovô {g} e vovó {g}
tia {g} chega na {d}
meu vizinho {p} faz barulho
dona {g} e seu {g}
a família {s}
a {g} e o {g} vão para {l}
o {g} me disse para esquecer
{g} da contabilidade
meus filhos {g}, {g} e {g}
{g}: vens?\n{g}: sim
- {p} – {l} – {n}
{p}, {n} anos, de {l}
{p} ({l})
a Dra. {g} pediu exames
testemunha: {p}
paciente: {p}
procurar dona {g} ou a filha {g}
ass. {p}
beijos\n{g}
apartamento em {l}
procuro emprego em {l}
viagem a {l}
de {l} a {l} passando por {l}
nascido em {l}, mora em {l}
trabalhou na câmara de {l}
"""

ITALIAN = r"""
la mia ragazza {g} non mi parla
il mio ragazzo {g} mi ha lasciata
mia nonna {g} compie {n} anni
nonno {g} e nonna {g}
zia {g} arriva {d}
il mio vicino {p} fa rumore
il sig. {s} e la sig.ra {s}
la famiglia {s}
io e {g} andiamo a {l}
siamo io {g} ({n}) e {g}
{g} mi ha detto di lasciar perdere
{g} della contabilità
i miei figli {g}, {g} e {g}
{g}: vieni?\n{g}: sì
- {p}: {n}\n- {p}: {n}
{s} {g}
{p}, nata a {l} il {n}
{p} ({l})
l'agente {s} mi ha multato
la dott.ssa {s}
testimone: {p}
paziente: {s}, {g}
firmato {p}
distinti saluti, {g} {s}
baci\n{g}
appartamento a {l}
cerco lavoro a {l}
viaggio a {l}
da {l} a {l} passando per {l}
nato a {l}, vive a {l}
la casa di {l}
"""

DUTCH = r"""
mijn vriendin {g} praat niet meer met me
mijn vriend {g} heeft het uitgemaakt
mijn oma {g} wordt {n}
opa {g} en oma {g}
tante {g} komt {d}
mijn buurman {p} maakt lawaai
dhr. {s} en mevr. {s}
familie {s}
{g} en ik gaan naar {l}
{g} zei dat ik moet stoppen
{g} van de boekhouding
onze kinderen {g}, {g} en {g}
{g}: kom je?\n{g}: ja
- {p} ({l}), {p} ({l})
{p}, {n} jaar, uit {l}
huisarts {s} te {l}
getuige: {p}
patiënt: {s}, {g}
w.g. {p}
liefs\n{g}
huis in {l}
ik zoek werk in {l}
op vakantie naar {l}
van {l} via {l} naar {l}
geboren te {l}, woont in {l}
"""

SWEDISH = r"""
min flickvän {g} pratar inte med mig
min pojkvän {g} gjorde slut
min mormor {g} fyller {n}
farfar {g} och farmor {g}
moster {g} kommer {d}
min granne {p} stör
chefen {g} vill ringa mig
familjen {s}
{g} och jag ska till {l}
{g} sa att jag ska sluta
{g} från ekonomi
våra barn {g}, {g} och {g}
{g}: kommer du?\n{g}: ja
- {p}: {n}\n- {p}: {n}
{p}, {n} år, från {l}
{p} ({l})
dr {s} skrev ut medicin
vittne: {p}
pat. {s}, {g}
kära {g}
kram\n{g}
lägenhet i {l}
jag söker jobb i {l}
resa till {l}
flyttar till {l}
från {l} till {l} via {l}
född i {l}, bor i {l}
"""

POLISH = r"""
nazywam się {p} i mieszkam w {l}
mam na imię {g} i mam {n} lat
jestem {g} z {l}
ja, niżej podpisana {p}, zgłaszam reklamację
napisz maila do szefa, pana {s}
napisz wiersz dla {g}
moja żona {g} jest zła
mój mąż {g} nie pracuje
moja córka {g} ma {n} lat
mój syn {g} nie chce iść do szkoły
moja babcia {g} kończy {n} lat
mój kolega {g} i jego dziewczyna {g}
sąsiad {p} hałasuje
właściciel {p} nie oddaje kaucji
pani {s} i pan {s} byli wczoraj
pani {g} z księgowości
dzień dobry, z tej strony {p}
cześć {g}, co słychać
droga {g},
Szanowny Panie {s},
Z poważaniem\n{p}
pozdrawiam {g}
dzięki {g}
kim jest {p}
{p} urodził się w {l} w {n}
{p} mieszka w {l}
klient: {p}
pacjent {p}, {n} lat
imię i nazwisko: {p}
obecni: {p}, {p}, {p}
{g}: gdzie jesteś\n{g}: w domu
- {p}: {n}\n- {p}: {n}
ja i {g} jedziemy do {l}
mieszkanie w {l}
z {l} do {l}
pogoda {l}
{p}
"""

TALK = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "sv": SWEDISH,
    "pl": POLISH,
}
