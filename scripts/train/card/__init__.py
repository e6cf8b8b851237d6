"""The document in a frame: drawn scenes with their masks, and the net that finds the document."""
