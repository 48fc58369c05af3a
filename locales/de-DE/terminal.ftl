# Was der Bildschirm zeigt und niemand sagt.

terminal-no-sound = Hier gibt es keinen Ton: der Coach macht in Textform weiter. Warum, sagt "coach doctor".
terminal-sound-lost = Der Ton ist weg: weiter in Textform, bis er wieder da ist.
terminal-sound-back = Der Ton ist wieder da.
terminal-keys = Tasten: Leertaste anhalten oder weiter · n nächstes · s auslassen · b zurück · r noch einmal · + mehr Pause · - weniger Pause · e leichter · h schwerer · w tauschen · 1 bis 9, 0 Anstrengung · o es tut weh · q beenden
terminal-saved = Gespeichert. Weiter mit: coach resume
terminal-resume-offer = Ein unterbrochenes Training wartet. Weiter damit: coach resume
terminal-warm-up = Aufwärmen
terminal-exercise = Übung
terminal-rest = Pause
terminal-cool-down = Ausklang
terminal-paused = Angehalten
terminal-how = So geht es
terminal-cues = Achte auf
terminal-trains = Trainiert
terminal-needs = Braucht
terminal-nothing = nichts
terminal-easier = Leichter
terminal-harder = Schwerer
terminal-instead = Stattdessen
terminal-parts = Teile
terminal-trained-by = Trainiert durch
terminal-one-side = eine Seite nach der anderen
terminal-alternating = links und rechts im Wechsel
terminal-minutes = { $minutes } Min
terminal-nothing-to-resume = Es gibt kein unterbrochenes Training. Fang eins an mit: coach start
