"""What bench/search.py is made of: pages, the three engines, a host that counts, and the questions put to them."""
