"""What a sentence names: amounts, dates, rounds, exchanges, names."""
