### Reminders, and being called back at the end of a walk

## A reminder

remind = { $frontend ->
    [pc] I cannot set reminders here. A note in your calendar will do.
    [page] I cannot set reminders here. A note in your calendar will do.
   *[speaker] I cannot set reminders here. Say it to Alexa instead: Alexa, remind me.
}
remind-afterwards = Ask me for that when we are done.
ask-remind-time = At what time shall I remind you?
again-remind-time = Say a time, such as seven in the evening. At what time?
third-remind-time = Or say no, and I set no reminder. At what time?
ask-remind-ok = { remind-day }{" "}at { remind-clock }: shall I remind you?
remind-past = That time is over already.
remind-set = I remind you { remind-near } at { remind-clock }.
remind-permission = To remind you, I need your permission.
remind-refused = Then no reminder. You can allow reminders for Form Coach in the Alexa app, any time.
remind-device = This device takes no reminders. The clock of your phone does.
remind-full = There are too many reminders already. Delete some in the Alexa app first.
remind-failed = I could not set the reminder just now. Ask me again in a moment.
reminder-words = Time for your workout with Form Coach.

remind-day = { $day ->
    [today] Today
    [tomorrow] Tomorrow
   *[other] On { remind-named }
}
remind-near = { $day ->
    [today] today
    [tomorrow] tomorrow
   *[other] on { remind-named }
}
remind-named = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[date] { remind-month } { $number }
}
remind-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
remind-clock = { $hour ->
    [0] 12
    [1] 1
    [2] 2
    [3] 3
    [4] 4
    [5] 5
    [6] 6
    [7] 7
    [8] 8
    [9] 9
    [10] 10
    [11] 11
    [12] 12
    [13] 1
    [14] 2
    [15] 3
    [16] 4
    [17] 5
    [18] 6
    [19] 7
    [20] 8
    [21] 9
    [22] 10
   *[other] 11
}{ $minute ->
    [0] {""}
    [5] {" oh 5"}
   *[other] {" "}{ $minute }
} { $hour ->
    [0] in the morning
    [1] in the morning
    [2] in the morning
    [3] in the morning
    [4] in the morning
    [5] in the morning
    [6] in the morning
    [7] in the morning
    [8] in the morning
    [9] in the morning
    [10] in the morning
    [11] in the morning
    [12] in the afternoon
    [13] in the afternoon
    [14] in the afternoon
    [15] in the afternoon
    [16] in the afternoon
    [17] in the afternoon
    [18] in the evening
    [19] in the evening
    [20] in the evening
    [21] in the evening
    [22] in the evening
   *[other] in the evening
}

## The way back from a walk

ask-call-back = Keep going until you are warm. Shall I come back when the time is up?
again-call-back = Say yes, and I speak up at the end. Say done if you are warm already. Shall I come back?
call-set = I come back in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}. Off you go.
call-permission = To come back to you, I need your permission for timers.
call-refused = All right, no timer.
call-device = This device takes no timers from me.
call-full = There are too many timers already.
call-failed = I could not set a timer just now.
call-words = That was the walk. Shall we go on?
call-label = Walk
