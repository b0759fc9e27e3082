"""The same reading over many documents at once: a process pool on this machine."""
