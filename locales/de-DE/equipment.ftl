# Was eine Übung braucht, im Akkusativ: passt nach „Du brauchst:“ und nach „Ohne“.

equipment-dumbbell = eine Kurzhantel
equipment-dumbbells = zwei Kurzhanteln
equipment-kettlebell = eine Kettlebell
equipment-barbell = eine Langhantel
equipment-rack = ein Rack
equipment-bench = eine Bank
equipment-chair = einen Stuhl
equipment-box = eine Box
equipment-high-box = eine hohe Box
equipment-band = ein Widerstandsband
equipment-ball = einen Gymnastikball
equipment-leg-curl-machine = eine Beinbeuger-Maschine
equipment-bike = ein Fahrrad
equipment-elliptical-machine = einen Crosstrainer
