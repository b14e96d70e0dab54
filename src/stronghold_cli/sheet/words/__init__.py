"""The words of a sheet: how it parts into them, and what each of them may mean."""
