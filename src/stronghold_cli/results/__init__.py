"""What travels to the screen: figures, traces, findings, history, health; plain data that knows no screen."""
