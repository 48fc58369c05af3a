equipment-ball = a Swiss ball
