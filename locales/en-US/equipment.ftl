# The things an exercise can need. Each form fits after "Needs:" and after "Without".

equipment-dumbbell = a dumbbell
equipment-dumbbells = a pair of dumbbells
equipment-kettlebell = a kettlebell
equipment-barbell = a barbell
equipment-rack = a squat rack
equipment-bench = a bench
equipment-chair = a chair
equipment-box = a box
equipment-high-box = a high box
equipment-band = a resistance band
equipment-ball = a stability ball
equipment-leg-curl-machine = a leg curl machine
equipment-bike = a bike
equipment-elliptical-machine = an elliptical machine
