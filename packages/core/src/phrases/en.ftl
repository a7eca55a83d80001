### English. Every sentence people read stands in a file like this one, and a language is added by adding its file.
### Words of closed lists are in lower case, as in a dictionary; `capital` raises the first letter of a label or line.
### Variables are ready to be shown (names, dates, amounts with their unit) unless a plural is taken from them.

## Dates and times

date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
date-month = { $month } { $year }
date-period = { $from } – { $to }
date-period-all = all time
date-time = { $date }, { $time }
date-today = today at { $time }
date-tomorrow = tomorrow at { $time }
date-yesterday = yesterday at { $time }
# When something is, within a sentence. $weekday is the English word, so that a language can choose its form and its
# preposition.
date-on-weekday =
    { $weekday ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }
date-weekday = { date-on-weekday } at { $time }
# A day that is more than a week away.
date-further = { date-on-weekday } { $day } { $month }, { $time }
date-further-year = { date-on-weekday } { $day } { $month } { $year }, { $time }
# After "You stand second …": the day a place in the queue is for.
date-for-today = for today
date-for-weekday = for { date-on-weekday }
date-for-date = for { $day } { $month }
time-range = { $from }–{ $to }
time-in-city = { $time } ({ $city })
# $place is the last part of the zone's name; only places that are called otherwise need a line.
time-city =
    { $place ->
        [Calcutta] Kolkata
        [Katmandu] Kathmandu
        [Kiev] Kyiv
        [Rangoon] Yangon
        [Saigon] Ho Chi Minh City
        [Sao_Paulo] São Paulo
        [Uzhgorod] Uzhhorod
        [Zaporozhye] Zaporizhzhia
       *[other] { $city }
    }
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## What people type: lists with commas between. The names of days and months are known already.

read-today = today, tonight
read-tomorrow = tomorrow
read-after-tomorrow = day after tomorrow, the day after tomorrow
read-yesterday = yesterday
read-hours = h, hr, hrs, hour, hours
read-minutes = m, min, mins, minute, minutes
# Words around a date, a time or a length that say nothing of their own.
read-fillers = the, of, on, this, at, from, and, o'clock
# What stands behind an hour of the first or second half of the day.
read-before-noon = am
read-after-noon = pm
# Cities in whose time zone another city gives the name: each with its zone.
read-cities = Boston = America/New_York, Canberra = Australia/Sydney, Cape Town = Africa/Johannesburg, Edinburgh = Europe/London, Gothenburg = Europe/Stockholm, San Francisco = America/Los_Angeles, Tel Aviv = Asia/Jerusalem, Washington = America/New_York, Wellington = Pacific/Auckland

## Counting

credit-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
credit-clock-hours =
    { $hours ->
        [one] { $hours } clock hour
       *[other] { $hours } clock hours
    }
credit-series =
    { $series ->
        [one] { $series } complete series
       *[other] { $series } complete series
    }
# The unit where its number is not said, as behind five.
credit-units = points
count-meetings =
    { $meetings ->
        [one] { $meetings } meeting
       *[other] { $meetings } meetings
    }
count-cases =
    { $cases ->
        [one] { $cases } case
       *[other] { $cases } cases
    }
case-number =
    { $case ->
        [1] first case
        [2] second case
        [3] third case
       *[other] case { $case }
    }

## Refusals: the reason, and the way on

refusal-leaders-only = Only the leader can do this. Ask them if something should be different.
refusal-administrators-only = Only an administrator of the society can do this. Ask one of them.
refusal-members-only = This is for members of the group. A link from its leader lets you in.
refusal-presenter-only = Only the presenter can do this: answering or declining is theirs.
refusal-observers-only-stop = Observers listen, and may press Stop at any time. The leader can give somebody another role in the group.
refusal-not-yours = This button was meant for somebody else, and nothing has changed. Yours come to you privately.
refusal-not-known = I do not know you yet. The leader of a group can send you an invitation that lets you in.
refusal-code-dead = This code does not work: it was used, or the program has been started again since. While there is no administrator, each start prints a new one. Send /start with that one; your answers are kept.
refusal-too-many-guesses = That was wrong several times, so the next try has to wait: { $wait }. A link is best opened by tapping it, and a code copied whole.
refusal-group-ended = This group has ended. What you earned in it stays. Your other groups are in the list of your groups.
refusal-already-member = You belong to this group already. It is in the list of your groups.
refusal-invitation-dead = This invitation has expired or was taken back. The leader can send you a new one.
refusal-request-gone = This request is no longer open. The group's list of members shows who has joined.
refusal-own-request = This is your own request. Somebody else who leads or keeps the group answers it.
refusal-in-another-group = This person is in another group too, so a new account is for an administrator to enter. Ask one of them.
refusal-identity-taken = This account belongs to somebody already, and the link is for another person. Open it with the account it is meant for.
refusal-last-leader = A group needs a leader. Name another one first; then this can be done.
refusal-meetings-open = Meeting { $number }, { $date }, is not confirmed yet. Confirm it, or cancel it; then the group can be ended.
refusal-last-administrator = A society needs an administrator. Name another one first; then this can be done.
refusal-leads-alone = A group would have no leader. Hand it over first, or end it; then this can be done.
refusal-leads-a-meeting = A meeting is running, led by the person who is to be erased. Close it first; then this can be done.
refusal-chat-taken = Another group is bound to this chat. Choose another chat, or unbind that group first.
refusal-not-in-a-chat = This is done in the group's own chat. Add me there, and write the command there.
refusal-no-dates = No date fits between the first day and the last. Choose a later last day, or another weekday.
refusal-too-many-dates = That is more than { $most } dates. Choose an earlier last day, or longer breaks between the meetings.
refusal-date-past = That is in the past. Choose a time that is still to come.
refusal-date-taken = This group already has a meeting { $starts }. Choose another time.
refusal-not-open-yet = It is too early: this meeting starts { $starts }. It can be opened from { $opens }.
refusal-already-begun = The meeting has begun, so this stays as it is. Who was there is put right afterwards, when the meeting is settled.
refusal-not-running = This works only while a meeting is running. The leader opens it.
refusal-cancelled = This meeting was cancelled. Your next ones are in the list of your dates.
refusal-closed = This meeting is over. The leader can still put right who was there.
refusal-sealed = This meeting is settled and counted. The leader can correct an entry from the meeting's private card.
refusal-not-over = This meeting is not over yet. Who was there is settled once it is closed.
refusal-not-sealed = This meeting is not settled yet. What is wrong can be changed while settling it.
refusal-moved-on =
    { $case ->
        [0] The meeting has moved on (now: { $phase }).
       *[other] The meeting has moved on (now: { case-number }, { $phase }).
    }
refusal-nothing-before = This is the beginning of the meeting. There is nothing to go back to.
refusal-halted = The meeting is paused. When all agree, the leader takes it up again, and then this can be done.
refusal-not-in-this-phase = This belongs to another phase of the meeting. The leader moves from phase to phase.
refusal-presenter-listens = In this phase the presenter listens. Stop is open to you at any time.
refusal-no-presenter = Nobody has been chosen for this case yet. Choose who presents it, or nobody.
refusal-case-begun = This case has begun, so it stays as it is. Stop is open to everyone at any time.
refusal-presenting-now = Whoever presents a case cannot lead it. Hand over to somebody else, or after this case.
refusal-card-only-online = In a room a reminder is not shown on the card. The sentence is for you to say aloud.
refusal-no-such-case = This meeting has no such case. Choose one from its list.
refusal-waiting-for-a-place = The waiting list comes first. A case can be offered as soon as there is a place.
refusal-leading-now = Whoever is leading cannot present. After handing over it is possible.
refusal-offers-not-yet =
    { $opens ->
        [in-the-room] In this group the leader asks in the room who has a case. You can say so then.
       *[from-the-gathering] In this group cases are offered once people gather. You can offer yours then.
    }
refusal-offers-closed = Offers are closed: the cases of this meeting are chosen. Yours can stand for the next date.
refusal-no-offer = There is no offer from this person. Choose among those who offered, or enter the offer first.
refusal-not-a-leader-here = { $name } does not lead this meeting. Choose its leader or a co-leader.
refusal-not-seated = { $name } is not on this list. Choose somebody who is.
refusal-minutes-out-of-range = That does not fit here: { $most } at most. Write the minutes again, such as 75.
refusal-attest-later = Until { $from } the leader alone confirms who was there. After that you can.
refusal-nobody-there = Nobody is marked as there. Mark those who were; a meeting that did not take place is cancelled.

## Phases: the name, who speaks (in a case that follows from the presenter's part), and the rule after "Rule of this phase:"

phase-line = Now: { $phase }
phase-line-rule = Rule of this phase: { $rule }
phase-gathering = gathering
phase-gathering-who = People arrive and settle in.
phase-gathering-rule = no case work yet; the leader says when it begins.
phase-call = who has a case?
phase-call-who = The leader asks who has a case.
phase-call-rule = nobody is pressed; the silence belongs to it, and nothing has to fill it.
phase-settling = settling
phase-settling-who = The leader confirms who was there.
phase-settling-rule = the minutes may differ; nobody is asked for a reason.
phase-opening = opening
phase-opening-who = The leader opens the meeting.
phase-opening-rule = what comes back from an earlier case is kept short, and names no patient.
phase-case = presentation
phase-case-rule = told from memory; nobody interrupts, and the patient cannot be recognised.
phase-request = the presenter's request
phase-request-rule = it concerns the contact with the patient; nobody interrupts.
phase-questions = questions
phase-questions-rule = only about facts; nothing about the presenter's person, and no advice dressed as a question.
phase-discussion = discussion
phase-discussion-rule = no advice, no questions to the presenter.
phase-associations = feelings, associations, fantasies
phase-associations-rule = whatever the story stirs is welcome; no advice, no verdicts.
phase-feelings = feelings and emotions
phase-feelings-rule = each speaks of what the story stirs in oneself; no advice, no explanations.
phase-images = images and metaphors
phase-images-rule = an image needs no explanation; no advice, no interpretation of anybody here.
phase-identification = in the place of patient and professional
phase-identification-rule = we speak from their place, not about the presenter; no advice.
phase-relationship = the relationship between professional and client
phase-relationship-rule = we look at what goes on between the two; no advice, no verdict on either.
phase-recognition = recognition, own experience
phase-recognition-rule = what one knows from one's own work, and no more than one likes to tell; no advice.
phase-problem = the heart of the matter
phase-problem-rule = we look for what makes it hard, not for a solution; no advice.
phase-return = presenter's return
phase-return-rule = nobody replies and nobody asks further; the presenter owes no account.
phase-closing-round = closing round, back to the presenter
phase-closing-round-rule = a word each, then the presenter's; no advice, no new discussion.
phase-looking-back = a look at the meeting
phase-looking-back-who = Everyone may say a word about the meeting.
phase-looking-back-rule = about the meeting, not about the case.
phase-close = close
phase-close-who = The leader closes the meeting.
phase-close-rule = the case is not taken up again; what was said stays here.

## The presenter's part in a phase, as the group reads it

part-tells = The presenter tells; the group listens.
part-answers = The group asks; the presenter answers or declines.
part-listens = The group speaks freely; the presenter listens.
part-listens-when-pushed-back = The group speaks freely; in groups with push-back the presenter listens.
part-returns = The presenter speaks, as much or as little as they like; the group listens.
part-takes-part = Everyone speaks freely, the presenter too.

## Stages: the kind of work, by which minutes are kept

stage-opening = opening
stage-call = call for cases
stage-case = presentation
stage-questions = questions
stage-discussion = discussion
stage-return = presenter's return
stage-close = close

## Protocols: the sequence a group follows

protocol-default = Balint group, 90 minutes
protocol-five-step = Five steps
protocol-hungarian = Hungarian
protocol-rbo = Russian (RBO)
protocol-saint-petersburg = Saint Petersburg
protocol-dutch = Dutch
protocol-swedish = Swedish
protocol-anz = Australia and New Zealand
protocol-phases = In order: { $phases }.
protocol-phase-timed = { $phase } ({ $guide })
protocol-guide = { $from }–{ $to } min
protocol-ours = Not in the source, completed by us: { $phases }.

## A group: what it is like

mode-in-person = in person
mode-online = online
mode-hybrid = in person and online
format-small-group = small group
format-large-group = large group
format-fishbowl = fishbowl
format-sculpture = sculpture
format-psychodrama = psychodrama
format-supervision-group = supervision group
format-supervisors-group = supervisors' group
format-leader-seminar = leader seminar
format-intensive = intensive
format-introduction-course = introduction course
format-lecture = lecture
format-round-table = round table
openness-closed = closed
openness-closed-rule = Membership means coming. Nobody is asked each time; whoever cannot come says so.
openness-open = open
openness-open-rule = Each time everyone says whether they come. When it is full, there is a waiting list.
presence-silent = silent
presence-silent-rule = Nothing is sent and no card changes from opening to close. The meeting is entered afterwards, on one screen.
presence-panel = panel
presence-panel-rule = One leader, best the co-leader, holds a private panel. The group sees nothing while it works.
presence-card-and-panel = card and panel
presence-card-and-panel-rule = The leaders hold a private panel, and the group's card shows the phase, who speaks, and Stop.

## People

role-leader = leader
role-co-leader = co-leader
role-member = member
role-observer = observer
society-role-administrator = administrator
society-role-administrator-rule = keeps the society: its groups, its settings, its roles.
society-role-committee = committee member
society-role-committee-rule = decides applications for accreditation.
society-role-coordinator = branch coordinator
society-role-coordinator-rule = registers groups and helps their leaders.
profession-doctor = doctor
profession-psychologist = psychologist
profession-psychotherapist = psychotherapist
profession-nurse = nurse
profession-midwife = midwife
profession-social-worker = social worker
profession-teacher = teacher
profession-coach = coach
profession-other = another profession

## A meeting

state-planned = planned
state-running = running
state-settling = to be settled
state-sealed = settled
state-cancelled = cancelled
answer-coming = coming
answer-not-coming = not coming
answer-late = coming late
answer-waiting = on the waiting list
answer-offered = a place is free
activity-balint-group = Balint group
activity-theory = theory
activity-leader-training = training for leaders
activity-supervision = supervision of Balint work
activity-intervision = intervision
activity-personal-therapy = own therapy
activity-psychotherapy = psychotherapy practice
activity-frame = welcome, breaks and farewell
activity-opening-balance = history brought along
amend-was-there = was there
amend-was-not-there = was not there
amend-minutes = other minutes
amend-case = who presented or led a case
amend-people = how many were there

## Reminders: what a leader may remind the group of, and the sentence to say aloud

reminder-advice = advice
reminder-advice-say = In this phase we stay with what the story stirs in us, and leave advice aside.
reminder-evaluation = evaluation
reminder-evaluation-say = Nobody's work is weighed here. Let us stay with what happens between the two.
reminder-personal-question = personal question
reminder-personal-question-say = This question is about the presenter's own life. We leave it, and go back to the case.

## Offers and the queue

offers-in-the-room = in the room
offers-in-the-room-rule = The leader asks who has a case, and enters the name.
offers-from-the-gathering = from the gathering
offers-from-the-gathering-rule = A case is offered by tap, once people gather for the meeting.
offers-from-the-announcement = from the announcement
offers-from-the-announcement-rule = A case is offered by tap, from when the meeting is announced.
measure-credits = points or hours
measure-credits-rule =
    { $unit ->
        [minute] In this group fewer hours go first; equal hours: who presented longest ago.
       *[point] In this group fewer { credit-units } go first; equal { credit-units }: who presented longest ago.
    }
measure-credits-since = points or hours since a date
measure-credits-since-rule =
    { $unit ->
        [minute] In this group fewer hours since { $since } go first; equal hours: who presented longest ago.
       *[point] In this group fewer { credit-units } since { $since } go first; equal { credit-units }: who presented longest ago.
    }
measure-presentations-in-group = cases presented in this group
measure-presentations-in-group-rule = In this group fewer cases presented here go first; equal: who presented longest ago.
measure-presentations-in-society = cases presented in the society
measure-presentations-in-society-rule = In this group fewer cases presented in the whole society go first; equal: who presented longest ago.
measure-presentations-since = cases presented since a date
measure-presentations-since-rule = In this group fewer cases presented since { $since } go first; equal: who presented longest ago.
measure-since = { $measure }, { $since }
measure-none = the group talks it out
measure-none-rule = This group talks it out: there is no order, and only who presented is kept.
queue-place =
    { $place ->
        [1] You stand first { $day }.
        [2] You stand second { $day }.
        [3] You stand third { $day }.
        [4] You stand fourth { $day }.
        [5] You stand fifth { $day }.
        [6] You stand sixth { $day }.
       *[other] You stand number { $place } { $day }.
    }
queue-offered = Your offer stands { $day }.
queue-have = You have { $credits }.
queue-have-cases =
    { $cases ->
        [0] You have not presented yet.
       *[other] You have presented { count-cases }.
    }
queue-tonight = Since you present at this meeting, everyone who does not goes before you.
queue-how-never = Whoever has never presented counts as longest ago. Equal again: who offered first.
queue-how-counts = What counts are meetings of this society whose attendance was confirmed; hours from elsewhere move nobody.
queue-how-tonight = Whoever presents at this meeting stands behind everyone who does not.
queue-how-advice = The order is advice. The leader may choose anyone who offered, and nobody asks why.
queue-how-seen = You see your own place. The leaders see the whole order, and no member sees what another has.
queue-line = { $place }. { $name }: { $reasons }
queue-line-never = never presented
queue-line-presented = last presented { $date }
comparison-presented-tonight = presents at this meeting
comparison-presented-longest-ago = presented longer ago than the next
comparison-offered-first = offered before the next

## Credits

credit-rule-se-sfam = SFAM
credit-rule-nl-knmg = KNMG (the Netherlands)
credit-rule-nz-cpd = CPD for general practitioners (New Zealand)
credit-rule-de-cme-2024-c = CME, category C (Germany)
credit-rule-us-aafp = AAFP (United States)
credit-rule-us-abfm = ABFM (United States)
credit-rule-minutes = hours attended
credit-clause-balint-group = Balint group
credit-clause-minutes = Balint group
credit-clause-hours = Hours attended
credit-clause-frame = Welcome, breaks and farewell
credit-clause-monthly-series = Series of monthly meetings
credit-clause-certified-event = Certified events
credit-clause-test = Documented tests
credit-rate =
    { $minutes ->
        [45] { $credits } per academic hour of 45 min
        [60] { $credits } per hour
        [90] { $credits } per double hour of 90 min
       *[other] { $credits } per { $minutes } min
    }
credit-rate-clock-hours = counted in clock hours
credit-rule-rate = { $title }: { $rate }
credit-rule-superseded = A later edition is in force, which is not known here; this one is shown as history.
statement-title = Your credits, { $period } ({ $rule })
statement-counted = { $clause }: { $credits }, { count-meetings }
statement-none = Nothing counts in this period yet. A meeting counts once its leader has confirmed who was there.
statement-waiting = Waiting to be confirmed: { $credits } ({ $count })
statement-month = { $month }: { $credits }, { count-meetings }
not-counted-opening-balance = History brought along, { $length }: it counts in the queue alone.
not-counted-sum-in-a-window = Entered as a sum, { $length }: without dates it counts over all time only.
not-counted-no-rate = { count-meetings }, { $length }: the rule publishes no rate for this, so it earns nothing.
not-counted-sum-of-meetings = Entered as a sum, { $length }: the rule goes by each meeting, and a sum does not say how long each was.
not-counted-left-out = { count-meetings }, { $length }: the rule leaves this out by name.
not-counted-too-many = { count-meetings }, { $length }: more people were there than the rule allows.
not-counted-too-short = { count-meetings }, { $length }: shorter than the smallest step the rule counts.
not-counted-at-the-same-time = { count-meetings }, { $length }: at the same time as other hours, which count.
not-counted-capped = { count-meetings }, { $length }: a limit of the rule was reached.
not-counted-no-series = { count-meetings }, { $length }: not part of a series of monthly meetings.
not-counted-below-attendance = { count-meetings }, { $length }: too few meetings of the series so far.
not-counted-not-ticked = { count-meetings }, { $length }: something the series needs is not there yet.

## Credits: what a rule gives and asks

credit-rule-history = history
credit-rule-round-down = Each meeting counts in whole steps of { $step }; what is left over does not count.
credit-rule-round-nearest = Each meeting is rounded to the nearest { $step }.
credit-rule-people = With at most { $people } people.
credit-rule-leaves-out = Left out: { $what }.
credit-rule-once = What runs at the same time counts once.
credit-rule-series = A series of { $meetings } monthly meetings: all of them are expected, and { $least } are the least. No amount of credit is published: a series is complete or it is not.
credit-rule-needs = Also needed: { $needs }.
credit-rule-period =
    { $years ->
        [one] Credits are gathered year by year.
       *[other] Credits are gathered over { $years } years.
    }
credit-extra-certified-event = { $credits } more for each certified event, not for each of its meetings.
credit-extra-certified-event-up-to = { $credits } more for each certified event whose hours come to { $most } at most, not for each of its meetings.
credit-extra-test = { $credits } more where a documented test was passed.
credit-extra-test-up-to = { $credits } more where a documented test was passed, if the hours of the event come to { $most } at most.
credit-limit-day = { $what }: at most { $credits } a day.
credit-limit-calendar-year = { $what }: at most { $credits } a calendar year.
credit-limit-period = { $what }: at most { $credits } in the whole period.
# What is our own reading of a rule, or differs from place to place, by the id of the rule.
credit-note-se-sfam = How the rule rounds is not published: points are exact, and rounded only where they are shown. Introductions, and courses and conferences for leaders have no published rate.
credit-note-de-cme-2024-c = This is a model order, and the chambers differ on part units and on longer events: here only whole units count, meeting by meeting, and nothing is added to a longer event.
credit-note-us-aafp = Whether a series is rounded once or meeting by meeting is not said; meeting by meeting is our reading.
credit-note-us-abfm = The months run from the first meeting you attended, and each calendar month counts once: our reading.
series-tick-survey-before = a survey of patients before
series-tick-survey-after = a survey of patients afterwards
series-tick-changes-made = changes made
series-tick-learning-log = a learning log

## Credits: a statement, and one line of it

statement-extra = { $title }: { $credits } more
statement-overlap = { $length } ran at the same time as other meetings and count once.
statement-rounded = Rounding, meeting by meeting, concerned { count-meetings }: { $attended } attended, { $counted } counted.
statement-cut = { $limit } Not counted because of it: { $credits }.
statement-waiting-meetings = Waiting to be confirmed: { count-meetings }
statement-series = Series since { $since }: you were there in { $attended } of { $meetings } months; { $least } are the least.
statement-series-complete = Series since { $since }: complete, with { $attended } of { $meetings } months.
statement-series-needs = Still needed for it: { $needs }.
line-meeting = { $date }: { $activity } ({ $format }), { $length }, as { $role }.
line-hours = { $date }: { $activity }, { $length }, as { $role }.
line-sum = { $period }: { $activity }, { count-meetings }, { $length } together.
line-overlap = { $length } of it ran at the same time as other hours, which count.
line-rounded-down = Only whole steps of { $step } count: { $length } become { $counted }.
line-rounded-nearest = Rounded to the nearest { $step }: { $length } become { $counted }.
line-arithmetic = { $clause }, { $rate }: { $way } = { $credits }.
line-division = { $minutes } min ÷ { $per } min
line-division-times = { $minutes } min ÷ { $per } min × { $points }
line-minutes = Every minute attended counts: { $credits }.
line-extra = On top of it ({ $title }): { $credits }.
line-too-long = Nothing on top of it ({ $title }): by its hours the event comes to more than { $credits }.
line-cut = { $limit } Because of it { $credits } less.
line-total = Together: { $credits }.
line-series = It belongs to a series in which you were there in { $attended } of { $meetings } months; { $least } are the least.
line-waiting = Nobody has confirmed it yet; it counts as soon as somebody does.
line-not-opening-balance = A history brought along counts in the queue alone.
line-not-sum-in-a-window = It was entered as a sum, without dates of its own, so it counts over all time only.
line-not-sum-of-meetings = It was entered as a sum. The rule goes by each meeting, and a sum does not say how long each was.
line-not-no-rate = The rule publishes no rate for this, so it earns nothing.
line-not-left-out = The rule leaves this out by name, so it earns nothing.
line-not-too-many = { $present } people were there; the rule allows { $people } at most, so it earns nothing.
line-not-too-short = The rule counts in steps of { $step }; of { $length } nothing is left.
line-not-at-the-same-time = All of it ran at the same time as other hours, which count already.
line-not-capped = { $limit } The limit was reached before, so nothing of this counts.
line-not-no-series = The rule counts a series of { $meetings } monthly meetings, and this belongs to none, or came after its last month.
line-not-below-attendance = You were there in { $attended } of the { $meetings } months of its series; { $least } are the least.
line-not-not-ticked = You were there in { $attended } of the { $meetings } months of its series, which is enough. Still needed: { $needs }.

## Assessments: what a scheme asks for, how somebody stands under it, and the way on

# What is asked is put together from pieces that stand within a sentence. An amount stands behind "at least", "no more
# than" and "still missing", in the case that these ask for. $of is `therapy` or `meeting`.
amount-minute =
    { $amount ->
        [one] { $amount } minute
       *[other] { $amount } minutes
    }
amount-academic-hour =
    { $amount ->
        [one] { $amount } academic hour of 45 min
       *[other] { $amount } academic hours of 45 min
    }
amount-hour =
    { $amount ->
        [one] { $amount } hour
       *[other] { $amount } hours
    }
amount-double-hour =
    { $amount ->
        [one] { $amount } double hour of 90 min
       *[other] { $amount } double hours of 90 min
    }
amount-session =
    { $of ->
        [therapy]
            { $amount ->
                [one] { $amount } session
               *[other] { $amount } sessions
            }
       *[meeting]
            { $amount ->
                [one] { $amount } meeting
               *[other] { $amount } meetings
            }
    }
amount-case =
    { $amount ->
        [one] { $amount } case discussed
       *[other] { $amount } cases discussed
    }
amount-case-led =
    { $amount ->
        [one] { $amount } case that you led
       *[other] { $amount } cases that you led
    }
amount-case-co-led =
    { $amount ->
        [one] { $amount } case that you co-led
       *[other] { $amount } cases that you co-led
    }
amount-case-led-or-co-led =
    { $amount ->
        [one] { $amount } case that you led or co-led
       *[other] { $amount } cases that you led or co-led
    }
amount-case-presented =
    { $amount ->
        [one] { $amount } case that you presented
       *[other] { $amount } cases that you presented
    }
amount-event =
    { $amount ->
        [one] { $amount } event
       *[other] { $amount } events
    }
amount-event-course =
    { $amount ->
        [one] { $amount } course
       *[other] { $amount } courses
    }
amount-event-seminar =
    { $amount ->
        [one] { $amount } seminar
       *[other] { $amount } seminars
    }
amount-event-intensive =
    { $amount ->
        [one] { $amount } intensive
       *[other] { $amount } intensives
    }
amount-event-weekend =
    { $amount ->
        [one] { $amount } weekend
       *[other] { $amount } weekends
    }
amount-event-conference =
    { $amount ->
        [one] { $amount } conference
       *[other] { $amount } conferences
    }
amount-group =
    { $amount ->
        [one] { $amount } group
       *[other] { $amount } different groups
    }
amount-leader =
    { $amount ->
        [one] { $amount } leader
       *[other] { $amount } different leaders
    }
amount-day =
    { $amount ->
        [one] { $amount } day
       *[other] { $amount } days
    }
amount-month =
    { $amount ->
        [one] { $amount } month
       *[other] { $amount } months
    }
amount-year =
    { $amount ->
        [one] { $amount } year
       *[other] { $amount } years
    }
amount-tick =
    { $amount ->
        [one] once
        [2] twice
       *[other] { $amount } times
    }
amount-part = { $amount }%
amount-requirement =
    { $amount ->
        [one] { $amount } part
       *[other] { $amount } parts
    }
# Behind an amount of hours or meetings.
of-balint-group = in a Balint group
of-theory = of theory
of-leader-training = of training for leaders
of-supervision = of supervision of your Balint work
of-intervision = of intervision
of-personal-therapy = of your own therapy
of-psychotherapy = of psychotherapy practice
of-frame = of welcome, breaks and farewell
of-opening-balance = of history brought along
amount-of = { $amount } { $what }
# Which hours: behind a comma.
which-roles = as { $roles }
which-role-leader = leader
which-role-co-leader = co-leader
which-role-member = member
which-role-observer = observer
which-formats = held as { $formats }
which-modes = { $modes }
which-at-course = on a course
which-at-seminar = at a seminar
which-at-intensive = at an intensive
which-at-weekend = at a weekend meeting
which-at-conference = at a conference
which-outside = except at { $places }
which-outside-course = courses
which-outside-seminar = seminars
which-outside-intensive = intensives
which-outside-weekend = weekend meetings
which-outside-conference = conferences
which-standing = in a standing group
which-international = at international events
which-national = at events that are not international
which-certified = at a certified event
which-registered = in a group that is registered with the society and whose meetings are reported
which-on-tape = about meetings that had been recorded
which-lasts-least = each of at least { $least }
which-lasts-most = each of no more than { $most }
which-lasts-both = each of at least { $least } and no more than { $most }
which-present-least =
    { $least ->
        [one] with at least { $least } person there
       *[other] with at least { $least } people there
    }
which-present-most =
    { $most ->
        [one] with no more than { $most } person there
       *[other] with no more than { $most } people there
    }
which-present-both = with { $least } to { $most } people there
which-led-by = led by somebody else with the status of { $statuses }
which-led-by-of = led by somebody else with the status of { $statuses } in { $society }
which-confirmed-by = confirmed by somebody with the status of { $statuses }
which-confirmed-by-of = confirmed by somebody with the status of { $statuses } in { $society }
which-societies = held by { $societies }
which-own-word = for which your own word is enough
which-in-a-row = without a gap between them
which-in-one-group = all in one and the same group
which-in-one-event = all at one event
which-in-one-leader = all with one and the same leader
# $unit is what each of them is.
which-each =
    { $unit ->
        [leader] at least { $amount } with each
       *[other]
            { $count ->
                [one] with at least { $amount }
               *[other] each with at least { $amount }
            }
    }
which-activities = in { $activities }
which-from = counted from { $mark }
which-from-after = counted from { $span } after { $mark }
which-until = before { $mark }
which-until-after = less than { $span } after { $mark }
which-within = within { $span } of { $mark }
mark-entry = your entry
mark-award = the award of the status
mark-first = the first meeting { $what }
mark-tick = the day on which this is put on file: { $tick }
mark-of-application = your application
mark-of-stage-1 = the certificate of the first stage
mark-training = the day on which you completed { $trainings }
mark-status = the day on which you received the status of { $statuses }
mark-status-of = the day on which you received the status of { $statuses } in { $society }
mark-decision =
    { $by ->
        [committee] the approval of the committee
        [council] the approval of the council
        [society] the approval of the society
        [trainer] the approval of the trainer
       *[chamber] the approval of the chamber
    }
condition-professions = your profession is { $professions }
condition-trainings = you have completed { $trainings }
condition-without = you have not completed { $trainings }
# What is asked, by its kind.
asks-all = everything that is listed below
asks-any =
    { $count ->
        [one] one of what is listed below
       *[other] at least { $count } of what is listed below
    }
asks-stages = the stages that are listed below, one after the other
asks-sum = at least { $amount }
asks-window = everything that is listed below, within one stretch of { $span }
asks-split = everything that is listed below, and no hour counts twice
asks-share-least = at least { $among }: { $what }
asks-share-most = no more than { $among }: { $what }
asks-share-both = at least { $part } and no more than { $among }: { $what }
asks-share-all = { $among }: { $what }
whole-time =
    { $part ->
        [all] all the time { $what }
        [half] half of the time { $what }
       *[other] { $part } of the time { $what }
    }
whole-session =
    { $part ->
        [all] all meetings { $what }
        [half] half of the meetings { $what }
       *[other] { $part } of the meetings { $what }
    }
whole-case =
    { $part ->
        [all] all cases { $what }
        [half] half of the cases { $what }
       *[other] { $part } of the cases { $what }
    }
asks-apart = at least { $span } between the first and the last meeting { $what }
asks-ends = the first and the last meeting { $what }: { $such }
asks-tick = { $tick }
asks-tick-times = { $tick }, { $times }
asks-tick-years =
    { $count ->
        [one] { $tick }, in the year of the course
       *[other] { $tick }, in each of { $years } of the course
    }
asks-tick-times-years =
    { $count ->
        [one] { $tick }, { $times } in the year of the course
       *[other] { $tick }, { $times } in each of { $years } of the course
    }
asks-membership = membership of { $society }
asks-membership-from = membership of { $society } without a break since { $mark }
asks-status = the status of { $statuses }
asks-status-of = the status of { $statuses } in { $society }
asks-status-years = { $status }, held for at least { $span } without a break
asks-practice = at least { $span } in practice
asks-practice-after = at least { $span } in practice since you completed { $trainings }
asks-profile-professions = the profession of { $professions }
asks-profile-trainings = { $trainings }
asks-profile-without = not having completed { $trainings }
asks-profile-any = nothing in particular
asks-decision =
    { $by ->
        [committee] the decision of the committee
        [council] the decision of the council
        [society] the decision of the society
        [trainer] the decision of the trainer
       *[chamber] the decision of the chamber
    }
asks-unknown = something that cannot be worked out here
line-end = { $text }.
asks-named = { $name }: { $asked }
asks-cap = No more than { $most } of them count where it is this: { $what }.
asks-when = You are asked this only if { $conditions }.
asks-ours = This is our reading of the source.
weight-desirable = It is wished for, and never stands in the way.
weight-guideline = It is a guideline, and never stands in the way.
# What is ticked off, where it has no name of its own.
tick-kind-document = a document
tick-kind-certificate = a certificate
tick-kind-report = a report
tick-kind-form = a form that was filled in
tick-kind-interview = an interview
tick-kind-evaluation = an evaluation
tick-kind-approval = an approval
tick-kind-application = your application
tick-kind-fee = the fee
# How it stands, by why. $since is `none` where no day is known.
stands-enough =
    { $since ->
        [none] This is met.
       *[other] This has been met since { $since }.
    }
stands-too-few = So far { $have } of { $need }.
stands-too-much = At present it is { $have }, which is too much.
stands-not-such = The first or the last of them is of another kind.
stands-unconfirmed = So far { $have } of { $need }; once the rest is confirmed, it is enough.
stands-not-yet = So far { $have } of { $need }; only time is missing.
stands-too-late = The time for this is over, and it cannot be filled any more.
stands-not-begun = What it counts from has not happened yet.
stands-earlier-stage = This begins once the stage before it is complete.
stands-parts = Met so far: { $have } of { $need }.
stands-nothing-applies = None of these applies to you, so it cannot be said here what is asked of you.
stands-waived =
    { $since ->
        [none] This was waived and is not asked of you: { waived-because }.
       *[other] This was waived on { $since } and is not asked of you: { waived-because }.
    }
waived-because =
    { $reason ->
        [prior-learning] prior learning was recognised
        [equivalent] something equivalent was recognised in its place
       *[exception] an exception was made for you
    }
stands-not-on-file =
    { $need ->
        [1] It is not on file yet.
       *[other] On file so far: { $have } of { $need }.
    }
stands-undecided =
    { $by ->
        [committee] The committee has not decided yet.
        [council] The council has not decided yet.
        [society] The society has not decided yet.
        [trainer] The trainer has not decided yet.
       *[chamber] The chamber has not decided yet.
    }
stands-deferred =
    { $by ->
        [committee] The committee put its decision off.
        [council] The council put its decision off.
        [society] The society put its decision off.
        [trainer] The trainer put the decision off.
       *[chamber] The chamber put its decision off.
    }
stands-not-approved =
    { $by ->
        [committee] The committee did not approve.
        [council] The council did not approve.
        [society] The society did not approve.
        [trainer] The trainer did not approve.
       *[chamber] The chamber did not approve.
    }
stands-not-a-member = You are not entered as a member.
stands-membership-ended = You were a member, and are no longer.
stands-membership-broken = You are a member, but have not been without a break since then.
stands-no-status = It is not entered that you have it.
stands-status-ended = You had it, and have it no longer.
stands-no-training = It is not entered that you completed this.
stands-profile-unknown = Nobody can say so far: what this depends on has not been told about you.
stands-profile-other = This is not so in your case.
stands-partial = Everything that is known here is met, but not everything that is asked is known here.
stands-entered-earlier = This edition is for people who entered later. The criteria for you are not on file here.
stands-entered-later = This edition is for people who entered earlier. The criteria for you are not on file here.
stands-lapsed = This has lapsed.
stands-not-published = The society has not published what exactly it asks here, so nobody can work it out.
stands-not-read = The society published it, but that part of the source has not been read, so nobody can work it out.
stands-for-the-committee = This is for the committee to judge, and nobody can work it out beforehand.
stands-part = At present it is { $have }.
stands-nothing = Nothing counts here yet.
stands-have = You have { $have }.
stands-waiting =
    { $waiting ->
        [one] { $waiting } more is waiting to be confirmed.
       *[other] { $waiting } more are waiting to be confirmed.
    }
stands-window = The stretch that is counted is from { $from } to { $to }.
stands-first-last = The first was on { $from }, the last on { $to }.
stands-count =
    { $of ->
        [therapy]
            { $meetings ->
                [one] { $meetings } session
               *[other] { $meetings } sessions
            }
       *[meeting] { count-meetings }
    }
stands-evidence =
    { $meetings ->
        [one] { stands-count } counts, from { $from } to { $to }.
       *[other] { stands-count } count, from { $from } to { $to }.
    }
stands-evidence-day =
    { $meetings ->
        [one] { stands-count } counts, on { $from }.
       *[other] { stands-count } count, on { $from }.
    }
# What would help.
helps-more = Still missing: { $amount }.
helps-confirm =
    { $count ->
        [one] Ask for { $count } entry to be confirmed.
       *[other] Ask for { $count } entries to be confirmed.
    }
helps-wait = It will be so on { $date }.
helps-tick = It counts once your society has it on file.
helps-decide =
    { $by ->
        [committee] It is for the committee to decide.
        [council] It is for the council to decide.
        [society] It is for the society to decide.
        [trainer] It is for the trainer to decide.
       *[chamber] It is for the chamber to decide.
    }
helps-join = Become a member of { $society }, or have your membership entered.
helps-hold = First comes the status of { $statuses }.
helps-train = Complete { $trainings }, or have it entered.
helps-tell-profession = Enter your profession.
helps-tell-trainings = Enter which trainings you have completed.
helps-tell-practice = Enter since when you have been in practice.
helps-ask =
    { $whom ->
        [none] Ask those who decide.
       *[other] Where to ask: { $whom }.
    }
# The whole.
standing-met = As of { $date } everything that is asked is met.
standing-short = As of { $date } something is still missing.
standing-waiting = As of { $date } there is nothing left for you to do but wait.
standing-waived = As of { $date } nothing of it is asked of you.
standing-not-assessable = As of { $date } it cannot be said whether everything is met.
standing-expired = As of { $date } it is no longer valid.
standing-entered = You entered the scheme on { $date }.
standing-partial = More may be asked of you than what stands here.
standing-recognised = Hours of other societies count, by { $rows }.
standing-next = The next step: { $asked }. { $help }
standing-renewal = To renew it within that time:
standing-award =
    { $to ->
        [none] You have had the status of { $status } since { $from }.
       *[other] You have had the status of { $status } since { $from }. It is valid up to and including { $to }.
    }
standing-lapsed = You had the status of { $status } from { $from }. It was valid up to and including { $to } and has lapsed.
# Entering.
entering-always = One may enter this scheme at any time.
entering-may =
    { $until ->
        [none] You may enter this scheme.
       *[other] You may enter this scheme until { $until }.
    }
entering-too-early = This edition is for those who enter from { $day } on. The criteria for those who enter earlier are not on file here.
entering-too-late = One could enter this edition until { $day }, and may no longer. The criteria for those who enter later are not on file here.
# When could I: what somebody asks who is on the way.
forecast-dated = on { $on }, by the calendar alone
# Of a day that is far away the year alone is named: `-years`. $earliest is `none` where it is the same.
forecast-paced = at the present pace about { $on }, between { $earliest } and { $latest }
forecast-paced-open =
    { $earliest ->
        [none] at the present pace about { $on }; in quiet months it would take longer, and nobody can say how much
       *[other] at the present pace about { $on }, not before { $earliest }; in quiet months it would take longer, and nobody can say how much
    }
forecast-paced-sure = at the present pace about { $on }
forecast-paced-years = at the present pace about { $on }, between { $earliest } and { $latest }
forecast-paced-open-years =
    { $earliest ->
        [none] at the present pace about { $on }; in quiet months it would take longer, and nobody can say how much
       *[other] at the present pace about { $on }, not before { $earliest }; in quiet months it would take longer, and nobody can say how much
    }
forecast-paced-sure-years = at the present pace about { $on }
# The whole. $beside is what comes on top: `people`, `unknown`, `people-unknown` or `none`.
forecast-whole =
    { $beside ->
        [none] What can be foreseen of it, taken together: { $when }.
        [people] What can be foreseen of it, taken together: { $when }. What depends on people comes on top.
        [unknown] What can be foreseen of it, taken together: { $when }. What is not known here comes on top.
       *[other] What can be foreseen of it, taken together: { $when }. What depends on people, and what is not known here, comes on top.
    }
forecast-whole-done = Everything that can be foreseen is met already.
forecast-whole-too-early =
    { $of ->
        [part] It is too early to name a day for the whole: part of it began only on { $since }.
       *[whole] It is too early to say: it began only on { $since }.
    }
forecast-whole-no-pace = No day can be named for the whole: not all of it went forward in the last twelve months.
forecast-whole-not-foreseen = No day can be named for the whole: what is left depends on people.
forecast-whole-not-known = No day can be named for the whole: too little is known here.
# Its parts: those with a day one by one, the others together.
forecast-part = { $asked }. { $when }.
forecast-since = { $asked } (begun on { $since })
forecast-too-early = It is too early to say of this: { $asked }.
forecast-no-pace = Nothing was added here in the last twelve months: { $asked }.
forecast-not-foreseen = This depends on people, not on time: { $asked }.
forecast-not-known = Too little is known here to work this out: { $asked }.
what-if-met = With that it would be met: { $asked }.
what-if-more = With that there would be { $have } of { $need }: { $asked }.
what-if-same = That would not change what is missing.
what-if-whole = With that everything that is asked would be met.
# Names that data brings as ids: schemes, societies, statuses, trainings, ticks, and what a shipped scheme calls its
# parts where what is asked does not say it. A society's own scheme brings its own words.
scheme-us-abs-2014 = Leader credential of the American Balint Society
scheme-uk-2020 = Accredited leader of the Balint Society (United Kingdom)
scheme-uk-psych-northwest = Balint group in core psychiatry training, North West
scheme-uk-psych-glasgow = Balint group in core psychiatry training, Glasgow
scheme-de-psgv-balint = Balint group in psychosomatic basic care, Germany
scheme-de-dbg = Balint group leader of the German Balint Society
scheme-nl-balint = Balint group leader in the Netherlands
scheme-it-srba = Group leader of the Balint school in Rome
scheme-ibf-frame = Leader guidelines of the International Balint Federation
society-name-abs = the American Balint Society
society-name-balint-uk = the Balint Society (United Kingdom)
society-name-balint-nederland = the Balint society of the Netherlands
society-name-dbg = the German Balint Society
society-name-srba = the Balint school in Rome
society-name-ibf = the International Balint Federation
society-name-hellenic = the Greek Balint society
society-name-de-chamber = your chamber of physicians
society-name-uk-psych-northwest = those responsible for core training in the North West
society-name-uk-psych-glasgow = those responsible for core training in Glasgow
recognition-hellenic-uk = the recognition of Greek meetings in the United Kingdom (that one there is one here is our reading)
held-leader = leader
held-training-leader = training leader
held-leader-trainer = leader trainer
held-supervisor-leader = supervisor leader
held-recognised-leader = recognised leader
held-trainer = trainer
training-psychoanalysis = psychoanalytic training
training-psychodynamic-psychotherapy = psychodynamic training
training-medical-degree = a degree in medicine
training-behavioural-degree = a degree in behavioural science
tick-application = your application
tick-fee = the fee
tick-last-intensive-evaluated = the evaluation of the last intensive
tick-supervisor-report = the supervisor's report
tick-leader-report = the report of the leader you co-led with
tick-assessment-form = a satisfactory assessment form
tick-professional-training = basic professional training
tick-general-practice = experience with the work of general practitioners
tick-national-register = registration in the national register
tick-psychotherapy-society = membership of a psychotherapy society
tick-supervision-or-groups = competence in supervision or in working with groups
tick-earlier-training = earlier training
tick-two-year-course = the school's two-year course
tick-feedback = feedback on your co-leading
tick-positive-evaluation = a positive evaluation
tick-closed-group-with-one-leader = a closed group with one fixed leader
tick-safety-and-boundaries = judged well: safety and boundaries
tick-focus-on-the-relationship = judged well: the focus on the relationship
tick-openness-about-own-style = judged well: openness about one's own style
tick-awareness-of-group-processes = judged well: awareness of group processes
tick-accreditation-as-a-beginning = judged well: accreditation is seen as a beginning
scheme-anz-bsanz = Accredited leader in Australia and New Zealand
scheme-anz-bsanz-trainer = Leader trainer in Australia and New Zealand
scheme-ru-rbo-2020-programme = Training programme for leaders, Russia
scheme-ru-rbo-2020-leader = Balint group leader, Russia
scheme-ru-rbo-2020-training-leader = Training leader, Russia
scheme-ru-rbo-2020-supervisor-leader = Supervisor leader, Russia
society-name-bsanz = the Balint Society of Australia and New Zealand
society-name-rbo = the Balint society in Russia
held-supervisor = supervisor
training-psychodynamic-approbation = licence as a psychotherapist with psychodynamic training
training-psychotherapy-title = the additional title in psychotherapy
training-specialist = specialist training
tick-international-intensive = approval of the international intensive
tick-interview = the interview
tick-invitation = the invitation
tick-leader-course = the leader course
tick-logbook = the logbook
tick-plan = your individual plan
tick-portfolio = the portfolio
tick-stage-1 = the certificate of the first stage
tick-theory-block-4 = block 4 of the theory
tick-workshop-supervised = supervision of the workshop led with an accredited leader
tick-yearly-record = the yearly record
asks-of-anz-bsanz-trainer-rest = the rest of the criteria
asks-of-anz-bsanz-trainer-several-co-leaders = with several co-leaders
asks-of-anz-bsanz-trainer-varied-settings = in varied settings
asks-of-de-dbg-items-from-7 = the criteria from number 7 on
asks-of-ru-rbo-2020-leader-how-many = how many hours a renewal takes
asks-of-ru-rbo-2020-training-leader-how-many = how many hours a renewal takes
asks-of-ru-rbo-2020-supervisor-leader-how-many = how many hours a renewal takes
asks-of-ru-rbo-2020-programme-in-neither-list = how much personal therapy your profession asks for
asks-of-us-abs-2014-step-11 = step 11 of the roadmap
asks-of-us-abs-2014-planned-pace = the planned pace of supervision
asks-of-nl-balint-annex = the annex to the page
asks-of-ibf-frame-item-6 = item 6 of the guidelines
asks-of-ibf-frame-long-enough = how long is long enough in a group
asks-of-anz-bsanz-intensives = the intensives
asks-of-anz-bsanz-one-international = one of them international
asks-of-anz-bsanz-trainer-workshops = the workshops
asks-of-anz-bsanz-trainer-one-with-leader = one of them with an accredited leader
asks-of-de-dbg-qualification = the qualification
asks-of-de-dbg-psychologist = the qualification of psychologists
asks-of-de-psgv-balint-online = online meetings
asks-of-de-psgv-balint-as-wished = online as it is wished for
asks-of-ibf-frame-judged-on = what is judged
asks-of-it-srba-three-years = three continuous years
asks-of-nl-balint-one-of = a proof of competence
asks-of-ru-rbo-2020-programme-stages = the two stages
asks-of-ru-rbo-2020-programme-stage-1 = the first stage
asks-of-ru-rbo-2020-programme-stage-2 = the second stage
asks-of-ru-rbo-2020-programme-personal-therapy = personal therapy
asks-of-uk-2020-member-if-trained = experience as a member
asks-of-us-abs-2014-two-years = the two years of leading

## Where data comes from

source-line =
    { $edition ->
        [undated] Source: { $cite } ({ $read }), undated.
       *[other] Source: { $cite } ({ $read }), edition { $edition }.
    }
source-own =
    { $edition ->
        [undated] Our own.
       *[other] Our own, edition { $edition }.
    }
# A source without an address, by the id of what comes from it.
source-of-five-step = a text this project began with; its address was not kept
source-primary = read at its origin
source-secondary = reported by others
completeness-complete = complete
completeness-complete-rule = Everything its source says is here.
completeness-guideline = guideline
completeness-guideline-rule = Its source advises and does not bind; those who decide may differ.
completeness-partial = partial
completeness-partial-rule = Part of its source is not known here. What is missing was left out, not invented.

## The nine rules

rule-title = The rules of a Balint group
rule-pledge = I come not to compete, to settle scores, to find out who is right, to teach, to treat, to criticise or to rate.
rule-1-title = No advice
rule-1 = We give no advice and no solutions. We do not teach, criticise or rate anybody's work. If a recommendation slips in, the leader takes it out again.
rule-2-title = Nothing personal
rule-2 = No questions about the presenter's person: private life, how they are now, their own therapy. The leader removes such a question. The presenter may decline any question, also one that finds fault with how they work.
rule-3-title = Stop
rule-3 = Anyone may say Stop, at any moment and without a reason. Everyone speaks as much or as little as they like.
rule-4-title = Of one's own free will
rule-4 = Nobody is pressed to speak, to present, or to stay.
rule-5-title = From memory
rule-5 = Nothing is prepared and there are no notes. The case is told from memory, and nothing about it goes round beforehand.
rule-6-title = In confidence
rule-6 = What is said in the group stays in the group. A case is told so that nobody can recognise the patient.
rule-7-title = No interrogation
rule-7 = The presenter is not cross-examined. The leader sees to it.
rule-8-title = Not a therapy group
rule-8 = We work on the relationship between professional and patient. The group does not treat its members' private problems.
rule-9-title = Being there
rule-9 = Come on time, stay to the end, and be there regularly. The others count on you.

## What is kept about you

privacy-title = What is kept about you
privacy-responsible = { $society } is responsible for your data.
privacy-where = It is kept in one database, on the computer where { $society } runs this program. Messages between you and the program pass through { $platform }.
privacy-kept = What is kept: your name, account, profession, language, time zone and settings; which schemes you follow, with what you say of yourself for them, and the statuses that your society enters; your groups, your roles, requests to join and links; when you accepted the rules, about once a month that you were heard of, and since when messages do not reach you.
privacy-kept-meetings = Of each meeting: whether you said you come, and whether you offer a case; then when you came and left, how long you were there and in which role, and who led, co-led and presented each case. Also the hours you bring along from before.
privacy-kept-done = What is done by office, by you or about you, stands in a journal; where you hold a leader's panel, it is kept which message that is. For a time only: a form you have not finished and how often a code or link of yours was wrong (a day), that a tap or message of yours was answered, without its words (a week), and which messages were sent to you (three months).
privacy-never = What is never kept: what is said in a group, anything about a patient or client, that Stop was said, why somebody was not admitted.
privacy-seen = You see everything about yourself. The leaders of your group see who was there and who presented; a branch coordinator and the administrators see who was there; a committee sees the evidence of those it judges.
privacy-how-long = { $society } has set no limit: what is kept about you stays until your name and account are erased, and then only counts without a name.
privacy-how-long-years =
    { $years ->
        [one] { $society } keeps what is about you for one year after the last thing that happened with you here, once you are in no group; then only counts without a name.
       *[other] { $society } keeps what is about you for { $years } years after the last thing that happened with you here, once you are in no group; then only counts without a name.
    }
privacy-yours = /mydata gives you everything kept about you, and /erase has your name and account erased; { $society } can do it for you too. Your hours then stay as counts without a name, since other people's evidence rests on them.

## Everything kept about somebody, as files: the words beside them, and the page

my-data-title = What is kept about you
my-data-text = Below are two files with everything that { $society } keeps about you here: a page to read or print, and the same for other programs (JSON). They hold your account and your meetings, so keep them to yourself.
data-title = What is kept about { $name }
data-made = Made { $date }, from everything that { $society } keeps here.
data-how = Times are those of { $city }. Of other people only the leaders of your meetings are named.
data-none = Nothing.
data-part-person = You
data-part-accounts = Your accounts
data-part-roles = Your roles in the society
data-part-groups = Your groups
data-part-hours = Your hours
data-part-meetings = Your meetings
data-part-requests = Groups you asked to join
data-part-links = Links you gave, or came by
data-part-forms = Forms you are in
data-part-guesses = Codes and links that were wrong
data-part-due = What is still to be sent to you
data-part-living = Messages to you that are kept up to date
data-part-journal = What was done by office, by you or about you
data-column-what = What
data-column-value = As it is kept
data-column-platform = Where
data-column-account = Account
data-column-role = Role
data-column-group = Group
data-column-since = Since
data-column-until = Until
data-column-date = When
data-column-length = Length
data-column-cases = Cases
data-column-stands = How it stands
data-column-meeting = Meeting
data-column-state = State
data-column-count = How often
data-column-part = Your part
data-row-name = Name
data-row-society = Society
data-row-profession = Profession
data-row-reminders = Reminders before meetings
data-row-morning = The line on the morning after
data-row-accepted = Read what is kept, and accepted the rules
data-row-heard = Last sign of life (written down about once a month)
data-row-unreachable = Messages do not arrive since
data-row-key = The number your hours are kept under
data-row-founder = Founded the society here by the first code
data-request-asked = asked
data-request-first-talk = invited to a first talk
data-request-welcome = welcomed
data-request-by-hand = answered in person
data-request-withdrawn = withdrawn
data-link-given = given by you
data-link-made-for = made for you
data-link-used = used by you
data-link-was-used = used
data-link-open = not used
data-link-revoked = taken back
data-form-found = Founding the society
data-form-join = Joining a group
data-form-new-group = A new group
data-form-enter-person = Entering somebody by name
data-form-opening-balance = Somebody's history
data-form-season = Dates of a group
data-form-date = A date of a group
data-form-move = Moving a meeting
data-form-settle-minutes = Somebody's time at a meeting
data-form-settle-length = The length of a meeting
data-form-erase = Erasing your name and account
data-form-bind = A chat for a group
data-form-my-name = Your name
data-form-my = Yourself
data-form-edit = A group
data-form-our = The society
data-due-reminder-day = reminder a day before a meeting
data-due-reminder-hour = reminder an hour before a meeting
data-due-moved = a meeting was moved
data-due-cancelled = a meeting was cancelled
data-due-place-offered = a place came free for you
data-due-stand-in = you lead a meeting in the leader's place
data-due-closed = a meeting is over and waits for you to confirm it
data-due-settle = a meeting waits to be confirmed
data-due-over-time = a phase has taken as long as it usually does
data-due-next-morning = the line on the morning after
data-due-asked-to-join = somebody asked to join a group
data-due-first-talk = you are invited to a first talk
data-due-welcome = you are welcome in a group
data-due-named-leader = you were named leader or co-leader
data-due-unreachable = messages to somebody do not arrive
data-due-left = somebody left a group
data-due-chat-lost = a group's chat was lost
data-due-ended = a group has ended
data-due-added = I was added to a chat
data-due-named-role = your roles in the society
data-somebody = somebody
data-living-panel = panel of { $meeting }
data-living-panel-other = panel of a meeting
data-by-me = done by you
data-about-me = about you
data-case = a case
data-case-mine = a case, presented by you
data-case-led = led by { $name }
data-case-co-led = co-led by { $name }
data-fact-confirmed = confirmed
data-fact-waiting = not confirmed yet
data-fact-replaced = replaced by a later entry
data-fact-amends = corrects an earlier entry ({ $why })
data-answered = answered: { $answer } ({ $date })
data-arrived = came { $date }
data-left = went { $date }
data-added-self = said afterwards that you were there
data-settled = settled: { $length }
data-offered = offered a case { $date }
data-presented =
    { $cases ->
        [one] presented a case
       *[other] presented { $cases } cases
    }
data-led =
    { $cases ->
        [one] led a case
       *[other] led { $cases } cases
    }
data-follow-up = a follow-up is on the agenda

## Erasing

ask-erase = Have your name and account erased?
erase-goes = What goes: your name, your account, your profession and settings; your place in groups and at meetings to come; your offers and requests; forms you are in, and links you made that nobody has used.
erase-goes-theirs = What goes: their name, their accounts, profession and settings; their place in groups and at meetings to come; their offers and requests, and links they made that nobody has used.
erase-stays = What stays: of each meeting that was held, the hours and who presented and led, under a number that leads to nobody. Where you held a status such as leader, from when to when stays with it. Other people's evidence rests on these counts.
erase-copy = The counts cannot be shown to you afterwards. /mydata gives you a copy of everything before.
erase-for-good = It cannot be taken back.
erase-kept = Nothing stands against it any more. Send /erase again.
ask-erase-sure = Erase for good?
erase-sure =
    { $count ->
        [0] Your name and account are erased at once and for good. I shall not know you any more.
       *[other] You leave { $groups } at once, and your name and account are erased for good. I shall not know you any more.
    }
erase-for-ask = Erase { $name }?
erase-for-asked = Only somebody who asked for it themselves is erased. That it was done stands in the journal, without the name.
erase-for-sure =
    { $count ->
        [0] Erase { $name } for good? Name and account are gone at once. It cannot be taken back.
       *[other] Erase { $name } for good? They leave { $groups } at once; name and account are gone. It cannot be taken back.
    }
erased-title = It is done.
erased-text = Your name and account are gone from here, and I know you no more. This chat itself lies with { $platform }; there you can delete it. I wish you well.

## Commands: what stands beside them in the list

command-start = Begin, or follow a link you were given
command-help = What you can do here
command-groups = Your groups
command-next = Your next meetings
command-queue = Your place in the queue, and the rule behind it
command-credits = Your credits
command-rules = The nine rules of a Balint group
command-settings = Language, time zone, name, reminders
command-mydata = Everything that is kept about you, as files
command-erase = Have your name and account erased
command-cancel = Leave the form you are in
command-bind = Bind this chat to one of your groups

## Chat: words that stand alone

yes = yes
no = no
changed = Noted.
marked = ✓ { $label }
option-rule = { $option }: { $rule }
name-unknown = somebody who has left
time-separator = :
added = I am in the new chat now. Write /bind there, and the group's meetings will appear in it.
open-a-chat = I answer this in private. Open a chat with me first.
talk-unread = I go by commands and buttons, and do not read what is written otherwise. /help shows what can be done.
other-in-form = A picture or a file does not fit here. Please answer in words, or with a button.
command-unknown = I do not know this command. /help shows those there are.

## Chat: buttons

button-back = Back
button-skip = Skip
button-leave-form = Cancel
button-groups = My groups
button-credits = My credits
button-rules = The rules
button-settings = Settings
button-new-group = New group
button-previous = Previous
button-next-page = Next
button-next-meetings = My next meetings
button-resume-form = Go on with the form
button-open-a-chat = Open a chat with me
button-answer-coming = I am coming
button-answer-not-coming = I cannot come
button-answer-late = I shall be late
button-answer-after-all = I can come after all
button-offer = I have a case
button-withdraw = Withdraw
button-how-order = How the order works
button-keep-offer = Keep it
button-arrive = I am here
button-add-self = I was there
button-stop = Stop
button-decline = I decline this question
button-back-to-meeting = To the meeting
button-to-meeting = To the meeting
button-to-group = To the group
button-open = Open the meeting
button-enter-afterwards = Enter the meeting…
button-answers = Who is coming
button-queue = Order of offers
button-offer-for = Enter an offer…
button-move = Move…
button-cancel-meeting = Cancel the meeting…
button-cancel-number = Cancel meeting { $number }…
button-cancel-yes = Yes, cancel it
button-stand-in = Stand-in leader…
button-no-stand-in = No stand-in
button-panel = The panel
button-to-panel = Back to the panel
button-next = Next: { $phase }
button-back-to-phase = Back: { $phase }
button-more = +{ $minutes } min
button-say = A sentence to say…
button-people = Who is here…
button-hand-over = Hand over…
button-close = Close the meeting
button-resume = Go on, all agree
button-pause = A pause
button-end-case = End this case
button-choose-first =
    { $case ->
        [1] First case: { $name }
       *[2] Second case: { $name }
    }
button-choose = Who presents…
button-choose-other = Somebody else…
button-choose-nobody =
    { $case ->
        [1] No case this time
       *[other] No further case
    }
button-choose-again =
    { $case ->
        [1] First case: somebody else…
       *[2] Second case: somebody else…
    }
button-choose-after-all = A case after all…
button-remind-card = also on the card
button-settle-person = Change a person…
button-settle-case = Change a case…
button-settle-long = Another length…
button-reopen = The meeting goes on
button-attest =
    { $people ->
        [one] Confirm for one
       *[other] Confirm for all { $people }
    }
button-amend = Correct…
button-was-there = The whole time
button-was-not-there = Was not there
button-other-minutes = Other minutes…
button-case = { $case }. { $name }
button-add-case = One more case
button-remove-case = Take this case out
button-led = Led by { $name }
button-co-led = Co-led by { $name }
button-season = A whole season…
button-date = One date…
button-members = Members
button-invitations = Invitations
button-edit = Change…
button-leave-group = Leave the group…
button-leave-yes = Yes, leave
button-end-group = End the group…
button-end-yes = Yes, end it
button-unbind = Take the cards out of the chat
button-invite-member = Invite…
button-enter-person = Enter somebody by name…
button-make = Make { $role }
button-balance = Opening balance…
button-new-account = New account…
button-link-for = A link for this person
button-link-for-name = A link for { $name }
button-to-member = To this person
button-join-request = Asks to join: { $name }
button-remove = Remove from the group…
button-remove-yes = Yes, remove
# $role is the English word, so that a language can choose its form.
button-invite =
    { $role ->
        [leader] Invite: leader
        [co-leader] Invite: co-leader
        [observer] Invite: observer
       *[member] Invite: member
    }
button-show-invitation = { $role } · { $date }
button-revoke = Take back
button-join-first-talk = Invite to a first talk
button-join-welcome-ask = Welcome…
button-join-by-hand = I shall write myself
button-welcome-yes = None of these: welcome
button-agree-data = I have read this
button-accept-rules = I accept the rules
button-take-place = I take the place
button-leave-place = Not this time
button-follow-up = A follow-up next time
button-follow-up-of = Follow-up: { $name }
button-drop-follow-up = No follow-up: { $name }
button-see-all = See all
button-by-month = By month
button-by-meeting = By meeting
button-period-this-year = This year
button-period-last-year = Last year
button-period-all = All time
button-name = Name
button-language = Language
button-zone = Time zone
button-my-data = What is kept about me
button-erase = Erase me here…
button-erase-want = I want this erased
button-keep-all = Keep everything
button-erase-yes = Yes, erase my name and account
button-erase-for-ask = Erase this person…
button-erase-for = They asked for this
button-erase-for-yes = Yes, erase this person
button-home = To the first screen
button-society = The society…
button-roles = Roles…
button-journal = What was done…
button-name-role = Give somebody a role…
button-take-role-yes = Yes, take it back
button-resign-yes = Yes, lay it down
button-newer = Newer
button-older = Older
button-reminders-on = Remind me before meetings
button-reminders-off = No reminders
button-morning-on = The line on the morning after
button-morning-off = No line on the morning after

## Chat: short answers to a tap

toast-old-button = This button is out of date. /next shows your meetings.
toast-broken = Something went wrong on my side, and nothing was lost. Please try again in a moment.
toast-offered = Noted. You stand { $place ->
        [1] first
        [2] second
        [3] third
       *[other] in place { $place }
    } { $day }.
toast-offered-plain = Noted. Your offer stands { $day }.
toast-offer-for = Noted: { $name } has a case.
toast-withdrawn = Withdrawn.
toast-answer-coming = Noted: you are coming on { $date }.
toast-answer-not-coming = Noted: you cannot come on { $date }. /next changes it.
toast-answer-late = Noted: you will be late on { $date }.
toast-answer-waiting = The meeting is full. You are on the waiting list, and hear from me when a place is free.
toast-answer-offered = A place is held for you on { $date }.
toast-arrived = Welcome.
toast-add-self = Noted. The leader confirms it.
toast-cancelled = The meeting is cancelled. Everybody is told.
toast-follow-up = Noted for { $date }: a follow-up, without any details.
toast-opened = The meeting is open.
toast-panel = The panel stands below.
toast-phase = Now: { $phase }
toast-extended = Now { $minutes } min more than usual.
toast-stop = Stop. We pause.
toast-pause = A pause.
toast-resumed = We go on.
toast-declined = Declined. No reason is needed.
toast-remind = The sentence stands on your panel.
toast-remind-card = The sentence stands on the card.
toast-handed = { $name } leads now.
toast-chosen =
    { $case ->
        [1] { $name } presents the first case.
       *[2] { $name } presents the second case.
    }
toast-no-more-cases =
    { $case ->
        [1] Noted: no case at this meeting.
       *[other] Noted: no further case.
    }
toast-closed = The meeting is closed. Now: who was there?
toast-reopened = The meeting goes on.
toast-attested = Confirmed, and counted.
toast-revoked = The invitation is taken back. Nobody can join by it any more.
toast-join-first-talk = Noted. I tell them that you invite them to a first talk.
toast-join-welcome = Noted. They belong to the group now, and are told.
toast-erased = Erased. Nobody is known by that name or account any more.
toast-join-by-hand = Noted. I say nothing; you write yourself.

## Chat: forms

form-gone = This form is over: it was answered, or left. /help shows what can be done.
form-answered = This was answered already. The question is now:
form-left = You have left the form. Nothing was changed.
form-none = There is no form open. /help shows what can be done.
misread-text = Please write between 1 and { $most } letters, on one line.
misread-choice = “{ $text }” is not among the choices. Please choose one:
misread-zone = I could not find “{ $text }”. Write a larger city of your time zone, such as Stockholm, or choose one:
# Where there is something to choose ($choices is how much), it stands below.
misread-date =
    { $choices ->
        [0] I could not read “{ $text }”. Write a date like { $example }:
       *[other] I could not read “{ $text }”. Write a date like { $example }, or choose one:
    }
misread-future = That is still to come. Write a day that has been, such as 1 September 2020:
misread-long-ago = That is too long ago. Write a later day:
misread-time =
    { $choices ->
        [0] I could not read “{ $text }”. Write a time like 18:30:
       *[other] I could not read “{ $text }”. Write a time like 18:30, or choose one:
    }
misread-minutes = “{ $text }” does not fit here. Write minutes or hours between { $from } and { $to }, such as 90 or 1 h 30:
misread-hours = “{ $text }” does not fit here. Write hours between { $from } and { $to }, such as 40 or 37 h 30 min:
misread-number = “{ $text }” does not fit here. Write a number between { $from } and { $to }:
misread-link = “{ $text }” is not a link. It begins with https://
misread-room = Write two numbers between { $from } and { $to }, the fewest and the most people, such as 6-10.
ask-society = What is the society called?
ask-society-help = It stands in invitations, and where people read what is kept about them.
ask-your-name = What is your name?
ask-your-name-help = As the group should read it. It can be changed at any time.
ask-society-language = Which language do its groups speak?
ask-society-zone = In which time zone do its groups meet?
ask-zone-help = Choose one, or write the name of a city.
ask-credit-rule = By which rule does it count credits?
ask-credit-rule-help = Without a rule, hours are counted.
credit-rule-none = No rule: count hours
ask-profession = What is your profession?
ask-language = Which language would you like to read?
ask-zone = In which time zone are you?
founding-intro = Welcome. You are about to found a society in which Balint groups meet. First, a few short questions.
founded-title = { $society } is founded.
founded-text = You are its administrator. Next comes a group: its leader, its people, its dates.
join-intro = You are invited to { $group } ({ $society }), as { $as }.
join-asked-title = Thank you. The leader has been asked.
join-asked = The leader of { $group } will answer you in person or through me. There is nothing more to do.
join-welcome = You belong to { $group }.
join-welcome-as = You belong to { $group }, as { $role }.
join-welcome-text = The next dates come to you here. /next shows them, /rules the rules.
ask-group-name = What is the group called?
ask-group-name-help = Such as “Balint group North”.
ask-openness = Is the group closed or open?
ask-format = Which format does it have?
ask-mode = How does it meet?
ask-address = Where does it meet?
ask-address-help = Told to members in private only.
ask-link = What is the link to its meetings?
ask-link-help = Told to members in private only.
ask-leads = Who leads it?
ask-leads-help = Somebody else gets a link of their own. Co-leaders are invited from the group's page.
leads-yes = I do
leads-no = Somebody else
group-created = The group is registered.
ask-group-language = Which language does the group speak?
ask-group-zone = In which time zone does the group meet?
ask-room = How many people is there room for?
ask-room-help = The fewest and the most, such as 5-12.
ask-length = How long is a meeting?
ask-cases = How many cases fit into a meeting?
ask-protocol = Which protocol does it follow?
ask-push-back = Does the group work with push-back?
ask-push-back-help = With push-back the presenter moves out of the circle during the discussion and listens.
push-back-yes = With push-back
push-back-no = Without push-back
ask-measure = Who goes first, where several offer a case?
ask-measure-help = Equal: who presented longest ago, then who offered first. The leader may always choose otherwise.
ask-since = Since which date?
ask-offers = From when may a case be offered?
ask-presence = How present am I during a meeting?
field-name = Name
field-openness = Closed or open
field-format = Format
field-venue = Where
field-language = Language
field-zone = Time zone
field-room = People
field-minutes = Length
field-cases = Cases
field-protocol = Protocol
field-push-back = Push-back
field-measure = Order
field-offers = Offers
field-presence = My presence
field-credit-rule = Credit rule
field-retention = People are kept
ask-person-name = What is the person called?
ask-person-name-help = Somebody without a messenger: you answer and confirm for them.
ask-person-role = In which role?
person-entered = Entered.
balance-intro = What { $name } brings along counts in the queue alone.
ask-balance = How many hours in all?
ask-balance-help = Such as 40, or 37 h 30 min.
ask-balance-meetings = In how many meetings?
ask-balance-presented = How many cases did they present?
ask-balance-from = Since when?
ask-balance-from-help = A day is enough, such as 1 September 2020.
balance-entered = The opening balance is entered.
dates-intro = { $group }: times are those of { $city }; a meeting lasts { $minutes }.
ask-season-from = When is the first meeting?
ask-season-from-help = The others fall on the same weekday.
ask-at = At what time?
ask-rhythm = How often?
rhythm-week-1 = every week
rhythm-week-2 = every 2 weeks
rhythm-week-3 = every 3 weeks
rhythm-week-4 = every 4 weeks
rhythm-month =
    { $nth ->
        [1] first
        [2] second
        [3] third
       *[4] fourth
    } { date-on-weekday } of the month
rhythm-month-last = last { date-on-weekday } of the month
ask-until = Until when?
ask-until-help = The last day on which there may be a meeting. Choose one, or write a date.
ask-without = Are there dates to leave out?
ask-without-help = With commas between them, such as 24.12, 31.12. Skip, if there are none.
ask-date = On which day?
ask-move-date = To which day?
move-intro = { $group }, meeting { $number }: now { $date }.
meeting-moved = Moved. Everybody is told.
ask-minutes = How many minutes?
ask-minutes-help = Such as 75, or 1 h 15 min.
ask-lasted = How long did the meeting last?
ask-bind = Which group meets in the chat “{ $chat }”?
bound-toast = The chat is bound.
bound-again-toast = The chat was bound already. A card that is missing there comes anew.

## Chat: forms that are asked whole, a page at a time

# At most 24 characters, as are the three words for buttons.
form-title-found = Founding the society
form-title-join = Joining a group
form-title-new-group = A new group
form-title-enter-person = Somebody by name
form-title-opening-balance = Somebody's history
form-title-season = Dates of a group
form-title-date = A date of a group
form-title-move = Moving a meeting
form-title-settle-minutes = Time at a meeting
form-title-settle-length = Length of a meeting
form-title-erase = Erasing your name
form-title-bind = A chat for a group
form-title-our-retention = How long data is kept
form-next = Next
form-done = Done
form-close = Close
form-door = The questions are kept until you answer them or cancel.
form-empty = Please answer this too.
button-open-form = Open the questions

## Chat: first screen, lists, settings, help

home-coming = Your next meetings:
home-no-dates = No dates are set at the moment. They come here when the leader sets them.
home-no-groups = You are in no group at the moment. The leader of a group can send you an invitation that lets you in.
home-no-groups-admin = There is no group at the moment. Register one:
home-waiting = To be confirmed:
home-asked = You have asked to join { $group }. Its leader answers you; there is nothing more to do.
home-now =
    { $case ->
        [0] Now: { $group }, { $phase }
       *[other] Now: { $group }, { case-number }, { $phase }
    }
home-panel = The panel · { $group }
home-mine = { $meeting }: { $what }
home-chosen = you present a case
home-answer-offered = a place is held for you
home-answer-late = you will be late
home-answer-not-coming = you cannot come
home-answer-waiting = you are on the waiting list
home-offered = your offer stands
home-place =
    { $place ->
        [1] you stand first
        [2] you stand second
        [3] you stand third
        [4] you stand fourth
        [5] you stand fifth
        [6] you stand sixth
       *[other] you stand number { $place }
    }
home-credits = This year: { $credits }
home-leads = { $group } · { $role }
list-meeting = { $group }, { $date }
list-past = Meeting { $number }, { $date } · { $state }
list-waiting = { $group }, meeting { $number }: who was there?
next-title = Your next meetings
next-none = No meeting is planned. When the leader sets dates, they stand here.
groups-title = Your groups
groups-kept = { $group } (kept by you)
settings-title = Your settings
settings-name = Name: { $name }
settings-language = Language: { $language }
settings-zone = Time zone: { $city }
settings-reminders-on = A reminder comes a day and an hour before each meeting.
settings-reminders-off = No reminders before meetings.
settings-morning-on = On the morning after, a silent line tells minutes, role and credits.
settings-morning-off = Nothing comes on the morning after.
credits-tap = A tap on a meeting shows how it was counted.
credits-label = { $date }: { $credits }
credits-label-waiting = { $date }: { $credits }, waiting
credits-label-nothing = { $date }: nothing
credits-rules-title = By which rule shall your hours be shown?
credits-rules-text = It only looks at the same hours in another way. Your society goes on counting as before.
credits-rules-own = Your society counts by { $rule }.
credits-otherwise = Your society counts by { $rule }. Here you see the same hours by another rule.
button-another-rule = Another rule
button-about-rule = About this rule
button-society-rule = The rule of the society
button-period-of-rule = The rule's period
rule-card = { $number } of 9 · { $title }
help-title = What you can do here
help-stranger-title = This is the secretary of Balint groups.
help-stranger = An invitation from the leader of a group lets you in. /rules shows how such a group works.
help-next = /next: your meetings. Say there that you cannot come, or offer a case.
help-next-observer = /next: your meetings, with place and link.
help-queue = /queue: your place among those who offered a case, and why.
help-credits = /credits: what your hours have come to.
help-rules = /rules: the nine rules.
help-my-data = /mydata: everything that is kept about you, as files.
help-erase = /erase: have your name and account erased.
help-settings = /settings: name, language, time zone, reminders.
help-leader = As a leader: /groups leads to dates, members, invitations and everything about the group.
help-leader-meeting = A meeting is opened from /next; its panel comes to you in private. Afterwards you confirm there who was there.
help-leader-chat = Add me to the group's chat and write /bind there: the cards of its meetings then stand in it.
help-administrator = For the society: /groups registers a new group and names its leader.
help-reads = I act on commands and buttons, and read nothing of what is said in a group.

## Chat: the society, for its administrators

ask-retention = How long are people kept who are in no group any more?
ask-retention-help = It counts from the last thing that happened with them: a meeting, a group they left, a word to me. After that, name and account are erased, and counts without a name stay.
retention-years =
    { $years ->
        [one] one year
       *[other] { $years } years
    }
retention-none = no limit
field-words = Words
words-own =
    { $count ->
        [0] those of the language
        [one] one of your own
       *[other] { $count } of your own
    }
word-unit = unit of credits
ask-word-language = In which language?
ask-word = Which word do you call something else?
# $word is a role, or the unit of credits.
ask-word-text = What do you say for “{ $word }” ({ $language })?
ask-word-now = Now: { $word }
ask-word-text-help = As it stands in the middle of a sentence. The role itself stays what it is.
ask-word-unit-help = Write the word as it stands behind { $numbers }: { $forms } forms with commas between them. If it is always the same, write it once.
button-own-word = Reset to: { $word }
misread-unit = Please write one form, or { $forms } with commas between them, each of 1 to { $most } letters.
society-from-now-on = What is set here holds from now on. Meetings that were opened before keep the rule they were opened under.
roles-title = Roles in the society
roles-text = Tap a role to take it back or to lay it down.
roles-held = Holds already: { $roles }.
name-who = Who gets a role?
name-who-nobody = Nobody else has an account here yet. Those who join a group by its link can be given a role.
take-role-ask = Take the role back from { $name }: { $role }? It can be given again at any time.
resign-ask = Lay down your role: { $role }? Only another administrator can give it back to you.
named-role-text = You hold these roles in the society now: { $roles }.
journal-title = What was done by office
journal-text = The newest first. Names are those of today; whoever was erased has none.
journal-none = Nothing yet. What administrators and coordinators do for the society will stand here: with the date, and who it was.
journal-program = The program
journal-group = a group
entry-register-group = { $by } registered { $group }.
entry-edit-group = { $by } changed { $group }.
entry-end-group = { $by } ended { $group }.
entry-name-leader = { $by } named or invited a leader of { $group }.
# $what is a word of the program: dates, invite, revoke, remove, enter, balance, bind, unbind or a role.
entry-keep-group =
    { $what ->
        [dates] { $by } set dates for { $group }.
        [invite] { $by } made a link into { $group }.
        [revoke] { $by } took back a link into { $group }.
        [remove] { $by } removed { $person } from { $group }.
        [balance] { $by } entered a history for { $person } in { $group }.
        [bind] { $by } bound a chat to { $group }.
        [unbind] { $by } took the cards of { $group } out of its chat.
        [first-talk] { $by } invited { $person } to a first talk for { $group }.
        [welcome] { $by } welcomed { $person } to { $group }.
        [by-hand] { $by } took it upon themselves to answer { $person }, who asked to join { $group }.
       *[other] { $by } set the role of { $person } in { $group }: { $role }.
    }
entry-keep-meeting =
    { $what ->
        [move] { $by } moved a meeting of { $group }.
        [cancel] { $by } cancelled a meeting of { $group }.
        [stand-in] { $by } set who leads a meeting of { $group }.
        [answer] { $by } answered for { $person } in { $group }.
       *[other] { $by } changed a meeting of { $group }.
    }
entry-settle-in-stead = { $by } settled a meeting of { $group } in the leader's stead.
entry-move-identity = { $by } made a link by which { $person } gets a new account ({ $group }).
entry-name-role = { $by } gave { $person } a role: { $role }.
entry-take-role = { $by } took back a role of { $person }: { $role }.
entry-set-society =
    { $what ->
        [name] { $by } changed the name of the society.
        [language] { $by } changed the language of the society.
        [zone] { $by } changed the time zone of the society.
        [creditRule] { $by } changed the credit rule.
        [short] { $by } set by which name schemes know the society.
        [retention] { $by } set how long people are kept.
        [words] { $by } changed the words of the society.
       *[other] { $by } changed the society.
    }
entry-erase = { $by } erased somebody's name and account.

## Chat: a group

group-your-role = Your part: { $role }.
group-frame = { $openness } · { $format } · { $mode }
group-members =
    { $members ->
        [0] No members yet; room for { $from } to { $to }.
        [one] One member; room for { $from } to { $to }.
       *[other] { $members } members; room for { $from } to { $to }.
    }
group-no-leader = It has no leader yet. Invite one under Invitations.
group-no-chat = It is not bound to a chat. Add me to the group's chat and write /bind there.
group-no-dates = No dates are set at the moment.
edit-title = { $group }: what would you change?
edit-line = { $field }: { $value }
members-title = Members of { $group }
members-none = Nobody yet. Invite people, or enter them by name.
members-line = { $name } · { $role }
members-line-not-reached = { $name } · { $role }, no messages
member-gone = { $name } no longer belongs to this group.
member-reached = My messages arrive.
member-by-name = Entered by name, without an account here: you answer and confirm for them, and tell them what I cannot. A link of their own gives them one.
member-blocked = My messages do not arrive any more: the chat with me was closed. The link says how to open it again.
way-back = Send this to { $name }. Whoever opens it and presses Start gets my messages again, with everything as it was:
remove-ask = Remove { $name } from { $group }? I do not tell them; that is for you to say.
leave-ask = Leave { $group }? Your hours stay. Coming back takes a new invitation.
end-ask = End { $group }? Its planned meetings are cancelled, and everybody is told. Everybody's hours stay. This cannot be taken back.
invitations-title = Invitations to { $group }
invitations-text = These invitations are open, each until the date beside it:
invitations-none = No invitation is open at the moment. A new one:
invitation-text = Pass this on. Whoever opens it, or sends it to me, can join { $group } as { $role }:
invitation-person = Pass this on to { $name }, and to nobody else. Whoever opens it, or sends it to me, becomes { $name } here:
# $platforms are those on which the group is too, besides the one where this is read.
invitation-elsewhere = Somebody on { $platforms } sends me this instead:
invitation-holds = It is valid until { $date }, and can be taken back before then.
asked-title = { $name } would like to join { $group }.
asked-text = A first talk comes before joining. What shall I say?
asked-first-talk = You invited them to a first talk. When you have met:
asked-by-hand = You write to them yourself. If they join after all:
asked-welcome = They belong to the group.
welcome-ask-title = Before { $name } joins { $group }:
welcome-ask-text = Is this a relative of somebody in the group, a close colleague, or a person in therapy or counselling with you? Then not in the same group at the same time.
first-talk-title = { $group }: a first talk
first-talk-text = The leader would like to meet you before you join, and will write to you.
named-leader-text = From now on you are { $role } of this group.
unreachable-text = My messages to { $name } ({ $group }) do not arrive any more. Please tell them; opening this and pressing Start brings them back:
left-text = { $name } has left { $group }.
chat-lost-text = I cannot write in the group's chat any more, and its cards stand there no longer. Add me to the chat again, as somebody who may write, and write /bind there: that brings them back.
ended-title = { $group } has ended.
ended-text = Meetings that were planned do not take place. Your hours stay: /credits shows them.
scheduled-title =
    { $count ->
        [one] { $group }: one date
       *[other] { $group }: { $count } dates
    }
scheduled-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
scheduled-told = The group is told in its chat.
scheduled-no-chat = The group is not bound to a chat; members see the dates under /next.
group-season =
    { $count ->
        [one] A meeting is set: { $date }.
       *[other] { $count } meetings are set. The first: { $date }.
    }
group-moved = Meeting { $number } is moved from { $from } to { $to }.
group-cancelled = Meeting { $number }, { $date }, is cancelled.
group-ended = The group has ended. Meetings that were planned do not take place.

## Chat: a meeting

meeting-title = { $group } · meeting { $number }
meeting-number = Meeting { $number }
meeting-case =
    { $case ->
        [1] Meeting { $number } · first case
        [2] Meeting { $number } · second case
       *[other] Meeting { $number } · case { $case }
    }
meeting-where-in-person = In person · the address is with the members
meeting-where-online = Online · the link goes to members privately
meeting-where-hybrid = In person and online · place and link go to members privately
mode-line-in-person = In person
mode-line-online = Online
mode-line-hybrid = In person and online
meeting-address = Place:
meeting-link = Link:
meeting-your-time = Your time: { $time }
meeting-coming-of =
    { $coming ->
        [0] Nobody is coming.
        [one] One of { $all } is coming.
       *[other] { $coming } of { $all } are coming.
    }
meeting-coming =
    { $coming ->
        [0] Nobody has said yet.
        [one] One is coming.
       *[other] { $coming } are coming.
    }
meeting-follow-up = Follow-up: { $presenter }
meeting-cancelled = This meeting is cancelled.
meeting-card-elsewhere = The cards of this group stand elsewhere now.
meeting-card-left = This card is no longer kept up to date. /next shows your meetings.
meeting-took-place = The meeting took place.
meeting-next = Next: { $date }
meeting-running = The meeting is on.
meeting-gathering = The group is gathering.
meeting-state-running = The meeting is on.
meeting-state-settling = The meeting is over; the leader confirms who was there.
meeting-state-sealed = The meeting took place.
meeting-state-cancelled = This meeting is cancelled.
meeting-presenter = Presenter: { $name }
meeting-declined = The presenter leaves a question unanswered. That is their right.
meeting-halt-stop = Stop was said. We pause.
meeting-halt-pause = A pause.
phase-now = Now:
mine-expected = You are expected.
mine-unanswered = Are you coming?
mine-answer-coming = You are coming.
mine-answer-not-coming = You cannot come.
mine-answer-late = You will be late.
mine-answer-waiting = You are on the waiting list.
mine-answer-offered = A place is free, and held for you. Are you coming?
mine-chosen = You present a case at this meeting.
mine-stand-in = You lead this meeting, in the leader's place.
mine-sealed = You were there for { $minutes } min, as { $role }.
mine-not-there = You are not noted as there. If that is wrong, the leader can correct it.
mine-settling-there = You are noted as there.
mine-settling-not = You are not noted as there.
leader-coming = Coming: { $coming } of { $all }
leader-absent = Cannot come: { $names }
leader-late = Late: { $names }
leader-waiting = Waiting for a place: { $names }
leader-offers =
    { $offers ->
        [one] One has a case.
       *[other] { $offers } have a case.
    }
leader-stand-in = { $name } leads this meeting.
leader-opens = It can be opened from { $opens }.
leader-not-reached = My messages do not arrive at { $names }. Please tell them yourself.
answers-title = Who is coming
answers-text = Choose a name to answer for them.
answers-line = { $name } · { $answer }
answer-none = no answer yet
cancel-ask = Cancel the meeting of { $group } on { $date }? Everybody is told. This cannot be taken back.
stand-in-title = Who leads this one meeting?
stand-in-text = For this meeting only; the group keeps its leader.
stand-in-nobody = There is nobody else in the group yet who could lead.
queue-noted = Noted.
queue-nothing-to-prepare = There is nothing to prepare. You may withdraw at any moment.
queue-no-offer = You have not offered a case { $day }.
order-title = { $group } · meeting { $number }: who would present
order-empty = Nobody has offered a case yet.
how-order-title = How the order works
keep-offer = Your offer can stand for { $date }:
enter-title = Who has a case?
enter-text = Ask in the room, and enter who said so. Nothing about the case is noted.
place-offered-text = A place has come free, and it is held for you.
reminder-soon = It begins { $time }.
moved-text = The meeting is moved from { $from } to { $to }.
cancelled-text = The meeting on { $date } is cancelled.
over-time-text = { $phase }: the usual { $usual } min are over. It goes on until you move on.
next-morning = Meeting { $number }: { $minutes } min as { $role }, { $credits }.
next-morning-plain = Meeting { $number }: { $minutes } min as { $role }.

## Chat: the leader's panel

panel-case =
    { $case ->
        [1] First case · { $phase }
        [2] Second case · { $phase }
       *[other] Case { $case } · { $phase }
    }
panel-since = Since { $since }
panel-since-usual = Since { $since } (usually about { $usual } min)
panel-here = Here: { $here } of { $all }
panel-leading = Leading: { $name }
panel-listens = The presenter listens.
panel-say = To say: { $sentence }
panel-presents =
    { $case ->
        [1] First case: { $name }
        [2] Second case: { $name }
       *[other] Case { $case }: { $name }
    }
panel-no-more-cases =
    { $case ->
        [1] No case this time.
       *[other] No further case.
    }
panel-offers = Offers, in order:
panel-no-offers = Nobody has offered a case yet.
panel-no-more-offers = Nobody else has offered a case yet.
choose-title =
    { $case ->
        [1] Who presents the first case?
       *[2] Who presents the second case?
    }
choose-empty = Nobody has offered a case yet. Ask in the room, and enter who has one.
people-title = Who is here
people-text = A tap says that somebody came, or left.
remind-title = A sentence to say, if you like. Only you see this.
hand-title = Who leads from here?
hand-text = Whoever hands over may offer a case from then on.
hand-nobody = There is no co-leader here to hand over to. One is named under Members, or as a stand-in before the meeting.

## Chat: settling

settle-title = Who was there? { $title }, { $minutes } min
settle-sealed-title = { $title }, { $minutes } min: confirmed
settle-in-stead-co-leader = Confirmed by the co-leader, in the leader's place.
settle-in-stead-coordinator = Confirmed by the coordinator, in the leader's place.
settle-leader-confirms = The leader confirms it.
settle-text = This is what is known so far. Change what is wrong.
settle-short = It was closed early, at { $time }. The planned { $minutes } min are counted, unless you choose the other length below.
settle-whole =
    { $people ->
        [0] Nobody was there the whole time
        [one] ✓ One was there the whole time
       *[other] ✓ { $people } were there the whole time
    }
settle-part = ✓ { $name }: { $minutes } min
settle-absent = Not there: { $names }
settle-self = Added themselves: { $names }
settle-no-cases = No case is entered.
settle-case-led =
    { $case ->
        [1] First case: presented by { $presented }, led by { $led }
        [2] Second case: presented by { $presented }, led by { $led }
       *[other] Case { $case }: presented by { $presented }, led by { $led }
    }
settle-case-co-led =
    { $case ->
        [1] First case: presented by { $presented }, led by { $led }, co-led by { $coLed }
        [2] Second case: presented by { $presented }, led by { $led }, co-led by { $coLed }
       *[other] Case { $case }: presented by { $presented }, led by { $led }, co-led by { $coLed }
    }
settle-list-title = Whose entry is wrong?
amend-title = Whose entry is to be corrected?
settle-entry = { $name } · { $minutes } min
settle-entry-not = { $name } · not there
settle-changed = Changed: { $entry }
settle-one-text = How long were they there? No reason is asked for.
settle-long-title = How long did the meeting last?
settle-cases-title = The cases of this meeting
settle-case-title =
    { $case ->
        [1] First case
        [2] Second case
       *[other] Case { $case }
    }
settle-case-who = Who presented it?
settle-case-text = Who presented, led and co-led it? A tap changes it.
settle-not-entered = The meeting should be over. When you have a minute: who was there?
settle-still-running = The meeting should be over by its plan, and is still open here.

toast-other-workspace = This belongs to another workspace than yours, and answers only its own people. Your leader can tell you how to take part.

## One person on several platforms, and one group with several chats

command-link = Link your account on another platform
refusal-link-dead = This code does not hold: it is mistyped, was used, or is older than ten minutes. Where you are known already, /link gives you a new one.
refusal-own-link = This is your own code, and this account is yours already. The code is for the other platform.
refusal-another-society = The code comes from somebody in another society, and people of two societies stay apart. Nothing was changed here.
refusal-platform-taken = One account of each platform can be linked, and both sides have one there already. The settings take one away; for a new account on the same platform, ask your leader for a link.
refusal-only-account = This is the only account you have here, so it stays. /erase is the way to leave altogether.
entry-link = { $by } linked an account ({ $what }).
entry-unlink = { $by } took an account away ({ $what }).
entry-unite = { $by } and { $person } became one person, by a code.
entry-part = { $by } and { $person } are two people again.
settings-accounts =
    { $count ->
        [one] Account: { $accounts }
       *[other] Accounts: { $accounts }
    }
button-link = Link another account
button-unlink = Take { $account } away
link-title = One person, another account
link-text = Open this bot on the other platform, and send it this within ten minutes:
link-or = Or, where commands begin with /balint:
link-how = Show the code to nobody: whoever sends it becomes you here.
link-stranger = To link this account, write /link to this bot where you are known already. It gives you a code to send here.
unite-ask = Here you are known as { $name }; the code is from { $other }. If both are you, you become one person under the name of { $other }: groups, offers, roles and hours go together, and where both had a place there is one. Go on only if you asked for this code yourself.
button-unite-yes = Both are me
button-unite-no = No, leave it
linked-title = You are { $name } here too.
linked-text = Messages come where you wrote last, and to the other account if that cannot be reached.
unlink-ask = Take the account on { $account } away? You are not known there any more; all that is yours stays with you.
unlink-ask-united = Take the account on { $account } away? It is then another person again, with the hours that were written down for it. Groups and roles stay with you.
button-unlink-yes = Take { $account } away
unlinked-text = This account is taken away. What is yours stays with your other account; /link there leads back here.
button-unbind-from = Take the cards off { $chat }
group-chats = Its cards stand on { $chats }.

## The way to accreditation: what somebody says of themselves, and how far it is

path-title = Your path
path-none = You follow no scheme so far. A scheme is what a society asks of those who want to lead groups, or to have their training recognised. Choose yours, and I can say how far it is.
path-entered = { $scheme }: entered on { $date }
path-professions = Profession: { $said }
path-trainings = Completed training: { $said }
path-practice = In practice: { $said }
path-since = since { $date }
path-unsaid = not said so far
path-trainings-none = none
path-statuses = Entered by the society:
path-statuses-none = The society has entered neither a membership nor a status for you so far.
path-tap-away = Tap an entry to take it away.
since-day = { $what }, since { $date }
completed-on = { $what }, completed on { $date }
list-item = • { $item }
status-of = { $status } ({ $society })
status-line =
    { $until ->
        [none] { $what }, since { $from }
       *[other] { $what }, { $from } – { $until }
    }
professions-title = Your profession
professions-none = Nothing said so far. Some schemes ask different things of different professions.
trainings-title = Your completed training
trainings-none = You said that you have completed none of those that schemes ask about.
trainings-unsaid = Nothing said so far. Some schemes ask less of those who have completed certain training.
schemes-title = Which scheme?
schemes-text = Tap one to read what it asks, whether you may enter it, and where it comes from.
scheme-followed = { $scheme } · you follow it
scheme-asks = It asks:
scheme-unfollowed = You follow it no more: { $scheme }.
practice-title = In practice
practice-unsaid = Not said so far. Some schemes ask for years of practice.
progress-title = How far it is
progress-open = Still missing
progress-tell = Waiting for a word from you
progress-paper = Your society keeps track of these
progress-waiting = Waiting for somebody, or for a day
progress-unknown = Cannot be worked out here
progress-done = Met
progress-beside = Advised, and never in the way
progress-part = { $part }. { $asked }
progress-holder = { $part }. { $name } ({ $met } of { $need } met)
holds-all = several things together
holds-any = one or the other
holds-stages = stages, one after the other
holds-window = within one stretch of time
holds-split = hours that count once
progress-part-title = Part { $part }
progress-on-paper = Documents, fees and decisions are not entered here: your society keeps them.
progress-elsewhere = So far the hours of your groups are counted here. Others, such as theory, supervision or therapy, you tell your society.
progress-home = Your hours here are taken for those of the society that is asked for, since nobody has said which society this is. An administrator can say so.
forecast-text = At the pace of your last twelve months, or of the time since you began if that is shorter. It is an estimate and promises nothing.
statuses-title = Statuses
statuses-text = Membership, leader, supervisor and so on, each from its day on. Hours count by what those who led and confirmed them were that day. Whose do you want to see?
statuses-none = Nothing is entered so far.
status-dropped = The status is taken away.
statuses-tap = Tap a status to enter its end, or to take it away.
status-of-home = Of this society
held-rbo-leader = leader of a Balint group
held-member = member
short-none = none of those that schemes speak of
option-today = Today, { $date }
ask-entered-on = On which day did you enter it?
ask-entered-on-help = The day on which your way under this scheme began. Some hours count only from then on.
ask-profession-since = Since when?
ask-training = Which training have you completed?
ask-training-on = When was it completed?
ask-practice = Since when have you been in practice?
ask-roughly-help = Roughly is enough: 2015, or 1 September 2020.
ask-status = Which status?
ask-status-of = Of which society?
ask-status-from = From which day on?
ask-status-until = Until which day?
ask-status-until-help = Its last day. Skip it where no end is known.
ask-status-ended = What was its last day?
ask-short = Which society is this?
ask-short-help = Some schemes count only hours of certain societies. The hours of your groups count as hours of the one you name here.
button-progress = How far it is
button-schemes = Choose a scheme…
button-other-schemes = Another scheme…
button-enter-day = Enter the day…
button-other-day = Another day…
button-take-away = Take it away
button-professions = Profession…
button-trainings = Training…
button-practice = In practice…
button-add-profession = Add a profession…
button-add-training = Add a training…
button-no-trainings = I have completed none of them
button-follow = Follow this scheme…
button-follow-anew = Another day of entry…
button-unfollow = Follow it no more
button-path = My path
button-part = Part { $part }
button-renewal = Renewal
button-forecast = When could it be?
button-about-scheme = About this scheme
button-statuses = Statuses…
button-enter-status = Enter a status…
button-end-status = Its last day…
button-drop-status = It was entered by mistake
field-short = Known to schemes as
form-title-follow = Enter a scheme
form-title-my-profession = Your profession
form-title-my-training = Your training
form-title-my-practice = In practice
form-title-enter-status = Enter a status
form-title-end-status = The end of a status
command-progress = How far you are under a scheme
command-path = Your scheme, profession and training
help-progress = /progress: how far it is to a status or a certificate.
help-path = /path: your scheme, and what it asks about you.
refusal-scheme-gone = This scheme is not on file any more. /path shows those there are.
refusal-status-gone = This status was taken away meanwhile.
refusal-ends-too-early = It cannot end before it began. Write a later day.
refusal-entrance-closed = One could enter this edition until { $day }. What is asked of those who come later is not on file here: ask { $whom }. Write another day, or leave the form.
refusal-entrance-not-yet = One can enter this edition from { $day } on. About an earlier day, ask { $whom }. Write another day, or leave the form.
entry-enter-status = { $by } entered a status for { $person }: { $status }.
entry-end-status = { $by } entered the end of a status of { $person }: { $status }.
entry-drop-status = { $by } took away a status of { $person }: { $status }.
data-part-path = Your path to accreditation
data-part-statuses = Your statuses
data-path-scheme = Scheme: { $scheme }
data-form-my-profession = your profession
data-form-my-training = a training of yours
data-form-my-practice = since when you are in practice
data-form-follow = entering a scheme
data-form-enter-status = entering a status
data-form-end-status = entering the end of a status
