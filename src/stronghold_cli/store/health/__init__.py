"""What `doctor` looks at: the file, what it holds, and where it lies."""
