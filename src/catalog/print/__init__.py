"""What the site prints: chapters, book, answer sheets and trainers' material, assembled from the finished pages."""
