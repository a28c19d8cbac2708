r"""Short pieces of talk, lists, signatures, bylines and fields around a name, a relation (`{r}`) or a place.

Places to fill as in `english`. A line break is written `\n`; each line of a block is one text.
"""

from __future__ import annotations

FRAGMENTS = r"""
my {r} {g}
my {r} {g} is coming over on {d}
my {r} {g} said it was fine but now shes mad
my {r} {g} wants to quit his job, how do i support him
my {r} {p} passed away in {d}
my {r} {g} and my {r} {g} dont talk anymore
me and my {r} {g} want to start a bakery in {l}
is it weird that my {r} {g} still lives with his {r} {g}
whats a nice thing to write in a card for my {r} {g}
help me plan a surprise for my {r} {g} (turning {n})
i had a huge row with my {r} {g} last night
i'm worried about my {r} {g}, she drinks too much
i lied to my {r} {g}
i borrowed money from my {r} {g}
my {r}'s name is {g}
my {r} is called {g} and my {r} is called {g}
our {r} {g} needs surgery
his {r} {g} works at {o}
her {r} {g} moved to {l}
their {r} {p} owns the place
the {r}, {g}, told us to wait
{g}, my {r}, is {n}
{g} (my {r}) hates {m}
{g} is my {r}
my {r} ({g}) is allergic to nuts
my {r} - {g} - is pregnant
my two {r}s {g} and {g}
my {r}s {g}, {g} and {g}
{g} {g} and {g} are my {r}s
{g} the {r} said ok
{g} from work
{g} from accounting keeps emailing me
{g} at the front desk
{g} upstairs is so loud
{g} next door has a new dog
big {g} and little {g}
{g} was like no way and i was like yes
{g} wont answer my texts
{g} gave me his number
{g} keeps liking my posts
{g} got promoted and i didnt
{g} did most of the work and {g} took the credit
{g} fell off his bike in {l}
{g} has a fever of {n}, what now
{g} turned {n} on {d}
{g} owes {g} {n}, {g} owes me {n}
{g} paid {n}, {g} paid {n}, i paid nothing
{g} = {n}, {g} = {n}
{g}/{g}
{g} + {g}
{g} vs {g}
{g} x {g}
{g} - vegetarian, {g} - no nuts, {g} - anything
{g}: vegan\n{g}: gluten free\n{g}: eats all
{g} ({r}) {n}\n{g} ({r}) {n}
when {g} met {g}
what if {g} finds out
because {g} asked me to
without {g} it is boring
ever since {g} left i feel empty
thats what {g} told me
thats {g}'s problem
i cant stand {g}
i miss {g}
i love you {g}
i trust {g} more than {g}
i saw {g} w another girl
i texted {g}, {g} and {g} but only {g} replied
i think its {g}'s turn
i owe {g} an apology
im with {g} rn
im meeting {g} for coffee
im {g}'s {r}
dont tell {g}
dont let {g} see this
can {g} come too
can i sue {p} for this
could {g} be lying
would {g} like {m}
why does {g} do that
why is {g} always late
how old is {p}
how do i ask {g} out
how do i get over {g}
hope {g} is ok
happy birthday {g}
happy anniversary {g} and {g}
congrats {g}
rip {g}
welcome {g}
welcome to the team, {g}!
well done {g}
got a text from {p} about the keys
mail from {p} on {d}
message from {g}: call me
a call from {p} at {n}
a letter from {p} to {p}
flowers from {g}
quote from {p}
with {p} and {p}
lunch with {p} at {n}
met {p}, {r} of {g}, in {l}
posted by {g}
posted by {p} on {d}
uploaded by {p}
edited by {g}
created by {p}
signed by {p}
sent by {g}
told by {p}
made by {g} in {l}
thanks from {g}
love from {g}
xx {g}
- {g}
-{g}
~ {g}
—{p}
– {g}, {l}
{g}-
{g} -
{g},
hi {g}-
Hi {g} and {g},
Hi {g}, {g},
Hello Mr {s} and Ms {s}
dear mr and mrs {s}
{g}, can you send me the file
{g}, {g}: see below
{g} please call me back
@{g} can you check
[{g}] who has the keys\n[{g}] me
[{g}]: on my way
<{g}> hi\n<{g}> hey
{g} > are you there
**{g}:** hello\n**{g}:** hi
*{g}*: no
{g} ({n}:{n}): ok
{d} {n}, {n}:{n} - {g}: see you
{d} {n}, {n}:{n} - {p}: ok thanks
{n}/{n}/{n}, {n}:{n} - {p}: can we talk
{p}: thank you for joining us.\n{p}: my pleasure.
Q: who signed? A: {p}
Interviewer: tell me about {l}.\n{s}: i grew up there.
MR {s}: objection. THE COURT: overruled.
{s}, {g}
{s}, {g}; {s}, {g}; {s}, {g}
{s}, {g}\n{s}, {g}\n{s}, {g}
Name: {s}, {g}
Patient: {s}, {g}
Patient: {s}, {g}, {n} y
"{s}, {g}" <{e}>
To: {s}, {g} <{e}>
{s}, {g} ({n})
{s} {g}, {n}
sort these by surname: {p}, {p}, {p}, {p}
alphabetise: {s}, {g}; {s}, {g}
guest list: {g} and {g}, {p} + 1, the {s}s, aunt {g}
invited: {p}, {p} (tbc), the {s} boys
the {s} brothers
the {s} twins, {g} and {g}
the {s}s' house
old man {s}
young {g}
little {g} is {n}
poor {g}
dear old {g}
saint {g}
coach {g}
mr {g}
miss {g} at the nursery
auntie {g}
sir {p}
lady {s}
father {g} from our parish
rabbi {s}
sheikh {p}
chef {p}
capt {s}
detective {s} looked at the body
private {s}
the late {p}
the actor {p}
the singer {g}
the author {p} lives in {l}
the poet {p}
the philosopher {s}
the painter {p}
the scientist {p} discovered it
president {p}
prime minister {p}
king {g}
queen {g}
tennis star {p}
striker {p}
former mayor {p}
{s}'s theory
{s}'s novel about {l}
{s}'s paintings
{p}'s speech
a {s} novel
a biography of {p}
the {s} administration
the {s} case
{s} v. {s}
{s} vs {s} in the final
{s} & {s} ({n})
({s}, {n})
({s} & {s}, {n}; {s}, {n})
[{n}] {s}, {g}. {n}. A study of {m}.
{s} {n}
{g} {s} [{e}]
{p} | {o} | {l}
{p} · {l}
{p} • {n}
{p} // {o}
{p} – {r}
{p} – {o}, {l}
{p}, {r}, {n}
{p} ({n}, {l})
{p}, age {n}
{p}, born {d} {n} in {l}
{p} of {l}
{p} in {l}
{p} c/o {p}
{p} on behalf of {p}
{p} and others
{p} et al
{p} told {p} that {p} would sign
{p} has been with {o} since {n}
{p} will be on leave until {d}
{p} is no longer with {o}
{p} is out of office
{p} accepted your invitation
{p} sent you a message
{p} shared a file with you
{p} is typing
{p} joined the call
{p} left the group
{p} liked your photo
{p} commented: nice
{p} rated us {n} stars
{p} reviewed {o}
{p} ordered {n} of these
{p} has diabetes and takes {n} mg
{p} failed the exam
{p} was fired on {d}
{p} needs a visa for {l}
first name {g} last name {s}
first name: {g}, last name: {s}
forename: {g}\nsurname: {s}
given name {g}, family name {s}
applicant {p}
beneficiary: {p}
payee {p}
account holder {p}
cardholder name {p}
signature: {p}
signed {p}
witnessed by {p} and {p}
next of kin: {p} ({r})
emergency contact {g} {n}
supervisor: {p}
teacher: {g}
ref: {p}
hostname {g}'s laptop
{g}s iphone
{g}'s wifi
password hint: {g}s birthday
username {u} name {p}
login for {p}
logged in as {p}
mentored by {p}
reports to {p}
{r}: {p}
{r}: {g}
from {l} with love, {g}
live in {l}
lived in {l} all my life
based in {l}
{l} based
{l} to {l}
{l} -> {l}
{l} / {l}
{l}: {n}, {l}: {n}
{l} ({n})
{l} or {l}
north of {l}
near {l}
outside {l}
across {l}
around {l} in {d}
trip to {l}, {l} and {l}
honeymoon in {l}
internship in {l}
we are in {l} do we wait or go
got a flat in {l}
my {r} lives in {l}
my {r} is from {l}
cant afford {l}
{l} was amazing
{l} is {n} hours from {l}
{l} {n}
made in {l}
the {l} office
the {l} team
our {l} customers
a {l} hotel
{l} airport
{l} weather
{l} time
university in {l}
a village near {l}
{o} {l}
{o} in {l} hired me
i work at {o}
interview at {o} on {d}
a refund from {o}
"""
