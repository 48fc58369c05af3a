prefer-which-cardio = You can warm up with walking, cycling, or a cross-trainer.
