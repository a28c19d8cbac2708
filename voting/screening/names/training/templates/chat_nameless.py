"""Texts of the same kind as in `chat` without a name, of the kinds that are taken for names."""

from __future__ import annotations

CHAT_NAMELESS = r"""
ok so basically i have two weeks to learn this and no idea where to start
can you make it sound more natural and a bit shorter pls
why is my code slow when i use a for loop over a dataframe
thanks that worked, now do the same for the other file
no not like that, keep the first paragraph and change the rest
i want to lose {n} pounds by {d} what should i eat
is it safe to take ibuprofen with coffee
whats the best way to clean white sneakers
give me {n} ideas for a birthday party on a budget
can you explain recursion like im five
how long do you boil an egg for soft yolk
tips for a job interview at a startup
how to negotiate salary without sounding greedy
what does it mean when a cat kneads
i feel lonely lately and i dont know who to talk to
my car makes a weird noise when i brake
should i buy or rent in this market
make me a workout plan, {n} days a week, no gym
meal prep ideas high protein low carb
explain the plot twist at the end
write a haiku about autumn leaves
write a limerick about a penguin
write a cover letter for a data analyst role
rewrite this email in a friendly tone
summarize this article in bullet points
translate "good night" into Japanese, Korean and Arabic
what is the difference between affect and effect
convert {n} miles to kilometers
solve for x: {n}x + {n} = {n}
what are the symptoms of burnout
plan a weekend with kids when it rains
is a hot dog a sandwich
what would happen if the moon disappeared
tell me a fun fact
play twenty questions with me
roast my outfit: black jeans, white tee, red cap
name three colors that go with navy blue
how do noise cancelling headphones work
create a study schedule for my finals in {d}
debug this: IndexError list index out of range
my {m} build fails with exit code {n}
how to center a div
regex to match a date
add dark mode to my {m} app
write unit tests for the function below
explain this sql query step by step
{m} keeps crashing after the update on {d}
upgrade from {m} {n} to {m} {n}
which is better for a beginner, {m} or {m}
i used {m} for {n} years and now {m}
is {m} worth it in {n}
Can you compare {m}, {m} and {m} in a table?
Sure, here's a revised version:
Of course! Let me break it down:
Great question! In short, it depends.
Here's how you can do it in {m}:
I hope this helps! Let me know if you need anything else.
Let me know if you'd like me to expand on any section.
Key Takeaways
Step-by-Step Guide
Ingredients
Instructions
Day {n}: Rest and Recovery
Week {n}: Foundation
Strengths and Weaknesses
Target Audience
Call to Action
Call To Action: Sign Up Today
Chapter {n}: The Storm
Act One
Title: The Last Lighthouse
The Old Man and the Sea is a short novel.
Title: Why Bees Matter
Subject: Request for Leave
Subject: Follow-Up on Invoice {n}
Subject Line: Big Summer Sale
To Whom It May Concern,
Dear Customer Support,
Dear Editor,
Dear Neighbours,
Dear Parents and Guardians,
Dear Friend,
Dear Diary,
Dear Santa,
Hi Team,
Hi folks, quick reminder about {d}.
Hey everyone
hey there
hi bot
hey chat can you help me
Hey Siri set a timer
Alexa, stop
thanks chatgpt
thank you Claude
Good evening
Best,
Yours,
Love,
Warm regards,
Sincerely yours,
[Your Name]
[Name]
Your Name Here
Full Name:
First Name, Last Name, Email
Name: ____
Customer Service Representative
Senior Vice President of Sales
Chief Executive Officer
Head of Marketing
Assistant Professor of History
the CEO said no
the president and the prime minister met
the doctor said i should rest
the nurse was kind
the judge denied the motion
the mayor resigned
the coach was angry
the king's speech
mom and dad are coming
Mom said no
Grandma makes the best soup
my husband and my daughter
my boyfriend is mad at me
my boss wants the report by {d}
my landlord won't fix the heating
my professor hates me
my sister and brother fight
my best friend is moving away
my dog ate chocolate
our teacher is sick
his wife and her mother
a girl in my class
this guy at work
some dude at the gym
somebody called me at {n}
we met at a bar
i met a guy online
he said she said
he is lying
she is mean to me
they are fighting again
who is right
who was the first person on the moon
who invented the telephone
who is the president
who won the election in {n}
what is his name
what is your name
my name is none of your business
is that a real name
baby names that mean light
usernames for a cooking blog
a brand name for a tea shop
The Beatles and The Rolling Stones
Star Wars or Star Trek
Lord of the Rings and Game of Thrones
Champions League final
World Cup {n}
Super Bowl
Black Friday deals
New Year's Eve
Mother's Day gift ideas
Valentine's Day
Good Friday
Independence Day
The Bible and the Quran
Old Testament
World War {n}
the Cold War
the French Revolution
the Roman Empire and the Greeks
American, British and Canadian English
Chinese New Year
German grammar is hard
Spanish verbs
Swiss cheese and Danish butter
Mexican food, Thai food, Indian food
English literature
Latin and Greek roots
Catholic or Protestant
Muslims, Jews and Christians
Republicans and Democrats
Python, Java, Swift and Rust
Django, Flask, Rails, Laravel and Spring
Apache, Oracle, Amazon
Gmail, Teams, Zoom
Nike, Adidas, Zara, Gucci
BMW, Toyota, Honda
Coke or Pepsi
iPhone or Android
PlayStation, Xbox, Nintendo
Netflix, Hulu, Disney
Monopoly, Chess, Scrabble
Minecraft, Fortnite, Roblox
Newton's law and Ohm's law
the Gaussian distribution and the Poisson process
a Turing machine
the Pythagorean theorem
Fourier transform and Laplace transform
Big O notation
Monte Carlo simulation
Bayes theorem
the Dijkstra algorithm
a Bloom filter and a Merkle tree
Nash equilibrium
Parkinson's disease
Alzheimer's and Down syndrome
Celsius, Fahrenheit, Kelvin
volt, watt, joule, pascal
vitamin D and Omega {n}
Type {n} diabetes
Generation Z and Millennials
Big Bang Theory
Iron Man and Captain Marvel
Cinderella and Snow White
the Easter Bunny and the Tooth Fairy
mark, will and grace are also verbs and nouns
may the force be with you
will do, thanks
will you be there
mark my words
grant me access
chase the dream
bill me later
sue the company
rob a bank
drew a picture
pat it dry
dash of salt, pinch of sage
basil, rosemary, ginger and sage
olive oil, lemon, pepper
cherry, hazel and olive green
lily, daisy, violet and iris
amber, ruby, pearl and jade
april, may and june
dawn, autumn and summer
faith, hope and charity
joy, patience, mercy
destiny and chance
the king, the queen, the bishop and the knight
baker, cook, smith, carter, mason, potter
hunter, archer, fisher, miller
brown, black, white, green, gray
young, long, short, small
north, west, east and south
hill, brook, lake, ford, field, wood
stone, sand, clay and marsh
fox, wolf, lamb, crane, finch, robin
price, cash, bond, stock
page, bell, ball, bush, cross
rich and frank
i was frank with him
jack up the car
the jack of spades
nick of time
art and craft
gene editing
ray tracing
max value
dean's list
a penny saved
ok boomer
lol same
haha nice
omg no way
brb
ty
np
pls fix
wdym
nvm got it
asap
yes please
no thanks
go on
continue
more
again but in a table
shorter
"""
