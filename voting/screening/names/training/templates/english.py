"""Sentences that people type to an assistant in English, with places for names.

`{p}` a person, `{g}` a given name, `{s}` a surname, `{l}` a place, `{o}` an organisation, `{m}` a product or library,
`{d}` a month or day, `{n}` a number, `{e}` a mail address, `{u}` a user name. One sentence or note per line.
"""

from __future__ import annotations

ENGLISH = r"""
my name is {p} and i live in {l}
my name is {p}, can you help me write a cover letter
hi, i'm {g} and i need help with my essay
hey i'm {p} from {l}
hi there, this is {p} from {o}
this is {g} speaking, who am i talking to
I am {p}, a nurse in {l}.
i am {g}, {n} years old, from {l}
call me {g} please
you can call me {g}
people call me {g} but my full name is {p}
{g} here, quick question about my order
{p} here from accounting
write an email to my boss {p} saying that i am sick today
write a birthday poem for my friend {g}
write a short message to {g} about the meeting tomorrow
write a wedding speech for {g} and {g}
draft a reply to {p} declining the offer
can you write a reference letter for {p} who worked with me at {o}
please rewrite this so it sounds nicer: {g} you never answered my mail
how do i tell {g} that i don't want to come
my sister {g} is getting married to {p} in {l}
my brother {g} and his wife {g} just had a baby called {g}
my daughter {g} starts school in {l} next week
my husband {g} forgot our anniversary again
my son {g} is {n} and he hates reading, any ideas
my coworker {g} keeps interrupting me
my manager {p} wants the report by {d}
my landlord mr {s} won't fix the heating
my teacher mrs {s} said the essay was too long
my therapist dr {s} told me to write a journal
my neighbour {p} plays music every night
my friend {g} {s} was arrested in {l} last year
my ex {g} texted me again and i dont know what to do
my boss {g} is angry because of the {m} outage
my doctor {p} prescribed something new
i met {g} at a conference in {l}
i met {p} in {l} last {d}
i work with {g}, {g} and {g} on this
i spoke to {p} yesterday and she agreed
i told {g} about it but he did not listen
i asked {g} to send the file to {g}
i'm meeting {g} and {p} at {n} tomorrow
i live in {l} and want to move to {l}
i moved from {l} to {l} in {n}
i was born in {l} and grew up in {l}
i work for {o} in {l}
we are flying from {l} to {l} on {d}
what is the weather like in {l} in {d}
what are the best restaurants in {l}
plan a three day trip to {l} and {l}
how far is it from {l} to {l}
is {l} safe for tourists
should {g} see a lawyer about this
did {p} ever answer you
does {g} know that {g} left
has {g} paid the invoice yet
was {p} born in {l}
who is {p}
who was {p} and why was she important
tell me about {p}
what did {p} say about {p}
what would {p} think of this
compare {p} and {p} as writers
summarise the life of {p} in five sentences
explain the theory of {p} to a child
is {p} still alive
when did {p} move to {l}
translate this letter from {p} to {g}
summarize this: {p} met {p} in {l} on {d} {n} to talk about the contract
summarise the meeting: {g} will send the slides, {g} books the room, {g} calls {o}
meeting notes: {g} to follow up with {p} by {d}
attendees: {p}, {p}, {p}
participants were {g}, {g}, {g} and {p}
action items: {g} - update {m}; {g} - write tests; {g} - call {p}
assigned to {p}
reviewed by {p} and {p}
written by {p}
author: {p}
photo by {p}
submitted by {p} on {d} {n}
contact {p} at {e}
please contact {p} ({e}) or {p} for details
cc {g} and {g} on this
ask {g}
thanks {g}
thanks {g}!
thank you {g}, that helped a lot
thanks a lot, {g}
cheers, {g}
best, {g}
best regards, {p}
kind regards {p}
sincerely, {p}
love, {g}
yours faithfully {p}
xoxo {g}
my cousin {g} borrowed my bike
my aunt {g} sold the house
my uncle {g} and my grandma {g} came to visit
my roommate {g} never cleans
my partner {g} is worried about money
my professor {p} cancelled the class
my tutor {p} was not happy
my colleagues {g} and {g} argue all day
what is the difference between {g} and {g}
who is right, {g} or {g}
i got a message from {g} saying that she quit
he is called {p}
she's called {g} and she sells flowers
{p}'s dad called about the appointment
{g}'s grades and {g}'s homework
"{g}, please reply to my mail"
answer him: "{g}, that is not my problem"
a card for {p} from all of us
a complaint by {p} about the noise
{p} filed a complaint last week
{p} owes me {n} dollars
{p} used to live here
send {p} the photos
show {g} the pictures
explain to {g} how it works
the nurse, {p}, was very kind
the plumber, {g}, came at {n}
{p} and {p} will lead the session
ms {s} asked if the shop is open
but {g} thinks it is too much
{g} says i should go
according to {g} it was {g}'s fault
Can we move the call?\n\nthanks\n{g}
Thank you for your time.\n\nBest,\n{p}
hi {g}
hi {g}, how are you
hello {p},
dear {g},
dear {p}, thank you for your letter
dear mr {s},
dear ms {s}, i am writing to apply for the position
dear dr. {s}
dear professor {s}, i missed the exam because i was ill
good morning {g}, any news
hey {g} can you check this
ok {g} lets do it
{g} said that {g} would come later
{g} told {g} to wait
{g} and {g} are coming to dinner on {d}
{g} loves {g} but {g} doesn't know
{g} is {n} years older than {g}
{g} has {n} apples and gives {n} to {g}, how many are left
{p} is the ceo of {o}
{p} works at {o} as a data scientist
{p}, {n}, of {l}, was charged on {d}
{p} lives at the corner next to the bakery
{p}'s phone is broken
{g}'s mother is from {l}
{g}'s car was parked in front of {s}'s house
{s} et al. ({n}) showed this
according to {s} and {s} ({n}), the effect is small
as {s} argues, memory is fragile
mr {s} called again
mr. {s} and mrs. {s} would like a refund
dr {s} will see you now
prof. {p} teaches at the university
judge {s} denied the motion
president {s} visited {l}
customer {p} called about order {n}
customer name: {p}
patient: {p}
patient {p}, {n} years, complains of headaches
name: {p}
full name: {p}
client: {p}, {l}
employee: {p}
emergency contact: {p}
billing name {p}
ship to {p}, {l}
from: {p}
to: {p}
from {p} to {p}
from: {p} <{e}>
to: {p} <{e}>, {p} <{e}>
on {d} {n}, {p} wrote:
on {d} {n}, {p} <{e}> wrote:
> hi {g}, did you get my mail
> {g} wrote: see you on {d}
| {p} | {l} | {n} |
| {g} | {s} | {n} |
{p}, {l}, {n}
{g};{s};{l};{n}
{s}, {g}
{g} {s},{n},{l},{e}
- {p}
- {p} ({o})
- {g}: {n} hours
1. {p}
2. {p}, {l}
* {g} brings the cake
{g}: hi there
{g}: are you coming on {d}?
{g}: no i can't
[{n}:{n}] {g}: lol ok
@{u} thanks for the follow
i saw @{u} and {g} at the {m} talk
user {p} reported that {m} crashes on login
the ticket was opened by {p} and closed by {p}
{p} from {l} complained about the delivery
refund for {p}, order {n}
the patient, {p}, was admitted to the hospital in {l}
the defendant {p} and the plaintiff {p} agreed
agreement between {p} and {o}
signed, {p}
witness: {p}
my full name is {p} and my address is in {l}
my mum's name is {g}
my dog is called {g}
her name was {p}
his name is {g} and he is from {l}
their names are {g} and {g}
the name of my teacher is {p}
named after {p}
it's {g}, not {g}
i think {g} is lying to {g}
tell {g} i said hi
give {g} the keys
remind me to call {g} at {n}
remind {g} about the dentist
text {g} that i'm late
wish {g} a happy birthday
invite {g}, {g} and {p}
is {g} a good name for a girl
what does the name {g} mean
story about a girl named {g} who lives in {l}
a story where {p} meets a dragon
roleplay: you are {p}, a detective from {l}
pretend you are {p}
in the style of {p}
a song like {p} would write
quotes by {p}
books by {p}
movies with {p} and {p}
lyrics by {p}
{p} scored twice against {o}
{p} beat {p} in the final in {l}
{p} won the election in {l}
{p} died in {l} in {n}
{p} ({n}-{n}) was a painter from {l}
{p} was born in {l} on {d} {n}
the flight from {l} to {l} was late
my office is in {l}, near {l}
our customers are in {l}, {l} and {l}
move the server to {l}
he flew to {l} to see {p}
she studied in {l} under {p}
so {g} goes to me, what do you want
so yesterday {g} and i went to {l} and {g} lost the keys
idk what {g} meant
lol {g} is so funny
pls help {g} with the homework
can u tell {g} im sick
hey its {g} again
sorry {g} i cant make it on {d}
i cant believe {g} did that to {g}
{g} pls
ping {g}
ty {g}
u know {g} {s}? he is from {l}
im {g} btw
im {p} and im looking for a job in {l}
i'm {g}, {g}'s mom
its {p} from {o}, we talked last {d}
my names {g}
the guy is called {p}
"{p}" is how she signs
({p})
{p}
{g}
{g} {s}
{l}
{g}?
{g}!
{p}:
yours, {g} {s}
regards {g}
{g} x
"""
