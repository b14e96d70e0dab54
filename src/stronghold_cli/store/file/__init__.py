"""The SQLite file itself: made, opened, brought up to date, kept safe."""
