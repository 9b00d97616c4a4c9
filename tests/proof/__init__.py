"""The engine: reads pages, runs programs, compares. It holds no test."""
