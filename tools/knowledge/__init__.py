"""Programs that make the built-in knowledge of merchants from public sources. The product ships what they write."""
