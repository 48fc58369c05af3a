exercise-machine-hamstring-curl = machine leg curl
exercise-elliptical = cross-trainer
    .trains = The cross-trainer gets the blood moving and your joints ready, with no impact.
exercise-split-squat = split squat
    .trains = It trains glutes and hamstrings one side at a time, and the stabilisers that keep you steady.
