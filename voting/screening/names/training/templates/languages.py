"""The same kind of sentences in German, French, Spanish, Portuguese, Italian, Dutch and Swedish.

Places for names as in `english`. Each block is of one language; its names come mostly from there.
"""

from __future__ import annotations

GERMAN = """
mein name ist {p} und ich wohne in {l}
ich heiße {g} und komme aus {l}
ich bin {g} und brauche hilfe bei meiner bewerbung
Hallo, ich bin {p} aus {l}.
Guten Tag, hier spricht {p} von {o}.
hallo {g}, wie geht es dir
Liebe {g}, vielen Dank für deine Nachricht.
Lieber {g}, ich schreibe dir wegen der Rechnung.
Sehr geehrte Frau {s},
Sehr geehrter Herr {s}, hiermit bewerbe ich mich um die Stelle
Sehr geehrter Herr Dr. {s}
schreib eine mail an meinen chef {p}, dass ich krank bin
schreibe ein gedicht für meine freundin {g}
meine schwester {g} heiratet {p} in {l}
mein bruder {g} und seine frau {g} haben ein kind bekommen
meine tochter {g} ist {n} jahre alt
mein vermieter herr {s} repariert die heizung nicht
meine kollegin {g} hat mir das gesagt
mein chef {p} will den Bericht bis {d}
ich habe {g} in {l} getroffen
Ich habe gestern mit {p} gesprochen.
{g} hat gesagt, dass {g} später kommt
{p} arbeitet bei {o} in {l}
{p} wurde {n} in {l} geboren
Der Patient {p} klagt über Kopfschmerzen.
Die Kundin {p} hat die Bestellung storniert.
Kunde: {p}
Name: {p}
Ansprechpartner: {p}
Teilnehmer: {p}, {p} und {p}
Mit freundlichen Grüßen {p}
viele grüße {g}
liebe grüße, {g}
Gruß {g}
danke {g}
wer ist {p}
erzähl mir etwas über {p}
wie ist das wetter in {l}
ich fliege von {l} nach {l}
ich wohne seit {n} in {l}
Die Fahrt von {l} nach {l} dauert drei Stunden.
kannst du {g} anrufen
frag bitte {g} ob er morgen zeit hat
schick {g} das foto
mein cousin {g} redet nicht mehr mit {g}
meine tante {g} hat mit {p} gestritten
ein brief an {p} wegen der kündigung
formuliere eine nachricht an {p}
wo arbeitet {p} eigentlich
wer hat recht, {g} oder {g}
herr {s} und frau {s} waren gestern da
{p} und {p} moderieren den abend
sag {g} dass ich später komme
Am {d} schrieb {p} <{e}>:
Von: {p}
An: {p}
laut {s} ({n}) ist das falsch
{g} und {g} kommen am {d}
{p}
{g}
"""

FRENCH = """
je m'appelle {p} et j'habite à {l}
je suis {g} et j'ai besoin d'aide pour ma lettre
Bonjour, je suis {p} de {l}.
bonjour {g}, comment vas-tu
Bonjour Madame {s},
Cher {g}, merci pour ton message.
Chère {g}, je t'écris au sujet de la facture
écris un mail à mon patron {p} pour dire que je suis malade
écris un poème pour mon amie {g}
ma soeur {g} se marie avec {p} à {l}
mon frère {g} et sa femme {g} ont eu un bébé
ma fille {g} a {n} ans
mon voisin M. {s} fait du bruit
Mme {s} a appelé ce matin
mon collègue {g} ne répond jamais
j'ai rencontré {g} à {l}
J'ai parlé avec {p} hier.
{g} a dit que {g} viendrait plus tard
{p} travaille chez {o} à {l}
{p} est né à {l} en {n}
Le patient {p} se plaint de maux de tête.
La cliente {p} a annulé sa commande.
Nom : {p}
Nom et prénom : {p}
Client : {p}
Participants : {p}, {p} et {p}
Cordialement, {p}
cordialement {g}
bisous {g}
merci {g}
qui est {p}
parle-moi de {p}
quel temps fait-il à {l}
je voyage de {l} à {l}
j'habite à {l} depuis {n}
peux-tu appeler {g}
demande à {g} s'il a le temps
envoie la photo à {g}
mon cousin {g} ne parle plus à {g}
ma tante {g} s'est fâchée avec {p}
une lettre pour {p} au sujet du bail
rédige un message à {p}
où travaille {p} aujourd'hui
qui a raison, {g} ou {g}
monsieur {s} et madame {s} sont venus hier
cher monsieur {s},
bonjour monsieur {s}, je vous écris
{p} et {p} présentent la soirée
je cherche du travail à {l}
dis à {g} que je suis en retard
Le {d}, {p} <{e}> a écrit :
De : {p}
À : {p}
selon {s} ({n}), c'est faux
{g} et {g} viennent en {d}
{p}
{g}
"""

SPANISH = """
me llamo {p} y vivo en {l}
mi nombre es {p} y soy de {l}
soy {g} y necesito ayuda con mi carta
Hola, soy {p} de {l}.
hola {g}, cómo estás
Estimado señor {s}:
Estimada Sra. {s}, le escribo por la factura
Querida {g}, gracias por tu mensaje.
escribe un correo a mi jefe {p} diciendo que estoy enfermo
escribe un poema para mi amiga {g}
mi hermana {g} se casa con {p} en {l}
mi hermano {g} y su mujer {g} tuvieron un bebé
mi hija {g} tiene {n} años
mi vecino don {g} hace ruido
la señora {s} llamó esta mañana
mi compañero {g} nunca contesta
conocí a {g} en {l}
Ayer hablé con {p}.
{g} dijo que {g} vendría más tarde
{p} trabaja en {o} en {l}
{p} nació en {l} en {n}
El paciente {p} se queja de dolor de cabeza.
La clienta {p} canceló el pedido.
Nombre: {p}
Nombre y apellidos: {p}
Cliente: {p}
Asistentes: {p}, {p} y {p}
Saludos, {p}
un abrazo, {g}
gracias {g}
quién es {p}
háblame de {p}
qué tiempo hace en {l}
viajo de {l} a {l}
vivo en {l} desde {n}
puedes llamar a {g}
pregunta a {g} si tiene tiempo
manda la foto a {g}
mi primo {g} ya no habla con {g}
mi tía {g} se peleó con {p}
una carta para {p} sobre el alquiler
redacta un mensaje para {p}
dónde trabaja {p} ahora
quién tiene razón, {g} o {g}
el señor {s} y la señora {s} vinieron ayer
{p} y {p} presentan la gala
busco trabajo en {l}
dile a {g} que llego tarde
El {d}, {p} <{e}> escribió:
De: {p}
Para: {p}
según {s} ({n}) no es cierto
{g} y {g} vienen en {d}
{p}
{g}
"""

PORTUGUESE = """
meu nome é {p} e moro em {l}
o meu nome é {p} e sou de {l}
eu sou a {g} e preciso de ajuda com a minha carta
oi {g}, tudo bem
Prezado senhor {s},
Querida {g}, obrigado pela mensagem.
escreve um email ao meu chefe {p} a dizer que estou doente
minha irmã {g} vai casar com {p} em {l}
meu irmão {g} e a mulher dele {g} tiveram um bebê
minha filha {g} tem {n} anos
a dona {g} ligou hoje de manhã
conheci o {g} em {l}
Falei com {p} ontem.
o {g} disse que a {g} vem mais tarde
O paciente {p} queixa-se de dores de cabeça.
Nome: {p}
Nome completo: {p}
Cliente: {p}
Atenciosamente, {p}
abraços, {g}
obrigado {g}
quem é {p}
como está o tempo em {l}
viajo de {l} para {l}
avisa a {g} que vou atrasar
pergunta à {g} se tem tempo
manda a foto para o {g}
meu primo {g} não fala mais com {g}
minha tia {g} brigou com {p}
uma carta para {p} sobre o aluguel
escreve uma mensagem para {p}
onde trabalha {p} hoje
quem tem razão, {g} ou {g}
o senhor {s} e a senhora {s} vieram ontem
a senhora {s} ligou de {l}
{p} e {p} apresentam a noite
{p} trabalha na {o} em {l}
{g} e {g} chegam em {d}
procuro trabalho em {l}
sou {g} e moro em {l}
sou o {g}, de {l}
avisa {g} que já chegámos
me chamo {p}
Em {d}, {p} <{e}> escreveu:
{p}
{g}
"""

ITALIAN = """
mi chiamo {p} e abito a {l}
il mio nome è {p} e sono di {l}
sono {g} e ho bisogno di aiuto con la lettera
Salve, sono {p} di {l}.
ciao {g}, come stai
Gentile signor {s},
Gentile dott.ssa {s}, le scrivo per la fattura
Cara {g}, grazie per il messaggio.
scrivi una mail al mio capo {p} per dire che sono malato
scrivi una poesia per la mia amica {g}
mia sorella {g} sposa {p} a {l}
mio fratello {g} e sua moglie {g} hanno avuto un bambino
mia figlia {g} ha {n} anni
il mio vicino sig. {s} fa rumore
la signora {s} ha chiamato stamattina
ho conosciuto {g} a {l}
Ieri ho parlato con {p}.
{g} ha detto che {g} arriva più tardi
{p} lavora per {o} a {l}
{p} è nato a {l} nel {n}
Il paziente {p} lamenta mal di testa.
La cliente {p} ha annullato l'ordine.
Nome e cognome: {p}
Cliente: {p}
Partecipanti: {p}, {p} e {p}
Cordiali saluti, {p}
un abbraccio, {g}
grazie {g}
chi è {p}
parlami di {p}
che tempo fa a {l}
vado da {l} a {l}
vivo a {l} dal {n}
puoi chiamare {g}
chiedi a {g} se ha tempo
manda la foto a {g}
mio cugino {g} non parla più con {g}
mia zia {g} ha litigato con {p}
una lettera per {p} sull'affitto
scrivi un messaggio a {p}
dove lavora {p} adesso
chi ha ragione, {g} o {g}
il signor {s} e la signora {s} sono venuti ieri
{p} e {p} presentano la serata
cerco lavoro a {l}
di' a {g} che sono in ritardo
Il {d} {p} <{e}> ha scritto:
Da: {p}
A: {p}
{g} e {g} vengono a {d}
{p}
{g}
"""

DUTCH = """
mijn naam is {p} en ik woon in {l}
ik heet {g} en ik kom uit {l}
ik ben {g} en ik heb hulp nodig met mijn brief
Hallo, ik ben {p} uit {l}.
hoi {g}, hoe gaat het
Geachte heer {s},
Geachte mevrouw {s}, ik schrijf u over de factuur
Beste {g}, bedankt voor je bericht.
schrijf een mail aan mijn baas {p} dat ik ziek ben
schrijf een gedicht voor mijn vriendin {g}
mijn zus {g} trouwt met {p} in {l}
mijn broer {g} en zijn vrouw {g} hebben een baby
mijn dochter {g} is {n} jaar
meneer {s} heeft vanmorgen gebeld
mijn collega {g} antwoordt nooit
ik heb {g} ontmoet in {l}
Ik heb gisteren met {p} gesproken.
{g} zei dat {g} later komt
{p} werkt bij {o} in {l}
{p} is geboren in {l} in {n}
De patiënt {p} klaagt over hoofdpijn.
De klant {p} heeft de bestelling geannuleerd.
Naam: {p}
Klant: {p}
Aanwezig: {p}, {p} en {p}
Met vriendelijke groet, {p}
groetjes {g}
bedankt {g}
wie is {p}
vertel me over {p}
wat voor weer is het in {l}
ik reis van {l} naar {l}
kun je {g} bellen
vraag {g} of hij tijd heeft
stuur {g} de foto
mijn neef {g} praat niet meer met {g}
een brief aan {p} over de huur
waar werkt {p} tegenwoordig
wie heeft gelijk, {g} of {g}
meneer {s} en mevrouw {s} waren er gisteren
{p} en {p} presenteren de avond
zeg tegen {g} dat ik later ben
Op {d} schreef {p} <{e}>:
Van: {p}
Aan: {p}
{g} en {g} komen in {d}
{p}
{g}
"""

SWEDISH = """
mitt namn är {p} och jag bor i {l}
jag heter {g} och kommer från {l}
jag är {g} och behöver hjälp med mitt brev
Hej, jag heter {p} och ringer från {l}.
hej {g}, hur mår du
Bästa {g}, tack för ditt meddelande.
Kära {g}, jag skriver om fakturan
skriv ett mejl till min chef {p} att jag är sjuk
skriv en dikt till min vän {g}
min syster {g} gifter sig med {p} i {l}
min bror {g} och hans fru {g} har fått barn
min dotter {g} är {n} år
herr {s} ringde i morse
min kollega {g} svarar aldrig
jag träffade {g} i {l}
Igår pratade jag med {p}.
{g} sa att {g} kommer senare
{p} arbetar på {o} i {l}
{p} föddes i {l} {n}
Patienten {p} klagar över huvudvärk.
Kunden {p} har avbeställt.
Namn: {p}
Kund: {p}
Deltagare: {p}, {p} och {p}
Med vänliga hälsningar, {p}
mvh {g}
hälsningar {g}
tack {g}
vem är {p}
berätta om {p}
hur är vädret i {l}
jag reser från {l} till {l}
kan du ringa {g}
fråga {g} om han har tid
skicka bilden till {g}
min kusin {g} pratar inte med {g}
ett brev till {p} om hyran
var jobbar {p} nuförtiden
vem har rätt, {g} eller {g}
herr {s} och fru {s} var här igår
{p} och {p} leder kvällen
säg till {g} att jag är sen
Den {d} skrev {p} <{e}>:
Från: {p}
Till: {p}
{g} och {g} kommer i {d}
{p}
{g}
"""

LANGUAGES = {"de": GERMAN, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN, "nl": DUTCH, "sv": SWEDISH}
