equipment-ball = a gym ball
equipment-elliptical-machine = a cross-trainer
