"""Layouts of real banks and services, with rows made up for them, and what a careful person reads in each."""
