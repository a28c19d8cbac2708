"""Sentences without a name, of the kinds that are taken for names: the model learns to leave them alone.

Words that are names as well (will, mark, may, hope), capitals that are none (headings, products, months, German
nouns), code and its surroundings. Places to fill as in `english`, but for names.
"""

from __future__ import annotations

NAMELESS = """
will it rain tomorrow
Will this work with {m} {n}?
may i ask you something
May I use {m} for this?
Mark the box and press Enter.
mark the answer with a cross
please mark this as done
the bill was {n} dollars
Bill the customer at the end of {d}.
i hope this helps
Hope you are well.
I hope that will do.
grace period of {n} days
the art of war
Art is long, life is short.
a red rose in the garden
prices rose by {n} percent
Rose petals and white wine.
the jack of the car is broken
frank answers only please
be frank with me
to be frank, {m} is slow
the sandy beach was empty
a penny for your thoughts
the olive oil and the ginger
can you dean this up, i mean clean
he will sue the company
Sue them for damages.
the faith of a child
joy and sorrow
Christmas and Easter are holidays
the summer in {d} was hot
read {d} {n} to {d} {n}
{d} was colder than {d}
on {d} we have a meeting
the deadline is {d} {n}
Chase the ball.
the chase is on
carter of goods
drew a line between the points
pat on the back
rob a bank in the game
Rob the bank in the game and win.
miles per hour
the lake was frozen
a stone bridge
the young king and the old knight
the brown fox and the black cat
Green tea or black coffee?
white paper about {m}
the long and the short of it
a small price to pay
the cook and the baker
the hall was full
a hunter in the forest
the victor takes it all
the crystal is clear
amber light means stop
the dawn of a new day
an ivy covered wall
ruby is a red stone
install {m} with pip
import {m} as np
How do I install {m} on {m}?
how to use {m} with {m} in python
{m} vs {m} which is better
Is {m} faster than {m}?
migrate from {m} to {m}
deploy {m} on {m} with {m}
the {m} documentation is bad
{m} {n}.{n} was released on {d}
error in {m} when calling {m}
explain the difference between {m} and {m}
i use {m}, {m} and {m} at work
write a function in {m} that sorts a list
fix this {m} query
why does {m} crash on {m}
convert {m} to {m}
Introduction
Table of Contents
Key Features and Benefits
Getting Started With {m}
Step {n}: Open the Settings Menu
Frequently Asked Questions
How To Bake Bread At Home
Best Practices For Writing Tests
Conclusion
Next Steps
Terms of Service
Privacy Policy
Pros and Cons
Short Answer
Project Plan
Executive Summary
Machine Learning Basics
Example Output
Note: this is only a draft.
Warning: do not run this as root.
Overview of the Main Results
Data Science Manager
Software Engineer with {n} years of experience
Dear Sir or Madam,
Dear Hiring Manager,
Dear team,
Hi all,
Hi everyone,
hello there
Hello World
Best regards,
Kind regards
Thanks in advance
thank you so much
Thanks again!
Good morning
you are a helpful assistant
act as a travel guide
write a poem about love and rain
write a story about a dragon and a princess
translate this to French
translate the following text into German and Spanish
in English please
the Italian kitchen and the Chinese wall
Monday, Tuesday and Friday
summarise the text below
explain it like i am five
what is the capital gains tax
give me a list of ten ideas
make it shorter and more polite
fix the grammar in this text
how do i lose weight
what should i cook tonight
i feel sad today
solve x + {n} = {n}
calculate the area of a circle
is it true that cats sleep all day
my cat is sick
my boss is angry with me
my mother and my father live far away
my neighbour plays music every night
i am tired
i'm fine thanks
i'm sorry about that
i am happy that it worked
I'm Looking for a good laptop.
this is important
this is great, thanks
this is Sparta level stuff
I am not sure what to do
call me later
call me when you are ready
The President of the company spoke first.
The Queen and the King of hearts.
Mother and Father came late.
Doctor, it hurts.
Professor of physics at the university
Uncle and aunt are visiting.
Yes, please.
No Problem.
Sounds Good
Sure! Here is the table:
Certainly! Below is a draft.
Here are Three Ideas:
First, open the file. Then, save it.
However, the result was not clear.
Although it rained, Nobody left.
Remember: Practice Makes Perfect.
The Great Wall and the Big Bang
Big Data and Cloud Computing
Red, Blue, Green, Orange
Apple pie and cherry cake
Python and Java are languages
Mercury, Venus and Mars are planets
God knows
Bitcoin and Ethereum fell again
Error: File not found
TypeError: cannot read property of undefined
Traceback (most recent call last):
File "main.py", line {n}, in <module>
raise ValueError("wrong value")
NullPointerException at line {n}
public static void main(String[] args)
def process_order(order, customer):
class UserProfile extends Component
SELECT name, city FROM customers WHERE age > {n}
const [user, setUser] = useState(null)
for item in items: print(item)
if (mark >= {n}) grade = 'A'
git commit -m "fix typo"
docker run -p {n}:{n} {m}
npm install {m} --save
chmod +x run.sh
export PATH=$HOME/bin:$PATH
{"status": "ok", "count": {n}}
<div class="header">Welcome</div>
| Name | City | Age |
| Feature | Price | Notes |
name,city,age
id,first_name,last_name,email
INFO Starting server on port {n}
WARN retry {n} of {n}
kubectl get pods -n default
the variable grace_period is not set
call mark_as_read() first
will_paginate and rose_tree are packages
Das ist ein guter Plan für die Woche.
Die Rechnung und der Vertrag liegen im Ordner.
Die Bestellung wurde am {d} verschickt.
Bitte prüfen Sie den Antrag und die Unterlagen.
Der Hund, die Katze und das Pferd
Wie kann ich die Datei im Ordner öffnen?
Schreibe einen Text über die Liebe und den Regen
Ich habe ein Problem mit der Heizung und dem Wasser.
Guten Morgen zusammen, die Sitzung beginnt um {n} Uhr.
Mein Arbeitgeber zahlt den Lohn erst Ende {d}.
Kannst du mir bei der Steuererklärung helfen?
Sehr geehrte Damen und Herren,
Mit freundlichen Grüßen
Vielen Dank im Voraus
Was kostet ein Auto im Monat an Versicherung und Steuer?
Ein Rezept für Kartoffelsuppe mit Speck und Zwiebeln
Erkläre mir den Unterschied zwischen Zins und Rendite
Die Ärztin, der Lehrer und die Köchin
Übersetze den Satz ins Englische
je voudrais un café et un croissant
Quelle est la différence entre les deux contrats ?
Bonjour à tous,
Madame, Monsieur,
Écris un texte sur la pluie et le soleil
la rose est une fleur
Le lundi, nous avons une réunion.
merci beaucoup
Comment puis-je ouvrir ce fichier ?
Ma voisine fait du bruit la nuit.
quiero un café con leche
Cuál es la diferencia entre los dos contratos
Buenos días a todos,
Estimados señores:
Escribe un texto sobre la lluvia y el mar
el sol y la luna
muchas gracias por todo
Cómo puedo abrir este archivo
bom dia a todos
como posso abrir este ficheiro
a lua e o mar
obrigado pela ajuda
Qual é a diferença entre os dois contratos?
vorrei un caffè e un cornetto
Qual è la differenza tra i due contratti?
Gentili signori,
la luna e il mare
grazie mille per l'aiuto
Come posso aprire questo file?
ik wil graag een kop koffie
Wat is het verschil tussen de twee contracten?
Geachte heer, mevrouw,
de maan en de zee
bedankt voor de hulp
Hoe kan ik dit bestand openen?
jag vill ha en kopp kaffe
Vad är skillnaden mellan de två avtalen?
Hej alla,
månen och havet
tack för hjälpen
Hur kan jag öppna filen?
"""
