### Русский. «Вы» со строчной; ни одного прошедшего времени с родом о читателе или о ком-то по имени.
### Имена людей и названия групп не склоняются: они стоят в именительном падеже, чаще всего после двоеточия.
### Слова закрытых списков — со строчной, как в словаре.

## Даты и время

date-long = { $weekday }, { $day } { $month }
date-long-year = { $weekday }, { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
date-month = { $month } { $year }
date-period = { $from } – { $to }
date-period-all = за всё время
date-time = { $date }, { $time }
date-today = сегодня в { $time }
date-tomorrow = завтра в { $time }
date-yesterday = вчера в { $time }
date-on-weekday =
    { $weekday ->
        [monday] в понедельник
        [tuesday] во вторник
        [wednesday] в среду
        [thursday] в четверг
        [friday] в пятницу
        [saturday] в субботу
       *[sunday] в воскресенье
    }
date-weekday = { date-on-weekday } в { $time }
date-further = { date-on-weekday }, { $day } { $month }, в { $time }
date-further-year = { date-on-weekday }, { $day } { $month } { $year }, в { $time }
# Внутри «В очереди … вы под номером 2».
date-for-today = на сегодня
date-for-weekday =
    { $weekday ->
        [monday] на понедельник
        [tuesday] на вторник
        [wednesday] на среду
        [thursday] на четверг
        [friday] на пятницу
        [saturday] на субботу
       *[sunday] на воскресенье
    }
date-for-date = на { $day } { $month }
time-range = { $from }–{ $to }
time-in-city = { $time } ({ $city })
time-city =
    { $place ->
        [Adelaide] Аделаида
        [Algiers] Алжир
        [Almaty] Алматы
        [Amman] Амман
        [Amsterdam] Амстердам
        [Anadyr] Анадырь
        [Andorra] Андорра
        [Aqtau] Актау
        [Aqtobe] Актобе
        [Ashgabat] Ашхабад
        [Astrakhan] Астрахань
        [Athens] Афины
        [Atyrau] Атырау
        [Auckland] Окленд
        [Baghdad] Багдад
        [Baku] Баку
        [Bangkok] Бангкок
        [Barnaul] Барнаул
        [Beirut] Бейрут
        [Belgrade] Белград
        [Berlin] Берлин
        [Bishkek] Бишкек
        [Bogota] Богота
        [Bratislava] Братислава
        [Brisbane] Брисбен
        [Brussels] Брюссель
        [Bucharest] Бухарест
        [Budapest] Будапешт
        [Buenos_Aires] Буэнос-Айрес
        [Busingen] Бюзинген
        [Cairo] Каир
        [Calcutta] Калькутта
        [Caracas] Каракас
        [Casablanca] Касабланка
        [Chicago] Чикаго
        [Chisinau] Кишинёв
        [Chita] Чита
        [Colombo] Коломбо
        [Copenhagen] Копенгаген
        [Damascus] Дамаск
        [Darwin] Дарвин
        [Denver] Денвер
        [Dubai] Дубай
        [Dublin] Дублин
        [Dushanbe] Душанбе
        [Edmonton] Эдмонтон
        [Famagusta] Фамагуста
        [Gibraltar] Гибралтар
        [Guernsey] Гернси
        [Halifax] Галифакс
        [Havana] Гавана
        [Hebron] Хеврон
        [Helsinki] Хельсинки
        [Ho_Chi_Minh] Хошимин
        [Hong_Kong] Гонконг
        [Honolulu] Гонолулу
        [Irkutsk] Иркутск
        [Isle_of_Man] остров Мэн
        [Istanbul] Стамбул
        [Jakarta] Джакарта
        [Jersey] Джерси
        [Jerusalem] Иерусалим
        [Johannesburg] Йоханнесбург
        [Kabul] Кабул
        [Kaliningrad] Калининград
        [Kamchatka] Камчатка
        [Karachi] Карачи
        [Kathmandu] Катманду
        [Katmandu] Катманду
        [Khandyga] Хандыга
        [Kiev] Киев
        [Kirov] Киров
        [Kolkata] Калькутта
        [Kostanay] Костанай
        [Krasnoyarsk] Красноярск
        [Kuala_Lumpur] Куала-Лумпур
        [Kuwait] Эль-Кувейт
        [Kyiv] Киев
        [Lagos] Лагос
        [Lima] Лима
        [Lisbon] Лиссабон
        [Ljubljana] Любляна
        [London] Лондон
        [Los_Angeles] Лос-Анджелес
        [Luxembourg] Люксембург
        [Madrid] Мадрид
        [Magadan] Магадан
        [Malta] Мальта
        [Manila] Манила
        [Mariehamn] Мариехамн
        [Melbourne] Мельбурн
        [Mexico_City] Мехико
        [Minsk] Минск
        [Monaco] Монако
        [Montevideo] Монтевидео
        [Moscow] Москва
        [Nairobi] Найроби
        [New_York] Нью-Йорк
        [Nicosia] Никосия
        [Novokuznetsk] Новокузнецк
        [Novosibirsk] Новосибирск
        [Omsk] Омск
        [Oral] Уральск
        [Oslo] Осло
        [Paris] Париж
        [Perth] Перт
        [Phoenix] Финикс
        [Podgorica] Подгорица
        [Prague] Прага
        [Qostanay] Костанай
        [Qyzylorda] Кызылорда
        [Rangoon] Янгон
        [Reykjavik] Рейкьявик
        [Riga] Рига
        [Riyadh] Эр-Рияд
        [Rome] Рим
        [Saigon] Хошимин
        [Sakhalin] Сахалин
        [Samara] Самара
        [Samarkand] Самарканд
        [San_Marino] Сан-Марино
        [Santiago] Сантьяго
        [Sao_Paulo] Сан-Паулу
        [Sarajevo] Сараево
        [Saratov] Саратов
        [Seoul] Сеул
        [Shanghai] Шанхай
        [Simferopol] Симферополь
        [Singapore] Сингапур
        [Skopje] Скопье
        [Sofia] София
        [Srednekolymsk] Среднеколымск
        [Stockholm] Стокгольм
        [Sydney] Сидней
        [Taipei] Тайбэй
        [Tallinn] Таллин
        [Tashkent] Ташкент
        [Tbilisi] Тбилиси
        [Tehran] Тегеран
        [Tirane] Тирана
        [Tokyo] Токио
        [Tomsk] Томск
        [Toronto] Торонто
        [Tunis] Тунис
        [Ulaanbaatar] Улан-Батор
        [Ulyanovsk] Ульяновск
        [Urumqi] Урумчи
        [Ust-Nera] Усть-Нера
        [Uzhgorod] Ужгород
        [Vaduz] Вадуц
        [Vancouver] Ванкувер
        [Vatican] Ватикан
        [Vienna] Вена
        [Vilnius] Вильнюс
        [Vladivostok] Владивосток
        [Volgograd] Волгоград
        [Warsaw] Варшава
        [Winnipeg] Виннипег
        [Yakutsk] Якутск
        [Yangon] Янгон
        [Yekaterinburg] Екатеринбург
        [Yerevan] Ереван
        [Zagreb] Загреб
        [Zaporozhye] Запорожье
        [Zurich] Цюрих
       *[other] { $city }
    }
duration-minutes = { $minutes } мин
duration-hours = { $hours } ч
duration-both = { $hours } ч { $minutes } мин

## Что пишут люди: списки через запятую. Названия дней и месяцев известны и так.

read-today = сегодня, сегодня вечером
read-tomorrow = завтра
read-after-tomorrow = послезавтра
read-yesterday = вчера
read-hours = ч, час, часа, часов
read-minutes = м, мин, минута, минуту, минуты, минут
# Слова при дате, времени или длительности, которые сами ничего не значат.
read-fillers = в, во, на, к, с, до, и, г, год, года, числа, ровно
read-before-noon = утра, ночи
read-after-noon = дня, вечера
# Города, в часовом поясе которых живёт кто-то другой.
read-cities = Санкт-Петербург = Europe/Moscow, Петербург = Europe/Moscow, СПб = Europe/Moscow, Питер = Europe/Moscow, Нижний Новгород = Europe/Moscow, Казань = Europe/Moscow, Воронеж = Europe/Moscow, Ростов-на-Дону = Europe/Moscow, Краснодар = Europe/Moscow, Сочи = Europe/Moscow, Ярославль = Europe/Moscow, Архангельск = Europe/Moscow, Мурманск = Europe/Moscow, Петрозаводск = Europe/Moscow, Псков = Europe/Moscow, Великий Новгород = Europe/Moscow, Тула = Europe/Moscow, Рязань = Europe/Moscow, Смоленск = Europe/Moscow, Ставрополь = Europe/Moscow, Махачкала = Europe/Moscow, Тольятти = Europe/Samara, Ижевск = Europe/Samara, Пермь = Asia/Yekaterinburg, Уфа = Asia/Yekaterinburg, Челябинск = Asia/Yekaterinburg, Тюмень = Asia/Yekaterinburg, Оренбург = Asia/Yekaterinburg, Сургут = Asia/Yekaterinburg, Кемерово = Asia/Novokuznetsk, Улан-Удэ = Asia/Irkutsk, Хабаровск = Asia/Vladivostok, Благовещенск = Asia/Yakutsk, Южно-Сахалинск = Asia/Sakhalin, Петропавловск-Камчатский = Asia/Kamchatka, Астана = Asia/Almaty, Алма-Ата = Asia/Almaty, Бухара = Asia/Samarkand, Тель-Авив = Asia/Jerusalem, Анкара = Europe/Istanbul, Мюнхен = Europe/Berlin, Гамбург = Europe/Berlin, Франкфурт = Europe/Berlin, Женева = Europe/Zurich, Милан = Europe/Rome, Барселона = Europe/Madrid, Гётеборг = Europe/Stockholm, Лимасол = Asia/Nicosia, Салоники = Europe/Athens, Батуми = Asia/Tbilisi

## Счёт

credit-points =
    { $points ->
        [one] { $points } балл
        [few] { $points } балла
        [many] { $points } баллов
       *[other] { $points } балла
    }
credit-clock-hours =
    { $hours ->
        [one] { $hours } астрономический час
        [few] { $hours } астрономических часа
        [many] { $hours } астрономических часов
       *[other] { $hours } астрономического часа
    }
credit-series =
    { $series ->
        [one] { $series } завершённая серия
        [few] { $series } завершённые серии
        [many] { $series } завершённых серий
       *[other] { $series } завершённой серии
    }
credit-units = баллов
count-meetings =
    { $meetings ->
        [one] { $meetings } встреча
        [few] { $meetings } встречи
        [many] { $meetings } встреч
       *[other] { $meetings } встречи
    }
count-cases =
    { $cases ->
        [one] { $cases } случай
        [few] { $cases } случая
        [many] { $cases } случаев
       *[other] { $cases } случая
    }
case-number =
    { $case ->
        [1] первый случай
        [2] второй случай
        [3] третий случай
       *[other] случай { $case }
    }

## Отказы: почему нет и как быть

refusal-leaders-only = Это может сделать только ведущий. Если нужно что-то изменить, обратитесь к ведущему.
refusal-administrators-only = Это может сделать только администратор общества. Обратитесь к администратору.
refusal-members-only = Это доступно участникам группы. Вступить в неё можно по ссылке от ведущего.
refusal-presenter-only = Это дело докладчика: только он решает, отвечать на вопрос или отклонить его.
refusal-observers-only-stop = Наблюдатели слушают и в любой момент могут сказать «Стоп». Роль в группе меняет ведущий.
refusal-not-yours = Эта кнопка предназначалась не вам, и ничего не изменилось. Ваши кнопки приходят вам лично.
refusal-not-known = Я вас ещё не знаю. Ведущий группы может прислать вам приглашение.
refusal-code-dead = Код не действует: его уже использовали, или программу с тех пор перезапустили. Пока нет администратора, каждый запуск печатает новый. Отправьте /start с ним; ваши ответы сохранены.
refusal-too-many-guesses = Несколько попыток оказались неверными, поэтому перед следующей надо подождать: { $wait }. Ссылку лучше открыть нажатием, а код скопировать целиком.
refusal-group-ended = Эта группа завершена. Ваши часы сохраняются. Остальные ваши группы — в списке групп.
refusal-already-member = Вы уже в этой группе. Она есть в списке ваших групп.
refusal-invitation-dead = Срок этого приглашения истёк, или его отозвали. Ведущий может прислать новое.
refusal-request-gone = На эту заявку уже есть ответ. Кто вступил, видно в списке участников группы.
refusal-own-request = Это ваша собственная заявка. На неё ответит другой ведущий или тот, на чьём попечении группа.
refusal-in-another-group = Этот человек состоит и в другой группе, поэтому новую учётную запись вносит администратор. Обратитесь к администратору.
refusal-identity-taken = Эта учётная запись уже принадлежит кому-то, а ссылка — для другого человека. Откройте ссылку с той учётной записи, для которой она предназначена.
refusal-last-leader = Группе нужен ведущий. Сначала назначьте другого, потом это станет возможно.
refusal-meetings-open = Встреча { $number } ещё не подтверждена: { $date }. Подтвердите или отмените её, тогда группу можно будет завершить.
refusal-last-administrator = Обществу нужен администратор. Сначала назначьте другого, потом это станет возможно.
refusal-leads-alone = У группы не останется ведущего. Сначала передайте её или завершите, тогда это станет возможно.
refusal-leads-a-meeting = Идёт встреча, и ведёт её тот, чьи данные удаляют. Сначала завершите встречу, потом это станет возможно.
refusal-chat-taken = К этому чату привязана другая группа. Выберите другой чат или сначала отвяжите ту группу.
refusal-not-in-a-chat = Это делается в чате самой группы. Добавьте меня туда и напишите команду там.
refusal-no-dates = Между первым и последним днём не выпадает ни одной даты. Выберите последний день позже или другой день недели.
refusal-too-many-dates = Дат получается больше, чем можно (не более { $most }). Выберите более ранний последний день или встречи пореже.
refusal-date-past = Это время уже прошло. Выберите то, что ещё впереди.
refusal-date-taken = У группы уже есть встреча { $starts }. Выберите другое время.
refusal-not-open-yet = Пока рано. Встреча начнётся { $starts }; открыть её можно будет { $opens }.
refusal-already-begun = Встреча уже началась, поэтому здесь ничего не меняется. Кто на ней был, поправляют после встречи, при подтверждении.
refusal-not-running = Это действует только во время встречи. Её открывает ведущий.
refusal-cancelled = Эта встреча отменена. Ближайшие — в списке ваших встреч.
refusal-closed = Эта встреча уже закончилась. Ведущий ещё может поправить, кто на ней был.
refusal-sealed = Эта встреча подтверждена и учтена. Исправить запись может ведущий — из своей карточки встречи.
refusal-not-over = Встреча ещё не закончилась. Кто на ней был, подтверждают после завершения.
refusal-not-sealed = Встреча ещё не подтверждена. Неточности можно исправить прямо при подтверждении.
refusal-moved-on =
    { $case ->
        [0] Встреча уже на другом этапе (сейчас: { $phase }).
       *[other] Встреча уже на другом этапе (сейчас: { case-number }, { $phase }).
    }
refusal-nothing-before = Это начало встречи. Возвращаться некуда.
refusal-halted = Сейчас пауза. Когда все будут согласны, ведущий продолжит встречу, и это станет возможно.
refusal-not-in-this-phase = Это относится к другому этапу встречи. От этапа к этапу ведёт ведущий.
refusal-presenter-listens = На этом этапе докладчик слушает. «Стоп» доступен вам в любой момент.
refusal-no-presenter = Докладчик этого случая ещё не выбран. Выберите докладчика или отметьте, что случая нет.
refusal-case-begun = Этот случай уже начат, поэтому здесь ничего не меняется. «Стоп» доступен каждому в любой момент.
refusal-presenting-now = Докладчик не может вести собственный случай. Передайте ведение другому или подождите до конца случая.
refusal-card-only-online = На очной встрече напоминание не показывается на карточке. Эту фразу вы можете сказать вслух.
refusal-no-such-case = Такого случая на этой встрече нет. Выберите из списка.
refusal-waiting-for-a-place = Сначала нужно место: вы в списке ожидания. Предложить случай можно будет, когда место появится.
refusal-leading-now = Тот, кто сейчас ведёт, не может быть докладчиком. Это возможно после передачи ведения.
refusal-offers-not-yet =
    { $opens ->
        [in-the-room] В этой группе ведущий спрашивает на самой встрече, у кого есть случай. Сказать о своём можно тогда.
       *[from-the-gathering] В этой группе случаи предлагают, когда люди собираются на встречу. Предложить свой можно будет тогда.
    }
refusal-offers-closed = Предложения закрыты: случаи этой встречи выбраны. Ваше предложение может перейти на следующую встречу.
refusal-no-offer = Предложения от этого человека нет. Выберите из тех, кто предложил случай, или сначала внесите предложение.
refusal-not-a-leader-here = { $name } не ведёт эту встречу. Выберите её ведущего или соведущего.
refusal-not-seated = В этом списке нет такого имени: { $name }. Выберите из тех, кто в нём есть.
refusal-minutes-out-of-range = Так не получится: не больше, чем { $most }. Напишите минуты ещё раз, например 75.
refusal-attest-later = Пока подтверждает только ведущий. Вы сможете подтвердить с этого дня: { $from }.
refusal-nobody-there = Никто не отмечен на встрече. Отметьте тех, кто был; встречу, которая не состоялась, отменяют.

## Этапы: название, кто говорит (внутри случая это видно из участия докладчика) и правило после «Правило этапа:»

phase-line = Сейчас: { $phase }
phase-line-rule = Правило этапа: { $rule }
phase-gathering = сбор
phase-gathering-who = Люди собираются.
phase-gathering-rule = случаи пока не обсуждаются; о начале скажет ведущий.
phase-call = у кого есть случай?
phase-call-who = Ведущий спрашивает, у кого есть случай.
phase-call-rule = никого не торопят; молчание — часть работы, его не нужно заполнять.
phase-settling = подтверждение
phase-settling-who = Ведущий подтверждает, кто был на встрече.
phase-settling-rule = время может быть разным; причин не спрашивают.
phase-opening = открытие
phase-opening-who = Ведущий открывает встречу.
phase-opening-rule = к прежнему случаю возвращаются коротко и не называя пациента.
phase-case = рассказ
phase-case-rule = рассказывают по памяти; никто не перебивает, и пациента нельзя узнать.
phase-request = запрос докладчика
phase-request-rule = он касается контакта с пациентом; никто не перебивает.
phase-questions = вопросы
phase-questions-rule = только о фактах; ничего о личности докладчика и никаких советов под видом вопроса.
phase-discussion = обсуждение
phase-discussion-rule = без советов и без вопросов докладчику.
phase-associations = чувства, ассоциации, фантазии
phase-associations-rule = уместно всё, что вызывает история; без советов и без приговоров.
phase-feelings = чувства и эмоции
phase-feelings-rule = каждый говорит о том, что история вызывает в нём; без советов и объяснений.
phase-images = образы и метафоры
phase-images-rule = образ не требует объяснений; без советов и без толкования присутствующих.
phase-identification = на месте пациента и специалиста
phase-identification-rule = мы говорим с их места, а не о докладчике; без советов.
phase-relationship = отношения специалиста и клиента
phase-relationship-rule = мы смотрим на то, что происходит между двумя людьми; без советов и без приговора кому-либо из них.
phase-recognition = узнавание, собственный опыт
phase-recognition-rule = то, что знакомо по своей работе, и не больше, чем хочется рассказать; без советов.
phase-problem = суть трудности
phase-problem-rule = мы ищем, что делает случай трудным, а не решение; без советов.
phase-return = слово докладчика
phase-return-rule = никто не отвечает и не расспрашивает; докладчик не обязан отчитываться.
phase-closing-round = завершающий круг и слово докладчика
phase-closing-round-rule = по несколько слов от каждого, затем докладчик; без советов и нового обсуждения.
phase-looking-back = взгляд на встречу
phase-looking-back-who = Каждый может сказать несколько слов о встрече.
phase-looking-back-rule = о встрече, а не о случае.
phase-close = завершение
phase-close-who = Ведущий завершает встречу.
phase-close-rule = к случаю больше не возвращаются; сказанное остаётся здесь.

## Участие докладчика в этапе — так, как это читает группа

part-tells = Докладчик рассказывает, группа слушает.
part-answers = Группа спрашивает; докладчик отвечает или отклоняет вопрос.
part-listens = Группа говорит свободно, докладчик слушает.
part-listens-when-pushed-back = Группа говорит свободно; если докладчик выходит из круга, он слушает.
part-returns = Докладчик говорит столько, сколько хочет; группа слушает.
part-takes-part = Все говорят свободно, докладчик тоже.

## Вид работы, по которому считаются минуты

stage-opening = открытие
stage-call = поиск случая
stage-case = рассказ
stage-questions = вопросы
stage-discussion = обсуждение
stage-return = слово докладчика
stage-close = завершение

## Схемы: порядок, которого держится группа

protocol-default = Балинтовская группа, 90 минут
protocol-five-step = Пять шагов
protocol-hungarian = Венгерская
protocol-rbo = Российская (РБО)
protocol-saint-petersburg = Петербургская
protocol-dutch = Нидерландская
protocol-swedish = Шведская
protocol-anz = Австралийско-новозеландская
protocol-phases = По порядку: { $phases }.
protocol-phase-timed = { $phase } ({ $guide })
protocol-guide = { $from }–{ $to } мин
protocol-ours = В источнике нет, дополнено нами: { $phases }.

## Группа: какая она

mode-in-person = очно
mode-online = онлайн
mode-hybrid = очно и онлайн
format-small-group = малая группа
format-large-group = большая группа
format-fishbowl = аквариум
format-sculpture = скульптура
format-psychodrama = психодрама
format-supervision-group = супервизионная группа
format-supervisors-group = группа супервизоров
format-leader-seminar = семинар ведущих
format-intensive = интенсив
format-introduction-course = вводный курс
format-lecture = лекция
format-round-table = круглый стол
openness-closed = закрытая
openness-closed-rule = Участник группы приходит на каждую встречу. Об этом каждый раз не спрашивают; кто не сможет прийти, сообщает.
openness-open = открытая
openness-open-rule = Каждый раз все отвечают, придут ли. Когда мест нет, ведётся список ожидания.
presence-silent = без сообщений
presence-silent-rule = От начала и до конца встречи ничего не приходит и ни одна карточка не меняется. Встречу вносят потом, на одном экране.
presence-panel = панель
presence-panel-rule = Один из ведущих, лучше соведущий, держит у себя личную панель. Группа во время работы ничего не видит.
presence-card-and-panel = карточка и панель
presence-card-and-panel-rule = У ведущих — личная панель, а карточка группы показывает этап, того, кто говорит, и «Стоп».

## Люди

role-leader = ведущий
role-co-leader = соведущий
role-member = участник
role-observer = наблюдатель
society-role-administrator = администратор
society-role-administrator-rule = Отвечает за общество: группы, настройки, роли.
society-role-committee = член комиссии
society-role-committee-rule = Принимает решения об аккредитации.
society-role-coordinator = координатор отделения
society-role-coordinator-rule = Регистрирует группы и помогает их ведущим.
profession-doctor = врач
profession-psychologist = психолог
profession-psychotherapist = психотерапевт
profession-nurse = медсестра / медбрат
profession-midwife = акушерка / акушер
profession-social-worker = социальный работник
profession-teacher = педагог
profession-coach = коуч
profession-other = другая профессия

## Встреча

state-planned = назначена
state-running = идёт
state-settling = ждёт подтверждения
state-sealed = подтверждена
state-cancelled = отменена
answer-coming = придёт
answer-not-coming = не придёт
answer-late = опоздает
answer-waiting = в списке ожидания
answer-offered = освободилось место
activity-balint-group = балинтовская группа
activity-theory = теория
activity-leader-training = обучение ведущих
activity-supervision = супервизия балинтовской работы
activity-intervision = интервизия
activity-personal-therapy = личная терапия
activity-psychotherapy = психотерапевтическая практика
activity-frame = открытие, перерывы и закрытие
activity-opening-balance = прежний опыт
amend-was-there = присутствие
amend-was-not-there = отсутствие
amend-minutes = другое время
amend-case = докладчик или ведущий случая
amend-people = сколько человек было

## Напоминания: о чём ведущий может напомнить группе и какими словами

reminder-advice = совет
reminder-advice-say = На этом этапе мы остаёмся с тем, что история вызывает в нас, а советы оставляем в стороне.
reminder-evaluation = оценка
reminder-evaluation-say = Мы не оцениваем ничью работу. Останемся с тем, что происходит между этими двумя людьми.
reminder-personal-question = личный вопрос
reminder-personal-question-say = Это вопрос о жизни самого докладчика. Мы его снимаем и возвращаемся к случаю.

## Предложения и очередь

offers-in-the-room = на самой встрече
offers-in-the-room-rule = Ведущий спрашивает, у кого есть случай, и вносит имя.
offers-from-the-gathering = когда группа собирается
offers-from-the-gathering-rule = Случай предлагают кнопкой, когда люди собираются на встречу.
offers-from-the-announcement = с объявления встречи
offers-from-the-announcement-rule = Случай предлагают кнопкой, как только встреча объявлена.
measure-credits = по часам или баллам
measure-credits-rule =
    { $unit ->
        [minute] В этой группе сначала идут те, у кого меньше часов; при равенстве — те, чей последний случай был раньше.
       *[point] В этой группе сначала идут те, у кого меньше { credit-units }; при равенстве — те, чей последний случай был раньше.
    }
measure-credits-since = по часам или баллам с даты
measure-credits-since-rule =
    { $unit ->
        [minute] В этой группе сначала идут те, у кого меньше часов (считая с { $since }); при равенстве — те, чей последний случай был раньше.
       *[point] В этой группе сначала идут те, у кого меньше { credit-units } (считая с { $since }); при равенстве — те, чей последний случай был раньше.
    }
measure-presentations-in-group = по числу случаев в этой группе
measure-presentations-in-group-rule = В этой группе сначала идут те, у кого здесь меньше рассказанных случаев; при равенстве — те, чей последний случай был раньше.
measure-presentations-in-society = по числу случаев во всём обществе
measure-presentations-in-society-rule = В этой группе сначала идут те, у кого во всём обществе меньше рассказанных случаев; при равенстве — те, чей последний случай был раньше.
measure-presentations-since = по числу случаев с даты
measure-presentations-since-rule = В этой группе сначала идут те, у кого меньше рассказанных случаев (считая с { $since }); при равенстве — те, чей последний случай был раньше.
measure-since = { $measure }: { $since }
measure-none = группа договаривается сама
measure-none-rule = Эта группа договаривается сама: очереди нет, записывается только, кто докладчик.
queue-place = В очереди { $day } вы под номером { $place }.
queue-offered = Ваше предложение { $day } записано.
queue-have = На вашем счету { $credits }.
queue-have-cases =
    { $cases ->
        [0] Вы ещё не рассказывали случаев.
       *[other] Вы уже рассказали { count-cases }.
    }
queue-tonight = Вы уже докладчик на этой встрече, поэтому сначала идут все остальные.
queue-how-never = Кто ещё не рассказывал случаев, идёт раньше других. Если и тут равенство — тот, чьё предложение раньше.
queue-how-counts = Считаются встречи этого общества, на которых присутствие подтверждено; часы из других мест на очередь не влияют.
queue-how-tonight = Кто уже докладчик на этой встрече, идёт после всех остальных.
queue-how-advice = Очередь — это подсказка. Ведущий может выбрать любого из тех, кто предложил случай; причин не спрашивают.
queue-how-seen = Вы видите своё место. Ведущие видят всю очередь, а чужие часы и баллы не видны никому из участников.
queue-line = { $place }. { $name }: { $reasons }
queue-line-never = случаев ещё не было
queue-line-presented = последний случай { $date }
comparison-presented-tonight = уже докладчик на этой встрече
comparison-presented-longest-ago = случай был раньше, чем у следующего
comparison-offered-first = предложение раньше, чем у следующего

## Часы и баллы

credit-rule-se-sfam = SFAM
credit-rule-nl-knmg = KNMG (Нидерланды)
credit-rule-nz-cpd = CPD для врачей общей практики (Новая Зеландия)
credit-rule-de-cme-2024-c = CME, категория C (Германия)
credit-rule-us-aafp = AAFP (США)
credit-rule-us-abfm = ABFM (США)
credit-rule-minutes = часы участия
credit-clause-balint-group = Балинтовская группа
credit-clause-minutes = Балинтовская группа
credit-clause-hours = Часы участия
credit-clause-frame = Открытие, перерывы и закрытие
credit-clause-monthly-series = Серия ежемесячных встреч
credit-clause-certified-event = Сертифицированные мероприятия
credit-clause-test = Документированные тесты
credit-rate =
    { $minutes ->
        [45] { $credits } за академический час (45 мин)
        [60] { $credits } за час
        [90] { $credits } за двойной час (90 мин)
       *[other] { $credits } за { $minutes } мин
    }
credit-rate-clock-hours = счёт в астрономических часах
credit-rule-rate = { $title }: { $rate }
credit-rule-superseded = С тех пор вышла более поздняя редакция, у нас её нет; эта приведена для истории.
statement-title = Ваши часы и баллы, { $period } ({ $rule })
statement-counted = { $clause }: { $credits }, { count-meetings }
statement-none = За этот период пока ничего не учтено. Встреча учитывается, когда ведущий подтвердит, кто на ней был.
statement-waiting = Ждёт подтверждения: { $credits } (встреч: { $count })
statement-month = { $month }: { $credits }, { count-meetings }
not-counted-opening-balance = Прежний опыт, { $length }: учитывается только в очереди.
not-counted-sum-in-a-window = Внесено общей суммой, { $length }: без дат учитывается только за всё время.
not-counted-no-rate = { count-meetings }, { $length }: правило этого не оценивает, поэтому ничего не начислено.
not-counted-sum-of-meetings = Внесено общей суммой, { $length }: правило оценивает каждую встречу, а сколько длилась каждая, из суммы не видно.
not-counted-left-out = { count-meetings }, { $length }: правило прямо это исключает.
not-counted-too-many = { count-meetings }, { $length }: людей было больше, чем допускает правило.
not-counted-too-short = { count-meetings }, { $length }: меньше наименьшего шага, который учитывает правило.
not-counted-at-the-same-time = { count-meetings }, { $length }: одновременно с другими часами, которые уже учтены.
not-counted-capped = { count-meetings }, { $length }: предел, заданный правилом, уже достигнут.
not-counted-no-series = { count-meetings }, { $length }: вне серии ежемесячных встреч.
not-counted-below-attendance = { count-meetings }, { $length }: в серии пока слишком мало встреч.
not-counted-not-ticked = { count-meetings }, { $length }: для серии пока не хватает чего-то ещё.

## Баллы: что даёт правило и чего требует

credit-rule-history = для истории
credit-rule-round-down = Каждая встреча считается целыми шагами по { $step }; остаток не учитывается.
credit-rule-round-nearest = Каждая встреча округляется до ближайших { $step }.
credit-rule-people =
    { $people ->
        [one] Не больше { $people } человека на встрече.
       *[other] Не больше { $people } человек на встрече.
    }
credit-rule-leaves-out = Не учитывается: { $what }.
credit-rule-once = То, что идёт одновременно, учитывается один раз.
credit-rule-series = Серия ежемесячных встреч (всего { $meetings }): ожидается участие во всех, нужно не меньше { $least }. Сколько за это начисляется, не опубликовано: серия либо завершена, либо нет.
credit-rule-needs = Нужно также: { $needs }.
credit-rule-period =
    { $years ->
        [one] Учёт ведётся по годам.
        [few] Учёт ведётся за { $years } года.
        [many] Учёт ведётся за { $years } лет.
       *[other] Учёт ведётся за { $years } года.
    }
credit-extra-certified-event = Ещё { $credits } за каждое сертифицированное мероприятие, а не за каждую встречу в нём.
credit-extra-certified-event-up-to = Ещё { $credits } за каждое сертифицированное мероприятие, часы которого дают не больше чем { $most }; не за каждую встречу в нём.
credit-extra-test = Ещё { $credits }, если пройден документированный тест.
credit-extra-test-up-to = Ещё { $credits }, если пройден документированный тест, а часы мероприятия дают не больше чем { $most }.
credit-limit-day = { $what }: в день не больше чем { $credits }.
credit-limit-calendar-year = { $what }: в календарный год не больше чем { $credits }.
credit-limit-period = { $what }: за весь период не больше чем { $credits }.
# Наше собственное прочтение правила или то, что в разных местах различается; по id правила.
credit-note-se-sfam = Как правило округляет, не опубликовано: баллы считаются точно и округляются только при показе. Для вводных занятий, курсов и конференций для ведущих расценки не опубликованы.
credit-note-de-cme-2024-c = Это типовое положение: неполные единицы и более длинные мероприятия врачебные палаты оценивают по-разному. Здесь учитываются только целые единицы каждой встречи, а к более длинному мероприятию ничего не добавляется.
credit-note-us-aafp = Округляется ли серия один раз или каждая встреча отдельно, не сказано; каждая встреча отдельно — наше прочтение.
credit-note-us-abfm = Месяцы идут с первой встречи, на которой вы были, и каждый календарный месяц считается один раз: это наше прочтение.
series-tick-survey-before = опрос пациентов до серии
series-tick-survey-after = опрос пациентов после серии
series-tick-changes-made = внесённые изменения
series-tick-learning-log = дневник обучения

## Баллы: сводка и одна её строка

statement-extra = { $title }: ещё { $credits }
statement-overlap = { $length } шли одновременно с другими встречами и учтены один раз.
statement-rounded = Округление, каждая встреча отдельно ({ count-meetings }): было { $attended }, учтено { $counted }.
statement-cut = { $limit } Поэтому не учтено: { $credits }.
statement-waiting-meetings = Ждёт подтверждения: { count-meetings }
statement-series = Серия с { $since }: месяцев с вашим участием — { $attended } из { $meetings }; нужно не меньше { $least }.
statement-series-complete = Серия с { $since }: завершена, месяцев с вашим участием — { $attended } из { $meetings }.
statement-series-needs = Для неё ещё нужно: { $needs }.
line-meeting = { $date }: { $activity } ({ $format }), { $length }, { $role }.
line-hours = { $date }: { $activity }, { $length }, { $role }.
line-sum = { $period }: { $activity }, { count-meetings }, всего { $length }.
line-overlap = Из них { $length } шли одновременно с другими часами, которые уже учтены.
line-rounded-down = Учитываются только целые шаги по { $step }: было { $length }, учтено { $counted }.
line-rounded-nearest = Округлено до ближайших { $step }: было { $length }, учтено { $counted }.
line-arithmetic = { $clause }, { $rate }: { $way } = { $credits }.
line-division = { $minutes } мин : { $per } мин
line-division-times = { $minutes } мин : { $per } мин × { $points }
line-minutes = Учитывается каждая минута: { $credits }.
line-extra = Сверх того («{ $title }»): { $credits }.
line-too-long = Сверх того ничего («{ $title }»): часы мероприятия дают больше чем { $credits }.
line-cut = { $limit } Поэтому на { $credits } меньше.
line-total = Всего: { $credits }.
line-series = Встреча входит в серию, в которой вы участвовали { $attended } из { $meetings } месяцев; нужно не меньше { $least }.
line-waiting = Пока не подтверждено; учитывается с подтверждения.
line-not-opening-balance = Прежний опыт учитывается только в очереди.
line-not-sum-in-a-window = Внесено общей суммой, без дат, поэтому учитывается только за всё время.
line-not-sum-of-meetings = Внесено общей суммой. Правило оценивает каждую встречу, а сколько длилась каждая, из суммы не видно.
line-not-no-rate = Правило этого не оценивает, поэтому ничего не начислено.
line-not-left-out = Правило прямо это исключает, поэтому ничего не начислено.
line-not-too-many = Людей было { $present }, а правило допускает не больше { $people }, поэтому ничего не начислено.
line-not-too-short = Правило считает шагами по { $step }; от { $length } ничего не остаётся.
line-not-at-the-same-time = Всё это шло одновременно с другими часами, которые уже учтены.
line-not-capped = { $limit } Предел был достигнут раньше, поэтому здесь ничего не учтено.
line-not-no-series = Правило учитывает серию ежемесячных встреч (всего { $meetings }), а эта встреча не входит ни в одну или была после её последнего месяца.
line-not-below-attendance = В серии этой встречи месяцев с вашим участием — { $attended } из { $meetings }; нужно не меньше { $least }.
line-not-not-ticked = В серии этой встречи месяцев с вашим участием — { $attended } из { $meetings }, этого достаточно. Ещё нужно: { $needs }.

## Оценка: чего требует программа, что выполнено и как быть дальше

# Требование складывается из частей предложения. Количество стоит после «не меньше», «не больше» и «не хватает», то
# есть в родительном падеже. $of — `therapy` или `meeting`.
amount-minute =
    { $amount ->
        [one] { $amount } минуты
        [few] { $amount } минут
        [many] { $amount } минут
       *[other] { $amount } минуты
    }
amount-academic-hour =
    { $amount ->
        [one] { $amount } академического часа (45 мин)
        [few] { $amount } академических часов (45 мин)
        [many] { $amount } академических часов (45 мин)
       *[other] { $amount } академического часа (45 мин)
    }
amount-hour =
    { $amount ->
        [one] { $amount } часа
        [few] { $amount } часов
        [many] { $amount } часов
       *[other] { $amount } часа
    }
amount-double-hour =
    { $amount ->
        [one] { $amount } двойного часа (90 мин)
        [few] { $amount } двойных часов (90 мин)
        [many] { $amount } двойных часов (90 мин)
       *[other] { $amount } двойного часа (90 мин)
    }
amount-session =
    { $of ->
        [therapy]
            { $amount ->
                [one] { $amount } сеанса
                [few] { $amount } сеансов
                [many] { $amount } сеансов
               *[other] { $amount } сеанса
            }
       *[meeting]
            { $amount ->
                [one] { $amount } встречи
                [few] { $amount } встреч
                [many] { $amount } встреч
               *[other] { $amount } встречи
            }
    }
amount-case =
    { $amount ->
        [one] { $amount } разобранного случая
        [few] { $amount } разобранных случаев
        [many] { $amount } разобранных случаев
       *[other] { $amount } разобранного случая
    }
amount-case-led =
    { $amount ->
        [one] { $amount } случая, который вели вы
        [few] { $amount } случаев, которые вели вы
        [many] { $amount } случаев, которые вели вы
       *[other] { $amount } случая, которые вели вы
    }
amount-case-co-led =
    { $amount ->
        [one] { $amount } случая, где вы были соведущим
        [few] { $amount } случаев, где вы были соведущим
        [many] { $amount } случаев, где вы были соведущим
       *[other] { $amount } случая, где вы были соведущим
    }
amount-case-led-or-co-led =
    { $amount ->
        [one] { $amount } случая, где вы были ведущим или соведущим
        [few] { $amount } случаев, где вы были ведущим или соведущим
        [many] { $amount } случаев, где вы были ведущим или соведущим
       *[other] { $amount } случая, где вы были ведущим или соведущим
    }
amount-case-presented =
    { $amount ->
        [one] { $amount } случая, который принесли вы
        [few] { $amount } случаев, которые принесли вы
        [many] { $amount } случаев, которые принесли вы
       *[other] { $amount } случая, которые принесли вы
    }
amount-event =
    { $amount ->
        [one] { $amount } мероприятия
        [few] { $amount } мероприятий
        [many] { $amount } мероприятий
       *[other] { $amount } мероприятия
    }
amount-event-course =
    { $amount ->
        [one] { $amount } курса
        [few] { $amount } курсов
        [many] { $amount } курсов
       *[other] { $amount } курса
    }
amount-event-seminar =
    { $amount ->
        [one] { $amount } семинара
        [few] { $amount } семинаров
        [many] { $amount } семинаров
       *[other] { $amount } семинара
    }
amount-event-intensive =
    { $amount ->
        [one] { $amount } интенсива
        [few] { $amount } интенсивов
        [many] { $amount } интенсивов
       *[other] { $amount } интенсива
    }
amount-event-weekend =
    { $amount ->
        [one] { $amount } балинтовского уик-энда
        [few] { $amount } балинтовских уик-эндов
        [many] { $amount } балинтовских уик-эндов
       *[other] { $amount } балинтовского уик-энда
    }
amount-event-conference =
    { $amount ->
        [one] { $amount } конференции
        [few] { $amount } конференций
        [many] { $amount } конференций
       *[other] { $amount } конференции
    }
amount-group =
    { $amount ->
        [one] { $amount } группы
        [few] { $amount } разных групп
        [many] { $amount } разных групп
       *[other] { $amount } группы
    }
amount-leader =
    { $amount ->
        [one] { $amount } ведущего
        [few] { $amount } разных ведущих
        [many] { $amount } разных ведущих
       *[other] { $amount } ведущего
    }
amount-day =
    { $amount ->
        [one] { $amount } дня
        [few] { $amount } дней
        [many] { $amount } дней
       *[other] { $amount } дня
    }
amount-month =
    { $amount ->
        [one] { $amount } месяца
        [few] { $amount } месяцев
        [many] { $amount } месяцев
       *[other] { $amount } месяца
    }
amount-year =
    { $amount ->
        [one] { $amount } года
        [few] { $amount } лет
        [many] { $amount } лет
       *[other] { $amount } года
    }
amount-tick =
    { $amount ->
        [one] { $amount } раз
        [few] { $amount } раза
        [many] { $amount } раз
       *[other] { $amount } раза
    }
amount-part = { $amount } %
amount-requirement =
    { $amount ->
        [one] { $amount } пункта
        [few] { $amount } пунктов
        [many] { $amount } пунктов
       *[other] { $amount } пункта
    }
# После количества часов или встреч.
of-balint-group = балинтовской группы
of-theory = теории
of-leader-training = обучения ведущих
of-supervision = супервизии балинтовской работы
of-intervision = интервизии
of-personal-therapy = личной терапии
of-psychotherapy = психотерапевтической практики
of-frame = открытия, перерывов и закрытия
of-opening-balance = прежнего опыта
amount-of = { $amount } { $what }
# Какие именно часы: после запятой.
which-roles = в роли { $roles }
which-role-leader = ведущего
which-role-co-leader = соведущего
which-role-member = участника
which-role-observer = наблюдателя
which-formats = в формате «{ $formats }»
which-modes = { $modes }
which-at-course = на курсе
which-at-seminar = на семинаре
which-at-intensive = на интенсиве
which-at-weekend = на балинтовском уик-энде
which-at-conference = на конференции
which-outside = кроме { $places }
which-outside-course = курсов
which-outside-seminar = семинаров
which-outside-intensive = интенсивов
which-outside-weekend = балинтовских уик-эндов
which-outside-conference = конференций
which-standing = в постоянной группе
which-international = на международных мероприятиях
which-national = на мероприятиях, кроме международных
which-certified = на сертифицированном мероприятии
which-registered = в группе, которая зарегистрирована в обществе и отчитывается о встречах
which-on-tape = по встречам, которые были записаны
which-lasts-least = продолжительностью не меньше { $least }
which-lasts-most = продолжительностью не больше { $most }
which-lasts-both = продолжительностью не меньше { $least } и не больше { $most }
which-present-least =
    { $least ->
        [one] при участии не меньше { $least } человека
       *[other] при участии не меньше { $least } человек
    }
which-present-most =
    { $most ->
        [one] при участии не больше { $most } человека
       *[other] при участии не больше { $most } человек
    }
which-present-both =
    { $most ->
        [one] при участии от { $least } до { $most } человека
       *[other] при участии от { $least } до { $most } человек
    }
which-led-by = с другим ведущим, у которого есть статус «{ $statuses }»
which-led-by-of = с другим ведущим, у которого есть статус «{ $statuses }» ({ $society })
which-confirmed-by = с подтверждением от человека со статусом «{ $statuses }»
which-confirmed-by-of = с подтверждением от человека со статусом «{ $statuses }» ({ $society })
which-societies = организатор — { $societies }
which-own-word = подтверждения не нужно, достаточно вашего слова
which-in-a-row = подряд, без перерыва
which-in-one-group = всё в одной и той же группе
which-in-one-event = всё на одном мероприятии
which-in-one-leader = всё у одного и того же ведущего
which-each =
    { $unit ->
        [leader] с каждым — не меньше { $amount }
        [group]
            { $count ->
                [1] в ней — не меньше { $amount }
               *[other] в каждой — не меньше { $amount }
            }
       *[other]
            { $count ->
                [1] в нём — не меньше { $amount }
               *[other] в каждом — не меньше { $amount }
            }
    }
which-activities = вид занятий: { $activities }
which-from = считая с { $mark }
which-from-after = считая по прошествии { $span } с { $mark }
which-until = до { $mark }
which-until-after = до истечения { $span } с { $mark }
which-within = в течение { $span } с { $mark }
mark-entry = того дня, когда вы начали
mark-award = того дня, когда вам присвоили статус
mark-first = первой встречи { $what }
mark-tick = того дня, когда отмечено: { $tick }
mark-of-application = подачи заявления
mark-of-stage-1 = получения сертификата первого этапа
mark-training = того дня, когда вы завершили обучение ({ $trainings })
mark-status = того дня, когда вы получили статус «{ $statuses }»
mark-status-of = того дня, когда вы получили статус «{ $statuses }» ({ $society })
mark-decision =
    { $by ->
        [committee] того дня, когда комиссия одобрила заявку
        [council] того дня, когда совет одобрил заявку
        [society] того дня, когда общество одобрило заявку
        [trainer] того дня, когда тренер одобрил заявку
       *[chamber] того дня, когда врачебная палата одобрила заявку
    }
condition-professions = ваша профессия — { $professions }
condition-trainings = вы завершили обучение ({ $trainings })
condition-without = вы не проходили обучения ({ $trainings })
# Что требуется, по виду требования.
asks-all = всё, что перечислено ниже
asks-any =
    { $count ->
        [1] что-то одно из перечисленного ниже
       *[other] не меньше { $count } из перечисленного ниже
    }
asks-stages = этапы, перечисленные ниже, один за другим
asks-sum = не меньше { $amount }
asks-window = всё, что перечислено ниже, за один отрезок времени не длиннее { $span }
asks-split = всё, что перечислено ниже, причём ни один час не засчитывается дважды
whole-time =
    { $part ->
        [all] всё время { $what }
        [half] половины времени { $what }
       *[other] { $part } времени { $what }
    }
whole-session =
    { $part ->
        [all] все встречи { $what }
        [half] половины встреч { $what }
       *[other] { $part } встреч { $what }
    }
whole-case =
    { $part ->
        [all] все случаи { $what }
        [half] половины случаев { $what }
       *[other] { $part } случаев { $what }
    }
asks-share-least = не меньше { $among }: { $what }
asks-share-most = не больше { $among }: { $what }
asks-share-both = не меньше { $part } и не больше { $among }: { $what }
asks-share-all = { $among }: { $what }
asks-apart = не меньше { $span } между первой и последней встречей { $what }
asks-ends = первая и последняя встреча { $what }: { $such }
asks-tick = { $tick }
asks-tick-times = { $tick }, { $times }
asks-tick-years =
    { $count ->
        [1] { $tick }, в течение года программы
       *[other] { $tick }, в каждый из { $years } программы
    }
asks-tick-times-years =
    { $count ->
        [1] { $tick }, { $times } в течение года программы
       *[other] { $tick }, { $times } в каждый из { $years } программы
    }
asks-membership = членство ({ $society })
asks-membership-from = членство ({ $society }) без перерыва с { $mark }
asks-status = статус «{ $statuses }»
asks-status-of = статус «{ $statuses }» ({ $society })
asks-status-years = { $status }, не меньше { $span } без перерыва
asks-practice = не меньше { $span } профессиональной практики
asks-practice-after = не меньше { $span } профессиональной практики после того, как вы завершили обучение ({ $trainings })
asks-profile-professions = профессия: { $professions }
asks-profile-trainings = { $trainings }
asks-profile-without = отсутствие обучения ({ $trainings })
asks-profile-any = ничего особенного
asks-decision =
    { $by ->
        [committee] решение комиссии
        [council] решение совета
        [society] решение общества
        [trainer] решение тренера
       *[chamber] решение врачебной палаты
    }
asks-unknown = то, что здесь нельзя подсчитать
line-end = { $text }.
asks-named = { $name }: { $asked }
asks-cap = Не больше { $most } засчитывается из следующего: { $what }.
asks-when = Это требуется, только если { $conditions }.
asks-ours = Так мы поняли источник.
weight-desirable = Это пожелание, без него тоже можно.
weight-guideline = Это ориентир, без него тоже можно.
# Что отмечают как сделанное, если у него нет своего названия.
tick-kind-document = документ
tick-kind-certificate = сертификат
tick-kind-report = отчёт
tick-kind-form = заполненная форма
tick-kind-interview = собеседование
tick-kind-evaluation = оценка
tick-kind-approval = одобрение
tick-kind-application = ваше заявление
tick-kind-fee = взнос
# Что выполнено, по причине. $since — `none`, если день неизвестен.
stands-enough =
    { $since ->
        [none] Выполнено.
       *[other] Выполнено с { $since }.
    }
stands-too-few = Пока { $have } из { $need }.
stands-too-much = Сейчас { $have }, это слишком много.
stands-not-such = Первая или последняя встреча была другой.
stands-unconfirmed = Пока { $have } из { $need }; когда остальное подтвердят, будет достаточно.
stands-not-yet = Пока { $have } из { $need }; нужно только время.
stands-too-late = Время для этого прошло, наверстать уже нельзя.
stands-not-begun = То, от чего идёт отсчёт, ещё не произошло.
stands-earlier-stage = Этот этап начнётся, когда завершится предыдущий.
stands-parts = Выполнено пока { $have } из { $need }.
stands-nothing-applies = Ничто из этого к вам не относится, поэтому нельзя сказать, что требуется от вас.
stands-waived =
    { $since ->
        [none] От этого вы освобождены: { waived-because }.
       *[other] От этого вы освобождены с { $since }: { waived-because }.
    }
waived-because =
    { $reason ->
        [prior-learning] засчитано прежнее обучение
        [equivalent] вместо этого засчитан равноценный опыт
       *[exception] для вас сделано исключение
    }
stands-not-on-file =
    { $need ->
        [1] Отметки об этом пока нет.
       *[other] Отмечено пока { $have } из { $need }.
    }
stands-undecided =
    { $by ->
        [committee] Комиссия ещё не решила.
        [council] Совет ещё не решил.
        [society] Общество ещё не решило.
        [trainer] Тренер ещё не решил.
       *[chamber] Врачебная палата ещё не решила.
    }
stands-deferred =
    { $by ->
        [committee] Комиссия отложила решение.
        [council] Совет отложил решение.
        [society] Общество отложило решение.
        [trainer] Тренер отложил решение.
       *[chamber] Врачебная палата отложила решение.
    }
stands-not-approved =
    { $by ->
        [committee] Комиссия не одобрила заявку.
        [council] Совет не одобрил заявку.
        [society] Общество не одобрило заявку.
        [trainer] Тренер не одобрил заявку.
       *[chamber] Врачебная палата не одобрила заявку.
    }
stands-not-a-member = Ваше членство не отмечено.
stands-membership-ended = Ваше членство закончилось.
stands-membership-broken = Вы состоите в обществе, но с того дня был перерыв.
stands-no-status = Такой статус у вас не отмечен.
stands-status-ended = Этот статус у вас был, но закончился.
stands-no-training = Завершение этого обучения у вас не отмечено.
stands-profile-unknown = Пока сказать нельзя: о вас не указано то, от чего это зависит.
stands-profile-other = В вашем случае это не так.
stands-partial = Всё, что нам известно, выполнено, но известны не все требования.
stands-entered-earlier = Эта редакция — для тех, кто начал позже. Требований для вас у нас нет.
stands-entered-later = Эта редакция — для тех, кто начал раньше. Требований для вас у нас нет.
stands-lapsed = Срок действия истёк.
stands-not-published = Общество не опубликовало, чего именно здесь требует, поэтому подсчитать это нельзя.
stands-not-read = Общество это опубликовало, но эта часть источника не прочитана, поэтому подсчитать это нельзя.
stands-for-the-committee = Об этом судит комиссия, заранее подсчитать это нельзя.
stands-part = Сейчас { $have }.
stands-nothing = Пока ничего не засчитано.
stands-have = У вас { $have }.
stands-waiting =
    { $waiting ->
        [one] Ещё { $waiting } ждёт подтверждения.
       *[other] Ещё { $waiting } ждут подтверждения.
    }
stands-window = Учитывается отрезок с { $from } по { $to }.
stands-first-last = Первая встреча была { $from }, последняя — { $to }.
stands-count =
    { $of ->
        [therapy]
            { $meetings ->
                [one] { $meetings } сеанс
                [few] { $meetings } сеанса
                [many] { $meetings } сеансов
               *[other] { $meetings } сеанса
            }
       *[meeting] { count-meetings }
    }
stands-evidence =
    { $meetings ->
        [few] Засчитываются { stands-count } с { $from } по { $to }.
       *[other] Засчитывается { stands-count } с { $from } по { $to }.
    }
stands-evidence-day =
    { $meetings ->
        [few] Засчитываются { stands-count }, { $from }.
       *[other] Засчитывается { stands-count }, { $from }.
    }
# Что поможет.
helps-more = Не хватает { $amount }.
helps-confirm =
    { $count ->
        [one] Попросите подтвердить { $count } запись.
        [few] Попросите подтвердить { $count } записи.
        [many] Попросите подтвердить { $count } записей.
       *[other] Попросите подтвердить { $count } записи.
    }
helps-wait = Так будет { $date }.
helps-tick = Это засчитается, когда общество это отметит.
helps-decide =
    { $by ->
        [committee] Решать будет комиссия.
        [council] Решать будет совет.
        [society] Решать будет общество.
        [trainer] Решать будет тренер.
       *[chamber] Решать будет врачебная палата.
    }
helps-join = Вступите в общество ({ $society }) или попросите отметить ваше членство.
helps-hold = Сначала нужен статус «{ $statuses }».
helps-train = Завершите обучение ({ $trainings }) или попросите отметить, что оно завершено.
helps-tell-profession = Укажите свою профессию.
helps-tell-trainings = Укажите, какое обучение вы завершили.
helps-tell-practice = Укажите, с какого времени вы практикуете.
helps-ask =
    { $whom ->
        [none] Спросите у тех, кто решает.
       *[other] Где спросить: { $whom }.
    }
# В целом.
standing-met = На { $date } выполнено всё, что требуется.
standing-short = На { $date } ещё не всё выполнено.
standing-waiting = На { $date } вам остаётся только ждать.
standing-waived = На { $date } вы освобождены от всех требований.
standing-not-assessable = На { $date } нельзя сказать, всё ли выполнено.
standing-expired = На { $date } срок действия истёк.
standing-entered = Вы начали { $date }.
standing-partial = От вас могут потребовать и больше, чем здесь написано.
standing-recognised = Часы других обществ засчитываются. Основание: { $rows }.
standing-next = Следующий шаг: { $asked }. { $help }
standing-renewal = Чтобы продлить в этот срок:
standing-award =
    { $to ->
        [none] Статус «{ $status }» у вас с { $from }.
       *[other] Статус «{ $status }» у вас с { $from } и действует по { $to } включительно.
    }
standing-lapsed = Статус «{ $status }» был у вас с { $from }, действовал по { $to } включительно и истёк.
# Вступление.
entering-always = Начать можно в любое время.
entering-may =
    { $until ->
        [none] Начать можно.
       *[other] Начать можно по { $until } включительно.
    }
entering-too-early = Эта редакция — для тех, кто начинает с { $day }. Требований для тех, кто начинает раньше, у нас нет.
entering-too-late = По этой редакции можно было начать по { $day } включительно, теперь уже нельзя. Требований для тех, кто начинает позже, у нас нет.
# Когда это может получиться: для тех, кто в пути.
forecast-dated = { $on }, нужно только время
# Если день далёк, называется только год: `-years`. $earliest — `none`, если он тот же.
forecast-paced = при нынешнем темпе — примерно { $on }, в промежутке с { $earliest } по { $latest }
forecast-paced-open =
    { $earliest ->
        [none] при нынешнем темпе — примерно { $on }; если встреч будет мало, это затянется, и насколько — сказать нельзя
       *[other] при нынешнем темпе — примерно { $on }, не раньше { $earliest }; если встреч будет мало, это затянется, и насколько — сказать нельзя
    }
forecast-paced-sure = при нынешнем темпе — примерно { $on }
forecast-paced-years = при нынешнем темпе — примерно в { $on } году, в промежутке с { $earliest } по { $latest } год
forecast-paced-open-years =
    { $earliest ->
        [none] при нынешнем темпе — примерно в { $on } году; если встреч будет мало, это затянется, и насколько — сказать нельзя
       *[other] при нынешнем темпе — примерно в { $on } году, не раньше { $earliest } года; если встреч будет мало, это затянется, и насколько — сказать нельзя
    }
forecast-paced-sure-years = при нынешнем темпе — примерно в { $on } году
# В целом. $beside — что добавится: `people`, `unknown`, `people-unknown` или `none`.
forecast-whole =
    { $beside ->
        [none] Всё, что можно предвидеть, вместе: { $when }.
        [people] Всё, что можно предвидеть, вместе: { $when }. К этому добавится то, что зависит от людей.
        [unknown] Всё, что можно предвидеть, вместе: { $when }. К этому добавится то, чего мы не знаем.
       *[other] Всё, что можно предвидеть, вместе: { $when }. К этому добавится то, что зависит от людей, и то, чего мы не знаем.
    }
forecast-whole-done = Всё, что можно предвидеть, уже выполнено.
forecast-whole-too-early =
    { $of ->
        [part] Называть день для всего вместе рано: кое-что началось только { $since }.
       *[whole] Говорить об этом рано: начало было только { $since }.
    }
forecast-whole-no-pace = День для всего вместе назвать нельзя: за последние двенадцать месяцев продвинулось не всё.
forecast-whole-not-foreseen = День для всего вместе назвать нельзя: остальное зависит от людей.
forecast-whole-not-known = День для всего вместе назвать нельзя: мы знаем слишком мало.
# По частям: у чего есть день — по одной, остальные вместе.
forecast-part = { $asked }. { $when }.
forecast-since = { $asked } (начало — { $since })
forecast-too-early = Об этом говорить рано: { $asked }.
forecast-no-pace = За последние двенадцать месяцев здесь ничего не прибавилось: { $asked }.
forecast-not-foreseen = Это зависит от людей, а не от времени: { $asked }.
forecast-not-known = Чтобы рассчитать это, мы знаем слишком мало: { $asked }.
what-if-met = Тогда будет выполнено: { $asked }.
what-if-more = Тогда будет { $have } из { $need }: { $asked }.
what-if-same = На то, чего не хватает, это не повлияет.
what-if-whole = Тогда будет выполнено всё, что требуется.
# Названия, которые в данных заданы кодами: программы, общества, статусы, обучение, отметки и то, как программа называет
# свои части. Своя программа общества приносит свои слова.
scheme-us-abs-2014 = Аккредитация ведущих в Американском балинтовском обществе
scheme-uk-2020 = Ведущий Балинтовского общества Великобритании
scheme-uk-psych-northwest = Балинтовская группа для психиатров, северо-запад Англии
scheme-uk-psych-glasgow = Балинтовская группа для психиатров, Глазго
scheme-de-psgv-balint = Балинтовская группа: психосоматическая помощь, Германия
scheme-de-dbg = Ведущий балинтовских групп в Немецком балинтовском обществе
scheme-nl-balint = Ведущий балинтовских групп в Нидерландах
scheme-it-srba = Ведущий групп балинтовской школы в Риме
scheme-ibf-frame = Рекомендации Балинтовской федерации для ведущих
society-name-abs = Американское балинтовское общество
society-name-balint-uk = Балинтовское общество Великобритании
society-name-balint-nederland = Балинтовское общество Нидерландов
society-name-dbg = Немецкое балинтовское общество
society-name-srba = балинтовская школа в Риме
society-name-ibf = Международная балинтовская федерация
society-name-hellenic = Балинтовское общество Греции
society-name-de-chamber = ваша врачебная палата
society-name-uk-psych-northwest = ответственные за базовую подготовку на северо-западе Англии
society-name-uk-psych-glasgow = ответственные за базовую подготовку в Глазго
recognition-hellenic-uk = признание греческих встреч в Великобритании (что одна встреча там равна одной здесь — так мы поняли источник)
held-leader = ведущий
held-training-leader = тренинговый руководитель
held-leader-trainer = тренер ведущих
held-supervisor-leader = супервизор-руководитель
held-recognised-leader = признанный ведущий
held-trainer = тренер
training-psychoanalysis = психоанализ
training-psychodynamic-psychotherapy = психодинамическая терапия
training-medical-degree = высшее медицинское образование
training-behavioural-degree = высшее образование в области наук о поведении
tick-application = ваше заявление
tick-fee = взнос
tick-last-intensive-evaluated = оценка последнего интенсива
tick-supervisor-report = отчёт супервизора
tick-leader-report = отчёт ведущего, с которым вы вели группу
tick-assessment-form = форма оценки с положительным результатом
tick-professional-training = базовое профессиональное образование
tick-general-practice = знакомство с работой врачей общей практики
tick-national-register = запись в национальном реестре
tick-psychotherapy-society = членство в психотерапевтическом обществе
tick-supervision-or-groups = подготовка по супервизии или работе с группами
tick-earlier-training = предшествующее обучение
tick-two-year-course = двухлетний курс школы
tick-feedback = обратная связь о вашей работе соведущим
tick-positive-evaluation = положительная оценка
tick-closed-group-with-one-leader = закрытая группа с одним постоянным ведущим
tick-safety-and-boundaries = положительная оценка: безопасность и границы
tick-focus-on-the-relationship = положительная оценка: внимание к отношениям
tick-openness-about-own-style = положительная оценка: открытость в отношении своего стиля
tick-awareness-of-group-processes = положительная оценка: понимание групповых процессов
tick-accreditation-as-a-beginning = положительная оценка: аккредитация понимается как начало
asks-of-us-abs-2014-step-11 = шаг 11 плана
asks-of-us-abs-2014-planned-pace = намеченный темп супервизии
asks-of-nl-balint-annex = приложение к странице
asks-of-ibf-frame-item-6 = пункт 6 рекомендаций
asks-of-ibf-frame-long-enough = сколько времени в группе достаточно
scheme-anz-bsanz = Аккредитованный ведущий в Австралии и Новой Зеландии
scheme-anz-bsanz-trainer = Тренер ведущих в Австралии и Новой Зеландии
scheme-ru-rbo-2020-programme = Программа подготовки ведущих, Россия
scheme-ru-rbo-2020-leader = Руководитель балинтовской группы, Россия
scheme-ru-rbo-2020-training-leader = Тренинговый руководитель, Россия
scheme-ru-rbo-2020-supervisor-leader = Супервизор-руководитель, Россия
society-name-bsanz = Балинтовское общество Австралии и Новой Зеландии
society-name-rbo = балинтовское общество в России
held-supervisor = супервизор
training-psychodynamic-approbation = лицензия психотерапевта с психодинамической подготовкой
training-psychotherapy-title = дополнительная квалификация по психотерапии
training-specialist = врачебная специализация
tick-international-intensive = одобрение международного интенсива
tick-interview = собеседование
tick-invitation = приглашение
tick-leader-course = курс ведущих
tick-logbook = журнал учёта занятий
tick-plan = ваш индивидуальный план
tick-portfolio = портфолио
tick-stage-1 = сертификат первого этапа
tick-theory-block-4 = четвёртый блок теории
tick-workshop-supervised = супервизия семинара, проведённого с аккредитованным ведущим
tick-yearly-record = годовой отчёт
asks-of-anz-bsanz-trainer-rest = остальные требования
asks-of-anz-bsanz-trainer-several-co-leaders = с разными соведущими
asks-of-anz-bsanz-trainer-varied-settings = в разных условиях
asks-of-de-dbg-items-from-7 = требования начиная с седьмого
asks-of-ru-rbo-2020-leader-how-many = сколько часов нужно для продления
asks-of-ru-rbo-2020-training-leader-how-many = сколько часов нужно для продления
asks-of-ru-rbo-2020-supervisor-leader-how-many = сколько часов нужно для продления
asks-of-ru-rbo-2020-programme-in-neither-list = сколько личной терапии нужно людям вашей профессии
asks-of-anz-bsanz-intensives = интенсивы
asks-of-anz-bsanz-one-international = один из них международный
asks-of-anz-bsanz-trainer-workshops = мастерские
asks-of-anz-bsanz-trainer-one-with-leader = одна из них с аккредитованным ведущим
asks-of-de-dbg-qualification = квалификация
asks-of-de-dbg-psychologist = квалификация психологов
asks-of-de-psgv-balint-online = встречи онлайн
asks-of-de-psgv-balint-as-wished = онлайн так, как желательно
asks-of-ibf-frame-judged-on = что оценивается
asks-of-it-srba-three-years = три года подряд
asks-of-nl-balint-one-of = подтверждение компетентности
asks-of-ru-rbo-2020-programme-stages = два этапа
asks-of-ru-rbo-2020-programme-stage-1 = первый этап
asks-of-ru-rbo-2020-programme-stage-2 = второй этап
asks-of-ru-rbo-2020-programme-personal-therapy = личная терапия
asks-of-uk-2020-member-if-trained = опыт участия
asks-of-us-abs-2014-two-years = два года ведения

## Откуда сведения

source-line =
    { $edition ->
        [undated] Источник: { $cite } ({ $read }), без даты.
       *[other] Источник: { $cite } ({ $read }), редакция { $edition }.
    }
source-own =
    { $edition ->
        [undated] Составлено нами.
       *[other] Составлено нами, редакция { $edition }.
    }
source-of-five-step = текст, с которого начался этот проект; его адрес не сохранился
source-primary = первоисточник
source-secondary = в пересказе
completeness-complete = полностью
completeness-complete-rule = Источник передан полностью.
completeness-guideline = рекомендация
completeness-guideline-rule = Источник советует, но не обязывает; те, кто решает, могут считать иначе.
completeness-partial = частично
completeness-partial-rule = Мы знаем не весь источник; чего не знаем, того здесь нет.

## Девять правил

rule-title = Правила балинтовской группы
rule-pledge = Я прихожу не соревноваться, не сводить счёты, не выяснять, кто прав, не учить, не лечить, не критиковать и не оценивать.
rule-1-title = Без советов
rule-1 = Мы не даём советов и готовых решений. Мы не учим, не критикуем и не оцениваем ничью работу. Если рекомендация всё же прозвучала, ведущий её снимает.
rule-2-title = Без личных вопросов
rule-2 = Мы не задаём вопросов о самом докладчике: о его частной жизни, нынешнем состоянии, собственной терапии. Такой вопрос ведущий снимает. Докладчик может отклонить любой вопрос, в том числе тот, в котором слышится упрёк его работе.
rule-3-title = Стоп
rule-3 = Каждый может сказать «Стоп» в любой момент и без объяснений. Каждый говорит столько, сколько хочет.
rule-4-title = По доброй воле
rule-4 = Никого не принуждают говорить, рассказывать случай или оставаться.
rule-5-title = По памяти
rule-5 = Заранее ничего не готовят, записей не ведут. Случай рассказывают по памяти, и до встречи о нём ничего не сообщается.
rule-6-title = Конфиденциальность
rule-6 = Что сказано в группе, остаётся в группе. Случай рассказывают так, чтобы пациента нельзя было узнать.
rule-7-title = Без допроса
rule-7 = Докладчика не допрашивают. За этим следит ведущий.
rule-8-title = Не терапевтическая группа
rule-8 = Мы работаем с отношениями специалиста и пациента. Личными трудностями участников группа не занимается.
rule-9-title = Постоянство
rule-9 = Приходите вовремя, оставайтесь до конца и бывайте регулярно. Другие на вас рассчитывают.

## Что о вас хранится

privacy-title = Что о вас хранится
privacy-responsible = За ваши данные отвечает { $society }.
privacy-where = Они хранятся в одной базе данных, на компьютере, где программу запускает { $society }. Сообщения между вами и программой проходят через { $platform }.
privacy-kept = Хранятся: ваше имя, учётная запись, профессия, язык, часовой пояс и настройки; по каким программам вы идёте, что вы для них о себе указали, и статусы, которые вносит ваше общество; ваши группы, роли, заявки на вступление и ссылки; когда вы приняли правила; примерно раз в месяц — что вы были на связи; с какого времени сообщения до вас не доходят.
privacy-kept-meetings = О каждой встрече: ваш ответ, придёте ли вы, и предлагаете ли случай; потом — когда вы пришли и ушли, сколько времени и в какой роли были, кто вёл, кто был соведущим и кто докладчиком каждого случая. А также часы, учтённые с прежних времён.
privacy-kept-done = Что сделано по должности, вами или о вас, остаётся в журнале; если у вас есть панель ведущего, хранится, какое это сообщение. И лишь на время: незаконченная форма и сколько раз код или ссылка от вас были неверны (сутки), отметка, что на ваше нажатие или сообщение дан ответ, без его слов (неделя), и какие сообщения вам отправлены (три месяца).
privacy-never = Никогда не хранится: сказанное в группе; что-либо о пациенте или клиенте; было ли сказано «Стоп»; почему кого-то не приняли.
privacy-seen = Всё, что касается вас, вам видно. Ведущие вашей группы видят, кто был на встрече и кто был докладчиком; координатор отделения и администраторы — кто был на встрече; комиссия — данные тех, о ком она принимает решение.
privacy-how-long = Срок хранения не ограничен ({ $society }): сведения о вас хранятся, пока не удалены ваше имя и учётная запись, а потом остаются только числа без имён.
privacy-how-long-years =
    { $years ->
        [one] { $society } хранит сведения о вас ещё { $years } год после вашего последнего участия или обращения, если вы не состоите ни в одной группе; потом остаются только числа без имён.
        [few] { $society } хранит сведения о вас ещё { $years } года после вашего последнего участия или обращения, если вы не состоите ни в одной группе; потом остаются только числа без имён.
        [many] { $society } хранит сведения о вас ещё { $years } лет после вашего последнего участия или обращения, если вы не состоите ни в одной группе; потом остаются только числа без имён.
       *[other] { $society } хранит сведения о вас ещё { $years } года после вашего последнего участия или обращения, если вы не состоите ни в одной группе; потом остаются только числа без имён.
    }
privacy-yours = /mydata пришлёт всё, что о вас хранится, а /erase удалит ваше имя и учётную запись; по вашей просьбе это сделает и { $society }. Ваши часы тогда останутся числами без имени: на них опирается учёт у других людей.

## Всё, что о ком-то хранится, файлами: слова вокруг них и сама страница

my-data-title = Что о вас хранится
my-data-text = Ниже два файла со всем, что о вас здесь хранит { $society }: страница, которую можно прочитать или напечатать, и то же самое для других программ (JSON). В них ваша учётная запись и ваши встречи, поэтому никому их не передавайте.
data-title = Что хранится: { $name }
data-made = Дата составления: { $date }. Здесь всё, что хранит { $society }.
data-how = Часовой пояс — { $city }. Из других людей названы только ведущие ваших встреч.
data-none = Ничего.
data-part-person = Вы
data-part-accounts = Ваши учётные записи
data-part-roles = Ваши роли в обществе
data-part-groups = Ваши группы
data-part-hours = Ваши часы
data-part-meetings = Ваши встречи
data-part-requests = Группы, в которые вы подавали заявку
data-part-links = Ссылки от вас и для вас
data-part-forms = Незаконченные формы
data-part-guesses = Неверные коды и ссылки
data-part-due = Что вам ещё будет отправлено
data-part-living = Сообщения вам, которые обновляются
data-part-journal = Что сделано по должности, вами или о вас
data-column-what = Что
data-column-value = Как хранится
data-column-platform = Где
data-column-account = Учётная запись
data-column-role = Роль
data-column-group = Группа
data-column-since = С какого дня
data-column-until = По какой день
data-column-date = Когда
data-column-length = Сколько
data-column-cases = Случаи
data-column-stands = Как учтено
data-column-meeting = Встреча
data-column-state = Состояние
data-column-count = Сколько раз
data-column-part = Ваше участие
data-row-name = Имя
data-row-society = Общество
data-row-profession = Профессия
data-row-reminders = Напоминания о встречах
data-row-morning = Итог наутро после встречи
data-row-accepted = Прочитано, что хранится, и приняты правила
data-row-heard = Последнее участие или обращение (отмечается примерно раз в месяц)
data-row-unreachable = Сообщения не доходят с
data-row-key = Номер, под которым хранятся ваши часы
data-row-founder = Общество основано здесь вами, по первому коду
data-request-asked = ждёт ответа
data-request-first-talk = приглашение на первую беседу
data-request-welcome = вступление состоялось
data-request-by-hand = ответ дан лично
data-request-withdrawn = заявка отозвана
data-link-given = создана вами
data-link-made-for = создана для вас
data-link-used = использована вами
data-link-was-used = использована
data-link-open = не использована
data-link-revoked = отозвана
data-form-found = Основание общества
data-form-join = Вступление в группу
data-form-new-group = Новая группа
data-form-enter-person = Участник без учётной записи
data-form-opening-balance = Прежний опыт участника
data-form-season = Даты группы
data-form-date = Дата группы
data-form-move = Перенос встречи
data-form-settle-minutes = Время участника на встрече
data-form-settle-length = Длительность встречи
data-form-erase = Удаление имени и учётной записи
data-form-bind = Чат группы
data-form-my-name = Ваше имя
data-form-my = Вы
data-form-edit = Группа
data-form-our = Общество
data-due-reminder-day = напоминание за день до встречи
data-due-reminder-hour = напоминание за час до встречи
data-due-moved = встреча перенесена
data-due-cancelled = встреча отменена
data-due-place-offered = для вас освободилось место
data-due-stand-in = вы ведёте встречу вместо ведущего
data-due-closed = встреча закончена и ждёт вашего подтверждения
data-due-settle = встреча ждёт подтверждения
data-due-over-time = этап длится столько, сколько обычно
data-due-next-morning = итог наутро после встречи
data-due-asked-to-join = заявка на вступление в группу
data-due-first-talk = вас приглашают на первую беседу
data-due-welcome = вас приняли в группу
data-due-named-leader = вы назначены ведущим или соведущим
data-due-unreachable = сообщения до кого-то не доходят
data-due-left = кто-то вышел из группы
data-due-chat-lost = чат группы потерян
data-due-ended = группа завершена
data-due-added = я в новом чате
data-due-named-role = ваши роли в обществе
data-somebody = кто-то
data-living-panel = панель: { $meeting }
data-living-panel-other = панель встречи
data-by-me = сделано вами
data-about-me = о вас
data-case = случай
data-case-mine = случай, докладчик — вы
data-case-led = ведущий — { $name }
data-case-co-led = соведущий — { $name }
data-fact-confirmed = подтверждено
data-fact-waiting = ещё не подтверждено
data-fact-replaced = заменено более поздней записью
data-fact-amends = исправляет прежнюю запись ({ $why })
data-answered = ответ: { $answer } ({ $date })
data-arrived = приход: { $date }
data-left = уход: { $date }
data-added-self = участие отмечено вами потом
data-settled = учтено: { $length }
data-offered = случай предложен: { $date }
data-presented =
    { $cases ->
        [one] рассказан { $cases } случай
        [few] рассказано { $cases } случая
        [many] рассказано { $cases } случаев
       *[other] рассказано { $cases } случая
    }
data-led =
    { $cases ->
        [one] проведён { $cases } случай
        [few] проведено { $cases } случая
        [many] проведено { $cases } случаев
       *[other] проведено { $cases } случая
    }
data-follow-up = предстоит возвращение к случаю

## Удаление

ask-erase = Удалить ваше имя и учётную запись?
erase-goes = Будут удалены: ваше имя, учётная запись, профессия и настройки; ваше место в группах и на будущих встречах; ваши предложения и заявки; незаконченные формы и созданные вами ссылки, которыми никто не воспользовался.
erase-goes-theirs = Будут удалены: имя, учётные записи, профессия и настройки этого человека; место в группах и на будущих встречах; предложения и заявки; созданные им ссылки, которыми никто не воспользовался.
erase-stays = Останутся: по каждой прошедшей встрече — часы, а также кто был докладчиком и кто вёл, под номером, который ни к кому не ведёт. Если у вас был статус, например ведущего, остаются и его даты. На эти числа опирается учёт у других людей.
erase-copy = Показать вам эти числа потом будет нельзя. Копию всего можно заранее получить через /mydata.
erase-for-good = Вернуть это будет нельзя.
erase-kept = Теперь удалению ничто не мешает. Отправьте /erase ещё раз.
ask-erase-sure = Удалить навсегда?
erase-sure =
    { $count ->
        [0] Ваше имя и учётная запись будут удалены сразу и навсегда. Я больше не буду вас знать.
       *[other] Вы сразу выйдете из групп ({ $groups }), а ваше имя и учётная запись будут удалены навсегда. Я больше не буду вас знать.
    }
erase-for-ask = { $name }: удалить данные?
erase-for-asked = Удаляют только тех, кто об этом попросил. В журнале останется, что это сделано, без имени.
erase-for-sure =
    { $count ->
        [0] { $name }: удалить данные навсегда? Имя и учётная запись исчезнут сразу. Вернуть это будет нельзя.
       *[other] { $name }: удалить данные навсегда? Участие в группах ({ $groups }) закончится сразу, имя и учётная запись исчезнут. Вернуть это будет нельзя.
    }
erased-title = Готово.
erased-text = Вашего имени и учётной записи здесь больше нет, и я вас больше не знаю. Сам этот чат хранится в { $platform }; удалить его можно там. Всего вам доброго.

## Команды: что стоит рядом с ними в списке

command-start = Начать или перейти по полученной ссылке
command-help = Что здесь можно сделать
command-groups = Ваши группы
command-next = Ваши ближайшие встречи
command-queue = Ваше место в очереди и правило, по которому она строится
command-credits = Ваши часы и баллы
command-rules = Девять правил балинтовской группы
command-settings = Язык, часовой пояс, имя, напоминания
command-mydata = Всё, что о вас хранится, файлами
command-erase = Удалить ваше имя и учётную запись
command-cancel = Выйти из незаконченной формы
command-bind = Привязать этот чат к одной из ваших групп

## Чат: отдельные слова

yes = да
no = нет
changed = Записано.
marked = ✓ { $label }
option-rule = { $option }. { $rule }
name-unknown = бывший участник
time-separator = :
added = Теперь я в новом чате. Напишите там /bind, и в нём будут появляться встречи группы.
open-a-chat = На это я отвечаю лично. Сначала откройте чат со мной.
talk-unread = Я понимаю команды и кнопки, остальное не читаю. Что здесь можно сделать, покажет /help.
other-in-form = Картинка или файл здесь не подойдут. Пожалуйста, ответьте словами или кнопкой.
command-unknown = Такой команды я не знаю. Какие есть, покажет /help.

## Чат: кнопки

button-back = Назад
button-skip = Пропустить
button-leave-form = Отмена
button-groups = Мои группы
button-credits = Мои часы и баллы
button-rules = Правила
button-settings = Настройки
button-new-group = Новая группа
button-previous = Назад
button-next-page = Дальше
button-next-meetings = Ближайшие встречи
button-resume-form = Вернуться к форме
button-open-a-chat = Открыть чат со мной
button-answer-coming = Приду
button-answer-not-coming = Не смогу прийти
button-answer-late = Опоздаю
button-answer-after-all = Всё-таки смогу прийти
button-offer = У меня есть случай
button-withdraw = Отозвать
button-how-order = Как идёт очередь
button-keep-offer = Перенести
button-arrive = Я здесь
button-add-self = Отметить моё участие
button-stop = Стоп
button-decline = Отклоняю этот вопрос
button-back-to-meeting = К встрече
button-to-meeting = К встрече
button-to-group = К группе
button-open = Открыть встречу
button-enter-afterwards = Внести встречу…
button-answers = Кто придёт
button-queue = Очередь
button-offer-for = Внести предложение…
button-move = Перенести…
button-cancel-meeting = Отменить встречу…
button-cancel-number = Отменить встречу { $number }…
button-cancel-yes = Да, отменить
button-stand-in = Замена ведущего…
button-no-stand-in = Без замены
button-panel = Панель
button-to-panel = К панели
button-next = Далее: { $phase }
button-back-to-phase = Назад: { $phase }
button-more = +{ $minutes } мин
button-say = Что сказать вслух…
button-people = Кто здесь…
button-hand-over = Передать ведение…
button-close = Завершить встречу
button-resume = Продолжаем, все согласны
button-pause = Пауза
button-end-case = Завершить этот случай
button-choose-first =
    { $case ->
        [1] Первый случай: { $name }
       *[2] Второй случай: { $name }
    }
button-choose = Кто докладчик…
button-choose-other = Кто-то другой…
button-choose-nobody =
    { $case ->
        [1] На этот раз без случая
       *[other] Больше случаев не будет
    }
button-choose-again =
    { $case ->
        [1] Первый случай: другой докладчик…
       *[2] Второй случай: другой докладчик…
    }
button-choose-after-all = Случай всё-таки есть…
button-remind-card = и на карточке
button-settle-person = Исправить запись…
button-settle-case = Исправить случай…
button-settle-long = Длительность…
button-reopen = Встреча ещё идёт
button-attest =
    { $people ->
        [one] Подтвердить: { $people } человек
        [few] Подтвердить: { $people } человека
        [many] Подтвердить: { $people } человек
       *[other] Подтвердить: { $people } человека
    }
button-amend = Исправить запись…
button-was-there = Вся встреча
button-was-not-there = Не было на встрече
button-other-minutes = Другое время…
button-case = { $case }. { $name }
button-add-case = Добавить случай
button-remove-case = Убрать этот случай
button-led = Ведущий: { $name }
button-co-led = Соведущий: { $name }
button-season = Целый сезон…
button-date = Одна дата…
button-members = Участники
button-invitations = Приглашения
button-edit = Изменить…
button-leave-group = Выйти из группы…
button-leave-yes = Да, выйти
button-end-group = Завершить группу…
button-end-yes = Да, завершить
button-unbind = Убрать карточки из чата
button-invite-member = Пригласить…
button-enter-person = Внести по имени…
button-make = Роль: { $role }
button-balance = Прежний опыт…
button-new-account = Новая учётная запись…
button-link-for = Ссылка для этого человека
button-link-for-name = Личная ссылка: { $name }
button-to-member = К этому человеку
button-join-request = Хочет вступить: { $name }
button-remove = Убрать из группы…
button-remove-yes = Да, убрать
button-invite =
    { $role ->
        [leader] Ссылка ведущему
        [co-leader] Ссылка соведущему
        [observer] Ссылка наблюдателю
       *[member] Ссылка участнику
    }
button-show-invitation = { $role } · { $date }
button-revoke = Отозвать
button-join-first-talk = Пригласить на первую беседу
button-join-welcome-ask = Принять…
button-join-by-hand = Отвечу лично
button-welcome-yes = Ни то ни другое, принять
button-agree-data = Прочитано
button-accept-rules = Принимаю правила
button-take-place = Занимаю место
button-leave-place = Не в этот раз
button-follow-up = Вернуться к случаю в следующий раз
button-follow-up-of = Вернуться к случаю: { $name }
button-drop-follow-up = Не возвращаться: { $name }
button-see-all = Посмотреть всё
button-by-month = По месяцам
button-by-meeting = По встречам
button-period-this-year = Этот год
button-period-last-year = Прошлый год
button-period-all = За всё время
button-name = Имя
button-language = Язык
button-zone = Часовой пояс
button-my-data = Что обо мне хранится
button-erase = Удалить меня…
button-erase-want = Да, хочу удалить
button-keep-all = Ничего не удалять
button-erase-yes = Да, удалить имя и учётную запись
button-erase-for-ask = Удалить данные человека…
button-erase-for = Есть просьба об этом
button-erase-for-yes = Да, удалить данные человека
button-home = На первый экран
button-society = Общество…
button-roles = Роли…
button-journal = Что сделано…
button-name-role = Дать роль…
button-take-role-yes = Да, забрать роль
button-resign-yes = Да, сложить с себя роль
button-newer = Новее
button-older = Раньше
button-reminders-on = Напоминать о встречах
button-reminders-off = Не напоминать
button-morning-on = Присылать итог наутро
button-morning-off = Не присылать итог наутро

## Чат: короткие ответы на нажатие

toast-old-button = Эта кнопка устарела. Ваши встречи покажет /next.
toast-broken = У меня что-то пошло не так, но ничего не потеряно. Пожалуйста, попробуйте ещё раз чуть позже.
toast-offered = Записано. В очереди { $day } вы под номером { $place }.
toast-offered-plain = Записано. Ваше предложение — { $day }.
toast-offer-for = Предложение записано: { $name }.
toast-withdrawn = Предложение отозвано.
toast-answer-coming = Записано, вы придёте: { $date }.
toast-answer-not-coming = Записано, вас не будет: { $date }. Изменить ответ можно в /next.
toast-answer-late = Записано, вы опоздаете: { $date }.
toast-answer-waiting = Мест нет. Вы в списке ожидания; когда место освободится, я сообщу.
toast-answer-offered = Место держится за вами: { $date }.
toast-arrived = Добро пожаловать.
toast-add-self = Записано. Ведущий подтвердит.
toast-cancelled = Встреча отменена. Об этом сообщат всем.
toast-follow-up = Записано на следующую встречу ({ $date }): возвращение к случаю, без подробностей.
toast-opened = Встреча открыта.
toast-panel = Панель ниже.
toast-phase = Сейчас: { $phase }
toast-extended = Теперь на { $minutes } мин дольше обычного.
toast-stop = Стоп. Делаем паузу.
toast-pause = Пауза.
toast-resumed = Продолжаем.
toast-declined = Вопрос отклонён. Объяснять не нужно.
toast-remind = Фраза теперь на вашей панели.
toast-remind-card = Фраза теперь на карточке.
toast-handed = Теперь ведёт { $name }.
toast-chosen =
    { $case ->
        [1] Докладчик первого случая: { $name }.
       *[2] Докладчик второго случая: { $name }.
    }
toast-no-more-cases =
    { $case ->
        [1] Записано: на этой встрече случая не будет.
       *[other] Записано: больше случаев не будет.
    }
toast-closed = Встреча завершена. Осталось подтвердить, кто был.
toast-reopened = Встреча продолжается.
toast-attested = Подтверждено и учтено.
toast-revoked = Приглашение отозвано. Вступить по нему больше нельзя.
toast-join-first-talk = Записано. Я передам приглашение на первую беседу.
toast-join-welcome = Записано: заявка принята. Я об этом сообщу.
toast-erased = Удалено. Этого имени и этой учётной записи здесь больше нет.
toast-join-by-hand = Записано. Я ничего не сообщаю, вы пишете лично.

## Чат: формы

form-gone = Эта форма уже закрыта: она заполнена или отменена. Что можно сделать, покажет /help.
form-answered = На этот вопрос ответ уже есть. Сейчас вопрос такой:
form-left = Вы вышли из формы. Ничего не изменилось.
form-none = Открытой формы нет. Что можно сделать, покажет /help.
misread-text = Пожалуйста, напишите в одну строку, от 1 до { $most } знаков.
misread-choice = Варианта «{ $text }» нет. Пожалуйста, выберите один из этих:
misread-zone = Не удалось найти «{ $text }». Напишите крупный город вашего часового пояса, например Москва, или выберите:
misread-date =
    { $choices ->
        [0] Не удалось прочитать «{ $text }». Напишите дату, например { $example }:
       *[other] Не удалось прочитать «{ $text }». Напишите дату, например { $example }, или выберите:
    }
misread-future = Этот день ещё впереди. Напишите день, который уже прошёл, например 1 сентября 2020:
misread-long-ago = Это слишком давно. Напишите более поздний день:
misread-time =
    { $choices ->
        [0] Не удалось прочитать «{ $text }». Напишите время, например 18:30:
       *[other] Не удалось прочитать «{ $text }». Напишите время, например 18:30, или выберите:
    }
misread-minutes = «{ $text }» здесь не подойдёт. Напишите минуты или часы, от { $from } до { $to }, например 90 или 1 ч 30:
misread-hours = «{ $text }» здесь не подойдёт. Напишите часы, от { $from } до { $to }, например 40 или 37 ч 30 мин:
misread-number = «{ $text }» здесь не подойдёт. Напишите число от { $from } до { $to }:
misread-link = «{ $text }» — это не ссылка. Ссылка начинается с https://
misread-room = Напишите два числа от { $from } до { $to }: наименьшее и наибольшее число людей, например 6-10.
ask-society = Как называется общество?
ask-society-help = Это название видно в приглашениях и там, где сказано о хранении данных.
ask-your-name = Как вас зовут?
ask-your-name-help = Так вас будет видеть группа. Имя можно изменить в любое время.
ask-society-language = На каком языке работают группы общества?
ask-society-zone = В каком часовом поясе проходят встречи?
ask-zone-help = Выберите или напишите название города.
ask-credit-rule = По какому правилу общество засчитывает встречи?
ask-credit-rule-help = Без правила считаются часы.
credit-rule-none = Без правила: считать часы
ask-profession = Кто вы по профессии?
ask-language = На каком языке вам удобно читать?
ask-zone = В каком часовом поясе вы живёте?
founding-intro = Здравствуйте. Вы основываете общество, в котором встречаются балинтовские группы. Сначала несколько коротких вопросов.
founded-title = Общество основано: { $society }
founded-text = Вы его администратор. Дальше — группа: её ведущий, участники, даты.
join-intro = Вас приглашают в балинтовскую группу: { $group } ({ $society }). Ваша роль: { $as }.
join-asked-title = Спасибо. Заявка передана ведущему.
join-asked = { $group }: ведущий ответит вам лично или через меня. Больше ничего делать не нужно.
join-welcome = Теперь вы в группе: { $group }
join-welcome-as = Теперь вы в группе: { $group }. Ваша роль: { $role }.
join-welcome-text = О ближайших встречах я напишу сюда. Встречи показывает /next, правила — /rules.
ask-group-name = Как называется группа?
ask-group-name-help = Например, «Невская группа».
ask-openness = Группа закрытая или открытая?
ask-format = Какой у неё формат?
ask-mode = Как проходят встречи?
ask-address = Где проходят встречи?
ask-address-help = Адрес получат только участники, в личных сообщениях.
ask-link = По какой ссылке проходят встречи?
ask-link-help = Ссылку получат только участники, в личных сообщениях.
ask-leads = Кто ведёт группу?
ask-leads-help = Другой ведущий получит отдельную ссылку. Соведущих приглашают со страницы группы.
leads-yes = я
leads-no = другой ведущий
group-created = Группа зарегистрирована.
ask-group-language = На каком языке работает группа?
ask-group-zone = В каком часовом поясе встречается группа?
ask-room = На сколько человек рассчитана группа?
ask-room-help = Наименьшее и наибольшее число, например 5-12.
ask-length = Сколько длится встреча?
ask-cases = Сколько случаев помещается во встречу?
ask-protocol = По какой схеме проходят встречи?
ask-push-back = Выходит ли докладчик из круга?
ask-push-back-help = Тогда во время обсуждения он сидит вне круга и слушает.
push-back-yes = выходит
push-back-no = остаётся в круге
ask-measure = Кто идёт сначала, если случай предлагают несколько человек?
ask-measure-help = При равенстве — те, чей последний случай был раньше, затем те, чьё предложение раньше. Ведущий всегда может выбрать иначе.
ask-since = С какой даты считать?
ask-offers = С какого времени можно предложить случай?
ask-presence = Насколько заметно я присутствую на встрече?
field-name = Название
field-openness = Открытость
field-format = Формат
field-venue = Место
field-language = Язык
field-zone = Часовой пояс
field-room = Размер
field-minutes = Длительность
field-cases = Случаи
field-protocol = Схема
field-push-back = Докладчик вне круга
field-measure = Очередь
field-offers = Предложения
field-presence = Моё присутствие
field-credit-rule = Правило учёта
field-retention = Срок хранения
ask-person-name = Как зовут этого человека?
ask-person-name-help = Для тех, у кого нет мессенджера: вы отвечаете и подтверждаете вместо них.
ask-person-role = В какой роли?
person-entered = Записано.
balance-intro = { $name }: прежний опыт учитывается только в очереди.
ask-balance = Сколько всего часов?
ask-balance-help = Например, 40 или 37 ч 30 мин.
ask-balance-meetings = На скольких встречах?
ask-balance-presented = Сколько случаев рассказано?
ask-balance-from = С какого времени?
ask-balance-from-help = Достаточно дня, например 1 сентября 2020.
balance-entered = Прежний опыт записан.
dates-intro = { $group }: часовой пояс — { $city }, встреча длится { $minutes }.
ask-season-from = Когда первая встреча?
ask-season-from-help = В этот же день недели пройдут и остальные.
ask-at = В котором часу?
ask-rhythm = Как часто?
rhythm-week-1 = каждую неделю
rhythm-week-2 = раз в 2 недели
rhythm-week-3 = раз в 3 недели
rhythm-week-4 = раз в 4 недели
rhythm-month =
    { $nth ->
        [2] во
       *[other] в
    } { $weekday ->
        [monday] { $nth }-й понедельник
        [tuesday] { $nth }-й вторник
        [wednesday] { $nth }-ю среду
        [thursday] { $nth }-й четверг
        [friday] { $nth }-ю пятницу
        [saturday] { $nth }-ю субботу
       *[sunday] { $nth }-е воскресенье
    } месяца
rhythm-month-last =
    в { $weekday ->
        [monday] последний понедельник
        [tuesday] последний вторник
        [wednesday] последнюю среду
        [thursday] последний четверг
        [friday] последнюю пятницу
        [saturday] последнюю субботу
       *[sunday] последнее воскресенье
    } месяца
ask-until = До какого дня?
ask-until-help = Последний день, когда ещё может быть встреча. Выберите или напишите дату.
ask-without = Без каких дат?
ask-without-help = Через запятую, например 24.12, 31.12. Если таких нет, пропустите.
ask-date = В какой день?
ask-move-date = На какой день?
move-intro = { $group }, встреча { $number }. Сейчас: { $date }.
meeting-moved = Встреча перенесена. Об этом сообщат всем.
ask-minutes = Сколько минут?
ask-minutes-help = Например, 75 или 1 ч 15 мин.
ask-lasted = Сколько длилась встреча?
ask-bind = Какая группа встречается в чате «{ $chat }»?
bound-toast = Чат привязан.
bound-again-toast = Чат уже был привязан. Карточка, которой в нём нет, появится заново.

## Чат: формы, которые заполняют целиком, по страницам

# Не длиннее 24 знаков, как и три слова для кнопок.
form-title-found = Основание общества
form-title-join = Вступление в группу
form-title-new-group = Новая группа
form-title-enter-person = Новый участник
form-title-opening-balance = Прежний опыт участника
form-title-season = Даты группы
form-title-date = Дата группы
form-title-move = Перенос встречи
form-title-settle-minutes = Время на встрече
form-title-settle-length = Длительность встречи
form-title-erase = Удаление имени
form-title-bind = Чат группы
form-title-our-retention = Срок хранения
form-next = Далее
form-done = Готово
form-close = Закрыть
form-door = Вопросы сохранятся, пока вы не ответите на них или не нажмёте «Отмена».
form-empty = Пожалуйста, ответьте и на этот вопрос.
button-open-form = Открыть вопросы

## Чат: первый экран, списки, настройки, справка

home-coming = Ваши ближайшие встречи:
home-no-dates = Сейчас дат нет. Они появятся здесь, когда их назначит ведущий.
home-no-groups = Сейчас вы не состоите ни в одной группе. Ведущий группы может прислать вам приглашение.
home-no-groups-admin = Сейчас групп нет. Зарегистрируйте группу:
home-waiting = Ждёт подтверждения:
home-asked = Вы подали заявку на вступление: { $group }. Ведущий вам ответит; больше ничего делать не нужно.
home-now =
    { $case ->
        [0] Сейчас: { $group }, { $phase }
       *[other] Сейчас: { $group }, { case-number }, { $phase }
    }
home-panel = Панель · { $group }
home-mine = { $meeting }: { $what }
home-chosen = вы докладчик
home-answer-offered = за вами держится место
home-answer-late = вы опоздаете
home-answer-not-coming = вы не сможете прийти
home-answer-waiting = вы в списке ожидания
home-offered = ваше предложение записано
home-place = вы в очереди под номером { $place }
home-credits = В этом году: { $credits }
home-leads = { $group } · { $role }
list-meeting = { $group } · { $date }
list-past = Встреча { $number }, { $date } · { $state }
list-waiting = { $group } · встреча { $number }: кто был?
next-title = Ваши ближайшие встречи
next-none = Встреч не назначено. Когда ведущий назначит даты, они появятся здесь.
groups-title = Ваши группы
groups-kept = { $group } (на вашем попечении)
settings-title = Ваши настройки
settings-name = Имя: { $name }
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $city }
settings-reminders-on = Напоминание приходит за день и за час до каждой встречи.
settings-reminders-off = Напоминаний о встречах нет.
settings-morning-on = Наутро после встречи без звука приходит итог: минуты, роль, баллы.
settings-morning-off = Наутро после встречи ничего не приходит.
credits-tap = Нажмите на встречу, чтобы увидеть, как она учтена.
credits-label = { $date }: { $credits }
credits-label-waiting = { $date }: { $credits }, ждёт
credits-label-nothing = { $date }: ничего
credits-rules-title = По какому правилу показать ваши часы?
credits-rules-text = Это лишь другой взгляд на те же часы. Общество считает по-прежнему.
credits-rules-own = Правило вашего общества: { $rule }.
credits-otherwise = Правило вашего общества: { $rule }. Здесь те же часы по другому правилу.
button-another-rule = Другое правило
button-about-rule = Об этом правиле
button-society-rule = Правило общества
button-period-of-rule = Период правила
rule-card = { $number } из 9 · { $title }
help-title = Что здесь можно сделать
help-stranger-title = Я секретарь балинтовских групп.
help-stranger = Вступить в группу можно по приглашению её ведущего. Как работает такая группа, покажет /rules.
help-next = /next — ваши встречи. Там можно сказать, что вы не придёте, или предложить случай.
help-next-observer = /next — ваши встречи, с местом и ссылкой.
help-queue = /queue — ваше место среди тех, кто предложил случай, и почему оно такое.
help-credits = /credits — ваши часы и баллы.
help-rules = /rules — девять правил.
help-my-data = /mydata — всё, что о вас хранится, файлами.
help-erase = /erase — удалить ваше имя и учётную запись.
help-settings = /settings — имя, язык, часовой пояс, напоминания.
help-leader = Если вы ведущий: в /groups — даты, участники, приглашения и всё о группе.
help-leader-meeting = Встречу открывают из /next; панель приходит вам лично. После встречи там же подтвердите, кто был.
help-leader-chat = Добавьте меня в чат группы и напишите там /bind: в нём появятся карточки встреч.
help-administrator = Для общества: в /groups можно зарегистрировать новую группу и назначить ведущего.
help-reads = Я понимаю команды и кнопки и не читаю ничего из того, о чём говорят в группе.

## Чат: общество — для его администраторов

ask-retention = Сколько хранить сведения о тех, кто не состоит ни в одной группе?
ask-retention-help = Срок идёт с последнего события: встречи, выхода из группы, обращения ко мне. Потом имя и учётная запись удаляются, остаются числа без имени.
retention-years =
    { $years ->
        [one] { $years } год
        [few] { $years } года
        [many] { $years } лет
       *[other] { $years } года
    }
retention-none = без ограничения
society-from-now-on = Изменения действуют с этого момента. Для встреч, открытых раньше, остаётся правило, по которому они открыты.
roles-title = Роли в обществе
roles-text = Нажмите на роль, чтобы забрать её или сложить с себя.
roles-held = Уже есть: { $roles }.
name-who = Кому дать роль?
name-who-nobody = Других учётных записей здесь пока нет. Роль можно дать тому, кто вступил в группу по ссылке.
take-role-ask = { $name }: забрать роль ({ $role })? Дать её снова можно в любое время.
resign-ask = Сложить с себя роль ({ $role })? Вернуть её вам сможет только другой администратор.
named-role-text = Теперь ваши роли в обществе: { $roles }.
journal-title = Что сделано по должности
journal-text = Сначала новое. Имена — нынешние; у тех, чьи данные удалены, имён нет.
journal-none = Пока ничего. Здесь будет видно, что администраторы и координаторы делают для общества: когда и кто.
journal-program = Программа
journal-group = группа
entry-register-group = { $by }: группа зарегистрирована ({ $group }).
entry-edit-group = { $by }: группа изменена ({ $group }).
entry-end-group = { $by }: группа завершена ({ $group }).
entry-name-leader = { $by }: назначен или приглашён ведущий ({ $group }).
# $what — слово программы: dates, invite, revoke, remove, enter, balance, bind, unbind или роль.
entry-keep-group =
    { $what ->
        [dates] { $by }: назначены даты ({ $group }).
        [invite] { $by }: создана ссылка для вступления ({ $group }).
        [revoke] { $by }: отозвана ссылка для вступления ({ $group }).
        [remove] { $by }: участие в группе прекращено — { $person } ({ $group }).
        [balance] { $by }: внесён прежний опыт — { $person } ({ $group }).
        [bind] { $by }: привязан чат ({ $group }).
        [unbind] { $by }: карточки убраны из чата ({ $group }).
        [first-talk] { $by }: приглашение на первую беседу — { $person } ({ $group }).
        [welcome] { $by }: вступление в группу — { $person } ({ $group }).
        [by-hand] { $by }: личный ответ на заявку — { $person } ({ $group }).
       *[other] { $by }: новая роль — { $person }, { $role } ({ $group }).
    }
entry-keep-meeting =
    { $what ->
        [move] { $by }: встреча перенесена ({ $group }).
        [cancel] { $by }: встреча отменена ({ $group }).
        [stand-in] { $by }: определено, кто ведёт встречу ({ $group }).
        [answer] { $by }: ответ за человека — { $person } ({ $group }).
       *[other] { $by }: встреча изменена ({ $group }).
    }
entry-settle-in-stead = { $by }: встреча подтверждена вместо ведущего ({ $group }).
entry-move-identity = { $by }: создана ссылка для новой учётной записи — { $person } ({ $group }).
entry-name-role = { $by }: дана роль — { $person }, { $role }.
entry-take-role = { $by }: роль забрана — { $person }, { $role }.
entry-set-society =
    { $what ->
        [name] { $by }: изменено название общества.
        [language] { $by }: изменён язык общества.
        [zone] { $by }: изменён часовой пояс общества.
        [creditRule] { $by }: изменено правило учёта.
        [short] { $by }: указано, какое это общество.
        [retention] { $by }: установлен срок хранения.
        [words] { $by }: изменены слова общества.
       *[other] { $by }: общество изменено.
    }
entry-erase = { $by }: удалены чьи-то имя и учётная запись.

## Чат: группа

group-your-role = Ваша роль: { $role }.
group-frame = { $openness } · { $format } · { $mode }
group-members =
    { $members ->
        [0] Участников пока нет; размер группы: { $from }–{ $to }.
        [one] { $members } участник; размер группы: { $from }–{ $to }.
        [few] { $members } участника; размер группы: { $from }–{ $to }.
        [many] { $members } участников; размер группы: { $from }–{ $to }.
       *[other] { $members } участника; размер группы: { $from }–{ $to }.
    }
group-no-leader = Ведущего пока нет. Его можно пригласить в разделе «Приглашения».
group-no-chat = Группа не привязана к чату. Добавьте меня в чат группы и напишите там /bind.
group-no-dates = Сейчас дат нет.
edit-title = { $group }: что изменить?
edit-line = { $field }: { $value }
members-title = { $group }: участники
members-none = Пока никого. Пригласите людей или внесите их по имени.
members-line = { $name } · { $role }
members-line-not-reached = { $name } · { $role }, без сообщений
member-gone = { $name } больше не в этой группе.
member-reached = Мои сообщения доходят.
member-by-name = Записано по имени, без учётной записи: отвечаете, подтверждаете и передаёте мои сообщения вы. Личная ссылка даст учётную запись.
member-blocked = Мои сообщения больше не доходят: чат со мной закрыт. Ссылка подскажет, как его снова открыть.
way-back = Эту ссылку нужно переслать ({ $name }). Если открыть её и нажать кнопку запуска, мои сообщения снова начнут приходить, и всё будет как прежде:
remove-ask = { $name }, { $group }: убрать из группы? Я об этом не сообщаю; скажите, пожалуйста, сами.
leave-ask = { $group }: выйти из группы? Ваши часы сохранятся. Чтобы вернуться, понадобится новое приглашение.
end-ask = { $group }: завершить группу? Назначенные встречи будут отменены, и все об этом узнают. Часы у всех сохранятся. Вернуть группу будет нельзя.
invitations-title = { $group }: приглашения
invitations-text = По этим приглашениям можно вступить до указанного дня:
invitations-none = Действующих приглашений нет. Можно создать новое:
invitation-text = Перешлите это тому, кого приглашаете ({ $group }, { $role }). Чтобы вступить, это нужно открыть или отправить мне:
invitation-person = Перешлите это только этому человеку: { $name }. Кто это откроет или отправит мне, будет здесь под этим именем:
# $platforms are those on which the group is too, besides the one where this is read.
invitation-elsewhere = Кто на другой платформе ({ $platforms }), отправляет мне вместо этого:
invitation-holds = Срок приглашения: { $date }. Отозвать его можно и раньше.
asked-title = { $name } хочет вступить в группу: { $group }
asked-text = Перед вступлением проводится первая беседа. Что мне ответить?
asked-first-talk = Приглашение на первую беседу передано. Когда вы встретитесь:
asked-by-hand = Вы отвечаете лично. Если вступление всё же состоится:
asked-welcome = Теперь в группе.
welcome-ask-title = Перед вступлением: { $name }, { $group }
welcome-ask-text = Это родственник или близкий коллега кого-то из группы? Или этот человек у вас в терапии или на консультировании? Тогда быть в одной группе одновременно нельзя.
first-talk-title = { $group }: первая беседа
first-talk-text = Ведущий приглашает вас познакомиться до вступления и напишет вам.
named-leader-text = Теперь ваша роль в этой группе: { $role }.
unreachable-text = { $name }, { $group }: мои сообщения больше не доходят. Пожалуйста, передайте эту ссылку: если открыть её и нажать кнопку запуска, они снова начнут приходить:
left-text = { $name } покидает группу: { $group }.
chat-lost-text = Я больше не могу писать в чате группы, и её карточек там больше нет. Добавьте меня в чат снова, с правом писать, и напишите там /bind: карточки вернутся.
ended-title = { $group }: группа завершена
ended-text = Назначенные встречи не состоятся. Ваши часы сохраняются: их показывает /credits.
scheduled-title =
    { $count ->
        [one] { $group }: { $count } дата
        [few] { $group }: { $count } даты
        [many] { $group }: { $count } дат
       *[other] { $group }: { $count } даты
    }
scheduled-more =
    { $count ->
        [one] … и ещё { $count } дата.
        [few] … и ещё { $count } даты.
        [many] … и ещё { $count } дат.
       *[other] … и ещё { $count } даты.
    }
scheduled-told = Группа узнает об этом в своём чате.
scheduled-no-chat = Группа не привязана к чату; участники видят даты в /next.
group-season =
    { $count ->
        [1] Назначена встреча: { $date }.
        [one] Назначена { $count } встреча. Первая: { $date }.
        [few] Назначены { $count } встречи. Первая: { $date }.
        [many] Назначено { $count } встреч. Первая: { $date }.
       *[other] Назначено { $count } встречи. Первая: { $date }.
    }
group-moved = Встреча { $number } перенесена. Было: { $from }. Стало: { $to }.
group-cancelled = Встреча { $number } отменена: { $date }.
group-ended = Группа завершена. Назначенные встречи не состоятся.

## Чат: встреча

meeting-title = { $group } · встреча { $number }
meeting-number = Встреча { $number }
meeting-case =
    { $case ->
        [1] Встреча { $number } · первый случай
        [2] Встреча { $number } · второй случай
       *[other] Встреча { $number } · случай { $case }
    }
meeting-where-in-person = Очно · адрес есть у участников
meeting-where-online = Онлайн · ссылка приходит участникам лично
meeting-where-hybrid = Очно и онлайн · адрес и ссылка приходят участникам лично
mode-line-in-person = Очно
mode-line-online = Онлайн
mode-line-hybrid = Очно и онлайн
meeting-address = Место:
meeting-link = Ссылка:
meeting-your-time = По вашему времени: { $time }
meeting-coming-of =
    { $coming ->
        [0] Никто не придёт.
        [one] Придёт { $coming } из { $all }.
       *[other] Придут { $coming } из { $all }.
    }
meeting-coming =
    { $coming ->
        [0] Пока никто не ответил.
        [one] Придёт { $coming }.
       *[other] Придут { $coming }.
    }
meeting-follow-up = Возвращение к случаю: { $presenter }
meeting-cancelled = Эта встреча отменена.
meeting-card-elsewhere = Карточки этой группы теперь в другом месте.
meeting-card-left = Эта карточка больше не обновляется. Ваши встречи показывает /next.
meeting-took-place = Встреча состоялась.
meeting-next = Следующая: { $date }
meeting-running = Встреча идёт.
meeting-gathering = Группа собирается.
meeting-state-running = Встреча идёт.
meeting-state-settling = Встреча закончилась; ведущий подтверждает, кто на ней был.
meeting-state-sealed = Встреча состоялась.
meeting-state-cancelled = Эта встреча отменена.
meeting-presenter = Докладчик: { $name }
meeting-declined = Докладчик оставляет вопрос без ответа. Это его право.
meeting-halt-stop = Прозвучало «Стоп». Делаем паузу.
meeting-halt-pause = Пауза.
phase-now = Сейчас:
mine-expected = Вас ждут.
mine-unanswered = Вы придёте?
mine-answer-coming = Вы придёте.
mine-answer-not-coming = Вы не сможете прийти.
mine-answer-late = Вы опоздаете.
mine-answer-waiting = Вы в списке ожидания.
mine-answer-offered = Освободилось место, и оно держится за вами. Вы придёте?
mine-chosen = На этой встрече вы докладчик.
mine-stand-in = Эту встречу ведёте вы, вместо ведущего.
mine-sealed = Вы были на встрече { $minutes } мин, роль: { $role }.
mine-not-there = Ваше участие не отмечено. Если это ошибка, ведущий может исправить запись.
mine-settling-there = Ваше участие отмечено.
mine-settling-not = Ваше участие не отмечено.
leader-coming = Придут: { $coming } из { $all }
leader-absent = Кто не придёт: { $names }
leader-late = Кто опоздает: { $names }
leader-waiting = Кто ждёт места: { $names }
leader-offers =
    { $offers ->
        [one] Случай есть у { $offers } человека.
       *[other] Случай есть у { $offers } человек.
    }
leader-stand-in = Эту встречу ведёт { $name }.
leader-opens = Открыть встречу можно будет { $opens }.
leader-not-reached = Кому не доходят мои сообщения: { $names }. Пожалуйста, передайте лично.
answers-title = Кто придёт
answers-text = Нажмите на имя, чтобы ответить за человека.
answers-line = { $name } · { $answer }
answer-none = ответа пока нет
cancel-ask = { $group }, { $date }: отменить встречу? Об этом сообщат всем. Вернуть её будет нельзя.
stand-in-title = Кто ведёт эту встречу?
stand-in-text = Только для этой встречи; ведущий группы остаётся прежним.
stand-in-nobody = В группе пока нет никого другого, кто мог бы вести.
queue-noted = Записано.
queue-nothing-to-prepare = Готовить ничего не нужно. Отозвать предложение можно в любой момент.
queue-no-offer = Вы не предлагали случай { $day }.
order-title = { $group } · встреча { $number }: очередь
order-empty = Случаев пока никто не предложил.
how-order-title = Как устроена очередь
keep-offer = Ваше предложение может перейти на следующую встречу ({ $date }):
enter-title = У кого есть случай?
enter-text = Спросите на встрече и отметьте, кто отозвался. О самом случае ничего не записывается.
place-offered-text = Освободилось место, и оно держится за вами.
reminder-soon = Начало { $time }.
moved-text = Встреча перенесена. Было: { $from }. Стало: { $to }.
cancelled-text = Встреча отменена: { $date }.
over-time-text = { $phase }: обычное время ({ $usual } мин) прошло. Этап продолжается, пока вы не перейдёте к следующему.
next-morning = Встреча { $number }: { $minutes } мин, { $role }, { $credits }.
next-morning-plain = Встреча { $number }: { $minutes } мин, { $role }.

## Чат: панель ведущего

panel-case =
    { $case ->
        [1] Первый случай · { $phase }
        [2] Второй случай · { $phase }
       *[other] Случай { $case } · { $phase }
    }
panel-since = С { $since }
panel-since-usual = С { $since } (обычно около { $usual } мин)
panel-here = Здесь: { $here } из { $all }
panel-leading = Ведёт: { $name }
panel-listens = Докладчик слушает.
panel-say = Сказать вслух: { $sentence }
panel-presents =
    { $case ->
        [1] Первый случай: { $name }
        [2] Второй случай: { $name }
       *[other] Случай { $case }: { $name }
    }
panel-no-more-cases =
    { $case ->
        [1] На этот раз без случая.
       *[other] Больше случаев не будет.
    }
panel-offers = Предложения по порядку:
panel-no-offers = Случаев пока никто не предложил.
panel-no-more-offers = Больше никто пока не предложил случай.
choose-title =
    { $case ->
        [1] Кто рассказывает первый случай?
       *[2] Кто рассказывает второй случай?
    }
choose-empty = Случаев пока никто не предложил. Спросите на встрече и отметьте, у кого есть случай.
people-title = Кто здесь
people-text = Нажмите на имя, чтобы отметить приход или уход.
remind-title = Это можно сказать вслух, если захотите. Видите это только вы.
hand-title = Кто ведёт дальше?
hand-text = Тот, кто передаёт ведение, с этого момента может предложить случай.
hand-nobody = Соведущего, которому можно передать ведение, здесь нет. Его назначают в разделе «Участники» или как замену до встречи.

## Чат: подтверждение

settle-title = Кто был? { $title }, { $minutes } мин
settle-sealed-title = { $title }, { $minutes } мин: подтверждено
settle-in-stead-co-leader = Подтверждено соведущим, вместо ведущего.
settle-in-stead-coordinator = Подтверждено координатором, вместо ведущего.
settle-leader-confirms = Подтверждает ведущий.
settle-text = Для каждого указано то, что известно. Исправьте, если что-то неверно.
settle-short = Встреча завершена раньше срока, в { $time }. Учтено { $minutes } мин, как по плану; действительную длительность можно выбрать ниже.
settle-whole =
    { $people ->
        [0] Присутствовали всю встречу: 0
       *[other] ✓ Присутствовали всю встречу: { $people }
    }
settle-part = ✓ { $name }: { $minutes } мин
settle-absent = Отсутствовали: { $names }
settle-self = По собственной отметке: { $names }
settle-no-cases = Случаи не внесены.
settle-case-led =
    { $case ->
        [1] Первый случай: докладчик — { $presented }, ведущий — { $led }
        [2] Второй случай: докладчик — { $presented }, ведущий — { $led }
       *[other] Случай { $case }: докладчик — { $presented }, ведущий — { $led }
    }
settle-case-co-led =
    { $case ->
        [1] Первый случай: докладчик — { $presented }, ведущий — { $led }, соведущий — { $coLed }
        [2] Второй случай: докладчик — { $presented }, ведущий — { $led }, соведущий — { $coLed }
       *[other] Случай { $case }: докладчик — { $presented }, ведущий — { $led }, соведущий — { $coLed }
    }
settle-list-title = Чья запись неверна?
amend-title = Чью запись исправить?
settle-entry = { $name } · { $minutes } мин
settle-entry-not = { $name } · не было
settle-changed = Исправлено: { $entry }
settle-one-text = Сколько времени человек был на встрече? О причинах не спрашивают.
settle-long-title = Сколько длилась встреча?
settle-cases-title = Случаи этой встречи
settle-case-title =
    { $case ->
        [1] Первый случай
        [2] Второй случай
       *[other] Случай { $case }
    }
settle-case-who = Кто докладчик?
settle-case-text = Кто докладчик, ведущий и соведущий? Нажмите, чтобы изменить.
settle-not-entered = Встреча, видимо, уже закончилась. Когда найдётся минута, отметьте, кто был.
settle-still-running = По времени встреча должна была закончиться, а здесь она ещё открыта.

## Чат: слова общества

field-words = Слова
words-own =
    { $count ->
        [0] как принято в языке
        [one] { $count } своё
       *[other] { $count } своих
    }
word-unit = единица учёта
ask-word-language = На каком языке?
ask-word = Какое слово у вас звучит иначе?
ask-word-text = Как у вас называется «{ $word }» ({ $language })?
ask-word-now = Сейчас: { $word }
ask-word-text-help = Так, как слово стоит в середине предложения. Сама роль при этом не меняется.
ask-word-unit-help =
    { $forms ->
        [few] Напишите слово так, как оно стоит после чисел { $numbers }: { $forms } формы через запятую. Если оно не меняется, достаточно одного раза.
       *[other] Напишите слово так, как оно стоит после чисел { $numbers }: { $forms } форм через запятую. Если оно не меняется, достаточно одного раза.
    }
button-own-word = Вернуть: { $word }
misread-unit =
    { $forms ->
        [few] Пожалуйста, напишите одну форму или { $forms } формы через запятую, от 1 до { $most } знаков каждая.
       *[other] Пожалуйста, напишите одну форму или { $forms } форм через запятую, от 1 до { $most } знаков каждая.
    }

toast-other-workspace = Это относится к другому рабочему пространству и отвечает только его участникам. Как присоединиться, подскажет ведущий.

## Один человек на нескольких платформах и одна группа с несколькими чатами

command-link = Связать с вами учётную запись на другой платформе
refusal-link-dead = Код не действует: в нём опечатка, он уже использован или прошло больше десяти минут. Новый даст /link там, где вас уже знают.
refusal-own-link = Это ваш собственный код, и эта учётная запись уже ваша. Код нужен на другой платформе.
refusal-another-society = Код принадлежит человеку из другого общества, а люди двух обществ не объединяются. Здесь ничего не изменилось.
refusal-platform-taken = На каждой платформе можно связать одну учётную запись, а там они уже есть с обеих сторон. Лишнюю убирают в настройках; для новой записи там же попросите ссылку у ведущего.
refusal-only-account = Это ваша единственная учётная запись здесь, поэтому она остаётся. Уйти совсем можно через /erase.
entry-link = { $by }: связана учётная запись ({ $what }).
entry-unlink = { $by }: учётная запись убрана ({ $what }).
entry-unite = { $by }: по коду объединение в одного человека — { $person }.
entry-part = { $by }: снова отдельный человек — { $person }.
settings-accounts =
    { $count ->
        [one] Учётная запись: { $accounts }
        [few] Учётные записи: { $accounts }
        [many] Учётные записи: { $accounts }
       *[other] Учётные записи: { $accounts }
    }
button-link = Связать другую учётную запись
button-unlink = Убрать { $account }
link-title = Ещё одна ваша учётная запись
link-text = Откройте этого бота на другой платформе и в течение десяти минут отправьте ему:
link-or = Или, если команды начинаются с /balint:
link-how = Никому не показывайте код: кто его отправит, станет здесь вами.
link-stranger = Чтобы связать эту учётную запись, напишите /link этому боту там, где вас уже знают. Он даст код, который надо отправить сюда.
unite-ask = Здесь вас зовут { $name }, а код от имени { $other }. Если это один человек — вы, записи станут одной, с именем { $other }: группы, заявки на случай, роли и часы сложатся, а где было два места, останется одно. Соглашайтесь, только если код запрашивали вы сами.
button-unite-yes = Да, это один человек
button-unite-no = Нет, оставить как есть
linked-title = Здесь вы тоже { $name }.
linked-text = Сообщения приходят туда, где вы писали последний раз, а если туда не дойти — на другую учётную запись.
unlink-ask = Убрать учётную запись ({ $account })? Там вас больше не будут знать; всё ваше останется с вами.
unlink-ask-united = Убрать учётную запись ({ $account })? Она снова станет отдельным человеком с часами, которые были за ней записаны. Группы и роли останутся с вами.
button-unlink-yes = Убрать { $account }
unlinked-text = Эта учётная запись убрана. Всё ваше осталось с другой; вернуться сюда можно через /link там.
button-unbind-from = Убрать карточки: { $chat }
group-chats = Карточки группы стоят здесь: { $chats }.

## Путь к аккредитации: что человек говорит о себе и сколько осталось

path-title = Ваш путь
path-none = Пока программа не выбрана. Программа — это то, чего общество ждёт от тех, кто хочет вести группы или подтвердить свою подготовку. Выберите свою, и я смогу сказать, сколько осталось.
path-entered = { $scheme }: начало — { $date }
path-professions = Профессия: { $said }
path-trainings = Пройденное обучение: { $said }
path-practice = Стаж работы: { $said }
path-since = с { $date }
path-unsaid = пока не указано
path-trainings-none = нет
path-statuses = Внесено обществом:
path-statuses-none = Ни членства, ни статуса общество для вас пока не внесло.
path-tap-away = Нажмите на запись, чтобы убрать её.
since-day = { $what }, с { $date }
completed-on = { $what } (завершено { $date })
list-item = • { $item }
status-of = { $status } ({ $society })
status-line =
    { $until ->
        [none] { $what }, с { $from }
       *[other] { $what }, с { $from } по { $until }
    }
professions-title = Ваша профессия
professions-none = Пока не указана. Некоторые программы для разных профессий требуют разного.
trainings-title = Пройденное вами обучение
trainings-none = Вы указали, что не проходили ничего из того, о чём спрашивают программы.
trainings-unsaid = Пока не указано. Некоторые программы требуют меньше от тех, кто прошёл определённое обучение.
schemes-title = Какая программа?
schemes-text = Нажмите на программу, чтобы узнать, чего она требует, можете ли вы по ней начать и откуда она взята.
scheme-followed = { $scheme } · ваша
scheme-asks = Что требуется:
scheme-unfollowed = Вы больше не идёте по программе: { $scheme }.
practice-title = Стаж работы
practice-unsaid = Пока не указан. Некоторые программы требуют нескольких лет практики.
progress-title = Сколько осталось
progress-open = Ещё не хватает
progress-tell = Ждёт вашего ответа
progress-paper = За этим следит ваше общество
progress-waiting = Ждёт чьего-то решения или даты
progress-unknown = Здесь этого не посчитать
progress-done = Выполнено
progress-beside = Желательно, но не обязательно
progress-part = { $part }. { $asked }
progress-holder = { $part }. { $name } (выполнено { $met } из { $need })
holds-all = несколько требований вместе
holds-any = одно из нескольких
holds-stages = ступени одна за другой
holds-window = в пределах одного срока
holds-split = часы, которые считаются один раз
progress-part-title = Часть { $part }
progress-on-paper = Документы, взносы и решения здесь не вносятся: их ведёт ваше общество.
progress-elsewhere = Пока здесь считаются часы ваших групп. О других часах (теория, супервизия, терапия) вы сообщаете обществу сами.
progress-home = Ваши часы здесь считаются часами того общества, о котором идёт речь: какое это общество, пока никто не указал. Это может сделать администратор.
forecast-text = Если продолжать так, как в последние двенадцать месяцев, а если вы начали позже, то как с тех пор. Это оценка, а не обещание.
statuses-title = Статусы
statuses-text = Членство, ведущий, супервизор и другие — каждый со своей даты. Часы засчитываются по тому, кем в тот день были те, кто вёл и подтвердил. Чьи статусы показать?
statuses-none = Пока ничего не внесено.
status-dropped = Статус убран.
statuses-tap = Нажмите на статус, чтобы указать его окончание или убрать его.
status-of-home = Этого общества
held-rbo-leader = руководитель балинтовской группы
held-member = член общества
short-none = ни одно из названных в них
option-today = Сегодня, { $date }
ask-entered-on = С какого дня вы идёте по этой программе?
ask-entered-on-help = День, когда начался ваш путь по программе. Некоторые часы считаются только с него.
ask-profession-since = С какого времени?
ask-training = Какое обучение вы прошли?
ask-training-on = Когда оно закончилось?
ask-practice = С какого времени вы практикуете?
ask-roughly-help = Можно примерно: 2015 или 1 сентября 2020.
ask-status = Какой статус?
ask-status-of = Какого общества?
ask-status-from = С какого дня?
ask-status-until = По какой день?
ask-status-until-help = Последний день. Пропустите, если срок не известен.
ask-status-ended = Какой день был последним?
ask-short = Какое это общество?
ask-short-help = Некоторые программы засчитывают часы только определённых обществ. Часы ваших групп будут считаться часами того общества, которое вы укажете.
button-progress = Сколько осталось
button-schemes = Выбрать программу…
button-other-schemes = Другая программа…
button-enter-day = Указать день…
button-other-day = Другой день…
button-take-away = Убрать
button-professions = Профессия…
button-trainings = Обучение…
button-practice = Стаж работы…
button-add-profession = Добавить профессию…
button-add-training = Добавить обучение…
button-no-trainings = Ничего из этого не пройдено
button-follow = Идти по этой программе…
button-follow-anew = Другой день начала…
button-unfollow = Больше не идти по ней
button-path = Мой путь
button-part = Часть { $part }
button-renewal = Продление
button-forecast = Когда это возможно?
button-about-scheme = Об этой программе
button-statuses = Статусы…
button-enter-status = Внести статус…
button-end-status = Последний день…
button-drop-status = Внесён по ошибке
field-short = Общество в программах
form-title-follow = Начало программы
form-title-my-profession = Ваша профессия
form-title-my-training = Ваше обучение
form-title-my-practice = Стаж работы
form-title-enter-status = Внести статус
form-title-end-status = Окончание статуса
command-progress = Сколько осталось по программе
command-path = Ваша программа, профессия и обучение
help-progress = /progress — сколько осталось до статуса или сертификата.
help-path = /path — ваша программа и то, что она о вас спрашивает.
refusal-scheme-gone = Этой программы здесь больше нет. /path покажет, какие есть.
refusal-status-gone = Этот статус тем временем убрали.
refusal-ends-too-early = Статус не может закончиться раньше, чем начался. Напишите более поздний день.
refusal-entrance-closed = Начать по этой редакции можно было по { $day }. Требований для тех, кто пришёл позже, здесь нет: спросите { $whom }. Напишите другой день или выйдите из формы.
refusal-entrance-not-yet = Начать по этой редакции можно с { $day }. О более раннем дне спросите { $whom }. Напишите другой день или выйдите из формы.
entry-enter-status = { $by }: внесён статус — { $person }, { $status }.
entry-end-status = { $by }: внесено окончание статуса — { $person }, { $status }.
entry-drop-status = { $by }: статус убран — { $person }, { $status }.
data-part-path = Ваш путь к аккредитации
data-part-statuses = Ваши статусы
data-path-scheme = Программа: { $scheme }
data-form-my-profession = ваша профессия
data-form-my-training = ваше обучение
data-form-my-practice = с какого времени вы практикуете
data-form-follow = начало программы
data-form-enter-status = внесение статуса
data-form-end-status = окончание статуса
