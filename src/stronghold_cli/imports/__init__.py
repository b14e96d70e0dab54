"""What a spreadsheet's headings, columns and rows come to: what is understood of them, and what is refused."""
