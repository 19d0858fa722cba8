"""Records → HTML and Markdown strings. Pure: language, page address and date are arguments."""
