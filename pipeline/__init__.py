"""From a school year's spreadsheets to its official emulation and commendation papers."""
