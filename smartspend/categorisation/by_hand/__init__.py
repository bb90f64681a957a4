"""What is entered by hand is judged as what a bank delivers is, at once."""
