### One person on two frontends: the speaker and the computer

## Said

link-code = On your computer, type: coach link. Then type this code: { $code }. Once more: { $code }. It is good for ten minutes.
link-digits = The code has six digits. Say: link code, and then the digits, one by one.
link-linked = Done. Your computer and I now have one history and one profile for you. To part them again, say: unlink my laptop.
link-already = Your computer is linked already. All is well.
link-wrong = That code is wrong, or older than ten minutes. Type coach link on your computer for a new one.
link-own = That is the code that I gave you. Type it on your computer.
link-same-kind = That code comes from another speaker. Get one from your computer: type coach link there.
link-other-link = That computer is linked with somebody else. Undo that first: type coach link minus minus undo there.
link-too-many = Those were too many codes. Try again in an hour.
link-running = A workout is running on the computer, or on a page of it. End it there first, then tell me the code again.
link-busy = That did not work just now. Try again in a moment.
link-forgotten = Everything I knew about you was deleted a moment ago, and the link goes with it. For a minute, undo brings it all back. After that you can link the two anew.
link-parted = Parted. What was trained here stays here, and what was trained on the computer stays there.
link-alone = There is no computer linked with you.
link-on-pc = For that, type coach link in a terminal of { $frontend ->
    [page] the computer that serves this page
   *[pc] this computer
}.
unlink-on-pc = For that, type coach link minus minus undo in a terminal of { $frontend ->
    [page] the computer that serves this page
   *[pc] this computer
}.
ask-unlink = What was trained here stays here, what was trained on the computer stays there. Shall I part the two?
again-unlink = Your history here and on the computer would be two again. Shall I part them?
unlink-kept = Then they stay together.
unlink-afterwards = Ask me for that when we are done.
ask-forget-linked = Shall I delete everything I know about you, here and on your computer: your choices and your whole history?
ask-forget-linked-here = Shall I delete everything I know about you, here and on your speaker: your choices and your whole history?
forgotten-there = That goes for your { $frontend ->
    [pc] speaker
    [page] speaker
   *[speaker] computer
} as well, and the link with it is gone.
pain-runs-elsewhere = Stop this exercise now. I hold your workout on { $at ->
    [page] the page
   *[pc] the computer
}. Choose there how you want to go on, or end it there.
pain-waits-elsewhere = Your workout waits on { $at ->
    [page] the page
   *[pc] the computer
}, as something hurts. Choose there how you want to go on, or end it there.
runs-elsewhere = Your workout is running on { $at ->
    [page] a page. End it there
   *[pc] your computer. End it there with the key Q
}: it is kept. Then open me again.

## Shown

link-show = Say to your speaker: "Alexa, open Form Coach". Then say: "Link code { $code }". The code is good for { $minutes } minutes.
link-waits = Waiting for it. Ctrl-C gives up.
link-nobody = Nobody said the code. "coach link" shows a new one.
link-is = This computer is linked with your speaker since { $day }. "coach link --undo" parts the two.
link-joined = Linked. One history from now on: { $here ->
        [one] one workout
       *[other] { $here } workouts
    } from this computer, { $there ->
        [one] one
       *[other] { $there }
    } from the speaker. Of your choices, the one you told last counts. "coach link --undo" parts the two again.
link-undo-ask = What was begun on this computer stays here, what was begun on the speaker stays there. What you have told since the link stays with both. Part the two?
link-undone = Parted. This computer has its own history and profile again.
link-pc-alone = This computer is not linked with a speaker.
link-pc-wrong = That code is wrong, or older than ten minutes. Say to the speaker: "Alexa, ask Form Coach to link my laptop".
link-pc-own = That is the code that this computer showed. Say it to the speaker.
link-pc-same-kind = That code comes from another computer. Ask the speaker for one: "Alexa, ask Form Coach to link my laptop".
link-pc-other-link = This computer is linked with somebody else. Undo that first: coach link --undo
link-pc-running = A workout runs here. End it first, then type the code again.
forget-linked = This computer is linked with your speaker: what is kept of you there goes as well.
runs-on-speaker = Your workout is running on your speaker. Say "Alexa, stop" there, then go on here with "coach resume".
runs-on-other-pc = Your workout is running on another computer of yours, or on a page of it. End it there, then go on here with "coach resume".
went-on-elsewhere = Your workout has gone on elsewhere in the meantime. It was left as it is: "coach resume" goes on with it here.
