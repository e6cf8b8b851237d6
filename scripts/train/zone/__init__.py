"""The machine-readable zone: invented lines, drawn and worn, and the net that reads one line."""
