r"""What people type to an assistant when they are not writing a sentence: long, loose, unpunctuated, pasted, listed.

Places to fill as in `english`. A line break is written `\n`; each line of a block is one text.
"""

from __future__ import annotations

CHAT = r"""
ok so basically {g} and i have been dating for {n} months and last night {g} said she needs space what does that mean
so my roommates {g} and {g} never do the dishes and when i bring it up {g} gets super defensive, how do i handle this
my manager {g} keeps scheduling meetings at 7am, help me write a message to {g} that isnt rude
make this less passive aggressive: hey {g} just checking if you had a look at the doc i sent {g} on {d}
help me reply to {g}, she wrote me this long message about how {g} hurt her feelings at the party
write a linkedin recommendation for {p}, we worked together for {n} years at {o} and she was my team lead
write a eulogy for my grandfather {p} who passed away last {d}, he was a carpenter and loved fishing
write a short bio for {p}, product manager in {l}, two kids, likes cycling
make a birthday poem for {g} turning {n}, mention her dog {g} and her love of baking
i need a toast for {g} and {g}'s wedding in {l}, im the brother of the groom {g}
pretend you're {p} and give me advice on writing
my therapist says that i should write a letter to my dad {g} that i will never send
got into a fight w/ {g} over money again lol
{g} from hr told me that {p} is leaving, who will take over {m}
idk if i should trust {g} tbh
me and {g} are planning a trip to {l} in {d}, budget is {n}00 dollars, any tips
me n {g} r gonna be in {l} next week
so {g}, my ex, is now with {g} and i have to see both at work
u think {g} likes me? she always texts first
plz write a excuse for my son {g} who was sick on {d}
what should i get {g} for his birthday hes turning {n} and into {m}
do u know who {p} is
whats {p} famous for
when was {p} born and where
how tall is {p}
did {p} and {p} ever work together
is {p} related to {p}
give me a summary of the book by {p} about {l}
explain what {p} meant by this quote
who plays {g} in the show
list five albums by {p}
who wins in a fight, {g} or {g}
rank these candidates: {p}, {p}, {p}
split the bill between {g}, {g} and me: i paid {n}, {g} paid {n}
make a chore chart for {g}, {g} and {g}
make a table with the shifts: {g} mon-wed, {g} thu, {g} fri and sat
turn these notes into minutes: {g} opened the meeting. {p} raised concerns about cost. {g} to send numbers by {d}.
seating plan: table {n}: {p}, {p}, {p} table {n}: {p}, {p}
group {n}: {p}, {p}, {p}, {p}
team: {g} (lead), {g} (backend), {g} (design), {g} (qa)
Team A: {g}, {g}, {g}\nTeam B: {g}, {g}, {g}
{g} ({n}), {g} ({n}) and {g} ({n}) are siblings
{g} {n}, {g} {n}, {g} {n} - who scored most
{p} - {n} points\n{p} - {n} points\n{p} - {n} points
{p}, {p} & {p}
{p}\n{p}\n{p}
{g}\n{g}\n{g}\n{g}
{s}, {g}; {s}, {g}; {s}, {g}
1) {p} 2) {p} 3) {p}
- {g} {s}: {n} h\n- {g} {s}: {n} h
dr {s} at the clinic in {l} said my bloodwork is fine but {g} isnt convinced
my doctor dr. {p} put me on something new
saw dr {s} today about my knee
my kid's teacher ms {s} sent home a note, can you explain what she wants
Mrs {s} next door is {n} and lives alone, what can i do for her
our lawyer {p} says we should settle with {s}
my landlord {p} is refusing to return my deposit, i moved out of {l} on {d}
tenant: {p}, unit {n}. landlord: {p}. rent due {d} {n}
i am writing on behalf of {p} regarding her claim
re: complaint from {p}
subject: {g}'s leaving party
Subject: Interview with {p} on {d}
fwd: from {p} to {p}
sent from {g}'s iphone
-- \n{p}\n{o}\n{l}
cheers\n{g}
thx, {g}
ta, {g}
lots of love, {g} and {g}
warmly,\n{p}, {o}
many thanks in advance\n{p}
talk soon\n{g}
see you {d}!\n\n{g}
Yours truly,\n{p}
Hi {g},\n\nthanks for getting back to me. {g} and I can meet on {d}.\n\nBest,\n{g}
hello my name is {g} and i am a {n} year old student from {l}
hi! i'm {g} :) i work as a nurse in {l} and i'm trying to learn {m}
hi i am {p}, age {n}, from {l}, i want to apply for a visa
this is {g} speaking
{g} here, quick question about {m}
its me {g}, we talked yesterday about {m}
you can call me {g}
everyone calls me {g} but my real name is {p}
my name's spelled {g} not {g}
i go by {g}
signed up as {p}, want to change it to {p}
i'm {p}'s assistant and i need to book a flight to {l}
i'm the mother of {p}
as {g}'s manager i need to write his performance review
my wife {g} and i, {g}, are separating
my late husband {p} left the house to {g}
our kids {g} ({n}) and {g} ({n})
our baby {g} won't sleep
name ideas that go with {g} and {g}
her maiden name was {s}
the {s}s are coming over on {d}
the {s} family lives in {l}
mr and mrs {s}
{g} and {g} {s}
{g} & {g} {s}
{g} aka {g}
{g}, {g}, and {g} walk into a bar
{g} has a crush on {g} but {g} likes {g}
if {g} is older than {g} and {g} is older than {g}, who is the oldest
{g} buys {n} pencils, {g} buys {n} more, how many in total
a train leaves {l} at {n} and another leaves {l}
{g} is walking from {l} to {l}
in the scene {g} looks at {g} and says nothing
chapter one: {g} woke up in {l} with a headache
continue the story: {g} opened the door and saw {g} standing in the rain
"where were you?" {g} asked. {g} shrugged.
the main character {p} is a spy in {l}
{g} smiled at {g}. "not today," he said
{g} grabbed {g}'s hand and ran
character list: {p} - detective, {p} - victim, {g} - butler
[{n}:{n}] {g}: are you there\n[{n}:{n}] {g}: yes
{g}: whats up\n{g}: nm u?\n{g}: same
{p} {n}:{n} PM\ncan someone review this
{p} wrote on {d}:
From: {p}\nTo: {p}\nSubject: invoice
To: {p}; {p}; {p}
Cc: {p}
attn: {p}
c/o {p}
deliver to {p}, {l}
passenger {p} flying {l} to {l} on {d} {n}
guest: {p}, {n} nights
order for {p} ({e})
{p},{e},{l}
{g},{s},{e}
{n},{p},{l},{n}
{n};{s};{g};{l}
{p}\t{n}\t{l}
| {n} | {p} | {l} |
| {g} {s} | {o} | {n} |
"name": "{p}", "city": "{l}"
"author": "{p}",
{"first": "{g}", "last": "{s}"}
customer = "{p}"
name: {g}\nsurname: {s}\ncity: {l}
- name: {p}
assignee: {g}
owner: {p}
reporter {p}, assignee {p}, status open
@{u} {g} said you could help
pair with {g} on {m} and ask {p} for access
{g} merged the branch, {g} reverted it
git blame says {p} wrote this
commit by {p} on {d}
# TODO({g}): fix this
# written by {p}
// ask {g} about this
TODO: {g} to confirm with {g}
according to {p} of {o}, prices in {l} will rise
{p}, mayor of {l}, resigned on {d}
the senator from {l}, {p}, voted against it
coach {s} benched {g} again
{s} scored in the last minute for {l}
officer {s} wrote the ticket
sgt {s} and cpl {s}
nurse {g} was so kind to us in {l}
uncle {g} and aunt {g}
grandma {g}'s recipe
cousin {g} from {l}
my bff {g}
my mate {g} reckons its fine
my buddy {g} told me about this
my boyfriend {g} snores
my gf {g} is vegan, what can i cook
my fiance {p} is from {l} and i'm from {l}, where should we marry
my stepdad {g} won't sign
my mother in law {g} is coming
my student {p} plagiarised
my patient {p} takes {n} mg
my client {p} wants a refund
my colleague {p} in {l} has no access
my boss mr {s}
my supervisor prof {s} wants me to cite {s} and {s}
my agent {p}
our ceo {p} announced it
our neighbours {g} and {g}
our accountant {g} {s}
the guy at the desk, {g}, said no
a girl called {g}
some dude named {g} {s}
someone named {p} called from {l}
some {p} keeps calling me
is {s} a common name in {l}
how do you pronounce {g}
what does {s} mean as a surname
translate "{g} loves {g}" into {m}
we're moving from {l} to {l} in {d}, what about schools
cheap flights {l} {l} {d}
best pizza in {l}
things to do in {l} with kids
weather {l} tomorrow
time difference between {l} and {l}
visa for {l}
i live near {l}, in {l}
born in {l}, raised in {l}, now in {l}
hotel in {l} close to the station
from {l}, {l}
{l}, {l}
i'm in {l} right now
remote job from {l} for a company in {l}
cost of living in {l} vs {l}
driving from {l} to {l} via {l}
history of {l}
the mayor of {l}
my flight to {l} got cancelled
is it cold in {l} in {d}
jobs in {l}
rent in {l} is insane
{l} is beautiful in {d}
i hate {l}
went to {l} w {g}
{g} moved to {l}
"""
