"""A connection to a ledger, by the name that every other part of the store calls it by."""

import sqlite3

Connection = sqlite3.Connection
