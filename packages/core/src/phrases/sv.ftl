### Swedish. The reader is `du`, nobody's gender is assumed, and names take no ending.
### Whoever presents is `den som drar fallet`, and `drog` from the discussion on; an offer is a verb, `erbjuda ett fall`.

## Dates and times

date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
date-month = { $month } { $year }
date-period = { $from } – { $to }
date-period-all = totalt
date-time = { $date } kl. { $time }
date-today = i dag kl. { $time }
date-tomorrow = i morgon kl. { $time }
date-yesterday = i går kl. { $time }
# When something is, within a sentence. $weekday is the English word, so that a language can choose its form and its
# preposition.
date-on-weekday =
    { $weekday ->
        [monday] på måndag
        [tuesday] på tisdag
        [wednesday] på onsdag
        [thursday] på torsdag
        [friday] på fredag
        [saturday] på lördag
       *[sunday] på söndag
    }
date-weekday = { date-on-weekday } kl. { $time }
# A day that is more than a week away.
date-further =
    { $weekday ->
        [monday] måndagen
        [tuesday] tisdagen
        [wednesday] onsdagen
        [thursday] torsdagen
        [friday] fredagen
        [saturday] lördagen
       *[sunday] söndagen
    } den { $day } { $month } kl. { $time }
date-further-year =
    { $weekday ->
        [monday] måndagen
        [tuesday] tisdagen
        [wednesday] onsdagen
        [thursday] torsdagen
        [friday] fredagen
        [saturday] lördagen
       *[sunday] söndagen
    } den { $day } { $month } { $year } kl. { $time }
# After "Du är nummer två i kön …": the meeting a place in the queue is for.
date-for-today = till dagens träff
date-for-weekday =
    till { $weekday ->
        [monday] måndagens
        [tuesday] tisdagens
        [wednesday] onsdagens
        [thursday] torsdagens
        [friday] fredagens
        [saturday] lördagens
       *[sunday] söndagens
    } träff
date-for-date = till träffen den { $day } { $month }
time-range = { $from }–{ $to }
time-in-city = { $time } ({ $city })
# $place is the last part of the zone's name; only places that are called otherwise need a line.
time-city =
    { $place ->
        [Addis_Ababa] Addis Abeba
        [Algiers] Alger
        [Astrakhan] Astrachan
        [Athens] Aten
        [Azores] Azorerna
        [Baghdad] Bagdad
        [Belgrade] Belgrad
        [Brussels] Bryssel
        [Bucharest] Bukarest
        [Cairo] Kairo
        [Calcutta] Kolkata
        [Canary] Kanarieöarna
        [Chisinau] Chișinău
        [Chita] Tjita
        [Copenhagen] Köpenhamn
        [Damascus] Damaskus
        [Faroe] Färöarna
        [Helsinki] Helsingfors
        [Hong_Kong] Hongkong
        [Kamchatka] Kamtjatka
        [Kiev] Kyjiv
        [Kyiv] Kyjiv
        [Krasnoyarsk] Krasnojarsk
        [Lisbon] Lissabon
        [Luxembourg] Luxemburg
        [Moscow] Moskva
        [Prague] Prag
        [Rangoon] Yangon
        [Rome] Rom
        [Saigon] Ho Chi Minh-staden
        [Sakhalin] Sachalin
        [Sao_Paulo] São Paulo
        [Tashkent] Tasjkent
        [Tehran] Teheran
        [Tirane] Tirana
        [Ulyanovsk] Uljanovsk
        [Uzhgorod] Uzjhorod
        [Vienna] Wien
        [Warsaw] Warszawa
        [Yakutsk] Jakutsk
        [Yekaterinburg] Jekaterinburg
        [Yerevan] Jerevan
        [Zaporozhye] Zaporizjzja
        [Zurich] Zürich
       *[other] { $city }
    }
duration-minutes = { $minutes } min
duration-hours = { $hours } tim
duration-both = { $hours } tim { $minutes } min

## What people type: lists with commas between. The names of days and months are known already.

read-today = i dag, idag, i kväll, ikväll
read-tomorrow = i morgon, imorgon
read-after-tomorrow = i övermorgon, övermorgon
read-yesterday = i går, igår
read-hours = h, t, tim, timme, timmar
read-minutes = m, min, minut, minuter
# Words around a date, a time or a length that say nothing of their own.
read-fillers = den, på, nu, i, vid, från, av, och, kl, klockan
# What stands behind an hour of the first or second half of the day.
read-before-noon = fm, förmiddagen, morgonen
read-after-noon = em, eftermiddagen, kvällen
# Cities in whose time zone another city gives the name: each with its zone.
read-cities = Göteborg = Europe/Stockholm, Malmö = Europe/Stockholm, Uppsala = Europe/Stockholm, Västerås = Europe/Stockholm, Örebro = Europe/Stockholm, Linköping = Europe/Stockholm, Helsingborg = Europe/Stockholm, Jönköping = Europe/Stockholm, Norrköping = Europe/Stockholm, Lund = Europe/Stockholm, Umeå = Europe/Stockholm, Gävle = Europe/Stockholm, Borås = Europe/Stockholm, Södertälje = Europe/Stockholm, Eskilstuna = Europe/Stockholm, Halmstad = Europe/Stockholm, Växjö = Europe/Stockholm, Karlstad = Europe/Stockholm, Sundsvall = Europe/Stockholm, Östersund = Europe/Stockholm, Falun = Europe/Stockholm, Kalmar = Europe/Stockholm, Visby = Europe/Stockholm, Skellefteå = Europe/Stockholm, Luleå = Europe/Stockholm, Kiruna = Europe/Stockholm, Åbo = Europe/Helsinki, Tammerfors = Europe/Helsinki, Vasa = Europe/Helsinki, Bergen = Europe/Oslo, Trondheim = Europe/Oslo, Århus = Europe/Copenhagen, Hamburg = Europe/Berlin, München = Europe/Berlin, Genève = Europe/Zurich, Edinburgh = Europe/London, Boston = America/New_York, Washington = America/New_York, San Francisco = America/Los_Angeles

## Counting

credit-points = { $points } poäng
credit-clock-hours =
    { $hours ->
        [one] { $hours } klocktimme
       *[other] { $hours } klocktimmar
    }
credit-series =
    { $series ->
        [one] { $series } fullföljd serie
       *[other] { $series } fullföljda serier
    }
credit-units = poäng
count-meetings =
    { $meetings ->
        [one] { $meetings } träff
       *[other] { $meetings } träffar
    }
count-cases = { $cases } fall
case-number =
    { $case ->
        [1] första fallet
        [2] andra fallet
        [3] tredje fallet
       *[other] fall { $case }
    }

## Refusals: the reason, and the way on

refusal-leaders-only = Det kan bara gruppledaren göra. Säg till gruppledaren om något borde vara annorlunda.
refusal-administrators-only = Bara föreningens administratörer kan göra det. Hör av dig till någon av dem.
refusal-members-only = Det här är för gruppens deltagare. En länk från gruppledaren släpper in dig.
refusal-presenter-only = Bara den som drar fallet kan göra det: att svara eller avstå är ett eget val.
refusal-observers-only-stop = Observatörer lyssnar och kan när som helst trycka på Stopp. Gruppledaren kan ge någon en annan roll i gruppen.
refusal-not-yours = Knappen var till någon annan, och ingenting har ändrats. Dina egna knappar får du enskilt.
refusal-not-known = Jag känner dig inte ännu. En gruppledare kan skicka dig en inbjudan.
refusal-code-dead = Koden gäller inte: den är använd, eller så har programmet startats om. Så länge det saknas en administratör skriver varje start ut en ny. Skicka /start med den; det du har svarat finns kvar.
refusal-too-many-guesses = Det blev fel flera gånger, så nästa försök får vänta: { $wait }. Öppna helst en länk genom att trycka på den, och kopiera en kod i sin helhet.
refusal-group-ended = Gruppen är avslutad. Det du har samlat i den finns kvar. Dina andra grupper står i listan över dina grupper.
refusal-already-member = Du är redan med i gruppen. Den står i listan över dina grupper.
refusal-invitation-dead = Inbjudan har gått ut eller tagits tillbaka. Gruppledaren kan skicka dig en ny.
refusal-request-gone = Förfrågan är inte öppen längre. Gruppens deltagarlista visar vilka som är med.
refusal-own-request = Det här är din egen förfrågan. Någon annan som leder eller sköter gruppen svarar på den.
refusal-in-another-group = Personen är med i en annan grupp också, så ett nytt konto läggs in av föreningens administratörer. Hör av dig till någon av dem.
refusal-identity-taken = Kontot hör redan till någon, och länken är till en annan person. Öppna den med det konto den är avsedd för.
refusal-last-leader = En grupp behöver en gruppledare. Utse en annan först, sedan går det.
refusal-meetings-open = Träff { $number }, { $date }, är inte bekräftad ännu. Bekräfta den eller ställ in den; sedan kan gruppen avslutas.
refusal-last-administrator = En förening behöver en administratör. Utse en annan först, sedan går det.
refusal-leads-alone = En grupp skulle stå utan gruppledare. Lämna över den först, eller avsluta den, sedan går det.
refusal-leads-a-meeting = En träff pågår och leds av den som ska raderas. Avsluta den först, sedan går det.
refusal-chat-taken = En annan grupp är knuten till den här chatten. Välj en annan chatt, eller ta först bort den gruppens kort ur chatten.
refusal-not-in-a-chat = Det görs i gruppens egen chatt. Lägg till mig där och skriv kommandot där.
refusal-no-dates = Inget datum passar mellan den första och den sista dagen. Välj en senare sista dag eller en annan veckodag.
refusal-too-many-dates = Det blir fler än { $most } datum. Välj en tidigare sista dag eller längre tid mellan träffarna.
refusal-date-past = Den tidpunkten har redan varit. Välj en som ligger framåt i tiden.
refusal-date-taken = Gruppen har redan en träff { $starts }. Välj en annan tid.
refusal-not-open-yet = Det är för tidigt: träffen börjar { $starts }. Den kan öppnas tidigast { $opens }.
refusal-already-begun = Träffen har börjat, så det här ligger fast. Vilka som var med rättas efteråt, när närvaron stäms av.
refusal-not-running = Det går bara medan en träff pågår. Gruppledaren öppnar den.
refusal-cancelled = Träffen är inställd. De närmaste träffarna står i listan över dina datum.
refusal-closed = Träffen är slut. Gruppledaren kan fortfarande rätta vilka som var med.
refusal-sealed = Träffen är bekräftad och räknad. Gruppledaren kan rätta en uppgift på sitt eget kort för träffen.
refusal-not-over = Träffen är inte slut ännu. Närvaron stäms av när den är avslutad.
refusal-not-sealed = Träffen är inte bekräftad ännu. Det som är fel kan ändras medan närvaron stäms av.
refusal-moved-on =
    { $case ->
        [0] Träffen har gått vidare (nu: { $phase }).
       *[other] Träffen har gått vidare (nu: { case-number }, { $phase }).
    }
refusal-nothing-before = Det här är träffens början. Det finns inget att gå tillbaka till.
refusal-halted = Träffen är pausad. När alla är med på det tar gruppledaren upp den igen, och då går det.
refusal-not-in-this-phase = Det hör till en annan fas av träffen. Gruppledaren går vidare från fas till fas.
refusal-presenter-listens = I den här fasen lyssnar den som drog fallet. Stopp kan du säga när som helst.
refusal-no-presenter = Ingen är vald för det här fallet ännu. Välj vem som drar det, eller ingen.
refusal-case-begun = Fallet har börjat, så det här ligger fast. Alla kan säga stopp när som helst.
refusal-presenting-now = Den som drar ett fall kan inte leda det. Lämna över till någon annan, eller vänta tills fallet är klart.
refusal-card-only-online = När gruppen sitter i samma rum visas ingen påminnelse på kortet. Meningen är till för dig att säga högt.
refusal-no-such-case = Träffen har inget sådant fall. Välj ett ur listan.
refusal-waiting-for-a-place = Väntelistan går före. Ett fall kan erbjudas så snart det finns en plats.
refusal-leading-now = Den som leder kan inte dra ett fall. När ledningen är överlämnad går det.
refusal-offers-not-yet =
    { $opens ->
        [in-the-room] I den här gruppen frågar gruppledaren i rummet vem som har ett fall. Då kan du säga till.
       *[from-the-gathering] I den här gruppen erbjuds fall när gruppen samlas. Då kan du säga till.
    }
refusal-offers-closed = Kön är stängd: fallen till den här träffen är valda. Ditt kan stå kvar till nästa träff.
refusal-no-offer = Den personen har inte erbjudit något fall. Välj bland dem som har gjort det, eller skriv upp personen först.
refusal-not-a-leader-here = Den här träffen leds inte av { $name }. Välj träffens gruppledare eller en medledare.
refusal-not-seated = På listan finns inte { $name }. Välj någon som finns där.
refusal-minutes-out-of-range = Det passar inte här: högst { $most }. Skriv minuterna igen, till exempel 75.
refusal-attest-later = Fram till { $from } är det bara gruppledaren som bekräftar vilka som var med. Sedan kan du göra det.
refusal-nobody-there = Ingen är markerad som närvarande. Markera dem som var med; en träff som inte blev av ställs in.

## Phases: the name, who speaks (in a case that follows from the presenter's part), and the rule after "I den här fasen gäller:"

phase-line = Nu: { $phase }
phase-line-rule = I den här fasen gäller: { $rule }
phase-gathering = samling
phase-gathering-who = Gruppen samlas och kommer till ro.
phase-gathering-rule = inget arbete med fall ännu; gruppledaren säger när det börjar.
phase-call = vem har ett fall?
phase-call-who = Gruppledaren frågar vem som har ett fall.
phase-call-rule = ingen pressas; tystnaden hör till, och ingenting behöver fylla den.
phase-settling = avstämning
phase-settling-who = Gruppledaren bekräftar vilka som var med.
phase-settling-rule = minuterna får skilja sig åt; ingen behöver ange skäl.
phase-opening = inledning
phase-opening-who = Gruppledaren inleder träffen.
phase-opening-rule = det som återkommer från ett tidigare fall hålls kort, och ingen patient nämns vid namn.
phase-case = falldragning
phase-case-rule = fallet dras ur minnet; ingen avbryter, och patienten går inte att känna igen.
phase-request = egen frågeställning
phase-request-rule = den handlar om kontakten med patienten; ingen avbryter.
phase-questions = frågor
phase-questions-rule = bara frågor om fakta; ingenting om personen som drar fallet, och inga råd förklädda till frågor.
phase-discussion = diskussion
phase-discussion-rule = inga råd, inga frågor till den som drog fallet.
phase-associations = känslor, associationer, fantasier
phase-associations-rule = allt som berättelsen väcker är välkommet; inga råd, inga omdömen.
phase-feelings = känslor och stämningar
phase-feelings-rule = var och en talar om vad berättelsen väcker i en själv; inga råd, inga förklaringar.
phase-images = bilder och metaforer
phase-images-rule = en bild behöver ingen förklaring; inga råd, inga tolkningar av någon här.
phase-identification = i patientens och behandlarens ställe
phase-identification-rule = vi talar ur deras plats, inte om den som drog fallet; inga råd.
phase-relationship = relationen mellan behandlare och klient
phase-relationship-rule = vi ser på det som händer mellan de två; inga råd, inga omdömen om någon av dem.
phase-recognition = igenkänning, egna erfarenheter
phase-recognition-rule = det man känner igen från eget arbete, och inte mer än man vill berätta; inga råd.
phase-problem = sakens kärna
phase-problem-rule = vi söker det som gör det svårt, inte en lösning; inga råd.
phase-return = återkomst
phase-return-rule = ingen svarar och ingen frågar vidare; den som drog fallet är inte skyldig någon förklaring.
phase-closing-round = slutrunda med återkomst
phase-closing-round-rule = ett ord var, sist den som drog fallet; inga råd, ingen ny diskussion.
phase-looking-back = återblick på träffen
phase-looking-back-who = Alla får säga ett ord om träffen.
phase-looking-back-rule = vi talar om träffen, inte om fallet.
phase-close = avslutning
phase-close-who = Gruppledaren avslutar träffen.
phase-close-rule = fallet tas inte upp igen; det som sagts stannar här.

## The presenter's part in a phase, as the group reads it

part-tells = Den som drar fallet berättar; gruppen lyssnar.
part-answers = Gruppen frågar; den som drar fallet svarar eller avstår.
part-listens = Gruppen talar fritt; den som drog fallet lyssnar.
part-listens-when-pushed-back = Gruppen talar fritt; i grupper där man flyttar ut ur ringen lyssnar den som drog fallet.
part-returns = Den som drog fallet får ordet och säger så mycket eller lite som känns rätt; gruppen lyssnar.
part-takes-part = Alla talar fritt, även den som drog fallet.

## Stages: the kind of work, by which minutes are kept

stage-opening = inledning
stage-call = frågan efter fall
stage-case = falldragning
stage-questions = frågor
stage-discussion = diskussion
stage-return = återkomst
stage-close = avslutning

## Protocols: the sequence a group follows

protocol-default = Balintgrupp, 90 minuter
protocol-five-step = Fem steg
protocol-hungarian = Ungersk
protocol-rbo = Rysk (RBO)
protocol-saint-petersburg = Sankt Petersburg
protocol-dutch = Nederländsk
protocol-swedish = Svensk
protocol-anz = Australien och Nya Zeeland
protocol-phases = I ordning: { $phases }.
protocol-phase-timed = { $phase } ({ $guide })
protocol-guide = { $from }–{ $to } min
protocol-ours = Finns inte i källan, tillagt av oss: { $phases }.

## A group: what it is like

mode-in-person = på plats
mode-online = digitalt
mode-hybrid = på plats och digitalt
format-small-group = liten grupp
format-large-group = stor grupp
format-fishbowl = akvarium
format-sculpture = skulptur
format-psychodrama = psykodrama
format-supervision-group = handledningsgrupp
format-supervisors-group = handledargrupp
format-leader-seminar = ledarseminarium
format-intensive = intensivkurs
format-introduction-course = introduktionskurs
format-lecture = föreläsning
format-round-table = rundabordssamtal
openness-closed = sluten
openness-closed-rule = Den som är med i gruppen kommer. Ingen tillfrågas inför varje träff; den som inte kan komma säger till.
openness-open = öppen
openness-open-rule = Inför varje träff säger alla om de kommer. När det är fullt finns en väntelista.
presence-silent = tyst
presence-silent-rule = Ingenting skickas och inget kort ändras från början till slut. Träffen fylls i efteråt, på ett enda kort.
presence-panel = panel
presence-panel-rule = En av ledarna, helst medledaren, har en egen panel. Gruppen ser ingenting under arbetet.
presence-card-and-panel = kort och panel
presence-card-and-panel-rule = Ledarna har en egen panel, och gruppens kort visar fasen, vem som talar och Stopp.

## People

role-leader = gruppledare
role-co-leader = medledare
role-member = deltagare
role-observer = observatör
society-role-administrator = administratör
society-role-administrator-rule = Sköter föreningen: grupperna, inställningarna och rollerna.
society-role-committee = kommittéledamot
society-role-committee-rule = Beslutar om ansökningar om auktorisation.
society-role-coordinator = lokal samordnare
society-role-coordinator-rule = Registrerar grupper och hjälper deras gruppledare.
profession-doctor = läkare
profession-psychologist = psykolog
profession-psychotherapist = psykoterapeut
profession-nurse = sjuksköterska
profession-midwife = barnmorska
profession-social-worker = socionom
profession-teacher = lärare
profession-coach = coach
profession-other = annat yrke

## A meeting

state-planned = planerad
state-running = pågår
state-settling = att stämma av
state-sealed = bekräftad
state-cancelled = inställd
answer-coming = kommer
answer-not-coming = kommer inte
answer-late = blir sen
answer-waiting = på väntelistan
answer-offered = en plats är ledig
activity-balint-group = Balintgrupp
activity-theory = teori
activity-leader-training = ledarutbildning
activity-supervision = handledning av Balintarbete
activity-intervision = intervision
activity-personal-therapy = egen terapi
activity-psychotherapy = psykoterapeutiskt arbete
activity-frame = välkomst, pauser och avslutning
activity-opening-balance = tidigare timmar
amend-was-there = var med
amend-was-not-there = var inte med
amend-minutes = annan tid
amend-case = vem som drog eller ledde ett fall
amend-people = hur många som var med

## Reminders: what a leader may remind the group of, and the sentence to say aloud

reminder-advice = råd
reminder-advice-say = I den här fasen stannar vi vid det som berättelsen väcker i oss och lämnar råden åt sidan.
reminder-evaluation = värdering
reminder-evaluation-say = Här värderar vi ingens arbete. Låt oss stanna vid det som händer mellan de två.
reminder-personal-question = personlig fråga
reminder-personal-question-say = Den frågan rör det egna privatlivet. Vi låter den vara och går tillbaka till fallet.

## Offers and the queue

offers-in-the-room = i rummet
offers-in-the-room-rule = Gruppledaren frågar vem som har ett fall och skriver upp namnet.
offers-from-the-gathering = från samlingen
offers-from-the-gathering-rule = Ett fall erbjuds med en knapp, när gruppen samlas till träffen.
offers-from-the-announcement = från det att träffen är utlyst
offers-from-the-announcement-rule = Ett fall erbjuds med en knapp, så snart träffen är utlyst.
measure-credits = poäng eller timmar
measure-credits-rule =
    { $unit ->
        [minute] I den här gruppen går den med färre timmar före; vid lika tid avgör vem som drog ett fall för längst sedan.
       *[point] I den här gruppen går den med färre { credit-units } före; vid lika många { credit-units } avgör vem som drog ett fall för längst sedan.
    }
measure-credits-since = poäng eller timmar från ett datum
measure-credits-since-rule =
    { $unit ->
        [minute] I den här gruppen går den med färre timmar sedan { $since } före; vid lika tid avgör vem som drog ett fall för längst sedan.
       *[point] I den här gruppen går den med färre { credit-units } sedan { $since } före; vid lika många { credit-units } avgör vem som drog ett fall för längst sedan.
    }
measure-presentations-in-group = dragna fall i gruppen
measure-presentations-in-group-rule = I den här gruppen går den som har dragit färre fall här före; vid lika antal avgör vem som drog ett fall för längst sedan.
measure-presentations-in-society = dragna fall i föreningen
measure-presentations-in-society-rule = I den här gruppen går den som har dragit färre fall i hela föreningen före; vid lika antal avgör vem som drog ett fall för längst sedan.
measure-presentations-since = dragna fall från ett datum
measure-presentations-since-rule = I den här gruppen går den som har dragit färre fall sedan { $since } före; vid lika antal avgör vem som drog ett fall för längst sedan.
measure-since = { $measure }: { $since }
measure-none = gruppen kommer överens
measure-none-rule = Den här gruppen kommer överens: det finns ingen turordning, och det enda som sparas är vem som drog ett fall.
queue-place =
    { $place ->
        [1] Du är först i kön { $day }.
        [2] Du är nummer två i kön { $day }.
        [3] Du är nummer tre i kön { $day }.
        [4] Du är nummer fyra i kön { $day }.
        [5] Du är nummer fem i kön { $day }.
        [6] Du är nummer sex i kön { $day }.
       *[other] Du är nummer { $place } i kön { $day }.
    }
queue-offered = Du har ett fall { $day }.
queue-have = Du har { $credits }.
queue-have-cases =
    { $cases ->
        [0] Du har inte dragit något fall ännu.
       *[other] Du har dragit { count-cases }.
    }
queue-tonight = Eftersom du drar ett fall på den här träffen går alla som inte gör det före dig.
queue-how-never = Att aldrig ha dragit ett fall räknas som längst sedan. Är det fortfarande lika avgör vem som erbjöd sig först.
queue-how-counts = Det som räknas är träffar i föreningen där närvaron är bekräftad; timmar från annat håll flyttar ingen.
queue-how-tonight = Den som drar ett fall på träffen står efter alla som inte gör det.
queue-how-advice = Turordningen är ett råd. Gruppledaren kan välja vem som helst av dem som har erbjudit sig, och ingen frågar varför.
queue-how-seen = Du ser din egen plats. Ledarna ser hela turordningen, och ingen deltagare ser vad en annan har.
queue-line = { $place }. { $name }: { $reasons }
queue-line-never = har aldrig dragit ett fall
queue-line-presented = drog senast ett fall { $date }
comparison-presented-tonight = drar ett fall på den här träffen
comparison-presented-longest-ago = längre sedan än nästa
comparison-offered-first = erbjöd sig före nästa

## Credits

credit-rule-se-sfam = SFAM
credit-rule-nl-knmg = KNMG (Nederländerna)
credit-rule-nz-cpd = CPD för allmänläkare (Nya Zeeland)
credit-rule-de-cme-2024-c = CME, kategori C (Tyskland)
credit-rule-us-aafp = AAFP (USA)
credit-rule-us-abfm = ABFM (USA)
credit-rule-minutes = närvarotimmar
credit-clause-balint-group = Balintgrupp
credit-clause-minutes = Balintgrupp
credit-clause-hours = Närvarotimmar
credit-clause-frame = Välkomnande, pauser och avslutning
credit-clause-monthly-series = Serie med månatliga träffar
credit-clause-certified-event = Certifierade evenemang
credit-clause-test = Dokumenterade prov
credit-rate =
    { $minutes ->
        [45] { $credits } per lektionstimme om 45 min
        [60] { $credits } per timme
        [90] { $credits } per dubbeltimme om 90 min
       *[other] { $credits } per { $minutes } min
    }
credit-rate-clock-hours = räknas i klocktimmar
credit-rule-rate = { $title }: { $rate }
credit-rule-superseded = Det finns en senare utgåva, som inte är känd här: regeln visas som historik.
statement-title = Dina poäng och timmar, { $period } ({ $rule })
statement-counted = { $clause }: { $credits }, { count-meetings }
statement-none = Ingenting räknas i den här perioden ännu. En träff räknas när gruppledaren har bekräftat vilka som var med.
statement-waiting = Väntar på bekräftelse: { $credits } ({ $count })
statement-month = { $month }: { $credits }, { count-meetings }
not-counted-opening-balance = Tidigare timmar, { $length }: räknas bara i turordningen.
not-counted-sum-in-a-window = Infört som en summa, { $length }: utan datum räknas den bara under Totalt.
not-counted-no-rate = { count-meetings }, { $length }: regeln anger inga poäng för detta, så det ger inga.
not-counted-sum-of-meetings = Infört som en summa, { $length }: regeln går träff för träff, och av en summa syns inte hur lång var och en var.
not-counted-left-out = { count-meetings }, { $length }: regeln undantar detta uttryckligen.
not-counted-too-many = { count-meetings }, { $length }: fler var med än regeln tillåter.
not-counted-too-short = { count-meetings }, { $length }: kortare än det minsta steg som regeln räknar.
not-counted-at-the-same-time = { count-meetings }, { $length }: samtidigt med andra timmar, som redan räknas.
not-counted-capped = { count-meetings }, { $length }: en gräns i regeln var redan nådd.
not-counted-no-series = { count-meetings }, { $length }: ingår inte i någon serie med månatliga träffar.
not-counted-below-attendance = { count-meetings }, { $length }: för få träffar i serien än så länge.
not-counted-not-ticked = { count-meetings }, { $length }: något som serien kräver saknas ännu.

## Credits: what a rule gives and asks

credit-rule-history = historik
credit-rule-round-down = Varje träff räknas i hela steg om { $step }; det som blir över räknas inte.
credit-rule-round-nearest = Varje träff avrundas till närmaste { $step }.
credit-rule-people = Med högst { $people } personer.
credit-rule-leaves-out = Räknas inte: { $what }.
credit-rule-once = Det som pågår samtidigt räknas en gång.
credit-rule-series = En serie med { $meetings } månatliga träffar: man väntas vara med på alla, och minst { $least } krävs. Hur mycket det ger är inte publicerat: serien är fullföljd eller inte.
credit-rule-needs = Dessutom krävs: { $needs }.
credit-rule-period =
    { $years ->
        [one] Poängen räknas år för år.
       *[other] Poängen samlas under { $years } år.
    }
credit-extra-certified-event = { $credits } till för varje certifierat evenemang, inte för varje träff i det.
credit-extra-certified-event-up-to = { $credits } till för varje certifierat evenemang vars timmar ger högst { $most }, inte för varje träff i det.
credit-extra-test = { $credits } till för ett godkänt dokumenterat prov.
credit-extra-test-up-to = { $credits } till för ett godkänt dokumenterat prov, om evenemangets timmar ger högst { $most }.
credit-limit-day = { $what }: högst { $credits } per dag.
credit-limit-calendar-year = { $what }: högst { $credits } per kalenderår.
credit-limit-period = { $what }: högst { $credits } under hela perioden.
# What is our own reading of a rule, or differs from place to place, by the id of the rule.
credit-note-se-sfam = Hur regeln avrundar är inte publicerat: poängen är exakta och avrundas bara när de visas. För introduktioner, och för kurser och konferenser för ledare, finns inga publicerade poäng.
credit-note-de-cme-2024-c = Detta är en mönsterordning, och läkarkamrarna skiljer sig åt om delar av enheter och längre evenemang: här räknas bara hela enheter, träff för träff, och inget läggs till för ett längre evenemang.
credit-note-us-aafp = Om en serie avrundas en gång eller träff för träff står inte i källan; träff för träff är vår tolkning.
credit-note-us-abfm = Månaderna räknas från den första träff du var med på, och varje kalendermånad räknas en gång: vår tolkning.
series-tick-survey-before = en patientenkät före
series-tick-survey-after = en patientenkät efter
series-tick-changes-made = genomförda förändringar
series-tick-learning-log = en lärandelogg

## Credits: a statement, and one line of it

statement-extra = { $title }: { $credits } till
statement-overlap = { $length } pågick samtidigt med andra träffar och räknas en gång.
statement-rounded = Avrundat träff för träff ({ count-meetings }): { $attended } närvaro, { $counted } räknas.
statement-cut = { $limit } Därför räknas inte: { $credits }.
statement-waiting-meetings = Väntar på bekräftelse: { count-meetings }
statement-series = Serie sedan { $since }: du var med i { $attended } av { $meetings } månader; minst { $least } krävs.
statement-series-complete = Serie sedan { $since }: fullföljd, med { $attended } av { $meetings } månader.
statement-series-needs = Det som ännu saknas för den: { $needs }.
line-meeting = { $date }: { $activity } ({ $format }), { $length }, som { $role }.
line-hours = { $date }: { $activity }, { $length }, som { $role }.
line-sum = { $period }: { $activity }, { count-meetings }, sammanlagt { $length }.
line-overlap = { $length } av det pågick samtidigt med andra timmar, som redan räknas.
line-rounded-down = Bara hela steg om { $step } räknas: { $length } blir { $counted }.
line-rounded-nearest = Avrundat till närmaste { $step }: { $length } blir { $counted }.
line-arithmetic = { $clause }, { $rate }: { $way } = { $credits }.
line-division = { $minutes } min ÷ { $per } min
line-division-times = { $minutes } min ÷ { $per } min × { $points }
line-minutes = Varje minut räknas: { $credits }.
line-extra = Utöver det ({ $title }): { $credits }.
line-too-long = Inget utöver det ({ $title }): evenemangets timmar ger mer än { $credits }.
line-cut = { $limit } Därför { $credits } mindre.
line-total = Sammanlagt: { $credits }.
line-series = Den ingår i en serie där du var med i { $attended } av { $meetings } månader; minst { $least } krävs.
line-waiting = Ingen har bekräftat den ännu; den räknas så snart det är gjort.
line-not-opening-balance = Tidigare timmar räknas bara i turordningen.
line-not-sum-in-a-window = Det infördes som en summa utan egna datum, så det räknas bara under Totalt.
line-not-sum-of-meetings = Det infördes som en summa. Regeln går träff för träff, och av en summa syns inte hur lång var och en var.
line-not-no-rate = Regeln anger inga poäng för detta, så det ger inga.
line-not-left-out = Regeln undantar detta uttryckligen, så det ger inget.
line-not-too-many = { $present } personer var med; regeln tillåter högst { $people }, så det ger inget.
line-not-too-short = Regeln räknar i steg om { $step }; av { $length } blir inget kvar.
line-not-at-the-same-time = Allt pågick samtidigt med andra timmar, som redan räknas.
line-not-capped = { $limit } Gränsen var redan nådd, så inget av detta räknas.
line-not-no-series = Regeln räknar en serie med { $meetings } månatliga träffar, och den här ingår inte i någon eller låg efter seriens sista månad.
line-not-below-attendance = I träffens serie var du med i { $attended } av { $meetings } månader; minst { $least } krävs.
line-not-not-ticked = I träffens serie var du med i { $attended } av { $meetings } månader, vilket räcker. Det som ännu saknas: { $needs }.

## Assessments: what a scheme asks for, how somebody stands under it, and the way on

# What is asked is put together from pieces that stand within a sentence. An amount stands behind "minst", "högst" and
# "fattas". $of is `therapy` or `meeting`.
amount-minute =
    { $amount ->
        [one] { $amount } minut
       *[other] { $amount } minuter
    }
amount-academic-hour =
    { $amount ->
        [one] { $amount } lektionstimme om 45 min
       *[other] { $amount } lektionstimmar om 45 min
    }
amount-hour =
    { $amount ->
        [one] { $amount } timme
       *[other] { $amount } timmar
    }
amount-double-hour =
    { $amount ->
        [one] { $amount } dubbeltimme om 90 min
       *[other] { $amount } dubbeltimmar om 90 min
    }
amount-session =
    { $of ->
        [therapy]
            { $amount ->
                [one] { $amount } session
               *[other] { $amount } sessioner
            }
       *[meeting]
            { $amount ->
                [one] { $amount } träff
               *[other] { $amount } träffar
            }
    }
amount-case = { $amount } fall som diskuterats
amount-case-led = { $amount } fall som du har lett
amount-case-co-led = { $amount } fall där du har varit medledare
amount-case-led-or-co-led = { $amount } fall där du har varit gruppledare eller medledare
amount-case-presented = { $amount } fall som du har dragit
amount-event = { $amount } evenemang
amount-event-course =
    { $amount ->
        [one] { $amount } kurs
       *[other] { $amount } kurser
    }
amount-event-seminar =
    { $amount ->
        [one] { $amount } seminarium
       *[other] { $amount } seminarier
    }
amount-event-intensive =
    { $amount ->
        [one] { $amount } intensivkurs
       *[other] { $amount } intensivkurser
    }
amount-event-weekend =
    { $amount ->
        [one] { $amount } Balinthelg
       *[other] { $amount } Balinthelger
    }
amount-event-conference =
    { $amount ->
        [one] { $amount } konferens
       *[other] { $amount } konferenser
    }
amount-group =
    { $amount ->
        [one] { $amount } grupp
       *[other] { $amount } olika grupper
    }
amount-leader =
    { $amount ->
        [one] { $amount } gruppledare
       *[other] { $amount } olika gruppledare
    }
amount-day =
    { $amount ->
        [one] { $amount } dag
       *[other] { $amount } dagar
    }
amount-month =
    { $amount ->
        [one] { $amount } månad
       *[other] { $amount } månader
    }
amount-year = { $amount } år
amount-tick =
    { $amount ->
        [one] { $amount } gång
       *[other] { $amount } gånger
    }
amount-part = { $amount } %
amount-requirement =
    { $amount ->
        [one] { $amount } del
       *[other] { $amount } delar
    }
# Behind an amount of hours or meetings.
of-balint-group = i Balintgrupp
of-theory = med teori
of-leader-training = med ledarutbildning
of-supervision = med handledning av ditt Balintarbete
of-intervision = med intervision
of-personal-therapy = i egen terapi
of-psychotherapy = med psykoterapeutiskt arbete
of-frame = med välkomst, pauser och avslutning
of-opening-balance = från tidigare
amount-of = { $amount } { $what }
# Which hours: behind a comma.
which-roles = som { $roles }
which-role-leader = gruppledare
which-role-co-leader = medledare
which-role-member = deltagare
which-role-observer = observatör
which-formats = i formen { $formats }
which-modes = { $modes }
which-at-course = på en kurs
which-at-seminar = på ett seminarium
which-at-intensive = på en intensivkurs
which-at-weekend = på en Balinthelg
which-at-conference = på en konferens
which-outside = utom på { $places }
which-outside-course = kurser
which-outside-seminar = seminarier
which-outside-intensive = intensivkurser
which-outside-weekend = Balinthelger
which-outside-conference = konferenser
which-standing = i en fast grupp
which-international = på internationella evenemang
which-national = på evenemang som inte är internationella
which-certified = på ett certifierat evenemang
which-registered = i en grupp som är registrerad hos föreningen och vars träffar rapporteras
which-on-tape = om träffar som har spelats in
which-lasts-least = var och en på minst { $least }
which-lasts-most = var och en på högst { $most }
which-lasts-both = var och en på minst { $least } och högst { $most }
which-present-least =
    { $least ->
        [one] med minst { $least } person på plats
       *[other] med minst { $least } personer på plats
    }
which-present-most =
    { $most ->
        [one] med högst { $most } person på plats
       *[other] med högst { $most } personer på plats
    }
which-present-both = med { $least } till { $most } personer på plats
which-led-by = med någon annan som leder och som har status som { $statuses }
which-led-by-of = med någon annan som leder och som har status som { $statuses } i { $society }
which-confirmed-by = bekräftade av någon som har status som { $statuses }
which-confirmed-by-of = bekräftade av någon som har status som { $statuses } i { $society }
which-societies = anordnade av { $societies }
which-own-word = där ditt eget ord räcker
which-in-a-row = utan uppehåll
which-in-one-group = allt i en och samma grupp
which-in-one-event = allt på ett och samma evenemang
which-in-one-leader = allt hos en och samma gruppledare
which-each =
    { $unit ->
        [leader] minst { $amount } hos var och en
       *[other]
            { $count ->
                [one] med minst { $amount }
               *[other] och i varje minst { $amount }
            }
    }
which-activities = inom { $activities }
which-from = räknat från { $mark }
which-from-after = räknat från det att { $span } har gått efter { $mark }
which-until = före { $mark }
which-until-after = innan { $span } har gått efter { $mark }
which-within = inom { $span } från { $mark }
mark-entry = den dag då du började
mark-award = den dag då du fick din status
mark-first = den första träffen { $what }
mark-tick = den dag då detta noterades: { $tick }
mark-of-application = din ansökan
mark-of-stage-1 = intyget från den första etappen
mark-training = den dag då du blev klar med { $trainings }
mark-status = den dag då du fick status som { $statuses }
mark-status-of = den dag då du fick status som { $statuses } i { $society }
mark-decision =
    { $by ->
        [committee] den dag då kommittén godkände
        [council] den dag då styrelsen godkände
        [society] den dag då föreningen godkände
        [trainer] den dag då utbildaren godkände
       *[chamber] den dag då läkarkammaren godkände
    }
condition-professions = du är { $professions }
condition-trainings = du är klar med { $trainings }
condition-without = du saknar { $trainings }
# What is asked, by its kind.
asks-all = allt som står nedan
asks-any =
    { $count ->
        [one] något av det som står nedan
       *[other] minst { $count } av det som står nedan
    }
asks-stages = etapperna nedan, en i taget
asks-sum = minst { $amount }
asks-window = allt som står nedan, inom en sammanhängande tid av { $span }
asks-split = allt som står nedan, och ingen timme räknas två gånger
whole-time =
    { $part ->
        [all] all tid { $what }
        [half] hälften av tiden { $what }
       *[other] { $part } av tiden { $what }
    }
whole-session =
    { $part ->
        [all] alla träffar { $what }
        [half] hälften av träffarna { $what }
       *[other] { $part } av träffarna { $what }
    }
whole-case =
    { $part ->
        [all] alla fall { $what }
        [half] hälften av fallen { $what }
       *[other] { $part } av fallen { $what }
    }
asks-share-least = minst { $among }: { $what }
asks-share-most = högst { $among }: { $what }
asks-share-both = minst { $part } och högst { $among }: { $what }
asks-share-all = { $among }: { $what }
asks-apart = minst { $span } mellan den första och den sista träffen { $what }
asks-ends = den första och den sista träffen { $what }: { $such }
asks-tick = { $tick }
asks-tick-times = { $tick }, { $times }
asks-tick-years =
    { $count ->
        [one] { $tick }, under programmets år
       *[other] { $tick }, under vart och ett av programmets { $years }
    }
asks-tick-times-years =
    { $count ->
        [one] { $tick }, { $times } under programmets år
       *[other] { $tick }, { $times } under vart och ett av programmets { $years }
    }
asks-membership = medlemskap i { $society }
asks-membership-from = medlemskap i { $society } utan avbrott sedan { $mark }
asks-status = status som { $statuses }
asks-status-of = status som { $statuses } i { $society }
asks-status-years = { $status }, i minst { $span } utan avbrott
asks-practice = minst { $span } i yrket
asks-practice-after = minst { $span } i yrket sedan du blev klar med { $trainings }
asks-profile-professions = yrket { $professions }
asks-profile-trainings = { $trainings }
asks-profile-without = att inte ha gått { $trainings }
asks-profile-any = inget särskilt
asks-decision =
    { $by ->
        [committee] kommitténs beslut
        [council] styrelsens beslut
        [society] föreningens beslut
        [trainer] utbildarens beslut
       *[chamber] läkarkammarens beslut
    }
asks-unknown = något som inte går att räkna ut här
line-end = { $text }.
asks-named = { $name }: { $asked }
asks-cap = Högst { $most } räknas om de är så här: { $what }.
asks-when = Detta krävs bara om { $conditions }.
asks-ours = Så har vi tolkat källan.
weight-desirable = Det är ett önskemål och hindrar ingenting.
weight-guideline = Det är ett riktmärke och hindrar ingenting.
# What is ticked off, where it has no name of its own.
tick-kind-document = ett intyg
tick-kind-certificate = ett certifikat
tick-kind-report = en rapport
tick-kind-form = ett ifyllt formulär
tick-kind-interview = en intervju
tick-kind-evaluation = en utvärdering
tick-kind-approval = ett godkännande
tick-kind-application = din ansökan
tick-kind-fee = avgiften
# How it stands, by why. $since is `none` where no day is known.
stands-enough =
    { $since ->
        [none] Detta är uppfyllt.
       *[other] Detta är uppfyllt sedan den { $since }.
    }
stands-too-few = Hittills { $have } av { $need }.
stands-too-much = Just nu är det { $have }, vilket är för mycket.
stands-not-such = Den första eller den sista träffen är av annat slag.
stands-unconfirmed = Hittills { $have } av { $need }; när resten är bekräftat räcker det.
stands-not-yet = Hittills { $have } av { $need }; det är bara tid som fattas.
stands-too-late = Tiden för detta är ute, och det går inte att ta igen.
stands-not-begun = Det som tiden räknas från har inte hänt ännu.
stands-earlier-stage = Detta börjar när etappen före är klar.
stands-parts = Uppfyllt hittills: { $have } av { $need }.
stands-nothing-applies = Inget av detta gäller dig, så det går inte att säga här vad som krävs av dig.
stands-waived =
    { $since ->
        [none] Detta har du befriats från: { waived-because }.
       *[other] Detta befriades du från den { $since }: { waived-because }.
    }
waived-because =
    { $reason ->
        [prior-learning] tidigare lärande har tillgodoräknats
        [equivalent] något likvärdigt har tillgodoräknats i stället
       *[exception] ett undantag har gjorts för dig
    }
stands-not-on-file =
    { $need ->
        [1] Det är inte noterat än.
       *[other] Noterat hittills: { $have } av { $need }.
    }
stands-undecided =
    { $by ->
        [committee] Kommittén har inte beslutat ännu.
        [council] Styrelsen har inte beslutat ännu.
        [society] Föreningen har inte beslutat ännu.
        [trainer] Utbildaren har inte beslutat ännu.
       *[chamber] Läkarkammaren har inte beslutat ännu.
    }
stands-deferred =
    { $by ->
        [committee] Kommittén har skjutit upp sitt beslut.
        [council] Styrelsen har skjutit upp sitt beslut.
        [society] Föreningen har skjutit upp sitt beslut.
        [trainer] Utbildaren har skjutit upp sitt beslut.
       *[chamber] Läkarkammaren har skjutit upp sitt beslut.
    }
stands-not-approved =
    { $by ->
        [committee] Kommittén har sagt nej.
        [council] Styrelsen har sagt nej.
        [society] Föreningen har sagt nej.
        [trainer] Utbildaren har sagt nej.
       *[chamber] Läkarkammaren har sagt nej.
    }
stands-not-a-member = Ditt medlemskap är inte noterat.
stands-membership-ended = Du har varit medlem men är det inte längre.
stands-membership-broken = Du är medlem, men det har varit ett avbrott sedan dess.
stands-no-status = Det är inte noterat att du har den.
stands-status-ended = Du har haft den men har den inte längre.
stands-no-training = Det är inte noterat att du är klar med detta.
stands-profile-unknown = Det går inte att säga ännu: det som detta beror på har inte uppgetts om dig.
stands-profile-other = Så är det inte för dig.
stands-partial = Allt som är känt här är uppfyllt, men allt som krävs är inte känt här.
stands-entered-earlier = Den här utgåvan är för dem som började senare. Kraven på dig finns inte här.
stands-entered-later = Den här utgåvan är för dem som började tidigare. Kraven på dig finns inte här.
stands-lapsed = Detta har upphört att gälla.
stands-not-published = Föreningen har inte publicerat vad den närmare bestämt kräver här, så ingen kan räkna ut det.
stands-not-read = Föreningen har publicerat det, men den delen av källan är inte läst, så ingen kan räkna ut det.
stands-for-the-committee = Detta är kommitténs bedömning, och ingen kan räkna ut det i förväg.
stands-part = Just nu är det { $have }.
stands-nothing = Ingenting räknas här ännu.
stands-have = Du har { $have }.
stands-waiting = Ytterligare { $waiting } väntar på att bekräftas.
stands-window = Den tid som räknas är från den { $from } till den { $to }.
stands-first-last = Den första var den { $from }, den sista den { $to }.
stands-count =
    { $of ->
        [therapy]
            { $meetings ->
                [one] { $meetings } session
               *[other] { $meetings } sessioner
            }
       *[meeting] { count-meetings }
    }
stands-evidence = { stands-count } räknas, från den { $from } till den { $to }.
stands-evidence-day = { stands-count } räknas, den { $from }.
# What would help.
helps-more = Det fattas { $amount }.
helps-confirm =
    { $count ->
        [one] Be om att få { $count } uppgift bekräftad.
       *[other] Be om att få { $count } uppgifter bekräftade.
    }
helps-wait = Så blir det den { $date }.
helps-tick = Det räknas när föreningen har noterat det.
helps-decide =
    { $by ->
        [committee] Det är kommittén som beslutar.
        [council] Det är styrelsen som beslutar.
        [society] Det är föreningen som beslutar.
        [trainer] Det är utbildaren som beslutar.
       *[chamber] Det är läkarkammaren som beslutar.
    }
helps-join = Bli medlem i { $society }, eller be om att få ditt medlemskap noterat.
helps-hold = Först behövs status som { $statuses }.
helps-train = Gör klart { $trainings }, eller be om att få det noterat.
helps-tell-profession = Uppge ditt yrke.
helps-tell-trainings = Uppge vilka utbildningar du är klar med.
helps-tell-practice = Uppge sedan när du arbetar i yrket.
helps-ask =
    { $whom ->
        [none] Fråga dem som beslutar.
       *[other] Här kan du fråga: { $whom }.
    }
# The whole.
standing-met = Per den { $date } är allt som krävs uppfyllt.
standing-short = Per den { $date } saknas fortfarande något.
standing-waiting = Per den { $date } återstår bara att vänta.
standing-waived = Per den { $date } krävs inget av detta av dig.
standing-not-assessable = Per den { $date } går det inte att säga om allt är uppfyllt.
standing-expired = Per den { $date } gäller det inte längre.
standing-entered = Du började den { $date }.
standing-partial = Mer kan krävas av dig än det som står här.
standing-recognised = Timmar från andra föreningar räknas, enligt { $rows }.
standing-next = Nästa steg: { $asked }. { $help }
standing-renewal = För att förnya inom den tiden:
standing-award =
    { $to ->
        [none] Du har status som { $status } sedan den { $from }.
       *[other] Du har status som { $status } sedan den { $from }. Den gäller till och med den { $to }.
    }
standing-lapsed = Du hade status som { $status } från den { $from }. Den gällde till och med den { $to } och har upphört.
# Entering.
entering-always = Man kan börja när som helst.
entering-may =
    { $until ->
        [none] Du kan börja.
       *[other] Du kan börja till och med den { $until }.
    }
entering-too-early = Den här utgåvan är för dem som börjar från och med den { $day }. Kraven på dem som börjar tidigare finns inte här.
entering-too-late = Med den här utgåvan kunde man börja till och med den { $day }; nu går det inte längre. Kraven på dem som börjar senare finns inte här.
# When could I: what somebody asks who is on the way.
forecast-dated = den { $on }, det är bara tid som fattas
# Of a day that is far away the year alone is named: `-years`. $earliest is `none` where it is the same.
forecast-paced = i nuvarande takt omkring den { $on }, mellan den { $earliest } och den { $latest }
forecast-paced-open =
    { $earliest ->
        [none] i nuvarande takt omkring den { $on }; i lugna månader tar det längre tid, och hur mycket kan ingen säga
       *[other] i nuvarande takt omkring den { $on }, inte före den { $earliest }; i lugna månader tar det längre tid, och hur mycket kan ingen säga
    }
forecast-paced-sure = i nuvarande takt omkring den { $on }
forecast-paced-years = i nuvarande takt omkring { $on }, mellan { $earliest } och { $latest }
forecast-paced-open-years =
    { $earliest ->
        [none] i nuvarande takt omkring { $on }; i lugna månader tar det längre tid, och hur mycket kan ingen säga
       *[other] i nuvarande takt omkring { $on }, inte före { $earliest }; i lugna månader tar det längre tid, och hur mycket kan ingen säga
    }
forecast-paced-sure-years = i nuvarande takt omkring { $on }
# The whole. $beside is what comes on top: `people`, `unknown`, `people-unknown` or `none`.
forecast-whole =
    { $beside ->
        [none] Det som går att förutse, allt tillsammans: { $when }.
        [people] Det som går att förutse, allt tillsammans: { $when }. Det som beror på människor tillkommer.
        [unknown] Det som går att förutse, allt tillsammans: { $when }. Det som inte är känt här tillkommer.
       *[other] Det som går att förutse, allt tillsammans: { $when }. Det som beror på människor och det som inte är känt här tillkommer.
    }
forecast-whole-done = Allt som går att förutse är redan uppfyllt.
forecast-whole-too-early =
    { $of ->
        [part] Det är för tidigt att nämna en dag för helheten: en del av det började först den { $since }.
       *[whole] Det är för tidigt att säga: det började först den { $since }.
    }
forecast-whole-no-pace = Ingen dag kan nämnas för helheten: allt har inte gått framåt de senaste tolv månaderna.
forecast-whole-not-foreseen = Ingen dag kan nämnas för helheten: det som är kvar beror på människor.
forecast-whole-not-known = Ingen dag kan nämnas för helheten: för lite är känt här.
# Its parts: those with a day one by one, the others together.
forecast-part = { $asked }. { $when }.
forecast-since = { $asked } (började den { $since })
forecast-too-early = Det är för tidigt att säga något om detta: { $asked }.
forecast-no-pace = Här har inget tillkommit de senaste tolv månaderna: { $asked }.
forecast-not-foreseen = Detta beror på människor och inte på tid: { $asked }.
forecast-not-known = För lite är känt här för att räkna ut detta: { $asked }.
what-if-met = Då blir detta uppfyllt: { $asked }.
what-if-more = Då blir det { $have } av { $need }: { $asked }.
what-if-same = Det ändrar inte på det som fattas.
what-if-whole = Då blir allt som krävs uppfyllt.
# Names that data brings as ids: schemes, societies, statuses, trainings, ticks, and what a shipped scheme calls its
# parts where what is asked does not say it. A society's own scheme brings its own words.
scheme-us-abs-2014 = Auktoriserad gruppledare i amerikanska Balintföreningen
scheme-uk-2020 = Ackrediterad gruppledare i brittiska Balintföreningen
scheme-uk-psych-northwest = Balintgrupp i psykiatriutbildningen, nordvästra England
scheme-uk-psych-glasgow = Balintgrupp i psykiatriutbildningen, Glasgow
scheme-de-psgv-balint = Balintgrupp i psykosomatisk grundvård, Tyskland
scheme-de-dbg = Gruppledare i tyska Balintföreningen
scheme-nl-balint = Balintgruppledare i Nederländerna
scheme-it-srba = Gruppledare vid Balintskolan i Rom
scheme-ibf-frame = Internationella Balintfederationens riktlinjer för ledare
society-name-abs = amerikanska Balintföreningen
society-name-balint-uk = brittiska Balintföreningen
society-name-balint-nederland = Balintföreningen i Nederländerna
society-name-dbg = tyska Balintföreningen
society-name-srba = Balintskolan i Rom
society-name-ibf = Internationella Balintfederationen
society-name-hellenic = grekiska Balintföreningen
society-name-de-chamber = din läkarkammare
society-name-uk-psych-northwest = de som ansvarar för grundutbildningen i nordvästra England
society-name-uk-psych-glasgow = de som ansvarar för grundutbildningen i Glasgow
recognition-hellenic-uk = erkännandet av grekiska träffar i Storbritannien (att en träff där är en träff här är vår tolkning)
held-leader = auktoriserad Balintgruppsledare
held-training-leader = utbildningsledare
held-leader-trainer = ledarutbildare
held-supervisor-leader = handledande ledare
held-recognised-leader = erkänd gruppledare
held-trainer = utbildare
training-psychoanalysis = psykoanalytisk utbildning
training-psychodynamic-psychotherapy = psykodynamisk utbildning
training-medical-degree = läkarexamen
training-behavioural-degree = examen i beteendevetenskap
tick-application = din ansökan
tick-fee = avgiften
tick-last-intensive-evaluated = utvärderingen av den sista intensivkursen
tick-supervisor-report = handledarens rapport
tick-leader-report = rapporten från den du ledde tillsammans med
tick-assessment-form = ett godkänt bedömningsformulär
tick-professional-training = grundläggande yrkesutbildning
tick-general-practice = erfarenhet av allmänläkares arbete
tick-national-register = registrering i det nationella registret
tick-psychotherapy-society = medlemskap i en psykoterapiförening
tick-supervision-or-groups = kompetens i handledning eller i arbete med grupper
tick-earlier-training = tidigare utbildning
tick-two-year-course = skolans tvååriga kurs
tick-feedback = återkoppling på ditt medledarskap
tick-positive-evaluation = en positiv utvärdering
tick-closed-group-with-one-leader = en sluten grupp med en fast gruppledare
tick-safety-and-boundaries = bedömt som gott: trygghet och gränser
tick-focus-on-the-relationship = bedömt som gott: fokus på relationen
tick-openness-about-own-style = bedömt som gott: öppenhet om den egna stilen
tick-awareness-of-group-processes = bedömt som gott: uppmärksamhet på gruppens processer
tick-accreditation-as-a-beginning = bedömt som gott: att se ackrediteringen som en början
asks-of-us-abs-2014-step-11 = steg 11 i planen
asks-of-us-abs-2014-planned-pace = handledningens planerade takt
asks-of-nl-balint-annex = bilagan till sidan
asks-of-ibf-frame-item-6 = punkt 6 i riktlinjerna
asks-of-ibf-frame-long-enough = hur länge som är länge nog i en grupp
scheme-anz-bsanz = Ackrediterad gruppledare i Australien och Nya Zeeland
scheme-anz-bsanz-trainer = Ledarutbildare i Australien och Nya Zeeland
scheme-ru-rbo-2020-programme = Utbildningsprogram för gruppledare, Ryssland
scheme-ru-rbo-2020-leader = Balintgruppledare, Ryssland
scheme-ru-rbo-2020-training-leader = Utbildningsledare, Ryssland
scheme-ru-rbo-2020-supervisor-leader = Handledande ledare, Ryssland
society-name-bsanz = Balintföreningen i Australien och Nya Zeeland
society-name-rbo = Balintföreningen i Ryssland
held-supervisor = handledare
training-psychodynamic-approbation = legitimation som psykoterapeut med psykodynamisk utbildning
training-psychotherapy-title = tilläggskompetens i psykoterapi
training-specialist = specialistutbildning
tick-international-intensive = godkännandet av den internationella intensivkursen
tick-interview = intervjun
tick-invitation = inbjudan
tick-leader-course = ledarkursen
tick-logbook = loggboken
tick-plan = din individuella plan
tick-portfolio = portföljen
tick-stage-1 = intyget från den första etappen
tick-theory-block-4 = teorins fjärde block
tick-workshop-supervised = handledningen av den workshop som leddes med en ackrediterad gruppledare
tick-yearly-record = årsrapporten
asks-of-anz-bsanz-trainer-rest = resten av kraven
asks-of-anz-bsanz-trainer-several-co-leaders = med flera olika medledare
asks-of-anz-bsanz-trainer-varied-settings = i olika sammanhang
asks-of-de-dbg-items-from-7 = kraven från och med punkt 7
asks-of-ru-rbo-2020-leader-how-many = hur många timmar en förnyelse kräver
asks-of-ru-rbo-2020-training-leader-how-many = hur många timmar en förnyelse kräver
asks-of-ru-rbo-2020-supervisor-leader-how-many = hur många timmar en förnyelse kräver
asks-of-ru-rbo-2020-programme-in-neither-list = hur mycket egen terapi ditt yrke kräver
asks-of-anz-bsanz-intensives = intensivkurserna
asks-of-anz-bsanz-one-international = varav en internationell
asks-of-anz-bsanz-trainer-workshops = workshopparna
asks-of-anz-bsanz-trainer-one-with-leader = varav en med en ackrediterad ledare
asks-of-de-dbg-qualification = behörigheten
asks-of-de-dbg-psychologist = behörigheten för psykologer
asks-of-de-psgv-balint-online = digitala träffar
asks-of-de-psgv-balint-as-wished = digitalt så som det önskas
asks-of-ibf-frame-judged-on = det som bedöms
asks-of-it-srba-three-years = tre år i följd
asks-of-nl-balint-one-of = ett bevis på kompetens
asks-of-ru-rbo-2020-programme-stages = de två etapperna
asks-of-ru-rbo-2020-programme-stage-1 = den första etappen
asks-of-ru-rbo-2020-programme-stage-2 = den andra etappen
asks-of-ru-rbo-2020-programme-personal-therapy = egen terapi
asks-of-uk-2020-member-if-trained = erfarenhet som deltagare
asks-of-us-abs-2014-two-years = de två åren som ledare

## Where data comes from

source-line =
    { $edition ->
        [undated] Källa: { $cite } ({ $read }), utan datum.
       *[other] Källa: { $cite } ({ $read }), utgåva { $edition }.
    }
source-own =
    { $edition ->
        [undated] Vår egen.
       *[other] Vår egen, utgåva { $edition }.
    }
# A source without an address, by the id of what comes from it.
source-of-five-step = en text som projektet började med; dess adress är inte bevarad
source-primary = läst i original
source-secondary = återgiven av andra
completeness-complete = fullständig
completeness-complete-rule = Allt som källan säger finns här.
completeness-guideline = riktlinje
completeness-guideline-rule = Källan ger råd och binder inte; de som beslutar kan göra annorlunda.
completeness-partial = ofullständig
completeness-partial-rule = En del av källan är inte känd här. Det som saknas är utelämnat, inte påhittat.

## The nine rules

rule-title = Balintgruppens regler
rule-pledge = Jag kommer inte för att tävla, göra upp gamla räkningar, ta reda på vem som har rätt, undervisa, behandla, kritisera eller betygsätta.
rule-1-title = Inga råd
rule-1 = Vi ger varken råd eller lösningar. Vi undervisar inte, kritiserar inte och betygsätter ingens arbete. Om ett råd slinker in tar gruppledaren bort det igen.
rule-2-title = Inget personligt
rule-2 = Inga frågor om personen som drar fallet: privatliv, aktuellt mående, egen terapi. Gruppledaren tar bort en sådan fråga. Den som drar fallet får låta vilken fråga som helst stå obesvarad, också en som kritiserar sättet att arbeta.
rule-3-title = Stopp
rule-3 = Alla får säga stopp, när som helst och utan att ge något skäl. Var och en talar så mycket eller lite som känns rätt.
rule-4-title = Av fri vilja
rule-4 = Ingen pressas att tala, att dra ett fall eller att stanna kvar.
rule-5-title = Ur minnet
rule-5 = Ingenting förbereds och det finns inga anteckningar. Fallet dras ur minnet, och ingenting om det skickas runt i förväg.
rule-6-title = I förtroende
rule-6 = Det som sägs i gruppen stannar i gruppen. Ett fall dras så att ingen kan känna igen patienten.
rule-7-title = Inget förhör
rule-7 = Ingen korsförhör den som drar fallet. Det ser gruppledaren till.
rule-8-title = Ingen terapigrupp
rule-8 = Vi arbetar med relationen mellan behandlare och patient. Gruppen behandlar inte deltagarnas privata problem.
rule-9-title = Att vara där
rule-9 = Kom i tid, stanna till slutet och var med regelbundet. De andra räknar med dig.

## What is kept about you

privacy-title = Det som sparas om dig
privacy-responsible = { $society } ansvarar för dina uppgifter.
privacy-where = De ligger i en enda databas, på den dator där { $society } kör det här programmet. Meddelanden mellan dig och programmet går genom { $platform }.
privacy-kept = Det här sparas: ditt namn, konto, yrke, språk, din tidszon och dina inställningar; vilka program du följer, vad du anger om dig själv för dem, och den status som din förening för in; dina grupper, roller, förfrågningar om att få vara med och länkar; när du godtog reglerna, ungefär en gång i månaden att du har hörts av, och sedan när meddelanden inte når dig.
privacy-kept-meetings = Om varje träff: om du har sagt att du kommer och om du erbjuder ett fall; sedan när du kom och gick, hur länge du var med och i vilken roll, och vilka som ledde, medledde och drog vart och ett av fallen. Även timmar du har med dig från tidigare.
privacy-kept-done = Det som görs i en roll för föreningen, av dig eller om dig, står i en logg; har du en gruppledares panel sparas vilket meddelande det är. Bara en tid sparas: ett formulär du inte har gjort klart och hur ofta en kod eller länk från dig var fel (ett dygn), att ett tryck eller meddelande från dig har besvarats, utan dess ord (en vecka), och vilka meddelanden som har skickats till dig (tre månader).
privacy-never = Det här sparas aldrig: vad som sägs i en grupp, något om en patient eller klient, att stopp har sagts eller varför någon inte fick komma med.
privacy-seen = Du ser allt som gäller dig. Din grupps ledare ser vilka som var med och vilka som drog fall; en lokal samordnare och administratörerna ser vilka som var med; en kommitté ser underlaget för dem den bedömer.
privacy-how-long = { $society } har inte satt någon gräns: det som sparas om dig finns kvar tills ditt namn och ditt konto raderas, och därefter bara som antal utan namn.
privacy-how-long-years =
    { $years ->
        [one] { $society } sparar det som gäller dig i ett år efter det senaste som hände med dig här, när du inte längre är med i någon grupp; därefter finns bara antal utan namn.
       *[other] { $society } sparar det som gäller dig i { $years } år efter det senaste som hände med dig här, när du inte längre är med i någon grupp; därefter finns bara antal utan namn.
    }
privacy-yours = /mydata ger dig allt som sparas om dig, och med /erase raderas ditt namn och ditt konto; { $society } kan också göra det åt dig. Dina timmar finns då kvar som antal utan namn, eftersom andras underlag vilar på dem.

## Everything kept about somebody, as files: the words beside them, and the page

my-data-title = Det som sparas om dig
my-data-text = Här nedan finns två filer med allt som { $society } sparar om dig här: en sida att läsa eller skriva ut, och samma sak för andra program (JSON). De innehåller ditt konto och dina träffar, så behåll dem för dig själv.
data-title = Det som sparas om { $name }
data-made = Framtaget { $date }, ur allt som { $society } sparar här.
data-how = Tiderna gäller i { $city }. Av andra personer nämns bara de som ledde dina träffar.
data-none = Ingenting.
data-part-person = Du
data-part-accounts = Dina konton
data-part-roles = Dina roller i föreningen
data-part-groups = Dina grupper
data-part-hours = Dina timmar
data-part-meetings = Dina träffar
data-part-requests = Grupper du har bett att få vara med i
data-part-links = Länkar du har gett, eller kommit genom
data-part-forms = Formulär du är i
data-part-guesses = Koder och länkar som var fel
data-part-due = Det som ännu ska skickas till dig
data-part-living = Meddelanden till dig som hålls uppdaterade
data-part-journal = Det som gjorts i en roll för föreningen, av dig eller om dig
data-column-what = Vad
data-column-value = Så som det sparas
data-column-platform = Var
data-column-account = Konto
data-column-role = Roll
data-column-group = Grupp
data-column-since = Från och med
data-column-until = Till och med
data-column-date = När
data-column-length = Längd
data-column-cases = Fall
data-column-stands = Hur det räknas
data-column-meeting = Träff
data-column-state = Läge
data-column-count = Hur ofta
data-column-part = Din del
data-row-name = Namn
data-row-society = Förening
data-row-profession = Yrke
data-row-reminders = Påminnelser före träffar
data-row-morning = Raden morgonen efter
data-row-accepted = Läste vad som sparas och godtog reglerna
data-row-heard = Hördes senast av (noteras ungefär en gång i månaden)
data-row-unreachable = Meddelanden kommer inte fram sedan
data-row-key = Numret som dina timmar sparas under
data-row-founder = Bildade föreningen här med den första koden
data-request-asked = obesvarad
data-request-first-talk = inbjudan till ett första samtal
data-request-welcome = med i gruppen
data-request-by-hand = besvarad personligen
data-request-withdrawn = återtagen
data-link-given = given av dig
data-link-made-for = gjord till dig
data-link-used = använd av dig
data-link-was-used = använd
data-link-open = inte använd
data-link-revoked = tillbakatagen
data-form-found = Att bilda föreningen
data-form-join = Att gå med i en grupp
data-form-new-group = En ny grupp
data-form-enter-person = Att föra in någon med namn
data-form-opening-balance = Någons tidigare timmar
data-form-season = En grupps datum
data-form-date = Ett datum för en grupp
data-form-move = Att flytta en träff
data-form-settle-minutes = Någons tid på en träff
data-form-settle-length = En träffs längd
data-form-erase = Att radera ditt namn och ditt konto
data-form-bind = En chatt för en grupp
data-form-my-name = Ditt namn
data-form-my = Du själv
data-form-edit = En grupp
data-form-our = Föreningen
data-due-reminder-day = påminnelse en dag före en träff
data-due-reminder-hour = påminnelse en timme före en träff
data-due-moved = en träff har flyttats
data-due-cancelled = en träff har ställts in
data-due-place-offered = en plats har blivit ledig för dig
data-due-stand-in = du leder en träff i gruppledarens ställe
data-due-closed = en träff är slut och väntar på din bekräftelse
data-due-settle = en träff väntar på bekräftelse
data-due-over-time = en fas har tagit så lång tid som den brukar
data-due-next-morning = raden morgonen efter
data-due-asked-to-join = någon har bett att få vara med i en grupp
data-due-first-talk = du är inbjuden till ett första samtal
data-due-welcome = du är välkommen i en grupp
data-due-named-leader = du har utsetts till gruppledare eller medledare
data-due-unreachable = meddelanden till någon kommer inte fram
data-due-left = någon har lämnat en grupp
data-due-chat-lost = en grupps chatt har gått förlorad
data-due-ended = en grupp har avslutats
data-due-added = jag är med i en ny chatt
data-due-named-role = dina roller i föreningen
data-somebody = någon
data-living-panel = panel för { $meeting }
data-living-panel-other = panel för en träff
data-by-me = gjort av dig
data-about-me = om dig
data-case = ett fall
data-case-mine = ett fall, draget av dig
data-case-led = lett av { $name }
data-case-co-led = med { $name } som medledare
data-fact-confirmed = bekräftat
data-fact-waiting = inte bekräftat ännu
data-fact-replaced = ersatt av en senare uppgift
data-fact-amends = rättar en tidigare uppgift ({ $why })
data-answered = svar: { $answer } ({ $date })
data-arrived = kom { $date }
data-left = gick { $date }
data-added-self = sade efteråt själv: var med
data-settled = noterat: { $length }
data-offered = erbjöd ett fall { $date }
data-presented =
    { $cases ->
        [one] drog ett fall
       *[other] drog { $cases } fall
    }
data-led =
    { $cases ->
        [one] ledde ett fall
       *[other] ledde { $cases } fall
    }
data-follow-up = en uppföljning väntar

## Erasing

ask-erase = Vill du att ditt namn och ditt konto raderas?
erase-goes = Det här försvinner: ditt namn, ditt konto, ditt yrke och dina inställningar; din plats i grupper och på kommande träffar; dina erbjudna fall och förfrågningar; formulär du är i, och länkar du har gjort som ingen har använt.
erase-goes-theirs = Det här försvinner: personens namn, konton, yrke och inställningar; platsen i grupper och på kommande träffar; erbjudna fall och förfrågningar, och egna länkar som ingen har använt.
erase-stays = Det här finns kvar: om varje träff som ägt rum timmarna och vem som drog fall och ledde, under ett nummer som inte leder till någon. Hade du en status, till exempel som gruppledare, finns även dess datum kvar. Andras underlag vilar på dessa antal.
erase-copy = Antalen kan inte visas för dig efteråt. /mydata ger dig en kopia av allt dessförinnan.
erase-for-good = Det går inte att ångra.
erase-kept = Nu står ingenting i vägen längre. Skicka /erase igen.
ask-erase-sure = Radera för gott?
erase-sure =
    { $count ->
        [0] Ditt namn och ditt konto raderas genast och för gott. Sedan känner jag dig inte längre.
       *[other] Du lämnar genast { $groups }, och ditt namn och ditt konto raderas för gott. Sedan känner jag dig inte längre.
    }
erase-for-ask = Radera { $name }?
erase-for-asked = Bara den som själv har bett om det raderas. Att det är gjort står i loggen, utan namnet.
erase-for-sure =
    { $count ->
        [0] Radera { $name } för gott? Namn och konto försvinner genast. Det går inte att ångra.
       *[other] Radera { $name } för gott? Platsen i { $groups } upphör genast; namn och konto försvinner. Det går inte att ångra.
    }
erased-title = Nu är det gjort.
erased-text = Ditt namn och ditt konto är borta härifrån, och jag känner dig inte längre. Själva chatten ligger hos { $platform }; där kan du ta bort den. Jag önskar dig allt gott.

## Commands: what stands beside them in the list

command-start = Börja, eller följ en länk du har fått
command-help = Vad du kan göra här
command-groups = Dina grupper
command-next = Dina närmaste träffar
command-queue = Din plats i kön och regeln bakom den
command-credits = Dina poäng och timmar
command-rules = Balintgruppens nio regler
command-settings = Språk, tidszon, namn, påminnelser
command-mydata = Allt som sparas om dig, som filer
command-erase = Radera ditt namn och ditt konto
command-cancel = Lämna formuläret du är i
command-bind = Knyt den här chatten till en av dina grupper

## Chat: words that stand alone

yes = ja
no = nej
changed = Noterat.
marked = ✓ { $label }
option-rule = { $option }: { $rule }
name-unknown = någon som har slutat
time-separator = :
added = Nu är jag med i den nya chatten. Skriv /bind där, så visas gruppens träffar i den.
open-a-chat = Det här svarar jag på enskilt. Öppna en chatt med mig först.
talk-unread = Jag går efter kommandon och knappar och läser inte det som skrivs i övrigt. /help visar vad som går att göra.
other-in-form = En bild eller en fil passar inte här. Svara med ord eller med en knapp.
command-unknown = Det kommandot känner jag inte till. /help visar dem som finns.

## Chat: buttons

button-back = Tillbaka
button-skip = Hoppa över
button-leave-form = Avbryt
button-groups = Mina grupper
button-credits = Poäng och timmar
button-rules = Reglerna
button-settings = Inställningar
button-new-group = Ny grupp
button-previous = Föregående
button-next-page = Nästa
button-next-meetings = Mina närmaste träffar
button-resume-form = Fortsätt med formuläret
button-open-a-chat = Öppna en chatt med mig
button-answer-coming = Jag kommer
button-answer-not-coming = Jag kan inte komma
button-answer-late = Jag blir sen
button-answer-after-all = Jag kan komma ändå
button-offer = Jag har ett fall
button-withdraw = Avstå
button-how-order = Om turordningen
button-keep-offer = Låt det stå kvar
button-arrive = Jag är här
button-add-self = Jag var med
button-stop = Stopp
button-decline = Jag avstår från att svara
button-back-to-meeting = Till träffen
button-to-meeting = Till träffen
button-to-group = Till gruppen
button-open = Öppna träffen
button-enter-afterwards = Fyll i träffen…
button-answers = Vilka som kommer
button-queue = Turordningen
button-offer-for = Skriv upp någon…
button-move = Flytta…
button-cancel-meeting = Ställ in träffen…
button-cancel-number = Ställ in träff { $number }…
button-cancel-yes = Ja, ställ in den
button-stand-in = Ersättare…
button-no-stand-in = Ingen ersättare
button-panel = Panelen
button-to-panel = Tillbaka till panelen
button-next = Nästa: { $phase }
button-back-to-phase = Tillbaka: { $phase }
button-more = +{ $minutes } min
button-say = Att säga högt…
button-people = Vilka som är här…
button-hand-over = Lämna över…
button-close = Avsluta träffen
button-resume = Fortsätt, alla är med på det
button-pause = En paus
button-end-case = Avsluta fallet
button-choose-first =
    { $case ->
        [1] Första fallet: { $name }
       *[2] Andra fallet: { $name }
    }
button-choose = Välj vem som drar…
button-choose-other = Någon annan…
button-choose-nobody =
    { $case ->
        [1] Inget fall den här gången
       *[other] Inga fler fall
    }
button-choose-again =
    { $case ->
        [1] Första fallet: någon annan…
       *[2] Andra fallet: någon annan…
    }
button-choose-after-all = Ett fall trots allt…
button-remind-card = även på kortet
button-settle-person = Ändra en person…
button-settle-case = Ändra ett fall…
button-settle-long = Annan längd…
button-reopen = Träffen fortsätter
button-attest =
    { $people ->
        [one] Bekräfta för en
       *[other] Bekräfta för alla { $people }
    }
button-amend = Rätta…
button-was-there = Hela tiden
button-was-not-there = Var inte med
button-other-minutes = Annan tid…
button-case = { $case }. { $name }
button-add-case = Lägg till ett fall
button-remove-case = Ta bort fallet
button-led = Ledare: { $name }
button-co-led = Medledare: { $name }
button-season = En hel säsong…
button-date = Ett datum…
button-members = Deltagare
button-invitations = Inbjudningar
button-edit = Ändra…
button-leave-group = Lämna gruppen…
button-leave-yes = Ja, lämna
button-end-group = Avsluta gruppen…
button-end-yes = Ja, avsluta den
button-unbind = Ta bort korten ur chatten
button-invite-member = Bjud in…
button-enter-person = Skriv in någon med namn…
button-make = Gör till { $role }
button-balance = Tidigare timmar…
button-new-account = Nytt konto…
button-link-for = En länk till personen
button-link-for-name = En länk till { $name }
button-to-member = Till personen
button-join-request = Vill vara med: { $name }
button-remove = Ta bort ur gruppen…
button-remove-yes = Ja, ta bort
# $role is the English word, so that a language can choose its form.
button-invite =
    { $role ->
        [leader] Bjud in gruppledare
        [co-leader] Bjud in medledare
        [observer] Bjud in observatör
       *[member] Bjud in deltagare
    }
button-show-invitation = { $role } · { $date }
button-revoke = Ta tillbaka
button-join-first-talk = Bjud in till ett första samtal
button-join-welcome-ask = Hälsa välkommen…
button-join-by-hand = Jag skriver själv
button-welcome-yes = Inget av detta: välkommen
button-agree-data = Jag har läst detta
button-accept-rules = Jag godtar reglerna
button-take-place = Jag tar platsen
button-leave-place = Inte den här gången
button-follow-up = En uppföljning nästa gång
button-follow-up-of = Uppföljning: { $name }
button-drop-follow-up = Ingen uppföljning: { $name }
button-see-all = Se allt
button-by-month = Per månad
button-by-meeting = Per träff
button-period-this-year = I år
button-period-last-year = Förra året
button-period-all = Totalt
button-name = Namn
button-language = Språk
button-zone = Tidszon
button-my-data = Det som sparas om mig
button-erase = Radera mig här…
button-erase-want = Jag vill att det raderas
button-keep-all = Behåll allt
button-erase-yes = Ja, radera mitt namn och mitt konto
button-erase-for-ask = Radera personen…
button-erase-for = Personen har bett om det
button-erase-for-yes = Ja, radera personen
button-home = Till den första sidan
button-society = Föreningen…
button-roles = Roller…
button-journal = Det som har gjorts…
button-name-role = Ge någon en roll…
button-take-role-yes = Ja, ta tillbaka den
button-resign-yes = Ja, lämna den
button-newer = Nyare
button-older = Äldre
button-reminders-on = Påminn mig före träffar
button-reminders-off = Inga påminnelser
button-morning-on = Raden morgonen efter
button-morning-off = Ingen rad morgonen efter

## Chat: short answers to a tap

toast-old-button = Den knappen är gammal. /next visar dina träffar.
toast-broken = Något gick fel hos mig, men ingenting har gått förlorat. Försök igen om en stund.
toast-offered = Noterat. Du är { $place ->
        [1] först
        [2] nummer två
        [3] nummer tre
        [4] nummer fyra
        [5] nummer fem
        [6] nummer sex
       *[other] nummer { $place }
    } i kön { $day }.
toast-offered-plain = Noterat. Du har ett fall { $day }.
toast-offer-for = Noterat: { $name } har ett fall.
toast-withdrawn = Noterat. Du avstår.
toast-answer-coming = Noterat: du kommer { $date }.
toast-answer-not-coming = Noterat: du kan inte komma { $date }. Det går att ändra med /next.
toast-answer-late = Noterat: du blir sen { $date }.
toast-answer-waiting = Träffen är full. Du står på väntelistan, och jag hör av mig när en plats blir ledig.
toast-answer-offered = En plats hålls åt dig { $date }.
toast-arrived = Välkommen.
toast-add-self = Noterat. Gruppledaren bekräftar det.
toast-cancelled = Träffen är inställd. Alla får veta det.
toast-follow-up = Noterat: en uppföljning { $date }, utan några detaljer.
toast-opened = Träffen är öppen.
toast-panel = Panelen står nedanför.
toast-phase = Nu: { $phase }
toast-extended = Nu { $minutes } min mer än vanligt.
toast-stop = Stopp. Vi gör en paus.
toast-pause = En paus.
toast-resumed = Vi fortsätter.
toast-declined = Du avstår. Inget skäl behövs.
toast-remind = Meningen står på din panel.
toast-remind-card = Meningen står på kortet.
toast-handed = { $name } leder nu.
toast-chosen =
    { $case ->
        [1] { $name } drar det första fallet.
       *[2] { $name } drar det andra fallet.
    }
toast-no-more-cases =
    { $case ->
        [1] Noterat: inget fall på den här träffen.
       *[other] Noterat: inga fler fall.
    }
toast-closed = Träffen är avslutad. Vilka var med?
toast-reopened = Träffen fortsätter.
toast-attested = Bekräftat och räknat.
toast-revoked = Inbjudan är tillbakatagen. Ingen kan gå med genom den längre.
toast-join-first-talk = Noterat. Personen får veta att du bjuder in till ett första samtal.
toast-join-welcome = Noterat. Personen får veta det och är nu med i gruppen.
toast-erased = Raderat. Det namnet och det kontot är inte kända här längre.
toast-join-by-hand = Noterat. Jag säger ingenting; du skriver själv.

## Chat: forms

form-gone = Formuläret är avslutat: det är besvarat eller lämnat. /help visar vad som går att göra.
form-answered = Det är redan besvarat. Nu är frågan:
form-left = Formuläret är avbrutet. Ingenting har ändrats.
form-none = Inget formulär är öppet. /help visar vad som går att göra.
misread-text = Skriv mellan 1 och { $most } tecken, på en rad.
misread-choice = ”{ $text }” finns inte bland alternativen. Välj ett av dem:
misread-zone = Jag hittade inte ”{ $text }”. Skriv en större stad i din tidszon, till exempel Stockholm, eller välj:
# Where there is something to choose ($choices is how much), it stands below.
misread-date =
    { $choices ->
        [0] Jag kunde inte läsa ”{ $text }”. Skriv ett datum, till exempel { $example }:
       *[other] Jag kunde inte läsa ”{ $text }”. Skriv ett datum, till exempel { $example }, eller välj:
    }
misread-future = Den dagen har inte varit ännu. Skriv en som har varit, till exempel 1 september 2020:
misread-long-ago = Det är för länge sedan. Skriv en senare dag:
misread-time =
    { $choices ->
        [0] Jag kunde inte läsa ”{ $text }”. Skriv ett klockslag, till exempel 18:30:
       *[other] Jag kunde inte läsa ”{ $text }”. Skriv ett klockslag, till exempel 18:30, eller välj:
    }
misread-minutes = ”{ $text }” passar inte här. Skriv minuter eller timmar mellan { $from } och { $to }, till exempel 90 eller 1 tim 30:
misread-hours = ”{ $text }” passar inte här. Skriv timmar mellan { $from } och { $to }, till exempel 40 eller 37 tim 30 min:
misread-number = ”{ $text }” passar inte här. Skriv ett tal mellan { $from } och { $to }:
misread-link = ”{ $text }” är ingen länk. En länk börjar med https://
misread-room = Skriv två tal mellan { $from } och { $to }, lägsta och högsta antal deltagare, till exempel 6-10.
ask-society = Vad heter föreningen?
ask-society-help = Namnet syns i inbjudningar och där det står vad som sparas.
ask-your-name = Vad heter du?
ask-your-name-help = Så som gruppen ska läsa det. Det går att ändra när som helst.
ask-society-language = Vilket språk talas i föreningens grupper?
ask-society-zone = I vilken tidszon träffas grupperna?
ask-zone-help = Välj en, eller skriv namnet på en stad.
ask-credit-rule = Efter vilken regel räknas poäng?
ask-credit-rule-help = Utan regel räknas timmar.
credit-rule-none = Ingen regel: räkna timmar
ask-profession = Vad har du för yrke?
ask-language = Vilket språk vill du läsa?
ask-zone = I vilken tidszon är du?
founding-intro = Välkommen. Du är på väg att bilda en förening där Balintgrupper träffas. Först några korta frågor.
founded-title = { $society } har bildats.
founded-text = Du är dess administratör. Härnäst kommer en grupp: gruppledare, deltagare, datum.
join-intro = Du är inbjuden till { $group } ({ $society }) som { $as }.
join-asked-title = Tack. Gruppledaren är tillfrågad.
join-asked = Gruppledaren i { $group } svarar dig personligen eller genom mig. Du behöver inte göra något mer.
join-welcome = Du är med i { $group }.
join-welcome-as = Du är med i { $group } som { $role }.
join-welcome-text = Gruppens närmaste datum kommer hit till dig. /next visar dem, /rules reglerna.
ask-group-name = Vad heter gruppen?
ask-group-name-help = Till exempel ”Balintgrupp Norr”.
ask-openness = Är gruppen sluten eller öppen?
ask-format = Vilken form har gruppen?
ask-mode = Hur träffas gruppen?
ask-address = Var träffas gruppen?
ask-address-help = Bara deltagarna får veta det, enskilt.
ask-link = Via vilken länk träffas gruppen?
ask-link-help = Bara deltagarna får den, enskilt.
ask-leads = Vem leder gruppen?
ask-leads-help = Någon annan får en egen länk. Medledare bjuds in från gruppens sida.
leads-yes = Jag
leads-no = Någon annan
group-created = Gruppen är registrerad.
ask-group-language = Vilket språk talas i gruppen?
ask-group-zone = I vilken tidszon träffas gruppen?
ask-room = Hur många får plats?
ask-room-help = Det lägsta och det högsta antalet, till exempel 5-12.
ask-length = Hur lång är en träff?
ask-cases = Hur många fall ryms på en träff?
ask-protocol = Vilken arbetsgång följer gruppen?
ask-push-back = Sitter den som drog fallet utanför ringen under diskussionen?
ask-push-back-help = Den som drog fallet flyttar då ut ur ringen och lyssnar (push-back).
push-back-yes = Utanför ringen
push-back-no = Kvar i ringen
ask-measure = Vem går före när flera erbjuder ett fall?
ask-measure-help = Vid lika avgör vem som drog ett fall för längst sedan, därefter vem som erbjöd sig först. Gruppledaren kan alltid välja annorlunda.
ask-since = Från vilket datum?
ask-offers = När får ett fall erbjudas?
ask-presence = Hur mycket märks jag under en träff?
field-name = Namn
field-openness = Sluten eller öppen
field-format = Form
field-venue = Plats
field-language = Språk
field-zone = Tidszon
field-room = Antal deltagare
field-minutes = Längd
field-cases = Fall
field-protocol = Arbetsgång
field-push-back = Utanför ringen
field-measure = Turordning
field-offers = Fall erbjuds
field-presence = Hur jag märks
field-credit-rule = Poängregel
field-retention = Hur länge uppgifter sparas
ask-person-name = Vad heter personen?
ask-person-name-help = Någon utan meddelandeapp: du svarar och bekräftar i personens ställe.
ask-person-role = I vilken roll?
person-entered = Inskriven.
balance-intro = Det som { $name } har med sig sedan tidigare räknas bara i turordningen.
ask-balance = Hur många timmar sammanlagt?
ask-balance-help = Till exempel 40, eller 37 tim 30 min.
ask-balance-meetings = På hur många träffar?
ask-balance-presented = Hur många egna fall?
ask-balance-from = Sedan när?
ask-balance-from-help = En dag räcker, till exempel 1 september 2020.
balance-entered = De tidigare timmarna är införda.
dates-intro = { $group }: tiderna gäller i { $city }; en träff tar { $minutes }.
ask-season-from = När är den första träffen?
ask-season-from-help = De övriga träffarna är på samma veckodag.
ask-at = Vilken tid?
ask-rhythm = Hur ofta?
rhythm-week-1 = varje vecka
rhythm-week-2 = varannan vecka
rhythm-week-3 = var tredje vecka
rhythm-week-4 = var fjärde vecka
rhythm-month =
    { $nth ->
        [1] första
        [2] andra
        [3] tredje
       *[4] fjärde
    } { $weekday ->
        [monday] måndagen
        [tuesday] tisdagen
        [wednesday] onsdagen
        [thursday] torsdagen
        [friday] fredagen
        [saturday] lördagen
       *[sunday] söndagen
    } i månaden
rhythm-month-last =
    sista { $weekday ->
        [monday] måndagen
        [tuesday] tisdagen
        [wednesday] onsdagen
        [thursday] torsdagen
        [friday] fredagen
        [saturday] lördagen
       *[sunday] söndagen
    } i månaden
ask-until = Till när?
ask-until-help = Den sista dagen då det kan bli en träff. Välj en, eller skriv ett datum.
ask-without = Vilka datum utgår?
ask-without-help = Med komma emellan, till exempel 24/12, 31/12. Hoppa över om inga utgår.
ask-date = Vilken dag?
ask-move-date = Till vilken dag?
move-intro = { $group }, träff { $number }: nu { $date }.
meeting-moved = Flyttad. Alla får veta det.
ask-minutes = Hur många minuter?
ask-minutes-help = Till exempel 75, eller 1 tim 15 min.
ask-lasted = Hur länge höll träffen på?
ask-bind = Vilken grupp träffas i chatten ”{ $chat }”?
bound-toast = Chatten är knuten till gruppen.
bound-again-toast = Chatten var redan knuten till gruppen. Ett kort som saknas där kommer på nytt.

## Chat: forms that are asked whole, a page at a time

# Högst 24 tecken, liksom de tre orden på knappar.
form-title-found = Att bilda föreningen
form-title-join = Att gå med i en grupp
form-title-new-group = En ny grupp
form-title-enter-person = Någon med namn
form-title-opening-balance = Någons tidigare timmar
form-title-season = En grupps datum
form-title-date = Ett datum för en grupp
form-title-move = Att flytta en träff
form-title-settle-minutes = Tid på en träff
form-title-settle-length = En träffs längd
form-title-erase = Att radera ditt namn
form-title-bind = En chatt för en grupp
form-title-our-retention = Lagringstid
form-next = Nästa
form-done = Klart
form-close = Stäng
form-door = Frågorna finns kvar tills du svarar på dem eller avbryter.
form-empty = Svara på den här frågan också.
button-open-form = Öppna frågorna

## Chat: first screen, lists, settings, help

home-coming = Dina närmaste träffar:
home-no-dates = Inga datum är inlagda just nu. De kommer hit när gruppledaren lägger in dem.
home-no-groups = Just nu är du inte med i någon grupp. En gruppledare kan skicka dig en inbjudan.
home-no-groups-admin = Just nu finns det ingen grupp. Registrera en:
home-waiting = Att bekräfta:
home-asked = Du har bett att få vara med i { $group }. Gruppledaren svarar dig; du behöver inte göra något mer.
home-now =
    { $case ->
        [0] Nu: { $group }, { $phase }
       *[other] Nu: { $group }, { case-number }, { $phase }
    }
home-panel = Panelen · { $group }
home-mine = { $meeting }: { $what }
home-chosen = du drar ett fall
home-answer-offered = en plats hålls åt dig
home-answer-late = du blir sen
home-answer-not-coming = du kan inte komma
home-answer-waiting = du står på väntelistan
home-offered = du har ett fall
home-place =
    { $place ->
        [1] du är först i kön
        [2] du är nummer två i kön
        [3] du är nummer tre i kön
        [4] du är nummer fyra i kön
        [5] du är nummer fem i kön
        [6] du är nummer sex i kön
       *[other] du är nummer { $place } i kön
    }
home-credits = I år: { $credits }
home-leads = { $group } · { $role }
list-meeting = { $group }, { $date }
list-past = Träff { $number }, { $date } · { $state }
list-waiting = { $group }, träff { $number }: vilka var med?
next-title = Dina närmaste träffar
next-none = Ingen träff är planerad. När gruppledaren lägger in datum står de här.
groups-title = Dina grupper
groups-kept = { $group } (sköts av dig)
settings-title = Dina inställningar
settings-name = Namn: { $name }
settings-language = Språk: { $language }
settings-zone = Tidszon: { $city }
settings-reminders-on = En påminnelse kommer en dag och en timme före varje träff.
settings-reminders-off = Inga påminnelser före träffar.
settings-morning-on = Morgonen efter kommer en tyst rad med minuter, roll och poäng.
settings-morning-off = Ingenting kommer morgonen efter.
credits-tap = Tryck på en träff för att se hur den räknades.
credits-label = { $date }: { $credits }
credits-label-waiting = { $date }: { $credits }, väntar
credits-label-nothing = { $date }: inget
credits-rules-title = Efter vilken regel ska dina timmar visas?
credits-rules-text = Det är bara ett annat sätt att se på samma timmar. Föreningen räknar som förut.
credits-rules-own = Föreningen räknar efter { $rule }.
credits-otherwise = Föreningen räknar efter { $rule }. Här ser du samma timmar efter en annan regel.
button-another-rule = En annan regel
button-about-rule = Om regeln
button-society-rule = Föreningens regel
button-period-of-rule = Regelns period
rule-card = { $number } av 9 · { $title }
help-title = Vad du kan göra här
help-stranger-title = Det här är Balintgruppernas sekreterare.
help-stranger = Med en inbjudan från en gruppledare kommer du in. /rules visar hur en sådan grupp arbetar.
help-next = /next: dina träffar. Där säger du till om du inte kan komma, eller erbjuder ett fall.
help-next-observer = /next: dina träffar, med plats och länk.
help-queue = /queue: din plats bland dem som har erbjudit ett fall, och varför.
help-credits = /credits: vad dina timmar har gett.
help-rules = /rules: de nio reglerna.
help-my-data = /mydata: allt som sparas om dig, som filer.
help-erase = /erase: radera ditt namn och ditt konto.
help-settings = /settings: namn, språk, tidszon, påminnelser.
help-leader = Som gruppledare: /groups leder till datum, deltagare, inbjudningar och allt om gruppen.
help-leader-meeting = En träff öppnas från /next; panelen får du enskilt. Efteråt bekräftar du där vilka som var med.
help-leader-chat = Lägg till mig i gruppens chatt och skriv /bind där, så visas korten för gruppens träffar i den.
help-administrator = För föreningen: /groups registrerar en ny grupp och utser dess gruppledare.
help-reads = Jag går efter kommandon och knappar och läser inget av det som sägs i en grupp.

## Chat: the society, for its administrators

ask-retention = Hur länge sparas uppgifter om den som inte är med i någon grupp längre?
ask-retention-help = Tiden räknas från det senaste som hände med personen: en träff, en grupp som lämnades, ett ord till mig. Därefter raderas namn och konto, och antal utan namn finns kvar.
retention-years =
    { $years ->
        [one] ett år
       *[other] { $years } år
    }
retention-none = utan gräns
society-from-now-on = Det som ställs in här gäller från och med nu. Träffar som redan har öppnats behåller den regel de öppnades med.
roles-title = Roller i föreningen
roles-text = Ett tryck på en roll tar tillbaka den eller lämnar den.
roles-held = Har redan: { $roles }.
name-who = Vem ska få en roll?
name-who-nobody = Ingen annan har ett konto här ännu. Den som kommer med i en grupp genom dess länk kan få en roll.
take-role-ask = Ta tillbaka rollen från { $name }: { $role }? Den kan ges igen när som helst.
resign-ask = Lämna din roll: { $role }? Bara en annan administratör kan ge dig den igen.
named-role-text = Nu har du de här rollerna i föreningen: { $roles }.
journal-title = Det som gjorts för föreningen
journal-text = Det senaste först. Namnen är dagens; den som har raderats har inget.
journal-none = Ingenting ännu. Här visas vad administratörer och samordnare gör för föreningen: när, och vem det var.
journal-program = Programmet
journal-group = en grupp
entry-register-group = { $by } registrerade { $group }.
entry-edit-group = { $by } ändrade { $group }.
entry-end-group = { $by } avslutade { $group }.
entry-name-leader = { $by } utsåg eller bjöd in en gruppledare i { $group }.
# $what is a word of the program: dates, invite, revoke, remove, enter, balance, bind, unbind or a role.
entry-keep-group =
    { $what ->
        [dates] { $by } lade in datum för { $group }.
        [invite] { $by } gjorde en länk till { $group }.
        [revoke] { $by } tog tillbaka en länk till { $group }.
        [remove] { $by } tog bort { $person } ur { $group }.
        [balance] { $by } förde in tidigare timmar för { $person } i { $group }.
        [bind] { $by } knöt en chatt till { $group }.
        [unbind] { $by } tog bort korten för { $group } ur chatten.
        [first-talk] { $by } bjöd in { $person } till ett första samtal om { $group }.
        [welcome] { $by } hälsade { $person } välkommen till { $group }.
        [by-hand] { $by } åtog sig att svara { $person }, som vill vara med i { $group }.
       *[other] { $by } gav { $person } en roll i { $group }: { $role }.
    }
entry-keep-meeting =
    { $what ->
        [move] { $by } flyttade en träff i { $group }.
        [cancel] { $by } ställde in en träff i { $group }.
        [stand-in] { $by } bestämde vem som leder en träff i { $group }.
        [answer] { $by } svarade åt { $person } i { $group }.
       *[other] { $by } ändrade en träff i { $group }.
    }
entry-settle-in-stead = { $by } bekräftade en träff i { $group } i gruppledarens ställe.
entry-move-identity = { $by } gjorde en länk som ger { $person } ett nytt konto ({ $group }).
entry-name-role = { $by } gav { $person } en roll: { $role }.
entry-take-role = { $by } tog tillbaka en roll från { $person }: { $role }.
entry-set-society =
    { $what ->
        [name] { $by } ändrade föreningens namn.
        [language] { $by } ändrade föreningens språk.
        [zone] { $by } ändrade föreningens tidszon.
        [creditRule] { $by } ändrade poängregeln.
        [short] { $by } angav vilken förening det är.
        [retention] { $by } bestämde hur länge uppgifter sparas.
        [words] { $by } ändrade föreningens ord.
       *[other] { $by } ändrade föreningen.
    }
entry-erase = { $by } raderade någons namn och konto.

## Chat: a group

group-your-role = Din roll: { $role }.
group-frame = { $openness } · { $format } · { $mode }
group-members =
    { $members ->
        [0] Inga deltagare ännu; plats för { $from } till { $to }.
        [one] En deltagare; plats för { $from } till { $to }.
       *[other] { $members } deltagare; plats för { $from } till { $to }.
    }
group-no-leader = Gruppen har ingen gruppledare ännu. Bjud in en under Inbjudningar.
group-no-chat = Gruppen är inte knuten till någon chatt. Lägg till mig i gruppens chatt och skriv /bind där.
group-no-dates = Inga datum är inlagda just nu.
edit-title = { $group }: vad vill du ändra?
edit-line = { $field }: { $value }
members-title = Deltagare i { $group }
members-none = Ingen ännu. Bjud in, eller skriv in någon med namn.
members-line = { $name } · { $role }
members-line-not-reached = { $name } · { $role }, nås inte
member-gone = { $name } är inte längre med i gruppen.
member-reached = Mina meddelanden kommer fram.
member-by-name = Inskriven med namn, utan konto här: du svarar och bekräftar i personens ställe, och berättar det jag inte kan. En egen länk ger ett konto.
member-blocked = Mina meddelanden kommer inte fram längre: chatten med mig är stängd. Länken säger hur den öppnas igen.
way-back = Skicka det här till { $name }. Den som öppnar det och trycker på Start får mina meddelanden igen, och allt är som förut:
remove-ask = Ta bort { $name } ur { $group }? Jag säger ingenting om det; det är din sak att berätta.
leave-ask = Lämna { $group }? Dina timmar finns kvar. För att komma tillbaka behövs en ny inbjudan.
end-ask = Avsluta { $group }? De planerade träffarna ställs in, och alla får veta det. Allas timmar finns kvar. Det går inte att ångra.
invitations-title = Inbjudningar till { $group }
invitations-text = De här inbjudningarna gäller, var och en till sitt datum:
invitations-none = Ingen inbjudan gäller just nu. En ny:
invitation-text = Skicka det här vidare. Den som öppnar det, eller skickar det till mig, kan gå med i { $group } som { $role }:
invitation-person = Skicka det här till { $name } och till ingen annan. Den som öppnar det, eller skickar det till mig, blir { $name } här:
# $platforms are those on which the group is too, besides the one where this is read.
invitation-elsewhere = Den som finns på { $platforms } skickar det här till mig i stället:
invitation-holds = Den gäller till { $date } och kan tas tillbaka före dess.
asked-title = { $name } vill vara med i { $group }.
asked-text = Innan någon kommer med hålls ett första samtal. Vad ska jag säga?
asked-first-talk = Du har bjudit in till ett första samtal. När ni har träffats:
asked-by-hand = Du skriver själv. Om det ändå blir av:
asked-welcome = Personen är nu med i gruppen.
welcome-ask-title = Innan { $name } kommer med i { $group }:
welcome-ask-text = Är det här en närstående till någon i gruppen, en nära kollega eller någon som går i terapi eller rådgivning hos dig? I så fall inte i samma grupp samtidigt.
first-talk-title = { $group }: ett första samtal
first-talk-text = Gruppledaren vill gärna träffa dig innan du kommer med, och skriver till dig.
named-leader-text = Från och med nu är du { $role } i den här gruppen.
unreachable-text = Mina meddelanden till { $name } ({ $group }) kommer inte fram längre. Berätta det gärna; den som öppnar det här och trycker på Start får dem igen:
left-text = { $name } har lämnat { $group }.
chat-lost-text = Jag kan inte skriva i gruppens chatt längre, och korten står inte kvar där. Lägg till mig i chatten igen, så att jag får skriva, och skriv /bind där: då kommer korten tillbaka.
ended-title = { $group }: gruppen är avslutad
ended-text = De planerade träffarna blir inte av. Dina timmar finns kvar: /credits visar dem.
scheduled-title =
    { $count ->
        [one] { $group }: ett datum
       *[other] { $group }: { $count } datum
    }
scheduled-more =
    { $count ->
        [one] … och ett till.
       *[other] … och { $count } till.
    }
scheduled-told = Gruppen får veta det i sin chatt.
scheduled-no-chat = Gruppen är inte knuten till någon chatt; deltagarna ser datumen under /next.
group-season =
    { $count ->
        [one] En träff är bestämd: { $date }.
       *[other] { $count } träffar är bestämda. Den första: { $date }.
    }
group-moved = Träff { $number } är flyttad från { $from } till { $to }.
group-cancelled = Träff { $number }, { $date }, är inställd.
group-ended = Gruppen är avslutad. De planerade träffarna blir inte av.

## Chat: a meeting

meeting-title = { $group } · träff { $number }
meeting-number = Träff { $number }
meeting-case =
    { $case ->
        [1] Träff { $number } · första fallet
        [2] Träff { $number } · andra fallet
       *[other] Träff { $number } · fall { $case }
    }
meeting-where-in-person = På plats · adressen har deltagarna
meeting-where-online = Digitalt · länken får deltagarna enskilt
meeting-where-hybrid = På plats och digitalt · plats och länk får deltagarna enskilt
mode-line-in-person = På plats
mode-line-online = Digitalt
mode-line-hybrid = På plats och digitalt
meeting-address = Plats:
meeting-link = Länk:
meeting-your-time = Hos dig: { $time }
meeting-coming-of =
    { $coming ->
        [0] Ingen kommer.
        [one] En av { $all } kommer.
       *[other] { $coming } av { $all } kommer.
    }
meeting-coming =
    { $coming ->
        [0] Ingen har svarat ännu.
        [one] En kommer.
       *[other] { $coming } kommer.
    }
meeting-follow-up = Uppföljning: { $presenter }
meeting-cancelled = Träffen är inställd.
meeting-card-elsewhere = Gruppens kort står numera på ett annat ställe.
meeting-card-left = Det här kortet uppdateras inte längre. /next visar dina träffar.
meeting-took-place = Träffen har ägt rum.
meeting-next = Nästa träff: { $date }
meeting-running = Träffen pågår.
meeting-gathering = Gruppen samlas.
meeting-state-running = Träffen pågår.
meeting-state-settling = Träffen är slut; gruppledaren bekräftar vilka som var med.
meeting-state-sealed = Träffen har ägt rum.
meeting-state-cancelled = Träffen är inställd.
meeting-presenter = Drar fallet: { $name }
meeting-declined = Den som drar fallet låter en fråga stå obesvarad, och har rätt till det.
meeting-halt-stop = Stopp har sagts. Vi gör en paus.
meeting-halt-pause = En paus.
phase-now = Nu:
mine-expected = Du är väntad.
mine-unanswered = Kommer du?
mine-answer-coming = Du kommer.
mine-answer-not-coming = Du kan inte komma.
mine-answer-late = Du blir sen.
mine-answer-waiting = Du står på väntelistan.
mine-answer-offered = En plats är ledig och hålls åt dig. Kommer du?
mine-chosen = Du drar ett fall på den här träffen.
mine-stand-in = Du leder den här träffen, i gruppledarens ställe.
mine-sealed = Du var med { $minutes } min som { $role }.
mine-not-there = Du är inte noterad som närvarande. Om det är fel kan gruppledaren rätta det.
mine-settling-there = Du är noterad som närvarande.
mine-settling-not = Du är inte noterad som närvarande.
leader-coming = Kommer: { $coming } av { $all }
leader-absent = Kan inte komma: { $names }
leader-late = Sen ankomst: { $names }
leader-waiting = Väntar på en plats: { $names }
leader-offers =
    { $offers ->
        [one] En har ett fall.
       *[other] { $offers } har var sitt fall.
    }
leader-stand-in = { $name } leder den här träffen.
leader-opens = Träffen kan öppnas tidigast { $opens }.
leader-not-reached = Mina meddelanden når inte { $names }. Berätta det gärna själv.
answers-title = Vilka som kommer
answers-text = Välj ett namn för att svara åt personen.
answers-line = { $name } · { $answer }
answer-none = inget svar ännu
cancel-ask = Ställa in träffen i { $group } { $date }? Alla får veta det. Det går inte att ångra.
stand-in-title = Vem leder just den här träffen?
stand-in-text = Bara för den här träffen; gruppen behåller sin gruppledare.
stand-in-nobody = Det finns ingen annan i gruppen ännu som kan leda.
queue-noted = Noterat.
queue-nothing-to-prepare = Ingenting behöver förberedas. Du kan avstå när som helst.
queue-no-offer = Du har inte erbjudit något fall { $day }.
order-title = { $group } · träff { $number }: turordningen
order-empty = Ingen har erbjudit ett fall ännu.
how-order-title = Så fungerar turordningen
keep-offer = Ditt fall kan stå kvar till { $date }:
enter-title = Vem har ett fall?
enter-text = Fråga i rummet och skriv upp den som säger till. Ingenting om fallet antecknas.
place-offered-text = En plats har blivit ledig, och den hålls åt dig.
reminder-soon = Träffen börjar { $time }.
moved-text = Träffen är flyttad från { $from } till { $to }.
cancelled-text = Träffen { $date } är inställd.
over-time-text = { $phase }: den vanliga tiden ({ $usual } min) har gått. Fasen pågår tills du går vidare.
next-morning = Träff { $number }: { $minutes } min som { $role }, { $credits }.
next-morning-plain = Träff { $number }: { $minutes } min som { $role }.

## Chat: the leader's panel

panel-case =
    { $case ->
        [1] Första fallet · { $phase }
        [2] Andra fallet · { $phase }
       *[other] Fall { $case } · { $phase }
    }
panel-since = Sedan kl. { $since }
panel-since-usual = Sedan kl. { $since } (vanligen omkring { $usual } min)
panel-here = Här: { $here } av { $all }
panel-leading = Leder: { $name }
panel-listens = Den som drog fallet lyssnar.
panel-say = Att säga: { $sentence }
panel-presents =
    { $case ->
        [1] Första fallet: { $name }
        [2] Andra fallet: { $name }
       *[other] Fall { $case }: { $name }
    }
panel-no-more-cases =
    { $case ->
        [1] Inget fall den här gången.
       *[other] Inga fler fall.
    }
panel-offers = Erbjuder fall, i turordning:
panel-no-offers = Ingen har erbjudit ett fall ännu.
panel-no-more-offers = Ingen annan har erbjudit ett fall ännu.
choose-title =
    { $case ->
        [1] Vem drar det första fallet?
       *[2] Vem drar det andra fallet?
    }
choose-empty = Ingen har erbjudit ett fall ännu. Fråga i rummet och skriv upp den som har ett.
people-title = Vilka som är här
people-text = Ett tryck på ett namn noterar att personen kom eller gick.
remind-title = En mening att säga, om du vill. Bara du ser detta.
hand-title = Vem leder härifrån?
hand-text = Den som lämnar över får därefter erbjuda ett fall.
hand-nobody = Här finns ingen medledare att lämna över till. En medledare utses under Deltagare, eller som ersättare före träffen.

## Chat: settling

settle-title = Vilka var med? { $title }, { $minutes } min
settle-sealed-title = { $title }, { $minutes } min: bekräftad
settle-in-stead-co-leader = Bekräftad av medledaren, i gruppledarens ställe.
settle-in-stead-coordinator = Bekräftad av samordnaren, i gruppledarens ställe.
settle-leader-confirms = Gruppledaren bekräftar.
settle-text = Allt är ifyllt efter det som är känt. Ändra det som är fel.
settle-short = Träffen avslutades i förtid, kl. { $time }. De planerade { $minutes } minuterna räknas, om du inte väljer den andra längden nedan.
settle-whole =
    { $people ->
        [0] Ingen var med hela tiden
        [one] ✓ En var med hela tiden
       *[other] ✓ { $people } var med hela tiden
    }
settle-part = ✓ { $name }: { $minutes } min
settle-absent = Inte med: { $names }
settle-self = Har lagt till sig på egen hand: { $names }
settle-no-cases = Inget fall är infört.
settle-case-led =
    { $case ->
        [1] Första fallet: drogs av { $presented }, leddes av { $led }
        [2] Andra fallet: drogs av { $presented }, leddes av { $led }
       *[other] Fall { $case }: drogs av { $presented }, leddes av { $led }
    }
settle-case-co-led =
    { $case ->
        [1] Första fallet: drogs av { $presented }, leddes av { $led } med { $coLed } som medledare
        [2] Andra fallet: drogs av { $presented }, leddes av { $led } med { $coLed } som medledare
       *[other] Fall { $case }: drogs av { $presented }, leddes av { $led } med { $coLed } som medledare
    }
settle-list-title = Vems närvaro stämmer inte?
amend-title = Vems närvaro ska rättas?
settle-entry = { $name } · { $minutes } min
settle-entry-not = { $name } · inte med
settle-changed = Ändrat: { $entry }
settle-one-text = Hur länge var personen med? Inget skäl behövs.
settle-long-title = Hur länge höll träffen på?
settle-cases-title = Träffens fall
settle-case-title =
    { $case ->
        [1] Första fallet
        [2] Andra fallet
       *[other] Fall { $case }
    }
settle-case-who = Vem drog det?
settle-case-text = Vem drog, ledde och medledde det? Ett tryck på ett namn ändrar.
settle-not-entered = Träffen borde vara slut. När du har en stund: vilka var med?
settle-still-running = Enligt planen borde träffen vara slut, men den är fortfarande öppen här.

## Chat: the words of the society

field-words = Ord
words-own =
    { $count ->
        [0] språkets egna
        [one] ett eget
       *[other] { $count } egna
    }
word-unit = poängenhet
ask-word-language = På vilket språk?
ask-word = Vilket ord säger ni på ett annat sätt?
ask-word-text = Vad säger ni för ”{ $word }” ({ $language })?
ask-word-now = Nu: { $word }
ask-word-text-help = Skriv det som det står mitt i en mening. Rollen i sig ändras inte.
ask-word-unit-help = Skriv ordet som det står efter { $numbers }: { $forms } former med komma emellan. Är det alltid likadant räcker det att skriva det en gång.
button-own-word = Återställ: { $word }
misread-unit = Skriv en form, eller { $forms } former med komma emellan, med 1 till { $most } tecken var.

toast-other-workspace = Det här hör till en annan arbetsyta än din, och svarar bara dem som hör dit. Din gruppledare kan säga hur du kan vara med.

## En person på flera plattformar, och en grupp med flera chattar

command-link = Koppla ditt konto på en annan plattform
refusal-link-dead = Koden gäller inte: den är felskriven, använd eller äldre än tio minuter. Där du redan är känd ger /link en ny.
refusal-own-link = Det här är din egen kod, och kontot är redan ditt. Koden är till för den andra plattformen.
refusal-another-society = Koden kommer från någon i en annan förening, och personer i två föreningar hålls isär. Ingenting har ändrats här.
refusal-platform-taken = Ett konto per plattform kan kopplas, och båda sidor har redan ett där. Ta bort ett i inställningarna; för ett nytt konto på samma plattform, be gruppledaren om en länk.
refusal-only-account = Det här är det enda konto du har här, så det får vara kvar. Med /erase lämnar du helt.
entry-link = { $by } kopplade ett konto ({ $what }).
entry-unlink = { $by } tog bort ett konto ({ $what }).
entry-unite = { $by } och { $person } blev en person, genom en kod.
entry-part = { $by } och { $person } är två personer igen.
settings-accounts =
    { $count ->
        [one] Konto: { $accounts }
       *[other] Konton: { $accounts }
    }
button-link = Koppla ett annat konto
button-unlink = Ta bort { $account }
link-title = En person, ett konto till
link-text = Öppna den här boten på den andra plattformen och skicka det här till den inom tio minuter:
link-or = Eller, där kommandon börjar med /balint:
link-how = Visa inte koden för någon: den som skickar den blir du här.
link-stranger = Vill du koppla det här kontot, skriv /link till den här boten där du redan är känd. Då får du en kod att skicka hit.
unite-ask = Här heter du { $name }; koden kommer från { $other }. Om båda är du blir ni en person med namnet { $other }: grupper, anmälda fall, roller och timmar läggs ihop, och där båda hade en plats finns det en. Gå bara vidare om du själv har bett om koden.
button-unite-yes = Båda är jag
button-unite-no = Nej, låt det vara
linked-title = Du är { $name } här också.
linked-text = Meddelanden kommer dit du skrev senast, och till det andra kontot om det inte går fram.
unlink-ask = Ta bort kontot på { $account }? Du är inte känd där längre; allt som är ditt finns kvar hos dig.
unlink-ask-united = Ta bort kontot på { $account }? Det blir en egen person igen, med de timmar som är skrivna på det. Grupper och roller stannar hos dig.
button-unlink-yes = Ta bort { $account }
unlinked-text = Kontot är borttaget. Det som är ditt finns kvar hos ditt andra konto; /link där leder tillbaka hit.
button-unbind-from = Ta bort korten ur { $chat }
group-chats = Gruppens kort finns på { $chats }.

## Vägen till auktorisation: vad någon säger om sig själv, och hur långt det är kvar

path-title = Din väg
path-none = Du följer inget program än. Ett program är det en förening kräver av den som vill leda grupper eller få sin utbildning godkänd. Välj ditt, så kan jag säga hur långt det är kvar.
path-entered = { $scheme }: påbörjat { $date }
path-professions = Yrke: { $said }
path-trainings = Avslutad utbildning: { $said }
path-practice = Yrkesverksam: { $said }
path-since = sedan { $date }
path-unsaid = inte angivet än
path-trainings-none = ingen
path-statuses = Infört av föreningen:
path-statuses-none = Föreningen har varken fört in något medlemskap eller någon status för dig än.
path-tap-away = Tryck på en rad för att ta bort den.
since-day = { $what }, sedan { $date }
completed-on = { $what }, klar { $date }
list-item = • { $item }
status-of = { $status } ({ $society })
status-line =
    { $until ->
        [none] { $what }, sedan { $from }
       *[other] { $what }, { $from } – { $until }
    }
professions-title = Ditt yrke
professions-none = Inte angivet än. Några program kräver olika saker av olika yrken.
trainings-title = Din avslutade utbildning
trainings-none = Du har angett att du inte har någon av de utbildningar som programmen frågar efter.
trainings-unsaid = Inte angivet än. Några program kräver mindre av den som har en viss utbildning.
schemes-title = Vilket program?
schemes-text = Tryck på ett för att läsa vad det kräver, om du kan börja följa det och var det kommer ifrån.
scheme-followed = { $scheme } · du följer det
scheme-asks = Det här krävs:
scheme-unfollowed = Du följer det inte längre: { $scheme }.
practice-title = Yrkesverksam
practice-unsaid = Inte angivet än. Några program kräver flera års yrkesverksamhet.
progress-title = Hur långt det är kvar
progress-open = Saknas ännu
progress-tell = Väntar på svar från dig
progress-paper = Det här håller din förening reda på
progress-waiting = Väntar på någon, eller på en dag
progress-unknown = Går inte att räkna ut här
progress-done = Uppfyllt
progress-beside = Önskvärt, och aldrig ett hinder
progress-part = { $part }. { $asked }
progress-holder = { $part }. { $name } ({ $met } av { $need } uppfyllt)
holds-all = flera saker tillsammans
holds-any = det ena eller det andra
holds-stages = etapper efter varandra
holds-window = inom en och samma tid
holds-split = timmar som räknas en gång
progress-part-title = Del { $part }
progress-on-paper = Handlingar, avgifter och beslut förs inte in här: dem sköter din förening.
progress-elsewhere = Än så länge räknas dina gruppers timmar här. Andra timmar, som teori, handledning eller terapi, berättar du om för din förening.
progress-home = Dina timmar här räknas som timmar i den förening som krävs, eftersom ingen har angett vilken förening det här är. Det kan en administratör göra.
forecast-text = I samma takt som dina senaste tolv månader, eller som sedan du började om det är kortare. Det är en uppskattning och lovar ingenting.
statuses-title = Status
statuses-text = Medlemskap, gruppledare, handledare och så vidare, var och en från sin dag. Timmar räknas efter vad de som ledde och bekräftade dem var den dagen. Vems status vill du se?
statuses-none = Ingenting är infört än.
status-dropped = Statusen är borttagen.
statuses-tap = Tryck på en status för att ange dess slut eller ta bort den.
status-of-home = Den här föreningen
held-rbo-leader = ledare för en Balintgrupp
held-member = medlem
short-none = ingen av dem som programmen talar om
option-today = I dag, { $date }
ask-entered-on = Vilken dag började du följa det?
ask-entered-on-help = Dagen då du började följa programmet. Vissa timmar räknas först från och med den dagen.
ask-profession-since = Sedan när?
ask-training = Vilken utbildning har du avslutat?
ask-training-on = När blev den klar?
ask-practice = Sedan när är du yrkesverksam?
ask-roughly-help = Ungefär räcker: 2015, eller 1 september 2020.
ask-status = Vilken status?
ask-status-of = I vilken förening?
ask-status-from = Från och med vilken dag?
ask-status-until = Till och med vilken dag?
ask-status-until-help = Sista dagen. Hoppa över om inget slut är känt.
ask-status-ended = Vilken var den sista dagen?
ask-short = Vilken förening är det här?
ask-short-help = Vissa program räknar bara timmar i vissa föreningar. Timmarna i era grupper räknas som timmar i den förening du anger här.
button-progress = Hur långt det är kvar
button-schemes = Välj ett program…
button-other-schemes = Ett annat program…
button-enter-day = Ange dagen…
button-other-day = En annan dag…
button-take-away = Ta bort
button-professions = Yrke…
button-trainings = Utbildning…
button-practice = Yrkesverksam…
button-add-profession = Lägg till ett yrke…
button-add-training = Lägg till en utbildning…
button-no-trainings = Jag har ingen av dem
button-follow = Följ det här programmet…
button-follow-anew = En annan startdag…
button-unfollow = Sluta följa det
button-path = Min väg
button-part = Del { $part }
button-renewal = Förnyelse
button-forecast = När kan det bli?
button-about-scheme = Om programmet
button-statuses = Status…
button-enter-status = För in en status…
button-end-status = Sista dag…
button-drop-status = Den fördes in av misstag
field-short = Känd i programmen som
form-title-follow = Börja följa ett program
form-title-my-profession = Ditt yrke
form-title-my-training = Din utbildning
form-title-my-practice = Yrkesverksam
form-title-enter-status = För in en status
form-title-end-status = En status upphör
command-progress = Hur långt du har kommit i ett program
command-path = Ditt program, yrke och utbildning
help-progress = /progress: hur långt det är kvar till en status eller ett intyg.
help-path = /path: ditt program, och vad det frågar om dig.
refusal-scheme-gone = Det programmet finns inte här längre. /path visar vilka som finns.
refusal-status-gone = Den statusen har tagits bort under tiden.
refusal-ends-too-early = Den kan inte upphöra innan den började. Skriv en senare dag.
refusal-entrance-closed = I den här utgåvan kunde man börja till och med den { $day }. Kraven på dem som börjar senare finns inte här: fråga { $whom }. Skriv en annan dag, eller lämna formuläret.
refusal-entrance-not-yet = I den här utgåvan kan man börja från och med den { $day }. Om en tidigare dag, fråga { $whom }. Skriv en annan dag, eller lämna formuläret.
entry-enter-status = { $by } förde in en status för { $person }: { $status }.
entry-end-status = { $by } förde in att en status upphörde för { $person }: { $status }.
entry-drop-status = { $by } tog bort en status för { $person }: { $status }.
data-part-path = Din väg till auktorisation
data-part-statuses = Din status
data-path-scheme = Program: { $scheme }
data-form-my-profession = ditt yrke
data-form-my-training = en utbildning du har
data-form-my-practice = sedan när du är yrkesverksam
data-form-follow = att börja följa ett program
data-form-enter-status = att föra in en status
data-form-end-status = slutet på en status
