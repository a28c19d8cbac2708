r"""Texts that name nobody in words that look like names: nouns with capitals, headings, lists of things, tables, code.

Places to fill as in `english`; `{w}` is a word of the language, `{x}` a plant, a make, a dish or the like. A line break
is written `\n`.
"""

from __future__ import annotations

GERMAN = r"""
wo finde ich {w} und {w}
der {w} ist im {w}, das {w} nicht
Der {w} steht neben dem {w}.
Die {w} war besser als das {w}, aber am {d} ist Schluss.
Ist {w} gut gegen {w}?
Nach dem {w} kommt der {w}, dann die {w}.
{n} g {w}, {n} g {w}, {n} EL {w}, eine Prise {w}
Zutaten: {w}, {w}, {w}, {w} und etwas {w}
{n} g {w} mit {w} verrühren, {w} dazu, {n} Minuten ziehen lassen.
Für den Teig {n} g {w}, für den Belag {w} und {w}.
Ordne nach {w}: {w}, {w}, {w}, {w}, {w}.
{w}, {w}, {w}, {w}, {w}
Was ist der Unterschied zwischen {w} und {w}?
Erkläre mir {w} in einfachen Worten, ohne {w}.
Schreib ein Gedicht über {w} und {w}, bitte mit {w}.
Mein {w} macht beim {w} ein komisches Geräusch.
Unsere {w} hat seit {d} kein {w} mehr.
Laut {w} gilt das nur für {w}, nicht für {w}.
Kein {w}, kein {w}, nur {w}.
Statt {w} geht auch {w}.
Im {d} wird {w} teurer als {w}.
| {w} | {w} |\n|---|---|\n| {w} | {n} |\n| {w} | {n} |
- {w}\n- {w}\n- {w}
{w}: {w}, {w}
Achtung: {w} und {w} vertragen sich nicht.
Von {w} bis {w} ist alles dabei.
Welcher {w} passt zu {w}?
Das {w} von {w} und {w}
Die Geschichte vom {w} und der {w}
Ein {w} ohne {w} ist wie ein {w} mit {w}.
Vorteile: {w}, {w}. Nachteile: {w}, {w}.
Betreff: {w} für den {w}
Sehr geehrte Damen und Herren, der {w} ist defekt.
Frage zu {w}: geht auch {w}?
Der Trainer sprach von {w}, der Kapitän von {w}.
Thema: {w}. Ton: {w}. Länge: {n} Wörter.
Guten Morgen, was hilft gegen {w}?
ich brauch {w} und {w} bis {d}
was kostet {w} bei {x}
{x} oder {x}, was ist besser?
Montag {w}, Dienstag {w}, Mittwoch {w}
"""

TITLES = r"""
How to Clean a {x} and Keep the {w} Dry
The {w} of the {w}
Why {x} Is Better Than {x}
{n} Ways to Use {x} in the Kitchen
A Short Guide to {w}, {w} and {w}
{w} and {w}: What You Need to Know
Step {n}: Remove the {w} and Rinse the {w}
Chapter {n}: The {w} in the {w}
The {w} Moves at the End of the Round; Most {w} Wins
Fold in {x}, Flour, Baking Powder, a Pinch of {w}
Bake {n} Min at {n} C Until {w}
Things to Pack: {w}, {w}, {w}, {w}
Pros: {w}, {w}. Cons: {w}, {w}.
Project Status: Amber
Status: Green, Risks: {w}, {w}
Keep the {w}, the {w} Loves Them.
Old {w}, New {w}, Red {w}, Blue {w}
Rules of the Game: Draw, Trade, Drift, Pass
Main Hall, Back Door, Side Entrance
How Not to Burn the Toast
White to Move and Win
The {w} Wears {w} and Sings in the Rain
From {w} to {w} in {n} Days
Compare a {w} and a {w} as Symbols
Exam Question {n}: Explain {w} With Two Examples
"""

THINGS = r"""
{x}, {x}, {x}, {x}
{x}, {x} and {x}: which is best for a beginner?
which is better, {x} or {x}
is {x} worth the money
{x} vs {x}
my {x} is broken, how do i fix it
My {x} needs a new battery.
the {x} or the {x}?
plant {x} and {x} next to the {x}
{x} with {x} on top, no {x}
i like {x} and {x} but not {x}
buy {x}, {x}, {x}
Does {x} go with {x}?
{x} {n}, {x} {n}, {x} {n}
- {x}\n- {x}\n- {x}
| {x} | {n} | {n} |\n| {x} | {n} | {n} |
| Pos | Team | P | W | D | L | GF | GA | Pts |\n|---|---|---|\n| {n} | Rovers | {n} |\n| {n} | United | {n} |
| Team | Mon | Tue | Wed | Thu | Fri |
Team,Colour,Points\nFalcons,Red,{n}\nOtters,Blue,{n}\nWanderers,Green,{n}
Rovers {n} - {n} Athletic
City beat Wanderers {n}-{n}
Black plays e{n}, White answers Nf{n}; King's Indian or Queen's Gambit?
King, Queen, Rook, Bishop, Knight, Pawn
Jack of hearts, Queen of spades, Ace of clubs
Aries, Taurus, Gemini, Cancer, Leo, Virgo, Libra, Scorpio: {w}
Euler's formula, Bernoulli's equation, a Poisson process, the Gaussian integral, Newton's method
the {x} sauce is too thin
Parkinson's disease, Crohn's disease, Bell's palsy, Down syndrome, the Achilles tendon
a Petri dish, a Bunsen burner, a Geiger counter, the Richter scale
in a Hilbert space, a Banach algebra, an Abelian group, a Markov chain, the Laplace transform
Use a Fourier transform or a Kalman filter?
Ohm's law, Avogadro's number, Planck's constant, Hooke's law, Moore's law, Le Chatelier's principle
Is {x} muscari the same as {x} vulgaris?
{x} officinalis, {x} alba, {x} vulgaris, {x} minor
order: {x} europaea, {x} rhamni, {x} alpina
the {w} plays {x} on {x}
"I Say a Little {w}", "Yellow {w}", "Strawberry {w} Forever"
in the song the {w} dances with the {w}
Terms used: "{w}", "{w}", "{w}"
"{w}" is a noun, "{w}" is a verb
Exception in thread "main" java.lang.IllegalStateException: Duplicate key {x}
// {w} {w} for {w}
# TODO: {w} the {w}
{w}_{w} = {w}.{w}({w})
assert {w} == "{x}"
let {w} = new {x}();
[INFO] {w}: {w} started in {n} ms
ERROR {x} failed with code {n}
"""

TURKISH = r"""
{w} nasıl yapılır
{w} ve {w} arasındaki fark nedir
önce {w}, sonra {w}
Bana {w} hakkında kısa bir yazı yaz.
Bugün {w} çok güzel.
{n} gram {w}, biraz {w}, iki kaşık {w}
bilgisayarım çok yavaş, ne yapmalıyım
öğretmen ödev verdi, {w} konusunu anlatır mısın
"""

POLISH = r"""
Przepis na {w}: {w}, {w}, {w}
jak ugotować {w} bez {w}
Napisz bajkę o {w}
Jaka jest różnica między {w} a {w}?
{w}, {w}, {w} i {w}
Dlaczego {w} nie działa?
Ułóż plan nauki na {n} dni
po {w} zawsze {w}
Kot śpi, a {w} stoi w kuchni
"""

ROMANCE = {
    "fr": r"""
Recette : {n} g de {w}, un peu de {w}, {w}
Quelle est la différence entre {w} et {w} ?
En bref : {w}, {w}, {w}
Le {w} et la {w}
- {w}\n- {w}\n- {w}
j'appelle la {w} et j'attends le {w}
""",
    "es": r"""
Receta: {n} g de {w}, un poco de {w}, {w}
¿Cuál es la diferencia entre {w} y {w}?
El {w} y la {w}; {w} siempre
- {w}\n- {w}\n- {w}
Hasta el Cuarenta de Mayo no te quites el Sayo
necesito una {w} para el {d}
""",
    "pt": r"""
Receita: {n} g de {w}, um pouco de {w}, {w}
Qual é a diferença entre {w} e {w}?
O {w} e a {w}
Lista da Semana: {w}, {w}, {w}
a {w} está cheia de {w}
""",
    "it": r"""
Ricetta: {n} g di {w}, un po' di {w}, {w}
Che differenza c'è tra {w} e {w}?
Glossario: {w}, {w}, {w}, {w}
Il {w} e la {w}
una {w} per il {d}
mi serve una {w}
""",
    "nl": r"""
Recept: {n} g {w}, een beetje {w}, {w}
Wat is het verschil tussen {w} en {w}?
Spelregels: {w}, {w}, {w}
de {w} en het {w}
dan nog een {w}, en elke {d} een {w}
""",
    "sv": r"""
Recept: {n} g {w}, lite {w}, {w}
Vad är skillnaden mellan {w} och {w}?
Att Göra: {w}, {w}, {w}
Räkna {w} och lägg ut {w}
han och hon har en {w}
""",
}

TEMPTING = {"de": GERMAN, "en": TITLES + THINGS, "tr": TURKISH, "pl": POLISH, **ROMANCE}
