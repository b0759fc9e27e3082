"""What the pages say, from what the rules and the tables hold."""
