# Die mitgelieferten Trainings: Titel und ein Satz dazu.

workout-starter = Einstiegstraining
    .about = Drei einfache Übungen für den Anfang: Beckenheben, Kniebeuge und einbeiniges rumänisches Kreuzheben.

workout-full = Komplettes Training
    .about = Alles in einem: Kreuzheben, Kniebeuge, Hip Thrust oder Beckenheben, Step-up oder Split-Kniebeuge und Beinbeugen.

workout-day-1 = Tag eins
    .about = Das erste Training der Woche, mit einbeinigem rumänischem Kreuzheben, Kniebeuge und Beckenheben.

workout-day-3 = Tag drei
    .about = Das zweite Training der Woche, mit Step-up, Hip Thrust und Beinbeugen mit Band.

workout-day-5 = Tag fünf
    .about = Ein drittes Training, wenn du magst, mit drei beliebigen Lieblingsübungen.
